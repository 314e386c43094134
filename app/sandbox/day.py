"""The script of a practice day: which orders come when, and how each of them ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from random import Random

from app.sandbox.queries import Json
from app.sandbox.replay import person

#: On sale since noon only; who orders it before is ahead of the merchant's spreadsheet.
NEW_SKU = "CAF-GRA-1"

#: Nobody in the shop has ever heard of it.
FOREIGN_SKU = "XYZ-999"

#: A status that no documentation mentions.
STRANGE_STATUS = "aguardando_antifraude"

#: An alphanumeric CNPJ and a numeric one (`brazil.md` 1).
_COMPANIES = (("12ABC34501DE35", "Padaria Aurora Ltda"), ("11222333000181", "Oficina Boa Vista ME"))

_CHANNELS = ("Mercado Livre", "Shopee", "Amazon", "Magazine Luiza", "Americanas", "Casas Bahia")
_PLACES = (
    ("São Paulo", "SP", "01310100"),
    ("Rio de Janeiro", "RJ", "22041001"),
    ("Curitiba", "PR", "80010000"),
    ("Recife", "PE", "50030230"),
    ("Belém", "PA", "66010000"),
    ("Brasília", "DF", "70040010"),
)
_PAYMENTS = (("credit", "credit_card", 3), ("pix", "pix", 1), ("ticket", "boleto", 1))
_FREIGHTS = ("0.00", "12.90", "18.50", "24.37")


class Reach(IntEnum):
    """How far the merchant takes an order."""

    NOTHING = 0
    INVOICE = 1
    SHIP = 2
    DELIVER = 3
    CANCEL = 4


class Life(StrEnum):
    """How an order's day goes."""

    PAID_LATER = "paid_later"
    PAID_AT_ONCE = "paid_at_once"
    REVIEWED = "reviewed"
    PART_PAID = "part_paid"
    STRANGE = "strange"
    CHANGED_TWICE = "changed_twice"
    AHEAD = "ahead"
    NEVER_PAID = "never_paid"
    REGRETTED = "regretted"
    REGRETTED_LATE = "regretted_late"
    BROKEN = "broken"
    UNPAID = "unpaid"
    IN_REVIEW = "in_review"
    TO_PACK = "to_pack"
    TO_SHIP = "to_ship"
    ON_THE_WAY = "on_the_way"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Script:
    """`share` of 200 orders; the `statuses` that the channel sets, one after the other; how far the merchant takes it;
    the hub's status in the `end`."""

    share: int
    statuses: tuple[str, ...]
    reach: Reach
    end: str


SCRIPTS: dict[Life, Script] = {
    Life.PAID_LATER: Script(82, ("pending", "approved"), Reach.DELIVER, "delivered"),
    Life.PAID_AT_ONCE: Script(36, ("approved",), Reach.DELIVER, "delivered"),
    Life.REVIEWED: Script(10, ("under_review", "approved"), Reach.DELIVER, "delivered"),
    Life.PART_PAID: Script(8, ("partial_payment", "approved"), Reach.DELIVER, "delivered"),
    Life.STRANGE: Script(5, (STRANGE_STATUS, "approved"), Reach.DELIVER, "delivered"),
    Life.CHANGED_TWICE: Script(6, ("pending", "approved"), Reach.DELIVER, "delivered"),
    Life.AHEAD: Script(2, ("approved",), Reach.DELIVER, "delivered"),
    Life.NEVER_PAID: Script(10, ("pending", "canceled"), Reach.NOTHING, "canceled"),
    Life.REGRETTED: Script(6, ("pending", "approved", "canceled"), Reach.NOTHING, "canceled"),
    Life.REGRETTED_LATE: Script(4, ("approved",), Reach.INVOICE, "canceled"),
    Life.BROKEN: Script(4, ("approved",), Reach.CANCEL, "canceled"),
    Life.UNPAID: Script(8, ("pending",), Reach.NOTHING, "pending"),
    Life.IN_REVIEW: Script(2, ("under_review",), Reach.NOTHING, "under_review"),
    Life.TO_PACK: Script(6, ("pending", "approved"), Reach.NOTHING, "approved"),
    Life.TO_SHIP: Script(5, ("pending", "approved"), Reach.INVOICE, "invoiced"),
    Life.ON_THE_WAY: Script(5, ("pending", "approved"), Reach.SHIP, "shipped"),
    Life.FOREIGN: Script(1, ("approved",), Reach.NOTHING, "approved"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """A buyer who will order something; `number` from 1."""

    number: int
    at: datetime
    life: Life


@dataclass(frozen=True, slots=True)
class Line:
    """What is bought: price in BRL for one unit."""

    sku: str
    name: str
    quantity: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class Day:
    """A day of trade from `start` (aware), `length` long, with about `orders` orders. Same seed, same wishes."""

    start: datetime
    length: timedelta
    orders: int
    seed: int = 0

    def at(self, share: float) -> datetime:
        """The moment when this share of the day is over."""
        return self.start + self.length * share

    @property
    def noon(self) -> datetime:
        """When the merchant edits the spreadsheet."""
        return self.at(0.5)

    @property
    def outage(self) -> tuple[datetime, datetime]:
        """When the hub is away: an hour of a whole day."""
        return self.at(0.6), self.at(0.6) + self.length / 24

    def wishes(self) -> list[Wish]:
        """All buyers in the order of time: from the first opening until late afternoon."""
        random = Random(self.seed)
        rare: list[Life] = [life for life in SCRIPTS if life is not Life.PAID_LATER]
        lives: list[Life] = [life for life in rare for _ in range(max(1, SCRIPTS[life].share * self.orders // 200))]
        lives += [Life.PAID_LATER] * (self.orders - len(lives))
        random.shuffle(lives)
        moments = sorted(self.at(random.uniform(0.03, 0.76)) for _ in lives)
        early = [self.at(random.uniform(0.1, 0.4)) for life in lives if life is Life.AHEAD]
        found = [
            Wish(number, early.pop() if life is Life.AHEAD else at, life)
            for number, (life, at) in enumerate(zip(lives, moments, strict=True), start=1)
        ]
        return sorted(found, key=lambda wish: wish.at)


def order_body(wish: Wish, lines: list[Line], random: Random) -> Json:
    """What the channel posts: a made-up buyer with a valid document, and amounts that add up."""
    goods = sum((line.price * line.quantity for line in lines), Decimal(0))
    freight = Decimal(random.choice(_FREIGHTS))
    discount = Decimal("5.00") if wish.number % 9 == 0 else Decimal(0)
    total = goods + freight - discount
    status = SCRIPTS[wish.life].statuses[0]
    kind, method, installments = random.choice(_PAYMENTS)
    city, state, postcode = _PLACES[wish.number % len(_PLACES)]
    place = {"city": city, "state": state, "zipcode": postcode}
    return {
        **person(wish.number),
        **{f"{role}_{field}": value for role in ("payer", "receiver") for field, value in place.items()},
        **_company(wish.number),
        "status": status,
        "original_id": f"{2_000_000_000 + wish.number * 7919}",
        "channel": random.choice(_CHANNELS),
        "total": float(total),
        "subtotal": float(goods),
        "shipping": float(freight),
        "discount": float(discount),
        "total_paid": paid(status, float(total)),
        "items": [_item(line) for line in lines],
        "payments": [
            {
                "payment_type": kind,
                "payment_method": method,
                "payment_installments": installments,
                "payment_total": float(total),
            }
        ],
        "shipments": [{"shipping_company": "Correios", "shipping_method": "PAC"}] if wish.number % 4 else [],
    }


def paid(status: str, total: float) -> float:
    """What the buyer has paid while the order is in this status."""
    return {"pending": 0.0, "partial_payment": round(total / 2, 2)}.get(status, total)


def _item(line: Line) -> Json:
    total = float(line.price * line.quantity)
    return {
        "sku": line.sku,
        "name": line.name,
        "quantity": line.quantity,
        "price": float(line.price),
        "total": total,
    }


def _company(number: int) -> Json:
    """Every tenth buyer is a company."""
    if number % 10:
        return {}
    document, name = _COMPANIES[number // 10 % len(_COMPANIES)]
    return {"payer_cpf": None, "payer_cnpj": document, "payer_company_name": name}
