"""Time that passes only when something waits."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from app.ports import CancelToken

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class FakeClock:
    """A `ports.Clock` whose `wait` advances it at once; `waits` keeps what was waited for, in seconds."""

    speed = 1.0

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._monotonic = 0.0
        self._lock = threading.Lock()
        self.waits: list[float] = []

    def now(self) -> datetime:
        """The virtual wall clock, aware UTC."""
        return self._now

    def monotonic(self) -> float:
        """Virtual seconds since the clock was made."""
        return self._monotonic

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        """Advance by `seconds`, or not at all once `cancel` is set."""
        if not cancel.is_set():
            self.waits.append(seconds)
            self.advance(seconds)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        with self._lock:
            self._now += timedelta(seconds=seconds)
            self._monotonic += seconds

    def jump(self, seconds: float) -> None:
        """Set the wall clock forward or back, as a person or a time server does."""
        with self._lock:
            self._now += timedelta(seconds=seconds)
