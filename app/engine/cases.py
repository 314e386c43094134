"""What waits for a person, put together by its cause: one look and one answer for many alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.catalogue import Facet, Listing
from app.domain.links import Attention, AttentionKind
from app.engine import brakes
from app.engine.answers import BRAKES
from app.engine.context import PreviewLine
from app.ports import Journal

#: Parameters that make items of a kind alike; kinds that are not here stand alone.
_CAUSES: Mapping[AttentionKind, tuple[str, ...]] = {
    AttentionKind.ITEM: ("fault",),
    AttentionKind.LISTING_REFUSED: ("reason",),
    AttentionKind.LISTING_SWALLOWED: ("facet",),
    AttentionKind.DIFFERENCE: ("facet",),
    AttentionKind.ORDER_FLAGGED: ("faults",),
    AttentionKind.ORDER_PARKED: ("status",),
    AttentionKind.ORDER_UNREADABLE: ("where",),
    AttentionKind.STEP: ("step", "reason"),
    AttentionKind.MAIL_DOUBTFUL: ("event",),
    AttentionKind.MAIL_REFUSED: ("event", "reason"),
    AttentionKind.STORE_WENT_BACK: ("before", "after"),
}

_PRODUCTS = (
    AttentionKind.ITEM,
    AttentionKind.LISTING_REFUSED,
    AttentionKind.LISTING_SWALLOWED,
    AttentionKind.LISTING_INSPECTED,
    AttentionKind.DIFFERENCE,
)


@dataclass(frozen=True, slots=True)
class Case:
    """Open items of one link with one cause, the oldest first. `page` is where their subjects are shown."""

    key: tuple[str, ...]
    items: tuple[Attention, ...]

    @property
    def first(self) -> Attention:
        """The one that has waited longest."""
        return self.items[0]

    @property
    def link_id(self) -> int:
        """The link of all of them."""
        return self.first.link_id

    @property
    def since(self) -> datetime:
        """How long the oldest has waited (aware UTC)."""
        return self.first.since

    @property
    def is_brake(self) -> bool:
        """Whether it is a question about a run that stopped."""
        return self.first.kind in BRAKES

    @property
    def page(self) -> str:
        """`links`, `orders` or `products`."""
        if self.is_brake or self.first.kind is AttentionKind.STREAM:
            return "links"
        return "products" if self.first.kind in _PRODUCTS else "orders"


def cases(attentions: Iterable[Attention]) -> tuple[Case, ...]:
    """Brakes and streams first, then orders, then products; in each the longest wait first."""
    found: dict[tuple[str, ...], list[Attention]] = {}
    for item in attentions:
        found.setdefault(_key(item), []).append(item)
    made = [Case(key, tuple(sorted(items, key=lambda it: (it.since, it.id)))) for key, items in found.items()]
    order = ("links", "orders", "products")
    return tuple(sorted(made, key=lambda case: (not case.is_brake, order.index(case.page), case.since, case.key)))


def _key(item: Attention) -> tuple[str, ...]:
    alike = _CAUSES.get(item.kind)
    cause = tuple(item.params.get(name, "") for name in alike) if alike else (item.subject,)
    return (str(item.link_id), item.kind.value, *cause)


def brake_lines(journal: Journal, item: Attention) -> tuple[PreviewLine, ...]:
    """What a brake holds: each SKU, from what the hub confirmed to what would be sent."""
    skus, prices = brakes.skus(item), brakes.moves(item)
    listings = journal.listings(item.link_id, skus)
    return tuple(_held(item.kind, sku, listings.get(sku, Listing(sku)), prices) for sku in skus)


def _held(kind: AttentionKind, sku: str, listing: Listing, prices: Mapping[str, tuple[str, str]]) -> PreviewLine:
    if kind is AttentionKind.BRAKE_PRICE:
        before, after = prices.get(sku, (listing.confirmed.price or "", ""))
        return PreviewLine(sku, Facet.PRICE, before, after, listing.name)
    stock = listing.confirmed.stock
    return PreviewLine(sku, Facet.STOCK, "" if stock is None else str(stock), "0", listing.name)
