"""The journal on SQLite keeps the contract, and its file is safe."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import event

from app.adapters.journal import SqlJournal, open_journal, tables
from app.adapters.journal.errors import translated
from app.domain.errors import DiskFull, JournalBusy, JournalDamaged, JournalNewer, ProfileReadOnly
from app.domain.links import Link
from app.domain.orders import Address, Buyer
from tests.contract.journal_contract import MARIA, NOW, ORDER, SALE, JournalContract, a_sale, child, finish, heard, say
from tests.contract.views_contract import ViewsContract

_NOBODY = 65534
_SOME = [f"hub-{number}" for number in range(10, 30)]
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permission bits")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile #1 50% ção" / "journal.db"


@pytest.fixture
def open_one(path: Path) -> Iterator[Callable[[], SqlJournal]]:
    opened: list[SqlJournal] = []

    def one() -> SqlJournal:
        opened.append(open_journal(path, NOW))
        return opened[-1]

    yield one
    for journal in opened:
        journal.close()


class TestSqliteJournal(JournalContract):
    @pytest.fixture
    def address(self, path: Path) -> str:
        return str(path)


class TestSqliteViews(ViewsContract):
    pass


@pytest.fixture
def journal(open_one: Callable[[], SqlJournal]) -> SqlJournal:
    return open_one()


def _with_sales(path: Path, count: int = 200) -> None:
    journal = open_journal(path, NOW)
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)
    with journal.transaction():
        for number in range(count):
            journal.save_sale(link.id, a_sale(f"hub-{number}"), NOW)
    journal.close()


# its file


@posix
def test_only_its_owner_can_read_the_journal(journal: SqlJournal, path: Path) -> None:
    journal.add_link("Loja", "local", "pluggto", {}, NOW)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = list(path.parent.iterdir())
    assert len(files) == 3  # with the write-ahead log and its index
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_the_doctor_is_told_soundness_size_and_schema(journal: SqlJournal, path: Path) -> None:
    assert journal.check() == (True, path.stat().st_size, tables.SCHEMA)


def test_every_commit_reaches_the_disk(journal: SqlJournal) -> None:
    with journal._read() as connection:
        answers = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert answers == ["wal", 2, 1, 10_000]


@pytest.mark.parametrize(
    "read",
    [
        lambda journal, link: journal.sales(link.id, hub_ids=_SOME),
        lambda journal, link: journal.sale(link.id, _SOME[0]),
        lambda journal, link: journal.buyers(link.id, _SOME),
        lambda journal, link: journal.unchanged(link.id, [a_sale(hub_id).order for hub_id in _SOME]),
        lambda journal, link: journal.due_sales(link.id, NOW),
        lambda journal, link: journal.save_sales(link.id, [a_sale(hub_id) for hub_id in _SOME], NOW),
    ],
    ids=["sales", "sale", "buyers", "unchanged", "due", "save"],
)
def test_a_few_sales_cost_the_same_among_many(read: Callable[[SqlJournal, Link], object], tmp_path: Path) -> None:
    def steps(count: int) -> int:
        place = tmp_path / str(count) / "journal.db"
        _with_sales(place, count)
        with closing(open_journal(place, NOW)) as journal, _counted_steps(journal) as counted:
            read(journal, journal.links()[0])
            return counted[0]

    assert steps(1000) < 2 * steps(100)


@contextmanager
def _counted_steps(journal: SqlJournal) -> Iterator[list[int]]:
    """What SQLite does, in steps of its machine."""
    counted = [0]

    def count() -> None:
        counted[0] += 1

    event.listen(
        journal._connections._engine, "connect", lambda connection, _: connection.set_progress_handler(count, 1)
    )
    yield counted


def test_several_programs_may_make_the_journal_at_once(path: Path) -> None:
    children = [child("open", str(path), "0", "x") for _ in range(3)]
    for process in children:
        assert heard(process) == "ready"
    for process in children:
        say(process, "go")
    assert [finish(process) for process in children] == [0, 0, 0]
    assert list(path.parent.glob("*.db")) == [path]


# personal data


def _values(part: Buyer | Address) -> Iterator[str]:
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Address):
            yield from _values(value)
        elif value:
            yield value


def test_personal_data_is_in_the_buyers_table_and_nowhere_else(journal: SqlJournal, path: Path) -> None:
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)
    order = replace(ORDER, buyer=MARIA)
    journal.save_sale(link.id, replace(SALE, order=order), NOW)
    journal.book(link.id).create(order, NOW)
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held = {table: repr(connection.execute(f'SELECT * FROM "{table}"').fetchall()) for table in tables}
    found = {(table, value) for table, text in held.items() for value in _values(MARIA) if value in text}
    assert found == {("buyer", value) for value in _values(MARIA)}


@pytest.mark.parametrize("on_request", [False, True])
def test_erased_personal_data_is_gone_from_the_file(path: Path, on_request: bool) -> None:
    journal = open_journal(path, NOW)
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)
    sale = replace(SALE, order=replace(ORDER, buyer=MARIA), closed=True)
    journal.save_sale(link.id, sale, NOW)
    journal.close()
    assert MARIA.document.encode() in path.read_bytes()
    journal = open_journal(path, NOW)
    if on_request:
        journal.people.erase(link.id, [SALE.hub_id], NOW)
    else:
        journal.prune(NOW + timedelta(days=181))
    journal.close()
    assert MARIA.document.encode() not in path.read_bytes()


def test_an_error_of_the_database_tells_no_personal_data(journal: SqlJournal) -> None:
    with journal._write() as connection:
        connection.exec_driver_sql("DROP TABLE buyer")
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)
    with pytest.raises(Exception, match="bug") as caught:
        journal.save_sale(link.id, replace(SALE, order=replace(ORDER, buyer=MARIA)), NOW)
    error: BaseException | None = caught.value
    while error is not None:
        assert not [value for value in _values(MARIA) if value in f"{error} {error!r}"]
        error = error.__context__
    assert journal.sales(link.id) == []


# trouble


def test_a_locked_journal_is_busy_for_writing_and_can_still_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.adapters.journal.connections.BUSY_S", 0.01)
    journal = open_journal(path, NOW)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalBusy):
            journal.add_link("Loja", "local", "pluggto", {}, NOW)
        assert journal.links() == []
        other.execute("ROLLBACK")
        journal.add_link("Loja", "local", "pluggto", {}, NOW)
    assert len(journal.links()) == 1
    journal.close()


def test_a_full_disk_is_named_and_nothing_is_half_written(journal: SqlJournal) -> None:
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)
    pages = {"most": 0}

    @event.listens_for(journal._connections._engine, "checkout")
    def _limit(connection: Any, _entry: Any, _proxy: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages['most']}")

    def fill() -> None:
        for number in range(500):
            journal.save_sale(link.id, a_sale(f"late-{number}"), NOW)

    pages["most"] = 60
    journal.save_sale(link.id, SALE, NOW)
    with pytest.raises(DiskFull), journal.transaction():
        fill()
    assert journal.sales(link.id) == [SALE]
    pages["most"] = 100_000
    fill()
    assert len(journal.sales(link.id)) == 501


def test_writes_after_a_full_disk_in_the_same_transaction_are_not_kept(journal: SqlJournal) -> None:
    link = journal.add_link("Loja", "local", "pluggto", {}, NOW)

    def stubborn() -> None:
        with journal.transaction():
            with journal._read() as connection:
                connection.exec_driver_sql("PRAGMA max_page_count = 60")
            for number in range(500):
                try:
                    journal.save_sale(link.id, a_sale(f"late-{number}"), NOW)
                except DiskFull:
                    break
            else:
                pytest.fail("the disk was never full")
            with pytest.raises(DiskFull):
                journal.touch(link.id, ["A"])

    with pytest.raises(DiskFull):
        stubborn()
    assert journal.sales(link.id) == []
    assert journal.touched(link.id) == {}


@contextmanager
def _ordinary_person(*owned: Path) -> Iterator[None]:
    """Act as somebody whom permission bits bind; root is bound by none."""
    if os.geteuid() != 0:
        yield
        return
    for path in owned:
        os.chown(path, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@posix
def test_a_read_only_profile_folder_is_named(shared_folder: Path) -> None:
    shared_folder.chmod(0o500)
    with _ordinary_person(shared_folder), pytest.raises(ProfileReadOnly) as caught:
        open_journal(shared_folder / "journal.db", NOW)
    assert caught.value.params == {"path": str(shared_folder)}
    assert list(shared_folder.iterdir()) == []


@posix
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o500, 0o600), (0o700, 0o400)])
def test_a_journal_that_cannot_be_written_is_named_and_left_alone(
    shared_folder: Path, folder_mode: int, file_mode: int
) -> None:
    path = shared_folder / "journal.db"
    _with_sales(path, 3)
    before = path.read_bytes()
    shared_folder.chmod(folder_mode)
    path.chmod(file_mode)
    with _ordinary_person(shared_folder, path), pytest.raises(ProfileReadOnly):
        open_journal(path, NOW)
    assert path.read_bytes() == before


def test_a_profile_that_cannot_be_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file", "utf-8")
    with pytest.raises(ProfileReadOnly):
        open_journal(tmp_path / "profile" / "journal.db", NOW)


def test_a_journal_that_became_read_only_is_named(journal: SqlJournal) -> None:
    @event.listens_for(journal._connections._engine, "checkout")
    def _read_only(connection: Any, _entry: Any, _proxy: Any) -> None:
        connection.execute("PRAGMA query_only = ON")

    with pytest.raises(ProfileReadOnly):
        journal.add_link("Loja", "local", "pluggto", {}, NOW)


def _garbage(path: Path) -> None:
    path.write_bytes(b"this was never a database " * 500)


def _no_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 + 100])


def _scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(3 * 4096, len(content), 3 * 4096):
        content[start : start + 2048] = b"\xa5" * 2048
    path.write_bytes(content)


@pytest.mark.parametrize("harm", [_garbage, _no_header, _cut, _scribbled])
def test_a_damaged_journal_is_set_aside_whole_and_the_next_one_is_new(path: Path, harm: Callable[[Path], None]) -> None:
    _with_sales(path)
    harm(path)
    damaged = path.read_bytes()
    with pytest.raises(JournalDamaged) as caught:
        open_journal(path, NOW)
    kept = path.with_name(str(caught.value.params["kept"]))
    assert kept.read_bytes() == damaged
    assert not path.exists()
    journal = open_journal(path, NOW)
    assert journal.links() == []
    journal.close()
    assert kept.read_bytes() == damaged


def test_two_damaged_journals_of_one_second_are_both_kept(path: Path) -> None:
    kept = set()
    path.parent.mkdir()
    for _ in range(2):
        _garbage(path)
        path.with_name(path.name + "-wal").write_bytes(b"log")
        with pytest.raises(JournalDamaged) as caught:
            open_journal(path, NOW)
        kept.add(caught.value.params["kept"])
    assert len(kept) == 2
    assert {file.name for file in path.parent.glob("*-wal")} == {f"{name}-wal" for name in kept}


def test_damage_found_at_work_is_named_and_set_aside_at_the_next_start(path: Path) -> None:
    _with_sales(path)
    journal = open_journal(path, NOW)
    _scribbled(path)
    with pytest.raises(JournalDamaged):
        journal.sales(1)
    journal.close()
    with pytest.raises(JournalDamaged):
        open_journal(path, NOW)
    assert not path.exists()


def test_a_newer_journal_is_refused_and_not_changed(path: Path) -> None:
    _with_sales(path, 3)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(JournalNewer) as caught:
        open_journal(path, NOW)
    assert caught.value.params["schema"] == "9999"
    assert path.read_bytes() == before
    assert list(path.parent.glob("*.db")) == [path]


def test_a_newer_journal_whose_program_crashed_is_not_changed_either(path: Path) -> None:
    _with_sales(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        with connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        log = path.with_name(path.name + "-wal")
        before, pending = path.read_bytes(), log.read_bytes()
        assert pending
    path.write_bytes(before)
    log.write_bytes(pending)
    with pytest.raises(JournalNewer):
        open_journal(path, NOW)
    assert path.read_bytes() == before
    assert log.read_bytes() == pending


@pytest.mark.parametrize(("free", "kind"), [(0, DiskFull), (10**9, ProfileReadOnly)])
def test_an_input_output_error_is_a_full_disk_only_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, kind: type[Exception]
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    with pytest.raises(kind), translated(tmp_path / "journal.db"):
        raise error
