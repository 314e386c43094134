"""Brakes: a run that would do something absurd stops and asks (design 6.1). Pure rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.catalogue import Facet, Marks, Price
from app.domain.links import Attention, AttentionKind, Stream
from app.domain.settings import Settings
from app.engine.plan import Planned

#: Under which stream a brake asks: one question each, whichever run bites.
ASKS: Mapping[AttentionKind, Stream] = {
    AttentionKind.BRAKE_SHRUNK: Stream.PRODUCTS,
    AttentionKind.BRAKE_ZERO_STOCK: Stream.STOCK,
    AttentionKind.BRAKE_PRICE: Stream.PRICES,
}

#: What a brake holds back; one that is not here holds everything.
FACETS: Mapping[AttentionKind, Facet] = {
    AttentionKind.BRAKE_ZERO_STOCK: Facet.STOCK,
    AttentionKind.BRAKE_PRICE: Facet.PRICE,
}

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
        return FACETS.get(self.kind)


def skus(item: Attention) -> tuple[str, ...]:
    """The SKUs that a question, or an answer to one, is about."""
    return tuple(sku for sku in item.params.get("skus", "").split("\n") if sku)


def moves(item: Attention) -> Mapping[str, tuple[str, str]]:
    """From which price to which each SKU of a price brake would go, as marks."""
    rows = (line.rsplit(" ", 2) for line in item.params.get("prices", "").splitlines())
    return {sku: (before, after) for sku, before, after in rows}


def answers(item: Attention) -> Mapping[str, Mapping[str, str]]:
    """The parameters of an answer for each SKU of a question, so that one of them can be given otherwise later."""
    prices = {sku: {"prices": f"{sku} {before} {after}"} for sku, (before, after) in moves(item).items()}
    return {sku: {**item.params, "skus": sku, "count": "1", **prices.get(sku, {})} for sku in skus(item)}


def is_about(item: Attention, wanted: Marks) -> bool:
    """Whether an answer for one SKU still is about what the store wants to say of it."""
    if item.kind is AttentionKind.BRAKE_PRICE:
        return wanted.price == moves(item).get(item.subject, ("", ""))[1]
    return wanted.stock == 0


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
    lines = "\n".join(f"{sku} {before.mark()} {after.mark()}" for sku, (before, after) in sorted(jumps.items()))
    params = (("prices", lines), ("count", str(len(jumps))))
    return Brake(AttentionKind.BRAKE_PRICE, frozenset(jumps), params)


def _jumps(before: Price, after: Price, percent: int) -> bool:
    pairs = ((before.full, after.full), (before.promotional or before.full, after.promotional or after.full))
    return any(_far(old, new, percent) for old, new in pairs)


def _far(old: Decimal, new: Decimal, percent: int) -> bool:
    if new <= 0 or old <= 0:
        return True
    return abs(new - old) * 100 > old * percent or new > old * _WILD
