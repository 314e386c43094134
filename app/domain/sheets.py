"""A spreadsheet as a person sees it before it is used."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import ItemProblem


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """First rows of a spreadsheet under its headings, how many SKUs it has, and everything that is wrong in it."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    products: int
    problems: tuple[ItemProblem, ...]
