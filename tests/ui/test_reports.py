"""The last comparison is opened from the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.adapters import reports
from app.ui.parts import Parts
from app.ui.reports import ReportBar
from tests.support.practice import Practice


def test_the_last_comparison_is_told_and_opened(
    qtbot: QtBot, parts: Parts, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    bar = ReportBar(parts)
    bar.show()
    bar.open.click()
    qtbot.waitUntil(lambda: "Ainda não há" in bar.text.text())
    folder = practice.profile.root / "reports"
    path = reports.save(folder, 1, practice.clock.now(), [["SKU"], ["A"], ["B"]], 30)
    bar.look()
    qtbot.waitUntil(lambda: "Diferenças: 2" in bar.text.text())
    bar.open.click()
    assert opened == [str(path)]
    delete(bar)
