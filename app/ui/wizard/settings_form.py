"""Pages made of settings, and *Campos adicionais*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.settings import options
from app.engine.wizard import GROUPS, Draft, advanced_settings, with_setting
from app.texts.translate import translate
from app.texts.wizard import GROUPS as GROUP_TITLES
from app.texts.wizard import choice_label, setting_hint, setting_label
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label
from app.ui.wizard.fields import ChoiceField, Field, IntervalField, LineField, SwitchField, show_faults

#: Widest editors of short values, in letters, by the kind of the setting.
_SHORT = {"number": 12, "units": 12, "percent": 12, "days": 12, "date": 14}
_UNITS = {"percent": "%"}
_OPTIONS = {option.key: (option, default) for option, default in options()}


def field_of(key: str) -> Field:
    """The editor that fits a setting's kind."""
    option, default = _OPTIONS[key]
    text, hint = setting_label(key), setting_hint(key)
    if option.kind == "yes | no":
        return SwitchField(key, text, hint)
    if option.kind == "minutes":
        return IntervalField(key, text, default)
    if "|" in option.kind:
        choices = [value.strip() for value in option.kind.split("|")]
        return ChoiceField(key, text, [(value, choice_label(key, value)) for value in choices], hint)
    if option.kind in _SHORT:
        example = translate("Wizard", "dd/mm/yyyy") if option.kind == "date" else default
        return LineField(
            key,
            text,
            hint,
            placeholder=example,
            paste=False,
            width=_SHORT[option.kind],
            unit=_UNITS.get(option.kind, ""),
        )
    return LineField(key, text, hint, placeholder=default)


class SettingsForm(QWidget):
    """Fields for some settings. What equals its default is not kept."""

    edited = Signal()
    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: list[Field] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.WIDE_GAP)

    def add(self, keys: Sequence[str], column: QVBoxLayout) -> None:
        """Fields for these settings, one below the other."""
        for key in keys:
            field = field_of(key)
            field.edited.connect(self.edited)
            field.entered.connect(partial(self.entered.emit, field))
            self.fields.append(field)
            column.addWidget(field)

    def show_draft(self, draft: Draft) -> None:
        """Show the draft's settings, or their defaults."""
        for field in self.fields:
            is_line = isinstance(field, LineField)
            default = "" if is_line or field.name not in _OPTIONS else _OPTIONS[field.name][1]
            field.set_text(draft.settings.get(field.name, default))

    def answered(self, draft: Draft) -> Draft:
        """The draft with what is on the page."""
        settings = draft.settings
        for field in self.fields:
            if field.name in _OPTIONS:  # a password is none
                settings = with_setting(settings, field.name, field.text())
        return replace(draft, settings=settings)

    def show_faults(self, faults: Sequence[tuple[str, str]]) -> None:
        """What is wrong, beside each field."""
        show_faults(self.fields, faults)


class ExtrasForm(SettingsForm):
    """Every other setting in groups, the rarer ones folded away."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        for group, keys in GROUPS.items():
            card = Card(label(translate("Wizard", GROUP_TITLES[group]), bold=True, size=1.15))
            card.column.setSpacing(theme.WIDE_GAP)
            self.add(keys, card.column)
            self.column.addWidget(card)
        self.fold = button("", self._turn)
        self.fold.setFlat(True)
        self.column.addWidget(self.fold)
        words = translate("Wizard", "Brakes, limits and addresses. They are right for most shops as they are.")
        self.advanced = Card(label(words, muted=True))
        self.advanced.column.setSpacing(theme.WIDE_GAP)
        self.add(advanced_settings(parts.desk.declarations), self.advanced.column)
        self.column.addWidget(self.advanced)
        self.column.addStretch()
        self._unfold(False)
        theme.follow(self.fold, self._draw_fold)

    def _turn(self) -> None:
        self._unfold(self.advanced.isHidden())

    def _unfold(self, unfolded: bool) -> None:
        self.advanced.setVisible(unfolded)
        show, hide = translate("Wizard", "Show advanced fields"), translate("Wizard", "Hide advanced fields")
        self.fold.setText(hide if unfolded else show)
        self._draw_fold()

    def _draw_fold(self) -> None:
        self.fold.setIcon(theme.icon("arrow-down" if self.advanced.isHidden() else "arrow-up"))

    def show_faults(self, faults: Sequence[tuple[str, str]]) -> None:
        """What is wrong, beside each field; a folded one is unfolded."""
        wrong = {name for name, _ in faults}
        if any(field.name in wrong and self.advanced.isAncestorOf(field) for field in self.fields):
            self._unfold(True)
        super().show_faults(faults)
