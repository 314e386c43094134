"""Plugg.to's certification list, 67 to 75: shipping and delivery, with engine and store together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.connectors.local import hands
from app.domain.links import AttentionKind, Stream
from app.domain.orders import Stage, Tracking
from app.domain.views import Query, SaleColumn, SaleFilter
from app.texts.timeline import timeline
from tests.simulation.shop import ORDERS, Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "9")})
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def invoiced(shop: Shop, **fields: Any) -> str:
    order = shop.sell("A", **fields)
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.run(*ORDERS)
    return order


def shipped(shop: Shop) -> str:
    order = invoiced(shop)
    shop.ship(order)
    shop.run(*ORDERS)
    return order


def shipments(shop: Shop, order: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shop.sandbox.order(order)["shipments"]
    return found


def statuses(shop: Shop, order: str) -> list[str]:
    return [write.status for write in shop.sandbox.status_writes if write.order_id == order]


def test_cert_64_an_invoice_error_brings_the_order_back_to_the_list_until_it_is_corrected(shop: Shop) -> None:
    order = invoiced(shop)
    shop.sandbox.move(order, "invoice_error")
    shop.run(*ORDERS)
    views = shop.app.journal.views
    to_invoice = views.sale_rows(views.sale_keys(Query(SaleColumn.SOLD, SaleFilter.TO_INVOICE)))
    assert [row.hub_id for row in to_invoice.values()] == [order]
    (item,) = shop.asked(AttentionKind.STEP)
    assert (item.subject, item.params["step"], item.params["detail"]) == (order, "invoice", "invoice_error")
    shop.invoice(order, number=8)
    shop.run(*ORDERS)
    assert (statuses(shop, order)[-1], shipments(shop, order)[0]["nfe_number"]) == ("invoiced", "8")
    assert shop.asked(AttentionKind.STEP) == []


def test_cert_67_stored_tracking_is_told_with_its_status_and_all_its_data(shop: Shop) -> None:
    order = shipped(shop)
    assert shop.sandbox.order(order)["status"] == "shipping_informed"
    (told,) = shipments(shop, order)
    names = ("shipping_company", "shipping_method", "track_code", "status")
    assert [told[name] for name in names] == ["Correios", "PAC", "AA473124829BR", "shipped"]
    assert told["date_shipped"].endswith("Z")


def test_cert_68_tracking_goes_into_the_shipment_that_the_invoice_made(shop: Shop) -> None:
    order = invoiced(shop)
    (made,) = shipments(shop, order)
    shop.ship(order)
    shop.run(*ORDERS)
    assert [(it["id"], it["track_code"]) for it in shipments(shop, order)] == [(made["id"], "AA473124829BR")]


def test_cert_69_tracking_is_held_until_the_invoice_is_accepted(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    tracking = Tracking("Correios", "PAC", "AA473124829BR", shop.now)
    shop.book.update(replace(shop.stored(order), tracking=tracking, stage=Stage.SHIPPED), shop.now)
    shop.run(*ORDERS)
    assert statuses(shop, order) == ["approved"]
    shop.invoice(order)
    shop.run(*ORDERS)
    assert statuses(shop, order) == ["approved", "invoiced", "shipping_informed"]


def test_cert_69_tracking_waits_while_the_hub_finds_the_invoice_wrong(shop: Shop) -> None:
    order = invoiced(shop)
    shop.sandbox.move(order, "invoice_error")
    shop.run(*ORDERS)
    shop.ship(order)
    shop.run(*ORDERS)
    assert statuses(shop, order)[-1] == "invoice_error"
    shop.invoice(order, number=8)
    shop.run(*ORDERS)
    assert statuses(shop, order)[-2:] == ["invoiced", "shipping_informed"]


def test_cert_70_corrected_tracking_changes_the_shipment_and_adds_none(shop: Shop) -> None:
    order = shipped(shop)
    shop.ship(order, "AA000000001BR")
    shop.run(*ORDERS)
    assert [it["track_code"] for it in shipments(shop, order)] == ["AA000000001BR"]
    assert statuses(shop, order) == ["approved", "invoiced", "shipping_informed"]


def test_cert_71_a_shipping_error_is_shown_and_told_again_once_corrected(shop: Shop) -> None:
    order = shipped(shop)
    shop.sandbox.move(order, "shipping_error")
    shop.run(*ORDERS)
    (item,) = shop.asked(AttentionKind.STEP)
    assert (item.subject, item.params["step"], item.params["detail"]) == (order, "track", "shipping_error")
    before = len(statuses(shop, order))
    shop.run(*ORDERS)
    assert len(statuses(shop, order)) == before  # the same data would be refused again
    shop.ship(order, "AA000000001BR")
    shop.run(*ORDERS)
    assert statuses(shop, order)[before:] == ["shipping_informed"]
    assert shop.asked(AttentionKind.STEP) == []


@pytest.mark.parametrize("code", ["JADLOG-1", "123", "1Z 999 AA1", "AA473124828BR"])
def test_cert_72_no_carriers_code_is_held_against_the_rule_of_correios(shop: Shop, code: str) -> None:
    order = invoiced(shop)
    hands.ship(shop.book, order, Tracking("Jadlog", "Expresso", code, shop.now), shop.now)
    shop.run(*ORDERS)
    assert [it["track_code"] for it in shipments(shop, order)] == [code]


def test_cert_73_a_delivery_that_the_store_knows_is_told_once(shop: Shop) -> None:
    order = shipped(shop)
    hands.deliver(shop.book, order, shop.now, shop.now)
    for _ in range(3):
        shop.run(*ORDERS)
    assert statuses(shop, order).count("delivered") == 1
    assert shipments(shop, order)[0]["status"] == "delivered"


def test_cert_74_each_state_is_reached_once_in_order_and_the_timeline_says_when(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS)
    shop.sandbox.move(order, "approved")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.run(*ORDERS)
    shop.ship(order)
    shop.run(*ORDERS)
    shop.sandbox.move(order, "shipped")
    shop.run(*ORDERS)
    hands.deliver(shop.book, order, shop.now, shop.now)
    shop.run(*ORDERS)
    chain = ["pending", "approved", "invoiced", "shipping_informed", "shipped", "delivered"]
    assert statuses(shop, order) == chain
    sale = shop.sale(order)
    assert sale.closed
    assert all(step.at for step in sale.steps)
    assert all(line.note for line in timeline(sale))
    stages = [it for it in reversed(shop.app.journal.history(shop.link.id, subject=order)) if it.what == "stage"]
    assert [it.after for it in stages] == ["awaiting", "approved", "shipped"]
    assert [it.at for it in stages] == sorted(it.at for it in stages)


def test_cert_75_an_order_reopened_in_the_store_is_shown_and_the_hub_is_told_nothing(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    hands.cancel(shop.book, order, shop.now)
    shop.run(*ORDERS)
    writes = shop.writes
    shop.book.update(replace(shop.stored(order), stage=Stage.APPROVED), shop.now)
    shop.run(*ORDERS)
    shop.run(Stream.RECONCILIATION, after=86_400)
    shop.run(*ORDERS)
    assert (shop.writes, statuses(shop, order)) == (writes, ["approved", "canceled"])
    (item,) = shop.asked(AttentionKind.STORE_WENT_BACK)
    assert (item.subject, item.params["before"], item.params["after"]) == (order, "cancelled", "approved")


def test_cert_75_what_goes_forward_again_is_shown_no_longer(shop: Shop) -> None:
    order = invoiced(shop)
    there = shop.stored(order)
    shop.book.update(replace(there, stage=Stage.APPROVED, invoice=None), shop.now)
    shop.run(*ORDERS)
    assert [it.subject for it in shop.asked(AttentionKind.STORE_WENT_BACK)] == [order]
    shop.book.update(there, shop.now)
    shop.run(*ORDERS)
    assert shop.asked(AttentionKind.STORE_WENT_BACK) == []
    assert statuses(shop, order) == ["approved", "invoiced"]
