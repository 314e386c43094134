"""When a stream is due, and how fresh it is: pure rules over the clock (design 6, promise 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from app.domain.errors import Kind
from app.domain.links import Stream, StreamState
from app.domain.settings import Settings
from app.engine.outbox import wanted

#: A stream that is run by hand only promises to be this young.
BY_HAND_PROMISE_S = 24 * 3600

_FIRST_PAUSE_S = 30

#: How often the outbox is looked at where nothing in it is due.
_MAIL_EVERY = timedelta(minutes=5)

#: Errors that only a person can mend: the lane waits for an answer instead of trying again and again.
NEEDS_PERSON = frozenset({Kind.CREDENTIALS_REFUSED, Kind.CREDENTIALS_EXPIRED, Kind.ACCOUNT_BLOCKED})

#: Errors that heal by themselves: quiet until the promise of freshness is broken (design 7).
QUIET = frozenset(
    {
        Kind.UNREACHABLE,
        Kind.TRANSIENT,
        Kind.THROTTLED,
        Kind.DEFERRED,
        Kind.UNREADABLE,
        Kind.JOURNAL_BUSY,
        Kind.LINK_BUSY,
    }
)

#: Errors of an account or of this computer: they stop every stream of a link alike.
ALL_STREAMS = NEEDS_PERSON | {
    Kind.VAULT_LOCKED,
    Kind.VAULT_DENIED,
    Kind.VAULT_MISSING,
    Kind.VAULT_TOO_SMALL,
    Kind.DISK_FULL,
    Kind.PROFILE_READ_ONLY,
    Kind.JOURNAL_DAMAGED,
}

#: How long to leave an account alone that needs a person, in case the remote was mistaken.
_PERSON_PAUSE = timedelta(hours=6)


def interval(stream: Stream, settings: Settings) -> timedelta | None:
    """Time between runs; None for by hand only. Both sides are compared once a day."""
    if stream is Stream.RECONCILIATION:
        return timedelta(days=1)
    if stream is Stream.MAIL:
        return _MAIL_EVERY if wanted(settings) else None
    minutes = {
        Stream.PRODUCTS: settings.products_interval_min,
        Stream.PRICES: settings.prices_interval_min,
        Stream.STOCK: settings.stock_interval_min,
        Stream.ORDERS: settings.orders_interval_min,
        Stream.FULFILMENT: settings.orders_interval_min,
    }[stream]
    return timedelta(minutes=minutes) if minutes else None


def due_at(state: StreamState, settings: Settings, now: datetime, spread: str = "") -> datetime | None:
    """When the stream runs next; None for never by itself.

    A clock that was set back makes it due now. `spread` (an installation's own text) moves each run up to a tenth of
    the interval earlier, so that many installations do not knock together.
    """
    every = interval(state.stream, settings)
    if every is None:
        return None
    if state.last_try is None or state.last_try > now + timedelta(minutes=1):
        return now
    if state.error in NEEDS_PERSON:
        return state.last_try + _PERSON_PAUSE
    if state.failures:
        pause = timedelta(seconds=_FIRST_PAUSE_S * 2 ** min(state.failures - 1, 12))
        return state.last_try + min(every, pause)
    seed = f"{spread}/{state.stream}/{state.last_try.isoformat()}".encode()
    share = blake2b(seed, digest_size=1).digest()[0] / 2550
    return state.last_try + every * (1 - share)


def promise(stream: Stream, settings: Settings) -> timedelta:
    """How old the last confirmed success may be while the stream is called fresh: two runs and a minute."""
    every = interval(stream, settings)
    return every * 2 + timedelta(minutes=1) if every else timedelta(seconds=BY_HAND_PROMISE_S)


class Condition(StrEnum):
    """What a stream's light shows."""

    FRESH = "fresh"
    LATE = "late"
    NEVER = "never"
    PAUSED = "paused"
    ATTENTION = "attention"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Health:
    """One stream's standing. `promise_s` in seconds; `pending` counts what the other side was not yet told."""

    stream: Stream
    last_success: datetime | None
    last_error: str
    promise_s: int
    fresh: bool
    pending: int
    condition: Condition


def health(state: StreamState, settings: Settings, now: datetime, *, paused: bool, pending: int) -> Health:
    """Fresh only while the last confirmed success is younger than promised, whatever the last try said."""
    allowed = promise(state.stream, settings)
    fresh = _young(state.last_success, allowed, now) and not state.braked and state.error not in NEEDS_PERSON
    return Health(
        stream=state.stream,
        last_success=state.last_success,
        last_error=state.error,
        promise_s=int(allowed.total_seconds()),
        fresh=fresh,
        pending=pending,
        condition=_condition(state, fresh=fresh, paused=paused),
    )


def _young(last_success: datetime | None, allowed: timedelta, now: datetime) -> bool:
    return last_success is not None and -timedelta(minutes=1) <= now - last_success <= allowed


def aged(health: Health, now: datetime) -> Health:
    """The same stream later, when nothing new is known of it."""
    if not health.fresh or _young(health.last_success, timedelta(seconds=health.promise_s), now):
        return health
    condition = Condition.LATE if health.condition is Condition.FRESH else health.condition
    return replace(health, fresh=False, condition=condition)


def _condition(state: StreamState, *, fresh: bool, paused: bool) -> Condition:
    if state.braked or (state.error and state.error not in QUIET):
        return Condition.ATTENTION
    if paused:
        return Condition.PAUSED
    if fresh:
        return Condition.FRESH
    if state.error == Kind.UNREACHABLE:
        return Condition.OFFLINE
    return Condition.LATE if state.last_success else Condition.NEVER
