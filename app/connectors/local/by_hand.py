"""What a person types about an order of the local store, checked and noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.connectors.local import hands
from app.connectors.local.nfe import MOST_BYTES, read_nfe
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import Invoice, Tracking
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

    def invoice(self, hub_id: str, typed: TypedInvoice) -> None:
        """Note the invoice. All of `key`, `number`, `series` and `date` are needed."""
        for field in ("key", "number", "series", "date"):
            if not getattr(typed, field).strip():
                raise InvalidInput(field=field, reason=InputFault.MISSING)
        issued = hands.read_moment(typed.date)
        made = hands.checked_invoice(typed.key, typed.number, typed.series, issued, typed.cfops)
        hands.invoice(self._book, hub_id, replace(made, link=typed.link.strip()), self._now())

    def ship(self, hub_id: str, typed: TypedTracking) -> None:
        """Note that the goods were handed to the carrier."""
        carrier, method, code = (text.strip() for text in (typed.carrier, typed.method, typed.code))
        tracking = Tracking(carrier, method, code, self._moment(typed.date), typed.url.strip())
        hands.ship(self._book, hub_id, tracking, self._now())

    def deliver(self, hub_id: str, date: str = "") -> None:
        """Note that the goods arrived; now without a `date`."""
        hands.deliver(self._book, hub_id, self._moment(date), self._now())

    def cancel(self, hub_id: str) -> None:
        """Call the order off."""
        hands.cancel(self._book, hub_id, self._now())

    def _moment(self, date: str) -> datetime:
        return hands.read_moment(date) if date.strip() else self._now()
