"""Many seeds on several processes, and what they add up to."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from tests.simulation.events import day
from tests.simulation.run import Outcome, live, place

_HANDFUL = 10

T = TypeVar("T")
R = TypeVar("R")


@dataclass
class Totals:
    """Sums over many outcomes. `failed` are those with findings."""

    lives: int = 0
    events: int = 0
    runs: int = 0
    calls: int = 0
    commits: int = 0
    crashes: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        """One more."""
        self.lives += 1
        self.events += outcome.events
        self.runs += outcome.runs
        self.calls += outcome.calls
        self.commits += outcome.commits
        self.crashes += outcome.crashes
        self.faults.update(outcome.faults)
        if outcome.findings:
            self.failed.append(outcome)

    def __str__(self) -> str:
        minutes = (time.monotonic() - self.began) / 60
        lines = [
            f"{self.lives} lives, {self.events} events, {self.runs} runs, {self.calls} calls, {self.commits} commits",
            f"{self.crashes} deaths, {self.faults.total()} faults, {len(self.failed)} failed",
            f"{minutes:.1f} minutes, {self.lives / max(minutes, 1e-9):.0f} a minute",
            *(f"    {count:8} {fault}" for fault, count in sorted(self.faults.items())),
        ]
        return "\n".join(lines)


def seeds(first: int, count: int, jobs: int) -> Iterator[Outcome]:
    """Live through these seeds, whatever breaks."""
    handfuls = [range(start, min(start + _HANDFUL, first + count)) for start in range(first, first + count, _HANDFUL)]
    for outcomes in spread(_handful, handfuls, jobs):
        yield from outcomes


def spread(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """The same work on many items, on several processors."""
    if jobs <= 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, items)


def _handful(chosen: range) -> list[Outcome]:
    with place() as folder:
        found = []
        for seed in chosen:
            try:
                found.append(live(folder, seed, day(seed)))
            except Exception:
                found.append(Outcome(seed, [traceback.format_exc()]))
        return found
