"""One profile linked to a practice hub in this process, on a clock of the test's."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.adapters.paths import profile_at
from app.adapters.vault import MemoryVault
from app.bootstrap import Application, open_application
from app.domain.links import Link
from app.resources import resource
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from tests.support.clock import FakeClock
from tests.support.mail import StandInMailer


class Practice:
    """The sample shop, its vault, and a hub without sockets."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.hub = PluggtoSandbox(self.clock.now, loose=False)
        self.vault = MemoryVault()
        self.mailer = StandInMailer()
        self.profile = profile_at(folder / "home")
        self.sheet = folder / "loja.csv"
        shutil.copyfile(resource("sample/loja-exemplo.csv"), self.sheet)
        self.application = self.open()

    def rest(self, link: Link) -> Link:
        """From now on the link does not run by itself."""
        paused = replace(link, paused_until=self.clock.now() + timedelta(days=1))
        self.application.update_link(paused)
        return paused

    def open(self) -> Application:
        """The program on this profile, once more."""
        transport = InProcessTransport(self.hub.app, self.hub.dial)
        return open_application(
            self.profile, vault=self.vault, clock=self.clock, transport=transport, mailer=self.mailer
        )

    def add(self, name: str = "loja", **changes: str) -> Link:
        """Link the shop to the hub."""
        settings = {"store.file": str(self.sheet), "hub.base_url": "http://127.0.0.1:9"} | changes
        return self.application.add_link(name, "local", "pluggto", settings, {"hub": self.hub.credentials})

    def sell(self, status: str = "approved", **fields: object) -> str:
        """Somebody buys a pan; answers the order's id at the hub."""
        self.clock.advance(60)
        item = {"sku": "PAN-CER-24", "name": "Panela", "quantity": 1, "price": 50, "total": 50}
        sums = {"total": 50, "subtotal": 50, "shipping": 0}
        return self.hub.sell({"status": status, **sums, "items": [item], "payer_cpf": "11144477735", **fields})
