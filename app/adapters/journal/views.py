"""Reads of the journal for the window's tables and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select

from app.adapters.journal import tables as t
from app.adapters.journal.connections import Connections
from app.domain.orders import Stage


class SqlViews:
    """`Views` on the journal's tables."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def sold(self, since: datetime) -> Sequence[tuple[datetime, Decimal]]:
        at = t.sale.c
        query = select(at.created, at.total).where(at.created >= since, at.stage != Stage.CANCELLED.value)
        with self._connections.read() as connection:
            return [(row.created, Decimal(row.total)) for row in connection.execute(query)]
