"""The real orders of the Olist sample through a month of virtual time, with faults on every way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from app.adapters import log
from app.connectors.local import hands
from app.domain.errors import InvalidInput
from app.domain.links import Stream
from app.domain.orders import Tracking
from app.sandbox.faults import Fault
from app.sandbox.replay import Event, Happening, catalogue, events
from tests.simulation.acts import access_key_for
from tests.simulation.moments import Moments
from tests.simulation.run import Outcome, count, make_world, place, settle
from tests.simulation.world import Row, World
from tests.support.clock import START

_MONTH = timedelta(days=30)
_ROUND = timedelta(minutes=20)

#: Each call has one chance in twenty to go wrong; these share it.
_CHANCE = 0.05
_FAULTS = (
    *(Fault.REFUSED, Fault.TIMEOUT_BEFORE, Fault.TIMEOUT_AFTER, Fault.HALF_ANSWER, Fault.HTML, Fault.ERROR_IN_200),
    *(Fault.THROTTLED, Fault.SERVER_ERROR, Fault.TOKEN_DIED),
)


class _Month:
    """The sample played to a world: the channel sells and moves, the merchant sends what it says was sent."""

    def __init__(self, world: World, happenings: list[Event]) -> None:
        self._world = world
        self._waiting = happenings
        self._ids: dict[str, str] = {}
        self._numbers = 0

    def until_now(self) -> None:
        """Everything up to now; what the merchant cannot do yet is tried again next time."""
        now, later = self._world.hub_now(), []
        for event in self._waiting:
            if event.at > now or not self._done(event):
                later.append(event)
        self._waiting = later

    @property
    def left(self) -> int:
        """How much has not happened yet."""
        return len(self._waiting)

    def _done(self, event: Event) -> bool:
        sandbox = self._world.sandbox
        if event.happening is Happening.SELL:
            self._ids[event.original_id] = sandbox.sell(dict(event.order or {}))
            return True
        hub_id = self._ids.get(event.original_id)
        if hub_id is None:
            return False
        if event.happening is Happening.MOVE:
            if sandbox._orders.get(hub_id)["status"] in ("pending", "approved"):
                sandbox.move(hub_id, event.status)
            return True
        return self._sent(hub_id, delivered=event.happening is Happening.TO_BUYER)

    def _sent(self, hub_id: str, *, delivered: bool) -> bool:
        book, now = self._world.orders_book, self._world.now
        order = book.find(hub_id)
        if order is None:
            return not self._world.hub_order(hub_id)["items"]
        try:
            if delivered:
                hands.deliver(book, hub_id, now, now)
                return True
            if order.invoice is None:
                self._numbers += 1
                key = access_key_for(self._numbers)
                hands.invoice(book, hub_id, hands.checked_invoice(key, str(self._numbers), "1", now), now)
            hands.ship(book, hub_id, Tracking("Correios", "PAC", f"AA{self._numbers:09}BR", now), now)
        except InvalidInput as error:
            return str(error.params.get("reason")) not in ("wrong_state",) or self._over(hub_id)
        return True

    def _over(self, hub_id: str) -> bool:
        return self._world.hub_order(hub_id)["status"] in ("canceled", "delivered")


def replay(folder: Path) -> Outcome:
    """Live through the month. `folder` holds the CSV files of the sample."""
    months = events(folder, START + timedelta(hours=1))
    whole = months[-1].at - months[0].at
    speed = max(1.0, whole / _MONTH)
    happenings = events(folder, START + timedelta(hours=1), speed)
    outcome = Outcome(0)
    with place() as here:
        world = make_world(here, 0, calls="60000")
        world.traffic.most = 100_000
        log.set_up(here / "profile" / "logs", "INFO")
        try:
            outcome.findings = _live(world, folder, happenings, outcome)
        finally:
            world.shut()
            log.shut_down()
        count(world, outcome)
    outcome.events = len(happenings)
    return outcome


def _live(world: World, folder: Path, happenings: list[Event], outcome: Outcome) -> list[str]:
    sold = {item["sku"] for event in happenings if event.order for item in event.order["items"]}
    for row in catalogue(folder):
        if row.sku in sold:
            world.sheet[row.sku] = Row(row.sku, "", row.name, f"{row.price:.2f}".replace(".", ","), "500")
    world.save_sheet()
    world.open()
    moments = Moments(world)
    moments.remember()
    world.sync(tuple(Stream))
    for fault in _FAULTS:
        world.sandbox.dial.set(fault, _CHANCE / len(_FAULTS))
    month = _Month(world, happenings)
    while month.left and world.hub_now() < happenings[-1].at + timedelta(days=3):
        world.clock.advance(_ROUND.total_seconds())
        month.until_now()
        world.work()
    outcome.log.append(f"{len(world.sandbox.orders())} orders, {len(world.sheet)} products, {month.left} acts left")
    return settle(world, moments)
