"""The tray icon and its menu, pauses, notices, and what happens where there is no tray."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.links import Stream
from app.ui import tray as tray_module
from app.ui.parts import Parts
from app.ui.preferences import Preferences, PreferencesCard
from app.ui.window import Notice
from app.ui.work_menu import WorkMenu
from tests.support.desktop import Desktop, Icon, line


def test_before_the_first_integration_there_is_little_to_do(desktop: Desktop) -> None:
    desktop.begin()
    assert desktop.offered() == ["Abrir", "Configurar", "Sair"]
    assert desktop.icon.tip == "Tomada – nenhuma integração ainda"


def test_the_icon_says_how_everything_stands(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    assert desktop.icon.shown
    assert desktop.icon.tip == "Tomada – tudo em dia"
    fresh = desktop.icon.pictures[-1]
    desktop.trouble("PAN-CER-24")
    desktop.look()
    assert desktop.icon.tip == "Tomada – precisa de atenção"
    assert desktop.icon.pictures[-1] != fresh


def test_a_left_click_brings_the_window_and_a_right_click_does_not(desktop: Desktop) -> None:
    desktop.begin()
    desktop.program.window.close()
    desktop.icon.activated.emit(Icon.ActivationReason.Context)
    assert not desktop.program.window.isVisible()
    desktop.icon.activated.emit(Icon.ActivationReason.Trigger)
    assert desktop.program.window.isVisible()


def test_on_a_mac_a_click_opens_the_menu_and_nothing_else(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.begin()
    desktop.program.window.close()
    monkeypatch.setattr(sys, "platform", "darwin")
    desktop.icon.activated.emit(Icon.ActivationReason.Trigger)
    assert not desktop.program.window.isVisible()
    desktop.choose("Abrir")
    assert desktop.program.window.isVisible()


def test_settings_open_the_integrations(desktop: Desktop) -> None:
    desktop.begin()
    desktop.program.window.close()
    asked: list[str] = []
    desktop.parts.opened.disconnect()
    desktop.parts.opened.connect(lambda page, _: asked.append(page))
    desktop.choose("Configurar")
    assert desktop.program.window.isVisible()
    assert asked == ["links"]


@pytest.mark.parametrize(
    ("line", "streams"),
    [
        ("Produtos", {Stream.PRODUCTS}),
        ("Preços", {Stream.PRICES}),
        ("Estoque", {Stream.STOCK}),
        ("Pedidos", {Stream.ORDERS, Stream.FULFILMENT}),
        ("Tudo", set(Stream) - {Stream.RECONCILIATION, Stream.MAIL}),  # Tomada sends no mails here
    ],
)
def test_one_stream_or_everything_is_synced_by_hand(desktop: Desktop, line: str, streams: set[Stream]) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    ran: set[Stream] = set()
    desktop.parts.lanes.ended.connect(lambda _, result: ran.update(result.streams))
    desktop.choose("Sincronizar agora", line)
    desktop.qtbot.waitUntil(lambda: ran >= streams, timeout=20_000)
    assert ran == streams


def test_a_pause_stops_everything_says_until_when_and_ends_by_itself(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    clock = desktop.practice.clock
    until = clock.now() + timedelta(minutes=30)
    desktop.choose("Pausar", "Por 30 minutos")
    desktop.qtbot.waitUntil(lambda: desktop.icon.tip.startswith("Tomada – em pausa até"))
    time = f"{until.astimezone():%H:%M}"
    assert desktop.icon.tip == f"Tomada – em pausa até {time}"
    assert f"Retomar (em pausa até {time})" in desktop.offered()
    assert "Pausar" not in desktop.offered()
    desktop.practice.sell()
    clock.advance(20 * 60)
    before = desktop.tried()
    desktop.look()
    assert desktop.engine_due() == ()
    clock.advance(11 * 60)
    desktop.qtbot.waitUntil(lambda: desktop.tried() > before, timeout=20_000)
    desktop.qtbot.waitUntil(lambda: bool(desktop.sales()), timeout=20_000)
    desktop.look()
    assert "Pausar" in desktop.offered()


def test_a_pause_can_be_ended_by_hand(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.choose("Pausar", "Até amanhã")
    desktop.qtbot.waitUntil(lambda: "Pausar" not in desktop.offered())
    desktop.choose("Retomar")
    desktop.qtbot.waitUntil(lambda: "Pausar" in desktop.offered())
    (link,) = desktop.practice.application.journal.links()
    assert link.paused_until is None


def test_the_window_has_the_same_menu(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    menus = [each for each in desktop.program.window.findChildren(WorkMenu) if each.actions()]
    lines = [each.text() for each in menus[0].actions() if each.isVisible() and each.text()]
    assert lines == ["Sincronizar agora", "Pausar", "Configurar", "Sair"]
    line(menus[0], "Sair").trigger()
    assert desktop.quits == 1


def test_with_a_tray_a_closed_window_hides_and_says_so_once(desktop: Desktop) -> None:
    desktop.begin()
    for _ in range(2):
        desktop.program.window.close()
        assert not desktop.program.window.isVisible()
        desktop.program.show_window()
    assert desktop.quits == 0
    assert [text.startswith("A Tomada continua trabalhando") for text in desktop.icon.messages] == [True]


def test_without_a_tray_a_closed_window_ends_the_program_and_that_is_said_before(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    Icon.available = False
    monkeypatch.setattr(tray_module, "PATIENCE_MS", 0)
    said: list[str] = []
    for _ in range(2):
        desktop.begin()
        notice = desktop.program.window.findChild(Notice)
        assert notice is not None
        said += [each.text() for each in notice.findChildren(QLabel) if each.text()]
    assert [text.startswith("Este computador não tem bandeja") for text in said] == [True]
    desktop.program.window.close()
    assert desktop.quits == 1


def test_a_window_closed_before_the_tray_is_there_waits_for_it(desktop: Desktop) -> None:
    Icon.available = False
    desktop.begin()
    desktop.program.window.close()
    assert desktop.quits == 0
    Icon.available = True
    desktop.qtbot.waitUntil(lambda: desktop.tray.there is True)
    assert desktop.icon.shown
    assert desktop.icon.messages
    assert desktop.quits == 0


def test_a_start_at_login_shows_the_icon_only(desktop: Desktop) -> None:
    desktop.begin(hidden=True)
    assert desktop.icon.shown
    assert not desktop.program.window.isVisible()
    assert desktop.parts.board._timer.interval() >= 30_000  # nobody looks


def test_a_start_at_login_without_a_tray_leaves_the_window_in_reach(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    Icon.available = False
    monkeypatch.setattr(tray_module, "PATIENCE_MS", 0)
    desktop.begin(hidden=True)
    assert desktop.program.window.isMinimized()


def test_when_the_tray_goes_away_the_window_comes_back(desktop: Desktop) -> None:
    desktop.begin()
    desktop.program.window.close()
    Icon.available = False
    desktop.tray.look_for_it()
    assert desktop.program.window.isMinimized()
    desktop.program.window.close()
    assert desktop.quits == 1


def test_notices_come_while_nobody_looks_and_open_what_they_speak_of(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    desktop.program.window.close()
    desktop.icon.messages.clear()
    number = desktop.trouble("PAN-CER-24")
    desktop.look()
    desktop.look()
    assert [text.startswith("1 coisa precisa de você: ") for text in desktop.icon.messages] == [True]
    asked: list[tuple[str, str]] = []
    desktop.parts.opened.disconnect()
    desktop.parts.opened.connect(lambda page, subject: asked.append((page, subject)))
    desktop.icon.messageClicked.emit()
    assert asked == [("attention", str(number))]
    assert desktop.program.window.isVisible()


def test_a_new_order_is_told(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    desktop.program.window.close()
    desktop.icon.messages.clear()
    desktop.practice.sell()
    desktop.parts.sync((Stream.ORDERS,))
    desktop.qtbot.waitUntil(lambda: desktop.icon.messages == ["1 pedido novo"], timeout=20_000)


def test_who_wants_no_notices_gets_none(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    desktop.program.window.close()
    desktop.icon.messages.clear()
    desktop.program.preferences.notices = False
    desktop.trouble("PAN-CER-24")
    desktop.look()
    assert desktop.icon.messages == []


def test_while_the_window_is_in_front_there_is_no_notice_then_or_later(desktop: Desktop) -> None:
    desktop.practice.add()
    desktop.begin()
    desktop.rest()
    desktop.program.show_window()
    desktop.qtbot.waitUntil(desktop.program.window.isActiveWindow)
    desktop.trouble("PAN-CER-24")
    desktop.look()
    assert desktop.icon.messages == []
    desktop.program.window.close()
    desktop.icon.messages.clear()
    desktop.look()
    assert desktop.icon.messages == []


def test_the_window_comes_back_where_it_was_and_on_a_screen_that_exists(desktop: Desktop, qapp: QApplication) -> None:
    window, screen = desktop.make().window, qapp.primaryScreen().availableGeometry()
    window.show()
    window.setGeometry(QRect(QPoint(40, 50), window.minimumSizeHint()))
    was = window.geometry()
    window.close()
    again = desktop.make()
    assert again.window.geometry() == was
    again.window.show()
    again.window.move(screen.right() + 4000, screen.bottom() + 4000)
    again.quit()
    assert screen.intersects(desktop.make().window.geometry())


def test_preferences_are_kept(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    assert first.notices
    assert first.first_time("hello")
    first.notices = False
    again = Preferences(tmp_path)
    assert not again.notices
    assert not again.first_time("hello")
    assert again.first_time("other")


@pytest.mark.parametrize("content", [b"\x00\xff broken", b"[General]\nnotices=what\n[window]\ngeometry=7"])
def test_a_damaged_preference_file_is_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(content)
    preferences = Preferences(tmp_path)
    assert preferences.geometry.isEmpty()
    preferences.notices = False
    assert not Preferences(tmp_path).notices


def test_nothing_is_written_where_there_is_no_profile_yet(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "none")
    preferences.notices = False
    del preferences  # now at the latest it would be written
    assert not (tmp_path / "none").exists()


def test_start_at_login_and_notices_can_be_chosen(parts: Parts, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    card = PreferencesCard(parts, preferences)
    qtbot.addWidget(card)
    qtbot.waitUntil(card.login.isEnabled)
    assert (card.login.isChecked(), card.notices.isChecked()) == (False, True)
    for on in (True, False):
        card.login.click()
        qtbot.waitUntil(card.login.isEnabled)
        assert card.login.isChecked() is on
        assert parts.desk.autostart() is on
    card.notices.click()
    assert not Preferences(tmp_path).notices
