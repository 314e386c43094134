"""Sales that go together: what one of them meets, or a person does meanwhile, costs the others nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from app.adapters.journal.book import SqlOrderBook
from app.connectors.local import hands
from app.domain.errors import Refused, TomadaError, Transient, Unreachable
from app.domain.links import Answer, AttentionKind, Lane, Stream
from app.domain.orders import Order, OrderPage, Stage, Step, StepName, StepState, StoreOrder
from app.engine.context import Context, Progress
from app.engine.ledger import Ledger
from app.engine.orders import _OrderRun, run_orders
from app.ports import Request, Response
from app.sandbox.faults import Fault
from tests.simulation.fuse import Crash
from tests.simulation.shop import ORDERS, Shop
from tests.simulation.wire import FusedTransport

LAG = timedelta(seconds=100)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "99"), "B": ("10,00", "99")})
    shop.run()
    shop.clock.advance(60)
    yield shop
    shop.close()


def context_of(shop: Shop) -> Context:
    """What order runs work with."""
    return shop.engine._contexts[Lane.ORDERS]


def spoil(monkeypatch: pytest.MonkeyPatch, order: str, error: BaseException) -> None:
    """The book cannot take this order."""
    insert = SqlOrderBook._insert

    def failing(book: SqlOrderBook, connection: Connection, wanted: Order, *rest: object) -> StoreOrder:
        made = insert(book, connection, wanted, *rest)  # type: ignore[arg-type]
        if wanted.id == order:
            raise error
        return made

    monkeypatch.setattr(SqlOrderBook, "_insert", failing)


def breaks(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Nothing can be written at the hub."""
    send = FusedTransport.send

    def failing(transport: FusedTransport, request: Request) -> Response:
        if request.method == "PUT":
            raise error
        return send(transport, request)

    monkeypatch.setattr(FusedTransport, "send", failing)


@pytest.mark.parametrize("error", [Transient(host="x", reason="timeout"), Refused(host="x"), ValueError("ours")])
def test_an_order_that_the_book_cannot_take_stops_none_of_its_neighbours(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    first, bad, last = (shop.sell("A") for _ in range(3))
    spoil(monkeypatch, bad, error)
    shop.clock.advance(60)
    result = shop.engine.run(ORDERS)
    caplog.clear()
    assert result.error is None
    assert (result.written, result.failed + result.refused) == (4, 1)  # import and acknowledge of two
    assert shop.book.find(bad) is None
    assert sorted(shop.stored(order).number for order in (first, last)) == ["1001", "1002"]
    assert {it.state for order in (first, last) for it in shop.sale(order).steps} == {StepState.DONE}
    assert [it.what for it in shop.app.journal.history(shop.link.id, subject=first)].count("step:import") == 1
    monkeypatch.undo()
    shop.say(Answer.RETRY, AttentionKind.STEP) if not isinstance(error, Transient) else None
    shop.run(*ORDERS, after=700)
    assert shop.stored(bad).number == "1003"


def test_a_program_that_dies_in_a_group_leaves_neither_orders_nor_proofs(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, last = shop.sell("A"), shop.sell("A")
    spoil(monkeypatch, last, Crash())
    with pytest.raises(Crash):
        shop.run(*ORDERS)
    assert [shop.book.find(order) for order in (first, last)] == [None, None]
    assert [[it.state for it in shop.sale(order).steps] for order in (first, last)] == [[StepState.DOING]] * 2


@pytest.mark.parametrize("at_its_end", [False, True])
def test_notes_of_a_group_that_failed_are_gone_and_later_ones_are_written_whole(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, at_its_end: bool
) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    ledger, before = Ledger(context_of(shop)), shop.sale(order)
    changed = replace(before, stage=Stage.INVOICED, steps=(*before.steps, Step(StepName.INVOICE, StepState.DOING)))

    def notes() -> None:
        ledger.save(changed)
        ledger.touch(changed)
        ledger.history(changed, "stage", "", "", "")
        ledger.attention(AttentionKind.STEP, order)

    ledger.known([before])
    told = len(shop.app.journal.history(shop.link.id))
    touched = shop.app.journal.touched(shop.link.id)
    with pytest.raises(TomadaError), shop.app.journal.transaction(), ledger.together():  # noqa: PT012
        notes()
        if at_its_end:
            ledger.commit()
        raise Transient(host="x", reason="timeout")
    ledger.commit()
    assert shop.sale(order) == before
    assert (len(shop.app.journal.history(shop.link.id)), shop.asked(AttentionKind.STEP)) == (told, [])
    assert shop.app.journal.touched(shop.link.id) == touched
    ledger.save(changed)
    ledger.commit()
    assert shop.sale(order) == changed


def test_of_one_order_twice_on_a_page_the_newer_counts(shop: Shop) -> None:
    order = shop.sell("A", status="pending")
    shop.run(*ORDERS)
    old = shop.sale(order).order
    new = replace(old, stage=Stage.APPROVED, status="approved", version=old.version + timedelta(seconds=1))
    run = _OrderRun(context_of(shop), ORDERS)
    run._take_page(OrderPage((new, old)))
    run._ledger.commit()
    assert shop.sale(order).stage is Stage.APPROVED


def test_a_step_cut_off_by_our_own_end_is_not_a_failed_try(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    order = shop.sell("A")
    breaks(monkeypatch, Crash())
    for _ in range(9):
        with pytest.raises(Crash):
            shop.run(*ORDERS)
    breaks(monkeypatch, Transient(host="x", reason="timeout"))
    shop.clock.advance(60)
    shop.engine.run(ORDERS)
    step = shop.sale(order).step(StepName.ACKNOWLEDGE)
    assert step is not None
    assert step.until is not None
    assert step.until - shop.now <= timedelta(seconds=30)
    assert shop.asked(AttentionKind.STEP) == []


def test_neighbours_of_a_step_that_found_no_network_were_not_tried(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    orders = [shop.sell("A") for _ in range(3)]
    breaks(monkeypatch, Unreachable(host="x"))
    for _ in range(9):
        shop.clock.advance(60)
        assert shop.engine.run(ORDERS).error is not None
    steps = [shop.sale(order).step(StepName.ACKNOWLEDGE) for order in orders]
    assert all(step and step.attempts == 0 for step in steps)


def test_the_right_to_work_is_kept_while_a_group_is_slow(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(12):
        shop.sell("A")
    send = FusedTransport.send
    owners: list[str | None] = []

    def slow(transport: FusedTransport, request: Request) -> Response:
        shop.clock.advance(60)
        owners.append(shop.app.journal.lease_owner(f"link-{shop.link.id}", shop.now))
        return send(transport, request)

    monkeypatch.setattr(FusedTransport, "send", slow)
    shop.run(*ORDERS)
    assert len(owners) > 12
    assert set(owners) == {shop.app.name}


def test_a_person_who_asks_again_during_a_run_is_heard(shop: Shop) -> None:
    refused = shop.sell("A")
    others = [shop.sell("B") for _ in range(25)]
    shop.run(*ORDERS)
    shop.invoice(refused)
    with pytest.MonkeyPatch.context() as patch:
        breaks(patch, Refused(host="x"))
        shop.run(*ORDERS)
    assert [item.subject for item in shop.asked(AttentionKind.STEP)] == [refused]
    for order in others:  # all of them are due, the refused one last
        shop.app.journal.save_sale(shop.link.id, replace(shop.sale(order), due=shop.now), shop.now)
    sale = replace(shop.sale(refused), due=shop.now + timedelta(seconds=1))
    shop.app.journal.save_sale(shop.link.id, sale, shop.now)

    def click(progress: Progress) -> None:
        if progress.total and shop.asked(AttentionKind.STEP):
            shop.say(Answer.RETRY, AttentionKind.STEP)

    shop.clock.advance(60)
    shop.engine.run([Stream.FULFILMENT], progress=click)
    shop.run(*ORDERS)
    assert shop.sandbox.order(refused)["status"] == "invoiced"


def test_asking_again_does_not_forget_that_a_step_had_begun(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    order = shop.sell("A")
    spoil(monkeypatch, order, Crash())
    with pytest.raises(Crash):
        shop.run(*ORDERS)
    before = shop.sale(order).steps
    context_of(shop).attention(AttentionKind.ORDER_FLAGGED, order)
    shop.say(Answer.RETRY, AttentionKind.ORDER_FLAGGED)
    assert shop.sale(order).steps == before
    assert [step.state for step in before] == [StepState.DOING]


class Trailing:
    """A store that makes an order for each call, whose answers are lost and whose search is `LAG` behind."""

    def __init__(self, shop: Shop) -> None:
        self._local = shop.engine.store
        self._shop = shop
        self.declaration = replace(
            self._local.declaration, idempotent_import=False, in_journal=False, lag_s=int(LAG.total_seconds())
        )
        self.made: list[tuple[datetime, str]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._local, name)

    def find_order(self, hub_id: str) -> StoreOrder | None:
        """What was made long enough ago."""
        found = [it for at, it in self.made if it == hub_id and self._shop.now >= at + LAG]
        return StoreOrder("7", "7", hub_id, Stage.APPROVED) if found else None

    def create_order(self, order: Order) -> StoreOrder:
        """Made, and the first time nobody is told."""
        self.made.append((self._shop.now, order.id))
        if len(self.made) == 1:
            raise Transient(host="x", reason="timeout")
        return StoreOrder("7", "7", order.id, Stage.APPROVED)


@pytest.mark.parametrize("asks_again", [False, True])
@pytest.mark.parametrize("lost", [False, True])
def test_a_doubtful_order_is_only_made_again_once_the_search_has_caught_up(
    shop: Shop, asks_again: bool, lost: bool
) -> None:
    order = shop.sell("A")
    store = Trailing(shop)
    context = replace(context_of(shop), store=store)
    shop.clock.advance(60)
    run_orders(context, ORDERS)
    if lost:
        store.made[0] = (store.made[0][0], "nobody")
    for _ in range(20):
        if asks_again:
            context.attention(AttentionKind.STEP, order)
            shop.say(Answer.RETRY, AttentionKind.STEP)
        shop.clock.advance(30)
        run_orders(context, ORDERS)
    assert shop.sale(order).done(StepName.IMPORT)
    assert [it for _, it in store.made] == (["nobody", order] if lost else [order])
    step = shop.sale(order).step(StepName.IMPORT)
    assert step is not None
    assert step.looked is not None
    assert step.looked >= store.made[0][0] + LAG
    assert step.found is not lost


def test_a_second_order_is_not_made_while_the_first_call_may_still_be_on_its_way(shop: Shop) -> None:
    """Also in a store whose search never trails."""
    order = shop.sell("A")
    store = Trailing(shop)
    store.declaration = replace(store.declaration, lag_s=0)
    context = replace(context_of(shop), store=store)
    run_orders(context, ORDERS)
    shop.clock.advance(11)
    run_orders(context, ORDERS)
    waiting = shop.sale(order).step(StepName.IMPORT)
    assert waiting is not None
    assert (waiting.state, waiting.looked, waiting.found) == (StepState.WAITING, shop.now, False)
    assert len(store.made) == 1
    shop.clock.advance(30)
    store.made[0] = (store.made[0][0] - LAG, order)  # it arrived meanwhile
    run_orders(context, ORDERS)
    step = shop.sale(order).step(StepName.IMPORT)
    assert step is not None
    assert (step.state, step.looked, step.found, len(store.made)) == (StepState.DONE, shop.now, True, 1)


@pytest.mark.parametrize(("fault", "there"), [(Fault.TIMEOUT_AFTER, True), (Fault.TIMEOUT_BEFORE, False)])
def test_a_write_to_the_hub_in_doubt_keeps_what_was_found_when_it_was_looked_up(
    shop: Shop, fault: Fault, there: bool
) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.sandbox.dial.set(fault, method="PUT", times=1)
    shop.run(*ORDERS)
    shop.run(*ORDERS, after=120)
    step = shop.sale(order).step(StepName.INVOICE)
    assert step is not None
    assert (step.state, step.looked, step.found) == (StepState.DONE, shop.now, there)


def test_a_step_that_was_never_in_doubt_says_nothing_of_looks(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.invoice(order)
    shop.run(*ORDERS)
    shop.invoice(order, number=8)
    shop.run(*ORDERS)
    assert [(step.looked, step.found) for step in shop.sale(order).steps] == [(None, None)] * 3


def test_a_late_answer_does_not_cancel_what_was_seen_delivered(shop: Shop) -> None:
    order = shop.sell("A")
    shop.run(*ORDERS)
    shop.sandbox.move(order, "delivered")
    shop.run(*ORDERS)
    hands.cancel(shop.book, order, shop.now)
    shop.sandbox.dial.set(Fault.STATUS_BACKWARDS)
    shop.run(Stream.FULFILMENT)
    assert shop.sandbox.order(order)["status"] == "delivered"
    assert [item.subject for item in shop.asked(AttentionKind.STEP)] == [order]
