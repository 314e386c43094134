"""Deliberate faults of our own, put into the product one at a time: the simulator must catch each."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from app import bootstrap
from app.adapters import log
from app.connectors.local.store import LocalStore
from app.connectors.pluggto import order_writes, product_writes, wire
from app.connectors.pluggto.client import Client
from app.connectors.pluggto.tokens import TokenKeeper
from app.domain.catalogue import CatalogueRead, Price
from app.domain.errors import Deferred, Refused, SheetUnreadable, Transient, Unreachable, Unreadable
from app.domain.mail import MailReason, MailState
from app.domain.orders import Stage, StepState
from app.engine import brakes, catalogue, mailing, orders, outbox, perform, plan, reconcile, steps
from app.engine.budget import Budget
from app.engine.lease import LinkLease
from app.engine.ledger import Ledger
from app.engine.mailing import _MailRun
from app.engine.orders import _OrderRun
from app.engine.perform import Performer
from app.engine.plan import Rules
from tests.simulation.events import day
from tests.simulation.jobs import spread
from tests.simulation.run import live, place

#: A mutant must be caught within so many seeds.
MOST = 500

Patch = tuple[object, str, Any]


def _look_forgotten() -> list[Patch]:
    return [(Performer, "_found", lambda self, sale, before: None)]


def _look_at_hub_forgotten() -> list[Patch]:
    def look(self: Performer, sale: Any) -> Any:
        return sale, sale.order

    return [(Performer, "_look", look)]


def _commit_after_call() -> list[Patch]:
    def begin(self: _OrderRun, sales: Any) -> Any:
        return [intent for sale in sales if (intent := self._move_on(sale))]

    real = _OrderRun._at_once
    at_once = lambda self, intents: real(self, intents) if intents else []  # noqa: E731
    return [(_OrderRun, "_begin", begin), (_OrderRun, "_at_once", at_once)]


def _search_believed() -> list[Patch]:
    def found(self: Performer, sale: Any, before: Any) -> Any:
        return self._store.find_order(sale.hub_id)

    return [(Performer, "_found", found)]


def _lease_ignored() -> list[Patch]:
    return [(LinkLease, "_take", lambda self: True)]


def _html_is_empty() -> list[Patch]:
    real = wire.envelope

    def envelope(body: bytes) -> Any:
        try:
            return real(body)
        except Unreadable:
            return real(b'{"result": []}')

    return [(wire, "envelope", envelope)]


def _shipment_not_echoed() -> list[Patch]:
    return [(order_writes, "_identified", lambda shipment: {})]


def _absent_price_is_zero() -> list[Patch]:
    real = plan.plan_listing

    def plan_listing(item: Any, *rest: Any) -> Any:
        price = item.price or (None if item.is_family else Price(Decimal(0)))
        return real(replace(item, price=price), *rest)

    body = lambda price: {"price": price.full}  # noqa: E731
    return [
        (catalogue, "plan_listing", plan_listing),
        (product_writes, "_price", body),
        (brakes, "_far", lambda *_: False),
    ]


def _unread_is_removed() -> list[Patch]:
    real = LocalStore.catalogue

    def read(self: LocalStore, cursor: str, known: Any) -> Any:
        try:
            return real(self, cursor, known)
        except SheetUnreadable:
            return CatalogueRead("", present=frozenset())

    return [(LocalStore, "catalogue", read), (brakes, "shrunk", lambda *_: None), (brakes, "zeroed", lambda *_: None)]


def _sales_not_subtracted() -> list[Patch]:
    def stock(self: Rules, item: Any, open_units: int) -> Any:
        level = item.physical
        return None if level is None or item.is_family else max(0, int(level) - self.settings.stock_buffer)

    return [(Rules, "stock", stock)]


def _open_sales_not_subtracted() -> list[Patch]:
    real = Rules.stock
    return [(Rules, "stock", lambda self, item, open_units: real(self, item, 0))]


def _buffer_forgotten() -> list[Patch]:
    real = Rules.stock

    def stock(self: Rules, item: Any, open_units: int) -> Any:
        return real(replace(self, settings=replace(self.settings, stock_buffer=0)), item, open_units)

    return [(Rules, "stock", stock)]


def _backwards() -> list[Patch]:
    merged = lambda old, new: old if new is Stage.UNKNOWN else new  # noqa: E731
    return [(steps, "merge_stage", merged), (perform, "merge_stage", merged)]


def _fresh_unconfirmed() -> list[Patch]:
    def ended(state: Any, result: Any, now: datetime, cursor: str | None = None) -> Any:
        return replace(state, last_try=now, last_success=now, error="", failures=0, cursor=cursor or state.cursor)

    return [(catalogue, "ended", ended), (orders, "ended", ended)]


def _no_overlap() -> list[Patch]:
    return [(orders, "_OVERLAP", timedelta(0))]


def _budget_not_shared() -> list[Patch]:
    def budget(self: Any, account: str, calls_per_minute: int) -> Budget:
        made = Budget(self.clock, calls_per_minute)
        self._budgets[account] = made
        return made

    return [(bootstrap.Application, "_budget", budget)]


def _budget_forgotten() -> list[Patch]:
    return [(Budget, "restore", lambda self, *_, **__: None)]


def _refused_again() -> list[Patch]:
    real = _OrderRun._failed

    def failed(self: _OrderRun, sale: Any, step: Any, before: Any, error: Any) -> None:
        real(self, sale, step, before, Transient(status=500) if isinstance(error, Refused) else error)

    return [(_OrderRun, "_failed", failed)]


def _doubt_is_done() -> list[Patch]:
    real = steps.next_step

    def settled(sale: Any) -> Any:
        done = (replace(it, state=StepState.DONE) if it.state is StepState.DOING else it for it in sale.steps)
        return replace(sale, steps=tuple(done))

    return [(orders, "next_step", lambda sale, policy: real(settled(sale), policy))]


def _swallowed_unseen() -> list[Patch]:
    return [(catalogue, "swallowed_facets", lambda part, product: frozenset()), *_nothing_healed()]


def _nothing_healed() -> list[Patch]:
    return [(reconcile, "_heal", lambda context, found: None)]


def _token_logged() -> list[Patch]:
    real = Client._once

    def once(self: Client, method: str, path: str, body: bytes, token: str) -> Any:
        logging.getLogger("app.leak").info("with %s", token)
        return real(self, method, path, body, token)

    return [(Client, "_once", once), (log, "redact", lambda text: text)]


def _cancelled_goes_on() -> list[Patch]:
    def look(self: Performer, sale: Any, target: Any) -> Any:
        order = self._hub.order(sale.hub_id)
        return replace(sale, order=order, stage=Stage.APPROVED), replace(order, stage=Stage.APPROVED)

    return [(Performer, "_look_alive", look)]


def _nobody_asked() -> list[Patch]:
    return [(Ledger, "attention", lambda self, kind, subject, /, **params: None)]


def _token_never_renewed() -> list[Patch]:
    return [(TokenKeeper, "renew", lambda self, refused: refused)]


def _gone_stays_for_sale() -> list[Patch]:
    return [(catalogue, "plan_gone", lambda listing: plan.Planned(replace(listing, present=False)))]


def _mail_retried_in_doubt() -> list[Patch]:
    return [(mailing, "_NOT_TAKEN", (Unreachable, Deferred, Transient, Unreadable))]


def _interrupted_mail_retried() -> list[Patch]:
    def again(self: _MailRun) -> None:
        for mail in self._outbox.mails(self._link, state=MailState.SENDING):
            self._end(mail, MailState.QUEUED, "", due=self._context.clock.now())

    return [(_MailRun, "_doubt_interrupted", again)]


def _mail_noted_after() -> list[Patch]:
    ended = _MailRun._end

    def claim(self: _MailRun, mail: Any) -> Any:
        now = self._context.clock.now()
        sending = replace(mail, state=MailState.SENDING, due=None, at=now, attempts=mail.attempts + 1)
        sale, buyer = self._of(mail)
        assert sale is not None
        assert buyer is not None
        return sending, self._post.compose(mail.event, sale, buyer, now)

    def end(self: _MailRun, mail: Any, *rest: Any, **named: Any) -> None:
        if MailState.SENDING in (mail.state, named.get("was")):
            self._outbox.replace(replace(mail, state=MailState.SENDING), MailState.QUEUED)
        ended(self, mail, *rest, **named)

    return [(_MailRun, "_claim", claim), (_MailRun, "_end", end)]


def _cancelled_is_told() -> list[Patch]:

    def obstacle(*known: Any) -> Any:
        found = outbox.obstacle(*known)
        return None if found is MailReason.SALE_CANCELLED else found

    return [(mailing, "obstacle", obstacle)]


#: Every mutant: what it does wrong, and how.
MUTANTS: Mapping[str, tuple[str, Callable[[], list[Patch]]]] = {
    "look_forgotten": ("creates in the store without looking first", _look_forgotten),
    "look_at_hub_forgotten": ("tells the hub without looking first", _look_at_hub_forgotten),
    "commit_after_call": ("notes a step only after its call", _commit_after_call),
    "search_believed": ("believes a search that trails behind", _search_believed),
    "lease_ignored": ("works on a link that another program has", _lease_ignored),
    "html_is_empty": ("takes a web page for an empty list", _html_is_empty),
    "shipment_not_echoed": ("forgets to echo the shipment's id", _shipment_not_echoed),
    "absent_price_is_zero": ("sends 0 for a price that is absent", _absent_price_is_zero),
    "unread_is_removed": ("takes a catalogue that could not be read for an empty one", _unread_is_removed),
    "sales_not_subtracted": ("tells the stock from before the sale", _sales_not_subtracted),
    "open_sales_not_subtracted": ("forgets sales that the store does not know yet", _open_sales_not_subtracted),
    "buffer_forgotten": ("tells the merchant's buffer too", _buffer_forgotten),
    "backwards": ("accepts a status that goes backwards", _backwards),
    "fresh_unconfirmed": ("calls fresh what was not confirmed", _fresh_unconfirmed),
    "no_overlap": ("polls without overlap", _no_overlap),
    "budget_not_shared": ("gives each lane a budget of its own", _budget_not_shared),
    "budget_forgotten": ("forgets its calls at each start", _budget_forgotten),
    "refused_again": ("repeats a refused write for ever", _refused_again),
    "doubt_is_done": ("takes a step in doubt for done", _doubt_is_done),
    "swallowed_unseen": ("believes that every write was taken", _swallowed_unseen),
    "nothing_healed": ("compares both sides and heals nothing", _nothing_healed),
    "token_logged": ("writes its token into the log", _token_logged),
    "cancelled_goes_on": ("goes on with an order that was cancelled", _cancelled_goes_on),
    "nobody_asked": ("leaves what needs a person unsaid", _nobody_asked),
    "token_never_renewed": ("goes on with a token that is dead", _token_never_renewed),
    "gone_stays_for_sale": ("leaves removed goods for sale", _gone_stays_for_sale),
    "mail_retried_in_doubt": ("hands an e-mail over again whose answer was lost", _mail_retried_in_doubt),
    "interrupted_mail_retried": ("hands an e-mail over again in which it was killed", _interrupted_mail_retried),
    "mail_noted_after": ("notes an e-mail only after its hand-over", _mail_noted_after),
    "cancelled_is_told": ("tells buyers of sales that were called off", _cancelled_is_told),
}


@contextmanager
def mutated(name: str) -> Iterator[None]:
    """Inside, the product has this fault."""
    patches = [patch.object(target, attribute, changed) for target, attribute, changed in MUTANTS[name][1]()]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in reversed(patches):
            each.stop()


def caught_at(name: str, most: int = MOST) -> tuple[int, str]:
    """How many seeds it takes to catch it, and by what; 0 when it survives them all. A seed that ends badly without it
    does not count."""
    with place() as folder:
        for seed in range(most):
            with mutated(name):
                findings = _findings(folder, seed)
            if findings and not _findings(folder, seed):
                return seed + 1, findings[0]
    return 0, ""


def _findings(folder: Path, seed: int) -> list[str]:
    try:
        return live(folder, seed, day(seed)).findings
    except Exception as error:
        return [f"E2: {type(error).__name__}"]


def hunt(names: Sequence[str], jobs: int, most: int = MOST) -> int:
    """Print for each mutant by which seed it was caught; 1 when one survives."""
    chosen = list(names) or list(MUTANTS)
    survivors = 0
    for name, (count, finding) in zip(chosen, spread(partial(caught_at, most=most), chosen, jobs), strict=True):
        survivors += not count
        how = f"caught by --seed {count - 1:3}: {finding[:90]}" if count else f"SURVIVED {most} seeds"
        print(f"{name:28} {how}", flush=True)
    print(f"{len(chosen)} mutants, {survivors} survived")
    return 1 if survivors else 0
