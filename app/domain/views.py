"""What the window's long tables show, row by row, and how a person asks for them. Never personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.catalogue import Listing
from app.domain.links import HistoryEntry
from app.domain.orders import Stage

#: What a row is known by while its table is on screen. Nothing can be read from it.
Key = int | str

Column = TypeVar("Column", bound=StrEnum)
Filter = TypeVar("Filter", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Query(Generic[Column, Filter]):
    """Which rows, in which order. `search` is part of a number or name, "" for all; `link_id` None for all links."""

    sort: Column
    show: Filter
    descending: bool = False
    search: str = ""
    link_id: int | None = None


class SaleColumn(StrEnum):
    """What sales are sorted by."""

    SOLD = "sold"
    NUMBER = "number"
    STAGE = "stage"
    STORE_NUMBER = "store_number"
    TOTAL = "total"


class SaleFilter(StrEnum):
    """Which sales. To invoice and to ship: those that the store has and that wait for a person to do it."""

    ALL = "all"
    TO_INVOICE = "to_invoice"
    TO_SHIP = "to_ship"
    ATTENTION = "attention"
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class SaleRow:
    """One sale in the table. `created` is when it was sold (aware UTC), `total` in BRL, `store_number` "" until the
    store has it; `attention` says that something about it waits for a person."""

    link_id: int
    hub_id: str
    number: str
    channel: str
    stage: Stage
    created: datetime
    total: Decimal
    store_number: str
    attention: bool


class ListingColumn(StrEnum):
    """What listings are sorted by; price and stock are those that the store wants."""

    SKU = "sku"
    NAME = "name"
    PRICE = "price"
    STOCK = "stock"


class ListingFilter(StrEnum):
    """Which listings. All are those that the store has; gone are those that it no longer has. Refused ones are not sent
    again until the store changes them; of kept ones the merchant keeps something back from the hub."""

    ALL = "all"
    DIFFERS = "differs"
    KEPT = "kept"
    REFUSED = "refused"
    ATTENTION = "attention"
    WITHOUT_STOCK = "without_stock"
    NOT_AT_HUB = "not_at_hub"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ListingRow:
    """One listing in the table; `attention` says that something about it waits for a person, `kept` that the merchant
    keeps something of it back from the hub."""

    link_id: int
    listing: Listing
    attention: bool
    kept: bool = False


class HistoryColumn(StrEnum):
    """What the history is sorted by."""

    AT = "at"
    SUBJECT = "subject"
    WHAT = "what"


class HistoryFilter(StrEnum):
    """Which changes: all, of listings, or of sales."""

    ALL = "all"
    LISTINGS = "listings"
    SALES = "sales"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One change in the table; `number` is the channel's number of a sale, "" for anything else."""

    entry: HistoryEntry
    number: str


SaleQuery = Query[SaleColumn, SaleFilter]
ListingQuery = Query[ListingColumn, ListingFilter]
HistoryQuery = Query[HistoryColumn, HistoryFilter]
