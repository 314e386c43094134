"""XLSX and ODS (and what else calamine reads): the first visible sheet."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from hashlib import blake2b

import msgspec
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.connectors.local.cells import Cell, plain
from app.connectors.local.columns import Column, find_header
from app.domain.errors import SheetFault, SheetUnreadable

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WITHOUT_VALUE = re.compile(
    rb"<c ([^>]*)>\s*<f(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v></v>|</c>)"  # a formula, and then no value
)
_ERROR = re.compile(rb'<c ([^>]*\bt="e"[^>]*)>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?\s*<v>([^<]*)</v>')
_PLACE = re.compile(rb'\br="([A-Z]+[0-9]+)"')
_pack = msgspec.msgpack.Encoder().encode


class Workbook:
    """A workbook in memory. Raises SheetUnreadable when it is none, is cut off, or has no usable header."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data = data
        self._broken: dict[str, str] | None = None
        self._sheet = self._first_sheet()
        self._shift: list[Cell] = [""] * (self._sheet.start or (0, 0))[1]
        self.header = find_header((self.cells(row) for row in self._sheet.iter_rows()), name)

    def _first_sheet(self) -> CalamineSheet:
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(self._data))
            for sheet in book.sheets_metadata:
                if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible:
                    return book.get_sheet_by_name(sheet.name)
        except PasswordError:
            raise SheetUnreadable(reason=SheetFault.LOCKED, file=self._name) from None
        except CalamineError:
            whole = zipfile.is_zipfile(io.BytesIO(self._data)) or not self._data.startswith(b"PK")
            reason = SheetFault.NOT_A_SHEET if whole else SheetFault.HALF_SAVED
            raise SheetUnreadable(reason=reason, file=self._name) from None
        raise SheetUnreadable(reason=SheetFault.EMPTY, file=self._name)

    def records(self, salt: bytes) -> Iterator[tuple[int, str, str, str, list[Cell]]]:
        """See `Sheet.records`."""
        shift = len(self._shift)
        sku_at = self.header.positions[Column.SKU] - shift
        parent_at = self.header.positions.get(Column.PARENT, -1) - shift
        for number, row in enumerate(self._sheet.iter_rows(), 1):
            if number <= self.header.row:
                continue
            cell = row[sku_at]
            if type(cell) is str:
                sku, packed = cell.strip(), _pack(row)  # a quarter of the time of repr
            else:
                sku, packed = plain(cell), repr(row).encode()  # a date is not the text that looks like it
            parent = "" if parent_at < 0 else plain(row[parent_at])
            if sku or any(plain(cell) for cell in row):
                yield number, sku, parent, blake2b(packed, digest_size=16, salt=salt).hexdigest(), row

    def cells(self, raw: list[Cell]) -> list[Cell]:
        """See `Sheet.cells`."""
        return self._shift + raw

    def broken(self, cell: str) -> str:
        """See `Sheet.broken`. Known for XLSX only; the first question costs a pass over the sheet's XML."""
        if self._broken is None:
            self._broken = _broken_cells(self._data, self._sheet.name)
        return self._broken.get(cell, "")


def _broken_cells(data: bytes, sheet: str) -> dict[str, str]:
    """Cells of an XLSX whose formula has no value, and cells that show an error, which calamine hands out as blank."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            xml = archive.read(_part(archive, sheet))
    except (KeyError, zipfile.BadZipFile, ParseError, DefusedXmlException):
        return {}
    found = {}
    if b"<f" in xml:
        for attributes in _WITHOUT_VALUE.findall(xml):
            place = _PLACE.search(attributes)
            if place and b't="str"' not in attributes:
                found[place[1].decode()] = "="
    if b't="e"' in xml:
        for attributes, text in _ERROR.findall(xml):
            place = _PLACE.search(attributes)
            if place:
                found[place[1].decode()] = text.decode()
    return found


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """Path of a sheet's XML inside the archive. Raises KeyError."""
    book = fromstring(archive.read("xl/workbook.xml"))
    relation = next((it.get(_RELATION) for it in book.iter(f"{_MAIN}sheet") if it.get("name") == sheet), None)
    for it in fromstring(archive.read("xl/_rels/workbook.xml.rels")):
        if it.get("Id") == relation:
            target = str(it.get("Target"))
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise KeyError(sheet)
