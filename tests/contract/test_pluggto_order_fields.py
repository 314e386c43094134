"""What an order of Plugg.to says: loose shapes, strict money, buyers (`pluggto.md` 7, 8.1 and 13)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from app.connectors.pluggto.orders import STAGES
from app.domain.orders import Order, OrderFault, OrderPage, Stage, UnreadableOrder
from tests.contract.pluggto_kit import ITEM, Shop, order_row, page_of, utc

ID = "65f0aa11bb22cc33dd44ee55"


@pytest.fixture
def shop() -> Shop:
    return Shop()


def read(shop: Shop, *rows: Any) -> OrderPage:
    shop.wire.plan("GET", "/orders", 200, page_of(*rows))
    return shop.poll()


def read_one(shop: Shop, **changes: Any) -> Order:
    (order,) = read(shop, order_row(**changes)).orders
    return order


def unreadable(shop: Shop, **changes: Any) -> UnreadableOrder:
    page = read(shop, order_row(**changes))
    assert page.orders == ()
    (bad,) = page.unreadable
    return bad


# codes


@pytest.mark.parametrize(("code", "stage"), STAGES.items())
def test_every_known_status_code_has_a_stage(shop: Shop, code: str, stage: Stage) -> None:
    order = read_one(shop, status=code)
    assert (order.stage, order.status, order.faults) == (stage, code, ())


@pytest.mark.parametrize("code", ["aguardando_o_carteiro", "", 7, {"a": 1}, None])
def test_an_unknown_status_is_kept_and_flagged(shop: Shop, code: object) -> None:
    order = read_one(shop, status=code)
    assert order.stage is Stage.UNKNOWN
    assert order.faults == (OrderFault.STATUS_UNKNOWN,)


def test_the_contracts_codes_are_all_known() -> None:
    known = "pending partial_payment approved waiting_invoice invoice_error invoiced shipping_informed shipped"
    known += " shipping_error delivered canceled under_review paid picking refunded partial_invoiced partial_shipped"
    known += " partial_delivered in_separation buffered cancelled"
    assert set(STAGES) == set(known.split())


# loose shapes


@pytest.mark.parametrize(
    ("external", "number"),
    [
        ("10045", "10045"),
        (10045, "10045"),
        ({"5f0c0ffee0ddba11ca11ab1e0ddf00d5": "10045", "somebody": "7"}, "10045"),
        ({"somebody": "7"}, "7"),
        ({"somebody": "7", "else": "8"}, ""),
        ({}, ""),
        (None, ""),
        ([], ""),
    ],
)
def test_our_number_is_found_in_all_four_shapes(shop: Shop, external: object, number: str) -> None:
    assert read_one(shop, external=external).external == number


@pytest.mark.parametrize(
    ("ack", "acknowledged"), [(True, True), ("true", True), (1, True), (False, False), (None, False)]
)
def test_whether_somebody_imported_the_order_is_read_beside_the_number(
    shop: Shop, ack: object, acknowledged: bool
) -> None:
    assert read_one(shop, external="10045", ack=ack).acknowledged is acknowledged


def test_numbers_may_be_texts_and_lists_may_be_missing_null_or_objects(shop: Shop) -> None:
    texts = {"total": "120.50", "subtotal": "100", "shipping": " 20,50 ", "discount": ""}
    item = {"sku": 12345, "name": "Camiseta", "quantity": "2", "price": "50.00", "total": "100,00", "variation": []}
    order = read_one(shop, **texts, items={"0": item}, payments={}, shipments=[None])
    assert (order.total, order.subtotal, order.shipping) == (Decimal("120.50"), Decimal(100), Decimal("20.50"))
    assert [(line.sku, line.quantity, line.total) for line in order.items] == [("12345", 2, Decimal("100.00"))]
    assert (order.payments, order.shipments, order.faults) == ((), (), ())


def test_one_object_in_place_of_a_list_is_one_entry(shop: Shop) -> None:
    assert [item.sku for item in read_one(shop, items=ITEM).items] == ["CAM-01"]


@pytest.mark.parametrize("loose", range(6))
def test_whatever_shape_the_sandbox_chooses_the_order_is_the_same(loose: int) -> None:
    plain, odd = Shop(loose=False), Shop(loose=True, seed=loose)
    orders = []
    for one in (plain, odd):
        order_id = one.sold().id
        one.hub.acknowledge(order_id, "10045")
        orders.append(one.hub.order(order_id))
    assert orders[0] == orders[1]
    assert orders[0].external == "10045"


def test_the_variations_sku_goes_before_the_products(shop: Shop) -> None:
    filled = {"sku": "CAM-01-AZ", "id": "1"}
    empty: dict[str, Any] = {"sku": None, "id": None, "attributes": []}
    order = read_one(
        shop, items=[{**ITEM, "variation": filled}, {**ITEM, "variation": empty}, {**ITEM}], subtotal=300, total=320.5
    )
    assert [item.sku for item in order.items] == ["CAM-01-AZ", "CAM-01", "CAM-01"]


def test_an_emoji_a_null_and_markup_stay_what_they_are(shop: Shop) -> None:
    order = read_one(shop, payer_name='Zé "🦜" <b>&amp;', payer_lastname=None, receiver_name="  Ana\x00 ")
    assert order.buyer.name == 'Zé "🦜" <b>&amp;'
    assert order.buyer.delivery.name == "Ana Exemplo"


# versions


@pytest.mark.parametrize(
    ("changes", "version", "created"),
    [
        ({}, "2026-03-02T11:00:00", "2026-03-02T10:00:00"),
        ({"modified": "", "timestamp": 1772449200}, "2026-03-02T11:00:00", "2026-03-02T10:00:00"),
        ({"modified": "ontem", "timestamp": "1772449200"}, "2026-03-02T11:00:00", "2026-03-02T10:00:00"),
        ({"modified": ""}, "2026-03-02T10:00:00", "2026-03-02T10:00:00"),
        ({"created": None, "modified": "2026-03-02T08:00:00-03:00"}, "2026-03-02T11:00:00", "2026-03-02T11:00:00"),
        ({"created": "2026-03-02T10:00:00"}, "2026-03-02T11:00:00", "2026-03-02T10:00:00"),
    ],
)
def test_version_and_sale_are_instants_in_utc(shop: Shop, changes: dict[str, Any], version: str, created: str) -> None:
    order = read_one(shop, **changes)
    assert (order.version, order.created) == (utc(version), utc(created))


def test_an_order_without_any_date_is_unreadable(shop: Shop) -> None:
    assert unreadable(shop, created="", modified="", timestamp=None) == UnreadableOrder(ID, "created")


# money


@pytest.mark.parametrize(
    "amount", ["abc", "NaN", "Infinity", "R$ 10", "-1", -1, "1,234.56", True, {}, [], 10**15, "1e999"]
)
@pytest.mark.parametrize("place", ["total", "subtotal", "shipping", "discount"])
def test_an_order_with_an_amount_that_is_none_is_set_apart(shop: Shop, place: str, amount: object) -> None:
    assert unreadable(shop, **{place: amount}) == UnreadableOrder(ID, place)


@pytest.mark.parametrize("amount", ["abc", "NaN", -0.01, False])
@pytest.mark.parametrize("place", ["price", "total"])
def test_an_item_with_an_amount_that_is_none_names_its_place(shop: Shop, place: str, amount: object) -> None:
    assert unreadable(shop, items=[ITEM, {**ITEM, place: amount}]).where == f"items[1].{place}"


@pytest.mark.parametrize("quantity", [0, -1, 1.5, "dois", None, "", "NaN"])
def test_an_item_with_a_quantity_that_is_none_names_its_place(shop: Shop, quantity: object) -> None:
    assert unreadable(shop, items=[{**ITEM, "quantity": quantity}]).where == "items[0].quantity"


@pytest.mark.parametrize("literal", [b"NaN", b"Infinity", b"-Infinity"])
def test_the_literal_nan_spoils_its_own_order_only(shop: Shop, literal: bytes) -> None:
    good, bad = order_row(id="a" * 24), order_row(id="b" * 24, total=987654)
    body = json.dumps(page_of(good, bad)).encode().replace(b"987654", literal)
    shop.wire.plan("GET", "/orders", 200, body)
    page = shop.poll()
    assert [order.id for order in page.orders] == ["a" * 24]
    assert page.orders[0].total == Decimal("120.5")
    assert page.unreadable == (UnreadableOrder("b" * 24, "total"),)


def test_cents_survive_without_rounding(shop: Shop) -> None:
    item = {**ITEM, "quantity": 1, "price": 0.1, "total": 0.1}
    order = read_one(shop, items=[item] * 3, subtotal=0.3, shipping=0.1, total=0.4)
    assert order.faults == ()
    assert str(order.total) == "0.4"


@pytest.mark.parametrize(
    ("changes", "differ"),
    [
        ({"total": 120.51}, False),
        ({"total": 120.52}, True),
        ({"discount": "10", "total": 110.5}, False),
        ({"discount": "10"}, True),
        ({"subtotal": 90, "total": 110.5}, True),
        ({"subtotal": 0}, False),
        ({"subtotal": None}, False),
        ({"subtotal": None, "total": 130}, True),
        ({"total_paid": "120.50"}, False),
        ({"total_paid": "100"}, True),
        ({"total_paid": "100", "status": "partial_payment"}, False),
        ({"total_paid": 0}, False),
    ],
)
def test_totals_that_differ_by_more_than_a_cent_are_flagged(shop: Shop, changes: dict[str, Any], differ: bool) -> None:
    assert (OrderFault.TOTALS_DIFFER in read_one(shop, **changes).faults) is differ


@pytest.mark.parametrize("subtotal", [0, None, "0.00"])
def test_a_missing_subtotal_is_what_the_total_leaves(shop: Shop, subtotal: object) -> None:
    assert read_one(shop, subtotal=subtotal).subtotal == Decimal(100)


def test_a_missing_total_is_summed_from_what_is_there_or_the_order_is_set_apart(shop: Shop) -> None:
    assert read_one(shop, total=None, discount=5).total == Decimal("115.5")
    assert unreadable(shop, total=None, shipping=None).where == "total"
    assert unreadable(shop, total=None, subtotal=None, items=[]).where == "total"


def test_price_and_line_total_stand_in_for_each_other(shop: Shop) -> None:
    lines = [{**ITEM, "price": None}, {key: value for key, value in ITEM.items() if key != "total"}]
    order = read_one(shop, items=lines, subtotal=200, total=220.5)
    assert [(item.price, item.total) for item in order.items] == [(Decimal(50), Decimal(100))] * 2
    assert unreadable(shop, items=[{**ITEM, "price": None, "total": None}]).where == "items[0].price"


def test_an_order_without_items_is_flagged(shop: Shop) -> None:
    assert read_one(shop, items=[], subtotal=0).faults == (OrderFault.NO_ITEMS,)


# buyers


def test_older_and_newer_names_of_the_buyers_fields_are_both_read(shop: Shop) -> None:
    old = read_one(
        shop, payer_cpf=None, payer_cnpj="11.222.333/0001-81", payer_razao_social="Loja Ltda", payer_ie="123"
    )
    new = read_one(shop, payer_cpf=None, payer_tax_id="11222333000181", payer_company_name="Loja Ltda", payer_ie=123)
    assert old.buyer == new.buyer
    assert (new.buyer.name, new.buyer.document, new.buyer.state_registration) == ("Loja Ltda", "11222333000181", "123")
    assert read_one(shop, payer_fullname="Maria da Silva Exemplo").buyer.name == "Maria da Silva Exemplo"


@pytest.mark.parametrize(
    ("changes", "document", "faults"),
    [
        ({}, "11144477735", ()),
        ({"payer_cpf": "111.444.777-36"}, "11144477736", (OrderFault.DOCUMENT_INVALID,)),
        ({"payer_cpf": None}, "", (OrderFault.DOCUMENT_MISSING,)),
        ({"payer_cpf": None, "receiver_cpf": "11144477735"}, "11144477735", ()),
        ({"payer_cpf": None, "payer_document": 11144477735}, "11144477735", ()),
        ({"payer_cnpj": "00000000000000"}, "11144477735", ()),
        ({"payer_cpf": "1234567-97"}, "00123456797", ()),
        ({"payer_cpf": None, "payer_cnpj": "12.abc.345/01de-35"}, "12ABC34501DE35", ()),
    ],
)
def test_documents_are_cleaned_and_checked(
    shop: Shop, changes: dict[str, Any], document: str, faults: tuple[OrderFault, ...]
) -> None:
    order = read_one(shop, **changes)
    assert (order.buyer.document, order.faults) == (document, faults)


@pytest.mark.parametrize(
    ("code", "read", "faults"),
    [
        ("01001-000", "01001000", ()),
        ("4457-115", "04457115", (OrderFault.POSTCODE_SHORT,)),
        (4457115, "04457115", (OrderFault.POSTCODE_SHORT,)),
        ("123", "123", (OrderFault.POSTCODE_INVALID,)),
        ("", "", ()),
    ],
)
def test_postal_codes_get_their_zero_back(shop: Shop, code: object, read: str, faults: tuple[OrderFault, ...]) -> None:
    order = read_one(shop, receiver_zipcode=code)
    assert (order.buyer.delivery.postcode, order.faults) == (read, faults)


def test_a_buyer_is_never_printed(shop: Shop) -> None:
    assert "Maria" not in repr(read_one(shop))
