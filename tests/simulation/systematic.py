"""Fixed scenarios in which each fault strikes alone, at the first, second, … last occasion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.adapters import log
from app.connectors.local import hands
from app.domain.errors import InvalidInput, TomadaError
from app.domain.links import Stream
from app.domain.orders import Tracking
from app.sandbox.faults import Fault
from tests.simulation.acts import BUYER, access_key_for
from tests.simulation.erp import ERP_FAULTS
from tests.simulation.fuse import Strike
from tests.simulation.jobs import spread
from tests.simulation.moments import Moments
from tests.simulation.run import Outcome, count, make_world, place, settle
from tests.simulation.wire import Endless
from tests.simulation.world import Row, World

#: One word and the occasion at which it strikes, from 1.
Injection = tuple[str, int]

Step = Callable[[World], None]

_PATIENCE = 30


# what happens in scenarios
def work(seconds: float) -> Step:
    """Time passes, and the program does what is due."""

    def step(world: World) -> None:
        world.clock.advance(seconds)
        world.work()

    return step


def sell(*skus: str, status: str = "approved") -> Step:
    """The channel sells one of each."""

    def step(world: World) -> None:
        items = [{"sku": sku, "name": sku, "quantity": 1, "price": 10, "total": 10} for sku in skus]
        goods = 10 * len(skus)
        order = {**BUYER, "status": status, "items": items, "subtotal": goods, "shipping": 0, "total": goods}
        world.sandbox.sell({**order, "original_id": f"MLB-{len(world.sandbox.orders())}"})

    return step


def move(place: int, status: str) -> Step:
    """The channel moves one of the orders on."""
    return lambda world: world.sandbox.move(world.sandbox.orders()[place]["id"], status)


def hand(act: str, place: int) -> Step:
    """The merchant does something to an order as soon as it is there."""

    def step(world: World) -> None:
        hub_id = world.sandbox.orders()[place]["id"]
        for _ in range(_PATIENCE):
            try:
                return _by_hand(world, act, hub_id, place)
            except InvalidInput:
                work(1200)(world)
        return None

    return step


def _by_hand(world: World, act: str, hub_id: str, number: int) -> None:
    book, now = world.orders_book, world.now
    if act == "invoice":
        key = access_key_for(number + 1)
        hands.invoice(book, hub_id, hands.checked_invoice(key, str(number + 1), "1", now), now)
    elif act == "ship":
        hands.ship(book, hub_id, Tracking("Correios", "PAC", f"AA00000000{number}BR", now), now)
    elif act == "deliver":
        hands.deliver(book, hub_id, now, now)
    else:
        hands.cancel(book, hub_id, now)


def cell(sku: str, **cells: str) -> Step:
    """The merchant changes cells of a row."""

    def step(world: World) -> None:
        for name, text in cells.items():
            setattr(world.sheet[sku], name, text)
        world.save_sheet()

    return step


def row_gone(sku: str) -> Step:
    """The merchant takes a row out."""

    def step(world: World) -> None:
        world.gone.add(sku)
        world.save_sheet()

    return step


@dataclass(frozen=True)
class Scenario:
    """Steps of a small shop. With `erp` its orders live elsewhere."""

    steps: Sequence[Step]
    erp: bool = False


SCENARIOS: Mapping[str, Scenario] = {
    "sale": Scenario((sell("A"), work(150), hand("invoice", 0), work(150), hand("ship", 0), work(150))),
    "erp": Scenario(
        (
            *(sell("A"), work(150), sell("B", status="pending"), work(150), move(1, "approved"), work(150)),
            *(hand("invoice", 0), work(150), hand("ship", 0), work(150), hand("deliver", 0), work(150)),
        ),
        erp=True,
    ),
    "catalogue": Scenario(
        (
            *(cell("A", stock="7"), work(400), cell("B", price="11,90"), cell("F-1", name="Outro nome"), work(700)),
            *(row_gone("C"), work(700), sell("A"), work(60), work(400)),
        )
    ),
    "cancel": Scenario(
        (
            *(sell("A", status="pending"), sell("B"), work(150), move(0, "canceled"), work(150)),
            *(hand("invoice", 1), work(150), move(1, "canceled"), work(150), sell("A"), work(150)),
            *(hand("cancel", 2), work(150)),
        ),
        erp=True,
    ),
    "absence": Scenario(
        (
            *(sell("A"), work(150), sell("A"), sell("B"), work(9 * 3600), hand("invoice", 0), hand("invoice", 1)),
            *(work(150), cell("B", stock="2"), work(26 * 3600), hand("ship", 0), work(150)),
        )
    ),
}


def _rehearse(folder: Path, name: str, injection: Injection | None) -> tuple[Outcome, bool]:
    """The scenario with one fault; also whether it struck at all."""
    scenario = SCENARIOS[name]
    world = make_world(folder, 1 if scenario.erp else 0)
    log.set_up(folder / "profile" / "logs", "DEBUG")
    outcome = Outcome(0)
    try:
        _stock(world)
        world.open()
        moments = Moments(world)
        moments.remember()
        if injection:
            _inject(world, *injection)
        outcome.findings = _through(world, moments, scenario)
    except (Endless, TomadaError) as error:
        outcome.findings = [f"P14: {error!r}"]
    finally:
        world.shut()
        log.shut_down()
    count(world, outcome)
    struck = bool(world.sandbox.dial.hits or world.erp_dial.hits or world.fuse.hits)
    return outcome, struck


def _through(world: World, moments: Moments, scenario: Scenario) -> list[str]:
    world.sync(tuple(Stream))
    for step in scenario.steps:
        moments.remember()
        step(world)
        if found := moments.look():
            return found
    return settle(world, moments, nights=2, minutes=3)


def _stock(world: World) -> None:
    for sku in ("A", "B", "C"):
        world.sheet[sku] = Row(sku, "", f"Produto {sku}", "10,00", "9")
    world.sheet["F"] = Row("F", "", "Família", "", "")
    world.sheet["F-1"] = Row("F-1", "F", "Família azul", "20,00", "9")
    world.save_sheet()


def _inject(world: World, word: str, occasion: int) -> None:
    if word in tuple(Strike):
        world.fuse.set(Strike(word), occasion)
    elif word.startswith("erp_"):
        world.erp_dial.set(Fault(word.removeprefix("erp_")), times=1, after=occasion - 1)
    else:
        method = "PUT" if word == Fault.INVALID else None
        world.sandbox.dial.set(Fault(word), method=method, times=1, after=occasion - 1)


def words(name: str) -> tuple[str, ...]:
    """Every fault that may strike in a scenario."""
    hub = tuple(fault.value for fault in Fault if fault is not Fault.OUTAGE)
    erp = tuple(f"erp_{fault}" for fault in ERP_FAULTS) if SCENARIOS[name].erp else ()
    return (*hub, *erp, *(strike.value for strike in Strike))


def explore(names: Sequence[str], jobs: int = 1, every: int = 1) -> Iterator[Outcome]:
    """Each fault of these scenarios at each of its occasions, or at `every` so many."""
    work_list = [(name, word, every) for name in names for word in words(name)]
    for outcomes in spread(_word, work_list, jobs):
        yield from outcomes


def _word(asked: tuple[str, str, int]) -> list[Outcome]:
    name, word, every = asked
    found = []
    with place() as folder:
        calm, _ = _rehearse(folder, name, None)
        for occasion in range(1, 10_000, every):
            outcome, struck = _rehearse(folder, name, (word, occasion))
            if not struck:
                break
            if not outcome.findings and outcome.gist != calm.gist:
                outcome.findings = [f"P16: ends {outcome.gist}, undisturbed {calm.gist}"]
            if outcome.findings:
                outcome.findings.insert(0, f"{name}: {word} at {occasion}")
            found.append(outcome)
    return found


def again(folder: Path, name: str, word: str, occasion: int) -> list[str]:
    """What goes wrong when this fault strikes there; for tests of what once did."""
    return partial(_rehearse, folder, name)((word, occasion))[0].findings
