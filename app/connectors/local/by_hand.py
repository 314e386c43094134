"""What a person types about an order of the local store, checked and noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from app.connectors.local import hands
from app.connectors.local.nfe import MOST_BYTES, read_nfe
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import Invoice, StoreOrder, Tracking
from app.domain.typed import TypedInvoice, TypedTracking
from app.ports import OrderBook


class ByHand:
    """Acts on the orders of one link; each raises InvalidInput with the field that is wrong, as `hands` says."""

    def __init__(self, book: OrderBook, now: Callable[[], datetime]) -> None:
        self._book = book
        self._now = now

    def read_invoice(self, path: str) -> Invoice:
        """The invoice in an XML file. Raises InvalidInput: `xml` with NO_SUCH_FILE or as `read_nfe` does."""
        try:
            with Path(path).open("rb") as file:
                return read_nfe(file.read(MOST_BYTES + 1))
        except OSError:
            raise InvalidInput(field="xml", reason=InputFault.NO_SUCH_FILE) from None

    def order(self, hub_id: str) -> StoreOrder:
        """The order as it is now."""
        return hands.find(self._book, hub_id)

    def invoice(self, hub_id: str, typed: TypedInvoice, seen: Invoice | None = None) -> None:
        """Note the invoice in place of `seen`, the one that the person saw at the order. All of `key`, `number`,
        `series` and `date` are needed. Raises also InvalidInput: `order` with CHANGED_MEANWHILE when it has another."""
        made = _checked(typed)
        with self._book.transaction():
            known = self.order(hub_id).invoice
            if known and known not in (seen, made):
                raise InvalidInput(field="order", reason=InputFault.CHANGED_MEANWHILE, known=known.number)
            hands.invoice(self._book, hub_id, made, self._now())

    def ship(self, hub_id: str, typed: TypedTracking, seen: Tracking | None = None) -> None:
        """Note that the goods were handed to the carrier, in place of `seen`. Raises also InvalidInput: `order` with
        CHANGED_MEANWHILE as `invoice`."""
        carrier, method, code = (text.strip() for text in (typed.carrier, typed.method, typed.code))
        tracking = Tracking(carrier, method, code, self._moment(typed.date), typed.url.strip())
        with self._book.transaction():
            known = self.order(hub_id).tracking
            if known and known not in (seen, tracking):
                raise InvalidInput(field="order", reason=InputFault.CHANGED_MEANWHILE, known=known.code)
            hands.ship(self._book, hub_id, tracking, self._now())

    def deliver(self, hub_id: str, date: str = "") -> None:
        """Note that the goods arrived; now without a `date`."""
        hands.deliver(self._book, hub_id, self._moment(date), self._now())

    def cancel(self, hub_id: str) -> None:
        """Call the order off."""
        hands.cancel(self._book, hub_id, self._now())

    def _moment(self, date: str) -> datetime:
        return hands.read_moment(date) if date.strip() else self._now()


def _checked(typed: TypedInvoice) -> Invoice:
    """Every field is looked at before any is refused."""
    faults = hands.Faults()
    key = faults.note(lambda: hands.invoice_key(hands.given("key", typed.key)))
    for field, text, expected in (
        ("number", typed.number, key.number if key else None),
        ("series", typed.series, key.series if key else None),
    ):
        if faults.note(partial(hands.given, field, text)):
            faults.note(partial(hands.check_number, field, text, expected))
    issued = faults.note(lambda: hands.read_moment(hands.given("date", typed.date)))
    if key and issued:
        faults.note(partial(hands.check_month, issued, key))
    faults.note(lambda: hands.checked_cfops(typed.cfops))
    faults.tell()
    made = hands.checked_invoice(typed.key, typed.number, typed.series, hands.read_moment(typed.date), typed.cfops)
    return replace(made, link=typed.link.strip())
