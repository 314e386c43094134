"""An order run: poll the hub, read the store, and carry out what each sale owes, the intent committed first."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from app.domain.errors import (
    Bug,
    Cancelled,
    Duplicate,
    Kind,
    NotFound,
    Refused,
    TomadaError,
    Transient,
    Unreadable,
)
from app.domain.links import AttentionKind, Stream
from app.domain.orders import (
    Order,
    OrderFault,
    OrderPage,
    Sale,
    Stage,
    Step,
    StepName,
    StepState,
    StoreOrder,
)
from app.engine.context import Context, Progress, RunResult, Tally, ended
from app.engine.ledger import Ledger
from app.engine.perform import Attend, Later, Moot, Performer
from app.engine.remarks import tell_remarks
from app.engine.steps import (
    STEP_STREAMS,
    Owed,
    Policy,
    closed,
    in_doubt,
    merge,
    next_step,
    pause,
    put,
    ready,
    went_back,
)

_log = logging.getLogger(__name__)

#: Polls overlap by this much: rows shift and clocks differ (`pluggto.md` 5, 6).
_OVERLAP = timedelta(minutes=10)

#: How often orders are also searched by the day they were sold, in case a change was never announced.
_DEEP_EVERY = timedelta(hours=24)

_DEEP_OVERLAP = timedelta(days=1)

#: For so long orders that could not be read keep the mark from moving on.
_READ_AGAIN = timedelta(hours=6)

#: Steps that a store without idempotency must have on record before anything else happens.
_STORE_STEPS = (StepName.IMPORT, StepName.APPROVE, StepName.CANCEL)

#: So many sales go together, step by step: their intents and proofs share commits.
_TOGETHER = 20

#: A step that is still in doubt after this many tries is shown to the merchant; it goes on trying.
_TELL_AFTER = 5

#: What the hub complains about, and the step that a corrected value would repeat.
_COMPLAINTS = {Stage.INVOICE_ERROR: StepName.INVOICE, Stage.SHIPPING_ERROR: StepName.TRACK}

#: Errors that stop a whole run: the next step would meet the same. The first group came before any effect.
_WITHOUT_EFFECT = (
    Kind.UNREACHABLE,
    Kind.THROTTLED,
    Kind.CREDENTIALS_REFUSED,
    Kind.CREDENTIALS_EXPIRED,
    Kind.ACCOUNT_BLOCKED,
    Kind.VAULT_LOCKED,
    Kind.VAULT_DENIED,
    Kind.VAULT_MISSING,
    Kind.VAULT_TOO_SMALL,
)
_RUN_STOPPERS = (
    *_WITHOUT_EFFECT,
    Kind.DISK_FULL,
    Kind.PROFILE_READ_ONLY,
    Kind.JOURNAL_BUSY,
    Kind.JOURNAL_DAMAGED,
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """How far the hub was read: by changes, and when last by the day of sale."""

    changed: datetime
    deep: datetime | None = None

    @staticmethod
    def read(text: str, since: datetime) -> _Mark:
        if not text:
            return _Mark(since)
        data = json.loads(text)
        deep = data.get("deep")
        return _Mark(datetime.fromisoformat(data["changed"]), datetime.fromisoformat(deep) if deep else None)

    def text(self) -> str:
        return json.dumps({"changed": self.changed.isoformat(), "deep": self.deep.isoformat() if self.deep else None})


@dataclass(frozen=True, slots=True)
class _Intent:
    """A step about to be done: `before` is what an earlier try left of it, `sale` holds it as `doing` already."""

    sale: Sale
    owed: Owed
    before: Step | None
    doing: Step


def run_orders(context: Context, streams: Sequence[Stream]) -> RunResult:
    """One pass over `streams` (orders, fulfilment). Never raises the error family: the result holds it.

    Raises Cancelled.
    """
    return _OrderRun(context, tuple(streams)).run()


class _OrderRun:
    def __init__(self, context: Context, streams: tuple[Stream, ...]) -> None:
        self._context = context
        self._journal = context.journal
        self._link = context.link.id
        self._streams = streams
        self._policy = Policy(
            context.settings.orders_states, context.hub.declaration.steps, context.store.declaration.steps
        )
        self._performer = Performer(context)
        self._ledger = Ledger(context)
        self._tally = Tally()
        self._unreadable = False
        self._answered = False  # whether both sides do
        self._progress = Progress(streams[0], 0, 0)

    def run(self) -> RunResult:
        began = self._context.clock.now()
        cursors: dict[Stream, str] = {}
        try:
            if Stream.FULFILMENT in self._streams:
                cursors[Stream.FULFILMENT] = self._read_store()
            if Stream.ORDERS in self._streams:
                cursors[Stream.ORDERS] = self._poll()
            else:  # it may have nothing to tell, and call nobody
                self._context.hub.reach()
            self._answered = True
            self._work()
            tell_remarks(self._context)
        except TomadaError as error:
            self._tally.error = error
            self._try_work(error)
        result = self._tally.result(self._streams)
        states = self._journal.streams(self._link)
        with self._journal.transaction():
            for stream in self._streams:
                self._journal.save_stream(self._link, ended(states[stream], result, began, cursors.get(stream)))
        return result

    def _try_work(self, error: TomadaError) -> None:
        """An unreadable page must not keep what is known already from being done."""
        if isinstance(error, (Transient, Unreadable)):
            try:
                self._work()
            except TomadaError as another:
                _log.info("work after a failed read ended: %s", another.kind)

    # the hub
    def _poll(self) -> str:
        """Read what changed, and now and then what was sold; answer the next cursor."""
        now = self._context.clock.now()
        state = self._journal.streams(self._link)[Stream.ORDERS]
        since = self._context.since
        mark = _Mark.read(state.cursor, since)
        until = now + timedelta(days=1)
        newest = self._take(self._context.hub.orders(max(since, mark.changed - _OVERLAP), until))
        deep = mark.deep
        if deep is None or not timedelta(0) <= now - deep < _DEEP_EVERY:
            start = since if deep is None else max(since, min(deep, mark.changed) - _DEEP_OVERLAP)
            newest = max(newest, self._take(self._context.hub.orders_created(start, until)))
            deep = now
        if self._unreadable and timedelta(0) <= now - mark.changed < _READ_AGAIN:
            return _Mark(mark.changed, deep).text()
        return _Mark(min(max(mark.changed, newest), now), deep).text()

    def _take(self, pages: Iterator[OrderPage]) -> datetime:
        newest = datetime.min.replace(tzinfo=UTC)
        while True:
            self._context.check()
            page = next(pages, None)
            if page is None:
                return newest
            self._take_page(page)
            self._ledger.commit()
            newest = max([newest, *(order.version for order in page.orders)])
            self._tally.read += len(page.orders)
            self._context.progress(Progress(Stream.ORDERS, self._tally.read, 0))

    def _take_page(self, page: OrderPage) -> None:
        newest = {order.id: order for order in sorted(page.orders, key=lambda order: order.version)}
        unchanged = self._journal.unchanged(self._link, list(newest.values()))
        others = [order for order in newest.values() if order.id not in unchanged]
        known = self._ledger.known(self._journal.sales(self._link, hub_ids=_ids(others)))
        for order in others:
            if self._is_news(known.get(order.id), order):
                self._accept(known.get(order.id), order)
        for order in page.orders:
            self._ledger.settle(AttentionKind.ORDER_UNREADABLE, order.id)
        for unreadable in page.unreadable:
            self._unreadable = True
            subject = unreadable.id or unreadable.where
            self._ledger.attention(AttentionKind.ORDER_UNREADABLE, subject, where=unreadable.where)

    def _is_news(self, sale: Sale | None, order: Order) -> bool:
        """A new sale, a newer version, or one of the same moment that says something else."""
        if sale is None:
            return order.created >= self._context.since
        return order.version > sale.order.version or _gist(order) != _gist(sale.order)

    def _accept(self, before: Sale | None, order: Order) -> Sale | None:
        """Keep a newer version of an order, and say what is odd about it."""
        sale = merge(before, order)
        if sale is None:
            return None
        if before and _gist(before.order) == _gist(order) and before.stage is sale.stage:
            self._ledger.save(sale)  # the echo of what we wrote
            return sale
        if next_step(sale, self._policy) is None:
            self._rest(sale, None)
        else:
            self._ledger.save(replace(sale, due=self._context.clock.now()))
        self._ledger.touch(sale)
        if before:
            self._ledger.touch(before)
        if before is None or before.stage is not sale.stage:
            was = before.stage.value if before else ""
            self._ledger.history(sale, "stage", was, sale.stage.value, order.status)
        self._flag(sale)
        return sale

    def _flag(self, sale: Sale) -> None:
        order = sale.order
        if order.stage is Stage.UNKNOWN:
            self._ledger.attention(AttentionKind.ORDER_PARKED, order.id, status=order.status, number=order.number)
        else:
            self._ledger.settle(AttentionKind.ORDER_PARKED, order.id)
        faults = [fault for fault in order.faults if fault is not OrderFault.NO_ITEMS]
        if faults and sale.stage is not Stage.CANCELLED:
            names = ", ".join(fault.value for fault in faults)
            self._ledger.attention(AttentionKind.ORDER_FLAGGED, order.id, faults=names, number=order.number)
        else:
            self._ledger.settle(AttentionKind.ORDER_FLAGGED, order.id)
        if sale.stage in _COMPLAINTS:
            step, number = _COMPLAINTS[sale.stage].value, order.number
            self._ledger.attention(
                AttentionKind.STEP, order.id, step=step, reason=Kind.REFUSED.value, detail=order.status, number=number
            )

    # the store
    def _read_store(self) -> str:
        state = self._journal.streams(self._link)[Stream.FULFILMENT]
        changed, cursor = self._context.store.orders_changed(state.cursor)
        now = self._context.clock.now()
        unchanged = self._journal.unchanged_in_store(self._link, changed)  # most are echoes of what we wrote
        others = [order for order in changed if order.hub_id not in unchanged]
        known = self._ledger.known(self._journal.sales(self._link, hub_ids=_hub_ids(others)))
        for store_order in others:
            sale = known.get(store_order.hub_id)
            if sale is not None and sale.store != store_order:
                self._ledger.save(replace(sale, store=store_order, due=now))
                self._watch_direction(sale, store_order)
                if store_order.stage is Stage.CANCELLED:
                    self._ledger.touch(sale)
        self._ledger.commit()
        return cursor

    def _watch_direction(self, sale: Sale, now: StoreOrder) -> None:
        if sale.store and went_back(sale.store, now):
            before, after, number = sale.store.stage.value, now.stage.value, sale.order.number
            self._ledger.attention(
                AttentionKind.STORE_WENT_BACK, sale.hub_id, before=before, after=after, number=number
            )
        else:
            self._ledger.settle(AttentionKind.STORE_WENT_BACK, sale.hub_id)

    # the work
    def _work(self) -> None:
        due = self._journal.due_sales(self._link, self._context.clock.now())
        for start in range(0, len(due), _TOGETHER):
            self._progress = Progress(self._streams[0], start, len(due))
            ids = due[start : start + _TOGETHER]
            # read only now: a person may have acted since the run began
            known = self._ledger.known(self._journal.sales(self._link, hub_ids=ids))
            intents = self._begin([known[hub_id] for hub_id in ids if hub_id in known])
            for _ in range(2 * len(StepName)):
                intents = self._carry_out(intents) if intents else []
            self._context.progress(Progress(self._streams[0], min(start + _TOGETHER, len(due)), len(due)))

    def _carry_out(self, intents: Sequence[_Intent]) -> list[_Intent]:
        """One step of each of these sales; their next intents, committed."""
        self._context.check()
        self._performer.prepare([intent.sale for intent in intents if intent.doing.name is StepName.IMPORT])
        inside: list[_Intent] = []
        outside: list[_Intent] = []
        for intent in intents:
            (inside if self._performer.in_journal(intent.sale, intent.doing.name) else outside).append(intent)
        following = self._at_once(inside)
        if following is None:
            return self._one_by_one(intents)
        return following + self._one_by_one(outside)

    def _at_once(self, intents: Sequence[_Intent]) -> list[_Intent] | None:
        """Steps that are nothing but writes in the journal: effects and proofs are one commit. None when an error, also
        one of our own, undid it: one by one it stops only the sale that meets it."""
        tally = replace(self._tally)
        try:
            with self._ledger.together():
                return [after for intent in intents if (after := self._do(intent))]
        except Cancelled:
            raise
        except Exception:
            self._tally = tally
            return None

    def _one_by_one(self, intents: Sequence[_Intent]) -> list[_Intent]:
        """A step that can be looked up surely may wait for its neighbours' proofs: killed in between, it is in doubt
        and looked up again."""
        following = []
        try:
            for intent in intents:
                self._context.check()
                self._context.progress(self._progress)  # keeps the lease
                after = self._do(intent)
                following += [after] if after else []
                if intent.doing.name in _STORE_STEPS and not self._context.store.declaration.idempotent_import:
                    self._ledger.commit()
        finally:
            self._ledger.commit()
        return following

    def _begin(self, sales: Sequence[Sale]) -> list[_Intent]:
        """What some sales owe first, committed together before the first call."""
        intents = [intent for sale in sales if (intent := self._move_on(sale))]
        self._ledger.commit()
        return intents

    def _move_on(self, sale: Sale) -> _Intent | None:
        """Note the next step as an intent; otherwise put the sale to rest. The caller commits."""
        now = self._context.clock.now()
        owed = next_step(sale, self._policy)
        if owed is None or not ready(sale, owed, now):
            self._rest(sale, owed)
            return None
        if not STEP_STREAMS[owed.name] & set(self._streams):
            self._ledger.save(sale)  # stays due, for the other stream
            return None
        before = sale.step(owed.name)
        tried = before.attempts if before else 0
        doing = Step(owed.name, StepState.DOING, now, digest=owed.digest, attempts=tried)
        sale = put(sale, doing)
        self._ledger.save(sale)
        return _Intent(sale, owed, before, doing)

    def _rest(self, sale: Sale, owed: Owed | None) -> None:
        """Nothing to do now: note when to look again."""
        step = sale.step(owed.name) if owed else None
        due = step.until if step else None
        ended_now = closed(sale, self._policy)
        self._ledger.save(replace(sale, due=due, closed=ended_now))
        if ended_now and not sale.closed:
            self._ledger.touch(sale)
        if ended_now and any(it.state is not StepState.DONE for it in sale.steps):
            self._ledger.settle(AttentionKind.STEP, sale.hub_id)

    def _do(self, intent: _Intent) -> _Intent | None:
        """Carry out an intent that was committed; note the next one. None when the sale waits. The caller commits."""
        sale = intent.sale
        doing = replace(intent.doing, attempts=intent.doing.attempts + 1)  # counted once it ended: a kill is no try
        looked = self._context.clock.now()
        try:
            with _bugs(doing.name):
                outcome = self._performer.perform(sale, intent.owed, intent.before)
        except Moot as moot:
            left = tuple(step for step in moot.sale.steps if step.name is not doing.name)
            return self._move_on(replace(moot.sale, steps=left))
        except Later as later:
            before = intent.before or Step(doing.name)  # looked only: the last try stays the one before
            waiting = replace(doing, at=before.at, attempts=before.attempts)
            if later.looked:
                waiting = replace(waiting, looked=later.looked, found=False)
            self._put_off(sale, waiting, later.until, later.reason)
        except Attend as attend:
            self._attend(sale, doing, attend.reason, attend.detail, attend.again)
        except TomadaError as error:
            self._failed(sale, doing, intent.before, error)
        else:
            done = replace(doing, state=StepState.DONE, at=self._context.clock.now(), proof=outcome.proof)
            if outcome.there is not None and in_doubt(intent.before, intent.owed):
                done = replace(done, looked=looked, found=outcome.there)
            return self._done(outcome.sale, done, tried_before=intent.before is not None)
        return None

    def _done(self, sale: Sale, step: Step, *, tried_before: bool) -> _Intent | None:
        """Note the proof, what follows from it, and the next intent."""
        sale = put(sale, step)
        self._tally.written += 1
        self._ledger.history(sale, f"step:{step.name}", "", step.proof, "")
        if tried_before:
            self._ledger.settle(AttentionKind.STEP, sale.hub_id)
        if step.name in (StepName.IMPORT, StepName.CANCEL):
            self._ledger.touch(sale)
        if step.name is StepName.CANCEL and sale.store and sale.store.invoice:
            number, invoice = sale.order.number, sale.store.invoice.number
            self._ledger.attention(AttentionKind.CANCELLED_AFTER_INVOICE, sale.hub_id, number=number, invoice=invoice)
        return self._move_on(sale)

    def _failed(self, sale: Sale, step: Step, before: Step | None, error: TomadaError) -> None:
        now = self._context.clock.now()
        detail = str(error.params.get("details", ""))
        if isinstance(error, (Refused, NotFound, Duplicate)):
            self._attend(sale, step, error.kind.value, detail, None)
            return
        if error.kind in _RUN_STOPPERS:
            if error.kind in _WITHOUT_EFFECT:
                step = replace(step, attempts=before.attempts if before else 0)
            self._put_off(sale, step, now, error.kind.value)
            raise error
        self._tally.failed += 1
        if not self._answered:  # tries with a side that answers nobody are not the order's
            step = replace(step, attempts=min(step.attempts, 1))
        if step.attempts >= _TELL_AFTER or isinstance(error, Bug):
            number = sale.order.number
            self._ledger.attention(
                AttentionKind.STEP,
                sale.hub_id,
                step=step.name.value,
                reason=error.kind.value,
                detail=detail,
                number=number,
            )
        self._put_off(sale, step, now + pause(step.attempts), error.kind.value)

    def _put_off(self, sale: Sale, step: Step, until: datetime, reason: str) -> None:
        waiting = replace(step, state=StepState.WAITING, until=until, reason=reason)
        self._ledger.save(replace(put(sale, waiting), due=until))

    def _attend(self, sale: Sale, step: Step, reason: str, detail: str, again: timedelta | None) -> None:
        """Waits for a person; with `again`, the program also looks by itself from time to time."""
        now = self._context.clock.now()
        state = StepState.WAITING if again else StepState.ATTENTION
        until = now + again if again else None
        sale = put(sale, replace(step, state=state, until=until, reason=reason))
        number = sale.order.number
        self._ledger.save(replace(sale, due=until))
        self._ledger.attention(
            AttentionKind.STEP, sale.hub_id, step=step.name.value, reason=reason, detail=detail, number=number
        )
        self._tally.refused += 1


@contextmanager
def _bugs(name: StepName) -> Iterator[None]:
    """Our own faults stop one sale, not the lane."""
    try:
        yield
    except (TomadaError, Cancelled, Later, Attend, Moot):
        raise
    except Exception as error:
        _log.exception("bug in step %s", name)
        raise Bug(where=name.value) from error


def _gist(order: Order) -> object:
    return order.status, order.items, order.total, order.faults


def _ids(orders: Iterable[Order]) -> set[str]:
    return {order.id for order in orders}


def _hub_ids(orders: Iterable[StoreOrder]) -> set[str]:
    return {order.hub_id for order in orders}
