"""Each fault of the dial does what it says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.errors import Transient, Unreachable, Unreadable
from app.sandbox.faults import Dial, Fault
from app.sandbox.shapes import ODD_AMOUNTS, ODD_STATUS, ODD_TEXTS
from tests.contract.hub_talk import ORDER, PRODUCT, Talk

NOTHING_ARRIVED = [(Fault.REFUSED, Unreachable), (Fault.OUTAGE, Unreachable), (Fault.TIMEOUT_BEFORE, Transient)]
IT_TOOK_EFFECT = [(Fault.TIMEOUT_AFTER, Transient), (Fault.HALF_ANSWER, Unreadable)]


@pytest.fixture
def talk() -> Talk:
    talk = Talk()
    talk.get("/users")
    return talk


# the dial


def test_a_rule_strikes_only_its_method_and_path_and_only_so_often() -> None:
    dial = Dial()
    dial.set(Fault.HTML, method="PUT", path="/skus", times=2)
    drawn = [
        dial.draw([Fault.HTML], method, path)
        for method, path in [
            ("GET", "/skus/A"),
            ("PUT", "/orders/1"),
            ("PUT", "/skus/A"),
            ("PUT", "/skus/B"),
            ("PUT", "/skus/C"),
        ]
    ]
    assert drawn == [None, None, Fault.HTML, Fault.HTML, None]
    assert dial.hits == {Fault.HTML: 2}


def test_a_cleared_dial_does_nothing() -> None:
    dial = Dial()
    dial.set(Fault.HTML)
    dial.set(Fault.REFUSED)
    dial.clear(Fault.HTML)
    assert dial.draw([Fault.HTML], "GET", "/") is None
    assert dial.draw([Fault.REFUSED], "GET", "/") is Fault.REFUSED
    dial.clear()
    assert dial.draw([Fault.REFUSED], "GET", "/") is None


def test_the_seed_decides() -> None:
    def drawn(seed: int) -> list[Fault | None]:
        dial = Dial(seed)
        dial.set(Fault.HTML, probability=0.3)
        return [dial.draw([Fault.HTML], "GET", "/") for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert 30 < drawn(1).count(Fault.HTML) < 90


def test_server_errors_come_in_bursts() -> None:
    dial = Dial(3)
    dial.set(Fault.SERVER_ERROR, probability=0.02)
    drawn = [dial.draw([Fault.SERVER_ERROR], "GET", "/") is not None for _ in range(2_000)]
    starts = sum(now and not before for before, now in zip([False, *drawn], drawn, strict=False))
    assert sum(drawn) >= 2 * starts > 0


# the wire


@pytest.mark.parametrize(("fault", "error"), NOTHING_ARRIVED)
def test_nothing_takes_effect_when_the_call_does_not_arrive(talk: Talk, fault: Fault, error: type[Exception]) -> None:
    talk.hub.dial.set(fault, times=1)
    with pytest.raises(error):
        talk.put("/skus/CANECA-1", PRODUCT)
    assert talk.hub.products() == []
    assert talk.put("/skus/CANECA-1", PRODUCT).status == 201


@pytest.mark.parametrize(("fault", "error"), IT_TOOK_EFFECT)
def test_a_lost_answer_has_taken_effect(talk: Talk, fault: Fault, error: type[Exception]) -> None:
    talk.hub.dial.set(fault, times=1)
    with pytest.raises(error):
        talk.put("/skus/CANECA-1", PRODUCT)
    assert len(talk.hub.products()) == 1


def test_a_rotated_token_can_get_lost(talk: Talk) -> None:
    refresh = talk.grant().body["refresh_token"]
    talk.hub.dial.set(Fault.ROTATED_TOKEN_LOST, times=1)
    assert talk.get("/users").status == 200
    with pytest.raises(Transient):
        talk.renew(refresh)
    assert talk.renew(refresh).status == 400
    assert talk.grant().status == 200


# answers


@pytest.mark.parametrize("fault", [Fault.HTML, Fault.ERROR_IN_200, Fault.SERVER_ERROR])
def test_an_answer_in_doubt_may_or_may_not_have_taken_effect(talk: Talk, fault: Fault) -> None:
    talk.hub.dial.set(fault, path="/skus")
    for number in range(20):
        answer = talk.put(f"/skus/P-{number}", {"name": "P"})
        assert answer.headers["x-sandbox-fault"] == fault
    assert 0 < len(talk.hub.products()) < 20


def test_html_comes_with_200(talk: Talk) -> None:
    talk.hub.dial.set(Fault.HTML)
    answer = talk.get("/users")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_an_error_comes_inside_200(talk: Talk) -> None:
    talk.hub.dial.set(Fault.ERROR_IN_200)
    answer = talk.get("/users")
    assert (answer.status, answer.body["error"]) == (200, True)


def test_server_errors_are_of_the_500s(talk: Talk) -> None:
    talk.hub.dial.set(Fault.SERVER_ERROR)
    assert {talk.get("/users").status for _ in range(40)} == {500, 502, 503, 504}


@pytest.mark.parametrize(("fault", "asked"), [(Fault.THROTTLED, None), (Fault.THROTTLED_UNTIL, "5")])
def test_a_throttled_call_has_no_effect(talk: Talk, fault: Fault, asked: str | None) -> None:
    talk.hub.dial.set(fault)
    answer = talk.put("/skus/CANECA-1", PRODUCT)
    assert (answer.status, answer.headers.get("retry-after")) == (429, asked)
    assert talk.hub.products() == []


def test_a_token_can_die_in_mid_run(talk: Talk) -> None:
    talk.hub.dial.set(Fault.TOKEN_DIED, path="/users", times=1)
    assert [talk.get("/users").status for _ in range(2)] == [401, 401]
    talk.token = ""
    assert talk.get("/users").status == 200


def test_a_revoked_grant_refuses_everything_until_it_is_given_back(talk: Talk) -> None:
    talk.hub.dial.set(Fault.GRANT_REVOKED)
    assert talk.get("/users").status == 401
    assert talk.grant().status == 400
    talk.hub.dial.clear()
    assert talk.get("/users").status == 401
    talk.token = ""
    assert talk.get("/users").status == 200


# lists


def test_a_page_that_shifts_leaves_an_order_for_the_next_poll(talk: Talk) -> None:
    sold = [talk.hub.sell(ORDER) for _ in range(6)]
    talk.hub.dial.set(Fault.PAGE_SHIFT, times=1)
    talk.clock.advance(60)
    first = talk.listed(limit=3)
    second = talk.listed(limit=3, next=first[-1])
    missed = set(sold) - {*first, *second}
    assert (len(first), len(missed)) == (3, 1)
    since = talk.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    assert set(talk.listed(modified=f"{since}to2026-03-04")) == missed


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_the_same_order_twice_hides_no_other(talk: Talk, limit: int) -> None:
    sold = [talk.hub.sell(ORDER) for _ in range(5)]
    talk.hub.dial.set(Fault.SAME_TWICE)
    seen: list[str] = []
    while page := talk.listed(limit=limit, **({"next": seen[-1]} if seen else {})):
        assert len(set(page)) == len(page) - 1
        seen += page
        if seen[-1] == sold[-1]:
            break
    assert sorted(set(seen)) == sold


def test_an_order_can_be_edited_between_list_and_read(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.hub.dial.set(Fault.EDITED_AFTER_LIST)
    listed = talk.get("/orders").body["result"][0]["Order"]
    read = talk.get(f"/orders/{order_id}").body["Order"]
    assert "delivery_description" not in listed
    assert read["delivery_description"] == "editado"


# documents


def approved(talk: Talk) -> str:
    order_id = talk.hub.sell(ORDER)
    talk.clock.advance(60)
    talk.hub.move(order_id, "approved")
    return order_id


@pytest.mark.parametrize(("fault", "newer"), [(Fault.STATUS_LATE, False), (Fault.STATUS_BACKWARDS, True)])
def test_a_status_comes_late_or_backwards(talk: Talk, fault: Fault, newer: bool) -> None:
    order_id = approved(talk)
    talk.hub.dial.set(fault, times=1)
    stale, fresh = (talk.get(f"/orders/{order_id}").body["Order"] for _ in range(2))
    assert (stale["status"], fresh["status"]) == ("pending", "approved")
    assert (stale["modified"] == fresh["modified"]) is newer


def test_an_unknown_status_is_only_shown(talk: Talk) -> None:
    order_id = approved(talk)
    talk.hub.dial.set(Fault.STATUS_UNKNOWN)
    assert talk.get("/orders").body["result"][0]["Order"]["status"] == ODD_STATUS
    assert talk.hub.order(order_id)["status"] == "approved"


@pytest.mark.parametrize(
    ("fault", "values", "look"),
    [
        (Fault.ODD_TEXT, ODD_TEXTS, lambda order: order["items"][0]["name"]),
        (Fault.ODD_AMOUNT, ODD_AMOUNTS, lambda order: order["total"]),
    ],
)
def test_every_odd_value_turns_up(
    talk: Talk, fault: Fault, values: tuple[Any, ...], look: Callable[[dict[str, Any]], Any]
) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.hub.dial.set(fault)
    seen = {look(talk.get(f"/orders/{order_id}").body["Order"]) for _ in range(100)}
    assert seen == set(values)
    talk.hub.dial.clear()
    assert look(talk.get(f"/orders/{order_id}").body["Order"]) not in values


def test_swallowed_updates_are_answered_with_what_is_still_there(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.put("/skus/CANECA-1", PRODUCT)
    talk.hub.dial.set(Fault.SWALLOWED)
    for path, body, kind, name, value in [
        ("/skus/CANECA-1", {"price": 1}, "Product", "price", 39.9),
        ("/skus/CANECA-1/stock", {"action": "update", "quantity": 1}, "Product", "quantity", 7),
        (f"/orders/{order_id}", {"status": "invoiced"}, "Order", "status", "pending"),
    ]:
        answer = talk.put(path, body)
        assert (answer.status, answer.body[kind][name]) == (200, value)


@pytest.mark.parametrize("by_channel", [True, False])
def test_a_cancellation_can_come_twice(talk: Talk, by_channel: bool) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.hub.dial.set(Fault.DOUBLE_CANCELLATION)
    if by_channel:
        talk.hub.move(order_id, "canceled")
    else:
        talk.put(f"/orders/{order_id}", {"status": "canceled"})
    assert [write.status for write in talk.hub.status_writes] == ["pending", "canceled", "canceled"]


def test_a_rule_may_let_some_calls_pass_first() -> None:
    dial = Dial()
    dial.set(Fault.HTML, method="PUT", times=1, after=2)
    drawn = [dial.draw([Fault.HTML], method, "/skus/A") for method in ("PUT", "GET", "PUT", "PUT", "PUT")]
    assert drawn == [None, None, None, Fault.HTML, None]


def test_a_list_that_lags_shows_old_changes_and_only_some_of_the_new(talk: Talk) -> None:
    old = talk.hub.sell(ORDER)
    talk.clock.advance(360)
    new = {talk.hub.sell(ORDER) for _ in range(10)}
    talk.hub.dial.set(Fault.LIST_LAGS, times=1)
    seen = set(talk.listed())
    assert old in seen
    assert 0 < len(seen & new) < 10
    assert set(talk.listed()) == new | {old}


def test_an_invalid_write_is_refused_and_changes_nothing(talk: Talk) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    talk.hub.dial.set(Fault.INVALID, method="PUT", times=1)
    assert talk.put("/skus/CANECA-1", {"price": 1}).status == 400
    assert talk.get("/skus/CANECA-1").body["Product"]["price"] == 39.9
