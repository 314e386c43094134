"""A keyring that is locked, or not there, at any moment: nothing half-saved, a clear text, a way on."""

from __future__ import annotations

import sys

import pytest

from app.adapters.journal import open_journal
from app.adapters.paths import profile_at
from tests.journey.merchant import Merchant
from tests.journey.screen import Window
from tests.support.keyring_session import daemon_may_abort, kept, lock, unlock, unlocked_keyring
from tests.support.tray_hosts import until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb and gnome-keyring"),
    daemon_may_abort,
]

_LOCKED = "O cofre de senhas está trancado"


def links(merchant: Merchant) -> int:
    journal = open_journal(profile_at(merchant.folder / "tomada").journal, merchant.now)
    try:
        return len(journal.links())
    finally:
        journal.close()


def secrets(merchant: Merchant) -> list[str]:
    """Names of those that the keyring keeps, each once; the throw-away one with which it is tried is none."""
    return [name for name in kept(merchant.bus) if "/link-" in name and "#" not in name]


def fill_in(merchant: Merchant, window: Window) -> None:
    window.type("Planilha (opcional)", str(merchant.sheet))
    merchant.type_secrets(window)


def test_locked_before_the_program_begins_it_is_said_at_once_and_what_was_typed_is_saved_once_it_is_unlocked(
    asked: Merchant,
) -> None:
    lock(asked.bus)
    window = asked.start()
    window.see(_LOCKED)
    fill_in(asked, window)
    window.click("Testar conexão")
    window.see("produtos.csv")
    window.click("Avançar")
    window.click("Finalizar instalação")
    window.see(_LOCKED)
    assert (links(asked), secrets(asked)) == (0, [])
    unlock(asked.bus)
    window.click("Finalizar instalação")
    window.see("Enviar dias para preparação")
    assert links(asked) == 1
    assert len(secrets(asked)) >= 4


@pytest.mark.parametrize("place", ["connection", "tested", "mail"])
def test_locked_on_any_page_of_the_wizard_nothing_is_half_saved_and_the_same_button_goes_on(
    asked: Merchant, place: str
) -> None:
    window = asked.start()
    window.see("Conexão")
    if place == "connection":
        lock(asked.bus)
    fill_in(asked, window)
    window.click("Testar conexão")
    window.see("produtos.csv")
    if place == "tested":
        lock(asked.bus)
    window.click("Avançar")
    window.see("Enviar e-mail de rastreamento")
    if place == "mail":
        lock(asked.bus)
    window.click("Finalizar instalação")
    window.see(_LOCKED)
    assert (links(asked), secrets(asked)) == (0, [])
    unlock(asked.bus)
    window.click("Finalizar instalação")
    window.see("Enviar dias para preparação")
    assert links(asked) == 1


def test_a_session_that_is_locked_holds_up_only_what_needs_the_keyring_and_goes_on_once_it_is_unlocked(
    asked: Merchant,
) -> None:
    window = asked.start()
    asked.install(window)
    asked.sell("MKT-2000")
    window.page("Pedidos")
    window.click("Sincronizar agora")
    window.row("MKT-2000")
    lock(asked.bus)
    asked.sell("MKT-2001")
    window.click("Sincronizar agora")
    window.row("MKT-2001")
    asked.hub("faults", {"set": [{"fault": "token_died", "times": 1}]})
    asked.sell("MKT-2002")
    window.click("Sincronizar agora")
    window.see(_LOCKED)
    unlock(asked.bus)
    window.click("Sincronizar agora")
    window.row("MKT-2002")


def test_locked_at_the_start_of_a_saved_link_the_program_runs_and_works_once_it_is_unlocked(
    asked: Merchant,
) -> None:
    window = asked.start()
    asked.install(window)
    assert window.end() == 0
    asked.sell("MKT-3001")
    lock(asked.bus)
    window = asked.start()
    window.page("Precisa de atenção")
    window.see(_LOCKED)
    unlock(asked.bus)
    window.click("Sincronizar agora")
    window.page("Pedidos")
    window.row("MKT-3001")


def test_without_any_keyring_it_is_said_on_the_first_page_and_one_that_begins_later_is_found(
    merchant_without_keyring: Merchant,
) -> None:
    merchant = merchant_without_keyring
    here = merchant.on.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={merchant.folder}/later"
    merchant.on.environment["PYTHON_KEYRING_BACKEND"] = ""
    window = merchant.start()
    window.see("Não há cofre de senhas")
    fill_in(merchant, window)
    window.click("Avançar")
    window.click("Finalizar instalação")
    window.see("Não há cofre de senhas")
    assert links(merchant) == 0
    merchant.on.run("dbus-daemon", "--session", "--nofork", f"--address={here}")
    until((merchant.folder / "later").exists, "the bus")
    with unlocked_keyring(merchant.on.environment):
        window.click("Finalizar instalação")
        window.see("Enviar dias para preparação")
        assert links(merchant) == 1
