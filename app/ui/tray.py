"""The tray icon: says how everything stands, and brings the window and the work menu."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

from app.domain.light import Light
from app.texts.translate import translate
from app.ui import theme
from app.ui.parts import Parts
from app.ui.work_menu import WorkMenu

_LOOK_MS = 500

#: How long a tray may take to appear after login, in milliseconds, before the window does without.
PATIENCE_MS = 8000

#: Afterwards it is looked for less often: a desktop may start its tray late, or anew.
_LOOK_LATER_MS = 30_000


class Tray(QObject):
    """`found(bool)` says once, and again whenever it changes, whether there is a tray."""

    found = Signal(bool)
    open_wanted = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.menu = WorkMenu(with_open=True)
        self.menu.open_wanted.connect(self.open_wanted)
        self.there: bool | None = None
        self._parts: Parts | None = None
        self._icon: QSystemTrayIcon | None = None
        self._looked_ms = 0
        self._shown: object = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def look_for_it(self) -> None:
        """Show the icon as soon as there is a tray."""
        self._timer.start(_LOOK_MS)
        self._look()

    @Slot()
    def _look(self) -> None:
        available = QSystemTrayIcon.isSystemTrayAvailable()
        self._looked_ms += _LOOK_MS
        if available and self._icon is None:
            self._show()
        if available or self.there is not None or self._looked_ms > PATIENCE_MS:
            self._timer.setInterval(_LOOK_LATER_MS)
            if self.there is not available:
                self.there = available
                self.found.emit(available)

    def _show(self) -> None:
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.refresh()
        self._icon.show()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A left click; macOS shows the menu then, and nothing else."""
        wanted = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)
        if reason in wanted and sys.platform != "darwin":
            self.open_wanted.emit()

    def attach(self, parts: Parts) -> None:
        """From now on there is a state to show."""
        self._parts = parts
        self.menu.attach(parts)
        parts.board.changed.connect(self.refresh)
        parts.lanes.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the state of now."""
        if self._icon is None:
            return
        light = self._parts.board.light if self._parts and self._parts.board.snapshot else None
        shown = (light, self._says(light), theme.is_dark())
        if shown != self._shown:
            self._shown = shown
            self._icon.setIcon(theme.icon(f"tray-{light or Light.EMPTY}"))
            self._icon.setToolTip(self._says(light))

    def _says(self, light: Light | None) -> str:
        if light is None or self._parts is None:
            return "Tomada"
        return translate("Tray", "Tomada – {state}").format(state=self._parts.state_text())

    def tell(self, text: str, light: Light) -> None:
        """A notice of the desktop, with the icon of what it means."""
        if self._icon is not None:
            self._icon.showMessage("Tomada", text, theme.icon(f"tray-{light}"))

    def hide(self) -> None:
        """Take the icon away: the program ends."""
        self._timer.stop()
        if self._icon is not None:
            self._icon.hide()
