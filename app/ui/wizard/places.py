"""A drawn picture of the place where a system shows the values that we ask for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.resources import resource
from app.ui import theme


class Place(QWidget):
    """`resources/pictures/KIND.svg` in the colours of now; `point` rings the part whose id is a field's key.

    A system without such a picture takes no room.
    """

    def __init__(self, kind: str, name: str) -> None:
        super().__init__()
        path = resource(f"pictures/{kind}.svg")
        self._svg = path.read_text(encoding="utf-8") if path.is_file() else ""
        self._key = ""
        self._renderer = QSvgRenderer()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self._svg:
            theme.follow(self, self._draw)
        else:
            self.hide()

    def _draw(self) -> None:
        now = theme.colours()
        text = self._svg.format(**{name: getattr(now, name) for name in now.__slots__})
        self._renderer.load(QByteArray(text.encode()))
        self.update()

    def point(self, key: str) -> None:
        """Ring this field's place."""
        self._key = key
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return self._renderer.defaultSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        size = self._renderer.defaultSize()
        return round(min(width, size.width()) * size.height() / max(1, size.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        size = self._renderer.defaultSize()
        scale = min(self.width() / max(1, size.width()), 1.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(0, 0, size.width() * scale, size.height() * scale))
        if self._renderer.elementExists(self._key):
            painter.scale(scale, scale)
            painter.setPen(QPen(QColor(theme.colours().warn), 3, Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(self._renderer.boundsOnElement(self._key).adjusted(-5, -4, 5, 4), 6, 6)
