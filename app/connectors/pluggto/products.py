"""A product of Plugg.to in our words (`pluggto.md` 9)."""

from __future__ import annotations

from collections.abc import Iterator

from app.connectors.pluggto import wire
from app.connectors.pluggto.wire import Fields
from app.domain.catalogue import HubListing, HubProduct, ListingWrite, Price, ProductWrite

#: The parent of variations has none of these, and the inspection marks it for that.
_SAID_BY_VARIATIONS = frozenset({"price", "special_price", "ean", "quantity"})


def read_product(product: Fields) -> HubProduct:
    """The product, its variations, and the names of fields that the hub's inspection finds wrong."""
    elsewhere = _SAID_BY_VARIATIONS if wire.objects(product.get("variations")) else frozenset()
    invalid = (name for name in _invalid(product.get("inspected_fields")) if name not in elsewhere)
    return HubProduct(tuple(listings(product)), tuple(invalid))


def listings(product: Fields) -> Iterator[HubListing]:
    """The product itself, then each variation; none without a SKU."""
    family = wire.text(product.get("sku"))
    if family:
        yield _listing(product, None)
    for variation in wire.objects(product.get("variations")):
        if wire.text(variation.get("sku")):
            yield _listing(variation, family)


def as_asked(write: ProductWrite) -> HubProduct:
    """What the hub holds when it answers that nothing differs from `write`."""
    return HubProduct(tuple(_asked(part, None if part.sku == write.family else write.family) for part in write.parts()))


def _asked(part: ListingWrite, parent: str | None) -> HubListing:
    return HubListing(
        sku=part.sku,
        parent=parent,
        name=part.content.name if part.content else "",
        price=part.price,
        stock=part.stock,
        photos=len(part.images) if part.images is not None else None,
    )


def _listing(held: Fields, parent: str | None) -> HubListing:
    quantity = wire.number(held.get("quantity"))
    photos = held.get("photos")
    return HubListing(
        sku=wire.text(held.get("sku")),
        parent=parent,
        name=wire.text(held.get("name")),
        price=_price(held),
        stock=int(quantity) if quantity is not None else None,
        photos=None if photos is None else len(wire.objects(photos)),
    )


def _price(held: Fields) -> Price | None:
    full, special = wire.number(held.get("price")), wire.number(held.get("special_price"))
    return None if full is None else Price(full, special or None)


def _invalid(inspected: object) -> Iterator[str]:
    if isinstance(inspected, dict):
        for name, verdict in inspected.items():
            if isinstance(verdict, dict) and verdict.get("valid") is False:
                yield name
