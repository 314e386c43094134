"""When a stream is due, and how fresh it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Kind
from app.domain.links import Stream, StreamState
from app.domain.settings import Settings
from app.engine.schedule import NEEDS_PERSON, Condition, due_at, health, interval, promise

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SETTINGS = Settings()
BY_HAND = Settings.read({f"{name}.interval_min": "0" for name in ("products", "prices", "stock", "orders")})


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def tried(ago: timedelta, error: str = "", failures: int = 0, stream: Stream = Stream.STOCK) -> StreamState:
    return StreamState(stream, "", NOW - ago, NOW - ago if not error else None, error, failures)


@pytest.mark.parametrize(
    ("stream", "every"),
    [
        (Stream.PRODUCTS, minutes(10)),
        (Stream.PRICES, minutes(10)),
        (Stream.STOCK, minutes(5)),
        (Stream.ORDERS, minutes(2)),
        (Stream.FULFILMENT, minutes(2)),
        (Stream.RECONCILIATION, timedelta(days=1)),
    ],
)
def test_the_automatic_intervals(stream: Stream, every: timedelta) -> None:
    assert interval(stream, SETTINGS) == every
    assert promise(stream, SETTINGS) == 2 * every + minutes(1)


def test_a_stream_that_never_ran_is_due_now() -> None:
    assert due_at(StreamState(Stream.STOCK), SETTINGS, NOW) == NOW


def test_by_hand_only_is_never_due_and_promises_a_day() -> None:
    assert due_at(StreamState(Stream.STOCK), BY_HAND, NOW) is None
    assert promise(Stream.STOCK, BY_HAND) == timedelta(days=1)


@given(st.text(max_size=8), st.integers(0, 10**6))
def test_runs_are_spread_over_the_last_tenth_of_the_interval(spread: str, seconds: int) -> None:
    state = tried(timedelta(seconds=seconds))
    due = due_at(state, SETTINGS, NOW, spread)
    assert due is not None
    assert state.last_try is not None
    assert minutes(4.5) <= due - state.last_try <= minutes(5)


def test_installations_do_not_knock_together() -> None:
    assert len({due_at(tried(minutes(1)), SETTINGS, NOW, f"profile {n}") for n in range(20)}) > 10


def test_after_nine_hours_of_sleep_it_is_due_at_once() -> None:
    due = due_at(tried(timedelta(hours=9)), SETTINGS, NOW)
    assert due is not None
    assert due <= NOW


def test_a_clock_that_was_set_back_makes_it_due() -> None:
    assert due_at(tried(-timedelta(hours=9)), SETTINGS, NOW) == NOW


def test_failures_pause_longer_and_longer_but_never_beyond_the_interval() -> None:
    pauses = []
    for failures in range(1, 40):
        state = tried(timedelta(0), Kind.TRANSIENT, failures, Stream.PRODUCTS)
        due = due_at(state, SETTINGS, NOW)
        assert due is not None
        pauses.append(due - NOW)
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(seconds=30), minutes(10))


@pytest.mark.parametrize("kind", sorted(NEEDS_PERSON))
def test_what_only_a_person_can_mend_is_left_alone_for_hours(kind: Kind) -> None:
    assert due_at(tried(timedelta(0), kind, 1), SETTINGS, NOW) == NOW + timedelta(hours=6)


@pytest.mark.parametrize(
    ("state", "paused", "fresh", "condition"),
    [
        (StreamState(Stream.STOCK), False, False, Condition.NEVER),
        (tried(minutes(11)), False, True, Condition.FRESH),
        (tried(minutes(11.1)), False, False, Condition.LATE),
        (tried(-minutes(0.5)), False, True, Condition.FRESH),
        (tried(-timedelta(hours=1)), False, False, Condition.LATE),
        (tried(minutes(1)), True, True, Condition.PAUSED),
        (tried(minutes(1), Kind.UNREACHABLE, 1), False, False, Condition.OFFLINE),
        (tried(minutes(1), Kind.CREDENTIALS_REFUSED, 1), False, False, Condition.ATTENTION),
        (StreamState(Stream.STOCK, "", NOW, NOW, braked=True), False, False, Condition.ATTENTION),
        (StreamState(Stream.STOCK, "", NOW, NOW - minutes(3), Kind.TRANSIENT, 1), False, True, Condition.FRESH),
    ],
)
def test_green_means_confirmed(state: StreamState, paused: bool, fresh: bool, condition: Condition) -> None:
    found = health(state, SETTINGS, NOW, paused=paused, pending=3)
    assert (found.fresh, found.condition, found.pending, found.promise_s) == (fresh, condition, 3, 660)
