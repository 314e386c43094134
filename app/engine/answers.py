"""What a person says to an attention item, carried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Answer, Attention, AttentionKind, AttentionState, Stream
from app.domain.orders import StepState
from app.ports import Journal

_LISTINGS = (
    AttentionKind.ITEM,
    AttentionKind.LISTING_REFUSED,
    AttentionKind.LISTING_SWALLOWED,
)
BRAKES = (AttentionKind.BRAKE_ZERO_STOCK, AttentionKind.BRAKE_PRICE, AttentionKind.BRAKE_SHRUNK)
_STATES = {
    Answer.GO_ON: AttentionState.GO_ON,
    Answer.SKIP: AttentionState.SKIP,
    Answer.CANCEL: AttentionState.DISMISSED,
    Answer.DISMISS: AttentionState.DISMISSED,
}


def answer(journal: Journal, attention_id: int, said: Answer, now: datetime) -> Attention:
    """Carry out an answer. RETRY tries only this again; to a brake it means GO_ON.

    Raises InvalidInput(reason=NO_SUCH_ATTENTION).
    """
    item = next((it for it in journal.attentions(all_states=True) if it.id == attention_id), None)
    if item is None:
        raise InvalidInput(field="id", reason=InputFault.NO_SUCH_ATTENTION)
    with journal.transaction():
        if item.kind in BRAKES:
            journal.set_attention(item.id, _STATES.get(said, AttentionState.GO_ON))
            _from_start(journal, item.link_id)
        elif said is Answer.RETRY:
            _retry(journal, item, now)
        else:
            journal.set_attention(item.id, AttentionState.DISMISSED)
    return item


def _retry(journal: Journal, item: Attention, now: datetime) -> None:
    if item.kind is AttentionKind.LISTING_INSPECTED:  # goes once the hub is content
        _from_start(journal, item.link_id)
        return
    if item.kind in _LISTINGS:
        listings = journal.listings(item.link_id, [item.subject])
        journal.save_listings(
            item.link_id, [replace(listing, refused=None, source=None) for listing in listings.values()]
        )
        _from_start(journal, item.link_id)
    elif item.kind is AttentionKind.STREAM:
        _run_soon(journal, item.link_id, tuple(Stream))
    else:
        _retry_sale(journal, item, now)
    journal.clear_attention(item.link_id, item.kind, [item.subject])


def _retry_sale(journal: Journal, item: Attention, now: datetime) -> None:
    sale = journal.sale(item.link_id, item.subject)
    if sale is None:  # never read: read the hub's orders from the start
        _run_soon(journal, item.link_id, (Stream.ORDERS,), cursor="")
        return
    steps = tuple(
        step if step.state is StepState.DONE else replace(step, state=StepState.OWED, until=None, reason="")
        for step in sale.steps
    )
    journal.save_sale(item.link_id, replace(sale, steps=steps, due=now), now)


def _from_start(journal: Journal, link_id: int) -> None:
    """Read the store from the start, soon."""
    _run_soon(journal, link_id, (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK), cursor="")


def _run_soon(journal: Journal, link_id: int, streams: tuple[Stream, ...], cursor: str | None = None) -> None:
    for stream, state in journal.streams(link_id).items():
        if stream in streams:
            fresh = replace(state, error="", failures=0, last_try=None)
            journal.save_stream(link_id, fresh if cursor is None else replace(fresh, cursor=cursor))
