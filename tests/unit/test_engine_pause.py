"""How long a pause lasts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.links import Link
from app.engine.pause import Pause, pause_end, paused_until

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SAO_PAULO = ZoneInfo("America/Sao_Paulo")


def link(until: datetime | None) -> Link:
    return Link(1, "loja", "local", "pluggto", NOW, paused_until=until)


@pytest.mark.parametrize(
    ("pause", "length"), [(Pause.HALF_HOUR, timedelta(minutes=30)), (Pause.HOUR, timedelta(hours=1))]
)
def test_a_short_pause_lasts_as_long_as_it_says(pause: Pause, length: timedelta) -> None:
    assert pause_end(pause, NOW) - NOW == length


@pytest.mark.parametrize("hour", [0, 5, 12, 23])
def test_tomorrow_begins_at_six_where_the_merchant_is(hour: int) -> None:
    now = datetime(2026, 3, 2, hour, 30, tzinfo=SAO_PAULO)
    assert pause_end(Pause.TOMORROW, now.astimezone(UTC), SAO_PAULO) == datetime(2026, 3, 3, 6, tzinfo=SAO_PAULO)


def test_without_a_zone_this_computers_counts() -> None:
    assert pause_end(Pause.TOMORROW, NOW).astimezone().time().hour == 6


def test_the_pause_that_is_on_ends_with_the_last_link_that_is_paused() -> None:
    later, latest = NOW + timedelta(minutes=5), NOW + timedelta(minutes=9)
    assert paused_until([link(None), link(latest), link(later)], NOW) == latest
    assert paused_until([link(NOW), link(NOW - timedelta(minutes=1)), link(None)], NOW) is None
