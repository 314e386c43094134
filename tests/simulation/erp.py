"""An ERP somewhere else: it makes an order as often as it is told to, and its search trails behind.

Stands in for the remote stores to come. The catalogue is the local store's; what differs is how orders get there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol, TypeVar

from app.connectors.local.store import LocalStore
from app.domain.catalogue import CatalogueRead, StoreItem
from app.domain.errors import NotFound, Throttled, Transient, Unreachable, Unreadable
from app.domain.links import Account, Declaration
from app.domain.orders import RANK, Order, Stage, StoreOrder
from app.sandbox.faults import Dial, Fault
from tests.simulation.fuse import Crash, Fuse

#: How long a new order stays hidden from the ERP's search, in seconds.
LAG_S = 45

T = TypeVar("T")

#: Faults of the way to the ERP.
ERP_FAULTS = (
    Fault.REFUSED,
    Fault.TIMEOUT_BEFORE,
    Fault.TIMEOUT_AFTER,
    Fault.HALF_ANSWER,
    Fault.SERVER_ERROR,
    Fault.THROTTLED_UNTIL,
)


@dataclass
class _Kept:
    order: StoreOrder
    units: Counter[str]
    taken: datetime
    visible: float
    changed: int


class Erp:
    """The ERP itself, as an `OrderBook`: what the merchant sees and does there."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self.kept: dict[str, _Kept] = {}
        self._monotonic = monotonic
        self._numbers, self._changes = count(5001), count(1)
        self._counts: dict[str, tuple[str, datetime]] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        yield

    def find(self, hub_id: str) -> StoreOrder | None:
        """By the hub's id, or its own."""
        kept = self.kept.get(hub_id) or next((it for it in self.kept.values() if it.order.hub_id == hub_id), None)
        return kept.order if kept else None

    def search(self, hub_id: str) -> StoreOrder | None:
        """What its search answers, which does not know the newest."""
        known = (it for it in self.kept.values() if it.visible <= self._monotonic())
        return next((it.order for it in known if it.order.hub_id == hub_id), None)

    def holder_of(self, key: str) -> str | None:
        for it in self.kept.values():
            if it.order.invoice and it.order.invoice.key == key and it.order.stage is not Stage.CANCELLED:
                return it.order.hub_id
        return None

    def create(self, order: Order, now: datetime) -> StoreOrder:
        """Another order, whether there is one already or not."""
        number = next(self._numbers)
        stage = Stage.AWAITING if RANK[order.stage] <= RANK[Stage.AWAITING] else Stage.APPROVED
        made = StoreOrder(f"erp-{number}", str(number), order.id, stage)
        units: Counter[str] = Counter()
        for item in order.items:
            units[item.sku] += item.quantity
        counted = [at for sku, (_, at) in self._counts.items() if sku in units]
        taken = max([now, *(at + timedelta(microseconds=1) for at in counted)])
        self.kept[made.id] = _Kept(made, units, taken, self._monotonic() + LAG_S, next(self._changes))
        return made

    def update(self, store_order: StoreOrder, now: datetime) -> None:
        if store_order.id not in self.kept:
            raise NotFound(id=store_order.id)
        self.kept[store_order.id].order = store_order
        self.kept[store_order.id].changed = next(self._changes)

    def changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        found = sorted((it for it in self.kept.values() if it.changed > int(cursor or 0)), key=lambda it: it.changed)
        return tuple(it.order for it in found), str(found[-1].changed) if found else cursor

    def sold_since(self, counted: Mapping[str, datetime]) -> Mapping[str, int]:
        sold: Counter[str] = Counter()
        for it in self.kept.values():
            if it.order.stage is not Stage.CANCELLED:
                for sku, units in it.units.items():
                    if sku in counted and it.taken > counted[sku]:
                        sold[sku] += units
        return sold

    def counts(self, skus: Collection[str] | None = None) -> Mapping[str, tuple[str, datetime]]:
        return {sku: it for sku, it in self._counts.items() if skus is None or sku in skus}

    def save_counts(self, counts: Mapping[str, tuple[str, datetime]]) -> None:
        self._counts |= counts


class Line(Protocol):
    """The way there: calls go through it by their names."""

    def __call__(self, what: str, work: Callable[[], T], /) -> T: ...


class ErpStore:
    """The way there, as a `ports.Store`: it breaks as the dial and the fuse say."""

    def __init__(self, path: Path, erp: Erp, now: Callable[[], datetime], dial: Dial, line: Line) -> None:
        self._local = LocalStore(path, erp, now)
        self._erp = erp
        self._now = now
        self._dial = dial
        self._line = line

    @property
    def declaration(self) -> Declaration:
        """A remote store without idempotency."""
        return replace(self._local.declaration, idempotent_import=False, in_journal=False, lag_s=LAG_S)

    def test(self) -> Account:
        return self._local.test()

    def catalogue(self, cursor: str, known: Callable[[], Mapping[str, str]]) -> CatalogueRead:
        return self._local.catalogue(cursor, known)

    def items(self, skus: Collection[str]) -> tuple[StoreItem, ...]:
        return self._local.items(skus)

    def lacks(self, skus: Collection[str]) -> frozenset[str]:
        return self._local.lacks(skus)

    def find_order(self, hub_id: str) -> StoreOrder | None:
        return self._call(f"GET erp/orders?hub={hub_id}", lambda: self._erp.search(hub_id))

    def create_order(self, order: Order) -> StoreOrder:
        return self._call(f"POST erp/orders {order.id}", lambda: self._erp.create(order, self._now()))

    def approve_order(self, store_id: str) -> None:
        self._call(f"PUT erp/orders/{store_id} approved", lambda: self._local.approve_order(store_id))

    def cancel_order(self, store_id: str) -> None:
        self._call(f"PUT erp/orders/{store_id} cancelled", lambda: self._local.cancel_order(store_id))

    def orders_changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        return self._call(f"GET erp/orders?since={cursor}", lambda: self._erp.changed(cursor))

    def _call(self, what: str, work: Callable[[], T]) -> T:
        return self._line(what, lambda: self._faulty(what.partition(" ")[0], work))

    def _faulty(self, method: str, work: Callable[[], T]) -> T:
        fault = self._dial.draw(ERP_FAULTS, method, "/")
        if fault is Fault.REFUSED:
            raise Unreachable(host="erp")
        if fault is Fault.TIMEOUT_BEFORE:
            raise Transient(host="erp", reason="timeout")
        if fault is Fault.THROTTLED_UNTIL:
            raise Throttled(self._now() + timedelta(seconds=self._dial.retry_after_s))
        if fault is Fault.SERVER_ERROR:
            if self._dial.coin():
                work()
            raise Transient(status=500)
        answer = work()
        if fault is Fault.TIMEOUT_AFTER:
            raise Transient(host="erp", reason="timeout")
        if fault is Fault.HALF_ANSWER:
            raise Unreadable(host="erp", reason="cut")
        return answer


def through(fuse: Fuse, work: Callable[[], T]) -> T:
    """One outside call that may be the program's last."""
    if fuse.burn("before_call"):
        raise Crash
    answer = work()
    if fuse.burn("after_call"):
        raise Crash
    return answer
