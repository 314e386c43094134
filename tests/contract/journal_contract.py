"""What every journal promises. A database's own test module inherits `JournalContract` and says how to open one."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.catalogue import Facet, Listing, Marks, digest
from app.domain.errors import InputFault, InvalidInput, NotFound
from app.domain.links import AttentionKind, AttentionState, HistoryEntry, Link, Stream, StreamState
from app.domain.orders import (
    Address,
    Buyer,
    Invoice,
    Order,
    OrderFault,
    OrderItem,
    Payment,
    Sale,
    Shipment,
    Stage,
    Step,
    StepName,
    StepState,
    StoreOrder,
    Tracking,
)
from app.domain.views import ListingColumn, ListingFilter, Query
from app.ports import Journal

NOW = datetime(2026, 3, 2, 12, 30, 15, 123456, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)

MARIA = Buyer(
    name="Maria Aparecida Exemplo",
    document="52998224725",
    email="maria.exemplo@example.com",
    phone="11987654321",
    state_registration="110042490114",
    address=Address(street="Rua das Palmeiras", number="742", district="Jardim Fictício", city="Votuporanga"),
    delivery=Address(name="Portaria Exemplo", street="Avenida Imaginária", postcode="15500123"),
)

ORDER = Order(
    id="hub-1",
    number="MLB-77",
    channel="mercadolivre",
    stage=Stage.APPROVED,
    status="approved",
    created=NOW - HOUR,
    version=NOW,
    items=(
        OrderItem("CAM-P", "Camiseta 😀 <b> & cia", 2, Decimal("19.90"), Decimal("39.80")),
        OrderItem("0012", "Meia", 1, Decimal("5"), Decimal("5")),
    ),
    total=Decimal("54.80"),
    subtotal=Decimal("44.80"),
    shipping=Decimal("10.00"),
    payments=(Payment("pix", Decimal("54.80")),),
    shipments=(Shipment("ship-1", tracking_code="BR1"),),
    faults=(OrderFault.POSTCODE_SHORT,),
)

STORE_ORDER = StoreOrder(
    id="s-9",
    number="1009",
    hub_id="hub-1",
    stage=Stage.SHIPPED,
    invoice=Invoice("3" * 44, "12", "1", NOW, cfops="5102"),
    tracking=Tracking("Correios", "PAC", "BR1", NOW),
    delivered=NOW + DAY,
)

SALE = Sale(
    hub_id="hub-1",
    order=ORDER,
    stage=Stage.APPROVED,
    store=STORE_ORDER,
    steps=(
        Step(StepName.IMPORT, StepState.DONE, at=NOW, proof="1009", attempts=1),
        Step(StepName.INVOICE, StepState.WAITING, at=NOW, until=NOW + HOUR, reason="lag", digest="abc", attempts=3),
    ),
)


def a_sale(hub_id: str, created: datetime = NOW, closed: bool = False) -> Sale:
    """A sale of that id, without buyer, store order and steps."""
    order = replace(ORDER, id=hub_id, created=created)
    return Sale(hub_id=hub_id, order=order, stage=order.stage, closed=closed)


def settled(sku: str, **more: object) -> Listing:
    """A listing that the hub confirmed."""
    marks = Marks("c1", "i1", "10.00", 3)
    return replace(Listing(sku=sku, source="f-" + sku, wanted=marks, confirmed=marks), **more)  # type: ignore[arg-type]


class Undo(Exception):
    """Raised by tests inside a transaction."""


class JournalContract:
    """Inherit, and give `open_one` (opens the test's journal once more, as another program would) and `address`
    (what `tests.contract.journal_child` opens in another process)."""

    @pytest.fixture
    def journal(self, open_one: Callable[[], Journal]) -> Journal:
        return open_one()

    @pytest.fixture
    def link(self, journal: Journal) -> Link:
        return journal.add_link("Loja", "local", "pluggto", {"stock.buffer": "2"}, NOW)

    def test_the_hubs_complaints_are_counted_by_their_fields_with_some_of_the_products(
        self, journal: Journal, link: Link
    ) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        many = [settled(f"P-{number:02d}", complaint="ean, ncm") for number in range(30)]
        one = [settled("Q", complaint="ncm"), settled("GONE", complaint="ncm", present=False), settled("FINE")]
        journal.save_listings(link.id, many + one)
        journal.save_listings(other.id, [settled("R", complaint="ncm")])
        first = [listing.sku for listing in many[:20]]
        assert journal.complaints(link.id) == {"ean, ncm": (30, first), "ncm": (1, ["Q"])}
        assert journal.listings(link.id, ["Q"]) == {"Q": one[0]}

    # links

    def test_links_come_back_as_they_were_saved(self, journal: Journal, link: Link) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        changed = replace(link, name="Loja São João", settings={"store.file": "ção.xlsx"}, paused_until=NOW + HOUR)
        journal.update_link(changed)
        assert journal.links() == [changed, other]
        assert changed.created == NOW

    def test_two_links_cannot_share_a_name(self, journal: Journal, link: Link) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        for act in (
            lambda: journal.add_link("Loja", "local", "pluggto", {}, NOW),
            lambda: journal.update_link(replace(other, name="Loja")),
        ):
            with pytest.raises(InvalidInput) as caught:
                act()
            assert caught.value.params == {"field": "name", "reason": InputFault.NAME_TAKEN}
        assert [known.name for known in journal.links()] == ["Loja", "Outra"]

    def test_a_removed_link_takes_everything_of_its_own_and_nothing_else(self, journal: Journal, link: Link) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        for each in (link.id, other.id):
            _fill(journal, each)
        journal.remove_link(link.id)
        assert journal.links() == [other]
        assert _everything(journal, link.id) == _everything(journal, 999)
        assert all(_everything(journal, other.id))

    def test_the_id_of_a_removed_link_never_comes_back(self, journal: Journal, link: Link) -> None:
        journal.remove_link(link.id)
        assert journal.add_link("Loja", "local", "pluggto", {}, NOW).id > link.id

    def test_work_for_a_link_that_was_removed_meanwhile_is_named(self, journal: Journal, link: Link) -> None:
        journal.remove_link(link.id)
        with pytest.raises(InvalidInput) as caught:
            journal.save_listings(link.id, [settled("A")])
        assert caught.value.params["reason"] == InputFault.NO_SUCH_LINK

    # streams

    def test_every_stream_has_a_state_from_the_start(self, journal: Journal, link: Link) -> None:
        state = StreamState(Stream.STOCK, "c-7", NOW, NOW - HOUR, "transient", 2, braked=True)
        journal.save_stream(link.id, state)
        expected = {stream: StreamState(stream) for stream in Stream} | {Stream.STOCK: state}
        assert journal.streams(link.id) == expected
        journal.save_stream(link.id, StreamState(Stream.STOCK, "c-8"))
        assert journal.streams(link.id)[Stream.STOCK] == StreamState(Stream.STOCK, "c-8")

    # listings

    def test_listings_come_back_as_they_were_saved(self, journal: Journal, link: Link) -> None:
        full = Listing(
            sku="CAM-P",
            parent="CAM",
            name="Camiseta P",
            source="f",
            wanted=Marks("c", "i", "19.90|9.90", 5),
            confirmed=Marks("c", None, "19.90", 0),
            refused="r",
            present=False,
            at_hub=True,
        )
        bare, family = Listing("0012"), Listing("CAM", is_family=True)
        journal.save_listings(link.id, [full, bare, family])
        assert journal.listings(link.id) == {"CAM-P": full, "0012": bare, "CAM": family}
        assert journal.listings(link.id, ["0012", "nobody"]) == {"0012": bare}
        assert journal.listings(link.id, []) == {}
        journal.save_listings(link.id, [replace(bare, name="Meia")])
        assert journal.listings(link.id)["0012"].name == "Meia"

    def test_thousands_of_listings_are_saved_and_asked_for_at_once(self, journal: Journal, link: Link) -> None:
        skus = [f"SKU-{count}" for count in range(12_000)]
        journal.save_listings(link.id, (settled(sku) for sku in skus))
        journal.touch(link.id, skus)
        assert set(journal.listings(link.id, skus)) == set(skus)
        assert journal.count_listings(link.id) == 12_000
        journal.untouch(link.id, dict.fromkeys(skus[1:], 1))
        assert set(journal.touched(link.id)) == {"SKU-0"}

    @pytest.mark.parametrize("facet", list(Facet))
    def test_a_listing_is_unsettled_until_each_wanted_mark_is_confirmed(
        self, journal: Journal, link: Link, facet: Facet
    ) -> None:
        other = Marks("c2", "i2", "11.00", 0)
        journal.save_listings(
            link.id,
            [
                settled("same"),
                settled("differs", wanted=settled("").wanted.updated(other, frozenset({facet}))),
                settled("unsaid", confirmed=settled("").confirmed.updated(Marks(), frozenset({facet}))),
                settled("unwanted", wanted=settled("").wanted.updated(Marks(), frozenset({facet}))),
            ],
        )
        assert journal.unsettled(link.id) == {"differs", "unsaid"}

    def test_each_stream_counts_what_it_has_to_tell_itself(self, journal: Journal, link: Link) -> None:
        marks = Marks("c", "i", "10.00", 3)
        known = Listing("A", wanted=marks, confirmed=marks, at_hub=True)
        dearer, sold = Marks("c", "i", "99.00", 3), Marks("c", "i", "10.00", 2)
        journal.save_listings(
            link.id,
            [
                replace(known, sku="same"),
                replace(known, sku="dearer", wanted=dearer),
                replace(known, sku="kept", wanted=dearer),
                replace(known, sku="sold", wanted=sold),
                replace(known, sku="renamed", wanted=Marks("c2", "i", "10.00", 3)),
                Listing("new", wanted=marks),
            ],
        )
        journal.raise_attentions(link.id, AttentionKind.BRAKE_PRICE, {"kept": {}}, NOW, AttentionState.SKIP)
        pending = journal.count_pending(link.id, NOW)
        assert [pending[stream] for stream in (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)] == [2, 1, 1]
        assert journal.views.count_kept() == 1
        kept = journal.views.listing_keys(Query(ListingColumn.SKU, ListingFilter.KEPT))
        assert [row.kept for row in journal.views.listing_rows(kept).values()] == [True]
        assert len(journal.views.listing_keys(Query(ListingColumn.SKU, ListingFilter.DIFFERS))) == 4

    def test_a_refused_listing_is_settled_until_it_wants_something_else(self, journal: Journal, link: Link) -> None:
        wanted = Marks("c2", "i1", "10.00", 3)
        refused = settled("A", wanted=wanted, refused=digest(wanted))
        journal.save_listings(link.id, [refused])
        assert not journal.unsettled(link.id)
        journal.save_listings(link.id, [replace(refused, wanted=replace(wanted, content="c3"))])
        assert journal.unsettled(link.id) == {"A"}

    def test_sources_are_those_of_present_listings_and_blank_where_not_settled(
        self, journal: Journal, link: Link
    ) -> None:
        journal.save_listings(
            link.id,
            [
                settled("settled"),
                settled("family", is_family=True),
                settled("never", source=None),
                settled("differs", confirmed=Marks()),
                settled("gone", present=False),
            ],
        )
        sources = {"settled": "f-settled", "family": "f-family", "never": "", "differs": ""}
        assert journal.listing_sources(link.id) == sources
        assert journal.count_listings(link.id) == 3

    def test_touched_skus_wait_until_untouched(self, journal: Journal, link: Link) -> None:
        journal.touch(link.id, ["A", "B"])
        journal.touch(link.id, {"B", "C"})
        journal.untouch(link.id, {"A": 1, "nobody": 1})
        journal.touch(link.id, [])
        journal.untouch(link.id, {})
        assert journal.touched(link.id) == {"B": 2, "C": 1}

    def test_a_sku_touched_again_meanwhile_stays_touched(self, journal: Journal, link: Link) -> None:
        journal.touch(link.id, ["A", "B"])
        seen = journal.touched(link.id)
        journal.touch(link.id, ["A"])
        journal.untouch(link.id, seen)
        assert set(journal.touched(link.id)) == {"A"}

    # sales

    def test_a_sale_comes_back_as_it_was_saved(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, SALE, NOW)
        assert journal.sale(link.id, "hub-1") == SALE
        assert journal.sale(link.id, "hub-2") is None
        changed = replace(SALE, stage=Stage.SHIPPED, store=None, steps=SALE.steps[1:], closed=True)
        journal.save_sale(link.id, changed, NOW)
        assert journal.sale(link.id, "hub-1") == changed

    def test_one_step_is_saved_alone(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, SALE, NOW)
        doing = Step(StepName.INVOICE, StepState.DOING, at=NOW, attempts=4)
        tracking = Step(StepName.TRACK)
        for step in (tracking, doing):
            journal.save_step(link.id, "hub-1", step)
        saved = journal.sale(link.id, "hub-1")
        assert saved is not None
        assert saved.steps == (SALE.steps[0], doing, tracking)

    def test_the_buyer_is_kept_apart_from_the_sale(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, replace(SALE, order=replace(ORDER, buyer=MARIA)), NOW)
        assert journal.sale(link.id, "hub-1") == SALE
        assert journal.buyer(link.id, "hub-1") == MARIA
        assert journal.buyer(link.id, "hub-2") is None

    def test_a_sale_without_buyer_leaves_the_known_one(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, replace(SALE, order=replace(ORDER, buyer=MARIA)), NOW)
        journal.save_sale(link.id, SALE, NOW)
        assert journal.buyer(link.id, "hub-1") == MARIA
        moved = replace(MARIA, phone="21900000000")
        journal.save_sale(link.id, replace(SALE, order=replace(ORDER, buyer=moved)), NOW)
        assert journal.buyer(link.id, "hub-1") == moved

    def test_sales_are_listed_newest_first(self, journal: Journal, link: Link) -> None:
        for hub_id, hours, closed in (("b", 2, False), ("d", 4, False), ("a", 1, True), ("c", 3, True)):
            journal.save_sale(link.id, a_sale(hub_id, NOW + hours * HOUR, closed), NOW)

        def ids(**more: object) -> list[str]:
            return [sale.hub_id for sale in journal.sales(link.id, **more)]  # type: ignore[arg-type]

        assert ids() == ["d", "c", "b", "a"]
        assert ids(open_only=True) == ["d", "b"]
        assert ids(limit=3) == ["d", "c", "b"]
        assert ids(hub_ids=["a", "d", "x"]) == ["d", "a"]
        assert ids(hub_ids=["a", "d"], limit=1) == ["d"]
        assert ids(hub_ids=[]) == []

    def test_of_a_sale_that_is_known_only_what_differs_is_written(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, SALE, NOW)
        elsewhere = replace(SALE.steps[1], state=StepState.OWED, until=None)
        journal.save_step(link.id, "hub-1", elsewhere)
        due = replace(SALE, due=NOW + DAY)
        journal.save_sales(link.id, [due], NOW, {"hub-1": SALE})
        assert journal.sale(link.id, "hub-1") == replace(due, steps=(SALE.steps[0], elsewhere))
        journal.save_sale(link.id, replace(SALE, due=NOW), NOW)
        told = replace(SALE, steps=(SALE.steps[0], elsewhere))
        journal.save_sales(link.id, [told], NOW, {"hub-1": SALE})
        assert journal.sale(link.id, "hub-1") == replace(told, due=NOW)

    def test_of_a_sale_that_is_known_every_difference_is_written(self, journal: Journal, link: Link) -> None:
        more = (*SALE.steps, Step(StepName.TRACK, StepState.DOING, at=NOW))
        order = replace(ORDER, version=NOW + HOUR)
        for other in (
            *(replace(SALE, stage=Stage.INVOICED), replace(SALE, store=None), replace(SALE, closed=not SALE.closed)),
            *(replace(SALE, steps=more), replace(SALE, steps=SALE.steps[:1]), replace(SALE, steps=())),
            *(replace(SALE, due=NOW + DAY), replace(SALE, order=order)),
        ):
            journal.save_sale(link.id, SALE, NOW)
            journal.save_sales(link.id, [other], NOW, {"hub-1": SALE})
            assert journal.sale(link.id, "hub-1") == other

    def test_of_a_sale_that_is_known_a_new_buyer_is_written_and_none_erases_none(
        self, journal: Journal, link: Link
    ) -> None:
        bought = replace(SALE, order=replace(ORDER, buyer=MARIA))
        journal.save_sale(link.id, SALE, NOW)
        journal.save_sales(link.id, [bought], NOW, {"hub-1": SALE})
        assert journal.buyer(link.id, "hub-1") == MARIA
        journal.save_sales(link.id, [SALE], NOW, {"hub-1": bought})
        assert journal.buyer(link.id, "hub-1") == MARIA

    def test_known_and_new_sales_are_written_together(self, journal: Journal, link: Link) -> None:
        journal.save_sale(link.id, SALE, NOW)
        other = a_sale("hub-2")
        journal.save_sales(link.id, [replace(SALE, closed=True), other], NOW, {"hub-1": SALE})
        assert [journal.sale(link.id, "hub-1"), journal.sale(link.id, "hub-2")] == [replace(SALE, closed=True), other]

    def test_sales_are_due_once_their_moment_has_come_those_that_wait_longest_first(
        self, journal: Journal, link: Link
    ) -> None:
        for hub_id, hours in (("late", 1), ("early", -2), ("now", 0)):
            journal.save_sale(link.id, replace(a_sale(hub_id), due=NOW + hours * HOUR), NOW)
        journal.save_sale(link.id, a_sale("never"), NOW)
        assert journal.due_sales(link.id, NOW) == ["early", "now"]

    def test_an_order_is_unchanged_only_if_every_value_of_it_is(self, journal: Journal, link: Link) -> None:
        for hub_id in ("a", "b", "c"):
            journal.save_sale(link.id, a_sale(hub_id), NOW)
        same, changed, other = (a_sale(hub_id).order for hub_id in ("a", "b", "x"))
        orders = [same, replace(changed, shipments=(*changed.shipments, Shipment("new"))), other]
        assert journal.unchanged(link.id, orders) == {"a"}
        assert journal.unchanged(link.id, []) == frozenset()

    def test_what_the_store_says_is_unchanged_only_if_every_value_of_it_is(self, journal: Journal, link: Link) -> None:
        told = {hub_id: StoreOrder(hub_id, "1001", hub_id, Stage.APPROVED) for hub_id in ("a", "b", "c", "x")}
        for hub_id, store in (("a", told["a"]), ("b", told["b"]), ("c", None)):
            journal.save_sale(link.id, replace(a_sale(hub_id), store=store), NOW)
        asked = [told["a"], replace(told["b"], delivered=NOW), told["c"], told["x"]]
        assert journal.unchanged_in_store(link.id, asked) == {"a"}

    def test_buyers_of_many_sales_are_found_at_once(self, journal: Journal, link: Link) -> None:
        for hub_id in ("a", "b"):
            sale = a_sale(hub_id)
            journal.save_sale(link.id, replace(sale, order=replace(sale.order, buyer=MARIA)), NOW)
        assert journal.buyers(link.id, ["a", "x"]) == {"a": MARIA}

    # attention

    def test_an_attention_item_is_opened_once_and_refreshed(self, journal: Journal, link: Link) -> None:
        for hours, reason in ((0, "a"), (1, "b")):
            journal.raise_attention(link.id, AttentionKind.STEP, "hub-1", {"reason": reason}, NOW + hours * HOUR)
        (item,) = journal.attentions()
        assert (item.link_id, item.kind, item.subject) == (link.id, AttentionKind.STEP, "hub-1")
        assert (item.since, item.params, item.state) == (NOW, {"reason": "b"}, AttentionState.OPEN)

    def test_many_items_are_raised_at_once_and_none_is_no_work(self, journal: Journal, link: Link) -> None:
        journal.raise_attentions(link.id, AttentionKind.ITEM, {}, NOW)
        journal.raise_attention(link.id, AttentionKind.ITEM, "A", {"cell": "C2"}, NOW)
        journal.raise_attentions(link.id, AttentionKind.ITEM, {"A": {"cell": "C3"}, "B": {}}, NOW + HOUR)
        found = {(item.subject, item.since): item.params for item in journal.attentions()}
        assert found == {("A", NOW): {"cell": "C3"}, ("B", NOW + HOUR): {}}

    def test_a_dismissed_item_stays_so_until_something_else_is_wrong(self, journal: Journal, link: Link) -> None:
        def raised(params: dict[str, str], at: datetime) -> list[tuple[int, datetime]]:
            journal.raise_attention(link.id, AttentionKind.ITEM, "A", params, at)
            return [(item.id, item.since) for item in journal.attentions(link.id)]

        ((number, _),) = raised({"fault": "ean", "cell": "C2"}, NOW)
        journal.set_attention(number, AttentionState.DISMISSED)
        assert raised({"cell": "C2", "fault": "ean"}, NOW + HOUR) == []
        assert [item.state for item in journal.attentions(all_states=True)] == [AttentionState.DISMISSED]
        assert raised({"fault": "price", "cell": "C2"}, NOW + DAY) == [(number, NOW + DAY)]

    @pytest.mark.parametrize("answer", [AttentionState.GO_ON, AttentionState.SKIP])
    def test_an_answered_brake_keeps_its_answer_until_cleared(
        self, journal: Journal, link: Link, answer: AttentionState
    ) -> None:
        kind = AttentionKind.BRAKE_PRICE
        journal.raise_attention(link.id, kind, "prices", {"count": "3"}, NOW)
        journal.set_attention(journal.attentions()[0].id, answer)
        journal.raise_attention(link.id, kind, "prices", {"count": "4"}, NOW + HOUR)
        assert journal.attentions() == []
        (item,) = journal.attentions(link.id, all_states=True)
        assert (item.state, item.params) == (answer, {"count": "3"})
        journal.clear_attention(link.id, kind)
        journal.raise_attention(link.id, kind, "prices", {"count": "4"}, NOW + HOUR)
        assert [item.state for item in journal.attentions()] == [AttentionState.OPEN]

    def test_cleared_items_go_away_and_others_stay(self, journal: Journal, link: Link) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        for link_id in (link.id, other.id):
            for subject in ("A", "B", "C"):
                journal.raise_attention(link_id, AttentionKind.ITEM, subject, {}, NOW)
        journal.raise_attention(link.id, AttentionKind.STEP, "A", {}, NOW + HOUR)
        journal.clear_attention(link.id, AttentionKind.ITEM, ["A", "B"])
        journal.clear_attention(link.id, AttentionKind.ITEM, [])
        assert [(item.kind, item.subject) for item in journal.attentions(link.id)] == [
            (AttentionKind.ITEM, "C"),
            (AttentionKind.STEP, "A"),
        ]
        journal.clear_attention(link.id, AttentionKind.ITEM)
        assert len(journal.attentions(link.id)) == 1
        assert len(journal.attentions(other.id)) == 3
        assert len(journal.attentions()) == 4

    # history

    def test_history_is_told_newest_first(self, journal: Journal, link: Link) -> None:
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        first = HistoryEntry(NOW, link.id, "A", "price", "10.00", "12.00", "sheet")
        second = HistoryEntry(NOW, link.id, "B", "price")
        third = HistoryEntry(NOW + HOUR, other.id, "C", "stock")
        journal.add_history([first, third, second])
        journal.add_history([])
        assert journal.history() == [third, second, first]
        assert journal.history(link.id) == [second, first]
        assert journal.history(limit=1) == [third]
        assert journal.history(link.id, subject=first.subject) == [first]

    def test_old_history_and_the_buyers_of_long_closed_sales_are_dropped(self, journal: Journal, link: Link) -> None:
        journal.add_history([HistoryEntry(NOW - days * DAY, link.id, str(days), "x") for days in (89, 91)])
        for hub_id, days, closed in (("open", 900, False), ("old", 181, True), ("new", 179, True)):
            sale = a_sale(hub_id, closed=closed)
            journal.save_sale(link.id, replace(sale, order=replace(sale.order, buyer=MARIA)), NOW - days * DAY)
        journal.save_sale(link.id, a_sale("old", closed=True), NOW)  # closed long ago, looked at today
        journal.prune(NOW)
        assert [entry.subject for entry in journal.history()] == ["89"]
        assert {hub_id for hub_id in ("open", "old", "new") if journal.buyer(link.id, hub_id)} == {"open", "new"}
        assert len(journal.sales(link.id)) == 3
        journal.prune(NOW, history_days=1, personal_days=1)
        assert journal.history() == []
        assert journal.buyer(link.id, "new") is None

    def test_a_sale_that_opened_again_counts_from_its_last_closing(self, journal: Journal, link: Link) -> None:
        sale = replace(a_sale("a", closed=True), order=replace(ORDER, id="a", buyer=MARIA))
        journal.save_sale(link.id, sale, NOW - 300 * DAY)
        journal.save_sale(link.id, replace(sale, closed=False), NOW - 200 * DAY)
        journal.save_sale(link.id, sale, NOW - DAY)
        journal.prune(NOW)
        assert journal.buyer(link.id, "a") == MARIA

    # several processes

    def test_a_lease_is_held_by_one_owner_until_it_lapses(
        self, journal: Journal, open_one: Callable[[], Journal]
    ) -> None:
        other = open_one()
        assert journal.acquire_lease("link-1/orders", "me", NOW, 30)
        assert not other.acquire_lease("link-1/orders", "you", NOW + timedelta(seconds=29), 30)
        assert other.acquire_lease("link-1/catalogue", "you", NOW, 30)
        assert journal.acquire_lease("link-1/orders", "me", NOW + timedelta(seconds=29), 30)
        assert other.lease_owner("link-1/orders", NOW + timedelta(seconds=58)) == "me"
        assert other.lease_owner("link-1/orders", NOW + timedelta(seconds=59)) is None
        assert other.acquire_lease("link-1/orders", "you", NOW + timedelta(seconds=59), 30)
        assert not journal.acquire_lease("link-1/orders", "me", NOW + timedelta(seconds=60), 30)

    def test_only_its_owner_releases_a_lease(self, journal: Journal) -> None:
        assert journal.acquire_lease("x", "me", NOW, 30)
        journal.release_lease("x", "you")
        journal.release_lease("y", "me")
        assert journal.lease_owner("x", NOW) == "me"
        journal.release_lease("x", "me")
        assert journal.lease_owner("x", NOW) is None
        assert journal.acquire_lease("x", "you", NOW, 30)

    def test_a_budget_is_remembered_for_each_account(self, journal: Journal) -> None:
        assert journal.budget("hub:loja") == (0.0, None)
        journal.save_budget("hub:loja", 1_772_454_615.25, NOW + HOUR)
        journal.save_budget("hub:outra", 1.5, NOW)
        assert journal.budget("hub:loja") == (1_772_454_615.25, NOW + HOUR)
        journal.save_budget("hub:loja", 2.5, None)
        assert journal.budget("hub:loja") == (2.5, None)

    # order book

    def test_a_store_order_is_created_once_and_numbered(self, journal: Journal, link: Link) -> None:
        book = journal.book(link.id)
        first = book.create(ORDER, NOW)
        assert first == StoreOrder(id="hub-1", number="1001", hub_id="hub-1", stage=Stage.APPROVED)
        assert book.create(ORDER, NOW + HOUR) == first
        waiting = book.create(replace(ORDER, id="hub-2", stage=Stage.AWAITING, items=()), NOW)
        assert (waiting.number, waiting.stage) == ("1002", Stage.AWAITING)
        assert book.find("hub-1") == first
        assert book.find("hub-3") is None
        other = journal.add_link("Outra", "local", "pluggto", {}, NOW)
        assert journal.book(other.id).find("hub-1") is None
        assert journal.book(other.id).create(ORDER, NOW).number == "1001"

    def test_a_link_differs_from_itself_once_its_secrets_were_replaced(self, journal: Journal, link: Link) -> None:
        journal.count_secrets(link.id)
        counted = journal.links()[0]
        assert counted == replace(link, secrets=1)
        journal.update_link(replace(link, name="Nova"))
        assert journal.links()[0] == replace(counted, name="Nova")

    def test_a_book_that_was_lost_gives_no_number_twice(self, journal: Journal, link: Link) -> None:
        def known(hub_id: str, number: str, acknowledged: bool = True) -> Order:
            return replace(ORDER, id=hub_id, external=number, acknowledged=acknowledged)

        told = [known("a", "1001"), known("b", "1007"), known("cancelled", "1012"), known("again", "1001")]
        channels = [known("c", "2000007", acknowledged=False), known("d", "2000004521234567"), known("e", "MLB-1015")]
        journal.save_sales(link.id, [Sale(order.id, order, order.stage) for order in told + channels], NOW)
        book = journal.book(link.id)
        made = [book.create(order, NOW).number for order in (ORDER, told[0], told[3], *channels, told[1])]
        assert made == ["1013", "1001", "1014", "1015", "1016", "1017", "1007"]
        journal.save_sale(link.id, Sale("cancelled", told[2], Stage.APPROVED, book.create(told[2], NOW)), NOW)
        assert book.create(replace(ORDER, id="new"), NOW).number == "1018"

    def test_changed_orders_are_handed_out_once_from_each_cursor(self, journal: Journal, link: Link) -> None:
        book = journal.book(link.id)
        assert book.changed("") == ((), "")
        first, second = book.create(ORDER, NOW), book.create(replace(ORDER, id="hub-2"), NOW)
        both, cursor = book.changed("")
        assert both == (first, second)
        assert book.changed(cursor) == ((), cursor)
        book.update(STORE_ORDER, NOW)
        changed, newest = book.changed(cursor)
        assert changed == (STORE_ORDER,)
        assert book.find("hub-1") == STORE_ORDER
        assert book.changed(newest) == ((), newest)
        assert book.changed("")[0] == (second, STORE_ORDER)

    def test_an_access_key_is_held_by_an_order_until_it_is_cancelled(self, journal: Journal, link: Link) -> None:
        book = journal.book(link.id)
        made = book.create(ORDER, NOW)
        invoiced = replace(made, invoice=Invoice("4126", "12", "1", NOW), stage=Stage.INVOICED)
        book.update(invoiced, NOW)
        assert book.holder_of("4126") == "hub-1"
        assert book.holder_of("412") is None
        book.update(replace(invoiced, stage=Stage.CANCELLED), NOW)
        assert book.holder_of("4126") is None

    def test_an_order_the_book_does_not_have_cannot_be_updated(self, journal: Journal, link: Link) -> None:
        with pytest.raises(NotFound):
            journal.book(link.id).update(STORE_ORDER, NOW)

    def test_units_sold_count_from_each_skus_own_count(self, journal: Journal, link: Link) -> None:
        book = journal.book(link.id)
        twice = (*ORDER.items, replace(ORDER.items[0], quantity=4))
        book.create(replace(ORDER, id="a", items=twice), NOW)
        book.create(replace(ORDER, id="b"), NOW + 2 * HOUR)
        book.create(replace(ORDER, id="c"), NOW + 3 * HOUR)
        book.update(StoreOrder("c", "1003", "c", Stage.CANCELLED), NOW + 3 * HOUR)
        counted = {"CAM-P": NOW - HOUR, "0012": NOW + HOUR, "nobody": NOW - DAY}
        assert book.sold_since(counted) == {"CAM-P": 8, "0012": 1}
        assert book.sold_since({"0012": NOW + 2 * HOUR}) == {}
        assert book.sold_since({}) == {}
        many = {f"SKU-{count}": NOW for count in range(6000)}
        assert book.sold_since(many | counted) == {"CAM-P": 8, "0012": 1}

    def test_counts_are_kept_by_sku(self, journal: Journal, link: Link) -> None:
        book = journal.book(link.id)
        book.save_counts({"A": ("10", NOW), "B": ("", NOW)})
        book.save_counts({"A": ("9", NOW + HOUR)})
        book.save_counts({})
        assert book.counts() == {"A": ("9", NOW + HOUR), "B": ("", NOW)}
        assert book.counts(["A", "x"]) == {"A": ("9", NOW + HOUR)}
        assert book.counts([]) == {}

    # transactions

    def test_an_error_inside_a_transaction_undoes_all_of_it(self, journal: Journal, link: Link) -> None:
        before = _everything(journal, link.id)
        with suppress(Undo), journal.transaction():
            _fill(journal, link.id)
            journal.save_budget("a", 1.0, None)
            assert journal.acquire_lease("x", "me", NOW, 5)
            raise Undo
        assert _everything(journal, link.id) == before
        assert journal.budget("a") == (0.0, None)
        assert journal.lease_owner("x", NOW) is None

    def test_a_transaction_sees_its_own_writes_and_others_see_them_at_its_end(
        self, journal: Journal, link: Link, open_one: Callable[[], Journal]
    ) -> None:
        other = open_one()
        with journal.transaction():
            journal.touch(link.id, ["A"])
            with journal.transaction():
                journal.touch(link.id, ["B"])
            assert set(journal.touched(link.id)) == {"A", "B"}
            assert set(other.touched(link.id)) == frozenset()
        assert set(other.touched(link.id)) == {"A", "B"}

    def test_an_error_in_an_inner_transaction_undoes_the_outer_one_even_when_caught(
        self, journal: Journal, link: Link
    ) -> None:
        def outer() -> None:
            with journal.transaction():
                journal.touch(link.id, ["A"])
                with suppress(Undo), journal.transaction():
                    journal.touch(link.id, ["B"])
                    raise Undo

        with pytest.raises(Undo):
            outer()
        assert set(journal.touched(link.id)) == frozenset()
        journal.touch(link.id, ["C"])
        assert set(journal.touched(link.id)) == {"C"}

    def test_threads_have_transactions_of_their_own(self, journal: Journal, link: Link) -> None:
        seen: list[frozenset[str]] = []

        def look() -> None:
            seen.append(frozenset(journal.touched(link.id)))

        with journal.transaction():
            journal.touch(link.id, ["A"])
            looking = threading.Thread(target=look)
            looking.start()
            looking.join()
        assert seen == [frozenset()]

    def test_two_threads_write_without_losing_anything(self, journal: Journal, link: Link) -> None:
        start = threading.Barrier(2)
        failures: list[BaseException] = []

        def work(name: str) -> None:
            try:
                start.wait()
                for count in range(50):
                    with journal.transaction():
                        journal.book(link.id).create(replace(ORDER, id=f"{name}-{count}"), NOW)
                        journal.add_history([HistoryEntry(NOW, link.id, name, str(count))])
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures
        orders, _ = journal.book(link.id).changed("")
        assert [order.number for order in orders] == [str(1001 + count) for count in range(100)]
        assert len(journal.history()) == 100

    # processes

    def test_two_processes_write_without_losing_anything(self, journal: Journal, link: Link, address: str) -> None:
        children = [child("orders", address, str(link.id), name) for name in ("a", "b")]
        for process in children:
            assert heard(process) == "ready"
        for process in children:
            say(process, "go")
        for process in children:
            assert finish(process) == 0
        orders, _ = journal.book(link.id).changed("")
        assert sorted(order.hub_id for order in orders) == sorted(f"{name}-{n}" for name in "ab" for n in range(60))
        assert [order.number for order in orders] == [str(1001 + count) for count in range(120)]

    def test_a_program_killed_between_commits_loses_none_that_it_told(
        self, link: Link, address: str, open_one: Callable[[], Journal]
    ) -> None:
        process = child("sales", address, str(link.id), "k")
        assert heard(process) == "ready"
        say(process, "go")
        told = [heard(process) for _ in range(25)]
        process.kill()
        finish(process)
        journal = open_one()
        saved = {sale.hub_id: sale for sale in journal.sales(link.id)}
        assert set(told) <= set(saved)
        assert all(sale.done(StepName.IMPORT) for sale in saved.values())
        assert {entry.subject for entry in journal.history(limit=10_000)} == set(saved)

    def test_a_program_killed_inside_a_transaction_leaves_nothing_of_it(
        self, link: Link, address: str, open_one: Callable[[], Journal]
    ) -> None:
        process = child("half", address, str(link.id), "k")
        assert heard(process) == "ready"
        say(process, "go")
        assert heard(process) == "inside"
        process.kill()
        finish(process)
        journal = open_one()
        assert journal.sales(link.id) == []
        assert journal.history() == []
        journal.save_sale(link.id, SALE, NOW)


def child(*arguments: str) -> subprocess.Popen[str]:
    """Another program at work on the journal: see `tests.contract.journal_child`."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.contract.journal_child", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def heard(process: subprocess.Popen[str]) -> str:
    """The next line that the program wrote."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def say(process: subprocess.Popen[str], line: str) -> None:
    """Give the program a line to read."""
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()


def finish(process: subprocess.Popen[str]) -> int:
    """Wait for the end of the program and close its pipes."""
    with process:
        process.wait(timeout=60)
    return process.returncode


def _fill(journal: Journal, link_id: int) -> None:
    """Something in every table of the link."""
    journal.save_stream(link_id, StreamState(Stream.STOCK, "c"))
    journal.save_listings(link_id, [settled("A"), settled("B", confirmed=Marks())])
    journal.touch(link_id, ["A"])
    journal.save_sale(link_id, replace(SALE, order=replace(ORDER, buyer=MARIA)), NOW)
    journal.raise_attention(link_id, AttentionKind.ITEM, "A", {}, NOW)
    journal.add_history([HistoryEntry(NOW, link_id, "A", "stock")])
    journal.book(link_id).create(ORDER, NOW)
    journal.book(link_id).save_counts({"A": ("1", NOW)})


def _everything(journal: Journal, link_id: int) -> list[object]:
    book = journal.book(link_id)
    return [
        [state for state in journal.streams(link_id).values() if state != StreamState(state.stream)],
        journal.listings(link_id),
        journal.touched(link_id),
        journal.sales(link_id),
        journal.buyer(link_id, "hub-1"),
        journal.attentions(link_id),
        journal.history(link_id),
        book.find("hub-1"),
        book.sold_since({"CAM-P": NOW - DAY}),
        book.counts(),
    ]
