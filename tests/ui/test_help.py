"""*Ajuda*: pages in three languages, the doctor's lights, and a support package that can be read before it is saved."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import Unreachable
from app.domain.light import Light
from app.resources import resource
from app.texts import translate
from app.texts.help import help_texts
from app.ui.diagnosis import FindingRow
from app.ui.help import HelpPage
from app.ui.parts import Parts
from tests.support.practice import Practice


@pytest.fixture
def page(parts: Parts, qtbot: QtBot) -> HelpPage:
    """The page, its texts read."""
    made = HelpPage(parts)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.guide.titles.count() > 0)
    return made


@pytest.fixture(params=translate.LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    translate.load(resource("translations"), request.param)
    return str(request.param)


def _texts(card: FindingRow) -> list[str]:
    return [each.text() for each in card.findChildren(QLabel) if each.text()]


def _lamps(page: HelpPage) -> list[str]:
    return [card.accessibleName() for card in page.diagnosis.findChildren(FindingRow)]


def test_every_language_has_the_same_help_pages_with_a_title(spoken: str) -> None:
    texts = help_texts()

    assert [each.name for each in texts] == [
        "first-steps",
        "access-data",
        "spreadsheet",
        "orders",
        "brakes",
        "colours",
        "problems",
        "privacy",
    ]
    assert all(each.title and each.text.startswith(f"# {each.title}\n") for each in texts)


def test_help_pages_of_all_languages_are_built_alike() -> None:
    """A paragraph, list item or table row that one language has, all have."""
    shapes = {}
    for language in translate.LANGUAGES:
        translate.load(resource("translations"), language)
        shapes[language] = [re.sub(r"[^#\n|*-]|\*(?!\*)|(?<=\w)-", "", each.text).count("\n") for each in help_texts()]

    assert shapes["en"] == shapes["es"] == shapes["pt_BR"]


def test_columns_named_in_the_help_are_columns_of_the_spreadsheet(spoken: str) -> None:
    from app.connectors.local.columns import Column

    text = next(each.text for each in help_texts() if each.name == "spreadsheet")

    assert [column.value for column in Column if column.value not in text] == []


def test_the_first_page_is_open_and_another_can_be_asked_for(page: HelpPage) -> None:
    assert "Primeiros passos" in page.guide.text.toPlainText()

    page.open_subject("brakes")

    assert page.tabs.currentIndex() == 0
    assert "zeraria" in page.guide.text.toPlainText()


def test_the_page_about_colours_shows_every_state_as_it_is_drawn(spoken: str, page: HelpPage) -> None:
    page.open_subject("colours")
    image = QTextDocument.ResourceType.ImageResource.value

    names = re.findall(r'<img src="([^"]+)"', page.guide.text.toHtml())
    drawn = [page.guide.text.loadResource(image, QUrl(name)) for name in names]

    assert sorted(names) == sorted(f"state-{light}" for light in Light)
    assert all(isinstance(each, QPixmap) and not each.isNull() for each in drawn)


def test_a_tab_can_be_asked_for(page: HelpPage) -> None:
    page.open_subject("support")

    assert page.tabs.currentWidget() is page.support


def test_the_doctor_looks_when_its_tab_is_shown_and_tells_each_light_in_words(
    page: HelpPage, practice: Practice, qtbot: QtBot
) -> None:
    practice.add()
    page.open_subject("diagnosis")
    page.show()

    qtbot.waitUntil(lambda: len(_lamps(page)) == 8)

    assert "Cofre de senhas: bom" in _lamps(page)
    assert all(":" in lamp for lamp in _lamps(page))


def test_what_is_wrong_comes_first_and_says_where_to_mend_it(
    page: HelpPage, practice: Practice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.add()

    class Cut:
        def send(self, request: object) -> object:
            raise Unreachable(host="127.0.0.1")

    monkeypatch.setattr(practice.application, "transport", Cut())
    page.diagnosis.check()
    qtbot.waitUntil(lambda: len(_lamps(page)) == 8)

    first = page.diagnosis.findChildren(FindingRow)[0]
    assert first.accessibleName().startswith("Conexão")
    assert any(text.startswith("Onde consertar:") for text in _texts(first))
    assert page.diagnosis.summary.text() == "2 coisas para ver."


def test_the_doctor_looks_once_at_a_time(page: HelpPage, practice: Practice, qtbot: QtBot) -> None:
    asked: list[int] = []
    diagnose = practice.application.diagnose
    practice.application.diagnose = lambda: (asked.append(1), diagnose())[1]  # type: ignore[method-assign, func-returns-value]

    page.diagnosis.check()
    page.diagnosis.check()
    qtbot.waitUntil(lambda: len(_lamps(page)) == 8)

    assert asked == [1]


def test_the_support_package_is_shown_before_it_is_saved_where_the_merchant_says(
    page: HelpPage, practice: Practice, parts: Parts, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.add()
    file = tmp_path / "pacote.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.open_subject("support")
    page.show()
    qtbot.waitUntil(lambda: page.support.holds.count() == 4)
    page.support.holds.setCurrentRow(3)
    assert '"store": "local"' in page.support.text.toPlainText()

    with qtbot.waitSignal(parts.said) as said:
        page.support.save.click()

    assert said.args == [f"Salvo: {file}"]
    with zipfile.ZipFile(file) as package:
        assert package.namelist() == ["versions.json", "doctor.json", "status.json", "settings.json"]


def test_a_package_that_cannot_be_saved_says_why(
    page: HelpPage, parts: Parts, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nada" / "x.zip"), ""))
    page.open_subject("support")
    page.show()
    qtbot.waitUntil(lambda: page.support.holds.count() == 4)

    with qtbot.waitSignal(parts.went_wrong) as wrong:
        page.support.save.click()

    assert wrong.args is not None
    assert wrong.args[0].kind == "profile_read_only"


def test_nothing_is_saved_when_the_merchant_thinks_better_of_it(
    page: HelpPage, practice: Practice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[object] = []
    monkeypatch.setattr(practice.application, "save_support", lambda *given: saved.append(given))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.open_subject("support")
    page.show()
    qtbot.waitUntil(lambda: page.support.holds.count() == 4)

    page.support.save.click()
    page.parts.stop()

    assert saved == []


def test_the_program_says_what_it_is(page: HelpPage) -> None:
    from app import __version__

    said = " ".join(each.text() for each in page.findChildren(QLabel))

    assert __version__ in said
    assert "MIT" in said
