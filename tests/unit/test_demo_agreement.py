"""The demo's verdict: agreeing sides agree, and every way to disagree is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.cli.demo import _DIFFERENCES
from app.domain.links import Attention, AttentionKind
from app.domain.orders import Invoice, Order, Sale, Stage, StoreOrder, Tracking
from app.sandbox.agreement import Sides, Topic, differences
from app.sandbox.day import Life
from app.sandbox.merchant import invoice_key

NOW = datetime(2026, 11, 27, 15, tzinfo=UTC)
KEY = invoice_key(5001, NOW)


def hub_order(order_id: str, status: str, sku: str = "A", **more: Any) -> dict[str, Any]:
    item = {"sku": sku, "quantity": 2}
    return {"id": order_id, "status": status, "total": 30.1, "external": None, "items": [item], "shipments": []} | more


def sale(order_id: str, stage: Stage) -> Sale:
    order = Order(order_id, order_id, "Shopee", stage, "", NOW, NOW, total=Decimal("30.10"))
    return Sale(order_id, order, stage)


def agreeing() -> Sides:
    """A delivered order, a waiting one, a cancelled one, and one of goods that nobody knows."""
    shipment = {"id": "s", "nfe_key": KEY, "track_code": "TMD1BR"}
    delivered = StoreOrder(
        "d",
        "1001",
        "d",
        Stage.DELIVERED,
        Invoice(KEY, "5001", "1", NOW),
        Tracking("Correios", "PAC", "TMD1BR", NOW),
        NOW,
    )
    return Sides(
        orders=[
            hub_order("d", "delivered", external="1001", shipments=[shipment]),
            hub_order("w", "pending", external="1002"),
            hub_order("c", "canceled"),
            hub_order("f", "approved", sku="XYZ"),
        ],
        products=[{"sku": "A", "name": "A", "quantity": 6, "price": 10.5, "special_price": None, "variations": []}],
        store_orders=[delivered, StoreOrder("w", "1002", "w", Stage.AWAITING)],
        sales=[sale("d", Stage.DELIVERED), sale("w", Stage.AWAITING)],
        sheet={"A": {"SKU": "A", "Preço": "10,50", "Preço promocional": "", "Estoque": "10"}},
        sold={"A": 4},
        lives={"d": Life.PAID_LATER, "w": Life.UNPAID, "c": Life.NEVER_PAID, "f": Life.FOREIGN},
        attention=[Attention(1, 1, AttentionKind.STEP, "f", NOW)],
    )


def with_order(sides: Sides, position: int, **changes: Any) -> Sides:
    orders = [dict(order) for order in sides.orders]
    orders[position].update(changes)
    return replace(sides, orders=orders)


def with_store(sides: Sides, **changes: Any) -> Sides:
    first, *others = sides.store_orders
    return replace(sides, store_orders=[replace(first, **changes), *others])


def with_product(sides: Sides, **changes: Any) -> Sides:
    return replace(sides, products=[dict(sides.products[0]) | changes])


TAMPERED: dict[Topic, Callable[[Sides], Sides]] = {
    Topic.LOST: lambda it: replace(it, store_orders=it.store_orders[:1]),
    Topic.EXTRA: lambda it: replace(it, store_orders=[*it.store_orders, it.store_orders[0]]),
    Topic.TOTAL: lambda it: with_order(it, 0, total=30.11),
    Topic.UNITS: lambda it: replace(it, sold={"A": 3}),
    Topic.STATUS: lambda it: with_store(it, stage=Stage.SHIPPED),
    Topic.STUCK: lambda it: with_order(it, 0, status="shipped"),
    Topic.NUMBER: lambda it: with_order(it, 0, external="1009"),
    Topic.INVOICE: lambda it: with_store(it, invoice=None),
    Topic.TRACKING: lambda it: with_store(it, tracking=None),
    Topic.SHIPMENTS: lambda it: with_order(it, 0, shipments=[*it.orders[0]["shipments"], {"id": "t"}]),
    Topic.MISSING: lambda it: replace(it, products=[]),
    Topic.UNKNOWN: lambda it: replace(it, sheet={}),
    Topic.PRICE: lambda it: with_product(it, price=10.51),
    Topic.STOCK: lambda it: with_product(it, quantity=7),
    Topic.OVERSOLD: lambda it: with_order(it, 1, items=[{"sku": "A", "quantity": 9}]),
    Topic.ABOVE: lambda it: replace(it, above={"A": "7 > 6"}),
    Topic.ALARM: lambda it: replace(it, attention=[*it.attention, Attention(2, 1, AttentionKind.ITEM, "A", NOW)]),
    Topic.SILENCE: lambda it: replace(it, attention=[]),
}


def test_sides_that_agree_agree() -> None:
    assert differences(agreeing()) == []


@pytest.mark.parametrize("topic", Topic)
def test_every_disagreement_is_found(topic: Topic) -> None:
    assert topic in {found.topic for found in differences(TAMPERED[topic](agreeing()))}


def test_every_disagreement_has_its_words() -> None:
    assert set(_DIFFERENCES) == set(Topic)


def test_a_store_order_that_the_hub_does_not_know_is_named() -> None:
    stray = StoreOrder("z", "1003", "z", Stage.AWAITING)
    found = differences(replace(agreeing(), store_orders=[*agreeing().store_orders, stray]))
    assert [(it.topic, it.subject) for it in found] == [(Topic.EXTRA, "z")]


def test_goods_that_nobody_knows_must_not_get_into_the_store() -> None:
    stray = StoreOrder("f", "1003", "f", Stage.APPROVED)
    found = differences(replace(agreeing(), store_orders=[*agreeing().store_orders, stray]))
    assert (Topic.EXTRA, "f") in {(it.topic, it.subject) for it in found}
