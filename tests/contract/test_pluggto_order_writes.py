"""What is told to Plugg.to about an order besides its invoice (`pluggto.md` 8.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.connectors.pluggto.declaration import DECLARATION
from app.domain.errors import Unreadable
from app.domain.orders import Stage, StepName
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import INVOICE, ISSUED, KEY, TRACKING, Shop, order_row


@pytest.fixture
def shop() -> Shop:
    return Shop()


def body_of_put(shop: Shop) -> dict[str, Any]:
    body: dict[str, Any] = shop.body()
    return body


def test_an_order_is_acknowledged_with_our_number(shop: Shop) -> None:
    order = shop.sold()
    shop.hub.acknowledge(order.id, "10045")
    assert body_of_put(shop) == {"external": "10045", "ack": True, "update": False}
    after = shop.hub.order(order.id)
    assert (after.external, after.status) == ("10045", "approved")


def test_tracking_goes_into_the_shipment_of_the_invoice(shop: Shop) -> None:
    order = shop.sold(shipments=[{}, {}])
    other, target = order.shipments
    shop.sandbox.move(order.id, "invoiced", shipments=[{"id": other.id}, {"id": target.id, "nfe_key": KEY}])
    order = shop.hub.order(order.id)
    for code in ("AA473124829BR", "corrected"):
        shop.hub.track(order, replace(TRACKING, code=code))
        order = shop.hub.order(order.id)
        assert [shipment.tracking_code for shipment in order.shipments] == ["", code]
    assert order.stage is Stage.TRACKED
    shop.hub.track(order, replace(TRACKING, url=""))
    assert body_of_put(shop) == {
        "shipments": [
            {
                "id": target.id,
                "shipping_company": "Correios",
                "shipping_method": "PAC",
                "track_code": "AA473124829BR",
                "date_shipped": "2024-07-15T18:07:07.000Z",
                "status": "shipped",
            }
        ]
    }


def test_after_a_shipping_error_tracking_travels_with_its_status(shop: Shop) -> None:
    order = shop.sold()
    shop.hub.invoice(order, INVOICE)
    shop.sandbox.move(order.id, "shipping_error")
    shop.hub.track(shop.hub.order(order.id), TRACKING)
    assert body_of_put(shop)["status"] == "shipping_informed"


def test_tracking_never_takes_a_delivered_shipment_back(shop: Shop) -> None:
    order = shop.sold(status="delivered", shipments=[{"status": "delivered"}])
    shop.hub.track(order, TRACKING)
    assert "status" not in body_of_put(shop)
    assert "status" not in body_of_put(shop)["shipments"][0]


def test_a_delivery_marks_every_shipment_under_way(shop: Shop) -> None:
    order = shop.sold(shipments=[{}, {"status": "delivered"}, {"date_delivered": "2026-03-01"}])
    shop.hub.deliver(order, ISSUED)
    mark = {"id": order.shipments[0].id, "date_delivered": "2024-07-15T18:07:07.000Z", "status": "delivered"}
    assert body_of_put(shop) == {"status": "delivered", "shipments": [mark]}
    bare = shop.sold(shipments=[])
    shop.hub.deliver(bare, ISSUED)
    assert shop.sandbox.order(bare.id)["shipments"] == []


def test_a_message_is_shown_at_the_order(shop: Shop) -> None:
    order = shop.sold()
    shop.hub.log(order.id, "SKU desconhecido", ISSUED)
    entry = {"message": "SKU desconhecido", "date": "2024-07-15T18:07:07.000Z"}
    assert shop.sandbox.order(order.id)["log_history"] == [entry]


def test_the_declaration_says_what_can_be_told() -> None:
    told = {StepName.ACKNOWLEDGE, StepName.CANCEL, StepName.INVOICE, StepName.TRACK, StepName.DELIVER}
    assert told == DECLARATION.steps
    assert DECLARATION.order_log
    assert (DECLARATION.calls_per_minute, DECLARATION.parallel) == (180, 3)


def test_a_write_whose_answer_is_cut_is_in_doubt_and_may_be_repeated(shop: Shop) -> None:
    order = shop.sold()
    shop.sandbox.dial.set(Fault.HALF_ANSWER, times=1)
    with pytest.raises(Unreadable):
        shop.hub.invoice(order, INVOICE)
    shop.hub.invoice(order, INVOICE)
    assert len(shop.sandbox.order(order.id)["shipments"]) == 1


def test_ids_in_paths_are_encoded(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders/", 200, {"Order": order_row(id="a/b")})
    assert shop.hub.order("a/b").id == "a/b"
    assert urlsplit(shop.wire.requests[-1].url).path == "/orders/a%2Fb"
