"""*Precisa de atenção*: what waits is put together by its cause, explained, and mended with a button."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.links import Answer, AttentionKind, AttentionState, Link, Stream
from app.engine.context import RunResult
from app.ui.attention import AttentionPage
from app.ui.parts import Parts
from tests.support.practice import Practice

MISSING = {"fault": "price_missing", "cell": "C7", "value": ""}


@pytest.fixture
def link(practice: Practice) -> Link:
    """A link that does not run by itself."""
    return practice.rest(practice.add())


@pytest.fixture
def parts(link: Link, parts: Parts) -> Parts:
    """Begun once the link is there and paused: a link that changes meanwhile would have its lanes begun anew."""
    return parts


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, link: Link) -> Iterator[AttentionPage]:
    made = AttentionPage(parts)
    parts.board.changed.connect(made.show_snapshot)
    made.resize(860, 640)
    made.show()
    yield made
    delete(made)


def waits(practice: Practice, link: Link, kind: AttentionKind, /, *subjects: str, **params: str) -> None:
    """These subjects need a person."""
    journal = practice.application.journal
    journal.raise_attentions(link.id, kind, dict.fromkeys(subjects, params), practice.clock.now())


def look(qtbot: QtBot, page: AttentionPage, rows: int) -> None:
    """The page shows the journal's state of now."""
    page.parts.board.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == rows, timeout=10_000)


def press(qtbot: QtBot, page: AttentionPage, begin: str) -> None:
    """Press the button whose text begins so."""
    qtbot.waitUntil(lambda: any(it.text().startswith(begin) for it in buttons(page)))
    next(it for it in buttons(page) if it.text().startswith(begin)).click()


def buttons(page: AttentionPage) -> list[QPushButton]:
    """What can be pressed on the card."""
    return [it for it in page.card.findChildren(QPushButton) if it.isVisible()]


def texts(page: AttentionPage) -> list[str]:
    """What the list says."""
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def test_many_alike_are_one_card_and_the_rest_stands_in_the_order_of_urgency(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.ITEM, *(f"SKU-{number}" for number in range(300)), **MISSING)
    practice.clock.advance(1)
    waits(practice, link, AttentionKind.ITEM, "OUTRO", fault="ean_invalid", cell="H2", value="1")
    waits(practice, link, AttentionKind.STEP, "abc", number="77", step="import", reason="no_items")
    waits(practice, link, AttentionKind.STREAM, "orders", kind="credentials_refused")
    waits(practice, link, AttentionKind.BRAKE_PRICE, "prices", skus="A", prices="A 1.00 9.00", count="1")
    look(qtbot, page, 5)
    assert [text.split(":")[0] for text in texts(page)] == [
        "Freio",
        "Pedidos",
        "Pedido 77 – não foi feito",
        "300 produtos para corrigir na loja/ERP",
        "OUTRO",
    ]


def test_nothing_to_do_is_called_fine_only_once_everything_is_confirmed(
    qtbot: QtBot, practice: Practice, page: AttentionPage, parts: Parts
) -> None:
    def says() -> str:
        parts.board.refresh()
        return page.empty.text

    qtbot.waitUntil(lambda: says() == "Nada precisa de você", timeout=10_000)
    parts.sync(tuple(Stream))
    qtbot.waitUntil(lambda: says() == "Está tudo certo", timeout=20_000)


def test_try_again_runs_what_has_to_run_at_once(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage, parts: Parts
) -> None:
    ended: list[RunResult] = []
    parts.lanes.ended.connect(lambda _, result: ended.append(result))
    waits(practice, link, AttentionKind.ITEM, "PAN-CER-24", **MISSING)
    look(qtbot, page, 1)
    press(qtbot, page, "Tentar de novo")
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert set(ended[0].streams) == {Stream.PRODUCTS, Stream.PRICES, Stream.STOCK}
    qtbot.waitUntil(lambda: "PAN-CER-24" not in " ".join(texts(page)))


def test_what_is_ignored_leaves_the_list_and_starts_nothing(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.ITEM, "PAN-CER-24", **MISSING)
    look(qtbot, page, 1)
    press(qtbot, page, "Ignorar")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    (item,) = practice.application.journal.attentions(all_states=True)
    assert item.state is AttentionState.DISMISSED
    assert not page.parts.lanes.working


def test_what_only_a_person_can_do_is_answered_by_having_done_it(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.CANCELLED_AFTER_INVOICE, "5f1", number="77", invoice="12")
    look(qtbot, page, 1)
    qtbot.waitUntil(lambda: [it.text() for it in buttons(page)] == ["Já resolvi", "Ver o pedido"])
    with qtbot.waitSignal(page.parts.said) as said:
        press(qtbot, page, "Já resolvi")
    assert said.args == ["Retirado da lista: 1."]
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_an_answer_is_for_the_chosen_rows_or_else_for_all(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.ITEM, "A", "B", "C", **MISSING)
    look(qtbot, page, 1)
    items, _ = page.card.tables
    items.selectRow(1)
    press(qtbot, page, "Ignorar (1 de 3)")
    qtbot.waitUntil(lambda: page.model.case(0).items[-1].subject == "C" and len(page.model.case(0).items) == 2)
    press(qtbot, page, "Ignorar (todos os 2)")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_a_brake_shows_its_list_and_explains_its_three_answers(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(
        practice,
        link,
        AttentionKind.BRAKE_PRICE,
        "prices",
        skus="A\nB",
        prices="A 10.00 99.90\nB 20.00|15.00 1.00",
        count="2",
    )
    look(qtbot, page, 1)
    _, held = page.card.tables
    model = held.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    shown = [[model.index(row, column).data() for column in (1, 4, 5)] for row in range(2)]
    assert shown == [["A", "R$ 10,00", "R$ 99,90"], ["B", "R$ 15,00 (de R$ 20,00)", "R$ 1,00"]]
    header = held.horizontalHeader()
    assert header.visualIndex(5) < header.visualIndex(2), "both values stand before the name: the card is narrow"
    meanings = [it.accessibleDescription() for it in buttons(page)]
    assert len(meanings) == 3
    assert all(meanings)
    press(qtbot, page, "Pular estes")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


@pytest.mark.parametrize(
    ("begin", "state"), [("Continuar", AttentionState.GO_ON), ("Cancelar", AttentionState.DISMISSED)]
)
def test_a_brake_goes_on_or_stays_shut(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage, begin: str, state: AttentionState
) -> None:
    waits(practice, link, AttentionKind.BRAKE_ZERO_STOCK, "stock", skus="A", count="1", total="1")
    look(qtbot, page, 1)
    said: list[str] = []
    page.parts.said.connect(said.append)
    with qtbot.waitSignal(page.card.answered) as answer:
        press(qtbot, page, begin)
    assert {Answer.GO_ON: AttentionState.GO_ON, Answer.CANCEL: AttentionState.DISMISSED}[answer.args[1]] is state
    qtbot.waitUntil(lambda: bool(said) and page.model.rowCount() == 0)


@pytest.mark.parametrize(
    ("kind", "subject", "params", "where"),
    [
        (AttentionKind.ITEM, "PAN-CER-24", MISSING, ("products", "PAN-CER-24")),
        (AttentionKind.STEP, "5f1", {"number": "77", "step": "import", "reason": "no_items"}, ("orders", "5f1")),
        (AttentionKind.STREAM, "orders", {"kind": "credentials_refused"}, ("links", "1")),
        (AttentionKind.LISTING_INSPECTED, "ean", {"fields": "ean", "count": "2", "skus": "A, B"}, ("products", "A")),
    ],
)
def test_each_card_leads_to_what_it_speaks_of(
    qtbot: QtBot,
    practice: Practice,
    link: Link,
    page: AttentionPage,
    kind: AttentionKind,
    subject: str,
    params: dict[str, str],
    where: tuple[str, str],
) -> None:
    waits(practice, link, kind, subject, **params)
    look(qtbot, page, 1)
    with qtbot.waitSignal(page.parts.opened) as opened:
        press(qtbot, page, "Ver ")
    assert tuple(opened.args) == where


def test_an_item_is_opened_by_its_number_even_before_the_list_was_read(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.STEP, "5f1", number="77", step="import", reason="no_items")
    waits(practice, link, AttentionKind.ITEM, "A", **MISSING)
    product = next(it.id for it in practice.application.journal.attentions() if it.subject == "A")
    page.open_subject(str(product))
    look(qtbot, page, 2)
    assert page.list.currentIndex().row() == 1


def test_the_chosen_card_stays_chosen_while_others_come_and_go(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    waits(practice, link, AttentionKind.ITEM, "A", **MISSING)
    look(qtbot, page, 1)
    waits(practice, link, AttentionKind.STREAM, "orders", kind="credentials_refused")
    look(qtbot, page, 2)
    assert page.model.case(page.list.currentIndex().row()).first.subject == "A"


def test_the_keyboard_alone_is_enough(qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage) -> None:
    waits(practice, link, AttentionKind.STEP, "5f1", number="77", step="import", reason="no_items")
    waits(practice, link, AttentionKind.ITEM, "A", **MISSING)
    look(qtbot, page, 2)
    qtbot.waitUntil(lambda: len(buttons(page)) == 3)
    page.activateWindow()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == 1
    qtbot.waitUntil(lambda: len(buttons(page)) == 3)
    reached = set()
    for _ in range(12):
        widget = page.focusWidget()
        assert widget is not None
        reached.add(widget.text() if isinstance(widget, QPushButton) else widget.accessibleName())
        page.focusNextChild()
    assert {"Tentar de novo", "Ignorar", "Ver o produto", "O que precisa de atenção"} <= reached


def test_five_thousand_causes_are_shown_without_a_stall(
    qtbot: QtBot, practice: Practice, link: Link, page: AttentionPage
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    items = {f"SKU-{number}": {"reason": f"motivo {number}"} for number in range(5000)}
    journal.raise_attentions(link.id, AttentionKind.LISTING_REFUSED, items, now)
    look(qtbot, page, 5000)
    began = time.perf_counter()
    page.show_snapshot(page.parts.board.snapshot)  # type: ignore[arg-type]
    for row in range(0, 5000, 500):
        page.list.setCurrentIndex(page.model.index(row))
        page.list.grab()
    assert (time.perf_counter() - began) / 10 < 0.1
    qtbot.waitUntil(lambda: len(page.findChildren(QPushButton)) < 10)
