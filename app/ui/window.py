"""The main window: menu at the left, one page at the right, a line at the bottom that says how everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.texts.translate import translate
from app.ui import theme
from app.ui.menu import Menu
from app.ui.pages import ENTRIES, Page
from app.ui.style import mark
from app.ui.widgets import button, label

if TYPE_CHECKING:
    from app.domain.errors import TomadaError
    from app.engine.overview import Snapshot
    from app.engine.wizard import Draft
    from app.ui.desk import PracticeShop
    from app.ui.parts import Parts
    from app.ui.wizard.wizard import Wizard
    from app.ui.work_menu import WorkMenu

_SAID_MS = 8000


class MainWindow(QMainWindow):
    """`watched(bool)` tells whether somebody can see it; `closed` that it was closed, which does not end the program
    while there is a tray; `quit_wanted` that it is to end."""

    watched = Signal(bool)
    closed = Signal()
    quit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Tomada")
        self.resize(QSize(1120, 720).boundedTo(self.screen().availableSize()))
        self._parts: Parts | None = None
        self._draft: Draft | None = None
        self._wizard: Wizard | None = None
        self._looked = False
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._menu = Menu(ENTRIES)
        self._menu.currentRowChanged.connect(self._chosen)
        self._notice = Notice(self._stack)
        self._foot = Foot()
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self._laid_out())
        whole = QWidget()
        self._whole = QVBoxLayout(whole)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._rooms)
        self.setCentralWidget(whole)

    def _laid_out(self) -> QWidget:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, stretch=1)
        right.addWidget(self._foot)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._menu)
        row.addLayout(right, stretch=1)
        return whole

    def attach(self, parts: Parts, practice: PracticeShop | None = None) -> None:
        """The program is ready: pages can be opened. `practice` is the demo's shop."""
        self._parts = parts
        self._draft = practice.draft if practice else None
        if practice:
            from app.ui.practice_strip import PracticeStrip  # only for the demo

            self._whole.insertWidget(0, PracticeStrip(practice))
        parts.opened.connect(self.open_page)
        parts.said.connect(self._notice.say)
        parts.went_wrong.connect(self._notice.tell)
        parts.board.failed.connect(self._notice.tell)
        parts.board.changed.connect(self._changed)
        parts.lanes.changed.connect(self._working)
        self._foot.attach(parts).quit_wanted.connect(self.quit_wanted)
        theme.follow(self._foot, self._working)
        if text := parts.desk.begun_anew():
            self._notice.warn(text)
        self._chosen(max(0, self._menu.currentRow()))

    @Slot(object)
    def cannot_open(self, error: TomadaError) -> None:
        """The program cannot start: say why."""
        self._notice.tell(error)

    @Slot(str, str)
    def open_page(self, name: str, subject: str = "") -> None:
        """Show a page, and a thing on it. `links`, `new` is the wizard, which says so while it stands before them."""
        if (name, subject) == ("links", "new"):
            self._open_wizard()
            return
        if self._wizard:
            self._wizard.say_first()
            return
        self._menu.setCurrentRow(self._menu.row_of(name))
        if subject and name in self._pages:
            self._pages[name].open_subject(subject)

    def _open_wizard(self) -> None:
        if self._parts is None or self._wizard:
            return
        from app.ui.wizard.wizard import Wizard  # when it is wanted

        wizard = self._wizard = Wizard(self._parts, self._draft)
        wizard.finished.connect(self._wizard_closed)
        wizard.left.connect(self._wizard_closed)
        self._rooms.setCurrentIndex(self._rooms.addWidget(wizard))

    @Slot()
    def _wizard_closed(self) -> None:
        if self._wizard:
            self._rooms.removeWidget(self._wizard)
            self._wizard.deleteLater()
            self._wizard = None
        self.open_page("overview")
        if self._parts:
            self._parts.board.refresh()

    @Slot(int)
    def _chosen(self, row: int) -> None:
        if self._parts is None:
            return
        entry = ENTRIES[row]
        if entry.name not in self._pages:
            self._pages[entry.name] = page = entry.make(self._parts)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._pages[entry.name])
        self._notice.raise_()  # the stack puts its new page before it
        if self._parts.board.snapshot:
            self._pages[entry.name].show_snapshot(self._parts.board.snapshot)

    @Slot(object)
    def _changed(self, snapshot: Snapshot) -> None:
        if not self._looked and not snapshot.links:
            self._open_wizard()
        self._looked = True
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.show_snapshot(snapshot)
        self._menu.set_count("attention", len(snapshot.attentions))
        self._working()

    @Slot()
    def _working(self) -> None:
        if self._parts:
            self._foot.show_light(self._parts)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.watched.emit(not self.isMinimized())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.watched.emit(self.isVisible() and not self.isMinimized())
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():  # somebody is there
            self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.watched.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        self.closed.emit()


class Notice(QFrame):
    """A line over the foot of the page, which it never moves: what was done goes by itself, what went wrong stays until
    it is closed, and is there again after what was done meanwhile."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)
        self.setObjectName("notice")
        self._warning = ""
        self._text = label()
        self._close = button(translate("Window", "Close"), self._closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._said)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        """Something was done."""
        self._show(text, wrong=False)
        self._timer.start(_SAID_MS)

    @Slot(object)
    def tell(self, error: TomadaError) -> None:
        """Something went wrong."""
        from app.texts.errors import explain  # not before the first paint

        explained = explain(error)
        self.warn(f"{explained.title}. {explained.cause} {explained.next_step}")

    def warn(self, text: str) -> None:
        """Stays until it is closed."""
        self._timer.stop()
        self._warning = text
        self._show(text, wrong=True)

    @Slot()
    def _said(self) -> None:
        self._timer.stop()
        if self._warning:
            self.warn(self._warning)
        else:
            self.hide()

    def _closed(self) -> None:
        if not self._timer.isActive():  # it is the warning that is read
            self._warning = ""
        self._said()

    def _show(self, text: str, *, wrong: bool) -> None:
        self._text.setText(text)
        mark(self, "wrong", wrong)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        page = self.parentWidget()
        assert page
        area = page.rect()
        height = min(area.height(), max(self.heightForWidth(area.width()), self.sizeHint().height()))
        self.setGeometry(0, area.height() - height, area.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False


class Foot(QFrame):
    """State of everything in a few words, the button that syncs now, and the menu that the tray has too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._picture = QLabel()
        self._text = label(translate("Window", "Opening…"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._text, stretch=1)

    def attach(self, parts: Parts) -> WorkMenu:
        """Ready to sync; answers the menu."""
        from app.ui.work_menu import WorkMenu  # not before the first paint

        menu = WorkMenu(self)
        menu.attach(parts)
        more = QPushButton(translate("Window", "More"))
        more.setMenu(menu)
        self._row.addWidget(button(translate("Window", "Sync now"), parts.sync_all, icon="sync"))
        self._row.addWidget(more)
        return menu

    def show_light(self, parts: Parts) -> None:
        """The state now."""
        light = parts.board.light
        self._picture.setPixmap(theme.icon(f"state-{light}", theme.light_colour(light)).pixmap(20, 20))
        self._text.setText(parts.light_text())
