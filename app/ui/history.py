"""*Histórico*: everything that changed, the newest first."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.domain.views import HistoryColumn, HistoryFilter, HistoryQuery, HistoryRow, Query
from app.engine.overview import Snapshot
from app.texts.changes import ChangeText, change_text
from app.texts.format import moment
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui import theme
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.reports import ReportBar
from app.ui.table_view import TablePane, TableTexts
from app.ui.tables import Column, KeyedModel, Source
from app.ui.widgets import label, title

_FILTERS = {
    HistoryFilter.ALL: QT_TRANSLATE_NOOP("Window", "All"),
    HistoryFilter.LISTINGS: QT_TRANSLATE_NOOP("Window", "Products"),
    HistoryFilter.SALES: QT_TRANSLATE_NOOP("Window", "Orders"),
}


class HistoryPage(Page):
    """A table with a search box."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        views = parts.desk.journal.views
        newest: HistoryQuery = Query(HistoryColumn.AT, HistoryFilter.ALL, descending=True)
        model = KeyedModel(parts, Source(views.history_keys, views.history_rows), _columns(), newest)
        self.pane = TablePane(parts, model, _texts())
        hint = translate("Window", "What Tomada told the hub and the store, and when.")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.addWidget(title(translate("Window", "History")))
        column.addWidget(label(hint, muted=True))
        self.report = ReportBar(parts)
        column.addWidget(self.report)
        column.addWidget(self.pane, stretch=1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.pane.search.setFocus)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.pane.follow(snapshot)
        self.report.follow(snapshot)

    def open_subject(self, subject: str) -> None:
        self.pane.look_up(subject)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Window", "When"), lambda row: moment(row.entry.at), HistoryColumn.AT, 14),
        Column(translate("Window", "Product or order"), _subject, HistoryColumn.SUBJECT, 15),
        Column(translate("Window", "What"), _what, HistoryColumn.WHAT),
        Column(translate("Window", "Before"), lambda row: _text(row).before, width=7),
        Column(translate("Window", "After"), lambda row: _text(row).after, width=7),
        Column(translate("Window", "Why"), lambda row: _text(row).why, width=16),
    )


def _subject(row: HistoryRow) -> str:
    return row.number or row.entry.subject


def _what(row: HistoryRow) -> str:
    what = _text(row).what
    return what[:1].upper() + what[1:]


def _text(row: HistoryRow) -> ChangeText:
    return change_text(row.entry)


def _texts() -> TableTexts:
    return TableTexts(
        name=translate("Window", "History"),
        search=translate("Window", "Search by SKU or order number"),
        filters={show: translate("Window", text) for show, text in _FILTERS.items()},
        filtered=translate("Window", "Which changes"),
        empty=translate("Window", "Nothing has changed yet"),
        empty_hint=translate("Window", "Every change of a price, of stock or of an order is noted here."),
        not_found=translate("Window", "No change is like this. Try part of the SKU or of the order number."),
        newer=translate("Window", "New above: {count}"),
        icon="history",
    )
