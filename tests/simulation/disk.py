"""The computer's disk: it can be full or locked at a commit, and keeps what was committed when the power goes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event

from app.adapters.journal import SqlJournal, connections, open_journal
from tests.simulation.fuse import Crash, Fuse, Strike

#: What a torn write leaves behind the last whole one.
_TORN = b"\x37\x7f\x06\x82" * 1024

_ENDINGS = ("", "-wal")
_disks: WeakKeyDictionary[Engine, Disk] = WeakKeyDictionary()


class Disk:
    """Between a program's journal and its file."""

    def __init__(self, fuse: Fuse, path: Path) -> None:
        self._fuse = fuse
        self._path = path
        self._kept: dict[str, bytes] = {}

    def attach(self, journal: object) -> None:
        """Come between this journal and its file from now on."""
        engine = journal._connections._engine  # type: ignore[attr-defined]
        if engine not in _disks:
            _listen(engine)
            engine.dispose()  # connections that still sync to the real disk
        _disks[engine] = self

    def begin(self) -> None:
        """A write begins."""
        if self._fuse.burn("begin"):
            raise _error("database is locked", sqlite3.SQLITE_BUSY)

    def commit(self) -> None:
        """A write is about to become lasting."""
        if self._fuse.dead:
            return
        strike = self._fuse.burn("before_commit")
        if strike is Strike.DISK_FULL:
            raise _error("database or disk is full", sqlite3.SQLITE_FULL)
        if strike is Strike.POWER_LOST:
            self._kept = {name: path.read_bytes() for name in _ENDINGS if (path := self._beside(name)).exists()}
        if strike:
            raise Crash
        self._fuse.burn("after_commit")

    def power_returns(self) -> None:
        """Put back what was on the disk at the moment of darkness, with a torn write behind it."""
        if not self._kept:
            return
        self._beside("-shm").unlink(missing_ok=True)
        for name in _ENDINGS:
            self._beside(name).unlink(missing_ok=True)
        for name, data in self._kept.items():
            self._beside(name).write_bytes(data + (_TORN if name else b""))
        self._kept = {}

    def damage(self) -> None:
        """Ruin some pages of the closed journal."""
        data = bytearray(self._path.read_bytes())
        data[100:4096] = b"\xa5" * (4096 - 100)
        self._path.write_bytes(data)

    def _beside(self, ending: str) -> Path:
        return self._path.with_name(self._path.name + ending)


def _listen(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _fast(connection: Any, _entry: Any) -> None:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("PRAGMA busy_timeout=0")

    @event.listens_for(engine, "begin", insert=True)
    def _begin(connection: Any) -> None:
        disk = _disks[engine]
        if connection.get_execution_options().get("write"):
            disk.begin()
        elif disk._fuse.dead:
            raise Crash

    @event.listens_for(engine, "commit")
    def _commit(connection: Any) -> None:
        if connection.get_execution_options().get("write"):
            _disks[engine].commit()


def _error(text: str, code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


@contextmanager
def one_engine() -> Iterator[None]:
    """Inside, every journal of a path works with the same database engine: its compiled statements outlive a restart
    and a seed, as nothing else does."""
    made: dict[Path, Engine] = {}
    real = connections.sqlite_engine

    def reused(path: Path, foreign_keys: bool = True) -> Engine:
        if not foreign_keys:
            return real(path, foreign_keys)
        if path not in made:
            made[path] = real(path)
        return made[path]

    connections.sqlite_engine = reused
    try:
        yield
    finally:
        connections.sqlite_engine = real


_empty: dict[str, bytes] = {}


def lay_empty_journal(path: Path) -> None:
    """A fresh journal in its place, made by the program once and copied afterwards."""
    if "" not in _empty:
        aside = path.with_name("empty.sqlite")
        journal: SqlJournal = open_journal(aside, datetime(2026, 1, 1, tzinfo=UTC))
        journal.close()
        _empty[""] = aside.read_bytes()
        aside.unlink()
    path.write_bytes(_empty[""])
    path.chmod(0o600)
