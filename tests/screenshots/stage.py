"""The real window on a practice shop, held still while somebody looks."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.preferences import Preferences
from app.ui.window import MainWindow
from tests.screenshots.shop import Shop

#: The smallest screen that the window must fit on.
SMALLEST = QSize(1024, 640)
_PATIENCE_S = 30.0
_TURN_S = 0.03


class Stage(QObject):
    """The window of one shop. What a scene makes besides it is kept until `close`."""

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        QApplication.setCursorFlashTime(0)
        self.shop = shop
        self.parts = Parts(shop.application, Preferences(shop.profile.root))
        self.window = MainWindow()
        self.window.resize(SMALLEST)
        self.window.attach(self.parts)
        self.window.show()
        self._made: list[QWidget] = []
        self.settle()

    def page(self, name: str, subject: str = "") -> Page:
        """This page, with this thing shown on it, the wizard put aside."""
        if self.window._rooms.count() > 1:
            self.window._wizard_closed()
        self.window.open_page(name, subject)
        self.settle()
        return self.window._pages[name]

    def keep(self, widget: QWidget) -> QWidget:
        """Show a window of its own beside the main one."""
        self._made.append(widget)
        widget.show()
        self.settle()
        return widget

    def dialog(self) -> QWidget:
        """The dialogue that is open."""
        self.settle()
        (found,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
        self._made.append(found)
        return found

    def settle(self) -> None:
        """Until nothing is under way, no read, call or run, and the picture stands still."""
        self.until(lambda: self.parts.board.snapshot is not None)
        seen: list[QImage] = []
        while True:
            self.until(lambda: not self._busy())
            now = [widget.grab().toImage() for widget in (self.window, *self._made)]
            if now == seen:
                return
            seen = now
            self._let_live()

    @staticmethod
    def _let_live() -> None:
        """A layout needs several turns: each line that breaks makes another one longer."""
        end = time.monotonic() + _TURN_S
        while time.monotonic() < end:
            QApplication.processEvents()

    def _busy(self) -> bool:
        parts = self.parts
        return bool(parts.lanes.working) or any(jobs._waiting for jobs in (parts.reads, parts.calls, parts.plans))

    def until(self, ready: Callable[[], bool]) -> None:
        """Let the window live until this holds."""
        end = time.monotonic() + _PATIENCE_S
        while True:
            QApplication.processEvents()
            if ready():
                return
            if time.monotonic() > end:
                raise TimeoutError("the window does not come to rest")
            time.sleep(0.005)

    def clear(self) -> None:
        """End the dialogues."""
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """End the windows and the threads."""
        self.clear()
        self.window.hide()
        if not self.parts.stop():
            raise TimeoutError("a thread does not end")
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.shop.application.forget_draft()
        self.parts.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
