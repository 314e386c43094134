"""Seeds that run with every change; `python -m tests.simulation` runs as many as there is time for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.simulation.run import live

_SEEDS = range(50)


@pytest.mark.parametrize("seed", _SEEDS)
def test_after_whatever_happened_both_sides_agree(seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    findings, _ = live(tmp_path, seed)
    caplog.clear()
    assert not findings, f"python -m tests.simulation --seeds 1 --first {seed}"


@pytest.mark.parametrize("seed", [3, 11])
def test_the_same_seed_ends_the_same(seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    ends = [live(tmp_path / name, seed)[1] for name in ("one", "two")]
    caplog.clear()
    assert ends[0] == ends[1]
