"""Notices of the desktop: few, one at a time, and each opens what it speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.light import Light
from app.engine.notices import Memory, News, Topic, first_look, news
from app.engine.overview import Snapshot
from app.texts.notices import notice_text
from app.ui.parts import Parts
from app.ui.preferences import Preferences
from app.ui.tray import Tray

_PAGES = {Topic.ATTENTION: "attention", Topic.ORDERS: "orders"}
_LIGHTS = {Topic.ATTENTION: Light.ATTENTION, Topic.LATE: Light.LATE}


class Notices(QObject):
    """Follows the board. While the window is in front it tells nothing: there it can be seen."""

    open_wanted = Signal()

    def __init__(self, parts: Parts, tray: Tray, window: QWidget, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._tray = tray
        self._window = window
        self._preferences = preferences
        self._memory: Memory | None = None
        self._spoken_of = ("overview", "")
        parts.board.changed.connect(self._changed)
        tray.message_clicked.connect(self._open)

    @Slot(object)
    def _changed(self, snapshot: Snapshot) -> None:
        if self._memory is None:
            self._memory = first_look(snapshot)
            return
        self._memory, found = news(self._memory, snapshot)
        if found and self._preferences.notices and not self._window.isActiveWindow():
            self._tell(found)

    def _tell(self, found: Sequence[News]) -> None:
        first, text = found[0], "\n".join(notice_text(each) for each in found)
        subject = str(first.attention.id) if first.attention else ""
        self._spoken_of = (_PAGES.get(first.topic, "overview"), subject)
        if self._tray.there:
            self._tray.tell(text, _LIGHTS.get(first.topic, Light.FRESH))
        else:
            self._parts.said.emit(text)
            QApplication.alert(self._window)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit()
        self._parts.opened.emit(*self._spoken_of)
