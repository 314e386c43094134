"""What is told to Plugg.to about an order: minimal bodies of `PUT /orders/{id}` (`pluggto.md` 8.3).

The id of a shipment that the order has is always echoed, else the hub adds a second one. A status is only sent when it
moves the order forward, or out of the hub's own error state.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeAlias

from app.connectors.pluggto.wire import stamp
from app.domain.orders import RANK, Invoice, Order, Shipment, Stage, Tracking

Body: TypeAlias = dict[str, Any]


def acknowledgement(store_number: str) -> Body:
    """The store's number and the mark "imported" (`pluggto.md` 7.3)."""
    return {"external": store_number, "ack": True, "update": False}


def invoicing(order: Order, invoice: Invoice) -> Body:
    """The NF-e; the status too, unless the order is that far already and only data is corrected."""
    key = invoice.key.upper()
    target = _pick(order, lambda held: held.invoice_key == key, lambda held: not held.invoice_key, lambda _: True)
    shipment = _identified(target) | {
        "nfe_key": key,
        "nfe_number": invoice.number,
        "nfe_serie": invoice.series,
        "nfe_date": stamp(invoice.issued),
    }
    shipment |= _filled(nfe_link=invoice.link, cfops=invoice.cfops)
    owed = RANK[order.stage] < RANK[Stage.INVOICED] or order.stage is Stage.INVOICE_ERROR
    return ({"status": "invoiced"} if owed else {}) | {"shipments": [shipment]}


def tracking(order: Order, told: Tracking) -> Body:
    """The tracking data, in the shipment that carries the invoice."""
    target = _pick(
        order,
        lambda held: held.tracking_code == told.code,
        lambda held: bool(held.invoice_key) and not held.tracking_code,
        lambda held: bool(held.invoice_key),
        lambda _: True,
    )
    shipment = _identified(target) | {
        "shipping_company": told.carrier,
        "shipping_method": told.method,
        "track_code": told.code,
        "date_shipped": stamp(told.shipped),
    }
    shipment |= _filled(track_url=told.url)
    if target is None or not target.delivered:
        shipment["status"] = "shipped"
    owed = RANK[order.stage] < RANK[Stage.TRACKED] or order.stage is Stage.SHIPPING_ERROR
    return ({"status": "shipping_informed"} if owed else {}) | {"shipments": [shipment]}


def delivery(order: Order, delivered: datetime) -> Body:
    """Delivered, every shipment that is still under way included."""
    under_way = [held for held in order.shipments if held.id and not held.delivered]
    mark = {"date_delivered": stamp(delivered), "status": "delivered"}
    shipments = {"shipments": [_identified(held) | mark for held in under_way]} if under_way else {}
    return {"status": "delivered", **shipments}


def cancellation() -> Body:
    """Cancelled, in the hub's spelling."""
    return {"status": "canceled"}


def log_entry(message: str, at: datetime) -> Body:
    """A message shown at the order in the panel."""
    return {"log_history": [{"message": message, "date": stamp(at)}]}


def _pick(order: Order, *wishes: Callable[[Shipment], bool]) -> Shipment | None:
    """The first shipment with an id that meets the earliest wish."""
    held = [shipment for shipment in order.shipments if shipment.id]
    return next((shipment for wish in wishes for shipment in held if wish(shipment)), None)


def _identified(shipment: Shipment | None) -> Body:
    return {"id": shipment.id} if shipment else {}


def _filled(**texts: str) -> Body:
    return {name: text for name, text in texts.items() if text}
