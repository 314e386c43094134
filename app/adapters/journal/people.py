"""Buyers: found by order, document or e-mail, and erased for good."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select, update

from app.adapters.journal import tables as t
from app.adapters.journal.connections import Connections
from app.adapters.journal.statements import chunks
from app.domain.orders import Buyer, Stage
from app.domain.people import BuyerRecord, Wanted

_SALE, _BUYER = t.sale.c, t.buyer.c


class SqlPeople:
    """The `People` of `app.ports`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, wanted: Wanted) -> Sequence[BuyerRecord]:
        same = and_(_SALE.link_id == _BUYER.link_id, _SALE.hub_id == _BUYER.hub_id)
        channel = func.json_extract(_SALE.order, "$.channel").label("channel")
        columns = (_SALE.link_id, _SALE.hub_id, _SALE.number, channel, _SALE.created, _SALE.stage, _SALE.total)
        query = select(*columns, _SALE.closed, _BUYER.data).select_from(t.buyer.join(t.sale, same))
        query = query.where(_BUYER.erased.is_(None), _meant(wanted)).order_by(_SALE.created.desc(), _SALE.hub_id)
        with self._connections.read() as connection:
            return [_record(row) for row in connection.execute(query)]

    def erase(self, link_id: int, hub_ids: Collection[str], now: datetime) -> None:
        with self._connections.write() as connection:
            for some in chunks(hub_ids):
                mine = (_BUYER.link_id == link_id, _BUYER.hub_id.in_(some))
                connection.execute(update(t.buyer).where(*mine).values(data="{}", erased=now))


def _meant(wanted: Wanted) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.order:
        conditions += [column == wanted.order for column in (_SALE.hub_id, _SALE.number, _SALE.store_number)]
    if wanted.document:
        conditions.append(func.json_extract(_BUYER.data, "$.document") == wanted.document)
    if wanted.email:
        conditions.append(func.lower(func.json_extract(_BUYER.data, "$.email")) == wanted.email)
    return or_(False, *conditions)


def _record(row: Any) -> BuyerRecord:
    return BuyerRecord(
        link_id=row.link_id,
        hub_id=row.hub_id,
        number=row.number,
        channel=row.channel or "",
        created=row.created,
        stage=Stage(row.stage),
        total=Decimal(row.total),
        closed=row.closed,
        buyer=msgspec.json.decode(row.data, type=Buyer),
    )
