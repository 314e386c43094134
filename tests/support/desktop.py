"""A desktop with a tray that the test is, and the whole program on it."""

from __future__ import annotations

from datetime import datetime
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.domain.links import AttentionKind, Lane, Stream
from app.ui.parts import Parts
from app.ui.start import Program, Start
from app.ui.tray import Tray
from tests.support.practice import Practice


class Icon(QObject):
    """A tray icon of a desktop that the test is."""

    activated = Signal(object)
    messageClicked = Signal()  # noqa: N815  Qt's name
    ActivationReason = QSystemTrayIcon.ActivationReason
    available = True
    latest: Icon | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tip, self.shown, self.messages = "", False, list[str]()
        self.pictures: list[int] = []
        Icon.latest = self

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802  Qt's names, here and below
        return Icon.available

    def setContextMenu(self, menu: QMenu) -> None:  # noqa: N802
        self.menu = menu

    def setIcon(self, icon: QIcon) -> None:  # noqa: N802
        self.pictures.append(icon.cacheKey())

    def setToolTip(self, text: str) -> None:  # noqa: N802
        self.tip = text

    def showMessage(self, title: str, text: str, icon: QIcon) -> None:  # noqa: N802
        self.messages.append(text)

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False


class Desktop:
    """The program as somebody at this desktop sees it."""

    def __init__(self, app: QApplication, practice: Practice, qtbot: QtBot) -> None:
        self.practice = practice
        self.qtbot = qtbot
        self.quits = 0
        self._app = app
        self.programs: list[Program] = []

    @property
    def program(self) -> Program:
        """The latest one."""
        return self.programs[-1]

    def make(self, *, hidden: bool = False) -> Program:
        """A program that has not begun yet."""
        home = self.practice.profile
        self.programs.append(Program(self._app, Start(lambda: self.practice.application, home.root, "", str, hidden)))
        return self.program

    @property
    def icon(self) -> Icon:
        assert Icon.latest
        return Icon.latest

    @property
    def parts(self) -> Parts:
        assert self.program.parts
        return self.program.parts

    def begin(self, *, hidden: bool = False) -> None:
        """Start it, and wait until everything is there."""
        self.make(hidden=hidden).show()
        self.qtbot.waitUntil(lambda: self.program.parts is not None)
        self.look()

    def look(self) -> None:
        """The board looks once more, from now on, and all that looks at it."""
        self.qtbot.waitUntil(lambda: not self.parts.board._reading)
        with self.qtbot.waitSignal(self.parts.board.changed):
            self.parts.board.refresh()

    def rest(self) -> None:
        """Nothing is under way and everything has run."""
        self.qtbot.waitUntil(lambda: not self.parts.lanes.working and self.ran(Stream.ORDERS), timeout=20_000)
        self.look()

    def ran(self, stream: Stream) -> bool:
        (link,) = self.practice.application.journal.links()
        return self.practice.application.journal.streams(link.id)[stream].last_success is not None

    def tried(self) -> datetime:
        """When orders were last looked for."""
        (link,) = self.practice.application.journal.links()
        last = self.practice.application.journal.streams(link.id)[Stream.ORDERS].last_try
        assert last
        return last

    def sales(self) -> int:
        (link,) = self.practice.application.journal.links()
        return len(self.practice.application.journal.sales(link.id))

    def engine_due(self) -> tuple[Stream, ...]:
        (link,) = self.practice.application.journal.links()
        engine = self.practice.application.open_link(link, Event())
        return tuple(stream for lane in Lane for stream in engine.due(lane))

    def trouble(self, subject: str) -> int:
        """Something needs a person; answers its number."""
        journal, now = self.practice.application.journal, self.practice.clock.now()
        (link,) = journal.links()
        journal.raise_attention(link.id, AttentionKind.ITEM, subject, {}, now)
        return next(each.id for each in journal.attentions(link.id) if each.subject == subject)

    @property
    def tray(self) -> Tray:
        """The icon, which comes once the program is there."""
        assert self.program.tray
        return self.program.tray

    def offered(self) -> list[str]:
        """The lines of the tray's menu."""
        return [each.text() for each in self.tray.menu.actions() if each.isVisible() and each.text()]

    def choose(self, *path: str) -> None:
        """Click a line of the menu."""
        menu: QMenu = self.tray.menu
        for text in path[:-1]:
            found = line(menu, text).menu()
            assert isinstance(found, QMenu)
            menu = found
        line(menu, path[-1]).trigger()


def line(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text().startswith(text) and each.isVisible())
