"""Qt's own dialogs speak as the rest does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.texts import translate as texts
from app.ui.start import speak


@pytest.mark.parametrize(("language", "words"), [("pt_BR", "Procurar em:"), ("es", "Ver en:"), ("en", "Look in:")])
def test_a_dialog_of_qt_speaks_the_language_of_the_program(
    language: str, words: str, qtbot: QtBot, qapp: QApplication
) -> None:
    texts.load(resource("translations"), language)
    before = set(qapp.findChildren(QTranslator))
    speak(qapp)
    try:
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        assert words in {each.text().replace("&", "") for each in dialog.findChildren(QLabel)}
    finally:
        for made in set(qapp.findChildren(QTranslator)) - before:
            qapp.removeTranslator(made)
