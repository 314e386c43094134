"""Days that once ended badly, with the fewest events that it took."""

from __future__ import annotations

from collections.abc import Mapping

from tests.simulation.events import Event

#: What was wrong: the seed, and its events as the simulator prints them.
ONCE: Mapping[str, tuple[int, str]] = {
    "stock told by a run that was killed stood for sale until the daily comparison": (
        0,
        "45 fuse,48 sell,49 second,65 edit_order,75 wait,84 vanish,88 fuse,100 hand,102 sell,109 wait,110 wait",
    ),
    "a cancellation believed a search that trailed behind, and was lost": (
        53,
        "26 sell, 27 wait, 30 cancel_at_hub, 38 second",
    ),
    "many rows that went were asked for again and again, because a family was among them": (
        1013,
        "170 edit_sheet, 191 vanish",
    ),
    "a sold variation of a family that was kept back stayed for sale": (
        64,
        "5 jump, 17 vanish, 24 sell, 76 wait, 77 person",
    ),
}


def parse(text: str) -> tuple[Event, ...]:
    """`45 fuse, 48 sell` as events."""
    pairs = (each.split() for each in text.split(","))
    return tuple(Event(int(number), kind) for number, kind in pairs)
