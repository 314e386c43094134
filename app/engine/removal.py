"""What goes from this computer with a link."""

from __future__ import annotations

from dataclasses import dataclass

from app.ports import Journal


@dataclass(frozen=True, slots=True)
class Removal:
    """How much is known of a link: `unfinished` orders are among the `sales`."""

    listings: int
    sales: int
    unfinished: int


def removal_of(journal: Journal, link_id: int) -> Removal:
    """Count what would be deleted."""
    unfinished = len(journal.sales(link_id, open_only=True))
    return Removal(journal.count_listings(link_id), len(journal.sales(link_id)), unfinished)
