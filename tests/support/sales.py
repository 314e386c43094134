"""Many made-up sales, listings and changes, straight into a journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from app.domain.catalogue import Listing, Marks
from app.domain.links import HistoryEntry, Link
from app.domain.orders import Invoice, Order, OrderItem, Payment, Sale, Stage, Step, StepName, StepState, StoreOrder
from app.ports import Journal

_AT_ONCE = 2000
#: So many of the newest sales are still open; the others were delivered.
OPEN = 300
_OPEN_STAGES = (Stage.APPROVED, Stage.INVOICED, Stage.SHIPPED, Stage.AWAITING, Stage.CANCELLED)


def fill(journal: Journal, link: Link, now: datetime, count: int) -> None:
    """`count` sales, the newest first in numbers too, as many listings, and as many changes."""
    for start in range(0, count, _AT_ONCE):
        places = range(start, min(count, start + _AT_ONCE))
        journal.save_sales(link.id, [a_sale(place, now) for place in places], now)
        journal.save_listings(link.id, [_listing(place) for place in places])
    journal.add_history(_changes(link, now, count))


def a_sale(place: int, now: datetime) -> Sale:
    """The sale of that place, the newest is 0."""
    sold = now - timedelta(minutes=5 * place)
    stage = _OPEN_STAGES[place % len(_OPEN_STAGES)] if place < OPEN else Stage.DELIVERED
    price = Decimal(1990 + place % 977) / 100
    order = Order(
        id=f"{place:024x}",
        number=f"MLB-{2_000_000_000 + place * 7919 % 1_000_000}",
        channel="mercadolivre",
        stage=stage,
        status=stage.value,
        created=sold,
        version=sold,
        items=(OrderItem(f"SKU-{place % 5000:06}", "Panela de cerâmica 24 cm", 1, price, price),),
        total=price,
        subtotal=price,
        payments=(Payment("pix", price),),
    )
    invoiced = stage not in (Stage.APPROVED, Stage.AWAITING, Stage.CANCELLED)
    invoice = Invoice("3" * 44, str(place), "1", sold) if invoiced else None
    store = StoreOrder(order.id, str(1_000_000 - place), order.id, stage, invoice)
    steps = (
        Step(StepName.IMPORT, StepState.DONE, at=sold, proof=store.number, attempts=1),
        Step(StepName.ACKNOWLEDGE, StepState.DONE, at=sold, proof=store.number, attempts=1),
    )
    return Sale(order.id, order, stage, store, steps, closed=stage in (Stage.DELIVERED, Stage.CANCELLED))


def _listing(place: int) -> Listing:
    wanted = Marks(f"{place:024x}", f"{place:024x}", f"{19 + place % 500}.90", place % 50)
    return Listing(
        sku=f"SKU-{place:06}",
        name=f"Panela de cerâmica número {place * 7919 % 100_000}",
        source=f"{place:024x}",
        wanted=wanted,
        confirmed=wanted if place % 100 else Marks(),
        at_hub=True,
    )


def _changes(link: Link, now: datetime, count: int) -> Iterator[HistoryEntry]:
    for place in range(count):
        at = now - timedelta(minutes=place)
        yield HistoryEntry(at, link.id, f"SKU-{place % 5000:06}", "stock", str(place % 7), str(place % 9), "run")
