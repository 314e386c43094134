"""A window stays in sight whatever becomes of the screens: unplugged, turned, or set to fewer points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QObject, QRect, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QWidget


def in_sight(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """The frame where it can be seen whole: as it is if it can, else on the screen that shows most of it, else on the
    first one; no larger than that screen."""
    seen = QRegion()
    for each in screens:
        seen = seen.united(each)
    if QRegion(frame).subtracted(seen).isEmpty():
        return frame
    screen = max(screens, key=lambda each: _area(each.intersected(frame)))
    found = QRect(frame.topLeft(), frame.size().boundedTo(screen.size()))
    found.moveRight(min(found.right(), screen.right()))
    found.moveBottom(min(found.bottom(), screen.bottom()))
    found.moveLeft(max(found.left(), screen.left()))
    found.moveTop(max(found.top(), screen.top()))
    return found


def _area(rectangle: QRect) -> int:
    return rectangle.width() * rectangle.height() if rectangle.isValid() else 0


class Sight(QObject):
    """Follows the screens for one window. A maximised one is the desktop's business."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._follow)
        app.screenRemoved.connect(self._changed)
        for screen in app.screens():
            self._follow(screen)

    @Slot(QScreen)
    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        QTimer.singleShot(0, self, self._look)  # once Qt knows all of it

    @Slot()
    def _look(self) -> None:
        window, screens = self._window, [each.availableGeometry() for each in QGuiApplication.screens()]
        if not screens or window.isMaximized() or window.isFullScreen():
            return
        frame, inside = window.frameGeometry(), window.geometry()
        border = QMargins(
            inside.left() - frame.left(),
            inside.top() - frame.top(),
            frame.right() - inside.right(),
            frame.bottom() - inside.bottom(),
        )
        if (found := in_sight(frame, screens)) != frame:
            window.setGeometry(found.marginsRemoved(border))
