"""A merchant's computer for the journeys: its profile, keyring and screen, and the hub that it can reach."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.adapters.draft_file import save_draft
from app.adapters.paths import profile_at
from app.engine.wizard import Draft
from tests.journey.screen import Window
from tests.support.tray_hosts import NotifierHost, Screen

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
    on: Screen
    tray: NotifierHost
    base_url: str
    credentials: Mapping[str, str]
    windows: list[Window] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return datetime.now(UTC)

    @property
    def sheet(self) -> Path:
        return self.folder / "produtos.csv"

    def start(self, *arguments: str) -> Window:
        window = Window(self.folder, self.environment, *arguments)
        self.windows.append(window)
        return window

    @property
    def environment(self) -> Mapping[str, str]:
        """What leads the program to all of it."""
        return {**self.on.environment, "TOMADA_HOME": str(self.folder / "tomada"), "TOMADA_LANGUAGE": "pt_BR"}

    @property
    def bus(self) -> str:
        """Where the session's bus is."""
        return self.on.environment["DBUS_SESSION_BUS_ADDRESS"]

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
        """The wizard, and the first sync."""
        self.install(window)
        window.see("Tudo em dia")

    def install(self, window: Window) -> None:
        """The wizard, from its first page to the last."""
        window.see("Conexão")
        window.type("Planilha (opcional)", str(self.sheet))
        self.type_secrets(window)
        window.click("Testar conexão")
        window.see("produtos.csv")
        window.click("Avançar")
        window.click("Finalizar instalação")
        window.see("Enviar dias para preparação")
        window.click("Salvar e fechar")


def leave_draft(home: Path, base_url: str) -> None:
    """The wizard was begun before: what it asks for only later, the address of a hub on this computer, is in it."""
    place = profile_at(home)
    place.create()
    save_draft(place.data / "wizard.json", Draft(settings={"hub.base_url": base_url}))
