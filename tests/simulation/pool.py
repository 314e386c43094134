"""Parallel writes in one thread: several go out before the first is answered, and end in an order of chance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from random import Random
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class ShuffledPool:
    """A `ports.Pool`: a handful at a time, whose results come as the seed says."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def map(self, work: Callable[[T], R], items: Iterable[T], parallel: int) -> Iterator[R]:
        """Every handful is done whole before anything is answered."""
        left = iter(items)
        while handful := list(islice(left, max(1, parallel))):
            self._random.shuffle(handful)
            answers = [work(item) for item in handful]
            self._random.shuffle(answers)
            yield from answers
