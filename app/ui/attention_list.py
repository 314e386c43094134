"""What waits for a person, as a list of two lines each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.engine.cases import Case
from app.texts.attention import attention_text
from app.texts.cases import case_title
from app.ui import theme

AnyIndex = QModelIndex | QPersistentModelIndex

DETAIL = Qt.ItemDataRole.UserRole
_ICONS: Mapping[str, str] = {"links": "warning", "orders": "orders", "products": "products"}
_ICON_SIZE = 20


class CaseModel(QAbstractListModel):
    """One row for each case."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases: Sequence[Case] = ()

    def show_cases(self, cases: Sequence[Case]) -> None:
        """These wait now."""
        self.beginResetModel()
        self._cases = cases
        self.endResetModel()

    def case(self, row: int) -> Case:
        """The case of a row."""
        return self._cases[row]

    def row_of(self, key: tuple[str, ...]) -> int | None:
        """Where a case is."""
        return next((row for row, case in enumerate(self._cases) if case.key == key), None)

    def row_with(self, attention_id: int) -> int | None:
        """Where the case with this item is."""
        return next(
            (row for row, case in enumerate(self._cases) if any(it.id == attention_id for it in case.items)), None
        )

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._cases)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        case = self._cases[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return case_title(case)
        if role in (DETAIL, Qt.ItemDataRole.AccessibleDescriptionRole):
            return attention_text(case.first, named=2).cause
        if role == Qt.ItemDataRole.DecorationRole:
            wrong = case.page == "links"
            return theme.icon(_ICONS[case.page], theme.colours().bad if wrong else theme.colours().warn)
        return None


class CaseDelegate(QStyledItemDelegate):
    """Draws a row: picture, title, and the beginning of the cause below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: N802
        height = QFontMetrics(_bold(option)).height() + option.fontMetrics.height()
        return QSize(0, height + 3 * theme.GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        self.initStyleOption(option, index)
        picture = option.icon
        option.text, option.features = "", QStyleOptionViewItem.ViewItemFeature.None_
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        box = option.rect.adjusted(theme.GAP, theme.GAP, -theme.GAP, -theme.GAP)
        mode = picture.Mode.Selected if chosen else picture.Mode.Normal
        picture.paint(painter, QRect(box.left(), box.top(), _ICON_SIZE, _ICON_SIZE), mode=mode)
        box.setLeft(box.left() + _ICON_SIZE + theme.GAP)
        painter.setPen(option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text))
        _line(painter, box, _bold(option), str(index.data()))
        box.setTop(box.top() + QFontMetrics(_bold(option)).height() + theme.GAP // 2)
        if not chosen:
            painter.setPen(QColor(theme.colours().muted))
        _line(painter, box, option.font, str(index.data(DETAIL)))
        painter.restore()


def _bold(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setBold(True)
    return font


def _line(painter: QPainter, box: QRect, font: QFont, text: str) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)


def case_list(model: CaseModel, name: str, parent: QWidget | None = None) -> QListView:
    """The list on `model`; `name` is for screen readers."""
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(CaseDelegate(view))
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
