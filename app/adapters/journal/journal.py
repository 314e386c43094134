"""The journal on an SQL database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import Column, Connection, bindparam, case, delete, exists, func, select, update
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError

from app.adapters.journal import file, rows
from app.adapters.journal import tables as t
from app.adapters.journal.absences import SqlAbsences
from app.adapters.journal.book import SqlOrderBook
from app.adapters.journal.connections import Connections
from app.adapters.journal.outbox import SqlOutbox
from app.adapters.journal.people import SqlPeople
from app.adapters.journal.remarks import SqlRemarks
from app.adapters.journal.sale_write import SaleWrite
from app.adapters.journal.statements import (
    chunks,
    clear_attention,
    fetch,
    only,
    owed_by,
    raise_attention,
    touch,
    upsert,
)
from app.adapters.journal.views import SqlViews
from app.domain.catalogue import Listing
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Attention, AttentionKind, AttentionState, HistoryEntry, Link, Stream, StreamState
from app.domain.orders import Buyer, Order, Sale, Step, StoreOrder

_OPEN = AttentionState.OPEN.value

#: SKUs named for each complaint of the hub.
_EXAMPLES = 20


def open_journal(path: Path, now: datetime) -> SqlJournal:
    """Open the journal at `path`, made or migrated (a copy beside it first) as needed.

    Raises JournalDamaged once, after setting the broken file aside: the next call makes a new one. Raises
    JournalNewer, JournalBusy, ProfileReadOnly, DiskFull.
    """
    number = file.prepare(path, now)
    if number != t.SCHEMA:
        from app.adapters.journal.migrate import migrate

        if number:
            file.copy(path, number, now)
        migrate(path, t.SCHEMA)
    return SqlJournal(path)


class SqlJournal:
    """The `Journal` of `app.ports`. Usable from any thread; each thread has transactions of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connections = Connections(path)
        self._read = self._connections.read
        self._write = self._connections.write

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside commits together. An inner transaction joins the outer one of its thread; an error that
        leaves it undoes the outer one too."""
        with self._write():
            yield

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._connections.close()

    def check(self) -> tuple[bool, int, str]:
        """For the doctor: whether the file is sound, its size in bytes, its schema number."""
        sound, number = file.examine(self._path)
        return sound, self._path.stat().st_size, number

    # links
    def links(self) -> Sequence[Link]:
        with self._read() as connection:
            return [rows.link(row) for row in connection.execute(select(t.link).order_by(t.link.c.id))]

    def add_link(self, name: str, store: str, hub: str, settings: Mapping[str, str], now: datetime) -> Link:
        values = {"name": name, "store": store, "hub": hub, "created": now, "settings": rows.texts(settings)}
        values["secrets"] = 0
        with self._write() as connection, _names_are_unique():
            made = connection.execute(plain_insert(t.link).returning(t.link), values).one()
        return rows.link(made)

    def restore_link(self, link: Link) -> None:
        values = {"id": link.id, "name": link.name, "store": link.store, "hub": link.hub, "created": link.created}
        values |= {"settings": rows.texts(link.settings), "paused_until": link.paused_until, "secrets": link.secrets}
        with self._write() as connection, _names_are_unique():
            connection.execute(plain_insert(t.link), values)

    def update_link(self, link: Link) -> None:
        values = {"name": link.name, "settings": rows.texts(link.settings), "paused_until": link.paused_until}
        with self._write() as connection, _names_are_unique():
            connection.execute(update(t.link).where(t.link.c.id == link.id), values)

    def count_secrets(self, link_id: int) -> None:
        with self._write() as connection:
            counted = update(t.link).where(t.link.c.id == link_id).values(secrets=t.link.c.secrets + 1)
            connection.execute(counted)

    def remove_link(self, link_id: int) -> None:
        with self._write() as connection:
            connection.execute(delete(t.link).where(t.link.c.id == link_id))

    # streams
    def streams(self, link_id: int) -> Mapping[Stream, StreamState]:
        with self._read() as connection:
            found = connection.execute(select(t.stream).where(t.stream.c.link_id == link_id))
            known = {state.stream: state for state in map(rows.stream, found)}
        return {stream: known.get(stream, StreamState(stream)) for stream in Stream}

    def save_stream(self, link_id: int, state: StreamState) -> None:
        with self._write() as connection:
            connection.execute(upsert(t.stream), rows.stream_values(link_id, state))

    # listings
    def listing_sources(self, link_id: int) -> Mapping[str, str]:
        at = t.listing.c
        source = case((at.settled, func.coalesce(at.source, "")), else_="")
        with self._read() as connection:
            # as one text: 100,000 rows would cost more than everything else in a run that finds little to do
            found = connection.execute(
                select(func.json_group_object(at.sku, source)).where(at.link_id == link_id, at.present)
            )
            return msgspec.json.decode(found.scalar_one(), type=dict[str, str])

    def listings(self, link_id: int, skus: Collection[str] | None = None) -> Mapping[str, Listing]:
        with self._read() as connection:
            found = fetch(connection, select(t.listing).where(t.listing.c.link_id == link_id), t.listing.c.sku, skus)
            return {row.sku: rows.listing(row) for row in found}

    def unsettled(self, link_id: int) -> frozenset[str]:
        query = select(t.listing.c.sku).where(t.listing.c.link_id == link_id, ~t.listing.c.settled)
        with self._read() as connection:
            return frozenset(connection.execute(query).scalars())

    def count_pending(self, link_id: int, due_by: datetime) -> Mapping[Stream, int]:
        listing, sale = t.listing.c, t.sale.c
        counts = {stream: func.count().filter(owed) for stream, owed in owed_by().items()}
        owing = select(*counts.values()).select_from(t.listing).where(listing.link_id == link_id, ~listing.settled)
        due = select(func.count()).select_from(t.sale).where(sale.link_id == link_id, sale.due <= due_by)
        with self._read() as connection:
            sales = connection.execute(due).scalar_one()
            pending = dict(zip(counts, connection.execute(owing).one(), strict=True))
        return {**pending, Stream.ORDERS: sales, Stream.FULFILMENT: sales}

    def count_listings(self, link_id: int) -> int:
        at = t.listing.c
        query = select(func.count()).where(at.link_id == link_id, at.present, ~at.is_family)
        with self._read() as connection:
            return connection.execute(query).scalar_one()

    def complaints(self, link_id: int) -> Mapping[str, tuple[int, Sequence[str]]]:
        at = t.listing.c
        about = (at.link_id == link_id, at.complaint != "", at.present)
        counts = select(at.complaint, func.count()).where(*about).group_by(at.complaint)
        some = select(at.sku).where(*about, at.complaint == bindparam("fields")).order_by(at.sku).limit(_EXAMPLES)
        with self._read() as connection:
            return {
                fields: (count, connection.execute(some, {"fields": fields}).scalars().all())
                for fields, count in connection.execute(counts).all()
            }

    def save_listings(self, link_id: int, listings: Iterable[Listing]) -> None:
        values = [rows.listing_values(link_id, listing) for listing in listings]
        if values:
            with self._write() as connection:
                connection.execute(upsert(t.listing), values)

    def touch(self, link_id: int, skus: Collection[str]) -> None:
        if skus:
            with self._write() as connection:
                connection.execute(touch(), [{"link_id": link_id, "sku": sku, "times": 1} for sku in skus])

    def touched(self, link_id: int) -> Mapping[str, int]:
        query = select(t.touched.c.sku, t.touched.c.times).where(t.touched.c.link_id == link_id)
        with self._read() as connection:
            return {row.sku: row.times for row in connection.execute(query)}

    def untouch(self, link_id: int, seen: Mapping[str, int]) -> None:
        if seen:
            at = t.touched.c
            gone = delete(t.touched).where(
                at.link_id == link_id, at.sku == bindparam("gone"), at.times == bindparam("seen")
            )
            with self._write() as connection:
                connection.execute(gone, [{"gone": sku, "seen": times} for sku, times in seen.items()])

    # sales
    def sale(self, link_id: int, hub_id: str) -> Sale | None:
        return next(iter(self.sales(link_id, hub_ids=[hub_id])), None)

    def sales(
        self,
        link_id: int,
        *,
        open_only: bool = False,
        hub_ids: Collection[str] | None = None,
        limit: int | None = None,
    ) -> Sequence[Sale]:
        at = t.sale.c
        query = select(t.sale).where(at.link_id == link_id)
        if open_only:
            query = query.where(~at.closed)
        if hub_ids is None:  # sorted below otherwise: SQLite would read every sale to have these few in order
            query = query.order_by(at.created.desc(), at.hub_id.desc()).limit(limit)
        with self._read() as connection:
            found = fetch(connection, query, at.hub_id, hub_ids)
            if hub_ids is not None:
                found = sorted(found, key=lambda row: (row.created, row.hub_id), reverse=True)[:limit]
            steps = _steps(connection, link_id, [row.hub_id for row in found])
            return [rows.sale(row, tuple(steps.get(row.hub_id, ()))) for row in found]

    def due_sales(self, link_id: int, due_by: datetime) -> Sequence[str]:
        at = t.sale.c
        query = select(at.hub_id).where(at.link_id == link_id, at.due <= due_by)
        with self._read() as connection:
            return connection.execute(query.order_by(at.due, at.created, at.hub_id)).scalars().all()

    def open_units(self, link_id: int) -> Mapping[str, int]:
        at = t.sale.c
        query = select(at.order).where(at.link_id == link_id, ~at.closed, at.store_order.is_(None))
        with self._read() as connection:
            orders = [msgspec.json.decode(text, type=Order) for text in connection.execute(query).scalars()]
        units = Counter[str]()
        for order in orders:
            for item in order.items:
                units[item.sku] += item.quantity
        return units

    def unchanged(self, link_id: int, orders: Sequence[Order]) -> frozenset[str]:
        return self._equal(link_id, t.sale.c.order, {order.id: rows.order_text(order) for order in orders})

    def unchanged_in_store(self, link_id: int, orders: Sequence[StoreOrder]) -> frozenset[str]:
        return self._equal(link_id, t.sale.c.store_order, {order.hub_id: rows.pack(order) for order in orders})

    def _equal(self, link_id: int, column: Column[str], texts: Mapping[str, str]) -> frozenset[str]:
        """Hub ids of the sales whose column holds this text."""
        query = select(t.sale.c.hub_id, column).where(t.sale.c.link_id == link_id)
        with self._read() as connection:
            found = fetch(connection, query, t.sale.c.hub_id, texts)
            return frozenset(hub_id for hub_id, text in found if texts[hub_id] == text)

    def save_sale(self, link_id: int, sale: Sale, now: datetime) -> None:
        self.save_sales(link_id, [sale], now)

    def save_sales(
        self, link_id: int, sales: Sequence[Sale], now: datetime, kept: Mapping[str, Sale] | None = None
    ) -> None:
        write = SaleWrite(link_id, now, kept or {})
        for sale in sales:
            write.add(sale)
        if sales:
            with self._write() as connection:
                write.execute(connection)

    def save_step(self, link_id: int, hub_id: str, step: Step) -> None:
        with self._write() as connection:
            connection.execute(upsert(t.step), rows.step_values(link_id, hub_id, step))

    def buyer(self, link_id: int, hub_id: str) -> Buyer | None:
        return self.buyers(link_id, [hub_id]).get(hub_id)

    def buyers(self, link_id: int, hub_ids: Collection[str]) -> Mapping[str, Buyer]:
        at = t.buyer.c
        query = select(at.hub_id, at.data).where(at.link_id == link_id, at.erased.is_(None))
        with self._read() as connection:
            found = fetch(connection, query, at.hub_id, hub_ids)
            return {hub_id: msgspec.json.decode(data, type=Buyer) for hub_id, data in found}

    # attention and history
    def raise_attention(
        self, link_id: int, kind: AttentionKind, subject: str, params: Mapping[str, str], now: datetime
    ) -> None:
        self.raise_attentions(link_id, kind, {subject: params}, now)

    def raise_attentions(
        self,
        link_id: int,
        kind: AttentionKind,
        items: Mapping[str, Mapping[str, str]],
        now: datetime,
        state: AttentionState = AttentionState.OPEN,
    ) -> None:
        always = {"link_id": link_id, "kind": kind.value, "since": now, "state": state.value}
        values = [{**always, "subject": subject, "params": rows.texts(params)} for subject, params in items.items()]
        if values:
            with self._write() as connection:
                connection.execute(raise_attention(), values)

    def clear_attention(self, link_id: int, kind: AttentionKind, subjects: Collection[str] | None = None) -> None:
        at, of = t.attention.c, {"link": link_id, "of": kind.value}
        with self._write() as connection:
            if subjects is None:
                connection.execute(delete(t.attention).where(at.link_id == link_id, at.kind == kind.value))
                return
            for some in chunks(subjects):
                connection.execute(clear_attention(), {**of, "subjects": some})

    def attentions(self, link_id: int | None = None, *, all_states: bool = False) -> Sequence[Attention]:
        at = t.attention.c
        query = select(t.attention).where(*only(at.link_id, link_id)).order_by(at.since, at.id)
        if not all_states:
            query = query.where(at.state == _OPEN)
        with self._read() as connection:
            return [rows.attention(row) for row in connection.execute(query)]

    def set_attention(self, attention_id: int, state: AttentionState) -> None:
        with self._write() as connection:
            connection.execute(update(t.attention).where(t.attention.c.id == attention_id), {"state": state.value})

    def add_history(self, entries: Iterable[HistoryEntry]) -> None:
        values = [rows.history_values(entry) for entry in entries]
        if values:
            with self._write() as connection:
                connection.execute(plain_insert(t.history), values)

    def history(
        self, link_id: int | None = None, *, subject: str | None = None, limit: int = 200
    ) -> Sequence[HistoryEntry]:
        at = t.history.c
        wanted = [*only(at.link_id, link_id), *only(at.subject, subject)]
        query = select(t.history).where(*wanted).order_by(at.at.desc(), at.id.desc())
        with self._read() as connection:
            return [rows.history(row) for row in connection.execute(query.limit(limit))]

    def prune(
        self, now: datetime, history_days: int = 90, personal_days: int = 180, link_id: int | None = None
    ) -> None:
        sale, buyer, history = t.sale.c, t.buyer.c, t.history.c
        forgotten = exists().where(
            sale.link_id == buyer.link_id,
            sale.hub_id == buyer.hub_id,
            func.coalesce(sale.closed_at, sale.version) < now - timedelta(days=personal_days),
        )
        old = delete(t.history).where(history.at < now - timedelta(days=history_days), *only(history.link_id, link_id))
        with self._write() as connection:
            connection.execute(old)
            connection.execute(delete(t.buyer).where(forgotten, buyer.erased.is_(None), *only(buyer.link_id, link_id)))

    # several processes
    def acquire_lease(self, name: str, owner: str, now: datetime, seconds: float) -> bool:
        values = {"name": name, "owner": owner, "until": now + timedelta(seconds=seconds)}
        taken = insert(t.lease).values(values)
        taken = taken.on_conflict_do_update(
            [t.lease.c.name],
            set_={"owner": taken.excluded.owner, "until": taken.excluded.until},
            where=(t.lease.c.owner == owner) | (t.lease.c.until <= now),
        )
        with self._write() as connection:
            return connection.execute(taken).rowcount == 1

    def release_lease(self, name: str, owner: str) -> None:
        with self._write() as connection:
            connection.execute(delete(t.lease).where(t.lease.c.name == name, t.lease.c.owner == owner))

    def lease_owner(self, name: str, now: datetime) -> str | None:
        query = select(t.lease.c.owner).where(t.lease.c.name == name, t.lease.c.until > now)
        with self._read() as connection:
            return connection.execute(query).scalar()

    def budget(self, account: str) -> tuple[float, datetime | None]:
        query = select(t.budget.c.arrival, t.budget.c.blocked_until).where(t.budget.c.account == account)
        with self._read() as connection:
            row = connection.execute(query).first()
        return (row.arrival, row.blocked_until) if row else (0.0, None)

    def save_budget(self, account: str, arrival: float, blocked_until: datetime | None) -> None:
        values = {"account": account, "arrival": arrival, "blocked_until": blocked_until}
        with self._write() as connection:
            connection.execute(upsert(t.budget), values)

    def book(self, link_id: int) -> SqlOrderBook:
        return SqlOrderBook(self._connections, link_id)

    @property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self._connections)

    @property
    def absences(self) -> SqlAbsences:
        return SqlAbsences(self._connections)

    @property
    def people(self) -> SqlPeople:
        return SqlPeople(self._connections)

    @property
    def remarks(self) -> SqlRemarks:
        return SqlRemarks(self._connections)

    @property
    def views(self) -> SqlViews:
        return SqlViews(self._connections)


@contextmanager
def _names_are_unique() -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise InvalidInput(field="name", reason=InputFault.NAME_TAKEN) from None


def _steps(connection: Connection, link_id: int, hub_ids: Collection[str]) -> Mapping[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    for row in fetch(connection, select(t.step).where(t.step.c.link_id == link_id), t.step.c.hub_id, hub_ids):
        found.setdefault(row.hub_id, []).append(rows.step(row))
    return found
