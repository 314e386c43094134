"""After an absence: everything is found, and the merchant is told what it meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.absence import Absence, Summary
from app.domain.links import HistoryEntry, Stream, StreamState
from app.domain.orders import Stage
from app.domain.settings import Settings
from app.engine.absence import began, is_caught_up, summarise, watched
from app.resources import resource
from app.sandbox.faults import Fault
from app.texts import translate
from app.texts.absence import absence_text
from tests.simulation.shop import ORDERS, Shop

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SETTINGS = Settings()
AWAY = Absence(1, NOW - 3 * HOUR, NOW)


def states(**at: datetime) -> dict[Stream, StreamState]:
    return {stream: StreamState(stream, last_success=at.get(stream.value)) for stream in Stream}


def test_a_link_that_never_ran_was_never_away() -> None:
    assert began(states(), SETTINGS, NOW) is None


@pytest.mark.parametrize(("quiet", "away"), [(timedelta(minutes=42), False), (timedelta(minutes=43), True)])
def test_two_promises_without_a_success_are_an_absence(quiet: timedelta, away: bool) -> None:
    old = states(orders=NOW - quiet, stock=NOW)
    assert began(old, SETTINGS, NOW) == (NOW - quiet if away else None)


def test_streams_that_run_by_hand_are_missed_by_nobody() -> None:
    texts = {f"{name}.interval_min": "0" for name in ("products", "prices", "stock", "orders")}
    by_hand = Settings.read(texts)
    assert watched(by_hand) == ()
    assert began(states(orders=NOW - 50 * HOUR), by_hand, NOW) is None


def test_an_absence_is_caught_up_once_every_stream_succeeded_since() -> None:
    fresh = {stream.value: NOW for stream in watched(SETTINGS)}
    assert is_caught_up(AWAY, states(**fresh), SETTINGS)
    assert not is_caught_up(AWAY, states(**fresh | {"stock": NOW - HOUR}), SETTINGS)
    assert not is_caught_up(AWAY, states(orders=NOW), SETTINGS)


def entry(subject: str, what: str, before: str = "", after: str = "") -> HistoryEntry:
    return HistoryEntry(NOW, 1, subject, what, before, after, "run")


def test_the_summary_counts_what_came_in_was_caught_up_and_was_at_risk() -> None:
    sold = [(NOW - HOUR, Decimal("10.50")), (NOW - 2 * HOUR, Decimal(5))]
    changes = [
        entry("h1", "step:import", "", "1001"),
        entry("h2", "step:import", "", "1002"),
        entry("h1", "stage", "awaiting", "approved"),
        entry("A", "stock", "9", "4"),
        entry("A", "stock", "4", "3"),
        entry("B", "stock", "1", "7"),
        entry("C", "stock", "", "7"),
        entry("B", "price", "10.00", "9.00"),
    ]
    assert summarise(AWAY, sold, changes, ()) == Summary(
        orders=2,
        total=Decimal("15.50"),
        oldest=NOW - 2 * HOUR,
        steps={"import": 2},
        facets={"stock": 3, "price": 1},
        oversold=("A",),
        oversold_count=1,
    )


def test_the_summary_is_told_in_plain_words() -> None:
    translate.load(resource("translations"), "pt_BR")
    try:
        summary = Summary(2, Decimal("15.50"), NOW - 2 * HOUR, {"import": 2}, {"stock": 3}, ("A",), 1, 1)
        text = absence_text(Absence(1, NOW - 3 * HOUR, NOW, NOW, summary))
        quiet = absence_text(Absence(1, NOW - 3 * HOUR, NOW, NOW, Summary()))
        still = absence_text(AWAY)
    finally:
        translate.load(resource("translations"), "en")
    assert text.title.endswith("(3 h)")
    assert [line.split(":")[0] for line in text.lines] == [
        "Entrou",
        "Posto em dia",
        "Em risco",
        "Ainda precisa de você",
    ]
    assert "2 pedidos, R$ 15,50" in text.lines[0]
    assert "(A)" in text.lines[2]
    assert quiet.lines[0] == "Não entrou nenhum pedido."
    assert len(still.lines) == 1


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "9"), "B": ("10,00", "9")})
    shop.run(*Stream)
    yield shop
    shop.close()


def let_pass(shop: Shop, minutes: int) -> None:
    for _ in range(minutes):
        shop.clock.advance(60)
        shop.work()


@pytest.mark.parametrize("days", [1, 60])
def test_whatever_was_sold_during_an_absence_is_found_however_long_it_was(shop: Shop, days: int) -> None:
    let_pass(shop, 3)
    orders = []
    for _ in range(5):
        shop.clock.advance(days * 86_400 / 5)
        orders.append(shop.sell("A"))
    shop.edit("B", stock="2")
    let_pass(shop, 15)
    assert [shop.stored(order).stage for order in orders] == [Stage.APPROVED] * 5
    (absence,) = shop.app.journal.absences.shown()
    summary = absence.summary
    assert summary is not None
    assert (summary.orders, summary.total, summary.steps["import"]) == (5, Decimal(50), 5)
    assert set(summary.oversold) == {"A", "B"}
    assert timedelta(days=days) < absence.ended - absence.began < timedelta(days=days, minutes=5)


def test_a_lost_network_is_an_absence_too_and_short_ones_are_none(shop: Shop) -> None:
    let_pass(shop, 20)
    shop.sandbox.dial.set(Fault.REFUSED)
    let_pass(shop, 20)
    shop.sandbox.dial.clear()
    let_pass(shop, 20)
    assert shop.app.journal.absences.shown() == []
    shop.sandbox.dial.set(Fault.REFUSED)
    let_pass(shop, 90)
    assert shop.app.journal.absences.shown() == []
    shop.sandbox.dial.clear()
    let_pass(shop, 20)
    (absence,) = shop.app.journal.absences.shown()
    assert timedelta(minutes=80) < absence.ended - absence.began < timedelta(minutes=110)


def test_what_was_read_is_not_shown_again(shop: Shop) -> None:
    shop.clock.advance(86_400)
    let_pass(shop, 15)
    (absence,) = shop.app.journal.absences.shown()
    shop.app.journal.absences.dismiss(absence.link_id, absence.began)
    let_pass(shop, 15)
    assert shop.app.journal.absences.shown() == []
    shop.clock.advance(86_400)
    shop.run(*ORDERS)
    assert [it.summary for it in shop.app.journal.absences.shown()] == [None]
