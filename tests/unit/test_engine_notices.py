"""What is worth a notice, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from app.domain.links import Attention, AttentionKind, Link, Stream
from app.engine.notices import Memory, News, Topic, first_look, news
from app.engine.overview import Snapshot, Standing, Trade
from app.engine.schedule import Condition, Health

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LINK = Link(1, "loja", "local", "pluggto", NOW)
SECONDS = timedelta(seconds=2)


def board(
    at: datetime = NOW, late: tuple[Stream, ...] = (), attentions: tuple[Attention, ...] = (), orders: int = 5
) -> Snapshot:
    streams = tuple(
        Health(each, NOW, "", 600, each not in late, 0, Condition.LATE if each in late else Condition.FRESH)
        for each in Stream
    )
    return Snapshot(at, (Standing(LINK, streams),), attentions, (Trade(date(2026, 3, 2), orders, Decimal(10)),))


def item(subject: str, kind: AttentionKind = AttentionKind.ITEM, /, **params: str) -> Attention:
    return Attention(hash(subject) % 1000, 1, kind, subject, NOW, params)


def look_on(memory: Memory, *boards: Snapshot) -> tuple[Memory, list[News]]:
    told: list[News] = []
    for each in boards:
        memory, found = news(memory, each)
        told += found
    return memory, told


def told_of(*boards: Snapshot) -> list[tuple[Topic, int]]:
    """What is told from the second look on."""
    return [(each.topic, each.count) for each in look_on(first_look(boards[0]), *boards[1:])[1]]


def awake_with(**state: object) -> list[Snapshot]:
    """Looks at a program that started well an hour ago, and then this."""
    looks = [board(NOW - timedelta(minutes=20 * left)) for left in (3, 2, 1)]
    return [*looks, replace(board(), **{"at": NOW, **state})]  # type: ignore[arg-type]


def test_what_is_there_at_the_start_is_no_news() -> None:
    shown = board(attentions=(item("A"),), orders=40)
    assert told_of(shown, replace(shown, at=NOW + SECONDS)) == []


def test_one_new_thing_is_named_and_several_are_counted() -> None:
    memory, found = look_on(first_look(board()), board(NOW + SECONDS, attentions=(item("A"),)))
    assert [(it.topic, it.count, it.attention) for it in found] == [(Topic.ATTENTION, 1, item("A"))]
    more = board(NOW + 2 * SECONDS, attentions=(item("A"), item("B"), item("C")))
    assert [(it.topic, it.count, it.attention) for it in look_on(memory, more)[1]] == [(Topic.ATTENTION, 2, None)]


def test_a_thing_that_comes_and_goes_is_told_once_a_day() -> None:
    there, gone = (item("A"),), ()
    looks = [board(NOW + count * SECONDS, attentions=there if count % 2 else gone) for count in range(6)]
    memory, found = look_on(first_look(looks[0]), *looks[1:])
    assert [it.topic for it in found] == [Topic.ATTENTION]
    minutes = [board(NOW + timedelta(minutes=20 * count)) for count in range(1, 74)]
    tomorrow = board(NOW + timedelta(minutes=20 * 74), attentions=there)
    assert [it.topic for it in look_on(memory, *minutes, tomorrow)[1]] == [Topic.ATTENTION]


def test_new_orders_are_counted() -> None:
    assert told_of(board(orders=5), board(NOW + SECONDS, orders=8)) == [(Topic.ORDERS, 3)]


def test_an_order_that_is_cancelled_is_no_news() -> None:
    assert told_of(board(orders=5), board(NOW + SECONDS, orders=4)) == []


def test_orders_that_come_one_by_one_are_told_together() -> None:
    looks = [board(NOW + timedelta(minutes=count), orders=5 + count) for count in range(22)]
    assert told_of(*looks) == [(Topic.ORDERS, 1), (Topic.ORDERS, 10), (Topic.ORDERS, 10)]


def test_orders_of_a_new_day_are_news_and_those_of_a_day_that_is_shown_no_more_are_not() -> None:
    yesterday = board(orders=7)
    today = replace(yesterday, at=NOW + SECONDS, days=(Trade(date(2026, 3, 3), 1, Decimal(1)),))
    assert told_of(yesterday, today) == [(Topic.ORDERS, 1)]


def test_a_broken_promise_is_told_once_and_again_when_all_is_well() -> None:
    late = board(NOW, late=(Stream.ORDERS,))
    worse = board(NOW + SECONDS, late=(Stream.ORDERS, Stream.STOCK))
    better = board(NOW + 2 * SECONDS, late=(Stream.STOCK,))
    well = board(NOW + 3 * SECONDS)
    _, found = look_on(first_look(board(NOW - timedelta(minutes=20))), late, worse, better, well)
    assert [(it.topic, it.streams) for it in found] == [
        (Topic.LATE, (Stream.ORDERS,)),
        (Topic.WELL, (Stream.STOCK, Stream.ORDERS)),
    ]


def test_a_promise_that_breaks_again_and_again_is_told_once_a_day() -> None:
    looks = [
        board(NOW + timedelta(minutes=25 * count), late=(Stream.ORDERS,) if count % 2 else ()) for count in range(9)
    ]
    assert told_of(*looks) == [(Topic.LATE, 1), (Topic.WELL, 1)]


def test_a_stream_that_waits_for_the_network_is_told_as_late_and_not_twice() -> None:
    quiet = item("orders", AttentionKind.STREAM, kind="unreachable")
    looks = awake_with(links=board(late=(Stream.ORDERS,)).links, attentions=(quiet,))
    assert told_of(*looks) == [(Topic.LATE, 1)]


def test_a_stream_that_needs_a_person_is_told_as_such() -> None:
    refused = item("orders", AttentionKind.STREAM, kind="credentials_refused")
    assert told_of(*awake_with(attentions=(refused,))) == [(Topic.ATTENTION, 1)]


def test_after_a_start_late_streams_have_time_to_catch_up() -> None:
    late = (Stream.ORDERS, Stream.STOCK)
    soon = [board(NOW + timedelta(minutes=count), late=late) for count in range(10)]
    assert told_of(*soon, board(NOW + timedelta(minutes=10))) == []
    assert told_of(*soon, board(NOW + timedelta(minutes=10), late=late)) == [(Topic.LATE, 2)]


def test_after_a_long_sleep_there_is_one_line_and_time_to_catch_up() -> None:
    morning = NOW + timedelta(hours=9)
    before = board(NOW - timedelta(minutes=20)), board()
    asleep = [board(morning + count * SECONDS, late=tuple(Stream)) for count in range(3)]
    _, found = look_on(first_look(before[0]), before[1], *asleep, board(morning + timedelta(minutes=5)))
    assert [(it.topic, it.asleep) for it in found] == [(Topic.AWAKE, timedelta(hours=9))]


def test_a_look_from_before_the_sleep_that_comes_late_does_not_tell_it_twice() -> None:
    morning = NOW + timedelta(hours=9)
    _, found = look_on(first_look(board()), board(morning), board(NOW + SECONDS), board(morning + 2 * SECONDS))
    assert [(it.topic, it.asleep) for it in found] == [(Topic.AWAKE, timedelta(hours=9))]


def test_a_clock_set_back_tells_nothing_and_forgets_nothing() -> None:
    memory, _ = look_on(first_look(board()), board(NOW + SECONDS, attentions=(item("A"),)))
    back = board(NOW - timedelta(hours=1), attentions=(item("A"),), late=(Stream.ORDERS,))
    assert look_on(memory, back, replace(back, at=back.at + SECONDS))[1] == []


def test_a_link_that_is_paused_or_gone_is_not_called_well_again() -> None:
    late = board(NOW, late=(Stream.ORDERS,))
    paused = replace(late.links[0].streams[3], condition=Condition.PAUSED)
    start = first_look(board(NOW - timedelta(minutes=20)))
    for after in (replace(board(NOW + SECONDS), links=()), board(NOW + SECONDS)):
        links = tuple(replace(it, streams=(paused,)) for it in after.links)
        assert [it.topic for it in look_on(start, late, replace(after, links=links))[1]] == [Topic.LATE]
