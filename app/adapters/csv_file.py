"""Tables as CSV files of Brazilian Excel."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.adapters.paths import disk_error

#: A cell that begins like this would be taken for a formula.
_FORMULA = ("=", "+", "-", "@", "\t")


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the rows, the titles first, replacing a file that is there. Raises ProfileReadOnly or DiskFull."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            for row in rows:
                writer.writerow(["'" + cell if cell.startswith(_FORMULA) else cell for cell in row])
    except OSError as error:
        raise disk_error(error, path.absolute().parent) from None
