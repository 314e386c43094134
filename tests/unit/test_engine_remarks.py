"""What waits for a person about an order stands in the order's log at the hub too: once, and never personal data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.connectors.pluggto.hub import PluggtoHub
from app.domain.errors import Refused
from app.domain.links import Answer, AttentionKind
from app.engine.answers import answer
from app.engine.remarks import public
from app.ports import Request, Response
from app.sandbox.faults import Fault
from app.texts.remarks import log_text
from tests.simulation.acts import PRIVATE
from tests.simulation.fuse import Crash
from tests.simulation.shop import ORDERS, Shop
from tests.simulation.wire import FusedTransport

LOG = b"log_history"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "9")})
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def messages(shop: Shop, order: str) -> list[str]:
    return [entry["message"] for entry in shop.sandbox.order(order)["log_history"]]


def loses(monkeypatch: pytest.MonkeyPatch, *, after: bool, error: BaseException | None = None) -> None:
    """The next call that writes to an order's log is killed, before or after it took effect."""
    send, left = FusedTransport.send, [1]

    def losing(transport: FusedTransport, request: Request) -> Response:
        if LOG not in request.body or not left[0]:
            return send(transport, request)
        left[0] = 0
        if after:
            send(transport, request)
        raise error or Crash

    monkeypatch.setattr(FusedTransport, "send", losing)


def test_what_waits_for_a_person_is_said_at_the_hub_in_the_same_words_and_once(shop: Shop) -> None:
    order = shop.sell("NUNCA-VI")
    for _ in range(5):
        shop.run(*ORDERS, after=700)
    (item,) = shop.asked(AttentionKind.STEP)
    assert messages(shop, order) == [log_text(item)]
    assert "NUNCA-VI" in messages(shop, order)[0]


def test_another_cause_is_another_message(shop: Shop) -> None:
    order = shop.sell("A", total=99)
    shop.run(*ORDERS)
    assert len(messages(shop, order)) == 1
    shop.invoice(order)
    shop.run(*ORDERS)
    shop.sandbox.move(order, "canceled")
    shop.run(*ORDERS)
    assert len(set(messages(shop, order))) == 2


@pytest.mark.parametrize("after", [False, True])
def test_a_program_killed_around_the_call_says_it_once_after_all(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    order = shop.sell("NUNCA-VI")
    loses(monkeypatch, after=after)
    with pytest.raises(Crash):
        shop.run(*ORDERS)
    for _ in range(4):
        shop.run(*ORDERS)
    assert len(messages(shop, order)) == 1


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.HTML, Fault.REFUSED])
def test_a_call_that_ends_in_doubt_is_looked_up_before_it_is_made_again(shop: Shop, fault: Fault) -> None:
    order = shop.sell("NUNCA-VI")
    shop.sandbox.dial.set(fault, method="PUT", times=4 if fault is Fault.REFUSED else 1)
    shop.clock.advance(60)
    shop.engine.run(ORDERS)
    for _ in range(4):
        shop.run(*ORDERS)
    assert len(messages(shop, order)) == 1


def test_a_message_that_the_hub_refuses_is_given_up_and_holds_nothing_up(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.sell("NUNCA-VI")
    tries = []

    def refusing(hub: PluggtoHub, order_id: str, message: str, at: object) -> None:
        tries.append(order_id)
        raise Refused(host="x")

    monkeypatch.setattr(PluggtoHub, "log", refusing)
    for _ in range(3):
        shop.run(*ORDERS)
    assert len(tries) == 1


def test_nobody_is_named_at_the_hub(shop: Shop) -> None:
    shown = public({"reason": "refused", "detail": "Zulmira Quintanilha has no CPF 111.444.777-35", "number": "1"})
    assert shown == {"reason": "refused", "number": "1"}
    order = shop.sell("A", total=99, payer_cpf="111.444.777-36")
    shop.run(*ORDERS)
    (message,) = messages(shop, order)
    assert not [word for word in PRIVATE if word in message]


def test_trying_one_again_tries_only_that_one(shop: Shop) -> None:
    first, second = shop.sell("NUNCA-VI"), shop.sell("NUNCA-VI")
    shop.run(*ORDERS)
    tries = {order: shop.sale(order).steps[0].at for order in (first, second)}
    shop.clock.advance(60)
    one = next(item for item in shop.asked(AttentionKind.STEP) if item.subject == first)
    answer(shop.app.journal, one.id, Answer.RETRY, shop.now)
    shop.run(*ORDERS, after=1)
    again = {order: shop.sale(order).steps[0].at for order in (first, second)}
    assert again[first] != tries[first]
    assert again[second] == tries[second]
