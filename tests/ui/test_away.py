"""The overview tells what an absence meant, until the merchant has read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.domain.absence import Absence, Summary
from app.domain.links import Link
from app.ui.overview import OverviewPage
from app.ui.parts import Parts
from tests.support.practice import Practice


@pytest.fixture
def link(practice: Practice) -> Link:
    """A link that does not run by itself."""
    link = practice.add()
    return practice.rest(link)


@pytest.fixture
def page(qtbot: QtBot, link: Link, parts: Parts) -> Iterator[OverviewPage]:
    made = OverviewPage(parts)
    parts.board.changed.connect(made.show_snapshot)
    made.show()
    yield made
    delete(made)


def test_an_absence_is_told_until_it_was_read(qtbot: QtBot, practice: Practice, link: Link, page: OverviewPage) -> None:
    absences, now = practice.application.journal.absences, practice.clock.now()
    page.parts.board.refresh()
    qtbot.waitUntil(lambda: page.parts.board.snapshot is not None)
    assert not page.away.isVisible()
    absence = Absence(link.id, now - timedelta(hours=9), now)
    absences.add(absence)
    page.parts.board.refresh()
    qtbot.waitUntil(page.away.isVisible)
    assert page.away.title.text().endswith("(9 h)")
    assert "pondo tudo em dia" in page.away.lines.text()
    absences.sum_up(absence, Summary(2, Decimal(90), now - timedelta(hours=5)), now)
    page.parts.board.refresh()
    qtbot.waitUntil(lambda: "2 pedidos, R$ 90,00" in page.away.lines.text())
    page.away.seen.click()
    qtbot.waitUntil(lambda: not page.away.isVisible())
    assert absences.shown() == []


def test_of_several_absences_the_newest_is_told_and_the_others_are_counted(
    qtbot: QtBot, practice: Practice, link: Link, page: OverviewPage
) -> None:
    absences, now = practice.application.journal.absences, practice.clock.now()
    skus = tuple(f"SKU-{number}" for number in range(9))
    for days in range(5):
        absence = Absence(link.id, now - timedelta(days=days, hours=9), now - timedelta(days=days))
        absences.add(absence)
        absences.sum_up(absence, Summary(days, oversold=skus, oversold_count=9), now)
    page.parts.board.refresh()
    qtbot.waitUntil(page.away.isVisible)
    text = page.away.lines.text()
    assert page.away.title.text().endswith("(9 h)")
    assert text.startswith("Não entrou nenhum pedido.")
    assert "9 (SKU-0, SKU-1, SKU-2, …)" in text
    assert text.endswith("Outras antes desta, ainda não lidas: 4.")
    page.away.seen.click()
    qtbot.waitUntil(lambda: absences.shown() == [])
