"""Olist's CSV files become events of the practice hub; the rows here are made up in the same shape, dirt included."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from stdnum.br import cpf as oracle

from app.sandbox.replay import Happening, catalogue, cpf, events, person
from tests.contract.hub_talk import Talk

START = datetime(2026, 3, 2, tzinfo=UTC)
FILES = {
    "orders": """\
order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
paid,c1,delivered,2018-01-01 10:00:00,2018-01-01 12:00:00,2018-01-01 11:00:00,2018-01-05 10:00:00,2018-01-20 00:00:00
gone,c2,canceled,2018-01-01 00:00:00,2018-01-01 02:00:00,,,2018-01-20 00:00:00
""",
    "order_items": """\
order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
paid,2,p1,s,2018-01-01 00:00:00,99.9,8.77
paid,1,p2,s,2018-01-01 00:00:00,10.0,1.23
""",
    "order_payments": """\
order_id,payment_sequential,payment_type,payment_installments,payment_value
paid,1,voucher,1,19.9
paid,2,credit_card,10,100.0
gone,1,not_defined,1,50.0
""",
    "customers": """\
customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state
c1,u1,1001,sao paulo,SP
c2,u2,35182,timoteo,MG
""",
    "products": """\
product_id,product_category_name,product_name_lenght,product_description_lenght,product_photos_qty,product_weight_g,product_length_cm,product_height_cm,product_width_cm
p1,moveis_decoracao,49,728,4,7150,50,19,45
p2,,,,,,,,
p3,bebes,49,728,1,100,10,10,10
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / f"olist_{name}_dataset.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_time_stamps_drive_the_lives_of_orders(folder: Path) -> None:
    lives = [(event.original_id, event.happening, event.status) for event in events(folder, START)]
    assert lives == [
        ("gone", Happening.SELL, "pending"),
        ("gone", Happening.MOVE, "approved"),
        ("paid", Happening.SELL, "pending"),
        ("paid", Happening.TO_CARRIER, ""),
        ("paid", Happening.MOVE, "approved"),
        ("gone", Happening.MOVE, "canceled"),
        ("paid", Happening.TO_BUYER, ""),
    ]


def test_the_line_of_time_starts_where_told_and_runs_as_fast_as_told(folder: Path) -> None:
    replayed = events(folder, START, speed=2)
    assert replayed[0].at == START
    assert replayed[1].at == START + timedelta(hours=1)


def test_an_order_has_its_lines_its_payments_and_a_made_up_buyer(folder: Path) -> None:
    order = next(event.order for event in events(folder, START) if event.order and event.original_id == "paid")
    assert [(item["sku"], item["price"]) for item in order["items"]] == [("p2", 10.0), ("p1", 99.9)]
    assert (order["total"], order["subtotal"], order["shipping"]) == (119.9, 109.9, 10.0)
    kinds = [(row["payment_type"], row["payment_installments"]) for row in order["payments"]]
    assert kinds == [("voucher", 1), ("credit", 10)]
    assert (order["receiver_zipcode"], order["receiver_state"]) == ("01001000", "SP")
    assert oracle.is_valid(order["payer_cpf"])


def test_an_order_without_lines_stays_one(folder: Path) -> None:
    order = next(event.order for event in events(folder, START) if event.order and event.original_id == "gone")
    assert (order["items"], order["shipments"], order["total"]) == ([], [], 50.0)
    assert order["payments"][0]["payment_type"] is None


def test_replayed_orders_live_in_the_hub_as_the_contract_says(folder: Path) -> None:
    talk = Talk(loose=True)
    ids: dict[str, str] = {}
    for event in events(folder, START, speed=24):
        if event.order:
            ids[event.original_id] = talk.hub.sell(event.order)
        elif event.status:
            talk.hub.move(ids[event.original_id], event.status)
    statuses = {row["Order"]["original_id"]: row["Order"]["status"] for row in talk.get("/orders").body["result"]}
    assert statuses == {"gone": "canceled", "paid": "approved"}


def test_products_become_rows_of_a_catalogue(folder: Path) -> None:
    rows = {row.sku: row for row in catalogue(folder)}
    assert (rows["p1"].price, rows["p1"].weight_g, rows["p1"].category) == (Decimal("99.9"), 7150, "moveis decoracao")
    assert (rows["p2"].name, rows["p2"].weight_g, rows["p2"].photos) == ("Produto P2", None, 0)
    assert rows["p3"].price == Decimal("49.90")


@pytest.mark.parametrize("number", [0, 1, 7, 123_456_789, 3_244_467_132])
def test_made_up_documents_have_right_check_digits(number: int) -> None:
    assert oracle.is_valid(cpf(number))
    assert person(number) == person(number)
