"""How one product stands between store and hub: what differs, and why it is not sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.catalogue import Facet, Listing, digest
from app.domain.links import STREAM_FACETS, Attention, AttentionKind, AttentionState, HistoryEntry, Stream, StreamState
from app.domain.settings import Settings
from app.engine.answers import BRAKES
from app.ports import Journal

#: Changes of a product that are shown.
_CHANGES = 30

_HELD: Mapping[AttentionKind, frozenset[Facet]] = {
    AttentionKind.BRAKE_PRICE: frozenset({Facet.PRICE}),
    AttentionKind.BRAKE_ZERO_STOCK: frozenset({Facet.STOCK}),
    AttentionKind.BRAKE_SHRUNK: frozenset(Facet),
}


class ListingState(StrEnum):
    """Where a listing stands. Only a confirmed one is up to date; a complaint is the hub's, or one about the store; a
    kept one is not told whole, for the merchant said so."""

    CONFIRMED = "confirmed"
    PENDING = "pending"
    KEPT = "kept"
    REFUSED = "refused"
    COMPLAINT = "complaint"
    ONLY_STORE = "only_store"
    ONLY_HUB = "only_hub"
    GONE = "gone"


def differences(listing: Listing) -> frozenset[Facet]:
    """What the store wants and the hub did not confirm."""
    marks = ((facet, listing.wanted.get(facet)) for facet in Facet)
    return frozenset(facet for facet, wanted in marks if wanted not in (None, listing.confirmed.get(facet)))


def listing_state(listing: Listing, waits: bool = False, kept: bool = False) -> ListingState:
    """The one state that matters most. `waits`: something about it needs a person; `kept`: the merchant keeps something
    of it back from the hub."""
    if kept:
        return ListingState.KEPT
    if not listing.present:
        return ListingState.ONLY_HUB if listing.at_hub else ListingState.GONE
    owes = bool(differences(listing))
    if owes and listing.refused is not None and listing.refused == digest(listing.wanted):
        return ListingState.REFUSED
    if not listing.at_hub:
        return ListingState.ONLY_STORE
    if owes:
        return ListingState.PENDING
    return ListingState.COMPLAINT if listing.complaint or waits else ListingState.CONFIRMED


@dataclass(frozen=True, slots=True)
class Sold:
    """Units counted in a spreadsheet, sold since then, and kept back of each product: the rest is for sale."""

    counted: int
    units: int
    buffer: int

    @property
    def rest(self) -> int:
        """Units for sale."""
        return self.counted - self.units - self.buffer


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """Everything about one listing. `attentions` are those about it, and brakes that hold it, dismissed ones too;
    `changes` the newest first; `sold` says how its stock comes about where sales lowered it."""

    link_id: int
    listing: Listing
    parent: Listing | None
    attentions: tuple[Attention, ...]
    streams: Mapping[Stream, StreamState]
    changes: tuple[HistoryEntry, ...]
    sold: Sold | None = None

    @property
    def state(self) -> ListingState:
        """Where it stands."""
        waits = any(it.state is AttentionState.OPEN and it.kind not in BRAKES for it in self.attentions)
        return listing_state(self.listing, waits, bool(self.kept))

    @property
    def kept(self) -> tuple[Attention, ...]:
        """What the merchant keeps back of it from the hub, by his answers to brakes."""
        return tuple(it for it in self.attentions if it.state is AttentionState.SKIP)

    @property
    def asked(self) -> Attention | None:
        """The first open question about it; a brake is one only while it holds something of it."""
        owed = differences(self.listing)
        return next(
            (
                it
                for it in self.attentions
                if it.state is AttentionState.OPEN and (it.kind not in BRAKES or owed & _HELD[it.kind])
            ),
            None,
        )

    def brake(self, facet: Facet) -> Attention | None:
        """The brake that holds this part of it, or of all products."""
        asking = (it for it in self.attentions if it not in self.kept)
        return next((it for it in asking if facet in _HELD.get(it.kind, ())), None)

    def stream(self, facet: Facet) -> StreamState:
        """The stream that sends this part; what the hub does not know yet is created whole by the products' stream."""
        if not self.listing.at_hub:
            return self.streams[Stream.PRODUCTS]
        return self.streams[next(stream for stream, facets in STREAM_FACETS.items() if facet in facets)]


def read_product(journal: Journal, link_id: int, sku: str) -> ProductDetail | None:
    """Read it; None when there is no such listing."""
    listing = journal.listings(link_id, [sku]).get(sku)
    if listing is None:
        return None
    parents = journal.listings(link_id, [listing.parent]) if listing.parent else {}
    found = journal.attentions(link_id, all_states=True)
    return ProductDetail(
        link_id=link_id,
        listing=listing,
        parent=parents.get(listing.parent or ""),
        attentions=tuple(it for it in found if _about(it, sku)),
        streams=journal.streams(link_id),
        changes=tuple(journal.history(link_id, subject=sku, limit=_CHANGES)),
        sold=_sold(journal, link_id, listing),
    )


def _sold(journal: Journal, link_id: int, listing: Listing) -> Sold | None:
    """None where nothing was sold, or where that is not how the stock came about."""
    book = journal.book(link_id)
    cell, at = book.counts([listing.sku]).get(listing.sku, ("", None))
    units = book.sold_since({listing.sku: at}).get(listing.sku, 0) if at else 0
    link = next((link for link in journal.links() if link.id == link_id), None)
    if not units or not cell.isdecimal() or link is None:
        return None
    sold = Sold(int(cell), units, Settings.read(link.settings).stock_buffer)
    return sold if sold.rest == listing.wanted.stock else None


def _about(item: Attention, sku: str) -> bool:
    if item.kind in BRAKES:  # an open or cancelled one holds its part of every product
        return item.state is not AttentionState.GO_ON and (item.state is not AttentionState.SKIP or item.subject == sku)
    about = (AttentionKind.ITEM, AttentionKind.LISTING_REFUSED, AttentionKind.LISTING_SWALLOWED)
    return item.kind in about and item.subject == sku
