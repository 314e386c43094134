"""What differs without a mistake: not told yet, refused, or only at the hub. Listed beside what is healed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.catalogue import Facet, HubListing, Listing, digest
from app.domain.report import Outcome, ReportLine

_SHOWN = (Facet.PRICE, Facet.STOCK)


def listed(known: Mapping[str, Listing], held: Mapping[str, HubListing]) -> Iterator[ReportLine]:
    """Lines of a report that nothing is to be done about now."""
    for listing in known.values():
        if listing.present:
            yield from _untold(listing)
    for sku, listing_at_hub in held.items():
        if sku not in known:
            yield ReportLine(sku, listing_at_hub.name or "", Facet.CONTENT.value, "", sku, Outcome.ONLY_HUB)


def _untold(listing: Listing) -> Iterator[ReportLine]:
    outcome = Outcome.REFUSED if listing.refused == digest(listing.wanted) else Outcome.WAITING
    for facet in Facet:
        wanted, confirmed = listing.wanted.get(facet), listing.confirmed.get(facet)
        if wanted not in (None, confirmed):
            texts = [str(mark) if facet in _SHOWN and mark is not None else "" for mark in (wanted, confirmed)]
            yield ReportLine(listing.sku, listing.name, facet.value, texts[0], texts[1], outcome)
