"""Which step a sale owes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.orders import RANK, Invoice, Order, Sale, Stage, Step, StepName, StepState, StoreOrder, Tracking
from app.domain.settings import OrderStates
from app.engine.steps import (
    STEP_STREAMS,
    Owed,
    Policy,
    closed,
    in_doubt,
    merge,
    merge_stage,
    next_step,
    pause,
    put,
    ready,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
BOTH = frozenset(StepName)
POLICY = Policy(OrderStates.PENDING_AND_APPROVED, BOTH, BOTH)
APPROVED_ONLY = replace(POLICY, states=OrderStates.APPROVED)
INVOICE = Invoice("3" * 44, "1", "1", NOW)
TRACKING = Tracking("Correios", "PAC", "AA1", NOW)
REAL = [stage for stage in Stage if stage is not Stage.UNKNOWN]


def order(stage: Stage, version: datetime = NOW) -> Order:
    return Order("1", "M-1", "ml", stage, stage.value, NOW, version, total=Decimal(1))


def sale(stage: Stage, store: Stage | None = None, *done: StepName, **facts: object) -> Sale:
    held = None if store is None else StoreOrder("1", "1001", "1", store, **facts)  # type: ignore[arg-type]
    return Sale("1", order(stage), stage, held, tuple(Step(name, StepState.DONE, NOW) for name in done))


def owed(it: Sale, policy: Policy = POLICY) -> StepName | None:
    found = next_step(it, policy)
    return found.name if found else None


IMPORTED = (StepName.IMPORT, StepName.ACKNOWLEDGE)


@pytest.mark.parametrize(
    ("stage", "policy", "step"),
    [
        (Stage.AWAITING, POLICY, StepName.IMPORT),
        (Stage.AWAITING, APPROVED_ONLY, None),
        (Stage.HELD, POLICY, None),
        (Stage.APPROVED, POLICY, StepName.IMPORT),
        (Stage.APPROVED, APPROVED_ONLY, StepName.IMPORT),
        (Stage.INVOICED, POLICY, StepName.IMPORT),
        (Stage.DELIVERED, POLICY, StepName.IMPORT),
        (Stage.CANCELLED, POLICY, None),
        (Stage.UNKNOWN, POLICY, None),
    ],
)
def test_what_a_new_sale_owes(stage: Stage, policy: Policy, step: StepName | None) -> None:
    assert owed(sale(stage), policy) is step


@pytest.mark.parametrize(
    ("stage", "store", "step"),
    [
        (Stage.AWAITING, Stage.AWAITING, None),
        (Stage.HELD, Stage.AWAITING, None),
        (Stage.APPROVED, Stage.AWAITING, StepName.APPROVE),
        (Stage.APPROVED, Stage.APPROVED, None),
        (Stage.SHIPPED, Stage.AWAITING, StepName.APPROVE),
        (Stage.CANCELLED, Stage.APPROVED, StepName.CANCEL),
        (Stage.APPROVED, Stage.CANCELLED, StepName.CANCEL),
        (Stage.CANCELLED, Stage.CANCELLED, StepName.CANCEL),
    ],
)
def test_what_an_imported_sale_owes(stage: Stage, store: Stage, step: StepName | None) -> None:
    assert owed(sale(stage, store, *IMPORTED)) is step


@pytest.mark.parametrize("done", [StepName.APPROVE, StepName.CANCEL])
def test_nothing_is_approved_or_cancelled_twice(done: StepName) -> None:
    stage = Stage.APPROVED if done is StepName.APPROVE else Stage.CANCELLED
    assert owed(sale(stage, Stage.AWAITING, *IMPORTED, done)) is None


@pytest.mark.parametrize("store", list(Stage))
def test_an_unknown_state_parks_the_sale(store: Stage) -> None:
    assert owed(sale(Stage.UNKNOWN, store, *IMPORTED, invoice=INVOICE)) is None
    parked = replace(sale(Stage.APPROVED, store, *IMPORTED), order=order(Stage.UNKNOWN))
    assert owed(parked) is None
    assert not closed(parked, POLICY)


@pytest.mark.parametrize(("stage", "store"), list(product(REAL, REAL)))
def test_whatever_both_sides_say_every_step_is_done_once_and_it_ends(stage: Stage, store: Stage) -> None:
    it = sale(stage, store, invoice=INVOICE, tracking=TRACKING, delivered=NOW)
    seen: list[StepName] = []
    while (found := next_step(it, POLICY)) is not None:
        assert found.name not in seen
        seen.append(found.name)
        it = put(it, Step(found.name, StepState.DONE, NOW, digest=found.digest))
    if stage is Stage.CANCELLED or store is Stage.CANCELLED:
        assert set(seen) <= {StepName.CANCEL}
    told = [name for name in seen if name in (StepName.INVOICE, StepName.TRACK, StepName.DELIVER)]
    assert told == sorted(told, key=[StepName.INVOICE, StepName.TRACK, StepName.DELIVER].index)


def test_an_order_that_is_not_paid_is_never_invoiced() -> None:
    for stage in (Stage.AWAITING, Stage.HELD):
        assert owed(sale(stage, Stage.AWAITING, *IMPORTED, invoice=INVOICE)) is None


def test_tracking_waits_for_the_invoice() -> None:
    assert owed(sale(Stage.APPROVED, Stage.SHIPPED, *IMPORTED, tracking=TRACKING)) is None
    assert owed(sale(Stage.APPROVED, Stage.SHIPPED, *IMPORTED, invoice=INVOICE, tracking=TRACKING)) is StepName.INVOICE


def test_corrected_data_is_told_again_and_the_same_data_is_not() -> None:
    it = sale(Stage.INVOICED, Stage.INVOICED, *IMPORTED, invoice=INVOICE)
    first = next_step(it, POLICY)
    assert first is not None
    told = put(it, Step(StepName.INVOICE, StepState.DONE, NOW, digest=first.digest))
    assert owed(told) is None
    assert told.store is not None
    corrected = replace(told, store=replace(told.store, invoice=replace(INVOICE, number="2")))
    assert owed(corrected) is StepName.INVOICE


def test_what_the_hub_complains_about_waits_for_other_data() -> None:
    it = sale(Stage.APPROVED, Stage.SHIPPED, *IMPORTED, invoice=INVOICE, tracking=TRACKING)
    first = next_step(it, POLICY)
    assert first is not None
    it = put(replace(it, stage=Stage.INVOICE_ERROR), Step(StepName.INVOICE, StepState.DONE, NOW, digest=first.digest))
    assert owed(it) is None


def test_a_hub_that_cannot_be_told_is_not_told() -> None:
    silent = replace(POLICY, hub_steps=frozenset())
    it = sale(Stage.APPROVED, Stage.SHIPPED, StepName.IMPORT, invoice=INVOICE, tracking=TRACKING)
    assert owed(it, silent) is None
    assert owed(sale(Stage.APPROVED, Stage.CANCELLED, StepName.IMPORT), silent) is None


def test_an_import_that_was_begun_is_finished_although_the_state_is_not_consumed_any_more() -> None:
    begun = put(sale(Stage.AWAITING), Step(StepName.IMPORT, StepState.DOING, NOW))
    assert owed(begun, APPROVED_ONLY) is StepName.IMPORT


def test_a_sale_cancelled_in_the_middle_of_its_import_is_looked_for_in_the_store() -> None:
    begun = put(sale(Stage.CANCELLED), Step(StepName.IMPORT, StepState.DOING, NOW))
    assert owed(begun) is StepName.CANCEL


@given(st.lists(st.sampled_from(list(Stage)), max_size=12))
def test_a_stage_never_falls_back_except_out_of_a_complaint(stages: list[Stage]) -> None:
    complaints = (Stage.INVOICE_ERROR, Stage.SHIPPING_ERROR)
    held = Stage.AWAITING
    for stage in stages:
        after = merge_stage(held, stage)
        assert after in (held, stage)
        assert RANK[after] >= RANK[held] or after in complaints
        held = after


@given(st.permutations(list(range(6))))
def test_versions_may_come_in_any_order(turns: list[int]) -> None:
    life = [Stage.AWAITING, Stage.APPROVED, Stage.INVOICED, Stage.TRACKED, Stage.SHIPPED, Stage.DELIVERED]
    held: Sale | None = None
    for turn in turns:
        held = merge(held, order(life[turn], NOW + timedelta(minutes=turn))) or held
    assert held is not None
    assert (held.stage, held.order.stage) == (Stage.DELIVERED, Stage.DELIVERED)


def test_a_cancellation_ends_a_delivered_sale_too_and_nothing_ends_a_cancellation() -> None:
    assert merge_stage(Stage.DELIVERED, Stage.CANCELLED) is Stage.CANCELLED
    assert all(merge_stage(Stage.CANCELLED, stage) is Stage.CANCELLED for stage in Stage)


@pytest.mark.parametrize(
    ("step", "due"),
    [
        (None, True),
        (Step(StepName.INVOICE, StepState.DOING, NOW), True),
        (Step(StepName.INVOICE, StepState.WAITING, NOW, until=NOW + timedelta(seconds=1)), False),
        (Step(StepName.INVOICE, StepState.WAITING, NOW, until=NOW), True),
        (Step(StepName.INVOICE, StepState.ATTENTION, NOW, digest="a"), False),
        (Step(StepName.INVOICE, StepState.ATTENTION, NOW, digest="b"), True),
    ],
)
def test_when_a_step_may_be_tried(step: Step | None, due: bool) -> None:
    it = sale(Stage.APPROVED, Stage.INVOICED, *IMPORTED, invoice=INVOICE)
    it = put(it, step) if step else it
    assert ready(it, Owed(StepName.INVOICE, "a"), NOW) is due


def test_pauses_grow_to_ten_minutes() -> None:
    pauses = [pause(attempts).total_seconds() for attempts in range(1, 30)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (10, 600)


@pytest.mark.parametrize(
    ("it", "over"),
    [
        (sale(Stage.DELIVERED, Stage.DELIVERED, *IMPORTED), True),
        (sale(Stage.CANCELLED), True),
        (sale(Stage.CANCELLED, Stage.APPROVED, *IMPORTED), False),
        (sale(Stage.APPROVED, Stage.APPROVED, *IMPORTED), False),
    ],
)
def test_a_sale_is_closed_when_neither_side_has_more_to_say(it: Sale, over: bool) -> None:
    assert closed(it, POLICY) is over


def test_every_step_belongs_to_a_stream() -> None:
    assert set(STEP_STREAMS) == set(StepName)


@pytest.mark.parametrize(
    ("before", "doubt"),
    [
        (None, False),
        (Step(StepName.INVOICE, StepState.DOING, NOW, digest="a"), True),
        (Step(StepName.INVOICE, StepState.WAITING, NOW, digest="a"), True),
        (Step(StepName.INVOICE, StepState.OWED, NOW, digest="a"), True),
        (Step(StepName.INVOICE, StepState.OWED, digest="a"), False),
        (Step(StepName.INVOICE, StepState.DONE, NOW, digest="a"), False),
        (Step(StepName.INVOICE, StepState.WAITING, NOW, digest="b"), False),
    ],
)
def test_only_an_earlier_try_of_the_same_data_can_be_in_doubt(before: Step | None, doubt: bool) -> None:
    assert in_doubt(before, Owed(StepName.INVOICE, "a")) is doubt


def test_a_cancelled_sale_that_an_earlier_journal_brought_to_the_store_is_cancelled_there() -> None:
    told = Sale("1", replace(order(Stage.CANCELLED), acknowledged=True), Stage.CANCELLED)
    assert owed(told) is StepName.CANCEL
    assert closed(put(told, Step(StepName.CANCEL, StepState.DONE, NOW)), POLICY)
