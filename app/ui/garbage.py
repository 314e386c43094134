"""Python's garbage is collected in Qt's thread only: in a lane's, widgets and timers would end where Qt forbids it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 2000


class Garbage(QObject):
    """Takes over from the interpreter until `stop`, with the interpreter's own thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is due, with the younger ones."""
        due = [
            at
            for at, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """The interpreter's turn again."""
        self._timer.stop()
        gc.enable()
