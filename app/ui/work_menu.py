"""What can be done about the work from anywhere: sync, pause, settings, quit. In the tray and in the window's foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.links import Stream
from app.engine.pause import Pause, pause_end, paused_until
from app.texts.format import until_moment
from app.texts.labels import label
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui import theme
from app.ui.parts import SYNCED, Parts

_SYNC = (
    (Stream.PRODUCTS,),
    (Stream.PRICES,),
    (Stream.STOCK,),
    (Stream.ORDERS, Stream.FULFILMENT),
)

PAUSES = {
    Pause.HALF_HOUR: QT_TRANSLATE_NOOP("Tray", "For 30 minutes"),
    Pause.HOUR: QT_TRANSLATE_NOOP("Tray", "For 1 hour"),
    Pause.TOMORROW: QT_TRANSLATE_NOOP("Tray", "Until tomorrow, 6 in the morning"),
}


class Pauses(QObject):
    """Pauses all integrations, and ends the pause."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    @property
    def end(self) -> str:
        """When the pause ends that is on now, "" while there is none."""
        snapshot, now = self._parts.board.snapshot, self._parts.desk.clock.now()
        until = paused_until([standing.link for standing in snapshot.links], now) if snapshot else None
        return until_moment(until, now) if until else ""

    def pause(self, pause: Pause) -> None:
        """Until then nothing runs by itself."""
        now = self._parts.desk.clock.now()
        until = pause_end(pause, now)
        self._set(until, translate("Tray", "Paused until {moment}.").format(moment=until_moment(until, now)))

    def resume(self) -> None:
        """Go on now, and catch up."""
        self._set(None, translate("Tray", "Tomada goes on."), lambda: self._parts.sync(SYNCED))

    def _set(self, until: datetime | None, text: str, then: Callable[[], None] = lambda: None) -> None:
        desk = self._parts.desk

        def change() -> None:
            for link in desk.journal.links():
                desk.update_link(replace(link, paused_until=until))

        self._parts.call(lambda _: change(), partial(self._changed, text, then))

    def _changed(self, text: str, then: Callable[[], None], _: None) -> None:
        self._parts.said.emit(text)
        then()
        self._parts.board.refresh()


class WorkMenu(QMenu):
    """Before `attach` there is nothing to work with: then it only opens the window and quits."""

    open_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, with_open: bool = False) -> None:
        super().__init__(parent)
        self._parts: Parts | None = None
        self._pauses: Pauses | None = None
        if with_open:
            self.setDefaultAction(self._add(self, translate("Tray", "Open"), self.open_wanted.emit))
        sync, pause = QMenu(self), QMenu(self)
        self._sync = self._submenu(translate("Tray", "Sync now"), sync)
        self._pause = self._submenu(translate("Tray", "Pause"), pause)
        self._resume = self._add(self, "", self._go_on)
        self._settings = self._add(self, translate("Tray", "Settings"), self._open_settings)
        self.addSeparator()
        self._add(self, translate("Tray", "Quit"), self.quit_wanted.emit)
        self._fill(sync, pause)
        theme.follow(self, self._draw_icons)
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    # Menus and actions are made here: what Qt makes leaves its wrapper behind when it goes, and the next at its place
    # gets that.
    def _submenu(self, text: str, menu: QMenu) -> QAction:
        action = QAction(text, self)
        action.setMenu(menu)
        self.addAction(action)
        return action

    def _add(self, menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, menu)
        menu.addAction(action)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _fill(self, sync: QMenu, pause: QMenu) -> None:
        self._add(sync, translate("Tray", "Everything"), self._sync_all)
        sync.addSeparator()
        for streams in _SYNC:
            self._add(sync, label(streams[0]), partial(self._sync_now, streams))
        for length, text in PAUSES.items():
            self._add(pause, translate("Tray", text), partial(self._pause_for, length))

    def _draw_icons(self) -> None:
        self._sync.setIcon(theme.icon("sync"))
        self._pause.setIcon(theme.icon("pause"))
        self._resume.setIcon(theme.icon("play"))

    def attach(self, parts: Parts) -> None:
        """There is something to work with."""
        self._parts, self._pauses = parts, Pauses(parts, self)
        parts.board.changed.connect(self.refresh)
        self.refresh()

    @property
    def pause_end(self) -> str:
        """When the pause ends that is on now, "" while there is none."""
        return self._pauses.end if self._pauses else ""

    @Slot()
    def refresh(self) -> None:
        """Offer what can be done now."""
        parts, end = self._parts, self.pause_end
        linked = bool(parts and parts.board.snapshot and parts.board.snapshot.links)
        self._sync.setVisible(linked)
        self._pause.setVisible(linked and not end)
        self._resume.setVisible(bool(end))
        self._settings.setVisible(parts is not None)
        self._resume.setText(translate("Tray", "Resume (paused until {moment})").format(moment=end))

    def _sync_all(self) -> None:
        if self._parts:
            self._parts.sync_all()

    def _sync_now(self, streams: tuple[Stream, ...]) -> None:
        if self._parts:
            self._parts.sync(streams)
            text = translate("Tray", "Syncing now: {stream}.")
            self._parts.said.emit(text.format(stream=label(streams[0]).lower()))

    def _pause_for(self, pause: Pause) -> None:
        if self._pauses:
            self._pauses.pause(pause)

    def _go_on(self) -> None:
        if self._pauses:
            self._pauses.resume()

    def _open_settings(self) -> None:
        if self._parts:
            self.open_wanted.emit()
            self._parts.opened.emit("links", "")
