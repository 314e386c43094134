"""Small dialogs with fields: what is wrong stands beside the field, and nothing waits while it is being saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QDateTime, Qt, QTimer
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import InvalidInput, TomadaError
from app.texts.errors import explain
from app.texts.labels import field_label
from app.texts.translate import translate
from app.ui import theme
from app.ui.jobs import Job
from app.ui.parts import Parts
from app.ui.style import mark
from app.ui.widgets import button, label


class TextField(QLineEdit):
    """A line of text. `edited` comes whenever it changes."""

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self.edited = self.textChanged
        self.setPlaceholderText(translate("Window", "optional") if optional else "")

    def text_of(self) -> str:
        """What was typed."""
        return self.text().strip()

    def fill(self, text: str) -> None:
        """Put this in."""
        self.setText(text)


class MomentField(QDateTimeEdit):
    """A day and time as this computer's clock shows them; `now` (aware), until changed. `edited` as in TextField."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self.edited = self.dateTimeChanged
        self.fill(now.isoformat())
        self.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.setCalendarPopup(True)

    def text_of(self) -> str:
        """The moment in ISO form, with its zone."""
        return str(self.dateTime().toUTC().toString(Qt.DateFormat.ISODate))

    def fill(self, text: str) -> None:
        """Put this moment, in ISO form with its zone, in."""
        self.setDateTime(QDateTime.fromString(text, Qt.DateFormat.ISODate).toLocalTime())


Field = TextField | MomentField


class FormDialog(QDialog):
    """Fields by name, and a button that does something with their texts in the background.

    `act` gets the texts and raises InvalidInput with the fields that are wrong; once it succeeded, the dialog closes
    and `done` is called. `doubts` tells what looks odd, by field: it is said once, and pressed again it goes on.
    """

    def __init__(
        self,
        parts: Parts,
        parent: QWidget,
        title: str,
        save: str,
        fields: Mapping[str, Field],
        act: Callable[[Mapping[str, str]], None],
        done: Callable[[], None],
        doubts: Callable[[Mapping[str, str]], Mapping[str, str]] = lambda texts: {},
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._parts = parts
        self.fields = fields
        self._act = act
        self._done = done
        self._doubts = doubts
        self._doubted: Mapping[str, str] = {}
        self._job: Job | None = None
        self.wrong = {name: label() for name in fields}
        self.elsewhere = label()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(theme.WIDE_GAP)
        self.column.addWidget(label(title, size=1.2, bold=True))
        self.column.addLayout(self._form())
        self.column.addWidget(self.elsewhere)
        for each in (*self.wrong.values(), self.elsewhere):
            each.setProperty("wrong", True)
            each.hide()
        self.save = button(save, self._save, primary=True)
        self.save.setDefault(True)
        leave = button(translate("Window", "Go back"), self.reject)
        leave.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(self.save)
        self.column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self.fields.items():
            field.setAccessibleName(field_label(name))
            form.addRow(field_label(name), field)
            form.addRow("", self.wrong[name])
            field.edited.connect(lambda *_, name=name: self.hush(name))
        return form

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put these texts in."""
        for name, text in texts.items():
            self.fields[name].fill(text)

    def tell(self, error: TomadaError) -> None:
        """Say what is wrong, beside the fields that the error names; the first of them gets the focus."""
        self._job = None
        self._hush()
        errors = (error, *error.also) if isinstance(error, InvalidInput) else (error,)
        for each in reversed(errors):
            explained = explain(each)
            self._say(str(each.params.get("field", "")), f"{explained.cause} {explained.next_step}", wrong=True)

    def _say(self, name: str, text: str, *, wrong: bool) -> None:
        place = self.wrong.get(name, self.elsewhere)
        place.setText(text)
        mark(place, "wrong", wrong)
        place.show()
        if name in self.fields:
            self.fields[name].setFocus()
            self.fields[name].setAccessibleDescription(text)
        QTimer.singleShot(0, self.adjustSize)

    def reject(self) -> None:
        """Go back, but not while it is being saved: how that ends must be seen."""
        if self._job is None:
            super().reject()

    def hush(self, name: str) -> None:
        """Nothing is wrong with this field any more, as far as is known."""
        self.wrong[name].hide()
        self.fields[name].setAccessibleDescription("")

    def _hush(self) -> None:
        for name in self.wrong:
            self.hush(name)
        self.elsewhere.hide()

    def _save(self) -> None:
        if self._job is not None:
            return
        self._hush()
        texts = {name: field.text_of() for name, field in self.fields.items()}
        doubts = self._doubts(texts)
        asked = {name: texts[name] for name in doubts}
        if asked != self._doubted:
            self._doubted = asked
            for name, text in doubts.items():
                self._say(name, text, wrong=False)
            if doubts:
                return
        act = self._act
        self._say("", translate("Wizard", "Saving…"), wrong=False)
        self._job = self._parts.call(lambda _: act(texts), self._saved, self.tell, owner=self)

    def _saved(self, _: None) -> None:
        self.accept()
        self._done()
