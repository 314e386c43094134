"""A long table is read page by page, and stays where the person is when the journal changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from app.domain.errors import JournalBusy
from app.domain.links import Link
from app.domain.orders import Sale, Stage
from app.domain.views import Query, SaleColumn, SaleFilter, SaleQuery, SaleRow
from app.engine.overview import take_snapshot
from app.ui.parts import Parts
from app.ui.style import sheet
from app.ui.table_view import TablePane, TableTexts
from app.ui.tables import Column, KeyedModel, Source
from tests.support.practice import Practice
from tests.support.sales import a_sale, fill

COLUMNS = (
    Column("Número", lambda row: row.number, SaleColumn.NUMBER, 20),
    Column("Vendido", lambda row: str(row.created), SaleColumn.SOLD, 20),
    Column("Canal", lambda row: row.channel),
)
TEXTS = TableTexts(
    name="Pedidos",
    search="Procurar",
    filters={SaleFilter.ALL: "Todos", SaleFilter.DONE: "Concluídos", SaleFilter.ATTENTION: "Atenção"},
    filtered="Filtro",
    empty="Nada ainda",
    empty_hint="Venda algo.",
    not_found="Procure outra coisa.",
    newer="{count} novos acima",
    icon="orders",
)
NEWEST: SaleQuery = Query(SaleColumn.SOLD, SaleFilter.ALL, descending=True)


class Counting:
    """The journal's sales, with how often rows were read, and a fault on demand."""

    def __init__(self, practice: Practice) -> None:
        self._views = practice.application.journal.views
        self.keys = self._views.sale_keys
        self.pages: list[int] = []
        self.fault: Exception | None = None

    def rows(self, keys: Collection[int]) -> Mapping[int, SaleRow]:
        self.pages.append(len(keys))
        if self.fault:
            raise self.fault
        return self._views.sale_rows(keys)


@pytest.fixture
def link(practice: Practice) -> Link:
    return practice.rest(practice.add())


@pytest.fixture
def source(practice: Practice) -> Counting:
    return Counting(practice)


@pytest.fixture
def open_pane(qtbot: QtBot, parts: Parts, source: Counting) -> Callable[[], TablePane]:
    def open_one() -> TablePane:
        model = KeyedModel(parts, Source(source.keys, source.rows), COLUMNS, NEWEST)
        with qtbot.waitSignal(model.loaded):
            pane = TablePane(parts, model, TEXTS)
        qtbot.addWidget(pane)
        pane.resize(800, 500)
        pane.show()
        return pane

    return open_one


def text(pane: TablePane, row: int, column: int = 0) -> str:
    return str(pane.model.index(row, column).data())


def number(place: int, practice: Practice) -> str:
    return a_sale(place, practice.clock.now()).order.number


def settle(qtbot: QtBot, pane: TablePane, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(pane.model.loaded):
        act()


def test_rows_come_into_view_page_by_page(
    qtbot: QtBot, practice: Practice, link: Link, source: Counting, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 3000)
    pane = open_pane()
    assert pane.model.rowCount() == 3000
    assert text(pane, 0) == number(0, practice)
    assert text(pane, 2500) == "…"
    qtbot.waitUntil(lambda: text(pane, 2500) == number(2500, practice))
    assert sum(source.pages) <= 300


def test_a_click_on_a_title_sorts_and_another_turns_it_round(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 90)
    pane = open_pane()
    numbers = sorted(number(place, practice) for place in range(90))
    header = pane.table.horizontalHeader()
    settle(qtbot, pane, lambda: header.sectionClicked.emit(0))
    assert [text(pane, row) for row in range(90)] == numbers
    settle(qtbot, pane, lambda: header.sectionClicked.emit(0))
    assert [text(pane, row) for row in range(90)] == numbers[::-1]
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (0, Qt.SortOrder.DescendingOrder)
    header.sectionClicked.emit(2)  # has no order of its own
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (0, Qt.SortOrder.DescendingOrder)


def test_the_arrow_of_a_sorted_column_points_as_in_a_spreadsheet(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane], qapp: QApplication
) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet(sheet(native=False))
    try:
        header = open_pane().table.horizontalHeader()
        narrow = {order: _narrow_end(header, order) for order in Qt.SortOrder}
    finally:
        qapp.setStyleSheet(before)
    assert narrow == {Qt.SortOrder.AscendingOrder: "top", Qt.SortOrder.DescendingOrder: "bottom"}


def _narrow_end(header: QHeaderView, order: Qt.SortOrder) -> str:
    """Where the tip of the arrow in the first column is: its rows of pixels in the picture with it and without."""
    header.setSortIndicator(0, order)
    drawn = header.grab().toImage()
    header.setSortIndicator(1, order)
    plain = header.grab().toImage()
    end = header.sectionSize(0)
    found = {
        y: [x for x in range(end // 2, end - 2) if drawn.pixel(x, y) != plain.pixel(x, y)]
        for y in range(drawn.height())
    }
    rows = [xs[-1] - xs[0] for xs in found.values() if xs]
    return "top" if rows[0] < rows[-1] else "bottom"


def test_typing_searches_once_it_rests(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 200)
    pane = open_pane()
    asked: list[str] = []
    pane.search.asked.connect(asked.append)
    settle(qtbot, pane, lambda: QTest.keyClicks(pane.search, number(77, practice)))
    assert asked == [number(77, practice)]
    assert [text(pane, row) for row in range(pane.model.rowCount())] == asked


def test_the_answer_to_the_last_question_is_shown(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 400)
    pane = open_pane()
    with qtbot.waitSignal(pane.model.loaded):
        for show in (SaleFilter.ATTENTION, SaleFilter.ALL, SaleFilter.DONE):
            pane.filters.choose(show)
    assert pane.model.rowCount() == 100


def test_selection_and_place_stay_when_new_sales_arrive(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 1000)
    pane = open_pane()
    pane.table.selectRow(500)
    pane.table.scrollTo(pane.model.index(490, 0), pane.table.ScrollHint.PositionAtTop)
    top = pane.table.rowAt(0)
    qtbot.waitUntil(lambda: "…" not in (text(pane, top), text(pane, 500)))
    seen, chosen = text(pane, top), text(pane, 500)
    newer = [_renamed(a_sale(place, now + timedelta(days=1)), f"new-{place}") for place in range(7)]
    journal.save_sales(link.id, newer, now)
    settle(qtbot, pane, pane.model.refresh)
    assert pane.table.currentIndex().row() == 507
    assert text(pane, 507) == chosen
    assert text(pane, pane.table.rowAt(0)) == seen


def test_the_current_row_stays_where_it_is_on_screen_while_others_come_and_move(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 100)
    pane = open_pane()
    pane.table.scrollTo(pane.model.index(40, 0), pane.table.ScrollHint.PositionAtTop)
    pane.table.selectRow(45)
    qtbot.waitUntil(lambda: text(pane, 45) != "…")
    chosen, there = text(pane, 45), pane.table.visualRect(pane.table.currentIndex()).top()
    first = a_sale(40, now)
    gone = replace(first, order=replace(first.order, created=now + timedelta(days=1)))
    newer = [_renamed(a_sale(place, now + timedelta(days=1)), f"new-{place}") for place in range(3)]
    journal.save_sales(link.id, [gone, *newer], now)
    settle(qtbot, pane, pane.model.refresh)
    assert text(pane, pane.table.currentIndex().row()) == chosen
    assert pane.table.visualRect(pane.table.currentIndex()).top() == there


def test_who_looks_at_the_top_with_nothing_chosen_sees_the_newest(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 100)
    pane = open_pane()
    pane.table.scrollTo(pane.model.index(40, 0), pane.table.ScrollHint.PositionAtTop)
    pane.hide()
    pane.show()
    assert pane.table.rowAt(0) == 0
    journal.save_sales(link.id, [_renamed(a_sale(0, now + timedelta(days=1)), "new")], now)
    settle(qtbot, pane, pane.model.refresh)
    assert pane.table.rowAt(0) == 0
    assert not pane.newer.isVisible()


def test_rows_that_came_above_are_told_and_one_press_away(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 100)
    pane = open_pane()
    pane.table.selectRow(0)
    qtbot.waitUntil(lambda: pane.table.current() is not None)
    for place in range(3):
        newer = _renamed(a_sale(place, now + timedelta(days=1)), f"new-{place}")
        journal.save_sales(link.id, [newer], now)
        settle(qtbot, pane, pane.model.refresh)
    assert pane.table.rowAt(0) == 3
    assert pane.newer.isVisible()
    assert pane.newer.text() == "3 novos acima"
    pane.newer.click()
    assert pane.table.rowAt(0) == 0
    assert not pane.newer.isVisible()
    assert pane.table.currentIndex().row() == 3


def test_no_row_moves_under_a_pointer_that_is_about_to_click(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 3)
    pane = open_pane()
    before = [text(pane, row) for row in range(3)]
    QTest.mouseMove(pane.table.viewport(), pane.table.visualRect(pane.model.index(1, 0)).center())
    qtbot.waitUntil(pane.table.aiming.isActive)
    newest = _renamed(a_sale(7, now + timedelta(days=1)), "new")
    changed = a_sale(1, now)
    changed = replace(changed, order=replace(changed.order, channel="loja própria"))
    journal.save_sales(link.id, [newest, changed], now)
    settle(qtbot, pane, pane.model.refresh)
    assert [text(pane, row) for row in range(pane.model.rowCount())] == before
    assert text(pane, 1, 2) == "loja própria"
    settle(qtbot, pane, pane.table.aiming.timeout.emit)
    assert [text(pane, row) for row in range(pane.model.rowCount())] == [newest.order.number, *before]


def test_a_row_that_changed_is_shown_anew_without_a_word(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 150)
    pane = open_pane()
    told: list[SaleRow] = []
    pane.chosen.connect(told.append)
    pane.table.selectRow(3)
    assert [row.stage for row in told] == [Stage.AWAITING]
    sale = a_sale(3, now)
    journal.save_sale(link.id, replace(sale, stage=Stage.APPROVED), now)
    settle(qtbot, pane, pane.model.refresh)
    assert [row.stage for row in told] == [Stage.AWAITING, Stage.APPROVED]
    settle(qtbot, pane, pane.model.refresh)
    assert len(told) == 2


def test_what_is_asked_during_a_read_is_read_afterwards(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    pane = open_pane()
    pane.model.refresh()
    journal.save_sales(link.id, [a_sale(0, now)], now)
    pane.model.refresh()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)


def test_an_empty_table_says_what_to_do_and_a_fruitless_search_how_to_go_on(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    pane = open_pane()
    assert pane.nothing.isVisibleTo(pane)
    journal.save_sales(link.id, [a_sale(0, now)], now)
    settle(qtbot, pane, pane.model.refresh)
    assert pane.table.isVisibleTo(pane)
    settle(qtbot, pane, lambda: pane.search.setText("no such number"))
    assert not pane.table.isVisibleTo(pane)
    assert not pane.nothing.isVisibleTo(pane)
    settle(qtbot, pane, pane.show_all)
    assert pane.table.isVisibleTo(pane)


def test_what_is_found_under_another_filter_only_is_said_and_shown(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    fill(journal, link, now, 20)
    pane = open_pane()
    sought = a_sale(3, now)
    assert sought.stage is Stage.AWAITING
    pane.search.setText(sought.order.number)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    pane.filters.choose(SaleFilter.DONE)
    qtbot.waitUntil(lambda: pane.not_found.isVisibleTo(pane))
    assert pane.not_found.text == "Não está em “Concluídos”"
    settle(qtbot, pane, pane.show_more.click)
    assert pane.search.text() == sought.order.number
    assert [text(pane, row) for row in range(pane.model.rowCount())] == [sought.order.number]


def test_a_filter_without_rows_says_so_and_not_that_nothing_was_found(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    journal.save_sales(link.id, [a_sale(0, now)], now)
    pane = open_pane()
    pane.filters.choose(SaleFilter.ATTENTION)
    qtbot.waitUntil(lambda: pane.not_found.isVisibleTo(pane))
    assert pane.not_found.text == "Nada em “Atenção” agora"
    settle(qtbot, pane, pane.show_more.click)
    assert pane.table.isVisibleTo(pane)


def test_without_an_integration_an_empty_table_is_the_way_to_one(
    qtbot: QtBot, parts: Parts, practice: Practice, open_pane: Callable[[], TablePane]
) -> None:
    pane = open_pane()
    pane.follow(take_snapshot(practice.application.journal, practice.clock.now()))
    assert pane.nothing.text == "Ainda não há nenhuma integração"
    with qtbot.waitSignal(parts.opened) as asked:
        pane.begin.click()
    assert asked.args == ["links", "new"]
    practice.add()
    pane.follow(take_snapshot(practice.application.journal, practice.clock.now()))
    assert pane.nothing.text == TEXTS.empty
    assert not pane.begin.isVisibleTo(pane)


def test_a_journal_that_cannot_be_read_is_told_and_read_again_later(
    qtbot: QtBot,
    parts: Parts,
    practice: Practice,
    link: Link,
    source: Counting,
    open_pane: Callable[[], TablePane],
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 1000)
    pane = open_pane()
    source.fault = JournalBusy()
    with qtbot.waitSignal(parts.went_wrong):
        text(pane, 700)
    with qtbot.waitSignal(parts.went_wrong):
        pane.model.refresh()
    source.fault = None
    settle(qtbot, pane, pane.model.refresh)
    text(pane, 700)
    qtbot.waitUntil(lambda: text(pane, 700) == number(700, practice))


def test_a_looked_up_sale_is_chosen(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 500)
    pane = open_pane()
    pane.filters.choose(SaleFilter.ATTENTION)
    with qtbot.waitSignal(pane.chosen, check_params_cb=lambda row: row is not None) as chosen:
        pane.look_up(a_sale(321, practice.clock.now()).hub_id)
    assert chosen.args is not None
    assert chosen.args[0].number == number(321, practice)
    pane.table.clearSelection()
    pane.table.setCurrentIndex(pane.model.index(-1, -1))
    settle(qtbot, pane, lambda: pane.look_up(a_sale(321, practice.clock.now()).hub_id))
    assert pane.table.current() is not None


def test_a_row_can_be_chosen_again_after_a_fruitless_search(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 5)
    pane = open_pane()
    chosen: list[SaleRow | None] = []
    pane.chosen.connect(chosen.append)
    pane.table.setCurrentIndex(pane.model.index(2, 0))
    settle(qtbot, pane, lambda: pane.search.setText("no such number"))
    settle(qtbot, pane, pane.show_all)
    pane.table.setCurrentIndex(pane.model.index(2, 0))
    assert chosen[1] is None
    assert [row.number for row in chosen if row] == [number(2, practice), number(2, practice)]


def test_the_keyboard_goes_from_the_search_to_the_rows(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 50)
    pane = open_pane()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.search.setFocus()
    QTest.keyClick(pane.search, Qt.Key.Key_Down)
    assert pane.table.hasFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    assert pane.table.current() is not None


def test_a_press_below_the_last_row_changes_nothing(
    qtbot: QtBot, practice: Practice, link: Link, open_pane: Callable[[], TablePane]
) -> None:
    fill(practice.application.journal, link, practice.clock.now(), 5)
    pane = open_pane()
    table, rows = pane.table, pane.table.viewport()
    white = QPoint(50, rows.height() - 20)
    on_a_row = table.visualRect(pane.model.index(2, 0)).center()

    def press_and_draw() -> int:
        table.clearFocus()
        QApplication.sendEvent(table, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
        QTest.mousePress(rows, Qt.MouseButton.LeftButton, pos=white)
        held = (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for place in (white, table.visualRect(pane.model.index(4, 0)).center()):
            there = QPointF(place)
            QApplication.sendEvent(
                rows, QMouseEvent(QEvent.Type.MouseMove, there, QPointF(rows.mapToGlobal(place)), *held)
            )
        QTest.mouseRelease(rows, Qt.MouseButton.LeftButton, pos=white)
        return table.currentIndex().row()

    assert press_and_draw() == -1
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, pos=on_a_row)
    assert press_and_draw() == 2
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]


def test_filters_show_how_many_there_are(open_pane: Callable[[], TablePane]) -> None:
    pane = open_pane()
    counts: dict[StrEnum, int] = {SaleFilter.DONE: 3, SaleFilter.ATTENTION: 0}
    pane.filters.show_counts(counts)
    assert [pane.filters.tabText(place) for place in range(3)] == ["Todos", "Concluídos (3)", "Atenção"]


def _renamed(sale: Sale, hub_id: str) -> Sale:
    return replace(sale, hub_id=hub_id, order=replace(sale.order, id=hub_id))
