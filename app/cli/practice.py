"""A practice day at work: the hub on loopback, the real service, a channel and a merchant."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

from app.bootstrap import Application, hands, open_practice
from app.engine.service import Service
from app.resources import resource
from app.sandbox.agreement import Difference, Sides, differences
from app.sandbox.channel import Channel
from app.sandbox.day import Day, Life
from app.sandbox.faults import Fault
from app.sandbox.ledger import Ledger, rows
from app.sandbox.merchant import Merchant, read_sheet
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.server import LoopbackServer

_TICK_S = 30.0
_LOOK_EVERY = timedelta(minutes=5)

#: How long the hub may show units that are gone, on top of what a busy computer needs (in its own seconds).
_PROMISE = timedelta(minutes=15)
_SLACK_S = 6.0

#: Both sides have come to rest when nothing changes for this long.
_REST = timedelta(hours=3)
_REST_S = 4.0

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the day stands: for the line of progress."""

    now: datetime
    products: int
    orders: int
    attention: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the day brought."""

    sides: Sides
    differences: tuple[Difference, ...]
    calls: int
    outage: timedelta
    worst_import: timedelta
    worst_stock: timedelta


@dataclass(frozen=True, slots=True)
class Shop:
    """A practice hub on loopback and a spreadsheet: everything that a link needs. `settings` and `secrets` are what its
    wizard asks for."""

    sandbox: PluggtoSandbox
    sheet: Path
    url: str

    @property
    def settings(self) -> Mapping[str, str]:
        """Where the spreadsheet and the hub are."""
        return {"store.file": str(self.sheet), "hub.base_url": self.url}

    @property
    def secrets(self) -> Mapping[str, str]:
        """The hub's access data."""
        return self.sandbox.credentials


@contextmanager
def open_shop(folder: Path, now: Callable[[], datetime], seed: int) -> Iterator[Shop]:
    """The shop's hub on loopback and its spreadsheet in `folder`, counted now."""
    sandbox = PluggtoSandbox(now, seed)
    sheet = folder / "loja.csv"
    shutil.copyfile(resource("sample/loja-exemplo.csv"), sheet)
    os.utime(sheet, (now().timestamp(), now().timestamp()))
    with LoopbackServer(sandbox) as url:
        yield Shop(sandbox, sheet, url)


@contextmanager
def practice(folder: Path, day: Day, speed: float) -> Iterator[Practice]:
    """A shop in `folder`, linked to a hub on loopback and looked after by the service, until the block ends."""
    with ExitStack() as stack:
        application = open_practice(folder / "profile", day.start, speed)
        stack.callback(application.close)
        shop = stack.enter_context(open_shop(folder, application.clock.now, day.seed))
        application.add_link("demo", "local", "pluggto", shop.settings, {"hub": shop.secrets})
        stack.enter_context(_served(application))
        yield Practice(application, shop, day, lambda: speed)


@contextmanager
def _served(application: Application) -> Iterator[None]:
    """The headless service in a thread."""
    stop = Event()
    service = Service(application.journal, application.clock, application.open_link, lambda link, result: None)
    thread = Thread(target=service.run, args=(stop,), name="service")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


class Practice:
    """One day. The service must be running while `trade` does."""

    def __init__(self, application: Application, shop: Shop, day: Day, speed: Callable[[], float]) -> None:
        self._application = application
        self._sandbox = shop.sandbox
        self._sheet = shop.sheet
        self._day = day
        self._speed = speed
        self._away = False
        self._link = application.journal.links()[0].id
        self._book = application.journal.book(self._link)
        counts = {sku: int(row["Estoque"]) for sku, row in read_sheet(shop.sheet).items() if row["Estoque"]}
        self._ledger = Ledger(counts, _PROMISE + timedelta(seconds=_SLACK_S * speed()), day.outage)
        self._channel = Channel(shop.sandbox, day, self._ledger)
        self._merchant = Merchant(self._book, hands, shop.sheet, day, self._ledger, self._channel)

    def trade(self, cancel: Event, tell: Callable[[Standing], None]) -> None:
        """The whole day, and the quiet time after it until both sides agree or nothing changes any more."""
        clock, look_at = self._application.clock, self._day.start
        while not cancel.is_set() and not self._over(clock.now()):
            now = clock.now()
            self._turn_dial(now)
            self._act(now)
            if now >= look_at:
                look_at = now + _LOOK_EVERY
                self._ledger.look(self._sandbox.products(), clock.now())
                tell(self._standing(now))
            clock.wait(_TICK_S, cancel)
        self._sandbox.dial.clear()
        self._settle(cancel, tell)

    def outcome(self) -> Outcome:
        """What both sides hold now."""
        sides = self._sides()
        waits = [
            self._ledger.age(self._channel.approved[hub_id], seen)
            for hub_id, seen in self._merchant.seen_approved.items()
            if self._channel.lives[hub_id] is not Life.AHEAD
        ]
        start, end = self._day.outage
        return Outcome(
            sides=sides,
            differences=tuple(differences(sides)),
            calls=self._sandbox.counts.total(),
            outage=end - start,
            worst_import=max(waits, default=timedelta(0)),
            worst_stock=self._ledger.worst,
        )

    def _act(self, now: datetime) -> None:
        self._channel.act(now)
        self._merchant.act(now)

    def _over(self, now: datetime) -> bool:
        return now >= self._day.at(1) and self._channel.done and self._merchant.done

    def _turn_dial(self, now: datetime) -> None:
        start, end = self._day.outage
        dial, away = self._sandbox.dial, start <= now < end
        if away and not self._away:
            dial.set(Fault.OUTAGE)
        elif self._away and not away:
            dial.clear()
        self._away = away

    def _settle(self, cancel: Event, tell: Callable[[Standing], None]) -> None:
        clock = self._application.clock
        rest = max(_REST, timedelta(seconds=_REST_S * self._speed()))
        since, before = clock.now(), differences(self._sides())
        while before and clock.now() - since < rest and not cancel.is_set():
            clock.wait(_LOOK_EVERY.total_seconds(), cancel)
            self._act(clock.now())
            found = differences(self._sides())
            if found != before:
                since, before = clock.now(), found
            tell(self._standing(clock.now()))

    def _standing(self, now: datetime) -> Standing:
        return Standing(
            now=now,
            products=len(self._sandbox.products()),
            orders=len(self._channel.lives),
            attention=len(self._application.journal.attentions()),
        )

    def _sides(self) -> Sides:
        journal, sheet = self._application.journal, read_sheet(self._sheet)
        orders = self._sandbox.orders()
        skus = rows(self._sandbox.products()).keys() | sheet.keys()
        return Sides(
            orders=orders,
            products=self._sandbox.products(),
            store_orders=self._book.changed("")[0],
            sales=journal.sales(self._link),
            sheet=sheet,
            sold=self._book.sold_since(dict.fromkeys(skus, _EPOCH)),
            lives=dict(self._channel.lives),
            attention=journal.attentions(),
            above=dict(self._ledger.above),
        )
