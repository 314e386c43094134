"""Fields of a page: a label, an editor, what is wrong with it, and where its value is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.texts.translate import translate
from app.ui import theme
from app.ui.style import mark
from app.ui.widgets import label

#: In device-independent pixels.
_WIDEST_BOX = 420


class Field(QWidget):
    """One value. `edited` comes when the person changed it, `entered` when the editor got the focus."""

    edited = Signal()
    entered = Signal()

    def __init__(self, name: str, text: str, editor: QWidget, hint: str = "", *beside: QWidget) -> None:
        super().__init__()
        self.name = name
        self.editor = editor
        self._caption = text
        editor.setAccessibleName(text)
        editor.installEventFilter(self)
        self.fault = label()
        mark(self.fault, "wrong", True)
        self.fault.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP // 2)
        self._add_caption(text)
        row = QHBoxLayout()
        row.addWidget(editor, stretch=1)
        for each in beside:
            row.addWidget(each)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self.fault)
        if hint:
            self.column.addWidget(label(hint, muted=True, size=0.92))
            editor.setAccessibleDescription(hint)

    def _add_caption(self, text: str) -> None:
        caption = label(text)
        caption.setBuddy(self.editor)
        self.column.addWidget(caption)

    def text(self) -> str:
        """The value as a setting's text."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show this value, as if nobody had typed."""
        raise NotImplementedError

    def show_fault(self, text: str) -> None:
        """What is wrong, beside the field; empty takes it away."""
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        mark(self.editor, "wrong", bool(text))
        self.editor.setAccessibleName(f"{self._caption}. {text}" if text else self._caption)

    def focus(self) -> None:
        """Put the cursor here."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        self.show_fault("")
        self.edited.emit()


def small_button(icon: Callable[[], str] | str, text: str, act: Callable[[], object]) -> QToolButton:
    """A button beside a field: an icon with a name for tooltip and screen reader."""
    made = QToolButton()
    made.setToolTip(text)
    made.setAccessibleName(text)
    made.setAutoRaise(True)
    made.clicked.connect(lambda _checked=False: act())
    theme.follow(made, lambda: made.setIcon(theme.icon(icon() if callable(icon) else icon)))
    return made


class LineField(Field):
    """A line of text with a paste button. `pasted` hands out a pasted text that has more than one line; it stays only
    where it is hidden, for it may be a whole e-mail with passwords."""

    pasted = Signal(str)
    _hides = False

    def __init__(
        self,
        name: str,
        text: str,
        hint: str = "",
        *,
        placeholder: str = "",
        paste: bool = True,
        width: int = 0,
        unit: str = "",
    ) -> None:
        """`width` in letters, 0 for all there is; `unit` stands behind the value."""
        self.line = QLineEdit()
        if width:
            self.line.setMaximumWidth(self.line.fontMetrics().averageCharWidth() * width + 24)
        self.line.setPlaceholderText(placeholder)
        words = translate("Wizard", "Paste {field}").format(field=text)
        buttons = self._buttons(text) + ([small_button("paste", words, self._paste)] if paste else [])
        buttons += [QLabel(unit)] if unit else []
        super().__init__(name, text, self.line, hint, *buttons)
        self.line.textEdited.connect(self._typed)

    def _buttons(self, text: str) -> list[QWidget]:
        return []

    def _paste(self) -> None:
        self.line.setText(QGuiApplication.clipboard().text().strip())
        self._typed(self.line.text())
        self.focus()

    def _typed(self, text: str) -> None:
        if "\n" in text.strip():
            if not self._hides:
                self.line.clear()
            self.pasted.emit(text)
        self._changed()

    def text(self) -> str:
        """What was typed, blanks around it taken off."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Show this value."""
        self.line.setText(text)


class SecretField(LineField):
    """A line that hides what it holds until it is asked to show it."""

    _hides = True

    def __init__(self, name: str, text: str, hint: str = "") -> None:
        self._shown = False
        super().__init__(name, text, hint)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def _buttons(self, text: str) -> list[QWidget]:
        self._caption = text
        self.reveal = small_button(lambda: "eye-off" if self._shown else "eye", "", self._turn)
        self._name_reveal()
        return [self.reveal]

    def _turn(self) -> None:
        self._shown = not self._shown
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if self._shown else QLineEdit.EchoMode.Password)
        self._name_reveal()

    def _name_reveal(self) -> None:
        words = translate("Wizard", "Hide {field}") if self._shown else translate("Wizard", "Show {field}")
        self.reveal.setToolTip(words.format(field=self._caption))
        self.reveal.setAccessibleName(words.format(field=self._caption))
        self.reveal.setIcon(theme.icon("eye-off" if self._shown else "eye"))


class ChoiceField(Field):
    """One of a few values."""

    def __init__(self, name: str, text: str, choices: Sequence[tuple[str, str]], hint: str = "") -> None:
        self.box = QComboBox()
        self.box.setMaximumWidth(_WIDEST_BOX)
        for value, shown in choices:
            self.box.addItem(shown, value)
        super().__init__(name, text, self.box, hint)
        self.box.activated.connect(self._changed)

    def text(self) -> str:
        """The chosen value."""
        return str(self.box.currentData())

    def set_text(self, text: str) -> None:
        """Choose this value."""
        self.box.setCurrentIndex(max(0, self.box.findData(text)))


class SwitchField(Field):
    """Yes or no; its text stands beside it."""

    def __init__(self, name: str, text: str, hint: str = "") -> None:
        self.switch = QCheckBox(text)
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        super().__init__(name, text, self.switch, hint)
        self.switch.clicked.connect(self._changed)

    def _add_caption(self, text: str) -> None:
        """It is the check box's own."""

    def text(self) -> str:
        """`yes` or `no`."""
        return "yes" if self.switch.isChecked() else "no"

    def set_text(self, text: str) -> None:
        """Set it."""
        self.switch.setChecked(text.lower() in ("yes", "true", "sim", "sí", "si", "on", "1"))


class IntervalField(Field):
    """Minutes between runs: the usual ones, own ones, or by hand only."""

    def __init__(self, name: str, text: str, usual: str) -> None:
        self._usual = usual
        self.box = QComboBox()
        self.box.setMaximumWidth(_WIDEST_BOX)
        automatic = translate("Wizard", "Automatic (every {minutes} min)").format(minutes=usual)
        for words in (automatic, translate("Wizard", "Own interval"), translate("Wizard", "Only when I ask")):
            self.box.addItem(words)
        self.minutes = QLineEdit()
        self.minutes.setMaximumWidth(90)
        self.minutes.setAccessibleName(translate("Wizard", "{name}: minutes").format(name=text))
        self._unit = QLabel(translate("Wizard", "minutes"))
        super().__init__(name, text, self.box, "", self.minutes, self._unit)
        self.minutes.textEdited.connect(self._changed)
        self.box.activated.connect(self._chosen)
        self._show_minutes()

    def _chosen(self) -> None:
        self._show_minutes()
        if self.box.currentIndex() == 1:
            self.minutes.setFocus()
        self._changed()

    def _show_minutes(self) -> None:
        for each in (self.minutes, self._unit):
            each.setVisible(self.box.currentIndex() == 1)

    def text(self) -> str:
        """Minutes; 0 is by hand. Own minutes that were not typed are no number, and none at all are out of range."""
        own = self.minutes.text().strip() or "?"
        return (self._usual, "-1" if own.strip("0") == "" else own, "0")[self.box.currentIndex()]

    def set_text(self, text: str) -> None:
        """Show these minutes."""
        self.box.setCurrentIndex({self._usual: 0, "": 0, "0": 2}.get(text, 1))
        self.minutes.setText(text if self.box.currentIndex() == 1 and text != "?" else "")
        self._show_minutes()

    def show_fault(self, text: str) -> None:
        """What is wrong with the minutes."""
        super().show_fault(text)
        mark(self.minutes, "wrong", bool(text))

    def focus(self) -> None:
        """Put the cursor where the minutes are."""
        (self.minutes if self.box.currentIndex() == 1 else self.box).setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit()


def show_faults(fields: Iterable[Field], faults: Sequence[tuple[str, str]]) -> bool:
    """Show what is wrong beside each field and put the cursor into the first; answers whether all were placed."""
    by_name = {field.name: field for field in fields}
    for field in by_name.values():
        field.show_fault("")
    placed = [(by_name[name], text) for name, text in faults if name in by_name]
    for field, text in placed:
        field.show_fault(text)
    if placed:
        placed[0][0].focus()
    return len(placed) == len(faults)
