"""A pause is seen wherever somebody looks, whatever else there is to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from app.texts.format import moment, until_moment
from app.ui.overview import OverviewPage
from app.ui.window import Foot
from tests.support.desktop import Desktop


def pause(desktop: Desktop, *names: str) -> datetime:
    """Pause these links for three days; answers until when."""
    application = desktop.practice.application
    until = desktop.practice.clock.now() + timedelta(days=3)
    for link in application.journal.links():
        if link.name in names:
            application.update_link(replace(link, paused_until=until))
    desktop.look()
    return until


def shown(desktop: Desktop, part: type[OverviewPage] | type[Foot]) -> str:
    [page] = desktop.program.window.findChildren(part)
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


@pytest.mark.parametrize("troubled", [False, True])
def test_a_pause_and_its_end_are_on_the_overview_in_the_foot_and_in_the_tray(desktop: Desktop, troubled: bool) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    if troubled:
        desktop.trouble("PAN-CER-24")
    until = pause(desktop, "loja")

    overview, now = shown(desktop, OverviewPage), desktop.practice.clock.now()
    assert f"até {moment(until)}" in overview
    assert "continua sozinho" not in overview
    assert ("Algo precisa de você" in overview) is troubled
    for line in (shown(desktop, Foot), desktop.icon.tip):
        assert f"em pausa até {until_moment(until, now)}" in line
        assert ("precisa de atenção" in line) is troubled


def test_with_a_part_paused_nothing_is_said_of_the_rest_that_is_not_so(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    desktop.trouble("PAN-CER-24")
    desktop.practice.add("outra")
    until = pause(desktop, "outra")

    overview = shown(desktop, OverviewPage)
    assert f"Uma parte das suas integrações está em pausa até {moment(until)}." in overview
    assert "continua sozinho" not in overview
    assert f"uma parte em pausa até {moment(until)}" in shown(desktop, Foot)
