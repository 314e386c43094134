"""*Produtos*: what the store says, what the hub confirmed, what differs and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.catalogue import Facet
from app.domain.links import Answer, Stream
from app.domain.views import ListingColumn, ListingFilter, ListingRow, Query
from app.engine.answers import answer_all, send_again
from app.engine.overview import Snapshot
from app.engine.products import ProductDetail, listing_state, read_product
from app.texts.plan import facet_value
from app.texts.products import at_hub_text, state_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.preview import PreviewPanel
from app.ui.product_card import ProductCard, state_icon
from app.ui.table_view import TablePane, TableTexts
from app.ui.tables import Column, KeyedModel, Source
from app.ui.widgets import button, title

_CATALOGUE = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)


class ProductsPage(Page):
    """The table, the chosen product below it; or a preview of a whole run."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._snapshot: Snapshot | None = None
        self._key: tuple[int, str] | None = None
        views = parts.desk.journal.views
        query: Query[ListingColumn, ListingFilter] = Query(ListingColumn.SKU, ListingFilter.ALL)
        self.model = KeyedModel(parts, Source(views.listing_keys, views.listing_rows), _columns(), query)
        self.pane = TablePane(parts, self.model, _texts())
        self.card = ProductCard()
        self.preview = PreviewPanel(parts)
        self.links = QComboBox()
        self.links.setAccessibleName(translate("Window", "Integration"))
        self.links.currentIndexChanged.connect(self._choose_link)
        self._area = QScrollArea()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._halved = False
        self._stack = QStackedWidget()
        self._browser = self._lay_out_browser()
        self._stack.addWidget(self._browser)
        self._stack.addWidget(self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        whole.addWidget(self._stack)
        self.pane.chosen.connect(self._chosen)
        self.card.sent.connect(self._send)
        self.card.freed.connect(self._free)
        self.card.asked.connect(lambda number: parts.opened.emit("attention", number))
        self.preview.closed.connect(lambda: self._stack.setCurrentWidget(self._browser))

    def _lay_out_browser(self) -> QWidget:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self.card)
        self._area.hide()
        split = self._split
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.WIDE_GAP)
        split.addWidget(self.pane)
        split.addWidget(self._area)
        head = QHBoxLayout()
        head.addWidget(title(translate("Window", "Products")), stretch=1)
        head.addWidget(self.links)
        head.addWidget(button(translate("Window", "Check without sending"), self.check, icon="search"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(split, stretch=1)
        return whole

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What changed since the last one."""
        before, self._snapshot = self._snapshot, snapshot
        if before is None or [it.link for it in before.links] != [it.link for it in snapshot.links]:
            self._show_links(snapshot)
        self.pane.follow(snapshot)
        moved = before is None or (before.links, before.attentions, before.kept) != (
            snapshot.links,
            snapshot.attentions,
            snapshot.kept,
        )
        if moved:
            self._read()

    def _show_links(self, snapshot: Snapshot) -> None:
        chosen = self.links.currentData()
        self.links.blockSignals(True)
        self.links.clear()
        self.links.addItem(translate("Window", "All integrations"), None)
        for standing in snapshot.links:
            self.links.addItem(standing.link.name, standing.link.id)
        self.links.setCurrentIndex(max(0, self.links.findData(chosen)))
        self.links.blockSignals(False)
        self.links.setVisible(len(snapshot.links) > 1)

    @Slot(int)
    def _choose_link(self, _: int) -> None:
        self.model.ask(link_id=self.links.currentData())

    def open_subject(self, subject: str) -> None:
        """Show this SKU."""
        self._stack.setCurrentWidget(self._browser)
        self.links.setCurrentIndex(0)
        self.pane.look_up(subject)

    @Slot(object)
    def _chosen(self, row: ListingRow | None) -> None:
        self._key = None if row is None else (row.link_id, row.listing.sku)
        if row is None:
            self.card.detail = None
            self._area.hide()
        self._read()

    def _read(self) -> None:
        """The chosen product as it is now, also when its row left the filter."""
        if self._key is not None:
            journal, (link_id, sku) = self.parts.desk.journal, self._key
            self.parts.read(lambda: read_product(journal, link_id, sku), self._show, self)

    def _show(self, detail: ProductDetail | None) -> None:
        if detail is None or (detail.link_id, detail.listing.sku) != self._key:
            return
        links = {standing.link.id: standing.link.name for standing in self._snapshot.links} if self._snapshot else {}
        self.card.show_detail(detail, links.get(detail.link_id, "") if len(links) > 1 else "")
        self._area.show()
        if not self._halved:  # the first card that is shown; afterwards it stays as the person wants it
            self._halved = True
            self._split.setSizes([self._split.height() // 2] * 2)

    @Slot(int, str)
    def _send(self, link_id: int, sku: str) -> None:
        journal = self.parts.desk.journal
        self.parts.call(lambda _: send_again(journal, link_id, sku), lambda _: self._sending(link_id, sku), owner=self)

    def _sending(self, link_id: int, sku: str) -> None:
        self.parts.sync(_CATALOGUE, link_id)
        text = translate("Window", "Reading {sku} in the store again; what the hub does not have yet is sent.")
        self.parts.said.emit(text.format(sku=sku))

    @Slot(int, object)
    def _free(self, link_id: int, ids: list[int]) -> None:
        desk = self.parts.desk
        self.parts.call(
            lambda _: answer_all(desk.journal, ids, Answer.GO_ON, desk.clock.now()),
            lambda _: self._freed(link_id),
            owner=self,
        )

    def _freed(self, link_id: int) -> None:
        self._read()
        self.parts.sync(_CATALOGUE, link_id)
        self.parts.board.refresh()
        self.parts.said.emit(translate("Window", "What you kept back is sent to the hub now."))

    def check(self) -> None:
        """Plan a run of the chosen integrations without sending anything."""
        if self._snapshot is None:
            return
        chosen = self.links.currentData()
        links = [it.link for it in self._snapshot.links if chosen in (None, it.link.id)]
        self.preview.begin(links)
        self._stack.setCurrentWidget(self.preview)


def _columns() -> tuple[Column, ...]:
    return (
        Column("SKU", lambda row: row.listing.sku, ListingColumn.SKU, 13),
        Column(translate("Window", "Name"), lambda row: row.listing.name, ListingColumn.NAME),
        Column(
            translate("Window", "Price"),
            lambda row: facet_value(Facet.PRICE, row.listing.wanted.price or ""),
            ListingColumn.PRICE,
            17,
            right=True,
        ),
        Column(
            translate("Window", "Stock"),
            lambda row: "–" if row.listing.wanted.stock is None else str(row.listing.wanted.stock),
            ListingColumn.STOCK,
            6,
            right=True,
        ),
        Column(translate("Window", "At the hub"), lambda row: at_hub_text(row.listing), width=11),
        Column(
            translate("Window", "State"),
            lambda row: state_text(listing_state(row.listing, row.attention, row.kept)),
            width=12,
            icon=_icon,
        ),
    )


def _icon(row: ListingRow) -> QIcon:
    name, colour = state_icon(listing_state(row.listing, row.attention, row.kept))
    return theme.icon(name, colour)


def _texts() -> TableTexts:
    return TableTexts(
        name=translate("Window", "Products"),
        search=translate("Window", "Search by SKU or name"),
        filters={
            ListingFilter.ALL: translate("Window", "All"),
            ListingFilter.DIFFERS: translate("Window", "To be sent"),
            ListingFilter.KEPT: translate("Window", "Kept back"),
            ListingFilter.REFUSED: translate("Window", "Refused"),
            ListingFilter.ATTENTION: translate("Window", "With complaints"),
            ListingFilter.WITHOUT_STOCK: translate("Window", "Without stock"),
            ListingFilter.NOT_AT_HUB: translate("Window", "Not at the hub"),
            ListingFilter.GONE: translate("Window", "Left the store"),
        },
        filtered=translate("Window", "Which products"),
        empty=translate("Window", "No products yet"),
        empty_hint=translate("Window", "Once an integration has read your store, its products appear here."),
        not_found=translate("Window", "No product is like this. Look at all of them, or search for something else."),
        newer=translate("Window", "New above: {count}"),
        icon="products",
    )
