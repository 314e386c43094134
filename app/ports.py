"""What the engine needs from outside, as protocols. Implementations live in connectors and adapters.

Every method may raise the family of `app.domain.errors` and nothing else. Times are aware UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Protocol, TypeVar

from app.domain.absence import Absence, Summary
from app.domain.catalogue import CatalogueRead, HubListing, HubProduct, Listing, ProductWrite, StoreItem
from app.domain.links import (
    Account,
    Attention,
    AttentionKind,
    AttentionState,
    Declaration,
    HistoryEntry,
    Link,
    Stream,
    StreamState,
)
from app.domain.mail import Mail, MailEvent, MailSecurity, MailState, OutgoingMail
from app.domain.orders import Buyer, Invoice, Order, OrderPage, Sale, Step, StepState, StoreOrder, Tracking
from app.domain.people import BuyerRecord, Wanted
from app.domain.remarks import Remark
from app.domain.views import (
    HistoryQuery,
    HistoryRow,
    ListingFilter,
    ListingQuery,
    ListingRow,
    SaleFilter,
    SaleQuery,
    SaleRow,
)

T = TypeVar("T")
R = TypeVar("R")


class Secret:
    """A text that cannot be printed. `reveal` hands it out, at the edge only."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself."""
        return self._text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __reduce__(self) -> str:
        raise TypeError("a secret is not pickled")


class CancelToken(Protocol):
    """Set from any thread; looked at by the engine before every call. `threading.Event` satisfies it."""

    def is_set(self) -> bool:
        """Whether to stop."""
        ...


class Clock(Protocol):
    """Time. `now` is the wall clock (aware UTC); `monotonic` counts seconds and never jumps back."""

    @property
    def speed(self) -> float:
        """How many of its seconds pass in one of the computer's: 1 but in the practice shop."""
        ...

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        """Wait, or return early once `cancel` is set."""
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP call."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    timeout_s: float = 20.0


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP answer that arrived whole. Header names are lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)


class Transport(Protocol):
    """Sends one call. Raises Unreachable when no connection was made (nothing took effect), Transient when the
    connection broke or timed out afterwards (a write is in doubt), Unreadable for an answer cut short."""

    def send(self, request: Request) -> Response: ...


class Pool(Protocol):
    """Runs a hub's few parallel writes. Results come in the order in which they finish."""

    def map(self, work: Callable[[T], R], items: Iterable[T], parallel: int) -> Iterator[R]: ...


class Vault(Protocol):
    """Where secrets are: the OS keyring. Names look like `link-3/hub/client_secret`."""

    def get(self, name: str) -> Secret | None: ...

    def set(self, name: str, secret: Secret) -> None:
        """Store, read back and compare before the old value goes. Raises VaultTooSmall when it does not come back."""
        ...

    def delete(self, name: str) -> None:
        """Remove; a name that is not there is no error."""
        ...


class Store(Protocol):
    """Where products are kept and orders fulfilled."""

    @property
    def declaration(self) -> Declaration: ...

    def test(self) -> Account:
        """Try the connection; the answer names the account (for a spreadsheet: its file)."""
        ...

    def catalogue(self, cursor: str, known: Callable[[], Mapping[str, str]]) -> CatalogueRead:
        """What changed since `cursor` ("" for everything). `known` gives the fingerprint settled for each SKU, and is
        called only when the store cannot answer from the cursor alone."""
        ...

    def items(self, skus: Collection[str]) -> tuple[StoreItem, ...]:
        """These SKUs as they are now, stock included; unknown ones are left out."""
        ...

    def lacks(self, skus: Collection[str]) -> frozenset[str]:
        """Those that the store does not have; a store without a catalogue lacks none."""
        ...

    def find_order(self, hub_id: str) -> StoreOrder | None:
        """The store's order for this hub order, if it has one."""
        ...

    def create_order(self, order: Order) -> StoreOrder:
        """Create the order, awaiting payment or approved by its stage."""
        ...

    def approve_order(self, store_id: str) -> None: ...

    def cancel_order(self, store_id: str) -> None: ...

    def orders_changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        """Orders changed since `cursor`, and the next cursor."""
        ...


class Hub(Protocol):
    """What sells. Writes carry absolute values; an answer "nothing to change" counts as done."""

    @property
    def declaration(self) -> Declaration: ...

    def test(self) -> Account: ...

    def reach(self) -> None:
        """The smallest read there is: whether the hub answers, and takes us."""
        ...

    def push(self, write: ProductWrite) -> HubProduct:
        """Write one product in as few calls as the API allows and answer what the hub holds afterwards.

        Creates it when the hub does not know it. Raises Refused for a write that the hub does not take.
        """
        ...

    def product(self, sku: str) -> HubProduct | None:
        """One product, by the SKU of itself or of a variation."""
        ...

    def products(self) -> Iterator[HubListing]:
        """Everything the hub holds, by pages."""
        ...

    def orders(self, changed_since: datetime, until: datetime) -> Iterator[OrderPage]:
        """Orders changed in the window, page by page; the same order may come twice."""
        ...

    def orders_created(self, since: datetime, until: datetime) -> Iterator[OrderPage]:
        """Orders sold in the window: the search back after an absence."""
        ...

    def order(self, order_id: str) -> Order: ...

    def acknowledge(self, order_id: str, store_number: str) -> None: ...

    def invoice(self, order: Order, invoice: Invoice) -> None:
        """Tell the invoice. `order` was read just before; its shipment id is echoed."""
        ...

    def track(self, order: Order, tracking: Tracking) -> None: ...

    def deliver(self, order: Order, delivered: datetime) -> None: ...

    def cancel(self, order: Order) -> None: ...

    def log(self, order_id: str, message: str, at: datetime) -> None:
        """Show a message at the order in the hub's panel. Never personal data."""
        ...

    def logged(self, order_id: str) -> Collection[str]:
        """The messages that the hub shows at the order."""
        ...


class OrderBook(Protocol):
    """Orders of the local store, kept in the journal. All of one link."""

    def transaction(self) -> AbstractContextManager[None]:
        """What is read and written inside is one act: nobody else's change comes between."""
        ...

    def find(self, hub_id: str) -> StoreOrder | None: ...

    def holder_of(self, key: str) -> str | None:
        """Hub id of the order, not cancelled, whose invoice has this access key."""
        ...

    def create(self, order: Order, now: datetime) -> StoreOrder:
        """Create once: a second call for the same hub id answers the first order. An acknowledged order that brings our
        number keeps it; new numbers are above every known one."""
        ...

    def update(self, store_order: StoreOrder, now: datetime) -> None:
        """Replace what is known of it; `orders_changed` will hand it out."""
        ...

    def changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]: ...

    def sold_since(self, counted: Mapping[str, datetime]) -> Mapping[str, int]:
        """Units of not cancelled orders taken after each SKU's count."""
        ...

    def counts(self, skus: Collection[str] | None = None) -> Mapping[str, tuple[str, datetime]]:
        """For each SKU: the stock cell as last seen, and when it was counted."""
        ...

    def save_counts(self, counts: Mapping[str, tuple[str, datetime]]) -> None: ...


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where mails are handed over, and as whom. Without a user nobody signs in."""

    host: str
    port: int
    security: MailSecurity
    user: str = field(default="", repr=False)
    password: Secret | None = None


class MailLine(Protocol):
    """An open line to a mail server, signed in."""

    def send(self, mail: OutgoingMail) -> str:
        """Hand one mail over; the answer is the server's code.

        Raises Unreachable (the line broke before the server could take it), Deferred (it says: not now), Refused (it
        says: never), AccountBlocked (it refuses the sender): in all these the server surely does not have it. Raises
        Transient or Unreadable when the whole mail was sent and its answer did not come or made no sense: in doubt.
        After Unreachable, Transient and Unreadable the line is of no more use.
        """
        ...


class Mailer(Protocol):
    """Opens lines to mail servers."""

    def connect(self, account: MailAccount) -> AbstractContextManager[MailLine]:
        """Raises Unreachable (also for a certificate that does not hold: `reason`), Deferred, CredentialsRefused."""
        ...


class Post(Protocol):
    """Writes and sends the mails of one link."""

    def compose(self, event: MailEvent, sale: Sale, buyer: Buyer, now: datetime) -> OutgoingMail:
        """Raises InvalidInput for a layout that cannot be used, or a buyer without an address."""
        ...

    def connect(self) -> AbstractContextManager[MailLine]:
        """As `Mailer.connect`; raises the vault's errors too."""
        ...


class Outbox(Protocol):
    """The mails of the journal. Commits like the journal itself, together inside its `transaction`."""

    def add(self, mails: Iterable[Mail]) -> None:
        """Note new ones; one that is there for the same sale and event stays as it is."""
        ...

    def replace(self, mail: Mail, expected: MailState) -> bool:
        """Replace it if it still is in the state `expected`, and say whether it was."""
        ...

    def mails(
        self,
        link_id: int | None = None,
        *,
        hub_id: str | None = None,
        state: MailState | None = None,
        limit: int | None = None,
    ) -> Sequence[Mail]:
        """The newest first."""
        ...

    def due(self, link_id: int, now: datetime) -> Sequence[Mail]:
        """Queued ones that may go out, those that wait longest first."""
        ...

    def next_due(self, link_id: int) -> datetime | None:
        """When the next queued one may go out."""
        ...

    def count_queued(self, link_id: int) -> int: ...

    def tried(self, link_id: int, since: datetime) -> Sequence[datetime]:
        """When each last try since then began."""
        ...

    def since(self, link_id: int) -> Mapping[MailEvent, datetime]:
        """When each switch that is on was turned on."""
        ...

    def save_since(self, link_id: int, since: Mapping[MailEvent, datetime]) -> None: ...


class Absences(Protocol):
    """Times during which a link confirmed nothing, and what the journal knows about such a time."""

    def add(self, it: Absence) -> None:
        """Note a new one; one that is there stays as it is."""
        ...

    def sum_up(self, it: Absence, summary: Summary, now: datetime) -> None:
        """Everything was caught up by now."""
        ...

    def shown(self, link_id: int | None = None) -> Sequence[Absence]:
        """Those that nobody dismissed, the oldest first."""
        ...

    def dismiss(self, link_id: int, until: datetime) -> None:
        """A person has seen those that began by then."""
        ...

    def sold(self, link_id: int, since: datetime, until: datetime) -> Sequence[tuple[datetime, Decimal]]:
        """When each sale of that time was sold, and its total in BRL; cancelled ones left out."""
        ...

    def changes(self, link_id: int, since: datetime, until: datetime) -> Sequence[HistoryEntry]:
        """The history of that time, the oldest first."""
        ...


class People(Protocol):
    """Buyers, apart from the sales that they belong to. Commits like the journal itself."""

    def find(self, wanted: Wanted) -> Sequence[BuyerRecord]:
        """Every sale of that buyer whose data are kept, the newest first."""
        ...

    def erase(self, link_id: int, hub_ids: Collection[str], now: datetime) -> None:
        """Forget the buyers of these sales for good: what the hub says of them later is not kept either."""
        ...


class Remarks(Protocol):
    """Messages for the log that the hub shows at an order. Commits like the journal itself."""

    def add(self, link_id: int, remarks: Iterable[Remark]) -> None:
        """Note new ones; one that is there (by order and digest) stays as it is."""
        ...

    def open(self, link_id: int, most: int) -> Sequence[Remark]:
        """Those that the hub does not show yet, as far as we know; the oldest first."""
        ...

    def mark(self, link_id: int, it: Remark, state: StepState, now: datetime) -> None:
        """How it stands now."""
        ...


class Journal(Protocol):
    """The state database. A method outside `transaction` commits by itself; inside, all commit together."""

    def transaction(self) -> AbstractContextManager[None]: ...

    def close(self) -> None: ...

    # links
    def links(self) -> Sequence[Link]: ...

    def add_link(self, name: str, store: str, hub: str, settings: Mapping[str, str], now: datetime) -> Link:
        """Raises InvalidInput(field=name, reason=name_taken)."""
        ...

    def restore_link(self, link: Link) -> None:
        """Put a link back, with the id that its secrets know, after the journal was lost."""
        ...

    def update_link(self, link: Link) -> None:
        """Replace name, settings and pause."""
        ...

    def count_secrets(self, link_id: int) -> None:
        """Say that the link's secrets were replaced: `links` answers it with another count."""
        ...

    def remove_link(self, link_id: int) -> None:
        """Remove the link and everything that belongs to it."""
        ...

    # streams
    def streams(self, link_id: int) -> Mapping[Stream, StreamState]:
        """Every stream of the link, with a fresh state for those never run."""
        ...

    def save_stream(self, link_id: int, state: StreamState) -> None: ...

    # listings
    def listing_sources(self, link_id: int) -> Mapping[str, str]:
        """SKU to settled fingerprint, for every present listing; "" where not settled."""
        ...

    def listings(self, link_id: int, skus: Collection[str] | None = None) -> Mapping[str, Listing]: ...

    def unsettled(self, link_id: int) -> frozenset[str]:
        """SKUs of listings whose wanted marks are neither confirmed nor refused."""
        ...

    def count_pending(self, link_id: int, due_by: datetime) -> Mapping[Stream, int]:
        """What each stream has yet to tell: listings, but not what the merchant keeps back, and sales due by then."""
        ...

    def count_listings(self, link_id: int) -> int:
        """Present sellable listings (families not counted)."""
        ...

    def complaints(self, link_id: int) -> Mapping[str, tuple[int, Sequence[str]]]:
        """For each set of fields that the hub finds wrong: how many present listings have it, and some of them."""
        ...

    def save_listings(self, link_id: int, listings: Iterable[Listing]) -> None: ...

    def touch(self, link_id: int, skus: Collection[str]) -> None:
        """Remember that the stock of these SKUs must be computed again."""
        ...

    def touched(self, link_id: int) -> Mapping[str, int]:
        """Those SKUs, and how often each was touched."""
        ...

    def untouch(self, link_id: int, seen: Mapping[str, int]) -> None:
        """Forget what `touched` gave, but not a SKU that was touched again since."""
        ...

    # sales
    def sale(self, link_id: int, hub_id: str) -> Sale | None: ...

    def sales(
        self,
        link_id: int,
        *,
        open_only: bool = False,
        hub_ids: Collection[str] | None = None,
        limit: int | None = None,
    ) -> Sequence[Sale]:
        """Sales, newest first."""
        ...

    def due_sales(self, link_id: int, due_by: datetime) -> Sequence[str]:
        """Hub ids of sales whose `due` has come, those that wait longest first."""
        ...

    def open_units(self, link_id: int) -> Mapping[str, int]:
        """Units by SKU of open sales that the store has no order for."""
        ...

    def unchanged(self, link_id: int, orders: Sequence[Order]) -> frozenset[str]:
        """Ids of those that the sales hold already, exactly as they are here (buyers apart)."""
        ...

    def unchanged_in_store(self, link_id: int, orders: Sequence[StoreOrder]) -> frozenset[str]:
        """Hub ids of those that the sales hold already, exactly as they are here."""
        ...

    def save_sale(self, link_id: int, sale: Sale, now: datetime) -> None:
        """Insert or replace, steps included. The buyer goes to its own table, and is kept as it is when empty."""
        ...

    def save_sales(
        self, link_id: int, sales: Sequence[Sale], now: datetime, kept: Mapping[str, Sale] | None = None
    ) -> None:
        """The same for many sales, each at most once. `kept`: sales as the journal holds them, by hub id, so that only
        what differs is written."""
        ...

    def save_step(self, link_id: int, hub_id: str, step: Step) -> None: ...

    def buyer(self, link_id: int, hub_id: str) -> Buyer | None: ...

    def buyers(self, link_id: int, hub_ids: Collection[str]) -> Mapping[str, Buyer]:
        """The same for many sales; those without are left out."""
        ...

    # attention and history
    def raise_attention(
        self, link_id: int, kind: AttentionKind, subject: str, params: Mapping[str, str], now: datetime
    ) -> None:
        """Open it, or refresh the parameters of the one there is. A dismissed one with equal parameters stays so."""
        ...

    def raise_attentions(
        self,
        link_id: int,
        kind: AttentionKind,
        items: Mapping[str, Mapping[str, str]],
        now: datetime,
        state: AttentionState = AttentionState.OPEN,
    ) -> None:
        """The same for many subjects with their parameters. A new one begins in `state`."""
        ...

    def clear_attention(self, link_id: int, kind: AttentionKind, subjects: Collection[str] | None = None) -> None:
        """The condition is over: the items go away. None: all of this kind."""
        ...

    def attentions(self, link_id: int | None = None, *, all_states: bool = False) -> Sequence[Attention]: ...

    def set_attention(self, attention_id: int, state: AttentionState) -> None: ...

    def add_history(self, entries: Iterable[HistoryEntry]) -> None: ...

    def history(
        self, link_id: int | None = None, *, subject: str | None = None, limit: int = 200
    ) -> Sequence[HistoryEntry]:
        """The newest changes, of one SKU or hub order where `subject` is given."""
        ...

    def prune(
        self, now: datetime, history_days: int = 90, personal_days: int = 180, link_id: int | None = None
    ) -> None:
        """Drop old history, and the buyers of sales that were closed, or that nothing has happened to, for longer than
        `personal_days`; of one link or of all."""
        ...

    # several processes
    def acquire_lease(self, name: str, owner: str, now: datetime, seconds: float) -> bool:
        """Take or renew the lease unless somebody else's still runs."""
        ...

    def release_lease(self, name: str, owner: str) -> None: ...

    def lease_owner(self, name: str, now: datetime) -> str | None: ...

    def budget(self, account: str) -> tuple[float, datetime | None]:
        """When the account's next call is due (Unix seconds), and until when the remote asked to wait."""
        ...

    def save_budget(self, account: str, arrival: float, blocked_until: datetime | None) -> None: ...

    def book(self, link_id: int) -> OrderBook:
        """The order book of a local store."""
        ...

    @property
    def outbox(self) -> Outbox:
        """The mails to buyers."""
        ...

    @property
    def absences(self) -> Absences:
        """Times without contact."""
        ...

    @property
    def people(self) -> People:
        """Buyers."""
        ...

    @property
    def remarks(self) -> Remarks:
        """Messages at the hub's orders."""
        ...

    @property
    def views(self) -> Views:
        """What the window reads."""
        ...


class Views(Protocol):
    """Reads of the journal for tables and pictures: quick with 100,000 rows, never in the way of the lanes."""

    def sold(self, since: datetime) -> Sequence[tuple[datetime, Decimal]]:
        """When each sale since then was sold, and its total in BRL, of all links; cancelled ones left out."""
        ...

    def count_kept(self) -> int:
        """How many changes the merchant keeps back from the hubs, by his answers to brakes."""
        ...

    # tables: the keys of all rows in order, then the rows of a few keys; a row that is gone meanwhile is left out
    def sale_keys(self, query: SaleQuery) -> Sequence[int]:
        """Keys of sales. `search` is part of the channel's number, the hub's id or the store's number."""
        ...

    def sale_rows(self, keys: Collection[int]) -> Mapping[int, SaleRow]: ...

    def count_sales(self, shows: Collection[SaleFilter], link_id: int | None = None) -> Mapping[SaleFilter, int]:
        """How many sales there are for each of these filters."""
        ...

    def listing_keys(self, query: ListingQuery) -> Sequence[str]:
        """Keys of listings. `search` is part of the SKU or the name."""
        ...

    def listing_rows(self, keys: Collection[str]) -> Mapping[str, ListingRow]: ...

    def count_listings(
        self, shows: Collection[ListingFilter], link_id: int | None = None
    ) -> Mapping[ListingFilter, int]:
        """How many listings there are for each of these filters."""
        ...

    def history_keys(self, query: HistoryQuery) -> Sequence[int]:
        """Keys of changes. `search` is part of the SKU, or of the number or hub id of a sale."""
        ...

    def history_rows(self, keys: Collection[int]) -> Mapping[int, HistoryRow]: ...
