"""Being told to stop by a signal: Ctrl-C, a service manager, the end of a session."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Stopping(QObject):
    """`asked` is emitted in Qt's thread, whose loop Python's own handlers would not wake; also for a signal that came
    before the loop ran."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hear, self._knock = socket.socketpair()
        for end in (self._hear, self._knock):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._hear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        signal.set_wakeup_fd(self._knock.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._before = {number: signal.signal(number, lambda *_: None) for number in numbers}

    @Slot()
    def _heard(self) -> None:
        self._hear.recv(64)
        self.asked.emit()

    def close(self) -> None:
        """Signals do again what they did before."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._hear.close()
        self._knock.close()
