"""The one state that stands for everything. Alone in its module: the first paint needs it and nothing else."""

from __future__ import annotations

from enum import StrEnum


class Light(StrEnum):
    """What the tray shows: one state for everything."""

    EMPTY = "empty"
    FRESH = "fresh"
    WORKING = "working"
    LATE = "late"
    PAUSED = "paused"
    ATTENTION = "attention"
    OFFLINE = "offline"
