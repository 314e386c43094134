"""One side of a link on the connection page: which system, its values, whether the connection works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QVBoxLayout

from app.domain.errors import InputFault, InvalidInput
from app.domain.links import ConnectionField, Declaration, Role
from app.engine.pasted import take_apart
from app.engine.wizard import Draft, setting_key, with_setting
from app.ports import Secret
from app.texts.labels import connection_field, field_label
from app.texts.translate import translate
from app.texts.wizard import KINDS, beside
from app.ui import theme
from app.ui.parts import Parts
from app.ui.style import mark
from app.ui.widgets import Card, label
from app.ui.wizard.access import Secrets
from app.ui.wizard.fields import Field, LineField, SecretField
from app.ui.wizard.outcome import Outcome
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
            radio.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
        for field in self.fields.values():  # the e-mail itself is in no field any more
            if "\n" in field.text():
                field.set_text("")
        for key in self.spellings:
            field = self.fields[key]
            if key in values:
                field.set_text(values[key].reveal())
            field.show_fault("" if key in values else self._words_for_lacking(field))
        self._edited()

    def _words_for_lacking(self, field: Field) -> str:
        """Beside a value that was not among those that were pasted."""
        if not field.text():
            return beside(InvalidInput(field=field.name, reason=InputFault.MISSING))
        return translate(
            "Wizard",
            "This is the value from before; the new one was not in the e-mail. Check whether it belongs to the others.",
        )

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
