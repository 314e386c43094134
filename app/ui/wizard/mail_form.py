"""*Notificações de e-mail*: what buyers are told, who tells them, from which mailbox, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from app.domain.errors import InvalidInput, TomadaError
from app.domain.mail_presets import PRESETS, preset
from app.domain.settings import MailSender
from app.engine.wizard import Draft
from app.ports import Secret
from app.texts.mail_page import provider_advice, test_failure
from app.texts.translate import translate
from app.texts.wizard import beside, setting_hint, setting_label
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label
from app.ui.wizard.fields import ChoiceField, Field, LineField, SecretField, small_button
from app.ui.wizard.mail_layout import LayoutEditor
from app.ui.wizard.settings_form import SettingsForm

_PASSWORD = "mail.password"  # noqa: S105  a field's name
_SERVER = ("mail.host", "mail.port", "mail.security", "mail.user", "mail.per_hour")


class PictureField(LineField):
    """A picture's path, typed or chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(name, setting_label(name), setting_hint(name), paste=False)

    def _buttons(self, text: str) -> list[QWidget]:
        return [small_button("file", translate("Wizard", "Choose file…"), self._choose)]

    def _choose(self) -> None:
        kinds = translate("Wizard", "Pictures") + " (*.png *.jpg *.jpeg *.gif)"
        path, _ = QFileDialog.getOpenFileName(self, setting_label(self.name), self.text(), kinds)
        if path:
            self.line.setText(path)
            self._changed()


class MailForm(SettingsForm):
    """Two switches, who sends, and what Tomada needs when it is Tomada. `kept` says that the link is saved: then an
    empty password means the one in the vault."""

    def __init__(self, parts: Parts, *, kept: bool) -> None:
        super().__init__()
        self._parts = parts
        self._kept = kept
        self._draft = Draft()
        self._testing = False
        self._add_sender()
        self.mailbox = self._mailbox()
        self.look = self._look()
        for card in (self.mailbox, self.look):
            self.column.addWidget(card)
        self.column.addStretch()
        self.edited.connect(self._follow_sender)

    def _follow(self, field: Field) -> None:
        self.fields.append(field)
        field.edited.connect(self.edited)
        field.entered.connect(partial(self.entered.emit, field))

    def _add_sender(self) -> None:
        switches, sender = Card(), Card()
        switches.column.setSpacing(theme.WIDE_GAP)
        self.add(("mail.shipped", "mail.delivered"), switches.column)
        self.add(("mail.sender",), sender.column)
        self._words = label(muted=True)
        sender.column.addWidget(self._words)
        for card in (switches, sender):
            self.column.addWidget(card)

    def _mailbox(self) -> Card:
        card = Card(label(translate("Wizard", "The mailbox that sends"), bold=True, size=1.15))
        card.column.setSpacing(theme.WIDE_GAP)
        others = [(each.key, each.title) for each in PRESETS]
        choices = [*others, ("", translate("Wizard", "Another provider (any SMTP)"))]
        self.provider = ChoiceField("mail.provider", setting_label("mail.provider"), choices)
        self.provider.edited.connect(self._take_preset)
        self._put(self.provider, card)
        self._advice = label(muted=True)
        card.column.addWidget(self._advice)
        self.add(("mail.from_name", "mail.from"), card.column)
        stays = translate("Wizard", "Empty: the one in this computer's password safe stays.")
        goes = translate("Wizard", "It goes into this computer's password safe when you save, and nowhere else.")
        self.password = SecretField(_PASSWORD, setting_label(_PASSWORD), stays if self._kept else goes)
        self._put(self.password, card)
        self.add(_SERVER, card.column)
        self.test = button(translate("Wizard", "Send me a test e-mail"), self._test, icon="forward")
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addStretch()
        card.column.addLayout(row)
        card.column.addLayout(self._outcome())
        return card

    def _outcome(self) -> QHBoxLayout:
        """What came of the test, with a sign where it failed."""
        self.outcome, self.sign = label(), QLabel()
        self.sign.setVisible(False)
        theme.follow(self.sign, lambda: self.sign.setPixmap(theme.icon("warning", theme.colours().bad).pixmap(20, 20)))
        row = QHBoxLayout()
        row.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.outcome, stretch=1)
        return row

    def _tell(self, text: str, *, failed: bool = False) -> None:
        self.outcome.setText(text)
        self.sign.setVisible(failed)

    def _look(self) -> Card:
        card = Card(label(translate("Wizard", "How the e-mails look"), bold=True, size=1.15))
        card.column.setSpacing(theme.WIDE_GAP)
        self._put(PictureField("mail.logo"), card)
        self.add(("mail.colour",), card.column)
        self.editor = LayoutEditor(self._parts, lambda: self.answered(self._draft))
        for field in self.editor.fields:
            self._follow(field)
        card.column.addWidget(self.editor)
        return card

    def _put(self, field: Field, card: Card) -> None:
        self._follow(field)
        card.column.addWidget(field)

    def show_draft(self, draft: Draft) -> None:
        """Show the draft's settings; a saved password is not shown."""
        self._draft = draft
        super().show_draft(draft)
        self.password.set_text(draft.mail_password.reveal() if draft.mail_password else "")
        if not draft.settings.get("mail.host"):
            self._fill_in()
        self._tell("")
        self.editor.show_link(draft.link_id)
        self._follow_sender()

    def answered(self, draft: Draft) -> Draft:
        """The draft with what is on the page."""
        password = self.password.text()
        return replace(super().answered(draft), mail_password=Secret(password) if password else None)

    def _sender(self) -> str:
        return next(field.text() for field in self.fields if field.name == "mail.sender")

    def _follow_sender(self) -> None:
        """What goes with the sender that was chosen."""
        by_tomada = self._sender() == MailSender.TOMADA
        for card in (self.mailbox, self.look):
            card.setVisible(by_tomada)
        own = translate(
            "Wizard",
            "Each buyer gets one e-mail for each event, two minutes after it; until then you can take it back. Switch "
            "the same options off in your ERP, or buyers get two.",
        )
        others = translate(
            "Wizard",
            "With “The ERP itself”, switch on the same two options in your ERP: it is the ERP that sends them. With "
            "“Nobody”, buyers get only the marketplace's own messages.",
        )
        self._words.setText(own if by_tomada else others)
        self._advice.setText(provider_advice(self.provider.text()))
        if by_tomada:
            self.editor.refresh()

    def _take_preset(self) -> None:
        self._fill_in()
        self._follow_sender()

    def _fill_in(self) -> None:
        """Server, port and protection of the chosen provider."""
        chosen = preset(self.provider.text())
        if chosen is None:
            return
        values = {
            "mail.host": chosen.host,
            "mail.port": str(chosen.port),
            "mail.security": chosen.security.value,
            "mail.per_hour": str(chosen.per_hour),
        }
        for field in self.fields:
            if field.name in values:
                field.set_text(values[field.name])
                field.show_fault("")

    # the test
    def _test(self) -> None:
        """A sample to oneself, in the background."""
        if self._testing:
            return
        desk, draft = self._parts.desk, self.answered(self._draft)
        self._testing = True
        self._tell(translate("Wizard", "Sending…"))
        self._parts.call(lambda _: desk.test_mail(draft), self._tested, self._not_tested, self)

    def _tested(self, address: str) -> None:
        self._testing = False
        words = translate(
            "Wizard", "The mail server took it. Look into the mailbox {address}, also into its spam folder."
        )
        self._tell(words.format(address=address))

    def _not_tested(self, error: TomadaError) -> None:
        self._testing = False
        self._tell(test_failure(error), failed=True)
        if isinstance(error, InvalidInput):
            self.show_faults([(str(error.params["field"]), beside(error))])

    def show_faults(self, faults: Sequence[tuple[str, str]]) -> None:
        """What is wrong, beside each field; a layout's is shown with its editor."""
        super().show_faults(faults)
        self.editor.point([name for name, text in faults if text])
