"""A plain conversation with the practice hub; every call and answer is held against the OpenAPI file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from app.ports import Request, Response
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from tests.contract.openapi import PLUGGTO, CheckedTransport, Spec
from tests.support.clock import FakeClock

BASE = "http://hub.test"
FORM = {"content-type": "application/x-www-form-urlencoded"}
PRODUCT = {"sku": "CANECA-1", "name": "Caneca", "price": 39.9, "quantity": 7}
ORDER = {
    "original_id": "2000001",
    "channel": "MercadoLivre",
    "total": 39.9,
    "items": [{"sku": "CANECA-1", "name": "Caneca", "quantity": 1, "price": 39.9, "total": 39.9}],
    "shipments": [{"shipping_company": "Correios"}],
}


@dataclass(frozen=True)
class Answer:
    """Status, headers, and the body read as JSON where it is JSON."""

    status: int
    headers: Any
    body: Any


@dataclass
class Talk:
    """The sandbox of one test, its clock, and calls with a good token."""

    seed: int = 0
    loose: bool = False
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.hub = PluggtoSandbox(self.clock.now, self.seed, loose=self.loose)
        self.wire = InProcessTransport(self.hub.app, self.hub.dial)
        self.checked = CheckedTransport(self.wire, Spec.load(PLUGGTO))
        self.token = ""

    def grant(self, **changes: str) -> Answer:
        """Ask for a token by password, with `changes` to the form."""
        keys = self.hub.credentials
        form = {
            "grant_type": "password",
            "client_id": keys["client_id"],
            "client_secret": keys["client_secret"],
            "username": keys["api_user"],
            "password": keys["api_secret"],
        }
        return self.form({**form, **changes})

    def renew(self, refresh_token: str) -> Answer:
        """Ask for a token by refresh token."""
        keys = self.hub.credentials
        client = {"client_id": keys["client_id"], "client_secret": keys["client_secret"]}
        return self.form({"grant_type": "refresh_token", "refresh_token": refresh_token, **client})

    def form(self, form: dict[str, str]) -> Answer:
        """Send a form to the token endpoint."""
        return _read(self.checked.send(Request("POST", f"{BASE}/oauth/token", FORM, urlencode(form).encode())))

    def call(self, method: str, path: str, body: Any = None, **query: Any) -> Answer:
        """One call with the token held, taking one first if there is none."""
        self.token = self.token or self.grant().body["access_token"]
        url = f"{BASE}{quote(path)}" + (f"?{urlencode(query)}" if query else "")
        headers = {"authorization": f"Bearer {self.token}"}
        if body is not None:
            headers["content-type"] = "application/json"
        content = b"" if body is None else json.dumps(body).encode()
        return _read(self.checked.send(Request(method, url, headers, content)))

    def get(self, path: str, **query: Any) -> Answer:
        """A GET."""
        return self.call("GET", path, **query)

    def put(self, path: str, body: Any) -> Answer:
        """A PUT."""
        return self.call("PUT", path, body)

    def listed(self, path: str = "/orders", **query: Any) -> list[str]:
        """Ids of one page."""
        return [next(iter(row.values()))["id"] for row in self.get(path, **query).body["result"]]


def _read(response: Response) -> Answer:
    is_json = response.headers.get("content-type") == "application/json"
    return Answer(response.status, response.headers, json.loads(response.body) if is_json else response.body)
