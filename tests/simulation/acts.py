"""What people do: the sales channel, the merchant, somebody in the hub's panel."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

from app.connectors.local import hands
from app.domain.errors import InvalidInput
from app.domain.links import Answer, AttentionKind
from app.domain.orders import Stage, StoreOrder, Tracking
from app.engine.answers import BRAKES
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

_FIRST_STATUS = ("pending", "pending", "approved", "approved", "under_review", "entrega_aceita")
_UNREADABLE = ("", "abc", "-3", "1.234", "#REF!")


class Acts:
    """The hands of everybody but the program. `luck` decides what exactly they do."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.luck = Random(world.seed)
        self.sold: list[str] = []
        self.by_name: dict[str, Callable[[], None]] = {
            "sell": self.sell,
            "move": self.move,
            "cancel_at_hub": self.cancel_at_hub,
            "edit_order": self.edit_order,
            "hand": self.hand,
            "edit_sheet": self.edit_sheet,
            "vanish": self.vanish,
            "half_saved": self.half_saved,
            "panel": self.panel,
            "person": self.person,
        }

    # the sales channel
    def sell(self) -> None:
        """A sale, valid or odd."""
        odd = self.luck.choice(("",) * 8 + ("sku", "empty", "totals", "cpf"))
        items = [] if odd == "empty" else self._items()
        if odd == "sku":
            items[0]["sku"] = "NUNCA-VI"
        goods = sum(float(str(item["total"])) for item in items)
        order: dict[str, Any] = {
            **BUYER,
            "status": self.luck.choice(
                ("pending", "pending", "approved", "approved", "under_review", "entrega_aceita")
            ),
            "original_id": f"MLB-{len(self.sold)}",
            "channel": "Mercado",
            "items": items,
            "subtotal": goods,
            "shipping": 5,
            "total": goods + 5 + (1 if odd == "totals" else 0),
            "shipments": self.luck.choice(([], [{"shipping_company": "Correios"}])),
        }
        if odd == "cpf":
            order["payer_cpf"] = "111.444.777-36"
        self.sold.append(self.world.sandbox.sell(order))
        self.world.note(f"sold {self.sold[-1][-4:]} {order['status']} {odd} {[it['sku'] for it in items]}")

    def _items(self) -> list[dict[str, Any]]:
        sellable = [sku for sku in self.world.sheet if sku not in self.world.families and sku not in self.world.gone]
        items = []
        for sku in self.luck.sample(sellable, self.luck.choice((1, 1, 2))):
            units = self.luck.choice((1, 1, 2))
            items.append({"sku": sku, "name": sku, "quantity": units, "price": 10.5, "total": 10.5 * units})
        return items

    def _order(self, *statuses: str) -> str | None:
        ids = [it for it in self.sold if self.world.hub_order(it)["status"] in statuses]
        return self.luck.choice(ids) if ids else None

    def _move(self, order: str, status: str | None = None, **changes: Any) -> None:
        self.world.sandbox.move(order, status, **changes)
        self.world.note(f"the channel moves {order[-4:]} to {status} {changes or ''}")

    def move(self) -> None:
        """The channel moves an order on, or complains about what it was told."""
        if order := self._order("pending", "under_review", "entrega_aceita", "approved", "invoiced"):
            status = self.world.hub_order(order)["status"]
            self._move(order, {"approved": "waiting_invoice", "invoiced": "invoice_error"}.get(status, "approved"))

    def cancel_at_hub(self) -> None:
        """The buyer changes his mind."""
        if order := self._order("pending", "approved", "invoiced", "waiting_invoice", "shipping_informed"):
            self._move(order, "canceled")

    def edit_order(self) -> None:
        """The channel edits an order that is not paid yet."""
        if order := self._order("pending", "under_review"):
            shipping = self.luck.choice((0, 7))
            goods = self.world.hub_order(order)["subtotal"]
            self._move(order, shipping=shipping, total=goods + shipping)

    # the merchant
    def book(self) -> list[StoreOrder]:
        """Orders of the store."""
        return list(self.world.orders_book.changed("")[0])

    def hand(self) -> None:
        """The merchant does the next thing to one of the orders, or calls it off."""
        open_orders = [it for it in self.book() if it.stage not in (Stage.DELIVERED, Stage.CANCELLED)]
        if not open_orders:
            return
        order, now = self.luck.choice(open_orders), self.world.now
        book, hub_id, luck = self.world.orders_book, order.hub_id, self.luck
        with suppress(InvalidInput):
            if luck.random() < 0.1:
                made = hands.cancel(book, hub_id, now)
            elif order.invoice is None or luck.random() < 0.1:
                key = access_key_for(luck.randrange(1, 10**9))
                number, series = str(int(key[25:34])), str(int(key[22:25]))
                made = hands.invoice(book, hub_id, hands.checked_invoice(key, number, series, now), now)
            elif order.tracking is None:
                code = f"AA{luck.randrange(10**9):09}BR"
                made = hands.ship(book, hub_id, Tracking("Correios", "PAC", code, now), now)
            else:
                made = hands.deliver(book, hub_id, now, now)
            self.world.note(f"the merchant makes {hub_id[-4:]} {made.stage}")

    def edit_sheet(self) -> None:
        """A count, a price, a name; sometimes something nobody can read."""
        world, luck = self.world, self.luck
        sku = luck.choice([sku for sku in world.sheet if sku not in world.families])
        row = world.sheet[sku]
        what = luck.choice(("stock", "stock", "price", "name", "bad stock", "bad price", "many"))
        if what == "stock":
            row.stock = str(luck.choice((0, 3, 8, 20)))
        elif what == "price":
            row.price = f"{luck.choice((10, 12, 25))},90"
        elif what == "name":
            row.name = f"{row.name}+"
        elif what == "bad stock":
            row.stock = luck.choice(_UNREADABLE)
        elif what == "bad price":
            row.price = luck.choice((*_UNREADABLE, "0"))
        else:
            for some in luck.sample(sorted(world.sheet), 8):
                world.sheet[some].stock = "0"
        world.save_sheet()
        world.note(f"the merchant edits {what} of {row}")

    def vanish(self) -> None:
        """Rows go, and come back; rarely most of them at once."""
        world, luck = self.world, self.luck
        if world.gone and luck.random() < 0.6:
            world.gone = set()
        else:
            share = luck.choice((1, 1, 2, 9))
            world.gone = set(luck.sample(sorted(world.sheet), min(share, len(world.sheet) - 2)))
        world.save_sheet()
        world.note(f"rows {sorted(world.gone)} are gone")

    def half_saved(self) -> None:
        """The sheet is on its way to the disk: little of it is there yet, or nothing, or it is away."""
        part = self.luck.choice((0.0, 0.1, 0.3))
        self.world.save_sheet(part)
        if self.luck.random() < 0.3:
            self.world.sheet_path.unlink()
        self.world.met["sheet_half_saved"] += 1
        self.world.note(f"the sheet is half saved ({part})")

    # a person
    def panel(self) -> None:
        """Somebody edits, or deletes, a product at the hub."""
        skus = [product["sku"] for product in self.world.sandbox.products()]
        if not skus:
            return
        sku = self.luck.choice(skus)
        with suppress(ApiFailure):
            if self.luck.random() < 0.3:
                self.world.sandbox.delete_product(sku)
            else:
                self.world.sandbox.set_product(sku, quantity=self.luck.randrange(99), price=1.5)
                self.world.edited_at_hub.add(sku)
            self.world.note(f"somebody edits {sku} at the hub")

    def person(self) -> None:
        """Somebody answers one of the questions."""
        items = self.world.app.journal.attentions(self.world.link.id)
        if not items:
            return
        item = self.luck.choice(items)
        if item.kind in BRAKES:
            said = self.luck.choice((Answer.GO_ON, Answer.SKIP, Answer.CANCEL))
        elif item.kind in (AttentionKind.STEP, AttentionKind.LISTING_REFUSED, AttentionKind.STREAM):
            said = Answer.RETRY  # dismissed, it would be nobody's business any more
        else:
            said = self.luck.choice((Answer.RETRY, Answer.DISMISS))
        self.world.reply(item, said)
        self.world.note(f"somebody answers {said} to {item.kind} {item.subject[-4:]}")


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
