"""Every older journal reaches today's schema with nothing lost, and a copy of it stays beside."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, Text

from app.adapters.journal import open_journal, tables
from app.adapters.journal.connections import sqlite_engine
from app.adapters.journal.file import examine
from app.adapters.journal.migrate import SCRIPTS, migrate
from app.domain.errors import Bug

NOW = datetime(2026, 3, 2, 12, 30, 15, tzinfo=UTC)
NUMBERS = sorted(script.name[:4] for script in (SCRIPTS / "versions").glob("[0-9]*.py"))

_ADD_COLUMN = """
from alembic import op
import sqlalchemy as sa

revision, down_revision = "{number}", "{before}"

def upgrade() -> None:
    op.add_column("link", sa.Column("colour", sa.Text(), nullable=False, server_default="blue"))
    with op.batch_alter_table("link") as batch:
        batch.alter_column("name", new_column_name="title")
"""


def _old_journal(path: Path, number: str) -> dict[str, int]:
    """A journal of that schema with one row in each table; answers the rows of each."""
    path.touch()
    migrate(path, number)
    engine = sqlite_engine(path)
    known = MetaData()
    known.reflect(engine)
    with engine.execution_options(write=True).begin() as connection:
        for table in known.sorted_tables:
            if table.name != "alembic_version":
                values: dict[str, Any] = {
                    column.name: "{}" if isinstance(column.type, Text) else 1 for column in table.columns
                }
                connection.execute(table.insert(), values)
    engine.dispose()
    return dict.fromkeys(known.tables, 1)


def _rows(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    return {name: count for name, count in counts.items() if not name.startswith("sqlite_")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def next_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program one schema ahead of this one; answers its newest migration file."""
    number = f"{int(tables.SCHEMA) + 1:04}"
    scripts = tmp_path / "scripts"
    shutil.copytree(SCRIPTS, scripts)
    script = scripts / "versions" / f"{number}_next.py"
    script.write_text(_ADD_COLUMN.format(number=number, before=tables.SCHEMA), "utf-8")
    monkeypatch.setattr("app.adapters.journal.migrate.SCRIPTS", scripts)
    monkeypatch.setattr(tables, "SCHEMA", number)
    return script


def test_the_schema_number_is_the_newest_migrations() -> None:
    assert [f"{number:04}" for number in range(1, len(NUMBERS) + 1)] == NUMBERS
    assert NUMBERS[-1] == tables.SCHEMA


def test_the_migrations_make_the_tables_the_program_uses(path: Path) -> None:
    open_journal(path, NOW).close()
    engine = sqlite_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []
    engine.dispose()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_journal_of_every_earlier_schema_keeps_its_rows(path: Path, number: str) -> None:
    before = _old_journal(path, number)
    open_journal(path, NOW).close()
    assert examine(path) == (True, tables.SCHEMA)
    after = _rows(path)
    assert {name: after[name] for name in before if name in after} == before
    copies = list(path.parent.glob("journal.schema-*.db"))
    assert [examine(copy) for copy in copies] == [(True, number)] * (number != tables.SCHEMA)


def test_a_copy_is_made_before_a_migration(path: Path, next_schema: Path) -> None:
    before = _old_journal(path, NUMBERS[-1])
    open_journal(path, NOW).close()
    copy = path.with_name(f"journal.schema-{NUMBERS[-1]}-20260302T123015Z.db")
    assert examine(copy) == (True, NUMBERS[-1])
    assert examine(path) == (True, tables.SCHEMA)
    assert _rows(copy) == before
    assert _rows(path) == before  # the link table was made anew, and took no children along
    open_journal(path, NOW).close()
    assert len(list(path.parent.glob("*.db"))) == 2


def test_a_migration_that_fails_leaves_the_journal_as_it_was(path: Path, next_schema: Path) -> None:
    before = _old_journal(path, NUMBERS[-1])
    next_schema.write_text(next_schema.read_text("utf-8") + '    op.execute("broken")\n', "utf-8")
    with pytest.raises(Bug):
        open_journal(path, NOW)
    assert examine(path) == (True, NUMBERS[-1])
    assert _rows(path) == before


def test_alembic_stays_out_of_memory_when_there_is_nothing_to_migrate(path: Path) -> None:
    open_journal(path, NOW).close()
    look = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from app.adapters.journal import open_journal\n"
        "open_journal(Path(sys.argv[1]), datetime.now(UTC)).links()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", look, str(path)], check=False).returncode == 0
