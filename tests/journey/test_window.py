"""From the first start to orders on screen, and on: the real program, a real keyring daemon, a virtual screen."""

from __future__ import annotations

import json
import shutil
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.adapters.draft_file import save_draft
from app.adapters.paths import profile_at
from app.engine.wizard import Draft
from app.resources import resource
from tests.journey.kill import access_key, sandbox
from tests.journey.screen import Window
from tests.support.keyring_session import require_keyring, unlocked_keyring
from tests.support.tray_hosts import NotifierHost, screen, until

pytestmark = [pytest.mark.journey, pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb and gnome-keyring")]

_LABELS = {
    "api_user": "API User",
    "api_secret": "API Secret",
    "client_id": "Client ID",
    "client_secret": "Client Secret",
}


@dataclass
class Merchant:
    """One computer: its profile, keyring and screen, and the hub that it can reach."""

    folder: Path
    environment: Mapping[str, str]
    tray: NotifierHost
    base_url: str
    credentials: Mapping[str, str]
    windows: list[Window] = field(default_factory=list)

    @property
    def sheet(self) -> Path:
        return self.folder / "produtos.csv"

    def start(self, *arguments: str) -> Window:
        window = Window(self.folder, self.environment, *arguments)
        self.windows.append(window)
        return window

    def hub(self, act: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base_url}/_sandbox/{act}", data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def sell(self, number: str) -> str:
        """Somebody buys a pan; `number` is what the buyer sees, and the answer the hub's id."""
        item = {"sku": "PAN-CER-24", "name": "Panela", "quantity": 1, "price": 50, "total": 50}
        order = {"status": "approved", "total": 50, "subtotal": 50, "shipping": 0, "items": [item]}
        return str(
            self.hub("sell", {"orders": [{**order, "original_id": number, "payer_cpf": "11144477735"}]})["ids"][0]
        )

    def order(self, hub_id: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = next(it for it in self.hub("state")["orders"] if it["id"] == hub_id)
        return found

    @property
    def draft(self) -> Path:
        """Where the wizard keeps what was typed."""
        return profile_at(self.folder / "tomada").data / "wizard.json"

    def files(self) -> list[str]:
        """Every file of the profile, as text."""
        found = (path for path in (self.folder / "tomada").rglob("*") if path.is_file())
        return [path.read_bytes().decode("latin-1") for path in found]

    def type_secrets(self, window: Window) -> None:
        """The four values of the hub."""
        for key, label in _LABELS.items():
            window.type(label, self.credentials[key])

    def set_up(self, window: Window) -> None:
        """The wizard, from its first page to the overview."""
        window.see("Conexão")
        window.type("Planilha (opcional)", str(self.sheet))
        self.type_secrets(window)
        window.click("Testar conexão")
        window.see("produtos.csv")
        window.click("Avançar")
        window.click("Finalizar instalação")
        window.see("Campos adicionais")
        window.click("Salvar e fechar")
        window.see("Tudo em dia")


@pytest.fixture
def merchant(tmp_path: Path) -> Iterator[Merchant]:
    require_keyring()
    with screen() as on, sandbox(seed=1) as hub:
        tray = NotifierHost(on)
        with unlocked_keyring(on.environment):
            tray.start()
            environment = {**on.environment, "TOMADA_HOME": str(tmp_path / "tomada"), "TOMADA_LANGUAGE": "pt_BR"}
            made = Merchant(tmp_path, environment, tray, hub["base_url"], hub["credentials"])
            shutil.copyfile(resource("sample/loja-exemplo.csv"), made.sheet)
            _leave_draft(tmp_path / "tomada", made.base_url)
            yield made
            for window in made.windows:
                if window.process.poll() is None:
                    window.end(kill=True)


def _leave_draft(home: Path, base_url: str) -> None:
    """The wizard was begun before: what it asks for only later, the address of a hub on this computer, is in it."""
    place = profile_at(home)
    place.create()
    save_draft(place.data / "wizard.json", Draft(settings={"hub.base_url": base_url}))


def test_from_the_first_start_to_a_delivered_order(merchant: Merchant) -> None:
    window = merchant.start()
    merchant.set_up(window)
    hub_id = merchant.sell("MKT-1001")

    merchant.tray.choose("Pedidos")
    window.page("Pedidos")
    window.row("MKT-1001")
    window.see("Falta informar a nota fiscal")
    window.click("Informar nota fiscal")
    window.type("Chave de acesso", "123")
    window.type("Número da nota fiscal", "1")
    window.type("Série da nota fiscal", "1")
    window.click_in_dialog("Informar nota fiscal")
    window.see("44 caracteres")
    window.type("Chave de acesso", access_key(1, datetime.now(UTC)))
    window.click_in_dialog("Informar nota fiscal")
    window.see("O hub já tem a nota fiscal")
    until(lambda: merchant.order(hub_id)["status"] == "invoiced", "the invoice at the hub")

    merchant.tray.choose("Por 1 hora")
    until(lambda: "pausa" in merchant.tray.tip(), "the pause")
    waiting = merchant.sell("MKT-1002")
    merchant.tray.choose("Retomar")
    window.row("MKT-1002")

    window.end(kill=True)
    late = merchant.sell("MKT-1003")
    window = merchant.start()
    window.page("Pedidos")
    window.click("Sincronizar agora")
    window.row("MKT-1003")
    assert window.end() == 0
    assert [merchant.order(it)["status"] for it in (hub_id, waiting, late)] == ["invoiced", "approved", "approved"]


@pytest.mark.parametrize("place", ["connection", "mail", "saved"])
def test_a_wizard_that_was_killed_goes_on_where_it_was(merchant: Merchant, place: str) -> None:
    window = merchant.start()
    window.type("Planilha (opcional)", str(merchant.sheet))
    if place != "connection":
        merchant.type_secrets(window)
        window.click("Avançar")
        window.see("Enviar e-mail de rastreamento")
    if place == "saved":
        window.click("Finalizar instalação")
        window.see("Enviar dias para preparação")
    else:
        until(lambda: b"produtos.csv" in merchant.draft.read_bytes(), "the draft on disk")
    window.end(kill=True)
    window = merchant.start()
    if place == "saved":
        window.page("Pedidos")
    else:
        window.see("Conexão")
        until(lambda: str(merchant.sheet) in window.texts, "the spreadsheet that was chosen")
        merchant.type_secrets(window)
        window.click("Avançar")
        window.click("Finalizar instalação")
        window.see("Campos adicionais")
    assert not any(secret in text for secret in merchant.credentials.values() for text in merchant.files())
