"""The two threads of each link: whatever the engine finds due, and what the merchant asks for (design 8)."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from app.domain.errors import Bug, Cancelled, TomadaError
from app.domain.links import LANE_STREAMS, Lane, Link, Stream
from app.engine.context import Progress, RunResult
from app.engine.link import LinkEngine
from app.engine.service import OPEN_AGAIN_S, TICK_S, cannot_open
from app.ports import Clock
from app.ui.desk import Desk
from app.ui.jobs import Jobs, deadline, ended

_log = logging.getLogger(__name__)

#: How often progress is told, in seconds.
_TELL_EVERY_S = 0.1


#: How often to ask the engine what is due, in seconds: often enough for a schedule in minutes, and next to nothing.
_LOOK_EVERY_S = 5.0

#: The practice shop's clock may be so fast that ticks would leave no time for anything else.
_SHORTEST_MS = 20


class LaneWorker(QObject):
    """One lane at work in its own thread: the only class that knows both Qt and the engine's runs."""

    began = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    answered = Signal(object)

    def __init__(self, engine: LinkEngine, lane: Lane, clock: Clock, cancel: Event) -> None:
        super().__init__()
        self._engine = engine
        self._clock = clock
        self._lane = lane
        self._cancel = cancel
        self._told = 0.0

    @Slot()
    def start(self) -> None:
        """Look at once, then at every tick. The engine decides what is due, from its own clock."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._tick()

    @Slot()
    def _tick(self) -> None:
        self._guarded(lambda: self._engine.due(self._lane))
        self._timer.start(max(_SHORTEST_MS, int(_LOOK_EVERY_S * 1000 / self._clock.speed)))

    @Slot(object)
    def run_now(self, streams: Sequence[Stream]) -> None:
        """Run these streams of this lane, whatever the schedule says."""
        mine = tuple(stream for stream in LANE_STREAMS[self._lane] if stream in streams)
        result = self._guarded(lambda: mine)
        if not self._cancel.is_set():
            self.answered.emit(result)

    def _guarded(self, choose: Callable[[], tuple[Stream, ...]]) -> RunResult:
        """One run at most, with exactly one ending; the lane lives on whatever happens."""
        if self._cancel.is_set():
            return RunResult(())
        streams: tuple[Stream, ...] = ()
        try:
            streams = choose()
            if not streams:
                return RunResult(())
            self.began.emit(streams)
            result = self._engine.run(streams, patience_s=TICK_S, progress=self._tell)
        except Cancelled:
            result = RunResult(streams)
        except TomadaError as error:
            _log.warning("%s lane of link %s: %s", self._lane, self._engine.link.id, error.kind)
            result = RunResult(streams, error=error)
        except Exception:
            _log.exception("bug in the %s lane of link %s", self._lane, self._engine.link.id)
            result = RunResult(streams, error=Bug())
        self.ended.emit(result)
        return result

    def _tell(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told >= _TELL_EVERY_S:
            self._told = now
            self.progressed.emit(progress)


class _Lane(QObject):
    """A lane as Qt's thread sees it: its thread, and what it is doing now."""

    asked = Signal(object)

    def __init__(self, lanes: Lanes, engine: LinkEngine, lane: Lane, clock: Clock, cancel: Event) -> None:
        super().__init__(lanes)
        self._lanes = lanes
        self._link = engine.link
        self.lane = lane
        self.working: tuple[Stream, ...] = ()
        self.progress: Progress | None = None
        self.waiting: list[Sequence[Stream]] = []
        self.running = QThread()
        self.running.setObjectName(f"{lane}-{engine.link.id}")
        self.worker = LaneWorker(engine, lane, clock, cancel)
        self.worker.moveToThread(self.running)
        self.running.started.connect(self.worker.start)
        self.running.finished.connect(self.worker.deleteLater)
        self.asked.connect(self.worker.run_now)
        self.worker.began.connect(self._began)
        self.worker.progressed.connect(self._progressed)
        self.worker.ended.connect(self._ended)
        self.worker.answered.connect(self._answered)
        self.running.start()

    def ask(self, streams: Sequence[Stream]) -> None:
        """Run these streams as soon as the lane is free."""
        self.waiting.append(streams)
        self.asked.emit(streams)

    @Slot(object)
    def _answered(self, result: RunResult) -> None:
        """A person waits for this one: its error is told at once, however young the last success is."""
        self.waiting.pop(0)
        if result.error is not None:
            self._lanes.failed.emit(result.error)

    @Slot(object)
    def _began(self, streams: tuple[Stream, ...]) -> None:
        self.working, self.progress = streams, None
        self._lanes.changed.emit()

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        self.progress = progress
        self._lanes.changed.emit()

    @Slot(object)
    def _ended(self, result: RunResult) -> None:
        self.working, self.progress = (), None
        self._lanes.ended.emit(self._link, result)


class _Pair:
    """Both lanes of one link."""

    def __init__(self, lanes: Lanes, engine: LinkEngine, clock: Clock, cancel: Event) -> None:
        self.link = engine.link
        self.cancel = cancel
        self.lanes = [_Lane(lanes, engine, lane, clock, cancel) for lane in Lane]

    def stop(self) -> None:
        self.cancel.set()
        for each in self.lanes:
            each.running.quit()

    @property
    def waiting(self) -> list[Sequence[Stream]]:
        """What was asked for and is not done."""
        return list(dict.fromkeys(tuple(streams) for each in self.lanes for streams in each.waiting))

    @property
    def finished(self) -> bool:
        return all(each.running.isFinished() for each in self.lanes)

    def forget(self) -> None:
        """Both have finished: neither they nor the engine are needed any more."""
        for each in self.lanes:
            each.running.wait()
            each.deleteLater()


class Lanes(QObject):
    """The lanes of all links. `follow` starts, restarts and ends them as links come, change and go.

    `changed` tells that the work under way moved on; `ended(link, result)` that a run is over; `failed(error)` that one
    that was asked for ended with an error.
    """

    changed = Signal()
    ended = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pairs: dict[int, _Pair] = {}
        self._ending: list[_Pair] = []
        self._opening: dict[int, Link] = {}
        self._again: dict[int, tuple[Link, float]] = {}
        self._wanted: dict[int, list[Sequence[Stream]]] = {}
        self._released: dict[int, Callable[[], None] | None] = {}
        self._stopped = False

    def follow(self, links: Sequence[Link]) -> None:
        """These are the links now."""
        if self._stopped:
            return
        self._forget_finished()
        now = {link.id: link for link in links}
        self._released = {link_id: then for link_id, then in self._released.items() if link_id in now}
        for link_id, pair in list(self._pairs.items()):
            if now.get(link_id) != pair.link:
                pair.stop()
                self._ending.append(self._pairs.pop(link_id))
                if link_id in now and not _newly_paused(pair.link, now[link_id]):
                    # what was asked for is done by the lanes that follow
                    self._wanted.setdefault(link_id, []).extend(pair.waiting)
        for link in links:
            if self._may_open(link):
                self._open(link)

    def _forget_finished(self) -> None:
        finished = [pair for pair in self._ending if pair.finished]
        self._ending = [pair for pair in self._ending if pair not in finished]
        for pair in finished:
            pair.forget()

    def release(self, link_id: int, then: Callable[[], None]) -> None:
        """End this link's lanes, then do that. They stay ended until `take_back`, or the link has gone."""
        self._released[link_id] = then
        if pair := self._pairs.pop(link_id, None):
            pair.stop()
            self._ending.append(pair)
        for ending in self._ending:
            for each in ending.lanes:
                each.running.finished.connect(self._one_finished)
        self._one_finished()

    def take_back(self, link_id: int) -> None:
        """The link stays: its lanes may run again."""
        self._released.pop(link_id, None)

    @Slot()
    def _one_finished(self) -> None:
        busy = {pair.link.id for pair in self._ending if not pair.finished}
        for link_id, then in self._released.items():
            if then is not None and link_id not in busy:
                self._released[link_id] = None
                then()

    def _may_open(self, link: Link) -> bool:
        if link.id in self._pairs or link.id in self._opening or link.id in self._released:
            return False
        if any(pair.link.id == link.id for pair in self._ending):
            return False
        tried, at = self._again.get(link.id, (None, 0.0))
        return tried != link or time.monotonic() >= at

    def _open(self, link: Link) -> None:
        cancel = Event()
        self._opening[link.id] = link
        self._jobs.run(
            lambda _: self._desk.open_link(link, cancel),
            partial(self._opened, link, cancel),
            partial(self._not_opened, link),
        )

    def _opened(self, link: Link, cancel: Event, engine: LinkEngine) -> None:
        self._opening.pop(link.id)
        if self._stopped or link.id in self._released:
            return
        self._pairs[link.id] = _Pair(self, engine, self._desk.clock, cancel)
        for streams in self._wanted.pop(link.id, []):
            self.run_now(link.id, streams)

    def _not_opened(self, link: Link, error: TomadaError) -> None:
        self._opening.pop(link.id)
        self._wanted.pop(link.id, None)
        self._again[link.id] = (link, time.monotonic() + OPEN_AGAIN_S)
        desk = self._desk
        self._jobs.run(
            lambda _: cannot_open(desk.journal, link, error, desk.clock.now()),
            lambda _: self.ended.emit(link, RunResult(tuple(Stream), error=error)),
            lambda worse: self.ended.emit(link, RunResult(tuple(Stream), error=worse)),
        )

    def run_now(self, link_id: int, streams: Sequence[Stream]) -> None:
        """Run these streams as soon as their lanes are free, whatever the schedule says."""
        pair = self._pairs.get(link_id)
        if pair is None:
            self._again.pop(link_id, None)
            self._wanted.setdefault(link_id, []).append(streams)
            return
        for each in pair.lanes:
            if any(stream in LANE_STREAMS[each.lane] for stream in streams):
                each.ask(tuple(streams))

    @property
    def working(self) -> Mapping[int, tuple[Stream, ...]]:
        """Streams under way now, by link."""
        return {
            link_id: tuple(stream for each in pair.lanes for stream in each.working)
            for link_id, pair in self._pairs.items()
            if any(each.working for each in pair.lanes)
        }

    @property
    def progress(self) -> Mapping[tuple[int, Stream], Progress]:
        """How far the work under way is, by link and stream."""
        found = ((link_id, each.progress) for link_id, pair in self._pairs.items() for each in pair.lanes)
        return {(link_id, it.stream): it for link_id, it in found if it is not None}

    def stop(self, until: float | None = None) -> bool:
        """End every lane, in the middle of whatever it does: it goes on at the next start. False when one does not end
        by `until` (a `deadline`)."""
        self._stopped = True
        ending = [*self._ending, *self._pairs.values()]
        for pair in ending:
            pair.stop()
        by = until or deadline()
        waited = [ended(each.running, by) for pair in ending for each in pair.lanes]
        return all(waited)


def _newly_paused(before: Link, now: Link) -> bool:
    """Whether the change was a pause: then what was asked for before is not wanted any more."""
    return now.paused_until is not None and now.paused_until != before.paused_until
