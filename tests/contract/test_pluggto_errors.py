"""What Plugg.to answers when something is wrong, in our errors (`pluggto.md` 10)."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.errors import CredentialsRefused, NotFound, Refused, TomadaError, Transient, Unreachable, Unreadable
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import ORDER, PRICE, Shop, order_row, simple

UNCHANGED = {"error": True, "type": "not_updated", "message": "See details."}


@pytest.fixture
def shop() -> Shop:
    return Shop()


def answered(shop: Shop, status: int, body: object) -> TomadaError | None:
    """What an acknowledgement ends in when the hub answers so."""
    shop.wire.plan("PUT", "/orders/", status, body)
    try:
        shop.hub.acknowledge("65f0", "10045")
    except TomadaError as error:
        return error
    return None


@pytest.mark.parametrize("status", [200, 400, 422])
@pytest.mark.parametrize("extra", [{}, {"details": "Changes not found in the order"}, {"details": None}])
def test_nothing_to_change_is_done_whatever_the_status(shop: Shop, status: int, extra: dict[str, Any]) -> None:
    assert answered(shop, status, UNCHANGED | extra) is None


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"error": True, "type": "validation_error", "details": "x"}, Refused),
        (422, {"error": True}, Refused),
        (409, {"error": True, "details": {"errmsg": "E11000 duplicate key"}}, Refused),
        (404, {"error": True, "type": "not_found"}, NotFound),
        (404, {"error": True}, NotFound),
        (200, {"error": True, "type": "not_found"}, NotFound),
        (200, {"error": True, "type": "validation_error"}, Refused),
        (200, {"error": True, "type": "internal_error"}, Transient),
        (200, {"error": True, "message": "Service temporarily unavailable"}, Transient),
        (200, "<html>", Unreadable),
        (200, "", Unreadable),
        (200, b'{"Order": {"id', Unreadable),
        (404, "<html>proxy</html>", Unreadable),
        (400, "Bad Request", Unreadable),
        (302, {}, Unreadable),
        (304, "", Unreadable),
    ],
)
def test_every_answer_becomes_one_of_our_errors(shop: Shop, status: int, body: object, kind: type[TomadaError]) -> None:
    assert type(answered(shop, status, body)) is kind


@pytest.mark.parametrize(
    "body", [{"error": "invalid_token"}, {"error": True, "code": 401}, {"error": "access_denied", "code": 401}]
)
def test_an_oauth_error_inside_200_renews_the_token_and_repeats(shop: Shop, body: object) -> None:
    order_id = shop.sandbox.sell(ORDER)
    shop.wire.plan("PUT", "/orders/", 200, body)
    shop.hub.acknowledge(order_id, "10045")
    assert shop.sandbox.order(order_id)["external"] == "10045"
    shop.wire.plan("PUT", "/orders/", 200, body, times=2)
    with pytest.raises(CredentialsRefused):
        shop.hub.acknowledge(order_id, "10046")


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        ("shipments[0].nfe_key is invalid", "shipments[0].nfe_key is invalid"),
        ({"errmsg": "E11000 duplicate"}, "E11000 duplicate"),
        (["a", "b"], "a, b"),
        ("CPF 111.444.777-35 de maria@exemplo.com.br", "CPF … de …"),
        ("phone (11) 98765-4321", "phone (11) …"),
        ("key 35210320695448000184550010000035891981839923", "key …"),
        ("token 0123456789abcdefghijklmnopqrstuv", "token …"),
        ("x y\n" * 200, "x y " * 40),
    ],
)
def test_details_are_short_and_hold_nothing_private(shop: Shop, details: object, shown: str) -> None:
    error = answered(shop, 400, {"error": True, "type": "invalid", "details": details})
    assert isinstance(error, Refused)
    assert str(error.params["details"]).strip() == shown.strip()


def test_a_broken_connection_is_passed_on(shop: Shop) -> None:
    shop.tokens.token()
    for fault, kind in ((Fault.OUTAGE, Unreachable), (Fault.TIMEOUT_AFTER, Transient), (Fault.HALF_ANSWER, Unreadable)):
        shop.sandbox.dial.set(fault, times=1)
        with pytest.raises(kind):
            shop.hub.product("X")


@pytest.mark.parametrize("fault", [Fault.HTML, Fault.ERROR_IN_200])
def test_a_write_in_doubt_may_be_repeated(shop: Shop, fault: Fault) -> None:
    shop.tokens.token()
    shop.sandbox.dial.set(fault, times=4)
    for _ in range(4):
        with pytest.raises((Unreadable, Transient)):
            shop.hub.push(simple())
    shop.hub.push(simple())
    assert len(shop.sandbox.products()) == 1


def test_an_answer_to_a_write_without_its_product_is_in_doubt(shop: Shop) -> None:
    shop.wire.plan("PUT", "/skus/", 200, {"ok": True})
    with pytest.raises(Unreadable):
        shop.hub.push(simple())


def test_a_single_object_may_come_in_a_list(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders/", 200, {"Order": [order_row()]})
    assert shop.hub.order("65f0").number == ORDER["original_id"]
    shop.wire.plan(
        "GET", "/skus/", 200, {"Product": [{"id": "1", "sku": "A", "price": "99.9", "special_price": "79.9"}]}
    )
    product = shop.hub.product("A")
    assert product is not None
    assert product.listings[0].price == PRICE
