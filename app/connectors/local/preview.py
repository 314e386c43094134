"""The spreadsheet as the wizard shows it: its first rows and the doctor's findings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from app.connectors.local.cells import Cell, plain
from app.connectors.local.files import take
from app.connectors.local.sheet import open_sheet
from app.connectors.local.store import check_sheet
from app.domain.sheets import SheetPreview

_ROWS = 5
_LONGEST = 200


def preview_sheet(path: Path) -> SheetPreview:
    """Read it as a run would, and write nothing. Raises SheetUnreadable."""
    products, problems = check_sheet(path)
    sheet = open_sheet(take(path))
    columns = sorted([(at, it.value) for it, at in sheet.header.positions.items()] + list(sheet.header.attributes))
    places = [at for at, _ in columns]
    rows = [_shown(sheet.cells(record[4]), places) for record in islice(sheet.records(b""), _ROWS)]
    return SheetPreview(tuple(heading for _, heading in columns), tuple(rows), products, problems)


def _shown(cells: Sequence[Cell], places: Sequence[int]) -> tuple[str, ...]:
    return tuple(plain(cells[at])[:_LONGEST] if at < len(cells) else "" for at in places)
