"""One seed, from the first start to the quiet after it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from app.adapters import log
from app.bootstrap import lines as lines_of_links
from app.domain.links import Answer, AttentionKind, AttentionState, Stream
from app.engine.answers import BRAKES
from tests.simulation.acts import Acts, stock_the_shop
from tests.simulation.disk import lay_empty_journal, one_engine
from tests.simulation.erp import Erp
from tests.simulation.events import Event, writes_mails
from tests.simulation.fuse import Crash
from tests.simulation.mails import MAIL_SETTINGS
from tests.simulation.mishaps import Mishaps
from tests.simulation.moments import Moments
from tests.simulation.properties import Findings
from tests.simulation.vault import Mood
from tests.simulation.wire import Endless
from tests.simulation.world import World, living

_CATALOGUE = (Stream.STOCK, Stream.PRICES, Stream.PRODUCTS)
_NIGHT_S = 7 * 3600
_RETRIED = (
    *(AttentionKind.LISTING_REFUSED, AttentionKind.STEP, AttentionKind.STREAM, AttentionKind.ITEM),
    *(AttentionKind.MAIL_DOUBTFUL, AttentionKind.MAIL_REFUSED),
)


#: Events in which the program does something; nothing that it has to answer for happens in the others.
_RUNNING = ("wait", "second", "damage", "newer")


@dataclass
class Outcome:
    """How a seed ended. `end` is a digest of both sides and of the journal, if it was asked for; `gist` what anybody
    outside can see of the end."""

    seed: int
    findings: list[str] = field(default_factory=list)
    events: int = 0
    runs: int = 0
    calls: int = 0
    commits: int = 0
    crashes: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    end: str = ""
    gist: object = None
    log: list[str] = field(default_factory=list)


@contextmanager
def place() -> Iterator[Path]:
    """A folder in memory for many seeds, one after the other."""
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    folder = tempfile.TemporaryDirectory(prefix="tomada-sim-", dir=memory)
    with folder as path, one_engine(), patch.object(lines_of_links, "alive", lambda name: name in living):
        yield Path(path)


def make_world(folder: Path, seed: int, lines: list[str] | None = None, calls: str = "") -> World:
    """An untouched world in an emptied folder. The seed also chooses the settings and where the store's orders live."""
    shutil.rmtree(folder / "profile", ignore_errors=True)
    (folder / "profile" / "data").mkdir(parents=True)
    (folder / "profile" / "logs").mkdir()
    settings = {"stock.buffer": str(seed % 3)}
    if calls or seed % 5 == 4:
        settings["hub.calls_per_minute"] = calls or "12"
    if writes_mails(seed):
        settings |= MAIL_SETTINGS
    world = World(folder, seed, settings, log=lines)
    if seed % 2:
        world.erp = Erp(world.clock.monotonic)
    lay_empty_journal(world.disk._path)
    return world


def live(
    folder: Path, seed: int, events: Sequence[Event], *, whole_end: bool = False, lines: list[str] | None = None
) -> Outcome:
    """Live through these events of a seed, then let everything come to rest."""
    world = make_world(folder, seed, lines)
    log.set_up(folder / "profile" / "logs", "DEBUG")
    outcome = Outcome(seed, log=lines or [])
    try:
        stock_the_shop(world)
        world.open()
        outcome.findings = _play(world, events)
        outcome.events = len(events)
        if whole_end:
            outcome.end = _digest(world)
    except Endless:
        outcome.findings = ["P14: a run does not end"]
    finally:
        world.shut()
        log.shut_down()
    count(world, outcome)
    return outcome


def _play(world: World, events: Sequence[Event]) -> list[str]:
    acts = Acts(world)
    mishaps = Mishaps(world, acts)
    moments = Moments(world)
    doings = acts.by_name | mishaps.by_name
    moments.remember()
    world.sync(tuple(Stream))
    if found := moments.look():
        return found
    for event in events:
        luck = event.luck(world.seed)
        acts.luck = mishaps.luck = luck
        dials = world.sandbox.dial.random, world.erp_dial.random, world.mailer.random
        for stream in (*dials, world.app.jitter, world.random):
            stream.seed(luck.random())
        world.note(f"event {event.number} {event.kind}")
        if event.kind in _RUNNING:
            moments.remember()
        try:
            doings[event.kind]()
        except Crash:
            world._restart()
        if event.kind in _RUNNING and (found := moments.look()):
            return found
    return settle(world, moments)


def settle(world: World, moments: Moments, nights: int = 2, minutes: int = 4) -> list[str]:
    """The faults stop, people do their part, and a day or two pass; answers what is wrong then."""
    calm_down(world)
    for round_ in (1, 2):
        for _ in range(nights):
            world.clock.advance(_NIGHT_S)
            world.work()
        _answer_all(world, retry=round_ == 1)
    for _ in range(minutes):
        world.clock.advance(150)
        world.work()
    return moments.look() or Findings(world).all() + _repetition(world)


def calm_down(world: World) -> None:
    """Nothing goes wrong any more, and the sheet is whole."""
    world.note("the faults stop")
    world.sandbox.dial.clear()
    world.erp_dial.clear()
    world.mailer.clear()
    world.fuse.clear()
    world.meanwhile.act = None
    world.vault.mood = Mood.WELL
    world.clock.jump((world.hub_now() - world.now).total_seconds())
    world.save_sheet()


def _answer_all(world: World, *, retry: bool) -> None:
    """What a person does who looks in once a day."""
    for item in world.app.journal.attentions(world.link.id, all_states=True):
        if item.kind in BRAKES and item.state is not AttentionState.SKIP:
            world.reply(item, Answer.GO_ON)
        elif retry and item.kind in _RETRIED:
            world.reply(item, Answer.RETRY)


def _repetition(world: World) -> list[str]:
    """A second run without change writes nothing (P10)."""
    before = _writes(world)
    world.sync((*_CATALOGUE, Stream.ORDERS, Stream.FULFILMENT))
    world.clock.advance(60)
    world.sync(tuple(Stream))
    extra = _writes(world) - before
    return [f"P10: {extra} writes without a change"] if extra else []


def _writes(world: World) -> int:
    """Calls that change something at the hub, and mails."""
    return len(world.mailer.taken) + sum(
        count
        for name, count in world.sandbox.counts.items()
        if not name.startswith("GET") and not name.endswith("/oauth/token")
    )


def _digest(world: World) -> str:
    """Both sides and the journal, byte for byte."""
    journal = world.app.profile.journal
    world.shut()
    with sqlite3.connect(journal) as database:
        dump = "\n".join(database.iterdump())
    database.close()
    kept = sorted(world.erp.kept) if world.erp else []
    mails = [mail.message_id for mail in world.mailer.taken]
    sides = [world.sandbox.orders(), world.sandbox.products(), [str(it) for it in world.sandbox.calls], kept, mails]
    return hashlib.sha256((json.dumps(sides) + dump).encode()).hexdigest()


def count(world: World, outcome: Outcome) -> None:
    outcome.runs, outcome.crashes = world.runs, world.crashes
    outcome.calls, outcome.commits = world.fuse.calls, world.fuse.commits
    outcome.faults = Counter({str(fault): count for fault, count in world.sandbox.dial.hits.items()})
    outcome.faults.update({f"erp_{fault}": count for fault, count in world.erp_dial.hits.items()})
    outcome.faults.update({f"mail_{fault}": count for fault, count in world.mailer.hits.items()})
    outcome.faults.update(world.fuse.hits)
    outcome.faults.update(world.met)
    outcome.gist = gist(world)


def gist(world: World) -> object:
    """What anybody outside can see: orders and products at the hub, orders in the store."""
    orders = {
        order["original_id"]: (
            order["status"],
            order["external"],
            [(it.get("nfe_key"), it.get("track_code")) for it in order["shipments"]],
        )
        for order in world.sandbox.orders()
    }
    products = {
        row["sku"]: (row.get("name"), row.get("price"), row.get("quantity"))
        for product in world.sandbox.products()
        for row in (product, *product["variations"])
    }
    return orders, products
