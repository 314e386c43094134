"""CSV as Brazilian programs write it: `;`, `,` or tab, UTF-8 with or without BOM, UTF-16 or Windows' Latin-1.

Rows are told apart and hashed as bytes, and split only as far as the SKU; Python's `csv` takes over for rows with
quotes and for those that are read. That is twice as fast as splitting every row.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import islice

from app.connectors.local.columns import Column, find_header, known_headings
from app.domain.errors import SheetFault, SheetUnreadable

_SEPARATORS = (";", ",", "\t")
_QUOTE = b'"'


class TextSheet:
    """A CSV file in memory. Raises SheetUnreadable when it is none or has no usable header."""

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._data, self._encoding = _decoded(name, data)
        self._separator = max(_SEPARATORS, key=self._headings)
        self.header = find_header((self.cells(line) for line in self._lines(self._separator)), name)
        self._check_end()

    def _headings(self, separator: str) -> int:
        """How many headings a separator makes known in the first rows."""
        try:
            first = islice(self._lines(separator), 10)
            return max((known_headings(self._split(line, separator)) for line in first), default=0)
        except SheetUnreadable:
            return 0

    def _check_end(self) -> None:
        """A last row without its line end and with columns missing was cut off."""
        if not self._data.endswith(b"\n"):
            last = deque(self._lines(self._separator), maxlen=1).pop()
            if len(self.cells(last)) < self.header.width:
                raise SheetUnreadable(reason=SheetFault.HALF_SAVED, file=self._name)

    def _lines(self, separator: str) -> Iterator[bytes]:
        """The rows as bytes. A line break inside a cell between quotes belongs to its row; a quote inside a cell
        without them (`TV 32"`) is only a character."""
        held: list[bytes] = []
        opening = separator.encode() + _QUOTE
        for line in io.BytesIO(self._data):
            odd = line.count(_QUOTE) % 2
            if not held and not (odd and (opening in line or line.startswith(_QUOTE))):
                yield line
                continue
            held.append(line)
            if odd and len(held) > 1:
                yield b"".join(held)
                held = []
        if held:
            raise SheetUnreadable(reason=SheetFault.HALF_SAVED, file=self._name)

    def records(self, salt: bytes) -> Iterator[tuple[int, str, str, str, bytes]]:
        """See `Sheet.records`."""
        separator = self._separator.encode()
        encoding = self._encoding
        sku_at = self.header.positions[Column.SKU]
        parent_at = self.header.positions.get(Column.PARENT, -1)
        last = max(sku_at, parent_at)
        blank = b'"\r\n ' + separator
        for number, line in enumerate(self._lines(self._separator), 1):
            if number <= self.header.row:
                continue
            parts = line.split(separator, last + 1)
            if _QUOTE in line or len(parts) <= last:
                texts = self.cells(line)
                sku, parent = _at(texts, sku_at), _at(texts, parent_at)
            else:
                sku = parts[sku_at].strip().decode(encoding)
                parent = parts[parent_at].strip().decode(encoding) if parent_at >= 0 else ""
            if sku or line.strip(blank):
                yield number, sku, parent, blake2b(line.rstrip(), digest_size=16, salt=salt).hexdigest(), line

    def cells(self, raw: bytes) -> list[str]:
        """See `Sheet.cells`."""
        return self._split(raw, self._separator)

    def broken(self, cell: str) -> str:
        """A CSV has no formulas."""
        return ""

    def _split(self, line: bytes, separator: str) -> list[str]:
        try:
            return next(csv.reader([line.decode(self._encoding)], delimiter=separator, strict=True), [])
        except csv.Error:
            raise SheetUnreadable(reason=SheetFault.NOT_A_SHEET, file=self._name) from None


def _at(texts: Sequence[str], place: int) -> str:
    return texts[place].strip() if 0 <= place < len(texts) else ""


def _decoded(name: str, data: bytes) -> tuple[bytes, str]:
    """The bytes in an encoding that keeps ASCII, without BOM, and that encoding."""
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            data = data.decode("utf-16").encode()
    except UnicodeDecodeError:
        raise SheetUnreadable(reason=SheetFault.HALF_SAVED, file=name) from None
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data or data.lstrip()[:1] == b"<":
        raise SheetUnreadable(reason=SheetFault.NOT_A_SHEET, file=name)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return data, _encoding(data)


def _encoding(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"
