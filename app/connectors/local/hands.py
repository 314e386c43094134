"""What the merchant does to an order of the local store by hand: invoice, ship, deliver, cancel (design 9).

Each act looks the order up by its hub id, checks that it may happen now, writes the book, and returns the order.
They raise InvalidInput: field `order` with reason NO_SUCH_ORDER, ORDER_CANCELLED, WRONG_STATE or ALREADY_DONE.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.domain.addresses import is_web_address
from app.domain.documents import AccessKey, access_key
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import BY_HAND, Invoice, Stage, StepName, StoreOrder, Tracking
from app.ports import OrderBook

T = TypeVar("T")

BRASILIA = ZoneInfo("America/Sao_Paulo")

#: NF-e and NFC-e; other models are not invoices of goods (`brazil.md` 3).
_MODELS = ("55", "65")

#: An invoice may be this far ahead of our clock.
_CLOCKS_DIFFER = timedelta(days=1)


class Faults:
    """What is wrong with all that was typed, to be told at once."""

    def __init__(self) -> None:
        self._found: list[InvalidInput] = []

    def note(self, check: Callable[[], T]) -> T | None:
        """What the check answers; None when it raises InvalidInput, which is noted."""
        try:
            return check()
        except InvalidInput as error:
            self._found.append(error)
            return None

    def tell(self) -> None:
        """Raise the first that was found, with the others beside it."""
        if self._found:
            first, *others = self._found
            first.also = tuple(others)
            raise first


def given(field: str, text: str) -> str:
    """The text without blanks around it. Raises InvalidInput(reason=MISSING)."""
    if not text.strip():
        raise InvalidInput(field=field, reason=InputFault.MISSING)
    return text.strip()


def read_moment(text: str, field: str = "date") -> datetime:
    """A date or moment in ISO form or as `21/11/2026 14:30`, as aware UTC; without a zone it is Brasília's time.

    Raises InvalidInput(reason=NOT_A_DATE).
    """
    shown = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})(.*)", text.strip())
    iso = f"{shown[3]}-{shown[2]}-{shown[1]}{shown[4]}" if shown else text.strip()
    try:
        moment = datetime.fromisoformat(iso)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=BRASILIA)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise InvalidInput(field=field, reason=InputFault.NOT_A_DATE) from None


def checked_invoice(key: str, number: str, series: str, issued: datetime, cfops: str = "") -> Invoice:
    """An invoice whose access key holds and agrees with number, series and, give or take a month, date
    (`brazil.md` 3).

    `cfops` are codes of four digits separated by commas. Raises InvalidInput: field `key` with the reasons of
    `access_key` and KEY_MODEL; `number` or `series` with NOT_A_NUMBER or KEY_MISMATCH; `date` with KEY_MISMATCH;
    `cfops` with NOT_A_NUMBER.
    """
    checked = invoice_key(key)
    check_number("number", number, checked.number)
    check_number("series", series, checked.series)
    check_month(issued, checked)
    return Invoice(checked.key, str(checked.number), str(checked.series), issued, cfops=checked_cfops(cfops))


def invoice_key(key: str) -> AccessKey:
    """An access key of goods, taken apart. Raises as `access_key` and KEY_MODEL."""
    checked = access_key(key)
    if checked.model not in _MODELS:
        raise InvalidInput(field="key", reason=InputFault.KEY_MODEL)
    return checked


def check_number(field: str, typed: str, expected: int | None) -> None:
    """Number or series, as the key has it if that is known. Raises NOT_A_NUMBER or KEY_MISMATCH."""
    if not re.fullmatch(r"[0-9]{1,9}", typed.strip()):
        raise InvalidInput(field=field, reason=InputFault.NOT_A_NUMBER)
    if expected not in (None, int(typed)):
        raise InvalidInput(field=field, reason=InputFault.KEY_MISMATCH)


def check_month(issued: datetime, key: AccessKey) -> None:
    """The date agrees with the key, give or take a month. Raises KEY_MISMATCH."""
    shown = issued.astimezone(BRASILIA)
    if abs((shown.year - key.year) * 12 + shown.month - key.month) > 1:
        raise InvalidInput(field="date", reason=InputFault.KEY_MISMATCH)


def checked_cfops(text: str) -> str:
    """Codes of four digits, points allowed, separated by commas. Raises NOT_A_NUMBER."""
    codes = [code.strip().replace(".", "") for code in text.split(",") if code.strip()]
    if not all(re.fullmatch(r"[0-9]{4}", code) for code in codes):
        raise InvalidInput(field="cfops", reason=InputFault.NOT_A_NUMBER)
    return ",".join(codes)


def invoice(book: OrderBook, hub_id: str, made: Invoice, now: datetime) -> StoreOrder:
    """Note the invoice of an approved order, or correct it until the goods have arrived.

    Raises also InvalidInput: `date` with KEY_MISMATCH when it is to come; `key` with KEY_USED by another order;
    `invoice_link` with NOT_AN_ADDRESS.
    """
    _check_address("invoice_link", made.link)
    if made.issued > now + _CLOCKS_DIFFER:
        raise InvalidInput(field="date", reason=InputFault.KEY_MISMATCH)
    with book.transaction():
        order = _order(book, hub_id, StepName.INVOICE, again=lambda it: it.invoice == made)
        if book.holder_of(made.key) not in (None, hub_id):
            raise InvalidInput(field="key", reason=InputFault.KEY_USED)
        stage = Stage.INVOICED if order.stage in (Stage.APPROVED, Stage.INVOICE_ERROR) else order.stage
        return _save(book, replace(order, invoice=made, stage=stage), now)


def ship(book: OrderBook, hub_id: str, tracking: Tracking, now: datetime) -> StoreOrder:
    """Note that an invoiced order was handed to the carrier, or correct its tracking. Carrier and code are needed.

    Raises also InvalidInput: `url` with NOT_AN_ADDRESS.
    """
    faults = Faults()
    faults.note(partial(given, "carrier", tracking.carrier))
    faults.note(partial(given, "code", tracking.code))
    faults.note(partial(_check_address, "url", tracking.url))
    faults.tell()
    with book.transaction():
        order = _order(book, hub_id, StepName.TRACK, again=lambda it: it.tracking == tracking)
        return _save(book, replace(order, tracking=tracking, stage=Stage.SHIPPED), now)


def deliver(book: OrderBook, hub_id: str, delivered: datetime, now: datetime) -> StoreOrder:
    """Note that a shipped order arrived."""
    with book.transaction():
        order = _order(book, hub_id, StepName.DELIVER, again=lambda it: it.stage is Stage.DELIVERED)
        return _save(book, replace(order, delivered=delivered, stage=Stage.DELIVERED), now)


def cancel(book: OrderBook, hub_id: str, now: datetime) -> StoreOrder:
    """Call an order off, unless it has arrived."""
    with book.transaction():
        order = _order(book, hub_id, StepName.CANCEL, again=lambda it: it.stage is Stage.CANCELLED)
        return _save(book, replace(order, stage=Stage.CANCELLED), now)


def _check_address(field: str, text: str) -> None:
    if text and not is_web_address(text):
        raise InvalidInput(field=field, reason=InputFault.NOT_AN_ADDRESS)


def find(book: OrderBook, hub_id: str) -> StoreOrder:
    """The order as it is now."""
    order = book.find(hub_id)
    if order is None:
        raise InvalidInput(field="order", reason=InputFault.NO_SUCH_ORDER)
    return order


def _order(book: OrderBook, hub_id: str, act: StepName, again: Callable[[StoreOrder], bool]) -> StoreOrder:
    order = find(book, hub_id)
    if again(order):
        raise InvalidInput(field="order", reason=InputFault.ALREADY_DONE)
    if order.stage is Stage.CANCELLED:
        raise InvalidInput(field="order", reason=InputFault.ORDER_CANCELLED)
    if order.stage not in BY_HAND[act]:
        raise InvalidInput(field="order", reason=InputFault.WRONG_STATE)
    return order


def _save(book: OrderBook, order: StoreOrder, now: datetime) -> StoreOrder:
    book.update(order, now)
    return order
