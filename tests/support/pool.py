"""A pool without threads, for tests that want one order of events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class SerialPool:
    """A `ports.Pool` that works in the caller's thread, one item at a time, in the order given."""

    def map(self, work: Callable[[T], R], items: Iterable[T], parallel: int) -> Iterator[R]:
        """Results in the order of `items`; `parallel` is ignored."""
        return (work(item) for item in items)
