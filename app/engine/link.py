"""One link at work: what is due in each lane, and a run of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.errors import TomadaError
from app.domain.links import LANE_STREAMS, AttentionKind, Lane, Link, Stream, StreamState
from app.domain.settings import Settings
from app.engine.absence import began, note_absence, sum_up
from app.engine.catalogue import run_catalogue
from app.engine.context import Context, Progress, RunResult
from app.engine.lease import LinkLease
from app.engine.mailing import send_mails
from app.engine.orders import run_orders
from app.engine.outbox import wanted
from app.engine.reconcile import run_reconciliation
from app.engine.schedule import ALL_STREAMS, QUIET, Health, due_at, health, interval
from app.ports import Journal, Store

#: Streams tried together belong together in time: one that is due within this long runs along.
_TOGETHER = timedelta(seconds=20)

_RENEW_EVERY_S = 8.0

#: A computer that wakes up has no network for a moment: so many tries, a minute and a half, come before a person is
#: asked.
_QUIET_TRIES = 3

#: Sales change the stock told this often at most.
_STOCK_PAUSE = timedelta(seconds=30)


class LinkEngine:
    """Both lanes of one link. Each lane is used by one thread at a time."""

    def __init__(self, contexts: Mapping[Lane, Context], lease: LinkLease, spread: str = "") -> None:
        self._contexts = contexts
        self._any = contexts[Lane.CATALOGUE]
        self._lease = lease
        self._spread = spread

    @property
    def link(self) -> Link:
        """The link as it was when this engine was made."""
        return self._any.link

    @property
    def store(self) -> Store:
        """The link's store."""
        return self._any.store

    @property
    def lease(self) -> LinkLease:
        """The right to work on it."""
        return self._lease

    def due(self, lane: Lane) -> tuple[Stream, ...]:
        """Streams of this lane that are to run now, by the schedule and the pause."""
        now = self._any.clock.now()
        if self._paused():
            return ()
        states = self._any.journal.streams(self.link.id)
        times = {stream: due_at(states[stream], self._any.settings, now, self._spread) for stream in LANE_STREAMS[lane]}
        if Stream.MAIL in times:
            times[Stream.MAIL] = self._mail_due(states[Stream.MAIL], times[Stream.MAIL])
        if Stream.STOCK in times and self._sold_since(states[Stream.STOCK], now):
            times[Stream.STOCK] = now
        if not any(time is not None and time <= now for time in times.values()):
            return ()
        return tuple(stream for stream, time in times.items() if time is not None and time <= now + _TOGETHER)

    def _sold_since(self, state: StreamState, now: datetime) -> bool:
        """Whether sales changed the stock since it was told: then it does not wait for its interval."""
        by_hand = interval(Stream.STOCK, self._any.settings) is None
        if by_hand or state.error or state.last_try is None or now - state.last_try < _STOCK_PAUSE:
            return False
        return bool(self._any.journal.touched(self.link.id))

    def _mail_due(self, state: StreamState, regular: datetime | None) -> datetime | None:
        """A mail goes out when its time has come, unless the last try calls for a pause."""
        first = None if state.error else self._any.journal.outbox.next_due(self.link.id)
        return min((time for time in (regular, first) if time is not None), default=None)

    def run(
        self,
        streams: Sequence[Stream],
        *,
        preview: bool = False,
        patience_s: float = 0.0,
        progress: Callable[[Progress], None] | None = None,
    ) -> RunResult:
        """Run these streams now, whatever the schedule says. Raises Cancelled; errors are in the result."""
        result, journal, now = RunResult(()), self._any.journal, self._any.clock.now()
        away = None if preview else began(journal.streams(self.link.id), self._any.settings, now)
        for lane in (Lane.ORDERS, Lane.CATALOGUE):  # what was sold is known before the stock is told
            chosen = tuple(stream for stream in LANE_STREAMS[lane] if stream in streams)
            if chosen:
                result += self._run_lane(lane, chosen, preview, patience_s, progress)
        if result.error is None and not preview:
            if Stream.ORDERS in streams:
                note_absence(journal, self.link.id, away, now)
            sum_up(journal, self.link.id, self._any.settings, self._any.clock.now())
        return result

    def _run_lane(
        self,
        lane: Lane,
        streams: tuple[Stream, ...],
        preview: bool,
        patience_s: float,
        progress: Callable[[Progress], None] | None,
    ) -> RunResult:
        context = replace(self._contexts[lane], progress=self._renewing(progress))
        try:
            with self._lease.held(context.cancel, patience_s):
                result = _run(context, lane, streams, preview)
                if not preview:
                    self._report(result)
                if Stream.MAIL in streams and not preview:
                    result += self._run_mails(context)
        except TomadaError as error:
            return RunResult(streams, error=error)
        return result

    def _run_mails(self, context: Context) -> RunResult:
        """After the orders, and whatever became of them. Nothing where Tomada never sent a mail."""
        if context.post is None or not (wanted(context.settings) or context.journal.outbox.count_queued(self.link.id)):
            return RunResult(())
        result = send_mails(context, context.post)
        self._report(result)
        return result

    def _renewing(self, progress: Callable[[Progress], None] | None) -> Callable[[Progress], None]:
        clock = self._any.clock
        renewed = clock.monotonic()

        def follow(step: Progress) -> None:
            nonlocal renewed
            if clock.monotonic() - renewed > _RENEW_EVERY_S:
                renewed = clock.monotonic()
                self._lease.renew()
            if progress:
                progress(step)

        return follow

    def _report(self, result: RunResult) -> None:
        """Say what stops the streams, once it is a person's business; forget it when it is over."""
        context, error = self._any, result.error
        if error is None:
            if not result.failed:
                self._settle(result.streams)
            return
        if error.kind in ALL_STREAMS and result.streams != (Stream.MAIL,):
            report_all_streams(context.journal, self.link, error, context.clock.now())
            return
        for each in self.health():
            if each.stream not in result.streams:
                continue
            if error.kind not in QUIET or self._promise_broken(each):
                params = {name: str(value) for name, value in error.params.items()}
                context.attention(AttentionKind.STREAM, each.stream.value, **params, kind=error.kind.value)

    def _promise_broken(self, each: Health) -> bool:
        """By the other side, and not by the sleep of this computer."""
        failures = self._any.journal.streams(self.link.id)[each.stream].failures
        return not each.fresh and each.last_success is not None and failures >= _QUIET_TRIES

    def _settle(self, streams: Collection[Stream]) -> None:
        """These streams are well again; so is the account or the computer that stopped every stream. E-mails have an
        account of their own."""
        common = set(streams) != {Stream.MAIL}
        over = [
            item.subject
            for item in self._any.journal.attentions(self.link.id, all_states=True)
            if item.kind is AttentionKind.STREAM
            and (
                item.subject in streams
                or (common and item.subject != Stream.MAIL and item.params.get("kind") in ALL_STREAMS)
            )
        ]
        if over:
            self._any.settle(AttentionKind.STREAM, *over)

    def health(self) -> tuple[Health, ...]:
        """How each stream stands."""
        return link_health(self._any.journal, self.link, self._any.clock.now())

    def _paused(self) -> bool:
        until = self.link.paused_until
        return until is not None and until > self._any.clock.now()


def report_all_streams(journal: Journal, link: Link, error: TomadaError, now: datetime) -> None:
    """What stops every stream of a link alike is asked once, not once a stream."""
    asked = (it for it in journal.attentions(link.id, all_states=True) if it.kind is AttentionKind.STREAM)
    if not any(it.params.get("kind") == error.kind for it in asked):
        params = {name: str(value) for name, value in error.params.items()} | {"kind": error.kind.value}
        journal.raise_attention(link.id, AttentionKind.STREAM, Stream.ORDERS.value, params, now)


def link_health(journal: Journal, link: Link, now: datetime) -> tuple[Health, ...]:
    """How each stream of a link stands, from the journal alone."""
    settings = Settings.read(link.settings)
    paused = link.paused_until is not None and link.paused_until > now
    states = journal.streams(link.id)
    pending = dict(journal.count_pending(link.id, now + timedelta(days=1)))
    pending[Stream.MAIL] = journal.outbox.count_queued(link.id)
    return tuple(
        health(states[stream], settings, now, paused=paused, pending=pending.get(stream, 0))
        for stream in Stream
        if stream is not Stream.MAIL or wanted(settings)
    )


def _run(context: Context, lane: Lane, streams: tuple[Stream, ...], preview: bool) -> RunResult:
    if lane is Lane.ORDERS:
        orders = tuple(stream for stream in streams if stream is not Stream.MAIL)
        return RunResult(orders) if preview or not orders else run_orders(context, orders)
    catalogue = tuple(stream for stream in streams if stream is not Stream.RECONCILIATION)
    result = run_catalogue(context, catalogue, preview=preview) if catalogue else RunResult(())
    if Stream.RECONCILIATION in streams and not preview and result.error is None:
        result += run_reconciliation(context)
    return result
