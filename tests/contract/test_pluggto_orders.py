"""Orders of Plugg.to as the connector reads them: windows, pages, and one bad order alone (`pluggto.md` 5 and 6)."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.domain.errors import NotFound, Unreadable
from app.domain.orders import Order, OrderPage, Stage, UnreadableOrder
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import ORDER, Shop, order_row, page_of, utc

ID = "65f0aa11bb22cc33dd44ee55"


@pytest.fixture
def shop() -> Shop:
    return Shop()


def read(shop: Shop, *rows: Any) -> OrderPage:
    shop.wire.plan("GET", "/orders", 200, page_of(*rows))
    return shop.poll()


def read_one(shop: Shop, **changes: Any) -> Order:
    (order,) = read(shop, order_row(**changes)).orders
    return order


def unreadable(shop: Shop, **changes: Any) -> UnreadableOrder:
    page = read(shop, order_row(**changes))
    assert page.orders == ()
    (bad,) = page.unreadable
    return bad


# windows and pages


def test_the_window_travels_as_two_instants_in_utc(shop: Shop) -> None:
    list(shop.hub.orders(utc("2026-03-01T10:00:00.123456"), utc("2026-03-02T11:00:00")))
    list(shop.hub.orders_created(utc("2026-03-01T10:00:00"), utc("2026-03-02T11:00:00")))
    queries = [parse_qs(urlsplit(request.url).query) for request in shop.wire.requests if "/orders" in request.url]
    assert queries == [
        {"modified": ["2026-03-01T10:00:00.123Zto2026-03-02T11:00:00.000Z"], "limit": ["100"]},
        {"created": ["2026-03-01T10:00:00.000Zto2026-03-02T11:00:00.000Z"], "limit": ["100"]},
    ]


def test_every_order_of_many_pages_comes_once(shop: Shop) -> None:
    ids = {shop.sandbox.sell(ORDER) for _ in range(250)}
    assert sorted(order.id for order in shop.poll().orders) == sorted(ids)
    assert shop.calls == ["GET /orders"] * 3


def test_a_full_last_page_ends_with_an_empty_one(shop: Shop) -> None:
    for _ in range(100):
        shop.sandbox.sell(ORDER)
    assert len(shop.poll().orders) == 100
    assert len(shop.calls) == 2


def test_paging_ends_when_a_page_brings_no_new_order(shop: Shop) -> None:
    body = page_of(order_row()) | {"limit": 1}
    shop.wire.plan("GET", "/orders", 200, body, times=5)
    assert len(shop.poll().orders) == 1
    assert len(shop.calls) == 2


def test_an_order_that_comes_again_on_a_later_page_comes_once_a_version(shop: Shop) -> None:
    again, newer = order_row(), order_row(modified="2026-03-02T12:00:00.000Z")
    for row in (again, newer):
        shop.wire.plan("GET", "/orders", 200, page_of(order_row()) | {"limit": 1})
        shop.wire.plan("GET", "/orders", 200, page_of(row, order_row(id="b" * 24)))
    assert [order.id for order in shop.poll().orders] == [ID, "b" * 24]
    assert [order.id for order in shop.poll().orders] == [ID, ID, "b" * 24]


def test_a_page_that_the_hub_keeps_smaller_than_asked_is_not_taken_for_the_last(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders", 200, page_of(order_row()) | {"limit": 1})
    shop.wire.plan("GET", "/orders", 200, page_of(order_row(id="b" * 24)) | {"limit": 1})
    assert [order.id for order in shop.poll().orders] == [ID, "b" * 24]


def test_orders_that_move_while_pages_are_read_are_still_found(shop: Shop) -> None:
    ids = {shop.sandbox.sell(ORDER) for _ in range(150)}
    shop.sandbox.dial.set(Fault.PAGE_SHIFT, times=1)
    shop.sandbox.dial.set(Fault.SAME_TWICE, times=2)
    first = shop.poll()
    found = {order.id for order in first.orders} | {order.id for order in shop.poll().orders}
    assert found == ids


def test_the_same_order_twice_in_a_page_is_taken_once_in_its_newest_version(shop: Shop) -> None:
    old = order_row(modified="2026-03-02T11:00:00.000Z", status="pending")
    new = order_row(modified="2026-03-02T11:00:00.001Z", status="approved")
    for rows in ((old, new), (new, old), (old, new, old)):
        (order,) = read(shop, *rows).orders
        assert order.stage is Stage.APPROVED


# one bad order, and no more


@pytest.mark.parametrize(
    "row",
    [
        order_row(total="abc"),
        {"id": ID},
        {**order_row(), "items": [{"sku": "A"}]},
        {"status": "approved"},
        "text",
        None,
        [],
    ],
)
def test_an_unreadable_order_never_takes_its_page_along(shop: Shop, row: object) -> None:
    page = read(shop, order_row(id="a" * 24), row, order_row(id="b" * 24))
    assert [order.id for order in page.orders] == ["a" * 24, "b" * 24]
    assert len(page.unreadable) == 1


def test_the_id_of_an_order_that_is_no_text_at_all_is_still_found(shop: Shop) -> None:
    body = json.dumps(page_of(order_row(), order_row(id="b" * 24))).encode().replace(b"Maria", b"Mar\xff", 1)
    shop.wire.plan("GET", "/orders", 200, body)
    page = shop.poll()
    assert page.unreadable == (UnreadableOrder(ID, ""),)
    assert [order.id for order in page.orders] == ["b" * 24]


def test_an_unreadable_order_does_not_stop_the_paging(shop: Shop) -> None:
    bad = order_row(total="abc")
    shop.wire.plan("GET", "/orders", 200, page_of(bad) | {"limit": 1})
    shop.wire.plan("GET", "/orders", 200, page_of(order_row(id="b" * 24)) | {"limit": 1})
    page = shop.poll()
    assert [order.id for order in page.orders] == ["b" * 24]
    assert page.unreadable == (UnreadableOrder(ID, "total"),)


@pytest.mark.parametrize(
    "body", ["<html></html>", "", "[]", "null", {"total": 0}, {"result": "none"}, b'{"result": [{"Or']
)
def test_a_page_that_is_none_is_unreadable_as_a_whole(shop: Shop, body: object) -> None:
    shop.wire.plan("GET", "/orders", 200, body)
    with pytest.raises(Unreadable):
        shop.poll()


def test_a_page_nested_beyond_reason_is_unreadable(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders", 200, b'{"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    with pytest.raises(Unreadable):
        shop.poll()


@pytest.mark.parametrize("seed", range(4))
def test_garbled_answers_never_end_in_anything_but_an_order_or_its_name(seed: int) -> None:
    shop = Shop(seed=seed)
    ids = {shop.sandbox.sell(ORDER) for _ in range(8)}
    for fault in (Fault.ODD_AMOUNT, Fault.ODD_TEXT, Fault.STATUS_UNKNOWN, Fault.STATUS_BACKWARDS):
        shop.sandbox.dial.set(fault, 0.3)
    for _ in range(30):
        page = shop.poll()
        assert {order.id for order in page.orders} | {bad.id for bad in page.unreadable} == ids


def test_a_single_order_that_must_not_be_handled_says_where(shop: Shop) -> None:
    shop.wire.plan("GET", f"/orders/{ID}", 200, {"Order": order_row(total="-1")})
    with pytest.raises(Unreadable) as unread:
        shop.hub.order(ID)
    assert unread.value.params == {"host": "Plugg.to", "what": "total"}


def test_an_unknown_order_is_not_found(shop: Shop) -> None:
    with pytest.raises(NotFound):
        shop.hub.order("0" * 24)


def test_the_window_may_be_a_long_absence(shop: Shop) -> None:
    old = shop.sandbox.sell(ORDER, created=shop.clock.now() - timedelta(days=200))
    pages = shop.hub.orders_created(shop.clock.now() - timedelta(days=201), shop.clock.now())
    assert [order.id for page in pages for order in page.orders] == [old]
