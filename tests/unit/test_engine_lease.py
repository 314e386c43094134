"""Only one program at a time works on a link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.adapters.journal import SqlJournal, open_journal
from app.domain.errors import LinkBusy
from app.engine.budget import Budget, Priority
from app.engine.lease import LEASE_S, LinkLease
from tests.support.clock import FakeClock


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    journal = open_journal(tmp_path / "journal.sqlite3", FakeClock().now())
    yield journal
    journal.close()


def lease(journal: SqlJournal, clock: FakeClock, owner: str, *dead: str, budget: Budget | None = None) -> LinkLease:
    made = LinkLease(journal, clock, 1, owner, lambda name: name not in dead)
    made.carry({"account": budget} if budget else {})
    return made


def test_a_second_program_is_told_who_works(journal: SqlJournal) -> None:
    clock = FakeClock()
    with lease(journal, clock, "one").held(Event()), pytest.raises(LinkBusy) as caught:
        lease(journal, clock, "two").held(Event()).__enter__()
    assert caught.value.params == {"owner": "one"}


def test_it_is_free_again_afterwards(journal: SqlJournal) -> None:
    clock = FakeClock()
    with lease(journal, clock, "one").held(Event()):
        pass
    with lease(journal, clock, "two").held(Event()):
        pass


def test_both_lanes_of_a_program_share_it(journal: SqlJournal) -> None:
    clock = FakeClock()
    one, two = lease(journal, clock, "one"), lease(journal, clock, "two")
    with one.held(Event()):
        with one.held(Event()):
            pass
        with pytest.raises(LinkBusy):
            two.held(Event()).__enter__()


def test_a_killed_program_of_this_computer_is_not_waited_for(journal: SqlJournal) -> None:
    clock = FakeClock()
    held = lease(journal, clock, "killed").held(Event())
    held.__enter__()
    with lease(journal, clock, "two", "killed").held(Event()):
        assert clock.monotonic() == 0


def test_a_program_that_fell_silent_elsewhere_is_replaced_once_its_lease_lapsed(journal: SqlJournal) -> None:
    clock = FakeClock()
    silent = lease(journal, clock, "elsewhere")
    held = silent.held(Event())
    held.__enter__()
    with lease(journal, clock, "two").held(Event(), patience_s=LEASE_S + 1):
        assert clock.monotonic() >= LEASE_S
        with pytest.raises(LinkBusy):
            silent.renew()


def test_renewing_keeps_it(journal: SqlJournal) -> None:
    clock = FakeClock()
    one = lease(journal, clock, "one")
    with one.held(Event()):
        for _ in range(5):
            clock.advance(LEASE_S * 0.9)
            one.renew()
            with pytest.raises(LinkBusy):
                lease(journal, clock, "two").held(Event()).__enter__()


def test_a_stop_is_heard_while_waiting(journal: SqlJournal) -> None:
    clock, stop = FakeClock(), Event()
    stop.set()
    with lease(journal, clock, "one").held(Event()), pytest.raises(LinkBusy):
        lease(journal, clock, "two").held(stop, patience_s=1000).__enter__()
    assert clock.monotonic() == 0


def test_the_budget_travels_with_the_right_to_work(journal: SqlJournal) -> None:
    clock = FakeClock()
    first, second = Budget(clock, 60), Budget(clock, 60)
    with lease(journal, clock, "one", budget=first).held(Event()):
        until = first.refused(3600, 0)
    with lease(journal, clock, "two", budget=second).held(Event()):
        assert second.saved()[1] == until


def test_a_budget_that_joins_in_mid_work_forgets_no_wait_that_was_asked_for(journal: SqlJournal) -> None:
    clock = FakeClock()
    first, second = Budget(clock, 60), Budget(clock, 60)
    with lease(journal, clock, "one", budget=first).held(Event()):
        until = first.refused(3600, 0)
    shared = lease(journal, clock, "one")
    with shared.held(Event()):
        shared.carry({"account": second})
        assert second.saved()[1] == until


def test_after_a_kill_no_minute_holds_more_calls_than_allowed(journal: SqlJournal) -> None:
    clock, calls, killed = FakeClock(), list[float](), []
    for number in range(4):
        budget = Budget(clock, 40)
        program = lease(journal, clock, f"program-{number}", f"program-{number - 1}", budget=budget)
        killed.append(program.held(Event()))
        killed[-1].__enter__()
        for _ in range(12):
            budget.acquire(Priority.ORDERS, Event())
            calls.append(clock.monotonic())
    assert all(late - early >= 60 for early, late in zip(calls, calls[40:], strict=False))
    assert len(calls) > 40
