"""A long table on screen, searched and filtered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.domain.views import Key, Query
from app.engine.overview import Snapshot
from app.texts.translate import translate
from app.ui import theme
from app.ui.keyed_table import KeyedTable
from app.ui.parts import Parts
from app.ui.tables import KeyedModel
from app.ui.widgets import EmptyState, button

_DEBOUNCE_MS = 150


@dataclass(frozen=True, slots=True)
class TableTexts:
    """What a table says: its name, its search box, its filters (the first shows everything) and their name, what
    stands there when there is nothing at all, or nothing for what was searched, and how many `newer` rows came above
    (with `{count}`)."""

    name: str
    search: str
    filters: Mapping[StrEnum, str]
    filtered: str
    empty: str
    empty_hint: str
    not_found: str
    newer: str
    icon: str


class SearchBox(QLineEdit):
    """`asked(text)` comes once typing rests for a moment, or at Enter; `going_down` at the arrow key down."""

    asked = Signal(str)
    going_down = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._timer.start)
        self.returnPressed.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Down:
            self.going_down.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())


class Filters(QTabBar):
    """The filters side by side, with how many rows some of them have. `asked(filter)` tells the chosen one."""

    asked = Signal(object)

    def __init__(self, texts: Mapping[StrEnum, str], name: str) -> None:
        super().__init__()
        self._texts = list(texts.items())
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        for _, text in self._texts:
            self.addTab(text)
        self.currentChanged.connect(self._chosen)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.asked.emit(self._texts[place][0])

    def choose(self, word: StrEnum) -> None:
        """Choose a filter."""
        self.setCurrentIndex([each for each, _ in self._texts].index(word))

    def show_counts(self, counts: Mapping[Any, int]) -> None:
        """Say how many rows some filters have; none is not said."""
        for place, (word, text) in enumerate(self._texts):
            if word in counts:
                count = counts[word]
                self.setTabText(place, f"{text} ({count})" if count else text)


class TablePane(QWidget):
    """Filters, search box, the table, and what stands there when it is empty: without any integration, the way to one.

    `chosen(row)` tells the data of the current row, None when a new question leaves none.
    """

    chosen = Signal(object)

    def __init__(self, parts: Parts, model: KeyedModel, texts: TableTexts) -> None:
        super().__init__()
        self.model = model
        self._texts = texts
        self._all = model.query.show
        self._elsewhere = 0
        self._shown: object = None
        self.search = SearchBox(texts.search)
        self.filters = Filters(texts.filters, texts.filtered)
        self.table = KeyedTable(model, texts.name)
        self.begin = button(
            translate("Window", "Set up an integration"), lambda: parts.opened.emit("links", "new"), primary=True
        )
        self.begin.hide()
        self.nothing = EmptyState(texts.empty, texts.empty_hint, self.begin, icon=texts.icon)
        self.show_more = button(translate("Window", "Show all"), self._show_more)
        self.not_found = EmptyState("", "", self.show_more, icon="search")
        self.newer = button("", self.table.scrollToTop, primary=True)
        self.newer.setParent(self.table)
        self.newer.hide()
        self._stack = QStackedWidget()
        for each in (self.table, self.nothing, self.not_found):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self._stack, stretch=1)
        self.search.asked.connect(self._search)
        self.search.going_down.connect(self.table.setFocus)
        self.filters.asked.connect(self._filter)
        self.table.chosen.connect(self.chosen)
        self.table.above.connect(self._show_newer)
        model.loaded.connect(self._loaded)
        model.refresh()

    def follow(self, snapshot: Snapshot) -> None:
        """Read again when something happened since the last snapshot."""
        self.begin.setVisible(not snapshot.links)
        missing = translate("Window", "There is no integration yet")
        self.nothing.say(self._texts.empty if snapshot.links else missing, self._texts.empty_hint)
        shown = (snapshot.links, snapshot.attentions, snapshot.days)
        if shown != self._shown:
            first, self._shown = self._shown is None, shown
            if not first:
                self.model.refresh()

    def look_up(self, text: str) -> None:
        """Show everything that has this in a number or name, and choose the first."""
        self.filters.choose(self._all)
        self.search.setText(text)
        self.table.choose_first()
        self._search(text)
        if not self.model.busy:  # the same question again
            self.model.refresh()

    def show_row(self, key: Key) -> None:
        """Show this row among all, and choose it."""
        self.show_all()
        self.table.choose(key)
        self._search("")
        if not self.model.busy:
            self.model.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        if not event.spontaneous() and not self.table.currentIndex().isValid():
            self.table.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_newer()

    @Slot(int)
    def _show_newer(self, count: int) -> None:
        self.newer.setText(self._texts.newer.format(count=count))
        self.newer.setVisible(count > 0)
        self._place_newer()

    def _place_newer(self) -> None:
        """Over the rows: none of them moves for it."""
        self.newer.adjustSize()
        middle = (self.table.width() - self.newer.width()) // 2
        self.newer.move(middle, self.table.horizontalHeader().height() + theme.GAP)

    @Slot(str)
    def _search(self, text: str) -> None:
        self.model.ask(search=text)

    @Slot(object)
    def _filter(self, word: StrEnum) -> None:
        self.model.ask(show=word)

    def show_all(self) -> None:
        """No filter, no search."""
        self.filters.choose(self._all)
        self.search.clear()

    @Slot(bool)
    def _loaded(self, kept: bool) -> None:
        query = self.model.query
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
        else:
            self._nothing_there(query)
        if not kept and self.table.current() is None:
            self.chosen.emit(None)

    def _nothing_there(self, query: Query[Any, Any]) -> None:
        """Say whether there is nothing at all, nothing like this, or only not under this filter."""
        if query.show == self._all:
            self._say_nothing(query, 0)
        else:
            self.model.count(lambda count: self._say_nothing(query, count), show=self._all)

    def _say_nothing(self, query: Query[Any, Any], elsewhere: int) -> None:
        if query != self.model.query or self.model.rowCount():
            return
        self._elsewhere = elsewhere if query.search else 0
        shown, everything = self._texts.filters[query.show], self._texts.filters[self._all]
        title, hint = translate("Window", "Nothing found"), self._texts.not_found
        more = translate("Window", "Show all")
        if not query.search:
            title = translate("Window", "Nothing under “{filter}” now").format(filter=shown)
            hint = translate("Window", "What belongs there appears by itself.")
        elif elsewhere:
            title = translate("Window", "Not under “{filter}”").format(filter=shown)
            hint = translate("Window", "Found under “{all}”: {count}").format(all=everything, count=elsewhere)
            more = translate("Window", "Look under “{all}”").format(all=everything)
        self.not_found.say(title, hint)
        self.show_more.setText(more)
        nothing = query.show == self._all and not query.search
        self._stack.setCurrentWidget(self.nothing if nothing else self.not_found)

    @Slot()
    def _show_more(self) -> None:
        if self._elsewhere:
            self.filters.choose(self._all)
        else:
            self.show_all()
