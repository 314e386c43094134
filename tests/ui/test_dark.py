"""A window that was open when the system went dark looks like one that was opened in the dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.ui import style, theme
from app.ui.pages import ENTRIES
from tests.screenshots.shop import Shop, attention
from tests.screenshots.stage import Stage


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """One with something on every page."""
    made = Shop(tmp_path)
    attention(made)
    yield made
    made.application.close()


@pytest.fixture
def dressed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """The whole program's look; what the list ends with says whether it is dark."""
    dark = [False]
    monkeypatch.setattr(theme, "is_dark", lambda: dark[-1])
    before = qapp.palette()

    def wear() -> None:
        style._wear(qapp, native=False)

    qapp.styleHints().colorSchemeChanged.connect(wear)
    wear()
    yield dark
    qapp.styleHints().colorSchemeChanged.disconnect(wear)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def _pages(stage: Stage) -> dict[str, QImage]:
    pictures = {}
    for entry in ENTRIES:
        stage.page(entry.name)
        pictures[entry.name] = stage.window.grab().toImage()
    return pictures


def test_an_open_window_follows_the_system_into_the_dark(shop: Shop, qapp: QApplication, dressed: list[bool]) -> None:
    stage = Stage(shop)
    light = _pages(stage)
    dressed.append(True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    stage.settle()
    changed = _pages(stage)
    stage.close()

    stage = Stage(shop)
    opened = _pages(stage)
    stage.close()

    assert [name for name in light if light[name] == changed[name]] == []
    assert [name for name in changed if changed[name] != opened[name]] == []
