"""Small dialogs with fields: what is wrong stands beside the field, and nothing waits while it is being saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QDateTime, Qt, QTimer
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import TomadaError
from app.texts.errors import explain
from app.texts.labels import field_label
from app.texts.translate import translate
from app.ui import theme
from app.ui.jobs import Job
from app.ui.parts import Parts
from app.ui.style import mark
from app.ui.widgets import button, label


class TextField(QLineEdit):
    """A line of text."""

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__()
        self.setPlaceholderText(translate("Window", "optional") if optional else "")

    def text_of(self) -> str:
        """What was typed."""
        return self.text().strip()

    def fill(self, text: str) -> None:
        """Put this in."""
        self.setText(text)


class MomentField(QDateTimeEdit):
    """A day and time as this computer's clock shows them; `now` (aware), until changed."""

    def __init__(self, now: datetime) -> None:
        super().__init__()
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

    `act` gets the texts and raises InvalidInput with the field that is wrong; once it succeeded, the dialog closes and
    `done` is called.
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
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._parts = parts
        self.fields = fields
        self._act = act
        self._done = done
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
        return form

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put these texts in."""
        for name, text in texts.items():
            self.fields[name].fill(text)

    def tell(self, error: TomadaError) -> None:
        """Say what is wrong, beside the field that the error names."""
        self._job = None
        self._hush()
        explained = explain(error)
        name = str(error.params.get("field", ""))
        place = self.wrong.get(name, self.elsewhere)
        place.setText(f"{explained.cause} {explained.next_step}")
        mark(place, "wrong", True)
        place.show()
        if name in self.fields:
            self.fields[name].setFocus()
            self.fields[name].setAccessibleDescription(place.text())
        QTimer.singleShot(0, self.adjustSize)

    def reject(self) -> None:
        """Go back, but not while it is being saved: how that ends must be seen."""
        if self._job is None:
            super().reject()

    def _hush(self) -> None:
        for name, place in self.wrong.items():
            place.hide()
            self.fields[name].setAccessibleDescription("")
        self.elsewhere.hide()

    def _save(self) -> None:
        if self._job is not None:
            return
        self._hush()
        texts = {name: field.text_of() for name, field in self.fields.items()}
        act = self._act
        self.elsewhere.setText(translate("Wizard", "Saving…"))
        mark(self.elsewhere, "wrong", False)
        self.elsewhere.show()
        self._job = self._parts.call(lambda _: act(texts), self._saved, self.tell, owner=self)

    def _saved(self, _: None) -> None:
        self.accept()
        self._done()
