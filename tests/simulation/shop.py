"""A small shop for single stories: a sheet, the real engine, the practice hub, no chance."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.connectors.local import hands
from app.domain.links import Answer, Attention, AttentionKind, Stream
from app.domain.orders import Sale, StoreOrder, Tracking
from app.engine.answers import answer
from app.engine.context import RunResult
from app.ports import OrderBook
from tests.simulation.acts import BUYER, access_key_for
from tests.simulation.world import Row, World
from tests.support.pool import SerialPool

CATALOGUE = (Stream.STOCK, Stream.PRICES, Stream.PRODUCTS)
ORDERS = (Stream.ORDERS, Stream.FULFILMENT)


class Shop(World):
    """Opened with `rows` as its sheet (SKU to price and stock; `parent/child` makes a variation)."""

    def __init__(self, folder: Path, rows: Mapping[str, tuple[str, str]], **settings: str) -> None:
        super().__init__(folder, 0, {name.replace("__", "."): text for name, text in settings.items()})
        for name, (price, stock) in rows.items():
            parent, _, sku = name.rpartition("/")
            self.sheet[sku] = Row(sku, parent, f"Produto {sku}", price, stock)
        self.pool = SerialPool()
        self.save_sheet()
        self.open()

    def run(self, *streams: Stream, after: float = 60) -> RunResult:
        """Let time pass, then run these streams, all of the catalogue unless said."""
        self.clock.advance(after)
        result = self.engine.run(streams or CATALOGUE)
        assert result.error is None, result.error
        return result

    def edit(self, sku: str, **cells: str) -> None:
        """Change cells of a row and save."""
        for name, text in cells.items():
            setattr(self.sheet[sku], name, text)
        self.save_sheet()

    def remove(self, *skus: str) -> None:
        """Take rows out of the sheet and save."""
        self.gone |= set(skus)
        self.save_sheet()

    def held(self, sku: str) -> dict[str, Any]:
        """What the hub holds of a SKU."""
        product = self.sandbox.product(sku)
        assert product is not None
        return next(row for row in (product, *product["variations"]) if row["sku"] == sku)

    def told(self, *skus: str) -> list[int]:
        """Stock at the hub."""
        return [self.held(sku)["quantity"] for sku in skus]

    @property
    def writes(self) -> int:
        """Calls so far that could change something at the hub."""
        names = self.sandbox.counts
        return sum(names[name] for name in names if not name.startswith("GET") and "token" not in name)

    def asked(self, *kinds: AttentionKind) -> list[Attention]:
        """Open questions to the merchant."""
        return [it for it in self.app.journal.attentions(self.link.id) if it.kind in kinds or not kinds]

    def say(self, said: Answer, kind: AttentionKind) -> None:
        """Answer the one question of that kind."""
        (item,) = self.asked(kind)
        answer(self.app.journal, item.id, said, self.now)

    def sell(self, *skus: str, **fields: Any) -> str:
        """The channel sells one of each; answers the order's id."""
        items = [{"sku": sku, "name": sku, "quantity": 1, "price": 10, "total": 10} for sku in skus]
        goods = 10 * len(skus)
        order = {**BUYER, "status": "approved", "items": items, "subtotal": goods, "shipping": 0, "total": goods}
        return self.sandbox.sell({**order, **fields})

    def sale(self, order: str) -> Sale:
        """The sale as the program knows it."""
        found = self.app.journal.sale(self.link.id, order)
        assert found is not None
        return found

    @property
    def book(self) -> OrderBook:
        """The merchant's orders."""
        return self.app.journal.book(self.link.id)

    def stored(self, order: str) -> StoreOrder:
        """The merchant's order."""
        found = self.book.find(order)
        assert found is not None
        return found

    def invoice(self, order: str, number: int = 7) -> str:
        """The merchant types an invoice in; answers its key."""
        key = access_key_for(number)
        hands.invoice(self.book, order, hands.checked_invoice(key, str(number), "1", self.now), self.now)
        return key

    def ship(self, order: str, code: str = "AA473124829BR") -> None:
        """The merchant hands the parcel over."""
        hands.ship(self.book, order, Tracking("Correios", "PAC", code, self.now), self.now)
