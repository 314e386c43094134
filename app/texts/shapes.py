"""What scripts read: the stable JSON shapes that more than one place writes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from app.domain.absence import Absence
from app.domain.links import Link
from app.engine.schedule import Health


def iso(at: datetime | None) -> str | None:
    """A time for JSON: `2026-03-31T17:05:00Z`."""
    return None if at is None else at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def absence_shape(absence: Absence) -> dict[str, Any]:
    """One absence as `status --json` shows it; `summary` is null until everything was caught up."""
    summary = absence.summary
    return {
        "began": iso(absence.began),
        "ended": iso(absence.ended),
        "caught_up": iso(absence.caught_up),
        "summary": summary
        and {
            "orders": summary.orders,
            "total": f"{summary.total:.2f}",
            "steps": dict(summary.steps),
            "facets": dict(summary.facets),
            "oversold": list(summary.oversold),
            "oversold_count": summary.oversold_count,
            "waiting": summary.waiting,
        },
    }


def status_shape(link: Link, streams: tuple[Health, ...]) -> dict[str, Any]:
    """One link as `status --json` shows it."""
    return {
        "name": link.name,
        "store": link.store,
        "hub": link.hub,
        "paused_until": iso(link.paused_until),
        "streams": [
            {
                "name": each.stream.value,
                "last_success": iso(each.last_success),
                "last_error": each.last_error,
                "promise_s": each.promise_s,
                "fresh": each.fresh,
                "pending": each.pending,
                "state": each.condition.value,
            }
            for each in streams
        ],
    }
