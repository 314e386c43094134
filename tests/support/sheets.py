"""Writes the spreadsheets that tests read, as Excel, LibreOffice and Brazilian exporters do."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

HEADER = ("SKU", "Nome", "Preço", "Estoque")

Rows = Sequence[Sequence[Any]]


def write_csv(path: Path, rows: Rows, separator: str = ";", encoding: str = "utf-8-sig") -> Path:
    """Numbers get a decimal comma, as in a Brazilian Excel."""
    text = io.StringIO(newline="")
    cells = [[str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in row] for row in rows]
    csv.writer(text, delimiter=separator).writerows(cells)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def write_xlsx(path: Path, rows: Rows) -> Path:
    """A text that starts with `=` becomes a formula without a value, as programs that don't compute write it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(["" if cell is None else cell for cell in row])
    book.save(path)
    return path


def write_ods(path: Path, rows: Rows) -> Path:
    """Numbers become number cells, everything else text."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Produtos")
    for row in rows:
        line = TableRow()
        for cell in row:
            if isinstance(cell, int | float):
                made = TableCell(valuetype="float", value=cell)
            else:
                made = TableCell(valuetype="string")
            if cell not in ("", None):
                for text in str(cell).split("\n"):
                    made.addElement(P(text=text))
            line.addElement(made)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(path)
    return path


WRITERS: dict[str, Callable[[Path, Rows], Path]] = {".csv": write_csv, ".xlsx": write_xlsx, ".ods": write_ods}
