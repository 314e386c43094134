"""`tomada doctor`, `support-package`, `spreadsheet`, and profiles that are broken: said in Portuguese, nothing lost."""

from __future__ import annotations

import io
import json
import logging
import os
import sqlite3
import zipfile
from collections import namedtuple
from contextlib import closing
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from app.adapters.paths import profile
from app.cli.main import run
from app.domain.errors import TomadaError, Unreachable, VaultLocked
from app.ports import Request, Response, Secret
from app.resources import resource
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.server import LoopbackServer
from tests.support.cli import Ended, Merchant, linked, merchant
from tests.support.clock import FakeClock
from tests.support.sheets import HEADER, write_csv

__all__ = ["linked", "merchant"]


class _Hub:
    """Answers every call with one answer, or one error."""

    def __init__(self, answer: Response | TomadaError) -> None:
        self.answer = answer

    def send(self, request: Request) -> Response:
        if isinstance(self.answer, TomadaError):
            raise self.answer
        return self.answer


def _examined(shop: Merchant, answer: Response | TomadaError, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    whole = shop.open

    def opened() -> Any:
        application = whole()
        application.transport = _Hub(answer)
        return application

    with monkeypatch.context() as patch:
        patch.setattr(shop, "open", opened)
        return {finding["check"]: finding for finding in shop("doctor", "--json").json}


def _at(shop: Merchant, off: timedelta) -> Response:
    return Response(404, {"date": format_datetime(shop.clock.now() + off, usegmt=True)})


def test_a_healthy_computer_is_green(linked: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _examined(linked, _at(linked, timedelta(seconds=20)), monkeypatch)

    assert list(found) == ["clock", "proxy", "tls", "vault", "disk", "sleep", "autostart", "journal"]
    assert {finding["state"] for finding in found.values()} == {"green"}
    assert set(found["clock"]) == {"check", "state", "message", "where"}
    assert "20 s" in found["clock"]["message"]


@pytest.mark.parametrize(
    ("off", "state"),
    [
        (timedelta(seconds=61), "amber"),
        (-timedelta(minutes=4), "amber"),
        (timedelta(hours=9), "red"),
        (-timedelta(hours=1), "red"),
    ],
)
def test_a_clock_that_differs_is_told(
    off: timedelta, state: str, linked: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = _examined(linked, _at(linked, off), monkeypatch)

    assert found["clock"]["state"] == state
    assert "data e hora" in found["clock"]["where"]


@pytest.mark.parametrize("header", [{}, {"date": "ontem"}])
def test_a_hub_without_a_date_leaves_the_clock_in_doubt(
    header: dict[str, str], linked: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _examined(linked, Response(200, header), monkeypatch)["clock"]["state"] == "amber"


def test_a_hub_that_does_not_answer_is_red(linked: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _examined(linked, Unreachable(host="127.0.0.1"), monkeypatch)

    assert (found["tls"]["state"], found["clock"]["state"]) == ("red", "amber")
    assert "127.0.0.1" in found["tls"]["message"]


def test_a_certificate_that_is_not_trusted_is_told_as_such(linked: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _examined(linked, Unreachable(host="127.0.0.1", reason="certificate"), monkeypatch)

    assert found["tls"]["state"] == "red"
    assert "certificado" in found["tls"]["message"]


class _Locked:
    def get(self, name: str) -> Secret | None:
        raise VaultLocked

    def set(self, name: str, secret: Secret) -> None:
        raise VaultLocked

    def delete(self, name: str) -> None:
        raise VaultLocked


def test_a_locked_vault_is_red_and_says_how_to_unlock_it(merchant: Merchant) -> None:
    merchant.vault = _Locked()

    ended = merchant("doctor")

    assert ended.code == 3
    assert "Cofre de senhas" in ended.out
    assert "trancado" in ended.out


def test_the_doctor_leaves_nothing_in_the_vault(merchant: Merchant) -> None:
    merchant("doctor")

    assert getattr(merchant.vault, "_secrets") == {}  # noqa: B009


def test_a_disk_with_little_room_is_red(merchant: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage(1, 1, 199 * 1024 * 1024))

    found = {it["check"]: it for it in merchant("doctor", "--json").json}

    assert found["disk"]["state"] == "red"
    assert "199 MB" in found["disk"]["message"]


def test_a_proxy_is_named_without_its_password(merchant: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://ana:secret@proxy.example.com:3128")

    ended = merchant("doctor")

    assert "proxy.example.com" in ended.out
    assert "secret" not in ended.out


# support package


def test_a_support_package_says_what_it_holds_asks_and_holds_nothing_private(linked: Merchant, tmp_path: Path) -> None:
    linked("link", "set", "loja", "hub.shop_domain=loja.example.com.br", "stock.buffer=2")
    linked("sync")
    linked.sell()
    linked("sync")
    log = linked.profile.logs / "tomada.log"
    log.write_text("token=abcdefghijk ana@example.com 111.444.777-35 done\n", encoding="utf-8")
    file = tmp_path / "pacote.zip"

    refused = linked("support-package", str(file), stdin="n\n")
    assert (refused.code, file.exists()) == (1, False)
    assert linked("support-package", str(file), stdin="s\n").code == 0

    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    assert list(parts) == ["versions.json", "doctor.json", "status.json", "settings.json", "logs/tomada.log"]
    assert all(name in refused.err for name in parts)
    assert json.loads(parts["settings.json"])[0]["settings"] == {"stock.buffer": "2"}
    assert "done" in parts["logs/tomada.log"]
    whole = "".join(parts.values())
    private = ["abcdefghijk", "example.com", "111.444", "Buyer", "loja.csv", *linked.hub.credentials.values()]
    assert [word for word in private if word in whole] == []


def test_a_support_package_never_replaces_a_file_unasked(merchant: Merchant, tmp_path: Path) -> None:
    file = tmp_path / "pacote.zip"
    file.write_text("mine")

    assert merchant("support-package", str(file), stdin="s\nn\n").code == 1
    assert file.read_text() == "mine"
    assert merchant("support-package", str(file), "--yes").code == 0


def test_a_support_package_that_cannot_be_written_says_where(merchant: Merchant, tmp_path: Path) -> None:
    ended = merchant("support-package", str(tmp_path / "nada" / "pacote.zip"), "--yes")

    assert ended.code == 1
    assert str(tmp_path / "nada") in ended.err


# spreadsheet


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".ods"])
def test_a_template_is_written_once_and_is_a_good_spreadsheet(suffix: str, merchant: Merchant, tmp_path: Path) -> None:
    file = tmp_path / f"modelo{suffix}"

    assert merchant("spreadsheet", "template", str(file)).code == 0
    assert merchant("spreadsheet", "template", str(file)).code == 1
    assert merchant("spreadsheet", "template", str(file), "--yes").code == 0
    checked = merchant("spreadsheet", "check", str(file))
    assert checked.code == 1
    assert f"A planilha modelo{suffix} não tem produtos" in checked.err


def test_a_template_of_another_kind_is_refused(merchant: Merchant, tmp_path: Path) -> None:
    ended = merchant("spreadsheet", "template", str(tmp_path / "modelo.pdf"))

    assert ended.code == 2
    assert not (tmp_path / "modelo.pdf").exists()


def test_the_sample_spreadsheet_is_in_order(merchant: Merchant) -> None:
    ended = merchant("spreadsheet", "check", str(resource("sample/loja-exemplo.csv")))

    assert (ended.code, ended.err) == (0, "")
    assert "Está tudo em ordem." in ended.out


def _check(merchant: Merchant, tmp_path: Path, price: str) -> Ended:
    sheet = write_csv(tmp_path / "folha.csv", [HEADER, ("A-1", "Copo", price, "3"), ("A-2", "Prato", "10,00", "3")])
    return merchant("spreadsheet", "check", str(sheet), "--json")


@pytest.mark.parametrize("price", ["", "0", "-1", "abc", "1.234"])
def test_a_price_that_is_none_is_named_with_its_cell(price: str, merchant: Merchant, tmp_path: Path) -> None:
    ended = _check(merchant, tmp_path, price)

    assert ended.code == 3
    assert [finding["cell"] for finding in ended.json] == ["C2"]
    assert set(ended.json[0]) == {"cell", "fault", "value", "message"}
    assert "C2" in ended.json[0]["message"]


@pytest.mark.parametrize("price", ["1.234,56", "1,234.56", "R$ 10", "10", "19,9"])
def test_a_price_as_brazilians_write_it_is_fine(price: str, merchant: Merchant, tmp_path: Path) -> None:
    assert _check(merchant, tmp_path, price).code == 0


def test_findings_come_from_top_to_bottom_in_a_table(merchant: Merchant, tmp_path: Path) -> None:
    rows = [
        HEADER,
        ("A-1", "Copo", "x", "3"),
        ("A-1", "Copo", "10,00", "3"),
        ("A-3", "", "10,00", "x"),
        ("", "b", "1", "1"),
    ]
    ended = merchant("spreadsheet", "check", str(write_csv(tmp_path / "folha.csv", rows)))

    cells = [line.split()[0] for line in ended.out.splitlines()[2:]]
    assert cells == ["A2", "A3", "B4", "D4", "A5"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "folha.csv"),
        (b"SKU;Nome;Estoque\nA;B;1\n", "Preço"),
        (b"PK\x03\x04half", "folha.csv"),
        ("\n".join(["SKU;Nome;Preço;Estoque", *(f"S{n};N;1,00;1" for n in range(100_001))]).encode(), "100.000"),
    ],
    ids=["empty", "no-price-column", "half-saved", "too-long"],
)
def test_a_spreadsheet_that_cannot_be_used_says_why(
    data: bytes, words: str, merchant: Merchant, tmp_path: Path
) -> None:
    sheet = tmp_path / "folha.csv"
    sheet.write_bytes(data)

    ended = merchant("spreadsheet", "check", str(sheet))

    assert ended.code == 1
    assert words in ended.err


def test_a_spreadsheet_that_is_not_there_is_told(merchant: Merchant, tmp_path: Path) -> None:
    ended = merchant("spreadsheet", "check", str(tmp_path / "folha.csv"))

    assert ended.code == 2
    assert "não foi encontrado" in ended.err


# broken profiles, through the real door


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], merchant: Merchant) -> Any:
    """The program as a person starts it, on this computer's profile."""

    def start(*argv: str, stdin: str = "") -> Ended:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run(argv)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return start


def test_without_a_keyring_the_link_is_not_saved_and_it_is_said(door: Any, merchant: Merchant) -> None:
    secrets = json.dumps({"hub": merchant.hub.credentials})

    ended = door("link", "add", "loja", "--store", "local", "--hub", "pluggto", "--secrets", "-", stdin=secrets)

    assert ended.code == 1
    assert "cofre de senhas" in ended.err
    assert door("link", "list", "--json").json == []


def test_a_profile_that_cannot_be_written_is_named(door: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TOMADA_HOME", str(tmp_path / "file" / "below"))

    ended, examined = door("status"), door("doctor", "--json")

    assert ended.code == 1
    assert "A Tomada não tem permissão para gravar nesta pasta" in ended.err
    assert str(tmp_path / "file") in ended.err
    assert examined.code == 3
    assert [(it["check"], it["state"]) for it in examined.json] == [("disk", "red"), ("proxy", "green")]


def test_a_damaged_journal_is_set_aside_and_said(door: Any, caplog: pytest.LogCaptureFixture) -> None:
    assert door("status").code == 0
    journal = profile().journal
    journal.write_bytes(b"not a database at all" * 100)

    ended = door("status")

    assert ended.code == 0
    assert "estava danificado" in ended.err
    assert len(list(journal.parent.glob("journal.damaged-*"))) == 1
    assert door("status").err == ""


def test_a_journal_that_is_gone_is_said(linked: Merchant, caplog: pytest.LogCaptureFixture) -> None:
    for part in linked.profile.journal.parent.glob("journal.sqlite3*"):
        part.unlink()

    ended = linked("doctor", "--json")

    assert "O arquivo de dados da Tomada sumiu" in ended.err
    assert str(linked.profile.journal) in ended.err
    found = next(it for it in ended.json if it["check"] == "journal")
    assert found["state"] == "amber"
    assert "tinha sumido" in found["message"]
    assert linked("status").err == ""
    assert "gone" in caplog.text


def test_a_newer_journal_is_left_alone_and_a_newer_program_is_asked_for(door: Any) -> None:
    door("status")
    journal = profile().journal
    with closing(sqlite3.connect(journal)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = journal.read_bytes()

    ended, examined = door("status"), door("doctor", "--json")

    assert ended.code == 1
    assert "versão mais nova" in ended.err
    assert ("journal", "red") in [(it["check"], it["state"]) for it in examined.json]
    assert journal.read_bytes() == before


def test_a_log_level_that_there_is_not_is_told(door: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOMADA_LOG_LEVEL", "tudo")

    ended = door("status")

    assert ended.code == 2
    assert "TOMADA_LOG_LEVEL" in ended.err


def test_a_log_of_everything_holds_neither_secrets_nor_buyers(
    door: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOMADA_LOG_LEVEL", "debug")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.support.keyrings.InMemory")
    hub = PluggtoSandbox(FakeClock().now, loose=False)
    with LoopbackServer(hub) as address:
        sheet = str(resource("sample/loja-exemplo.csv"))
        added = door(
            "link", "add", "loja", "--store", "local", "--hub", "pluggto", "--set", f"store.file={sheet}",
            "--set", f"hub.base_url={address}", "--set", "hub.calls_per_minute=60000", "--secrets", "-",
            stdin=json.dumps({"hub": hub.credentials}),
        )  # fmt: skip
        passed = door("sync")

    assert (added.code, passed.code) == (0, 0)
    log = (profile().logs / "tomada.log").read_text(encoding="utf-8")
    assert [secret for secret in hub.credentials.values() if secret in log] == []
    assert logging.getLogger().level == logging.WARNING


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_the_log_is_readable_by_its_owner_only(door: Any) -> None:
    door("status")

    assert (profile().logs / "tomada.log").stat().st_mode & 0o077 == 0
