"""The practice day's script, its truth about stock, and the merchant's papers."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.domain.documents import access_key, is_cnpj, is_cpf
from app.resources import resource
from app.sandbox.day import SCRIPTS, Day, Life, Line, Reach, order_body
from app.sandbox.ledger import Ledger
from app.sandbox.merchant import invoice_key, read_sheet, write_sheet

START = datetime(2026, 11, 27, 3, tzinfo=UTC)
DAY = Day(START, timedelta(hours=24), 200)
LINES = [Line("A", "Caneca", 3, Decimal("19.90")), Line("B", "Prato", 1, Decimal("0.10"))]


def bodies() -> list[dict[str, Any]]:
    return [order_body(wish, LINES, Random(wish.number)) for wish in DAY.wishes()]


def test_a_day_has_two_hundred_orders_and_every_life() -> None:
    wishes = DAY.wishes()
    assert len(wishes) == 200
    assert {wish.life for wish in wishes} == set(Life)
    assert sorted(wish.number for wish in wishes) == list(range(1, 201))
    assert [wish.at for wish in wishes] == sorted(wish.at for wish in wishes)


@pytest.mark.parametrize("orders", [30, 33, 50, 117])
def test_a_shorter_day_has_every_life_too(orders: int) -> None:
    wishes = Day(START, timedelta(hours=2), orders).wishes()
    assert len(wishes) == orders
    assert {wish.life for wish in wishes} == set(Life)


def test_the_same_seed_gives_the_same_day_and_another_seed_another() -> None:
    assert DAY.wishes() == Day(START, timedelta(hours=24), 200).wishes()
    assert DAY.wishes() != Day(START, timedelta(hours=24), 200, seed=1).wishes()


def test_who_is_ahead_of_the_spreadsheet_orders_before_noon() -> None:
    ahead = [wish for wish in DAY.wishes() if wish.life is Life.AHEAD]
    assert ahead
    assert all(wish.at < DAY.noon for wish in ahead)


def test_amounts_of_every_order_add_up_in_cents() -> None:
    for body in bodies():
        cents = {name: round(body[name] * 100) for name in ("total", "subtotal", "shipping", "discount")}
        assert cents["subtotal"] + cents["shipping"] - cents["discount"] == cents["total"]
        assert sum(round(item["total"] * 100) for item in body["items"]) == cents["subtotal"]


def test_every_buyer_has_a_valid_document_and_one_is_alphanumeric() -> None:
    documents = [body.get("payer_cnpj") or body["payer_cpf"] for body in bodies()]
    assert all(is_cpf(document) or is_cnpj(document) for document in documents)
    assert any(is_cnpj(document) and not document.isdigit() for document in documents)


def test_every_order_that_the_merchant_finishes_ends_delivered() -> None:
    for script in SCRIPTS.values():
        assert (script.reach is Reach.DELIVER) == (script.end == "delivered")


def test_the_day_ends_with_orders_in_every_status() -> None:
    ends = Counter(SCRIPTS[wish.life].end for wish in DAY.wishes())
    assert set(ends) == {"pending", "under_review", "approved", "invoiced", "shipped", "delivered", "canceled"}


@pytest.mark.parametrize("number", [5001, 5200, 123456789])
def test_access_keys_hold(number: int) -> None:
    key = access_key(invoice_key(number, START))
    assert (key.number, key.series, key.state, key.model) == (number, 1, "PR", "55")


def test_the_sample_sheet_survives_being_saved_again(tmp_path: Path) -> None:
    rows = read_sheet(resource("sample/loja-exemplo.csv"))
    write_sheet(tmp_path / "loja.csv", list(rows.values()))
    assert read_sheet(tmp_path / "loja.csv") == rows


def hub(quantity: int) -> list[dict[str, Any]]:
    return [{"sku": "A", "name": "A", "quantity": quantity, "variations": []}]


def ledger(outage: tuple[datetime, datetime] = (START, START)) -> Ledger:
    return Ledger({"A": 5}, timedelta(minutes=15), outage)


def test_a_hub_that_lags_behind_a_sale_is_fine_for_a_while() -> None:
    book = ledger()
    book.take("A", 2, START)
    book.look(hub(5), START + timedelta(minutes=14))
    assert book.above == {}
    assert book.worst == timedelta(minutes=14)


def test_a_hub_that_shows_units_too_long_is_found() -> None:
    book = ledger()
    book.take("A", 2, START)
    book.take("A", 1, START + timedelta(minutes=10))
    book.look(hub(3), START + timedelta(minutes=16))
    assert book.above == {}
    book.look(hub(4), START + timedelta(minutes=16))
    assert book.above == {"A": "4 > 2"}


def test_a_hub_that_shows_units_that_never_were_is_found_at_once() -> None:
    book = ledger()
    book.look(hub(6), START)
    assert book.above == {"A": "6 > 5"}


def test_an_outage_does_not_count_as_lateness() -> None:
    book = ledger((START + timedelta(minutes=5), START + timedelta(minutes=65)))
    book.take("A", 2, START)
    book.look(hub(5), START + timedelta(minutes=74))
    assert book.above == {}
    book.look(hub(5), START + timedelta(minutes=76))
    assert book.above == {"A": "5 > 3"}


def test_units_of_a_cancelled_order_are_for_sale_again() -> None:
    book = ledger()
    book.take("A", 2, START)
    book.give("A", 2)
    assert book.level("A") == 5
