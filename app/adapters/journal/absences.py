"""Times during which a link confirmed nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert

from app.adapters.journal import rows
from app.adapters.journal import tables as t
from app.adapters.journal.connections import Connections
from app.domain.absence import Absence, Summary
from app.domain.links import HistoryEntry
from app.domain.orders import Stage

_AT = t.absence.c


class SqlAbsences:
    """The `Absences` of `app.ports`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, it: Absence) -> None:
        added = insert(t.absence).values(link_id=it.link_id, began=it.began, ended=it.ended, dismissed=False)
        with self._connections.write() as connection:
            connection.execute(added.on_conflict_do_nothing())

    def sum_up(self, it: Absence, summary: Summary, now: datetime) -> None:
        known = update(t.absence).where(_AT.link_id == it.link_id, _AT.began == it.began)
        with self._connections.write() as connection:
            connection.execute(known.values(caught_up=now, summary=rows.pack(summary)))

    def shown(self, link_id: int | None = None) -> Sequence[Absence]:
        query = select(t.absence).where(~_AT.dismissed).order_by(_AT.began)
        if link_id is not None:
            query = query.where(_AT.link_id == link_id)
        with self._connections.read() as connection:
            return [_absence(row) for row in connection.execute(query)]

    def dismiss(self, link_id: int, until: datetime) -> None:
        seen = update(t.absence).where(_AT.link_id == link_id, _AT.began <= until).values(dismissed=True)
        with self._connections.write() as connection:
            connection.execute(seen)

    def sold(self, link_id: int, since: datetime, until: datetime) -> Sequence[tuple[datetime, Decimal]]:
        at = t.sale.c
        query = select(at.created, at.total).where(
            at.link_id == link_id, at.created >= since, at.created < until, at.stage != Stage.CANCELLED.value
        )
        with self._connections.read() as connection:
            return [(row.created, Decimal(row.total)) for row in connection.execute(query)]

    def changes(self, link_id: int, since: datetime, until: datetime) -> Sequence[HistoryEntry]:
        at = t.history.c
        query = select(t.history).where(at.link_id == link_id, at.at >= since, at.at <= until).order_by(at.at, at.id)
        with self._connections.read() as connection:
            return [rows.history(row) for row in connection.execute(query)]


def _absence(row: Row[Any]) -> Absence:
    summary = msgspec.json.decode(row.summary, type=Summary) if row.summary else None
    return Absence(row.link_id, row.began, row.ended, row.caught_up, summary)
