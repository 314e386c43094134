"""What the log shows, and what it never shows."""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from logging.handlers import RotatingFileHandler
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters import log
from app.adapters.log import redact, remember
from app.domain.errors import ProfileReadOnly
from app.ports import Secret

APP = "app.engine.orders"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    log.set_up(tmp_path, "DEBUG")
    yield tmp_path / log.FILE_NAME
    log.shut_down()


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer s3cr3t-token",
        "{'Authorization': 'Basic s3cr3t==', 'x': 1}",
        '{"access_token": "s3cr3t", "expires_in": 3600}',
        '{"refresh_token":"s3cr3t with \\"quotes\\" s3cr3t"}',
        r'body "{\"client_secret\": \"s3cr3t of s3cr3t\"}"',
        "grant_type=password&client_secret=s3cr3t&password=s3cr3t",
        "api_secret: s3cr3t",
        "{'token': b's3cr3t'}",
        "postgresql://tomada:s3cr3t@db.example/shop",
        "s3cr3t@loja.example.com.br bought",
        "email=s3cr3t%40loja.com.br",
    ],
)
def test_secrets_and_addresses_are_masked_by_their_shape(text: str) -> None:
    assert "s3cr3t" not in redact(text)
    assert log.MASK in redact(text)


@pytest.mark.parametrize(
    "document", ["529.982.247-25", "52998224725", "11.222.333/0001-81", "11222333000181", "12.ABC.345/01DE-35"]
)
def test_documents_are_masked_with_and_without_points(document: str) -> None:
    assert redact(f"buyer {document}, order 7") == f"buyer {log.MASK}, order 7"


@pytest.mark.parametrize(
    "text",
    [
        "order 52998224724 has no such SKU",
        "order 11222333000180",
        "SKU CAMISETA-P-AZUL 3 of 10, R$ 1.234,56",
        "next run 2026-03-02T12:00:00+00:00, token renewed",
        "35260311222333000181550010000001231000001230",
    ],
)
def test_what_is_needed_to_understand_stays(text: str) -> None:
    assert redact(text) == text


@given(st.text(st.characters(codec="utf-8"), min_size=6, max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_a_remembered_secret_never_shows(secret: str, before: str, after: str) -> None:
    with patch.dict(log._known, clear=True):
        remember(Secret(secret))
        shown = redact(f"{before} {secret} {after}")
    assert not [piece for piece in shown.split(log.MASK) if secret in piece]


def test_only_so_many_secrets_are_remembered_and_the_latest_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_MOST_SECRETS", 10)
    for number in range(100):
        remember(Secret(f"rotating-{number:03}"))
    assert redact("rotating-099 rotating-000") == f"{log.MASK} rotating-000"


@pytest.fixture
def far_from_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if sys.platform == "win32":
        pytest.skip("Windows cannot change the time zone of a process")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("far_from_utc")
def test_a_line_has_utc_time_level_logger_and_message(file: Path) -> None:
    logging.getLogger(APP).info("imported %d orders", 3)
    written, rest = file.read_text().split(" ", 1)
    assert rest == f"INFO {APP} imported 3 orders\n"
    assert written.endswith("Z")
    assert abs(datetime.fromisoformat(written) - datetime.now(UTC)) < timedelta(minutes=5)


@pytest.mark.usefixtures("caplog")
def test_arguments_and_tracebacks_are_redacted_too(file: Path) -> None:
    remember(Secret("known-s3cr3t"))
    try:
        int("password=s3cr3t")
    except ValueError:
        logging.getLogger(APP).exception(
            "for %s with %r", "s3cr3t@loja.com.br", {"token": "s3cr3t", "x": "known-s3cr3t"}
        )
    text = file.read_text()
    assert "s3cr3t" not in text
    assert "Traceback" in text


def test_libraries_stay_quiet_even_in_debug(file: Path) -> None:
    for name in ("httpx", "httpcore.connection", "sqlalchemy.engine", "keyring.backend"):
        logging.getLogger(name).info("GET /orders?token=1")
    logging.getLogger(APP).debug("said")
    assert file.read_text().endswith("said\n")
    assert len(file.read_text().splitlines()) == 1


def test_the_log_stays_small_in_five_files(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handler = next(handler for handler in logging.getLogger().handlers if isinstance(handler, log._PrivateFile))
    handler.maxBytes = 1000
    for number in range(200):
        logging.getLogger(APP).info("line %d", number)
    files = sorted(file.parent.iterdir())
    assert len(files) == 5
    assert all(each.stat().st_size <= 1000 for each in files)
    assert "line 199" in file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_the_files_are_for_their_owner_only(file: Path) -> None:
    handler = next(handler for handler in logging.getLogger().handlers if isinstance(handler, log._PrivateFile))
    handler.doRollover()
    assert {stat.S_IMODE(each.stat().st_mode) for each in file.parent.iterdir()} == {0o600}


def test_a_file_that_another_tomada_holds_open_grows_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "in use by another process")

    handler = next(handler for handler in logging.getLogger().handlers if isinstance(handler, log._PrivateFile))
    logging.getLogger(APP).info("first")
    monkeypatch.setattr(os, "rename", held)
    handler.maxBytes = 10
    logging.getLogger(APP).info("second")
    assert [line.split()[-1] for line in file.read_text().splitlines()] == ["first", "second"]


@pytest.mark.usefixtures("caplog")
def test_stderr_gets_warnings_redacted_and_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.set_up(tmp_path, stderr=True)
    logging.getLogger(APP).info("quiet")
    logging.getLogger(APP).warning("password=s3cr3t")
    log.set_up(tmp_path)
    logging.getLogger(APP).warning("file only")
    log.shut_down()
    shown = capsys.readouterr().err
    assert shown.splitlines()[0].endswith(f"password={log.MASK}")
    assert len(shown.splitlines()) == 1


def test_a_line_that_cannot_be_written_shows_its_arguments_to_nobody(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger(APP).info("%d orders", "s3cr3t")
    assert "s3cr3t" not in capsys.readouterr().err + file.read_text()


def test_a_full_disk_does_not_keep_the_log_from_closing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    log.set_up(tmp_path)
    [handler] = [it for it in logging.getLogger().handlers if isinstance(it, RotatingFileHandler)]
    monkeypatch.setattr(handler, "flush", full)
    log.shut_down()
    assert handler not in logging.getLogger().handlers


def test_a_folder_that_takes_no_log_is_read_only(tmp_path: Path) -> None:
    with pytest.raises(ProfileReadOnly):
        log.set_up(tmp_path / "missing")
