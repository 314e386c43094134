"""What a person says to an attention item, carried out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from app.domain.errors import InputFault, InvalidInput
from app.domain.links import LANE_STREAMS, Answer, Attention, AttentionKind, AttentionState, Lane, Stream
from app.domain.orders import Step, StepState
from app.engine.brakes import ASKS, answers
from app.engine.outbox import WAITS, resend_mail
from app.engine.schedule import ALL_STREAMS
from app.ports import Journal

_LISTINGS = (
    AttentionKind.ITEM,
    AttentionKind.LISTING_REFUSED,
    AttentionKind.LISTING_SWALLOWED,
)
BRAKES = tuple(ASKS)
_CATALOGUE = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)
_ORDERS = (Stream.ORDERS, Stream.FULFILMENT)
_MAILS = {kind: state for state, kind in WAITS.items()}
_RUN_ALL = (*_CATALOGUE, *LANE_STREAMS[Lane.ORDERS])
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
    answered = answer_all(journal, [attention_id], said, now)
    if not answered:
        raise InvalidInput(field="id", reason=InputFault.NO_SUCH_ATTENTION)
    return answered[0]


def answer_all(journal: Journal, ids: Collection[int], said: Answer, now: datetime) -> tuple[Attention, ...]:
    """Give the same answer to many, in one act. Those that settled themselves meanwhile are left out."""
    wanted = frozenset(ids)
    items = tuple(it for it in journal.attentions(all_states=True) if it.id in wanted)
    with journal.transaction():
        for (link_id, kind), some in _alike(items).items():
            if kind not in BRAKES and said is Answer.RETRY:
                _retry(journal, link_id, kind, [item.subject for item in some], now)
                continue
            state = _STATES.get(said, AttentionState.GO_ON) if kind in BRAKES else AttentionState.DISMISSED
            for item in some:
                if state is AttentionState.DISMISSED:
                    journal.set_attention(item.id, state)
                else:
                    _note(journal, item, state, now)
            if kind in BRAKES:
                _from_start(journal, link_id, now)
    return items


def _note(journal: Journal, question: Attention, state: AttentionState, now: datetime) -> None:
    """The answer to a brake, SKU by SKU: each can be given otherwise later, and what is asked next is another thing."""
    given = answers(question)
    journal.clear_attention(question.link_id, question.kind, [question.subject, *given])
    journal.raise_attentions(question.link_id, question.kind, given, now, state)


def _alike(items: Iterable[Attention]) -> Mapping[tuple[int, AttentionKind], list[Attention]]:
    found: dict[tuple[int, AttentionKind], list[Attention]] = {}
    for item in items:
        found.setdefault((item.link_id, item.kind), []).append(item)
    return found


def streams_of(item: Attention) -> tuple[Stream, ...]:
    """What has to run for an answer to take effect."""
    if item.kind is AttentionKind.STREAM:
        return _RUN_ALL if item.params.get("kind") in ALL_STREAMS else (Stream(item.subject),)
    if item.kind in BRAKES or item.kind in _LISTINGS or item.kind is AttentionKind.LISTING_INSPECTED:
        return _CATALOGUE
    return (Stream.MAIL,) if item.kind in _MAILS else _ORDERS


def send_again(journal: Journal, link_id: int, sku: str) -> None:
    """The next run reads this SKU (and the product of which it is a variation) in the store, whatever its cursor, and
    sends what the hub did not confirm, even if it was refused before."""
    listings = dict(journal.listings(link_id, [sku]))
    parents = [listing.parent for listing in listings.values() if listing.parent]
    listings |= journal.listings(link_id, parents)
    with journal.transaction():
        journal.save_listings(link_id, [replace(it, refused=None, source=None) for it in listings.values()])
        journal.touch(link_id, listings.keys())


def _retry(journal: Journal, link_id: int, kind: AttentionKind, subjects: Sequence[str], now: datetime) -> None:
    if kind is AttentionKind.LISTING_INSPECTED:  # goes once the hub is content
        _from_start(journal, link_id, now)
        return
    if kind in _LISTINGS:
        listings = journal.listings(link_id, subjects)
        journal.save_listings(link_id, [replace(listing, refused=None, source=None) for listing in listings.values()])
        _from_start(journal, link_id, now)
    elif kind is AttentionKind.STREAM:
        _run_soon(journal, link_id, tuple(Stream))
    elif kind in _MAILS:
        for mail in journal.outbox.mails(link_id, state=_MAILS[kind]):
            if mail.hub_id in subjects:
                with suppress(InvalidInput):  # the sale was cancelled meanwhile: there is nothing to tell any more
                    resend_mail(journal, link_id, mail.hub_id, mail.event, now)
    else:
        _retry_sales(journal, link_id, subjects, now)
    journal.clear_attention(link_id, kind, subjects)


def _retry_sales(journal: Journal, link_id: int, hub_ids: Sequence[str], now: datetime) -> None:
    sales = journal.sales(link_id, hub_ids=hub_ids)
    if len(sales) < len(hub_ids):  # never read: read the hub's orders from the start
        _run_soon(journal, link_id, (Stream.ORDERS,), cursor="")
    journal.save_sales(link_id, [replace(sale, steps=_owed(sale.steps), due=now) for sale in sales], now)


def _owed(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(
        step
        if step.state in (StepState.DOING, StepState.DONE)
        else replace(step, state=StepState.OWED, until=None, reason="")
        for step in steps
    )


def _from_start(journal: Journal, link_id: int, now: datetime) -> None:
    """Read the store from the start, soon. The cursor is one that no run made, and another each time: a run under way
    sees by it that it was asked anew."""
    _run_soon(journal, link_id, _CATALOGUE, cursor=now.isoformat())


def _run_soon(journal: Journal, link_id: int, streams: tuple[Stream, ...], cursor: str | None = None) -> None:
    for stream, state in journal.streams(link_id).items():
        if stream in streams:
            fresh = replace(state, error="", failures=0, last_try=None)
            journal.save_stream(link_id, fresh if cursor is None else replace(fresh, cursor=cursor))
