"""Products at Plugg.to: the fewest calls, absolute values, merged lists kept clean (`pluggto.md` 9)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.domain.catalogue import Attribute, Content, HubListing, ListingWrite, Price, ProductWrite
from app.domain.errors import NotFound, Refused
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import CONTENT, IMAGES, PRICE, SIMPLE, Shop, family, pushed, simple

NAMED = {"id": "1", "sku": "CAM-01", "name": "Camiseta"}


@pytest.fixture(params=[False, True], ids=["strict", "loose"])
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(loose=request.param)


@pytest.fixture
def stocked(shop: Shop) -> Shop:
    """A shop that holds the simple product and the family."""
    shop.hub.push(simple())
    shop.hub.push(family())
    shop.forget_calls()
    return shop


def held(shop: Shop, sku: str = "CAM-01") -> dict[str, Any]:
    product = shop.sandbox.product(sku)
    assert product is not None
    return product


def names(entries: list[dict[str, Any]], key: str = "name") -> list[str]:
    return [entry[key] for entry in entries]


def own(sku: str = "CAM-01", **facets: Any) -> ProductWrite:
    return ProductWrite(sku, ListingWrite(sku, **facets))


def child(sku: str, **facets: Any) -> ProductWrite:
    return ProductWrite("TEN", None, (ListingWrite(sku, **facets),))


# calls


def test_a_new_product_takes_one_call(shop: Shop) -> None:
    shop.hub.push(simple())
    shop.hub.push(family())
    assert shop.calls == ["PUT /skus/CAM-01", "PUT /skus/TEN"]


def test_stock_alone_takes_one_small_call(stocked: Shop) -> None:
    product = stocked.hub.push(own(stock=3))
    assert stocked.calls == ["PUT /skus/CAM-01/stock"]
    assert stocked.body() == {"action": "update", "quantity": 3, "sku": "CAM-01"}
    assert product.by_sku()["CAM-01"].stock == 3


def test_stock_of_one_variation_takes_the_same_small_call(stocked: Shop) -> None:
    product = stocked.hub.push(child("TEN-39", stock=0))
    assert stocked.calls == ["PUT /skus/TEN-39/stock"]
    assert [listing.stock for listing in product.listings[1:]] == [8, 0, 10]


def test_price_alone_takes_one_call_that_says_nothing_else(stocked: Shop) -> None:
    product = stocked.hub.push(own(price=Price(Decimal("89.9"), Decimal("79.99"))))
    assert stocked.calls == ["PUT /skus/CAM-01"]
    assert stocked.body() == {"sku": "CAM-01", "price": Decimal("89.90"), "special_price": Decimal("79.99")}
    assert product.by_sku()["CAM-01"].price == Price(Decimal("89.9"), Decimal("79.99"))


def test_several_variations_travel_in_one_call(stocked: Shop) -> None:
    variations = (ListingWrite("TEN-38", stock=1), ListingWrite("TEN-40", price=Price(Decimal(150))))
    product = stocked.hub.push(ProductWrite("TEN", None, variations))
    assert stocked.calls == ["PUT /skus/TEN"]
    assert stocked.body() == {
        "sku": "TEN",
        "variations": [
            {"sku": "TEN-38", "quantity": 1},
            {"sku": "TEN-40", "price": Decimal("150.00"), "special_price": 0},
        ],
    }
    rows = product.by_sku()
    assert (rows["TEN-38"].stock, rows["TEN-40"].price) == (1, Price(Decimal(150)))
    assert (rows["TEN-38"].price, rows["TEN-40"].stock) == (Price(Decimal("199.9")), 10)


def test_all_facets_of_a_product_that_is_there_take_a_read_and_a_write(stocked: Shop) -> None:
    content = replace(CONTENT, name="Camiseta nova")
    stocked.hub.push(own(content=content, images=IMAGES, price=PRICE, stock=4))
    assert stocked.calls == ["GET /skus/CAM-01", "PUT /skus/CAM-01"]
    body = stocked.body()
    assert body == {"sku": "CAM-01", "name": "Camiseta nova", "quantity": 4} | {
        "price": Decimal("99.90"),
        "special_price": Decimal("79.90"),
    }


def test_content_that_the_hub_holds_already_is_read_and_not_written(stocked: Shop) -> None:
    product = stocked.hub.push(own(content=CONTENT, images=IMAGES))
    assert stocked.calls == ["GET /skus/CAM-01"]
    assert product.by_sku()["CAM-01"].photos == 2


def test_numbers_travel_as_exact_json_numbers(shop: Shop) -> None:
    shop.hub.push(simple(replace(SIMPLE, price=Price(Decimal("1234567.10"), Decimal("0.30")))))
    sent = shop.wire.requests[-1].body
    assert b'"price":1234567.10,"special_price":0.30' in sent
    assert b'"length":30,"width":20.5,"height":3,"weight":0.45' in sent


# answers


def test_the_answer_says_what_the_hub_holds_of_every_sku(shop: Shop) -> None:
    product = shop.hub.push(family())
    assert product.listings[1:] == tuple(
        HubListing(f"TEN-{size}", "TEN", f"Tênis {size}", Price(Decimal("199.9")), size - 30, 1)
        for size in (38, 39, 40)
    )
    assert product.listings[0].sku == "TEN"
    assert product.listings[0].parent is None


def test_a_swallowed_write_shows_in_the_answer(stocked: Shop) -> None:
    stocked.sandbox.dial.set(Fault.SWALLOWED)
    assert stocked.hub.push(own(stock=3)).by_sku()["CAM-01"].stock == 7
    assert stocked.hub.push(own(price=Price(Decimal(5)))).by_sku()["CAM-01"].price == PRICE


def test_nothing_to_change_means_that_the_hub_holds_what_was_asked(stocked: Shop) -> None:
    assert stocked.hub.push(own(stock=7)).by_sku()["CAM-01"].stock == 7
    assert stocked.hub.push(own(price=PRICE)).by_sku()["CAM-01"].price == PRICE
    again = stocked.hub.push(family()).by_sku()
    assert again["TEN-38"] == HubListing("TEN-38", "TEN", "Tênis 38", Price(Decimal("199.90")), 8, 1)
    assert again["TEN"].parent is None


def test_a_nameless_product_made_out_of_a_part_is_one_that_the_hub_did_not_know(shop: Shop) -> None:
    with pytest.raises(NotFound):
        shop.hub.push(own(price=PRICE))


def test_a_variation_that_vanished_is_not_made_again_without_its_price(stocked: Shop) -> None:
    stocked.sandbox.set_product("TEN", variations=[{"sku": "TEN-39", "remove": True}])
    part = ListingWrite("TEN-39", Content("Tênis 39"))
    with pytest.raises(NotFound):
        stocked.hub.push(ProductWrite("TEN", variations=(part,)))
    assert stocked.sandbox.product("TEN-39") is None


def test_the_hubs_inspection_names_the_fields_it_finds_wrong(shop: Shop) -> None:
    verdict = {"ean": {"valid": False}, "name": {"valid": True}, "categories": {"valid": False, "levels": 1}, "x": None}
    shop.wire.plan("PUT", "/skus/CAM-01", 200, {"Product": {**NAMED, "inspected_fields": verdict}})
    assert shop.hub.push(own(price=PRICE)).invalid_fields == ("ean", "categories")


def test_values_that_the_hub_does_not_say_are_none(shop: Shop) -> None:
    row = {"id": "1", "sku": "A", "price": "abc", "special_price": None, "quantity": None}
    shop.wire.plan("GET", "/skus/A", 200, {"Product": row})
    product = shop.hub.product("A")
    assert product is not None
    assert product.listings == (HubListing("A"),)


# creating


def test_a_hub_that_does_not_create_by_put_gets_a_post(shop: Shop) -> None:
    shop.wire.plan("PUT", "/skus/CAM-01", 404, {"error": True, "type": "not_found"})
    assert shop.hub.push(simple()).by_sku()["CAM-01"].stock == 7
    assert shop.calls == ["PUT /skus/CAM-01", "POST /products"]
    assert shop.body(-1) == shop.body(-2)


def test_a_part_of_an_unknown_product_creates_nothing(shop: Shop) -> None:
    for write in (own(stock=1), own(content=CONTENT)):
        with pytest.raises(NotFound):
            shop.hub.push(write)
    shop.wire.plan("PUT", "/skus/CAM-01", 404, {"error": True, "type": "not_found"})
    with pytest.raises(NotFound):
        shop.hub.push(own(price=PRICE))
    assert shop.sandbox.products() == []


def test_creating_what_the_hub_has_after_all_doubles_nothing_and_leaves_nothing_old(shop: Shop) -> None:
    shop.hub.push(simple())
    other = replace(CONTENT, categories=("Moda > Camisetas",), attributes=(Attribute("Cor", "Verde"),))
    shop.hub.push(simple(replace(SIMPLE, content=other, images=IMAGES[1:])))
    product = held(shop)
    assert names(product["categories"]) == ["Moda", "Moda > Camisetas"]
    assert [entry["value"]["label"] for entry in product["attributes"]] == ["Verde"]
    assert names(product["photos"], "url") == [IMAGES[1]]
    assert len(shop.sandbox.products()) == 1


# lists that merge


def test_lists_that_were_told_once_are_emptied_and_others_are_left(stocked: Shop) -> None:
    bare = replace(CONTENT, categories=(), attributes=())
    stocked.hub.push(own(content=bare))
    assert len(held(stocked)["categories"]) == 3
    assert len(held(stocked)["attributes"]) == 2
    stocked.hub.push(own(content=bare, emptied=frozenset({"categories", "attributes"})))
    assert (held(stocked)["categories"], held(stocked)["attributes"]) == ([], [])
    assert len(held(stocked)["photos"]) == 2
    variation = replace(family().variations[0], emptied=frozenset({"attributes"}))
    assert variation.content is not None
    variation = replace(variation, content=replace(variation.content, attributes=()))
    stocked.hub.push(ProductWrite("TEN", None, (variation,)))
    assert [len(it["attributes"]) for it in held(stocked, "TEN")["variations"]][:2] == [0, 2]


def test_vanished_photos_go_new_ones_come_and_the_order_is_kept(stocked: Shop) -> None:
    new = "https://fotos.exemplo.com.br/lado.jpg"
    product = stocked.hub.push(own(images=(new, IMAGES[0])))
    photos = sorted(held(stocked)["photos"], key=lambda photo: photo["order"])
    assert names(photos, "url") == [new, IMAGES[0]]
    assert [photo["order"] for photo in photos] == [1, 2]
    assert product.by_sku()["CAM-01"].photos == 2


def test_no_images_at_all_removes_ours(stocked: Shop) -> None:
    stocked.hub.push(own(images=()))
    assert held(stocked)["photos"] == []


def test_a_photo_that_a_person_added_in_the_panel_stays(stocked: Shop) -> None:
    stocked.sandbox.set_product("CAM-01", photos=[{"url": "https://painel.invalid/foto.jpg"}])
    stocked.hub.push(own(images=IMAGES[:1]))
    assert names(held(stocked)["photos"], "url") == [IMAGES[0], "https://painel.invalid/foto.jpg"]


def test_photos_that_the_hub_copied_are_known_by_our_address(stocked: Shop) -> None:
    for photo in held(stocked)["photos"]:
        stocked.sandbox.set_product("CAM-01", photos=[{"id": photo["id"], "url": f"https://cdn.invalid/{photo['id']}"}])
    stocked.hub.push(own(images=IMAGES))
    assert stocked.calls == ["GET /skus/CAM-01"]


def test_the_same_picture_twice_is_one_photo(shop: Shop) -> None:
    shop.hub.push(simple(replace(SIMPLE, images=(IMAGES[0], IMAGES[0]))))
    assert names(held(shop)["photos"], "url") == [IMAGES[0]]


def test_attributes_change_by_id_and_vanished_ones_go(stocked: Shop) -> None:
    before = {entry["code"]: entry["id"] for entry in held(stocked)["attributes"]}
    content = replace(CONTENT, attributes=(Attribute("Cor", "Vermelho"),))
    stocked.hub.push(own(content=content))
    (attribute,) = held(stocked)["attributes"]
    assert (attribute["id"], attribute["label"]) == (before["cor"], "Cor")
    assert attribute["value"] == {"code": "vermelho", "label": "Vermelho"}


def test_variations_keep_their_own_attributes_and_photos(stocked: Shop) -> None:
    write = child(
        "TEN-38",
        content=Content("Tênis 38", attributes=(Attribute("Tamanho", "38"),)),
        images=("https://f.invalid/n.jpg",),
    )
    stocked.hub.push(write)
    assert stocked.calls == ["GET /skus/TEN", "PUT /skus/TEN"]
    changed, untouched, _ = held(stocked, "TEN")["variations"]
    assert names(changed["attributes"], "code") == ["tamanho"]
    assert names(changed["photos"], "url") == ["https://f.invalid/n.jpg"]
    assert names(untouched["attributes"], "code") == ["tamanho", "cor"]


def test_a_new_variation_joins_its_family(stocked: Shop) -> None:
    stocked.hub.push(child("TEN-41", content=Content("Tênis 41"), images=(), price=PRICE, stock=2))
    assert names(held(stocked, "TEN")["variations"], "sku") == ["TEN-38", "TEN-39", "TEN-40", "TEN-41"]


def test_empty_texts_and_lists_erase_nothing(stocked: Shop) -> None:
    before = held(stocked)
    stocked.hub.push(own(content=Content("Outro nome")))
    after = held(stocked)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed <= {"name", "ean_not_mandatory", "modified", "timestamp"}


def test_price_and_stock_tables_are_never_touched(stocked: Shop) -> None:
    tables = {
        "price_table": [{"code": "ml", "action": "overwrite", "price": 105}],
        "stock_table": [{"code": "MAIN", "quantity": 20}],
    }
    stocked.sandbox.set_product("CAM-01", **tables)
    before = held(stocked)
    stocked.hub.push(own(content=replace(CONTENT, name="Nova"), images=IMAGES[:1], price=Price(Decimal(1)), stock=1))
    after = held(stocked)
    assert (after["price_table"], after["stock_table"]) == (before["price_table"], before["stock_table"])


# values


@pytest.mark.parametrize("full", ["0", "-1", "0.00"])
def test_a_price_that_is_none_is_never_sent(stocked: Shop, full: str) -> None:
    with pytest.raises(Refused):
        stocked.hub.push(own(price=Price(Decimal(full))))
    assert stocked.calls == []


def test_fields_without_value_are_not_sent(shop: Shop) -> None:
    shop.hub.push(simple(ListingWrite("X", Content("Nome"), (), Price(Decimal(1)), 0)))
    assert shop.body() == {
        "sku": "X",
        "name": "Nome",
        "ean_not_mandatory": True,
        "price": Decimal("1.00"),
        "special_price": 0,
        "quantity": 0,
    }


def test_days_and_warranty_travel_when_known(shop: Shop) -> None:
    content = replace(CONTENT, preparation_days=0, manufacturing_days=2, warranty_months=12, warranty_message="Balcão")
    shop.hub.push(simple(replace(SIMPLE, content=content)))
    body = shop.body()
    assert [body[name] for name in ("handling_time", "manufacture_time", "warranty_time")] == [0, 2, 12]
    assert body["warranty_message"] == "Balcão"


@pytest.mark.parametrize(("sku", "path"), [("A/B", "A%2FB"), (" A B ", "A%20B"), ("Á#?%", "%C3%81%23%3F%25")])
def test_a_sku_is_trimmed_and_encoded_in_the_path(shop: Shop, sku: str, path: str) -> None:
    shop.wire.plan("PUT", "/skus/", 200, {"Product": {**NAMED, "sku": sku.strip()}})
    shop.hub.push(own(sku, price=PRICE))
    assert shop.calls == [f"PUT /skus/{path}"]
    assert shop.body()["sku"] == sku.strip()


# reading


def test_every_listing_of_the_hub_comes_by_pages(stocked: Shop) -> None:
    for number in range(150):
        stocked.sandbox.set_product(f"P-{number}", name=f"Produto {number}", price=1, quantity=number)
    listings = list(stocked.hub.products())
    assert stocked.calls == ["GET /products"] * 2
    assert len(listings) == 150 + 1 + 4
    assert {listing.sku: listing.parent for listing in listings if listing.parent} == dict.fromkeys(
        ("TEN-38", "TEN-39", "TEN-40"), "TEN"
    )


def test_a_product_is_found_by_the_sku_of_its_variation(stocked: Shop) -> None:
    product = stocked.hub.product("TEN-39")
    assert product is not None
    assert [listing.sku for listing in product.listings] == ["TEN", "TEN-38", "TEN-39", "TEN-40"]
    assert stocked.hub.product("unknown") is None


def test_what_is_pushed_is_what_is_read(shop: Shop) -> None:
    listing = pushed(shop.hub, simple()).by_sku()["CAM-01"]
    assert listing == HubListing("CAM-01", None, "Camiseta básica", PRICE, 7, 2)
