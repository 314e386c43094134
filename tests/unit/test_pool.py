"""What the pool of threads promises."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from typing import TypeVar

import pytest

from app.adapters.pool import ThreadPool
from app.ports import Pool
from tests.support.pool import SerialPool

R = TypeVar("R")

PATIENCE_S = 10.0


@pytest.fixture(params=[ThreadPool, SerialPool])
def pool(request: pytest.FixtureRequest) -> Pool:
    made: Pool = request.param()
    return made


@pytest.mark.parametrize("parallel", [1, 3, 50])
def test_every_item_is_worked_on_once(pool: Pool, parallel: int) -> None:
    assert sorted(pool.map(lambda item: item * 2, range(40), parallel)) == list(range(0, 80, 2))


def test_nothing_to_do_is_no_work(pool: Pool) -> None:
    assert list(pool.map(str, [], 3)) == []


def test_as_many_as_asked_work_at_once() -> None:
    barrier = threading.Barrier(3)
    assert len(list(ThreadPool().map(lambda _: barrier.wait(PATIENCE_S), range(6), 3))) == 6


def test_results_come_in_the_order_of_finishing() -> None:
    second_done = threading.Event()

    def work(item: str) -> str:
        if item == "first":
            assert second_done.wait(PATIENCE_S)
        return item

    results = ThreadPool().map(work, ["first", "second"], 2)
    assert next(results) == "second"
    second_done.set()
    assert list(results) == ["first"]


def test_items_are_read_only_as_work_is_taken_up(pool: Pool) -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            read.append(number)
            yield number

    results = pool.map(str, items(), 4)
    for _ in range(10):
        next(results)
    assert len(read) <= 10 + 4
    results.close()  # type: ignore[attr-defined]


def test_a_consumer_that_stops_leaves_no_work_and_no_thread() -> None:
    done: list[int] = []
    for _ in ThreadPool().map(done.append, range(1000), 4):
        break
    assert len(done) <= 5
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("tomada-pool")]


def outcome(results: Iterable[R]) -> tuple[list[R], bool]:
    """What came before the end, and whether the end was the tests' failure."""
    came: list[R] = []
    try:
        for result in results:
            came.append(result)
    except LookupError:
        return came, True
    return came, False


def test_after_a_failure_nothing_starts() -> None:
    started: list[int] = []

    def work(item: int) -> None:
        started.append(item)
        raise LookupError(item)

    assert outcome(ThreadPool().map(work, range(100), 1)) == ([], True)
    assert started == [0]


def test_what_was_under_way_at_a_failure_is_handed_out() -> None:
    both = threading.Barrier(2)

    def work(item: int) -> int:
        both.wait(PATIENCE_S)
        if item == 0:
            raise LookupError(item)
        return item

    assert outcome(ThreadPool().map(work, range(2), 2)) == ([1], True)


def test_items_that_fail_end_the_work_without_losing_results() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise LookupError("no more")

    assert outcome(ThreadPool().map(str, items(), 2)) == (["1"], True)
