"""What every page works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import TomadaError
from app.domain.light import Light
from app.domain.links import Stream
from app.engine.overview import Snapshot, silent_since
from app.engine.pause import paused_until
from app.texts.format import moment, until_moment
from app.texts.labels import label
from app.texts.translate import translate
from app.ui.board import Board
from app.ui.desk import Desk
from app.ui.jobs import Job, Jobs, deadline
from app.ui.lanes import Lanes

if TYPE_CHECKING:
    from app.ui.preferences import Preferences

T = TypeVar("T")

#: What "sync now" runs; both sides are compared once a day by themselves.
SYNCED = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK, Stream.ORDERS, Stream.FULFILMENT, Stream.MAIL)


class Parts(QObject):
    """The program behind the window, its threads, and the ways from page to page.

    `reads` is for the journal (milliseconds), `calls` for whatever may take longer: remotes, files. Nothing else may
    wait behind `vault`, the keyring, which may ask the person, nor behind `plans`, previews of whole runs.
    `opened(page, subject)` asks the window for a page and a thing on it; `said(text)` confirms in a line what was
    done; `went_wrong(error)` shows an error with its next step.
    """

    opened = Signal(str, str)
    said = Signal(str)
    went_wrong = Signal(object)

    def __init__(self, desk: Desk, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.preferences = preferences
        self.reads = Jobs("reads", self)
        self.calls = Jobs("calls", self)
        self.vault = Jobs("vault", self)
        self.plans = Jobs("plans", self)
        self.lanes = Lanes(desk, self.vault, self)
        self.lanes.failed.connect(self.went_wrong)
        self.looks = Jobs("looks", self)
        self.board = Board(desk, self.looks, self.lanes, self)

    def read(self, work: Callable[[], T], done: Callable[[T], None], owner: QObject | None = None) -> Job:
        """Read the journal; an error is shown."""
        return self.reads.run(lambda _: work(), done, self.went_wrong.emit, owner)

    def call(
        self,
        work: Callable[[Event], T],
        done: Callable[[T], None],
        failed: Callable[[TomadaError], None] | None = None,
        owner: QObject | None = None,
        *,
        vault: bool = False,
    ) -> Job:
        """Do something that may take a while or change something, with `vault` something that needs the keyring; an
        error is shown unless `failed` does."""
        return (self.vault if vault else self.calls).run(work, done, failed or self.went_wrong.emit, owner)

    def sync(self, streams: Sequence[Stream], link_id: int | None = None) -> None:
        """Run these streams now, of one link or of all."""
        snapshot = self.board.snapshot
        for standing in snapshot.links if snapshot else ():
            if link_id in (None, standing.link.id):
                self.lanes.run_now(standing.link.id, streams)

    def sync_all(self) -> None:
        """Everything, of all links; without one, the wizard."""
        snapshot = self.board.snapshot
        if snapshot and not snapshot.links:
            self.said.emit(translate("Window", "There is nothing to sync yet: set up your integration first."))
            self.opened.emit("links", "new")
            return
        self.sync(SYNCED)
        self.said.emit(translate("Window", "Syncing everything now."))

    def light_text(self) -> str:
        """How everything stands, in a line."""
        return self._progress_text() if self.board.light is Light.WORKING else self.state_text()

    def state_text(self) -> str:
        """The state of everything in few words, since when if something is overdue, and until when if paused."""
        light, snapshot = self.board.light, self.board.snapshot
        words = [label(light)]
        if light is Light.FRESH and snapshot and snapshot.kept:
            kept = translate("Window", "up to date, but for {count} kept back by you")
            words = [kept.format(count=snapshot.kept)]
        since = silent_since(snapshot) if snapshot and light in (Light.LATE, Light.OFFLINE) else None
        if since:
            news = translate("Window", "no news since {moment}").format(moment=moment(since))
            words = [news] if light is Light.LATE else [*words, news]
        if snapshot and (paused := _pause_text(snapshot)):
            words = [paused] if light is Light.PAUSED else [*words, paused]
        return ", ".join(words)

    def _progress_text(self) -> str:
        for (_, stream), progress in self.lanes.progress.items():
            if progress.total:
                text = translate("Window", "Working: {stream}, {done} of {total}")
                return text.format(stream=label(stream).lower(), done=progress.done, total=progress.total)
        names = [label(stream).lower() for streams in self.lanes.working.values() for stream in streams]
        return translate("Window", "Working: {streams}").format(streams=", ".join(dict.fromkeys(names)))

    def stop(self, until: float | None = None) -> bool:
        """End all threads. False when one does not end by `until` (a `deadline`)."""
        by = until or deadline()
        jobs = (self.plans, self.vault, self.calls, self.reads, self.looks)
        for each in jobs:
            each.cancel()
        ended = [self.lanes.stop(by), *(each.stop(by) for each in jobs)]
        return all(ended)


def _pause_text(snapshot: Snapshot) -> str:
    """The pause that is on and its end, "" while there is none."""
    end = paused_until([standing.link for standing in snapshot.links], snapshot.at)
    if end is None:
        return ""
    whole = translate("Window", "paused until {until}")
    part = translate("Window", "a part paused until {until}")
    text = whole if all(standing.paused for standing in snapshot.links) else part
    return text.format(until=until_moment(end, snapshot.at))
