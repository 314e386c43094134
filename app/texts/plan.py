"""A plan as a table: what a run would change at the hub, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.catalogue import Facet
from app.engine.context import PreviewLine
from app.texts.attention import price_text
from app.texts.labels import label
from app.texts.translate import translate


def plan_headers() -> tuple[str, ...]:
    """What the columns of `plan_row` are called."""
    return (
        translate("Plan", "SKU"),
        translate("Plan", "What"),
        translate("Plan", "At the hub now"),
        translate("Plan", "Would become"),
    )


def plan_row(line: PreviewLine) -> tuple[str, ...]:
    """One line of the plan."""
    return line.sku, label(line.facet), facet_value(line.facet, line.before), facet_value(line.facet, line.after)


def plan_table(plan: Iterable[tuple[str, PreviewLine]]) -> Iterator[tuple[str, ...]]:
    """Lines with the names of their integrations as a whole table, titles first: what is exported."""
    yield translate("Plan", "Integration"), *plan_headers()
    for name, line in plan:
        yield name, *plan_row(line)


def facet_value(facet: Facet, value: str) -> str:
    """What a listing says, for a person: money, units, or that content and pictures are known by their hash only."""
    if not value:
        return "–"
    if facet is Facet.PRICE:
        return price_text(value)
    return translate("Plan", "(its data)") if facet in (Facet.CONTENT, Facet.IMAGES) else value
