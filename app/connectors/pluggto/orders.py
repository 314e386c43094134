"""An order of Plugg.to in our words (`pluggto.md` 7 and 8.1): lenient with what is loose, strict with money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.connectors.pluggto import buyers, wire
from app.connectors.pluggto.wire import BadValue, Fields, Row
from app.domain.orders import Order, OrderFault, OrderItem, OrderPage, Payment, Shipment, Stage, UnreadableOrder

#: Status codes, `pluggto.md` 8.1. The set is open: any other is UNKNOWN.
STAGES: dict[str, Stage] = {
    "pending": Stage.AWAITING,
    "partial_payment": Stage.HELD,
    "under_review": Stage.HELD,
    "buffered": Stage.HELD,
    "approved": Stage.APPROVED,
    "paid": Stage.APPROVED,
    "waiting_invoice": Stage.APPROVED,
    "picking": Stage.APPROVED,
    "in_separation": Stage.APPROVED,
    "invoice_error": Stage.INVOICE_ERROR,
    "invoiced": Stage.INVOICED,
    "partial_invoiced": Stage.INVOICED,
    "shipping_informed": Stage.TRACKED,
    "shipping_error": Stage.SHIPPING_ERROR,
    "shipped": Stage.SHIPPED,
    "partial_shipped": Stage.SHIPPED,
    "delivered": Stage.DELIVERED,
    "partial_delivered": Stage.DELIVERED,
    "canceled": Stage.CANCELLED,
    "cancelled": Stage.CANCELLED,
    "refunded": Stage.CANCELLED,
}
_UNPAID = frozenset({Stage.AWAITING, Stage.HELD})
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Totals:
    total: Decimal
    subtotal: Decimal
    shipping: Decimal
    discount: Decimal
    differ: bool


def page(found: Iterable[Row], client_id: str, seen: dict[str, datetime]) -> OrderPage:
    """One page of a poll: each order once, in its newest version, and none that `seen` holds in that version already.
    An order that cannot be read is named apart. `seen` is brought up to date."""
    orders: dict[str, Order] = {}
    unreadable: list[UnreadableOrder] = []
    for row in found:
        try:
            order = read_order(row, client_id)
        except BadValue as bad:
            unreadable.append(UnreadableOrder(row.id, bad.path))
            continue
        if order.id not in seen or order.version > seen[order.id]:
            seen[order.id] = order.version
            orders[order.id] = order
    return OrderPage(tuple(orders.values()), tuple(unreadable))


def read_order(row: Row, client_id: str) -> Order:
    """One order; `client_id` tells our number from those of other API clients.

    Raises BadValue with the path of an id, date, quantity or amount without which it must not be handled.
    """
    if row.fields is None or not row.id:
        raise BadValue("" if row.fields is None else "id")
    fields = row.fields
    status = wire.text(fields.get("status")).lower()
    stage = STAGES.get(status, Stage.UNKNOWN)
    items = tuple(_item(item, f"items[{index}]") for index, item in enumerate(wire.objects(fields.get("items"))))
    totals = _totals(fields, items, stage)
    buyer, faults = buyers.read_buyer(fields)
    changed, created = _times(fields)
    return Order(
        id=row.id,
        number=wire.text(fields.get("original_id")) or row.id,
        channel=wire.text(fields.get("channel")),
        stage=stage,
        status=status,
        created=created,
        version=changed,
        items=items,
        total=totals.total,
        subtotal=totals.subtotal,
        shipping=totals.shipping,
        discount=totals.discount,
        payments=tuple(_payment(payment) for payment in wire.objects(fields.get("payments"))),
        shipments=tuple(_shipment(shipment) for shipment in wire.objects(fields.get("shipments"))),
        external=_external(fields.get("external"), client_id),
        acknowledged=fields.get("ack") in (True, "true"),
        faults=(*_order_faults(stage, items, totals), *faults),
        buyer=buyer,
    )


def _order_faults(stage: Stage, items: tuple[OrderItem, ...], totals: _Totals) -> Iterable[OrderFault]:
    if stage is Stage.UNKNOWN:
        yield OrderFault.STATUS_UNKNOWN
    if not items:
        yield OrderFault.NO_ITEMS
    if totals.differ:
        yield OrderFault.TOTALS_DIFFER


def _times(fields: Fields) -> tuple[datetime, datetime]:
    stamped = wire.moment(fields.get("timestamp"))
    changed, created = wire.moment(fields.get("modified")) or stamped, wire.moment(fields.get("created")) or stamped
    known = created or changed
    if known is None:
        raise BadValue("created")
    return changed or known, known


def _item(item: Fields, path: str) -> OrderItem:
    variation = item.get("variation")
    own = wire.text(variation.get("sku")) if isinstance(variation, dict) else ""
    quantity = wire.number(item.get("quantity"))
    if quantity is None or quantity <= 0 or quantity != int(quantity):
        raise BadValue(f"{path}.quantity")
    price, total = wire.amount(item.get("price"), f"{path}.price"), wire.amount(item.get("total"), f"{path}.total")
    if price is None and total is None:
        raise BadValue(f"{path}.price")
    if price is None and total is not None:
        price = (total / quantity).quantize(_CENT)
    if price is not None and total is None:
        total = price * quantity
    return OrderItem(
        sku=own or wire.text(item.get("sku")),
        name=wire.text(item.get("name")),
        quantity=int(quantity),
        price=price or Decimal(0),
        total=total or Decimal(0),
    )


def _totals(fields: Fields, items: tuple[OrderItem, ...], stage: Stage) -> _Totals:
    """Amounts of the order; what is missing follows from the rest (`pluggto.md` 7.2)."""
    charged = wire.amount(fields.get("shipping"), "shipping")
    shipping = charged or Decimal(0)
    discount = wire.amount(fields.get("discount"), "discount") or Decimal(0)
    told = wire.amount(fields.get("subtotal"), "subtotal") or Decimal(0)
    total = wire.amount(fields.get("total"), "total")
    lines = sum((item.total for item in items), Decimal(0))
    goods = told or lines
    if total is None:
        if charged is None or not goods:
            raise BadValue("total")
        total = max(goods + shipping - discount, Decimal(0))
    paid = wire.number(fields.get("total_paid"))
    differ = bool(paid) and stage not in _UNPAID and _unlike(paid or total, total)
    differ |= bool(goods) and _unlike(goods + shipping - discount, total)
    differ |= bool(told and items) and _unlike(lines, told)
    return _Totals(total, told or max(total - shipping, Decimal(0)), shipping, discount, differ)


def _unlike(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) > _CENT


def _payment(payment: Fields) -> Payment:
    installments = wire.number(payment.get("payment_installments"))
    return Payment(
        method=" ".join(filter(None, (wire.first(payment, "payment_type"), wire.first(payment, "payment_method")))),
        amount=wire.number(payment.get("payment_total")),
        installments=int(installments) if installments is not None else None,
    )


def _shipment(shipment: Fields) -> Shipment:
    return Shipment(
        id=wire.text(shipment.get("id")),
        invoice_key=wire.text(shipment.get("nfe_key")).upper(),
        tracking_code=wire.text(shipment.get("track_code")),
        delivered=wire.text(shipment.get("status")) == "delivered" or bool(wire.text(shipment.get("date_delivered"))),
    )


def _external(found: object, client_id: str) -> str:
    """Our number out of a text, a number, or a map keyed by API client (`pluggto.md` 7.3)."""
    if not isinstance(found, dict):
        return wire.text(found)
    return wire.text(found.get(client_id)) or (wire.first(found, *found) if len(found) == 1 else "")
