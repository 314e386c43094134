"""Orders of the hub, sales of this program, orders of the store, and the steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Stage(StrEnum):
    """Where an order stands, in the words of the design; each connector maps its own codes to these."""

    AWAITING = "awaiting"
    HELD = "held"
    APPROVED = "approved"
    INVOICE_ERROR = "invoice_error"
    INVOICED = "invoiced"
    TRACKED = "tracked"
    SHIPPING_ERROR = "shipping_error"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


#: How far a stage is along an order's life. State never moves to a lower rank (design 6.2).
RANK: dict[Stage, int] = {
    Stage.UNKNOWN: 0,
    Stage.AWAITING: 1,
    Stage.HELD: 1,
    Stage.APPROVED: 2,
    Stage.INVOICE_ERROR: 3,
    Stage.INVOICED: 3,
    Stage.TRACKED: 4,
    Stage.SHIPPING_ERROR: 4,
    Stage.SHIPPED: 5,
    Stage.DELIVERED: 6,
    Stage.CANCELLED: 7,
}


class OrderFault(StrEnum):
    """What can be odd about an order without stopping it."""

    NO_ITEMS = "no_items"
    UNKNOWN_SKU = "unknown_sku"
    TOTALS_DIFFER = "totals_differ"
    DOCUMENT_INVALID = "document_invalid"
    DOCUMENT_MISSING = "document_missing"
    POSTCODE_SHORT = "postcode_short"
    POSTCODE_INVALID = "postcode_invalid"
    AMOUNT_UNREADABLE = "amount_unreadable"
    QUANTITY_UNREADABLE = "quantity_unreadable"
    STATUS_UNKNOWN = "status_unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One line. `price` and `total` in BRL."""

    sku: str
    name: str
    quantity: int
    price: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Payment:
    """One payment. `amount` in BRL."""

    method: str
    amount: Decimal | None
    installments: int | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """Where goods go. Postal code of eight digits, or as given when it cannot be mended."""

    name: str = ""
    street: str = ""
    number: str = ""
    complement: str = ""
    district: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Buyer:
    """Personal data, kept apart from the sale so that it can be erased alone. Never printed."""

    name: str = ""
    document: str = ""
    email: str = ""
    phone: str = ""
    state_registration: str = ""
    address: Address = field(default_factory=Address)
    delivery: Address = field(default_factory=Address)

    def __repr__(self) -> str:
        return "Buyer(…)"


@dataclass(frozen=True, slots=True)
class Invoice:
    """An NF-e. `issued` is aware UTC; `cfops` separated by commas; `key` 44 positions, upper case."""

    key: str
    number: str
    series: str
    issued: datetime
    link: str = ""
    cfops: str = ""


@dataclass(frozen=True, slots=True)
class Tracking:
    """What the carrier needs to be found by. `shipped` is aware UTC."""

    carrier: str
    method: str
    code: str
    shipped: datetime
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shipment:
    """A delivery as the hub holds it."""

    id: str
    invoice_key: str = ""
    tracking_code: str = ""
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """One version of an order at the hub.

    `number` is what the buyer sees at the sales channel. `version` is when the hub changed it last, `created` when it
    was sold (both aware UTC). `status` is the hub's own code, for the screen only. `external` is our number once the
    hub was told (`acknowledged`); before, it may be the channel's own. Amounts in BRL. `faults` are oddities that do
    not stop it; the buyer travels beside it.
    """

    id: str
    number: str
    channel: str
    stage: Stage
    status: str
    created: datetime
    version: datetime
    items: tuple[OrderItem, ...] = ()
    total: Decimal = Decimal(0)
    subtotal: Decimal = Decimal(0)
    shipping: Decimal = Decimal(0)
    discount: Decimal = Decimal(0)
    payments: tuple[Payment, ...] = ()
    shipments: tuple[Shipment, ...] = ()
    external: str = ""
    acknowledged: bool = False
    faults: tuple[OrderFault, ...] = ()
    buyer: Buyer = field(default_factory=Buyer)


@dataclass(frozen=True, slots=True)
class UnreadableOrder:
    """An order that could not be read; its page goes on. `where` is the path inside the payload, without its value."""

    id: str
    where: str


@dataclass(frozen=True, slots=True)
class OrderPage:
    """One page of a poll."""

    orders: tuple[Order, ...] = ()
    unreadable: tuple[UnreadableOrder, ...] = ()


@dataclass(frozen=True, slots=True)
class StoreOrder:
    """What the store knows of one sale. `id` and `number` are the store's; times are aware UTC."""

    id: str
    number: str
    hub_id: str
    stage: Stage
    invoice: Invoice | None = None
    tracking: Tracking | None = None
    delivered: datetime | None = None


class StepName(StrEnum):
    """Outside effects of a sale that happen exactly once."""

    IMPORT = "import"
    ACKNOWLEDGE = "acknowledge"
    APPROVE = "approve"
    CANCEL = "cancel"
    INVOICE = "invoice"
    TRACK = "track"
    DELIVER = "deliver"


#: What a person may do to an order of the local store, while it is at one of these stages there.
BY_HAND: Mapping[StepName, tuple[Stage, ...]] = {
    StepName.INVOICE: (
        Stage.APPROVED,
        Stage.INVOICE_ERROR,
        Stage.INVOICED,
        Stage.TRACKED,
        Stage.SHIPPING_ERROR,
        Stage.SHIPPED,
    ),
    StepName.TRACK: (Stage.INVOICED, Stage.TRACKED, Stage.SHIPPING_ERROR, Stage.SHIPPED),
    StepName.DELIVER: (Stage.TRACKED, Stage.SHIPPING_ERROR, Stage.SHIPPED),
    StepName.CANCEL: tuple(stage for stage in Stage if stage not in (Stage.DELIVERED, Stage.CANCELLED)),
}


class StepState(StrEnum):
    """Life of a step (design 6.2)."""

    OWED = "owed"
    DOING = "doing"
    DONE = "done"
    WAITING = "waiting"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sale.

    `digest` identifies what is to be told, so that corrected data is told again. `proof` is the remote's id or number.
    `until` is set while waiting, `reason` while in attention or waiting; times are aware UTC. `at` is when the last try
    began, `attempts` how many ended: one cut off by our own end is none. `looked` is when the other side was asked, in
    doubt, whether an earlier try took effect; `found` is its answer.
    """

    name: StepName
    state: StepState = StepState.OWED
    at: datetime | None = None
    until: datetime | None = None
    reason: str = ""
    digest: str = ""
    proof: str = ""
    attempts: int = 0
    looked: datetime | None = None
    found: bool | None = None


@dataclass(frozen=True, slots=True)
class Sale:
    """One order as this program knows it: newest hub version, newest store version, steps.

    `stage` is the furthest stage seen (never backwards). `due` is when to look at it again (aware UTC), None while it
    only waits for either side. `closed` sales owe nothing any more.
    """

    hub_id: str
    order: Order
    stage: Stage
    store: StoreOrder | None = None
    steps: tuple[Step, ...] = ()
    due: datetime | None = None
    closed: bool = False

    def step(self, name: StepName) -> Step | None:
        """The step of that name, if it was ever owed."""
        return next((step for step in self.steps if step.name is name), None)

    def done(self, name: StepName) -> bool:
        """Whether that step has happened."""
        step = self.step(name)
        return step is not None and step.state is StepState.DONE
