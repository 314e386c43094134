"""The repair card: what is wrong, where to mend it, and the answers there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QTableView, QWidget

from app.domain.links import Answer, Attention
from app.engine.cases import Case
from app.engine.context import PreviewLine
from app.texts.attention import answer_label, attention_text
from app.texts.cases import answer_meaning, case_title
from app.texts.format import ago, moment
from app.texts.translate import translate
from app.ui import theme
from app.ui.plan_table import NAME, AnyIndex, PlanModel, RowsModel, fit_plan, rows_table
from app.ui.widgets import Card, button, label

#: SKUs of a brake that its text names; the table has them all.
_NAMED = 1

#: Columns of a plan that a brake's list does without: the integration, and what changes.
_SAME_IN_EVERY_ROW = (0, 3)


class ItemsModel(RowsModel):
    """The items of a case with many."""

    def __init__(self) -> None:
        super().__init__((translate("Window", "Which"), translate("Window", "What is wrong")))
        self._items: Sequence[Attention] = ()

    def show_items(self, items: Sequence[Attention]) -> None:
        """Show these."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def item(self, row: int) -> Attention:
        """The item of a row."""
        return self._items[row]

    def row_texts(self, row: int) -> Sequence[str]:
        item = self._items[row]
        return item.params.get("number") or item.subject, attention_text(item).cause

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's own
        return 0 if parent.isValid() else len(self._items)


class CaseCard(Card):
    """One case. `answered(items, answer)` is what the person said; `opened(page, subject)` what to look at."""

    answered = Signal(object, object)
    opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._title = label(size=1.3, bold=True)
        self._since = label(muted=True)
        self._cause = label()
        self._where = label()
        self._items = ItemsModel()
        self._items_table = rows_table(self._items, translate("Window", "All with this cause"))
        self._items_table.doubleClicked.connect(self._open)
        self._items_table.selectionModel().selectionChanged.connect(self._name_buttons)
        self._held = PlanModel()
        self._held_table = rows_table(self._held, translate("Window", "What the brake holds"))
        for column in _SAME_IN_EVERY_ROW:
            self._held_table.setColumnHidden(column, True)
        # in this narrow card both values come before the name
        self._held_table.horizontalHeader().moveSection(NAME, self._held.columnCount() - 1)
        self._answers = QGridLayout()
        self._answers.setColumnStretch(1, 1)
        self._answers.setHorizontalSpacing(theme.WIDE_GAP)
        self._buttons: dict[Answer, QPushButton] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        for each in (self._title, self._since, self._cause):
            self.column.addWidget(each)
        self.column.addWidget(label(translate("Window", "What to do"), bold=True))
        self.column.addWidget(self._where)
        self.column.addWidget(self._items_table, stretch=1)
        self.column.addLayout(self._answers)
        self.column.addWidget(self._held_table, stretch=1)
        self.column.addStretch()

    def show_case(self, case: Case, link_name: str, now: datetime) -> None:
        """Show it; `link_name` is "" when there is only one integration."""
        before, self._case = self._case, case
        text = attention_text(case.first, named=_NAMED)
        many = len(case.items) > 1
        self._title.setText(case_title(case))
        self._since.setText(_since(case, link_name, now))
        self._cause.setText("" if many else text.cause)
        self._cause.setVisible(not many)
        self._where.setText(text.where)
        if before is None or before.items != case.items:
            self._items.show_items(case.items if many else ())
        self._items_table.setVisible(many)
        self._held_table.setVisible(case.is_brake)
        if before is None or before.key != case.key:
            self._held.show_lines(())
            self._offer(case, text.actions)
        self._name_buttons()

    def show_held(self, case: Case, lines: Sequence[PreviewLine]) -> None:
        """What a brake holds, once it was read."""
        if self._case is not None and case.key == self._case.key:
            self._held.show_lines([("", line) for line in lines])
            fit_plan(self._held_table)

    def _offer(self, case: Case, actions: Sequence[Answer]) -> None:
        while (old := self._answers.takeAt(0)) is not None:
            _drop(old.widget())
        self._buttons.clear()
        if case.is_brake:
            self._offer_explained(case, actions)
        else:
            self._answers.addWidget(self._row_of_buttons(case, actions), 0, 0, 1, 2)

    def _offer_explained(self, case: Case, actions: Sequence[Answer]) -> None:
        for row, answer in enumerate(actions):
            made, meaning = self._button(case, answer, primary=False), label(answer_meaning(case, answer))
            made.setAccessibleDescription(meaning.text())
            self._answers.addWidget(made, row, 0)
            self._answers.addWidget(meaning, row, 1)

    def _row_of_buttons(self, case: Case, actions: Sequence[Answer]) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, theme.GAP, 0, 0)
        for answer in actions:
            row.addWidget(self._button(case, answer, primary=answer is Answer.RETRY))
        row.addWidget(button(_open_text(case), self._open))
        row.addStretch()
        return whole

    def _button(self, case: Case, answer: Answer, *, primary: bool) -> QPushButton:
        made = button(answer_label(case.first.kind, answer), lambda: self._say(answer), primary=primary)
        if answer is Answer.DISMISS:
            made.setToolTip(translate("Window", "It leaves this list, and comes back when something else is wrong."))
        self._buttons[answer] = made
        return made

    @Slot()
    def _name_buttons(self) -> None:
        """With some rows chosen the answer is for them, otherwise for all."""
        if self._case is None or self._case.is_brake:
            return
        if len(self._case.items) == 1:
            for answer, made in self._buttons.items():
                made.setText(answer_label(self._case.first.kind, answer))
            return
        chosen = len(self._items_table.selectionModel().selectedRows())
        some, every = translate("Window", "{answer} ({count} of {all})"), translate("Window", "{answer} (all {all})")
        template = some if chosen else every
        for answer, made in self._buttons.items():
            word = answer_label(self._case.first.kind, answer)
            made.setText(template.format(answer=word, count=chosen, all=len(self._case.items)))

    def _chosen(self) -> tuple[Attention, ...]:
        assert self._case is not None
        rows = self._items_table.selectionModel().selectedRows() if len(self._case.items) > 1 else []
        return tuple(self._items.item(index.row()) for index in rows) or self._case.items

    def _say(self, answer: Answer) -> None:
        self.answered.emit(self._chosen(), answer)

    def _open(self, *_: object) -> None:
        if self._case is None:
            return
        if self._case.page == "links":
            self.opened.emit("links", str(self._case.link_id))
            return
        current = self._items_table.currentIndex()
        many = len(self._case.items) > 1 and current.isValid()
        item = self._items.item(current.row()) if many else self._case.first
        self.opened.emit(self._case.page, _subject(item))

    @property
    def tables(self) -> tuple[QTableView, QTableView]:
        """The items of a case with many, and what a brake holds."""
        return self._items_table, self._held_table


def _subject(item: Attention) -> str:
    """What the page finds it by: of products that were found wrong together, the first."""
    return item.params["skus"].split(", ")[0] if item.params.get("skus") else item.subject


def _open_text(case: Case) -> str:
    return {
        "links": translate("Window", "See the integration"),
        "orders": translate("Window", "See the order"),
        "products": translate("Window", "See the product"),
    }[case.page]


def _since(case: Case, link_name: str, now: datetime) -> str:
    text = translate("Window", "Since {moment} ({ago})").format(moment=moment(case.since), ago=ago(case.since, now))
    return f"{link_name} · {text}" if link_name else text


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
