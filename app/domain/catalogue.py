"""What is sold: items of a store, listings of a link, and the writes that make the hub equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from hashlib import blake2b


class Facet(StrEnum):
    """Parts of a listing that change apart."""

    CONTENT = "content"
    IMAGES = "images"
    PRICE = "price"
    STOCK = "stock"


class ContentField(StrEnum):
    """Fields of the content that a connector may declare as never sent."""

    PREPARATION_DAYS = "preparation_days"
    MANUFACTURING_DAYS = "manufacturing_days"
    WARRANTY_MONTHS = "warranty_months"
    WARRANTY_MESSAGE = "warranty_message"
    NCM = "ncm"
    ISBN = "isbn"
    NBM = "nbm"
    CEST = "cest"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of a variation or product, such as label `Cor`, value `Azul`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Content:
    """What a buyer reads. Weight in grams, sides in centimetres, categories as paths `a > b > c`.

    Categories and attributes are None where the store does not say, and empty where it says that there are none.
    """

    name: str
    description: str = ""
    brand: str = ""
    categories: tuple[str, ...] | None = None
    ean: str = ""
    ncm: str = ""
    isbn: str = ""
    cest: str = ""
    nbm: str = ""
    weight_g: int | None = None
    length_cm: Decimal | None = None
    width_cm: Decimal | None = None
    height_cm: Decimal | None = None
    attributes: tuple[Attribute, ...] | None = None
    preparation_days: int | None = None
    manufacturing_days: int | None = None
    warranty_months: int | None = None
    warranty_message: str = ""

    def mark(self) -> str:
        """Text kept in the journal: a hash, and which lists are filled, such as `5f…+categories`."""
        return "+".join((digest(self), *(name for name in _LISTS if getattr(self, name))))

    def emptied(self, told: str) -> frozenset[str]:
        """Lists that were filled in the content with the mark `told`, and of which there is nothing left."""
        return frozenset(name for name in _LISTS if getattr(self, name) == () and name in told.split("+"))


#: Lists of the content whose entries can be taken away at a hub.
_LISTS = ("categories", "attributes")


@dataclass(frozen=True, slots=True)
class Price:
    """Prices in BRL, two places. `promotional` is None when there is no promotion."""

    full: Decimal
    promotional: Decimal | None = None

    def mark(self) -> str:
        """Text kept in the journal, `199.90` or `199.90|149.90`."""
        full = f"{self.full:.2f}"
        return full if self.promotional is None else f"{full}|{self.promotional:.2f}"

    @staticmethod
    def from_mark(mark: str) -> Price:
        """The price behind a text made by `mark`."""
        full, _, promotional = mark.partition("|")
        return Price(Decimal(full), Decimal(promotional) if promotional else None)


class ItemFault(StrEnum):
    """What the spreadsheet doctor, or a store, can find wrong with one item."""

    SKU_MISSING = "sku_missing"
    SKU_DOUBLED = "sku_doubled"
    SKU_LOST_ZEROS = "sku_lost_zeros"
    SKU_SLASH = "sku_slash"
    NAME_MISSING = "name_missing"
    PARENT_UNKNOWN = "parent_unknown"
    PARENT_OF_PARENT = "parent_of_parent"
    PRICE_MISSING = "price_missing"
    PRICE_ZERO = "price_zero"
    PRICE_NEGATIVE = "price_negative"
    PRICE_UNREADABLE = "price_unreadable"
    PRICE_DOUBTFUL = "price_doubtful"
    PROMOTION_ABOVE_PRICE = "promotion_above_price"
    PROMOTION_UNREADABLE = "promotion_unreadable"
    STOCK_MISSING = "stock_missing"
    STOCK_NEGATIVE = "stock_negative"
    STOCK_FRACTION = "stock_fraction"
    STOCK_UNREADABLE = "stock_unreadable"
    STOCK_DOUBTFUL = "stock_doubtful"
    EAN_EXPONENT = "ean_exponent"
    EAN_INVALID = "ean_invalid"
    NCM_INVALID = "ncm_invalid"
    MEASURE_UNREADABLE = "measure_unreadable"
    DAYS_UNREADABLE = "days_unreadable"
    IMAGE_INVALID = "image_invalid"
    FORMULA_EMPTY = "formula_empty"


@dataclass(frozen=True, slots=True)
class ItemProblem:
    """One finding. `cell` says where (`C12`), `value` what stood there, `facet` what is held back (None: nothing)."""

    fault: ItemFault
    cell: str = ""
    value: str = ""
    facet: Facet | None = None


@dataclass(frozen=True, slots=True)
class StoreItem:
    """One sellable SKU, or the family that groups variations, as the store has it now.

    A facet that is None is not to be sent: unreadable (see `problems`) or not known to this store. `available` and
    `physical` are units. A family (`is_family`) has no price or stock of its own. `fingerprint` changes whenever
    anything in the store's record changes.
    """

    sku: str
    fingerprint: str
    parent: str | None = None
    is_family: bool = False
    content: Content | None = None
    images: tuple[str, ...] | None = None
    price: Price | None = None
    available: Decimal | None = None
    physical: Decimal | None = None
    problems: tuple[ItemProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What a listing says, facet by facet: hashes for content and images, price text, stock in units."""

    content: str | None = None
    images: str | None = None
    price: str | None = None
    stock: int | None = None

    def get(self, facet: Facet) -> str | int | None:
        """The mark of one facet."""
        value: str | int | None = getattr(self, facet)
        return value

    def updated(self, other: Marks, facets: frozenset[Facet]) -> Marks:
        """These marks with `facets` taken from `other`."""
        return Marks(
            content=other.content if Facet.CONTENT in facets else self.content,
            images=other.images if Facet.IMAGES in facets else self.images,
            price=other.price if Facet.PRICE in facets else self.price,
            stock=other.stock if Facet.STOCK in facets else self.stock,
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """One SKU of a link. `confirmed` is what the hub was seen to hold; `wanted` what the store said last.

    `source` is the store's fingerprint up to which every facet was settled. `refused` is the digest of the marks the
    hub refused (not sent again unchanged). `present` is False once the store no longer has the SKU. `at_hub` says
    whether the hub is known to have it, `complaint` which fields of it the hub finds wrong (`ean, ncm`).
    """

    sku: str
    parent: str | None = None
    name: str = ""
    is_family: bool = False
    source: str | None = None
    wanted: Marks = field(default_factory=Marks)
    confirmed: Marks = field(default_factory=Marks)
    refused: str | None = None
    present: bool = True
    at_hub: bool = False
    complaint: str = ""

    @property
    def family(self) -> str:
        """SKU of the product under which the hub holds this listing."""
        return self.parent or self.sku


@dataclass(frozen=True, slots=True)
class ListingWrite:
    """What one listing has to say in one call. Only set facets travel; `stock` is absolute units. `emptied` names lists
    of the content that the hub was told once and that have nothing in them any more."""

    sku: str
    content: Content | None = None
    images: tuple[str, ...] | None = None
    price: Price | None = None
    stock: int | None = None
    emptied: frozenset[str] = frozenset()

    @property
    def facets(self) -> frozenset[Facet]:
        """The facets that travel."""
        return frozenset(facet for facet in Facet if getattr(self, facet) is not None)


@dataclass(frozen=True, slots=True)
class ProductWrite:
    """One call to the hub: a simple product, or a family (`own` for the parent itself) with some of its variations.

    `create` is True when the hub is not known to have the family yet.
    """

    family: str
    own: ListingWrite | None = None
    variations: tuple[ListingWrite, ...] = ()
    create: bool = False

    def parts(self) -> Iterator[ListingWrite]:
        """Every listing that this call writes."""
        if self.own:
            yield self.own
        yield from self.variations


@dataclass(frozen=True, slots=True)
class HubListing:
    """One SKU as the hub holds it. Values are None where the hub did not say."""

    sku: str
    parent: str | None = None
    name: str = ""
    price: Price | None = None
    stock: int | None = None
    photos: int | None = None


@dataclass(frozen=True, slots=True)
class HubProduct:
    """A product of the hub with its variations, and the hub's own verdict on fields (`invalid_fields`)."""

    listings: tuple[HubListing, ...]
    invalid_fields: tuple[str, ...] = ()

    def by_sku(self) -> Mapping[str, HubListing]:
        """Listings by SKU."""
        return {listing.sku: listing for listing in self.listings}


@dataclass(frozen=True, slots=True)
class CatalogueRead:
    """Answer of a store's catalogue read.

    `items` holds what differs from the fingerprints the caller knew (and every family member a change touches);
    `present` every SKU the store has, or None when the read was a change feed. `unchanged` is True when nothing at all
    changed since `cursor`, and then the rest is empty.
    """

    cursor: str
    items: tuple[StoreItem, ...] = ()
    present: frozenset[str] | None = None
    unchanged: bool = False
    problems: tuple[ItemProblem, ...] = ()


def digest(*parts: object) -> str:
    """Short stable hash of frozen data."""
    return blake2b(repr(parts).encode(), digest_size=12).hexdigest()
