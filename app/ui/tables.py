"""Tables of 100,000 rows: the keys of all rows are read in the background, the rows themselves page by page as they
come into view, so that nothing here ever waits for the journal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon

from app.domain.errors import TomadaError
from app.domain.views import Key, Query
from app.ui.jobs import Job
from app.ui.parts import Parts

#: Rows read at once, and rows kept.
_PAGE = 100
_KEPT = 5000

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it says of a row, the word it is sorted by (None: not sorted), and how wide it is in
    characters (0: what is left)."""

    title: str
    text: Callable[[Any], str]
    sort: StrEnum | None = None
    width: int = 0
    right: bool = False
    icon: Callable[[Any], QIcon | None] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a table reads: all keys in order, and the rows of some keys. Both are called in the background."""

    keys: Callable[[Any], Sequence[Any]]
    rows: Callable[[Collection[Any]], Mapping[Any, Any]]


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What came from the background: the keys, and the rows of the pages that will be seen first."""

    query: Query[Any, Any]
    keys: Sequence[Key]
    rows: Mapping[Key, Any]
    pages: range
    same: bool


class KeyedModel(QAbstractTableModel):
    """Rows of a `Source`. `loaded(kept)` comes after every change of the keys; `kept` says that they answer the same
    question as before, so that the person should find the place again where they were."""

    loaded = Signal(bool)

    def __init__(self, parts: Parts, source: Source, columns: Sequence[Column], query: Query[Any, Any]) -> None:
        super().__init__()
        self._parts = parts
        self._source = source
        self.columns = columns
        self.query = query
        self._keys: Sequence[Key] = ()
        self._answered: Query[Any, Any] | None = None
        self._rows: dict[Key, Any] = {}
        self._fresh: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._asked: frozenset[int] = frozenset()
        self._seen = range(0)
        self._loading: Job | None = None
        self._again = False
        self._held = self._put_off = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fetch)

    # what the view asks
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return _alignment(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row) if column.icon else None
        return column.text(row)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        word = self.columns[column].sort
        if word is not None:
            self.ask(sort=word, descending=order is Qt.SortOrder.DescendingOrder)

    # what the page asks
    def ask(self, **changes: Any) -> None:
        """Ask something else: another order, filter or search."""
        query = replace(self.query, **changes)
        if query != self.query or self._answered is None:
            self.query = query
            self._load()

    def count(self, done: Callable[[int], None], **changes: Any) -> None:
        """How many rows another question has; read in the background."""
        query, keys = replace(self.query, **changes), self._source.keys
        self._parts.read(lambda: len(keys(query)), done, self)

    def refresh(self) -> None:
        """The journal changed: read again what is shown."""
        if self._loading is None:
            self._load()
        else:
            self._again = True

    def hold(self, held: bool) -> None:
        """While held, every row keeps its place and only says what is new: somebody is about to click on one. What
        comes, goes or moves meanwhile does so afterwards, or as soon as something else is asked."""
        self._held = held
        if not held and self._put_off:
            self.refresh()

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is still being read."""
        return bool(self._loading or self._asked or self._wanted)

    def key(self, row: int) -> Key | None:
        """The key of a row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def place(self, key: Key) -> int | None:
        """The row of a key, if it is among them."""
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def row(self, place: int) -> Any | None:
        """The data of a row; None until they have been read, which this begins."""
        page = place // _PAGE
        if page not in self._fresh and page not in self._wanted and page not in self._asked:
            self._wanted[page] = None
            self._timer.start(0)
        return self._rows.get(self._keys[place])

    def look_at(self, first: int, last: int) -> None:
        """These rows are on screen: they are what a refresh reads."""
        self._seen = range(max(0, first), last + 1)

    # the work
    def _load(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
        self._again = False
        query, source, before = self.query, self._source, self._keys
        again = query == self._answered
        self._put_off = held = self._held and again
        pages = _pages(self._seen) if again else range(1)

        def work() -> _Loaded:
            keys = before if held else source.keys(query)
            near = keys[pages.start * _PAGE : pages.stop * _PAGE]
            return _Loaded(query, keys, source.rows(near), pages, same=again and keys == before)

        self._loading = self._parts.reads.run(lambda _: work(), self._take, self._not_loaded, self)

    def _take(self, loaded: _Loaded) -> None:
        kept = loaded.query == self._answered
        self._loading, self._answered = None, loaded.query
        self._wanted.clear()
        if not loaded.same:
            self.beginResetModel()
            self._keys = loaded.keys
        if len(self._rows) > _KEPT:
            self._rows.clear()
        self._rows.update(loaded.rows)
        self._fresh = set(loaded.pages)
        if loaded.same:
            self._changed(loaded.pages)
        else:
            self.endResetModel()
        self.loaded.emit(kept)
        if self._again:
            self._load()

    def _not_loaded(self, error: TomadaError) -> None:
        self._loading, self._again = None, False
        self._parts.went_wrong.emit(error)

    @Slot()
    def _fetch(self) -> None:
        """Read the pages that were asked for last: what was scrolled past is asked for again when it is seen."""
        if self._asked or not self._wanted:
            return
        pages = list(self._wanted)[-3:]
        self._wanted.clear()
        self._asked = frozenset(pages)
        keys, rows = self._keys, self._source.rows
        near = [key for page in pages for key in keys[page * _PAGE : (page + 1) * _PAGE]]
        self._parts.reads.run(
            lambda _: rows(near), lambda found: self._fetched(keys, pages, found), self._not_fetched, self
        )

    def _fetched(self, keys: Sequence[Key], pages: Sequence[int], found: Mapping[Key, Any]) -> None:
        self._asked = frozenset()
        if len(self._rows) > _KEPT:
            self._rows, self._fresh = {}, set()
        self._rows.update(found)
        if keys is self._keys:
            self._fresh.update(pages)
            for page in pages:
                self._changed(range(page, page + 1))
        self._fetch()

    def _not_fetched(self, error: TomadaError) -> None:
        self._asked = frozenset()
        self._parts.went_wrong.emit(error)

    def _changed(self, pages: range) -> None:
        last = min(len(self._keys), pages.stop * _PAGE) - 1
        if last >= pages.start * _PAGE:
            self.dataChanged.emit(self.index(pages.start * _PAGE, 0), self.index(last, len(self.columns) - 1))


def _pages(rows: range) -> range:
    return range(rows.start // _PAGE, rows.stop // _PAGE + 1)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
