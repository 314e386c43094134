"""What is on the board now: one snapshot for every page and the tray, taken in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.errors import TomadaError
from app.engine.overview import Light, Snapshot, judged_later, light, take_snapshot
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from app.ui.lanes import Lanes

#: How often to look while somebody looks at us, and while nobody does, in milliseconds.
_WATCHED_MS = 2000
_UNWATCHED_MS = 30_000

#: How often to see whether what was read is too old by now: timers sleep with the computer, and promises do not.
_AGING_MS = 5000


class Board(QObject):
    """Takes a snapshot now and then, after every run, and whenever asked; hands the links to the lanes. `failed` tells
    once that the journal cannot be read; what was read last then grows old."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, reads: Jobs, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reads = reads
        self._lanes = lanes
        self._reading = False
        self._again = False
        self._failing = False
        self.snapshot: Snapshot | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self._aging = QTimer(self)
        self._aging.timeout.connect(self._grow_old)
        self._aging.start(_AGING_MS)
        lanes.ended.connect(self._ended)
        self.watch(True)

    def watch(self, watched: bool) -> None:
        """Whether a window is open: then look often."""
        self._timer.start(_WATCHED_MS if watched else _UNWATCHED_MS)
        self.refresh()

    @property
    def light(self) -> Light:
        """The state of everything, judged now."""
        if self.snapshot is None:
            return Light.LATE
        return light(judged_later(self.snapshot, self._desk.clock.now()), self._lanes.working)

    @Slot()
    def refresh(self) -> None:
        """Look again; what is asked for during a look makes one more, not many."""
        self._grow_old()
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        desk = self._desk
        self._reads.run(lambda _: take_snapshot(desk.journal, desk.clock.now()), self._taken, self._not_taken)

    @Slot(object, object)
    def _ended(self, link: object, result: object) -> None:
        self.refresh()

    def _taken(self, snapshot: Snapshot) -> None:
        self.snapshot, self._failing = snapshot, False
        self._lanes.follow([standing.link for standing in snapshot.links])
        self.changed.emit(snapshot)
        self._next()

    def _not_taken(self, error: TomadaError) -> None:
        if not self._failing:
            self._failing = True
            self.failed.emit(error)
        self._next()

    @Slot()
    def _grow_old(self) -> None:
        """Whatever is read later: what was up to date then may be so no more."""
        if self.snapshot:
            later = judged_later(self.snapshot, self._desk.clock.now())
            if later.links != self.snapshot.links:
                self.snapshot = later
                self.changed.emit(later)

    def _next(self) -> None:
        self._reading = False
        if self._again:
            self.refresh()
