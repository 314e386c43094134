"""What came in, was caught up and was at risk while there was no contact, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.absence import Absence, Summary
from app.domain.catalogue import Facet
from app.domain.orders import StepName
from app.texts.format import duration, moment, money
from app.texts.labels import FACETS, STEPS, label
from app.texts.translate import translate

#: So many products are named.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class AbsenceText:
    """One absence in the current language."""

    title: str
    lines: tuple[str, ...]


def absence_text(absence: Absence) -> AbsenceText:
    """From when to when, and what it meant."""
    title = translate("Absence", "While there was no contact: from {began} to {ended} ({length})").format(
        began=moment(absence.began), ended=moment(absence.ended), length=duration(absence.ended - absence.began)
    )
    if absence.summary is None:
        return AbsenceText(title, (translate("Absence", "Tomada is catching up. What it meant is shown here soon."),))
    return AbsenceText(title, tuple(_lines(absence, absence.summary)))


def _lines(absence: Absence, summary: Summary) -> Iterator[str]:
    yield _came_in(absence, summary)
    done = [f"{label(StepName(step))}: {count}" for step, count in summary.steps.items() if step in STEPS]
    done += [f"{label(Facet(facet))}: {count} SKUs" for facet, count in summary.facets.items() if facet in FACETS]
    if done:
        yield translate("Absence", "Caught up: {done}.").format(done="; ".join(done))
    else:
        yield translate("Absence", "There was nothing to catch up.")
    yield _at_risk(summary)
    if summary.waiting:
        yield translate("Absence", "Still needs you: {count}.").format(count=summary.waiting)


def _came_in(absence: Absence, summary: Summary) -> str:
    if summary.oldest is None:
        return translate("Absence", "No order came in.")
    waited = duration(absence.ended - summary.oldest)
    one = translate("Absence", "Came in: {count} order, {total}. It waited {waited}.")
    many = translate("Absence", "Came in: {count} orders, {total}. The first one waited {waited}.")
    text = one if summary.orders == 1 else many
    return text.format(count=summary.orders, total=money(summary.total), waited=waited)


def _at_risk(summary: Summary) -> str:
    if not summary.oversold_count:
        return translate("Absence", "At risk: nothing. The hub never offered more than you had.")
    skus = ", ".join(summary.oversold[:_NAMED]) + (", …" if summary.oversold_count > _NAMED else "")
    text = translate("Absence", "At risk: meanwhile the hub offered more than you had. Products: {count} ({skus}).")
    return text.format(count=summary.oversold_count, skus=skus)
