"""The tabs of a saved link: the wizard's pages, each saved at once, and what the link sends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from threading import Event

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.domain.catalogue import Facet
from app.domain.errors import InvalidInput, TomadaError
from app.domain.links import Account, Link, Role
from app.engine import wizard as flow
from app.engine.wizard import Draft, WizardStep
from app.texts.errors import explain
from app.texts.labels import field_label
from app.texts.labels import label as word
from app.texts.translate import translate
from app.texts.wizard import STEPS, beside, content_field
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label
from app.ui.wizard.connection import ConnectionForm
from app.ui.wizard.frame import PageArea, order_tabs
from app.ui.wizard.mail_form import MailForm
from app.ui.wizard.settings_form import ExtrasForm

_FACETS = (Facet.CONTENT, Facet.IMAGES, Facet.PRICE, Facet.STOCK)


class LinkTabs(QTabWidget):
    """Conexão, Notificações de e-mail, Campos adicionais, and what this link sends."""

    def __init__(self, parts: Parts, link: Link) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setAccessibleName(link.name)
        self.pages: dict[WizardStep, EditTab] = {
            WizardStep.MAIL: MailTab(parts),
            WizardStep.EXTRAS: ExtrasTab(parts),
        }
        self.connection = ConnectionTab(parts)
        everything: dict[WizardStep, EditTab] = {WizardStep.CONNECTION: self.connection, **self.pages}
        for step, page in everything.items():
            self.addTab(page, translate("Wizard", STEPS[step]))
        sends = translate("Wizard", "What it sends")
        self.addTab(PageArea(Sends(parts, link), sends, margin=0), sends)
        self.follow(link, [])

    def follow(self, link: Link, others: Sequence[str]) -> None:
        """The link as it is now; what is being edited stays. `others` are the names of other links."""
        for page in (self.connection, *self.pages.values()):
            page.follow(link, others)


class EditTab(QWidget):
    """A page of the wizard with a button that saves."""

    def __init__(self, parts: Parts, step: WizardStep, form: ConnectionForm | MailForm | ExtrasForm) -> None:
        super().__init__()
        self.parts = parts
        self.step = step
        self.form = form
        self.link: Link | None = None
        self.names: Sequence[str] = ()
        self._base = self._clean = Draft()
        self._busy = False
        self.text = label()
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.undo_button = button(translate("Wizard", "Undo"), self.undo)
        self.undo_button.hide()
        self.save_button = button(translate("Wizard", "Save"), self.save, primary=True)
        area, foot = PageArea(form, margin=0), QFrame()
        form.entered.connect(area.look_at)
        form.edited.connect(self._edited)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, theme.GAP, 0, 0)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, stretch=1)
        column.addWidget(foot)

    def follow(self, link: Link, others: Sequence[str]) -> None:
        """The link as it is now."""
        self.names = others
        is_untouched = self.link is None or self.form.answered(self._base) == self._clean
        if link != self.link and is_untouched and not self._busy:
            self._show(link)

    def _show(self, link: Link) -> None:
        self.link = link
        self._base = flow.draft_of(link)
        self.form.show_draft(self._base)
        self._clean = self.form.answered(self._base)
        self.undo_button.hide()
        order_tabs(self.form, self.save_button, self.undo_button)

    @Slot()
    def _edited(self) -> None:
        """What is typed and not saved is called so."""
        is_edited = self.form.answered(self._base) != self._clean
        self.undo_button.setVisible(is_edited)
        self.text.setText(translate("Wizard", "Not saved yet: it does not count before you save.") if is_edited else "")

    def undo(self) -> None:
        """Show what is saved."""
        if self.link and not self._busy:
            self.form.show_faults([])
            self._show(self.link)
            self._edited()

    def save(self) -> None:
        """Save at once, or the words beside what is missing."""
        draft = self.form.answered(self._base)
        faults = self.missing(draft)
        self.form.show_faults([(name, beside(InvalidInput(field=name, reason=fault))) for name, fault in faults])
        self.text.setText(
            translate("Wizard", "Something is missing: see the words below the fields.") if faults else ""
        )
        if faults or self._busy:
            return
        self._be_busy(True)
        self.text.setText(translate("Wizard", "Saving…"))
        self.parts.call(lambda _: self.keep(draft), self._saved, self._failed, self, vault=True)

    def missing(self, draft: Draft) -> tuple[flow.Missing, ...]:
        """What keeps it from being saved."""
        return flow.missing(draft, self.step, self.parts.desk.declarations, self.names)

    def keep(self, draft: Draft) -> Link:
        """Save what this tab asks for, and nothing else; in the background."""
        raise NotImplementedError

    def _be_busy(self, busy: bool) -> None:
        """What would be typed while it is being saved would be lost."""
        self._busy = busy
        self.form.setEnabled(not busy)

    def _saved(self, link: Link) -> None:
        self._be_busy(False)
        self._show(link)
        self.text.setText(translate("Wizard", "Saved. It counts from now on."))
        self.parts.board.refresh()

    def _failed(self, error: TomadaError) -> None:
        self._be_busy(False)
        if isinstance(error, InvalidInput):
            self.form.show_faults([(str(error.params["field"]), beside(error))])
        explained = explain(error)
        self.text.setText(f"{explained.title}. {explained.cause} {explained.next_step}")

    def apply(self, draft: Draft, keys: Iterable[str]) -> tuple[Link, Link]:
        """The link as it is, and as it is to be; in the background."""
        link = flow.link_of(self.parts.desk.journal.links(), draft)
        return link, flow.applied(link, draft, tuple(keys))


class ExtrasTab(EditTab):
    """*Campos adicionais*."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts, WizardStep.EXTRAS, ExtrasForm(parts))

    def keep(self, draft: Draft) -> Link:
        """These settings."""
        _, changed = self.apply(draft, flow.extra_settings(self.parts.desk.declarations))
        self.parts.desk.update_link(changed)
        return changed


class MailTab(EditTab):
    """*Notificações de e-mail*."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts, WizardStep.MAIL, MailForm(parts, kept=True))

    def missing(self, draft: Draft) -> tuple[flow.Missing, ...]:
        """What keeps it from being saved; a password that stays in the vault is not missing."""
        declarations = self.parts.desk.declarations
        return flow.missing(draft, self.step, declarations, self.names, with_secrets=False)

    def keep(self, draft: Draft) -> Link:
        """These settings, and the password if there is a new one."""
        _, changed = self.apply(draft, flow.MAIL_SETTINGS)
        self.parts.desk.save_mail(changed, draft.mail_password)
        return flow.link_of(self.parts.desk.journal.links(), draft)


class ConnectionTab(EditTab):
    """*Conexão*: name, spreadsheet, plugin, and the access data once they are to change."""

    form: ConnectionForm

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts, WizardStep.CONNECTION, ConnectionForm(parts, self._try, kept=True))

    def missing(self, draft: Draft) -> tuple[flow.Missing, ...]:
        """What keeps it from being saved; secrets that stay in the vault are not missing."""
        replaces = self.form.replaces_secrets
        return flow.missing(draft, self.step, self.parts.desk.declarations, self.names, with_secrets=replaces)

    def _try(self, draft: Draft, role: Role, cancel: Event) -> Account:
        """With the new access data where there are some, else with those of the vault."""
        if draft.secrets.get(role):
            return self.parts.desk.test_draft(draft, role, cancel)
        return self.parts.desk.test_side(self.apply(draft, self._keys())[1], role, cancel)

    def _keys(self) -> list[str]:
        return [
            flow.setting_key(role, each)
            for role, known in self.parts.desk.declarations.items()
            for it in known.values()
            for each in it.fields
            if not each.secret
        ]

    def keep(self, draft: Draft) -> Link:
        """All of it or nothing."""
        desk = self.parts.desk
        link, changed = self.apply(draft, self._keys())
        changed = replace(changed, name=draft.name)
        desk.update_link(changed)
        if any(draft.secrets.values()):
            try:
                desk.set_secrets(changed, draft.revealed())
            except TomadaError:
                desk.update_link(link)
                raise
        return flow.link_of(desk.journal.links(), draft)

    def undo(self) -> None:
        """Show what is saved; the secrets stay in the vault."""
        self.form.forget_secrets()
        super().undo()

    def _saved(self, link: Link) -> None:
        self.form.forget_secrets()
        super()._saved(link)


class Sends(QWidget):
    """What goes which way, from both declarations."""

    def __init__(self, parts: Parts, link: Link) -> None:
        super().__init__()
        store = parts.desk.declarations[Role.STORE][link.store]
        hub = parts.desk.declarations[Role.HUB][link.hub]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.WIDE_GAP)
        sent = [word(facet) for facet in _FACETS if facet in store.facets & hub.facets]
        never = sorted(content_field(field) for field in store.never_sent | hub.never_sent)
        to, at = translate("Wizard", "From {store} to {hub}"), translate("Wizard", "Done in {system}")
        column.addWidget(_list_card(to.format(store=store.title, hub=hub.title), sent))
        orders = [translate("Wizard", "orders, with their approval and cancellation")]
        column.addWidget(_list_card(to.format(store=hub.title, hub=store.title), orders))
        column.addWidget(_list_card(translate("Wizard", "Never sent"), never))
        for side in (store, hub):
            steps = [word(step) for step in type(next(iter(side.steps))) if step in side.steps] if side.steps else []
            column.addWidget(_list_card(at.format(system=f"{field_label(side.role.value)} {side.title}"), steps))
        column.addStretch()


def _list_card(heading: str, lines: Sequence[str]) -> Card:
    nothing = [translate("Wizard", "nothing")]
    return Card(label(heading, bold=True, size=1.1), *(label(f"•  {line}") for line in lines or nothing))
