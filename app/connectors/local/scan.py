"""Finds the rows that changed, and how rows stand to each other, without looking at what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.connectors.local.files import READER
from app.connectors.local.sheet import Record, Sheet
from app.domain.catalogue import digest
from app.domain.errors import SheetFault, SheetUnreadable

MOST_ROWS = 100_000


class Standing(StrEnum):
    """How a SKU stands to the other rows. It is part of the fingerprint."""

    PLAIN = ""
    FAMILY = "-family"
    ORPHAN = "-orphan"
    NESTED = "-nested"
    DOUBLED = "-doubled"


@dataclass(slots=True)
class Scan:
    """One pass over a sheet: every SKU with the hash of its row, the parents of variations, and the rows that the
    caller does not know in this state, by SKU (several for a doubled one). `nameless` are rows without SKU."""

    hashes: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    doubled: set[str] = field(default_factory=set)
    changed: dict[str, list[Record]] = field(default_factory=dict)
    nameless: list[Record] = field(default_factory=list)
    families: frozenset[str] = frozenset()

    def standing(self, sku: str) -> Standing:
        """How this SKU stands to the others."""
        if sku in self.doubled:
            return Standing.DOUBLED
        parent = self.parents.get(sku)
        if parent is None:
            return Standing.FAMILY if sku in self.families else Standing.PLAIN
        if parent not in self.hashes:
            return Standing.ORPHAN
        return Standing.NESTED if parent in self.parents else Standing.PLAIN

    def fingerprint(self, sku: str) -> str:
        """Changes with the SKU's row and with its standing."""
        return self.hashes[sku] + self.standing(sku)


def scan(sheet: Sheet, file: str, known: Mapping[str, str], only: Collection[str] | None = None) -> Scan:
    """Read every row once and keep those whose fingerprint is not `known`, among `only` if given.

    A second pass is made when a row itself is as known but its standing is not. Raises SheetUnreadable (EMPTY,
    TOO_LONG).
    """
    found = Scan()
    salt = _salt(sheet)
    _first_pass(found, sheet.records(salt), file, known, only)
    found.families = frozenset(found.parents.values()) - found.parents.keys()
    related = found.doubled | (found.families & found.hashes.keys()) | _misplaced(found)
    missing = set()
    for sku in related if only is None else related.intersection(only):
        if known.get(sku) == found.fingerprint(sku):
            found.changed.pop(sku, None)
        elif sku not in found.changed or sku in found.doubled:
            missing.add(sku)
            found.changed[sku] = []
    if missing:
        for record in sheet.records(salt):
            if record[1] in missing:
                found.changed[record[1]].append(record)
    return found


def _salt(sheet: Sheet) -> bytes:
    """The same cells mean something else under another header."""
    header = sheet.header
    places = sorted((column.value, place) for column, place in header.positions.items())
    return bytes.fromhex(digest(READER, places, header.attributes))


def _first_pass(
    found: Scan, records: Iterable[Record], file: str, known: Mapping[str, str], only: Collection[str] | None
) -> None:
    hashes, parents, changed = found.hashes, found.parents, found.changed
    count = 0
    for count, record in enumerate(records, 1):
        _, sku, parent, row_hash, _ = record
        if not sku:
            found.nameless.append(record)
            continue
        if sku in hashes:
            found.doubled.add(sku)
        hashes[sku] = row_hash
        if parent and parent != sku:
            parents[sku] = parent
        if known.get(sku) != row_hash and (only is None or sku in only):
            changed[sku] = [record]
        if count > MOST_ROWS:
            raise SheetUnreadable(reason=SheetFault.TOO_LONG, file=file)
    if not count:
        raise SheetUnreadable(reason=SheetFault.EMPTY, file=file)


def _misplaced(found: Scan) -> set[str]:
    parents, hashes = found.parents, found.hashes
    return {sku for sku, parent in parents.items() if parent not in hashes or parent in parents}
