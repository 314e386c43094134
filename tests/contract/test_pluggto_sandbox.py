"""The practice hub behaves as `pluggto.md` says, and says nothing that the OpenAPI file does not describe."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.ports import Request
from app.sandbox.orders import CHANNEL
from app.sandbox.queries import ApiFailure
from tests.contract.hub_talk import BASE, ORDER, PRODUCT, Talk

HOUR = 3600


@pytest.fixture
def talk() -> Talk:
    return Talk()


# tokens


def test_a_token_lives_one_hour(talk: Talk) -> None:
    assert talk.grant().body["expires_in"] == HOUR
    assert talk.get("/users").status == 200
    talk.clock.advance(HOUR - 1)
    assert talk.get("/users").status == 200
    talk.clock.advance(1)
    assert talk.get("/users").status == 401


@pytest.mark.parametrize("field", ["client_id", "client_secret", "username", "password"])
def test_each_wrong_credential_is_refused_with_an_oauth_error(talk: Talk, field: str) -> None:
    answer = talk.grant(**{field: "wrong"})
    assert (answer.status, answer.body["error"]) in [(400, "invalid_client"), (400, "invalid_grant")]


def test_an_unknown_grant_is_refused(talk: Talk) -> None:
    keys = talk.hub.credentials
    form = {"client_id": keys["client_id"], "client_secret": keys["client_secret"], "code": "x"}
    answer = talk.form({**form, "grant_type": "authorization_code"})
    assert (answer.status, answer.body["error"]) == (400, "invalid_request")


def test_a_refresh_token_works_once_and_hands_out_the_next(talk: Talk) -> None:
    first = talk.grant().body["refresh_token"]
    second = talk.renew(first).body["refresh_token"]
    assert talk.renew(first).status == 400
    assert talk.renew(second).status == 200


def test_revoked_tokens_die_and_the_password_still_works(talk: Talk) -> None:
    refresh = talk.grant().body["refresh_token"]
    talk.get("/users")
    talk.hub.revoke_tokens()
    assert talk.get("/users").status == 401
    assert talk.renew(refresh).status == 400
    assert talk.grant().status == 200


def test_a_token_in_the_address_is_not_taken(talk: Talk) -> None:
    token = talk.grant().body["access_token"]
    assert talk.wire.send(Request("GET", f"{BASE}/users?access_token={token}")).status == 401


# order lists


def test_orders_page_by_the_last_id_until_an_empty_page(talk: Talk) -> None:
    sold = [talk.hub.sell(ORDER) for _ in range(5)]
    first = talk.listed(limit=2)
    second = talk.listed(limit=2, next=first[-1])
    third = talk.listed(limit=2, next=second[-1])
    assert [*first, *second, *third] == sold
    assert talk.listed(limit=2, next=third[-1]) == []


def test_a_list_says_its_total_its_size_and_its_limit(talk: Talk) -> None:
    for _ in range(60):
        talk.hub.sell(ORDER)
    by_default = talk.get("/orders").body
    assert (by_default["total"], by_default["showing"], by_default["limit"]) == (60, 50, 50)
    assert len(talk.listed(limit=100)) == 60
    assert len(talk.listed(page=2)) == 10


def test_more_than_a_hundred_rows_are_never_given(talk: Talk) -> None:
    token = talk.grant().body["access_token"]
    headers = {"authorization": f"Bearer {token}"}
    assert b'"limit":100' in talk.wire.send(Request("GET", f"{BASE}/orders?limit=500", headers)).body


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ("2026-03-02", 1),
        ("2026-03-03", 1),
        ("2026-03-02to2026-03-03", 2),
        ("2026-03-04to2026-03-05", 0),
        ("2026-03-02T12:00:00.000Zto2026-03-02T12:00:00.000Z", 1),
        ("2026-03-02T12:00:00.001Zto2026-03-03T11:59:59.999Z", 0),
    ],
)
@pytest.mark.parametrize("filter_name", ["created", "modified"])
def test_days_ranges_and_instants_filter_orders(talk: Talk, filter_name: str, window: str, found: int) -> None:
    talk.hub.sell(ORDER)
    talk.clock.advance(24 * HOUR)
    talk.hub.sell(ORDER)
    assert len(talk.listed(**{filter_name: window})) == found


def test_a_changed_order_moves_to_the_day_of_its_change(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.clock.advance(24 * HOUR)
    talk.hub.move(order_id, "approved")
    assert talk.listed(modified="2026-03-02") == []
    assert talk.listed(modified="2026-03-03") == [order_id]
    assert talk.listed(created="2026-03-02") == [order_id]
    order = talk.hub.order(order_id)
    assert order["timestamp"] == int(talk.clock.now().timestamp())
    assert order["modified"] == order["approved_date"] == "2026-03-03T12:00:00.000Z"


def test_an_order_can_be_older_than_its_arrival(talk: Talk) -> None:
    talk.hub.sell(ORDER, created=talk.clock.now() - timedelta(days=3))
    assert len(talk.listed(created="2026-02-27")) == 1
    assert len(talk.listed(modified="2026-03-02")) == 1


@pytest.mark.parametrize("query", [{"status": "approved"}, {"external": "N-1"}, {"original_id": "77"}])
def test_exact_values_filter_orders(talk: Talk, query: dict[str, str]) -> None:
    talk.hub.sell(ORDER)
    wanted = talk.hub.sell({**ORDER, "status": "approved", "original_id": "77"})
    talk.put(f"/orders/{wanted}", {"external": "N-1"})
    assert talk.listed(**query) == [wanted]


@pytest.mark.parametrize("query", ["limit=0", "limit=abc", "modified=yesterday", "created=2026-13-01", "page=-1"])
def test_a_query_that_makes_no_sense_is_refused(talk: Talk, query: str) -> None:
    headers = {"authorization": f"Bearer {talk.grant().body['access_token']}"}
    assert talk.wire.send(Request("GET", f"{BASE}/orders?{query}", headers)).status == 400


# orders


def test_the_channel_creates_an_order_over_the_api(talk: Talk) -> None:
    answer = talk.call("POST", "/orders", {**ORDER, "status": "approved"})
    assert answer.status == 201
    order = talk.get(f"/orders/{answer.body['Order']['id']}").body["Order"]
    assert order["original_id"] == "2000001"
    assert order["items"][0]["variation"]["sku"] is None
    assert len(order["shipments"][0]["id"]) == len(order["id"]) == 24


def test_an_unknown_order_is_not_found(talk: Talk) -> None:
    for answer in (talk.get("/orders/65f0aa"), talk.put("/orders/65f0aa", {"ack": True})):
        assert (answer.status, answer.body["type"]) == (404, "not_found")


def test_a_shipment_is_merged_when_its_id_is_echoed_and_doubled_when_not(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    shipment = talk.hub.order(order_id)["shipments"][0]["id"]
    talk.put(f"/orders/{order_id}", {"status": "invoiced", "shipments": [{"id": shipment, "nfe_number": "1"}]})
    merged = talk.hub.order(order_id)["shipments"]
    assert merged == [{"id": shipment, "shipping_company": "Correios", "nfe_number": "1"}]
    talk.put(f"/orders/{order_id}", {"shipments": [{"nfe_number": "1"}]})
    assert [row["nfe_number"] for row in talk.hub.order(order_id)["shipments"]] == ["1", "1"]


def test_an_order_write_without_change_is_an_error(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    body = {"status": "waiting_invoice", "external": "10045", "ack": True, "update": False}
    assert talk.put(f"/orders/{order_id}", body).status == 200
    before = talk.hub.order(order_id)
    talk.clock.advance(60)
    again = talk.put(f"/orders/{order_id}", body)
    assert (again.status, again.body["type"]) == (400, "not_updated")
    assert again.body["details"] == "Changes not found in the order"
    assert talk.hub.order(order_id) == before


def test_our_number_and_the_acknowledgement_are_kept(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    order = talk.put(f"/orders/{order_id}", {"external": "10045", "ack": True, "update": False}).body["Order"]
    client = talk.hub.credentials["client_id"]
    assert (order["external"], order["ack"], order["other_ids"][0]["code"]) == ("10045", True, "10045")
    shown = talk.get(f"/orders/{order_id}", showExternal="true").body["Order"]
    assert shown["external"] == {client: "10045"}


def test_log_entries_are_added(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    for message in ("SKU desconhecido", "SKU corrigido"):
        talk.put(f"/orders/{order_id}", {"log_history": [{"message": message}]})
    log = [entry["message"] for entry in talk.hub.order(order_id)["log_history"]]
    assert log == ["SKU desconhecido", "SKU corrigido"]


def test_every_write_of_a_status_is_recorded_even_backwards_or_unchanged(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.hub.move(order_id, "shipped")
    talk.put(f"/orders/{order_id}", {"status": "invoiced"})
    talk.put(f"/orders/{order_id}", {"status": "invoiced"})
    client = talk.hub.credentials["client_id"]
    written = [(write.status, write.by) for write in talk.hub.status_writes]
    assert written == [("pending", CHANNEL), ("shipped", CHANNEL), ("invoiced", client), ("invoiced", client)]
    history = [entry["status"] for entry in talk.hub.order(order_id)["status_history"]]
    assert history == ["pending", "shipped", "invoiced"]


def test_the_channel_may_use_any_status(talk: Talk) -> None:
    order_id = talk.hub.sell({**ORDER, "status": "em_transito"})
    assert talk.get(f"/orders/{order_id}").body["Order"]["status"] == "em_transito"


def test_fields_of_the_hub_itself_are_nobody_elses(talk: Talk) -> None:
    order_id = talk.hub.sell({**ORDER, "modified": "2020-01-01T00:00:00.000Z"})
    assert talk.listed(modified="2026-03-02") == [order_id]
    with pytest.raises(ApiFailure):
        talk.hub.move(order_id, None, modified="2020-01-01T00:00:00.000Z")


# loose shapes


def shapes_of(values: list[Any]) -> set[type]:
    return {type(value) for value in values}


def test_loose_answers_show_external_in_its_four_shapes() -> None:
    talk = Talk(loose=True)
    sold = [talk.hub.sell(ORDER) for _ in range(40)]
    for number, order_id in enumerate(sold[1:]):
        talk.put(f"/orders/{order_id}", {"external": str(10_000 + number)})
    seen = [talk.get(f"/orders/{order_id}").body["Order"]["external"] for order_id in sold]
    assert shapes_of(seen) == {str, int, dict, type(None)}


def test_loose_answers_show_numbers_as_text_and_leave_lists_out() -> None:
    talk = Talk(loose=True)
    for _ in range(40):
        talk.hub.sell({**ORDER, "shipments": []})
    orders = [row["Order"] for row in talk.get("/orders").body["result"]]
    assert shapes_of([order["total"] for order in orders]) == {str, float}
    assert shapes_of([order["items"][0]["quantity"] for order in orders]) == {str, int}
    assert {repr(order.get("shipments", "absent")) for order in orders} == {"[]", "None", "'absent'"}


def test_the_shape_of_a_document_depends_on_the_seed_only() -> None:
    def read(seed: int) -> list[Any]:
        talk = Talk(seed=seed, loose=True)
        for _ in range(20):
            talk.hub.sell(ORDER)
        body: list[Any] = talk.get("/orders").body["result"]
        assert talk.get("/orders").body["result"] == body
        return body

    assert read(1) == read(1) != read(2)


# the rest


def test_calls_are_kept_and_counted_by_kind_unless_quiet(talk: Talk) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    talk.hub.quiet = True
    talk.get("/skus/CANECA-1")
    assert [(call.method, call.path, call.status) for call in talk.hub.calls] == [
        ("POST", "/oauth/token", 200),
        ("PUT", "/skus/CANECA-1", 201),
    ]
    assert talk.hub.counts == {"POST /oauth/token": 1, "PUT /skus/{sku}": 1}
    assert talk.hub.calls[0].at == talk.clock.now()


def test_a_reset_forgets_everything(talk: Talk) -> None:
    talk.hub.sell(ORDER)
    talk.put("/skus/CANECA-1", PRODUCT)
    talk.hub.reset()
    assert (talk.hub.orders(), talk.hub.products(), talk.hub.counts) == ([], [], {})
    assert talk.get("/users").status == 401


def test_what_the_other_side_reads_are_copies(talk: Talk) -> None:
    order_id = talk.hub.sell(ORDER)
    talk.hub.order(order_id)["items"].clear()
    assert talk.hub.order(order_id)["items"]


def test_an_unknown_path_is_answered_as_json(talk: Talk) -> None:
    answer = talk.wire.send(Request("GET", f"{BASE}/nowhere"))
    assert (answer.status, answer.headers["content-type"]) == (404, "application/json")
