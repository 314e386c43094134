"""How a product stands between store and hub, and what waits for a person put together by its cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.catalogue import Facet, Listing, Marks, digest
from app.domain.links import Answer, Attention, AttentionKind, Stream
from app.engine.answers import BRAKES, streams_of
from app.engine.cases import _CAUSES, brake_lines, cases
from app.engine.overview import take_snapshot
from app.engine.products import ListingState, differences, listing_state, read_product
from app.texts.attention import ACTIONS
from app.texts.cases import answer_meaning, case_title
from app.texts.changes import change_text
from app.texts.products import at_hub_text, brake_text, facet_texts, reasons, state_text
from tests.simulation.shop import ORDERS, Shop

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MARKS = Marks("c", "i", "10.00", 3)
DONE = Listing("A", wanted=MARKS, confirmed=MARKS, at_hub=True)
OWING = replace(DONE, wanted=replace(MARKS, price="12.00"))


@pytest.mark.parametrize(
    ("listing", "state"),
    [
        (DONE, ListingState.CONFIRMED),
        (OWING, ListingState.PENDING),
        (replace(OWING, refused=digest(OWING.wanted)), ListingState.REFUSED),
        (replace(OWING, refused="of other marks"), ListingState.PENDING),
        (replace(DONE, refused=digest(MARKS)), ListingState.CONFIRMED),
        (replace(DONE, complaint="ean"), ListingState.COMPLAINT),
        (replace(OWING, complaint="ean"), ListingState.PENDING),
        (replace(DONE, at_hub=False, confirmed=Marks()), ListingState.ONLY_STORE),
        (replace(DONE, present=False), ListingState.ONLY_HUB),
        (replace(DONE, present=False, at_hub=False), ListingState.GONE),
    ],
)
def test_each_listing_has_one_state_and_only_confirmed_is_up_to_date(listing: Listing, state: ListingState) -> None:
    assert listing_state(listing) is state


def test_what_waits_for_a_person_is_not_called_up_to_date() -> None:
    assert listing_state(DONE, waits=True) is ListingState.COMPLAINT
    assert listing_state(OWING, waits=True) is ListingState.PENDING


def test_what_the_store_does_not_say_does_not_differ() -> None:
    assert differences(replace(DONE, wanted=Marks(stock=4))) == {Facet.STOCK}
    assert at_hub_text(replace(DONE, wanted=Marks(stock=4))) == "R$10.00 · 3"


def test_every_state_and_brake_has_words() -> None:
    assert len({state_text(state) for state in ListingState}) == len(ListingState)
    assert all(brake_text(kind) for kind in BRAKES)


def item(number: int, kind: AttentionKind, subject: str, minutes: int = 0, /, **params: str) -> Attention:
    """Something that waits since so many minutes after noon."""
    return Attention(number, 1, kind, subject, NOW + timedelta(minutes=minutes), params)


def test_items_with_one_cause_are_one_case_brakes_first() -> None:
    found = cases(
        [
            item(1, AttentionKind.ITEM, "A", fault="price_missing", cell="C2"),
            item(2, AttentionKind.STEP, "h1", 1, step="import", reason="no_items"),
            item(3, AttentionKind.ITEM, "B", 2, fault="price_missing", cell="C3"),
            item(4, AttentionKind.ITEM, "C", 3, fault="ean_invalid"),
            item(5, AttentionKind.STREAM, "orders", 4, kind="disk_full"),
            item(6, AttentionKind.BRAKE_PRICE, "prices", 5, skus="A", prices="A 1.00 9.00"),
            replace(item(7, AttentionKind.ITEM, "D", 6, fault="price_missing"), link_id=2),
        ]
    )
    assert [[it.id for it in case.items] for case in found] == [[6], [5], [2], [1, 3], [4], [7]]
    assert [case.page for case in found] == ["links", "links", "orders", "products", "products", "products"]


@pytest.mark.parametrize("kind", _CAUSES)
def test_many_alike_have_a_title_with_their_number(kind: AttentionKind) -> None:
    (case,) = cases([item(1, kind, "A"), item(2, kind, "B")])
    assert case_title(case).startswith("2 ")


@pytest.mark.parametrize("kind", BRAKES)
def test_every_answer_to_a_brake_is_explained(kind: AttentionKind) -> None:
    (case,) = cases([item(1, kind, "stock", skus="A")])
    meanings = {answer_meaning(case, answer) for answer in ACTIONS[kind]}
    assert len(meanings) == len(ACTIONS[kind]) == 3
    assert all(meanings)
    assert answer_meaning(case, Answer.DISMISS) == ""


def test_an_answer_runs_the_streams_that_it_is_about() -> None:
    catalogue = {Stream.PRODUCTS, Stream.PRICES, Stream.STOCK}
    assert set(streams_of(item(1, AttentionKind.BRAKE_SHRUNK, "stock"))) == catalogue
    assert set(streams_of(item(1, AttentionKind.LISTING_REFUSED, "A"))) == catalogue
    assert set(streams_of(item(1, AttentionKind.STEP, "h1"))) == {Stream.ORDERS, Stream.FULFILMENT}
    assert streams_of(item(1, AttentionKind.STREAM, "stock", kind="unreadable")) == (Stream.STOCK,)
    assert streams_of(item(1, AttentionKind.MAIL_DOUBTFUL, "h1", event="shipped")) == (Stream.MAIL,)
    everything = {*catalogue, Stream.ORDERS, Stream.FULFILMENT, Stream.MAIL}
    assert set(streams_of(item(1, AttentionKind.STREAM, "orders", kind="credentials_refused"))) == everything


# with the real engine


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(
        tmp_path, {f"P-{number}": ("10,00", "9") for number in range(10)} | {"F": ("", ""), "F/F-1": ("5", "3")}
    )
    shop.run()
    yield shop
    shop.close()


def why(shop: Shop, sku: str) -> str:
    """What the card says of this product."""
    detail = read_product(shop.app.journal, shop.link.id, sku)
    assert detail is not None
    return "\n".join(reasons(detail))


def test_a_zero_stock_brake_lists_each_sku_with_what_the_hub_has(shop: Shop) -> None:
    for number in range(10):
        shop.edit(f"P-{number}", stock="0")
    shop.run()
    (brake,) = shop.asked(AttentionKind.BRAKE_ZERO_STOCK)
    lines = brake_lines(shop.app.journal, brake)
    assert [(line.sku, line.facet, line.before, line.after) for line in lines] == [
        (f"P-{number}", Facet.STOCK, "9", "0") for number in range(10)
    ]
    assert "A brake holds this back: stock." in why(shop, "P-1")


def test_a_price_brake_lists_from_and_to_and_holds_other_prices_too(shop: Shop) -> None:
    shop.edit("P-1", price="99,00")
    shop.edit("P-2", price="11,00")
    shop.run()
    (brake,) = shop.asked(AttentionKind.BRAKE_PRICE)
    assert [(line.sku, line.before, line.after) for line in brake_lines(shop.app.journal, brake)] == [
        ("P-1", "10.00", "99.00")
    ]
    assert "A brake holds this back: price." in why(shop, "P-2")
    shop.say(Answer.SKIP, AttentionKind.BRAKE_PRICE)
    shop.run()
    assert "brake" not in why(shop, "P-2")


@pytest.mark.parametrize(
    ("cells", "kind", "reason"),
    [
        ({"price": "99,00"}, AttentionKind.BRAKE_PRICE, "You kept the old price at the hub: there it is R$10.00"),
        ({"stock": "0"}, AttentionKind.BRAKE_ZERO_STOCK, "You kept the old stock at the hub: there it is 9, in the"),
        ({}, AttentionKind.BRAKE_SHRUNK, "It is missing in the store, and you chose to leave it at the hub as it is."),
    ],
)
def test_what_the_merchant_keeps_back_is_said_to_be_so_and_is_never_called_up_to_date(
    shop: Shop, cells: dict[str, str], kind: AttentionKind, reason: str
) -> None:
    skus = [f"P-{number}" for number in range(10)]
    for sku in skus if cells else ():
        shop.edit(sku, **cells)
    if not cells:
        shop.remove(*skus)
    shop.run()
    shop.say(Answer.SKIP, kind)
    shop.run()
    detail = read_product(shop.app.journal, shop.link.id, "P-1")
    assert detail is not None
    assert (detail.state, [item.subject for item in detail.kept]) == (ListingState.KEPT, ["P-1"])
    assert why(shop, "P-1").startswith(reason)
    assert take_snapshot(shop.app.journal, shop.now).kept == 10
    assert not any(health.pending for health in shop.engine.health())


def test_a_brake_that_holds_nothing_of_a_product_is_no_question_about_it(shop: Shop) -> None:
    shop.edit("P-1", price="99,00")
    shop.run()
    details = [read_product(shop.app.journal, shop.link.id, sku) for sku in ("P-1", "P-2")]
    assert [detail is not None and detail.asked is not None for detail in details] == [True, False]


def test_a_product_that_left_the_store_says_what_becomes_of_it(shop: Shop) -> None:
    shop.remove("P-1")
    shop.run()
    assert why(shop, "P-1") == "The store does not have it any more; it stays at the hub without stock."


def test_a_product_without_a_price_waits_for_it(shop: Shop) -> None:
    shop.sheet["N"] = replace(shop.sheet["P-1"], sku="N", name="Novo", price="")
    shop.save_sheet()
    shop.run()
    assert "once the store gives what is missing: price" in why(shop, "N")
    assert "the price is missing" in why(shop, "N")


def test_a_family_has_no_price_of_its_own(shop: Shop) -> None:
    detail = read_product(shop.app.journal, shop.link.id, "F")
    assert detail is not None
    assert [text.name for text in facet_texts(detail.listing)] == ["product data", "pictures"]


def test_what_was_never_listed_is_not_there(shop: Shop) -> None:
    assert read_product(shop.app.journal, shop.link.id, "none") is None


def changes(shop: Shop, sku: str) -> list[tuple[str, str, str]]:
    """What changed of a product's stock, the newest first, and why."""
    found = map(change_text, shop.app.journal.history(shop.link.id, subject=sku))
    return [(it.before, it.after, it.why) for it in found if it.what == "stock"]


def test_stock_that_sales_lowered_is_called_sold_and_the_sum_is_shown(shop: Shop) -> None:
    for _ in range(9):
        shop.sell("P-1")
    shop.run(*ORDERS)
    shop.run()
    assert changes(shop, "P-1") == [("9", "0", "sold")]
    assert "Stock: 9 in the spreadsheet − 9 sold = 0." in why(shop, "P-1")
    assert "spreadsheet" not in why(shop, "P-2")
    shop.edit("P-1", stock="5")
    shop.run()
    assert changes(shop, "P-1")[0] == ("0", "5", "the store changed")
    assert "spreadsheet" not in why(shop, "P-1")


def test_stock_that_a_cancelled_sale_gives_back_says_so(shop: Shop) -> None:
    order = shop.sell("P-1")
    shop.run(*ORDERS)
    shop.run()
    shop.sandbox.move(order, "canceled")
    shop.run(*ORDERS)
    shop.run()
    assert changes(shop, "P-1") == [("8", "9", "a sale was cancelled"), ("9", "8", "sold")]


def test_a_new_count_is_no_sale_though_something_was_sold_too(shop: Shop) -> None:
    shop.sell("P-1")
    shop.edit("P-1", stock="4")
    shop.run(*ORDERS)
    shop.run()
    assert changes(shop, "P-1")[0][2] == "the store changed"


def test_the_sum_of_a_stock_tells_what_is_kept_back(tmp_path: Path) -> None:
    shop = Shop(tmp_path, {"P-1": ("10,00", "9")}, stock__buffer="2")
    try:
        shop.run()
        shop.sell("P-1")
        shop.run(*ORDERS)
        shop.run()
        assert "Stock: 9 in the spreadsheet − 1 sold − 2 kept back = 6." in why(shop, "P-1")
    finally:
        shop.close()
