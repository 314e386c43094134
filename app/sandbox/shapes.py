"""How answers look: the loose shapes of reality (`pluggto.md` 7.3 and 13), and what garbled ones hold."""

from __future__ import annotations

from random import Random
from typing import Any
from zlib import crc32

from app.sandbox.faults import Fault
from app.sandbox.products import inspected
from app.sandbox.queries import Json

ODD_STATUS = "aguardando_o_carteiro"
ODD_TEXTS = (None, "", "A" * 20_000, "Caneca 🦜☕", "Pão & Cia <b>LTDA</b>", "  \t ", 'O\'Neil "Zé" \\ -- ;')
ODD_AMOUNTS = ("1.234,56", "12,50", "-5.00", -1, "NaN", "abc", None, "")

_TEXT_FIELDS = ("name", "payer_name", "payer_lastname", "receiver_name", "receiver_lastname", "receiver_address")
_AMOUNT_FIELDS = ("total", "subtotal", "shipping", "price", "special_price")
_SHOWN_AS_TEXT = ("total", "total_paid", "shipping", "price", "special_price")


class Shapes:
    """Makes the answered form of what is kept. Loose: the shape of each document is drawn from seed and id, and stays.

    `client_id` keys the map form of `external`.
    """

    def __init__(self, seed: int, client_id: str, loose: bool) -> None:
        self.loose = loose
        self._seed = seed
        self._client_id = client_id

    def order(self, order: Json, show_external: bool = False) -> Json:
        """An order as it is answered; never the kept object itself."""
        view = dict(order)
        draw = self._draw(order)
        if show_external:
            view["external"] = {self._client_id: order["external"]} if order["external"] else {}
        elif self.loose:
            view["external"] = self._external(order["external"], draw >> 6)
        if self.loose:
            _loosen(view, draw)
            view["items"] = [_loosened(item, draw) for item in order["items"]]
            view["payments"] = [_payment(payment, draw) for payment in order["payments"]]
            _thin(view, draw, ("items", "payments", "shipments", "other_ids", "log_history", "status_history"))
        return view

    def product(self, product: Json) -> Json:
        """A product as it is answered, with the quality check."""
        view = {**product, "inspected_fields": inspected(product)}
        if self.loose:
            draw = self._draw(product)
            _loosen(view, draw)
            view["variations"] = [_loosened(variation, draw) for variation in product["variations"]]
            _thin(view, draw, ("variations", "photos", "categories", "attributes", "price_table", "stock_table"))
        return view

    def _draw(self, document: Json) -> int:
        return crc32(document["id"].encode(), self._seed) >> 4

    def _external(self, number: str | None, draw: int) -> Any:
        if number is None:
            return None
        if draw & 1:
            return {self._client_id: number}
        if draw & 2 and number.isdigit() and str(int(number)) == number and len(number) < 16:
            return int(number)
        return number


def _loosen(view: Json, draw: int) -> None:
    if draw & 1:
        for name in _SHOWN_AS_TEXT:
            if isinstance(view.get(name), int | float):
                view[name] = str(view[name])
    if draw & 2 and isinstance(view.get("quantity"), int):
        view["quantity"] = str(view["quantity"])


def _loosened(row: Json, draw: int) -> Json:
    view = dict(row)
    _loosen(view, draw)
    return view


def _payment(payment: Json, draw: int) -> Json:
    installments = payment.get("payment_installments")
    as_text = draw & 4 and installments is not None
    return {**payment, "payment_installments": str(installments)} if as_text else payment


def _thin(view: Json, draw: int, lists: tuple[str, ...]) -> None:
    """Empty lists stay, are null, or are absent."""
    for name in lists:
        if draw & 24 and not view.get(name):
            if draw & 8:
                del view[name]
            else:
                view[name] = None


def garble(document: Json, fault: Fault, random: Random) -> None:
    """Change an answered document in place, as the fault says."""
    if fault is Fault.STATUS_UNKNOWN:
        document["status"] = ODD_STATUS
    elif fault in (Fault.STATUS_LATE, Fault.STATUS_BACKWARDS):
        _earlier(document, fault)
    elif fault is Fault.ODD_TEXT:
        _replace(document, _TEXT_FIELDS, random.choice(ODD_TEXTS))
    elif fault is Fault.ODD_AMOUNT:
        _replace(document, _AMOUNT_FIELDS, random.choice(ODD_AMOUNTS))


def _earlier(order: Json, fault: Fault) -> None:
    history = order.get("status_history") or []
    if len(history) < 2:
        return
    order["status"] = history[-2]["status"]
    if fault is Fault.STATUS_LATE:
        order["modified"] = history[-2]["date"]
        order["status_history"] = history[:-1]


def _replace(document: Json, names: tuple[str, ...], value: Any) -> None:
    for part in (document, *(document.get("items") or ())):
        for name in names:
            if name in part:
                part[name] = value
