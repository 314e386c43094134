"""A merchant at the command line: the real parser and program, the practice hub in this process."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.adapters.paths import profile_at
from app.adapters.vault import MemoryVault
from app.bootstrap import Application, open_application
from app.cli.main import run
from app.ports import Vault
from app.resources import resource
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from app.texts import translate as texts
from tests.support.clock import FakeClock

#: A key that holds, of March 2026, invoice 12, series 1.
KEY = "41260311222333000181550010000000121485739268"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@dataclass
class Merchant:
    """Types commands. What one command leaves in the profile, the vault and the hub, the next one finds."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    clock: FakeClock = field(default_factory=FakeClock)
    vault: Vault = field(default_factory=MemoryVault)
    sits_there: bool = False

    def __post_init__(self) -> None:
        self.hub = PluggtoSandbox(self.clock.now, loose=False)
        self.profile = profile_at(self.folder / "profile")
        self.sheet = self.folder / "loja.csv"
        shutil.copyfile(resource("sample/loja-exemplo.csv"), self.sheet)

    def open(self) -> Application:
        """The application as a command gets it."""
        transport = InProcessTransport(self.hub.app, self.hub.dial)
        return open_application(self.profile, vault=self.vault, clock=self.clock, transport=transport)

    def __call__(self, *argv: str, stdin: str = "") -> Ended:
        """Run one command, with this on its standard input."""
        kind = _Terminal if self.sits_there else io.TextIOWrapper
        self.monkeypatch.setattr("sys.stdin", kind(io.BytesIO(stdin.encode())))
        code = run(argv, self.open)
        said = self.capsys.readouterr()
        return Ended(code, said.out, said.err)

    def add(self, name: str = "loja", *more: str, secrets: object = None) -> Ended:
        """`tomada link add`, with the right access data unless others are given."""
        given = {"hub": self.hub.credentials} if secrets is None else secrets
        settings = ("--set", f"store.file={self.sheet}", "--set", "hub.base_url=http://127.0.0.1:9")
        text = given if isinstance(given, str) else json.dumps(given)
        return self(
            "link", "add", name, "--store", "local", "--hub", "pluggto", *settings, *more, "--secrets", "-", stdin=text
        )

    def sell(self, sku: str = "PAN-CER-24", status: str = "approved", **fields: str) -> str:
        """The hub sells one unit; the answer is the order's id."""
        self.clock.advance(60)
        item = {"sku": sku, "name": "Panela", "quantity": 1, "price": 50, "total": 50}
        buyer = {"payer_name": "Ana", "payer_lastname": "Buyer", "payer_cpf": "11144477735"}
        sums = {"total": 50, "subtotal": 50, "shipping": 0}
        return self.hub.sell({"status": status, **sums, "items": [item], **buyer, **fields})


@pytest.fixture
def merchant(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Merchant]:
    """A merchant who reads Portuguese, with nothing set up yet."""
    monkeypatch.setenv("TOMADA_LANGUAGE", "pt_BR")
    yield Merchant(tmp_path, capsys, monkeypatch)
    texts.load(resource("translations"), "en")


@pytest.fixture
def linked(merchant: Merchant) -> Merchant:
    """The same, with the sample shop linked to the practice hub."""
    assert merchant.add().code == 0
    return merchant
