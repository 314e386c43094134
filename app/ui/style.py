"""How our own frames look on top of the system's style, following its light and dark."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from app.texts.translate import language
from app.ui import theme

_SHEET = """
QFrame#card {{ background: {card}; border: 1px solid {border}; border-radius: 8px; }}
QFrame#foot, QListWidget#menu {{ background: {card}; border: none; }}
QFrame#foot {{ border-top: 1px solid {border}; }}
QListWidget#menu {{ border-right: 1px solid {border}; padding: 12px 8px; }}
QListWidget#menu::item {{ padding: 10px 8px; border-radius: 6px; color: {text}; }}
QListWidget#menu::item:selected {{ background: {accent}; color: {on_accent}; }}
QFrame#notice {{ background: {card}; border-bottom: 2px solid {good}; }}
QFrame#notice[wrong="true"] {{ border-bottom: 2px solid {bad}; }}
QLabel[muted="true"] {{ color: {muted}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border: none; border-radius: 6px;
 padding: 8px 18px; font-weight: bold; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; padding: 6px 16px; }}
"""


def dress(app: QApplication) -> None:
    """Our frames' style, now and whenever the system changes between light and dark; Qt's own texts in our language."""
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.styleHints().colorSchemeChanged.connect(lambda _: app.setStyleSheet(_sheet()))
    app.setStyleSheet(_sheet())


def _sheet() -> str:
    now = theme.colours()
    return _SHEET.format(**{name: getattr(now, name) for name in now.__slots__})
