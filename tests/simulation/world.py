"""One merchant's computer and one hub, on a clock of their own, with a fuse that ends the program anywhere."""

from __future__ import annotations

import csv
import io
import os
import socket
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from threading import Event
from typing import Any, TypeVar

from app.adapters.log import remember
from app.adapters.paths import profile_at
from app.bootstrap import Application, open_application
from app.domain.errors import TomadaError
from app.domain.links import LANE_STREAMS, Answer, Attention, AttentionKind, Lane, Link, Stream
from app.domain.mail import MailState
from app.domain.settings import Settings
from app.engine.answers import answer
from app.engine.context import RunResult
from app.engine.link import LinkEngine
from app.engine.outbox import is_cancelled
from app.engine.service import cannot_open
from app.ports import OrderBook, Pool, Secret
from app.sandbox.faults import Dial
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from tests.simulation.disk import Disk
from tests.simulation.erp import Erp, ErpStore, through
from tests.simulation.fuse import Crash as Crash
from tests.simulation.fuse import Fuse
from tests.simulation.mails import MAIL_PASSWORD, WatchedMailer, mail_id
from tests.simulation.pool import ShuffledPool
from tests.simulation.vault import MoodyVault
from tests.simulation.wire import FusedTransport, Meanwhile, Traffic
from tests.support.clock import START, FakeClock

_NO_PROCESS = 999_999_999
_HEADER = ("SKU", "SKU pai", "Nome", "Preço", "Estoque", "Cor")

T = TypeVar("T")

#: Names of the programs that run, for `alive` in place of the system's list of processes.
living: set[str] = set()


@dataclass
class Row:
    """One line of the sheet, as it is written."""

    sku: str
    parent: str
    name: str
    price: str
    stock: str


@dataclass
class World:
    """Everything outside the engine. With `erp` the store's orders live in an ERP elsewhere instead of the journal.
    `log` takes the dialogue, line by line, if anybody wants it."""

    folder: Path
    seed: int
    settings: dict[str, str] = field(default_factory=dict)
    erp: Erp | None = None
    log: list[str] | None = None

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.clock = FakeClock()
        self.sandbox = PluggtoSandbox(self.hub_now, self.seed)
        self.erp_dial = Dial(self.seed)
        self.fuse = Fuse()
        self.disk = Disk(self.fuse, profile_at(self.folder / "profile").journal)
        self.vault = MoodyVault()
        self.traffic = Traffic(self.clock.monotonic, self.note)
        self.meanwhile = Meanwhile()
        self.mailer = WatchedMailer(self.fuse, self.line, self.called_off, self.traffic.wrong)
        inner = InProcessTransport(self.sandbox.app, self.sandbox.dial)
        writes = lambda: self.sandbox.status_writes  # noqa: E731
        self.transport = FusedTransport(inner, self.fuse, writes, self.traffic, self.meanwhile)
        self.sheet: dict[str, Row] = {}
        self.gone: set[str] = set()
        self.sheet_path = self.folder / "loja.csv"
        self.starts = 0
        self.crashes = 0
        self.runs = 0
        self.met: Counter[str] = Counter()
        self.damaged = 0
        self.edited_at_hub: set[str] = set()
        self.busy = ""
        self.pool: Pool = ShuffledPool(self.random)
        self.opened = False
        self._link: Link | None = None
        self.engine: LinkEngine
        self.app: Application
        for secret in self.sandbox.credentials.values():
            remember(Secret(secret))

    def hub_now(self) -> datetime:
        """The hub's clock is right, whatever the merchant's says."""
        return START + timedelta(seconds=self.clock.monotonic())

    def note(self, text: str) -> None:
        """Write a line of the dialogue."""
        if self.log is not None:
            self.log.append(f"{self.hub_now():%d %H:%M:%S} {text}")

    # the program
    def open(self) -> None:
        """Start the program; the first time, set the link up."""
        self.fuse.clear()
        self.fuse.dead, self.fuse.armed = False, False
        self.app = self.program()
        if not self.app.journal.links():
            settings = {"store.file": str(self.sheet_path), "hub.base_url": "http://127.0.0.1:1", **self.settings}
            secrets = {"hub": self.sandbox.credentials, "mail": {"password": MAIL_PASSWORD}}
            self.app.add_link("loja", "local", "pluggto", settings, secrets)
        self.opened, self._link = False, None
        self.open_link()

    def program(self) -> Application:
        """The program, once more, as a process of this computer."""
        self.starts += 1
        app = open_application(
            profile_at(self.folder / "profile"),
            vault=self.vault,
            clock=self.clock,
            transport=self.transport,
            mailer=self.mailer,
        )
        app.name = f"{socket.gethostname()}:{_NO_PROCESS}:{self.starts}"
        living.add(app.name)
        app.jitter.seed(self.seed)
        self.disk.attach(app.journal)
        return app

    def open_link(self) -> bool:
        """Get the link ready, unless that is done; False while its secrets cannot be had."""
        if not self.opened:
            try:
                self.engine = self.engine_of(self.app)
                self.opened = True
            except TomadaError as error:
                self.note(f"the link cannot be opened: {error.kind}")
                cannot_open(self.app.journal, self.link, error, self.now)
        return self.opened

    def engine_of(self, app: Application) -> LinkEngine:
        """A program's lanes, all in this thread. Raises what opening a link does."""
        engine = app.open_link(app.journal.links()[0], Event())
        contexts = {lane: replace(it, pool=self.pool) for lane, it in engine._contexts.items()}
        if self.erp is not None:
            store = ErpStore(self.sheet_path, self.erp, self.clock.now, self.erp_dial, self.line)
            contexts = {lane: replace(it, store=store) for lane, it in contexts.items()}
        return LinkEngine(contexts, engine.lease)

    def line(self, what: str, work: Callable[[], T]) -> T:
        """The way to the ERP or to the mail server."""
        try:
            answer = through(self.fuse, work)
        except TomadaError as error:
            self.note(f"    {what} -> {error.kind}")
            raise
        self.note(f"    {what} -> well")
        self.meanwhile.happen()
        return answer

    def called_off(self) -> list[str]:
        """Sales of which the program knows that they were."""
        return [sale.hub_id for sale in self.app.journal.sales(self.link.id) if is_cancelled(sale)]

    def reply(self, item: Attention, said: Answer) -> None:
        """A person answers a question."""
        if item.kind is AttentionKind.MAIL_DOUBTFUL and said is Answer.RETRY:
            mails = self.app.journal.outbox.mails(self.link.id, hub_id=item.subject, state=MailState.DOUBTFUL)
            self.mailer.again.update(mail_id(mail.hub_id, mail.event) for mail in mails)
        answer(self.app.journal, item.id, said, self.now)
        self.traffic.asked_again()

    @property
    def link(self) -> Link:
        """The link as it was when the program was opened: nobody changes it meanwhile."""
        if self._link is None:
            self._link = self.app.journal.links()[0]
        return self._link

    @cached_property
    def rules(self) -> Settings:
        """Its settings."""
        return Settings.read(self.link.settings)

    def hub_order(self, hub_id: str) -> Mapping[str, Any]:
        """An order as the hub keeps it."""
        return self.sandbox._orders.get(hub_id)

    @property
    def orders_book(self) -> OrderBook:
        """Where the merchant sees the orders."""
        return self.erp or self.app.journal.book(self.link.id)

    @property
    def now(self) -> datetime:
        """The merchant's clock."""
        return self.clock.now()

    def work(self) -> None:
        """Let the program do what is due."""
        for lane in Lane:
            self._guarded(lane, None)

    def sync(self, streams: Sequence[Stream]) -> RunResult | None:
        """Run these streams now; None when the program died of it."""
        result = None
        for lane in Lane:
            chosen = [stream for stream in LANE_STREAMS[lane] if stream in streams]
            if chosen:
                found = self._guarded(lane, chosen)
                result = found if result is None else result + found if found else None
        return result

    def _guarded(self, lane: Lane, streams: Sequence[Stream] | None) -> RunResult | None:
        """One lane, as a thread of the program would run it: it survives every error, and dies of a crash."""
        self.traffic.in_run = 0
        struck = self.fuse.hits.total()
        try:
            self.fuse.armed = True
            result = self._run(lane, streams)
            self.fuse.burn("")  # it may have died of its very last commit
        except Crash:
            self._restart()
            return None
        except TomadaError as error:  # what `work_lane` lives through
            self.note(f"  {lane}: {error.kind}")
            return None
        finally:
            self.fuse.armed, self.busy = False, ""
            if self.fuse.hits.total() > struck:
                self.traffic.asked_again()  # what was refused may not have been noted
        return result

    def _run(self, lane: Lane, streams: Sequence[Stream] | None) -> RunResult | None:
        if not self.open_link():
            return None
        chosen = self.engine.due(lane) if streams is None else streams
        if not chosen:
            return None
        self.runs += 1
        self.note(f"  run {', '.join(chosen)}")
        self.busy = lane
        result = self.engine.run(chosen)
        ending = result.error.kind if result.error else "well"
        self.note(f"  ended {ending}: {result.written} written, {result.refused} refused, {result.failed} failed")
        return result

    def _restart(self) -> None:
        self.crashes += 1
        self.note(f"  the program dies ({self.crashes})")
        self.shut()
        self.disk.power_returns()
        self.open()

    def shut(self) -> None:
        """The process is gone."""
        living.discard(self.app.name)
        self.fuse.armed = False
        with suppress(Crash):
            self.app.close()

    def close(self) -> None:
        """Stop the program."""
        self.app.close()

    # the sheet
    def sheet_bytes(self) -> bytes:
        """The sheet as the merchant's program writes it."""
        text = io.StringIO(newline="")
        out = csv.writer(text, delimiter=";")
        out.writerow(_HEADER)
        for row in self.sheet.values():
            if row.sku not in self.gone:
                colour = row.sku[-2:] if row.parent else ""
                out.writerow((row.sku, row.parent, row.name, row.price, row.stock, colour))
        return text.getvalue().encode("utf-8-sig")

    def save_sheet(self, part: float = 1.0) -> None:
        """Write the sheet, or the first part of it, stamped by the merchant's clock."""
        self.clock.advance(1)
        self.traffic.asked_again("/skus")  # what is changed may be tried again
        data = self.sheet_bytes()
        self.sheet_path.write_bytes(data[: int(len(data) * part)])
        stamp = int(self.now.timestamp() * 1_000_000) * 1000
        os.utime(self.sheet_path, ns=(stamp, stamp))

    @property
    def families(self) -> set[str]:
        """SKUs that group variations."""
        return {row.parent for row in self.sheet.values() if row.parent}
