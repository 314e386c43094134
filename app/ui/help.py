"""*Ajuda*: pages to read, the doctor, the support package, preferences, and what this program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTable
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.domain.light import Light
from app.texts.help import HelpText, help_texts
from app.texts.translate import translate
from app.ui import theme
from app.ui.buyers import BuyersTab
from app.ui.diagnosis import DiagnosisTab
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.preferences import PreferencesCard
from app.ui.support import SupportTab
from app.ui.widgets import Card, label, title

_LIST_SHARE, _TEXT_SHARE = 1, 3
_MARK_PX, _STATE_PX = 64, 16
_LINE_PERCENT, _CELL_PX = 125, 4


class HelpPage(Page):
    """Tabs. A subject is the name of a help page, or of a tab."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.guide = Guide(parts)
        self.diagnosis = DiagnosisTab(parts)
        self.support = SupportTab(parts)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(translate("Window", "Help"))
        self._names: list[str] = []
        preferences = _topped(PreferencesCard(parts, parts.preferences))
        for name, widget, text in (
            ("guide", self.guide, translate("Help", "How it works")),
            ("diagnosis", self.diagnosis, translate("Help", "Diagnosis")),
            ("support", self.support, translate("Help", "Support package")),
            ("buyers", BuyersTab(parts), translate("Help", "Buyers' data")),
            ("preferences", preferences, translate("Help", "Preferences")),
            ("about", _topped(_about()), translate("Help", "About Tomada")),
        ):
            self._names.append(name)
            self.tabs.addTab(widget, text)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.GAP)
        column.addWidget(title(translate("Window", "Help")))
        column.addWidget(self.tabs, stretch=1)

    def open_subject(self, subject: str) -> None:
        """Show a tab (`diagnosis`, `support`, `preferences`), or a help page (`brakes`, `spreadsheet`, …)."""
        is_tab = subject in self._names
        self.tabs.setCurrentIndex(self._names.index(subject) if is_tab else 0)
        if not is_tab:
            self.guide.open_page(subject)


class IllustratedText(QTextBrowser):
    """Markdown in which `![…](state-fresh)` is that state's drawing, in the colours of now."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802  Qt's name
        path = QUrl(name).path()
        light = path.removeprefix("state-")
        if light not in list(Light):
            return super().loadResource(kind, name)
        size = QSize(_STATE_PX, _STATE_PX)
        return theme.icon(path, theme.light_colour(Light(light))).pixmap(size, self.devicePixelRatioF())


class Guide(QWidget):
    """The help pages: titles at the left, the text at the right."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._texts: Sequence[HelpText] = ()
        self._wanted = ""
        self.titles = QListWidget()
        self.titles.setAccessibleName(translate("Help", "Help pages"))
        self.titles.currentRowChanged.connect(self._chosen)
        self.text = IllustratedText()
        self.text.setAccessibleName(translate("Help", "Text of the help page"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(theme.WIDE_GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.WIDE_GAP, 0, 0)
        row.setSpacing(theme.WIDE_GAP)
        row.addWidget(self.titles, stretch=_LIST_SHARE)
        row.addWidget(self.text, stretch=_TEXT_SHARE)
        theme.follow(self, lambda: self._chosen(self.titles.currentRow()))
        parts.read(help_texts, self._show, self)

    def _show(self, texts: Sequence[HelpText]) -> None:
        self._texts = texts
        self.titles.addItems([each.title for each in texts])
        self.titles.setMinimumWidth(self.titles.sizeHintForColumn(0) + 2 * self.titles.frameWidth())
        self.open_page(self._wanted)

    def open_page(self, name: str) -> None:
        """Show the page of this name, the first for an unknown one."""
        self._wanted = name
        rows = [row for row, each in enumerate(self._texts) if each.name == name]
        self.titles.setCurrentRow(rows[0] if rows else 0)

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.text.setMarkdown(self._texts[row].text)
            self._make_room()

    def _make_room(self) -> None:
        """Space between lines, paragraphs and cells of tables, pictures level with their line; Markdown has no words
        for it."""
        document = self.text.document()
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(theme.GAP)
        cursor.mergeBlockFormat(spaced)
        pictures = QTextCharFormat()
        pictures.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.mergeCharFormat(pictures)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        cursor.clearSelection()


def _dress_table(table: QTextTable) -> None:
    made = table.format()
    made.setCellPadding(_CELL_PX)
    made.setBorder(0)
    table.setFormat(made)


def _topped(card: Card) -> QWidget:
    """A card at the top of a tab."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, theme.WIDE_GAP, 0, 0)
    column.addWidget(card)
    column.addStretch()
    return whole


def _about() -> Card:
    mark = QLabel()
    mark.setPixmap(theme.icon("app").pixmap(QSize(_MARK_PX, _MARK_PX)))
    mark.setAccessibleName("Tomada")
    version = translate("Help", "Version {version}").format(version=__version__)
    return Card(
        mark,
        label("Tomada", size=1.6, bold=True),
        label(version),
        label(translate("Help", "Free software under the MIT licence. It comes without any warranty."), muted=True),
        label(translate("Help", "The window is drawn by Qt, used under the LGPL, version 3."), muted=True),
    )
