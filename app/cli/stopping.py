"""Being told to stop: by Ctrl-C, by a service manager, by Windows."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGBREAK")


@contextmanager
def stopping() -> Iterator[Event]:
    """An event that these signals set; the second one ends the program at once."""
    asked = Event()
    before = {}

    def ask(number: int, frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    for name in _NAMES:
        if hasattr(signal, name):
            number = getattr(signal, name)
            before[number] = signal.signal(number, ask)
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
