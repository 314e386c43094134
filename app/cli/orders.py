"""`tomada order …`: what the merchant does by hand to an order of the local store."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.cli.exits import Exit, code_of
from app.cli.session import Session, confirmed, say, tell_error
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Answer, Link, Stream
from app.domain.orders import Sale, StepName, StoreOrder
from app.domain.typed import TypedInvoice, TypedTracking
from app.engine.answers import answer
from app.texts.format import money
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application, ByHand

_Act = Callable[["ByHand", StoreOrder], None]

#: What a person is asked before an act, and what everybody is told of it afterwards; "" for nothing.
_Words = Callable[[Sale, StoreOrder], tuple[str, str]]

_PATIENCE_S = 60.0


def invoice(session: Session) -> int:
    """Note the invoice, typed in or read from its XML."""
    asked = session.arguments

    def act(by_hand: ByHand, order: StoreOrder) -> None:
        typed = TypedInvoice(asked.key or "", asked.number or "", asked.series or "", asked.date or "")
        if asked.xml:
            read = by_hand.read_invoice(asked.xml)
            typed = TypedInvoice(read.key, read.number, read.series, read.issued.isoformat(), read.cfops)
        typed = replace(typed, cfops=asked.cfops or typed.cfops, link=asked.link or "")
        by_hand.invoice(order.hub_id, typed, order.invoice)

    return _act(session, act, _another_invoice)


def _another_invoice(sale: Sale, order: StoreOrder) -> tuple[str, str]:
    if order.invoice is None:
        return "", ""
    question = translate("Cli", "Order {number} has the invoice {known} already. Replace it?")
    told = translate("Cli", "The invoice {known} was replaced.")
    return question.format(number=_number(sale), known=order.invoice.number), told.format(known=order.invoice.number)


def ship(session: Session) -> int:
    """Note that the goods were handed to the carrier."""
    asked = session.arguments
    typed = TypedTracking(asked.carrier, asked.method, asked.code, asked.date or "", asked.url or "")
    return _act(session, lambda by_hand, order: by_hand.ship(order.hub_id, typed, order.tracking), _another_tracking)


def _another_tracking(sale: Sale, order: StoreOrder) -> tuple[str, str]:
    if order.tracking is None:
        return "", ""
    question = translate("Cli", "Order {number} has the tracking code {known} already. Replace it?")
    told = translate("Cli", "The tracking code {known} was replaced.")
    return question.format(number=_number(sale), known=order.tracking.code), told.format(known=order.tracking.code)


def deliver(session: Session) -> int:
    """Note that the goods arrived."""
    return _act(session, lambda by_hand, order: by_hand.deliver(order.hub_id, session.arguments.date or ""))


def cancel(session: Session) -> int:
    """Call the order off in the store."""
    return _act(session, lambda by_hand, order: by_hand.cancel(order.hub_id), _cancellation)


def _cancellation(sale: Sale, _: StoreOrder) -> tuple[str, str]:
    question = translate("Cli", "Cancel order {number} ({total})? The hub will be told.")
    return question.format(number=_number(sale), total=money(sale.order.total)), ""


def _number(sale: Sale) -> str:
    return sale.order.number or sale.hub_id


def _act(session: Session, act: _Act, words: _Words = lambda *_: ("", "")) -> int:
    """A person is asked first; a script has said so by calling."""
    with session.application() as application:
        found = meant(application, session.arguments.order.strip())
        if found is None:
            raise InvalidInput(field="order", reason=InputFault.NO_SUCH_ORDER)
        link, sale = found
        by_hand = application.by_hand(link)
        order = by_hand.order(sale.hub_id)
        question, told = words(sale, order)
        if question and sys.stdin.isatty() and not confirmed(session, question):
            say(translate("Cli", "Nothing was changed."))
            return Exit.FAILED
        act(by_hand, order)
    if told:
        say(told)
    say(translate("Cli", "Noted. The hub is told at the next run. To run at once: tomada sync"))
    return Exit.DONE


def meant(application: Application, name: str) -> tuple[Link, Sale] | None:
    """The order with this hub id, or else the only one with this number at the channel or in the store."""
    journal, links = application.journal, application.journal.links()
    for link in links:
        if sale := journal.sale(link.id, name):
            return link, sale
    numbered = [
        (link, sale)
        for link in links
        for sale in journal.sales(link.id)
        if name in (sale.order.number, sale.store.number if sale.store else "")
    ]
    return numbered[0] if name and len(numbered) == 1 else None


def retry_import(session: Session) -> int:
    """Try at once to bring one order into the store that waits or needs attention."""
    from app.cli.stopping import stopping

    with stopping() as cancel, session.application() as application:
        link, hub_id = _known(application, session.arguments.order.strip())
        for item in application.journal.attentions(link.id):
            if item.subject == hub_id:
                answer(application.journal, item.id, Answer.RETRY, application.clock.now())
        result = application.open_link(link, cancel).run([Stream.ORDERS], patience_s=_PATIENCE_S)
        sale = application.journal.sale(link.id, hub_id)
    if result.error:
        tell_error(result.error)
        return code_of(result.error)
    if sale is None or not sale.done(StepName.IMPORT):
        say(translate("Cli", "The order could not be imported yet. See why: tomada attention"))
        return Exit.ATTENTION
    number = sale.store.number if sale.store else ""
    say(translate("Cli", "The order is in the store, with the number {number}.").format(number=number))
    return Exit.DONE


def _known(application: Application, name: str) -> tuple[Link, str]:
    """Link and hub id of an order, also of one that could not be read. Raises InvalidInput(reason=NO_SUCH_ORDER)."""
    if found := meant(application, name):
        return found[0], found[1].hub_id
    for link in application.journal.links():
        if name in {item.subject for item in application.journal.attentions(link.id)}:
            return link, name
    raise InvalidInput(field="order", reason=InputFault.NO_SUCH_ORDER)
