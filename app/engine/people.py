"""Erasing a buyer who asks for it, with a line in the history that names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.domain.links import HistoryEntry
from app.domain.people import BuyerRecord, Wanted
from app.ports import Journal

#: The history's words for it.
BUYER, ERASED, ON_REQUEST = "buyer", "erased", "request"


def erase_buyer(journal: Journal, wanted: Wanted, now: datetime) -> tuple[tuple[BuyerRecord, ...], ...]:
    """Erase the data that no order needs any more. Answers what was erased, and what is kept until it was shipped."""
    with journal.transaction():
        found = journal.people.find(wanted)
        gone = tuple(record for record in found if record.erasable)
        for link_id in {record.link_id for record in gone}:
            journal.people.erase(link_id, [it.hub_id for it in gone if it.link_id == link_id], now)
        journal.add_history(_lines(gone, now))
    return gone, tuple(record for record in found if not record.erasable)


def _lines(gone: Iterable[BuyerRecord], now: datetime) -> Iterable[HistoryEntry]:
    for record in gone:
        yield HistoryEntry(now, record.link_id, record.hub_id, BUYER, "", ERASED, ON_REQUEST)
