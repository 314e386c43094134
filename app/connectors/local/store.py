"""The local store: catalogue from a spreadsheet, orders in the journal (design 6.5)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from string import ascii_uppercase

from app.connectors.local.cells import Reading, plain, read_number
from app.connectors.local.columns import Column
from app.connectors.local.declaration import DECLARATION
from app.connectors.local.doctor import Row, examine, problem, sku_fault
from app.connectors.local.files import Snapshot, mark, take
from app.connectors.local.scan import Scan, Standing, scan
from app.connectors.local.sheet import Record, Sheet, open_sheet
from app.domain.catalogue import CatalogueRead, Facet, ItemFault, ItemProblem, StoreItem
from app.domain.errors import NotFound
from app.domain.links import Account, Declaration
from app.domain.orders import RANK, Order, Stage, StoreOrder
from app.ports import OrderBook

_MISPLACED = {Standing.ORPHAN: ItemFault.PARENT_UNKNOWN, Standing.NESTED: ItemFault.PARENT_OF_PARENT}

#: Longest SKU that is searched for with its leading zeros.
_LONGEST_NUMBER = 14


@dataclass(frozen=True, slots=True)
class _Draft:
    """An item whose sales are not subtracted yet. `cell` is the text of its stock cell."""

    item: StoreItem
    cell: str = ""
    counted: Decimal | None = None


class LocalStore:
    """A store made of a spreadsheet, which is never written, and an order book. Without `path` it has no catalogue.

    Reading raises SheetUnreadable; a wrong row never stops the others, it comes as `ItemProblem`. A row that is wrong
    as a whole (doubled SKU, unknown parent) has every facet held back and says so with `Facet.CONTENT`.
    """

    def __init__(self, path: Path | None, book: OrderBook, now: Callable[[], datetime]) -> None:
        self._path = path
        self._book = book
        self._now = now

    @property
    def declaration(self) -> Declaration:
        """What this store can do."""
        return DECLARATION

    def test(self) -> Account:
        """Open the spreadsheet and find its header; the account is the file's name."""
        if self._path is None:
            return Account("")
        open_sheet(take(self._path))
        return Account(self._path.name)

    def catalogue(self, cursor: str, known: Callable[[], Mapping[str, str]]) -> CatalogueRead:
        """Rows that are new or changed. An untouched file is not opened."""
        if self._path is None or (cursor and cursor == mark(self._path)):
            return CatalogueRead(cursor, unchanged=True)
        snapshot = take(self._path)
        sheet = open_sheet(snapshot)
        fingerprints = known()
        found = scan(sheet, snapshot.name, fingerprints)
        drafts = [_draft(sheet, found, sku, records, fingerprints) for sku, records in found.changed.items()]
        return CatalogueRead(
            cursor=snapshot.mark,
            items=self._with_stock(drafts, snapshot),
            present=frozenset(found.hashes),
            problems=tuple(_nameless(sheet, record) for record in found.nameless),
        )

    def items(self, skus: Collection[str]) -> tuple[StoreItem, ...]:
        """These SKUs as the spreadsheet has them now, less what was sold since their count."""
        if self._path is None or not skus:
            return ()
        snapshot = take(self._path)
        sheet = open_sheet(snapshot)
        found = scan(sheet, snapshot.name, {}, frozenset(skus))
        drafts = [_draft(sheet, found, sku, records, {}) for sku, records in found.changed.items()]
        return self._with_stock(drafts, snapshot)

    def _with_stock(self, drafts: Iterable[_Draft], snapshot: Snapshot) -> tuple[StoreItem, ...]:
        """Available is what was counted less what was sold after the count; a changed stock cell is a new count. While
        the cell cannot be read, the last count that could is what there is to sell from."""
        drafts = list(drafts)
        cells = {draft.item.sku: draft.cell for draft in drafts if draft.counted is not None}
        before = self._book.counts([draft.item.sku for draft in drafts if not draft.item.is_family])
        saved = min(snapshot.saved, self._now())
        fresh = {sku: (cell, saved) for sku, cell in cells.items() if before.get(sku, (None, saved))[0] != cell}
        if fresh:
            self._book.save_counts(fresh)
        counts = {**before, **fresh}
        sold = self._book.sold_since({sku: at for sku, (_, at) in counts.items()})
        return tuple(_stocked(draft, counts.get(draft.item.sku), sold) for draft in drafts)

    def lacks(self, skus: Collection[str]) -> frozenset[str]:
        """Those without a row; without a spreadsheet every SKU is taken at its word (design 6.5)."""
        return frozenset(skus) - {item.sku for item in self.items(skus)} if self._path else frozenset()

    def find_order(self, hub_id: str) -> StoreOrder | None:
        """The order made for this hub order, if there is one."""
        return self._book.find(hub_id)

    def create_order(self, order: Order) -> StoreOrder:
        """Create once; a repetition answers the first."""
        return self._book.create(order, self._now())

    def approve_order(self, store_id: str) -> None:
        """Payment is there. An order further along stays as it is. Raises NotFound."""
        self._move(store_id, Stage.APPROVED)

    def cancel_order(self, store_id: str) -> None:
        """The sale was called off; its units are for sale again. Raises NotFound."""
        self._move(store_id, Stage.CANCELLED)

    def _move(self, store_id: str, stage: Stage) -> None:
        """Forwards only. The book's ids are the hub's."""
        with self._book.transaction():
            order = self._book.find(store_id)
            if order is not None and RANK[order.stage] < RANK[stage]:
                self._book.update(replace(order, stage=stage), self._now())
        if order is None:  # said outside: it must not undo what else commits together with it
            raise NotFound(id=store_id)

    def orders_changed(self, cursor: str) -> tuple[tuple[StoreOrder, ...], str]:
        """What changed in the book since `cursor`."""
        return self._book.changed(cursor)


def check_sheet(path: Path) -> tuple[int, tuple[ItemProblem, ...]]:
    """How many SKUs a spreadsheet has, and everything that is wrong in it, from top to bottom. Raises
    SheetUnreadable."""
    snapshot = take(path)
    sheet = open_sheet(snapshot)
    found = scan(sheet, snapshot.name, {})
    problems = [_nameless(sheet, record) for record in found.nameless]
    for sku, records in found.changed.items():
        problems += _draft(sheet, found, sku, records, {}).item.problems
    return len(found.hashes), tuple(sorted(problems, key=lambda it: int(it.cell.lstrip(ascii_uppercase) or 0)))


def _stocked(draft: _Draft, count: tuple[str, datetime] | None, sold: Mapping[str, int]) -> StoreItem:
    counted = draft.counted
    if counted is None and count is not None:
        value, reading = read_number(count[0])
        counted = value if reading is Reading.CLEAR else None
    if counted is None:
        return draft.item
    return replace(draft.item, available=counted - sold.get(draft.item.sku, 0), physical=counted)


def _row(sheet: Sheet, record: Record) -> Row:
    return Row(record[0], sheet.cells(record[4]), sheet.header, sheet.broken)


def _nameless(sheet: Sheet, record: Record) -> ItemProblem:
    row = _row(sheet, record)
    hidden = sheet.broken(row.place(Column.SKU))
    fault = ItemFault.FORMULA_EMPTY if hidden else ItemFault.SKU_MISSING
    return ItemProblem(fault, row.place(Column.SKU), hidden, Facet.CONTENT)


def _draft(sheet: Sheet, found: Scan, sku: str, records: list[Record], known: Mapping[str, str]) -> _Draft:
    rows = [_row(sheet, record) for record in records]
    standing = found.standing(sku)
    is_family = sku in found.families
    item = partial(StoreItem, sku, found.fingerprint(sku), found.parents.get(sku), is_family)
    wrong = _wrong_as_a_whole(rows, sku, standing, found, known)
    if wrong:
        return _Draft(item(problems=wrong))
    findings = examine(rows[0], family=is_family)
    return _Draft(
        item(
            content=findings.content,
            images=findings.images,
            price=findings.price,
            problems=tuple(findings.problems),
        ),
        plain(rows[0].cell(Column.STOCK)),
        findings.counted,
    )


def _wrong_as_a_whole(
    rows: list[Row], sku: str, standing: Standing, found: Scan, known: Mapping[str, str]
) -> tuple[ItemProblem, ...]:
    """Why nothing of this SKU can be trusted, with every cell that is part of it."""
    if standing is Standing.DOUBLED:
        return tuple(problem(ItemFault.SKU_DOUBLED, row, Column.SKU, Facet.CONTENT) for row in rows)
    if standing in _MISPLACED:
        return (problem(_MISPLACED[standing], rows[0], Column.PARENT, Facet.CONTENT),)
    fault = sku_fault(rows[0].cell(Column.SKU))
    if fault is None and _lost_zeros(sku, found, known):
        fault = ItemFault.SKU_LOST_ZEROS
    return (problem(fault, rows[0], Column.SKU, Facet.CONTENT),) if fault else ()


def _lost_zeros(sku: str, found: Scan, known: Mapping[str, str]) -> bool:
    """Whether a SKU that is new is an older one's without its leading zeros, which has gone from the sheet."""
    if sku in known or not (sku.isascii() and sku.isdigit()):
        return False
    whole = (sku.zfill(length) for length in range(len(sku) + 1, _LONGEST_NUMBER + 1))
    return any(name in known and name not in found.hashes for name in whole)
