"""The spreadsheet doctor (design 6.5): turns one row into values, names the cell of every doubt, and never guesses."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from app.connectors.local.cells import (
    Cell,
    Reading,
    is_exact_number,
    is_exponent,
    is_formula_without_value,
    plain,
    read_number,
)
from app.connectors.local.columns import Column, Header
from app.domain.addresses import is_web_address
from app.domain.catalogue import Attribute, Content, Facet, ItemFault, ItemProblem, Price
from app.domain.documents import is_gtin

_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9.-]+/[\w./-]*", re.ASCII)
_CENT = Decimal("0.01")
_MOST = Decimal(10) ** 9


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the sheet. `broken` tells what a blank cell (`C12`) hides, see `Sheet.broken`."""

    number: int
    cells: Sequence[Cell]
    header: Header
    broken: Callable[[str], str]

    def cell(self, column: Column) -> Cell:
        """What stands in a column; empty when the sheet or the row has no such cell."""
        place = self.header.positions.get(column)
        return self.cells[place] if place is not None and place < len(self.cells) else ""

    def place(self, column: Column) -> str:
        """Where that cell is, such as `C12`."""
        return f"{letters(self.header.positions[column])}{self.number}"


@dataclass(slots=True)
class Findings:
    """What the doctor read. A facet that is None is held back; `counted` is the stock in units, may be negative."""

    content: Content | None = None
    images: tuple[str, ...] | None = None
    price: Price | None = None
    counted: Decimal | None = None
    problems: list[ItemProblem] = field(default_factory=list)


def letters(column: int) -> str:
    """A column's letters, counted from 0: A, B, … Z, AA."""
    rest, last = divmod(column, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("A") + last)


def examine(row: Row, *, family: bool) -> Findings:
    """Read one row. A family has no price and stock of its own, so nothing is said about those."""
    findings = Findings()
    _Examination(row, findings).run(family)
    return findings


def sku_fault(cell: Cell) -> ItemFault | None:
    """Whether a SKU is not what was typed (numbers and dates of spreadsheets), or cannot be sold under."""
    text = plain(cell)
    if is_formula_without_value(text):
        return ItemFault.FORMULA_EMPTY
    if is_exponent(text) or not (isinstance(cell, str) or is_exact_number(cell)):
        return ItemFault.SKU_LOST_ZEROS
    return ItemFault.SKU_SLASH if "/" in text else None


def problem(fault: ItemFault, row: Row, column: Column, facet: Facet | None) -> ItemProblem:
    """A finding at one cell of a row."""
    return ItemProblem(fault, row.place(column), plain(row.cell(column))[:100], facet)


class _Examination:
    """One row under the lens."""

    def __init__(self, row: Row, findings: Findings) -> None:
        self._row = row
        self._findings = findings

    def run(self, family: bool) -> None:
        self._findings.content = self._content()
        self._findings.images = self._images()
        if not family:
            self._findings.price = self._price()
            self._findings.counted = self._stock()

    def _blame(self, fault: ItemFault, column: Column, facet: Facet | None = None, value: str = "") -> None:
        found = problem(fault, self._row, column, facet)
        self._findings.problems.append(ItemProblem(fault, found.cell, value or found.value, facet))

    def _has(self, column: Column) -> bool:
        return column in self._row.header.positions

    def _text(self, column: Column) -> str:
        """The text of a cell; one that is a formula without a value is named and left out."""
        text = plain(self._row.cell(column))
        if text and text[0] in "=#" and is_formula_without_value(text):
            self._blame(ItemFault.FORMULA_EMPTY, column)
            return ""
        return text

    def _content(self) -> Content | None:
        name = plain(self._row.cell(Column.NAME))
        hidden = "" if name else self._row.broken(self._row.place(Column.NAME))
        if hidden or is_formula_without_value(name):
            self._blame(ItemFault.FORMULA_EMPTY, Column.NAME, Facet.CONTENT, value=hidden)
            return None
        if not name:
            self._blame(ItemFault.NAME_MISSING, Column.NAME, Facet.CONTENT)
            return None
        months, message = self._warranty()
        return Content(
            name=name,
            description=self._text(Column.DESCRIPTION),
            brand=self._text(Column.BRAND),
            categories=self._categories(),
            ean=self._ean(),
            ncm=self._ncm(),
            weight_g=self._weight(),
            length_cm=self._measure(Column.LENGTH, "cm"),
            width_cm=self._measure(Column.WIDTH, "cm"),
            height_cm=self._measure(Column.HEIGHT, "cm"),
            attributes=self._attributes(),
            preparation_days=self._days(),
            warranty_months=months,
            warranty_message=message,
        )

    def _attributes(self) -> tuple[Attribute, ...] | None:
        cells, columns = self._row.cells, self._row.header.attributes
        pairs = [(label, plain(cells[at])) for at, label in columns if at < len(cells)]
        found = tuple(Attribute(label, text) for label, text in pairs if text and not is_formula_without_value(text))
        return found or self._none([at for at, _ in columns])

    def _none(self, columns: Sequence[int]) -> tuple[()] | None:
        """That there are none, if the sheet has such columns and their cells are blank, without a hidden formula."""
        cells, row = self._row.cells, self._row
        blank = all(
            not (at < len(cells) and plain(cells[at])) and not row.broken(f"{letters(at)}{row.number}")
            for at in columns
        )
        return () if columns and blank else None

    def _categories(self) -> tuple[str, ...] | None:
        """One path a line; blanks around `>` do not matter."""
        paths = (
            " > ".join(part.strip() for part in line.split(">") if part.strip())
            for line in self._text(Column.CATEGORY).splitlines()
        )
        place = self._row.header.positions.get(Column.CATEGORY)
        return tuple(path for path in paths if path) or self._none([place] if place is not None else [])

    def _ean(self) -> str:
        cell = self._row.cell(Column.EAN)
        if cell == "":
            return ""
        text = re.sub(r"[\s-]", "", self._text(Column.EAN))
        if not text or text.upper() == "SEMGTIN":
            return ""
        if is_exponent(text):
            self._blame(ItemFault.EAN_EXPONENT, Column.EAN)
            return ""
        if not is_gtin(text) or not (isinstance(cell, str) or is_exact_number(cell)):
            self._blame(ItemFault.EAN_INVALID, Column.EAN)
            return ""
        return text

    def _ncm(self) -> str:
        text = self._text(Column.NCM)
        if not text:
            return ""
        text = re.sub(r"[\s.]", "", text)
        if text and not re.fullmatch(r"[0-9]{8}", text):
            self._blame(ItemFault.NCM_INVALID, Column.NCM)
            return ""
        return text

    def _weight(self) -> int | None:
        kilos = self._measure(Column.WEIGHT, "kg")
        return None if kilos is None else max(1, int((kilos * 1000).to_integral_value(ROUND_HALF_UP)))

    def _measure(self, column: Column, unit: str) -> Decimal | None:
        """A number above 0, its unit written or not. A decimal comma may have three digits behind it (`1,250` kg):
        that is how weights are written, and a parcel of a tonne is not."""
        cell = self._row.cell(column)
        if cell == "":
            return None
        if isinstance(cell, str):
            cell = self._text(column)
            if not cell[-1:].isdigit():
                cell = re.sub(rf"\s*{unit}\.?$", "", cell, flags=re.IGNORECASE)
            cell = f"{cell}0" if re.fullmatch(r"[0-9]{1,3},[0-9]{3}", cell) else cell
        value, reading = read_number(cell)
        if reading is Reading.CLEAR and 0 < value < _MOST:
            return value
        if reading is not Reading.BLANK:
            self._blame(ItemFault.MEASURE_UNREADABLE, column)
        return None

    def _days(self) -> int | None:
        text = self._text(Column.PREPARATION)
        if not text:
            return None
        if re.fullmatch(r"[0-9]{1,3}", text):
            return int(text)
        self._blame(ItemFault.DAYS_UNREADABLE, Column.PREPARATION)
        return None

    def _warranty(self) -> tuple[int | None, str]:
        text = self._text(Column.WARRANTY)
        if not text:
            return None, ""
        return (int(text), "") if re.fullmatch(r"[0-9]{1,3}", text) else (None, text)

    def _images(self) -> tuple[str, ...] | None:
        """All addresses, or None when the sheet has no such column or one of them is none."""
        if not self._has(Column.IMAGES):
            return None
        found = dict.fromkeys(part.rstrip(",;") for part in self._text(Column.IMAGES).split())
        wrong = [part for part in found if not (_PLAIN_ADDRESS.fullmatch(part) or is_web_address(part))]
        for part in wrong:
            self._blame(ItemFault.IMAGE_INVALID, Column.IMAGES, Facet.IMAGES, value=part[:100])
        return None if wrong else tuple(found)

    def _price(self) -> Price | None:
        faults = {
            Reading.BLANK: ItemFault.PRICE_MISSING,
            Reading.UNREADABLE: ItemFault.PRICE_UNREADABLE,
            Reading.DOUBTFUL: ItemFault.PRICE_DOUBTFUL,
        }
        value = self._number(Column.PRICE, Facet.PRICE, faults)
        if value is None:
            return None
        full = _cents(value)
        if full > _MOST:
            self._blame(ItemFault.PRICE_UNREADABLE, Column.PRICE, Facet.PRICE)
        elif full <= 0:
            fault = ItemFault.PRICE_NEGATIVE if value < 0 else ItemFault.PRICE_ZERO
            self._blame(fault, Column.PRICE, Facet.PRICE)
        else:
            return Price(full, self._promotion(full))
        return None

    def _promotion(self, full: Decimal) -> Decimal | None:
        """A promotional price below the full one. Blank, 0 and the full price itself mean that there is none."""
        cell = self._row.cell(Column.PROMOTION)
        if cell == "":
            return None
        value, reading = read_number(cell)
        if reading is Reading.BLANK:
            return None
        if reading is not Reading.CLEAR or value < 0:
            fault = ItemFault.FORMULA_EMPTY if reading is Reading.FORMULA else ItemFault.PROMOTION_UNREADABLE
            self._blame(fault, Column.PROMOTION)
            return None
        if _cents(value) > full:
            self._blame(ItemFault.PROMOTION_ABOVE_PRICE, Column.PROMOTION)
        return _cents(value) if 0 < _cents(value) < full else None

    def _stock(self) -> Decimal | None:
        """The count. One below 0 or between two units is clear enough (nothing to sell; the whole units are), so it is
        named but not held back."""
        faults = {
            Reading.BLANK: ItemFault.STOCK_MISSING,
            Reading.UNREADABLE: ItemFault.STOCK_UNREADABLE,
            Reading.DOUBTFUL: ItemFault.STOCK_DOUBTFUL,
        }
        value = self._number(Column.STOCK, Facet.STOCK, faults)
        if value is None:
            return None
        if value > _MOST:
            self._blame(ItemFault.STOCK_UNREADABLE, Column.STOCK, Facet.STOCK)
            return None
        if value < 0 or value % 1:
            self._blame(ItemFault.STOCK_NEGATIVE if value < 0 else ItemFault.STOCK_FRACTION, Column.STOCK)
        return value

    def _number(self, column: Column, facet: Facet, faults: dict[Reading, ItemFault]) -> Decimal | None:
        """A compulsory number, or None with the fault named."""
        value, reading = read_number(self._row.cell(column))
        if reading is Reading.CLEAR:
            return value
        hidden = self._row.broken(self._row.place(column)) if reading is Reading.BLANK else ""
        fault = ItemFault.FORMULA_EMPTY if hidden or reading is Reading.FORMULA else faults[reading]
        self._blame(fault, column, facet, value=hidden)
        return None


def _cents(value: Decimal) -> Decimal:
    return value.quantize(_CENT, ROUND_HALF_UP)
