"""Brings a journal to the newest schema. Alembic is slow to import, so only when there is something to do."""

from __future__ import annotations

from pathlib import Path

from app.adapters.journal.connections import sqlite_engine
from app.adapters.journal.errors import translated

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, target: str) -> None:
    """Run every migration up to `target` in one transaction; nothing happens to a journal that is there already."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    # SQLite alters a table by making it anew; with foreign keys on, dropping the old one would empty its children.
    engine = sqlite_engine(path, foreign_keys=False)
    try:
        with translated(path), engine.execution_options(write=True).begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, target)
    finally:
        engine.dispose()
