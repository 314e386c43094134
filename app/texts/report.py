"""The daily comparison as a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.links import HistoryEntry
from app.domain.report import Outcome, Report, ReportLine
from app.texts.changes import change_text
from app.texts.translate import QT_TRANSLATE_NOOP, translate

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.HEALED: QT_TRANSLATE_NOOP("Report", "set right by the next runs"),
    Outcome.WAITING: QT_TRANSLATE_NOOP("Report", "not sent to the hub yet"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Report", "the hub did not accept it: see what needs attention"),
    Outcome.ONLY_HUB: QT_TRANSLATE_NOOP("Report", "only at the hub: nothing was done"),
    Outcome.TO_CHECK: QT_TRANSLATE_NOOP("Report", "please compare with the hub's panel"),
}


def report_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """The titles, then a row for each difference."""
    yield (
        translate("Report", "Product or order"),
        translate("Report", "Name or number"),
        translate("Report", "What"),
        translate("Report", "In the store"),
        translate("Report", "At the hub"),
        translate("Report", "What happens"),
    )
    for line in report.lines:
        yield _row(line, report)


def _row(line: ReportLine, report: Report) -> tuple[str, ...]:
    text = change_text(HistoryEntry(report.at, report.link_id, line.subject, line.what, line.store, line.hub))
    outcome = translate("Report", OUTCOMES[line.outcome])
    return line.subject, line.name, text.what, text.before, text.after, outcome
