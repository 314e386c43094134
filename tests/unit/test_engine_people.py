"""A buyer who asks for it is found, handed out and erased for good; the history keeps a line that names nobody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.connectors.local import hands
from app.domain.links import HistoryEntry, Stream
from app.domain.people import Wanted
from app.engine.people import erase_buyer
from app.texts.changes import change_text
from app.texts.people import buyer_data
from tests.simulation.acts import BUYER
from tests.simulation.shop import ORDERS, Shop

OTHER = {**BUYER, "payer_cpf": "529.982.247-25", "payer_email": "outra@correio.example", "payer_name": "Outra"}


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "99")}, buyers__keep_days="30", history__keep_days="10")
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def delivered(shop: Shop, number: int, **fields: Any) -> str:
    order = shop.sell("A", original_id=f"MLB-{number}", **fields)
    shop.run(*ORDERS)
    shop.invoice(order, number)
    shop.ship(order)
    hands.deliver(shop.book, order, shop.now, shop.now)
    for _ in range(2):
        shop.run(*ORDERS)
    assert shop.sale(order).closed
    return order


def found(shop: Shop, who: str) -> list[str]:
    return [record.hub_id for record in shop.app.journal.people.find(Wanted.read(who))]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (" 111.444.777-35 ", Wanted("111.444.777-35", "11144477735")),
        ("11.222.333/0001-81", Wanted("11.222.333/0001-81", "11222333000181")),
        ("Ana@Correio.Example", Wanted(email="ana@correio.example")),
        ("MLB-7", Wanted("MLB-7")),
        ("", Wanted()),
    ],
)
def test_what_is_typed_is_an_order_a_document_or_an_e_mail(typed: str, wanted: Wanted) -> None:
    assert Wanted.read(typed) == wanted


def test_a_buyer_is_found_by_document_by_e_mail_and_by_order(shop: Shop) -> None:
    first, second = delivered(shop, 1), delivered(shop, 2)
    other = delivered(shop, 3, **OTHER)
    assert set(found(shop, "111.444.777-35")) == set(found(shop, BUYER["payer_email"].upper())) == {first, second}
    assert found(shop, "MLB-1") == found(shop, first) == [first]
    assert found(shop, "52998224725") == [other]
    assert found(shop, "nobody") == found(shop, "") == []


def test_what_is_handed_out_is_all_that_is_kept(shop: Shop) -> None:
    delivered(shop, 1)
    text = json.dumps(buyer_data(shop.app.journal.people.find(Wanted.read("MLB-1"))), ensure_ascii=False)
    for word in ("Zulmira", "Quintanilha", "11144477735", "zulmira.quintanilha@correio.example", "Jequitibá"):
        assert word in text


def test_an_erased_buyer_stays_gone_when_the_hub_names_them_again(shop: Shop) -> None:
    order = delivered(shop, 1)
    other = delivered(shop, 3, **OTHER)
    gone, kept = erase_buyer(shop.app.journal, Wanted.read("11144477735"), shop.now)
    assert ([it.hub_id for it in gone], kept) == ([order], ())
    shop.sandbox.move(order, payer_phone="999")
    shop.run(*ORDERS)
    shop.run(Stream.RECONCILIATION, after=86_400)
    shop.run(*ORDERS)
    assert found(shop, "11144477735") == []
    assert shop.app.journal.buyer(shop.link.id, order) is None
    assert shop.app.journal.buyer(shop.link.id, other) is not None
    with shop.app.journal._connections.read() as connection:  # type: ignore[attr-defined]
        rows = {row.hub_id: row.data for row in connection.exec_driver_sql("SELECT hub_id, data FROM buyer")}
    assert rows[order] == "{}"
    assert shop.sale(order).order.total == 10


def test_the_history_keeps_a_line_of_the_erasure_that_names_nobody(shop: Shop) -> None:
    order = delivered(shop, 1)
    erase_buyer(shop.app.journal, Wanted.read("11144477735"), shop.now)
    line = shop.app.journal.history(shop.link.id)[0]
    assert line == HistoryEntry(shop.now, shop.link.id, order, "buyer", "", "erased", "request")
    text = change_text(line)
    assert (text.what, text.after, text.why) == ("Buyer's data", "erased", "on request")


def test_an_order_that_was_not_shipped_yet_keeps_its_buyer_and_is_named(shop: Shop) -> None:
    done = delivered(shop, 1)
    under_way = shop.sell("A", original_id="MLB-2")
    shop.run(*ORDERS)
    gone, kept = erase_buyer(shop.app.journal, Wanted.read(BUYER["payer_email"]), shop.now)
    assert ([it.hub_id for it in gone], [it.hub_id for it in kept]) == ([done], [under_way])
    assert found(shop, BUYER["payer_email"]) == [under_way]
    shop.sandbox.move(under_way, "canceled")
    shop.run(*ORDERS)
    erase_buyer(shop.app.journal, Wanted.read(BUYER["payer_email"]), shop.now)
    assert found(shop, BUYER["payer_email"]) == []


def test_what_is_kept_goes_by_itself_after_the_days_that_the_merchant_chose(shop: Shop) -> None:
    order = delivered(shop, 1)
    shop.run(Stream.RECONCILIATION, after=timedelta(days=9).total_seconds())
    assert shop.app.journal.history(shop.link.id, subject=order)
    shop.run(Stream.RECONCILIATION, after=timedelta(days=2).total_seconds())
    assert not shop.app.journal.history(shop.link.id, subject=order)
    assert shop.app.journal.buyer(shop.link.id, order)
    shop.run(Stream.RECONCILIATION, after=timedelta(days=20).total_seconds())
    assert shop.app.journal.buyer(shop.link.id, order) is None


def test_the_buyer_of_an_order_that_nothing_happens_to_any_more_is_not_kept_for_ever(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS)
    assert not shop.sale(order).closed
    shop.run(Stream.RECONCILIATION, after=timedelta(days=31).total_seconds())
    assert shop.app.journal.buyer(shop.link.id, order) is None
