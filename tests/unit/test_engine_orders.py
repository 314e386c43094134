"""Order runs: the real engine between the practice hub and the merchant's orders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.connectors.local import hands
from app.domain.errors import Unreadable
from app.domain.links import Answer, AttentionKind, Stream
from app.domain.orders import Stage, StepName
from app.engine.answers import answer
from app.ports import Request, Response
from app.sandbox.faults import Fault
from tests.simulation.shop import ORDERS, Shop
from tests.simulation.wire import FusedTransport
from tests.simulation.world import Row

ROWS = {"A": ("10,00", "9"), "B": ("10,00", "9"), "C": ("10,00", "9")}
DAY = 86_400


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, ROWS)
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def statuses(shop: Shop, order: str) -> list[str]:
    """Statuses that the order went through."""
    return [write.status for write in shop.sandbox.status_writes if write.order_id == order]


def test_a_change_in_the_same_moment_is_not_missed(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS, after=0)
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS, after=0)
    assert shop.stored(order).stage is Stage.APPROVED


@pytest.mark.parametrize("fault", [Fault.STATUS_BACKWARDS, Fault.STATUS_UNKNOWN])
def test_a_status_that_was_wrong_once_is_corrected_by_the_next_poll(shop: Shop, fault: Fault) -> None:
    order = shop.sell("A", status="pending")
    shop.sandbox.move(order, "approved")
    shop.sandbox.dial.set(fault)
    shop.run(*ORDERS)
    shop.sandbox.dial.clear()
    shop.run(*ORDERS)
    assert shop.stored(order).stage is Stage.APPROVED
    assert shop.asked(AttentionKind.ORDER_PARKED) == []


def test_an_order_dated_in_the_future_does_not_hide_the_others(shop: Shop) -> None:
    shop.clock.jump(-9 * 3600)  # the merchant's clock is behind, so the hub's times are in the future
    shop.sell("A")
    shop.run(*ORDERS)
    shop.clock.jump(9 * 3600)
    later = shop.sell("B")
    shop.run(*ORDERS)
    assert shop.stored(later).stage is Stage.APPROVED


def test_an_order_that_could_not_be_read_is_read_again_soon(shop: Shop) -> None:
    order = shop.sell("A", items=[{"sku": "A", "quantity": "muitos", "price": 1, "total": 1}])
    shop.run(*ORDERS)
    assert [item.subject for item in shop.asked(AttentionKind.ORDER_UNREADABLE)] == [order]
    for _ in range(5):
        shop.sell("B")
        shop.run(*ORDERS, after=900)
    shop.sandbox._orders.get(order)["items"][0]["quantity"] = 1  # the hub mends its answer, not the order
    shop.run(*ORDERS)
    assert shop.stored(order).stage is Stage.APPROVED
    assert shop.asked(AttentionKind.ORDER_UNREADABLE) == []


def test_a_poll_that_breaks_on_a_later_page_is_made_again_from_where_it_was(shop: Shop) -> None:
    orders = [shop.sell("A") for _ in range(120)]
    send = FusedTransport.send

    def breaking(transport: FusedTransport, request: Request) -> Response:
        if "next=" in request.url:
            raise Unreadable(host="x")
        return send(transport, request)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FusedTransport, "send", breaking)
        shop.clock.advance(60)
        assert shop.engine.run(ORDERS).error is not None
    shop.run(*ORDERS)
    assert all(shop.book.find(order) for order in orders)


def test_a_step_whose_answer_was_lost_is_not_done_twice(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    key = shop.invoice(order)
    shop.sandbox.dial.set(Fault.TIMEOUT_AFTER, method="PUT", times=1)
    shop.run(*ORDERS)
    shop.run(*ORDERS, after=120)
    held = shop.sandbox.order(order)
    assert [shipment["nfe_key"] for shipment in held["shipments"]] == [key]
    assert statuses(shop, order) == ["approved", "invoiced"]


@pytest.mark.parametrize("act", ["invoice", "cancel"])
def test_what_the_hub_swallowed_is_found_by_the_daily_comparison_and_told_again(shop: Shop, act: str) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    if act == "invoice":
        shop.invoice(order)
    else:
        hands.cancel(shop.book, order, shop.now)
    shop.sandbox.dial.set(Fault.SWALLOWED, method="PUT", times=1)
    shop.run(*ORDERS)
    assert shop.sandbox.order(order)["status"] == "approved"
    shop.run(Stream.RECONCILIATION, after=DAY)
    shop.run(*ORDERS)
    assert shop.sandbox.order(order)["status"] == {"invoice": "invoiced", "cancel": "canceled"}[act]
    assert len(shop.sandbox.order(order)["shipments"]) <= 1


def test_an_order_that_the_hub_opened_again_is_not_cancelled_by_us(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.sandbox.move(order, "canceled")
    shop.run(*ORDERS)
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS)
    shop.run(Stream.RECONCILIATION, after=DAY)
    shop.run(*ORDERS)
    assert statuses(shop, order) == ["approved", "canceled", "approved"]


def test_a_late_answer_does_not_lead_a_status_backwards(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.run(*ORDERS)
    shop.ship(order)
    shop.run(*ORDERS)
    shop.sandbox.move(order, "shipped")
    shop.run(*ORDERS)
    shop.invoice(order, number=8)
    shop.sandbox.dial.set(Fault.STATUS_BACKWARDS)
    shop.run(*ORDERS)
    assert statuses(shop, order)[-1] == "shipped"
    assert shop.sandbox.order(order)["shipments"][0]["nfe_number"] == "8"


def test_nothing_is_written_to_an_order_that_is_cancelled_between_read_and_write(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.clock.advance(3600 * 24 * 40)
    shop.sandbox.move(order, "canceled")
    shop.run(Stream.FULFILMENT)
    assert statuses(shop, order) == ["approved", "canceled"]
    assert shop.stored(order).stage is Stage.CANCELLED
    assert [item.subject for item in shop.asked(AttentionKind.CANCELLED_AFTER_INVOICE)] == [order]


def test_both_sides_cancel_at_once(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    hands.cancel(shop.book, order, shop.now)
    shop.sandbox.move(order, "canceled")
    shop.run(*ORDERS)
    assert shop.sale(order).closed
    assert statuses(shop, order) == ["approved", "canceled"]


def test_a_sheet_that_cannot_be_read_holds_up_only_the_sale_that_needs_it(shop: Shop) -> None:
    odd = shop.sell("NUNCA-VI")
    shop.clock.advance(1)
    fine = shop.sell("A")
    shop.sheet_path.write_bytes(b"")
    shop.run(*ORDERS)
    assert shop.stored(fine).stage is Stage.APPROVED
    assert shop.book.find(odd) is None


def test_a_sale_is_subtracted_although_the_clock_was_set_back_since_the_count(shop: Shop) -> None:
    shop.edit("A", stock="5")
    shop.run()
    shop.clock.jump(-9 * 3600)
    shop.sell("A")
    shop.run(*ORDERS)
    shop.run()
    assert shop.told("A") == [4]


def test_an_order_read_but_not_imported_yet_is_not_sold_again(shop: Shop) -> None:
    order = shop.sell("A", items=[{"sku": sku, "quantity": 2, "price": 1, "total": 2} for sku in ("A", "NUNCA-VI")])
    shop.run(*ORDERS)
    shop.run()
    assert (shop.book.find(order), shop.told("A")) == (None, [7])
    shop.sandbox.move(order, "canceled")
    shop.run(*ORDERS)
    shop.run()
    assert shop.told("A") == [9]


def test_an_order_whose_items_change_gives_back_what_it_no_longer_takes(shop: Shop) -> None:
    order = shop.sell("A", status="under_review")
    shop.run(*ORDERS)
    shop.run()
    assert shop.told("A", "B") == [8, 9]
    items = [{**shop.sandbox.order(order)["items"][0], "sku": "B"}]
    shop.sandbox.move(order, items=items)
    shop.run(*ORDERS)
    shop.run()
    assert shop.told("A", "B") == [9, 8]


def test_sales_from_before_the_link_are_not_ours(shop: Shop) -> None:
    order = shop.sandbox.sell({"status": "approved", "total": 1, "items": []}, shop.hub_now().replace(year=2025))
    shop.run(*ORDERS)
    assert shop.app.journal.sale(shop.link.id, order) is None


def test_a_refused_step_waits_for_a_person_and_is_tried_again_when_asked(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.sandbox._orders.get(order)["status"] = "entrega_aceita"
    shop.run(Stream.FULFILMENT)
    step = shop.sale(order).step(StepName.INVOICE)
    assert step is not None
    assert step.reason == "status_unknown"
    shop.sandbox._orders.get(order)["status"] = "approved"
    shop.run(Stream.FULFILMENT, after=700)
    assert shop.sandbox.order(order)["status"] == "invoiced"


def test_an_order_with_unknown_sku_is_imported_on_demand_after_the_sheet_is_mended(shop: Shop) -> None:
    order = shop.sell("NOVO")
    shop.run(*ORDERS)
    (item,) = shop.asked(AttentionKind.STEP)
    assert (item.subject, item.params["reason"]) == (order, "unknown_sku")
    shop.sheet["NOVO"] = Row("NOVO", "", "Novo", "1,00", "5")
    shop.save_sheet()
    answer(shop.app.journal, item.id, Answer.RETRY, shop.now)
    shop.run(*ORDERS, after=1)
    assert shop.stored(order).stage is Stage.APPROVED
    assert shop.asked(AttentionKind.STEP) == []


def shipped(shop: Shop, count: int) -> list[str]:
    """So many orders in the merchant's hands, of which the hub has the invoice; their tracking is owed."""
    orders = [shop.sell("A") for _ in range(count)]
    shop.run(*ORDERS)
    for number, order in enumerate(orders, start=1):
        shop.invoice(order, number)
    shop.run(*ORDERS)
    for number, order in enumerate(orders, start=1):
        shop.ship(order, f"AA{number:09}BR")
    return orders


def test_an_hour_without_the_hub_is_no_alarm_about_each_order(shop: Shop) -> None:
    orders = shipped(shop, 4)
    shop.sandbox.dial.set(Fault.TIMEOUT_BEFORE)
    for streams in (ORDERS, (Stream.FULFILMENT,)) * 10:
        shop.clock.advance(180)
        assert shop.engine.run(streams).error is not None
        assert shop.asked(AttentionKind.STEP) == []
    shop.sandbox.dial.clear()
    shop.sandbox.dial.set(Fault.TIMEOUT_BEFORE, method="PUT", times=1)  # one more does not use the tries up
    shop.clock.advance(600)
    shop.engine.run(ORDERS)
    assert shop.asked(AttentionKind.STEP) == []
    shop.run(*ORDERS, after=600)
    assert {shop.sandbox.order(order)["status"] for order in orders} == {"shipping_informed"}


def test_a_step_that_fails_again_and_again_while_the_hub_answers_is_told(shop: Shop) -> None:
    (order,) = shipped(shop, 1)
    shop.sandbox.dial.set(Fault.TIMEOUT_BEFORE, method="PUT")
    asked = []
    for _ in range(6):
        shop.clock.advance(600)
        shop.engine.run(ORDERS)
        asked.append([item.subject for item in shop.asked(AttentionKind.STEP)])
    assert asked == [[], [], [], [], [order], [order]]
    shop.sandbox.dial.clear()
    shop.run(*ORDERS, after=600)
    assert shop.asked(AttentionKind.STEP) == []
