"""The local store: only what changed is read, stock is the count less what was sold since, orders are in the book."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.connectors.local import doctor
from app.connectors.local import store as store_module
from app.connectors.local.store import LocalStore
from app.domain.catalogue import CatalogueRead, ContentField, ItemFault, StoreItem
from app.domain.errors import NotFound
from app.domain.links import Role
from app.domain.orders import Order, OrderItem, Stage, StepName
from app.ports import Store
from tests.support.book import MemoryBook
from tests.support.sheets import WRITERS, write_csv

MONDAY = datetime(2026, 11, 16, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
HEADER = ("SKU", "SKU pai", "Nome", "Preço", "Estoque")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("A", "", "Panela", 10.5, 5),
    ("F", "", "Camiseta", "", ""),
    ("F-P", "F", "Camiseta P", 20.5, 7),
    ("F-M", "F", "Camiseta M", 20.5, 8),
)

each_form = pytest.mark.parametrize("form", WRITERS)


class Shop:
    """A store over a sheet that its owner edits. `saved` is when they did."""

    def __init__(self, folder: Path, form: str = ".csv") -> None:
        self.path = folder / f"loja{form}"
        self.write = WRITERS[form]
        self.book = MemoryBook()
        self.clock = MONDAY
        self.saved = MONDAY
        self.rows = [list(row) for row in ROWS]
        self.store: Store = LocalStore(self.path, self.book, lambda: self.clock)
        self.known: dict[str, str] = {}
        self.save()

    def save(self, *rows: list[Any]) -> None:
        self.rows = list(rows) or self.rows
        self.write(self.path, [HEADER, *self.rows])
        os.utime(self.path, ns=(0, int(self.saved.timestamp()) * 10**9))

    def read(self, cursor: str = "") -> CatalogueRead:
        return self.store.catalogue(cursor, lambda: self.known)

    def settle(self) -> str:
        """Read, and take everything as settled, as the engine does."""
        found = self.read()
        self.known |= {item.sku: item.fingerprint for item in found.items}
        assert found.present is not None
        self.known = {sku: mark for sku, mark in self.known.items() if sku in found.present}
        return found.cursor

    def changed(self) -> set[str]:
        return {item.sku for item in self.read().items}

    def item(self, sku: str) -> StoreItem:
        [item] = self.store.items([sku])
        return item


@each_form
def test_the_first_read_brings_everything(tmp_path: Path, form: str) -> None:
    found = Shop(tmp_path, form).read()
    assert [item.sku for item in found.items] == ["A", "F", "F-P", "F-M"]
    assert found.present == frozenset({"A", "F", "F-P", "F-M"})
    assert not found.unchanged
    assert found.problems == ()


def test_an_untouched_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = Shop(tmp_path)
    cursor = shop.settle()
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("opened"))
    found = shop.store.catalogue(cursor, lambda: pytest.fail("asked what is known"))
    assert found == CatalogueRead(cursor, unchanged=True)


@each_form
def test_a_save_without_a_change_brings_nothing(tmp_path: Path, form: str) -> None:
    shop = Shop(tmp_path, form)
    cursor = shop.settle()
    shop.saved += HOUR
    shop.save()
    found = shop.read(cursor)
    assert found.items == ()
    assert not found.unchanged
    assert found.cursor != cursor
    assert found.present == frozenset({"A", "F", "F-P", "F-M"})


@each_form
def test_only_changed_rows_go_through_the_doctor(tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = Shop(tmp_path, form)
    shop.settle()
    shop.rows[2][3] = 21.5
    shop.save()
    seen = []

    def watched(row: Any, *, family: bool) -> Any:
        seen.append(row.number)
        return doctor.examine(row, family=family)

    monkeypatch.setattr(store_module, "examine", watched)
    [item] = shop.read().items
    assert item.sku == "F-P"
    assert item.price is not None
    assert item.price.full == Decimal("21.50")
    assert seen == [4]


def test_a_changed_family_brings_the_family_alone(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.rows[1][2] = "Camiseta nova"
    shop.save()
    assert shop.changed() == {"F"}


def test_a_row_that_is_gone_is_not_present(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.save(*shop.rows[1:])
    found = shop.read()
    assert found.items == ()
    assert found.present == frozenset({"F", "F-P", "F-M"})


def test_rows_may_move(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.save(*shop.rows[::-1])
    assert shop.changed() == set()


def test_a_new_header_reads_every_row_again(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    write_csv(shop.path, [("SKU", "SKU pai", "Título", "Preço", "Saldo"), *shop.rows])
    assert shop.changed() == set()
    write_csv(shop.path, [("SKU", "SKU pai", "Nome", "Custo", "Estoque", "Preço"), *shop.rows])
    assert shop.changed() == {"A", "F", "F-P", "F-M"}


def test_a_sku_doubled_by_another_row_is_held_back_and_heals(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    good = [list(row) for row in shop.rows]
    for extra in (["A", "", "Outra", 1, 1], list(good[0])):
        shop.save(*good, extra)
        [item] = shop.read().items
        assert item.sku == "A"
        assert [problem.cell for problem in item.problems] == ["A2", "A6"]
        assert item.price is None
        shop.settle()
        assert shop.changed() == set()
        shop.save(*good)
        assert shop.changed() == {"A"}
        assert shop.item("A").problems == ()
        shop.settle()


def test_variations_whose_parent_vanished_are_held_back_and_heal(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    good = list(shop.rows)
    shop.save(good[0], good[2], good[3])
    found = {item.sku: item for item in shop.read().items}
    assert found.keys() == {"F-P", "F-M"}
    assert {problem.fault for item in found.values() for problem in item.problems} == {ItemFault.PARENT_UNKNOWN}
    assert {item.parent for item in found.values()} == {"F"}
    shop.settle()
    assert shop.changed() == set()
    shop.save(*good)
    assert shop.changed() == {"F", "F-P", "F-M"}


def test_a_product_becomes_a_family_with_its_first_variation(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.save(*shop.rows, ["A-1", "A", "Panela grande", 30, 2])
    found = {item.sku: item for item in shop.read().items}
    assert found.keys() == {"A", "A-1"}
    assert found["A"].is_family
    assert found["A"].price is None


def test_a_store_without_a_file_has_nothing_to_say() -> None:
    store = LocalStore(None, MemoryBook(), lambda: MONDAY)
    assert store.test().name == ""
    assert store.catalogue("", dict).unchanged
    assert store.items(["A"]) == ()


def order(hub_id: str, sku: str, quantity: int, stage: Stage = Stage.APPROVED) -> Order:
    item = OrderItem(sku, sku, quantity, Decimal(10), Decimal(10) * quantity)
    return Order(hub_id, hub_id, "canal", stage, stage, MONDAY, MONDAY, items=(item,))


@each_form
def test_available_is_what_was_counted_less_what_was_sold_since(tmp_path: Path, form: str) -> None:
    shop = Shop(tmp_path, form)
    shop.settle()
    shop.clock += HOUR
    shop.store.create_order(order("o1", "F-P", 2))
    item = shop.item("F-P")
    assert (item.physical, item.available) == (Decimal(7), Decimal(5))
    assert shop.item("A").available == 5


def test_a_sale_before_the_count_is_in_it(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.clock += HOUR
    shop.store.create_order(order("o1", "A", 2))
    assert shop.item("A").available == 3
    shop.saved = MONDAY + 2 * HOUR
    shop.clock += 2 * HOUR
    shop.rows[0][4] = 9
    shop.save()
    [item] = shop.read().items
    assert (item.physical, item.available) == (Decimal(9), Decimal(9))


def test_editing_something_else_is_not_a_count(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.clock += HOUR
    shop.store.create_order(order("o1", "A", 2))
    shop.saved = MONDAY + 2 * HOUR
    shop.clock += 2 * HOUR
    shop.rows[0][2] = "Panela de ferro"
    shop.rows[2][4] = 70
    shop.save()
    assert {item.sku: item.available for item in shop.read().items} == {"A": 3, "F-P": 70}


def test_a_cancelled_sale_gives_its_units_back(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.clock += HOUR
    made = shop.store.create_order(order("o1", "A", 2))
    shop.store.cancel_order(made.id)
    assert shop.item("A").available == 5


def test_a_file_from_the_future_does_not_hide_sales(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.saved = MONDAY + timedelta(days=365)
    shop.save()
    shop.settle()
    shop.clock += HOUR
    shop.store.create_order(order("o1", "A", 2))
    assert shop.item("A").available == 3


def test_a_count_that_was_mistyped_for_a_while_keeps_its_time(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.clock += HOUR
    shop.store.create_order(order("o1", "A", 2))
    for cell in ("muitos", 5):
        shop.saved += 2 * HOUR
        shop.clock += 2 * HOUR
        shop.rows[0][4] = cell
        shop.save()
        shop.settle()
    assert shop.item("A").available == 3


def test_counts_are_looked_up_for_changed_rows_only(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.settle()
    shop.book.asked = 0
    shop.rows[0][3] = 11
    shop.save()
    shop.read()
    assert shop.book.asked == 1


def test_items_that_are_not_in_the_sheet_are_left_out(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    assert [item.sku for item in shop.store.items(["F-M", "nada"])] == ["F-M"]
    assert shop.store.items([]) == ()


@each_form
def test_items_are_as_the_catalogue_says(tmp_path: Path, form: str) -> None:
    shop = Shop(tmp_path, form)
    shop.save(*shop.rows, ["A", "", "Outra", 1, 1], ["O", "nada", "Órfão", 1, 1])
    found = shop.read().items
    assert set(shop.store.items([item.sku for item in found])) == set(found)


def test_an_order_is_created_once(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    assert shop.store.find_order("o1") is None
    first = shop.store.create_order(order("o1", "A", 2, Stage.AWAITING))
    assert first.stage is Stage.AWAITING
    assert shop.store.create_order(order("o1", "A", 2)) == first
    assert shop.store.find_order("o1") == first


def test_approval_and_cancellation_only_move_forwards(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    made = shop.store.create_order(order("o1", "A", 2, Stage.AWAITING))
    shop.store.approve_order(made.id)
    assert stage(shop) is Stage.APPROVED
    shop.store.cancel_order(made.id)
    shop.store.approve_order(made.id)
    assert stage(shop) is Stage.CANCELLED
    with pytest.raises(NotFound):
        shop.store.approve_order("o2")


def stage(shop: Shop) -> Stage:
    found = shop.store.find_order("o1")
    assert found is not None
    return found.stage


def test_changed_orders_come_once(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    made = shop.store.create_order(order("o1", "A", 2, Stage.AWAITING))
    changed, cursor = shop.store.orders_changed("")
    assert changed == (made,)
    assert shop.store.orders_changed(cursor) == ((), cursor)
    shop.store.approve_order(made.id)
    [approved], _ = shop.store.orders_changed(cursor)
    assert approved.stage is Stage.APPROVED


def test_the_declaration_says_what_a_spreadsheet_cannot_hold(tmp_path: Path) -> None:
    declaration = Shop(tmp_path).store.declaration
    assert (declaration.kind, declaration.role) == ("local", Role.STORE)
    assert [field.key for field in declaration.fields if field.is_file] == ["store.file"]
    assert declaration.never_sent == {
        ContentField.MANUFACTURING_DAYS,
        ContentField.ISBN,
        ContentField.NBM,
        ContentField.CEST,
    }
    assert declaration.steps == {StepName.IMPORT, StepName.APPROVE, StepName.CANCEL}
    assert declaration.idempotent_import
    assert declaration.calls_per_minute == 0


def test_what_is_known_is_asked_once(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    asked = []

    def known() -> Mapping[str, str]:
        asked.append(1)
        return shop.known

    shop.store.catalogue("", known)
    assert asked == [1]
