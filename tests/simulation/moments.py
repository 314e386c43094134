"""What must hold at every moment (design 13.1): looked at after every event."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.connectors.pluggto.orders import STAGES
from app.domain.links import Stream
from app.domain.orders import RANK, Stage
from app.engine.schedule import health
from app.sandbox.faults import Fault
from app.sandbox.orders import CHANNEL
from tests.simulation.acts import PRIVATE
from tests.simulation.readable import price_of, units_of
from tests.simulation.vault import Mood
from tests.simulation.world import World
from tests.support.mail import MailFault

_AUTOMATIC_LIMIT = 180

#: The hub's lists may be this much behind; a fresh order stream has seen everything older.
_LISTED_AFTER = timedelta(minutes=6)

_WATCHED = (Stream.STOCK, Stream.PRICES, Stream.ORDERS)
_REFUSED = "SELECT sku FROM listing WHERE refused IS NOT NULL"
_OVER = (Stage.CANCELLED, Stage.DELIVERED)
_COMPLAINTS = {Stage.INVOICE_ERROR, Stage.SHIPPING_ERROR, Stage.UNKNOWN}


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the store said at one moment: the most and the fewest units that may be told of a SKU, and its price."""

    at: datetime
    units: dict[str, int]
    fewest: dict[str, int]
    prices: dict[str, str | None]


@dataclass
class Moments:
    """Watches a world. `wrong` is what was seen."""

    world: World
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._seen: list[_Seen] = []
        self._since: dict[Stream, int] = {}
        self._success: dict[Stream, datetime | None] = {}
        self._refused: dict[Stream, set[str]] = {}  # when it last succeeded: asked about, whatever came after
        self._said: dict[str, set[float]] = {}
        self._statuses = self._sent = self._prices = self._logged = self._damaged = 0
        self._status_of: dict[str, Stage] = {}
        self._ours: Counter[tuple[str, str]] = Counter()
        self._forget()
        credentials = self.world.sandbox.credentials
        self._private = [*PRIVATE, *(it for name, it in credentials.items() if name != "client_id")]

    def _forget(self) -> None:
        """The journal is begun anew."""
        self._stage_of: dict[str, Stage] = {}
        self._book: dict[str, Stage] = {}
        self._book_cursor = ""
        self._since, self._success, self._refused = {}, {}, {}

    def remember(self) -> None:
        """The program is about to run: what the store says now may be told from now on."""
        self._seen.append(self._now(self._sales()))

    def _sales(self) -> dict[str, Stage]:
        return {hub_id: Stage(stage) for hub_id, stage in self._rows("SELECT hub_id, stage FROM sale")}

    def look(self) -> list[str]:
        """See whether all is well; answers what was found so far."""
        if self.world.damaged != self._damaged:
            self._damaged = self.world.damaged
            self._forget()
        sales = self._sales()
        self._seen.append(self._now(sales))
        for check in (self._hub_backwards(), self._ours_backwards(sales), self._fresh(sales), self._priced()):
            self.wrong += check
        self.wrong += [*self._budget(), *self._logs(), *self._needless(), *self.world.traffic.wrong]
        self.world.traffic.wrong.clear()
        return self.wrong

    def _rows(self, query: str) -> list[Any]:
        with self.world.app.journal._connections.read() as connection:  # type: ignore[attr-defined]
            return list(connection.exec_driver_sql(query))

    def _now(self, sales: dict[str, Stage]) -> _Seen:
        world = self.world
        book = world.orders_book
        counts = book.counts()
        sold = book.sold_since({sku: at for sku, (_, at) in counts.items()})
        for made in book.changed(self._book_cursor)[0]:
            self._book.setdefault(made.hub_id, Stage.AWAITING)
        waiting: Counter[str] = Counter()
        for hub_id, stage in sales.items():
            if hub_id not in self._book and stage not in _OVER:
                order = world.hub_order(hub_id)
                if STAGES.get(order["status"]) not in _OVER:
                    for item in order["items"]:
                        waiting[item["sku"]] += item["quantity"]
        units, fewest, prices = {}, {}, {}
        for sku, row in world.sheet.items():
            cell, read = units_of(row.stock), units_of(counts[sku][0]) if sku in counts else None
            left = [cell] if cell is not None and (sku not in counts or counts[sku][0] != row.stock) else []
            left += [read - sold.get(sku, 0)] if read is not None else []
            kept = waiting[sku] + world.rules.stock_buffer
            units[sku] = max(0, max(left, default=0) - kept)
            fewest[sku] = 0 if {sku, row.parent} & world.gone else min([*left, cell or 0]) - kept
            price = price_of(row.price)
            self._said.setdefault(sku, set()).add(float(price or 0))
            prices[sku] = None if {sku, row.parent} & world.gone else price
        return _Seen(world.hub_now(), units, fewest, prices)

    # P6
    def _hub_backwards(self) -> Iterator[str]:
        writes = self.world.sandbox.status_writes
        for place in range(self._statuses, len(writes)):
            write = writes[place]
            stage = STAGES.get(write.status, Stage.UNKNOWN)
            old = self._status_of.get(write.order_id, Stage.UNKNOWN)
            self._status_of[write.order_id] = stage
            if write.by == CHANNEL:
                if write.status == "invoice_error":
                    self._ours[write.order_id, "invoiced"] = self._ours[write.order_id, "shipping_informed"] = 0
                continue
            self._ours[write.order_id, write.status] += 1
            twice = self._ours[write.order_id, write.status] > 1
            if (RANK[stage] < RANK[old] or twice) and place not in self.world.transport.misled:
                yield f"P6: {write.order_id} went from {old} to {write.status}"
        self._statuses = len(writes)

    def _ours_backwards(self, sales: dict[str, Stage]) -> Iterator[str]:
        for hub_id, stage in sales.items():
            old = self._stage_of.get(hub_id, Stage.UNKNOWN)
            mended = {old, stage} & _COMPLAINTS or (
                old is Stage.CANCELLED and self._book.get(hub_id) is Stage.CANCELLED
            )
            if RANK[stage] < RANK[old] and not mended:
                yield f"P6: the sale {hub_id} went from {old} to {stage}"
        self._stage_of = sales
        changed, self._book_cursor = self.world.orders_book.changed(self._book_cursor)
        for order in changed:
            old = self._book.get(order.hub_id, Stage.UNKNOWN)
            if RANK[order.stage] < RANK[old]:
                yield f"P6: the store's order of {order.hub_id} went from {old} to {order.stage}"
            self._book[order.hub_id] = order.stage

    # P4, P12
    def _fresh(self, sales: dict[str, Stage]) -> Iterator[str]:
        world = self.world
        states = world.app.journal.streams(world.link.id)
        for stream in _WATCHED:
            if states[stream].last_success != self._success.get(stream):
                self._success[stream] = states[stream].last_success
                self._since[stream] = max(0, len(self._seen) - 2)
                self._refused[stream] = {sku for (sku,) in self._rows(_REFUSED)}
        calls_fresh = {it: health(states[it], world.rules, world.now, paused=False, pending=0).fresh for it in _WATCHED}
        fresh = [stream for stream in _WATCHED if calls_fresh[stream] and stream in self._since]
        if Stream.ORDERS in fresh:
            yield from self._unknown(sales, self._seen[self._since[Stream.ORDERS]].at)
        if Stream.STOCK in fresh or Stream.PRICES in fresh:
            yield from self._told(fresh)

    def _unknown(self, sales: dict[str, Stage], since: datetime) -> Iterator[str]:
        unread = {subject for (subject,) in self._rows("SELECT subject FROM attention WHERE state = 'open'")}
        for order in self.world.sandbox._orders.all():
            changed = datetime.fromisoformat(order["modified"])
            if order["id"] not in sales and changed < since - _LISTED_AFTER and order["id"] not in unread:
                yield f"P12: orders are called fresh, and {order['id']} of {changed:%H:%M} is not known"

    def _told(self, fresh: list[Stream]) -> Iterator[str]:
        world = self.world
        query = "SELECT sku FROM listing WHERE at_hub AND refused IS NULL AND NOT is_family"
        settled = {sku for (sku,) in self._rows(query)} - self._answered("skip")
        freed = self._answered("go_on")
        for product in world.sandbox._products.all():
            if product["sku"] in world.edited_at_hub:
                continue  # a person has been there: daily reconciliation will see it
            for row in (product, *product["variations"]):
                there = world.sheet.get(row["sku"])
                if there and row["sku"] in settled and not {row["sku"], there.parent} & world.gone:
                    claimed = [stream for stream in fresh if row["sku"] not in self._refused[stream]]
                    yield from self._one_told(row, claimed)
                    if Stream.STOCK in claimed and row["sku"] not in freed:
                        yield from self._not_removed(row)

    def _answered(self, state: str) -> set[str]:
        """SKUs of which a person said this to a brake."""
        rows = self._rows(f"SELECT subject, params FROM attention WHERE state = '{state}'")
        return {sku for subject, params in rows for sku in (subject, *json.loads(params).get("skus", "").split("\n"))}

    # P9
    def _not_removed(self, row: dict[str, Any]) -> Iterator[str]:
        left = min(seen.fewest.get(row["sku"], 0) for seen in self._seen[self._since[Stream.STOCK] :])
        if left > 0 and int(row["quantity"]) == 0:
            yield f"P9: {row['sku']} is sold out at the hub, there are {left}"

    def _one_told(self, row: dict[str, Any], fresh: list[Stream]) -> Iterator[str]:
        sku = row["sku"]
        if Stream.STOCK in fresh:
            most = max(seen.units.get(sku, 0) for seen in self._seen[self._since[Stream.STOCK] :])
            if int(row["quantity"]) > most:
                yield f"P4: {sku} is told {row['quantity']}, there were at most {most}"
        if Stream.PRICES in fresh:
            prices = {seen.prices.get(sku) for seen in self._seen[self._since[Stream.PRICES] :]}
            if None not in prices and f"{float(row['price']):.2f}" not in prices:
                yield f"P12: prices are called fresh, and {sku} costs {row['price']}, not {sorted(map(str, prices))}"

    # P5
    def _priced(self) -> Iterator[str]:
        sent = self.world.traffic.prices
        for sku, price in sent[self._prices :]:
            if price <= 0 or (sku in self._said and price not in self._said[sku]):
                yield f"P5: the price {price} was sent for {sku}"
        self._prices = len(sent)

    # P11
    def _budget(self) -> Iterator[str]:
        sent, most = self.world.traffic.sent, self.world.rules.hub_calls or _AUTOMATIC_LIMIT
        for last in range(max(self._sent, most), len(sent)):
            if sent[last] - sent[last - most] < 60:
                yield f"P11: more than {most} calls in a minute"
                break
        self._sent = len(sent)

    # E3
    def _needless(self) -> Iterator[str]:
        hits = self.world.sandbox.dial.hits
        if hits[Fault.GRANT_REVOKED] or hits[Fault.TOKEN_DIED] > 1 or self.world.met[Mood.EMPTY]:
            return  # they were not good, or a fresh token was refused too
        for subject, params in self._rows("SELECT subject, params FROM attention WHERE kind = 'stream'"):
            if "credentials" in params and (
                subject != Stream.MAIL or not self.world.mailer.hits[MailFault.LOGIN_REFUSED]
            ):
                yield f"E3: somebody is asked for credentials that are good: {params}"

    # P13
    def _logs(self) -> Iterator[str]:
        path = self.world.app.profile.logs / "tomada.log"
        if not path.exists():
            return
        with path.open("rb") as log:
            log.seek(self._logged)
            new = log.read()
        self._logged += len(new)
        text = new.decode("utf-8", "replace")
        secrets = {it.reveal() for it in self.world.vault.secrets.values()}
        secrets |= self.world.sandbox._tokens._access.keys()
        known = [*self._private, *(secrets - {self.world.sandbox.credentials["client_id"]})]
        yield from (f"P13: {word!r} is in the log" for word in known if word in text)
        for line in text.splitlines():
            if "bug " in line or "Traceback" in line or "Error:" in line:
                yield f"E2: {line}"
