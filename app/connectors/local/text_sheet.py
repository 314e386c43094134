"""CSV as Brazilian programs write it: `;`, `,` or tab, UTF-8 with or without BOM, UTF-16 or Windows' Latin-1.

Rows without quotes are hashed as bytes and split only as far as SKU and parent, which costs half of what `csv` does;
rows with quotes, and those that are read, are left to `csv`.
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
        self.header = find_header((self.cells(raw) for raw, _ in self._rows(self._separator)), name)
        self._check_end()

    def _headings(self, separator: str) -> int:
        """How many headings a separator makes known in the first rows."""
        try:
            first = islice(self._rows(separator), 10)
            return max((known_headings(self._split(raw, separator)) for raw, _ in first), default=0)
        except SheetUnreadable:
            return 0

    def _check_end(self) -> None:
        """A last row without its line end and with columns missing was cut off."""
        if not self._data.endswith(b"\n"):
            raw, _ = deque(self._rows(self._separator), maxlen=1).pop()
            if len(self.cells(raw)) < self.header.width:
                raise SheetUnreadable(reason=SheetFault.HALF_SAVED, file=self._name)

    def _rows(self, separator: str) -> Iterator[tuple[bytes, list[str] | None]]:
        """The rows as bytes, those with quotes also split: only `csv` can tell where they end."""
        lines = io.BytesIO(self._data)
        put_back: list[bytes] = []
        row: list[bytes] = []

        def feed() -> Iterator[str]:
            while line := put_back.pop() if put_back else next(lines, b""):
                row.append(line)
                yield line.decode(self._encoding)

        reader = csv.reader(feed(), delimiter=separator, strict=True)
        for line in lines:
            if _QUOTE not in line:
                yield line, None
                continue
            put_back.append(line)
            row.clear()
            cells = self._next(reader)
            yield b"".join(row), cells

    def _next(self, reader: Iterator[list[str]]) -> list[str]:
        try:
            return next(reader, [])
        except csv.Error as error:
            cut = "unexpected end" in str(error)
            reason = SheetFault.HALF_SAVED if cut else SheetFault.NOT_A_SHEET
            raise SheetUnreadable(reason=reason, file=self._name) from None

    def records(self, salt: bytes) -> Iterator[tuple[int, str, str, str, bytes]]:
        """See `Sheet.records`."""
        separator = self._separator.encode()
        encoding = self._encoding
        sku_at = self.header.positions[Column.SKU]
        parent_at = self.header.positions.get(Column.PARENT, -1)
        last = max(sku_at, parent_at)
        blank = b'"\r\n ' + separator
        for number, (raw, texts) in enumerate(self._rows(self._separator), 1):
            if number <= self.header.row:
                continue
            parts = raw.split(separator, last + 1) if texts is None else ()
            if len(parts) > last:
                sku = parts[sku_at].strip().decode(encoding)
                parent = parts[parent_at].strip().decode(encoding) if parent_at >= 0 else ""
            else:
                texts = texts or self.cells(raw)
                sku, parent = _at(texts, sku_at), _at(texts, parent_at)
            if sku or raw.strip(blank):
                yield number, sku, parent, blake2b(raw.rstrip(), digest_size=16, salt=salt).hexdigest(), raw

    def cells(self, raw: bytes) -> list[str]:
        """See `Sheet.cells`."""
        return self._split(raw, self._separator)

    def broken(self, cell: str) -> str:
        """A CSV has no formulas."""
        return ""

    def _split(self, raw: bytes, separator: str) -> list[str]:
        return self._next(csv.reader([raw.decode(self._encoding)], delimiter=separator, strict=True))


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
