"""One seed, from the first start to the quiet after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.adapters import log
from app.domain.links import Answer, Stream
from app.engine.answers import BRAKES, answer
from tests.simulation.acts import Acts, stock_the_shop
from tests.simulation.properties import Findings
from tests.simulation.world import World

_ACTS = 30
_CATALOGUE = (Stream.STOCK, Stream.PRICES, Stream.PRODUCTS)


def live(folder: Path, seed: int) -> tuple[list[str], Any]:
    """Live through a seed; what was found wrong, and how both sides ended."""
    world = World(folder, seed, settings={"stock.buffer": str(seed % 3)})
    (folder / "profile" / "logs").mkdir(parents=True)
    log.set_up(folder / "profile" / "logs", "DEBUG")
    try:
        stock_the_shop(world)
        world.open()
        trade(world)
        calm_down(world)
        findings = Findings(world).all()
        findings += repetition(world)
        end = (world.sandbox.orders(), world.sandbox.products(), len(world.sandbox.calls), world.crashes)
        return findings, end
    finally:
        world.close()
        log.shut_down()


def trade(world: World) -> None:
    """Things happen, and the program does what is due."""
    acts = Acts(world)
    world.sync(tuple(Stream))
    for _ in range(_ACTS):
        for _ in range(world.random.choice((1, 1, 2, 4))):
            acts.one()
        world.clock.advance(world.random.choice((1, 30, 150, 400, 900)))
        world.work()


def calm_down(world: World) -> None:
    """The faults stop, a person answers the brakes, and two days pass."""
    world.sandbox.dial.clear()
    world.fuse.kind = ""
    for _ in range(2):
        for _ in range(8):
            world.clock.advance(3.5 * 3600)
            world.work()
        for item in world.app.journal.attentions(world.link.id):
            if item.kind in BRAKES:
                answer(world.app.journal, item.id, Answer.GO_ON, world.now)
    for _ in range(8):
        world.clock.advance(150)
        world.work()


def repetition(world: World) -> list[str]:
    """A second run without change writes nothing (P10)."""
    before = writes(world)
    world.sync((*_CATALOGUE, Stream.ORDERS, Stream.FULFILMENT))
    world.clock.advance(60)
    world.sync(tuple(Stream))
    extra = writes(world) - before
    return [f"P10: {extra} writes without a change"] if extra else []


def writes(world: World) -> int:
    """Calls that change something at the hub."""
    return sum(
        count
        for name, count in world.sandbox.counts.items()
        if not name.startswith("GET") and not name.endswith("/oauth/token")
    )
