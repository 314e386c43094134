"""What a run works with, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from app.domain.catalogue import Facet, ItemProblem
from app.domain.errors import Cancelled, TomadaError
from app.domain.links import Attention, AttentionKind, Link, Stream, StreamState
from app.domain.report import Report
from app.domain.settings import Settings
from app.engine.plan import Rules
from app.ports import CancelToken, Clock, Hub, Journal, Pool, Post, Store


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: `done` of `total` (0: not known yet)."""

    stream: Stream
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Context:
    """One link with everything that its runs need. `say` puts what waits for a person into
    words, `report` saves what the daily comparison found."""

    link: Link
    settings: Settings
    store: Store
    hub: Hub
    journal: Journal
    clock: Clock
    pool: Pool
    cancel: CancelToken
    parallel: int = 1
    post: Post | None = None
    say: Callable[[Attention], str] | None = None
    report: Callable[[Report], None] | None = None
    progress: Callable[[Progress], None] = lambda progress: None

    @property
    def rules(self) -> Rules:
        """What may be sent."""
        return Rules(self.settings, self.store.declaration.never_sent | self.hub.declaration.never_sent)

    @property
    def since(self) -> datetime:
        """Orders sold before this moment are not ours."""
        return self.settings.orders_since or self.link.created

    def check(self) -> None:
        """Raise Cancelled once somebody asked to stop."""
        if self.cancel.is_set():
            raise Cancelled

    def attention(self, kind: AttentionKind, subject: str, /, **params: str) -> None:
        """Something waits for a person."""
        self.attentions(kind, {subject: params})

    def attentions(self, kind: AttentionKind, items: Mapping[str, Mapping[str, str]]) -> None:
        """The same for many subjects with their parameters."""
        self.journal.raise_attentions(self.link.id, kind, items, self.clock.now())

    def settle(self, kind: AttentionKind, *subjects: str) -> None:
        """It waits no longer."""
        self.journal.clear_attention(self.link.id, kind, subjects)


class Held(StrEnum):
    """Why something planned would not be sent: a brake asks about it, or about others and holds all of that kind, or
    the merchant keeps it back."""

    ASKED = "asked"
    ALONG = "along"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One thing that a run would change, or would change were it not `held`. `name` is the product's."""

    sku: str
    facet: Facet
    before: str
    after: str
    name: str = ""
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What has to be corrected in the store: a SKU with its name, or a cell."""

    subject: str
    name: str
    problem: ItemProblem


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a run ended. `error` is what stopped it, None when it ran through. A preview tells what would be sent, what
    would be held back, and what is left out until it is corrected."""

    streams: tuple[Stream, ...]
    read: int = 0
    written: int = 0
    refused: int = 0
    failed: int = 0
    braked: tuple[AttentionKind, ...] = ()
    preview: tuple[PreviewLine, ...] = ()
    held: tuple[PreviewLine, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    error: TomadaError | None = None

    def __add__(self, other: RunResult) -> RunResult:
        return RunResult(
            streams=tuple(dict.fromkeys(self.streams + other.streams)),
            read=self.read + other.read,
            written=self.written + other.written,
            refused=self.refused + other.refused,
            failed=self.failed + other.failed,
            braked=self.braked + other.braked,
            preview=self.preview + other.preview,
            held=self.held + other.held,
            left_out=self.left_out + other.left_out,
            error=self.error or other.error,
        )


def ended(state: StreamState, result: RunResult, now: datetime, cursor: str | None = None) -> StreamState:
    """The stream's state after a run. Only a run that confirmed everything counts as a success."""
    state = replace(state, last_try=now, braked=bool(result.braked))
    if result.error is not None:
        return replace(state, error=result.error.kind.value, failures=state.failures + 1)
    if result.failed:
        return replace(state, error="unreadable", failures=state.failures + 1)
    done = replace(state, error="", failures=0, cursor=state.cursor if cursor is None else cursor)
    return done if result.braked else replace(done, last_success=now)


@dataclass(slots=True)
class Tally:
    """Counts of a run under way."""

    read: int = 0
    written: int = 0
    refused: int = 0
    failed: int = 0
    braked: list[AttentionKind] = field(default_factory=list)
    error: TomadaError | None = None

    def result(self, streams: tuple[Stream, ...]) -> RunResult:
        """The frozen result."""
        counts = (self.read, self.written, self.refused, self.failed)
        return RunResult(streams, *counts, braked=tuple(self.braked), error=self.error)
