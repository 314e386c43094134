"""The other side of a practice day: marketplaces and their buyers, who buy only what the hub shows."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from app.sandbox.agenda import Agenda
from app.sandbox.day import FOREIGN_SKU, NEW_SKU, SCRIPTS, Day, Life, Line, Wish, order_body, paid
from app.sandbox.ledger import Ledger, rows
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.queries import Json

#: Goods that the merchant counts anew at noon are not on offer before.
UNTOUCHED = ("CAD-UNI-5",)

_AGAIN = timedelta(minutes=3)
_AHEAD = Line(NEW_SKU, "Café em grãos 1 kg", 1, Decimal("64.90"))
_FOREIGN = Line(FOREIGN_SKU, "Brinde misterioso", 1, Decimal("19.90"))


class Channel:
    """Sells and moves orders by the day's script. `lives` says which order leads which life, `approved` when each was
    approved."""

    def __init__(self, sandbox: PluggtoSandbox, day: Day, ledger: Ledger) -> None:
        self.lives: dict[str, Life] = {}
        self.approved: dict[str, datetime] = {}
        self._sandbox = sandbox
        self._day = day
        self._ledger = ledger
        self._random = Random(day.seed)
        self._agenda = Agenda()
        self._followed: set[str] = set()
        for wish in day.wishes():
            self._agenda.add(wish.at, partial(self._sell, wish))

    @property
    def done(self) -> bool:
        """Whether everything was sold and moved."""
        return not self._agenda and not self._followed

    def act(self, now: datetime) -> None:
        """Do what is due."""
        self._agenda.work(now)
        for order_id in list(self._followed):
            self._follow(order_id, self._sandbox.order(order_id)["status"], now)

    def release(self, order_id: str) -> None:
        """The units of an order that is called off are for sale again."""
        for item in self._sandbox.order(order_id)["items"]:
            self._ledger.give(item["sku"], item["quantity"])

    def _sell(self, wish: Wish, now: datetime) -> None:
        lines = self._lines(wish, now)
        if not lines:
            self._agenda.add(now + _AGAIN, partial(self._sell, wish))
            return
        for line in lines:
            self._ledger.take(line.sku, line.quantity, now)
        order_id = self._sandbox.sell(order_body(wish, lines, self._random))
        self.lives[order_id] = wish.life
        statuses = SCRIPTS[wish.life].statuses
        if statuses[0] == "approved":
            self.approved[order_id] = now
        if SCRIPTS[wish.life].end == "shipped" or wish.life is Life.REGRETTED_LATE:
            self._followed.add(order_id)
        self._expect(order_id, statuses[1:], now)

    def _lines(self, wish: Wish, now: datetime) -> list[Line]:
        if wish.life is Life.AHEAD:
            return [_AHEAD]
        if wish.life is Life.FOREIGN:
            return [_FOREIGN]
        offer = {sku: row for sku, row in rows(self._sandbox.products()).items() if self._offered(sku, row, now)}
        few = sorted(offer, key=lambda sku: (offer[sku]["quantity"], sku))[:6]
        pool = few if self._random.random() < 0.2 else sorted(offer)
        chosen = self._random.sample(pool, k=min(len(pool), self._random.choice((1, 1, 1, 2, 3))))
        return [self._line(offer[sku], now) for sku in chosen]

    def _offered(self, sku: str, row: Json, now: datetime) -> bool:
        if sku in UNTOUCHED and now < self._day.noon + self._day.length / 24:
            return False
        return self._left(row, now) > 0

    def _left(self, row: Json, now: datetime) -> int:
        """Units that the channel can still sell: shown by the hub, less what it sold itself since."""
        return int(row.get("quantity") or 0) - self._ledger.reserved(row["sku"], now)

    def _line(self, row: Json, now: datetime) -> Line:
        quantity = min(self._random.choice((1, 1, 1, 2, 2, 3)), self._left(row, now))
        return Line(row["sku"], row["name"], quantity, Decimal(str(row.get("special_price") or row["price"])))

    def _expect(self, order_id: str, statuses: tuple[str, ...], now: datetime) -> None:
        if statuses:
            at = now + self._day.length * self._random.uniform(0.003, 0.03)
            self._agenda.add(at, partial(self._move, order_id, statuses))

    def _move(self, order_id: str, statuses: tuple[str, ...], now: datetime) -> None:
        status, order = statuses[0], self._sandbox.order(order_id)
        if status == "canceled":
            self._cancel(order_id)
        else:
            self.approved[order_id] = now
            self._sandbox.move(order_id, status, total_paid=paid(status, order["total"]))
            if self.lives[order_id] is Life.CHANGED_TWICE:
                self._sandbox.move(order_id, delivery_description="Deixar na portaria")
        self._expect(order_id, statuses[1:], now)

    def _cancel(self, order_id: str) -> None:
        self.release(order_id)
        self._sandbox.move(order_id, "canceled")

    def _follow(self, order_id: str, status: str, now: datetime) -> None:
        """The carrier's first scan, or a buyer who regrets once the invoice is out."""
        if status == "shipping_informed":
            self._sandbox.move(order_id, "shipped")
        elif status == "invoiced" and self.lives[order_id] is Life.REGRETTED_LATE:
            self._cancel(order_id)
        else:
            return
        self._followed.discard(order_id)
