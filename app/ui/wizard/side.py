"""One side of a link on the connection page: which system, its values, whether the connection works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from app.domain.errors import TomadaError
from app.domain.links import Account, ConnectionField, Declaration, Role
from app.engine.pasted import Found, take_apart
from app.engine.wizard import Draft, setting_key, with_setting
from app.ports import Secret
from app.texts.errors import explain
from app.texts.labels import connection_field, field_label
from app.texts.translate import translate
from app.texts.wizard import KINDS
from app.ui import theme
from app.ui.parts import Parts
from app.ui.style import mark
from app.ui.widgets import Card, button, label
from app.ui.wizard.fields import Field, LineField, SecretField
from app.ui.wizard.places import Place
from app.ui.wizard.sheet import SheetField

#: A pasted text with this many values is offered to be taken apart.
_WORTH_OFFERING = 2


class SideCard(Card):
    """The systems of this role as radio buttons, and below the fields that the chosen one declares.

    `kept` says that the link is saved: its systems stay, and its secrets are in the vault until they are replaced.
    """

    edited = Signal()
    entered = Signal(object)
    chosen = Signal()

    def __init__(self, parts: Parts, role: Role, *, kept: bool) -> None:
        super().__init__()
        self._parts = parts
        self.role = role
        self._kept = kept
        self._kind = ""
        self._known = parts.desk.declarations[role]
        self._place: Place | None = None
        self.fields: dict[str, Field] = {}
        self._group = QButtonGroup(self)
        self.fault = label()
        mark(self.fault, "wrong", True)
        self.fault.hide()
        self.column.addLayout(self._head())
        if not kept:
            self._offer_kinds()
        self.column.addWidget(self.fault)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.WIDE_GAP)
        self.column.addLayout(self._body)
        self.outcome = Outcome(field_label(role.value))
        self.column.addStretch()

    def _head(self) -> QHBoxLayout:
        row, picture = QHBoxLayout(), QLabel()
        theme.follow(picture, lambda: picture.setPixmap(theme.icon(self.role.value).pixmap(24, 24)))
        self._title = label(field_label(self.role.value), bold=True, size=1.15)
        row.addWidget(picture)
        row.addWidget(self._title, stretch=1)
        return row

    def _offer_kinds(self) -> None:
        for declaration in self._known.values():
            radio = QRadioButton(declaration.title)
            radio.setProperty("kind", declaration.kind)
            self._group.addButton(radio)
            self.column.addWidget(radio)
            if declaration.kind in KINDS:
                words = translate("Wizard", KINDS[declaration.kind])
                radio.setAccessibleDescription(words)
                self.column.addWidget(label(words, muted=True, size=0.92))
        self._group.buttonClicked.connect(self._picked)

    def _picked(self, radio: QRadioButton) -> None:
        self._show_kind(str(radio.property("kind")))
        self.show_fault("")
        self.edited.emit()
        self.chosen.emit()

    def _show_kind(self, kind: str) -> None:
        """Build the fields that this system declares."""
        if kind == self._kind:
            return
        self._kind = kind
        self._place = None
        self.fields = {}
        while (item := self._body.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for radio in self._group.buttons():
            radio.setChecked(radio.property("kind") == kind)
        if kind not in self._known:
            return
        declaration = self._known[kind]
        if self._kept:
            self._title.setText(f"{field_label(self.role.value)}: {declaration.title}")
        self.spellings = {it.key: it.spellings for it in declaration.fields if it.spellings}
        self._fill(declaration)

    def _fill(self, declaration: Declaration) -> None:
        """What the connection needs first, then what may be left out."""
        secrets = [each for each in declaration.fields if each.secret]
        plain = [each for each in declaration.fields if not each.secret]
        for each in (each for each in plain if each.required):
            self._add(declaration.kind, each)
        self.secrets = Secrets(self.spellings, kept=self._kept)
        self.secrets.filled.connect(self._take)
        self._body.addWidget(self.secrets)
        for each in secrets:
            self._add(declaration.kind, each, self.secrets.column)
        if secrets:
            self.secrets.add_note()
            self._add_place(declaration)
        else:
            self.secrets.hide()
        for each in (each for each in plain if not each.required):
            self._add(declaration.kind, each)
        for name, field in self.fields.items():
            field.entered.connect(partial(self._point, name.rpartition(".")[2]))

    def _add(self, kind: str, each: ConnectionField, column: QVBoxLayout | None = None) -> None:
        made = self._made(kind, each)
        self.fields[made.name] = made
        made.edited.connect(self._edited)
        made.entered.connect(partial(self.entered.emit, made))
        if isinstance(made, LineField):
            made.pasted.connect(self._pasted)
        (column or self._body).addWidget(made)

    def _made(self, kind: str, each: ConnectionField) -> Field:
        text = connection_field(kind, each.key)
        if each.secret:
            return SecretField(each.key, text.label, text.where)
        words = text.label if each.required else translate("Wizard", "{field} (optional)").format(field=text.label)
        if each.is_file:
            return SheetField(self._parts, setting_key(self.role, each), words, text.where)
        return LineField(setting_key(self.role, each), words, text.where)

    def _add_place(self, declaration: Declaration) -> None:
        words = translate("Wizard", "Where these values are in {system}").format(system=declaration.title)
        self._place = Place(declaration.kind, words)
        self.secrets.column.addWidget(self._place)

    def _point(self, key: str) -> None:
        if self._place:
            self._place.point(key)

    def _edited(self) -> None:
        self.outcome.clear()
        self.edited.emit()

    def _pasted(self, text: str) -> None:
        found = take_apart(text, self.spellings)
        if len(found.values) >= _WORTH_OFFERING or found.doubtful:
            self.secrets.offer(found)

    def _take(self, values: Mapping[str, Secret]) -> None:
        for key, secret in values.items():
            self.fields[key].set_text(secret.reveal())
            self.fields[key].show_fault("")
        for field in self.fields.values():  # the e-mail itself is in no field any more
            if "\n" in field.text():
                field.set_text("")
        self._edited()

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft says of this side."""
        self._show_kind(draft.kind(self.role))
        secrets = draft.secrets.get(self.role, {})
        for name, field in self.fields.items():
            is_secret = isinstance(field, SecretField)
            field.set_text(
                secrets[name].reveal() if name in secrets else "" if is_secret else draft.settings.get(name, "")
            )

    def answered(self, draft: Draft) -> Draft:
        """The draft with what is on the page."""
        settings, secrets = draft.settings, {}
        for name, field in self.fields.items():
            if not isinstance(field, SecretField):
                settings = with_setting(settings, name, field.text())
            elif field.text():
                secrets[name] = Secret(field.text())
        kinds = {self.role.value: self._kind}
        others = {role: given for role, given in draft.secrets.items() if role is not self.role}
        return replace(draft, settings=settings, secrets=others | ({self.role: secrets} if secrets else {}), **kinds)  # type: ignore[arg-type]

    def keep_secrets(self) -> None:
        """The new secrets are in the vault: the page forgets them."""
        for field in self.fields.values():
            if isinstance(field, SecretField):
                field.set_text("")
        if self._has_secrets:
            self.secrets.close_again()

    @property
    def _has_secrets(self) -> bool:
        return any(isinstance(field, SecretField) for field in self.fields.values())

    @property
    def replaces_secrets(self) -> bool:
        """Whether the page holds the secrets: always before the link is saved, then only once they are to change."""
        return self._has_secrets and self.secrets.is_open

    def show_fault(self, text: str) -> None:
        """What is wrong with the choice of the system."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def focus(self) -> None:
        """Put the cursor on the choice."""
        for radio in self._group.buttons()[:1]:
            radio.setFocus()


class Secrets(QWidget):
    """The secret fields, a way to paste them all at once, and for a saved link the note where they are."""

    filled = Signal(object)

    def __init__(self, spellings: Mapping[str, tuple[str, ...]], *, kept: bool) -> None:
        super().__init__()
        self._spellings = spellings
        self._values: Mapping[str, Secret] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(label(translate("Wizard", "Access data: kept in this computer's password safe.")), stretch=1)
        self.change = button(translate("Wizard", "Replace"), self.open, icon="edit")
        note.addWidget(self.change)
        whole.addWidget(self._note)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.WIDE_GAP)
        if spellings:
            self._add_paste()
        whole.addWidget(self._inside)
        self._note.setVisible(kept)
        self._inside.setVisible(not kept)
        self.is_open = not kept

    def add_note(self) -> None:
        """Where they will be."""
        words = translate(
            "Wizard", "The access data go into this computer's password safe when you save, and nowhere else."
        )
        self.column.addWidget(label(words, muted=True, size=0.92))

    def _add_paste(self) -> None:
        hint = translate("Wizard", "Did the values come by e-mail? Copy the whole e-mail, and Tomada finds them in it.")
        self.column.addWidget(label(hint, muted=True, size=0.92))
        self.paste = button(translate("Wizard", "Paste the whole e-mail"), self._paste, icon="paste")
        row = QHBoxLayout()
        row.addWidget(self.paste)
        row.addStretch()
        self.column.addLayout(row)
        self._said = label()
        self._yes = button(translate("Wizard", "Fill in"), self._fill, primary=True)
        self._no = button(translate("Wizard", "No"), self._dismiss)
        self._answers = QHBoxLayout()
        self._answers.addWidget(self._yes)
        self._answers.addWidget(self._no)
        self._answers.addStretch()
        self.column.addWidget(self._said)
        self.column.addLayout(self._answers)
        self._dismiss()

    def open(self) -> None:
        """Ask for all of them anew."""
        self.is_open = True
        self._note.hide()
        self._inside.show()

    def close_again(self) -> None:
        """They are in the vault."""
        self.is_open = False
        self._note.show()
        self._inside.hide()

    def _paste(self) -> None:
        found = take_apart(QGuiApplication.clipboard().text(), self._spellings)
        if found.values or found.doubtful:
            self.offer(found)
        else:
            self._say(translate("Wizard", "No access data were found in what you copied. Copy the whole e-mail first."))

    def offer(self, found: Found) -> None:
        """Ask whether to fill in what was found."""
        self._values = found.values
        names = ", ".join(field_label(key) for key in self._spellings if key in found.values)
        words = [translate("Wizard", "Found in what you pasted: {fields}.").format(fields=names)] if names else []
        if found.doubtful:
            doubt = translate("Wizard", "There is more than one value for {fields}: fill in the right one yourself.")
            words.append(doubt.format(fields=", ".join(field_label(key) for key in sorted(found.doubtful))))
        self._say(" ".join(words))
        if names:
            self._yes.show()
            self._no.show()
            self._yes.setFocus()

    def _say(self, text: str) -> None:
        self._dismiss(keep=True)
        self._said.setText(text)
        self._said.show()

    def _fill(self) -> None:
        values, self._values = self._values, {}
        self._dismiss()
        self.filled.emit(values)

    def _dismiss(self, *, keep: bool = False) -> None:
        if not keep:
            self._values = {}
        for each in (self._said, self._yes, self._no):
            each.hide()


class Outcome(QWidget):
    """Whether the connection to one side works: the account's name as proof, or what went wrong."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self._picture = QLabel()
        self.text = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        row.addWidget(self.text, stretch=1)
        self.clear()

    def clear(self) -> None:
        """Nothing was tried yet, or something changed since."""
        self.text.clear()
        self.hide()

    def show_account(self, account: Account) -> None:
        """It works."""
        works = translate("Wizard", "Connected: {account}").format(account=account.name)
        without = translate("Wizard", "Works without a spreadsheet: orders come in, no products are sent.")
        self._show(works if account.name else without, "check", theme.colours().good)

    def show_error(self, error: TomadaError) -> None:
        """It does not."""
        explained = explain(error)
        self._show(f"{explained.title}. {explained.cause} {explained.next_step}", "warning", theme.colours().bad)

    def _show(self, text: str, icon: str, colour: str) -> None:
        self._picture.setPixmap(theme.icon(icon, colour).pixmap(20, 20))
        self.text.setText(f"{self._side}: {text}")
        self.show()
