"""A change of the history in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Facet
from app.domain.links import SALES, HistoryEntry, Stream
from app.domain.mail import MailEvent, MailState
from app.domain.orders import Stage, StepName
from app.engine.people import ERASED, ON_REQUEST
from app.texts.labels import FACETS, STAGES, STEPS, label
from app.texts.mail import EVENTS, event_name, reason_text, state_name
from app.texts.plan import facet_value
from app.texts.translate import QT_TRANSLATE_NOOP, translate

_CHANGED = {
    "order": QT_TRANSLATE_NOOP("Changes", "Order"),
    "total": QT_TRANSLATE_NOOP("Changes", "Total"),
    "buyer": QT_TRANSLATE_NOOP("Changes", "Buyer's data"),
    "stage": QT_TRANSLATE_NOOP("Changes", "Status"),
}


@dataclass(frozen=True, slots=True)
class ChangeText:
    """What changed, from which value to which, and why."""

    what: str
    before: str
    after: str
    why: str


def change_text(entry: HistoryEntry) -> ChangeText:
    """The change in the current language."""
    before, after, what = entry.before, entry.after, entry.what
    if what in FACETS:
        before, after = (facet_value(Facet(what), value) for value in (before, after))
        what = label(Facet(what))
    elif what.removeprefix("step:") in STEPS:
        what = label(StepName(what.removeprefix("step:")))
    elif what.removeprefix("mail:") in EVENTS:
        return ChangeText(
            event_name(MailEvent(what.removeprefix("mail:"))), "", state_name(MailState(after)), reason_text(entry.why)
        )
    elif what in _CHANGED:
        before, after = (_value(value) for value in (before, after))
        what = translate("Changes", _CHANGED[what])
    return ChangeText(what, before, after, _why(entry))


def _value(value: str) -> str:
    if value == ERASED:
        return translate("Changes", "erased")
    return label(Stage(value)) if value in STAGES else value


def _why(entry: HistoryEntry) -> str:
    if entry.what == "stage":  # the reason is the hub's own code
        return translate("Changes", "the hub changed")
    if entry.why == ON_REQUEST:
        return translate("Changes", "on request")
    if entry.why == Stream.RECONCILIATION:
        return label(Stream.RECONCILIATION)
    if entry.why == SALES:
        fell = int(entry.after) < int(entry.before or entry.after)
        return translate("Changes", "sold") if fell else translate("Changes", "a sale was cancelled")
    return translate("Changes", "the store changed") if entry.why == "run" else entry.why
