"""Statements with a rule in them, and those that more than one table needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Exists,
    Select,
    Table,
    bindparam,
    case,
    delete,
    exists,
    func,
)
from sqlalchemy.dialects.sqlite import Insert, insert

from app.adapters.journal.tables import attention, buyer, listing, sale, step, touched
from app.domain.catalogue import Facet
from app.domain.links import AttentionKind, AttentionState, Stream

V = TypeVar("V")

#: Values in one statement; databases allow a few ten thousand.
CHUNK = 5000


@cache
def upsert(table: Table) -> Insert:
    """Insert, or replace every value of the row with the same primary key."""
    statement = insert(table)
    values = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    keys = list(table.primary_key.columns)
    return statement.on_conflict_do_update(keys, set_=values) if values else statement.on_conflict_do_nothing(keys)


@cache
def upsert_sale() -> Insert:
    """Insert or replace a sale; one that stays closed keeps the time when it was closed first."""
    statement = insert(sale)
    new = statement.excluded
    values: dict[str, ColumnElement[Any]] = {
        column.name: new[column.name] for column in sale.columns if not column.primary_key
    }
    values["closed_at"] = case((new.closed, func.coalesce(sale.c.closed_at, new.closed_at)))
    return statement.on_conflict_do_update(list(sale.primary_key.columns), set_=values)


@cache
def upsert_buyer() -> Insert:
    """Insert or replace a buyer; one who was erased stays erased, whatever the hub still says."""
    statement = insert(buyer)
    return statement.on_conflict_do_update(
        list(buyer.primary_key.columns), set_={"data": statement.excluded.data}, where=buyer.c.erased.is_(None)
    )


@cache
def touch() -> Insert:
    """Insert, or count one more."""
    statement = insert(touched)
    return statement.on_conflict_do_update(list(touched.primary_key.columns), set_={"times": touched.c.times + 1})


@cache
def raise_attention() -> Insert:
    """Open an item; one that is there takes new parameters, and opens again if it had been dismissed with others.
    An answered brake is left alone."""
    statement = insert(attention)
    old, new = attention.c, statement.excluded
    open_, dismissed = AttentionState.OPEN.value, AttentionState.DISMISSED.value
    return statement.on_conflict_do_update(
        [old.link_id, old.kind, old.subject],
        set_={
            "params": new.params,
            "since": case((old.state == dismissed, new.since), else_=old.since),
            "state": open_,
        },
        where=((old.state == open_) | (old.state == dismissed)) & (old.params != new.params),
    )


@cache
def clear_attention() -> Delete:
    """Remove the items of one kind about `subjects`."""
    at = attention.c
    return delete(attention).where(
        at.link_id == bindparam("link"),
        at.kind == bindparam("of"),
        at.subject.in_(bindparam("subjects", expanding=True)),
    )


def owed_by() -> Mapping[Stream, ColumnElement[bool]]:
    """Which unsettled listings each stream has to tell of; what the hub does not know yet is told whole."""
    at = listing.c
    owes = {
        facet: at[f"wanted_{facet.value}"].is_not(None)
        & at[f"wanted_{facet.value}"].is_distinct_from(at[f"confirmed_{facet.value}"])
        for facet in Facet
    }
    return {
        Stream.PRODUCTS: ~at.at_hub | owes[Facet.CONTENT] | owes[Facet.IMAGES],
        Stream.PRICES: at.at_hub & owes[Facet.PRICE] & ~kept(AttentionKind.BRAKE_PRICE),
        Stream.STOCK: at.at_hub & owes[Facet.STOCK] & ~kept(AttentionKind.BRAKE_ZERO_STOCK),
    }


def kept(*kinds: AttentionKind) -> Exists:
    """Whether the merchant keeps something of a listing back from the hub."""
    at = attention.c
    about = (at.link_id == listing.c.link_id, at.subject == listing.c.sku, at.kind.in_([kind.value for kind in kinds]))
    return exists().where(*about, at.state == AttentionState.SKIP.value)


@cache
def drop_steps() -> Delete:
    """Remove the steps of one sale."""
    return delete(step).where(step.c.link_id == bindparam("link"), step.c.hub_id == bindparam("hub"))


def fetch(
    connection: Connection, query: Select[Any], column: Column[str], values: Collection[str] | None
) -> Sequence[Any]:
    """Rows of the query, for these values only; None for all."""
    parts = [query] if values is None else [query.where(column.in_(some)) for some in chunks(values)]
    return [row for part in parts for row in connection.execute(part).all()]


def chunks(values: Collection[str]) -> Iterator[list[str]]:
    """The values in parts that fit one statement."""
    everything = list(values)
    for start in range(0, len(everything), CHUNK):
        yield everything[start : start + CHUNK]


def only(column: ColumnElement[V], value: V | None) -> list[ColumnElement[bool]]:
    """Condition for one value (a link, a subject); none for all."""
    return [] if value is None else [column == value]
