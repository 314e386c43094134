"""Whether both sides of a practice day agree, from what each of them holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.links import Attention, AttentionKind
from app.domain.orders import Sale, Stage, StoreOrder
from app.sandbox.day import SCRIPTS, Life
from app.sandbox.ledger import rows
from app.sandbox.queries import Json

#: What the store says of an order that the hub shows with this status.
_STAGES: Mapping[str, Stage] = {
    "pending": Stage.AWAITING,
    "approved": Stage.APPROVED,
    "invoiced": Stage.INVOICED,
    "shipping_informed": Stage.SHIPPED,
    "shipped": Stage.SHIPPED,
    "delivered": Stage.DELIVERED,
    "canceled": Stage.CANCELLED,
}

#: Orders that are not for the store: under review, or of goods that nobody knows.
_NOT_IMPORTED = (Life.IN_REVIEW, Life.FOREIGN)


class Topic(StrEnum):
    """What both sides may disagree about."""

    LOST = "lost"
    EXTRA = "extra"
    TOTAL = "total"
    UNITS = "units"
    STATUS = "status"
    STUCK = "stuck"
    NUMBER = "number"
    INVOICE = "invoice"
    TRACKING = "tracking"
    SHIPMENTS = "shipments"
    MISSING = "missing"
    UNKNOWN = "unknown"
    PRICE = "price"
    STOCK = "stock"
    OVERSOLD = "oversold"
    ABOVE = "above"
    ALARM = "alarm"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Difference:
    """`subject` is a SKU or a hub order's id."""

    topic: Topic
    subject: str
    store: str
    hub: str


@dataclass(frozen=True, slots=True)
class Sides:
    """What both sides hold. `sheet` is the spreadsheet's rows by SKU, `sold` the units in the store's live orders by
    SKU, `lives` the script of each hub order, `above` what the hub showed too long."""

    orders: Sequence[Json]
    products: Sequence[Json]
    store_orders: Sequence[StoreOrder]
    sales: Sequence[Sale]
    sheet: Mapping[str, Mapping[str, str]]
    sold: Mapping[str, int]
    lives: Mapping[str, Life]
    attention: Sequence[Attention] = ()
    above: Mapping[str, str] = field(default_factory=dict)


def differences(sides: Sides) -> list[Difference]:
    """Everything that does not agree."""
    return [*_orders(sides), *_stock(sides), *_catalogue(sides), *_attention(sides)]


def _orders(sides: Sides) -> Iterator[Difference]:
    hub = {order["id"]: order for order in sides.orders}
    sales = {sale.hub_id: sale for sale in sides.sales}
    store = Counter(order.hub_id for order in sides.store_orders)
    held = {order.hub_id: order for order in sides.store_orders}
    for hub_id, count in store.items():
        if count > 1 or hub_id not in hub or sides.lives[hub_id] in _NOT_IMPORTED:
            yield Difference(Topic.EXTRA, hub_id, str(count), str(hub.get(hub_id, {}).get("status", "")))
    for hub_id, order in hub.items():
        end = SCRIPTS[sides.lives[hub_id]].end
        if order["status"] != end:
            yield Difference(Topic.STUCK, hub_id, end, order["status"])
        if hub_id in held:
            yield from _one_order(held[hub_id], sales.get(hub_id), order)
        elif order["status"] != "canceled" and sides.lives[hub_id] not in _NOT_IMPORTED:
            yield Difference(Topic.LOST, hub_id, "", order["status"])


def _one_order(held: StoreOrder, sale: Sale | None, order: Json) -> Iterator[Difference]:
    hub_id = held.hub_id
    if _STAGES.get(order["status"]) is not held.stage:
        yield Difference(Topic.STATUS, hub_id, held.stage.value, order["status"])
    total = Decimal(str(order["total"])).quantize(Decimal("0.01"))
    if sale is None or sale.order.total != total:
        yield Difference(Topic.TOTAL, hub_id, str(sale.order.total) if sale else "", str(total))
    if order["external"] != held.number and held.stage is not Stage.CANCELLED:
        yield Difference(Topic.NUMBER, hub_id, held.number, str(order["external"]))
    key, code = _one(order, "nfe_key"), _one(order, "track_code")
    if key != (held.invoice.key if held.invoice else ""):
        yield Difference(Topic.INVOICE, hub_id, held.invoice.key if held.invoice else "", key)
    if code != (held.tracking.code if held.tracking else ""):
        yield Difference(Topic.TRACKING, hub_id, held.tracking.code if held.tracking else "", code)
    if held.invoice and len(order["shipments"]) != 1:
        yield Difference(Topic.SHIPMENTS, hub_id, "1", str(len(order["shipments"])))


def _one(order: Json, name: str) -> str:
    return ", ".join(str(shipment[name]) for shipment in order["shipments"] if shipment.get(name))


def _stock(sides: Sides) -> Iterator[Difference]:
    alive = [order for order in sides.orders if order["status"] != "canceled"]
    ids = {order.hub_id for order in sides.store_orders}
    ordered, imported = _units(alive), _units(order for order in alive if order["id"] in ids)
    for sku in imported.keys() | sides.sold.keys():
        if imported[sku] != sides.sold.get(sku, 0):
            yield Difference(Topic.UNITS, sku, str(sides.sold.get(sku, 0)), str(imported[sku]))
    held = rows(list(sides.products))
    for sku, row in _goods(sides.sheet).items():
        left = int(row["Estoque"]) - ordered[sku]
        told = held.get(sku, {}).get("quantity")
        if left < 0:
            yield Difference(Topic.OVERSOLD, sku, row["Estoque"], str(ordered[sku]))
        if sku in held and told != max(0, left):
            yield Difference(Topic.STOCK, sku, str(left), str(told))
    for sku, seen in sides.above.items():
        yield Difference(Topic.ABOVE, sku, "", seen)


def _units(orders: Iterable[Json]) -> Counter[str]:
    units: Counter[str] = Counter()
    for order in orders:
        for item in order["items"]:
            units[item["sku"]] += item["quantity"]
    return units


def _catalogue(sides: Sides) -> Iterator[Difference]:
    held = rows(list(sides.products))
    goods = _goods(sides.sheet)
    yield from (Difference(Topic.MISSING, sku, "", "") for sku in sorted(goods.keys() - held.keys()))
    yield from (Difference(Topic.UNKNOWN, sku, "", "") for sku in sorted(held.keys() - goods.keys()))
    for sku in goods.keys() & held.keys():
        wanted = goods[sku]["Preço"], goods[sku]["Preço promocional"]
        told = _brazilian(held[sku].get("price")), _brazilian(held[sku].get("special_price"))
        if wanted != told:
            yield Difference(Topic.PRICE, sku, "|".join(wanted), "|".join(told))


def _goods(sheet: Mapping[str, Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Rows that can be bought: a family has no price of its own."""
    return {sku: row for sku, row in sheet.items() if row["Preço"]}


def _brazilian(amount: object) -> str:
    return f"{Decimal(str(amount)):.2f}".replace(".", ",") if amount else ""


def _attention(sides: Sides) -> Iterator[Difference]:
    """Exactly what needs a person: goods that nobody knows, and goods whose invoice must be called off."""
    kinds = {Life.FOREIGN: AttentionKind.STEP, Life.REGRETTED_LATE: AttentionKind.CANCELLED_AFTER_INVOICE}
    expected = {(kinds[life].value, hub_id) for hub_id, life in sides.lives.items() if life in kinds}
    found = {(item.kind.value, item.subject) for item in sides.attention}
    yield from (Difference(Topic.SILENCE, subject, "", kind) for kind, subject in sorted(expected - found))
    yield from (Difference(Topic.ALARM, subject, kind, "") for kind, subject in sorted(found - expected))
