"""One merchant's computer and one hub, on a clock of their own, with a fuse that ends the program anywhere."""

from __future__ import annotations

import csv
import io
import os
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import event

from app.adapters.log import remember
from app.adapters.paths import profile_at
from app.bootstrap import Application, open_application
from app.domain.links import LANE_STREAMS, Lane, Link, Stream
from app.domain.settings import Settings
from app.engine.context import RunResult
from app.engine.link import LinkEngine
from app.ports import Request, Response, Secret
from app.sandbox.faults import Fault
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from tests.support.clock import START, FakeClock
from tests.support.pool import SerialPool
from tests.support.vault import MemoryVault

_NO_PROCESS = 999_999_999
_LIES = (Fault.STATUS_BACKWARDS, Fault.STATUS_LATE)
_HEADER = ("SKU", "SKU pai", "Nome", "Preço", "Estoque", "Cor")


class Crash(BaseException):
    """The program was killed."""


@dataclass
class Fuse:
    """Kills at the `left`-th event of `kind`; everything after that fails too, until the program is opened again."""

    kind: str = ""
    left: int = 0
    armed: bool = False
    dead: bool = False

    def burn(self, kind: str) -> bool:
        """Whether the program dies here."""
        if self.dead:
            raise Crash
        if not self.armed or not kind or kind != self.kind:
            return False
        self.left -= 1
        self.dead = self.left <= 0
        return self.dead


class FusedTransport:
    """Dies before a call is sent, or once it took effect. `misled` are places in the hub's list of status writes: those
    of calls whose order the hub lied about when it was looked at just before."""

    def __init__(self, inner: InProcessTransport, fuse: Fuse, written: Callable[[], int]) -> None:
        self._inner = inner
        self._fuse = fuse
        self._written = written
        self._lied: dict[str, bool] = {}
        self.misled: set[int] = set()

    def send(self, request: Request) -> Response:
        if self._fuse.burn("before_call"):
            raise Crash
        path = urlsplit(request.url).path
        lied = request.method != "GET" and self._lied.get(path, False)
        begun = self._written()
        try:
            response = self._inner.send(request)
        finally:
            self.misled |= set(range(begun, self._written())) if lied else set()
        if request.method == "GET":
            self._lied[path] = response.headers.get("x-sandbox-fault") in _LIES
        if self._fuse.burn("after_call"):
            raise Crash
        return response


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
    """Everything outside the engine. `runs` keeps the results, `log_folder` is where the program logs."""

    folder: Path
    seed: int
    settings: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.clock = FakeClock()
        self.sandbox = PluggtoSandbox(self.hub_now, self.seed)
        self.fuse = Fuse()
        self.vault = MemoryVault()
        inner = InProcessTransport(self.sandbox.app, self.sandbox.dial)
        self.transport = FusedTransport(inner, self.fuse, lambda: len(self.sandbox.status_writes))
        self.sheet: dict[str, Row] = {}
        self.gone: set[str] = set()
        self.sheet_path = self.folder / "loja.csv"
        self.starts = 0
        self.crashes = 0
        self.engine: LinkEngine
        self.app: Application
        for secret in self.sandbox.credentials.values():
            remember(Secret(secret))

    def hub_now(self) -> datetime:
        """The hub's clock is right, whatever the merchant's says."""
        return START + timedelta(seconds=self.clock.monotonic())

    def open(self) -> None:
        """Start the program; the first time, set the link up."""
        self.starts += 1
        self.fuse.kind, self.fuse.dead, self.fuse.armed = "", False, False
        self.app = open_application(
            profile_at(self.folder / "profile"), vault=self.vault, clock=self.clock, transport=self.transport
        )
        self.app.name = f"{socket.gethostname()}:{_NO_PROCESS}:{self.starts}"
        self.app.jitter.seed(self.seed)
        self._fuse_journal()
        if not self.app.journal.links():
            settings = {"store.file": str(self.sheet_path), "hub.base_url": "http://127.0.0.1:1", **self.settings}
            self.app.add_link("loja", "local", "pluggto", settings, {"hub": self.sandbox.credentials})
        self.engine = self.app.open_link(self.link, Event())
        contexts = {lane: replace(it, pool=SerialPool()) for lane, it in self.engine._contexts.items()}
        self.engine = LinkEngine(contexts, self.engine.lease)

    def _fuse_journal(self) -> None:
        engine = self.app.journal._connections._engine  # type: ignore[attr-defined]

        @event.listens_for(engine, "connect")
        def _fast(connection: Any, _entry: Any) -> None:
            connection.execute("PRAGMA synchronous=OFF")

        @event.listens_for(engine, "begin")
        def _begin(_connection: Any) -> None:
            self.fuse.burn("")

        @event.listens_for(engine, "commit")
        def _commit(connection: Any) -> None:
            if connection.get_execution_options().get("write") and not self.fuse.dead:
                if self.fuse.burn("before_commit"):
                    raise Crash
                self.fuse.burn("after_commit")

    @property
    def link(self) -> Link:
        """The link as it is now."""
        return self.app.journal.links()[0]

    @property
    def rules(self) -> Settings:
        """Its settings."""
        return Settings.read(self.link.settings)

    @property
    def now(self) -> datetime:
        """The merchant's clock."""
        return self.clock.now()

    # the program
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
        self.fuse.armed = True
        try:
            chosen = self.engine.due(lane) if streams is None else streams
            result = self.engine.run(chosen) if chosen else None
            self.fuse.burn("")  # it may have died of its very last commit
            return result
        except Crash:
            self.crashes += 1
            with suppress(Crash):
                self.app.close()
            self.open()
            return None
        finally:
            self.fuse.armed = False

    def close(self) -> None:
        """Stop the program."""
        self.app.close()

    # the sheet
    def save_sheet(self) -> None:
        """Write the sheet as the merchant's program does, stamped by the merchant's clock."""
        self.clock.advance(1)
        text = io.StringIO(newline="")
        out = csv.writer(text, delimiter=";")
        out.writerow(_HEADER)
        for row in self.sheet.values():
            if row.sku not in self.gone:
                colour = row.sku[-2:] if row.parent else ""
                out.writerow((row.sku, row.parent, row.name, row.price, row.stock, colour))
        self.sheet_path.write_bytes(text.getvalue().encode("utf-8-sig"))
        stamp = int(self.now.timestamp() * 1_000_000) * 1000
        os.utime(self.sheet_path, ns=(stamp, stamp))

    @property
    def families(self) -> set[str]:
        """SKUs that group variations."""
        return {row.parent for row in self.sheet.values() if row.parent}
