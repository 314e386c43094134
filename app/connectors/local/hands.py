"""What the merchant does to an order of the local store by hand: invoice, ship, deliver, cancel (design 9).

Each act looks the order up by its hub id, checks that it may happen now, writes the book, and returns the order.
They raise InvalidInput: field `order` with reason NO_SUCH_ORDER, ORDER_CANCELLED, WRONG_STATE or ALREADY_DONE.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.addresses import is_web_address
from app.domain.documents import access_key
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import Invoice, Stage, StoreOrder, Tracking
from app.ports import OrderBook

BRASILIA = ZoneInfo("America/Sao_Paulo")

#: NF-e and NFC-e; other models are not invoices of goods (`brazil.md` 3).
_MODELS = ("55", "65")

_INVOICEABLE = (Stage.APPROVED, Stage.INVOICE_ERROR, Stage.INVOICED, Stage.TRACKED, Stage.SHIPPING_ERROR, Stage.SHIPPED)
_SHIPPABLE = (Stage.INVOICED, Stage.TRACKED, Stage.SHIPPING_ERROR, Stage.SHIPPED)
_DELIVERABLE = (Stage.TRACKED, Stage.SHIPPING_ERROR, Stage.SHIPPED)


#: An invoice may be this far ahead of our clock.
_CLOCKS_DIFFER = timedelta(days=1)


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
    checked = access_key(key)
    if checked.model not in _MODELS:
        raise InvalidInput(field="key", reason=InputFault.KEY_MODEL)
    for field, typed, expected in (("number", number, checked.number), ("series", series, checked.series)):
        if not re.fullmatch(r"[0-9]{1,9}", typed.strip()):
            raise InvalidInput(field=field, reason=InputFault.NOT_A_NUMBER)
        if int(typed) != expected:
            raise InvalidInput(field=field, reason=InputFault.KEY_MISMATCH)
    shown = issued.astimezone(BRASILIA)
    if abs((shown.year - checked.year) * 12 + shown.month - checked.month) > 1:
        raise InvalidInput(field="date", reason=InputFault.KEY_MISMATCH)
    codes = [code.strip().replace(".", "") for code in cfops.split(",") if code.strip()]
    if not all(re.fullmatch(r"[0-9]{4}", code) for code in codes):
        raise InvalidInput(field="cfops", reason=InputFault.NOT_A_NUMBER)
    return Invoice(checked.key, str(checked.number), str(checked.series), issued, cfops=",".join(codes))


def invoice(book: OrderBook, hub_id: str, made: Invoice, now: datetime) -> StoreOrder:
    """Note the invoice of an approved order, or correct it until the goods have arrived.

    Raises also InvalidInput: `date` with KEY_MISMATCH when it is to come; `key` with KEY_USED by another order;
    `invoice_link` with NOT_AN_ADDRESS.
    """
    _check_address("invoice_link", made.link)
    if made.issued > now + _CLOCKS_DIFFER:
        raise InvalidInput(field="date", reason=InputFault.KEY_MISMATCH)
    with book.transaction():
        order = _order(book, hub_id, _INVOICEABLE, again=lambda it: it.invoice == made)
        if book.holder_of(made.key) not in (None, hub_id):
            raise InvalidInput(field="key", reason=InputFault.KEY_USED)
        stage = Stage.INVOICED if order.stage in (Stage.APPROVED, Stage.INVOICE_ERROR) else order.stage
        return _save(book, replace(order, invoice=made, stage=stage), now)


def ship(book: OrderBook, hub_id: str, tracking: Tracking, now: datetime) -> StoreOrder:
    """Note that an invoiced order was handed to the carrier, or correct its tracking. Carrier and code are needed.

    Raises also InvalidInput: `url` with NOT_AN_ADDRESS.
    """
    for field in ("carrier", "code"):
        if not getattr(tracking, field).strip():
            raise InvalidInput(field=field, reason=InputFault.MISSING)
    _check_address("url", tracking.url)
    with book.transaction():
        order = _order(book, hub_id, _SHIPPABLE, again=lambda it: it.tracking == tracking)
        return _save(book, replace(order, tracking=tracking, stage=Stage.SHIPPED), now)


def deliver(book: OrderBook, hub_id: str, delivered: datetime, now: datetime) -> StoreOrder:
    """Note that a shipped order arrived."""
    with book.transaction():
        order = _order(book, hub_id, _DELIVERABLE, again=lambda it: it.stage is Stage.DELIVERED)
        return _save(book, replace(order, delivered=delivered, stage=Stage.DELIVERED), now)


def cancel(book: OrderBook, hub_id: str, now: datetime) -> StoreOrder:
    """Call an order off, unless it has arrived."""
    allowed = tuple(stage for stage in Stage if stage not in (Stage.DELIVERED, Stage.CANCELLED))
    with book.transaction():
        order = _order(book, hub_id, allowed, again=lambda it: it.stage is Stage.CANCELLED)
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


def _order(book: OrderBook, hub_id: str, allowed: tuple[Stage, ...], again: Callable[[StoreOrder], bool]) -> StoreOrder:
    order = find(book, hub_id)
    if again(order):
        raise InvalidInput(field="order", reason=InputFault.ALREADY_DONE)
    if order.stage is Stage.CANCELLED:
        raise InvalidInput(field="order", reason=InputFault.ORDER_CANCELLED)
    if order.stage not in allowed:
        raise InvalidInput(field="order", reason=InputFault.WRONG_STATE)
    return order


def _save(book: OrderBook, order: StoreOrder, now: datetime) -> StoreOrder:
    book.update(order, now)
    return order
