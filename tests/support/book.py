"""An order book in memory, with the meaning of `app.ports.OrderBook`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.errors import NotFound
from app.domain.orders import Order, Stage, StoreOrder


@dataclass
class MemoryBook:
    """Satisfies OrderBook. `asked` counts the SKUs whose counts were looked up."""

    orders: dict[str, StoreOrder] = field(default_factory=dict)
    sold: list[tuple[str, Order, datetime]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    seen: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    asked: int = 0

    def transaction(self) -> AbstractContextManager[None]:
        return nullcontext()

    def find(self, hub_id: str) -> StoreOrder | None:
        return self.orders.get(hub_id)

    def holder_of(self, key: str) -> str | None:
        holders = (it.hub_id for it in self.orders.values() if it.invoice and it.invoice.key == key)
        return next((hub_id for hub_id in holders if self.orders[hub_id].stage is not Stage.CANCELLED), None)

    def create(self, order: Order, now: datetime) -> StoreOrder:
        if order.id not in self.orders:
            stage = Stage.AWAITING if order.stage is Stage.AWAITING else Stage.APPROVED
            self.orders[order.id] = StoreOrder(order.id, str(1001 + len(self.orders)), order.id, stage)
            self.sold.append((order.id, order, now))
            self.log.append(order.id)
        return self.orders[order.id]

    def update(self, store_order: StoreOrder, now: datetime) -> None:
        if store_order.hub_id not in self.orders:
            raise NotFound(id=store_order.hub_id)
        self.orders[store_order.hub_id] = store_order
        self.log.append(store_order.hub_id)

    def changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        ids = dict.fromkeys(self.log[int(cursor or 0) :])
        return tuple(self.orders[hub_id] for hub_id in ids), str(len(self.log))

    def sold_since(self, counted: Mapping[str, datetime]) -> Mapping[str, int]:
        units: dict[str, int] = {}
        for hub_id, order, taken in self.sold:
            if self.orders[hub_id].stage is Stage.CANCELLED:
                continue
            for item in order.items:
                if item.sku in counted and taken > counted[item.sku]:
                    units[item.sku] = units.get(item.sku, 0) + item.quantity
        return units

    def counts(self, skus: Collection[str] | None = None) -> Mapping[str, tuple[str, datetime]]:
        self.asked += len(self.seen if skus is None else skus)
        return {sku: count for sku, count in self.seen.items() if skus is None or sku in skus}

    def save_counts(self, counts: Mapping[str, tuple[str, datetime]]) -> None:
        self.seen.update(counts)
