"""Real orders of the Olist sample as events of a practice hub; names and documents are made up.

The folder holds the CSV files of the *Brazilian E-Commerce Public Dataset by Olist*; none of it is part of this
program. Its dirt stays: orders without lines, empty dates, carrier before approval, many payments for one order.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from zlib import crc32

from app.sandbox.queries import Json

_CANCELLED_AFTER = timedelta(days=1)
_FALLBACK_PRICE = Decimal("49.90")
_PAYMENT_TYPES = {"credit_card": "credit", "boleto": "ticket", "voucher": "voucher", "debit_card": "debit"}
_FIRST = ("Ana", "João", "Conceição", "Luís", "Érica", "Antônio", "Patrícia", "Sebastião", "Íris", "Zé")
_LAST = ("Souza", "Gonçalves", "Araújo", "D'Ávila", "Conceição", "Pereira", "Müller", "Sá", "Brandão", "Lima")
_STREETS = ("Rua das Acácias", "Avenida São João", "Travessa do Comércio", "Rua Sete de Setembro", "Praça da Sé")

Row = dict[str, str]


class Happening(StrEnum):
    """SELL and MOVE are the channel's; the other two belong to the seller's side and are facts for whoever plays it."""

    SELL = "sell"
    MOVE = "move"
    TO_CARRIER = "to_carrier"
    TO_BUYER = "to_buyer"


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the life of the order that the channel numbers `original_id`.

    `order` holds what `PluggtoSandbox.sell` takes (SELL only), `status` what `move` takes (MOVE only).
    """

    at: datetime
    happening: Happening
    original_id: str
    status: str = ""
    order: Json | None = None


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """A product for benches. Price in BRL, weight in grams, sides in centimetres; None where the sample is empty."""

    sku: str
    name: str
    category: str
    price: Decimal
    photos: int
    weight_g: int | None
    length_cm: int | None
    height_cm: int | None
    width_cm: int | None


def events(folder: Path, start: datetime, speed: float = 1.0) -> list[Event]:
    """Every event of the sample in the order of time: the first purchase at `start`, the rest `speed` times faster."""
    orders = _rows(folder, "orders")
    first = min(_moment(order["order_purchase_timestamp"]) for order in orders)
    payload = _Payloads(folder)
    found = [
        Event(start + (at - first) / speed, happening, order["order_id"], status, payload.of(order) if sold else None)
        for order in orders
        for at, happening, status in _life(order)
        for sold in (happening is Happening.SELL,)
    ]
    return sorted(found, key=lambda event: event.at)


def catalogue(folder: Path) -> Iterator[CatalogueRow]:
    """The sample's products with made-up names, at the price of their first line."""
    prices = {line["product_id"]: Decimal(line["price"]) for line in reversed(_rows(folder, "order_items"))}
    for product in _rows(folder, "products"):
        sku = product["product_id"]
        yield CatalogueRow(
            sku,
            product_name(sku, product["product_category_name"]),
            product["product_category_name"].replace("_", " "),
            prices.get(sku, _FALLBACK_PRICE),
            int(product["product_photos_qty"] or 0),
            *(
                int(product[f"product_{side}"]) if product[f"product_{side}"] else None
                for side in ("weight_g", "length_cm", "height_cm", "width_cm")
            ),
        )


def product_name(sku: str, category: str) -> str:
    """A made-up name, the same for the catalogue and for order lines."""
    return f"{category.replace('_', ' ').capitalize() or 'Produto'} {sku[:6].upper()}"


def person(number: int) -> Json:
    """A made-up buyer and recipient as fields of an order, with a CPF whose check digits are right."""
    name, last = _FIRST[number % len(_FIRST)], _LAST[number // len(_FIRST) % len(_LAST)]
    address = {
        "name": name,
        "lastname": last,
        "email": f"comprador{number}@exemplo.com.br",
        "address": _STREETS[number % len(_STREETS)],
        "address_number": str(number % 2000 + 1),
        "address_complement": None,
        "neighborhood": "Centro",
        "country": "BR",
        "phone_area": "11",
        "phone": f"9{number % 100_000_000:08d}",
    }
    blocks = {f"{role}_{field}": value for role in ("payer", "receiver") for field, value in address.items()}
    return {**blocks, "payer_cpf": cpf(number)}


def cpf(number: int) -> str:
    """A CPF of 11 digits for a number from 0; the check digits are right (`brazil.md` 2)."""
    text = str(100_000_000 + number % 899_999_999)
    for length in (9, 10):
        total = sum(int(digit) * weight for digit, weight in zip(text, range(length + 1, 1, -1), strict=True))
        text += str(total * 10 % 11 % 10)
    return text


class _Payloads:
    """Builds what the channel posts for an order."""

    def __init__(self, folder: Path) -> None:
        self._lines = _grouped(_rows(folder, "order_items"), "order_item_id")
        self._payments = _grouped(_rows(folder, "order_payments"), "payment_sequential")
        self._customers = {row["customer_id"]: row for row in _rows(folder, "customers")}
        self._categories = {row["product_id"]: row["product_category_name"] for row in _rows(folder, "products")}

    def of(self, order: Row) -> Json:
        lines, payments = self._lines[order["order_id"]], self._payments[order["order_id"]]
        goods = sum((Decimal(line["price"]) for line in lines), Decimal(0))
        freight = sum((Decimal(line["freight_value"]) for line in lines), Decimal(0))
        paid = sum((Decimal(payment["payment_value"]) for payment in payments), Decimal(0))
        return {
            **person(crc32(order["customer_id"].encode())),
            **_place(self._customers[order["customer_id"]]),
            "status": "pending",
            "original_id": order["order_id"],
            "channel": "Olist",
            "total": float(goods + freight if lines else paid),
            "subtotal": float(goods),
            "shipping": float(freight),
            "total_paid": float(paid),
            "items": [self._item(line) for line in lines],
            "payments": [_payment(payment) for payment in payments],
            "shipments": [{"shipping_company": "Correios", "shipping_method": "PAC"}] if lines else [],
        }

    def _item(self, line: Row) -> Json:
        sku, price = line["product_id"], float(line["price"])
        name = product_name(sku, self._categories.get(sku, ""))
        return {"sku": sku, "name": name, "quantity": 1, "price": price, "total": price}


def _life(order: Row) -> Iterator[tuple[datetime, Happening, str]]:
    purchase = last = _moment(order["order_purchase_timestamp"])
    yield purchase, Happening.SELL, "pending"
    steps = (
        ("order_approved_at", Happening.MOVE, "approved"),
        ("order_delivered_carrier_date", Happening.TO_CARRIER, ""),
        ("order_delivered_customer_date", Happening.TO_BUYER, ""),
    )
    for column, happening, status in steps:
        if order[column]:
            at = _moment(order[column])
            last = max(last, at)
            yield at, happening, status
    if order["order_status"] == "canceled":
        yield last + _CANCELLED_AFTER, Happening.MOVE, "canceled"


def _place(customer: Row) -> Json:
    postcode = customer["customer_zip_code_prefix"].zfill(5) + "000"
    place = {"city": customer["customer_city"], "state": customer["customer_state"], "zipcode": postcode}
    return {f"{role}_{field}": value for role in ("payer", "receiver") for field, value in place.items()}


def _payment(payment: Row) -> Json:
    return {
        "payment_type": _PAYMENT_TYPES.get(payment["payment_type"]),
        "payment_method": payment["payment_type"],
        "payment_installments": int(payment["payment_installments"]),
        "payment_total": float(payment["payment_value"]),
    }


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _rows(folder: Path, name: str) -> list[Row]:
    with (folder / f"olist_{name}_dataset.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _grouped(rows: list[Row], sequence: str) -> Mapping[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: int(row[sequence])):
        groups[row["order_id"]].append(row)
    return groups
