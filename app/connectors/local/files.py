"""The spreadsheet's file as bytes, whole, although its owner may be saving it right now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.domain.catalogue import digest
from app.domain.errors import SheetFault, SheetUnreadable

#: Counts up when the same bytes would be read differently, so that every sheet is read again.
READER = 2


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The file at one moment. `mark` changes whenever the file does; `saved` is when it was saved (aware UTC)."""

    name: str
    mark: str
    saved: datetime
    data: bytes = field(repr=False)


def mark(path: Path) -> str:
    """Fingerprint of the file without opening it. Raises SheetUnreadable (NOT_FOUND, LOCKED)."""
    try:
        stat = path.stat()
    except OSError as error:
        raise _translated(error, path) from None
    return f"{READER}-{stat.st_mtime_ns}-{stat.st_size}-{digest(str(path))}"


def take(path: Path) -> Snapshot:
    """Read the file once. Raises SheetUnreadable: NOT_FOUND, LOCKED, NOT_A_SHEET (a folder), EMPTY, or HALF_SAVED
    when it changes under the reading twice."""
    for _ in range(2):
        before = mark(path)
        try:
            saved = path.stat().st_mtime
            data = path.read_bytes()
        except OSError as error:
            raise _translated(error, path) from None
        if before == mark(path):
            if not data:
                raise SheetUnreadable(reason=SheetFault.EMPTY, file=path.name)
            return Snapshot(path.name, before, datetime.fromtimestamp(saved, UTC), data)
    raise SheetUnreadable(reason=SheetFault.HALF_SAVED, file=path.name)


def _translated(error: OSError, path: Path) -> SheetUnreadable:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SheetUnreadable(reason=SheetFault.NOT_FOUND, file=path.name)
    if isinstance(error, IsADirectoryError):
        return SheetUnreadable(reason=SheetFault.NOT_A_SHEET, file=path.name)
    return SheetUnreadable(reason=SheetFault.LOCKED, file=path.name)
