"""Orders and counts of a local store (design 6.5)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import BindParameter, Connection, Text, bindparam, cast, func, insert, select, union_all, update

from app.adapters.journal.connections import Connections
from app.adapters.journal.rows import pack, told_number
from app.adapters.journal.statements import CHUNK, fetch, upsert
from app.adapters.journal.tables import local_count, local_order, local_order_item, sale
from app.domain.errors import NotFound
from app.domain.orders import RANK, Order, Stage, StoreOrder

# Built once: building a statement costs more than running it.
_LINK: BindParameter[int] = bindparam("link")
_HUB_ID: BindParameter[str] = bindparam("hub")
_FIND = select(local_order.c.store_order).where(local_order.c.link_id == _LINK, local_order.c.hub_id == _HUB_ID)
_ALL = local_order.alias()
_NEXT_CHANGE = select(func.coalesce(func.max(_ALL.c.changed), 0) + 1).where(_ALL.c.link_id == _LINK).scalar_subquery()
_UPDATE = (
    update(local_order)
    .where(local_order.c.link_id == _LINK, local_order.c.hub_id == _HUB_ID)
    .values(store_order=bindparam("store_order"), cancelled=bindparam("cancelled"), changed=_NEXT_CHANGE)
)
_INSERT = insert(local_order).values(
    {column.name: bindparam(column.name) for column in local_order.columns if column.name != "changed"}
    | {"link_id": _LINK, "changed": _NEXT_CHANGE}
)
_INSERT_ITEM = insert(local_order_item)
_HOLDS_NUMBER = select(local_order.c.hub_id).where(
    local_order.c.link_id == _LINK, local_order.c.number == bindparam("number")
)
_LAST_NUMBERS = union_all(
    select(cast(func.max(_ALL.c.number), Text)).where(_ALL.c.link_id == _LINK),
    select(sale.c.store_number).where(
        sale.c.link_id == _LINK, sale.c.store_order.is_(None), sale.c.store_number.is_not(None)
    ),
)
_LAST_COUNT = select(func.max(local_count.c.counted_at)).where(
    local_count.c.link_id == _LINK, local_count.c.sku.in_(bindparam("skus", expanding=True))
)

_FIRST_NUMBER = 1001
_OWN_NUMBER = re.compile(r"[1-9][0-9]{3,8}", re.ASCII)  # longer ones are a channel's


class SqlOrderBook:
    """The order book of one link. An order's id is its hub id; its number counts up from 1001, beyond every number
    that the hub was told already."""

    def __init__(self, connections: Connections, link_id: int) -> None:
        self._connections = connections
        self._link_id = link_id

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is read and written inside is one act."""
        with self._connections.write():
            yield

    def find(self, hub_id: str) -> StoreOrder | None:
        """The order of this hub id."""
        with self._connections.read() as connection:
            return self._find(connection, hub_id)

    def holder_of(self, key: str) -> str | None:
        """Hub id of the order, not cancelled, whose invoice has this access key."""
        query = select(local_order.c.hub_id).where(
            local_order.c.link_id == self._link_id,
            ~local_order.c.cancelled,
            func.json_extract(local_order.c.store_order, "$.invoice.key") == key,
        )
        with self._connections.read() as connection:
            found: str | None = connection.execute(query.limit(1)).scalar()
        return found

    def create(self, order: Order, now: datetime) -> StoreOrder:
        """Create once, approved or awaiting payment by the order's stage; a second call answers the first order. One
        whose number the hub knows already gets that number again."""
        with self._connections.write() as connection:
            return self._find(connection, order.id) or self._insert(connection, order, now)

    def update(self, store_order: StoreOrder, now: datetime) -> None:
        """Replace what is known of it; `changed` will hand it out. Raises NotFound."""
        with self._connections.write() as connection:
            values = {
                "link": self._link_id,
                "hub": store_order.hub_id,
                "store_order": pack(store_order),
                "cancelled": store_order.stage is Stage.CANCELLED,
            }
            if connection.execute(_UPDATE, values).rowcount == 0:
                raise NotFound(id=store_order.hub_id)

    def changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        """Orders made or updated after `cursor` ("" for all), in that order, and the next cursor."""
        query = (
            select(local_order.c.changed, local_order.c.store_order)
            .where(local_order.c.link_id == self._link_id, local_order.c.changed > int(cursor or 0))
            .order_by(local_order.c.changed)
        )
        with self._connections.read() as connection:
            rows = connection.execute(query).all()
        return tuple(_store_order(row.store_order) for row in rows), str(rows[-1].changed) if rows else cursor

    def sold_since(self, counted: Mapping[str, datetime]) -> Mapping[str, int]:
        """Units of not cancelled orders taken after each SKU's count; SKUs without any are left out."""
        if not counted:
            return {}
        item, order = local_order_item.c, local_order.c
        query = (
            select(item.sku, item.units, order.taken_at)
            .join_from(local_order_item, local_order)
            .where(item.link_id == self._link_id, order.taken_at > min(counted.values()), ~order.cancelled)
        )
        few = counted if len(counted) <= CHUNK else None
        sold: Counter[str] = Counter()
        with self._connections.read() as connection:
            for sku, units, taken_at in fetch(connection, query, item.sku, few):
                if sku in counted and taken_at > counted[sku]:
                    sold[sku] += units
        return sold

    def counts(self, skus: Collection[str] | None = None) -> Mapping[str, tuple[str, datetime]]:
        """For each SKU: the stock cell as last seen, and when it was counted."""
        count = local_count.c
        query = select(count.sku, count.cell, count.counted_at).where(count.link_id == self._link_id)
        with self._connections.read() as connection:
            return {sku: (cell, at) for sku, cell, at in fetch(connection, query, count.sku, skus)}

    def save_counts(self, counts: Mapping[str, tuple[str, datetime]]) -> None:
        """Insert or replace the counts of these SKUs."""
        rows = [
            {"link_id": self._link_id, "sku": sku, "cell": cell, "counted_at": at} for sku, (cell, at) in counts.items()
        ]
        if rows:
            with self._connections.write() as connection:
                connection.execute(upsert(local_count), rows)

    def _find(self, connection: Connection, hub_id: str) -> StoreOrder | None:
        found = connection.execute(_FIND, {"link": self._link_id, "hub": hub_id}).scalar()
        return None if found is None else _store_order(found)

    def _insert(self, connection: Connection, order: Order, now: datetime) -> StoreOrder:
        number = self._number(connection, order)
        stage = Stage.AWAITING if RANK[order.stage] <= RANK[Stage.AWAITING] else Stage.APPROVED
        made = StoreOrder(id=order.id, number=str(number), hub_id=order.id, stage=stage)
        key = {"link_id": self._link_id, "hub_id": order.id}
        units: Counter[str] = Counter()
        for item in order.items:
            units[item.sku] += item.quantity
        values = {
            "number": number,
            "taken_at": self._after_counts(connection, units, now),
            "cancelled": False,
            "store_order": pack(made),
        }
        connection.execute(_INSERT, {"link": self._link_id, "hub_id": order.id} | values)
        if units:
            connection.execute(_INSERT_ITEM, [key | {"sku": sku, "units": n} for sku, n in units.items()])
        return made

    def _number(self, connection: Connection, order: Order) -> int:
        """The number that the hub was told, unless another order has it; otherwise one above all that are known."""
        link, told = {"link": self._link_id}, _own_numbers([told_number(order)])
        if told and connection.execute(_HOLDS_NUMBER, link | {"number": told[0]}).first() is None:
            return told[0]
        known = _own_numbers(connection.execute(_LAST_NUMBERS, link).scalars())
        return max([_FIRST_NUMBER, *(number + 1 for number in known)])

    def _after_counts(self, connection: Connection, skus: Collection[str], now: datetime) -> datetime:
        """An order comes after every count that was seen before it, also when the clock was set back meanwhile."""
        asked = {"link": self._link_id, "skus": list(skus)}
        newest: datetime | None = connection.execute(_LAST_COUNT, asked).scalar()
        return now if newest is None else max(now, newest + timedelta(microseconds=1))


def _own_numbers(texts: Iterable[str | None]) -> list[int]:
    return [int(text) for text in texts if text and _OWN_NUMBER.fullmatch(text)]


def _store_order(text: str) -> StoreOrder:
    return msgspec.json.decode(text, type=StoreOrder)
