"""Catalogue runs: the real engine between a sheet and the practice hub."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.connectors.pluggto.hub import PluggtoHub
from app.domain.catalogue import HubProduct, ProductWrite
from app.domain.errors import Kind, Refused
from app.domain.links import Answer, Attention, AttentionKind, Stream
from app.engine.answers import answer
from app.sandbox.faults import Fault
from tests.simulation.fuse import Strike
from tests.simulation.shop import CATALOGUE, ORDERS, Shop
from tests.simulation.world import Crash, Row

ROWS = {f"P-{n}": ("10,00", "9") for n in range(10)}
FAMILY = {"F": ("", ""), "F/F-1": ("10,00", "5"), "F/F-2": ("10,00", "5")}
Open = Callable[..., Shop]


@pytest.fixture
def open_shop(tmp_path: Path) -> Iterator[Open]:
    shops: list[Shop] = []

    def make(rows: dict[str, tuple[str, str]] = ROWS, **settings: str) -> Shop:
        shops.append(Shop(tmp_path, rows, **settings))
        shops[-1].run()
        return shops[-1]

    yield make
    for shop in shops:
        shop.close()


def test_a_first_run_makes_both_sides_equal_and_a_second_writes_nothing(open_shop: Open) -> None:
    shop = open_shop({**ROWS, **FAMILY})
    assert shop.told(*ROWS) == [9] * 10
    assert shop.told("F-1", "F-2") == [5, 5]
    before = shop.writes
    assert before == 11
    shop.run()
    shop.save_sheet()
    shop.run()
    assert shop.writes == before


def test_what_vanishes_from_the_sheet_is_sold_out_whichever_stream_sees_it_first(open_shop: Open) -> None:
    shop = open_shop()
    shop.remove("P-3")
    shop.run(Stream.PRODUCTS)
    assert shop.told("P-3") == [9]
    shop.run(Stream.STOCK)
    assert shop.told("P-3") == [0]


def test_what_vanishes_is_sold_out_although_the_hub_failed_at_first(open_shop: Open) -> None:
    shop = open_shop()
    shop.remove("P-3")
    shop.sandbox.dial.set(Fault.TIMEOUT_BEFORE, method="PUT")
    assert shop.run().failed
    shop.sandbox.dial.clear()
    shop.run()
    assert shop.told("P-3") == [0]


def test_a_variation_that_vanishes_is_sold_out_although_its_family_stays(open_shop: Open) -> None:
    shop = open_shop({**ROWS, **FAMILY})
    shop.remove("F-1")
    shop.run()
    assert shop.told("F-1", "F-2") == [0, 5]


def test_a_sku_that_comes_back_is_sold_again(open_shop: Open) -> None:
    shop = open_shop()
    shop.remove("P-3")
    shop.run()
    shop.gone.clear()
    shop.save_sheet()
    shop.run()
    assert shop.told("P-3") == [9]


def test_a_product_deleted_at_the_hub_comes_back_whole_with_variations_that_did_not_change(open_shop: Open) -> None:
    shop = open_shop({**ROWS, **FAMILY})
    shop.sandbox.delete_product("F")
    shop.edit("F-1", stock="4")
    shop.run()
    shop.run()
    assert shop.told("F-1", "F-2") == [4, 5]
    assert [shop.held(sku)["price"] for sku in ("F-1", "F-2")] == [10, 10]


def test_another_buffer_is_told_although_the_sheet_did_not_change(open_shop: Open) -> None:
    shop = open_shop()
    shop.app.update_link(replace(shop.link, settings={**shop.link.settings, "stock.buffer": "2"}))
    shop.close()
    shop.open()
    shop.run()
    assert shop.told("P-0", "P-9") == [7, 7]


def test_a_text_that_the_hub_refuses_does_not_keep_stock_from_falling(
    open_shop: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, push = open_shop(), PluggtoHub.push

    def refusing(hub: PluggtoHub, write: ProductWrite) -> HubProduct:
        if any(part.content for part in write.parts()):
            raise Refused(details="name")
        return push(hub, write)

    monkeypatch.setattr(PluggtoHub, "push", refusing)
    shop.edit("P-1", name="Proibido", stock="1")
    assert shop.run().refused == 1
    assert shop.told("P-1") == [1]
    assert [item.subject for item in shop.asked(AttentionKind.LISTING_REFUSED)] == ["P-1"]
    before = shop.writes
    shop.run()
    assert shop.writes == before


@pytest.mark.parametrize("cell", ["", "abc", "1.234", "#REF!"])
def test_sales_lower_the_last_count_while_its_cell_cannot_be_read(open_shop: Open, cell: str) -> None:
    shop = open_shop()
    shop.edit("P-1", stock=cell)
    shop.sell("P-1")
    shop.run(*ORDERS)
    shop.run()
    assert shop.told("P-1") == [8]
    assert [item.subject for item in shop.asked(AttentionKind.ITEM)] == ["P-1"]


def test_a_price_that_cannot_be_read_leaves_the_old_one(open_shop: Open) -> None:
    shop = open_shop()
    for cell in ("", "0", "-1", "abc", "1.234"):
        shop.edit("P-1", price=cell)
        shop.run()
        assert shop.held("P-1")["price"] == 10


# brakes


def zero_all(shop: Shop) -> None:
    """A count of nothing everywhere."""
    for row in shop.sheet.values():
        row.stock = "0"
    shop.save_sheet()


def test_a_run_that_would_sell_out_the_shop_asks(open_shop: Open) -> None:
    shop = open_shop()
    zero_all(shop)
    for _ in range(3):
        assert shop.run().braked == (AttentionKind.BRAKE_ZERO_STOCK,)
    assert shop.told(*ROWS) == [9] * 10
    assert len(shop.asked(AttentionKind.BRAKE_ZERO_STOCK)) == 1
    assert not any(each.fresh for each in shop.engine.health() if each.stream is Stream.STOCK)


def test_go_on_carries_it_out_and_is_used_up(open_shop: Open) -> None:
    shop = open_shop()
    zero_all(shop)
    shop.run()
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_ZERO_STOCK)
    assert shop.run().braked == ()
    assert shop.told(*ROWS) == [0] * 10
    shop.run()
    assert shop.app.journal.attentions(all_states=True) == shop.asked()
    for sku in ROWS:
        shop.sheet[sku].stock = "5"
    shop.save_sheet()
    shop.run()
    zero_all(shop)
    assert shop.run().braked


def test_skip_leaves_these_and_tells_the_others(open_shop: Open) -> None:
    shop = open_shop()
    for n in range(6):
        shop.sheet[f"P-{n}"].stock = "0"
    shop.edit("P-9", stock="4")
    shop.run()
    assert shop.told("P-9") == [9]
    shop.say(Answer.SKIP, AttentionKind.BRAKE_ZERO_STOCK)
    shop.run()
    assert shop.told("P-0", "P-5", "P-9") == [9, 9, 4]


def test_cancel_keeps_quiet_and_writes_nothing_until_the_sheet_is_mended(open_shop: Open) -> None:
    shop = open_shop()
    zero_all(shop)
    shop.run()
    shop.say(Answer.CANCEL, AttentionKind.BRAKE_ZERO_STOCK)
    shop.run()
    assert shop.told(*ROWS) == [9] * 10
    assert shop.asked(AttentionKind.BRAKE_ZERO_STOCK) == []
    for row in shop.sheet.values():
        row.stock = "9"
    shop.edit("P-1", stock="3")
    shop.run()
    assert shop.told("P-0", "P-1") == [9, 3]


def test_an_answer_holds_only_for_what_it_was_given_for(open_shop: Open) -> None:
    shop = open_shop()
    for n in range(6):
        shop.sheet[f"P-{n}"].stock = "0"
    shop.save_sheet()
    shop.run()
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_ZERO_STOCK)
    zero_all(shop)
    assert shop.run().braked
    (item,) = shop.asked(AttentionKind.BRAKE_ZERO_STOCK)
    assert item.params["count"] == "10"
    assert shop.told("P-0", "P-9") == [9, 9]


def test_a_price_that_jumps_asks_and_stock_goes_on(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", price="100,00", stock="3")
    assert shop.run().braked == (AttentionKind.BRAKE_PRICE,)
    assert (shop.held("P-1")["price"], shop.told("P-1")) == (10, [3])
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_PRICE)
    shop.run()
    assert shop.held("P-1")["price"] == 100


def test_a_sheet_that_lost_most_of_its_rows_asks_every_time(open_shop: Open) -> None:
    shop = open_shop()
    shop.remove(*(f"P-{n}" for n in range(7)))
    for _ in range(3):
        assert AttentionKind.BRAKE_SHRUNK in shop.run().braked
    assert shop.told(*ROWS) == [9] * 10
    shop.gone.clear()
    shop.save_sheet()
    assert shop.run().braked == ()
    assert shop.asked(AttentionKind.BRAKE_SHRUNK) == []


def test_a_sheet_put_back_as_it_was_ends_the_question(open_shop: Open) -> None:
    shop = open_shop()
    shop.run()
    whole, saved = shop.sheet_path.read_bytes(), shop.sheet_path.stat().st_mtime_ns
    shop.remove(*(f"P-{n}" for n in range(7)))
    shop.run()
    shop.sheet_path.write_bytes(whole)
    os.utime(shop.sheet_path, ns=(saved, saved))
    shop.run()
    assert shop.asked(AttentionKind.BRAKE_SHRUNK) == []


def test_stock_that_sales_lowered_is_told_while_a_brake_holds_the_rest(open_shop: Open) -> None:
    shop = open_shop()
    shop.run()
    zero_all(shop)
    shop.run()
    shop.sell("P-3")
    shop.run(Stream.ORDERS)
    assert shop.run().braked == (AttentionKind.BRAKE_ZERO_STOCK,)
    assert shop.told("P-3", "P-4") == [0, 9]


def test_a_row_that_was_never_good_enough_and_is_gone_leaves_nothing_pending(open_shop: Open) -> None:
    shop = open_shop()
    shop.sheet["P-NEW"] = Row("P-NEW", "", "Produto novo", "", "3")
    shop.save_sheet()
    shop.run()
    del shop.sheet["P-NEW"]
    shop.save_sheet()
    shop.run()
    assert shop.app.journal.unsettled(shop.link.id) == frozenset()


def test_rows_that_are_missing_can_be_skipped(open_shop: Open) -> None:
    shop = open_shop(brake__zero_count="9")
    shop.remove(*(f"P-{n}" for n in range(7)))
    shop.run()
    shop.say(Answer.SKIP, AttentionKind.BRAKE_SHRUNK)
    shop.run()
    shop.run()
    shop.edit("P-9", stock="2")
    shop.run()
    assert shop.told("P-0", "P-6", "P-9") == [9, 9, 2]


def test_rows_that_are_missing_can_be_let_go(open_shop: Open) -> None:
    shop = open_shop(brake__zero_count="9")
    shop.remove(*(f"P-{n}" for n in range(7)))
    shop.run()
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_SHRUNK)
    shop.run()
    assert shop.told("P-0", "P-6", "P-9") == [0, 0, 9]


def test_a_preview_writes_nothing_anywhere(open_shop: Open) -> None:
    shop = open_shop()
    zero_all(shop)
    before = shop.writes
    states = shop.app.journal.streams(shop.link.id)
    result = shop.engine.run((Stream.STOCK,), preview=True)
    assert result.braked
    assert (shop.writes, shop.asked(AttentionKind.BRAKE_ZERO_STOCK)) == (before, [])
    assert shop.app.journal.streams(shop.link.id) == states


def complaints(shop: Shop) -> dict[str, tuple[str, str]]:
    found = shop.app.journal.attentions(shop.link.id)
    kind = AttentionKind.LISTING_INSPECTED
    return {item.subject: (item.params["count"], item.params["skus"]) for item in found if item.kind is kind}


def test_what_the_hub_finds_wrong_with_many_products_is_one_item_that_follows_them(open_shop: Open) -> None:
    shop = open_shop()
    (fields,) = complaints(shop)
    assert complaints(shop) == {fields: ("10", ", ".join(sorted(ROWS)))}
    shop.remove("P-3")
    shop.run()
    assert complaints(shop) == {fields: ("9", ", ".join(sorted(ROWS.keys() - {"P-3"})))}


def test_a_run_with_nothing_to_say_asks_the_hub_for_a_sign_of_life_once(open_shop: Open) -> None:
    shop = open_shop()
    calls, writes = sum(shop.sandbox.counts.values()), shop.writes
    shop.run()
    assert (sum(shop.sandbox.counts.values()) - calls, shop.writes - writes) == (1, 0)


@pytest.mark.parametrize(
    ("fault", "kind"), [(Fault.REFUSED, Kind.UNREACHABLE), (Fault.GRANT_REVOKED, Kind.CREDENTIALS_REFUSED)]
)
def test_no_stream_is_fresh_without_the_hub_though_there_is_nothing_to_tell(
    open_shop: Open, fault: Fault, kind: Kind
) -> None:
    shop = open_shop()
    before = {each.stream: each.last_success for each in shop.engine.health()}
    shop.sandbox.dial.set(fault)
    for streams in (CATALOGUE, (Stream.FULFILMENT,)):
        shop.clock.advance(60)
        error = shop.engine.run(streams).error
        assert error is not None
        assert error.kind is kind
    after = {each.stream: each.last_success for each in shop.engine.health()}
    assert {each: after[each] for each in (*CATALOGUE, Stream.FULFILMENT)} == {
        each: before[each] for each in (*CATALOGUE, Stream.FULFILMENT)
    }


def test_stock_told_in_doubt_is_told_again_even_if_it_is_what_was_confirmed_before(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", stock="30")
    shop.sandbox.dial.set(Fault.TIMEOUT_AFTER, method="PUT", times=1)
    shop.clock.advance(60)
    shop.engine.run(CATALOGUE)
    assert shop.told("P-1") == [30]
    shop.edit("P-1", stock="9")
    shop.run()
    assert shop.told("P-1") == [9]


def test_stock_told_by_a_run_that_was_killed_is_in_doubt_too(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", stock="30")
    shop.fuse.armed = True
    shop.fuse.set(Strike.KILL_AFTER_CALL, 1)
    with pytest.raises(Crash):
        shop.engine.run(CATALOGUE)
    assert shop.told("P-1") == [30]
    shop._restart()
    shop.edit("P-1", stock="9")
    shop.run()
    assert shop.told("P-1") == [9]


def test_goods_that_vanish_while_their_stock_is_in_doubt_are_sold_out(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", stock="0")
    shop.run()
    shop.edit("P-1", stock="30")
    shop.sandbox.dial.set(Fault.TIMEOUT_AFTER, method="PUT", times=1)
    shop.clock.advance(60)
    shop.engine.run(CATALOGUE)
    assert shop.told("P-1") == [30]
    shop.remove("P-1")
    shop.run()
    assert shop.told("P-1") == [0]


def answered(shop: Shop) -> list[Attention]:
    """Answers to brakes that still hold."""
    return [it for it in shop.app.journal.attentions(shop.link.id, all_states=True) if it not in shop.asked()]


def prices(shop: Shop, *skus: str) -> list[float]:
    """At the hub."""
    return [shop.held(sku)["price"] for sku in skus]


def test_a_brake_that_finds_more_later_is_one_question_and_one_answer(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", price="99,00")
    shop.run(Stream.PRICES)
    shop.edit("P-2", price="99,00")
    shop.run()
    (item,) = shop.asked(AttentionKind.BRAKE_PRICE)
    assert item.params["skus"] == "P-1\nP-2"
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_PRICE)
    assert shop.run().braked == ()
    assert prices(shop, "P-1", "P-2") == [99, 99]
    assert answered(shop) == []


def test_a_price_that_is_kept_back_is_not_asked_again_with_others(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", price="99,00")
    shop.run()
    shop.say(Answer.SKIP, AttentionKind.BRAKE_PRICE)
    shop.run()
    shop.edit("P-2", price="99,00")
    shop.run()
    (item,) = shop.asked(AttentionKind.BRAKE_PRICE)
    assert item.params["skus"] == "P-2"
    shop.say(Answer.GO_ON, AttentionKind.BRAKE_PRICE)
    shop.run()
    assert prices(shop, "P-1", "P-2") == [10, 99]


def test_what_is_kept_back_goes_once_the_merchant_changes_his_mind_whatever_else_is_asked(open_shop: Open) -> None:
    shop = open_shop()
    shop.edit("P-1", price="99,00")
    shop.run()
    shop.say(Answer.SKIP, AttentionKind.BRAKE_PRICE)
    shop.edit("P-2", price="99,00")
    shop.run()
    (kept,) = answered(shop)
    answer(shop.app.journal, kept.id, Answer.GO_ON, shop.now)
    shop.run()
    assert prices(shop, "P-1", "P-2") == [99, 10]
    assert answered(shop) == []
    assert len(shop.asked(AttentionKind.BRAKE_PRICE)) == 1


@pytest.mark.parametrize(("price", "asked"), [("10,00", 0), ("200,00", 1)])
def test_keeping_a_price_back_holds_only_for_that_price(open_shop: Open, price: str, asked: int) -> None:
    shop = open_shop()
    shop.edit("P-1", price="99,00")
    shop.run()
    shop.say(Answer.SKIP, AttentionKind.BRAKE_PRICE)
    shop.run()
    shop.edit("P-1", price=price)
    shop.run()
    assert answered(shop) == []
    assert len(shop.asked(AttentionKind.BRAKE_PRICE)) == asked
    assert prices(shop, "P-1") == [10]


def test_products_that_are_kept_at_the_hub_are_sold_out_one_by_one_when_the_merchant_says_so(open_shop: Open) -> None:
    shop = open_shop()
    shop.remove(*(f"P-{n}" for n in range(7)))
    shop.run()
    shop.say(Answer.SKIP, AttentionKind.BRAKE_SHRUNK)
    for _ in range(2):
        assert shop.run().braked == ()
        assert shop.told(*ROWS) == [9] * 10
    first = next(it for it in answered(shop) if it.subject == "P-0")
    answer(shop.app.journal, first.id, Answer.GO_ON, shop.now)
    shop.run()
    assert shop.told("P-0", "P-1", "P-9") == [0, 9, 9]
    assert [it.subject for it in answered(shop)] == [f"P-{n}" for n in range(1, 7)]


def test_a_go_on_for_many_rows_that_went_is_asked_once_although_a_family_is_among_them(open_shop: Open) -> None:
    shop = open_shop({**{f"P-{n}": ("10,00", "9") for n in range(4)}, **FAMILY})
    shop.remove("F", "F-1", "F-2", "P-0")
    shop.run()
    for _ in range(2):
        for item in shop.asked(AttentionKind.BRAKE_SHRUNK, AttentionKind.BRAKE_ZERO_STOCK):
            answer(shop.app.journal, item.id, Answer.GO_ON, shop.now)
        shop.run()
    assert shop.asked(AttentionKind.BRAKE_SHRUNK) == []
    assert shop.told("F-1", "F-2", "P-0") == [0, 0, 0]
