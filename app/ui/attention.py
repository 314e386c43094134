"""*Precisa de atenção*: what waits for a person, and the answers that mend it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.links import Answer, Attention, Stream
from app.engine.answers import answer_all, streams_of
from app.engine.cases import Case, brake_lines, cases
from app.engine.overview import Snapshot
from app.texts.format import ago
from app.texts.products import kept_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.attention_card import CaseCard
from app.ui.attention_list import CaseModel, case_list
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.widgets import EmptyState, button, label, title

_LIST_SHARE, _CARD_SHARE = 2, 3


class AttentionPage(Page):
    """A list at the left, the repair card of the chosen one at the right."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._snapshot: Snapshot | None = None
        self._shown: tuple[Attention, ...] | None = None
        self._subject = ""
        self.model = CaseModel(self)
        self.list = case_list(self.model, translate("Window", "What needs attention"))
        self.card = CaseCard()
        self.card.answered.connect(self._answer)
        self.card.opened.connect(parts.opened)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self._head = label(muted=True)
        self.empty = EmptyState("", "", icon="check")
        self._nothing_yet = EmptyState(
            translate("Window", "There is no integration yet"),
            translate("Window", "Once your shop is linked to the hub, whatever needs you appears here."),
            button(
                translate("Window", "Set up an integration"), lambda: parts.opened.emit("links", "new"), primary=True
            ),
            icon="attention",
        )
        self._stack = QStackedWidget()
        self._full = self._both()
        for each in (QWidget(), self._nothing_yet, self.empty, self._full):
            self._stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        whole.setSpacing(theme.GAP)
        whole.addWidget(title(translate("Window", "Needs attention")))
        whole.addWidget(self._stack, stretch=1)

    def _both(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.card)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.WIDE_GAP)
        split.addWidget(self.list)
        split.addWidget(area)
        split.setStretchFactor(0, _LIST_SHARE)
        split.setStretchFactor(1, _CARD_SHARE)
        split.setSizes([_LIST_SHARE * 150, _CARD_SHARE * 150])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(split, stretch=1)
        return whole

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What waits now."""
        self._snapshot = snapshot
        if not snapshot.links:
            self._stack.setCurrentWidget(self._nothing_yet)
        elif not snapshot.attentions:
            self.empty.say(*_calm(snapshot))
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self._full)
        if snapshot.attentions != self._shown:
            self._shown = snapshot.attentions
            self.parts.read(partial(cases, snapshot.attentions), self._show_cases, self)

    def _show_cases(self, found: tuple[Case, ...]) -> None:
        before = self.list.currentIndex()
        key = self.model.case(before.row()).key if before.isValid() else None
        self.model.show_cases(found)
        waiting = sum(len(case.items) for case in found)
        one, many = (
            translate("Window", "{count} thing waits for you."),
            translate("Window", "{count} things wait for you."),
        )
        self._head.setText((one if waiting == 1 else many).format(count=waiting))
        if not found:
            return
        same = self.model.row_of(key) if key else None
        row = same if same is not None else min(max(before.row(), 0), len(found) - 1)
        self.list.setCurrentIndex(self.model.index(row))
        if self._subject:
            self.open_subject(self._subject)

    def open_subject(self, subject: str) -> None:
        """Choose the case with this attention's number, now or when the next look at the journal shows it."""
        row = self.model.row_with(int(subject)) if subject.isdecimal() else None
        self._subject = subject if row is None else ""
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        if not current.isValid() or self._snapshot is None:
            return
        case = self.model.case(current.row())
        links = {standing.link.id: standing.link.name for standing in self._snapshot.links}
        self.card.show_case(case, links.get(case.link_id, "") if len(links) > 1 else "", self._snapshot.at)
        if case.is_brake:
            journal = self.parts.desk.journal
            self.parts.read(lambda: brake_lines(journal, case.first), partial(self.card.show_held, case), self)

    @Slot(object, object)
    def _answer(self, items: tuple[Attention, ...], said: Answer) -> None:
        desk, ids = self.parts.desk, [item.id for item in items]
        self.parts.call(
            lambda _: answer_all(desk.journal, ids, said, desk.clock.now()), partial(self._answered, said), owner=self
        )

    def _answered(self, said: Answer, items: tuple[Attention, ...]) -> None:
        """Runs start at once, where the answer asks for one."""
        if said in (Answer.RETRY, Answer.GO_ON, Answer.SKIP):
            for link_id, streams in _runs(items).items():
                self.parts.sync(tuple(streams), link_id)
        self.parts.said.emit(_confirmation(said).format(count=len(items)))
        self.parts.board.refresh()


def _runs(items: Collection[Attention]) -> dict[int, dict[Stream, None]]:
    runs: dict[int, dict[Stream, None]] = {}
    for item in items:
        runs.setdefault(item.link_id, {}).update(dict.fromkeys(streams_of(item)))
    return runs


def _confirmation(said: Answer) -> str:
    return {
        Answer.RETRY: translate("Window", "Trying again now: {count}."),
        Answer.DISMISS: translate("Window", "Taken off the list: {count}."),
        Answer.GO_ON: translate("Window", "It goes on now."),
        Answer.SKIP: translate("Window", "It goes on now without these."),
        Answer.CANCEL: translate("Window", "Cancelled. It goes on by itself once it is corrected in the store."),
    }[said]


def _calm(snapshot: Snapshot) -> tuple[str, str]:
    """What an empty page says: only what is confirmed is called fine."""
    healths = [
        each for standing in snapshot.links for each in standing.streams if each.stream is not Stream.RECONCILIATION
    ]
    times: list[datetime] = [each.last_success for each in healths if each.fresh and each.last_success]
    if len(times) < len(healths):
        hint = translate("Window", "Not everything is up to date yet; Tomada is taking care of it by itself.")
        return translate("Window", "Nothing needs you"), hint
    if snapshot.kept:
        return translate("Window", "Nothing needs you"), kept_text(snapshot.kept)
    hint = translate("Window", "Both sides confirmed products, prices, stock and orders. Oldest confirmation: {ago}.")
    return translate("Window", "Everything is fine"), hint.format(ago=ago(min(times), snapshot.at))
