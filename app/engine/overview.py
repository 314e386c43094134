"""How everything stands at one moment, from the journal alone: what the window and the tray show."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal

from app.domain.absence import Absence
from app.domain.errors import Kind
from app.domain.light import Light as Light
from app.domain.links import Attention, AttentionKind, Link
from app.engine.link import link_health
from app.engine.schedule import Condition, Health, aged
from app.ports import Journal

#: Days that the picture of the overview shows, today included.
DAYS = 14


@dataclass(frozen=True, slots=True)
class Standing:
    """One link and its streams."""

    link: Link
    streams: tuple[Health, ...]

    @property
    def paused(self) -> bool:
        """Whether the merchant paused it."""
        return any(each.condition is Condition.PAUSED for each in self.streams)


@dataclass(frozen=True, slots=True)
class Trade:
    """What was sold on one day, in the merchant's own time zone. `total` in BRL, cancelled orders left out."""

    day: date
    orders: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything at the moment `at` (aware UTC). `days` are the last `DAYS`, the oldest first, today last.
    `absences` are those that nobody dismissed; `kept` counts what the merchant keeps back from the hubs."""

    at: datetime
    links: tuple[Standing, ...]
    attentions: tuple[Attention, ...]
    days: tuple[Trade, ...]
    absences: tuple[Absence, ...] = ()
    kept: int = 0


def take_snapshot(journal: Journal, now: datetime, zone: tzinfo | None = None) -> Snapshot:
    """Read the journal once. `zone` says when a day begins; this computer's without one."""
    today = now.astimezone(zone).date()
    days = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    sold = journal.views.sold(now - timedelta(days=DAYS))
    return Snapshot(
        at=now,
        links=tuple(Standing(link, link_health(journal, link, now)) for link in journal.links()),
        attentions=tuple(journal.attentions()),
        days=_trade(sold, days, zone),
        absences=tuple(journal.absences.shown()),
        kept=journal.views.count_kept(),
    )


def _trade(sold: Sequence[tuple[datetime, Decimal]], days: Sequence[date], zone: tzinfo | None) -> tuple[Trade, ...]:
    totals: dict[date, list[Decimal]] = {day: [] for day in days}
    for at, total in sold:
        day = at.astimezone(zone).date()
        if day in totals:
            totals[day].append(total)
    return tuple(Trade(day, len(found), sum(found, Decimal(0))) for day, found in totals.items())


def judged_later(snapshot: Snapshot, now: datetime) -> Snapshot:
    """The same facts at a later moment, for a journal that cannot be read: what was fresh may be so no more."""
    links = (replace(it, streams=tuple(aged(each, now) for each in it.streams)) for it in snapshot.links)
    return replace(snapshot, at=now, links=tuple(links))


def silent_since(snapshot: Snapshot) -> datetime | None:
    """Since when the stream that is overdue longest has confirmed nothing; None while none is overdue."""
    overdue = (Condition.LATE, Condition.OFFLINE)
    found = (each.last_success for it in snapshot.links for each in it.streams if each.condition in overdue)
    return min((at for at in found if at is not None and at <= snapshot.at), default=None)


def light(snapshot: Snapshot, working: Collection[int]) -> Light:
    """The one state that matters most. `working` holds the ids of links under way now."""
    conditions = [each.condition for standing in snapshot.links for each in standing.streams]
    if not snapshot.links:
        return Light.EMPTY
    if any(not _no_connection(it) for it in snapshot.attentions) or Condition.ATTENTION in conditions:
        return Light.ATTENTION
    if all(standing.paused for standing in snapshot.links):
        return Light.PAUSED
    if working:
        return Light.WORKING
    if Condition.OFFLINE in conditions:
        return Light.OFFLINE
    if {Condition.LATE, Condition.NEVER} & set(conditions):
        return Light.LATE
    if Condition.PAUSED in conditions:
        return Light.PAUSED
    return Light.ATTENTION if snapshot.attentions else Light.FRESH


def _no_connection(attention: Attention) -> bool:
    """A lost network has a light of its own."""
    return attention.kind is AttentionKind.STREAM and attention.params.get("kind") == Kind.UNREACHABLE
