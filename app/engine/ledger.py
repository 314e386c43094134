"""What an order run writes down, gathered so that each commit costs one statement a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from app.domain.links import AttentionKind, HistoryEntry
from app.domain.mail import Mail
from app.domain.orders import Sale
from app.engine.context import Context
from app.engine.outbox import UNDO, owed, wanted
from app.engine.remarks import remarks


class Ledger:
    """Everything noted since the last `commit`. Nothing is written before."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._kept: dict[str, Sale] = {}
        self._clear()

    def _clear(self) -> None:
        self._sales: dict[str, Sale] = {}
        self._touched: set[str] = set()
        self._history: list[HistoryEntry] = []
        self._attention: dict[AttentionKind, dict[str, dict[str, str] | None]] = {}

    def known(self, sales: Iterable[Sale]) -> Mapping[str, Sale]:
        """By hub id, sales just read from the journal, which are worked on next: what stays as it is there is not
        written again."""
        self._kept = {sale.hub_id: sale for sale in sales}
        return dict(self._kept)

    def save(self, sale: Sale) -> None:
        """The sale as it is now, steps included."""
        self._sales[sale.hub_id] = sale

    def touch(self, sale: Sale) -> None:
        """The stock of what was sold must be computed again."""
        self._touched.update(item.sku for item in sale.order.items)

    def history(self, sale: Sale, what: str, before: str, after: str, why: str) -> None:
        """Something of the sale changed."""
        context = self._context
        self._history.append(HistoryEntry(context.clock.now(), context.link.id, sale.hub_id, what, before, after, why))

    def attention(self, kind: AttentionKind, subject: str, /, **params: str) -> None:
        """Something waits for a person."""
        self._attention.setdefault(kind, {})[subject] = params

    def settle(self, kind: AttentionKind, subject: str) -> None:
        """It waits no longer."""
        self._attention.setdefault(kind, {})[subject] = None

    def commit(self) -> None:
        """Write everything down at once."""
        if not (self._sales or self._touched or self._history or self._attention):
            return
        journal, link, now = self._context.journal, self._context.link.id, self._context.clock.now()
        with journal.transaction():
            journal.save_sales(link, list(self._sales.values()), now, self._kept)
            journal.outbox.add(self._mails(now))
            journal.touch(link, self._touched)
            journal.add_history(self._history)
            for kind, subjects in self._attention.items():
                self._context.settle(kind, *(it for it, params in subjects.items() if params is None))
                raised = {it: params for it, params in subjects.items() if params is not None}
                journal.raise_attentions(link, kind, raised, now)
                if self._context.say and self._context.hub.declaration.order_log:
                    journal.remarks.add(link, remarks(kind, raised, now, self._context.say))
        self._kept |= self._sales
        self._clear()

    def _mails(self, now: datetime) -> Iterator[Mail]:
        """What buyers are to be told of these sales."""
        if not wanted(self._context.settings):
            return
        since = self._context.journal.outbox.since(self._context.link.id)
        for sale in self._sales.values():
            for event in owed(self._kept.get(sale.hub_id), sale, since):
                yield Mail(self._context.link.id, sale.hub_id, event, now, due=now + UNDO)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is done to the journal inside commits with its notes; an error leaves neither."""
        try:
            with self._context.journal.transaction():
                yield
                self.commit()
        except BaseException:
            self._kept = {}
            self._clear()
            raise
