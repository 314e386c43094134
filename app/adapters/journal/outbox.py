"""The outbox on an SQL database. One row for each event of a sale: a second mail has no place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, text, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert

from app.adapters.journal import tables as t
from app.adapters.journal.connections import Connections
from app.adapters.journal.statements import only
from app.domain.mail import Mail, MailEvent, MailState

_at = t.mail.c

#: As the index says it: SQLite does not use it for a value that is bound.
_QUEUED = text("state = 'queued'")


class SqlOutbox:
    """The `Outbox` of `app.ports`, on the journal's connections."""

    def __init__(self, connections: Connections) -> None:
        self._read = connections.read
        self._write = connections.write

    def add(self, mails: Iterable[Mail]) -> None:
        values = [_values(mail) for mail in mails]
        if values:
            with self._write() as connection:
                connection.execute(insert(t.mail).on_conflict_do_nothing(list(t.mail.primary_key.columns)), values)

    def replace(self, mail: Mail, expected: MailState) -> bool:
        one = update(t.mail).where(
            _at.link_id == mail.link_id,
            _at.hub_id == mail.hub_id,
            _at.event == mail.event.value,
            _at.state == expected.value,
        )
        with self._write() as connection:
            return connection.execute(one, _values(mail)).rowcount == 1

    def mails(
        self,
        link_id: int | None = None,
        *,
        hub_id: str | None = None,
        state: MailState | None = None,
        limit: int | None = None,
    ) -> Sequence[Mail]:
        wanted = [*only(_at.link_id, link_id), *only(_at.hub_id, hub_id), *only(_at.state, state and state.value)]
        query = select(t.mail).where(*wanted).order_by(_at.created.desc(), _at.hub_id, _at.event).limit(limit)
        with self._read() as connection:
            return [_mail(row) for row in connection.execute(query)]

    def due(self, link_id: int, now: datetime) -> Sequence[Mail]:
        query = select(t.mail).where(_at.link_id == link_id, _QUEUED, _at.due <= now)
        with self._read() as connection:
            return [_mail(row) for row in connection.execute(query.order_by(_at.due, _at.created, _at.hub_id))]

    def next_due(self, link_id: int) -> datetime | None:
        query = select(func.min(_at.due)).where(_at.link_id == link_id, _QUEUED)
        with self._read() as connection:
            found: datetime | None = connection.execute(query).scalar()
            return found

    def count_queued(self, link_id: int) -> int:
        query = select(func.count()).where(_at.link_id == link_id, _QUEUED)
        with self._read() as connection:
            return connection.execute(query).scalar_one()

    def tried(self, link_id: int, since: datetime) -> Sequence[datetime]:
        query = select(_at.at).where(_at.link_id == link_id, _at.at > since)
        with self._read() as connection:
            return [at for at in connection.execute(query).scalars() if at is not None]

    def since(self, link_id: int) -> Mapping[MailEvent, datetime]:
        query = select(t.mail_switch).where(t.mail_switch.c.link_id == link_id)
        with self._read() as connection:
            return {MailEvent(row.event): row.since for row in connection.execute(query)}

    def save_since(self, link_id: int, since: Mapping[MailEvent, datetime]) -> None:
        values = [{"link_id": link_id, "event": event.value, "since": at} for event, at in since.items()]
        with self._write() as connection:
            connection.execute(delete(t.mail_switch).where(t.mail_switch.c.link_id == link_id))
            if values:
                connection.execute(plain_insert(t.mail_switch), values)


def _mail(row: Row[Any]) -> Mail:
    return Mail(
        link_id=row.link_id,
        hub_id=row.hub_id,
        event=MailEvent(row.event),
        created=row.created,
        state=MailState(row.state),
        due=row.due,
        at=row.at,
        attempts=row.attempts,
        reason=row.reason,
        detail=row.detail,
    )


def _values(mail: Mail) -> dict[str, Any]:
    return {
        "link_id": mail.link_id,
        "hub_id": mail.hub_id,
        "event": mail.event.value,
        "created": mail.created,
        "state": mail.state.value,
        "due": mail.due,
        "at": mail.at,
        "attempts": mail.attempts,
        "reason": mail.reason,
        "detail": mail.detail,
    }
