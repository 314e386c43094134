"""The line at the top of the window: what was done goes by itself, what went wrong is seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui import window as window_module
from app.ui.window import Notice


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    return made


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
