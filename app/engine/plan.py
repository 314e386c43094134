"""What a catalogue run owes the hub: a pure function of what is wanted, what was confirmed, and the settings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal

from app.domain.catalogue import (
    Content,
    ContentField,
    Facet,
    Listing,
    ListingWrite,
    Marks,
    ProductWrite,
    StoreItem,
    digest,
)
from app.domain.settings import ImagePolicy, Settings, StockKind

_ALL = frozenset(Facet)

#: What an empty value of a declared "never sent" field looks like in `Content`.
_BLANK: Mapping[ContentField, Mapping[str, object]] = {
    ContentField.PREPARATION_DAYS: {"preparation_days": None},
    ContentField.MANUFACTURING_DAYS: {"manufacturing_days": None},
    ContentField.WARRANTY_MONTHS: {"warranty_months": None},
    ContentField.WARRANTY_MESSAGE: {"warranty_message": ""},
    ContentField.NCM: {"ncm": ""},
    ContentField.ISBN: {"isbn": ""},
    ContentField.NBM: {"nbm": ""},
    ContentField.CEST: {"cest": ""},
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings and both declarations allow to be sent."""

    settings: Settings
    never_sent: frozenset[ContentField] = frozenset()

    @property
    def mark(self) -> str:
        """Changes whenever the same item would be planned otherwise."""
        it = self.settings
        return digest(
            sorted(self.never_sent), it.products_images, it.products_preparation_days, it.stock_kind, it.stock_buffer
        )

    def content(self, content: Content) -> Content:
        """The content without what is switched off or not declared."""
        blank = set(self.never_sent)
        if not self.settings.products_preparation_days:
            blank.add(ContentField.PREPARATION_DAYS)
        values: dict[str, object] = {}
        for field in blank:
            values |= _BLANK[field]
        if all(getattr(content, name) == value for name, value in values.items()):
            return content
        return replace(content, **values)  # type: ignore[arg-type]

    def stock(self, item: StoreItem, open_units: int) -> int | None:
        """Units to tell: whole, less the buffer and the sales that the store does not know yet, never below 0."""
        physical = self.settings.stock_kind is StockKind.PHYSICAL
        level: Decimal | None = item.physical if physical else item.available
        if level is None or item.is_family:
            return None
        return max(0, int(level.to_integral_value(ROUND_FLOOR)) - self.settings.stock_buffer - open_units)


@dataclass(frozen=True, slots=True)
class Planned:
    """One listing with its wanted marks, what to write of it now, and whether the hub gets to know it by that."""

    listing: Listing
    write: ListingWrite | None = None
    create: bool = False
    fingerprint: str | None = None


def plan_listing(
    item: StoreItem, before: Listing | None, facets: frozenset[Facet], rules: Rules, open_units: int = 0
) -> Planned:
    """What this item owes. A SKU that the hub does not know is created by a run that writes content, and then whole."""
    listing = before or Listing(item.sku)
    content = rules.content(item.content) if item.content else None
    images = item.images
    if listing.at_hub and rules.settings.products_images is ImagePolicy.NEW_ONLY:
        images = None
    stock = rules.stock(item, open_units)
    wanted = Marks(
        content=content.mark() if content else None,
        images=digest(images) if images is not None else None,
        price=item.price.mark() if item.price else None,
        stock=stock,
    )
    told = listing.confirmed.content or ""
    listing = Listing(
        item.sku,
        parent=item.parent,
        name=content.name if content else listing.name,
        is_family=item.is_family,
        source=listing.source,
        wanted=wanted,
        confirmed=_sure(listing, wanted),
        refused=listing.refused,
        at_hub=listing.at_hub,
        complaint=listing.complaint,
    )
    emptied = content.emptied(told) if content else frozenset[str]()
    whole = ListingWrite(item.sku, content, images, item.price, stock, emptied)
    write = _owed(listing, whole, facets)
    return Planned(listing, write, create=write is not None and not listing.at_hub, fingerprint=item.fingerprint)


def _sure(before: Listing, wanted: Marks) -> Marks:
    """What the hub surely holds. Where something else was to be told meanwhile and no answer came, it is in doubt
    whether it still holds what it confirmed: that is told again."""
    doubt = frozenset(
        facet
        for facet in Facet
        if before.wanted.get(facet) not in (None, before.confirmed.get(facet))
        and wanted.get(facet) == before.confirmed.get(facet)
    )
    return before.confirmed.updated(Marks(), doubt) if doubt else before.confirmed


def _owed(listing: Listing, whole: ListingWrite, facets: frozenset[Facet]) -> ListingWrite | None:
    if listing.refused is not None and listing.refused == digest(listing.wanted):
        return None
    if not listing.at_hub:
        sellable = listing.is_family or (whole.price is not None and whole.stock is not None)
        return whole if Facet.CONTENT in facets and whole.content and sellable else None
    changed = frozenset(
        facet for facet in facets & _ALL if listing.wanted.get(facet) not in (None, listing.confirmed.get(facet))
    )
    return only(whole, changed)


def only(write: ListingWrite, facets: frozenset[Facet]) -> ListingWrite | None:
    """The write with these facets alone; None when nothing is left."""
    left = ListingWrite(
        write.sku,
        content=write.content if Facet.CONTENT in facets else None,
        images=write.images if Facet.IMAGES in facets else None,
        price=write.price if Facet.PRICE in facets else None,
        stock=write.stock if Facet.STOCK in facets else None,
        emptied=write.emptied if Facet.CONTENT in facets else frozenset(),
    )
    return left if left.facets else None


def plan_gone(listing: Listing) -> Planned:
    """A SKU that the store no longer has: nothing of it may be sold, nothing else of it changes."""
    sells = listing.at_hub and not listing.is_family
    wanted = Marks(stock=0 if sells else None)
    gone = replace(listing, present=False, wanted=wanted, confirmed=_sure(listing, wanted))
    owes = sells and gone.confirmed.stock != 0
    return Planned(gone, ListingWrite(listing.sku, stock=0) if owes else None)


def group(planned: Sequence[Planned], known_families: Collection[str]) -> tuple[ProductWrite, ...]:
    """One call for each product: facets that changed together travel together.

    A variation whose family the hub does not know, and that is not created now, waits.
    """
    families: dict[str, list[Planned]] = {}
    for each in planned:
        if each.write:
            families.setdefault(each.listing.family, []).append(each)
    writes = []
    for family, members in families.items():
        own = next((it for it in members if it.listing.sku == family), None)
        create = own is not None and own.create
        if not create and own is None and family not in known_families:
            continue
        variations = tuple(it.write for it in members if it.write and it is not own)
        writes.append(ProductWrite(family, own.write if own else None, variations, create))
    return tuple(writes)


def settled(listing: Listing) -> bool:
    """Whether nothing is owed for this listing until the store changes it again."""
    if listing.at_hub and listing.wanted == listing.confirmed:
        return True
    if listing.refused is not None and listing.refused == digest(listing.wanted):
        return True
    if not listing.at_hub:
        complete = listing.is_family or (listing.wanted.price is not None and listing.wanted.stock is not None)
        return not (complete and listing.wanted.content is not None)
    return all(listing.wanted.get(facet) in (None, listing.confirmed.get(facet)) for facet in Facet)


def lines(planned: Iterable[Planned]) -> list[tuple[str, Facet, str, str]]:
    """What a plan would change, for preview and export: SKU, facet, confirmed, wanted."""
    found = []
    for each in planned:
        for facet in sorted(each.write.facets) if each.write else ():
            before, after = each.listing.confirmed.get(facet), each.listing.wanted.get(facet)
            found.append((each.listing.sku, facet, "" if before is None else str(before), str(after)))
    return found
