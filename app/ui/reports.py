"""The spreadsheet of the last comparison of both sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.links import Stream
from app.domain.report import SavedReport
from app.engine.overview import Snapshot
from app.texts.format import moment
from app.texts.translate import translate
from app.ui.parts import Parts
from app.ui.widgets import button, label


class ReportBar(QWidget):
    """When both sides were compared last, and a button that opens what was found."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._newest: SavedReport | None = None
        self.text = label(muted=True)
        self.open = button(translate("Window", "Open the last comparison"), self._open, icon="file")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.open)
        self._compared: Sequence[datetime | None] | None = None

    def follow(self, snapshot: Snapshot) -> None:
        """Look again whenever something was compared."""
        streams = (each for standing in snapshot.links for each in standing.streams)
        compared = [each.last_success for each in streams if each.stream is Stream.RECONCILIATION]
        if compared != self._compared:
            self._compared = compared
            self.look()

    def look(self) -> None:
        """Look again which one is the last."""
        self._parts.call(lambda _: self._parts.desk.reports(), self._show, owner=self)

    def _show(self, found: Sequence[SavedReport]) -> None:
        if not found:
            self._newest = None
            self.text.setText(translate("Window", "Store and hub are compared once a day. There is no comparison yet."))
        else:
            self._newest = newest = found[0]
            text = translate("Window", "Store and hub were compared on {at}. Differences: {count}.")
            self.text.setText(text.format(at=moment(newest.at), count=newest.differences))

    def _open(self) -> None:
        if self._newest is None:
            self.look()
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._newest.path)))
