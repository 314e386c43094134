"""The line over the foot of the page: what was done goes by itself, what went wrong is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import Unreachable
from app.domain.links import Role
from app.engine.wizard import Draft
from app.ports import Secret
from app.ui import window as window_module
from app.ui.links import LinksPage
from app.ui.overview import OverviewPage
from app.ui.parts import Parts
from app.ui.window import MainWindow, Notice
from app.ui.wizard.wizard import Wizard
from tests.support.practice import Practice


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 400)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def notice(page: QWidget) -> Notice:
    return Notice(page)


def said(notice: Notice) -> str:
    label = notice.findChild(QLabel)
    return label.text() if label and not notice.isHidden() else ""


def close(notice: Notice) -> None:
    button = notice.findChild(QPushButton)
    assert button
    button.click()


def test_what_was_done_goes_by_itself(qtbot: QtBot, notice: Notice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "_SAID_MS", 1)
    notice.say("done")
    qtbot.waitUntil(lambda: said(notice) == "")


def test_a_warning_is_there_again_after_what_was_done_meanwhile(
    qtbot: QtBot, notice: Notice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "_SAID_MS", 1)
    notice.warn("wrong")
    notice.say("done")
    assert said(notice) == "done"
    qtbot.waitUntil(lambda: said(notice) == "wrong")


def test_each_is_closed_by_itself_and_a_closed_warning_stays_away(notice: Notice) -> None:
    notice.warn("wrong")
    notice.say("done")
    close(notice)
    assert said(notice) == "wrong"
    close(notice)
    assert said(notice) == ""
    notice.say("done")
    close(notice)
    assert said(notice) == ""


def test_it_lies_over_the_foot_of_the_page_and_moves_nothing(notice: Notice) -> None:
    page = notice.parentWidget()
    assert page
    notice.say("done")
    assert notice.geometry().bottom() == page.rect().bottom()
    page.resize(500, 300)
    notice.warn("wrong " * 60)
    assert (notice.width(), notice.geometry().bottom()) == (500, page.rect().bottom())


def test_what_is_told_moves_no_page(qtbot: QtBot, practice: Practice, parts: Parts) -> None:
    practice.add()
    window = MainWindow()
    qtbot.addWidget(window)
    window.attach(parts)
    window.show()
    [page], [notice] = window.findChildren(OverviewPage), window.findChildren(Notice)
    before = QRect(page.mapTo(window, QPoint()), page.size())
    parts.said.emit("done")
    parts.went_wrong.emit(Unreachable(host="x"))
    assert notice.isVisible()
    QApplication.processEvents()
    assert QRect(page.mapTo(window, QPoint()), page.size()) == before


def test_what_is_asked_for_while_the_wizard_is_open_is_answered_there(qtbot: QtBot, parts: Parts) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.attach(parts)
    parts.opened.emit("links", "new")
    [wizard] = window.findChildren(Wizard)
    qtbot.waitUntil(lambda: bool(wizard.forms))
    parts.opened.emit("links", "")
    assert (
        wizard.foot.text.text()
        == "Termine aqui primeiro ou aperte “Continuar depois”: então você vê o resto da Tomada."
    )
    wizard.foot.leave.click()
    parts.opened.emit("links", "")
    assert window.findChildren(LinksPage)


def test_nobody_watches_a_window_that_is_minimised_or_hidden(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    watched: list[bool] = []
    window.watched.connect(watched.append)
    window.show()
    window.showMinimized()
    qtbot.waitUntil(lambda: watched[-1:] == [False])
    window.showNormal()
    qtbot.waitUntil(lambda: watched[-1:] == [True])
    window.hide()
    assert watched[-1] is False


def test_a_window_that_comes_back_minimised_is_watched_only_once_it_is_opened(qtbot: QtBot, qapp: QApplication) -> None:
    """As when the tray goes away."""
    window = MainWindow()
    qtbot.addWidget(window)
    watched: list[bool] = []
    window.watched.connect(watched.append)
    window.showMinimized()
    qapp.processEvents()
    assert watched[-1] is False
    window.showNormal()
    qapp.processEvents()
    assert watched[-1] is True


def test_what_is_said_lies_over_a_page_that_is_opened_for_the_first_time(qtbot: QtBot, parts: Parts) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.attach(parts)
    parts.said.emit("done")
    for _ in range(2):
        for name in ("history", "overview"):
            parts.opened.emit(name, "")
            [notice] = window.findChildren(Notice)
            stack = notice.parentWidget()
            assert stack
            assert stack.childAt(notice.geometry().center()) in (notice, *notice.findChildren(QWidget))


def test_sync_without_an_integration_says_so_and_offers_one(qtbot: QtBot, parts: Parts) -> None:
    said: list[str] = []
    opened: list[tuple[str, str]] = []
    parts.said.connect(said.append)
    parts.opened.connect(lambda *where: opened.append(where))
    qtbot.waitUntil(lambda: parts.board.snapshot is not None)
    parts.sync_all()
    assert said == ["Ainda não há nada para sincronizar: configure primeiro a sua integração."]
    assert opened == [("links", "new")]


class _Shop:
    """A practice shop; nothing trades in it."""

    draft = Draft(store="local", hub="pluggto", secrets={Role.HUB: {"client_id": Secret("0a1b2c")}})
    speeds = (60.0,)
    speed = 60.0

    def set_speed(self, speed: float) -> None:
        pass

    def line(self) -> str:
        return ""


def test_the_demos_wizard_is_the_practice_shops_however_often_it_is_left(qtbot: QtBot, parts: Parts) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.attach(parts, _Shop())
    for _ in range(2):
        parts.opened.emit("links", "new")
        wizard = window._wizard
        assert wizard
        qtbot.waitUntil(lambda: bool(wizard.forms))  # noqa: B023  waited for here
        assert set(wizard.draft.secrets[Role.HUB]) == {"client_id"}
        wizard.foot.leave.click()
