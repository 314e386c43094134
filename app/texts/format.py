"""Amounts, moments and durations as the person writes them."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from app.texts.translate import QT_TRANSLATE_NOOP, language, translate

_SWAP = str.maketrans(",.", ".,")
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def number(amount: Decimal | float, places: int = 0) -> str:
    """With its thousands grouped: `1.234,5` in Portuguese and Spanish, `1,234.5` in English."""
    digits = f"{amount:,.{places}f}"
    return digits if language() == "en" else digits.translate(_SWAP)


def room(megabytes: float) -> str:
    """How much of a disk: `0,3 MB`, `199 MB`, `74,5 GB`."""
    if megabytes >= 1024:
        return f"{number(megabytes / 1024, 1)} GB"
    return f"{number(megabytes, 0 if megabytes >= 100 else 1)} MB"


def money(amount: Decimal) -> str:
    """Reais with two places: `R$ 1.234,56` in Portuguese and Spanish, `R$1,234.56` in English."""
    sign, digits = "-" if amount < 0 else "", number(abs(amount), 2)
    return f"{sign}R${digits}" if language() == "en" else f"{sign}R$ {digits}"


def moment(at: datetime, zone: tzinfo | None = None) -> str:
    """An aware time as `31/12/2026 18:05`, in `zone` or else in this computer's."""
    return f"{at.astimezone(zone):%d/%m/%Y %H:%M}"


def time_of_day(at: datetime, zone: tzinfo | None = None) -> str:
    """An aware time as `18:05`."""
    return f"{at.astimezone(zone):%H:%M}"


def until_moment(at: datetime, now: datetime) -> str:
    """A moment ahead: `18:05` today, with its date on another day."""
    return time_of_day(at) if at.astimezone().date() == now.astimezone().date() else moment(at)


def duration(length: timedelta) -> str:
    """A length of time in its largest unit, rounded down: `40 s`, `5 min`, `2 h`, `1 day`."""
    if length >= _DAY:
        days = length // _DAY
        one, many = _DAYS
        return translate("Time", one if days == 1 else many).format(count=days)
    if length >= _HOUR:
        return f"{length // _HOUR} h"
    if length >= _MINUTE:
        return f"{length // _MINUTE} min"
    return f"{max(0, int(length.total_seconds()))} s"


_DAYS = (QT_TRANSLATE_NOOP("Time", "{count} day"), QT_TRANSLATE_NOOP("Time", "{count} days"))


def ago(at: datetime, now: datetime) -> str:
    """How long ago a moment was: `5 min ago`; less than a minute, or not yet, is `now`."""
    if now - at < _MINUTE:
        return translate("Time", "now")
    return translate("Time", "{duration} ago").format(duration=duration(now - at))
