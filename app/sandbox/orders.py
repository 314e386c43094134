"""Orders of the practice hub (`pluggto.md` 7 and 8)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.sandbox.queries import ApiFailure, Json, Query, invalid, not_found, stamp, take_page

CHANNEL = "0000000000000000000000000000c0de"
SELLER = "9001"
FILTERS = ("status", "sub_status", "external", "original_id", "channel")

_WRITABLE = frozenset(
    {
        "waiting_invoice",
        "invoice_error",
        "invoiced",
        "shipping_informed",
        "shipped",
        "shipping_error",
        "delivered",
        "canceled",
        "picking",
        "approved",
        "pending",
    }
)
_KEPT_BY_HUB = frozenset({"id", "modified", "timestamp"})
_NO_VARIATION = {"id": None, "sku": None, "ean": None, "name": None, "external": None, "photo_url": None}


@dataclass(frozen=True, slots=True)
class StatusWrite:
    """Somebody wrote a status, changed or not. `by` is an API client id; CHANNEL for the other side."""

    order_id: str
    status: str
    by: str
    at: datetime


class Orders:
    """Keeps orders by id, and in the order of their last change. No transition is refused: each is recorded."""

    def __init__(self, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.status_writes: list[StatusWrite] = []
        self._now = now
        self._new_id = new_id
        self._orders: dict[str, Json] = {}
        self._ids: list[str] = []
        self._by_change: list[tuple[str, str]] = []

    def __len__(self) -> int:
        return len(self._orders)

    def get(self, order_id: str) -> Json:
        """The order itself, not a copy. Raises ApiFailure 404."""
        try:
            return self._orders[order_id]
        except KeyError:
            raise not_found("Order") from None

    def all(self) -> list[Json]:
        """Every order, oldest first."""
        return list(self._orders.values())

    def find(self, query: Query, extra: int = 0) -> tuple[int, list[Json]]:
        """Total of matches and one page, by ascending id."""
        ids = self._ids
        if span := query.spans.get("modified"):
            start, end = bisect_left(self._by_change, (span.first, "")), bisect_right(self._by_change, (span.last, "g"))
            ids = sorted(order_id for _, order_id in self._by_change[start:end])
            query = replace(query, spans={name: span for name, span in query.spans.items() if name != "modified"})
        return take_page(query, ids, self._orders.__getitem__, extra)

    def create(self, body: Json, by: str, created: datetime | None = None) -> Json:
        """A new order from the fields of `POST /orders`. Raises ApiFailure 400 without a status."""
        if not isinstance(body.get("status"), str):
            raise invalid("status is required")
        now = stamp(self._now())
        order: Json = {
            "external": None,
            **{name: value for name, value in body.items() if name not in _KEPT_BY_HUB},
            "id": self._new_id(),
            "order_id": 4_000_000_000_000_000 + len(self._orders),
            "user_id": SELLER,
            "currency": body.get("currency") or "BRL",
            "ack": body.get("ack", False),
            "created": stamp(created) if created else now,
            "created_by": by,
            "items": [self._item(item) for item in body.get("items") or []],
            "payments": [self._with_id(payment) for payment in body.get("payments") or []],
            "shipments": [self._with_id(shipment) for shipment in body.get("shipments") or []],
            "other_ids": [],
            "log_history": [],
            "status_history": [],
        }
        self._orders[order["id"]] = order
        self._ids.append(order["id"])
        self._set_status(order, body["status"], by)
        self._changed(order, by)
        return order

    def update(self, order_id: str, body: Json, by: str) -> Json:
        """A partner's partial update. Raises ApiFailure 404, 400, and 400 `not_updated` when nothing differs."""
        order = self.get(order_id)
        status = body.get("status")
        if status is not None and status not in _WRITABLE:
            raise invalid("status is not one that a partner writes")
        changed = self._write_status(order, status, by)
        changed |= self._write_external(order, body, by)
        changed |= self._write_shipments(order, body.get("shipments") or [])
        for entry in body.get("log_history") or []:
            order["log_history"].append(entry)
            changed = True
        if not changed:
            raise ApiFailure(400, "not_updated", "Changes not found in the order")
        self._changed(order, by)
        return order

    def move(self, order_id: str, status: str | None, changes: Json) -> Json:
        """The channel, or a person in the panel, sets a status and fields; always counts as a change.

        Raises ApiFailure 404, and 400 for fields that the hub itself keeps.
        """
        order = self.get(order_id)
        if not _KEPT_BY_HUB.isdisjoint(changes):
            raise invalid("id, modified and timestamp are the hub's own")
        order |= changes
        if status is not None:
            self._set_status(order, status, CHANNEL)
        self._changed(order, CHANNEL)
        return order

    def _write_status(self, order: Json, status: str | None, by: str) -> bool:
        if status is None:
            return False
        if status == order["status"]:
            self._record(order, status, by)
            return False
        self._set_status(order, status, by)
        return True

    def _set_status(self, order: Json, status: str, by: str) -> None:
        now = stamp(self._now())
        order["status"] = status
        order["status_history"].append({"status": status, "date": now, "client_id": by})
        if status == "approved":
            order["approved_date"] = now
        self._record(order, status, by)

    def _record(self, order: Json, status: str, by: str) -> None:
        self.status_writes.append(StatusWrite(order["id"], status, by, self._now()))

    def _write_external(self, order: Json, body: Json, by: str) -> bool:
        changed = False
        if "external" in body and body["external"] != order["external"]:
            order["external"] = body["external"]
            others = [other for other in order["other_ids"] if other["client_id"] != by]
            order["other_ids"] = [*others, {"id": self._new_id(), "client_id": by, "code": body["external"]}]
            changed = True
        if "ack" in body and body["ack"] != order["ack"]:
            order["ack"] = body["ack"]
            changed = True
        return changed

    def _write_shipments(self, order: Json, shipments: list[Json]) -> bool:
        """Merge by id; a shipment that does not echo the id of one that exists becomes another one [P9, P11]."""
        known = {shipment["id"]: shipment for shipment in order["shipments"]}
        changed = False
        for shipment in shipments:
            if not isinstance(shipment, dict):
                raise invalid("shipments must hold objects")
            target = known.get(shipment.get("id"))
            if target is None:
                order["shipments"].append({**shipment, "id": self._new_id()})
                changed = True
            elif any(target.get(name) != value for name, value in shipment.items()):
                target |= shipment
                changed = True
        return changed

    def _changed(self, order: Json, by: str) -> None:
        if "modified" in order:
            del self._by_change[bisect_left(self._by_change, (order["modified"], order["id"]))]
        now = self._now()
        order["modified"] = stamp(now)
        order["modified_by"] = by
        order["timestamp"] = int(now.timestamp())
        insort(self._by_change, (order["modified"], order["id"]))

    def _with_id(self, child: Any) -> Json:
        if not isinstance(child, dict):
            raise invalid("lists must hold objects")
        return {**child, "id": self._new_id()}

    def _item(self, item: Any) -> Json:
        whole = self._with_id(item)
        whole["original_sku"] = whole.get("original_sku", whole.get("sku"))
        whole["variation"] = {**_NO_VARIATION, "attributes": [], **(whole.get("variation") or {})}
        return whole
