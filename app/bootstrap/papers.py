"""What a person does to orders, and takes away as a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.adapters import reports
from app.adapters.csv_file import write_csv
from app.adapters.json_file import write_json
from app.bootstrap.checks import DECLARATIONS
from app.bootstrap.core import Core
from app.connectors.local.by_hand import ByHand
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Link, Role
from app.domain.people import BuyerRecord
from app.domain.report import SavedReport
from app.texts.people import buyer_data, buyer_table


class Papers(Core):
    """Orders by hand, tables, reports, a buyer's data."""

    def by_hand(self, link: Link) -> ByHand:
        """What a person does to orders of a local store. Raises InvalidInput: `order` with NOT_LOCAL."""
        if not DECLARATIONS[Role.STORE][link.store].in_journal:
            raise InvalidInput(field="order", reason=InputFault.NOT_LOCAL)
        return ByHand(self.journal.book(link.id), self.clock.now)

    def write_table(self, path: str, rows: Iterable[Sequence[str]]) -> None:
        """Write a table for Excel, the titles first. Raises DiskFull, ProfileReadOnly."""
        write_csv(Path(path), rows)

    def reports(self) -> Sequence[SavedReport]:
        """Spreadsheets of the daily comparisons, the newest first."""
        return reports.saved(self.profile.root / "reports")

    def report_rows(self, report: SavedReport) -> Sequence[Sequence[str]]:
        """What is in one, its titles first."""
        return reports.rows_of(report.path)

    def write_buyer(self, path: str, records: Sequence[BuyerRecord]) -> None:
        """Write all that is kept of a buyer: for Excel if the file's name ends in .csv, as JSON otherwise. Raises
        DiskFull, ProfileReadOnly."""
        if path.lower().endswith(".csv"):
            self.write_table(path, buyer_table(records))
        else:
            write_json(Path(path), buyer_data(records))
