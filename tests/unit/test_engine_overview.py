"""How everything stands, in one light: green is what is confirmed and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.light import Light
from app.domain.links import Link, Stream
from app.engine.overview import Snapshot, Standing, judged_later, light
from app.engine.schedule import Condition, Health

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def standing(number: int, condition: Condition = Condition.FRESH) -> Standing:
    link = Link(number, f"loja {number}", "local", "pluggto", NOW)
    fresh = condition is not Condition.LATE
    return Standing(link, tuple(Health(each, NOW, "", 600, fresh, 0, condition) for each in Stream))


def board(*standings: Standing) -> Snapshot:
    return Snapshot(NOW, standings, (), ())


def test_what_is_confirmed_everywhere_is_green() -> None:
    assert light(board(standing(1), standing(2)), ()) is Light.FRESH


def test_a_paused_link_among_others_is_not_called_up_to_date() -> None:
    assert light(board(standing(1), standing(2, Condition.PAUSED)), ()) is Light.PAUSED


def test_what_is_late_weighs_more_than_what_is_paused() -> None:
    assert light(board(standing(1, Condition.LATE), standing(2, Condition.PAUSED)), ()) is Light.LATE


@pytest.mark.parametrize(
    ("age", "expected"), [(600, Light.FRESH), (601, Light.LATE), (-60, Light.FRESH), (-61, Light.LATE)]
)
def test_what_was_read_once_is_green_only_as_long_as_it_promised(age: int, expected: Light) -> None:
    assert light(judged_later(board(standing(1)), NOW + timedelta(seconds=age)), ()) is expected


def test_a_pause_stays_one_when_it_grows_old() -> None:
    paused = board(standing(1, Condition.PAUSED))
    later = judged_later(paused, NOW + timedelta(hours=1))
    assert {(it.condition, it.fresh) for it in later.links[0].streams} == {(Condition.PAUSED, False)}
    assert replace(later, at=NOW, links=paused.links) == paused
