"""Messages for the log that a hub shows at an order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert

from app.adapters.journal.connections import Connections
from app.adapters.journal.tables import remark
from app.domain.orders import StepState
from app.domain.remarks import Remark

_ADD = insert(remark).on_conflict_do_nothing()
_OPEN = (
    select(remark.c.hub_id, remark.c.digest, remark.c.message, remark.c.at, remark.c.state)
    .where(remark.c.link_id == bindparam("link"), remark.c.state != StepState.DONE.value)
    .order_by(remark.c.at)
    .limit(bindparam("most"))
)
_MARK = update(remark).where(
    remark.c.link_id == bindparam("link"), remark.c.hub_id == bindparam("hub"), remark.c.digest == bindparam("which")
)


class SqlRemarks:
    """The `Remarks` of `app.ports`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, link_id: int, remarks: Iterable[Remark]) -> None:
        """Note new ones; one that is there stays as it is."""
        values = [
            {
                "link_id": link_id,
                "hub_id": it.hub_id,
                "digest": it.digest,
                "message": it.message,
                "at": it.at,
                "state": it.state.value,
            }
            for it in remarks
        ]
        if values:
            with self._connections.write() as connection:
                connection.execute(_ADD, values)

    def open(self, link_id: int, most: int) -> Sequence[Remark]:
        """Those that the hub does not show yet, as far as we know; the oldest first."""
        with self._connections.read() as connection:
            found = connection.execute(_OPEN, {"link": link_id, "most": most})
            return [Remark(*row[:4], StepState(row.state)) for row in found]

    def mark(self, link_id: int, it: Remark, state: StepState, now: datetime) -> None:
        """How it stands now."""
        where = {"link": link_id, "hub": it.hub_id, "which": it.digest}
        with self._connections.write() as connection:
            connection.execute(_MARK.values(state=state.value, at=now), where)
