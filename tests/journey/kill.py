"""Kill the real program at random moments while the hub cuts, delays and garbles, and count what is lost or doubled.

    python -m tests.journey.kill --minutes 10 [--seed N]
    python -m tests.journey.kill --kills 200 [--seed N]

`tomada run` in a process of its own, a real keyring daemon, a real SQLite file, the practice hub on loopback. Time
between runs is taken out by marking the streams as due while the program is dead.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Any

from app.adapters.journal import SqlJournal, open_journal
from app.adapters.paths import profile_at, resource
from app.connectors.local import hands
from app.domain.errors import InputFault, InvalidInput, JournalBusy
from app.domain.links import Stream
from app.domain.orders import Stage, StepName, StoreOrder, Tracking
from tests.support.keyring_session import keyring_session

_FAULTS = (
    "timeout_before",
    "timeout_after",
    "half_answer",
    "html",
    "error_in_200",
    "server_error",
    "throttled",
    "token_died",
    "rotated_token_lost",
    "same_twice",
    "page_shift",
)
_QUIET_S = 240
_START_S = 20


@dataclass
class Findings:
    """What the run did, and what it found wrong."""

    kills: int = 0
    sold: int = 0
    faults: int = 0
    calls: int = 0
    wrong: list[str] = field(default_factory=list)


class Hub:
    """The other side's hand over the sandbox's control paths."""

    def __init__(self, base_url: str) -> None:
        self._url = f"{base_url}/_sandbox/"

    def tell(self, path: str, **body: Any) -> Any:
        """POST."""
        request = urllib.request.Request(
            self._url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
        )
        return json.load(urllib.request.urlopen(request, timeout=20))

    def ask(self, path: str) -> Any:
        """GET."""
        return json.load(urllib.request.urlopen(self._url + path, timeout=20))


@contextmanager
def sandbox(seed: int) -> Iterator[Mapping[str, Any]]:
    """The practice hub in a process of its own; gives its base URL and credentials."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app.sandbox", "--control", "--seed", str(seed)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()


class Shop:
    """One profile with one link, the program that is killed, and the merchant's hand."""

    def __init__(self, home: Path, session: Mapping[str, str], facts: Mapping[str, Any], random: Random) -> None:
        self._env = {**os.environ, **session, "TOMADA_HOME": str(home), "TOMADA_LANGUAGE": "en"}
        self._random = random
        self.hub = Hub(facts["base_url"])
        sheet = home.parent / "shop.csv"
        copyfile(resource("sample/loja-exemplo.csv"), sheet)
        settings = {
            "store.file": str(sheet),
            "hub.base_url": facts["base_url"],
            "hub.calls_per_minute": "60000",
            "orders.interval_min": "1",
            "stock.interval_min": "1",
        }
        chosen = [word for key, text in settings.items() for word in ("--set", f"{key}={text}")]
        self.command(
            *("link", "add", "shop", "--store", "local", "--hub", "pluggto", "--secrets", "-", *chosen),
            text=json.dumps({"hub": facts["credentials"]}),
        )
        self.journal: SqlJournal = open_journal(profile_at(home).journal, datetime.now(UTC))
        self.link = self.journal.links()[0]
        self.book = self.journal.book(self.link.id)
        self._numbers = iter(range(1, 1_000_000))

    def command(self, *arguments: str, text: str = "") -> None:
        """A command of the program, which must succeed."""
        subprocess.run([sys.executable, "-m", "app", *arguments], input=text, text=True, env=self._env, check=True)

    def start(self) -> subprocess.Popen[bytes]:
        """The service, with everything due."""
        with self.journal.transaction():
            for state in self.journal.streams(self.link.id).values():
                if state.stream is not Stream.RECONCILIATION:
                    self.journal.save_stream(self.link.id, replace(state, last_try=None, failures=0))
        return subprocess.Popen([sys.executable, "-m", "app", "run"], env=self._env, stderr=subprocess.DEVNULL)

    def sell(self, count: int) -> list[str]:
        """New orders at the sales channel."""
        skus = [product["sku"] for product in self.hub.ask("state")["products"] if not product.get("variations")]
        if not skus:
            return []
        orders = []
        for _ in range(count):
            price, quantity = self._random.randrange(1000, 20000) / 100, self._random.randrange(1, 3)
            total = round(price * quantity, 2)
            sku = self._random.choice(skus)
            orders.append(
                {
                    "status": self._random.choice(["pending", "approved", "approved"]),
                    "original_id": f"MKT-{next(self._numbers)}",
                    "channel": "MercadoLivre",
                    "total": total,
                    "subtotal": total,
                    "shipping": 0,
                    "items": [{"sku": sku, "name": sku, "quantity": quantity, "price": price, "total": total}],
                    "payer_name": "Maria Exemplo",
                    "payer_cpf": "11144477735",
                }
            )
        ids: list[str] = self.hub.tell("sell", orders=orders)["ids"]
        return ids

    def act(self, hub_id: str) -> None:
        """The merchant does the next thing to an order that is in the shop."""
        now = datetime.now(UTC)
        try:
            with self.journal.transaction():
                order = self.book.find(hub_id)
                if order is not None:
                    self._next(order, now)
        except JournalBusy:
            pass
        except InvalidInput as error:
            if error.params["reason"] not in (
                InputFault.ALREADY_DONE,
                InputFault.WRONG_STATE,
                InputFault.ORDER_CANCELLED,
            ):
                raise

    def _next(self, order: StoreOrder, now: datetime) -> None:
        if order.stage is Stage.APPROVED:
            number = next(self._numbers)
            made = hands.checked_invoice(access_key(number, now), str(number), "1", now)
            hands.invoice(self.book, order.hub_id, made, now)
        elif order.stage is Stage.INVOICED:
            code = f"TR{next(self._numbers):09d}"
            hands.ship(self.book, order.hub_id, Tracking("Transportadora", "Normal", code, now), now)
        elif order.stage is Stage.SHIPPED:
            hands.deliver(self.book, order.hub_id, now, now)


def access_key(number: int, issued: datetime) -> str:
    """A valid synthetic access key with this invoice number (brazil.md 3)."""
    body = f"41{issued:%y%m}1122233300018155001{number:09d}112345678"
    weights = [2 + place % 8 for place in range(len(body))]
    total = sum((ord(character) - 48) * weight for character, weight in zip(reversed(body), weights, strict=True))
    digit = 11 - total % 11
    return body + str(0 if digit > 9 else digit)


def explore(minutes: float, seed: int, kills: int | None = None) -> Findings:
    """Trade, fail, kill, for so many minutes or so many times; then let everything come to rest and compare both
    sides."""
    random, findings = Random(seed), Findings()
    with keyring_session() as session, sandbox(seed) as facts, tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(folder) / "home", session, facts, random)
        ids: list[str] = []
        ends = time.monotonic() + minutes * 60
        while findings.kills < kills if kills is not None else time.monotonic() < ends:
            process = shop.start()
            if random.random() < 0.8:
                _sign_of_life(shop)
            alive_until = time.monotonic() + random.choice([0.3, 1, 2, 4, 8]) * random.random()
            while time.monotonic() < alive_until:
                _stir(shop, ids, random, findings)
                time.sleep(random.random() * 0.3)
            process.kill()
            process.wait()
            findings.kills += 1
        shop.hub.tell("faults", clear=True)
        findings.faults = sum(shop.hub.ask("faults").get("hits", {}).values())
        _rest(shop, ids, findings)
        _compare(shop, ids, findings)
        shop.journal.close()
    return findings


def _sign_of_life(shop: Shop) -> None:
    """Wait for the program's first call: how long a start takes is the machine's business."""
    before = _calls(shop)
    until = time.monotonic() + _START_S
    while time.monotonic() < until and _calls(shop) == before:
        time.sleep(0.02)


def _calls(shop: Shop) -> int:
    return sum(shop.hub.ask("calls")["counts"].values())


def _stir(shop: Shop, ids: list[str], random: Random, findings: Findings) -> None:
    """Something happens on either side, or the wire goes bad or good."""
    chance = random.random()
    if chance < 0.3:
        new = shop.sell(random.randrange(1, 4))
        ids += new
        findings.sold += len(new)
    elif chance < 0.45 and ids:
        order = random.choice(ids)
        status = next(o["status"] for o in shop.hub.ask("state")["orders"] if o["id"] == order)
        if status == "pending":
            shop.hub.tell("move", id=order, status=random.choice(["approved", "canceled"]))
        elif status == "approved" and random.random() < 0.1:
            shop.hub.tell("move", id=order, status="canceled")
    elif chance < 0.85 and ids:
        for hub_id in random.sample(ids, min(len(ids), 5)):
            shop.act(hub_id)
    else:
        shop.hub.tell("faults", clear=True, hold_s=0.3)
        rules = [
            {"fault": fault, "probability": random.choice([0.05, 0.2, 0.5])}
            for fault in random.sample(_FAULTS, random.randrange(0, 4))
        ]
        shop.hub.tell("faults", set=rules)


def _rest(shop: Shop, ids: list[str], findings: Findings) -> None:
    """Restart until nothing is owed, or patience ends."""
    ends = time.monotonic() + _QUIET_S
    while time.monotonic() < ends:
        process = shop.start()
        settled = time.monotonic() + 15
        while time.monotonic() < settled and not _caught_up(shop, ids):
            time.sleep(0.5)
        process.terminate()
        process.wait()
        if _caught_up(shop, ids):
            return
    findings.wrong.append("did not come to rest")


def _caught_up(shop: Shop, ids: list[str]) -> bool:
    sales = {sale.hub_id: sale for sale in shop.journal.sales(shop.link.id)}
    orders = {order["id"]: order for order in shop.hub.ask("state")["orders"]}
    known = all(hub_id in sales or orders[hub_id]["status"] == "canceled" for hub_id in ids)
    agreed = all(not _differs(orders[hub_id], shop.book.find(hub_id)) for hub_id in ids)
    return known and agreed and not shop.journal.due_sales(shop.link.id, datetime.now(UTC))


_CODES = {
    Stage.AWAITING: ("pending",),
    Stage.APPROVED: ("approved",),
    Stage.INVOICED: ("invoiced",),
    Stage.SHIPPED: ("shipping_informed",),
    Stage.DELIVERED: ("delivered",),
    Stage.CANCELLED: ("canceled",),
}


def _differs(order: Mapping[str, Any], made: StoreOrder | None) -> str:
    """What both sides disagree on about one order."""
    if made is None:
        return "" if order["status"] == "canceled" else f"{order['id']}: lost ({order['status']})"
    if order["status"] not in _CODES[made.stage]:
        return f"{order['id']}: {order['status']} at the hub, {made.stage} in the store"
    shipments = order.get("shipments") or []
    if made.invoice and order["status"] != "canceled":
        keys = [shipment.get("nfe_key") for shipment in shipments]
        if keys != [made.invoice.key]:
            return f"{order['id']}: invoices {keys} for one"
    return ""


def _compare(shop: Shop, ids: list[str], findings: Findings) -> None:
    orders = {order["id"]: order for order in shop.hub.ask("state")["orders"]}
    sales = shop.journal.sales(shop.link.id)
    for hub_id in ids:
        if difference := _differs(orders[hub_id], shop.book.find(hub_id)):
            findings.wrong.append(difference)
    numbers = Counter(sale.store.number for sale in sales if sale.store)
    findings.wrong += [f"store number {number} used {count} times" for number, count in numbers.items() if count > 1]
    for sale in sales:
        told = orders[sale.hub_id]["external"]
        if sale.done(StepName.ACKNOWLEDGE) and sale.store and told != sale.store.number:
            findings.wrong.append(f"{sale.hub_id}: the hub knows it as {told}, the store as {sale.store.number}")
    findings.calls = _calls(shop)


def main() -> int:
    """Run, print, and answer 0 only when nothing was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m tests.journey.kill", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--kills", type=int, help="so many, however long it takes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    findings = explore(options.minutes, options.seed, options.kills)
    print(f"kills {findings.kills}, orders {findings.sold}, faults {findings.faults}, calls {findings.calls}")
    for line in findings.wrong:
        print("WRONG", line)
    return 1 if findings.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
