"""Products of the practice hub: upsert, merging child lists, stock, reading back (`pluggto.md` 9)."""

from __future__ import annotations

from typing import Any

import pytest

from app.ports import Request
from tests.contract.hub_talk import BASE, PRODUCT, Talk

SHIRT = {
    "sku": "CAMISA",
    "name": "Camisa",
    "variations": [
        {"sku": "CAMISA-P", "quantity": 2, "price": 59.9, "attributes": [{"code": "size", "value": {"label": "P"}}]},
        {"sku": "CAMISA-M", "quantity": 3, "price": 59.9},
    ],
}


@pytest.fixture
def talk() -> Talk:
    return Talk()


def kept(talk: Talk, sku: str) -> dict[str, Any]:
    product = talk.hub.product(sku)
    assert product is not None
    return product


def test_a_put_creates_an_unknown_sku_and_answers_it_whole(talk: Talk) -> None:
    answer = talk.put("/skus/CANECA-1", {"name": "Caneca", "price": 39.9})
    product = answer.body["Product"]
    assert (answer.status, product["sku"], len(product["id"])) == (201, "CANECA-1", 24)
    assert product["inspected_fields"]["name"] == {"valid": True}
    assert product["inspected_fields"]["ean"] == {"valid": False}


def test_a_post_creates_once(talk: Talk) -> None:
    assert talk.call("POST", "/products", PRODUCT).status == 201
    assert talk.call("POST", "/products", PRODUCT).status == 400
    assert len(talk.hub.products()) == 1


def test_a_partial_write_leaves_the_rest(talk: Talk) -> None:
    talk.put("/skus/CANECA-1", {**PRODUCT, "dimension": {"width": 10, "weight": 0.3}})
    talk.clock.advance(60)
    talk.put("/skus/CANECA-1", {"price": 29.9, "dimension": {"weight": 0.4}})
    product = kept(talk, "CANECA-1")
    assert (product["name"], product["price"], product["quantity"]) == ("Caneca", 29.9, 7)
    assert product["dimension"] == {"width": 10, "weight": 0.4}
    assert product["modified"] > product["created"]


@pytest.mark.parametrize(
    "body",
    [
        PRODUCT,
        {"price": "39.90"},
        {"quantity": "7"},
        {"photos": []},
        {"photos": [{"url": "https://x.test/none", "remove": True}]},
    ],
)
def test_a_product_write_without_change_is_an_error(talk: Talk, body: dict[str, Any]) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    answer = talk.put("/skus/CANECA-1", body)
    assert (answer.status, answer.body["type"]) == (400, "not_updated")
    assert answer.body["details"] == "Changes not found in the document"


@pytest.mark.parametrize(
    "body",
    [
        {"quantity": -1},
        {"quantity": 1.5},
        {"quantity": "abc"},
        {"price": -1},
        {"price": "1.234,56"},
        {"price": "nan"},
        {"price": "inf"},
        {"price_table": [{"code": "ml", "price": "abc"}]},
        {"variations": [{"sku": "V", "quantity": -1}]},
        {"variations": [{"quantity": 1}]},
        {"sku": "OUTRO", "price": 1},
    ],
)
def test_bad_values_are_refused_and_change_nothing(talk: Talk, body: dict[str, Any]) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    before = kept(talk, "CANECA-1")
    answer = talk.put("/skus/CANECA-1", {"name": "Outra", **body})
    assert (answer.status, answer.body["type"]) == (400, "validation_error")
    assert kept(talk, "CANECA-1") == before


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff"])
def test_a_body_that_is_no_object_is_refused(talk: Talk, body: bytes) -> None:
    headers = {"authorization": f"Bearer {talk.grant().body['access_token']}", "content-type": "application/json"}
    assert talk.wire.send(Request("PUT", f"{BASE}/skus/X", headers, body)).status == 400


@pytest.mark.parametrize(
    ("name", "first", "change", "other"),
    [
        ("photos", {"url": "https://x.test/1"}, {"url": "https://x.test/1", "order": 2}, {"url": "https://x.test/2"}),
        ("categories", {"name": "Casa"}, {"name": "Casa", "extra": "x"}, {"name": "Casa > Cozinha"}),
        ("attributes", {"code": "cor"}, {"code": "cor", "label": "Cor"}, {"code": "tamanho"}),
        ("price_table", {"code": "ml", "price": 1}, {"code": "ml", "price": 2}, {"code": "b2w"}),
        ("stock_table", {"code": "main", "quantity": 1}, {"code": "main", "quantity": 2}, {"code": "loja"}),
        ("variations", {"sku": "V-1", "quantity": 1}, {"sku": "V-1", "quantity": 2}, {"sku": "V-2"}),
    ],
)
def test_child_lists_merge_by_their_key_and_remove_on_request(
    talk: Talk, name: str, first: dict[str, Any], change: dict[str, Any], other: dict[str, Any]
) -> None:
    talk.put("/skus/CANECA-1", {**PRODUCT, name: [first]})
    identity = kept(talk, "CANECA-1")[name][0]["id"]
    talk.put("/skus/CANECA-1", {name: [change, other]})
    rows = kept(talk, "CANECA-1")[name]
    assert rows[0] == {"id": identity, **first, **change}
    assert len(rows) == 2
    key = next(iter(first))
    talk.put("/skus/CANECA-1", {name: [{key: first[key], "remove": True}]})
    assert [row[key] for row in kept(talk, "CANECA-1")[name]] == [other[key]]


def test_a_child_is_found_by_id_before_its_key(talk: Talk) -> None:
    talk.put("/skus/CANECA-1", {**PRODUCT, "categories": [{"name": "Casa"}]})
    identity = kept(talk, "CANECA-1")["categories"][0]["id"]
    talk.put("/skus/CANECA-1", {"categories": [{"id": identity, "name": "Cozinha"}]})
    assert kept(talk, "CANECA-1")["categories"] == [{"id": identity, "name": "Cozinha"}]


def test_the_sku_of_a_variation_answers_its_parent(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    product = talk.get("/skus/CAMISA-M").body["Product"]
    assert product["sku"] == "CAMISA"
    assert talk.listed("/products", bysku="CAMISA-M") == [product["id"]]
    assert talk.listed("/products", sku="CAMISA-M") == []


def test_a_write_to_the_sku_of_a_variation_changes_that_row(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    talk.put("/skus/CAMISA-M", {"price": 49.9})
    assert [row["price"] for row in kept(talk, "CAMISA")["variations"]] == [59.9, 49.9]
    assert len(talk.hub.products()) == 1


def test_a_removed_variation_is_not_found_any_more(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    talk.put("/skus/CAMISA", {"variations": [{"sku": "CAMISA-P", "remove": True}]})
    assert talk.get("/skus/CAMISA-P").status == 404


def test_a_variation_belongs_to_one_product(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    assert talk.put("/skus/OUTRA", {"name": "Outra", "variations": [{"sku": "CAMISA-P"}]}).status == 400
    assert talk.hub.product("OUTRA") is None


def test_both_doors_lead_to_the_same_document(talk: Talk) -> None:
    identity = talk.put("/skus/CANECA-1", PRODUCT).body["Product"]["id"]
    talk.put(f"/products/{identity}", {"price": 1})
    talk.put(f"/products/{identity}/stock", {"action": "update", "quantity": 1})
    assert talk.get(f"/products/{identity}").body == talk.get("/skus/CANECA-1").body
    assert (kept(talk, "CANECA-1")["price"], kept(talk, "CANECA-1")["quantity"]) == (1, 1)


@pytest.mark.parametrize(("action", "left"), [("update", 3), ("increase", 10), ("decrease", 4)])
def test_stock_is_set_added_and_subtracted(talk: Talk, action: str, left: int) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    answer = talk.put("/skus/CANECA-1/stock", {"action": action, "quantity": 3, "sku": "CANECA-1"})
    assert (answer.status, answer.body["Product"]["quantity"]) == (200, left)


def test_stock_of_a_variation_is_its_own(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    talk.put("/skus/CAMISA-P/stock", {"action": "update", "quantity": 9})
    assert [row["quantity"] for row in kept(talk, "CAMISA")["variations"]] == [9, 3]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"action": "update", "quantity": 7}, "not_updated"),
        ({"action": "decrease", "quantity": 8}, "validation_error"),
        ({"action": "update", "quantity": -1}, "validation_error"),
    ],
)
def test_stock_that_cannot_be_is_refused(talk: Talk, body: dict[str, Any], kind: str) -> None:
    talk.put("/skus/CANECA-1", PRODUCT)
    answer = talk.put("/skus/CANECA-1/stock", body)
    assert (answer.status, answer.body["type"]) == (400, kind)


def test_a_deleted_product_is_gone_with_its_variations(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    assert talk.call("DELETE", "/skus/CAMISA").status == 200
    for path in ("/skus/CAMISA", "/skus/CAMISA-P"):
        assert talk.get(path).status == 404
    assert talk.call("DELETE", "/skus/CAMISA").status == 404
    assert talk.listed("/products") == []


def test_products_page_and_filter_like_orders(talk: Talk) -> None:
    for number in range(5):
        talk.put(f"/skus/P-{number}", {"name": "P", "ean": f"{number}"})
        talk.clock.advance(24 * 3600)
        talk.token = ""
    first = talk.listed("/products", limit=3)
    assert len(talk.listed("/products", limit=3, next=first[-1])) == 2
    assert talk.listed("/products", ean="1") == [first[1]]
    assert talk.listed("/products", created="2026-03-03") == [first[1]]


def test_the_table_may_lag_behind(talk: Talk) -> None:
    talk.put("/skus/CAMISA", SHIRT)
    assert talk.get("/products/tabledata").body["Products"][0]["sku"] == "CAMISA"
    talk.hub.table_lag_s = 60
    assert [row["quantity"] for row in talk.get("/products/tabledata").body["Products"][0]["variations"]] == [2, 3]
    talk.put("/skus/CAMISA-P/stock", {"action": "update", "quantity": 9})
    assert talk.get("/products/tabledata").body["Products"][0]["variations"][0]["quantity"] == 2
    talk.clock.advance(60)
    assert talk.get("/products/tabledata").body["Products"][0]["variations"][0]["quantity"] == 9


def test_a_person_edits_creates_and_deletes_in_the_panel(talk: Talk) -> None:
    talk.hub.set_product("CANECA-1", name="Caneca", price=10)
    talk.hub.set_product("CANECA-1", price=11)
    assert talk.get("/skus/CANECA-1").body["Product"]["price"] == 11
    talk.hub.delete_product("CANECA-1")
    assert talk.get("/skus/CANECA-1").status == 404


def test_loose_products_show_numbers_as_text_and_leave_lists_out() -> None:
    talk = Talk(loose=True)
    for number in range(40):
        talk.put(f"/skus/P-{number}", {"name": "P", "price": 9.9, "quantity": 1})
    products = [row["Product"] for row in talk.get("/products").body["result"]]
    assert {type(product["price"]) for product in products} == {str, float}
    assert {repr(product.get("photos", "absent")) for product in products} == {"[]", "None", "'absent'"}


def test_a_sku_with_blanks_and_accents_travels_encoded(talk: Talk) -> None:
    talk.put("/skus/Caneça 1 & 2", {"name": "Caneca"})
    assert talk.get("/skus/Caneça 1 & 2").body["Product"]["sku"] == "Caneça 1 & 2"
