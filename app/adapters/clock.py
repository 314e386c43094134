"""Clocks: the computer's, and the demo's, on which a day passes in a minute."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol, runtime_checkable

from app.ports import CancelToken

_SLICE_S = 0.1

#: Shorter naps of the demo's threads would only keep each other awake.
_NAP_S = 0.005


@runtime_checkable
class _Waitable(Protocol):
    def wait(self, timeout: float) -> bool: ...


class SystemClock:
    """A `ports.Clock` on the computer's clocks."""

    speed = 1.0

    def now(self) -> datetime:
        """The wall clock, aware UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment; never jumps back."""
        return time.monotonic()

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        """Wait `seconds`; ends at once when `cancel` can wake a waiter (`threading.Event`), else within 0.1 s."""
        if isinstance(cancel, _Waitable):
            cancel.wait(max(seconds, 0.0))
            return
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not cancel.is_set():
            time.sleep(min(left, _SLICE_S))


class ScaledClock:
    """A `ports.Clock` that begins at `start` and runs `speed` times faster than the computer's."""

    def __init__(self, speed: float, start: datetime) -> None:
        self._speed = speed
        self._start = start
        self._system = SystemClock()
        self._then = (self._system.monotonic(), 0.0)

    @property
    def speed(self) -> float:
        """Virtual seconds that pass in one of the computer's."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Run at another speed from now on; the time goes on without a jump."""
        self._then, self._speed = (self._system.monotonic(), self.monotonic()), speed

    def now(self) -> datetime:
        """The virtual wall clock, aware UTC."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Virtual seconds since the clock was made."""
        at, passed = self._then
        return passed + (self._system.monotonic() - at) * self._speed

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        """Wait `seconds` of virtual time but at least 5 ms of the computer's, or less once `cancel` is set."""
        self._system.wait(max(seconds / self._speed, _NAP_S), cancel)
