"""How our own frames look on top of the system's style, following its light and dark."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from app.resources import resource
from app.texts.translate import language
from app.ui import theme

#: Everywhere: our own frames, and the marks that a page puts on a control (`mark`).
_SHEET = """
QFrame#card {{ background: {card}; border: 1px solid {border}; border-radius: 10px; }}
QFrame#foot, QListWidget#menu {{ background: {card}; border: none; }}
QFrame#foot {{ border-top: 1px solid {border}; }}
QListWidget#menu {{ border-right: 1px solid {border}; border-radius: 0; padding: 12px 8px; }}
QFrame#strip {{ background: {card}; border: none; border-bottom: 2px solid {good}; }}
QFrame#notice {{ background: {card}; border: none; border-top: 2px solid {good}; }}
QFrame#notice[wrong="true"] {{ border-top-color: {bad}; }}
QLabel[muted="true"] {{ color: {muted}; }}
QLabel[wrong="true"] {{ color: {bad}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {bad}; border-radius: 6px; }}
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus {{ border-color: {accent}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border: 2px solid {accent};
 border-radius: 6px; padding: 6px 16px; font-weight: bold; }}
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {{ background: {pressed};
 border-color: {pressed}; }}
QPushButton[primary="true"]:focus {{ border-color: {text}; }}
"""

#: Where there is no native style (Linux), on top of Fusion. A header's arrow points as in spreadsheets: up where
#: the smallest is first.
_FUSION = """
QPushButton, QToolButton {{ background: {card}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
 padding: 6px 14px; }}
QToolButton {{ padding: 6px; }}
QToolButton[autoRaise="true"] {{ background: transparent; border-color: transparent; }}
QPushButton:hover, QToolButton:hover, QToolButton[autoRaise="true"]:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {border}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QToolButton:focus {{ padding: 5px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {edge}; border-color: {border}; }}
QPushButton:flat {{ background: transparent; border-color: transparent; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ background: {card}; color: {text}; border: 1px solid {edge};
 border-radius: 6px; padding: 5px 8px; selection-background-color: {accent}; selection-color: {on_accent};
 placeholder-text-color: {muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ padding: 4px 7px; }}
QLineEdit:read-only {{ background: {window}; }}
QComboBox, QAbstractSpinBox {{ background: {card}; color: {text}; border: 1px solid {edge}; border-radius: 6px;
 padding: 5px 8px; }}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit {{ border: none; padding: 0 8px; }}
QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: url("{icons}/arrow-down.svg"); width: 12px;
 height: 12px; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/arrow-up.svg"); width: 12px; height: 12px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 22px; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 2px; border: 2px solid transparent; border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {edge};
 border-radius: 4px; background: {card}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
 image: url("{icons}/tick-{scheme}.svg"); }}
QRadioButton::indicator {{ border-radius: 9px; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 8px; height: 8px; background: {on_accent}; }}
QComboBox QAbstractItemView {{ border-radius: 0; }}
QTextBrowser {{ border: none; }}
QAbstractItemView {{ background: {card}; border: 1px solid {border}; border-radius: 8px; }}
QAbstractItemView:focus {{ border: 1px solid {accent}; }}
QAbstractItemView::item:selected {{ background: {accent}; color: {on_accent}; }}
QListView::item {{ padding: 7px 8px; border-radius: 6px; }}
QTableView, QTreeView {{ gridline-color: {border}; }}
QTableView::item {{ padding: 4px 8px; border: none; }}
QTableView::item:focus {{ border: 2px solid {text}; }}
QHeaderView {{ border: none; background: transparent; }}
QHeaderView::section {{ background: {card}; color: {muted}; border: none; border-bottom: 1px solid {border};
 padding: 7px 11px; font-weight: bold; }}
QHeaderView::up-arrow {{ image: url("{icons}/arrow-up.svg"); width: 12px; height: 12px; }}
QHeaderView::down-arrow {{ image: url("{icons}/arrow-down.svg"); width: 12px; height: 12px; }}
QAbstractScrollArea::corner {{ border: none; background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {border}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ padding: 8px 14px; color: {muted}; border: 2px solid transparent;
 border-bottom: 3px solid transparent; }}
QTabBar::tab:hover {{ color: {text}; background: {hover}; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ border-color: {text}; border-radius: 6px; }}
QProgressBar {{ border: none; border-radius: 3px; background: {border}; max-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border: 3px solid {card}; border-radius: 6px; min-width: 32px;
 min-height: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget#page {{ background: transparent; border: none; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {border}; padding: 4px; }}
"""


def dress(app: QApplication) -> None:
    """Our colours and frames, now and whenever the system changes between light and dark; Qt's own texts in our
    language."""
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    native = app.style().name() != "fusion"
    theme.follow(app, lambda: _wear(app, native))


def _wear(app: QApplication, native: bool) -> None:
    app.setPalette(theme.palette())
    app.setStyleSheet(sheet(native))


def sheet(native: bool) -> str:
    """The style sheet in the colours of now."""
    now = theme.colours()
    text = _SHEET if native else _FUSION + _SHEET
    files = {"icons": resource("icons").as_posix(), "scheme": "dark" if theme.is_dark() else "light"}
    return text.format(**files, **{name: getattr(now, name) for name in now.__slots__})


def mark(widget: QWidget, name: str, value: bool) -> None:
    """Set a property that the sheet knows (`wrong`, `primary`, `muted`) on a widget already on screen."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
