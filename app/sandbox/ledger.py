"""What is truly for sale, minute by minute, and how late the hub is to say so."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from app.sandbox.queries import Json


def rows(products: list[Json]) -> dict[str, Json]:
    """Everything of the hub that can be bought, by SKU: variations, and products that have none."""
    return {
        row["sku"]: {**row, "name": row.get("name") or product["name"]}
        for product in products
        for row in (product["variations"] or [product])
    }


class Ledger:
    """Units for sale by SKU: counted by the merchant, less what was sold. Not safe for threads.

    `promise` is how long the hub may go on showing units that are gone; time inside `outage` does not count.
    """

    def __init__(self, counts: dict[str, int], promise: timedelta, outage: tuple[datetime, datetime]) -> None:
        self.worst = timedelta(0)
        self.above: dict[str, str] = {}
        self._levels = dict(counts)
        self._promise = promise
        self._outage = outage
        self._gone: dict[str, list[tuple[datetime, int]]] = defaultdict(list)

    def take(self, sku: str, units: int, now: datetime) -> None:
        """Units are gone: sold, or counted away."""
        self._levels[sku] = self._levels.get(sku, 0) - units
        self._gone[sku].append((now, units))

    def give(self, sku: str, units: int) -> None:
        """Units are there again, or new."""
        self._levels[sku] = self._levels.get(sku, 0) + units

    def level(self, sku: str) -> int:
        """Units for sale."""
        return self._levels.get(sku, 0)

    def reserved(self, sku: str, now: datetime) -> int:
        """Units gone so lately that the hub may not know it."""
        return sum(units for at, units in self._gone[sku] if self.age(at, now) <= self._promise)

    def look(self, products: list[Json], now: datetime) -> None:
        """Compare with what the hub shows now; `worst` and `above` (SKU to what was seen) remember."""
        for sku, row in rows(products).items():
            excess = int(row.get("quantity") or 0) - max(0, self.level(sku))
            if excess > 0:
                late = self._late(sku, excess, now)
                self.worst = max(self.worst, late)
                if late > self._promise:
                    self.above.setdefault(sku, f"{row['quantity']} > {self.level(sku)}")

    def _late(self, sku: str, excess: int, now: datetime) -> timedelta:
        """How long ago the oldest of the units went that explain the excess."""
        for at, units in reversed(self._gone[sku]):
            excess -= units
            if excess <= 0:
                return self.age(at, now)
        return timedelta.max

    def age(self, at: datetime, now: datetime) -> timedelta:
        """Time since `at` while the hub was there."""
        start, end = self._outage
        away = min(now, end) - max(at, start)
        return now - at - max(away, timedelta(0))
