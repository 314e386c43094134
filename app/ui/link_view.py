"""One link: how it stands, pause, removal, its tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMessageBox, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import TomadaError
from app.domain.links import Link
from app.engine.overview import Light, Standing
from app.engine.pause import Pause, pause_end
from app.engine.removal import Removal, removal_of
from app.texts.format import moment
from app.texts.labels import label as word
from app.texts.links import removal_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.link_tabs import LinkTabs
from app.ui.parts import Parts
from app.ui.widgets import button, label
from app.ui.work_menu import PAUSES


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
            action = QAction(translate("Tray", text), menu)  # made here, as in `work_menu`
            action.triggered.connect(partial(self._pause_for, pause))
            menu.addAction(action)
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
        removed = partial(self._removed, link.name)
        self._parts.call(lambda _: desk.remove_link(link), removed, self._not_removed, self, vault=True)

    def _removed(self, name: str, _: None) -> None:
        self._parts.said.emit(translate("Window", "The integration “{name}” was removed.").format(name=name))
        self._parts.board.refresh()

    def _not_removed(self, error: TomadaError) -> None:
        self.setEnabled(True)
        self._parts.lanes.take_back(self.link.id)
        self._parts.went_wrong.emit(error)
        self._parts.board.refresh()
