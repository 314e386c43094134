"""Spreadsheets of the daily comparison, in a folder of the profile."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.adapters.csv_file import write_csv
from app.adapters.paths import disk_error
from app.domain.report import SavedReport

_STAMP = "%Y-%m-%d-%H%M"
_NAME = re.compile(r"comparison-([0-9]+)-([0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{4})\.csv")


def save(folder: Path, link_id: int, at: datetime, rows: Iterable[Sequence[str]], keep_days: int) -> Path:
    """Write a report, its titles first; older ones than `keep_days` go. Raises ProfileReadOnly or DiskFull."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for report in saved(folder):
            if report.link_id == link_id and report.at < at - timedelta(days=keep_days):
                report.path.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(error, folder) from None
    path = folder / f"comparison-{link_id}-{at.astimezone(UTC):{_STAMP}}.csv"
    write_csv(path, rows)
    return path


def saved(folder: Path) -> Sequence[SavedReport]:
    """Every report there is, the newest first."""
    found = []
    for path in folder.glob("comparison-*.csv"):
        if name := _NAME.fullmatch(path.name):
            at = datetime.strptime(name[2], _STAMP).replace(tzinfo=UTC)
            found.append(SavedReport(int(name[1]), at, path, len(rows_of(path)) - 1))
    return sorted(found, key=lambda it: (it.at, it.link_id), reverse=True)


def rows_of(path: Path) -> Sequence[Sequence[str]]:
    """A report's rows, its titles first."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
