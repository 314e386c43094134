"""The support package in the window: what it holds can be read before it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import TomadaError
from app.texts.format import number
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui import theme
from app.ui.files import in_documents
from app.ui.parts import Parts
from app.ui.widgets import button, label

_NAMES = {
    "versions.json": QT_TRANSLATE_NOOP("Help", "Versions"),
    "doctor.json": QT_TRANSLATE_NOOP("Help", "Diagnosis"),
    "status.json": QT_TRANSLATE_NOOP("Help", "How each stream stands"),
    "settings.json": QT_TRANSLATE_NOOP("Help", "Settings, without names, files and addresses"),
}


class SupportTab(QWidget):
    """Gathers when it is shown; saves where the merchant says."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._held: Mapping[str, str] | None = None
        self._gathering = False
        self.state = label(muted=True)
        self.holds = QListWidget()
        self.holds.setAccessibleName(translate("Help", "What the package holds"))
        self.holds.setWordWrap(True)
        self.holds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.holds.currentItemChanged.connect(self._chosen)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Help", "Content of the chosen part"))
        self.save = button(translate("Help", "Save the support package…"), self._ask, primary=True, icon="export")
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE_GAP)
        row.addWidget(self.holds, stretch=1)
        row.addWidget(self.text, stretch=2)
        foot = QHBoxLayout()
        foot.addWidget(self.state, stretch=1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.WIDE_GAP, 0, 0)
        column.setSpacing(theme.WIDE_GAP)
        explained = translate(
            "Help",
            "One file for whoever helps you. Passwords, buyers, product names and addresses are not in it: look for "
            "yourself before you save it.",
        )
        column.addWidget(label(explained))
        column.addLayout(row, stretch=1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._gather()

    def _gather(self) -> None:
        if self._gathering:
            return
        self._gathering = True
        self.state.setText(translate("Help", "Gathering what the package holds…"))
        self._parts.call(lambda _: self._parts.desk.support_parts(), self._show, self._failed, self)

    def _show(self, held: Mapping[str, str]) -> None:
        self._gathering, self._held = False, held
        self.state.clear()
        self.holds.clear()
        for name, text in held.items():
            title = translate("Help", _NAMES[name]) if name in _NAMES else translate("Help", "Log")
            size = f"{number(len(text.encode()) / 1024, 1)} KB"
            item = QListWidgetItem(f"{title}\n{name} · {size}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.holds.addItem(item)
        self.holds.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item and self._held:
            self.text.setPlainText(self._held[item.data(Qt.ItemDataRole.UserRole)])

    def _ask(self) -> None:
        if self._held is None:
            self._gather()
            return
        day = self._parts.desk.clock.now().astimezone()
        title, suggested = translate("Help", "Save the support package"), in_documents(f"tomada-{day:%Y-%m-%d}.zip")
        path, _ = QFileDialog.getSaveFileName(self, title, suggested, "ZIP (*.zip)")
        if path:
            save = partial(self._parts.desk.save_support, self._held, path)
            self._parts.call(lambda _: save(), lambda _: self._saved(path), owner=self)

    def _saved(self, path: str) -> None:
        self._parts.said.emit(translate("Help", "Saved: {file}").format(file=path))

    def _failed(self, error: TomadaError) -> None:
        self._gathering = False
        self.state.clear()
        self._parts.went_wrong.emit(error)
