"""What a merchant is told after an absence: noticed by the first order run that succeeds again, summed up once all
is well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from app.domain.absence import Absence, Summary
from app.domain.catalogue import Facet
from app.domain.links import LANE_STREAMS, STREAM_FACETS, Attention, HistoryEntry, Lane, Stream, StreamState
from app.domain.settings import Settings
from app.engine.schedule import interval, promise
from app.ports import Journal

#: So many promises may pass unnoticed.
_PROMISES = 2

#: What is not caught up by then is something else's business.
_PATIENCE = timedelta(hours=1)

#: SKUs named in a summary.
_NAMED = 20

_WATCHED = (*STREAM_FACETS, *(stream for stream in LANE_STREAMS[Lane.ORDERS] if stream is not Stream.MAIL))


def watched(settings: Settings) -> tuple[Stream, ...]:
    """Streams that run by themselves, and so can be missed."""
    return tuple(stream for stream in _WATCHED if interval(stream, settings) is not None)


def began(states: Mapping[Stream, StreamState], settings: Settings, now: datetime) -> datetime | None:
    """Since when the hub was not asked for orders, which is what every run of them does, once that is too long."""
    last = states[Stream.ORDERS].last_success
    if last is None or Stream.ORDERS not in watched(settings):
        return None
    longest = max(promise(stream, settings) for stream in watched(settings))
    return last if now - last > longest * _PROMISES else None


def is_caught_up(absence: Absence, states: Mapping[Stream, StreamState], settings: Settings) -> bool:
    """Whether every stream succeeded since."""
    return all((states[stream].last_success or absence.began) >= absence.ended for stream in watched(settings))


def summarise(
    absence: Absence,
    sold: Sequence[tuple[datetime, Decimal]],
    changes: Iterable[HistoryEntry],
    attentions: Iterable[Attention],
) -> Summary:
    """What came in, what was caught up, what was at risk. `sold` is of the absence itself, `changes` since its end."""
    skus: dict[str, set[str]] = {}
    steps: Counter[str] = Counter()
    oversold: dict[str, None] = {}
    for change in changes:
        if change.what in tuple(Facet):
            skus.setdefault(change.what, set()).add(change.subject)
        steps[change.what.removeprefix("step:")] += change.what.startswith("step:")
        if change.what == Facet.STOCK and _fell(change):
            oversold[change.subject] = None
    return Summary(
        orders=len(sold),
        total=sum((total for _, total in sold), Decimal(0)),
        oldest=min((at for at, _ in sold), default=None),
        steps={step: count for step, count in steps.items() if count},
        facets={facet: len(found) for facet, found in skus.items()},
        oversold=tuple(oversold)[:_NAMED],
        oversold_count=len(oversold),
        waiting=sum(it.since >= absence.ended for it in attentions),
    )


def _fell(change: HistoryEntry) -> bool:
    return change.before.isdecimal() and change.after.isdecimal() and int(change.after) < int(change.before)


def note_absence(journal: Journal, link_id: int, since: datetime | None, ended: datetime) -> None:
    """A run that began at `ended` succeeded; before it nothing was confirmed since then."""
    if since is not None:
        journal.absences.add(Absence(link_id, since, ended))


def _all_done(journal: Journal, absence: Absence, settings: Settings, now: datetime) -> bool:
    """Every stream succeeded, and left nothing that is due."""
    if not is_caught_up(absence, journal.streams(absence.link_id), settings):
        return False
    return not journal.touched(absence.link_id) and not any(journal.count_pending(absence.link_id, now).values())


def sum_up(journal: Journal, link_id: int, settings: Settings, now: datetime) -> None:
    """Sum up absences that were caught up meanwhile."""
    for absence in journal.absences.shown(link_id):
        if absence.summary is None and (now - absence.ended > _PATIENCE or _all_done(journal, absence, settings, now)):
            summary = summarise(
                absence,
                journal.absences.sold(link_id, absence.began, absence.ended),
                journal.absences.changes(link_id, absence.ended, max(now, absence.ended + timedelta(seconds=1))),
                journal.attentions(link_id),
            )
            journal.absences.sum_up(absence, summary, now)
