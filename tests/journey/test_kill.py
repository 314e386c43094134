"""The real program, killed while it works (the long form: `python -m tests.journey.kill`)."""

from __future__ import annotations

import pytest

from tests.journey.kill import explore


@pytest.mark.journey
def test_a_program_killed_at_random_loses_and_doubles_nothing() -> None:
    findings = explore(minutes=0.25, seed=7)
    assert findings.kills >= 3
    assert findings.sold > 0
    assert findings.wrong == []
