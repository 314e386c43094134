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
    """A `ports.Clock` that begins at `start` and runs `factor` times faster than the computer's."""

    def __init__(self, factor: float, start: datetime) -> None:
        self._factor = factor
        self._start = start
        self._system = SystemClock()
        self._began = self._system.monotonic()

    def now(self) -> datetime:
        """The virtual wall clock, aware UTC."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Virtual seconds since the clock was made."""
        return (self._system.monotonic() - self._began) * self._factor

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        """Wait `seconds` of virtual time but at least 5 ms of the computer's, or less once `cancel` is set."""
        self._system.wait(max(seconds / self._factor, _NAP_S), cancel)
