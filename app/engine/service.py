"""Runs every link's lanes until told to stop: the headless service, and the shape of the window's threads."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from threading import Event, Thread

from app.domain.errors import Cancelled, TomadaError
from app.domain.links import Lane, Link, Stream
from app.engine.context import RunResult
from app.engine.link import LinkEngine, report_all_streams
from app.ports import CancelToken, Clock, Journal

_log = logging.getLogger(__name__)

#: How often a lane looks whether something is due; the schedule itself is in minutes.
TICK_S = 2.0

#: How long to wait before a link is tried again that could not be opened.
OPEN_AGAIN_S = 30.0

Watcher = Callable[[Link, RunResult], None]


def work_lane(engine: LinkEngine, lane: Lane, clock: Clock, cancel: CancelToken, watch: Watcher) -> None:
    """One lane's life: whatever is due is run, until `cancel`. Survives every error of a run."""
    while not cancel.is_set():
        try:
            streams = engine.due(lane)
            if streams:
                watch(engine.link, engine.run(streams, patience_s=TICK_S))
        except Cancelled:
            return
        except TomadaError as error:
            _log.warning("%s lane of link %s: %s", lane, engine.link.id, error.kind)
        except Exception:
            _log.exception("bug in the %s lane of link %s", lane, engine.link.id)
        clock.wait(TICK_S, cancel)


def cannot_open(journal: Journal, link: Link, error: TomadaError, now: datetime) -> None:
    """No lane of the link can work (keyring locked, secrets gone): say so in every stream."""
    _log.warning("link %s cannot be opened: %s", link.id, error.kind)
    with journal.transaction():
        for stream, state in journal.streams(link.id).items():
            if stream is Stream.RECONCILIATION:
                continue
            journal.save_stream(link.id, replace(state, error=error.kind.value, failures=state.failures + 1))
        report_all_streams(journal, link, error, now)


class Service:
    """All links of a profile. Links that were added, changed or removed meanwhile are noticed at the next look."""

    def __init__(
        self, journal: Journal, clock: Clock, open_link: Callable[[Link, Event], LinkEngine], watch: Watcher
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._open = open_link
        self._watch = watch
        self._running: dict[int, tuple[Link, Event, list[Thread]]] = {}
        self._again: dict[int, float] = {}

    def run(self, cancel: Event) -> None:
        """Until `cancel` is set; every lane has ended when this returns."""
        try:
            while not cancel.is_set():
                self._follow()
                self._clock.wait(TICK_S, cancel)
        finally:
            for _, stop, _ in self._running.values():
                stop.set()
            for link_id in list(self._running):
                self._stop(link_id)

    def _follow(self) -> None:
        links = {link.id: link for link in self._journal.links()}
        for link_id, (link, _, _) in list(self._running.items()):
            if links.get(link_id) != link:
                self._stop(link_id)
        for link_id, link in links.items():
            if link_id not in self._running and self._again.get(link_id, 0) <= self._clock.monotonic():
                self._start(link)

    def _start(self, link: Link) -> None:
        stop = Event()
        try:
            engine = self._open(link, stop)
        except TomadaError as error:
            self._again[link.id] = self._clock.monotonic() + OPEN_AGAIN_S
            cannot_open(self._journal, link, error, self._clock.now())
            return
        threads = [
            Thread(target=work_lane, args=(engine, lane, self._clock, stop, self._watch), name=f"{lane}-{link.id}")
            for lane in Lane
        ]
        self._running[link.id] = (link, stop, threads)
        for thread in threads:
            thread.start()

    def _stop(self, link_id: int) -> None:
        _, stop, threads = self._running.pop(link_id)
        stop.set()
        for thread in threads:
            thread.join()
