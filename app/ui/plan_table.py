"""A plan, or what a brake holds, as a table: each thing that would change at the hub."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.engine.context import PreviewLine
from app.texts.plan import plan_headers, plan_row
from app.texts.translate import translate

AnyIndex = QModelIndex | QPersistentModelIndex

#: A line with the name of its integration.
Named = tuple[str, PreviewLine]


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

    def show_lines(self, lines: Sequence[Named], held: Sequence[Named] = ()) -> None:
        """Show these, and below them those that a brake would hold."""
        self.beginResetModel()
        self.lines, self._held = lines, held
        self.endResetModel()

    def row_texts(self, row: int) -> Sequence[str]:
        if row < len(self.lines):
            name, line = self.lines[row]
            return name, *plan_row(line)
        name, line = self._held[row - len(self.lines)]
        sku, what, before, after = plan_row(line)
        return name, sku, translate("Window", "{what} (held by a brake)").format(what=what), before, after

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.lines) + len(self._held)


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
