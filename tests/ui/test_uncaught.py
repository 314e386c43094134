"""Errors that nobody caught: logged, shown once, without a secret."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Slot, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.adapters.log import redact
from app.ui.uncaught import Uncaught


@pytest.fixture
def uncaught(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> Iterator[Uncaught]:
    made = Uncaught(redact)
    made.install()
    yield made
    made.uninstall()
    for dialog in list(made.dialogs):
        dialog.close()


class Worker(QObject):
    @Slot()
    def fail(self) -> None:
        raise ValueError("in a worker")


def fail(text: str = "client_secret=abcdef123456 of ana@example.com") -> None:
    raise ValueError(text)


def in_thread(text: str) -> None:
    thread = threading.Thread(target=fail, args=(text,))
    thread.start()
    thread.join()


def test_one_from_a_slot_is_shown_without_its_secret(uncaught: Uncaught, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(uncaught.dialogs) == 1)
    (dialog,) = uncaught.dialogs
    details = dialog.details.toPlainText()
    assert "ValueError" in details
    assert "test_uncaught.py" in details
    assert "abcdef123456" not in details
    assert "ana@example.com" not in details
    assert not dialog.isModal()
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copiar detalhes").click()
    assert QGuiApplication.clipboard().text() == details


def test_one_from_a_plain_thread_is_shown_in_qts_thread(uncaught: Uncaught, qtbot: QtBot) -> None:
    in_thread("elsewhere")
    assert uncaught.dialogs == []
    qtbot.waitUntil(lambda: len(uncaught.dialogs) == 1)


def test_one_from_a_worker_is_shown_and_the_worker_lives_on(
    uncaught: Uncaught, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    thread, worker = QThread(), Worker()
    worker.moveToThread(thread)
    thread.started.connect(worker.fail)
    thread.start()
    qtbot.waitUntil(lambda: len(uncaught.dialogs) == 1)
    assert thread.isRunning()
    assert "in a worker" in caplog.text
    thread.quit()
    assert thread.wait(5000)


def test_the_same_error_is_shown_once_and_another_one_too(uncaught: Uncaught, qtbot: QtBot) -> None:
    for text in ("one", "two", "three"):
        in_thread(text)
    QTimer.singleShot(0, lambda: int("another"))
    qtbot.waitUntil(lambda: len(uncaught.dialogs) == 2)
    for dialog in list(uncaught.dialogs):
        dialog.close()
    in_thread("again")
    QTimer.singleShot(0, lambda: [][7])
    qtbot.waitUntil(lambda: len(uncaught.dialogs) == 1)
    assert "IndexError" in uncaught.dialogs[0].details.toPlainText()


def test_being_told_to_stop_is_no_error(uncaught: Uncaught, qtbot: QtBot) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    in_thread("a real one")
    qtbot.waitUntil(lambda: bool(uncaught.dialogs))
    assert len(uncaught.dialogs) == 1


def test_what_qt_says_goes_to_the_log_and_not_on_screen(
    uncaught: Uncaught, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("something is odd")
    assert ("app.ui.uncaught", logging.WARNING, "Qt: something is odd") in caplog.record_tuples
    in_thread("a real one")
    qtbot.waitUntil(lambda: bool(uncaught.dialogs))
    assert len(uncaught.dialogs) == 1
