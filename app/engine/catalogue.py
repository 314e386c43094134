"""A catalogue run: read, plan, brake, write, confirm (design 6.1). Interrupted runs need no care."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial

from app.domain.catalogue import (
    CatalogueRead,
    Facet,
    HubProduct,
    ItemFault,
    ItemProblem,
    Listing,
    ListingWrite,
    Marks,
    ProductWrite,
    StoreItem,
    digest,
)
from app.domain.errors import Bug, NotFound, Refused, TomadaError, Transient, Unreadable
from app.domain.links import SALES, STREAM_FACETS, Attention, AttentionKind, AttentionState, HistoryEntry, Stream
from app.domain.settings import ImagePolicy
from app.engine import brakes
from app.engine.brakes import Brake
from app.engine.context import Context, Held, LeftOut, PreviewLine, Progress, RunResult, Tally, ended
from app.engine.plan import Planned, group, lines, only, plan_gone, plan_listing, settled
from app.engine.push import Outcome, Partly, push_product, stops, swallowed_facets

_log = logging.getLogger(__name__)

#: Confirmations committed together.
_BATCH = 500

#: This many answers in a row that cannot be used end the run: the hub is not well.
_BAD_STREAK = 5

#: More new families than this are looked up by reading the hub's whole list.
_LOOK_UP_SINGLY = 50


def run_catalogue(context: Context, streams: Sequence[Stream], *, preview: bool = False) -> RunResult:
    """One pass over `streams` (products, prices, stock). Never raises the error family: the result holds it.

    Raises Cancelled. With `preview` nothing is written anywhere.
    """
    return _CatalogueRun(context, tuple(streams), preview).run()


class _CatalogueRun:
    def __init__(self, context: Context, streams: tuple[Stream, ...], preview: bool) -> None:
        self._context = context
        self._journal = context.journal
        self._link = context.link.id
        self._streams = streams
        self._facets = frozenset[Facet]().union(*(STREAM_FACETS[stream] for stream in streams))
        self._preview = preview
        self._tally = Tally()
        self._listings: dict[str, Listing] = {}
        self._history: list[HistoryEntry] = []
        self._fingerprints: dict[str, str | None] = {}
        self._planned: set[str] = set()  # saved at the end, unless an answer changes them before
        self._dirty: set[str] = set()
        self._held: set[str] = set()
        self._known: set[str] = set()  # those of them that the hub has: their variations' stock is told all the same
        self._asked = False  # whether the hub was called
        self._answers: list[Attention] = []  # to brakes, one for each SKU
        self._asking: Sequence[Brake] = ()
        self._missing: frozenset[str] | None = None  # from the store, where all of it was read
        self._open_units: Mapping[str, int] = {}
        self._touched: Mapping[str, int] = {}
        self._refusals: dict[str, Mapping[str, str]] = {}
        self._began_at: Mapping[Stream, str] = {}

    def run(self) -> RunResult:
        began = self._context.clock.now()
        cursor: str | None = None
        told = RunResult(self._streams)
        try:
            read, touched = self._read()
            whole = self._plan(read)
            planned = self._brake(read, whole, touched)
            if self._preview:
                told = self._foretold(read, whole, planned)
            else:
                self._write(planned)
                self._settle(read, touched)
                if not self._asked:  # fresh means confirmed: a hub that cannot be reached confirms nothing
                    self._context.hub.reach()
            cursor = self._next_cursor(read)
        except TomadaError as error:
            self._tally.error = error
        result = replace(
            self._tally.result(self._streams), preview=told.preview, held=told.held, left_out=told.left_out
        )
        if not self._preview:
            self._save_streams(result, began, cursor)
        return result

    def _save_streams(self, result: RunResult, began: datetime, cursor: str | None) -> None:
        """A cursor that somebody changed meanwhile stays: the store is to be read from there."""
        with self._journal.transaction():
            for stream, state in self._journal.streams(self._link).items():
                if stream in self._streams:
                    meanwhile = state.cursor != self._began_at.get(stream)
                    ending = ended(state, result, began, None if meanwhile else cursor)
                    self._journal.save_stream(self._link, ending)

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        return self._journal.listing_sources(self._link)

    # read
    def _read(self) -> tuple[CatalogueRead, Mapping[str, int]]:
        # Before the store is asked: a sale that gets there in between is then counted twice, never missed. A run of
        # products needs them too, for what it creates is created with its stock.
        self._open_units = self._journal.open_units(self._link)
        states = self._journal.streams(self._link)
        self._began_at = {stream: states[stream].cursor for stream in self._streams}
        kept = [cursor.partition(" ") for cursor in self._began_at.values()]
        same_rules = all(mark == self._context.rules.mark for mark, _, _ in kept)
        cursors = {cursor for _, _, cursor in kept} if same_rules else {""}
        cursor = cursors.pop() if len(cursors) == 1 else ""
        read = self._context.store.catalogue(cursor, lambda: self._sources if same_rules else {})
        self._touched = touched = self._journal.touched(self._link) if Facet.STOCK in self._facets else {}
        missing = touched.keys() - {item.sku for item in read.items}
        if missing:
            read = replace(read, items=read.items + self._context.store.items(missing))
        self._tally.read = len(read.items)
        return read, touched

    # plan
    def _plan(self, read: CatalogueRead) -> list[Planned]:
        skus = {item.sku for item in read.items}
        families = {item.parent for item in read.items if item.parent}
        self._listings = dict(self._journal.listings(self._link, skus | families))
        self._discover(read.items)
        rules, before, units = self._context.rules, self._listings, self._open_units
        planned = [
            plan_listing(item, before.get(item.sku), self._facets, rules, units.get(item.sku, 0)) for item in read.items
        ]
        gone = self._gone(read)
        families = {each.listing.family for each in gone} - self._listings.keys()
        self._listings |= self._journal.listings(self._link, families) if families else {}
        planned += gone
        for each in planned:
            self._listings[each.listing.sku] = each.listing
            self._fingerprints[each.listing.sku] = each.fingerprint
            self._planned.add(each.listing.sku)
        return planned

    def _gone(self, read: CatalogueRead) -> list[Planned]:
        if read.present is None or read.unchanged:
            return []
        gone = self._absent(read.present) | (self._journal.unsettled(self._link) - read.present)
        listings = self._journal.listings(self._link, gone).values() if gone else ()
        return [self._without_stock(plan_gone(listing)) for listing in listings]

    def _absent(self, present: Collection[str]) -> frozenset[str]:
        return frozenset(sku for sku in self._sources if sku not in present)

    def _without_stock(self, planned: Planned) -> Planned:
        return planned if Facet.STOCK in self._facets else replace(planned, write=None)

    def _discover(self, items: Sequence[StoreItem]) -> None:
        """Images for new products only: find out which of those new to us the hub knows already."""
        if self._context.settings.products_images is not ImagePolicy.NEW_ONLY:
            return
        unknown = {item.sku: item for item in items if not self._listings.get(item.sku, Listing(item.sku)).at_hub}
        if not unknown or Facet.CONTENT not in self._facets:
            return
        self._asked = True
        known: set[str] = set()
        if len(unknown) > _LOOK_UP_SINGLY:
            known = {listing.sku for listing in self._context.hub.products()}
        else:
            for sku in unknown:
                self._context.check()
                product = self._context.hub.product(sku)
                known |= set(product.by_sku()) if product else set()
        for sku in known & unknown.keys():
            self._change(replace(self._listings.get(sku, Listing(sku)), at_hub=True))

    # brakes
    def _brake(self, read: CatalogueRead, planned: list[Planned], sold: Collection[str]) -> list[Planned]:
        """The plan without what a brake holds, and what the merchant keeps back. Stock that sales lowered is never
        held: that is no absurdity."""
        items = [it for it in self._journal.attentions(self._link, all_states=True) if it.kind in brakes.ASKS]
        self._answers = [item for item in items if item.state in (AttentionState.GO_ON, AttentionState.SKIP)]
        self._missing = None if read.present is None or read.unchanged else self._absent(read.present)
        kept, freed = self._answered(AttentionState.SKIP), self._answered(AttentionState.GO_ON)
        for kind, skus in kept.items():
            facet = brakes.FACETS.get(kind)
            planned = self._without(skus - set(sold) if facet is Facet.STOCK else skus, facet, planned)
        held = planned
        asking = [brake for brake in self._biting(read, planned, sold, kept, freed) if brake.skus - freed[brake.kind]]
        self._asking = asking
        for brake in asking:
            held = self._hold(brake, held, sold if brake.facet is Facet.STOCK else freed[brake.kind])
        if not self._preview:
            self._release([it for it in items if it not in self._answers], {brake.kind for brake in asking}, read)
        return held

    def _biting(
        self,
        read: CatalogueRead,
        planned: list[Planned],
        sold: Collection[str],
        kept: Mapping[AttentionKind, frozenset[str]],
        freed: Mapping[AttentionKind, frozenset[str]],
    ) -> Iterable[Brake]:
        settings = self._context.settings
        listed = partial(self._journal.count_listings, self._link)
        counted = [each for each in planned if each.listing.sku not in sold]
        asked = [each for each in planned if each.listing.sku not in freed[AttentionKind.BRAKE_PRICE]]
        biting = [brakes.zeroed(counted, listed, settings), brakes.priced(asked, settings)]
        if self._missing is not None and read.present is not None:
            stays = kept[AttentionKind.BRAKE_SHRUNK]
            there = len(read.present) + len(stays)
            biting.insert(0, brakes.shrunk(there, self._missing - stays, len(self._sources), settings))
        return filter(None, biting)

    def _answered(self, state: AttentionState) -> dict[AttentionKind, frozenset[str]]:
        """The SKUs of each brake of which the merchant said this, as far as the store still says the same."""
        said = [item for item in self._answers if item.state is state and self._holds(item)]
        return {kind: frozenset(item.subject for item in said if item.kind is kind) for kind in brakes.ASKS}

    def _holds(self, item: Attention) -> bool:
        """Whether an answer is about what this run plans."""
        if brakes.FACETS.get(item.kind) is None:
            return self._missing is None or item.subject in self._missing
        return not self._is_over(item)

    def _is_over(self, item: Attention) -> bool:
        """Whether an answer is about what the store says no more, or the hub has confirmed since."""
        facet, listing = brakes.FACETS.get(item.kind), self._listings.get(item.subject)
        if facet is None:
            sold_out = listing is not None and not listing.present and settled(listing)
            return self._missing is not None and (sold_out or item.subject not in self._missing)
        if listing is None or facet not in self._facets:
            return False
        return not brakes.is_about(item, listing.wanted) or listing.wanted.get(facet) == listing.confirmed.get(facet)

    def _hold(self, brake: Brake, planned: list[Planned], goes: Collection[str]) -> list[Planned]:
        """Ask, and hold everything of that kind but what goes all the same."""
        self._tally.braked.append(brake.kind)
        if not self._preview:
            skus = "\n".join(sorted(brake.skus))
            self._context.attention(brake.kind, brakes.ASKS[brake.kind].value, skus=skus, **dict(brake.params))
        every = {each.listing.sku for each in planned}
        return self._without(every - set(goes) if brake.facet else every, brake.facet, planned)

    def _without(self, skus: Collection[str], facet: Facet | None, planned: list[Planned]) -> list[Planned]:
        """The plan without that facet of these SKUs; without a facet, as if the store had not been read for them."""
        if facet is not None:
            return [_skip(each, facet) if each.listing.sku in skus else each for each in planned]
        self._held |= set(skus)
        for sku in skus:
            listing = self._listings.pop(sku, None)
            self._known |= {sku} if listing and listing.at_hub else set()
            self._dirty.discard(sku)
            self._planned.discard(sku)
        return [each for each in planned if each.listing.sku not in skus]

    def _release(self, questions: Iterable[Attention], asking: Collection[AttentionKind], read: CatalogueRead) -> None:
        """The absurd plan is gone: forget the question. Only runs that would ask again."""
        for question in questions:
            facet = brakes.FACETS.get(question.kind)
            whole = read.present is not None or (read.unchanged and question.state is AttentionState.OPEN)
            if question.kind not in asking and (facet in self._facets or (facet is None and whole)):
                self._context.settle(question.kind, question.subject)

    # preview
    def _foretold(self, read: CatalogueRead, whole: Sequence[Planned], planned: Sequence[Planned]) -> RunResult:
        """What would be sent, what would be held and why, and what has to be corrected first."""
        names = {each.listing.sku: each.listing.name for each in whole}
        sent = lines(planned)
        there = frozenset(sent)
        rest = (line for line in lines(whole) if line not in there)
        return RunResult(
            self._streams,
            preview=tuple(PreviewLine(*line, name=names[line[0]]) for line in sent),
            held=tuple(PreviewLine(*line, name=names[line[0]], held=self._why(*line[:2])) for line in rest),
            left_out=tuple(self._left_out(read)),
        )

    def _why(self, sku: str, facet: Facet) -> Held:
        asking = [brake for brake in self._asking if brake.facet in (facet, None)]
        if not asking:
            return Held.KEPT
        return Held.ASKED if any(sku in brake.skus for brake in asking) else Held.ALONG

    def _left_out(self, read: CatalogueRead) -> Iterable[LeftOut]:
        """Also what was found wrong before and was not read again, for the store did not change it."""
        again = {item.sku for item in read.items}
        wrong = {
            item.subject: ItemProblem(ItemFault(item.params["fault"]), item.params["cell"], item.params["value"])
            for item in self._journal.attentions(self._link)
            if item.kind is AttentionKind.ITEM
            and item.subject not in again
            and (read.present is None or item.subject in read.present)
        }
        wrong |= _wrong(read)
        listings = {**self._journal.listings(self._link, wrong), **self._listings}
        return [
            LeftOut(subject, listings[subject].name if subject in listings else "", problem)
            for subject, problem in wrong.items()
        ]

    # write
    def _write(self, planned: list[Planned]) -> None:
        known = self._known | {sku for sku, listing in self._listings.items() if listing.at_hub}
        writes = group(planned, known)
        self._asked |= bool(writes)
        self._intend(writes)
        total, done, streak = len(writes), 0, 0
        stop: list[BaseException] = []

        def push(write: ProductWrite) -> tuple[ProductWrite, Outcome | None]:
            return write, None if stop or self._context.cancel.is_set() else push_product(self._context, write, known)

        try:
            for write, outcome in self._context.pool.map(push, writes, self._context.parallel):
                done += outcome is not None
                streak = streak + 1 if isinstance(outcome, (Transient, Unreadable)) else 0
                self._take(write, outcome)
                if stops(outcome) or streak >= _BAD_STREAK:
                    assert isinstance(outcome, BaseException)
                    stop.append(outcome)
                self._context.progress(Progress(self._streams[0], done, total))
                if done % _BATCH == 0:
                    self._flush()
        finally:
            self._dirty |= self._planned
            self._flush()
        self._context.check()
        if stop:
            raise stop[0]

    def _intend(self, writes: Iterable[ProductWrite]) -> None:
        """What the hub may hold from now on is known before the first call: killed in between, it is in doubt."""
        parts = (self._listings[part.sku] for write in writes for part in write.parts())
        self._journal.save_listings(self._link, [listing for listing in parts if listing.at_hub])

    def _take(self, write: ProductWrite, outcome: Outcome | None) -> None:
        if outcome is None:
            self._tally.failed += 1
        elif isinstance(outcome, HubProduct):
            self._confirm(write, outcome)
        elif isinstance(outcome, Partly):
            self._confirm(outcome.told, outcome.product)
            self._refuse(write, outcome.error)
        elif isinstance(outcome, Refused):
            self._refuse(write, outcome)
        elif isinstance(outcome, NotFound):
            self._vanished(write)
        else:
            self._tally.failed += 1
            if isinstance(outcome, Bug):
                self._context.attention(AttentionKind.STREAM, self._streams[0].value, kind=outcome.kind.value)

    def _confirm(self, write: ProductWrite, product: HubProduct) -> None:
        self._tally.written += 1
        held, complaint = product.by_sku(), ", ".join(sorted(product.invalid_fields))
        for part in write.parts():
            listing = self._listings[part.sku]
            swallowed = swallowed_facets(part, product)
            taken = part.facets - swallowed
            confirmed = listing.confirmed.updated(listing.wanted, taken)
            at_hub = listing.at_hub or part.sku in held or not held
            said = complaint if part.sku == write.family else listing.complaint
            self._change(replace(listing, confirmed=confirmed, at_hub=at_hub, refused=None, complaint=said))
            self._remember(part, listing)
            if swallowed:
                self._tally.failed += 1
                facet = ", ".join(sorted(swallowed))
                self._context.attention(AttentionKind.LISTING_SWALLOWED, part.sku, facet=facet)
        family = self._listings.get(write.family)
        if family and family.complaint != complaint:
            self._change(replace(family, complaint=complaint))

    def _remember(self, part: ListingWrite, listing: Listing) -> None:
        now = self._context.clock.now()
        told = (Facet.PRICE, Facet.STOCK) if listing.at_hub else (Facet.PRICE,)
        for facet in part.facets.intersection(told):
            before, after = listing.confirmed.get(facet), listing.wanted.get(facet)
            text = "" if before is None else str(before)
            why = SALES if facet is Facet.STOCK and self._moved_by_sales(listing) else "run"
            self._history.append(HistoryEntry(now, self._link, part.sku, facet.value, text, str(after), why))

    def _moved_by_sales(self, listing: Listing) -> bool:
        """Whether sales changed its stock, and the store's record is as it was."""
        return listing.sku in self._touched and listing.source == self._fingerprints.get(listing.sku)

    def _refuse(self, write: ProductWrite, error: Refused) -> None:
        self._tally.refused += 1
        reason = str(error.params.get("details") or error.params.get("fields") or error.kind.value)
        for part in write.parts():
            listing = self._listings[part.sku]
            self._change(replace(listing, refused=digest(listing.wanted)))
            self._refusals[part.sku] = {"reason": reason}

    def _vanished(self, write: ProductWrite) -> None:
        """Somebody removed the product at the hub: it is new again, and the next products run creates it whole."""
        self._tally.failed += 1
        everything = {**self._journal.listings(self._link), **self._listings}
        for listing in everything.values():
            if listing.family == write.family:
                self._change(replace(listing, at_hub=False, confirmed=Marks(), source=None, complaint=""))
        with self._journal.transaction():
            for stream, state in self._journal.streams(self._link).items():
                if stream in STREAM_FACETS:
                    self._journal.save_stream(self._link, replace(state, cursor=""))

    def _change(self, listing: Listing) -> None:
        self._listings[listing.sku] = listing
        self._dirty.add(listing.sku)
        self._planned.discard(listing.sku)

    def _flush(self) -> None:
        with self._journal.transaction():
            self._journal.save_listings(self._link, [self._stamped(sku) for sku in sorted(self._dirty)])
            self._journal.add_history(self._history)
            self._context.attentions(AttentionKind.LISTING_REFUSED, self._refusals)  # answered only once it is saved
        self._dirty.clear()
        self._history.clear()
        self._refusals.clear()

    def _stamped(self, sku: str) -> Listing:
        """With the store's fingerprint, once everything the store says of it is settled."""
        listing, fingerprint = self._listings[sku], self._fingerprints.get(sku)
        if fingerprint is None or not settled(listing):
            return listing
        return replace(listing, source=fingerprint)

    # settle
    def _settle(self, read: CatalogueRead, touched: Mapping[str, int]) -> None:
        with self._journal.transaction():
            fine = {
                sku: times
                for sku, times in touched.items()
                if sku not in self._held and (sku not in self._listings or self._told(self._listings[sku]))
            }
            self._journal.untouch(self._link, fine)
            healthy = [sku for sku, listing in self._listings.items() if settled(listing) and listing.refused is None]
            for kind in (AttentionKind.LISTING_REFUSED, AttentionKind.LISTING_SWALLOWED):
                self._context.settle(kind, *healthy)
            for item in filter(self._is_over, self._answers):
                self._context.settle(item.kind, item.subject)
            self._report_problems(read)
            if self._tally.written:
                self._report_complaints()

    def _told(self, listing: Listing) -> bool:
        return listing.wanted.stock in (None, listing.confirmed.stock) or not listing.at_hub

    def _report_problems(self, read: CatalogueRead) -> None:
        if read.unchanged:
            return
        wrong = _wrong(read)
        if read.present is not None:
            known = [item.subject for item in self._journal.attentions(self._link) if item.kind is AttentionKind.ITEM]
            self._context.settle(AttentionKind.ITEM, *(set(known) - read.present - wrong.keys()))
        self._context.settle(AttentionKind.ITEM, *(item.sku for item in read.items if not item.problems))
        said = {
            subject: {"fault": problem.fault.value, "cell": problem.cell, "value": problem.value}
            for subject, problem in wrong.items()
        }
        self._context.attentions(AttentionKind.ITEM, said)

    def _report_complaints(self) -> None:
        """One item for each set of fields that the hub finds wrong, however many products it is about."""
        kind = AttentionKind.LISTING_INSPECTED
        wrong = {
            fields: {"fields": fields, "count": str(count), "skus": ", ".join(skus)}
            for fields, (count, skus) in self._journal.complaints(self._link).items()
        }
        self._context.attentions(kind, wrong)
        before = {item.subject for item in self._journal.attentions(self._link, all_states=True) if item.kind is kind}
        self._context.settle(kind, *(before - wrong.keys()))

    def _next_cursor(self, read: CatalogueRead) -> str | None:
        """Where the next run starts, with the rules under which everything up to there was planned."""
        if AttentionKind.BRAKE_SHRUNK in self._tally.braked:
            return None
        return f"{self._context.rules.mark} {read.cursor if self._complete() else ''}"

    def _complete(self) -> bool:
        """Whether the next run may start from the cursor: nothing of these streams is left to say."""
        if self._tally.failed or self._tally.braked or self._preview:
            return False
        return all(self._said(listing) for listing in self._listings.values())

    def _said(self, listing: Listing) -> bool:
        if settled(listing):
            return True
        if not listing.at_hub:
            return Facet.CONTENT not in self._facets
        return all(listing.wanted.get(facet) in (None, listing.confirmed.get(facet)) for facet in self._facets)


def _wrong(read: CatalogueRead) -> dict[str, ItemProblem]:
    """What a person has to correct in the store, by SKU, or by its cell where there is none."""
    wrong = {item.sku: item.problems[0] for item in read.items if item.problems}
    return wrong | {problem.cell: problem for problem in read.problems}


def _skip(planned: Planned, facet: Facet) -> Planned:
    """Without that facet, unless the hub gets to know the SKU by this write."""
    if not planned.write or planned.create:
        return planned
    return replace(planned, write=only(planned.write, frozenset(Facet) - {facet}))
