"""Row 4: real orders from import to delivered, against a bare loop that makes the same calls without a journal."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

from app.bootstrap import Application
from app.connectors.local import hands
from app.domain.errors import InvalidInput
from app.domain.links import Link, Stream
from app.domain.orders import Tracking
from app.ports import OrderBook
from app.sandbox.replay import Happening, events, person
from tests.bench import sheets
from tests.bench.kit import Bare, Call, Hub, Line, Scale, add_link, apart, application, sandbox, workspace
from tests.bench.push import CATALOGUE

ORDERS = (Stream.ORDERS, Stream.FULFILMENT)

_BUDGET = 0.5
_START = datetime(2016, 9, 4, tzinfo=UTC)
_SOLD_TOGETHER = 500


@dataclass(slots=True)
class Lives:
    """What happens to the orders: each as it is sold, and the numbers of those that come so far."""

    sold: list[dict[str, Any]] = field(default_factory=list)
    approved: list[int] = field(default_factory=list)
    shipped: list[int] = field(default_factory=list)
    delivered: list[int] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Traded:
    """The engine's runs: seconds and calls of each phase, and how the sales stand at the end."""

    seconds: list[float]
    calls: list[list[Call]]
    stages: Mapping[str, int]


def measure(scale: Scale) -> Iterator[Line]:
    """All phases of all orders."""
    lives = real_lives(scale.sample, scale.orders) if scale.sample else _made_up(scale.orders)
    with workspace() as folder:
        sheet = sheets.write(folder / "produtos.csv", sheets.products(scale.sample, scale.products))
        with sandbox() as hub:
            traded = apart(trade, sheet, hub, lives)
        with sandbox() as hub:
            bare = apart(replay, hub, lives, traded.calls)
    calls = sum(len(phase) for phase in traded.calls[1:])
    engine_s, bare_s = sum(traded.seconds[1:]), sum(bare[1:])
    facts: dict[str, float] = {"engine_s": engine_s, "bare_s": bare_s, "calls": calls, **traded.stages}
    names = ("import", "approve", "invoice", "track", "deliver", "cancel")
    for name, mine, limit in zip(names, traded.seconds[1:], bare[1:], strict=True):
        facts |= {f"{name}_s": mine, f"{name}_bare_s": limit}
    what = f"{len(lives.sold)} orders from import to delivered: throughput against a bare loop"
    ratio = bare_s / engine_s
    yield Line("orders", what, ratio, "×", f"≥ {_BUDGET}", ratio >= _BUDGET, facts)


def real_lives(sample: Path, count: int) -> Lives:
    lives, numbers = Lives(), {}
    late: list[tuple[Happening, str, int]] = []
    for event in events(sample, _START):
        if event.order is not None and len(lives.sold) < count:
            numbers[event.original_id] = len(lives.sold)
            lives.sold.append({**event.order, "created": event.at.isoformat()})
        elif event.order is None and event.original_id in numbers:
            late.append((event.happening, event.status, numbers[event.original_id]))
    lists = {
        (Happening.MOVE, "approved"): lives.approved,
        (Happening.MOVE, "canceled"): lives.cancelled,
        (Happening.TO_CARRIER, ""): lives.shipped,
        (Happening.TO_BUYER, ""): lives.delivered,
    }
    for happening, status, number in late:
        lists[happening, status].append(number)
    return lives


def _made_up(count: int) -> Lives:
    everyone = list(range(count))
    return Lives([_order(number) for number in everyone], everyone, everyone, everyone, everyone[::50])


def _order(number: int) -> dict[str, Any]:
    item = {"sku": "SKU-000000", "name": "Produto 0", "quantity": 1, "price": 10.0, "total": 10.0}
    amounts = {"total": 15.0, "subtotal": 10.0, "shipping": 5.0}
    return {**person(number), **amounts, "status": "pending", "original_id": f"MADE-{number}", "items": [item]}


class _Phases:
    """What the channel does before each phase; the same for the engine and for the bare loop."""

    def __init__(self, hub: Hub, lives: Lives) -> None:
        self._hub = hub
        self._lives = lives
        self.ids: list[str] = []

    def acts(self) -> Sequence[Callable[[], None]]:
        """Products, import, approve, invoice, track, deliver, cancel."""
        nothing = _nothing
        approve, cancel = self._move("approved", self._lives.approved), self._move("canceled", self._lives.cancelled)
        return (nothing, self._sell, approve, nothing, nothing, nothing, cancel)

    def _sell(self) -> None:
        sold = self._lives.sold
        for start in range(0, len(sold), _SOLD_TOGETHER):
            self.ids += self._hub.sell(sold[start : start + _SOLD_TOGETHER])

    def _move(self, status: str, numbers: list[int]) -> Callable[[], None]:
        return lambda: self._hub.move_all([self.ids[number] for number in numbers], status)


def _nothing() -> None:
    pass


def trade(sheet: Path, hub: Hub, lives: Lives) -> Traded:
    """The engine's runs, one a phase; channel and merchant act in between, and are not counted."""
    with workspace() as folder, application(folder) as (app, recorder):
        link = add_link(app, sheet, hub)
        engine = app.open_link(link, Event())
        phases = _Phases(hub, lives)
        by_hand = _merchant(app, link, lives, phases.ids)
        seconds, calls = [], []
        for place, channel in enumerate(phases.acts()):
            channel()
            by_hand[place]()
            began = time.perf_counter()
            result = engine.run(ORDERS if place else CATALOGUE)
            seconds.append(time.perf_counter() - began)
            assert (result.error, result.failed) == (None, 0), result
            calls.append(list(recorder.calls))
            recorder.calls.clear()
        stages = defaultdict[str, int](int)
        for sale in app.journal.sales(link.id):
            stages[f"{sale.stage}{'_closed' if sale.closed else ''}"] += 1
        return Traded(seconds, calls, dict(stages))


def _merchant(app: Application, link: Link, lives: Lives, ids: list[str]) -> Mapping[int, Callable[[], None]]:
    """What the merchant does by hand before a phase, in one go."""
    now = datetime.now(UTC)
    tracked = Tracking("Correios", "PAC", "AA123456785BR", now)

    def invoice(book: OrderBook, number: int) -> None:
        made = hands.checked_invoice(_key(number + 1, now), str(number + 1), "1", now)
        hands.invoice(book, ids[number], made, now)

    def ship(book: OrderBook, number: int) -> None:
        hands.ship(book, ids[number], tracked, now)

    def deliver(book: OrderBook, number: int) -> None:
        hands.deliver(book, ids[number], now, now)

    def each(act: Callable[[OrderBook, int], None], numbers: list[int]) -> Callable[[], None]:
        def bulk() -> None:
            book = app.journal.book(link.id)
            for number in numbers:
                with suppress(InvalidInput):  # never imported, or shipped before it was paid
                    act(book, number)

        return bulk

    acts = {3: each(invoice, lives.shipped), 4: each(ship, lives.shipped), 5: each(deliver, lives.delivered)}
    return {place: acts.get(place, _nothing) for place in range(7)}


def _key(number: int, issued: datetime) -> str:
    """An access key that holds: state, month, CNPJ, model 55, series 1, number, and check digit."""
    body = f"35{issued:%y%m}1122233300018155001{number:09d}1{number:08d}"
    total = sum(int(digit) * (2 + place % 8) for place, digit in enumerate(reversed(body)))
    return body + str(0 if total % 11 < 2 else 11 - total % 11)


def replay(hub: Hub, lives: Lives, calls: list[list[Call]]) -> list[float]:
    """The bare loop, phase by phase."""
    bare = Bare(hub, 1)
    seconds = []
    for channel, phase in zip(_Phases(hub, lives).acts(), calls, strict=True):
        channel()
        seconds.append(bare.replay(phase))
    return seconds
