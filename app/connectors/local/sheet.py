"""Opens a spreadsheet of any of the three forms and hands out its rows with their fingerprints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol, TypeAlias

from app.connectors.local.cells import Cell
from app.connectors.local.columns import Header
from app.connectors.local.files import Snapshot
from app.connectors.local.text_sheet import TextSheet
from app.connectors.local.workbook import Workbook

#: One row: its number as the sheet shows it, SKU and parent's SKU as text, fingerprint, and what it was made of.
Record: TypeAlias = tuple[int, str, str, str, Any]


class Sheet(Protocol):
    """A table with a header row."""

    @property
    def header(self) -> Header: ...

    def records(self, salt: bytes) -> Iterator[Record]:
        """Every row below the header that is not blank. `salt` makes all fingerprints differ from another salt's."""
        ...

    def cells(self, raw: Any) -> Sequence[Cell]:
        """The cells behind a record."""
        ...

    def broken(self, cell: str) -> str:
        """For a blank cell (`C12`): `=` when it is a formula without a value, or the error it shows; else empty."""
        ...


def open_sheet(snapshot: Snapshot) -> Sheet:
    """Read the file as what it is, whatever its name says. Raises SheetUnreadable."""
    if snapshot.data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        return Workbook(snapshot.name, snapshot.data)
    return TextSheet(snapshot.name, snapshot.data)
