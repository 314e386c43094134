"""A time during which a link confirmed nothing: the computer was off or asleep, paused, or without a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Summary:
    """What came in meanwhile, what was caught up, and what was at risk.

    `orders` were sold meanwhile, for `total` BRL, the first one at `oldest`. `steps` counts what was done of orders,
    `facets` the SKUs whose facet was told anew. `oversold` names SKUs of which the hub offered more than there was
    (`oversold_count` in all); `waiting` counts what came up that waits for a person.
    """

    orders: int = 0
    total: Decimal = Decimal(0)
    oldest: datetime | None = None
    steps: Mapping[str, int] = field(default_factory=dict)
    facets: Mapping[str, int] = field(default_factory=dict)
    oversold: tuple[str, ...] = ()
    oversold_count: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Absence:
    """From the last confirmed success to the first one afterwards (aware UTC). `summary` is there once everything was
    caught up."""

    link_id: int
    began: datetime
    ended: datetime
    caught_up: datetime | None = None
    summary: Summary | None = None
