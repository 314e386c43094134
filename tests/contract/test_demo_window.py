"""The demo behind a window: its wizard can always be filled in, nothing leaves this computer, one clock for all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event

import pytest

from app.cli.demo_window import ScreenPractice, open_screen_practice
from app.cli.practice import Standing
from app.domain.links import Role
from app.ports import Secret
from app.texts.format import moment


@pytest.fixture
def practice() -> Iterator[ScreenPractice]:
    with open_screen_practice() as made:
        yield made


@pytest.mark.parametrize("address", [None, "https://api.plugg.to"])
def test_whatever_address_a_link_has_its_calls_go_to_the_practice_hub(
    practice: ScreenPractice, address: str | None
) -> None:
    settings = {"hub.base_url": address} if address else {}
    draft = replace(practice.draft, settings=settings)
    assert practice.application.test_draft(draft, Role.HUB, Event()).name


def test_no_e_mail_leaves_the_practice_shop_whatever_server_is_typed(practice: ScreenPractice) -> None:
    settings = {"mail.host": "smtp.example.com", "mail.from": "loja@example.com"}
    draft = replace(practice.draft, settings=settings, mail_password=Secret("practice"))
    assert practice.application.test_mail(draft) == "loja@example.com"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set here")
def test_the_strip_and_every_page_go_by_the_same_clock(
    practice: ScreenPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 27, 6, 54, tzinfo=UTC)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    try:
        practice._tell(Standing(now, products=1, orders=2, attention=0))
        assert moment(now).split()[1] == "06:54"
        assert "06:54" in practice.line()
    finally:
        monkeypatch.undo()
        time.tzset()
