"""Links, streams, declarations of connectors, attention: what the program is set up to do and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.catalogue import ContentField, Facet
from app.domain.errors import InputFault
from app.domain.orders import StepName


class Stream(StrEnum):
    """Flows of a link."""

    PRODUCTS = "products"
    PRICES = "prices"
    STOCK = "stock"
    ORDERS = "orders"
    FULFILMENT = "fulfilment"
    RECONCILIATION = "reconciliation"
    MAIL = "mail"


class Lane(StrEnum):
    """Background threads of a link."""

    CATALOGUE = "catalogue"
    ORDERS = "orders"


LANE_STREAMS: Mapping[Lane, tuple[Stream, ...]] = {
    Lane.CATALOGUE: (Stream.STOCK, Stream.PRICES, Stream.PRODUCTS, Stream.RECONCILIATION),
    Lane.ORDERS: (Stream.ORDERS, Stream.FULFILMENT, Stream.MAIL),
}

STREAM_FACETS: Mapping[Stream, frozenset[Facet]] = {
    Stream.PRODUCTS: frozenset({Facet.CONTENT, Facet.IMAGES}),
    Stream.PRICES: frozenset({Facet.PRICE}),
    Stream.STOCK: frozenset({Facet.STOCK}),
}


class Role(StrEnum):
    """Which side of a link a connector can be."""

    STORE = "store"
    HUB = "hub"


@dataclass(frozen=True, slots=True)
class ConnectionField:
    """One value that the connection page asks for. Texts are looked up by connector kind and key.

    `spellings` are the names under which the value stands in e-mails and panels, in any language. `never_email` says
    that it is often mistaken for the e-mail address with which one logs in.
    """

    key: str
    secret: bool = False
    required: bool = True
    is_file: bool = False
    never_email: bool = False
    spellings: tuple[str, ...] = ()

    def secret_fault(self, text: str) -> InputFault | None:
        """Why this cannot be the secret, None when it can: MISSING, HAS_BLANKS or IS_EMAIL."""
        if not text.strip():
            return InputFault.MISSING if self.required else None
        if any(map(str.isspace, text)):
            return InputFault.HAS_BLANKS
        return InputFault.IS_EMAIL if self.never_email and "@" in text else None


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a connector can do, as data (design 3).

    `title` is the system's own name. `never_sent` are content fields that this side never has or never takes.
    `facets` a store offers or a hub takes; `steps` it can carry out. `idempotent_import` says that creating the same
    order twice gives the same order, so that no search is needed before. `in_journal` says that its orders are part of
    the journal: they commit together with what is noted about them. `lag_s` is how long a search may trail a
    creation, in seconds. `order_log` says whether the hub shows messages at an order. `calls_per_minute` and
    `parallel` are the account's budget unless the link says otherwise; 0 calls means no remote.
    """

    kind: str
    role: Role
    title: str
    fields: tuple[ConnectionField, ...]
    facets: frozenset[Facet] = frozenset(Facet)
    never_sent: frozenset[ContentField] = frozenset()
    steps: frozenset[StepName] = frozenset()
    idempotent_import: bool = False
    in_journal: bool = False
    lag_s: int = 0
    order_log: bool = False
    calls_per_minute: int = 0
    parallel: int = 1


@dataclass(frozen=True, slots=True)
class Account:
    """Proof of a working connection: the account's name or id at the remote."""

    name: str


@dataclass(frozen=True, slots=True)
class Link:
    """One store, one hub, settings. `id` never changes; `settings` holds only what differs from the defaults; `secrets`
    counts how often its secrets were replaced, so that whoever works with the older ones sees another link."""

    id: int
    name: str
    store: str
    hub: str
    created: datetime
    settings: Mapping[str, str] = field(default_factory=dict)
    paused_until: datetime | None = None
    secrets: int = 0


@dataclass(frozen=True, slots=True)
class StreamState:
    """How a stream stands. Times are aware UTC. `error` is an error kind of the last try, "" when it succeeded.

    `braked` is set while a run waits for an answer to a brake; `failures` counts tries since the last success.
    """

    stream: Stream
    cursor: str = ""
    last_try: datetime | None = None
    last_success: datetime | None = None
    error: str = ""
    failures: int = 0
    braked: bool = False


class AttentionKind(StrEnum):
    """Things that wait for a person."""

    ITEM = "item"
    LISTING_REFUSED = "listing_refused"
    LISTING_SWALLOWED = "listing_swallowed"
    LISTING_INSPECTED = "listing_inspected"
    BRAKE_ZERO_STOCK = "brake_zero_stock"
    BRAKE_PRICE = "brake_price"
    BRAKE_SHRUNK = "brake_shrunk"
    ORDER_FLAGGED = "order_flagged"
    ORDER_PARKED = "order_parked"
    ORDER_UNREADABLE = "order_unreadable"
    STEP = "step"
    CANCELLED_AFTER_INVOICE = "cancelled_after_invoice"
    MAIL_DOUBTFUL = "mail_doubtful"
    MAIL_REFUSED = "mail_refused"
    STORE_WENT_BACK = "store_went_back"
    DIFFERENCE = "difference"
    STREAM = "stream"


class Answer(StrEnum):
    """What a person can say to an attention item."""

    RETRY = "retry"
    DISMISS = "dismiss"
    GO_ON = "go_on"
    SKIP = "skip"
    CANCEL = "cancel"


class AttentionState(StrEnum):
    """Life of an attention item. An answered brake waits as `go_on` or `skip` for the next run."""

    OPEN = "open"
    DISMISSED = "dismissed"
    GO_ON = "go_on"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing that waits for a person. One open item for each (link, kind, subject).

    `subject` is the SKU, the hub's order id, or the stream; `params` fill the text (never personal data).
    """

    id: int
    link_id: int
    kind: AttentionKind
    subject: str
    since: datetime
    params: Mapping[str, str] = field(default_factory=dict)
    state: AttentionState = AttentionState.OPEN


#: Why a stock changed: by sales or their cancellation, and not in the store.
SALES = "sales"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that changed: what, from which value to which, when (aware UTC) and why. Never personal data."""

    at: datetime
    link_id: int
    subject: str
    what: str
    before: str = ""
    after: str = ""
    why: str = ""
