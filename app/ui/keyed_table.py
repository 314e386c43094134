"""The rows of a long table on screen: they keep their place while the journal changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.views import Key
from app.ui.tables import KeyedModel

#: Ways of coming here in which nobody asked for a row: Qt would choose the first one.
_NOT_ASKED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
#: A pointer that has not moved for so long, in milliseconds, is not about to click.
_AIMING_MS = 3000


class KeyedTable(QTableView):
    """A `KeyedModel` on screen. `chosen(row)` tells the data of the current row, once they are there and whenever they
    change; selection and place stay when the journal changes, but who is at the top with nothing chosen stays at the
    top. `above(count)` tells how many rows came above the one that was first when the top was last seen."""

    chosen = Signal(object)
    above = Signal(int)

    def __init__(self, model: KeyedModel, name: str) -> None:
        super().__init__()
        self._keyed = model
        self._current: Key | None = None
        self._anchor: Key | None = None
        self._above = 0
        self._told: Any = None
        self._choose_first = False
        self._to_choose: Key | None = None
        self._first: Key | None = None
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
        self.setMouseTracking(True)
        self.aiming = QTimer(self)
        self.aiming.setSingleShot(True)
        self.aiming.setInterval(_AIMING_MS)
        self.aiming.timeout.connect(self._let_go)
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

    def choose(self, key: Key) -> None:
        """Make this row of the next answer the current one, in sight."""
        self._to_choose = key

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        super().updateGeometries()
        self._look()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._look()
        if self.rowAt(0) == 0:
            self._count_above()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        if event.reason() in _NOT_ASKED:
            event = QFocusEvent(event.type(), Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press below the last row changes nothing."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not event.buttons():  # rows are chosen by a press, not by drawing the pointer over them
            super().mouseMoveEvent(event)
        self._keyed.hold(True)
        self.aiming.start()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._let_go()

    @Slot()
    def _let_go(self) -> None:
        self.aiming.stop()
        self._keyed.hold(False)

    def _look(self) -> None:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first >= 0:
            self._keyed.look_at(first, last if last >= 0 else self._keyed.rowCount() - 1)

    @Slot()
    def _remember(self) -> None:
        """What stays where it is on screen: the current row, or when that is not seen the first."""
        current, top, last = self.currentIndex().row(), self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        self._current = self._keyed.key(current)
        is_seen = top <= current and (current <= last or last < 0)
        self._anchor = self._current if is_seen else self._keyed.key(top) if top > 0 or current >= 0 else None
        self._above = current - top if is_seen else 0

    @Slot(bool)
    def _find_again(self, kept: bool) -> None:
        first = self._first if kept else None
        place = self._keyed.place(self._anchor) if kept and self._anchor is not None else self._above
        if self._current is not None and not self.currentIndex().isValid():
            self._select(self._keyed.place(self._current))
        if place is not None and self._anchor is not None:
            top = self._keyed.index(max(0, place - self._above), 0)
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
        self._current = self._anchor = None
        if self._choose_first:
            self._choose_first = False
            self._select(0 if self._keyed.rowCount() else None)
        if self._to_choose is not None:
            self._select(self._keyed.place(self._to_choose))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
            self._to_choose = None
        self._first = first
        self._count_above()
        self._tell()

    def _count_above(self) -> None:
        place = None if self._first is None else self._keyed.place(self._first)
        if place is None or self.rowAt(0) <= 0:
            place, self._first = 0, self._keyed.key(0)
        self.above.emit(place)

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
