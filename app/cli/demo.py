"""`tomada demo`: a day of trade in about a minute, in a practice shop that leaves nothing behind."""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.cli.exits import Exit
from app.cli.screen import has_window
from app.cli.session import say, warn
from app.cli.stopping import stopping
from app.domain.orders import Stage
from app.texts.labels import label
from app.texts.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.cli.practice import Outcome, Standing

_BRASILIA = ZoneInfo("America/Sao_Paulo")
_START = datetime(2026, 11, 27, tzinfo=_BRASILIA)
_SPEED = 1440.0
_HOURS = 24
_ORDERS = 200

#: How often the line of progress changes: on a terminal, and in a file.
_SHOW_S = 0.25
_WRITE_S = 5.0

_STAGES = {
    "pending": Stage.AWAITING,
    "under_review": Stage.HELD,
    "approved": Stage.APPROVED,
    "invoiced": Stage.INVOICED,
    "shipped": Stage.SHIPPED,
    "delivered": Stage.DELIVERED,
    "canceled": Stage.CANCELLED,
}

#: By `Topic`, whose module needs the sandbox.
_DIFFERENCES = {
    "lost": QT_TRANSLATE_NOOP("Cli", "Order {subject} is missing in the store ({hub} at the hub)"),
    "extra": QT_TRANSLATE_NOOP("Cli", "Order {subject} should not be in the store, or only once ({store})"),
    "total": QT_TRANSLATE_NOOP("Cli", "Order {subject}: total {store} in the store, {hub} at the hub"),
    "units": QT_TRANSLATE_NOOP("Cli", "{subject}: {store} units in the store's orders, {hub} in the hub's"),
    "status": QT_TRANSLATE_NOOP("Cli", "Order {subject}: {store} in the store, {hub} at the hub"),
    "stuck": QT_TRANSLATE_NOOP("Cli", "Order {subject}: {hub} at the hub instead of {store}"),
    "number": QT_TRANSLATE_NOOP("Cli", "Order {subject}: number {store} in the store, the hub knows {hub}"),
    "invoice": QT_TRANSLATE_NOOP("Cli", "Order {subject}: invoice {store} in the store, {hub} at the hub"),
    "tracking": QT_TRANSLATE_NOOP("Cli", "Order {subject}: tracking code {store} in the store, {hub} at the hub"),
    "shipments": QT_TRANSLATE_NOOP("Cli", "Order {subject}: {hub} shipments at the hub instead of {store}"),
    "missing": QT_TRANSLATE_NOOP("Cli", "{subject}: is in the spreadsheet, but not at the hub"),
    "unknown": QT_TRANSLATE_NOOP("Cli", "{subject}: is at the hub, but not in the spreadsheet"),
    "price": QT_TRANSLATE_NOOP("Cli", "{subject}: price {store} in the store, {hub} at the hub"),
    "stock": QT_TRANSLATE_NOOP("Cli", "{subject}: stock {store} in the store, {hub} at the hub"),
    "oversold": QT_TRANSLATE_NOOP("Cli", "{subject}: {hub} units sold of {store}"),
    "above": QT_TRANSLATE_NOOP("Cli", "{subject}: the hub showed more than there was for too long ({hub})"),
    "alarm": QT_TRANSLATE_NOOP("Cli", "{subject}: needs attention without a reason ({store})"),
    "silence": QT_TRANSLATE_NOOP("Cli", "{subject}: should need attention, but does not ({hub})"),
}


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments of `tomada demo`."""
    parser.add_argument("--headless", action="store_true", help=translate("Cli", "in this terminal, without a window"))
    speed = translate("Cli", "how many seconds of the day pass in one (1440)")
    hours = translate("Cli", "how long the day is (24)")
    parser.add_argument("--speed", type=_at_least_one, default=_SPEED, help=speed)
    parser.add_argument("--hours", type=_at_least_one, default=_HOURS, help=hours)


def _at_least_one(text: str) -> float:
    with suppress(ValueError):
        if 1 <= (number := float(text)) < float("inf"):
            return number
    raise ArgumentTypeError(translate("Cli", "it must be a number of at least 1"))


def run(arguments: Namespace) -> int:
    """Trade for a day. 0 only if both sides reconcile; 130 when told to stop. On a screen, in the window."""
    if not arguments.headless and has_window():
        from app.cli import demo_window

        return demo_window.run()
    from app.cli.practice import practice
    from app.sandbox.day import Day

    began = time.monotonic()
    hours = timedelta(hours=arguments.hours)
    day = Day(_START, hours, orders=max(30, round(_ORDERS * arguments.hours / _HOURS)))
    say(translate("Cli", "A day of trade in a practice shop, without anything of yours. Ctrl-C ends it."))
    with (
        stopping() as cancel,
        _own_log() as errors,
        tempfile.TemporaryDirectory(prefix="tomada-demo-") as folder,
        practice(Path(folder), day, arguments.speed) as shop,
    ):
        with _Progress(day.start) as progress:
            shop.trade(cancel, progress.show)
        outcome = shop.outcome()
        stopped = cancel.is_set()
    if stopped:
        warn(translate("Cli", "Stopped. Nothing was left behind."))
        return Exit.STOPPED
    _print(outcome, time.monotonic() - began)
    return _verdict(outcome, errors)


class _Progress:
    """One line, rewritten on a terminal; a line now and then elsewhere."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._live = sys.stdout.isatty()
        self._shown = float("-inf")
        self._width = 0

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._width:
            sys.stdout.write("\n")

    def show(self, standing: Standing) -> None:
        """How the day stands."""
        now = time.monotonic()
        if now - self._shown < (_SHOW_S if self._live else _WRITE_S):
            return
        self._shown = now
        text = translate("Cli", "{time}  products: {products}, orders: {orders}, need attention: {attention}").format(
            time=f"{standing.now.astimezone(_BRASILIA):%H:%M}",
            products=standing.products,
            orders=standing.orders,
            attention=standing.attention,
        )
        if self._live:
            sys.stdout.write("\r" + text.ljust(self._width))
            self._width = len(text)
            sys.stdout.flush()
        else:
            say(text)
            sys.stdout.flush()


@contextmanager
def _own_log() -> Iterator[list[str]]:
    """What goes wrong in the practice shop is not for the real log; the program's own errors are collected."""
    errors: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            errors.append(f"{record.name}: {record.getMessage()}")

    logger, handler = logging.getLogger("app"), Keep(logging.ERROR)
    before = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield errors
    finally:
        logger.propagate = before
        logger.removeHandler(handler)


def _print(outcome: Outcome, seconds: float) -> None:
    rows = [*_goods(outcome), *_orders(outcome), *_measures(outcome, seconds)]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        say(f"{name.ljust(width)}  {value:>9}")


def _goods(outcome: Outcome) -> list[tuple[str, str]]:
    products = outcome.sides.products
    return [
        (translate("Cli", "Products at the hub"), str(len(products))),
        (translate("Cli", "Variations of them"), str(sum(len(product["variations"]) for product in products))),
    ]


def _orders(outcome: Outcome) -> list[tuple[str, str]]:
    orders, held = outcome.sides.orders, outcome.sides.store_orders
    by_status = Counter(_STAGES.get(order["status"], Stage.UNKNOWN) for order in orders)
    return [
        (translate("Cli", "Orders of the hub"), str(len(orders))),
        *((f"  {label(stage)}", str(by_status[stage])) for stage in Stage if by_status[stage]),
        (translate("Cli", "Orders in the store"), str(len(held))),
        (translate("Cli", "Invoices"), str(sum(order.invoice is not None for order in held))),
        (translate("Cli", "Parcels"), str(sum(order.tracking is not None for order in held))),
        (translate("Cli", "Cancellations in the store"), str(sum(order.stage is Stage.CANCELLED for order in held))),
    ]


def _measures(outcome: Outcome, seconds: float) -> list[tuple[str, str]]:
    return [
        (translate("Cli", "Need attention"), str(len(outcome.sides.attention))),
        (translate("Cli", "The hub was away"), _minutes(outcome.outage)),
        (translate("Cli", "Longest way from payment to the store"), _minutes(outcome.worst_import)),
        (translate("Cli", "Longest time until the hub knew the stock"), _minutes(outcome.worst_stock)),
        (translate("Cli", "Calls to the hub"), str(outcome.calls)),
        (translate("Cli", "Time taken"), f"{seconds:.0f} s"),
    ]


def _minutes(length: timedelta) -> str:
    return f"{length.total_seconds() / 60:.0f} min"


def _verdict(outcome: Outcome, errors: Sequence[str]) -> Exit:
    for it in outcome.differences:
        text = translate("Cli", _DIFFERENCES[it.topic])
        warn(text.format(subject=it.subject, store=it.store or "-", hub=it.hub or "-"))
    for error in errors:
        warn(translate("Cli", "Error in the program: {error}").format(error=error))
    if outcome.differences or errors:
        warn(translate("Cli", "Both sides do not agree."))
        return Exit.FAILED
    say(translate("Cli", "Both sides agree: every order, every cent, every unit."))
    return Exit.DONE
