"""The merchant of a practice day: invoices, ships, delivers, and edits the spreadsheet at noon."""

from __future__ import annotations

import csv
import io
import os
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Protocol

from app.domain.documents import access_key
from app.domain.errors import InvalidInput
from app.domain.orders import Invoice, Stage, StoreOrder, Tracking
from app.ports import OrderBook
from app.sandbox.agenda import Agenda
from app.sandbox.channel import Channel
from app.sandbox.day import NEW_SKU, SCRIPTS, Day, Reach
from app.sandbox.ledger import Ledger

_ISSUER = "11222333000181"
_NEW_PRICES = {"PAN-CER-24": "129,90", "FAC-CHE-8": "84,90", "CAM-BAS-PR-M": "47,90"}
_NEW_COUNTS = {"ASS-VID-3": "25", "VAR-MAG-1": "12", "CAD-UNI-5": "30"}
_NEW_ROW = {
    "SKU": NEW_SKU,
    "Nome": "Café em grãos 1 kg",
    "Preço": "64,90",
    "Estoque": "40",
    "Descrição": "Torra média, colhido no Sul de Minas.",
    "Marca": "Serra Alta",
    "Categoria": "Alimentos > Café",
    "EAN": "7896200001908",
    "NCM": "09012100",
    "Peso": "1",
    "Comprimento": "12",
    "Largura": "8",
    "Altura": "30",
    "Imagens": "https://imagens.example.com/loja/caf-gra-1-1.jpg",
}
_AGAIN = timedelta(minutes=1)


class Hands(Protocol):
    """What `tomada order …` does to an order of the local store."""

    def invoice(self, book: OrderBook, hub_id: str, made: Invoice, now: datetime) -> StoreOrder: ...
    def ship(self, book: OrderBook, hub_id: str, tracking: Tracking, now: datetime) -> StoreOrder: ...
    def deliver(self, book: OrderBook, hub_id: str, delivered: datetime, now: datetime) -> StoreOrder: ...
    def cancel(self, book: OrderBook, hub_id: str, now: datetime) -> StoreOrder: ...


class Merchant:
    """Works on the book of orders and the `sheet` by the day's script. `seen_approved` says when each order was first
    there to be packed."""

    def __init__(self, book: OrderBook, hands: Hands, sheet: Path, day: Day, ledger: Ledger, channel: Channel) -> None:
        self.seen_approved: dict[str, datetime] = {}
        self._book = book
        self._hands = hands
        self._sheet = sheet
        self._day = day
        self._ledger = ledger
        self._channel = channel
        self._random = Random(day.seed)
        self._agenda = Agenda()
        self._cursor = ""
        self._agenda.add(day.noon, self._edit)

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return not self._agenda

    def act(self, now: datetime) -> None:
        """See what came in, and do what is due."""
        changed, self._cursor = self._book.changed(self._cursor)
        for order in changed:
            self._plan(order, now)
        self._agenda.work(now)

    def _plan(self, order: StoreOrder, now: datetime) -> None:
        reach = SCRIPTS[self._channel.lives[order.hub_id]].reach
        if order.stage is Stage.APPROVED:
            self.seen_approved.setdefault(order.hub_id, now)
            if reach is Reach.CANCEL:
                self._later(order, self._cancel, 0.005, 0.02, now)
            elif reach >= Reach.INVOICE:
                self._later(order, self._invoice, 0.005, 0.02, now)
        elif order.stage is Stage.INVOICED and reach >= Reach.SHIP:
            self._later(order, self._ship, 0.01, 0.03, now)
        elif order.stage is Stage.SHIPPED and reach >= Reach.DELIVER:
            self._later(order, self._deliver, 0.02, 0.05, now)

    def _later(self, order: StoreOrder, act: _Act, least: float, most: float, now: datetime) -> None:
        at = now + self._day.length * self._random.uniform(least, most)
        self._agenda.add(at, partial(self._do, act, order))

    def _do(self, act: _Act, order: StoreOrder, now: datetime) -> None:
        """Unless somebody called the order off meanwhile, or a person beside this one was quicker."""
        if self._stage(order) not in (order.stage, Stage.CANCELLED):
            return
        try:
            act(order, now)
        except InvalidInput:
            if self._stage(order) is order.stage:
                raise

    def _stage(self, order: StoreOrder) -> Stage | None:
        found = self._book.find(order.hub_id)
        return found.stage if found else None

    def _invoice(self, order: StoreOrder, now: datetime) -> None:
        number = 5000 + int(order.number)
        key = invoice_key(number, now)
        made = Invoice(key, str(number), "1", now, cfops="5102")
        self._hands.invoice(self._book, order.hub_id, made, now)

    def _ship(self, order: StoreOrder, now: datetime) -> None:
        code = f"TMD{order.number}BR"
        tracking = Tracking("Correios", "PAC", code, now, f"https://rastreio.example.com/{code}")
        self._hands.ship(self._book, order.hub_id, tracking, now)

    def _deliver(self, order: StoreOrder, now: datetime) -> None:
        self._hands.deliver(self._book, order.hub_id, now, now)

    def _cancel(self, order: StoreOrder, now: datetime) -> None:
        self._channel.release(order.hub_id)
        self._hands.cancel(self._book, order.hub_id, now)

    def _edit(self, now: datetime) -> None:
        """New prices, new counts, a new product, saved as Excel saves: written aside, then put in place."""
        before = read_sheet(self._sheet)
        rows = [dict(row) for row in before.values()]
        for row in rows:
            row["Preço"] = _NEW_PRICES.get(row["SKU"], row["Preço"])
            row["Estoque"] = _NEW_COUNTS.get(row["SKU"], row["Estoque"])
        aside = self._sheet.with_suffix(".tmp")
        write_sheet(aside, [*rows, {column: _NEW_ROW.get(column, "") for column in rows[0]}])
        os.utime(aside, (now.timestamp(), now.timestamp()))
        try:
            aside.replace(self._sheet)
        except PermissionError:  # Windows: somebody is reading it
            self._agenda.add(now + _AGAIN, self._edit)
            return
        for sku, text in (*_NEW_COUNTS.items(), (NEW_SKU, _NEW_ROW["Estoque"])):
            self._recount(sku, int(text) - int(before[sku]["Estoque"] if sku in before else 0), now)

    def _recount(self, sku: str, more: int, now: datetime) -> None:
        if more >= 0:
            self._ledger.give(sku, more)
        else:
            self._ledger.take(sku, -more, now)


class _Act(Protocol):
    def __call__(self, order: StoreOrder, now: datetime) -> None: ...


def read_sheet(path: Path) -> dict[str, dict[str, str]]:
    """The sample shop's rows by SKU, as texts."""
    text = path.read_text(encoding="utf-8-sig")
    return {row["SKU"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


def write_sheet(path: Path, rows: list[dict[str, str]]) -> None:
    """Rows as a CSV file of Brazilian Excel."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))


def invoice_key(number: int, issued: datetime) -> str:
    """An NF-e access key of the practice shop in Curitiba, check digit included (`brazil.md` 3)."""
    bare = f"41{issued:%y%m}{_ISSUER}55001{number:09d}1{number * 7 % 100_000_000:08d}"
    for digit in "0123456789":
        try:
            return access_key(bare + digit).key
        except InvalidInput:
            continue
    raise ValueError(number)
