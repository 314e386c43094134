"""Small parts that several pages use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme


def label(text: str = "", *, size: float = 1.0, bold: bool = False, muted: bool = False) -> QLabel:
    """Text that wraps and can be selected by mouse; `size` times the system's font."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(made.font())
    font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(bold)
    made.setFont(font)
    made.setProperty("muted", muted)
    return made


def title(text: str = "") -> QLabel:
    """A page's title."""
    return label(text, size=1.6, bold=True)


def button(text: str, act: Callable[[], object], *, primary: bool = False, icon: str = "") -> QPushButton:
    """A button; the primary one is the page's next step."""
    made = QPushButton(text)
    made.clicked.connect(lambda _checked=False: act())
    if primary:
        made.setProperty("primary", True)
    if icon:
        theme.follow(made, lambda: made.setIcon(theme.icon(icon, theme.colours().on_accent if primary else "")))
    return made


class Card(QFrame):
    """A box on the page with a thin border."""

    def __init__(self, *content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.WIDE_GAP, theme.WIDE_GAP, theme.WIDE_GAP, theme.WIDE_GAP)
        self.column.setSpacing(theme.GAP)
        for each in content:
            self.column.addWidget(each)


class EmptyState(QWidget):
    """What a page without content says: what it is for, and what to do."""

    def __init__(self, text: str, hint: str, *actions: QPushButton, icon: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.WIDE_GAP)
        column.addStretch()
        if icon:
            picture = QLabel()
            theme.follow(picture, lambda: picture.setPixmap(theme.icon(icon, theme.colours().muted).pixmap(64, 64)))
            column.addWidget(picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._text, self._hint = label(text, size=1.2, bold=True), label(hint, muted=True)
        for each in (self._text, self._hint):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        for action in actions:
            action.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            column.addWidget(action, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    @property
    def text(self) -> str:
        """What it says, without the hint."""
        return self._text.text()

    def say(self, text: str, hint: str) -> None:
        """Other words."""
        self._text.setText(text)
        self._hint.setText(hint)
