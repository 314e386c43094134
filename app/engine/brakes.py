"""Brakes: a run that would do something absurd stops and asks (design 6.1). Pure rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.catalogue import Facet, Price
from app.domain.links import AttentionKind
from app.domain.settings import Settings
from app.engine.plan import Planned

#: A price this many times the old one is absurd whatever the merchant's threshold says.
_WILD = 1000

#: A shop this small may lose half of its SKUs in a day's tidying.
_SMALL = 5


@dataclass(frozen=True, slots=True)
class Brake:
    """A brake that bites: the SKUs that would do it, and what the text says."""

    kind: AttentionKind
    skus: frozenset[str]
    params: tuple[tuple[str, str], ...]

    @property
    def facet(self) -> Facet | None:
        """What the run does not write; None: nothing at all."""
        return {AttentionKind.BRAKE_ZERO_STOCK: Facet.STOCK, AttentionKind.BRAKE_PRICE: Facet.PRICE}.get(self.kind)


def shrunk(present: int, gone: frozenset[str], before: int, settings: Settings) -> Brake | None:
    """The store suddenly holds less than a share of the SKUs that it held; `gone` are missing."""
    if before <= _SMALL or present * 100 >= before * settings.brake_shrink_percent:
        return None
    return Brake(AttentionKind.BRAKE_SHRUNK, gone, (("count", str(present)), ("before", str(before))))


def zeroed(planned: Sequence[Planned], listings: Callable[[], int], settings: Settings) -> Brake | None:
    """Too many SKUs would go from some stock to none. `listings` counts all there are, where that matters."""
    skus = frozenset(
        each.listing.sku
        for each in planned
        if each.write and each.write.stock == 0 and not each.create and (each.listing.confirmed.stock or 0) > 0
    )
    if len(skus) <= settings.brake_zero_count:
        return None
    listed = listings()
    if len(skus) * 100 <= listed * settings.brake_zero_percent:
        return None
    return Brake(AttentionKind.BRAKE_ZERO_STOCK, skus, (("count", str(len(skus))), ("total", str(listed))))


def priced(planned: Sequence[Planned], settings: Settings) -> Brake | None:
    """A price would jump."""
    jumps = {}
    for each in planned:
        confirmed = each.listing.confirmed.price
        if each.write and each.write.price and confirmed:
            before = Price.from_mark(confirmed)
            if _jumps(before, each.write.price, settings.brake_price_percent):
                jumps[each.listing.sku] = (before, each.write.price)
    if not jumps:
        return None
    moves = "\n".join(f"{sku} {before.mark()} {after.mark()}" for sku, (before, after) in sorted(jumps.items()))
    params = (("prices", moves), ("count", str(len(jumps))))
    return Brake(AttentionKind.BRAKE_PRICE, frozenset(jumps), params)


def _jumps(before: Price, after: Price, percent: int) -> bool:
    pairs = ((before.full, after.full), (before.promotional or before.full, after.promotional or after.full))
    return any(_far(old, new, percent) for old, new in pairs)


def _far(old: Decimal, new: Decimal, percent: int) -> bool:
    if new <= 0 or old <= 0:
        return True
    return abs(new - old) * 100 > old * percent or new > old * _WILD
