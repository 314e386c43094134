"""Plugg.to as a `ports.Hub`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from urllib.parse import quote

from app.connectors.pluggto import order_writes, product_writes, wire
from app.connectors.pluggto.client import Client
from app.connectors.pluggto.declaration import DECLARATION
from app.connectors.pluggto.orders import page, read_order
from app.connectors.pluggto.products import as_asked, listings, read_product
from app.connectors.pluggto.tokens import TokenKeeper
from app.connectors.pluggto.wire import BadValue, Envelope, Fields, Row, stamp
from app.domain.catalogue import Facet, HubListing, HubProduct, ProductWrite
from app.domain.errors import NotFound, Unreadable
from app.domain.links import Account, Declaration
from app.domain.orders import Invoice, Order, OrderPage, Tracking
from app.ports import Transport

#: What every known client uses; more is not confirmed (`pluggto.md` 5).
_LIMIT = 100


class PluggtoHub:
    """One account at Plugg.to. `transport` is polite already (budget, retries); `tokens` is shared between lanes."""

    def __init__(self, transport: Transport, base_url: str, tokens: TokenKeeper) -> None:
        self._client = Client(transport, base_url, tokens)
        self._tokens = tokens

    @property
    def declaration(self) -> Declaration:
        """What Plugg.to can do."""
        return DECLARATION

    def test(self) -> Account:
        """Try the four credentials and one read (`pluggto.md` 3). The seller's number, where an order shows it."""
        self._tokens.fresh()
        found = wire.rows(self._one_order(), "Order")
        seller = wire.text(found[0].fields.get("user_id")) if found and found[0].fields else ""
        return Account(seller or DECLARATION.title)

    def reach(self) -> None:
        """One read, with the token there is."""
        self._one_order()

    def _one_order(self) -> Envelope:
        return self._client.get("/orders", {"limit": 1})

    def push(self, write: ProductWrite) -> HubProduct:
        """Write one product, creating it where the hub does not know it (`pluggto.md` 9.1 to 9.3).

        One call; one more to read what is there before content or pictures of a known product change, since child
        lists merge. Raises Refused, and NotFound when an unknown product would be created from a part only.
        """
        parts = list(write.parts())
        if not write.create and len(parts) == 1 and parts[0].facets == {Facet.STOCK} and parts[0].stock is not None:
            body = product_writes.stock_body(parts[0].sku, parts[0].stock)
            return _held(self._client.put(f"{_sku_path(parts[0].sku)}/stock", body), write)
        if write.create:
            return self._create(write)
        if not any(part.facets & {Facet.CONTENT, Facet.IMAGES} for part in parts):
            return _held(self._upsert(write, product_writes.product_body(write)), write)
        return self._update(write)

    def _create(self, write: ProductWrite) -> HubProduct:
        """Create; should the hub have known it after all, mend what merged lists left behind."""
        body = product_writes.product_body(write)
        answer = self._upsert(write, body)
        if answer is None:
            return as_asked(write)
        product = wire.one(answer, "Product")
        rest = product_writes.removals(write, product) if product_writes.holds_more(product, body) else {}
        if len(rest) > 1 and (mended := self._client.put(_sku_path(write.family), rest)):
            product = wire.one(mended, "Product")
        return read_product(product)

    def _update(self, write: ProductWrite) -> HubProduct:
        answer = self._client.get(_sku_path(write.family))
        product = wire.one(answer, "Product")
        there = read_product(product).by_sku()
        if any(part.price is None and part.sku.strip() not in there for part in write.parts()):
            raise NotFound(details="variation")
        body = product_writes.product_body(write, product)
        if len(body) > 1:
            return _held(self._upsert(write, body), write)
        return _held(answer, write)

    def _upsert(self, write: ProductWrite, body: Mapping[str, object]) -> Envelope | None:
        try:
            return self._client.put(_sku_path(write.family), body)
        except NotFound:
            if not write.create:
                raise
        return self._client.post("/products", body)

    def product(self, sku: str) -> HubProduct | None:
        """One product, by the SKU of itself or of a variation; None when the hub does not know it."""
        try:
            return read_product(wire.one(self._client.get(_sku_path(sku)), "Product"))
        except NotFound:
            return None

    def products(self) -> Iterator[HubListing]:
        """Every listing at the hub, products and variations."""
        seen: set[str] = set()
        for found in self._pages("/products", "Product", {}):
            for row in found:
                if row.fields is not None and row.id not in seen:
                    seen.add(row.id)
                    yield from listings(row.fields)

    def orders(self, changed_since: datetime, until: datetime) -> Iterator[OrderPage]:
        """Orders changed in the window, page by page."""
        return self._orders("modified", changed_since, until)

    def orders_created(self, since: datetime, until: datetime) -> Iterator[OrderPage]:
        """Orders sold in the window, page by page."""
        return self._orders("created", since, until)

    def _orders(self, field: str, since: datetime, until: datetime) -> Iterator[OrderPage]:
        seen: dict[str, datetime] = {}
        for found in self._pages("/orders", "Order", {field: f"{stamp(since)}to{stamp(until)}"}):
            yield page(found, self._tokens.client_id, seen)

    def _pages(self, path: str, key: str, query: Mapping[str, str]) -> Iterator[list[Row]]:
        """Rows by cursor, until a page is short, empty, or holds nothing new (`pluggto.md` 5)."""
        seen: set[str] = set()
        cursor: dict[str, str] = {}
        while True:
            answer = self._client.get(path, {**query, "limit": _LIMIT, **cursor})
            found = wire.rows(answer, key)
            ids = [row.id for row in found if row.id]
            new = not seen.issuperset(ids)
            if found and (new or not ids):
                yield found
            if not new or len(found) < _page_size(answer):
                return
            seen.update(ids)
            cursor = {"next": ids[-1]}

    def order(self, order_id: str) -> Order:
        """One order as it is now. Raises NotFound, and Unreadable(what=path) for one that must not be handled."""
        fields = wire.one(self._client.get(_order_path(order_id)), "Order")
        return self._read(fields)

    def _read(self, fields: Fields) -> Order:
        try:
            return read_order(Row(wire.text(fields.get("id")), fields), self._tokens.client_id)
        except BadValue as bad:
            raise Unreadable(host=wire.HOST, what=bad.path) from None

    def acknowledge(self, order_id: str, store_number: str) -> None:
        """Tell our own number and that the order was imported."""
        self._client.put(_order_path(order_id), order_writes.acknowledgement(store_number))

    def invoice(self, order: Order, invoice: Invoice) -> None:
        """Tell the NF-e."""
        self._client.put(_order_path(order.id), order_writes.invoicing(order, invoice))

    def track(self, order: Order, tracking: Tracking) -> None:
        """Tell the tracking data."""
        self._client.put(_order_path(order.id), order_writes.tracking(order, tracking))

    def deliver(self, order: Order, delivered: datetime) -> None:
        """Tell the delivery."""
        self._client.put(_order_path(order.id), order_writes.delivery(order, delivered))

    def cancel(self, order: Order) -> None:
        """Cancel the order."""
        self._client.put(_order_path(order.id), order_writes.cancellation())

    def log(self, order_id: str, message: str, at: datetime) -> None:
        """Show a message at the order."""
        self._client.put(_order_path(order_id), order_writes.log_entry(message, at))

    def logged(self, order_id: str) -> Collection[str]:
        """The messages that are shown at the order."""
        order = wire.one(self._client.get(_order_path(order_id)), "Order")
        return [wire.text(entry.get("message")) for entry in wire.objects(order.get("log_history"))]


def _held(answer: Envelope | None, write: ProductWrite) -> HubProduct:
    """What the hub holds now; what was asked for, when it says that nothing differs.

    Raises NotFound when the hub made a new, nameless product out of a part, since it did not know the SKU.
    """
    if answer is None:
        return as_asked(write)
    held = read_product(wire.one(answer, "Product"))
    names = {sku: listing.name for sku, listing in held.by_sku().items()}
    if not write.create and any(names.get(part.sku.strip()) == "" for part in write.parts()):
        raise NotFound(details="name")
    return held


def _page_size(answer: Envelope) -> int:
    """The page size in force, which the hub may have set lower than asked."""
    told = wire.number(wire.value(answer["limit"])) if "limit" in answer else None
    return min(int(told), _LIMIT) if told else _LIMIT


def _sku_path(sku: str) -> str:
    return f"/skus/{quote(sku.strip(), safe='')}"


def _order_path(order_id: str) -> str:
    return f"/orders/{quote(order_id, safe='')}"
