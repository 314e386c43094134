"""*Pedidos*: every sale, found by number, and one sale with its life from hub to store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout

from app.domain.links import Answer, Link, Role, Stream
from app.domain.orders import StepName
from app.domain.views import Key, Query, SaleColumn, SaleFilter, SaleQuery, SaleRow
from app.engine.answers import answer_all
from app.engine.outbox import cancel_mail
from app.engine.overview import Snapshot
from app.texts.format import moment, money
from app.texts.labels import label as label_of
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui import theme
from app.ui.files import in_documents
from app.ui.order_acts import OrderActs
from app.ui.order_detail import Facts, OrderDetail
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.table_view import TablePane, TableTexts
from app.ui.tables import Column, KeyedModel, Source
from app.ui.widgets import button, label, title

#: Rows written to an exported file at once.
_AT_ONCE = 1000

_FILTERS = {
    SaleFilter.ALL: QT_TRANSLATE_NOOP("Window", "All"),
    SaleFilter.TO_INVOICE: QT_TRANSLATE_NOOP("Window", "To invoice"),
    SaleFilter.TO_SHIP: QT_TRANSLATE_NOOP("Window", "To ship"),
    SaleFilter.ATTENTION: QT_TRANSLATE_NOOP("Window", "Needs attention"),
    SaleFilter.OPEN: QT_TRANSLATE_NOOP("Window", "Still open"),
    SaleFilter.DONE: QT_TRANSLATE_NOOP("Window", "Delivered"),
    SaleFilter.CANCELLED: QT_TRANSLATE_NOOP("Window", "Cancelled"),
}
_COUNTED = (SaleFilter.TO_INVOICE, SaleFilter.TO_SHIP, SaleFilter.ATTENTION)


class OrdersPage(Page):
    """The table beside the chosen sale."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._links: dict[int, Link] = {}
        self._subject: tuple[int, str] | None = None
        self.pane = TablePane(parts, sales_model(parts), _texts())
        self.detail = OrderDetail()
        self.detail.hide()
        hint = translate("Window", "Choose an order to see its steps, its items and its buyer.")
        self._hint = label(hint, muted=True)
        keeps = self._hint.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # else the rows jump between the two presses of a double click
        self._hint.setSizePolicy(keeps)
        self._acts = OrderActs(parts, self, self._changed)
        self._lay_out()
        self.pane.chosen.connect(self._chosen)
        self.pane.model.loaded.connect(self._loaded)
        self.detail.wanted.connect(self._begin)
        self.detail.retry.connect(self._retry)
        self.detail.printed.connect(self._print)
        self.detail.unsent.connect(self._take_back)

    def _lay_out(self) -> None:
        export = button(translate("Window", "Export for Excel…"), self._ask_file, icon="export")
        head = QHBoxLayout()
        head.addWidget(title(translate("Window", "Orders")), stretch=1)
        head.addWidget(export)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.pane)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 1)
        self.detail.setMinimumWidth(self.fontMetrics().averageCharWidth() * 42)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.pane.search)
        column.addWidget(self.pane.filters)
        column.addWidget(split, stretch=1)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.pane.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._links = {standing.link.id: standing.link for standing in snapshot.links}
        self.pane.follow(snapshot)

    def open_subject(self, subject: str) -> None:
        self.parts.read(lambda: self._key(subject), lambda key: self._open(subject, key), self)

    def _key(self, hub_id: str) -> Key | None:
        """What the table knows an order by."""
        views = self.parts.desk.journal.views
        keys = views.sale_keys(Query(SaleColumn.SOLD, SaleFilter.ALL, search=hub_id))
        return next((key for key, row in views.sale_rows(keys).items() if row.hub_id == hub_id), None)

    def _open(self, subject: str, key: Key | None) -> None:
        if key is None:  # not brought in yet
            self.pane.look_up(subject)
        else:
            self.pane.show_row(key)

    # one sale
    @Slot(object)
    def _chosen(self, row: SaleRow | None) -> None:
        if row is None:
            self._subject = None
            self.detail.hide()
            self._show_hint()
            return
        self._subject = (row.link_id, row.hub_id)
        self._read()

    @Slot(bool)
    def _loaded(self, _: bool) -> None:
        self._show_hint()
        views = self.parts.desk.journal.views
        self.parts.read(lambda: views.count_sales(_COUNTED), self.pane.filters.show_counts, self)
        self._read()

    def _read(self) -> None:
        if self._subject:
            link_id, hub_id = self._subject
            self.parts.read(lambda: self._facts(link_id, hub_id), self._show, self)

    def _facts(self, link_id: int, hub_id: str) -> Facts | None:
        """Read in the background: the buyer's data too, now that they are to be shown. What a person did to an order
        of the local store is seen at once, not only after the next run."""
        desk, journal = self.parts.desk, self.parts.desk.journal
        link = next((link for link in journal.links() if link.id == link_id), None)
        sale = journal.sale(link_id, hub_id)
        if link is None or sale is None:
            return None
        waiting = tuple(item for item in journal.attentions(link_id) if item.subject == hub_id)
        store = desk.declarations[Role.STORE][link.store]
        if store.in_journal and sale.store:
            sale = replace(sale, store=desk.by_hand(link).order(hub_id))
        mails = tuple(journal.outbox.mails(link_id, hub_id=hub_id))
        return Facts(link, sale, journal.buyer(link_id, hub_id), waiting, store.in_journal, store.title, mails)

    def _show(self, facts: Facts | None) -> None:
        if facts and self._subject == (facts.link.id, facts.sale.hub_id):
            self.detail.show_facts(facts)
            self.detail.show()
            self._show_hint()

    def _show_hint(self) -> None:
        self._hint.setVisible(self.pane.model.rowCount() > 0 and self.detail.isHidden())

    # what a person does
    @Slot(object)
    def _begin(self, act: StepName) -> None:
        if self.detail.facts:
            self._acts.begin(act, self.detail.facts.link, self.detail.facts.sale)

    def _changed(self) -> None:
        self.pane.model.refresh()

    @Slot()
    def _retry(self) -> None:
        facts, desk = self.detail.facts, self.parts.desk
        if facts is None:
            return
        ids = [item.id for item in facts.to_retry]
        self.parts.call(
            lambda _: answer_all(desk.journal, ids, Answer.RETRY, desk.clock.now()),
            lambda _: self._retried(facts.link),
            owner=self,
        )

    def _take_back(self) -> None:
        """The e-mails of this order that have not gone out yet."""
        facts, journal = self.detail.facts, self.parts.desk.journal
        if facts is None:
            return
        mine = (facts.link.id, facts.sale.hub_id)
        self.parts.call(
            lambda _: [cancel_mail(journal, *mine, event) for event in facts.queued],
            lambda _: self._taken_back(),
            owner=self,
        )

    def _taken_back(self) -> None:
        self.parts.said.emit(translate("Window", "The e-mail will not be sent."))
        self._read()

    def _retried(self, link: Link) -> None:
        self.parts.said.emit(translate("Window", "Trying again now."))
        self.parts.sync((Stream.ORDERS, Stream.FULFILMENT), link.id)
        self.parts.board.refresh()
        self._changed()

    @Slot()
    def _print(self) -> None:
        if self.detail.facts and not self.detail.isHidden():
            from app.ui.order_sheet import print_order

            print_order(self.detail.facts, self, self.parts.said.emit)

    # the list as a file
    def _ask_file(self) -> None:
        chooser = QFileDialog(self, translate("Window", "Export"), in_documents())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(translate("Window", "Table for Excel (*.csv)"))
        chooser.setDefaultSuffix("csv")
        chooser.selectFile(translate("Window", "orders") + ".csv")
        chooser.fileSelected.connect(self.save_list)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @Slot(str)
    def save_list(self, path: str) -> None:
        """Write what the table holds now, every row of it."""
        desk, query = self.parts.desk, self.pane.model.query
        names = {link.id: link.name for link in self._links.values()}

        def work() -> int:
            keys = desk.journal.views.sale_keys(query)
            desk.write_table(path, [_titles(), *self._lines(keys, names)])
            return len(keys)

        saved = translate("Window", "Orders exported: {count}")
        self.parts.call(lambda _: work(), lambda count: self.parts.said.emit(saved.format(count=count)), owner=self)

    def _lines(self, keys: Sequence[int], names: dict[int, str]) -> Iterator[Sequence[str]]:
        views = self.parts.desk.journal.views
        for start in range(0, len(keys), _AT_ONCE):
            near = keys[start : start + _AT_ONCE]
            rows = views.sale_rows(near)
            yield from (_line(rows[key], names) for key in near if key in rows)


def sales_model(parts: Parts) -> KeyedModel:
    """All sales, the newest first."""
    views = parts.desk.journal.views
    newest: SaleQuery = Query(SaleColumn.SOLD, SaleFilter.ALL, descending=True)
    return KeyedModel(parts, Source(views.sale_keys, views.sale_rows), _columns(), newest)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Window", "Order"), lambda row: row.number or row.hub_id, SaleColumn.NUMBER, 11),
        Column(translate("Window", "Status"), lambda row: label_of(row.stage), SaleColumn.STAGE, 20, icon=_warning),
        Column(translate("Window", "Sold"), lambda row: moment(row.created), SaleColumn.SOLD, 14),
        Column(translate("Window", "Total"), lambda row: money(row.total), SaleColumn.TOTAL, 10, right=True),
        Column(translate("Window", "In the store"), lambda row: row.store_number, SaleColumn.STORE_NUMBER),
    )


def _warning(row: SaleRow) -> QIcon | None:
    return theme.icon("warning", theme.colours().bad) if row.attention else None


def _titles() -> Sequence[str]:
    return (
        translate("Window", "Integration"),
        translate("Window", "Order"),
        translate("Window", "Id at the hub"),
        translate("Window", "Sales channel"),
        translate("Window", "Sold"),
        translate("Window", "Status"),
        translate("Window", "Total"),
        translate("Window", "In the store"),
    )


def _line(row: SaleRow, names: dict[int, str]) -> Sequence[str]:
    total = f"{row.total:.2f}".replace(".", ",")
    sold, stage = moment(row.created), label_of(row.stage)
    return (names.get(row.link_id, ""), row.number, row.hub_id, row.channel, sold, stage, total, row.store_number)


def _texts() -> TableTexts:
    return TableTexts(
        name=translate("Window", "Orders"),
        search=translate("Window", "Search by order number, id at the hub or number in the store"),
        filters={show: translate("Window", text) for show, text in _FILTERS.items()},
        filtered=translate("Window", "Which orders"),
        empty=translate("Window", "No orders yet"),
        empty_hint=translate("Window", "As soon as something is sold at the hub, the order appears here by itself."),
        not_found=translate(
            "Window",
            "No order is like this. Try part of its number. Buyers' names are kept apart and cannot be searched here.",
        ),
        newer=translate("Window", "New orders above: {count}"),
        icon="orders",
    )
