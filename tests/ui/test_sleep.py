"""Sleep, clocks that are set, a network that was lost: what the tray and the window say then and afterwards."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.errors import JournalBusy
from app.domain.light import Light
from app.domain.links import Lane, Link, Stream
from app.engine.context import RunResult
from app.engine.link import LinkEngine
from app.engine.schedule import Condition
from app.sandbox.faults import Fault
from app.texts.format import moment
from app.ui import board as board_module
from app.ui import lanes as lanes_module
from app.ui.overview import OverviewPage
from tests.support.desktop import Desktop, Icon

_HOUR = 3600
_NIGHT = 9 * _HOUR
_FRESH = "Tomada – tudo em dia"


class Night:
    """The shop's computer, which is closed in the evening and opened in the morning."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.link = desktop.practice.add()
        desktop.begin()
        desktop.qtbot.waitUntil(lambda: desktop.icon.tip == _FRESH)
        self.runs: Counter[Stream] = Counter()
        self.woken = self.now
        self.lies: list[str] = []
        self.looked: list[Lane] = []
        desktop.parts.lanes.ended.connect(self._ended)

    @property
    def now(self) -> datetime:
        return self.desktop.practice.clock.now()

    def _ended(self, link: Link, result: RunResult) -> None:
        self.runs.update(result.streams)

    def jump(self, seconds: float) -> None:
        """Time passes, and no timer of this computer hears of it."""
        self.desktop.practice.clock.jump(seconds)
        self.woken = self.now

    def synced(self) -> set[Stream]:
        """Streams that were confirmed after waking."""
        states = self.desktop.practice.application.journal.streams(self.link.id)
        soon = self.woken + timedelta(minutes=10)
        return {it for it, state in states.items() if state.last_success and self.woken <= state.last_success <= soon}

    @property
    def tip(self) -> str:
        return self.desktop.icon.tip

    def last_news(self) -> datetime:
        """When the stream that waits longest was confirmed."""
        states = self.desktop.practice.application.journal.streams(self.link.id)
        return min(it.last_success for stream, it in states.items() if stream in self.owed() and it.last_success)

    def owed(self) -> set[Stream]:
        """Streams that promise less than a night; nobody here sends e-mails."""
        return set(Stream) - {Stream.RECONCILIATION, Stream.MAIL}

    def pause(self, hours: float) -> None:
        self.desktop.practice.application.update_link(
            replace(self.link, paused_until=self.now + timedelta(hours=hours))
        )
        self.desktop.parts.board.refresh()
        self.desktop.qtbot.waitUntil(lambda: "em pausa" in self.desktop.icon.tip)

    def settle(self) -> None:
        """Whatever is due has begun and ended: every lane has looked some times more."""
        self.looked.clear()
        self.desktop.qtbot.waitUntil(lambda: len(self.looked) >= 20)
        self.desktop.qtbot.waitUntil(lambda: not self.desktop.parts.lanes.working)
        self.desktop.look()

    def read(self) -> str:
        """Everything that the overview says."""
        page = self.desktop.program.window.findChild(OverviewPage)
        assert page
        return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def night(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Night:
    """Everything is up to date, and lanes and board look for the merchant's patience."""
    monkeypatch.setattr(lanes_module, "_LOOK_EVERY_S", 0.05)
    monkeypatch.setattr(board_module, "_AGING_MS", 50)
    made = Night(desktop)
    due = LinkEngine.due

    def look(engine: LinkEngine, lane: Lane) -> tuple[Stream, ...]:
        made.looked.append(lane)
        return due(engine, lane)

    monkeypatch.setattr(LinkEngine, "due", look)

    def say(icon: Icon, text: str) -> None:
        icon.tip = text
        if text == _FRESH and not made.synced() >= made.owed():
            made.lies.append(text)

    monkeypatch.setattr(Icon, "setToolTip", say)
    return made


def _nothing(engine: LinkEngine, lane: Lane) -> tuple[Stream, ...]:
    """The lanes have not looked yet."""
    return ()


def _busy() -> None:
    raise JournalBusy


def healed(night: Night) -> bool:
    return night.synced() >= night.owed() and night.desktop.icon.tip == _FRESH


@pytest.mark.parametrize("seconds", [_NIGHT, _HOUR, -_HOUR])
def test_after_a_jump_of_the_clock_it_catches_up_by_itself_and_is_green_only_then(night: Night, seconds: int) -> None:
    sold = night.desktop.practice.sell()
    night.jump(seconds)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    assert night.lies == []
    assert night.desktop.practice.application.journal.sale(night.link.id, sold) is not None
    (standing,) = night.desktop.parts.board.snapshot.links if night.desktop.parts.board.snapshot else ()
    assert {each.condition for each in standing.streams} == {Condition.FRESH}


@pytest.mark.parametrize("seconds", [_NIGHT, _HOUR, -_HOUR])
def test_a_night_is_made_up_for_by_one_run_of_each_stream(night: Night, seconds: int) -> None:
    night.jump(seconds)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    night.settle()
    assert max(night.runs.values()) == 1
    assert set(night.runs) >= night.owed()


def test_a_pause_that_ended_in_the_night_is_over_in_the_morning(night: Night) -> None:
    night.pause(1)
    sold = night.desktop.practice.sell()
    night.jump(_NIGHT)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    assert night.lies == []
    assert night.desktop.practice.application.journal.sale(night.link.id, sold) is not None


def test_a_pause_until_later_in_the_day_is_kept_and_is_not_green(night: Night) -> None:
    night.pause(12)
    end = night.tip
    night.runs.clear()
    night.jump(_NIGHT)
    night.settle()
    assert not night.runs
    assert night.tip == end
    assert night.desktop.parts.board.light is Light.PAUSED
    night.jump(4 * _HOUR)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    assert night.lies == []


def test_before_anything_ran_the_tray_is_green_no_more_and_says_since_when(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinkEngine, "due", _nothing)
    night.desktop.program.window.close()
    last = night.last_news()
    night.desktop.qtbot.waitUntil(lambda: not night.desktop.parts.board._reading)
    monkeypatch.setattr(night.desktop.practice.application.journal, "links", _busy)  # nothing new can be read
    night.jump(_NIGHT)
    night.desktop.qtbot.waitUntil(lambda: night.tip == f"Tomada – sem notícias desde {moment(last)}")


def test_the_window_that_is_opened_first_thing_in_the_morning_tells_the_truth_at_once(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinkEngine, "due", _nothing)
    night.desktop.program.window.close()
    last = night.last_news()
    night.jump(_NIGHT)
    night.desktop.choose("Abrir")  # nothing was read meanwhile: Qt's loop has not run
    assert "Tudo em dia" not in night.read()
    assert f"Sem notícias desde {moment(last)}" in night.read()
    assert "confirmado há 9 h" in night.read()


def test_a_window_that_stayed_open_tells_the_truth_as_soon_as_somebody_is_there(
    night: Night, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinkEngine, "due", _nothing)
    window = night.desktop.program.window
    night.desktop.qtbot.waitUntil(window.isActiveWindow)
    night.jump(_NIGHT)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert "Tudo em dia" not in night.read()


def test_a_lost_network_is_shown_as_such_and_what_came_meanwhile_is_made_up_for(night: Night) -> None:
    last = night.last_news()
    night.desktop.practice.hub.dial.set(Fault.REFUSED)
    night.jump(_HOUR)
    night.desktop.qtbot.waitUntil(lambda: night.tip == f"Tomada – sem conexão, sem notícias desde {moment(last)}")
    assert "Sem conexão" in night.read()
    sold = night.desktop.practice.sell()
    night.desktop.practice.hub.dial.clear()
    night.jump(_HOUR)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    assert night.lies == []
    assert night.desktop.practice.application.journal.sale(night.link.id, sold) is not None
    assert "Sem conexão" not in night.read()


def test_a_network_that_comes_a_moment_after_waking_needs_nobody(night: Night) -> None:
    night.desktop.program.window.close()
    night.desktop.icon.messages.clear()
    night.desktop.practice.hub.dial.set(Fault.REFUSED)
    night.jump(_NIGHT)
    night.desktop.qtbot.waitUntil(lambda: "sem conexão" in night.tip)
    assert night.desktop.practice.application.journal.attentions() == []
    night.desktop.practice.hub.dial.clear()
    night.desktop.practice.clock.jump(60)
    night.desktop.qtbot.waitUntil(lambda: healed(night))
    assert night.desktop.icon.messages == ["De volta depois de 9 h; colocando tudo em dia"]
    assert night.lies == []


def test_a_network_that_stays_away_is_told_once_and_is_still_called_so(night: Night) -> None:
    night.desktop.program.window.close()
    night.desktop.icon.messages.clear()
    night.desktop.practice.hub.dial.set(Fault.REFUSED)
    for _ in range(5):
        night.jump(5 * 60)
        night.settle()
    assert [text.startswith("Deixou de estar em dia") for text in night.desktop.icon.messages] == [True]
    assert night.desktop.practice.application.journal.attentions()
    assert night.tip.startswith("Tomada – sem conexão, sem notícias desde ")
