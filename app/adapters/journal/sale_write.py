"""Many sales written with one statement a table, and only what differs from what is there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from app.adapters.journal import rows
from app.adapters.journal import tables as t
from app.adapters.journal.statements import drop_steps, upsert, upsert_buyer, upsert_sale
from app.domain.orders import Buyer, Sale, Step


class SaleWrite:
    """Sales of one link that are written together. `kept` are sales as the journal holds them."""

    def __init__(self, link_id: int, now: datetime, kept: Mapping[str, Sale]) -> None:
        self._link = link_id
        self._now = now
        self._kept = kept
        self._sales: list[rows.Values] = []
        self._emptied: list[rows.Values] = []
        self._steps: list[rows.Values] = []
        self._buyers: list[rows.Values] = []

    def add(self, sale: Sale) -> None:
        """Note what of this sale is to be written."""
        kept = self._kept.get(sale.hub_id)
        if kept is None or _row(kept) != _row(sale):
            self._sales.append(rows.sale_values(self._link, sale, self._now))
            if sale.order.buyer != Buyer() and (kept is None or kept.order.buyer != sale.order.buyer):
                data = rows.pack(sale.order.buyer)
                self._buyers.append({"link_id": self._link, "hub_id": sale.hub_id, "data": data})
        there: tuple[Step, ...] = kept.steps if kept else ()
        if kept is None or not {step.name for step in there} <= {step.name for step in sale.steps}:
            self._emptied.append({"link": self._link, "hub": sale.hub_id})
            there = ()
        self._steps += [rows.step_values(self._link, sale.hub_id, step) for step in sale.steps if step not in there]

    def execute(self, connection: Connection) -> None:
        """Write it."""
        for statement, values in (
            (upsert_sale(), self._sales),
            (drop_steps(), self._emptied),
            (upsert(t.step), self._steps),
            (upsert_buyer(), self._buyers),
        ):
            if values:
                connection.execute(statement, values)


def _row(sale: Sale) -> tuple[object, ...]:
    return sale.order, sale.stage, sale.store, sale.due, sale.closed
