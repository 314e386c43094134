"""What must hold once the faults have stopped and time has passed (design 13.1), from the sandbox's own data."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from app.connectors.pluggto.orders import STAGES
from app.domain.catalogue import Price
from app.domain.links import AttentionKind, AttentionState
from app.domain.mail import MailEvent, MailState
from app.domain.orders import RANK, Sale, Stage, StepState, StoreOrder
from app.engine.outbox import WAITS
from app.engine.schedule import Condition
from app.engine.steps import Policy, next_step
from tests.simulation.acts import PRIVATE
from tests.simulation.mails import mail_id
from tests.simulation.world import World

_HELD = (AttentionKind.BRAKE_PRICE, AttentionKind.BRAKE_SHRUNK, AttentionKind.BRAKE_ZERO_STOCK)
_REFUSED = (AttentionKind.LISTING_REFUSED, AttentionKind.LISTING_SWALLOWED)


class Findings:
    """Collects what is wrong: `P4: P-03 told 5, may be 3`."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.journal = world.app.journal
        self.link = world.link.id
        self.attentions = self.journal.attentions(self.link)
        brakes = (it for it in self.journal.attentions(self.link, all_states=True) if it.state is AttentionState.SKIP)
        self.skipped = {sku for it in brakes for sku in (it.subject, *it.params.get("skus", "").split("\n"))}
        self.sales: dict[str, Sale] = {sale.hub_id: sale for sale in self.journal.sales(self.link)}
        self.orders: dict[str, dict[str, Any]] = {order["id"]: order for order in world.sandbox.orders()}
        self.made = world.orders_book.changed("")[0]
        self.book = {it.hub_id: it for it in self.made}

    def all(self) -> list[str]:
        """Every finding."""
        checks = (
            *(self.doubles, self.sale_by_sale, self.fulfilment),
            *(self.stock, self.prices, self.nothing_removed, self.fresh, self.private, self.mails),
        )
        return [finding for check in checks for finding in check()]

    def asked(self, *subjects: str) -> bool:
        """Whether a person is asked about one of these."""
        return any(item.subject in subjects for item in self.attentions)

    # P1
    def doubles(self) -> Iterator[str]:
        for hub_id, count in Counter(it.hub_id for it in self.made).items():
            if count > 1:
                yield f"P1: {hub_id} has {count} orders in the store"
        numbers = Counter(it.number for it in self.made)
        yield from (f"P1: number {number} was given {count} times" for number, count in numbers.items() if count > 1)

    # P1, P2, P3
    def sale_by_sale(self) -> Iterator[str]:
        policy = Policy(
            self.world.rules.orders_states,
            self.world.engine._any.hub.declaration.steps,
            self.world.engine._any.store.declaration.steps,
        )
        for hub_id, order in self.orders.items():
            sale = self.sales.get(hub_id)
            if sale is None:
                yield f"P1: {hub_id} {order['status']} is not known"
                continue
            yield from self._imported(sale, order)
            owed = next_step(sale, policy)
            step = sale.step(owed.name) if owed else None
            waits = step is not None and step.state in (StepState.WAITING, StepState.ATTENTION) and step.reason
            if owed and not (waits and self.asked(hub_id)):
                yield f"P2: {hub_id} {order['status']} owes {owed.name} and nobody is asked ({step})"
            if sale.stage is not STAGES.get(order["status"], Stage.UNKNOWN) and not self.asked(hub_id):
                told = {each.name for each in sale.steps}
                yield f"P18: {hub_id} is {order['status']} but known as {sale.stage} {told}"
            if sale.order.total != Decimal(str(order["total"])):
                yield f"P3: {hub_id} total {sale.order.total} is {order['total']}"

    def _imported(self, sale: Sale, order: dict[str, Any]) -> Iterator[str]:
        stage = STAGES.get(order["status"], Stage.UNKNOWN)
        there = self.book.get(sale.hub_id)
        skus = {item["sku"] for item in order["items"]}
        known = bool(skus) and skus <= self.world.sheet.keys()
        wanted = stage is Stage.AWAITING or RANK[Stage.APPROVED] <= RANK[stage] < RANK[Stage.CANCELLED]
        if wanted and known and there is None and not self.asked(sale.hub_id):
            yield f"P1: {sale.hub_id} {order['status']} was not imported"
        if not known and there is not None:
            yield f"P1: {sale.hub_id} was imported with unknown items"
        if there and stage is Stage.CANCELLED and there.stage not in (Stage.CANCELLED, Stage.DELIVERED):
            yield f"P1: {sale.hub_id} is cancelled at the hub only"
        if there and RANK[Stage.APPROVED] <= RANK[stage] < RANK[Stage.CANCELLED] and there.stage is Stage.AWAITING:
            yield f"P1: {sale.hub_id} is approved at the hub only"

    # P8, and that nothing is doubled
    def fulfilment(self) -> Iterator[str]:
        for hub_id, there in self.book.items():
            order = self.orders[hub_id]
            shipments = order["shipments"]
            if len(shipments) > 1:
                yield f"P8: {hub_id} has {len(shipments)} shipments"
            if order["external"] != there.number and order["status"] != "canceled":
                yield f"P8: {hub_id} does not know its number {there.number}: {order['external']}"
            if order["status"] in ("canceled", "invoice_error") or self.asked(hub_id):
                continue
            if there.stage is Stage.CANCELLED:
                yield f"P8: {hub_id} is cancelled in the store only"
                continue
            told = shipments[0] if shipments else {}
            if there.invoice and told.get("nfe_key") != there.invoice.key:
                yield f"P8: invoice of {hub_id} ({order['status']}) did not reach the hub"
            if there.tracking and told.get("track_code") != there.tracking.code:
                yield f"P8: tracking of {hub_id} ({order['status']}) did not reach the hub"
            if there.delivered and order["status"] != "delivered":
                yield f"P8: delivery of {hub_id} ({order['status']}) did not reach the hub"

    # P4, P5, P9
    def held(self) -> dict[str, dict[str, Any]]:
        """What the hub holds, by SKU."""
        products = self.world.sandbox.products()
        return {row["sku"]: row for product in products for row in (product, *product["variations"])}

    def stock(self) -> Iterator[str]:
        braked = any(item.kind in _HELD for item in self.attentions)
        book = self.world.orders_book
        counts = book.counts()
        sold = book.sold_since({sku: at for sku, (_, at) in counts.items()})
        open_units: Counter[str] = Counter()
        for hub_id, order in self.orders.items():
            if hub_id not in self.book and STAGES.get(order["status"]) is not Stage.CANCELLED:
                open_units.update({item["sku"]: 0 for item in order["items"]})
                for item in order["items"]:
                    open_units[item["sku"]] += item["quantity"]
        listed = {sku for sku, listing in self.journal.listings(self.link).items() if listing.at_hub}
        for sku, row in self.held().items():
            there = self.world.sheet.get(sku)
            if there is None or sku in self.world.families | self.skipped or sku not in counts or sku not in listed:
                continue
            gone = {sku, there.parent} & self.world.gone
            if there.stock.isdigit() and not gone and counts[sku][0] != there.stock:
                yield f"P4: count of {sku} is {there.stock}, taken for {counts[sku][0]}"
            may = max(0, int(counts[sku][0]) - sold.get(sku, 0) - open_units[sku] - self.world.rules.stock_buffer)
            may = 0 if sku in self.world.gone else may
            if int(row["quantity"]) != may and not braked:
                yield f"P4: {sku} told {row['quantity']}, may be {may} (counted {counts[sku][0]}, {there})"

    def prices(self) -> Iterator[str]:
        braked = any(item.kind in _HELD for item in self.attentions)
        listed = {sku for sku, listing in self.journal.listings(self.link).items() if listing.at_hub}
        for sku, row in self.held().items():
            there = self.world.sheet.get(sku)
            if there is None or sku in self.world.families | self.skipped or sku not in listed:
                continue
            if not row.get("price") or row["price"] <= 0:
                yield f"P5: {sku} costs {row.get('price')}"
            gone = {sku, there.parent} & self.world.gone
            readable = re.fullmatch(r"[1-9]\d*,\d\d", there.price) and not gone
            if (
                readable
                and Price(Decimal(str(row.get("price") or 0))).mark() != there.price.replace(",", ".")
                and not braked
            ):
                yield f"P18: {sku} costs {row['price']}, the sheet says {there.price}"
            if not gone and row.get("name") != there.name:
                yield f"P18: {sku} is called {row.get('name')}, the sheet says {there.name}"

    def nothing_removed(self) -> Iterator[str]:
        if removed := [name for name in self.world.sandbox.counts if name.startswith("DELETE")]:
            yield f"P9: {removed}"
        held = self.held()
        for sku, there in self.world.sheet.items():
            family = any(row.parent == sku and row.sku not in self.world.gone for row in self.world.sheet.values())
            parent_gone = there.parent in self.world.gone
            childless = sku in self.world.families and not family
            whole = family or (not childless and there.stock.isdigit() and re.fullmatch(r"[1-9]\d*,\d\d", there.price))
            braked = any(item.kind in _HELD for item in self.attentions)
            if whole and sku not in held and sku not in self.world.gone and not parent_gone and not braked:
                yield f"P18: {sku} is not at the hub"

    # P12, P18
    def fresh(self) -> Iterator[str]:
        braked = any(item.kind in _HELD for item in self.attentions)
        for each in self.world.engine.health():
            young = each.last_success is not None and self.world.now - each.last_success <= timedelta(
                seconds=each.promise_s
            )
            if each.fresh and not young:
                yield f"P12: {each.stream} is called fresh"
            if not each.fresh and not (braked and each.condition is Condition.ATTENTION):
                yield f"P18: {each.stream} is {each.condition} ({each.last_error})"

    # P13
    def private(self) -> Iterator[str]:
        secrets = [*self.world.sandbox.credentials.values(), *(it.reveal() for it in self.world.vault.secrets.values())]
        words = [*PRIVATE, *(word for word in secrets if word != self.world.sandbox.credentials["client_id"])]
        profile = self.world.app.profile
        with sqlite3.connect(profile.journal) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                text = repr(database.execute(f"SELECT * FROM {table}").fetchall())
                yield from (
                    f"P13: {word!r} is in {table}"
                    for word in words
                    if word in text and not (table == "buyer" and word in PRIVATE)
                )
        database.close()

    # P7, P12, P18
    def mails(self) -> Iterator[str]:
        outbox, taken = self.journal.outbox, {mail.message_id for mail in self.world.mailer.taken}
        known = {(mail.hub_id, mail.event): mail.state for mail in outbox.mails(self.link)}
        called_off = self.world.called_off()
        asked = {(it.subject, it.kind) for it in self.journal.attentions(self.link, all_states=True)}
        for (hub_id, event), state in known.items():
            if state in (MailState.QUEUED, MailState.SENDING):
                yield f"P18: the mail {event} of {hub_id} is still {state}"
            if state in WAITS and (hub_id, WAITS[state]) not in asked and hub_id not in called_off:
                yield f"P7: the mail {event} of {hub_id} is {state} and nobody was asked"
            if state is MailState.SENT and mail_id(hub_id, event) not in taken:
                yield f"P12: the mail {event} of {hub_id} is called sent"
        for event, since in outbox.since(self.link).items():
            for hub_id, there in self.book.items():
                happened = _happened(there, event)
                told = (hub_id, event) in known or hub_id in called_off
                if happened and happened >= since and not told:
                    yield f"P18: the buyer of {hub_id} was not told {event}"


def _happened(order: StoreOrder, event: MailEvent) -> datetime | None:
    """When the last thing of which a buyer is told happened to an order, if it is this one."""
    if event is MailEvent.DELIVERED:
        return order.delivered
    return order.tracking.shipped if order.tracking and order.stage is Stage.SHIPPED else None
