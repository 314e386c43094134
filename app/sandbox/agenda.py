"""Things to do, each at its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from itertools import count


class Agenda:
    """Acts in the order of their time; an act gets the time at which it is done."""

    def __init__(self) -> None:
        self._acts: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._numbers = count()

    def __len__(self) -> int:
        return len(self._acts)

    def add(self, at: datetime, act: Callable[[datetime], None]) -> None:
        """Do this at that time."""
        heappush(self._acts, (at, next(self._numbers), act))

    def work(self, now: datetime) -> None:
        """Do all that is due."""
        while self._acts and self._acts[0][0] <= now:
            heappop(self._acts)[2](now)
