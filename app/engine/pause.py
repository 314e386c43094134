"""How long a pause lasts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from app.domain.links import Link

#: When a day of trade begins, in the merchant's own time.
_MORNING = 6


class Pause(StrEnum):
    """What the menu offers."""

    HALF_HOUR = "half_hour"
    HOUR = "hour"
    TOMORROW = "tomorrow"


def pause_end(pause: Pause, now: datetime, zone: tzinfo | None = None) -> datetime:
    """When the pause is over. Tomorrow begins at six in the morning, in `zone` or else this computer's."""
    if pause is Pause.TOMORROW:
        tomorrow = now.astimezone(zone).date() + timedelta(days=1)
        naive = datetime(tomorrow.year, tomorrow.month, tomorrow.day, _MORNING)  # noqa: DTZ001  local, made aware below
        local = naive.replace(tzinfo=zone) if zone else naive.astimezone()
        return local.astimezone(now.tzinfo)
    return now + (timedelta(minutes=30) if pause is Pause.HALF_HOUR else timedelta(hours=1))


def paused_until(links: Iterable[Link], now: datetime) -> datetime | None:
    """When the last of the links that are paused now goes on; None while none is."""
    ends = [link.paused_until for link in links if link.paused_until is not None and link.paused_until > now]
    return max(ends, default=None)
