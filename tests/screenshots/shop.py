"""The practice shop in every state that the window has to show: same clock, same seed, same pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from threading import Event

from app.bootstrap import hands
from app.domain.links import Link, Stream
from app.domain.orders import Stage, Tracking
from app.ports import OrderBook
from app.sandbox.day import FOREIGN_SKU, Life, Line, Wish, order_body
from app.sandbox.faults import Fault
from app.sandbox.merchant import invoice_key, read_sheet, write_sheet
from tests.support.practice import Practice

_DAYS, _HOURS = 14, 8
_ALL = tuple(Stream)
_ISSUE, _SHIP, _DELIVER = timedelta(hours=20), timedelta(days=2), timedelta(days=6)


class Shop(Practice):
    """A practice shop that can be brought into a state."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._random = Random(7)
        self._sold = 0

    def run(self, *streams: Stream) -> None:
        """One run of these streams, as a lane does it."""
        for link in self.application.journal.links():
            self.application.open_link(link, Event()).run(streams or _ALL, patience_s=60)

    def trade(self) -> Link:
        """Two weeks of a shop that goes well."""
        link = self.add("Panelas & Cia")
        self.run()
        for _ in range(_DAYS - 1):
            for hour in range(_HOURS):
                self.clock.advance(3600)
                if self._random.random() < 0.6:
                    self.buy(Life.PAID_AT_ONCE if hour else Life.PAID_LATER)
            self.run(Stream.ORDERS, Stream.STOCK)
            self._work(link)
            self.run(Stream.ORDERS, Stream.FULFILMENT)
            self.clock.advance(86_400 - 3600 * _HOURS)
        for life in (Life.PAID_AT_ONCE, Life.UNPAID, Life.PAID_AT_ONCE):
            self.clock.advance(1800)
            self.buy(life)
        self.run()
        absences = self.application.journal.absences
        for absence in absences.shown():
            absences.dismiss(absence.link_id, absence.began)
        return link

    def buy(self, life: Life = Life.PAID_AT_ONCE, sku: str = "") -> str:
        """Somebody orders one or two things; answers the order's id at the hub."""
        self._sold += 1
        rows = read_sheet(self.sheet)
        goods = [row for row in rows.values() if row["Preço"] and int(row["Estoque"] or 0) > _HOURS]
        lines = [_line(row) for row in self._random.sample(goods, self._random.choice((1, 1, 2)))]
        if sku:
            lines = [replace(lines[0], sku=sku)]
        return self.hub.sell(order_body(Wish(self._sold, self.clock.now(), life), lines, self._random))

    def _work(self, link: Link) -> None:
        """The merchant invoices, ships and delivers what is old enough."""
        book, now = self.application.journal.book(link.id), self.clock.now()
        for order in list(book.changed("")[0]):
            self._next_step(book, order.hub_id, order.stage, now - self._ordered(link, order.hub_id), now)

    def _ordered(self, link: Link, hub_id: str) -> datetime:
        sale = self.application.journal.sale(link.id, hub_id)
        assert sale is not None
        return sale.order.created

    def _next_step(self, book: OrderBook, hub_id: str, stage: Stage, age: timedelta, now: datetime) -> None:
        if stage is Stage.APPROVED and age > _ISSUE:
            number = self._random.randrange(1000, 9999)
            key = invoice_key(number, now)
            hands.invoice(book, hub_id, hands.checked_invoice(key, str(number), "1", now, "5102"), now)
        elif stage is Stage.INVOICED and age > _SHIP:
            code = f"AA{self._random.randrange(10**8, 10**9)}BR"
            hands.ship(book, hub_id, Tracking("Correios", "PAC", code, now), now)
        elif stage in (Stage.TRACKED, Stage.SHIPPED) and age > _DELIVER:
            hands.deliver(book, hub_id, now, now)

    def edit_sheet(self, change: Callable[[dict[str, dict[str, str]]], None]) -> None:
        """The merchant saves the spreadsheet."""
        rows = read_sheet(self.sheet)
        change(rows)
        write_sheet(self.sheet, list(rows.values()))


def _line(row: Mapping[str, str]) -> Line:
    price = Decimal(row["Preço"].replace(".", "").replace(",", "."))
    return Line(row["SKU"], row["Nome"], 1, price)


# states


def empty(shop: Shop) -> None:
    """Nothing is set up."""


def filled(shop: Shop) -> None:
    """Two good weeks."""
    shop.trade()


def attention(shop: Shop) -> None:
    """An order for something unknown, and products that the spreadsheet does not tell well."""
    shop.trade()
    shop.buy(sku=FOREIGN_SKU)

    def slip(rows: dict[str, dict[str, str]]) -> None:
        rows["PAN-CER-24"]["EAN"] = "7,8962E+12"
        rows["PAN-PRE-45"]["Preço"] = "1.599"
        rows["PAN-CUS-2"]["Estoque"] = "umas dez"

    shop.edit_sheet(slip)
    shop.run()


def brake(shop: Shop) -> None:
    """A spreadsheet that would zero half the shop, and prices without their comma."""
    shop.trade()

    def spoil(rows: dict[str, dict[str, str]]) -> None:
        for number, row in enumerate(rows.values()):
            if number % 2:
                row["Estoque"] = "0"
            elif row["Preço"] and number % 5 == 0:
                row["Preço"] = row["Preço"].replace(",", "")

    shop.edit_sheet(spoil)
    shop.run()


def paused(shop: Shop) -> None:
    """The merchant wants quiet until tomorrow."""
    link = shop.trade()
    shop.application.update_link(replace(link, paused_until=shop.clock.now() + timedelta(hours=12)))


def away(shop: Shop) -> None:
    """Somebody bought while the computer slept."""
    shop.trade()
    shop.clock.advance(9 * 3600)
    shop.buy()
    shop.clock.advance(3600)
    shop.run()


def offline(shop: Shop) -> None:
    """The hub cannot be reached."""
    shop.trade()
    shop.hub.dial.set(Fault.OUTAGE)
    shop.clock.advance(1800)
    shop.run()


STATES: Mapping[str, Callable[[Shop], None]] = {
    state.__name__: state for state in (empty, filled, attention, brake, paused, away, offline)
}
