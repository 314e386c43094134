"""Seeds that run with every change; `python -m tests.simulation` runs as many as there is time for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulation.events import day
from tests.simulation.jobs import Totals
from tests.simulation.mutants import caught_at
from tests.simulation.once import ONCE, parse
from tests.simulation.run import live, place
from tests.simulation.shrink import smallest
from tests.simulation.systematic import explore

#: Seeds that every change lives through, by the handful; the first part of each day, so that it takes a minute or two.
_SEEDS, _HANDFUL, _EVENTS = 160, 10, 80

#: A fault for each of the promises that a day of trade rests on.
_QUICKLY_CAUGHT = ("buffer_forgotten", "shipment_not_echoed", "token_logged")


@pytest.fixture
def folder(caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    """A place for worlds; what they log is their own business."""
    with place() as folder:
        yield folder
    caplog.clear()


@pytest.mark.parametrize("first", range(0, _SEEDS, _HANDFUL))
def test_after_whatever_happened_both_sides_agree(first: int, folder: Path) -> None:
    for seed in range(first, first + _HANDFUL):
        findings = live(folder, seed, day(seed, _EVENTS)).findings
        assert not findings, f"python -m tests.simulation --seed {seed} --log --only 0-{_EVENTS - 1}"


@pytest.mark.parametrize("what", ONCE)
def test_what_went_wrong_once_never_does_again(what: str, folder: Path) -> None:
    seed, events = ONCE[what]
    assert live(folder, seed, parse(events)).findings == []


@pytest.mark.parametrize("seed", [3, 6])
def test_the_same_seed_ends_the_same(seed: int, folder: Path) -> None:
    ends = [live(folder, seed, day(seed), whole_end=True).end for _ in range(2)]
    assert ends[0] == ends[1] != ""


def test_a_fault_at_any_moment_of_a_sale_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    totals = Totals()
    for outcome in explore(["sale"], every=13):
        assert not outcome.findings
        totals.add(outcome)
    caplog.clear()
    assert totals.crashes > 8
    assert totals.faults.total() >= totals.lives > 40


@pytest.mark.parametrize("mutant", _QUICKLY_CAUGHT)
def test_a_fault_of_our_own_is_found(mutant: str, caplog: pytest.LogCaptureFixture) -> None:
    seeds, _ = caught_at(mutant, most=40)
    caplog.clear()
    assert seeds


def test_a_failure_shrinks_to_the_events_that_make_it() -> None:
    tried = []

    def fails(left: object) -> bool:
        tried.append(left)
        return isinstance(left, list) and {3, 17, 90} <= set(left)

    assert smallest(range(100), fails) == [3, 17, 90]
    assert len(tried) < 200
