"""Products of the practice hub: two doors to the same documents, merging child lists (`pluggto.md` 9)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import datetime
from typing import Any

from app.sandbox.orders import SELLER
from app.sandbox.queries import ApiFailure, Json, Query, invalid, not_found, stamp, take_page

FILTERS = ("sku", "ean", "id", "user_id", "supplier_id")

_CHILD_KEYS = {
    "variations": ("id", "sku"),
    "photos": ("id", "url"),
    "categories": ("id", "name"),
    "attributes": ("id", "code"),
    "price_table": ("code",),
    "stock_table": ("code",),
}
_READ_ONLY = frozenset(
    {
        "id",
        "sku",
        "type",
        "reserved",
        "user_id",
        "created",
        "created_by",
        "modified",
        "modified_by",
        "timestamp",
        "inspected_fields",
        "remove",
    }
)
_AMOUNTS = ("price", "special_price", "cost", "percentage", "minimum_price", "maximum_price")


class Products:
    """Keeps products by id, and finds them by the SKU of themselves or of a variation."""

    def __init__(self, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._now = now
        self._new_id = new_id
        self._products: dict[str, Json] = {}
        self._ids: list[str] = []
        self._by_sku: dict[str, Json] = {}

    def __len__(self) -> int:
        return len(self._products)

    def all(self) -> list[Json]:
        """Every product, oldest first."""
        return list(self._products.values())

    def get(self, product_id: str) -> Json:
        """By internal id. Raises ApiFailure 404."""
        try:
            return self._products[product_id]
        except KeyError:
            raise not_found("Product") from None

    def by_sku(self, sku: str) -> Json:
        """The product that owns the SKU, as product or as variation. Raises ApiFailure 404."""
        try:
            return self._by_sku[sku]
        except KeyError:
            raise not_found("Sku") from None

    def owner(self, sku: str) -> Json | None:
        """As `by_sku`, or None."""
        return self._by_sku.get(sku)

    def find(self, query: Query) -> tuple[int, list[Json]]:
        """Total of matches and one page, by ascending id."""
        return take_page(query, self._ids, self._products.__getitem__)

    def create(self, body: Json, by: str) -> Json:
        """A new product. Raises ApiFailure 400 when its SKU is missing or taken."""
        sku = body.get("sku")
        if not isinstance(sku, str) or not sku.strip():
            raise invalid("sku is required")
        self._check(body, None)
        if sku in self._by_sku:
            raise invalid("sku already exists")
        now = stamp(self._now())
        product: Json = {
            "id": self._new_id(),
            "sku": sku,
            "type": "simple",
            "user_id": SELLER,
            "quantity": 0,
            "reserved": 0,
            "created": now,
            "created_by": by,
            **{name: [] for name in _CHILD_KEYS},
        }
        self._merge(product, body)
        self._products[product["id"]] = product
        self._ids.append(product["id"])
        self._index(product)
        self._changed(product, by)
        return product

    def update(self, product: Json, body: Json, by: str, sku: str | None = None) -> Json:
        """Change what differs; `sku` of a variation addresses that row. Raises ApiFailure 400, `not_updated` too."""
        self._check(body, product)
        target = _row(product, sku or product["sku"])
        if body.get("sku") not in (None, target["sku"]):
            raise invalid("sku in the body is another one")
        before = _skus(product)
        if not self._merge(target, body):
            raise ApiFailure(400, "not_updated", "Changes not found in the document")
        for gone in before - _skus(product):
            del self._by_sku[gone]
        self._index(product)
        self._changed(product, by)
        return product

    def stock(self, product: Json, body: Json, by: str, sku: str) -> Json:
        """Set, add or subtract [P14]. Raises ApiFailure 400, `not_updated` too."""
        quantity = body.get("quantity")
        if type(quantity) is not int or quantity < 0:
            raise invalid("quantity must be an integer, 0 or more")
        row = _row(product, sku)
        held = int(row.get("quantity") or 0)
        wanted = {"update": quantity, "increase": held + quantity, "decrease": held - quantity}.get(
            body.get("action", "")
        )
        if wanted is None or wanted < 0:
            raise invalid("action must be update, increase or decrease, and leave 0 or more")
        if wanted == row.get("quantity"):
            raise ApiFailure(400, "not_updated", "Changes not found in the document")
        row["quantity"] = wanted
        self._changed(product, by)
        return product

    def delete(self, product: Json) -> None:
        """Remove a product with its variations."""
        for sku in _skus(product):
            del self._by_sku[sku]
        del self._products[product["id"]]
        del self._ids[bisect_left(self._ids, product["id"])]

    def _check(self, body: Json, product: Json | None) -> None:
        """Refuse bad values before anything changes."""
        _check_values(body)
        for variation in body.get("variations") or []:
            sku = variation.get("sku")
            owner = self._by_sku.get(sku)
            if not sku and not variation.get("id"):
                raise invalid("a variation needs its sku")
            if owner is not None and owner is not product:
                raise invalid("variation sku belongs to another product")

    def _merge(self, target: Json, patch: Json) -> bool:
        changed = False
        for name, value in patch.items():
            if name in _READ_ONLY:
                continue
            if keys := _CHILD_KEYS.get(name):
                changed |= self._merge_children(target, name, value or [], keys)
            elif isinstance(value, dict) and isinstance(target.get(name), dict):
                changed |= self._merge(target[name], value)
            elif target.get(name) != (clean := _clean(name, value)):
                target[name] = clean
                changed = True
        return changed

    def _merge_children(self, target: Json, name: str, patches: list[Json], keys: tuple[str, ...]) -> bool:
        rows: list[Json] = target.setdefault(name, [])
        changed = False
        for patch in patches:
            row = _matching(rows, patch, keys)
            if patch.get("remove"):
                changed |= row is not None
                target[name] = rows = [other for other in rows if other is not row]
            elif row is None:
                row = {"id": self._new_id(), **{key: patch[key] for key in keys if key in patch and key != "id"}}
                self._merge(row, patch)
                rows.append(row)
                changed = True
            else:
                changed |= self._merge(row, patch)
        return changed

    def _index(self, product: Json) -> None:
        for sku in _skus(product):
            self._by_sku[sku] = product

    def _changed(self, product: Json, by: str) -> None:
        now = self._now()
        product["modified"] = stamp(now)
        product["modified_by"] = by
        product["timestamp"] = int(now.timestamp())


def table_row(product: Json) -> Json:
    """The light row of `GET /products/tabledata`."""
    row = {name: product.get(name) for name in ("id", "sku", "price", "special_price", "quantity", "timestamp")}
    if product.get("variations"):
        row["variations"] = [table_row(variation) for variation in product["variations"]]
    return row


def inspected(product: Json) -> Json:
    """The quality check returned with a product [P14]."""
    return {name: {"valid": bool(product.get(name))} for name in ("name", "price", "ean", "ncm", "photos", "dimension")}


def _row(product: Json, sku: str) -> Json:
    if product["sku"] == sku:
        return product
    row: Json = next(variation for variation in product["variations"] if variation.get("sku") == sku)
    return row


def _skus(product: Json) -> set[str]:
    return {product["sku"], *(variation["sku"] for variation in product["variations"] if variation.get("sku"))}


def _matching(rows: list[Json], patch: Json, keys: tuple[str, ...]) -> Json | None:
    for key in keys:
        if patch.get(key) is not None:
            return next((row for row in rows if row.get(key) == patch[key]), None)
    return None


def _check_values(body: Json) -> None:
    quantity = body.get("quantity")
    if quantity is not None and (not isinstance(number := _number(quantity), int) or number < 0):
        raise invalid("quantity must be an integer, 0 or more")
    for name in _AMOUNTS:
        if body.get(name) is not None and not 0 <= _number(body[name]) < float("inf"):
            raise invalid(f"{name} must be a number, 0 or more")
    for name in _CHILD_KEYS:
        children = body.get(name) or []
        if not isinstance(children, list) or not all(isinstance(child, dict) for child in children):
            raise invalid(f"{name} must be a list of objects")
        for child in children:
            _check_values(child)


def _number(value: Any) -> int | float:
    """A JSON number or numeric text; -1 for anything else."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return -1
    if isinstance(value, bool) or not isinstance(value, int | float):
        return -1
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _clean(name: str, value: Any) -> Any:
    if value is not None and (name == "quantity" or name in _AMOUNTS):
        return _number(value)
    return value
