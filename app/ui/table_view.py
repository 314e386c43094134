"""A long table on screen: it keeps its place while the journal changes, and it is searched, filtered and sorted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.views import Key
from app.engine.overview import Snapshot
from app.texts.translate import translate
from app.ui.tables import KeyedModel
from app.ui.widgets import EmptyState, button

_DEBOUNCE_MS = 150


@dataclass(frozen=True, slots=True)
class TableTexts:
    """What a table says: its name, its search box, its filters (the first shows everything) and their name, and what
    stands there when there is nothing at all, or nothing for what was asked."""

    name: str
    search: str
    filters: Mapping[StrEnum, str]
    filtered: str
    empty: str
    empty_hint: str
    not_found: str
    icon: str


class KeyedTable(QTableView):
    """A `KeyedModel` on screen. `chosen(row)` tells the data of the current row, once they are there and whenever they
    change; selection and place stay when the journal changes."""

    chosen = Signal(object)

    def __init__(self, model: KeyedModel, name: str) -> None:
        super().__init__()
        self._keyed = model
        self._current: Key | None = None
        self._top: Key | None = None
        self._told: Any = None
        self._choose_first = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self._lay_out()
        model.modelAboutToBeReset.connect(self._remember)
        model.loaded.connect(self._find_again)
        model.dataChanged.connect(self._tell)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def _lay_out(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(int(self.fontMetrics().height() * 1.8))
        columns.setHighlightSections(False)
        columns.setSectionsMovable(False)
        columns.setMinimumSectionSize(10 * self.fontMetrics().horizontalAdvance("0"))
        wide = self.fontMetrics().horizontalAdvance("0")
        for place, column in enumerate(self._keyed.columns):
            if column.width:
                self.setColumnWidth(place, (max(column.width, len(column.title)) + 4) * wide)
            else:
                columns.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        self._point()
        columns.sectionClicked.connect(self._sort)

    def _point(self) -> None:
        """The arrow stands at the column that the rows are sorted by."""
        query = self._keyed.query
        place = next(place for place, column in enumerate(self._keyed.columns) if column.sort is query.sort)
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, order)

    @Slot(int)
    def _sort(self, place: int) -> None:
        query, word = self._keyed.query, self._keyed.columns[place].sort
        down = query.sort is word and not query.descending
        self._keyed.sort(place, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        self._point()

    def current(self) -> Any | None:
        """The data of the current row, if there is one and they have been read."""
        place = self.currentIndex().row()
        return self._keyed.row(place) if place >= 0 else None

    def choose_first(self) -> None:
        """Make the first row of the next question's answer the current one."""
        self._choose_first = True

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        super().updateGeometries()
        self._look()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._look()

    def _look(self) -> None:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first >= 0:
            self._keyed.look_at(first, last if last >= 0 else self._keyed.rowCount() - 1)

    @Slot()
    def _remember(self) -> None:
        self._current = self._keyed.key(self.currentIndex().row())
        self._top = self._keyed.key(self.rowAt(0))

    @Slot(bool)
    def _find_again(self, kept: bool) -> None:
        top = self._keyed.place(self._top) if kept and self._top is not None else 0
        if self._current is not None and not self.currentIndex().isValid():
            self._select(self._keyed.place(self._current))
        if top is not None and self._top is not None:
            self.scrollTo(self._keyed.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self._current = self._top = None
        if self._choose_first:
            self._choose_first = False
            self._select(0 if self._keyed.rowCount() else None)
        self._tell()

    def _select(self, place: int | None) -> None:
        """Without scrolling there."""
        if place is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            scrolls = self.hasAutoScroll()
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(self._keyed.index(place, 0), flags)
            self.setAutoScroll(scrolls)

    @Slot()
    def _tell(self) -> None:
        now = self.current()
        if now != self._told:
            self._told = now
            if now is not None:
                self.chosen.emit(now)


class SearchBox(QLineEdit):
    """`asked(text)` comes once typing rests for a moment, or at Enter; `going_down` at the arrow key down."""

    asked = Signal(str)
    going_down = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Down:
            self.going_down.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())


class Filters(QTabBar):
    """The filters side by side, with how many rows some of them have. `asked(filter)` tells the chosen one."""

    asked = Signal(object)

    def __init__(self, texts: Mapping[StrEnum, str], name: str) -> None:
        super().__init__()
        self._texts = list(texts.items())
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        for _, text in self._texts:
            self.addTab(text)
        self.currentChanged.connect(self._chosen)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.asked.emit(self._texts[place][0])

    def choose(self, word: StrEnum) -> None:
        """Choose a filter."""
        self.setCurrentIndex([each for each, _ in self._texts].index(word))

    def show_counts(self, counts: Mapping[Any, int]) -> None:
        """Say how many rows some filters have; none is not said."""
        for place, (word, text) in enumerate(self._texts):
            if word in counts:
                count = counts[word]
                self.setTabText(place, f"{text} ({count})" if count else text)


class TablePane(QWidget):
    """Filters, search box, the table, and what stands there when it is empty.

    `chosen(row)` tells the data of the current row, None when a new question leaves none.
    """

    chosen = Signal(object)

    def __init__(self, model: KeyedModel, texts: TableTexts) -> None:
        super().__init__()
        self.model = model
        self._all = model.query.show
        self._shown: object = None
        self.search = SearchBox(texts.search)
        self.filters = Filters(texts.filters, texts.filtered)
        self.table = KeyedTable(model, texts.name)
        self.nothing = EmptyState(texts.empty, texts.empty_hint, icon=texts.icon)
        everything = button(translate("Window", "Show all"), self.show_all)
        self._not_found = EmptyState(translate("Window", "Nothing found"), texts.not_found, everything, icon="search")
        self._stack = QStackedWidget()
        for each in (self.table, self.nothing, self._not_found):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self._stack, stretch=1)
        self.search.asked.connect(self._search)
        self.search.going_down.connect(self.table.setFocus)
        self.filters.asked.connect(self._filter)
        self.table.chosen.connect(self.chosen)
        model.loaded.connect(self._loaded)
        model.refresh()

    def follow(self, snapshot: Snapshot) -> None:
        """Read again when something happened since the last snapshot."""
        shown = (snapshot.links, snapshot.attentions, snapshot.days)
        if shown != self._shown:
            first, self._shown = self._shown is None, shown
            if not first:
                self.model.refresh()

    def look_up(self, text: str) -> None:
        """Show everything that has this in a number or name, and choose the first."""
        self.filters.choose(self._all)
        self.search.setText(text)
        self.table.choose_first()
        self._search(text)
        if not self.model.busy:  # the same question again
            self.model.refresh()

    @Slot(str)
    def _search(self, text: str) -> None:
        self.model.ask(search=text)

    @Slot(object)
    def _filter(self, word: StrEnum) -> None:
        self.model.ask(show=word)

    def show_all(self) -> None:
        """No filter, no search."""
        self.filters.choose(self._all)
        self.search.clear()

    @Slot(bool)
    def _loaded(self, kept: bool) -> None:
        query = self.model.query
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
        else:
            everything = query.show == self._all and not query.search
            self._stack.setCurrentWidget(self.nothing if everything else self._not_found)
        if not kept and self.table.current() is None:
            self.chosen.emit(None)
