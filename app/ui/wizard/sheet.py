"""The spreadsheet of the local store: chosen or dropped, looked into at once, its findings in words."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.catalogue import ItemProblem
from app.domain.errors import TomadaError
from app.domain.sheets import SheetPreview
from app.texts.faults import item_sentence
from app.texts.translate import translate
from app.texts.wizard import beside
from app.ui import theme
from app.ui.files import in_documents
from app.ui.jobs import Job
from app.ui.parts import Parts
from app.ui.widgets import button, label
from app.ui.wizard.fields import LineField, small_button

AnyIndex = QModelIndex | QPersistentModelIndex

#: Findings that are seen without scrolling; one's margins and its greatest height, in device-independent pixels.
_READ_AT_ONCE = 10
_ROW_MARGIN = theme.GAP
_HIGHEST = 2000


class SheetField(LineField):
    """A file's path, typed, chosen or dropped. Its first rows and findings follow below."""

    def __init__(self, parts: Parts, name: str, text: str, hint: str) -> None:
        super().__init__(name, text, hint, paste=False)
        self._parts = parts
        self._job: Job | None = None
        self.setAcceptDrops(True)
        self._dragged = False
        self.line.setPlaceholderText(translate("Wizard", "Drop the spreadsheet here, or choose it"))
        self.line.editingFinished.connect(self.look)
        self.line.textChanged.connect(lambda path: self.without.setVisible(bool(path)))
        choose = button(translate("Wizard", "Choose file…"), self._choose, icon="file")
        template = button(translate("Wizard", "Download a spreadsheet template"), self._template)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(template)
        row.addStretch()
        self.column.addLayout(row)
        self.preview = Preview()
        self.column.addWidget(self.preview)
        self._seen = ""

    def _buttons(self, text: str) -> list[QWidget]:
        self.without = small_button("close", translate("Wizard", "Without a spreadsheet"), self._clear)
        self.without.hide()
        return [self.without]

    def _clear(self) -> None:
        self.choose("")

    def set_text(self, text: str) -> None:
        """Show this file."""
        super().set_text(text)
        self.look()

    def choose(self, path: str) -> None:
        """Take this file, as if it had been typed."""
        self.line.setText(path)
        self._changed()
        self.look()

    def look(self) -> None:
        """Read the file in the background, unless it was read already; empty shows nothing."""
        path = self.text()
        if path == self._seen:
            return
        self._seen = path
        if self._job:
            self._job.cancel()
        self.preview.clear()
        if path:
            self.preview.wait()
            desk = self._parts.desk
            self._job = self._parts.call(lambda _: desk.preview_sheet(path), self.preview.show_sheet, self._wrong, self)

    def _wrong(self, error: TomadaError) -> None:
        self.preview.clear()
        self.show_fault(beside(error))
        self._seen = ""

    def _choose(self) -> None:
        kinds = translate("Wizard", "Spreadsheets") + " (*.xlsx *.ods *.csv)"
        every = translate("Wizard", "All files") + " (*)"
        title = translate("Wizard", "Choose the spreadsheet")
        path, _ = QFileDialog.getOpenFileName(self, title, self.text() or in_documents(), f"{kinds};;{every}")
        if path:
            self.choose(path)

    def _template(self) -> None:
        title = translate("Wizard", "Save the spreadsheet template")
        suggested = in_documents(translate("Wizard", "products.xlsx"))
        path, _ = QFileDialog.getSaveFileName(self, title, suggested, "XLSX (*.xlsx);;ODS (*.ods);;CSV (*.csv)")
        if path:
            self.save_template(path if Path(path).suffix else f"{path}.xlsx")

    def save_template(self, path: str) -> None:
        """Write an empty spreadsheet there."""
        desk, words = self._parts.desk, translate("Wizard", "Saved: {file}. Fill it in, save it, and choose it here.")
        self._parts.call(
            lambda _: desk.write_template(path),
            lambda _: self.preview.say(words.format(file=path)),
            lambda error: self.show_fault(beside(error)),
            self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            self._drag(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self._drag(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._drag(False)
        event.acceptProposedAction()
        self.choose(event.mimeData().urls()[0].toLocalFile())

    def _drag(self, dragged: bool) -> None:
        self._dragged = dragged
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._dragged:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.colours().accent), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


class Findings(QAbstractListModel):
    """What the spreadsheet doctor found, one sentence a row, put into words only when shown."""

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[ItemProblem, ...] = ()

    def show_problems(self, problems: tuple[ItemProblem, ...]) -> None:
        """These are the findings now."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return f"{index.row() + 1}. {item_sentence(self._problems[index.row()])}" if role in shown else None


class Sentences(QStyledItemDelegate):
    """Every row as high as its sentence needs at the list's width; drawn here, for a style may need more room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802  Qt's name
        view = cast(QListView, self.parent())
        width = view.viewport().width() - 2 * view.spacing()
        room = QRect(0, 0, width - 2 * _ROW_MARGIN, _HIGHEST)
        metrics = view.fontMetrics()
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, text.height() + 2 * _ROW_MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setPen(
            option.palette.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        )
        box = option.rect.adjusted(_ROW_MARGIN, _ROW_MARGIN, -_ROW_MARGIN, -_ROW_MARGIN)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
        painter.restore()


class FindingsList(QListView):
    """As high as its first sentences, which are read without scrolling."""

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self.setAccessibleName(translate("Wizard", "Findings in the spreadsheet"))
        self.setModel(findings)
        self.setItemDelegate(Sentences(self))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # of thousands, none is waited for
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        findings.modelReset.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Take the height of the first sentences at the width of now."""
        self.scheduleDelayedItemsLayout()
        seen = range(min(_READ_AT_ONCE, self.model().rowCount()))
        rows = sum(self.sizeHintForRow(row) + 2 * self.spacing() for row in seen)
        self.setFixedHeight(rows + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class Preview(QWidget):
    """First rows, the number of products, and what is wrong with them."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = label()
        self.table = QTableWidget()
        self.table.setAccessibleName(translate("Wizard", "First rows of the spreadsheet"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.findings = Findings()
        self.list = FindingsList(self.findings)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.summary, self.table, self.list):
            column.addWidget(each)
        self.clear()

    def clear(self) -> None:
        """Nothing to show."""
        for each in (self.summary, self.table, self.list):
            each.hide()

    def say(self, text: str) -> None:
        """A line instead of a table."""
        self.summary.setText(text)
        self.summary.show()

    def wait(self) -> None:
        """It is being read."""
        self.say(translate("Wizard", "Reading the spreadsheet…"))

    def show_sheet(self, seen: SheetPreview) -> None:
        """Show what was read."""
        single = translate("Wizard", "1 product in this spreadsheet.")
        several = translate("Wizard", "{count} products in this spreadsheet.")
        count = single if seen.products == 1 else several.format(count=seen.products)
        one = translate("Wizard", "1 finding: what it names waits until you correct it.")
        many = translate("Wizard", "{count} findings: what they name waits until you correct it.")
        good = translate("Wizard", "Everything is in order.")
        wrong = one if len(seen.problems) == 1 else many.format(count=len(seen.problems))
        self.say(f"{count} {wrong if seen.problems else good}")
        self._fill(seen)
        self.table.show()
        self.findings.show_problems(seen.problems)
        self.list.setVisible(bool(seen.problems))

    def _fill(self, seen: SheetPreview) -> None:
        self.table.setColumnCount(len(seen.headings))
        self.table.setRowCount(len(seen.rows))
        self.table.setHorizontalHeaderLabels(seen.headings)
        for row, cells in enumerate(seen.rows):
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(" ".join(text.split())))
        self.table.resizeColumnsToContents()
        header = self.table.horizontalHeader()
        for column in range(len(seen.headings)):
            self.table.setColumnWidth(column, min(header.sectionSize(column), 220))
        rows = self.table.rowHeight(0) * len(seen.rows) if seen.rows else 0
        bar = self.table.horizontalScrollBar().sizeHint().height()
        self.table.setFixedHeight(header.sizeHint().height() + rows + bar + 4)
