"""Plugg.to's certification list, 76 to 83: polling and robustness, with engine and store together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event

import pytest

from app.adapters import log
from app.connectors.local import hands
from app.connectors.pluggto.hub import PluggtoHub
from app.domain.errors import Kind, TomadaError, Transient, Unreachable
from app.domain.links import Stream
from app.domain.orders import Stage
from app.engine.budget import Budget, Priority
from app.engine.polite import PoliteTransport
from app.ports import Request, Response
from app.resources import resource
from app.sandbox.faults import Fault
from app.texts import translate
from app.texts.errors import explain
from tests.contract import pluggto_kit
from tests.simulation.acts import BUYER, PRIVATE
from tests.simulation.shop import ORDERS, Shop
from tests.simulation.wire import FusedTransport

ROWS = {f"A{number}": ("10,00", "9") for number in range(6)}
HOUR = 3600


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, ROWS)
    shop.run(*Stream)
    shop.clock.advance(60)
    yield shop
    shop.close()


def let_pass(shop: Shop, minutes: int) -> None:
    """The program works by its own schedule."""
    for _ in range(minutes * 2):
        shop.clock.advance(30)
        shop.work()


def statuses(shop: Shop, order: str) -> list[str]:
    return [write.status for write in shop.sandbox.status_writes if write.order_id == order]


def test_cert_76_without_a_public_address_the_program_polls_by_its_schedule(shop: Shop) -> None:
    order = shop.sell("A1")
    let_pass(shop, 3)
    assert shop.stored(order).stage is Stage.APPROVED


def test_cert_78_what_a_poll_said_is_only_a_hint_the_order_is_read_again_before_each_write(shop: Shop) -> None:
    order = shop.sell("A1")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.run(*ORDERS)
    shop.ship(order)
    shop.run(*ORDERS)
    hands.deliver(shop.book, order, shop.now, shop.now)
    shop.run(*ORDERS)
    about = [call.method for call in shop.sandbox.calls if call.path.endswith(order)]
    acknowledgement, *rest = about
    assert acknowledgement == "PUT"
    assert rest == ["GET", "PUT"] * 3
    assert statuses(shop, order) == ["approved", "invoiced", "shipping_informed", "delivered"]


# 79: each section is cut off in its middle: one call takes effect and its answer is lost, then there is no network


def _create(shop: Shop) -> None:
    for number in range(6):
        shop.sandbox.delete_product(f"A{number}")
    shop.run(Stream.RECONCILIATION, after=86_400)


def _price(shop: Shop) -> None:
    for number in range(6):
        shop.edit(f"A{number}", price="12,00", stock="5")


def _orders(shop: Shop) -> None:
    for number in range(6):
        shop.sell(f"A{number}")


def _prepared(shop: Shop) -> list[str]:
    _orders(shop)
    shop.run(*ORDERS)
    return [order["id"] for order in shop.sandbox.orders()]


def _invoices(shop: Shop) -> None:
    for number, order in enumerate(_prepared(shop)):
        shop.invoice(order, number + 1)


def _tracking(shop: Shop) -> None:
    _invoices(shop)
    shop.run(*ORDERS)
    for order in shop.sandbox.orders():
        shop.ship(order["id"])


SECTIONS: Mapping[str, tuple[Callable[[Shop], None], list[str]]] = {
    "catalogue": (_create, []),
    "price and stock": (_price, []),
    "orders": (_orders, ["approved"]),
    "invoices": (_invoices, ["approved", "invoiced"]),
    "tracking": (_tracking, ["approved", "invoiced", "shipping_informed"]),
}


@pytest.mark.parametrize("section", SECTIONS)
def test_cert_79_an_hour_without_network_in_mid_section_is_caught_up_and_nothing_is_doubled(
    shop: Shop, section: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    act, chain = SECTIONS[section]
    act(shop)
    send, left = FusedTransport.send, [3]

    def cut(transport: FusedTransport, request: Request) -> Response:
        if left[0] == 0:
            raise Unreachable(host="hub")
        if request.method == "GET" or "token" in request.url:
            return send(transport, request)
        left[0] -= 1
        answer = send(transport, request)
        if left[0] == 0:
            raise Transient(host="hub")
        return answer

    monkeypatch.setattr(FusedTransport, "send", cut)
    let_pass(shop, 60)
    assert left == [0]
    monkeypatch.setattr(FusedTransport, "send", send)
    let_pass(shop, 70)
    assert [row["quantity"] for row in shop.sandbox.products()] == [shop.told(f"A{n}")[0] for n in range(6)]
    price, stock = (12, 5) if section == "price and stock" else (10, 8 if chain else 9)
    assert [(shop.held(f"A{n}")["price"], shop.told(f"A{n}")) for n in range(6)] == [(price, [stock])] * 6
    assert [statuses(shop, order["id"]) for order in shop.sandbox.orders()] == [chain] * len(shop.sandbox.orders())
    assert all(len(order["shipments"]) <= 1 for order in shop.sandbox.orders())
    stored = shop.book.changed("")[0]
    assert len({it.number for it in stored}) == len(shop.sandbox.orders())
    assert all(each.fresh for each in shop.engine.health())


def test_cert_80_a_token_that_dies_in_mid_batch_is_renewed_once_and_the_batch_goes_on(shop: Shop) -> None:
    _price(shop)
    token = "POST /oauth/token"
    before = shop.sandbox.counts[token]
    shop.sandbox.dial.set(Fault.TOKEN_DIED, method="PUT", times=1)
    shop.run()
    assert shop.sandbox.counts[token] == before + 1
    assert [shop.told(f"A{n}") for n in range(6)] == [[5]] * 6


ANSWERS: Mapping[str, tuple[int, object, Kind]] = {
    "401": (401, {"error": True, "code": 401}, Kind.CREDENTIALS_REFUSED),
    "404": (404, {"error": True, "type": "not_found"}, Kind.NOT_FOUND),
    "422": (422, {"error": True, "details": "sku"}, Kind.REFUSED),
    "429": (429, {"error": True}, Kind.THROTTLED),
    "500": (500, {"error": True}, Kind.TRANSIENT),
    "503": (503, "<html>", Kind.TRANSIENT),
    "HTML": (200, "<html>", Kind.UNREADABLE),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_cert_81_each_bad_answer_is_told_apart_and_explained_in_portuguese(name: str) -> None:
    status, body, kind = ANSWERS[name]
    hub = pluggto_kit.Shop()
    hub.wire.plan("PUT", "/orders/", status, body, times=9)
    polite = PoliteTransport(hub.wire, Budget(hub.clock, 180), hub.clock, Event(), Priority.ORDERS, Random(1))
    with pytest.raises(TomadaError) as caught:
        PluggtoHub(polite, pluggto_kit.BASE_URL, hub.tokens).acknowledge("65f0", "1")
    assert caught.value.kind is kind
    english = explain(caught.value)
    translate.load(resource("translations"), "pt_BR")
    try:
        portuguese = explain(caught.value)
    finally:
        translate.load(resource("translations"), "en")
    for field in ("title", "cause", "next_step"):
        assert getattr(portuguese, field) != getattr(english, field)


@pytest.mark.parametrize("fault", [Fault.THROTTLED, Fault.SERVER_ERROR, Fault.HTML, Fault.TIMEOUT_AFTER])
def test_cert_81_a_write_that_ended_badly_is_looked_up_and_never_doubled(shop: Shop, fault: Fault) -> None:
    order = shop.sell("A1")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.sandbox.dial.set(fault, method="PUT", times=2)
    let_pass(shop, 10)
    assert statuses(shop, order) == ["approved", "invoiced"]
    assert len(shop.sandbox.order(order)["shipments"]) == 1


def test_cert_81_what_is_refused_is_not_tried_again_unchanged(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    order = shop.sell("A1")
    shop.run(*ORDERS)
    shop.invoice(order)
    send, tries = FusedTransport.send, []

    def refusing(transport: FusedTransport, request: Request) -> Response:
        if request.method == "PUT" and b"nfe_key" in request.body:
            tries.append(request.url)
            return Response(422, {"content-type": "application/json"}, b'{"error": true, "details": "nfe_key"}')
        return send(transport, request)

    monkeypatch.setattr(FusedTransport, "send", refusing)
    let_pass(shop, 30)
    assert len(tries) == 1
    shop.invoice(order, number=8)
    let_pass(shop, 5)
    assert len(tries) == 2


def test_cert_82_after_a_night_asleep_the_next_run_reads_from_the_last_good_one_less_an_overlap(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.run(*ORDERS)
    good = shop.now
    shop.clock.advance(2 * HOUR)
    order = shop.sell("A1")
    shop.clock.advance(7 * HOUR)
    asked = []
    send = FusedTransport.send

    def noting(transport: FusedTransport, request: Request) -> Response:
        asked.append(request.url)
        return send(transport, request)

    monkeypatch.setattr(FusedTransport, "send", noting)
    shop.work()
    windows = [found[1] for url in asked if (found := re.search(r"modified=([^&]+?)(?:to|&|$)", url))]
    since = datetime.fromisoformat(windows[0].replace("%3A", ":"))
    assert good - timedelta(hours=1) < since < good
    assert shop.stored(order).stage is Stage.APPROVED


def test_cert_83_the_logs_of_a_whole_session_name_nobody_and_no_secret(tmp_path: Path) -> None:
    logs = tmp_path / "profile" / "logs"
    logs.mkdir(parents=True)
    log.set_up(logs, "DEBUG")
    shop = Shop(tmp_path, ROWS)
    try:
        shop.run(*Stream)
        order = shop.sell("A1", payer_phone="(11) 98765-4321")
        shop.sell("NUNCA-VI")
        for fault in (Fault.HTML, Fault.TIMEOUT_AFTER, Fault.SERVER_ERROR, Fault.TOKEN_DIED):
            shop.sandbox.dial.set(fault, 0.2)
        let_pass(shop, 20)
        shop.sandbox.dial.clear()
        let_pass(shop, 20)
        shop.invoice(order)
        shop.ship(order)
        let_pass(shop, 10)
    finally:
        shop.close()
        log.shut_down()
    assert BUYER["payer_email"]
    text = "".join(path.read_text("utf-8") for path in logs.iterdir())
    assert text.count("\n") > 20
    secrets = [value for name, value in shop.sandbox.credentials.items() if name != "client_id"]
    for word in (*PRIVATE, "98765-4321", "987654321", *secrets):
        assert word not in text
