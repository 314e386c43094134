"""The window's menu: one line a page, with a count of what waits there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.texts.translate import translate
from app.ui import theme
from app.ui.pages import Entry

_COUNT = Qt.ItemDataRole.UserRole
_WIDTH = 220
_ICON = 20
_PADDING = 12


class Menu(QListWidget):
    """The pages, in their order; the current row is the page on screen."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self.setObjectName("menu")
        self.setAccessibleName(translate("Window", "Pages"))
        self.setFixedWidth(_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(self))
        for entry in entries:
            self.addItem(QListWidgetItem(translate("Window", entry.title)))
        theme.follow(self, self._draw_icons)
        self.setCurrentRow(0)

    def _draw_icons(self) -> None:
        for row, entry in enumerate(self._entries):
            self.item(row).setIcon(theme.icon(entry.icon, sizes=theme.ROW_SIZES))

    def row_of(self, name: str) -> int:
        """The line of a page."""
        return next(row for row, entry in enumerate(self._entries) if entry.name == name)

    def set_count(self, name: str, count: int) -> None:
        """How much waits on a page; 0 shows nothing."""
        item = self.item(self.row_of(name))
        item.setData(_COUNT, count)
        spoken = f"{item.text()} ({count})" if count else item.text()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)


class _Lines(QStyledItemDelegate):
    """Draws a line: a rounded ground, the icon, the title, and the count at the right."""

    def sizeHint(  # noqa: N802  Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, max(_ICON, option.fontMetrics.height()) + 2 * _PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, state = theme.colours(), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        ground = now.accent if selected else now.hover if state & QStyle.StateFlag.State_MouseOver else ""
        ink = QColor(now.on_accent if selected else now.text)
        area = option.rect.adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ground:
            _rounded(painter, area, ground)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(ink)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), 5, 5)
        icon_area = QRect(area.left() + _PADDING, area.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, icon_area, mode=QIcon.Mode.Selected if selected else QIcon.Mode.Normal)
        text_area = area.adjusted(2 * _PADDING + _ICON, 0, -_PADDING, 0)
        if count := index.data(_COUNT):
            text_area.setRight(_draw_count(painter, option, text_area, count, selected=selected))
        painter.setPen(ink)
        title = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()


def _rounded(painter: QPainter, area: QRect, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area, 8, 8)


def _draw_count(painter: QPainter, option: QStyleOptionViewItem, area: QRect, count: int, *, selected: bool) -> int:
    """Draw the count; answers how far the title may reach."""
    now, text = theme.colours(), str(count)
    height = option.fontMetrics.height() + 4
    width = max(height, option.fontMetrics.horizontalAdvance(text) + _PADDING)
    badge = QRect(area.right() - width, area.center().y() - height // 2 + 1, width, height)
    _rounded(painter, badge, now.on_accent if selected else now.bad)
    painter.setPen(QColor(now.accent if selected else now.card))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    return badge.left() - theme.GAP
