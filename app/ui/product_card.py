"""One product: what both sides say, why they differ, what changed lately."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.links import HistoryEntry
from app.engine.products import ListingState, ProductDetail
from app.texts.changes import change_text
from app.texts.format import moment
from app.texts.products import FacetText, facet_texts, reasons, state_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.plan_table import AnyIndex, RowsModel, rows_table
from app.ui.widgets import Card, button, label

_ROWS = 4
_CHANGES_ROWS = 5


def state_icon(state: ListingState) -> tuple[str, str]:
    """The icon of a state and its colour; the shape alone tells them apart."""
    now = theme.colours()
    icons: Mapping[ListingState, tuple[str, str]] = {
        ListingState.CONFIRMED: ("check", now.good),
        ListingState.PENDING: ("sync", now.accent),
        ListingState.KEPT: ("pause", now.quiet),
        ListingState.REFUSED: ("close", now.bad),
        ListingState.COMPLAINT: ("warning", now.warn),
        ListingState.ONLY_STORE: ("store", now.quiet),
        ListingState.ONLY_HUB: ("hub", now.quiet),
        ListingState.GONE: ("remove", now.quiet),
    }
    return icons[state]


class ChangesModel(RowsModel):
    """What changed lately."""

    def __init__(self) -> None:
        super().__init__((translate("Window", "When"), translate("Window", "Change")))
        self._changes: Sequence[HistoryEntry] = ()

    def show_changes(self, changes: Sequence[HistoryEntry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._changes = changes
        self.endResetModel()

    def row_texts(self, row: int) -> Sequence[str]:
        entry = self._changes[row]
        text = change_text(entry)
        return moment(entry.at), f"{text.what}: {text.before} → {text.after}"

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._changes)


class ProductCard(Card):
    """The chosen product. `sent(link_id, sku)`: send it now; `freed(link_id, attention ids)`: send what was kept back;
    `asked(attention id)`: see what to do about it."""

    sent = Signal(int, str)
    freed = Signal(int, object)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.detail: ProductDetail | None = None
        self._name = label(size=1.3, bold=True)
        self._about = label(muted=True)
        self._picture = QLabel()
        self.state = label(bold=True)
        self.reasons = label()
        self._facets = [[_cell(), _cell(), _cell()] for _ in range(_ROWS)]
        self.send_button = button(translate("Window", "Send now"), self._say_send, primary=True, icon="sync")
        hint = translate("Window", "Reads this product again in the store and sends what the hub did not confirm yet.")
        self.send_button.setToolTip(hint)
        self.send_button.setAccessibleDescription(hint)
        self.free_button = button(translate("Window", "Send it after all"), self._say_freed, primary=True, icon="sync")
        self.ask_button = button(translate("Window", "See what to do"), self._say_asked, icon="attention")
        self._no_changes = label(translate("Window", "Nothing has changed lately."), muted=True)
        self._changes = ChangesModel()
        self.changes = rows_table(self._changes, translate("Window", "Last changes of this product"))
        self._lay_out()
        theme.follow(self, self._draw)

    def _lay_out(self) -> None:
        """Who it is and what can be done, why it stands so beside what both sides say, the last changes below."""
        head, names, body, why, state = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        names.addWidget(self._name)
        names.addWidget(self._about)
        head.addLayout(names, stretch=1)
        for made in (self.ask_button, self.free_button, self.send_button):
            head.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._picture)
        state.addWidget(self.state, stretch=1)
        why.addLayout(state)
        why.addWidget(self.reasons)
        why.addStretch(1)
        body.addLayout(why, stretch=1)
        body.addSpacing(theme.WIDE_GAP)
        body.addLayout(self._grid())
        self.column.addLayout(head)
        self.column.addLayout(body)
        self.column.addWidget(label(translate("Window", "Last changes"), bold=True))
        self.column.addWidget(self._no_changes)
        self.column.addWidget(self.changes)
        self.column.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE_GAP)
        grid.setVerticalSpacing(theme.GAP)
        grid.setRowStretch(_ROWS + 1, 1)
        for column, text in enumerate(("", translate("Window", "Store"), translate("Window", "Hub confirmed"))):
            head = _cell(text)
            head.setProperty("muted", True)
            grid.addWidget(head, 0, column)
        for row, cells in enumerate(self._facets, start=1):
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
        return grid

    def show_detail(self, detail: ProductDetail, link_name: str) -> None:
        """Show it; `link_name` is "" when there is only one integration."""
        self.detail, listing = detail, detail.listing
        self._name.setText(listing.name or listing.sku)
        variation = translate("Window", "Variation of {sku}").format(sku=listing.parent) if listing.parent else ""
        self._about.setText(" · ".join(filter(None, (f"SKU {listing.sku}", variation, link_name))))
        self.state.setText(state_text(detail.state).capitalize())
        self.reasons.setText("\n".join(reasons(detail)))
        self._show_facets(facet_texts(listing))
        self.send_button.setVisible(listing.present and not detail.kept)
        self.free_button.setVisible(bool(detail.kept))
        self.ask_button.setVisible(detail.asked is not None)
        self._changes.show_changes(detail.changes)
        rows = min(len(detail.changes), _CHANGES_ROWS) + 1
        self.changes.setFixedHeight(rows * self.changes.verticalHeader().defaultSectionSize() + 2 * theme.GAP)
        self._no_changes.setVisible(not detail.changes)
        self.changes.setVisible(bool(detail.changes))
        self.changes.resizeColumnsToContents()
        self._draw()

    def _show_facets(self, facets: Sequence[FacetText]) -> None:
        for row, cells in enumerate(self._facets):
            for cell in cells:
                cell.setVisible(row < len(facets))
            if row < len(facets):
                self._show_facet(cells, facets[row])

    def _show_facet(self, cells: Sequence[QLabel], facet: FacetText) -> None:
        for cell, text in zip(cells, (facet.name.capitalize(), facet.store, facet.hub), strict=True):
            cell.setText(text)
        font = cells[2].font()
        font.setBold(facet.differs)
        cells[2].setFont(font)

    def _draw(self) -> None:
        if self.detail is not None:
            name, colour = state_icon(self.detail.state)
            self._picture.setPixmap(theme.icon(name, colour).pixmap(20, 20))

    def _say_send(self) -> None:
        if self.detail is not None:
            self.sent.emit(self.detail.link_id, self.detail.listing.sku)

    def _say_freed(self) -> None:
        if self.detail is not None:
            self.freed.emit(self.detail.link_id, [item.id for item in self.detail.kept])

    def _say_asked(self) -> None:
        if self.detail is not None and self.detail.asked is not None:
            self.asked.emit(str(self.detail.asked.id))


def _cell(text: str = "") -> QLabel:
    """Of a grid: one line, as wide as it is."""
    made = label(text)
    made.setWordWrap(False)
    return made
