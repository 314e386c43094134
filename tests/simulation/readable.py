"""The cells of a sheet as an honest reader takes them: what is in doubt is None."""

from __future__ import annotations

import re


def price_of(cell: str) -> str | None:
    """A price as the hub would show it."""
    return cell.replace(",", ".") if re.fullmatch(r"[1-9]\d*,\d\d", cell) else None


def units_of(cell: str) -> int | None:
    """A count."""
    return int(cell) if cell.isdigit() else None
