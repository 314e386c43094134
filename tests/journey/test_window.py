"""From the first start to orders on screen, and on: the real program, a real keyring daemon, a virtual screen."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest

from tests.journey.kill import access_key
from tests.journey.merchant import Merchant
from tests.support.tray_hosts import until

pytestmark = [pytest.mark.journey, pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb and gnome-keyring")]


def test_from_the_first_start_to_a_delivered_order(merchant: Merchant) -> None:
    window = merchant.start()
    merchant.set_up(window)
    hub_id = merchant.sell("MKT-1001")

    merchant.tray.choose("Pedidos")
    window.page("Pedidos")
    window.row("MKT-1001")
    window.see("Falta informar a nota fiscal")
    window.click("Informar nota fiscal")
    window.type("Chave de acesso", "123")
    window.type("Número da nota fiscal", "1")
    window.type("Série da nota fiscal", "1")
    window.click_in_dialog("Informar nota fiscal")
    window.see("44 caracteres")
    window.type("Chave de acesso", access_key(1, datetime.now(UTC)))
    window.click_in_dialog("Informar nota fiscal")
    window.see("O hub já tem a nota fiscal")
    until(lambda: merchant.order(hub_id)["status"] == "invoiced", "the invoice at the hub")

    merchant.tray.choose("Por 1 hora")
    until(lambda: "pausa" in merchant.tray.tip(), "the pause")
    waiting = merchant.sell("MKT-1002")
    merchant.tray.choose("Retomar")
    window.row("MKT-1002")

    window.end(kill=True)
    late = merchant.sell("MKT-1003")
    window = merchant.start()
    window.page("Pedidos")
    window.click("Sincronizar agora")
    window.row("MKT-1003")
    assert window.end() == 0
    assert [merchant.order(it)["status"] for it in (hub_id, waiting, late)] == ["invoiced", "approved", "approved"]


@pytest.mark.parametrize("place", ["connection", "mail", "saved"])
def test_a_wizard_that_was_killed_goes_on_where_it_was(merchant: Merchant, place: str) -> None:
    window = merchant.start()
    window.type("Planilha (opcional)", str(merchant.sheet))
    if place != "connection":
        merchant.type_secrets(window)
        window.click("Avançar")
        window.see("Enviar e-mail de rastreamento")
    if place == "saved":
        window.click("Finalizar instalação")
        window.see("Enviar dias para preparação")
    else:
        until(lambda: b"produtos.csv" in merchant.draft.read_bytes(), "the draft on disk")
    window.end(kill=True)
    window = merchant.start()
    if place == "saved":
        window.page("Pedidos")
    else:
        window.see("Conexão")
        until(lambda: str(merchant.sheet) in window.texts, "the spreadsheet that was chosen")
        merchant.type_secrets(window)
        window.click("Avançar")
        window.click("Finalizar instalação")
        window.see("Enviar dias para preparação")
    assert not any(secret in text for secret in merchant.credentials.values() for text in merchant.files())
