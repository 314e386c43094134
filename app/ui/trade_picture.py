"""A drawn picture of the last days: one bar a day, today in the accent's colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.engine.overview import Trade
from app.texts.format import money
from app.texts.translate import translate
from app.ui import theme

_HEIGHT = 150
_BAR = 0.62


class TradePicture(QWidget):
    """Bars with their number of orders above and the day below; the sales of a day in its tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Sequence[Trade] = ()
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Window", "Orders a day, last 14 days"))

    def show_days(self, days: Sequence[Trade]) -> None:
        """Draw these days, the oldest at the left."""
        if days == self._days:
            return
        self._days = days
        self.setAccessibleDescription(", ".join(_words(each) for each in days))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        now, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = painter.fontMetrics().height()
        most = max((each.orders for each in self._days), default=0) or 1
        room = self.height() - 2 * line - 6
        for place, each in enumerate(self._days):
            column = self._column(place)
            height = room * each.orders / most
            bar = QRectF(column.center().x() - column.width() * _BAR / 2, line + 2 + room - height, 0, height)
            bar.setWidth(column.width() * _BAR)
            last = place == len(self._days) - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent if last else now.edge))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(QColor(now.text if last else now.muted))
            if each.orders:
                above = QRectF(column.left(), bar.top() - line - 2, column.width(), line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(each.orders))
            below = QRectF(column.left(), self.height() - line, column.width(), line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{each.day:%d/%m}")
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            for place, each in enumerate(self._days):
                if self._column(place).contains(event.pos().toPointF()):
                    QToolTip.showText(event.globalPos(), _words(each), self)
            return True
        return super().event(event)

    def _column(self, place: int) -> QRectF:
        width = self.width() / max(1, len(self._days))
        return QRectF(place * width, 0, width, self.height())


def _words(trade: Trade) -> str:
    one, many = (
        translate("Window", "{day}: {count} order, {total}"),
        translate("Window", "{day}: {count} orders, {total}"),
    )
    text = one if trade.orders == 1 else many
    return text.format(day=f"{trade.day:%d/%m}", count=trade.orders, total=money(trade.total))
