"""Which step a sale owes next: a pure function of both sides, the steps done, and the settings (design 6.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.catalogue import digest
from app.domain.links import Stream
from app.domain.orders import RANK, Order, Sale, Stage, Step, StepName, StepState, StoreOrder
from app.domain.settings import OrderStates

#: Streams that may carry out a step.
STEP_STREAMS: dict[StepName, frozenset[Stream]] = {
    StepName.IMPORT: frozenset({Stream.ORDERS}),
    StepName.ACKNOWLEDGE: frozenset({Stream.ORDERS}),
    StepName.APPROVE: frozenset({Stream.ORDERS}),
    StepName.CANCEL: frozenset({Stream.ORDERS, Stream.FULFILMENT}),
    StepName.INVOICE: frozenset({Stream.FULFILMENT}),
    StepName.TRACK: frozenset({Stream.FULFILMENT}),
    StepName.DELIVER: frozenset({Stream.FULFILMENT}),
}

_ERRORS = (Stage.INVOICE_ERROR, Stage.SHIPPING_ERROR)
_ENDED = (Stage.DELIVERED, Stage.CANCELLED)


@dataclass(frozen=True, slots=True)
class Policy:
    """What the merchant chose and both sides can do."""

    states: OrderStates
    hub_steps: frozenset[StepName]
    store_steps: frozenset[StepName]


@dataclass(frozen=True, slots=True)
class Owed:
    """A step to be done. `digest` identifies the data that it tells."""

    name: StepName
    digest: str = ""


def merge_stage(old: Stage, new: Stage) -> Stage:
    """The furthest of both; an error reported by the hub shows, unless the sale has ended."""
    if new is Stage.UNKNOWN or old in _ENDED:
        return new if old is Stage.DELIVERED and new is Stage.CANCELLED else old
    if new in _ERRORS and RANK[old] >= RANK[Stage.INVOICED]:
        return new
    if old in _ERRORS:
        return new if RANK[new] >= RANK[old] else old
    return new if RANK[new] >= RANK[old] else old


def merge(sale: Sale | None, order: Order) -> Sale | None:
    """The sale with a newer version of its order; None when the version is old news."""
    if sale is None:
        return Sale(order.id, order, order.stage)
    if order.version < sale.order.version:
        return None
    stage = order.stage if sale.stage is Stage.UNKNOWN else merge_stage(sale.stage, order.stage)
    return replace(sale, order=order, stage=stage)


def next_step(sale: Sale, policy: Policy) -> Owed | None:
    """The first step owed, or None while the sale waits for either side. Steps come in the order of an order's life."""
    if sale.stage is Stage.UNKNOWN or sale.order.stage is Stage.UNKNOWN:
        return None
    if sale.stage is Stage.CANCELLED:
        return _cancel_in_store(sale)
    if sale.store and sale.store.stage is Stage.CANCELLED:
        return _unless_done(sale, StepName.CANCEL) if StepName.CANCEL in policy.hub_steps else None
    if not sale.done(StepName.IMPORT):
        return Owed(StepName.IMPORT) if _consumed(sale, policy) else None
    if StepName.ACKNOWLEDGE in policy.hub_steps and not sale.done(StepName.ACKNOWLEDGE):
        return Owed(StepName.ACKNOWLEDGE)
    if _to_approve(sale):
        return Owed(StepName.APPROVE)
    return _fulfilment(sale, policy)


def _consumed(sale: Sale, policy: Policy) -> bool:
    started = sale.step(StepName.IMPORT)
    if started and started.state is not StepState.OWED:
        return True
    if sale.stage is Stage.AWAITING:
        return policy.states is OrderStates.PENDING_AND_APPROVED
    return RANK[sale.stage] >= RANK[Stage.APPROVED]


def _cancel_in_store(sale: Sale) -> Owed | None:
    """Where the store may have the order: also by a journal before this one, which told the hub so."""
    started = sale.step(StepName.IMPORT)
    touched = sale.order.acknowledged if started is None else _begun(started)
    return _unless_done(sale, StepName.CANCEL) if touched else None


def _begun(step: Step) -> bool:
    return step.state in (StepState.DOING, StepState.DONE) or step.attempts > 0


def _unless_done(sale: Sale, name: StepName) -> Owed | None:
    return None if sale.done(name) else Owed(name)


def _to_approve(sale: Sale) -> bool:
    waits = sale.store is not None and sale.store.stage in (Stage.AWAITING, Stage.HELD)
    return waits and RANK[sale.stage] >= RANK[Stage.APPROVED] and not sale.done(StepName.APPROVE)


def _fulfilment(sale: Sale, policy: Policy) -> Owed | None:
    """Invoice first, then tracking, then delivery; corrected data is told again, an untouched refusal is not."""
    store = sale.store
    if store is None or RANK[sale.stage] < RANK[Stage.APPROVED]:
        return None
    facts = (
        (StepName.INVOICE, store.invoice),
        (StepName.TRACK, store.tracking if store.invoice else None),
        (StepName.DELIVER, store.delivered),
    )
    for name, fact in facts:
        if name is not StepName.INVOICE and sale.stage is Stage.INVOICE_ERROR:
            return None
        if fact is not None and name in policy.hub_steps:
            mark = digest(fact)
            step = sale.step(name)
            if step is None or step.state is not StepState.DONE or step.digest != mark:
                return Owed(name, mark)
    return None


def went_back(before: StoreOrder | None, now: StoreOrder) -> bool:
    """Whether the store took back what it said before; the hub is never led backwards."""
    return before is not None and RANK[now.stage] < RANK[before.stage]


def ready(sale: Sale, owed: Owed, now: datetime) -> bool:
    """Whether the owed step may be tried now: not waiting, and not refused with these very data."""
    step = sale.step(owed.name)
    if step is None:
        return True
    if step.state is StepState.WAITING:
        return step.until is None or step.until <= now
    return not (step.state is StepState.ATTENTION and step.digest == owed.digest)


def in_doubt(before: Step | None, owed: Owed) -> bool:
    """Whether an earlier try of this very step may have taken effect without our knowing. `before` is what it left."""
    if before is None or before.at is None or before.state is StepState.DONE:
        return False
    return before.digest == owed.digest


def pause(attempts: int) -> timedelta:
    """How long to wait after a try that failed for now: 10 s, growing to 10 minutes."""
    return timedelta(seconds=min(600, 10 * 2 ** min(attempts - 1, 10)))


def closed(sale: Sale, policy: Policy) -> bool:
    """Whether the sale owes nothing any more."""
    if next_step(sale, policy) is not None:
        return False
    return sale.stage in _ENDED


def put(sale: Sale, step: Step) -> Sale:
    """The sale with that step replaced or added."""
    return replace(sale, steps=(*(it for it in sale.steps if it.name is not step.name), step))
