"""Seeds that run with every change; `python -m tests.simulation` runs as many as there is time for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulation.events import day
from tests.simulation.run import live, place

#: Seeds that every change lives through, by the handful.
_SEEDS, _HANDFUL = 300, 10


@pytest.fixture
def folder(caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    """A place for worlds; what they log is their own business."""
    with place() as folder:
        yield folder
    caplog.clear()


@pytest.mark.parametrize("first", range(0, _SEEDS, _HANDFUL))
def test_after_whatever_happened_both_sides_agree(first: int, folder: Path) -> None:
    for seed in range(first, first + _HANDFUL):
        findings = live(folder, seed, day(seed)).findings
        assert not findings, f"python -m tests.simulation --seed {seed} --log"


@pytest.mark.parametrize("seed", [3, 10])
def test_the_same_seed_ends_the_same(seed: int, folder: Path) -> None:
    ends = [live(folder, seed, day(seed), whole_end=True).end for _ in range(2)]
    assert ends[0] == ends[1] != ""
