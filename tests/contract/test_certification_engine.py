"""Plugg.to's certification list: the items that need engine and store together.

Stock and price flow from the store to the hub only (design 3), so item 33, stock changed at the hub, is covered the
way this product works: the daily comparison finds it and the store's count wins. Item 39 records what the practice hub
does with `auto_reserve`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.connectors.local import hands
from app.domain.errors import InvalidInput
from app.domain.links import Answer, AttentionKind, Stream
from app.domain.orders import Stage
from app.domain.settings import Settings
from app.engine.answers import answer
from app.engine.schedule import interval
from app.sandbox.faults import Fault
from tests.simulation.shop import ORDERS, Shop
from tests.simulation.world import Row

ROWS = {"A": ("10,00", "9"), "B": ("20,00", "4")}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, ROWS)
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def let_pass(shop: Shop, minutes: int) -> None:
    """The program works by its own schedule."""
    for _ in range(minutes * 4):
        shop.clock.advance(15)
        shop.work()


# C. Price and stock, timed


def test_cert_32_a_count_reaches_the_hub_within_five_minutes_or_at_once(shop: Shop) -> None:
    shop.edit("A", stock="3")
    let_pass(shop, 5)
    assert shop.told("A") == [3]
    shop.edit("A", stock="2")
    shop.run(Stream.STOCK, after=0)
    assert shop.told("A") == [2]


def test_cert_33_stock_changed_at_the_hub_is_found_by_the_daily_comparison_and_the_store_wins(shop: Shop) -> None:
    shop.sandbox.set_product("A", quantity=99)
    shop.clock.advance(timedelta(days=1).total_seconds())
    let_pass(shop, 6)
    assert shop.told("A") == [9]
    found = [it for it in shop.app.journal.history(shop.link.id) if it.why == "reconciliation"]
    assert [(it.subject, it.before, it.after) for it in found] == [("A", "99", "9")]


def test_cert_34_price_and_promotion_reach_the_hub_within_ten_minutes_or_at_once(shop: Shop) -> None:
    shop.edit("A", price="12,00")
    let_pass(shop, 10)
    assert shop.held("A")["price"] == 12
    shop.edit("A", price="11,00")
    shop.run(Stream.PRICES, after=0)
    assert shop.held("A")["price"] == 11


def test_cert_35_any_other_field_reaches_the_hub_within_ten_minutes(shop: Shop) -> None:
    shop.edit("A", name="Outro nome")
    let_pass(shop, 10)
    assert shop.held("A")["name"] == "Outro nome"


def test_cert_38_a_sale_while_a_count_waits_to_be_sent_is_subtracted_from_it(shop: Shop) -> None:
    shop.edit("A", stock="5")
    shop.sandbox.dial.set(Fault.REFUSED, method="PUT")
    shop.clock.advance(60)
    assert shop.engine.run((Stream.STOCK,)).error is not None
    shop.sandbox.dial.clear()
    shop.sell("A")
    shop.run(*ORDERS)
    shop.run(Stream.STOCK)
    assert shop.told("A") == [4]


def test_cert_39_a_reserving_order_lowers_the_stock_once_and_not_again_at_approval(shop: Shop) -> None:
    order = shop.sell("A", status="pending", auto_reserve=True)
    shop.run(*ORDERS)
    shop.run(Stream.STOCK)
    assert (shop.told("A"), shop.held("A").get("reserved", 0)) == ([8], 0)
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS)
    shop.run(Stream.STOCK)
    assert shop.told("A") == [8]


def test_cert_41_the_history_says_when_each_sku_was_told_what(shop: Shop) -> None:
    shop.edit("A", stock="3")
    shop.run(Stream.STOCK)
    newest = shop.app.journal.history(shop.link.id)[0]
    assert (newest.subject, newest.what, newest.before, newest.after) == ("A", "stock", "9", "3")
    assert newest.at == shop.now


# D. Orders


def test_cert_42_a_pending_order_appears_once_awaits_payment_and_cannot_be_invoiced(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    for _ in range(3):
        shop.run(*ORDERS)
    assert [(it.hub_id, it.stage) for it in shop.book.changed("")[0]] == [(order, Stage.AWAITING)]
    with pytest.raises(InvalidInput):
        shop.invoice(order)


def test_cert_43_an_approval_approves_the_same_order(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS)
    number = shop.stored(order).number
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS)
    assert [(it.number, it.stage) for it in shop.book.changed("")[0]] == [(number, Stage.APPROVED)]


def test_cert_44_an_order_that_comes_approved_is_approved_in_one_pass(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    assert shop.stored(order).stage is Stage.APPROVED
    assert shop.sandbox.order(order)["external"] == shop.stored(order).number


@pytest.mark.parametrize("stage", ["pending", "approved", "invoiced"])
def test_cert_45_a_cancellation_cancels_and_gives_stock_back_once(shop: Shop, stage: str) -> None:
    order = shop.sell("A", status="pending" if stage == "pending" else "approved")
    shop.run(*ORDERS)
    if stage == "invoiced":
        shop.invoice(order)
        shop.run(*ORDERS)
    shop.run(Stream.STOCK)
    assert shop.told("A") == [8]
    for _ in range(2):
        shop.sandbox.move(order, "canceled")
        shop.run(*ORDERS)
        shop.run(Stream.STOCK)
    assert (shop.stored(order).stage, shop.told("A")) == (Stage.CANCELLED, [9])
    warned = [it.subject for it in shop.asked(AttentionKind.CANCELLED_AFTER_INVOICE)]
    assert warned == ([order] if stage == "invoiced" else [])


@pytest.mark.parametrize("status", ["under_review", "partial_payment", "buffered"])
def test_cert_46_an_order_under_review_is_held_and_then_released(shop: Shop, status: str) -> None:
    order = shop.sell("A", status=status)
    shop.run(*ORDERS)
    assert shop.book.find(order) is None
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS)
    assert shop.stored(order).stage is Stage.APPROVED


def test_cert_47_an_order_that_comes_twice_is_imported_once(shop: Shop) -> None:
    orders = {shop.sell("A") for _ in range(3)}
    shop.sandbox.dial.set(Fault.SAME_TWICE)
    for _ in range(3):
        shop.run(*ORDERS)
    stored = shop.book.changed("")[0]
    assert (len(stored), {it.hub_id for it in stored}) == (3, orders)


def test_cert_52_an_order_with_an_unknown_sku_waits_with_its_reason(shop: Shop) -> None:
    order = shop.sell("NOVO")
    shop.run(*ORDERS)
    (item,) = shop.asked(AttentionKind.STEP)
    assert (item.subject, item.params["reason"], item.params["detail"]) == (order, "unknown_sku", "NOVO")
    shop.sheet["NOVO"] = Row("NOVO", "", "Novo", "1,00", "5")
    shop.save_sheet()
    let_pass(shop, 13)
    assert shop.stored(order).stage is Stage.APPROVED


def test_cert_53_an_order_is_imported_on_demand_at_once(shop: Shop) -> None:
    order = shop.sell("NOVO")
    shop.run(*ORDERS)
    shop.sheet["NOVO"] = Row("NOVO", "", "Novo", "1,00", "5")
    shop.save_sheet()
    (item,) = shop.asked(AttentionKind.STEP)
    answer(shop.app.journal, item.id, Answer.RETRY, shop.now)
    shop.run(*ORDERS, after=0)
    assert shop.stored(order).stage is Stage.APPROVED


def test_cert_55_only_the_states_that_the_merchant_chose_are_consumed(tmp_path: Path) -> None:
    shop = Shop(tmp_path, ROWS, orders__states="approved")
    shop.run()
    pending, approved = shop.sell("A", status="pending"), shop.sell("B")
    shop.run(*ORDERS)
    shop.run(Stream.STOCK)
    assert [it.hub_id for it in shop.book.changed("")[0]] == [approved]
    assert shop.told("A") == [8]
    shop.sandbox.move(pending, "approved")
    shop.run(*ORDERS)
    assert shop.stored(pending).stage is Stage.APPROVED
    shop.close()


# E. Invoice


def test_cert_58_a_wrong_key_is_refused_before_any_call(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    calls = len(shop.sandbox.calls)
    key = "35210320695448000184550010000035891981839924"
    with pytest.raises(InvalidInput) as caught:
        hands.invoice(shop.book, order, hands.checked_invoice(key, "3589", "1", shop.now), shop.now)
    assert caught.value.params == {"field": "key", "reason": "key_digit"}
    assert len(shop.sandbox.calls) == calls


def test_the_automatic_intervals_are_those_of_the_manual() -> None:
    settings = Settings()
    found = [interval(stream, settings) for stream in (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)]
    assert found == [timedelta(minutes=10), timedelta(minutes=10), timedelta(minutes=5)]
