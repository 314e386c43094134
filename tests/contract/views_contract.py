"""What every journal promises to the window's tables. A database's own test module inherits `ViewsContract`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.catalogue import Listing, Marks, digest
from app.domain.links import AttentionKind, AttentionState, HistoryEntry, Link
from app.domain.orders import Sale, Stage, StoreOrder
from app.domain.views import (
    HistoryColumn,
    HistoryFilter,
    HistoryQuery,
    ListingColumn,
    ListingFilter,
    ListingQuery,
    Query,
    SaleColumn,
    SaleFilter,
    SaleQuery,
    SaleRow,
)
from app.ports import Journal
from tests.contract.journal_contract import MARIA, NOW, ORDER, STORE_ORDER, settled

HOUR = timedelta(hours=1)


def sold(hub_id: str, stage: Stage = Stage.APPROVED, store: StoreOrder | None = None, **more: object) -> Sale:
    """A sale at that stage; `more` changes its order."""
    order = replace(ORDER, id=hub_id, stage=stage, **more)  # type: ignore[arg-type]
    ended = stage in (Stage.DELIVERED, Stage.CANCELLED)
    return Sale(hub_id, order, stage, replace(store, hub_id=hub_id) if store else None, closed=ended)


def at_store(number: str, stage: Stage = Stage.APPROVED, **more: object) -> StoreOrder:
    """The store's order, without invoice and tracking unless given."""
    return replace(StoreOrder(f"s-{number}", number, "", stage), **more)  # type: ignore[arg-type]


class ViewsContract:
    """Inherit, and give `open_one`, which opens the test's journal."""

    @pytest.fixture
    def journal(self, open_one: Callable[[], Journal]) -> Journal:
        return open_one()

    @pytest.fixture
    def link(self, journal: Journal) -> Link:
        return journal.add_link("Loja", "local", "pluggto", {}, NOW)

    @pytest.fixture
    def other(self, journal: Journal) -> Link:
        return journal.add_link("Outra", "local", "pluggto", {}, NOW)

    # sales
    def test_sales_come_in_the_order_that_is_asked_for(self, journal: Journal, link: Link, other: Link) -> None:
        first = sold("h1", Stage.DELIVERED, at_store("1010"), number="B", total=Decimal("9.90"), created=NOW - 3 * HOUR)
        second = sold("h2", Stage.AWAITING, number="C", total=Decimal("100.00"), created=NOW - 2 * HOUR)
        third = sold("h3", Stage.INVOICED, at_store("999"), number="A", total=Decimal("20"), created=NOW - HOUR)
        journal.save_sales(link.id, [second, third], NOW)
        journal.save_sales(other.id, [first], NOW)
        expected = {
            SaleColumn.SOLD: ["h1", "h2", "h3"],
            SaleColumn.NUMBER: ["h3", "h1", "h2"],
            SaleColumn.STAGE: ["h2", "h3", "h1"],
            SaleColumn.STORE_NUMBER: ["h2", "h3", "h1"],
            SaleColumn.TOTAL: ["h1", "h3", "h2"],
        }
        for column, ids in expected.items():
            assert sales(journal, Query(column, SaleFilter.ALL)) == ids
            assert sales(journal, Query(column, SaleFilter.ALL, descending=True)) == ids[::-1]
            assert sales(journal, Query(column, SaleFilter.ALL, link_id=link.id)) == [it for it in ids if it != "h1"]

    def test_filters_tell_what_a_person_has_to_do(self, journal: Journal, link: Link) -> None:
        invoice, tracking = STORE_ORDER.invoice, STORE_ORDER.tracking
        journal.save_sales(
            link.id,
            [
                sold("new"),
                sold("taken", store=at_store("1")),
                sold("typed in", store=at_store("2", Stage.INVOICED, invoice=invoice)),
                sold("invoice wrong", Stage.INVOICE_ERROR, at_store("3", Stage.INVOICED, invoice=invoice)),
                sold("invoiced", Stage.INVOICED, at_store("4", Stage.INVOICED, invoice=invoice)),
                sold("sent", Stage.INVOICED, at_store("5", Stage.SHIPPED, invoice=invoice, tracking=tracking)),
                sold("arrived", Stage.DELIVERED, at_store("6", Stage.DELIVERED, invoice=invoice, tracking=tracking)),
                sold("off", Stage.CANCELLED, at_store("7", Stage.CANCELLED)),
            ],
            NOW,
        )
        expected = {
            SaleFilter.TO_INVOICE: {"taken", "invoice wrong"},
            SaleFilter.TO_SHIP: {"typed in", "invoiced"},
            SaleFilter.OPEN: {"new", "taken", "typed in", "invoice wrong", "invoiced", "sent"},
            SaleFilter.DONE: {"arrived"},
            SaleFilter.CANCELLED: {"off"},
            SaleFilter.ATTENTION: set(),
        }
        counts = journal.views.count_sales(expected, link.id)
        for show, ids in expected.items():
            for column in SaleColumn:
                assert set(sales(journal, Query(column, show))) == ids
            assert counts[show] == len(ids)

    def test_a_sale_that_needs_a_person_says_so_until_it_is_dismissed(self, journal: Journal, link: Link) -> None:
        journal.save_sales(link.id, [sold("h1"), sold("h2")], NOW)
        journal.raise_attention(link.id, AttentionKind.ITEM, "h1", {}, NOW)  # a SKU of the same name
        journal.raise_attention(link.id, AttentionKind.STEP, "h2", {}, NOW)
        waiting: SaleQuery = Query(SaleColumn.SOLD, SaleFilter.ATTENTION)
        assert sales(journal, waiting) == ["h2"]
        assert [row.attention for row in _rows(journal)] == [False, True]
        journal.set_attention(journal.attentions()[-1].id, AttentionState.DISMISSED)
        assert sales(journal, waiting) == []

    def test_a_sale_is_found_by_any_of_its_numbers_and_not_by_its_buyer(self, journal: Journal, link: Link) -> None:
        journal.save_sales(
            link.id,
            [
                sold("abc-1", number="MLB-100", buyer=MARIA),
                sold("abc-2", number="mlb-2%0", store=at_store("1042")),
            ],
            NOW,
        )
        found = {"MLB-1": ["abc-1"], "abc": ["abc-1", "abc-2"], "104": ["abc-2"], "2%": ["abc-2"], "_": []}
        found |= {"mlb": ["abc-1", "abc-2"], MARIA.name: [], MARIA.document: []}
        for text, ids in found.items():
            for column in SaleColumn:
                assert sorted(sales(journal, Query(column, SaleFilter.ALL, search=text))) == ids

    def test_a_row_says_what_the_table_shows_and_a_row_that_is_gone_is_left_out(
        self, journal: Journal, link: Link
    ) -> None:
        journal.save_sales(link.id, [sold("h1", store=at_store("1042"), buyer=MARIA), sold("h2")], NOW)
        views = journal.views
        keys = views.sale_keys(Query(SaleColumn.NUMBER, SaleFilter.ALL))
        assert list(views.sale_rows(keys)) == list(keys)
        row = views.sale_rows([*keys[:1], 10**9])[keys[0]]
        assert (row.link_id, row.hub_id, row.number, row.channel) == (link.id, "h1", ORDER.number, ORDER.channel)
        assert (row.stage, row.created, row.total, row.store_number) == (
            Stage.APPROVED,
            ORDER.created,
            ORDER.total,
            "1042",
        )
        journal.remove_link(link.id)
        assert views.sale_rows(keys) == {}

    def test_a_sale_keeps_its_key_when_it_moves_on(self, journal: Journal, link: Link) -> None:
        journal.save_sales(link.id, [sold("h1"), sold("h2")], NOW)
        before = journal.views.sale_keys(Query(SaleColumn.NUMBER, SaleFilter.ALL))
        journal.save_sale(link.id, sold("h1", Stage.DELIVERED, at_store("9")), NOW)
        assert journal.views.sale_keys(Query(SaleColumn.NUMBER, SaleFilter.ALL)) == before
        assert journal.views.sale_rows(before)[before[0]].stage is Stage.DELIVERED

    # listings
    def test_listings_come_in_the_order_that_is_asked_for(self, journal: Journal, link: Link, other: Link) -> None:
        marks = Marks("c", "i", "100.00|90.00", 5)
        journal.save_listings(link.id, [settled("A", name="Zebra"), settled("B", name="Anel", wanted=marks)])
        journal.save_listings(other.id, [settled("A", name="Mesa", wanted=Marks("c", "i", "9.00", 20))])
        here, there = f"{link.id}/", f"{other.id}/"
        expected = {
            ListingColumn.SKU: [here + "A", here + "B", there + "A"],
            ListingColumn.NAME: [here + "B", there + "A", here + "A"],
            ListingColumn.PRICE: [there + "A", here + "A", here + "B"],
            ListingColumn.STOCK: [here + "A", here + "B", there + "A"],
        }
        for column, keys in expected.items():
            assert journal.views.listing_keys(Query(column, ListingFilter.ALL)) == keys
            assert journal.views.listing_keys(Query(column, ListingFilter.ALL, descending=True)) == keys[::-1]
            here_only: ListingQuery = Query(column, ListingFilter.ALL, link_id=link.id)
            assert journal.views.listing_keys(here_only) == [key for key in keys if key.startswith(here)]

    def test_filters_tell_which_listings_are_not_as_they_should_be(self, journal: Journal, link: Link) -> None:
        journal.save_listings(
            link.id,
            [
                settled("fine", at_hub=True),
                settled("differs", at_hub=True, confirmed=Marks("c0", "i1", "10.00", 3)),
                settled("inspected", at_hub=True, complaint="ean"),
                settled("refused"),
                settled("gone", present=False),
            ],
        )
        journal.raise_attention(link.id, AttentionKind.LISTING_REFUSED, "refused", {}, NOW)
        expected = {
            ListingFilter.ALL: {"fine", "differs", "inspected", "refused"},
            ListingFilter.DIFFERS: {"differs"},
            ListingFilter.ATTENTION: {"inspected", "refused"},
            ListingFilter.NOT_AT_HUB: {"refused"},
            ListingFilter.GONE: {"gone"},
        }
        counts = journal.views.count_listings(expected, link.id)
        for show, skus in expected.items():
            for column in ListingColumn:
                assert {key.partition("/")[2] for key in journal.views.listing_keys(Query(column, show))} == skus
            assert counts[show] == len(skus)

    def test_refused_are_those_that_are_not_sent_again(self, journal: Journal, link: Link) -> None:
        wanted, before = Marks("c", "i", "10.00", 0), Marks("c", "i", "9.00", 3)
        refused = digest(wanted)
        journal.save_listings(
            link.id,
            [
                Listing("refused", wanted=wanted, confirmed=before, refused=refused, at_hub=True),
                Listing("new", wanted=wanted, refused=refused),
                Listing(
                    "corrected", wanted=replace(wanted, price="9.50"), confirmed=before, refused=refused, at_hub=True
                ),
                Listing("taken back", wanted=before, confirmed=before, refused=refused, at_hub=True),
            ],
        )
        shown = {
            show: [key.partition("/")[2] for key in journal.views.listing_keys(Query(ListingColumn.SKU, show))]
            for show in (ListingFilter.REFUSED, ListingFilter.WITHOUT_STOCK)
        }
        assert shown[ListingFilter.REFUSED] == ["new", "refused"]
        assert shown[ListingFilter.WITHOUT_STOCK] == ["corrected", "new", "refused"]

    def test_a_listing_is_found_by_its_sku_or_name(self, journal: Journal, link: Link) -> None:
        journal.save_listings(link.id, [settled("CAM/P", name="Camiseta"), settled("0012", name="Meia azul")])
        for text, found in {"cam": ["CAM/P"], "001": ["0012"], "azul": ["0012"], "%": []}.items():
            keys = journal.views.listing_keys(Query(ListingColumn.NAME, ListingFilter.ALL, search=text))
            assert [row.listing.sku for row in journal.views.listing_rows(keys).values()] == found

    def test_a_listings_row_is_the_listing(self, journal: Journal, link: Link, other: Link) -> None:
        listing = Listing("A/1", "PAI", "Camiseta", wanted=Marks(stock=3), complaint="ncm")
        journal.save_listings(link.id, [listing])
        journal.save_listings(other.id, [settled("A/1")])
        rows = journal.views.listing_rows([f"{link.id}/A/1", f"{other.id}/A/1", f"{link.id}/none"])
        assert {key: (row.link_id, row.attention) for key, row in rows.items()} == {
            f"{link.id}/A/1": (link.id, True),
            f"{other.id}/A/1": (other.id, False),
        }
        assert rows[f"{link.id}/A/1"].listing == listing

    # history
    def test_the_history_is_sorted_filtered_and_searched(self, journal: Journal, link: Link, other: Link) -> None:
        journal.save_sale(link.id, sold("h1", number="MLB-77"), NOW)
        entries = [
            HistoryEntry(NOW, link.id, "SKU-7", "price", "1.00", "2.00", "run"),
            HistoryEntry(NOW, link.id, "h1", "stage", "", "approved"),
            HistoryEntry(NOW - HOUR, other.id, "SKU-8", "stock", "1", "2", "run"),
        ]
        journal.add_history(entries)
        price, stage, stock = entries
        for query, found in {
            Query(HistoryColumn.AT, HistoryFilter.ALL, descending=True): [stage, price, stock],
            Query(HistoryColumn.SUBJECT, HistoryFilter.ALL): [price, stock, stage],
            Query(HistoryColumn.WHAT, HistoryFilter.ALL): [price, stage, stock],
            Query(HistoryColumn.AT, HistoryFilter.LISTINGS): [stock, price],
            Query(HistoryColumn.AT, HistoryFilter.SALES): [stage],
            Query(HistoryColumn.AT, HistoryFilter.ALL, link_id=other.id): [stock],
            Query(HistoryColumn.AT, HistoryFilter.ALL, search="sku-7"): [price],
            Query(HistoryColumn.AT, HistoryFilter.ALL, search="MLB"): [stage],
        }.items():
            assert changes(journal, query) == found

    def test_a_change_of_a_sale_knows_the_number_that_people_know(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, sold("h1", number="MLB-77"), NOW)
        journal.add_history([HistoryEntry(NOW, link.id, subject, "stage") for subject in ("h1", "SKU")])
        keys = journal.views.history_keys(Query(HistoryColumn.SUBJECT, HistoryFilter.ALL))
        assert [journal.views.history_rows(keys)[key].number for key in keys] == ["", "MLB-77"]


def sales(journal: Journal, query: SaleQuery) -> list[str]:
    """Hub ids of the sales, in their order."""
    keys = journal.views.sale_keys(query)
    rows = journal.views.sale_rows(keys)
    return [rows[key].hub_id for key in keys]


def _rows(journal: Journal) -> list[SaleRow]:
    keys = journal.views.sale_keys(Query(SaleColumn.NUMBER, SaleFilter.ALL))
    return [journal.views.sale_rows(keys)[key] for key in keys]


def changes(journal: Journal, query: HistoryQuery) -> list[HistoryEntry]:
    """The changes, in their order."""
    keys = journal.views.history_keys(query)
    rows = journal.views.history_rows(keys)
    return [rows[key].entry for key in keys]
