"""The clocks, real, scaled and fake."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from app.adapters.clock import ScaledClock, SystemClock
from app.ports import Clock
from tests.support.clock import START, FakeClock

LONG_S = 3600.0


class Flag:
    """A token that can only be looked at; set from the `after`th look on."""

    def __init__(self, after: int) -> None:
        self._left = after

    def is_set(self) -> bool:
        self._left -= 1
        return self._left < 0


@pytest.fixture(params=[SystemClock, FakeClock, lambda: ScaledClock(60, START)])
def clock(request: pytest.FixtureRequest) -> Clock:
    made: Clock = request.param()
    return made


def test_time_is_utc_and_passes_while_waiting(clock: Clock) -> None:
    before, started = clock.now(), clock.monotonic()
    clock.wait(0.01, threading.Event())
    assert before.tzinfo is UTC
    assert clock.now() > before
    assert clock.monotonic() - started >= 0.009


def test_a_set_token_ends_the_wait(clock: Clock) -> None:
    token = threading.Event()
    token.set()
    started = time.monotonic()
    clock.wait(LONG_S, token)
    clock.wait(LONG_S, Flag(after=0))
    assert time.monotonic() - started < 5


def test_a_token_set_meanwhile_wakes_the_waiter() -> None:
    token, started = threading.Event(), time.monotonic()
    timer = threading.Timer(0.01, token.set)
    timer.start()
    SystemClock().wait(LONG_S, token)
    timer.join()
    assert time.monotonic() - started < 5


def test_a_token_that_cannot_wake_is_looked_at_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    slices: list[float] = []
    monkeypatch.setattr(time, "sleep", slices.append)
    SystemClock().wait(LONG_S, Flag(after=3))
    assert len(slices) == 3
    assert max(slices) <= 0.1


def test_no_time_and_less_than_none_do_not_wait(clock: Clock) -> None:
    clock.wait(0, Flag(after=100))
    SystemClock().wait(-1, threading.Event())


def test_a_scaled_clock_starts_where_told_and_runs_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: seconds)
    clock = ScaledClock(1440, datetime(2026, 3, 2, tzinfo=UTC))
    seconds += 30
    assert clock.monotonic() == 43_200
    assert clock.now() == datetime(2026, 3, 2, tzinfo=UTC) + timedelta(hours=12)


def test_a_fake_clock_jumps_without_time_passing() -> None:
    clock = FakeClock()
    clock.jump(-3600)
    clock.advance(60)
    clock.wait(5, threading.Event())
    assert clock.now() == START - timedelta(seconds=3535)
    assert clock.monotonic() == 65
    assert clock.waits == [5]
