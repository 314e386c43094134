"""From the first paint to the last: the window first, everything else behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QObject, QTimer, QTranslator, Slot
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from app.domain.light import Light
from app.texts.translate import language, translate
from app.ui import theme
from app.ui.garbage import Garbage
from app.ui.instance import QUIET, SHOW, Instance
from app.ui.preferences import Preferences
from app.ui.style import dress
from app.ui.uncaught import Uncaught
from app.ui.window import MainWindow

if TYPE_CHECKING:
    from app.domain.errors import TomadaError
    from app.ui.desk import Desk, PracticeShop
    from app.ui.jobs import Jobs
    from app.ui.parts import Parts
    from app.ui.stopping import Stopping
    from app.ui.tray import Tray

#: What the first paint does not need; imported behind it.
_LATER = ("app.ui.parts", "app.ui.tray", "app.ui.notices", "app.ui.overview")


@dataclass(frozen=True, slots=True)
class Start:
    """What the window is given: the program behind it (`open_desk` may be slow), the profile's folder, the name at
    which a second start calls, how to blank out secrets, whether to begin in the tray, and the demo's shop."""

    open_desk: Callable[[], Desk]
    folder: Path
    name: str
    redact: Callable[[str], str]
    hidden: bool = False
    practice: PracticeShop | None = None


class Program(QObject):
    """The window and the tray, and once those are on screen the program behind them."""

    def __init__(self, app: QApplication, start: Start) -> None:
        super().__init__()
        self._app = app
        self._start = start
        self._closed_early = False
        self._failed = False
        self._opening: Jobs | None = None
        self._stopping: Stopping | None = None
        self.parts: Parts | None = None
        self.preferences = Preferences(start.folder)
        self.tray: Tray | None = None
        self.window = MainWindow()
        self.window.restoreGeometry(self.preferences.geometry)
        self.window.closed.connect(self._window_closed)
        self.window.quit_wanted.connect(self.quit)
        app.setQuitOnLastWindowClosed(False)
        app.commitDataRequest.connect(self._session_ends)

    def show(self) -> None:
        """Paint first, then load."""
        if self._start.hidden:
            self._load()
        else:
            self.window.installEventFilter(self)
            self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._load)
        return False

    @Slot()
    def _load(self) -> None:
        from app.ui.jobs import Jobs
        from app.ui.sight import Sight
        from app.ui.stopping import Stopping

        self._stopping = Stopping(self)
        self._stopping.asked.connect(self.quit)
        self.window.setWindowIcon(theme.icon("app"))
        Sight(self.window)
        self._opening = Jobs("opening", self)
        self._opening.run(lambda _: self._everything_else(), self._opened, self._not_opened)

    def _everything_else(self) -> Desk:
        """In the background."""
        for module in _LATER:
            import_module(module)
        return self._start.open_desk()

    def _opened(self, desk: Desk) -> None:
        from app.ui.notices import Notices
        from app.ui.parts import Parts
        from app.ui.tray import Tray

        self.parts = parts = Parts(desk, self.preferences, self)
        self.window.watched.connect(parts.board.watch)
        parts.board.watch(self.window.isVisible())
        self.window.attach(parts, self._start.practice)
        self.tray = tray = Tray(self)
        tray.found.connect(self._tray_found)
        tray.open_wanted.connect(self.show_window)
        tray.menu.quit_wanted.connect(self.quit)
        tray.attach(parts)
        notices = Notices(parts, tray, self.window, self.preferences, self)
        notices.open_wanted.connect(self.show_window)
        tray.look_for_it()

    def _not_opened(self, error: TomadaError) -> None:
        self._failed = True
        self.window.cannot_open(error)
        self.show_window()

    @Slot()
    def show_window(self) -> None:
        """Bring the window to the front, from the tray, a minimised state, or behind others."""
        self._closed_early = False
        self.window.showMaximized() if self.window.isMaximized() else self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    @Slot(bool)
    def _tray_found(self, there: bool) -> None:
        early, self._closed_early = self._closed_early, False
        if there and early:
            self._say_where()
        elif early:
            self.quit()
        elif not there:
            self._do_without()

    def _do_without(self) -> None:
        """There is no tray, or none any more: the window must be in reach, and closing it ends the program."""
        if not self.window.isVisible():
            self.window.showMinimized()
        if self.parts and self.preferences.first_time("no_tray"):
            text = translate(
                "Tray",
                "There is no tray on this computer: Tomada works while this window is open, and ends when you close "
                "it.",
            )
            self.parts.said.emit(text)

    @Slot()
    def _window_closed(self) -> None:
        self._keep_geometry()
        there = self.tray.there if self.tray else None
        if there:
            self._say_where()
        elif there is None and not self._failed:  # it is not known yet what closing means
            self._closed_early = True
        else:
            self.quit()

    def _say_where(self) -> None:
        if self.tray and self.preferences.first_time("goes_on"):
            text = translate("Tray", "Tomada goes on working here. To end it, use Quit in this icon's menu.")
            self.tray.tell(text, Light.FRESH)

    def _keep_geometry(self) -> None:
        self.preferences.geometry = self.window.saveGeometry()

    @Slot(QSessionManager)
    def _session_ends(self, manager: QSessionManager) -> None:
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)  # start at login is the person's choice
        QTimer.singleShot(0, self.quit)

    @Slot()
    def quit(self) -> None:
        """End the program; what is under way goes on at the next start."""
        self._keep_geometry()
        self._app.quit()

    def stop(self) -> bool:
        """End everything. False when a thread does not end in time."""
        from app.ui.jobs import deadline

        if self._stopping:
            self._stopping.close()
        self.window.hide()
        self.preferences.save()
        if self.tray:
            self.tray.hide()
        if self._opening is None:
            return True
        until = deadline()
        ended = self._opening.stop(until)
        if self.parts:
            ended = self.parts.stop(until) and ended
            if ended:
                self.parts.desk.close()
        return ended


#: How long a lane may keep the window waiting for the interpreter, in seconds; Python's own 5 ms add up with two lanes.
_TURN_S = 0.0005


def run(start: Start) -> int:
    """The program's life with a window; answers the exit code."""
    sys.setswitchinterval(_TURN_S)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Tomada")
    app.setDesktopFileName("tomada")
    instance = Instance(start.name)
    if not instance.claim(QUIET if start.hidden else SHOW):  # it started while we did
        return 0
    uncaught = Uncaught(start.redact)
    uncaught.install()
    dress(app)
    speak(app)
    garbage = Garbage()
    program = Program(app, start)
    instance.called.connect(program.show_window)
    program.show()
    code = app.exec()
    instance.close()
    ended = program.stop()
    garbage.stop()
    uncaught.uninstall()
    if not ended:
        _leave(code)
    return code


class QtWords(QTranslator):
    """Qt's own texts. Where Qt has given one a key to press (`&Look in:`), its translations are of the one without."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The translation; None, not an empty text, where there is none."""
        plain = text.replace("&", "")
        both = (super(QtWords, self).translate(context, each, disambiguation, n) for each in (text, plain))
        return next(filter(None, both), None)


def speak(app: QApplication) -> None:
    """Qt's own dialogs speak the person's language too."""
    translator = QtWords(app)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _leave(code: int) -> None:
    """A thread hangs in a call that does not end. The journal is safe wherever it is: what was under way is looked up
    at the next start. Destroying a running QThread would crash instead."""
    import os

    os._exit(code)
