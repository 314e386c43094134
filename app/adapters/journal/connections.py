"""Connections to the journal: a read sees one moment, a transaction's writes commit together or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from app.adapters.journal.errors import translated

#: How long a write waits for another program's, in seconds, before JournalBusy.
BUSY_S = 10.0


class _Here(threading.local):
    """What this thread is in the middle of."""

    connection: Connection | None = None
    error: BaseException | None = None


class Connections:
    """Connections of one SQLite file, one for each thread that is in the middle of something."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = sqlite_engine(path)
        self._writer = self._engine.execution_options(write=True)
        self._here = _Here()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment: the open transaction's, or a snapshot."""
        if self._here.connection is not None:
            with translated(self.path):
                yield self._here.connection
            return
        with translated(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection whose writes commit at the end of the outermost block. An error that leaves an inner block
        spoils the outer one too: it commits nothing and raises that error, even if it was caught in between."""
        if self._here.connection is not None:
            with self._joined() as connection:
                yield connection
            return
        with translated(self.path), self._writer.begin() as connection:
            self._here.connection, self._here.error = connection, None
            try:
                yield connection
                if self._here.error is not None:
                    raise self._here.error
            finally:
                self._here.connection = None

    @contextmanager
    def _joined(self) -> Iterator[Connection]:
        assert self._here.connection is not None
        if self._here.error is not None:
            raise self._here.error
        try:
            with translated(self.path):
                yield self._here.connection
        except BaseException as error:
            self._here.error = error
            raise


def sqlite_engine(path: Path, foreign_keys: bool = True) -> Engine:
    """Engine for the file: WAL, everything synced, what is deleted overwritten, foreign keys watched. A connection with
    the option `write` takes the write lock at once (a read that turned into a write would fail instead of waiting)."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": BUSY_S}, pool_size=0, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _entry: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", f"foreign_keys={foreign_keys:d}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine
