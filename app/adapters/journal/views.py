"""Reads of the journal for the window's tables and pictures.

The keys of 100,000 rows come as one JSON text: as rows they would cost more than the search itself, and hold up the
other threads meanwhile.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Integer,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    type_coerce,
)

from app.adapters.journal import rows
from app.adapters.journal import tables as t
from app.adapters.journal.connections import Connections
from app.adapters.journal.statements import kept, only
from app.domain.catalogue import Facet
from app.domain.links import AttentionKind, AttentionState
from app.domain.orders import RANK, Stage
from app.domain.views import (
    HistoryColumn,
    HistoryFilter,
    HistoryQuery,
    HistoryRow,
    ListingColumn,
    ListingFilter,
    ListingQuery,
    ListingRow,
    SaleColumn,
    SaleFilter,
    SaleQuery,
    SaleRow,
)
from app.engine.brakes import ASKS

K = TypeVar("K", int, str)

Condition = ColumnElement[bool]

_SALE, _LISTING, _HISTORY = t.sale.c, t.listing.c, t.history.c
_SALE_KEY: ColumnElement[int] = literal_column("sale.rowid", Integer)
_SALE_COLUMNS = (
    _SALE.link_id,
    _SALE.hub_id,
    _SALE.number,
    _SALE.stage,
    _SALE.created,
    _SALE.total,
    _SALE.store_number,
)
_LISTING_KEY: ColumnElement[str] = _LISTING.link_id.concat("/").concat(_LISTING.sku)

_OF_LISTINGS = (
    AttentionKind.ITEM,
    AttentionKind.LISTING_REFUSED,
    AttentionKind.LISTING_SWALLOWED,
    AttentionKind.DIFFERENCE,
)
_OF_SALES = (
    AttentionKind.ORDER_FLAGGED,
    AttentionKind.ORDER_PARKED,
    AttentionKind.STEP,
    AttentionKind.CANCELLED_AFTER_INVOICE,
    AttentionKind.STORE_WENT_BACK,
    AttentionKind.DIFFERENCE,
)


_KEPT = kept(*ASKS)


class SqlViews:
    """`Views` on the journal's tables."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def sold(self, since: datetime) -> Sequence[tuple[datetime, Decimal]]:
        query = select(_SALE.created, _SALE.total).where(_SALE.created >= since, _SALE.stage != Stage.CANCELLED.value)
        with self._connections.read() as connection:
            return [(row.created, Decimal(row.total)) for row in connection.execute(query)]

    def count_kept(self) -> int:
        query = select(func.count()).select_from(t.attention).where(t.attention.c.state == AttentionState.SKIP.value)
        with self._connections.read() as connection:
            return connection.execute(query).scalar_one()

    # sales
    def sale_keys(self, query: SaleQuery) -> Sequence[int]:
        wanted = [*_shown_sales(query.show), *only(_SALE.link_id + 0, query.link_id)]
        if query.search:
            wanted.append(_holds(query.search, _SALE.number, _SALE.hub_id, _SALE.store_number))
        if query.sort is SaleColumn.NUMBER and wanted:  # two narrow indexes, one after the other
            wanted = [(_SALE_KEY + 0).in_(select(_SALE_KEY).select_from(t.sale).where(*wanted))]
        keys = select(_SALE_KEY.label("key")).select_from(t.sale).where(*wanted)
        return self._keys(_sorted(keys, query.descending, _SALE_SORTS[query.sort]), int)

    def sale_rows(self, keys: Collection[int]) -> Mapping[int, SaleRow]:
        channel = func.json_extract(_SALE.order, "$.channel").label("channel")
        attention = _waits(_OF_SALES, _SALE.link_id, _SALE.hub_id).label("attention")
        found = select(_SALE_KEY.label("key"), *_SALE_COLUMNS, channel, attention).where(_SALE_KEY.in_(keys))
        with self._connections.read() as connection:
            return {row.key: _sale_row(row) for row in connection.execute(found)}

    def count_sales(self, shows: Collection[SaleFilter], link_id: int | None = None) -> Mapping[SaleFilter, int]:
        link = only(_SALE.link_id, link_id)
        with self._connections.read() as connection:
            counts = {
                show: select(func.count()).select_from(t.sale).where(*_shown_sales(show), *link) for show in shows
            }
            return {show: connection.execute(count).scalar_one() for show, count in counts.items()}

    # listings
    def listing_keys(self, query: ListingQuery) -> Sequence[str]:
        wanted = [*_shown_listings(query.show), *only(_LISTING.link_id + 0, query.link_id)]  # no index: in their order
        if query.search:
            wanted.append(_holds(query.search, _LISTING.sku, _LISTING.name))
        keys = select(_LISTING_KEY.label("key")).where(*wanted)
        return self._keys(_sorted(keys, query.descending, *_LISTING_SORTS[query.sort]), str)

    def listing_rows(self, keys: Collection[str]) -> Mapping[str, ListingRow]:
        skus: dict[int, list[str]] = {}
        for link, _, sku in (key.partition("/") for key in keys):
            skus.setdefault(int(link), []).append(sku)
        attention = _waits(_OF_LISTINGS, _LISTING.link_id, _LISTING.sku).label("attention")
        found_in = select(t.listing, attention, _KEPT.label("kept"))
        with self._connections.read() as connection:
            found = [
                row
                for link, some in skus.items()
                for row in connection.execute(found_in.where(_LISTING.link_id == link, _LISTING.sku.in_(some)))
            ]
        return {f"{row.link_id}/{row.sku}": _listing_row(row) for row in found}

    def count_listings(
        self, shows: Collection[ListingFilter], link_id: int | None = None
    ) -> Mapping[ListingFilter, int]:
        link = only(_LISTING.link_id, link_id)
        with self._connections.read() as connection:
            counts = {show: select(func.count()).where(*_shown_listings(show), *link) for show in shows}
            return {show: connection.execute(count).scalar_one() for show, count in counts.items()}

    # history
    def history_keys(self, query: HistoryQuery) -> Sequence[int]:
        wanted = [*_shown_changes(query.show), *only(_HISTORY.link_id, query.link_id)]
        if query.search:
            named = select(_SALE.hub_id).where(_holds(query.search, _SALE.number))
            wanted.append(or_(_holds(query.search, _HISTORY.subject), _HISTORY.subject.in_(named)))
        keys = select(_HISTORY.id.label("key")).where(*wanted)
        return self._keys(_sorted(keys, query.descending, *_HISTORY_SORTS[query.sort]), int)

    def history_rows(self, keys: Collection[int]) -> Mapping[int, HistoryRow]:
        same = and_(_SALE.link_id == _HISTORY.link_id, _SALE.hub_id == _HISTORY.subject)
        found = select(t.history, _SALE.number).outerjoin(t.sale, same).where(_HISTORY.id.in_(keys))
        with self._connections.read() as connection:
            return {row.id: HistoryRow(rows.history(row), row.number or "") for row in connection.execute(found)}

    def _keys(self, ordered: Select[Any], kind: type[K]) -> Sequence[K]:
        found = select(func.json_group_array(ordered.subquery().c.key))
        with self._connections.read() as connection:
            return msgspec.json.decode(connection.execute(found).scalar_one(), type=list[kind])  # type: ignore[valid-type]


def _amount(column: ColumnElement[str]) -> ColumnElement[int]:
    """The amount with which the text begins, in tenths of a cent."""
    return cast(type_coerce(column, Float) * 1000, BigInteger)


#: Most sales have ended: these are compared first.
_LATEST_FIRST = sorted(RANK.items(), key=lambda each: -each[1])

#: What each column is sorted by: an index, or one whole number a row, which is three times as quick as texts.
_SALE_SORTS: Mapping[SaleColumn, ColumnElement[Any]] = {
    SaleColumn.SOLD: _SALE.created,
    SaleColumn.NUMBER: _SALE.number,
    SaleColumn.STAGE: case(*((_SALE.stage == stage.value, rank) for stage, rank in _LATEST_FIRST)) * 2**52
    + cast(_SALE.created, BigInteger),
    SaleColumn.STORE_NUMBER: cast(_SALE.store_number, BigInteger),
    SaleColumn.TOTAL: _amount(_SALE.total),
}
_LISTING_SORTS: Mapping[ListingColumn, tuple[ColumnElement[Any], ...]] = {
    ListingColumn.SKU: (_LISTING.link_id, _LISTING.sku),
    ListingColumn.NAME: (_LISTING.name,),
    ListingColumn.PRICE: (_amount(_LISTING.wanted_price),),
    ListingColumn.STOCK: (_LISTING.wanted_stock,),
}
_HISTORY_SORTS: Mapping[HistoryColumn, tuple[ColumnElement[Any], ...]] = {
    HistoryColumn.AT: (_HISTORY.at, _HISTORY.id),
    HistoryColumn.SUBJECT: (_HISTORY.subject,),
    HistoryColumn.WHAT: (_HISTORY.what,),
}


def _sorted(keys: Select[Any], descending: bool, *by: ColumnElement[Any]) -> Select[Any]:
    """With a limit, for the database may leave an order out that the outer query does not ask for."""
    return keys.order_by(*(each.desc() if descending else each for each in by)).limit(-1)


def _holds(search: str, *columns: ColumnElement[Any]) -> Condition:
    return or_(*(column.contains(search, autoescape=True) for column in columns))


def _waiting(kinds: Collection[AttentionKind]) -> list[Condition]:
    at = t.attention.c
    return [at.state == AttentionState.OPEN.value, at.kind.in_([kind.value for kind in kinds])]


def _waits(kinds: Collection[AttentionKind], link_id: ColumnElement[int], subject: ColumnElement[str]) -> Condition:
    at = t.attention.c
    return exists().where(at.link_id == link_id, at.subject == subject, *_waiting(kinds))


def _among_waiting(
    kinds: Collection[AttentionKind], link_id: ColumnElement[int], subject: ColumnElement[str]
) -> Condition:
    at = t.attention.c
    return tuple_(link_id, subject).in_(select(at.link_id, at.subject).where(*_waiting(kinds)))


def _shown_sales(show: SaleFilter) -> list[Condition]:
    made = {name: func.json_extract(_SALE.store_order, f"$.{name}") for name in ("invoice", "tracking")}
    stage, open_ = _SALE.stage, ~_SALE.closed
    conditions: Mapping[SaleFilter, list[Condition]] = {
        SaleFilter.ALL: [],
        SaleFilter.TO_INVOICE: [
            open_,
            _SALE.store_order.is_not(None),
            or_(stage == Stage.INVOICE_ERROR.value, and_(stage == Stage.APPROVED.value, made["invoice"].is_(None))),
        ],
        SaleFilter.TO_SHIP: [
            open_,
            made["invoice"].is_not(None),
            or_(
                stage == Stage.SHIPPING_ERROR.value,
                and_(stage.in_([Stage.APPROVED.value, Stage.INVOICED.value]), made["tracking"].is_(None)),
            ),
        ],
        SaleFilter.ATTENTION: [_among_waiting(_OF_SALES, _SALE.link_id, _SALE.hub_id)],
        SaleFilter.OPEN: [open_],
        SaleFilter.DONE: [stage == Stage.DELIVERED.value],
        SaleFilter.CANCELLED: [stage == Stage.CANCELLED.value],
    }
    return conditions[show]


_owes: Condition = or_(
    *(_LISTING[f"wanted_{facet.value}"].is_distinct_from(_LISTING[f"confirmed_{facet.value}"]) for facet in Facet)
)


def _shown_listings(show: ListingFilter) -> list[Condition]:
    conditions: Mapping[ListingFilter, list[Condition]] = {
        ListingFilter.ALL: [],
        ListingFilter.DIFFERS: [~_LISTING.settled, ~_KEPT],
        ListingFilter.KEPT: [_KEPT],
        ListingFilter.REFUSED: [_LISTING.refused.is_not(None), _LISTING.settled, _owes],
        ListingFilter.WITHOUT_STOCK: [_LISTING.wanted_stock == 0],
        ListingFilter.ATTENTION: [
            or_(_LISTING.complaint != "", _among_waiting(_OF_LISTINGS, _LISTING.link_id, _LISTING.sku))
        ],
        ListingFilter.NOT_AT_HUB: [~_LISTING.at_hub],
    }
    return [~_LISTING.present] if show is ListingFilter.GONE else [_LISTING.present, *conditions[show]]


def _shown_changes(show: HistoryFilter) -> list[Condition]:
    facet: Condition = _HISTORY.what.in_([facet.value for facet in Facet])
    return {HistoryFilter.ALL: [], HistoryFilter.LISTINGS: [facet], HistoryFilter.SALES: [~facet]}[show]


def _sale_row(row: Any) -> SaleRow:
    return SaleRow(
        link_id=row.link_id,
        hub_id=row.hub_id,
        number=row.number,
        channel=row.channel or "",
        stage=Stage(row.stage),
        created=row.created,
        total=Decimal(row.total),
        store_number=row.store_number or "",
        attention=row.attention,
    )


def _listing_row(row: Any) -> ListingRow:
    *listing, attention, is_kept = row
    return ListingRow(row.link_id, rows.listing(listing), bool(attention) or bool(row.complaint), bool(is_kept))
