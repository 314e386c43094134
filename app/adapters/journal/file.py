"""The journal's file: made for its owner only, checked, set aside when damaged, copied before a migration."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app.adapters.journal import tables
from app.adapters.journal.errors import files_translated, is_damage, translated
from app.domain.errors import JournalDamaged, JournalNewer


def prepare(path: Path, now: datetime) -> str:
    """Make the file if there is none, and answer its schema number, "" for a new one.

    Raises JournalDamaged once the broken file was set aside, JournalNewer, ProfileReadOnly, DiskFull, JournalBusy.
    """
    with files_translated(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _touch(path)
    sound, number = examine(path)
    if not sound:
        with files_translated(path):
            raise JournalDamaged(kept=_set_aside(path, now))
    if number > tables.SCHEMA:
        raise JournalNewer(schema=number, known=tables.SCHEMA)
    return number


def examine(path: Path) -> tuple[bool, str]:
    """Whether the file is a sound database, and its schema number. Changes nothing in it."""
    with translated(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return False, ""
    return sound, row[0] if row else ""


def copy(path: Path, number: str, now: datetime) -> Path:
    """A copy of the journal beside it, named by its schema number."""
    kept = _beside(path, f"schema-{number}", now)
    with files_translated(path):
        _touch(kept)
    with translated(path), closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(kept)) as target:
        source.backup(target)
    return kept


def _touch(path: Path) -> None:
    """Make the file readable by its owner only, before there is anything in it; fails where it cannot be written."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _set_aside(path: Path, now: datetime) -> str:
    kept = _beside(path, "damaged", now)
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept.name


def _beside(path: Path, word: str, now: datetime) -> Path:
    stem = f"{path.stem}.{word}-{now:%Y%m%dT%H%M%SZ}"
    free = path.with_name(stem + path.suffix)
    count = 1
    while free.exists():
        count += 1
        free = path.with_name(f"{stem}-{count}{path.suffix}")
    return free
