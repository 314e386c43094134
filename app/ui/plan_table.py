"""A plan, or what a brake holds, as a table: each thing that would change at the hub."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.engine.context import LeftOut, PreviewLine
from app.texts.plan import left_out_row, plan_headers, plan_row
from app.texts.translate import translate

AnyIndex = QModelIndex | QPersistentModelIndex

#: A line with the name of its integration.
Named = tuple[str, PreviewLine]
NamedLeftOut = tuple[str, LeftOut]


#: The column of the product's name in a plan, and the most characters it takes from the others.
NAME = 2
_NAME_CHARS = 20


class RowsModel(QAbstractTableModel):
    """Rows of text that are made when they are looked at."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = headers

    def row_texts(self, row: int) -> Sequence[str]:
        """The texts of one row, a column each."""
        raise NotImplementedError

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._headers)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.row_texts(index.row())[index.column()]
        return None


class PlanModel(RowsModel):
    """Lines of a plan, each with the name of its integration."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((translate("Plan", "Integration"), *plan_headers()), parent)
        self.lines: Sequence[Named] = ()
        self._held: Sequence[Named] = ()
        self._left_out: Sequence[NamedLeftOut] = ()

    def show_lines(
        self, lines: Sequence[Named], held: Sequence[Named] = (), left_out: Sequence[NamedLeftOut] = ()
    ) -> None:
        """Show these, below them those that would be held back, and those that are to be corrected first."""
        self.beginResetModel()
        self.lines, self._held, self._left_out = lines, held, left_out
        self.endResetModel()

    def row_texts(self, row: int) -> Sequence[str]:
        planned = len(self.lines) + len(self._held)
        if row < planned:
            name, line = self.lines[row] if row < len(self.lines) else self._held[row - len(self.lines)]
            return name, *plan_row(line)
        name, item = self._left_out[row - planned]
        return name, *left_out_row(item)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.lines) + len(self._held) + len(self._left_out)


def fit_plan(table: QTableView) -> None:
    """Columns as wide as a plan's texts; the product's name gives way, so that both values are in sight."""
    table.resizeColumnsToContents()
    widest = _NAME_CHARS * table.fontMetrics().averageCharWidth()
    table.setColumnWidth(NAME, min(widest, table.columnWidth(NAME)))


def rows_table(model: QAbstractTableModel, name: str) -> QTableView:
    """A table of whole rows, its last column as wide as there is room; `name` is for screen readers."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    header.setHighlightSections(False)
    return table
