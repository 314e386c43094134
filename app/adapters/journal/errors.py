"""Errors of the database and of its files, translated once into the family of the program."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import (
    Bug,
    DiskFull,
    InputFault,
    InvalidInput,
    JournalBusy,
    JournalDamaged,
    ProfileReadOnly,
    TomadaError,
)

#: Less room than this, in bytes, explains an I/O error.
_NO_ROOM = 1024 * 1024

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_NO_ENTRY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite says about the journal at `path` as DiskFull, ProfileReadOnly, JournalBusy, JournalDamaged,
    or InvalidInput when the link is gone."""
    try:
        yield
    except DBAPIError as error:
        raise _named(error.orig, path) from None
    except sqlite3.Error as error:
        raise _named(error, path) from None


@contextmanager
def files_translated(path: Path) -> Iterator[None]:
    """Raise what the system says about files as DiskFull or ProfileReadOnly."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(path=str(path.parent)) from None
        raise ProfileReadOnly(path=str(path.parent)) from None


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken, or no database at all."""
    return _code(error) in _DAMAGED


def _code(error: BaseException | None) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _named(error: BaseException | None, path: Path) -> TomadaError:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _no_room(path)):
        return DiskFull(path=str(path.parent))
    if code in _NO_ENTRY:
        return ProfileReadOnly(path=str(path.parent))
    if code in _BUSY:
        return JournalBusy(path=str(path))
    if code in _DAMAGED:
        return JournalDamaged(kept=path.name)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return InvalidInput(field="link", reason=InputFault.NO_SUCH_LINK)
    return Bug(where="journal", error=getattr(error, "sqlite_errorname", type(error).__name__))


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM
    except OSError:
        return False
