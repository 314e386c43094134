"""Reads the hub back, compares it with the store, and heals what differs (design 6.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.catalogue import Facet, HubListing, Listing, Marks
from app.domain.errors import TomadaError
from app.domain.links import HistoryEntry, Stream
from app.domain.orders import Order, Sale, Stage, StepName, StepState
from app.domain.report import Outcome, Report, ReportLine
from app.engine.context import Context, Progress, RunResult, Tally, ended
from app.engine.report import listed
from app.engine.steps import Policy, merge, next_step

_TOTAL = "total"

_CURSOR_STREAMS = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)

#: Orders younger than this may still be on their way.
_FRESH = timedelta(minutes=15)

#: Orders older than this are settled business.
_ORDER_DAYS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Difference:
    """Both sides disagree. `subject` is a SKU or a hub order id, `what` a facet or `order`; `name` is the product's, or
    the channel's number."""

    subject: str
    name: str
    what: str
    store: str
    hub: str

    def line(self) -> ReportLine:
        """How the report shows it. An order whose total was changed is for a person: the store has the old one."""
        outcome = Outcome.TO_CHECK if self.what == _TOTAL else Outcome.HEALED
        return ReportLine(self.subject, self.name, self.what, self.store, self.hub, outcome)


def run_reconciliation(context: Context) -> RunResult:
    """Compare both sides; what differs is forgotten as confirmed, so that the next runs write it again. The report
    holds that, and what differs for another reason."""
    tally = Tally()
    began = context.clock.now()
    kept = context.settings
    context.journal.prune(began, kept.history_keep_days, kept.buyers_keep_days, context.link.id)
    try:
        held = _held(context)
        known = context.journal.listings(context.link.id)
        orders, order_differences = compare_orders(context)
        found = [*compare_catalogue(known, held), *order_differences]
        tally.read = context.journal.count_listings(context.link.id)
        with context.journal.transaction():
            _heal(context, found)
        tally.written = len(found)
        if context.report:
            lines = (*(it.line() for it in found), *listed(known, held))
            context.report(Report(context.link.id, began, tally.read, orders, lines))
    except TomadaError as error:
        tally.error = error
    result = tally.result((Stream.RECONCILIATION,))
    state = context.journal.streams(context.link.id)[Stream.RECONCILIATION]
    context.journal.save_stream(context.link.id, ended(state, result, began))
    return result


def _held(context: Context) -> Mapping[str, HubListing]:
    held: dict[str, HubListing] = {}
    for listing in context.hub.products():
        context.check()
        held[listing.sku] = listing
        if len(held) % 100 == 0:
            context.progress(Progress(Stream.RECONCILIATION, len(held), 0))
    return held


def compare_catalogue(known: Mapping[str, Listing], held: Mapping[str, HubListing]) -> tuple[Difference, ...]:
    """What the hub holds against what it was last seen to hold."""
    return tuple(
        difference
        for sku, listing in known.items()
        if listing.at_hub
        for difference in _differences(listing, held.get(sku))
    )


def _differences(listing: Listing, held: HubListing | None) -> Iterable[Difference]:
    if held is None:
        yield Difference(listing.sku, listing.name, Facet.CONTENT.value, listing.name, "")
        return
    confirmed = listing.confirmed
    if listing.present and confirmed.content is not None and held.name and held.name != listing.name:
        yield Difference(listing.sku, listing.name, Facet.CONTENT.value, listing.name, held.name)
    if listing.is_family:
        return
    if confirmed.stock is not None and held.stock is not None and held.stock != confirmed.stock:
        yield Difference(listing.sku, listing.name, Facet.STOCK.value, str(confirmed.stock), str(held.stock))
    if confirmed.price is not None and held.price is not None and held.price.mark() != confirmed.price:
        yield Difference(listing.sku, listing.name, Facet.PRICE.value, confirmed.price, held.price.mark())


def compare_orders(context: Context) -> tuple[int, tuple[Difference, ...]]:
    """How many orders of the hub were looked at, and those that this program does not know as they are."""
    now = context.clock.now()
    since = max(context.since, now - _ORDER_DAYS)
    policy = Policy(context.settings.orders_states, context.hub.declaration.steps, context.store.declaration.steps)
    found: list[Difference] = []
    seen: set[str] = set()
    for page in context.hub.orders_created(since, now - _FRESH):
        context.check()
        orders = [order for order in page.orders if since <= order.created <= now - _FRESH]
        sales = {s.hub_id: s for s in context.journal.sales(context.link.id, hub_ids=[order.id for order in orders])}
        seen |= {order.id for order in orders}
        for order in orders:
            found += _order_differences(order, sales.get(order.id), policy)
    return len(seen), tuple(found)


def _order_differences(order: Order, sale: Sale | None, policy: Policy) -> Iterable[Difference]:
    if sale is None:
        yield Difference(order.id, order.number, "order", "", order.status)
        return
    fresh = merge(sale, order)
    if fresh is not None and fresh.stage is not sale.stage and order.stage is not Stage.UNKNOWN:
        yield Difference(order.id, order.number, "stage", sale.stage.value, order.stage.value)
    if sale.order.total != order.total:
        yield Difference(order.id, order.number, _TOTAL, str(sale.order.total), str(order.total))
    yield from (
        Difference(order.id, order.number, f"step:{name}", "told", "not there") for name in not_taken(sale, order)
    )
    owed = next_step(sale, policy)
    if owed and owed.name is StepName.IMPORT and sale.step(StepName.IMPORT) is None:
        yield Difference(order.id, order.number, "order", "", order.status)


def not_taken(sale: Sale, order: Order) -> Iterable[StepName]:
    """Steps that were told to the hub and that its order does not show: it swallowed them."""
    store = sale.store
    if store is None or order.stage in (Stage.CANCELLED, Stage.UNKNOWN):
        return
    if sale.done(StepName.ACKNOWLEDGE) and order.external != store.number:
        yield StepName.ACKNOWLEDGE
    cancel = sale.step(StepName.CANCEL)
    if store.stage is Stage.CANCELLED:
        if cancel and cancel.state is StepState.DONE and cancel.proof != store.number:
            yield StepName.CANCEL
        return
    keys = {shipment.invoice_key for shipment in order.shipments}
    if sale.done(StepName.INVOICE) and store.invoice and store.invoice.key not in keys:
        yield StepName.INVOICE
    codes = {shipment.tracking_code for shipment in order.shipments}
    if sale.done(StepName.TRACK) and store.tracking and store.tracking.code not in codes:
        yield StepName.TRACK
    if sale.done(StepName.DELIVER) and order.stage is not Stage.DELIVERED:
        yield StepName.DELIVER


def _heal_sales(context: Context, found: list[Difference]) -> None:
    """Sales are looked at again; steps that the hub does not show are owed again."""
    now, link = context.clock.now(), context.link.id
    for sale in context.journal.sales(link, hub_ids={it.subject for it in found}):
        lost = {it.what.removeprefix("step:") for it in found if it.subject == sale.hub_id}
        steps = tuple(replace(step, state=StepState.OWED) if step.name in lost else step for step in sale.steps)
        stage = sale.order.stage if StepName.CANCEL in lost else sale.stage
        context.journal.save_sale(link, replace(sale, steps=steps, stage=stage, due=now, closed=False), now)


def _heal(context: Context, found: list[Difference]) -> None:
    """Forget what was believed; the next catalogue and order runs find it out of step and write or read it again."""
    now, link = context.clock.now(), context.link.id
    catalogue = [it for it in found if it.what in tuple(Facet)]
    listings = dict(context.journal.listings(link, {it.subject for it in catalogue}))
    for it in catalogue:
        listings[it.subject] = _forgotten(listings[it.subject], it)
    context.journal.save_listings(link, listings.values())
    context.journal.touch(link, [it.subject for it in catalogue if it.what == Facet.STOCK])
    states = context.journal.streams(link)
    for stream in _CURSOR_STREAMS if catalogue else ():
        context.journal.save_stream(link, replace(states[stream], cursor=""))
    if len(catalogue) < len(found):
        _heal_sales(context, [it for it in found if it not in catalogue])
        context.journal.save_stream(link, replace(states[Stream.ORDERS], cursor=""))
    context.journal.add_history(
        HistoryEntry(now, link, it.subject, it.what, it.hub, it.store, Stream.RECONCILIATION.value) for it in found
    )


def _forgotten(listing: Listing, difference: Difference) -> Listing:
    if not difference.hub:
        return replace(listing, at_hub=False, confirmed=Marks(), source=None)
    marks = listing.confirmed.updated(Marks(), frozenset({Facet(difference.what)}))
    return replace(listing, confirmed=marks, source=None, refused=None)
