"""Background work reaches Qt's thread whole, once, and never holds it up."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from dataclasses import replace
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from app.domain.errors import Bug, Cancelled, JournalBusy, TomadaError, Unreachable
from app.domain.light import Light
from app.domain.links import Lane, Link, Stream
from app.engine.context import RunResult
from app.engine.link import LinkEngine
from app.ports import CancelToken, Secret
from app.sandbox.faults import Fault
from app.ui.jobs import Jobs
from app.ui.parts import Parts
from app.ui.preferences import Preferences
from tests.support.practice import Practice


class Endings:
    """What came of jobs, and in which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[TomadaError] = []
        self.threads: list[QThread] = []

    def done(self, result: Any) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())

    def failed(self, error: TomadaError) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())

    @property
    def count(self) -> int:
        return len(self.results) + len(self.errors)


@pytest.fixture
def jobs(qtbot: QtBot) -> Any:
    made = Jobs("test")
    yield made
    assert made.stop()


@pytest.fixture
def endings() -> Endings:
    return Endings()


def test_a_job_works_elsewhere_and_ends_in_qts_thread(qtbot: QtBot, jobs: Jobs, endings: Endings) -> None:
    jobs.run(lambda _: threading.get_ident(), endings.done, endings.failed)
    qtbot.waitUntil(lambda: endings.count == 1)
    assert endings.results != [threading.get_ident()]
    assert endings.threads == [QThread.currentThread()]


def test_a_known_error_arrives_as_it_is(qtbot: QtBot, jobs: Jobs, endings: Endings) -> None:
    def work(_: Event) -> None:
        raise Unreachable(host="hub")

    jobs.run(work, endings.done, endings.failed)
    qtbot.waitUntil(lambda: endings.count == 1)
    assert isinstance(endings.errors[0], Unreachable)


def test_a_bug_is_told_as_one_and_the_thread_lives_on(
    qtbot: QtBot, jobs: Jobs, endings: Endings, caplog: pytest.LogCaptureFixture
) -> None:
    jobs.run(lambda _: 1 // 0, endings.done, endings.failed)
    jobs.run(lambda _: "next", endings.done, endings.failed)
    qtbot.waitUntil(lambda: endings.count == 2)
    assert isinstance(endings.errors[0], Bug)
    assert endings.results == ["next"]
    assert "ZeroDivisionError" in caplog.text


def test_a_cancelled_job_ends_in_silence(qtbot: QtBot, jobs: Jobs, endings: Endings) -> None:
    def work(token: Event) -> None:
        token.wait(10)
        raise Cancelled

    jobs.run(work, endings.done, endings.failed).cancel()
    jobs.run(lambda _: "next", endings.done, endings.failed)
    qtbot.waitUntil(lambda: endings.count == 1)
    assert endings.results == ["next"]


def test_a_job_whose_page_is_gone_reaches_nobody(qtbot: QtBot, jobs: Jobs, endings: Endings) -> None:
    page = QObject()
    go = Event()
    jobs.run(lambda _: go.wait(10), endings.done, endings.failed, owner=page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    go.set()
    jobs.run(lambda _: "next", endings.done, endings.failed)
    qtbot.waitUntil(lambda: endings.count == 1)
    assert endings.results == ["next"]


def test_a_link_that_is_added_trades_by_itself(qtbot: QtBot, practice: Practice, parts: Parts) -> None:
    practice.add()
    hub_id = practice.sell()
    parts.board.refresh()
    qtbot.waitUntil(lambda: len(practice.hub.products()) > 50, timeout=20_000)
    qtbot.waitUntil(lambda: practice.application.journal.sale(1, hub_id) is not None, timeout=20_000)


def test_a_journal_that_cannot_be_read_any_more_is_told_once_and_green_does_not_outlive_its_promise(
    qtbot: QtBot, practice: Practice, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.add()
    parts.board.refresh()
    qtbot.waitUntil(lambda: parts.board.light is Light.FRESH, timeout=20_000)
    told: list[TomadaError] = []
    parts.board.failed.connect(told.append)

    def busy() -> None:
        raise JournalBusy

    monkeypatch.setattr(practice.application.journal, "links", busy)
    with qtbot.waitSignal(parts.board.failed):
        parts.board.refresh()
    lights = [parts.board.light]
    practice.clock.advance(2 * 86_400)
    with qtbot.waitSignal(parts.board.changed):
        parts.board.refresh()
    lights.append(parts.board.light)
    assert lights == [Light.FRESH, Light.LATE]
    assert len(told) == 1


def test_each_run_by_hand_has_exactly_one_ending(qtbot: QtBot, practice: Practice, parts: Parts) -> None:
    link = practice.add()
    ended: list[RunResult] = []
    parts.lanes.ended.connect(lambda link, result: ended.append(result))
    with qtbot.waitSignals([parts.lanes.ended, parts.lanes.ended], timeout=20_000):
        parts.board.refresh()
    before = len(ended)
    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000):
        parts.lanes.run_now(link.id, [Stream.PRICES])
    assert [result.streams for result in ended[before:]] == [(Stream.PRICES,)]


def test_quitting_in_mid_run_takes_less_than_five_seconds(qtbot: QtBot, practice: Practice) -> None:
    practice.add()
    parts = Parts(practice.application, Preferences(practice.profile.root))
    with qtbot.waitSignal(parts.lanes.changed, timeout=20_000):
        parts.board.refresh()
    assert parts.stop()


def test_a_paused_link_rests_and_goes_on_when_resumed(qtbot: QtBot, practice: Practice, parts: Parts) -> None:

    link = practice.add()
    application, now = practice.application, practice.clock.now()
    application.update_link(replace(link, paused_until=now + timedelta(hours=1)))
    with qtbot.waitSignal(parts.board.changed):
        parts.board.refresh()
    hub_id = practice.sell()
    parts.lanes.run_now(link.id, [Stream.STOCK])  # by hand works in a pause too
    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000):
        pass
    assert application.journal.sale(link.id, hub_id) is None
    application.update_link(link)
    parts.board.refresh()
    qtbot.waitUntil(lambda: application.journal.sale(link.id, hub_id) is not None, timeout=20_000)


class _Sender(QObject):
    sent = Signal()


def test_the_pinned_qt_survives_thousands_of_signals() -> None:
    """PySide6 6.12.0 took a reference of True with every `emit`; Python 3.11 aborted after some hundred."""
    sender, before = _Sender(), sys.getrefcount(True)
    for _ in range(5000):
        sender.sent.emit()
    assert sys.getrefcount(True) > before - 1000


def test_what_was_asked_for_while_a_link_changed_is_done_by_the_lanes_that_follow(
    qtbot: QtBot, practice: Practice, parts: Parts
) -> None:
    link = practice.add()
    with qtbot.waitSignals([parts.lanes.ended, parts.lanes.ended], timeout=20_000):
        parts.board.refresh()
    hub_id = practice.sell()
    practice.application.update_link(replace(link, settings={**link.settings, "orders.interval_min": "0"}))
    parts.lanes.run_now(link.id, [Stream.ORDERS])
    parts.lanes.follow(practice.application.journal.links())
    qtbot.waitUntil(lambda: practice.application.journal.sale(link.id, hub_id) is not None, timeout=20_000)


class _Busy:
    """An engine whose every run goes on until it is cancelled."""

    def __init__(self, link: Link, cancel: Event, runs: list[tuple[Stream, ...]]) -> None:
        self.link = link
        self._cancel = cancel
        self._runs = runs

    def due(self, lane: Lane) -> tuple[Stream, ...]:
        return ()

    def run(self, streams: tuple[Stream, ...], **_: object) -> RunResult:
        self._runs.append(streams)
        self._cancel.wait(10)
        raise Cancelled


def test_a_pause_ends_what_was_asked_for_before(
    qtbot: QtBot, practice: Practice, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, runs = practice.add(), list[tuple[Stream, ...]]()
    monkeypatch.setattr(practice.application, "open_link", lambda link, cancel: _Busy(link, cancel, runs))
    with qtbot.waitSignal(parts.board.changed):
        parts.board.refresh()
    parts.lanes.run_now(link.id, [Stream.ORDERS])
    qtbot.waitUntil(lambda: runs == [(Stream.ORDERS,)])
    practice.application.update_link(replace(link, paused_until=practice.clock.now() + timedelta(hours=1)))
    with qtbot.waitSignal(parts.board.changed):
        parts.board.refresh()
    parts.lanes.run_now(link.id, [Stream.FULFILMENT])  # asked for in the pause
    parts.board.refresh()
    qtbot.waitUntil(lambda: len(runs) == 2, timeout=10_000)
    assert runs[1] == (Stream.FULFILMENT,)


def test_nothing_is_kept_of_the_lanes_of_a_link_that_changed(qtbot: QtBot, practice: Practice, parts: Parts) -> None:
    link = practice.add()
    engines: list[weakref.ref[LinkEngine]] = []
    opened = practice.application.open_link

    def open_link(link: Link, cancel: CancelToken) -> LinkEngine:
        engine = opened(link, cancel)
        engines.append(weakref.ref(engine))
        return engine

    practice.application.open_link = open_link  # type: ignore[method-assign]

    def change(minutes: str) -> None:
        before = len(engines)
        practice.application.update_link(replace(link, settings={**link.settings, "orders.interval_min": minutes}))
        parts.board.refresh()
        qtbot.waitUntil(lambda: len(engines) > before, timeout=20_000)

    for minutes in ("11", "12", "13"):
        change(minutes)

    def one_left() -> bool:
        parts.lanes.follow(practice.application.journal.links())
        gc.collect()
        return sum(engine() is not None for engine in engines) == 1

    qtbot.waitUntil(one_left, timeout=20_000)


def test_a_keyring_that_waits_for_the_person_holds_nothing_else_up(
    qtbot: QtBot, practice: Practice, parts: Parts, endings: Endings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered, get = Event(), Event(), practice.vault.get

    def locked(name: str) -> Secret | None:
        asked.set()
        answered.wait(20)
        return get(name)

    monkeypatch.setattr(practice.vault, "get", locked)
    practice.add()
    parts.board.refresh()
    qtbot.waitUntil(asked.is_set)
    parts.call(lambda _: "export", endings.done)
    qtbot.waitUntil(lambda: endings.results == ["export"], timeout=10_000)
    answered.set()


def test_a_sync_by_hand_that_fails_says_so_at_once(qtbot: QtBot, practice: Practice, parts: Parts) -> None:
    link = practice.add()
    with qtbot.waitSignals([parts.lanes.ended, parts.lanes.ended], timeout=20_000):
        parts.board.refresh()
    practice.hub.dial.set(Fault.OUTAGE)
    with qtbot.waitSignal(parts.went_wrong, timeout=20_000) as told:
        parts.lanes.run_now(link.id, [Stream.ORDERS])
    assert told.args
    assert isinstance(told.args[0], TomadaError)
