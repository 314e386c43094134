"""The connector Plugg.to plugged into its sandbox, every call held against the OpenAPI file."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from app.connectors.pluggto.hub import PluggtoHub
from app.connectors.pluggto.tokens import Credentials, TokenKeeper
from app.domain.catalogue import Attribute, Content, HubProduct, ListingWrite, Price, ProductWrite
from app.domain.orders import Invoice, Order, OrderPage, Tracking
from app.ports import Request, Response, Secret, Transport
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import InProcessTransport
from tests.contract.openapi import PLUGGTO, CheckedTransport, Spec
from tests.support.clock import FakeClock
from tests.support.vault import MemoryVault

BASE_URL = "https://hub.invalid"
REFRESH = "link-1/hub/refresh_token"
KEY = "35210320695448000184550010000035891981839923"
OTHER_KEY = "35261100011144477735559200000000121485739267"
JSON = {"content-type": "application/json"}


def utc(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


ISSUED = utc("2024-07-15T18:07:07")
INVOICE = Invoice(KEY, "3589", "1", ISSUED, "https://notas.exemplo.com.br/3589.xml", "5102,6108")
TRACKING = Tracking("Correios", "PAC", "AA473124829BR", ISSUED, "https://rastreio.exemplo.com.br/AA473124829BR")


class Wire:
    """Keeps what passes. An answer planned with `plan` is given instead of the sandbox's, once."""

    def __init__(self, inner: Transport) -> None:
        self.inner = inner
        self.requests: list[Request] = []
        self.planned: list[tuple[str, str, Response | Exception]] = []

    def plan(self, method: str, path: str, status: int, body: object, times: int = 1) -> None:
        """Answer the next calls of `method` whose path begins so with this; a text or bytes as it is."""
        raw = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.planned += [(method, BASE_URL + path, Response(status, JSON, raw))] * times

    def fail(self, method: str, path: str, error: Exception) -> None:
        """Let the next such call end in `error`."""
        self.planned.append((method, BASE_URL + path, error))

    def send(self, request: Request) -> Response:
        self.requests.append(request)
        for plan in self.planned:
            method, start, answer = plan
            if request.method == method and request.url.startswith(start):
                self.planned.remove(plan)
                if isinstance(answer, Exception):
                    raise answer
                return answer
        return self.inner.send(request)


class Shop:
    """A hub connector on the sandbox. `calls` are the calls so far, without those for tokens."""

    def __init__(self, *, loose: bool = True, seed: int = 7) -> None:
        self.clock = FakeClock()
        self.sandbox = PluggtoSandbox(self.clock.now, seed, loose=loose)
        self.vault = MemoryVault()
        spec = Spec.load(PLUGGTO)
        self.wire = Wire(CheckedTransport(InProcessTransport(self.sandbox.app, self.sandbox.dial), spec))
        self.tokens = self.keeper()
        self.hub = PluggtoHub(self.wire, BASE_URL, self.tokens)

    def keeper(
        self,
        owner: Callable[[], AbstractContextManager[None]] = nullcontext,
        **wrong: str,
    ) -> TokenKeeper:
        """A token keeper as after a start of the program; `wrong` replaces credentials."""
        credentials = credentials_of(**{**self.sandbox.credentials, **wrong})
        return TokenKeeper(self.wire, BASE_URL, credentials, self.clock, self.vault, REFRESH, owner)

    def restart(self, **wrong: str) -> PluggtoHub:
        """The connector as after a start of the program."""
        self.hub = PluggtoHub(self.wire, BASE_URL, self.keeper(nullcontext, **wrong))
        return self.hub

    @property
    def calls(self) -> list[str]:
        """`PUT /skus/A` for each call."""
        found = [f"{call.method} {call.url.removeprefix(BASE_URL).partition('?')[0]}" for call in self.wire.requests]
        return [call for call in found if call != "POST /oauth/token"]

    @property
    def grants(self) -> list[str]:
        """The kind of each grant asked for."""
        bodies = [call.body.decode() for call in self.wire.requests if call.url.endswith("/oauth/token")]
        return [part for body in bodies for part in body.split("&") if part.startswith("grant_type=")]

    def forget_calls(self) -> None:
        """Count from here."""
        self.wire.requests.clear()

    def body(self, index: int = -1) -> Any:
        """What a call sent; numbers with a point as Decimal."""
        return json.loads(self.wire.requests[index].body, parse_float=Decimal)

    def sold(self, **changes: Any) -> Order:
        """An order of the channel, as the connector reads it."""
        return self.hub.order(self.sandbox.sell({**ORDER, **changes}))

    def poll(self, since: datetime | None = None) -> OrderPage:
        """All orders changed in the last day, as one page."""
        now = self.clock.now()
        pages = list(self.hub.orders(since or now - timedelta(days=1), now + timedelta(days=1)))
        orders = tuple(order for page in pages for order in page.orders)
        return OrderPage(orders, tuple(bad for page in pages for bad in page.unreadable))


def credentials_of(api_user: str, api_secret: str, client_id: str, client_secret: str) -> Credentials:
    """Four texts as secrets."""
    return Credentials(Secret(api_user), Secret(api_secret), Secret(client_id), Secret(client_secret))


def order_row(**changes: Any) -> dict[str, Any]:
    """An order as it comes, with `changes`; None takes a field away."""
    whole = {"id": "65f0aa11bb22cc33dd44ee55", "created": "2026-03-02T10:00:00.000Z", **ORDER, **changes}
    whole.setdefault("modified", "2026-03-02T11:00:00.000Z")
    return {name: value for name, value in whole.items() if value is not None}


def page_of(*orders: Any) -> dict[str, Any]:
    """A list answer with these orders."""
    return {"total": len(orders), "showing": len(orders), "limit": 100, "result": [{"Order": one} for one in orders]}


ITEM = {"sku": "CAM-01", "name": "Camiseta", "quantity": 2, "price": 50, "total": 100}
ORDER: dict[str, Any] = {
    "status": "approved",
    "original_id": "2000009999000001-A",
    "channel": "MercadoLivre",
    "total": 120.5,
    "subtotal": 100,
    "shipping": 20.5,
    "discount": 0,
    "payer_name": "Maria",
    "payer_lastname": "Exemplo",
    "payer_cpf": "111.444.777-35",
    "payer_email": "maria@exemplo.com.br",
    "receiver_name": "João",
    "receiver_lastname": "Exemplo",
    "receiver_address": "Rua das Flores",
    "receiver_address_number": "12",
    "receiver_neighborhood": "Centro",
    "receiver_city": "São Paulo",
    "receiver_state": "SP",
    "receiver_zipcode": "01001-000",
    "items": [ITEM],
    "payments": [
        {"payment_type": "credit", "payment_method": "visa", "payment_installments": "2", "payment_total": 120.5}
    ],
    "shipments": [{"shipping_company": "Correios", "shipping_method": "PAC"}],
}

CONTENT = Content(
    name="Camiseta básica",
    description="Malha de algodão",
    brand="Tomada",
    categories=("Roupas > Masculino > Camisetas",),
    ean="7891000315507",
    weight_g=450,
    length_cm=Decimal(30),
    width_cm=Decimal("20.5"),
    height_cm=Decimal(3),
    attributes=(Attribute("Cor", "Azul"), Attribute("Tamanho da peça", "M")),
)
IMAGES = ("https://fotos.exemplo.com.br/frente.jpg", "https://fotos.exemplo.com.br/costas.jpg")
PRICE = Price(Decimal("99.90"), Decimal("79.90"))
SIMPLE = ListingWrite("CAM-01", CONTENT, IMAGES, PRICE, 7)


def simple(own: ListingWrite = SIMPLE, *, create: bool = True) -> ProductWrite:
    """A product without variations."""
    return ProductWrite(own.sku, own, create=create)


def family() -> ProductWrite:
    """A product with three variations."""
    children = tuple(
        ListingWrite(
            f"TEN-{size}",
            Content(name=f"Tênis {size}", attributes=(Attribute("Tamanho", str(size)), Attribute("Cor", "Preto"))),
            (f"https://fotos.exemplo.com.br/{size}.jpg",),
            Price(Decimal("199.90")),
            size - 30,
        )
        for size in (38, 39, 40)
    )
    parent = ListingWrite("TEN", Content(name="Tênis", brand="Tomada", categories=("Calçados",)), ())
    return ProductWrite("TEN", parent, children, create=True)


def pushed(hub: PluggtoHub, write: ProductWrite) -> HubProduct:
    """Push, and read what the hub holds."""
    hub.push(write)
    held = hub.product(write.family)
    assert held is not None
    return held
