"""*Integrações*: every link with its state, its pages as tabs, pause and removal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.engine.overview import Light, Snapshot, Standing, light
from app.engine.wizard import Draft
from app.texts.labels import label as word
from app.texts.translate import translate
from app.ui import theme
from app.ui.link_view import LinkView
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.widgets import Card, EmptyState, button, label, title

_LIST_WIDTH = 210

AnyIndex = QModelIndex | QPersistentModelIndex


class LinkModel(QAbstractListModel):
    """One row a link: its name, and how it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[tuple[Standing, Light]] = ()

    def show_rows(self, rows: Sequence[tuple[Standing, Light]]) -> None:
        """These are the links now; the selection stays where the links stay."""
        if [each.link.id for each, _ in rows] == [each.link.id for each, _ in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        standing, shown = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{standing.link.name}\n{word(shown)}"
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(f"state-{shown}", theme.light_colour(shown))
        return None


class LinksPage(Page):
    """The links at the left, the chosen one at the right."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.model = LinkModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(translate("Window", "Integrations"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.views: dict[int, LinkView] = {}
        self._views = QStackedWidget()
        self._wanted = ""
        self.draft = DraftCard(self.new, self._discard)
        self.empty = EmptyState(
            translate("Window", "There is no integration yet"),
            translate("Window", "Link your shop to the hub: it takes about three minutes."),
            button(translate("Window", "Set up an integration"), self.new, primary=True),
            icon="links",
        )
        self._stack = QStackedWidget()
        for each in (QWidget(), self.empty, self._full()):
            self._stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        whole.setSpacing(theme.GAP)
        head = QHBoxLayout()
        head.addWidget(title(translate("Window", "Integrations")), stretch=1)
        head.addWidget(button(translate("Window", "New integration"), self.new, icon="add"))
        whole.addLayout(head)
        whole.addWidget(self.draft)
        whole.addWidget(self._stack, stretch=1)

    def _full(self) -> QWidget:
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE_GAP)
        row.addWidget(self.list)
        row.addWidget(self._views, stretch=1)
        return full

    def new(self) -> None:
        """Begin another link, or go on with the one that was begun."""
        self.parts.opened.emit("links", "new")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.parts.read(self.parts.desk.load_draft, self.draft.show_draft, self)

    def _discard(self) -> None:
        desk = self.parts.desk
        self.parts.call(lambda _: desk.forget_draft(), lambda _: self.draft.hide(), owner=self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How every link stands now."""
        rows = [(standing, self._light(snapshot, standing)) for standing in snapshot.links]
        before = self._current()
        self.model.show_rows(rows)
        self._forget_gone({standing.link.id for standing in snapshot.links})
        self._stack.setCurrentIndex(2 if rows else 1)
        names = [standing.link.name for standing in snapshot.links]
        for standing, shown in rows:
            if view := self.views.get(standing.link.id):
                view.follow(standing, shown, [name for name in names if name != standing.link.name])
        self._select(self._wanted or str(before or ""))

    def _light(self, snapshot: Snapshot, standing: Standing) -> Light:
        link_id = standing.link.id
        own = tuple(each for each in snapshot.attentions if each.link_id == link_id)
        working = [link_id] if link_id in self.parts.lanes.working else []
        return light(replace(snapshot, links=(standing,), attentions=own), working)

    def open_subject(self, subject: str) -> None:
        """Show the link with this id."""
        self._wanted = subject
        self._select(subject)

    def _select(self, subject: str) -> None:
        ids = [str(standing.link.id) for standing, _ in self.model.rows]
        if not ids:
            return
        row = ids.index(subject) if subject in ids else 0
        self._wanted = "" if subject in ids else self._wanted
        if self.list.currentIndex().row() != row or not self._views.count():
            index = self.model.index(row)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _current(self) -> int | None:
        row = self.list.currentIndex().row()
        return self.model.rows[row][0].link.id if 0 <= row < len(self.model.rows) else None

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        if not now.isValid():
            return
        standing, shown = self.model.rows[now.row()]
        link_id = standing.link.id
        if link_id not in self.views:
            self.views[link_id] = LinkView(self.parts, standing.link)
            self._views.addWidget(self.views[link_id])
        others = [each.link.name for each, _ in self.model.rows if each.link.id != link_id]
        self.views[link_id].follow(standing, shown, others)
        self._views.setCurrentWidget(self.views[link_id])

    def _forget_gone(self, ids: set[int]) -> None:
        for link_id in self.views.keys() - ids:
            view = self.views.pop(link_id)
            self._views.removeWidget(view)
            view.deleteLater()


class DraftCard(Card):
    """A link that was begun and not finished."""

    def __init__(self, go_on: Callable[[], None], discard: Callable[[], None]) -> None:
        super().__init__()
        self.text = label()
        self.go_on = button(translate("Window", "Go on"), go_on)
        self.discard = button(translate("Window", "Discard"), discard)
        row = QHBoxLayout()
        row.addWidget(self.text, stretch=1)
        row.addWidget(self.go_on)
        row.addWidget(self.discard)
        self.column.addLayout(row)
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Offer to go on with this one."""
        if draft is not None:
            words = translate("Window", "The integration “{name}” was begun and is not finished.")
            self.text.setText(words.format(name=draft.name))
        self.setVisible(draft is not None)
