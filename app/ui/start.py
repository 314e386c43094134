"""From the first paint to the last: the window first, everything else behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app.ui.jobs import Jobs
from app.ui.style import dress
from app.ui.window import MainWindow

if TYPE_CHECKING:
    from app.domain.errors import TomadaError
    from app.ui.desk import Desk
    from app.ui.parts import Parts


class Program(QObject):
    """The window, and once it is on screen the program behind it."""

    def __init__(self, app: QApplication, open_desk: Callable[[], Desk]) -> None:
        super().__init__()
        self._app = app
        self._open_desk = open_desk
        self._opening = Jobs("opening", self)
        self.parts: Parts | None = None
        self.window = MainWindow()

    def show(self) -> None:
        """Paint first, then load."""
        self.window.show()
        QTimer.singleShot(0, self._load)

    @Slot()
    def _load(self) -> None:
        self._opening.run(lambda _: self._everything_else(), self._opened, self._not_opened)

    def _everything_else(self) -> Desk:
        """In the background: what the first paint did not need is imported here."""
        import_module("app.ui.parts")
        return self._open_desk()

    def _opened(self, desk: Desk) -> None:
        from app.ui.parts import Parts

        self.parts = Parts(desk, self)
        self.window.watched.connect(self.parts.board.watch)
        self.window.attach(self.parts)

    def _not_opened(self, error: TomadaError) -> None:
        self.window.cannot_open(error)

    def stop(self) -> bool:
        """End everything. False when a thread does not end in time."""
        ended = self._opening.stop()
        if self.parts:
            ended = self.parts.stop() and ended
            if ended:
                self.parts.desk.close()
        return ended


def run(open_desk: Callable[[], Desk]) -> int:
    """The program's life with a window; answers the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Tomada")
    dress(app)
    program = Program(app, open_desk)
    program.show()
    code = app.exec()
    if not program.stop():
        _leave(code)
    return code


def _leave(code: int) -> None:
    """A thread hangs in a call that does not end. The journal is safe wherever it is: what was under way is looked up
    at the next start. Destroying a running QThread would crash instead."""
    import os

    os._exit(code)
