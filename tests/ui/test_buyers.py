"""*Dados de compradores*: found, saved to a file, erased after a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.orders import Buyer, Sale, Stage
from app.ui.buyers import BuyersTab
from app.ui.parts import Parts
from tests.support.practice import Practice
from tests.support.sales import a_sale

ANA = Buyer("Ana Exemplo", "11144477735", "ana@correio.example")


def kept(practice: Practice, place: int, stage: Stage) -> Sale:
    """A sale of Ana's in the journal."""
    made = a_sale(place, practice.clock.now())
    return replace(made, order=replace(made.order, buyer=ANA), stage=stage, closed=stage is Stage.DELIVERED)


@pytest.fixture
def tab(qtbot: QtBot, practice: Practice, parts: Parts) -> Iterator[BuyersTab]:
    link = practice.add()
    practice.application.update_link(replace(link, paused_until=practice.clock.now() + timedelta(days=1)))
    sales = [kept(practice, 400, Stage.DELIVERED), kept(practice, 401, Stage.APPROVED)]
    practice.application.journal.save_sales(link.id, sales, practice.clock.now())
    made = BuyersTab(parts)
    made.show()
    yield made
    delete(made)


def test_a_buyer_is_found_saved_and_erased(
    qtbot: QtBot, tab: BuyersTab, parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab.who.setText("111.444.777-35")
    tab.search.click()
    qtbot.waitUntil(lambda: tab.orders.count() == 2)
    assert tab.state.text() == "2 pedidos encontrados."
    assert not any("Ana" in tab.orders.item(row).text() for row in range(2))
    file = tmp_path / "ana.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(parts.said):
        tab.export.click()
    assert "ana@correio.example" in file.read_text("utf-8-sig")
    tab.erase.click()
    assert tab.question is not None
    next(it for it in tab.question.buttons() if it.text() == "Apagar").click()
    qtbot.waitUntil(lambda: tab.orders.count() == 1)
    assert "ainda precisa" in tab.state.text()


def test_an_empty_search_says_what_is_missing(tab: BuyersTab) -> None:
    for press in (tab.search, tab.export, tab.erase):
        tab.state.clear()
        press.click()
        assert tab.state.text() == "Digite de quem são os dados que você procura."
    assert tab.question is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Maria Silva", "Procure por CPF, CNPJ, e-mail ou número do pedido. Por nome não se acha."),
        ("Maria da Silva S", "Procure por CPF, CNPJ, e-mail ou número do pedido. Por nome não se acha."),
        ("maria@correio.example", "Nada está guardado deste comprador (procurado por e-mail)."),
        (
            "529.982.247-25",
            "Nada está guardado deste comprador (procurado por CPF ou CNPJ e por número do pedido).",
        ),
        ("PED-99", "Nada está guardado deste comprador (procurado por número do pedido)."),
    ],
)
def test_a_search_in_vain_says_by_what_it_was_and_that_names_are_not_searched(
    qtbot: QtBot, tab: BuyersTab, typed: str, said: str
) -> None:
    tab.who.setText(typed)
    tab.search.click()
    qtbot.waitUntil(lambda: tab.state.text() != "")
    assert tab.state.text() == said


@pytest.mark.parametrize(("typed", "orders"), [("111.444.777-35", "2 pedidos?"), ("{number}", "1 pedido?")])
def test_the_question_before_erasing_counts_orders(
    qtbot: QtBot, tab: BuyersTab, practice: Practice, typed: str, orders: str
) -> None:
    tab.who.setText(typed.format(number=a_sale(400, practice.clock.now()).order.number))
    tab.search.click()
    qtbot.waitUntil(lambda: tab.orders.count() > 0)
    tab.erase.click()
    assert tab.question is not None
    assert f"em {orders}" in tab.question.text()
