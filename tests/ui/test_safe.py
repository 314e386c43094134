"""A keyring that does not work is said on the wizard's first page, and holds nothing up."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing
from app.engine.wizard import Draft
from app.ui.parts import Parts
from app.ui.wizard.connection import ConnectionForm
from app.ui.wizard.wizard import Wizard
from tests.support.practice import Practice


class Safe:
    """What the computer answers when it is asked to keep a secret."""

    def __init__(self, error: TomadaError | None) -> None:
        self.error = error
        self.asked = 0

    def __call__(self) -> None:
        self.asked += 1
        if self.error:
            raise self.error


def first_page(qtbot: QtBot, parts: Parts) -> ConnectionForm:
    wizard = Wizard(parts, Draft(settings={"hub.base_url": "http://127.0.0.1:9"}))
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitUntil(lambda: bool(wizard.forms))
    form = wizard.forms[wizard.draft.step]
    assert isinstance(form, ConnectionForm)
    return form


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (VaultMissing(), "Não há cofre de senhas"),
        (VaultLocked(), "O cofre de senhas está trancado"),
        (VaultDenied(), "O acesso ao cofre de senhas foi recusado"),
    ],
)
def test_it_is_said_at_once_and_goes_when_it_is_mended(
    error: TomadaError, words: str, qtbot: QtBot, parts: Parts, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe = Safe(error)
    monkeypatch.setattr(practice.application, "try_vault", safe)
    form = first_page(qtbot, parts)
    qtbot.waitUntil(form.safe.isVisible)
    assert words in form.safe.text.text()
    assert "você pode preencher esta página" in form.safe.text.text()
    assert all(field.isEnabled() for field in form.fields)
    safe.error = None
    form.safe.again.click()
    qtbot.waitUntil(lambda: not form.safe.isVisible())


def test_where_there_is_one_nothing_is_said(
    qtbot: QtBot, parts: Parts, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe = Safe(None)
    monkeypatch.setattr(practice.application, "try_vault", safe)
    form = first_page(qtbot, parts)
    qtbot.waitUntil(lambda: safe.asked == 1)
    ended: list[None] = []
    parts.call(lambda _: None, ended.append, vault=True)
    qtbot.waitUntil(lambda: bool(ended))
    assert not form.safe.isVisible()


def test_one_that_waits_for_its_password_does_not_hold_up_the_test_of_the_connection(
    qtbot: QtBot, parts: Parts, practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = Event()
    monkeypatch.setattr(practice.application, "try_vault", lambda: answered.wait(60))
    form = first_page(qtbot, parts)
    outcomes: list[object] = []
    form.test(outcomes.append)
    try:
        qtbot.waitUntil(lambda: bool(outcomes))
    finally:
        answered.set()
