"""What holds for every test of the window: off screen, in Portuguese, no Qt warning, no thread left behind."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.texts import translate as texts
from app.ui import tray as tray_module
from app.ui.parts import Parts
from app.ui.preferences import Preferences
from tests.support.desktop import Desktop, Icon
from tests.support.practice import Practice

_PATIENCE_MS = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(
                pytest.mark.qt_log_ignore("propagateSizeHints", "support raise", "grabbing the keyboard")
            )  # of the platform off screen


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no fault: waiting ends as soon as what is waited for is there."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        assert wait.__kwdefaults__
        monkeypatch.setitem(wait.__kwdefaults__, "timeout", _PATIENCE_MS)


@pytest.fixture(autouse=True)
def portuguese() -> Iterator[None]:
    """Pages speak as the merchant does."""
    texts.load(resource("translations"), "pt_BR")
    yield
    texts.load(resource("translations"), "en")


@pytest.fixture(autouse=True)
def no_garbage() -> Iterator[None]:
    """As in the program: collected in Qt's thread only, a timer that goes in another one is a warning there."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    """The sample shop; `practice.add()` links it to a hub in this process."""
    made = Practice(tmp_path)
    yield made
    made.application.close()


@pytest.fixture
def parts(qtbot: QtBot, practice: Practice) -> Iterator[Parts]:
    """What pages work with, its threads running; lanes start once there is a link."""
    made = Parts(practice.application, Preferences(practice.profile.root))
    yield made
    assert made.stop()


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, practice: Practice, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """A desktop with a tray; the test begins the program."""
    monkeypatch.setattr(tray_module, "QSystemTrayIcon", Icon)
    monkeypatch.setattr(Icon, "available", True)
    monkeypatch.setattr(Icon, "latest", None)
    practice.profile.create()
    made = Desktop(qapp, practice, qtbot)

    def quit_counted() -> None:
        made.quits += 1

    monkeypatch.setattr(qapp, "quit", quit_counted)
    yield made
    for program in made.programs:
        assert program.stop()
        program.window.deleteLater()
