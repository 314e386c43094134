"""Rows of the journal's tables from domain data, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row

from app.domain.catalogue import Facet, Listing, Marks, digest
from app.domain.links import Attention, AttentionKind, AttentionState, HistoryEntry, Link, Stream, StreamState
from app.domain.orders import Order, Sale, Stage, Step, StepName, StepState, StoreOrder

Values = dict[str, Any]

_ORDER_FIELDS = tuple(field.name for field in fields(Order) if field.name != "buyer")
_ORDER = msgspec.json.Decoder(Order)
_STORE_ORDER = msgspec.json.Decoder(StoreOrder)
_STEP_ORDER = {name.value: place for place, name in enumerate(StepName)}
_STEP_NAMES = {name.value: name for name in StepName}
_STEP_STATES = {state.value: state for state in StepState}


def pack(data: object) -> str:
    """Text of frozen data: decimals as text, times in ISO form."""
    return msgspec.json.encode(data).decode()


def texts(data: Mapping[str, str]) -> str:
    """Text of a mapping; equal mappings give equal texts."""
    return json.dumps(dict(data), ensure_ascii=False, sort_keys=True)


def link(row: Row[Any]) -> Link:
    return Link(
        id=row.id,
        name=row.name,
        store=row.store,
        hub=row.hub,
        created=row.created,
        settings=json.loads(row.settings),
        paused_until=row.paused_until,
        secrets=row.secrets,
    )


def stream(row: Row[Any]) -> StreamState:
    return StreamState(
        stream=Stream(row.stream),
        cursor=row.cursor,
        last_try=row.last_try,
        last_success=row.last_success,
        error=row.error,
        failures=row.failures,
        braked=row.braked,
    )


def stream_values(link_id: int, state: StreamState) -> Values:
    return {
        "link_id": link_id,
        "stream": state.stream.value,
        "cursor": state.cursor,
        "last_try": state.last_try,
        "last_success": state.last_success,
        "error": state.error,
        "failures": state.failures,
        "braked": state.braked,
    }


def listing(row: Sequence[Any]) -> Listing:
    # by position: a catalogue has 100,000 of them, and names cost three times as much
    _, sku, parent, name, is_family, source, *marks, refused, present, at_hub, _, complaint = row
    wanted, confirmed = Marks(*marks[:4]), Marks(*marks[4:])
    return Listing(sku, parent, name, is_family, source, wanted, confirmed, refused, present, at_hub, complaint)


def listing_values(link_id: int, it: Listing) -> Values:
    return {
        "link_id": link_id,
        "sku": it.sku,
        "parent": it.parent,
        "name": it.name,
        "is_family": it.is_family,
        "source": it.source,
        "wanted_content": it.wanted.content,
        "wanted_images": it.wanted.images,
        "wanted_price": it.wanted.price,
        "wanted_stock": it.wanted.stock,
        "confirmed_content": it.confirmed.content,
        "confirmed_images": it.confirmed.images,
        "confirmed_price": it.confirmed.price,
        "confirmed_stock": it.confirmed.stock,
        "refused": it.refused,
        "present": it.present,
        "at_hub": it.at_hub,
        "settled": _settled(it),
        "complaint": it.complaint,
    }


def _settled(it: Listing) -> bool:
    if it.wanted == it.confirmed:
        return True
    if it.refused is not None and it.refused == digest(it.wanted):
        return True
    return all(it.wanted.get(facet) in (None, it.confirmed.get(facet)) for facet in Facet)


def sale(row: Row[Any], steps: tuple[Step, ...]) -> Sale:
    return Sale(
        hub_id=row.hub_id,
        order=_ORDER.decode(row.order),
        stage=Stage(row.stage),
        store=_STORE_ORDER.decode(row.store_order) if row.store_order else None,
        steps=tuple(sorted(steps, key=lambda step: _STEP_ORDER[step.name])),
        due=row.due,
        closed=row.closed,
    )


def order_text(order: Order) -> str:
    """What a sale's row holds of the order: all but the buyer."""
    return pack({name: getattr(order, name) for name in _ORDER_FIELDS})


def sale_values(link_id: int, it: Sale, now: datetime) -> Values:
    return {
        "link_id": link_id,
        "hub_id": it.hub_id,
        "number": it.order.number,
        "stage": it.stage.value,
        "created": it.order.created,
        "version": it.order.version,
        "total": str(it.order.total),
        "store_id": it.store.id if it.store else None,
        "store_number": it.store.number if it.store else told_number(it.order),
        "due": it.due,
        "closed": it.closed,
        "closed_at": now if it.closed else None,
        "order": order_text(it.order),
        "store_order": pack(it.store) if it.store else None,
    }


def told_number(order: Order) -> str | None:
    """The store's number that the hub was told before the journal knew of it: the journal was lost meanwhile."""
    return order.external if order.acknowledged and order.external else None


def step(row: Sequence[Any]) -> Step:
    _, _, name, state, *rest = row
    return Step(_STEP_NAMES[name], _STEP_STATES[state], *rest)


def step_values(link_id: int, hub_id: str, it: Step) -> Values:
    return {
        "link_id": link_id,
        "hub_id": hub_id,
        "name": it.name.value,
        "state": it.state.value,
        "at": it.at,
        "until": it.until,
        "reason": it.reason,
        "digest": it.digest,
        "proof": it.proof,
        "attempts": it.attempts,
        "looked": it.looked,
        "found": it.found,
    }


def attention(row: Row[Any]) -> Attention:
    return Attention(
        id=row.id,
        link_id=row.link_id,
        kind=AttentionKind(row.kind),
        subject=row.subject,
        since=row.since,
        params=json.loads(row.params),
        state=AttentionState(row.state),
    )


def history(row: Row[Any]) -> HistoryEntry:
    return HistoryEntry(
        at=row.at,
        link_id=row.link_id,
        subject=row.subject,
        what=row.what,
        before=row.before,
        after=row.after,
        why=row.why,
    )


def history_values(it: HistoryEntry) -> Values:
    return {
        "at": it.at,
        "link_id": it.link_id,
        "subject": it.subject,
        "what": it.what,
        "before": it.before,
        "after": it.after,
        "why": it.why,
    }
