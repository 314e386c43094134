"""A plan as a table: what a run would change at the hub, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.domain.catalogue import Facet
from app.engine.context import Held, LeftOut, PreviewLine
from app.texts.attention import price_text
from app.texts.faults import item_advice
from app.texts.labels import label
from app.texts.translate import QT_TRANSLATE_NOOP, translate

_HELD: Mapping[Held, str] = {
    Held.ASKED: QT_TRANSLATE_NOOP("Plan", "{what} (a brake would ask about it)"),
    Held.ALONG: QT_TRANSLATE_NOOP("Plan", "{what} (would wait for your answer too)"),
    Held.KEPT: QT_TRANSLATE_NOOP("Plan", "{what} (you keep it back)"),
}


def plan_headers() -> tuple[str, ...]:
    """What the columns of `plan_row` are called."""
    return (
        translate("Plan", "SKU"),
        translate("Plan", "Product"),
        translate("Plan", "What"),
        translate("Plan", "At the hub now"),
        translate("Plan", "Would become"),
    )


def plan_row(line: PreviewLine) -> tuple[str, ...]:
    """One line of the plan; what would not be sent says why."""
    what = label(line.facet)
    if line.held:
        what = translate("Plan", _HELD[line.held]).format(what=what)
    return line.sku, line.name, what, facet_value(line.facet, line.before), facet_value(line.facet, line.after)


def left_out_row(item: LeftOut) -> tuple[str, ...]:
    """What has to be corrected first, with its reason where a line of the plan has its new value."""
    cause, _ = item_advice(item.problem.fault, item.problem.cell, item.problem.value)
    return item.subject, item.name, translate("Plan", "to be corrected in the store"), "–", cause


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
