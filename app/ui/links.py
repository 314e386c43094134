"""*Integrações*: every link with its state, its pages as tabs, pause and removal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import TomadaError
from app.domain.links import Link
from app.engine.overview import Light, Snapshot, Standing, light
from app.engine.pause import Pause, pause_end
from app.engine.removal import Removal, removal_of
from app.engine.wizard import Draft
from app.texts.format import moment
from app.texts.labels import label as word
from app.texts.links import removal_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.link_tabs import LinkTabs
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.widgets import Card, EmptyState, button, label, title
from app.ui.work_menu import PAUSES

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
        whole.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, 0)
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


class LinkView(QWidget):
    """One link: how it stands, pause, removal, its tabs."""

    def __init__(self, parts: Parts, link: Link) -> None:
        super().__init__()
        self._parts = parts
        self.link = link
        self.name = label(bold=True, size=1.25)
        self.state = label(muted=True)
        self.pause = QPushButton(translate("Window", "Pause"))
        self.pause.setMenu(self._pause_menu())
        self.resume = button(translate("Window", "Go on now"), partial(self._pause_until, None), icon="play")
        self.remove = button(translate("Window", "Remove…"), self.ask_removal, icon="remove")
        theme.follow(self.pause, lambda: self.pause.setIcon(theme.icon("pause")))
        self.tabs = LinkTabs(parts, link)
        self.question: QMessageBox | None = None
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.state)
        row = QHBoxLayout()
        row.addLayout(words, stretch=1)
        for each in (self.pause, self.resume, self.remove):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.tabs, stretch=1)

    def _pause_menu(self) -> QMenu:
        menu = QMenu(self)
        for pause, text in PAUSES.items():
            menu.addAction(translate("Tray", text)).triggered.connect(partial(self._pause_for, pause))
        return menu

    def follow(self, standing: Standing, shown: Light, others: Sequence[str]) -> None:
        """The link as it is now."""
        self.link = standing.link
        self.name.setText(self.link.name)
        until = self.link.paused_until
        paused = translate("Window", "paused until {moment}").format(moment=moment(until)) if until else ""
        self.state.setText(paused if standing.paused and paused else word(shown))
        self.pause.setVisible(not standing.paused)
        self.resume.setVisible(standing.paused)
        self.tabs.follow(self.link, others)

    def _pause_for(self, pause: Pause, _checked: bool = False) -> None:
        self._pause_until(pause)

    def _pause_until(self, pause: Pause | None) -> None:
        desk, link_id = self._parts.desk, self.link.id
        until = pause_end(pause, desk.clock.now()) if pause else None

        def change() -> None:
            for link in desk.journal.links():
                if link.id == link_id:
                    desk.update_link(replace(link, paused_until=until))

        self._parts.call(lambda _: change(), lambda _: self._parts.board.refresh(), owner=self)

    def ask_removal(self) -> None:
        """Say what goes and what stays, and ask."""
        journal, link_id = self._parts.desk.journal, self.link.id
        self._parts.read(lambda: removal_of(journal, link_id), self._ask, self)

    def _ask(self, removal: Removal) -> None:
        self.question = QMessageBox(self)
        self.question.setIcon(QMessageBox.Icon.Question)
        self.question.setWindowTitle(translate("Window", "Remove the integration"))
        self.question.setText(translate("Window", "Remove the integration “{name}”?").format(name=self.link.name))
        self.question.setInformativeText(removal_text(removal))
        yes = self.question.addButton(translate("Window", "Remove"), QMessageBox.ButtonRole.DestructiveRole)
        no = self.question.addButton(translate("Window", "Keep"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(no)
        self.question.setEscapeButton(no)
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(self._release)
        self.question.open()

    @Slot()
    def _release(self) -> None:
        """Nothing works on it any more; then it goes."""
        self.setEnabled(False)
        self._parts.lanes.release(self.link.id, self._remove)

    def _remove(self) -> None:
        desk, link = self._parts.desk, self.link
        self._parts.call(lambda _: desk.remove_link(link), partial(self._removed, link.name), self._not_removed, self)

    def _removed(self, name: str, _: None) -> None:
        self._parts.said.emit(translate("Window", "The integration “{name}” was removed.").format(name=name))
        self._parts.board.refresh()

    def _not_removed(self, error: TomadaError) -> None:
        self.setEnabled(True)
        self._parts.lanes.take_back(self.link.id)
        self._parts.went_wrong.emit(error)
        self._parts.board.refresh()
