"""The access data of one side: pasted at once or one by one, and for a saved link the note where they are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.engine.pasted import Found, take_apart
from app.ports import Secret
from app.texts.labels import field_label
from app.texts.translate import translate
from app.ui import theme
from app.ui.widgets import button, label


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
        lacking = [field_label(key) for key in self._spellings if key not in {*found.values, *found.doubtful}]
        if lacking:
            words.append(translate("Wizard", "Missing in it: {fields}.").format(fields=", ".join(lacking)))
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
