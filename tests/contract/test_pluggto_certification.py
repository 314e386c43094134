"""Plugg.to's certification list: credentials, catalogue, price and stock, as far as they concern the connector alone.

Not applicable (`pluggto-certification.md`): 28, a store's item has no "deactivated" of its own; one that is gone is
told as stock 0 by the engine.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from app.connectors import pluggto
from app.connectors.pluggto.declaration import BASE_URL as PRODUCTION
from app.connectors.pluggto.declaration import DECLARATION
from app.connectors.pluggto.tokens import check_credentials
from app.domain.catalogue import Attribute, Content, ContentField, ListingWrite, Price, ProductWrite
from app.domain.errors import CredentialsRefused, InputFault, InvalidInput, Transient
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import (
    BASE_URL,
    CONTENT,
    IMAGES,
    ORDER,
    PRICE,
    REFRESH,
    SIMPLE,
    Shop,
    credentials_of,
    family,
    simple,
)


@pytest.fixture
def shop() -> Shop:
    return Shop()


def product(shop: Shop, sku: str = "CAM-01") -> dict[str, Any]:
    held = shop.sandbox.product(sku)
    assert held is not None
    return held


def push(shop: Shop, **content: Any) -> dict[str, Any]:
    shop.hub.push(simple(replace(SIMPLE, content=replace(CONTENT, **content))))
    return product(shop)


def update(shop: Shop, **facets: Any) -> dict[str, Any]:
    shop.hub.push(ProductWrite("CAM-01", ListingWrite("CAM-01", **facets)))
    return product(shop)


def body_of_put(shop: Shop) -> dict[str, Any]:
    body: dict[str, Any] = shop.body()
    return body


# A. Credentials and access


def test_cert_01_the_connection_asks_for_exactly_the_four_credentials() -> None:
    secret = [field.key for field in DECLARATION.fields if field.secret]
    assert secret == ["api_user", "api_secret", "client_id", "client_secret"]
    assert [field.key for field in DECLARATION.fields if not field.secret] == ["plugin_name", "shop_domain"]


def test_cert_02_each_credential_goes_to_its_field_of_the_form(shop: Shop) -> None:
    shop.tokens.token()
    form = dict(parse_qsl(shop.wire.requests[0].body.decode()))
    keys = shop.sandbox.credentials
    assert form == {
        "grant_type": "password",
        "client_id": keys["client_id"],
        "client_secret": keys["client_secret"],
        "username": keys["api_user"],
        "password": keys["api_secret"],
    }


def test_cert_03_the_token_is_asked_for_by_a_form_over_https(shop: Shop) -> None:
    shop.tokens.token()
    request = shop.wire.requests[0]
    assert (request.method, request.url) == ("POST", f"{BASE_URL}/oauth/token")
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert PRODUCTION == "https://api.plugg.to"


def test_cert_04_the_connection_test_succeeds_or_names_the_credentials(shop: Shop) -> None:
    assert shop.hub.test().name == "Plugg.to"
    shop.sandbox.sell(ORDER)
    assert shop.hub.test().name == "9001"
    assert shop.calls == ["GET /orders", "GET /orders"]
    saved = dict(shop.vault.secrets)
    for wrong in ({"api_user": "1"}, {"api_secret": "1"}, {"client_id": "1"}, {"client_secret": "1"}):
        with pytest.raises(CredentialsRefused):
            shop.restart(**wrong).test()
    assert shop.vault.secrets == saved


def test_cert_05_the_panels_login_is_not_taken_for_an_api_user() -> None:
    with pytest.raises(InvalidInput) as refused:
        check_credentials(credentials_of("maria@loja.com.br", "b", "c", "d"))
    assert refused.value.params == {"field": "api_user", "reason": InputFault.IS_EMAIL}


def test_cert_06_every_refresh_hands_out_a_new_token_that_replaces_the_old_in_one_write(shop: Shop) -> None:
    saved = []
    for _ in range(4):
        shop.tokens.token()
        saved.append(shop.vault.secrets[REFRESH])
        shop.clock.advance(3600)
    assert shop.grants == ["grant_type=password"] + ["grant_type=refresh_token"] * 3
    assert len(set(saved)) == shop.vault.writes == 4
    shop.sandbox.dial.set(Fault.ROTATED_TOKEN_LOST, times=1)
    with pytest.raises(Transient):
        shop.tokens.token()
    shop.restart().product("X")
    assert shop.grants[-1] == "grant_type=password"


def test_cert_07_the_app_type_with_a_redirect_is_not_offered() -> None:
    sources = [file.read_text(encoding="utf-8") for file in Path(pluggto.__path__[0]).glob("*.py")]
    assert sources
    assert not [source for source in sources if "authorization_code" in source or "pluggtocode" in source]


def test_cert_08_no_secret_is_in_an_address_a_printed_object_or_an_error(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    shop.hub.test()
    token = shop.tokens.token()
    shop.sandbox.dial.set(Fault.GRANT_REVOKED)
    with pytest.raises(CredentialsRefused) as refused:
        shop.poll()
    seen = f"{shop.wire.requests!r} {refused.value} {refused.value.params} {caplog.text} {vars(shop.vault)}"
    seen += "".join(request.url for request in shop.wire.requests)
    assert [secret for secret in (*shop.sandbox.credentials.values(), token) if secret in seen] == []


# B. Catalogue: create and update


@pytest.mark.parametrize(
    "name", ['Camisão "São João" d\'água', "Nome muito comprido " * 7, "Pão & Cia <novo>", "Caneca 🦜"]
)
def test_cert_09_the_name_arrives_unchanged(shop: Shop, name: str) -> None:
    assert push(shop, name=name)["name"] == name


def test_cert_10_the_sku_is_trimmed_and_encoded_and_stays_the_same(shop: Shop) -> None:
    for _ in range(2):
        shop.hub.push(simple(replace(SIMPLE, sku=" CAM 01+ç% ")))
    assert shop.calls == ["PUT /skus/CAM%2001%2B%C3%A7%25"] * 2
    assert [held["sku"] for held in shop.sandbox.products()] == ["CAM 01+ç%"]


def test_cert_11_the_brand_is_a_name(shop: Shop) -> None:
    assert push(shop, brand="Tomada")["brand"] == "Tomada"


@pytest.mark.parametrize(
    ("text", "arrives"),
    [
        ("<p>Algodão &amp; linho</p>", "<p>Algodão & linho</p>"),
        ("Caf&eacute; &amp;amp; ch&aacute;", "Café &amp; chá"),
        ("<b>Já</b> sem nada", "<b>Já</b> sem nada"),
    ],
)
def test_cert_12_entities_of_the_description_are_decoded_once(shop: Shop, text: str, arrives: str) -> None:
    assert push(shop, description=text)["description"] == arrives


def test_cert_13_categories_are_cumulative_paths_and_old_ones_go_by_id(shop: Shop) -> None:
    held = push(shop, categories=("Roupas>Masculino > Camisetas", "Roupas > Novidades"))
    paths = ["Roupas", "Roupas > Masculino", "Roupas > Masculino > Camisetas", "Roupas > Novidades"]
    assert [entry["name"] for entry in held["categories"]] == paths
    old = held["categories"][1]["id"]
    after = update(shop, content=replace(CONTENT, categories=("Roupas > Novidades",)))
    assert [entry["name"] for entry in after["categories"]] == ["Roupas", "Roupas > Novidades"]
    assert {"id": old, "remove": True} in body_of_put(shop)["categories"]


def test_cert_14_dimensions_are_numbers_in_centimetres(shop: Shop) -> None:
    dimension = push(shop)["dimension"]
    assert (dimension["length"], dimension["width"], dimension["height"]) == (30, 20.5, 3)


def test_cert_15_attributes_have_codes_and_labels_change_by_id_and_can_go(shop: Shop) -> None:
    before = push(shop)["attributes"]
    assert [(entry["code"], entry["label"], entry["value"]) for entry in before] == [
        ("cor", "Cor", {"code": "azul", "label": "Azul"}),
        ("tamanho_da_peca", "Tamanho da peça", {"code": "m", "label": "M"}),
    ]
    (after,) = update(shop, content=replace(CONTENT, attributes=(Attribute("Cor", "Verde"),)))["attributes"]
    assert (after["id"], after["value"]["label"]) == (before[0]["id"], "Verde")
    assert body_of_put(shop)["attributes"][0]["id"] == before[0]["id"]
    assert {"id": before[1]["id"], "remove": True} in body_of_put(shop)["attributes"]


def test_cert_16_grams_are_told_as_kilograms(shop: Shop) -> None:
    assert push(shop, weight_g=450)["dimension"]["weight"] == 0.45
    assert update(shop, content=replace(CONTENT, weight_g=12_000))["dimension"]["weight"] == 12


def test_cert_17_photos_keep_their_order_and_are_not_doubled_by_a_second_send(shop: Shop) -> None:
    photos = push(shop)["photos"]
    assert [(photo["url"], photo["external"], photo["order"], photo["title"]) for photo in photos] == [
        (url, url, order, CONTENT.name) for order, url in enumerate(IMAGES, start=1)
    ]
    assert [photo["name"] for photo in photos] == ["frente.jpg", "costas.jpg"]
    assert push(shop)["photos"] == photos
    assert update(shop, images=IMAGES)["photos"] == photos


@pytest.mark.parametrize(("price", "text"), [("99.9", b"99.90"), ("1234.56", b"1234.56"), ("5", b"5.00")])
def test_cert_18_prices_have_a_point_and_two_places(shop: Shop, price: str, text: bytes) -> None:
    shop.hub.push(simple(replace(SIMPLE, price=Price(Decimal(price)))))
    assert b'"price":' + text + b"," in shop.wire.requests[-1].body
    assert product(shop)["price"] == float(price)


def test_cert_19_a_promotion_is_set_changed_and_removed_and_never_above_the_price(shop: Shop) -> None:
    shop.hub.push(simple())
    found = []
    for promotional in ("79.90", "69.90", None, "99.90", "100.00"):
        write = Price(Decimal("99.90"), Decimal(promotional) if promotional else None)
        found.append(update(shop, price=write)["special_price"])
    assert found == [79.9, 69.9, 0, 99.9, 0]


@pytest.mark.parametrize("units", [0, 1, 100_000])
def test_cert_20_stock_is_a_whole_number_from_zero(shop: Shop, units: int) -> None:
    shop.hub.push(simple(replace(SIMPLE, stock=units)))
    assert body_of_put(shop)["quantity"] == units
    assert product(shop)["quantity"] == units


def test_cert_21_a_family_holds_its_variations_each_with_its_own_values(shop: Shop) -> None:
    shop.hub.push(family())
    held = product(shop, "TEN")
    assert product(shop, "TEN-39")["id"] == held["id"]
    for variation, size in zip(held["variations"], (38, 39, 40), strict=True):
        assert (variation["sku"], variation["price"], variation["quantity"]) == (f"TEN-{size}", 199.9, size - 30)
        assert [photo["url"] for photo in variation["photos"]] == [f"https://fotos.exemplo.com.br/{size}.jpg"]
        assert [entry["value"]["label"] for entry in variation["attributes"]] == [str(size), "Preto"]
    parent = {name: value for name, value in body_of_put(shop).items() if name != "variations"}
    assert parent.keys().isdisjoint({"price", "special_price", "quantity"})


@pytest.mark.parametrize("ean", ["", "SEM GTIN", "7891000315508", "7,89E+12", "123"])
def test_cert_22_an_ean_is_valid_or_declared_as_none(shop: Shop, ean: str) -> None:
    held = push(shop, ean=ean)
    assert "ean" not in held
    assert held["ean_not_mandatory"] is True
    assert update(shop, content=CONTENT)["ean"] == "7891000315507"


@pytest.mark.parametrize(("ncm", "sent"), [("61091000", True), ("", False), ("6109", False), ("6109.10.00", False)])
def test_cert_23_an_ncm_has_eight_digits_or_is_not_sent(shop: Shop, ncm: str, sent: bool) -> None:
    assert push(shop, ncm=ncm).get("ncm") == (ncm if sent else None)


@pytest.mark.parametrize(
    ("isbn", "sent"),
    [
        ("9788535902778", True),
        ("978-85-359-0277-8", True),
        ("8535902775", True),
        ("080442957X", True),
        ("8535902776", False),
        ("7891000315507", False),
        ("", False),
    ],
)
def test_cert_24_an_isbn_is_valid_or_is_not_sent(shop: Shop, isbn: str, sent: bool) -> None:
    assert push(shop, isbn=isbn).get("isbn") == (isbn if sent else None)


@pytest.mark.parametrize("answer", ["put", "post"])
def test_cert_25_the_same_product_sent_again_doubles_nothing(shop: Shop, answer: str) -> None:
    if answer == "post":
        shop.wire.plan("PUT", "/skus/TEN", 404, {"error": True, "type": "not_found"})
    for write in (family(), family(), replace(family(), create=False)):
        shop.hub.push(write)
    (held,) = shop.sandbox.products()
    assert len(held["variations"]) == 3
    assert [entry["name"] for entry in held["categories"]] == ["Calçados"]
    assert [len(variation["photos"]) for variation in held["variations"]] == [1, 1, 1]


def test_cert_26_the_hubs_own_verdict_is_handed_on_by_field(shop: Shop) -> None:
    verdict = shop.hub.push(simple(replace(SIMPLE, content=replace(CONTENT, ean=""))))
    assert set(verdict.invalid_fields) == {"ean", "ncm"}


def test_cert_26_a_family_is_not_blamed_for_what_its_variations_say(shop: Shop) -> None:
    verdict = shop.hub.push(family())
    assert {"price", "ean"}.isdisjoint(verdict.invalid_fields)


def test_cert_27_a_changed_text_changes_nothing_else(shop: Shop) -> None:
    before = push(shop)
    changes = {"name": "Camiseta nova", "description": "Outra", "brand": "Nova", "categories": ("Moda",)}
    after = update(shop, content=replace(CONTENT, **changes))  # type: ignore[arg-type]
    assert {name for name in after if after[name] != before.get(name)} - {"modified", "timestamp"} == set(changes)
    assert (after["name"], after["description"], after["brand"]) == ("Camiseta nova", "Outra", "Nova")


def test_cert_29_only_what_changed_is_sent_and_the_rest_stays(shop: Shop) -> None:
    before = push(shop)
    after = update(shop, content=replace(CONTENT, brand="Nova"), images=IMAGES)
    assert body_of_put(shop) == {"sku": "CAM-01", "brand": "Nova"}
    assert after == before | {"brand": "Nova"}


def test_cert_30_what_is_never_sent_is_declared_and_nothing_is_invented(shop: Shop) -> None:
    assert DECLARATION.never_sent == {ContentField.NBM}
    shop.hub.push(simple(ListingWrite("X", Content("Nome", nbm="123"), (), PRICE, 1)))
    unknown = {"nbm", "ncm", "isbn", "cest", "handling_time", "manufacture_time", "warranty_time", "warranty_message"}
    assert unknown.isdisjoint(body_of_put(shop))


def test_cert_31_products_are_addressed_by_sku(shop: Shop) -> None:
    shop.hub.push(simple())
    update(shop, stock=1)
    update(shop, price=Price(Decimal(5)))
    update(shop, content=replace(CONTENT, name="Nova"))
    shop.hub.product("CAM-01")
    assert all(" /skus/CAM-01" in call for call in shop.calls)


# C. Price and stock


def test_cert_36_stock_is_set_absolutely_and_a_repeated_call_changes_nothing(shop: Shop) -> None:
    shop.hub.push(simple())
    shop.sandbox.dial.set(Fault.TIMEOUT_AFTER, times=1)
    with pytest.raises(Transient):
        update(shop, stock=5)
    assert update(shop, stock=5)["quantity"] == 5
    assert body_of_put(shop) == {"action": "update", "quantity": 5, "sku": "CAM-01"}


def test_cert_37_stock_goes_to_zero_and_back(shop: Shop) -> None:
    shop.hub.push(simple())
    assert [update(shop, stock=units)["quantity"] for units in (0, 3)] == [0, 3]


def test_cert_40_price_and_stock_tables_stay_untouched(shop: Shop) -> None:
    tables: dict[str, Any] = {
        "price_table": [{"code": "ml", "action": "increase", "percentage": 10}],
        "stock_table": [{"code": "MAIN", "type": "own", "priority": 0, "quantity": 4}],
    }
    shop.hub.push(simple())
    shop.sandbox.set_product("CAM-01", **tables)
    before = product(shop)
    update(shop, content=replace(CONTENT, name="Nova"), images=(), price=Price(Decimal(1)), stock=9)
    after = product(shop)
    assert [after[name] for name in tables] == [before[name] for name in tables]
