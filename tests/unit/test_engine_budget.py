"""One budget for each account."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Cancelled, Throttled
from app.engine.budget import Budget, Priority
from tests.support.clock import FakeClock

GO = Event()
PATTERN = st.lists(st.tuples(st.floats(0, 40), st.integers(1, 30), st.sampled_from(list(Priority))), max_size=12)


@given(st.integers(1, 300), PATTERN)
def test_no_minute_holds_more_calls_than_the_limit(limit: int, pattern: list[tuple[float, int, Priority]]) -> None:
    clock = FakeClock()
    budget = Budget(clock, limit)
    calls: list[float] = []
    for idle, count, priority in pattern:
        clock.advance(idle)
        for _ in range(count):
            budget.acquire(priority, GO)
            calls.append(clock.monotonic())
    for index, start in enumerate(calls):
        beyond = index + limit
        assert beyond >= len(calls) or calls[beyond] - start >= 60 - 0.1


def test_a_limit_is_used_up() -> None:
    clock = FakeClock()
    budget = Budget(clock, 180)
    calls = 0
    while clock.monotonic() < 600:
        budget.acquire(Priority.ORDERS, GO)
        calls += 1
    assert calls > 0.9 * 1800


def test_a_restart_forgets_neither_calls_nor_waits() -> None:
    clock = FakeClock()
    budget = Budget(clock, 60)
    for _ in range(20):
        budget.acquire(Priority.ORDERS, GO)
    until = budget.refused(30, 0)
    again = Budget(clock, 60)
    again.restore(*budget.saved())
    again.acquire(Priority.ORDERS, GO)
    assert clock.now() >= until
    assert again.saved()[1] == until


def test_a_short_wait_that_the_remote_asks_for_is_sat_out() -> None:
    clock = FakeClock()
    budget = Budget(clock, 60)
    budget.refused(45, 0)
    budget.acquire(Priority.ORDERS, GO)
    assert clock.monotonic() >= 45


def test_a_long_wait_ends_the_run_and_says_until_when() -> None:
    clock = FakeClock()
    budget = Budget(clock, 60)
    until = budget.refused(3600, 0)
    with pytest.raises(Throttled) as caught:
        budget.acquire(Priority.ORDERS, GO)
    assert caught.value.until == until == clock.now() + timedelta(hours=1)


def test_without_a_word_from_the_remote_waits_grow_and_start_again_after_success() -> None:
    clock = FakeClock()
    budget = Budget(clock, 60)
    waits = []
    for _ in range(8):
        clock.advance(100)
        waits.append((budget.refused(None, 0) - clock.now()).total_seconds())
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]
    budget.answered()
    clock.advance(100)
    assert (budget.refused(None, 0) - clock.now()).total_seconds() == 2


def test_a_wait_asked_for_is_not_forgotten_when_another_link_of_the_account_starts() -> None:
    clock = FakeClock()
    budget = Budget(clock, 60)
    until = budget.refused(3600, 0)
    budget.restore(0.0, None)
    assert budget.saved()[1] == until


def test_a_shorter_wait_does_not_cut_a_longer_one() -> None:
    budget = Budget(FakeClock(), 60)
    assert budget.refused(3600, 0) == budget.refused(1, 0)


def test_a_stop_is_heard_while_waiting() -> None:
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        Budget(FakeClock(), 60).acquire(Priority.ORDERS, stop)


def test_orders_go_first() -> None:
    budget = Budget(FakeClock(), 60)
    budget._waiting[Priority.ORDERS] = 1
    assert budget._take(Priority.CATALOGUE) > 0
    assert budget._take(Priority.ORDERS) == 0
