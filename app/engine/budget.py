"""One budget for each remote account: calls a minute, shared by both lanes, orders first (design 6.6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum
from threading import Lock

from app.domain.errors import Cancelled, Throttled
from app.domain.links import Lane
from app.ports import CancelToken, Clock

#: A wait that the remote asked for is sat out inside a run up to this many seconds; longer ones end the run.
PATIENCE_S = 60.0


class Priority(IntEnum):
    """Who goes first when calls are short."""

    ORDERS = 0
    CATALOGUE = 1


#: Shorter waits are not worth one.
_LEAST_WAIT_S = 0.001


#: A lane's calls, as far as they compete with the other lane's.
PRIORITY = {Lane.ORDERS: Priority.ORDERS, Lane.CATALOGUE: Priority.CATALOGUE}


class Budget:
    """Spreads calls so that no minute holds more than `calls_per_minute` (generic cell rate algorithm).

    `restore` and `saved` carry it through the journal, so that a restart forgets neither calls nor waits.
    """

    def __init__(self, clock: Clock, calls_per_minute: int) -> None:
        self._clock = clock
        self._burst = max(1, calls_per_minute // 20)
        self._pause = 60.0 / max(1, calls_per_minute - self._burst)
        self._lock = Lock()
        self._waiting = [0] * len(Priority)
        self._arrival = clock.monotonic()
        self._blocked: datetime | None = None
        self._refusals = 0

    def restore(self, arrival: float, blocked_until: datetime | None, *, spent: bool = False) -> None:
        """Take over what `saved` gave, perhaps in another process. `spent`: that process may have made as many calls as
        it could since then."""
        with self._lock:
            ahead = max(0.0, min(60.0, arrival - self._clock.now().timestamp()))
            if spent:
                ahead = max(ahead, self._burst * self._pause)
            self._arrival = max(self._arrival, self._clock.monotonic() + ahead)
            if blocked_until is not None:
                self._blocked = max(blocked_until, self._blocked or blocked_until)

    def acquire(self, priority: Priority, cancel: CancelToken) -> None:
        """Wait for this call's turn. Raises Cancelled, or Throttled when the remote asked for a long wait."""
        with self._lock:
            self._waiting[priority] += 1
        try:
            while (pause := self._take(priority)) > 0:
                if cancel.is_set():
                    raise Cancelled
                self._clock.wait(pause, cancel)
            if cancel.is_set():
                raise Cancelled
        finally:
            with self._lock:
                self._waiting[priority] -= 1

    def _take(self, priority: Priority) -> float:
        """Seconds to wait before asking again; 0 when the turn was taken."""
        with self._lock:
            if self._blocked is not None:
                left = (self._blocked - self._clock.now()).total_seconds()
                if left > PATIENCE_S:
                    raise Throttled(self._blocked)
                if left > 0:
                    return left
            if any(self._waiting[:priority]):
                return self._pause
            now = self._clock.monotonic()
            start = max(self._arrival, now)
            early = (start - now) - (self._burst - 1) * self._pause
            if early > _LEAST_WAIT_S:
                return early
            self._arrival = start + self._pause
            return 0.0

    def refused(self, retry_after_s: float | None, jitter: float) -> datetime:
        """The remote said "too many": nobody calls until the time returned (asked for, or growing from 2 to 60 s)."""
        with self._lock:
            self._refusals += 1
            pause = retry_after_s if retry_after_s is not None else min(60.0, 2.0**self._refusals) * (1 + jitter)
            until = self._clock.now() + timedelta(seconds=pause)
            self._blocked = max(until, self._blocked or until)
            return self._blocked

    def answered(self) -> None:
        """A call went through."""
        self._refusals = 0

    def saved(self) -> tuple[float, datetime | None]:
        """What the journal keeps: when the next call is due (Unix seconds), and until when to wait."""
        with self._lock:
            ahead = max(0.0, self._arrival - self._clock.monotonic())
            return self._clock.now().timestamp() + ahead, self._blocked
