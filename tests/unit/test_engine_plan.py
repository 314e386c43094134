"""What a catalogue run owes the hub."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue import Attribute, Content, ContentField, Facet, Listing, Marks, Price, StoreItem
from app.domain.settings import Settings
from app.engine.plan import Planned, Rules, group, lines, only, plan_gone, plan_listing, settled

ALL = frozenset(Facet)
STOCK = frozenset({Facet.STOCK})
RULES = Rules(Settings())
CONTENT = Content("Caneca", ncm="69120000", preparation_days=3)
ITEM = StoreItem(
    "A", "f1", None, False, CONTENT, ("https://x.example/a.jpg",), Price(Decimal(10)), Decimal(7), Decimal(9)
)

PRICES = st.one_of(st.none(), st.builds(Price, st.decimals("0.01", "999", places=2)))
ITEMS = st.builds(
    StoreItem,
    sku=st.just("A"),
    fingerprint=st.text("abc", min_size=1, max_size=3),
    content=st.one_of(st.none(), st.builds(Content, st.text("xy", min_size=1, max_size=3))),
    images=st.one_of(st.none(), st.tuples(), st.tuples(st.just("https://x.example/1.jpg"))),
    price=PRICES,
    available=st.one_of(st.none(), st.decimals(-5, 50, places=1)),
)
FACETS = st.frozensets(st.sampled_from(list(Facet)))


def carried_out(planned: Planned) -> Listing:
    """The listing after the hub took the write."""
    listing = planned.listing
    if planned.write is None:
        return listing
    return replace(listing, confirmed=listing.confirmed.updated(listing.wanted, planned.write.facets), at_hub=True)


@given(st.lists(ITEMS, min_size=1, max_size=4), FACETS, st.integers(0, 9))
def test_a_plan_carried_out_leaves_nothing_to_write(
    items: list[StoreItem], facets: frozenset[Facet], units: int
) -> None:
    listing: Listing | None = None
    for item in items:
        listing = carried_out(plan_listing(item, listing, facets, RULES, units))
        again = plan_listing(item, listing, facets, RULES, units)
        assert again.write is None
        assert again.listing == listing


@given(ITEMS, FACETS)
def test_what_the_store_does_not_say_is_never_written(item: StoreItem, facets: frozenset[Facet]) -> None:
    known = Listing("A", at_hub=True, confirmed=Marks("c", "i", "5.00", 99))
    write = plan_listing(item, known, facets, RULES).write
    if write is not None:
        assert write.facets <= facets
        assert write.price == item.price or write.price is None
        assert write.stock is None or item.available is not None


def test_a_list_is_emptied_once_where_it_was_told_and_only_where_the_store_says_so() -> None:
    def plan(before: Listing | None, **lists: tuple[object, ...] | None) -> Planned:
        return plan_listing(replace(ITEM, content=replace(CONTENT, **lists)), before, ALL, RULES)  # type: ignore[arg-type]

    def emptied(planned: Planned) -> set[str] | None:
        return set(planned.write.emptied) if planned.write else None

    told = carried_out(plan(None, categories=("Casa",), attributes=(Attribute("Cor", "Azul"),)))
    assert emptied(plan(told, categories=(), attributes=())) == {"categories", "attributes"}
    assert emptied(plan(told, categories=("Mesa",), attributes=())) == {"attributes"}
    assert emptied(plan(told, categories=None, attributes=None)) == set()
    assert emptied(plan(carried_out(plan(told, categories=(), attributes=())), categories=(), attributes=())) is None
    adopted = Listing("A", at_hub=True)
    assert emptied(plan(adopted, categories=(), attributes=())) == set()


@given(ITEMS)
def test_without_a_price_or_a_count_nothing_is_created(item: StoreItem) -> None:
    write = plan_listing(item, None, ALL, RULES).write
    if write is not None:
        assert write.content is not None
        assert write.price is not None
        assert write.price.full > 0
        assert write.stock is not None


@given(st.decimals(-100, 1000, places=3), st.integers(0, 50), st.integers(0, 50))
def test_stock_is_rounded_down_less_buffer_and_open_sales_and_never_below_zero(
    level: Decimal, buffer: int, open_units: int
) -> None:
    told = Rules(Settings(stock_buffer=buffer)).stock(replace(ITEM, available=level), open_units)
    assert told is not None
    assert told >= 0
    assert told == 0 or told <= level - buffer - open_units < told + 1


@pytest.mark.parametrize(("kind", "told"), [("available", 7), ("physical", 9)])
def test_the_merchant_chooses_which_stock_is_told(kind: str, told: int) -> None:
    assert Rules(Settings.read({"stock.kind": kind})).stock(ITEM, 0) == told


def test_a_family_has_no_stock_of_its_own() -> None:
    assert RULES.stock(replace(ITEM, is_family=True), 0) is None


@pytest.mark.parametrize("field", list(ContentField))
def test_a_field_that_is_not_declared_never_travels(field: ContentField) -> None:
    full = Content("x", ncm="1", isbn="2", cest="3", nbm="4", preparation_days=5, manufacturing_days=6)
    full = replace(full, warranty_months=7, warranty_message="oito")
    sent = Rules(Settings(products_preparation_days=True), frozenset({field})).content(full)
    assert getattr(sent, field.value) in (None, "")
    others = [other for other in ContentField if other is not field]
    assert all(getattr(sent, other.value) == getattr(full, other.value) for other in others)


def test_days_for_preparation_travel_only_when_switched_on() -> None:
    assert RULES.content(CONTENT).preparation_days is None
    assert Rules(Settings(products_preparation_days=True)).content(CONTENT).preparation_days == 3


def test_a_change_of_what_is_not_sent_writes_nothing() -> None:
    before = carried_out(plan_listing(ITEM, None, ALL, RULES))
    changed = replace(ITEM, content=replace(CONTENT, preparation_days=9), fingerprint="f2")
    assert plan_listing(changed, before, ALL, RULES).write is None


def test_images_for_new_products_only_go_out_once() -> None:
    rules = Rules(Settings.read({"products.images": "new_only"}))
    first = plan_listing(ITEM, None, ALL, rules)
    assert first.write is not None
    assert first.write.images
    changed = replace(ITEM, images=("https://x.example/b.jpg",))
    assert plan_listing(changed, carried_out(first), ALL, rules).write is None


def test_other_settings_are_another_mark() -> None:
    marks = {
        Rules(Settings.read(texts)).mark
        for texts in ({}, {"stock.buffer": "1"}, {"stock.kind": "physical"}, {"products.images": "new_only"})
    }
    assert len(marks) == 4
    assert Rules(Settings.read({"orders.interval_min": "9"})).mark == RULES.mark


def test_facets_that_changed_together_travel_together() -> None:
    before = carried_out(plan_listing(ITEM, None, ALL, RULES))
    changed = replace(ITEM, price=Price(Decimal(12)), available=Decimal(3))
    write = plan_listing(changed, before, ALL, RULES).write
    assert write is not None
    assert write.facets == {Facet.PRICE, Facet.STOCK}


def test_a_refused_listing_is_not_written_again_until_it_changes() -> None:
    planned = plan_listing(ITEM, Listing("A", at_hub=True), ALL, RULES)
    from app.domain.catalogue import digest

    refused = replace(planned.listing, refused=digest(planned.listing.wanted))
    assert plan_listing(ITEM, refused, ALL, RULES).write is None
    assert settled(refused)
    assert plan_listing(replace(ITEM, available=Decimal(1)), refused, ALL, RULES).write is not None


def test_what_the_store_no_longer_has_is_sold_out_and_nothing_else() -> None:
    listing = Listing("A", at_hub=True, confirmed=Marks("c", "i", "5.00", 4), wanted=Marks("c", "i", "5.00", 4))
    gone = plan_gone(listing)
    assert gone.write is not None
    assert (gone.write.facets, gone.write.stock, gone.listing.present) == (STOCK, 0, False)
    assert plan_gone(carried_out(gone)).write is None
    assert plan_gone(replace(listing, is_family=True)).write is None
    assert plan_gone(replace(listing, at_hub=False)).write is None


def test_what_comes_back_is_told_again() -> None:
    listing = carried_out(plan_listing(ITEM, None, ALL, RULES))
    back = plan_listing(ITEM, carried_out(plan_gone(listing)), ALL, RULES)
    assert back.write is not None
    assert (back.write.facets, back.write.stock, back.listing.present) == (STOCK, 7, True)


def family(*children: str, at_hub: bool = False) -> list[Planned]:
    """A parent with variations, planned whole."""
    parent = replace(ITEM, sku="F", is_family=True, price=None, available=None)
    items = [parent, *(replace(ITEM, sku=sku, parent="F") for sku in children)]
    return [plan_listing(item, Listing(item.sku, at_hub=at_hub), ALL, RULES) for item in items]


def test_a_family_is_one_call() -> None:
    (write,) = group(family("F-1", "F-2", "F-3"), ())
    assert write.create
    assert [part.sku for part in write.parts()] == ["F", "F-1", "F-2", "F-3"]


def test_a_variation_waits_for_its_family() -> None:
    alone = family("F-1")[1:]
    assert group(alone, ()) == ()
    (write,) = group(alone, {"F"})
    assert (write.create, write.own, len(write.variations)) == (False, None, 1)


def test_a_preview_says_what_would_change() -> None:
    listing = Listing("A", at_hub=True, confirmed=Marks(price="9.00", stock=7))
    planned = plan_listing(ITEM, listing, frozenset({Facet.PRICE, Facet.STOCK}), RULES)
    assert lines([planned]) == [("A", Facet.PRICE, "9.00", "10.00")]


def test_nothing_left_of_a_write_is_no_write() -> None:
    write = plan_listing(ITEM, None, ALL, RULES).write
    assert write is not None
    assert only(write, frozenset()) is None
