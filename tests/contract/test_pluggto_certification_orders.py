"""Plugg.to's certification list: orders and invoices, as far as they concern the connector alone.

Not applicable (`pluggto-certification.md`): 61, the invoice's address travels as `nfe_link` (56), `documents` being the
other form of the same thing; 66, invoice by item is declared unsupported, one marketplace uses it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from app.domain.documents import access_key
from app.domain.errors import InvalidInput, Refused
from app.domain.orders import Order, OrderFault, Stage
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import INVOICE, ISSUED, ITEM, KEY, ORDER, OTHER_KEY, TRACKING, Shop


@pytest.fixture
def shop() -> Shop:
    return Shop()


def body_of_put(shop: Shop) -> dict[str, Any]:
    body: dict[str, Any] = shop.body()
    return body


# D. Orders


def test_cert_42_a_pending_order_awaits_its_payment(shop: Shop) -> None:
    order = shop.sold(status="pending")
    assert [(found.id, found.stage) for found in shop.poll().orders] == [(order.id, Stage.AWAITING)]


@pytest.mark.parametrize("status", ["under_review", "partial_payment", "buffered"])
def test_cert_46_an_order_under_review_is_held_and_then_released(shop: Shop, status: str) -> None:
    order = shop.sold(status=status)
    assert order.stage is Stage.HELD
    shop.sandbox.move(order.id, "approved")
    later = shop.hub.order(order.id)
    assert (later.id, later.stage) == (order.id, Stage.APPROVED)
    assert later.version >= order.version


def test_cert_43_an_approval_comes_under_the_same_id_as_a_newer_version(shop: Shop) -> None:
    first = shop.sold(status="pending")
    shop.clock.advance(60)
    shop.sandbox.move(first.id, "approved")
    (second,) = shop.poll().orders
    assert (second.id, second.stage) == (first.id, Stage.APPROVED)
    assert second.version > first.version


def test_cert_45_a_cancellation_is_read_and_can_be_told(shop: Shop) -> None:
    order = shop.sold(status="pending")
    shop.hub.cancel(order)
    assert body_of_put(shop) == {"status": "canceled"}
    assert shop.hub.order(order.id).stage is Stage.CANCELLED
    shop.hub.cancel(order)
    assert len(shop.sandbox.order(order.id)["status_history"]) == 2


def test_cert_47_an_order_that_comes_twice_in_a_page_is_one(shop: Shop) -> None:
    ids = [shop.sandbox.sell(ORDER) for _ in range(3)]
    shop.sandbox.dial.set(Fault.SAME_TWICE)
    assert sorted(order.id for order in shop.poll().orders) == sorted(ids)


def test_cert_48_buyer_and_receiver_arrive_in_every_field(shop: Shop) -> None:
    order = shop.sold(
        payer_phone_area="11",
        payer_phone="98765-4321",
        payer_ie="123.456",
        payer_address="Av. Paulista",
        payer_zipcode="01310100",
        receiver_address_complement="ap. 2",
    )
    buyer = order.buyer
    assert (buyer.name, buyer.document, buyer.email) == ("Maria Exemplo", "11144477735", "maria@exemplo.com.br")
    assert (buyer.phone, buyer.state_registration, buyer.address.street) == ("1198765-4321", "123.456", "Av. Paulista")
    there = buyer.delivery
    assert (there.name, there.street, there.number, there.complement) == (
        "João Exemplo",
        "Rua das Flores",
        "12",
        "ap. 2",
    )
    assert (there.district, there.city, there.state, there.postcode) == ("Centro", "São Paulo", "SP", "01001000")
    newer = shop.sold(payer_cpf=None, payer_tax_id="11.222.333/0001-81", payer_company_name="Loja Ltda")
    assert (newer.buyer.document, newer.buyer.name) == ("11222333000181", "Loja Ltda")


def test_cert_49_an_order_without_e_mail_is_as_good_as_any(shop: Shop) -> None:
    order = shop.sold(payer_email=None)
    assert (order.buyer.email, order.faults) == ("", ())


def test_cert_50_totals_that_do_not_add_up_are_shown_and_the_order_comes(shop: Shop) -> None:
    assert shop.sold().faults == ()
    for wrong in ({"total": 130}, {"subtotal": 90}, {"items": [ITEM, ITEM]}, {"total_paid": "18"}):
        assert shop.sold(**wrong).faults == (OrderFault.TOTALS_DIFFER,)


def test_cert_51_a_postal_code_gets_its_leading_zero_back_with_a_warning(shop: Shop) -> None:
    order = shop.sold(receiver_zipcode="4457-115")
    assert order.buyer.delivery.postcode == "04457115"
    assert order.faults == (OrderFault.POSTCODE_SHORT,)


def test_cert_53_an_order_is_read_by_its_hub_id_at_once(shop: Shop) -> None:
    order_id = shop.sandbox.sell(ORDER)
    assert shop.hub.order(order_id).number == "2000009999000001-A"
    assert shop.calls == [f"GET /orders/{order_id}"]


def test_cert_54_two_shipments_and_several_lines_of_one_sku_keep_their_numbers(shop: Shop) -> None:
    order = shop.sold(items=[ITEM, {**ITEM, "quantity": 1, "total": 50}], shipments=[{}, {}], subtotal=150, total=170.5)
    assert [(item.sku, item.quantity) for item in order.items] == [("CAM-01", 2), ("CAM-01", 1)]
    assert len({shipment.id for shipment in order.shipments}) == 2
    assert order.faults == ()


# E. Invoice


def invoiced(shop: Shop, **changes: Any) -> Order:
    order = shop.sold(**changes)
    shop.hub.invoice(order, INVOICE)
    return shop.hub.order(order.id)


def test_cert_56_an_invoice_is_one_put_with_status_and_all_its_data(shop: Shop) -> None:
    order = shop.sold(shipments=[])
    shop.forget_calls()
    shop.hub.invoice(order, INVOICE)
    assert shop.calls == [f"PUT /orders/{order.id}"]
    assert body_of_put(shop) == {
        "status": "invoiced",
        "shipments": [
            {
                "nfe_key": KEY,
                "nfe_number": "3589",
                "nfe_serie": "1",
                "nfe_date": "2024-07-15T18:07:07.000Z",
                "nfe_link": "https://notas.exemplo.com.br/3589.xml",
                "cfops": "5102,6108",
            }
        ],
    }
    assert shop.hub.order(order.id).stage is Stage.INVOICED


def test_cert_57_the_shipments_id_is_sent_back_and_no_second_one_appears(shop: Shop) -> None:
    order = invoiced(shop)
    (shipment,) = order.shipments
    assert shipment.invoice_key == KEY
    for key in (KEY, OTHER_KEY):
        shop.hub.invoice(order, replace(INVOICE, key=key))
        shop.hub.track(order, TRACKING)
    assert [one["id"] for one in shop.sandbox.order(order.id)["shipments"]] == [shipment.id]


def test_cert_57_of_several_shipments_the_one_without_or_with_this_invoice_is_taken(shop: Shop) -> None:
    order = shop.sold(shipments=[{"nfe_key": OTHER_KEY}, {}])
    for _ in range(2):
        shop.hub.invoice(order, INVOICE)
        order = shop.hub.order(order.id)
        assert [shipment.invoice_key for shipment in order.shipments] == [OTHER_KEY, KEY]


def test_cert_58_the_key_goes_out_bare_and_a_wrong_one_was_refused_before(shop: Shop) -> None:
    checked = access_key("3521 0320 6954 4800 0184 5500 1000 0035 8919 8183 9923").key
    shop.hub.invoice(shop.sold(), replace(INVOICE, key=checked))
    assert body_of_put(shop)["shipments"][0]["nfe_key"] == KEY
    with pytest.raises(InvalidInput):
        access_key(KEY[:-1] + "4")


def test_cert_59_letters_of_a_key_are_kept_in_capitals_and_a_refusal_is_shown_as_such(shop: Shop) -> None:
    key = "35260712ABC34501DE35550010000000011000000010"
    order = shop.sold()
    shop.hub.invoice(order, replace(INVOICE, key=key.lower()))
    assert shop.hub.order(order.id).shipments[0].invoice_key == key
    shop.wire.plan("PUT", "/orders/", 400, {"error": True, "type": "invalid", "details": "nfe_key: numbers only"})
    with pytest.raises(Refused) as refused:
        shop.hub.invoice(order, replace(INVOICE, key=key))
    assert refused.value.params["details"] == "nfe_key: numbers only"


def test_cert_60_the_invoices_date_is_told_in_utc(shop: Shop) -> None:
    local = datetime.fromisoformat("2024-07-15T15:07:07-03:00")
    shop.hub.invoice(shop.sold(), replace(INVOICE, issued=local))
    assert body_of_put(shop)["shipments"][0]["nfe_date"] == "2024-07-15T18:07:07.000Z"


def test_cert_62_cfops_are_one_text_with_commas(shop: Shop) -> None:
    shop.hub.invoice(shop.sold(), INVOICE)
    assert body_of_put(shop)["shipments"][0]["cfops"] == "5102,6108"
    shop.hub.invoice(shop.sold(), replace(INVOICE, cfops="", link=""))
    assert {"cfops", "nfe_link"}.isdisjoint(body_of_put(shop)["shipments"][0])


def test_cert_63_the_same_thing_told_again_counts_as_done(shop: Shop) -> None:
    order = invoiced(shop)
    history = shop.sandbox.order(order.id)["status_history"]
    shop.hub.invoice(order, INVOICE)
    shop.hub.track(order, TRACKING)
    for _ in range(2):
        shop.hub.track(shop.hub.order(order.id), TRACKING)
        shop.hub.deliver(shop.hub.order(order.id), ISSUED)
        shop.hub.acknowledge(order.id, "10045")
    assert [entry["status"] for entry in shop.sandbox.order(order.id)["status_history"]] == [
        *[entry["status"] for entry in history],
        "shipping_informed",
        "delivered",
    ]


def test_cert_64_after_an_invoice_error_corrected_data_travels_with_its_status(shop: Shop) -> None:
    order = invoiced(shop)
    shop.sandbox.move(order.id, "invoice_error")
    order = shop.hub.order(order.id)
    assert order.stage is Stage.INVOICE_ERROR
    shop.hub.invoice(order, replace(INVOICE, key=OTHER_KEY))
    after = shop.hub.order(order.id)
    assert after.stage is Stage.INVOICED
    assert [shipment.invoice_key for shipment in after.shipments] == [OTHER_KEY]


def test_cert_65_a_correction_sends_no_status_and_moves_nothing_backwards(shop: Shop) -> None:
    order = invoiced(shop)
    for status in ("invoiced", "shipping_informed", "shipping_error", "shipped", "delivered", "canceled"):
        shop.sandbox.move(order.id, status)
        shop.hub.invoice(shop.hub.order(order.id), replace(INVOICE, number=status))
        assert list(body_of_put(shop)) == ["shipments"]
        assert shop.sandbox.order(order.id)["status"] == status
