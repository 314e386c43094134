"""What the daily comparison of both sides found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Outcome(StrEnum):
    """What becomes of a difference. Healed ones are written or read anew by the next runs; the others are listed: not
    told yet, refused by the hub, only at the hub, or for a person to look at."""

    HEALED = "healed"
    WAITING = "waiting"
    REFUSED = "refused"
    ONLY_HUB = "only_hub"
    TO_CHECK = "to_check"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One difference. `subject` is a SKU or a hub order id, `name` the product's or the channel's number, `what` a
    facet, `order`, `stage`, `total` or `step:…`; `store` and `hub` are what each side says."""

    subject: str
    name: str
    what: str
    store: str
    hub: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Report:
    """One comparison of a link at the moment `at` (aware UTC): so many listings and orders, and what differs."""

    link_id: int
    at: datetime
    listings: int
    orders: int
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A comparison's spreadsheet, and how many differences it lists."""

    link_id: int
    at: datetime
    path: Path
    differences: int
