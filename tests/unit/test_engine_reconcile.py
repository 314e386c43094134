"""The daily comparison of both sides, and what a person says to what it and the runs ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.connectors.pluggto.hub import PluggtoHub
from app.domain.catalogue import HubProduct, ProductWrite
from app.domain.errors import InvalidInput, Refused
from app.domain.links import Answer, AttentionKind, Stream
from app.domain.orders import Stage
from app.engine.answers import answer, answer_all, send_again
from app.engine.context import Progress
from app.sandbox.faults import Fault
from tests.simulation.shop import CATALOGUE, ORDERS, Shop

ROWS = {"A": ("10,00", "9"), "B": ("10,00", "9"), "F": ("", ""), "F/F-1": ("5,00", "3")}
DAY = 86_400


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, ROWS)
    shop.run()
    yield shop
    shop.close()


def test_equal_sides_leave_nothing_to_heal(shop: Shop) -> None:
    before = shop.writes
    assert shop.run(Stream.RECONCILIATION).written == 0
    shop.run()
    assert shop.writes == before


@pytest.mark.parametrize("edit", [{"quantity": 77}, {"price": 1.5}, {"special_price": 9}, {"name": "Outro"}])
def test_what_somebody_edits_at_the_hub_is_set_right(shop: Shop, edit: dict[str, object]) -> None:
    shop.sandbox.set_product("A", **edit)
    assert shop.run(Stream.RECONCILIATION).written == 1
    shop.run()
    held = shop.held("A")
    assert (held["quantity"], held["price"], held.get("special_price") or 0, held["name"]) == (9, 10, 0, "Produto A")
    assert shop.run(Stream.RECONCILIATION).written == 0


def test_what_somebody_deletes_at_the_hub_is_made_again_whole(shop: Shop) -> None:
    shop.sandbox.delete_product("F")
    shop.run(Stream.RECONCILIATION)
    shop.run()
    assert (shop.told("F-1"), shop.held("F-1")["price"], shop.held("F")["name"]) == ([3], 5, "Produto F")


def test_an_order_that_no_poll_showed_is_found_and_imported(shop: Shop) -> None:
    shop.run(*ORDERS)
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS)
    shop.sandbox._orders.get(order)["status"] = "approved"  # changed without telling when
    shop.run(Stream.RECONCILIATION, after=3600)
    shop.run(*ORDERS)
    assert shop.stored(order).stage is Stage.APPROVED


def test_a_comparison_that_fails_changes_nothing(shop: Shop) -> None:
    listings = shop.app.journal.listings(shop.link.id)
    shop.sandbox.set_product("A", quantity=1)
    shop.sandbox.dial.set(Fault.REFUSED)
    assert shop.engine.run((Stream.RECONCILIATION,)).error is not None
    assert shop.app.journal.listings(shop.link.id) == listings


def test_an_answer_to_nothing_is_refused(shop: Shop) -> None:
    with pytest.raises(InvalidInput):
        answer(shop.app.journal, 999, Answer.RETRY, shop.now)


def test_what_is_dismissed_stays_quiet_until_it_is_another_thing(shop: Shop) -> None:
    shop.edit("A", price="abc")
    shop.run()
    shop.say(Answer.DISMISS, AttentionKind.ITEM)
    shop.edit("B", stock="8")
    shop.run()
    assert shop.asked(AttentionKind.ITEM) == []
    shop.edit("A", price="xyz")
    shop.run()
    assert [item.params["value"] for item in shop.asked(AttentionKind.ITEM)] == ["xyz"]


def test_a_stream_that_is_asked_for_runs_soon(shop: Shop) -> None:
    shop.sandbox.dial.set(Fault.GRANT_REVOKED)
    shop.clock.advance(4000)
    assert shop.engine.run(ORDERS).error is not None
    shop.sandbox.dial.clear()
    (item, *_) = shop.asked(AttentionKind.STREAM)
    answer(shop.app.journal, item.id, Answer.RETRY, shop.now)
    shop.work()
    assert all(each.fresh for each in shop.engine.health() if each.stream in ORDERS)


def test_one_answer_to_many_is_one_act_and_leaves_out_what_settled_itself(shop: Shop) -> None:
    shop.edit("A", price="abc")
    shop.edit("B", price="")
    shop.run()
    items = shop.asked(AttentionKind.ITEM)
    answered = answer_all(shop.app.journal, [999, *(item.id for item in items)], Answer.RETRY, shop.now)
    assert {item.subject for item in answered} == {"A", "B"}
    assert shop.asked(AttentionKind.ITEM) == []
    shop.run()
    assert {item.subject for item in shop.asked(AttentionKind.ITEM)} == {"A", "B"}


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A hub that refuses the product data of these SKUs."""
    refused: list[str] = []
    push = PluggtoHub.push

    def refusing(hub: PluggtoHub, write: ProductWrite) -> HubProduct:
        if any(part.content and part.sku in refused for part in write.parts()):
            raise Refused(details="name")
        return push(hub, write)

    monkeypatch.setattr(PluggtoHub, "push", refusing)
    return refused


def test_what_is_asked_for_in_mid_run_is_not_lost(shop: Shop, strict: list[str]) -> None:
    """A person answers while a run is at work that ends with a cursor of its own."""
    strict.append("A")
    shop.edit("A", name="Outro")
    shop.run()
    (item,) = shop.asked(AttentionKind.LISTING_REFUSED)
    strict.clear()
    shop.edit("B", stock="5")

    def say(progress: Progress) -> None:
        answer_all(shop.app.journal, [item.id], Answer.RETRY, shop.now)

    shop.clock.advance(60)
    assert shop.engine.run(CATALOGUE, progress=say).error is None
    shop.run()
    assert shop.held("A")["name"] == "Outro"


def test_a_refusal_is_asked_about_only_once_it_is_saved(shop: Shop, strict: list[str]) -> None:
    """Otherwise an answer in mid-run would be undone by what the run saves afterwards."""
    strict.append("A")
    shop.edit("A", name="Outro")
    seen = []
    shop.clock.advance(60)
    shop.engine.run(CATALOGUE, progress=lambda _: seen.append(len(shop.asked(AttentionKind.LISTING_REFUSED))))
    assert seen == [0]
    assert len(shop.asked(AttentionKind.LISTING_REFUSED)) == 1


def test_a_product_that_is_sent_again_is_read_and_sent_although_it_was_refused(shop: Shop, strict: list[str]) -> None:
    strict.append("F-1")
    shop.edit("F-1", name="Outro")
    shop.run()
    before = shop.writes
    strict.clear()
    shop.run()
    assert shop.writes == before
    send_again(shop.app.journal, shop.link.id, "F-1")
    shop.run()
    assert shop.writes == before + 1
    assert shop.asked(AttentionKind.LISTING_REFUSED) == []


def test_a_preview_beside_a_run_keeps_the_link(shop: Shop) -> None:
    """The preview's end must not let another program at the link while the lane still works on it."""
    beside = shop.app.open_link(shop.link, Event())
    owners = []

    def look(progress: Progress) -> None:
        assert beside.run(CATALOGUE, preview=True).error is None
        owners.append(shop.engine.lease.owner())

    shop.edit("A", stock="4")
    shop.clock.advance(60)
    shop.engine.run(CATALOGUE, progress=look)
    assert owners == [shop.app.name]
    assert shop.engine.lease.owner() is None
