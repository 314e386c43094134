"""What a seed lets happen: sales, the merchant's hand, faults, crashes, time."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

from app.connectors.local import hands
from app.domain.errors import InvalidInput
from app.domain.orders import Stage, StoreOrder, Tracking
from app.sandbox.faults import Fault
from app.sandbox.queries import ApiFailure
from tests.simulation.world import Row, World

BUYER = {
    "payer_name": "Zulmira",
    "payer_lastname": "Quintanilha",
    "payer_cpf": "111.444.777-35",
    "payer_email": "zulmira.quintanilha@correio.example",
    "receiver_address": "Travessa do Jequitibá",
    "receiver_zipcode": "04571-115",
}
PRIVATE = ("Zulmira", "Quintanilha", "11144477735", "111.444.777-35", "@correio.example", "Jequitib")

_SPELLS = (
    Fault.REFUSED,
    Fault.TIMEOUT_BEFORE,
    Fault.TIMEOUT_AFTER,
    Fault.HALF_ANSWER,
    Fault.HTML,
    Fault.ERROR_IN_200,
    Fault.THROTTLED,
    Fault.THROTTLED_UNTIL,
    Fault.SERVER_ERROR,
    Fault.TOKEN_DIED,
    Fault.ROTATED_TOKEN_LOST,
    Fault.PAGE_SHIFT,
    Fault.SAME_TWICE,
    Fault.EDITED_AFTER_LIST,
    Fault.STATUS_LATE,
    Fault.STATUS_BACKWARDS,
    Fault.STATUS_UNKNOWN,
    Fault.ODD_TEXT,
    Fault.ODD_AMOUNT,
    Fault.SWALLOWED,
    Fault.DOUBLE_CANCELLATION,
)
_UNREADABLE = ("", "abc", "-3", "1.234", "#REF!")


class Acts:
    """The hands of everybody but the program."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.random = world.random
        self.sold: list[str] = []
        self.spell = 0

    def one(self) -> None:
        """Something happens."""
        acts: list[tuple[int, Callable[[], None]]] = [
            (6, self.sell),
            (5, self.move),
            (2, self.cancel_at_hub),
            (1, self.edit_order),
            (8, self.hand),
            (3, self.edit_sheet),
            (2, self.vanish),
            (2, self.panel),
            (4, self.fault),
            (3, self.fuse),
            (1, self.sleep),
            (1, self.jump),
        ]
        self.random.choices([act for _, act in acts], [weight for weight, _ in acts])[0]()

    # the sales channel
    def sell(self) -> None:
        """A sale, valid or odd."""
        random, sheet = self.random, self.world.sheet
        sellable = [sku for sku in sheet if sku not in self.world.families and sku not in self.world.gone]
        items = []
        for sku in random.sample(sellable, random.choice((1, 1, 2))):
            units = random.choice((1, 1, 2))
            items.append({"sku": sku, "name": sku, "quantity": units, "price": 10.5, "total": 10.5 * units})
        odd = random.choice(("",) * 8 + ("sku", "empty", "totals", "cpf"))
        if odd == "sku":
            items[0]["sku"] = "NUNCA-VI"
        if odd == "empty":
            items = []
        goods = sum(float(str(item["total"])) for item in items)
        order: dict[str, Any] = {
            **BUYER,
            "status": random.choice(("pending", "pending", "approved", "under_review", "entrega_aceita")),
            "original_id": f"MLB-{len(self.sold)}",
            "channel": "Mercado",
            "items": items,
            "subtotal": goods,
            "shipping": 5,
            "total": goods + 5 + (1 if odd == "totals" else 0),
            "shipments": random.choice(([], [{"shipping_company": "Correios"}])),
        }
        if odd == "cpf":
            order["payer_cpf"] = "111.444.777-36"
        self.sold.append(self.world.sandbox.sell(order))

    def _order(self, *statuses: str) -> str | None:
        ids = [it for it in self.sold if self.world.sandbox.order(it)["status"] in statuses]
        return self.random.choice(ids) if ids else None

    def move(self) -> None:
        """The channel moves an order on, or complains about what it was told."""
        if order := self._order("pending", "under_review", "entrega_aceita", "approved", "invoiced"):
            status = self.world.sandbox.order(order)["status"]
            later = {"approved": "waiting_invoice", "invoiced": "invoice_error"}.get(status, "approved")
            self.world.sandbox.move(order, later)

    def cancel_at_hub(self) -> None:
        """The buyer changes his mind."""
        if order := self._order("pending", "approved", "invoiced", "waiting_invoice", "shipping_informed"):
            self.world.sandbox.move(order, "canceled")

    def edit_order(self) -> None:
        """The channel edits an order that is not paid yet."""
        if order := self._order("pending", "under_review"):
            shipping = self.random.choice((0, 7))
            goods = self.world.sandbox.order(order)["subtotal"]
            self.world.sandbox.move(order, shipping=shipping, total=goods + shipping)

    # the merchant
    def book(self) -> list[StoreOrder]:
        """Orders of the local store."""
        return list(self.world.app.journal.book(self.world.link.id).changed("")[0])

    def hand(self) -> None:
        """The merchant does the next thing to one of the orders, or calls it off."""
        open_orders = [it for it in self.book() if it.stage not in (Stage.DELIVERED, Stage.CANCELLED)]
        if not open_orders:
            return
        order, now = self.random.choice(open_orders), self.world.now
        book = self.world.app.journal.book(self.world.link.id)
        with suppress(InvalidInput):
            if self.random.random() < 0.1:
                hands.cancel(book, order.hub_id, now)
            elif order.invoice is None or self.random.random() < 0.1:
                key = access_key_for(self.random.randrange(1, 10**9))
                number, series = str(int(key[25:34])), str(int(key[22:25]))
                hands.invoice(book, order.hub_id, hands.checked_invoice(key, number, series, now), now)
            elif order.tracking is None:
                code = f"AA{self.random.randrange(10**9):09}BR"
                hands.ship(book, order.hub_id, Tracking("Correios", "PAC", code, now), now)
            else:
                hands.deliver(book, order.hub_id, now, now)

    def edit_sheet(self) -> None:
        """A count, a price, a name; sometimes something nobody can read."""
        world, random = self.world, self.random
        row = world.sheet[random.choice([sku for sku in world.sheet if sku not in world.families])]
        what = random.choice(("stock", "stock", "price", "name", "bad stock", "bad price", "many"))
        if what == "stock":
            row.stock = str(random.choice((0, 3, 8, 20)))
        elif what == "price":
            row.price = f"{random.choice((10, 12, 25))},90"
        elif what == "name":
            row.name = f"{row.name}+"
        elif what == "bad stock":
            row.stock = random.choice(_UNREADABLE)
        elif what == "bad price":
            row.price = random.choice((*_UNREADABLE, "0"))
        else:
            for sku in random.sample(sorted(world.sheet), 8):
                world.sheet[sku].stock = "0"
        world.save_sheet()

    def vanish(self) -> None:
        """Rows go, and come back; rarely most of them at once."""
        world, random = self.world, self.random
        if world.gone and random.random() < 0.6:
            world.gone = set()
        else:
            share = random.choice((1, 1, 2, 9))
            world.gone = set(random.sample(sorted(world.sheet), min(share, len(world.sheet) - 2)))
        world.save_sheet()

    # a person at the hub
    def panel(self) -> None:
        """Somebody edits, or deletes, a product at the hub."""
        skus = [product["sku"] for product in self.world.sandbox.products()]
        if not skus:
            return
        sku = self.random.choice(skus)
        with suppress(ApiFailure):
            if self.random.random() < 0.3:
                self.world.sandbox.delete_product(sku)
            else:
                self.world.sandbox.set_product(sku, quantity=self.random.randrange(99), price=1.5)

    # nature
    def fault(self) -> None:
        """A spell of bad luck begins, or ends."""
        dial = self.world.sandbox.dial
        if self.random.random() < 0.4:
            dial.clear()
            return
        fault = self.random.choice(_SPELLS)
        method = self.random.choice((None, "PUT", "GET")) if fault is not Fault.ROTATED_TOKEN_LOST else None
        dial.set(fault, self.random.choice((0.1, 0.4, 1.0)), method, times=self.random.choice((1, 3, 20)))

    def fuse(self) -> None:
        """The program will be killed somewhere in its next moments."""
        fuse = self.world.fuse
        fuse.kind = self.random.choice(("before_call", "after_call", "before_commit", "after_commit"))
        fuse.left = self.random.randrange(1, 12)

    def sleep(self) -> None:
        """The computer sleeps over night."""
        self.world.clock.advance(timedelta(hours=9).total_seconds())

    def jump(self) -> None:
        """Somebody sets the computer's clock."""
        self.world.clock.jump(self.random.choice((3600, -3600, 9 * 3600, -9 * 3600)))


def access_key_for(number: int) -> str:
    """A valid access key of an NF-e with that number, series 1."""
    bare = f"3526031122233300018155001{number:09}1{number % 10**8:08}"
    rest = sum(int(digit) * (2 + place % 8) for place, digit in enumerate(reversed(bare))) % 11
    return bare + str(0 if rest < 2 else 11 - rest)


def stock_the_shop(world: World) -> None:
    """Ten simple products and a family of three."""
    for index in range(10):
        sku = f"P-{index:02}"
        world.sheet[sku] = Row(sku, "", f"Produto {index}", "19,90", "10")
    world.sheet["FAM"] = Row("FAM", "", "Família", "", "")
    for colour in ("AZ", "VD", "PR"):
        sku = f"FAM-{colour}"
        world.sheet[sku] = Row(sku, "FAM", f"Família {colour}", "29,90", "10")
    world.save_sheet()
