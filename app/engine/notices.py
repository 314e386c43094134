"""What is worth a notice: a pure function over two looks at the board, and what was told before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.links import Attention, AttentionKind, Stream
from app.engine.overview import Snapshot
from app.engine.schedule import QUIET, Condition

#: The same thing is told once in this time, however often it comes and goes.
_AGAIN = timedelta(days=1)

#: After a start or a sleep everything is late for a while; only what stays so is told.
_WAKING = timedelta(minutes=10)

#: Looks are seconds apart, half a minute at most: a longer gap was a sleep.
_SLEPT = timedelta(minutes=30)

#: Orders that come one by one are told together.
_ORDERS_EVERY = timedelta(minutes=10)

_LATE = (Condition.LATE, Condition.OFFLINE)

_Key = tuple[int, str, str]
_Late = tuple[int, Stream]

#: A look that began before the clock jumped may come behind one after it: the same sleep is told once.
_WOKE: _Key = (0, "awake", "")


class Topic(StrEnum):
    """What a notice speaks of, the weightiest first."""

    ATTENTION = "attention"
    LATE = "late"
    WELL = "well"
    AWAKE = "awake"
    ORDERS = "orders"


@dataclass(frozen=True, slots=True)
class News:
    """One line of a notice. `count` things; `attention` when it is a single one that needs a person; `streams` that
    are late or well again; `asleep` how long the computer slept."""

    topic: Topic
    count: int = 1
    attention: Attention | None = None
    streams: tuple[Stream, ...] = ()
    asleep: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Memory:
    """The last look, since when the program is awake, and what was told when."""

    last: Snapshot
    awake: datetime
    told: Mapping[_Key, datetime] = field(default_factory=dict)
    late: frozenset[_Late] = frozenset()
    orders: int = 0
    orders_told: datetime | None = None


def first_look(snapshot: Snapshot) -> Memory:
    """What is there at the start is no news."""
    return Memory(snapshot, snapshot.at, {_key(each): snapshot.at for each in snapshot.attentions})


def news(memory: Memory, now: Snapshot) -> tuple[Memory, tuple[News, ...]]:
    """What there is to tell at this look, and what to remember for the next one."""
    asleep = now.at - memory.last.at
    awake = memory.awake if timedelta() <= asleep <= _SLEPT else now.at
    told = {key: at for key, at in memory.told.items() if abs(now.at - at) < _AGAIN}
    found: list[News] = []
    if fresh := _attentions(memory, now, told):
        found.append(News(Topic.ATTENTION, len(fresh), fresh[0] if len(fresh) == 1 else None))
    lateness, late = _lateness(memory, now, told, waking=now.at - awake < _WAKING)
    found += lateness
    if asleep > _SLEPT and now.links and (_WOKE not in told or now.at - told[_WOKE] > _SLEPT):
        found.append(News(Topic.AWAKE, asleep=asleep))
        told[_WOKE] = now.at
    orders = memory.orders + _arrived(memory.last, now)
    if orders and _long_ago(memory.orders_told, now.at):
        found.append(News(Topic.ORDERS, orders))
        memory, orders = replace(memory, orders_told=now.at), 0
    told |= {_key(each): now.at for each in fresh} | {_late_key(each): now.at for each in late}
    return replace(memory, last=now, awake=awake, told=told, late=late, orders=orders), tuple(found)


def _key(attention: Attention) -> _Key:
    return attention.link_id, attention.kind.value, attention.subject


def _late_key(late: _Late) -> _Key:
    return late[0], Topic.LATE.value, late[1].value


def _attentions(memory: Memory, now: Snapshot, told: Mapping[_Key, datetime]) -> list[Attention]:
    """Those that were not there at the last look and were not told lately. A stream that is late by itself is told as
    such."""
    known = {_key(each) for each in memory.last.attentions} | told.keys()
    return [each for each in now.attentions if _key(each) not in known and not _heals(each)]


def _heals(attention: Attention) -> bool:
    return attention.kind is AttentionKind.STREAM and attention.params.get("kind") in QUIET


def _lateness(
    memory: Memory, now: Snapshot, told: Mapping[_Key, datetime], *, waking: bool
) -> tuple[list[News], frozenset[_Late]]:
    """One notice when streams begin to break their promise, one when all keep it again; and those that are late."""
    conditions = dict(_conditions(now))
    late = frozenset(each for each, condition in conditions.items() if condition in _LATE)
    if memory.late:
        if late:
            return [], memory.late | late
        well = [each for each in memory.late if conditions.get(each) is Condition.FRESH]
        return [News(Topic.WELL, len(well), streams=_names(well))] if well else [], late
    if waking or all(_late_key(each) in told for each in late):
        return [], frozenset()
    return [News(Topic.LATE, len(late), streams=_names(late))], late


def _conditions(snapshot: Snapshot) -> Iterator[tuple[_Late, Condition]]:
    for standing in snapshot.links:
        for each in standing.streams:
            yield (standing.link.id, each.stream), each.condition


def _names(found: Collection[_Late]) -> tuple[Stream, ...]:
    streams = {stream for _, stream in found}
    return tuple(stream for stream in Stream if stream in streams)


def _arrived(before: Snapshot, now: Snapshot) -> int:
    """Orders of the last days that were not counted before, day by day."""
    counted = {trade.day: trade.orders for trade in before.days}
    return sum(max(0, trade.orders - counted.get(trade.day, 0)) for trade in now.days)


def _long_ago(at: datetime | None, now: datetime) -> bool:
    return at is None or abs(now - at) >= _ORDERS_EVERY
