"""Single cells: their text, and the numbers in them, read without guessing (`brazil.md` 10)."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from enum import Enum, auto
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

#: Spreadsheets keep 15 digits of a number; longer ones were rounded before we saw them.
_EXACT = 10**15

_ZERO = Decimal(0)
_SIMPLE = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,2})?")  # what most cells hold
_NUMBER = re.compile(r"(?P<minus>-?)\s*(?:R\$)?\s*(?P<minus2>-?)\s*(?P<body>[0-9.,]+)", re.IGNORECASE)
_PLAIN = re.compile(r"(?P<whole>[0-9]*)(?:[.,](?P<part>[0-9]+))?")
_POINTS = re.compile(r"(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?P<part>[0-9]+))?")
_COMMAS = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<part>[0-9]+))?")
_DOUBTFUL = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_EXPONENT = re.compile(r"[0-9]+(?:[.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)

_VALUELESS = re.compile(
    r"=[^=\s].*|#(?:N/[AD]|REF!|VALOR!|VALUE!|DIV/0!|NOME\?|NAME\?|N[UÚ]M!|NULO!|NULL!|SPILL!|DESPEJAR!|C[AÁ]LC!|#+)",
    re.DOTALL,
)


class Reading(Enum):
    """How the reading of a number went."""

    CLEAR = auto()
    BLANK = auto()
    FORMULA = auto()
    UNREADABLE = auto()
    DOUBTFUL = auto()


def plain(cell: Cell) -> str:
    """The cell as text: trimmed, whole numbers without a decimal part, dates in ISO form."""
    if isinstance(cell, str):
        return cell.strip().replace("\r\n", "\n") if cell else ""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else f"{cell:.15g}"
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)


def is_formula_without_value(text: str) -> bool:
    """Whether the text is a formula or a spreadsheet's error, such as `#N/D` or `#REF!`, instead of a value."""
    return text.startswith(("=", "#")) and _VALUELESS.fullmatch(text) is not None


def is_exponent(text: str) -> bool:
    """Whether a spreadsheet shortened a long number, as in `7,89E+12`."""
    return _EXPONENT.fullmatch(text) is not None


def is_exact_number(cell: Cell) -> bool:
    """Whether this is a number cell that still has every digit that was typed."""
    return isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < _EXACT


def read_number(cell: Cell) -> tuple[Decimal, Reading]:
    """The number in a cell, to six places; 0 unless the reading is CLEAR.

    Number cells are clear. In text, `1.234,56`, `1,234.56`, `R$ 10` and `-1` are clear; one mark followed by exactly
    three digits (`1.234`) can be either and is DOUBTFUL.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not is_exact_number(cell):
            return _ZERO, Reading.UNREADABLE
        return _canonical(Decimal(f"{cell:.6f}")), Reading.CLEAR
    text = plain(cell)
    if not text:
        return _ZERO, Reading.BLANK
    if _SIMPLE.fullmatch(text):
        return _canonical(Decimal(text.replace(",", "."))), Reading.CLEAR
    if is_formula_without_value(text):
        return _ZERO, Reading.FORMULA
    found = _NUMBER.fullmatch(text)
    if not found or (found["minus"] and found["minus2"]):
        return _ZERO, Reading.UNREADABLE
    value, reading = _amount(found["body"])
    return _canonical(-value if found["minus"] or found["minus2"] else value), reading


def _canonical(value: Decimal) -> Decimal:
    """Equal numbers alike, whatever cell they came from: `44` for 44.0 and for 4.4E+1."""
    return value.normalize() + 0


def _amount(body: str) -> tuple[Decimal, Reading]:
    if _DOUBTFUL.fullmatch(body):
        return _ZERO, Reading.DOUBTFUL
    for shape, mark in ((_PLAIN, ""), (_POINTS, "."), (_COMMAS, ",")):
        found = shape.fullmatch(body)
        if found and (found["whole"] or found["part"]):
            whole = found["whole"].replace(mark, "") if mark else found["whole"]
            if len(whole) > 15:
                break
            return Decimal(f"{whole or 0}.{(found['part'] or '0')[:6]}"), Reading.CLEAR
    return _ZERO, Reading.UNREADABLE
