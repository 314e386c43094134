"""Short work in the background: a lane that does one job after the other and brings every ending to Qt's thread."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.domain.errors import Bug, Cancelled, TomadaError

_log = logging.getLogger(__name__)

T = TypeVar("T")

#: How long everything together may go on after it was told to stop, in seconds (design 8: 5 s, with the way out).
_PATIENCE_S = 4.5


def deadline() -> float:
    """When the patience ends that begins now, on the monotonic clock."""
    return time.monotonic() + _PATIENCE_S


def ended(thread: QThread, until: float) -> bool:
    """Wait for a thread that was told to quit; False when it goes on past `until`."""
    return thread.wait(max(0, int((until - time.monotonic()) * 1000)))


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work under way; `cancel` tells it to stop."""

    number: int
    work: Callable[[Event], Any]
    token: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask it to stop: it ends silently, as soon as it looks."""
        self.token.set()


class _Worker(QObject):
    ended = Signal(int, object, object)

    @Slot(object)
    def work(self, job: Job) -> None:
        result: Any = None
        error: Exception | None = Cancelled() if job.token.is_set() else None
        try:
            result = None if error else job.work(job.token)
        except (TomadaError, Cancelled) as known:
            error = known
        except Exception:
            _log.exception("bug in a job")
            error = Bug()
        self.ended.emit(job.number, result, error)


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: Job
    done: Callable[[Any], None]
    failed: Callable[[TomadaError], None]


class Jobs(QObject):
    """One background thread. Each job has exactly one ending: `done`, `failed`, or silence once cancelled."""

    _begin = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._thread.finished.connect(self._worker.deleteLater)
        self._begin.connect(self._worker.work)
        self._worker.ended.connect(self._ended)
        self._thread.start()

    def run(
        self,
        work: Callable[[Event], T],
        done: Callable[[T], None],
        failed: Callable[[TomadaError], None],
        owner: QObject | None = None,
    ) -> Job:
        """Do `work` in the background, then `done` with its result or `failed` with its error, both in Qt's thread.

        The end of `owner` cancels the job: its ending then reaches nobody.
        """
        job = Job(next(self._numbers), work)
        self._waiting[job.number] = _Waiting(job, done, failed)
        if owner is not None:
            owner.destroyed.connect(job.token.set)
        self._begin.emit(job)
        return job

    @Slot(int, object, object)
    def _ended(self, number: int, result: Any, error: Exception | None) -> None:
        waiting = self._waiting.pop(number)
        if waiting.job.token.is_set() or isinstance(error, Cancelled):
            return
        if isinstance(error, TomadaError):
            waiting.failed(error)
        else:
            waiting.done(result)

    def cancel(self) -> None:
        """Everything that is under way is to end."""
        for waiting in self._waiting.values():
            waiting.job.cancel()
        self._thread.quit()

    def stop(self, until: float | None = None) -> bool:
        """Cancel what is under way and wait for it. False when something does not end by `until` (a `deadline`)."""
        self.cancel()
        return ended(self._thread, until or deadline())
