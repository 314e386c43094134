"""What nature does: spells of bad luck on either line, deaths, clocks, keyrings, a second program."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from random import Random

from app.adapters.journal.tables import SCHEMA
from app.domain.errors import JournalNewer, TomadaError
from app.domain.links import LANE_STREAMS, Lane, Stream
from app.sandbox.faults import Fault
from tests.simulation.acts import Acts
from tests.simulation.erp import ERP_FAULTS, LAG_S
from tests.simulation.fuse import Crash, Strike
from tests.simulation.vault import Mood
from tests.simulation.world import World, living
from tests.support.mail import MailFault

#: Faults of the hub and of the way there, all of the dial's; those that lie quietly a little oftener.
SPELLS = (*Fault, Fault.LIST_LAGS, Fault.LIST_LAGS, Fault.SWALLOWED, Fault.TIMEOUT_AFTER)

_WAITS = (1, 5, 30, 30, 150, 150, 400, 900, 900, 1800)
_STREAMS = (*LANE_STREAMS[Lane.ORDERS], Stream.STOCK, Stream.PRICES, Stream.PRODUCTS)


class Mishaps:
    """The hand of nature, over the same world as `acts`."""

    def __init__(self, world: World, acts: Acts) -> None:
        self.world = world
        self.acts = acts
        self.luck = Random(world.seed)
        self.by_name: dict[str, Callable[[], None]] = {
            "wait": self.wait,
            "spell": self.spell,
            "calm": self.calm,
            "erp_spell": self.erp_spell,
            "mail_spell": self.mail_spell,
            "fuse": self.fuse,
            "meanwhile": self.meanwhile,
            "second": self.second,
            "vault": self.vault,
            "sleep": self.sleep,
            "jump": self.jump,
            "damage": self.damage,
            "newer": self.newer,
        }

    def wait(self) -> None:
        """Time passes, and the program does what is due. Should it die of it, it is soon started again."""
        self.world.clock.advance(self.luck.choice(_WAITS))
        deaths = self.world.crashes
        self.world.work()
        if self.world.crashes > deaths and self.luck.random() < 0.5:
            self.world.clock.advance(2)
            self.world.work()

    def spell(self) -> None:
        """A spell of bad luck begins on the way to the hub."""
        fault = self.luck.choice(SPELLS)
        method = self.luck.choice((None, "PUT", "GET"))
        if fault is Fault.ROTATED_TOKEN_LOST:
            method = None
        if fault is Fault.INVALID:
            method = "PUT"
        chance, times = self.luck.choice((0.1, 0.4, 1.0)), self.luck.choice((1, 3, 20))
        self.world.sandbox.dial.set(fault, chance, method, times=times)
        self.world.note(f"spell {fault} {chance} {method} {times}")

    def calm(self) -> None:
        """All spells end; the sheet is whole."""
        self.world.sandbox.dial.clear()
        self.world.erp_dial.clear()
        self.world.mailer.clear()
        self.world.vault.mood = Mood.WELL
        self.world.save_sheet()
        self.world.note("calm")

    def erp_spell(self) -> None:
        """A spell of bad luck on the way to the ERP."""
        fault, chance = self.luck.choice(ERP_FAULTS), self.luck.choice((0.2, 0.5, 1.0))
        self.world.erp_dial.set(
            fault, chance, self.luck.choice((None, "POST", "GET")), times=self.luck.choice((1, 3, 9))
        )
        self.world.note(f"erp spell {fault} {chance}")

    def mail_spell(self) -> None:
        """A spell of bad luck at the mail server; the program may die of it."""
        fault, chance = self.luck.choice(tuple(MailFault)), self.luck.choice((0.5, 1.0))
        self.world.mailer.set(fault, chance, self.luck.choice((1, 2, 9)))
        self.world.mailer.kills = self.luck.random() < 0.3
        self.world.note(f"mail spell {fault} {chance}, kills: {self.world.mailer.kills}")

    def fuse(self) -> None:
        """The program will be killed, or hindered, somewhere in its next moments."""
        kind = self.luck.choice(tuple(Strike))
        self.world.fuse.set(kind, self.luck.randrange(1, 14), self.luck.choice((1, 2, 8)))
        self.world.note(f"fuse {kind} in {self.world.fuse.left}")

    def meanwhile(self) -> None:
        """Somebody acts while the program waits for one of its next answers."""
        names = ("sell", "move", "cancel_at_hub", "edit_order", "hand", "hand", "edit_sheet", "panel", "second", "lane")
        name, luck = self.luck.choice(names), Random(self.luck.random())

        def act() -> None:
            armed, self.world.fuse.armed = self.world.fuse.armed, False
            self.acts.luck = luck
            self.world.note(f"  meanwhile: {name}")
            self.world.met["meanwhile"] += 1
            acts = {"second": self.second, "lane": self._other_lane} | self.acts.by_name
            try:
                acts[name]()
            finally:
                self.world.fuse.armed = armed

        self.world.meanwhile.set(self.luck.randrange(1, 10), act)

    def _other_lane(self) -> None:
        """The other lane's thread gets a turn in the middle of a call."""
        world = self.world
        if world.busy not in tuple(Lane) or not world.opened:
            return
        lane = next(lane for lane in Lane if lane != world.busy)
        in_run, busy = world.traffic.in_run, world.busy
        world.busy = lane
        world.engine.run([stream for stream in LANE_STREAMS[lane] if stream is not Stream.RECONCILIATION])
        world.busy, world.traffic.in_run = busy, in_run

    def second(self) -> None:
        """A second program of the same computer tries to work on the link."""
        world = self.world
        if not world.opened:
            return
        app = world.program()
        world.met["second_program"] += 1
        before, in_run, busy = len(world.traffic.sent), world.traffic.in_run, world.busy
        try:
            world.busy = app.name
            result = world.engine_of(app).run(_STREAMS)
            world.note(f"  a second program: {result.error.kind if result.error else 'well'}")
        except (TomadaError, Crash) as error:
            world.note(f"  a second program: {error!r}")
        finally:
            world.busy, world.traffic.in_run = busy, in_run
            living.discard(app.name)
            app._closing.set()  # its journal's connections are those of the first
        if busy and len(world.traffic.sent) > before:
            world.traffic.wrong.append("P17: two programs worked on one link at once")

    def vault(self) -> None:
        """The keyring has a mood."""
        self.world.vault.mood = self.luck.choice(tuple(Mood))
        self.world.met[self.world.vault.mood] += self.world.vault.mood is not Mood.WELL
        self.world.note(f"keyring {self.world.vault.mood}")

    def sleep(self) -> None:
        """The computer sleeps over night."""
        self.world.clock.advance(timedelta(hours=9).total_seconds())
        self.world.met["sleep"] += 1
        self.world.note("nine hours of sleep")

    def jump(self) -> None:
        """Somebody sets the computer's clock."""
        wrong = self.world.now - self.world.hub_now()
        by = self.luck.choice((0, 3600, -3600, 9 * 3600, -9 * 3600)) - wrong.total_seconds()
        self.world.clock.jump(by)
        self.world.met["clock_set"] += 1
        self.world.note(f"the clock is set by {by}")

    def damage(self) -> None:
        """The journal's file is ruined while the program is not running, for longer than a search trails behind."""
        self.world.shut()
        self.world.clock.advance(LAG_S + 15)
        self.world.disk.damage()
        self.world.note("the journal is damaged")
        self.world.damaged += 1
        self.world.met["journal_damaged"] += 1
        self.world.open()

    def newer(self) -> None:
        """A newer program was here before: this one must leave its journal alone."""
        world = self.world
        world.shut()
        path = world.app.profile.journal
        _stamp(path, "9999")
        before = path.read_bytes()
        try:
            world.open()
            world.traffic.wrong.append("E4: a newer journal was opened")
        except JournalNewer:
            if path.read_bytes() != before:
                world.traffic.wrong.append("E4: a newer journal was changed")
        _stamp(path, SCHEMA)
        world.met["journal_newer"] += 1
        world.open()


def _stamp(path: os.PathLike[str], number: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", (number,))
        database.commit()
