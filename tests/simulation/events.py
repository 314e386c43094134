"""A day as a list of events. Each draws its own luck from its number, so that others may be left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

#: Events of a day.
LENGTH = 200

#: What can happen, and how often it does.
WEIGHTS = {
    "wait": 24,
    "sell": 24,
    "move": 20,
    "cancel_at_hub": 6,
    "edit_order": 5,
    "hand": 32,
    "edit_sheet": 10,
    "vanish": 3,
    "half_saved": 3,
    "panel": 4,
    "person": 4,
    "spell": 9,
    "calm": 5,
    "erp_spell": 4,
    "fuse": 9,
    "meanwhile": 9,
    "second": 2,
    "vault": 2,
    "sleep": 1,
    "jump": 2,
    "damage": 0.3,
    "newer": 0.3,
    "mail_spell": 8,
}


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is one of `WEIGHTS`; `number` is its place in the whole day, and its luck."""

    number: int
    kind: str

    def luck(self, seed: int) -> Random:
        """The chances of this event alone."""
        return Random(f"{seed}/{self.number}")


def writes_mails(seed: int) -> bool:
    """Whether the buyers of this seed are told by e-mail: five seeds in ten."""
    return seed % 10 >= 5


def day(seed: int, length: int = LENGTH) -> tuple[Event, ...]:
    """The events of a seed. One day in four is a day without mishaps of the computer."""
    random = Random(seed)
    weights = dict(WEIGHTS)
    if seed % 4 == 3:
        weights |= {"fuse": 0.0, "damage": 0.0, "jump": 0.0, "vault": 0.0}
    if not writes_mails(seed):
        weights["mail_spell"] = 0.0
    kinds = random.choices(list(weights), list(weights.values()), k=length)
    return tuple(Event(number, kind) for number, kind in enumerate(kinds))


def only(events: Sequence[Event], numbers: Iterable[int]) -> tuple[Event, ...]:
    """Those with these numbers."""
    wanted = frozenset(numbers)
    return tuple(event for event in events if event.number in wanted)


def numbers(text: str) -> frozenset[int]:
    """`3,7-9` as numbers."""
    found: set[int] = set()
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)
