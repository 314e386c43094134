"""`tomada link …`: nothing half saved, no secret shown, every mistake named in Portuguese."""

from __future__ import annotations

import getpass
import json
from typing import Any

import pytest

from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing
from app.ports import Secret
from app.sandbox.faults import Fault
from tests.support.cli import Merchant, linked, merchant

__all__ = ["linked", "merchant"]


def _nothing_saved(merchant: Merchant) -> bool:
    return merchant("link", "list", "--json").json == [] and not getattr(merchant.vault, "_secrets", {})


def test_a_link_is_added_listed_shown_tested_and_removed(linked: Merchant) -> None:
    listed = linked("link", "list", "--json").json
    shown = linked("link", "show", "loja")
    tested = linked("link", "test", "loja")
    removed = linked("link", "remove", "loja", stdin="s\n")

    assert [(link["name"], link["store"], link["hub"]) for link in listed] == [("loja", "local", "pluggto")]
    assert set(listed[0]) == {"name", "store", "hub", "created", "paused_until", "settings"}
    assert "nunca são mostrados" in shown.out
    assert (tested.code, removed.code) == (0, 0)
    assert "Loja/ERP (Loja local): conectado – loja.csv" in tested.out
    assert "Hub (Plugg.to): conectado" in tested.out
    assert "Isto apaga deste computador" in removed.err
    assert _nothing_saved(linked)


def test_no_command_ever_shows_a_secret(linked: Merchant) -> None:
    said = ""
    for words in (("show", "loja"), ("show", "loja", "--json"), ("list",), ("list", "--json"), ("test", "loja")):
        ended = linked("link", *words)
        said += ended.out + ended.err

    assert not [secret for secret in linked.hub.credentials.values() if secret in said]


def test_without_an_answer_nothing_is_removed(linked: Merchant) -> None:
    ended = linked("link", "remove", "loja", stdin="")

    assert ended.code == 1
    assert "Nada foi removido." in ended.out
    assert len(linked("link", "list", "--json").json) == 1


def test_removing_needs_no_question_when_told_so(linked: Merchant) -> None:
    assert linked("link", "remove", "loja", "--yes").code == 0
    assert _nothing_saved(linked)


def _secrets(merchant: Merchant, **changes: Any) -> dict[str, Any]:
    return {"hub": merchant.hub.credentials | changes}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"api_user": "ana@example.com"}, "“API User” contém um e-mail"),
        ({"api_secret": "ab cd"}, "“API Secret” tem espaços"),
        ({"client_id": ""}, "Falta “Client ID”"),
        ({"token": "x"}, "“token” não é conhecido aqui"),
        ({"client_secret": 12}, "“Client Secret”"),
    ],
)
def test_access_data_that_cannot_be_right_are_refused_before_anything_is_saved(
    changes: dict[str, Any], words: str, merchant: Merchant
) -> None:
    ended = merchant.add(secrets=_secrets(merchant, **changes))

    assert ended.code == 2
    assert words in ended.err
    assert _nothing_saved(merchant)


def test_blanks_around_access_data_are_taken_off(merchant: Merchant) -> None:
    around = {key: f"  {value}\n" for key, value in merchant.hub.credentials.items()}

    assert merchant.add(secrets={"hub": around}).code == 0
    assert merchant("link", "test", "loja").code == 0


@pytest.mark.parametrize("text", ["", "oi", "[]", '"x"', '{"api_user": "x"}', '{"hub": []}'])
def test_access_data_that_are_no_json_object_show_what_is_expected(text: str, merchant: Merchant) -> None:
    ended = merchant.add(secrets=text)

    assert ended.code == 2
    assert '{"hub": {"api_user"' in ended.err
    assert _nothing_saved(merchant)


def test_a_part_of_the_access_data_that_nobody_takes_is_named(merchant: Merchant) -> None:
    ended = merchant.add(secrets={**_secrets(merchant), "loja": {"token": "x"}})

    assert ended.code == 2
    assert "“loja” não é conhecido aqui" in ended.err


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("hub.shop_domain=loja.example.com.br/produtos", "tem algo depois do domínio"),
        ("hub.base_url=http://api.example.com", "(hub.base_url)\n  “Endereço da API do hub” começa com http://"),
        ("hub.base_url=api", "não é um endereço"),
        ("stock.buffer=muitas", "(stock.buffer)"),
        ("orders.since=ontem", "não é uma data"),
        ("orders.since=31/02/2026", "por exemplo 31/03/2026"),
        ("store.file=/nada/loja.csv", "(store.file)\n  O arquivo em “Planilha” não foi encontrado"),
        ("nada=1", "“nada” não é conhecido aqui"),
        ("hub.api_secret=segredo", "“API Secret” não é conhecido aqui"),
    ],
)
def test_a_setting_that_cannot_be_right_is_named_and_nothing_is_saved(
    setting: str, words: str, merchant: Merchant
) -> None:
    ended = merchant.add("loja", "--set", setting)

    assert ended.code == 2
    assert words in ended.err
    assert "segredo" not in ended.err
    assert _nothing_saved(merchant)


@pytest.mark.parametrize(("store", "hub", "known"), [("olist", "pluggto", "local"), ("local", "rocky", "pluggto")])
def test_a_system_that_is_not_known_is_told_with_those_that_are(
    store: str, hub: str, known: str, merchant: Merchant
) -> None:
    ended = merchant("link", "add", "loja", "--store", store, "--hub", hub, "--secrets", "-", stdin="{}")

    assert ended.code == 2
    assert f"Aqui existe: {known}." in ended.err


def test_a_name_is_taken_once(linked: Merchant) -> None:
    ended = linked.add()

    assert ended.code == 2
    assert "Já existe uma integração com este nome" in ended.err
    assert len(linked("link", "list", "--json").json) == 1


@pytest.mark.parametrize("words", [("show",), ("test",), ("remove", "--yes"), ("pause",), ("resume",)])
def test_a_link_that_is_not_there_is_told(words: tuple[str, ...], merchant: Merchant) -> None:
    ended = merchant("link", words[0], "outra", *words[1:])

    assert ended.code == 2
    assert "Não há integração com este nome" in ended.err


def _swapped(credentials: dict[str, str]) -> dict[str, str]:
    return credentials | {"client_id": credentials["api_user"], "api_user": credentials["client_id"]}


def test_wrong_or_swapped_access_data_are_told_by_the_test(merchant: Merchant) -> None:
    merchant.add("trocada", secrets={"hub": _swapped(merchant.hub.credentials)})
    merchant.add("errada", secrets=_secrets(merchant, api_secret="another-secret"))

    for name in ("trocada", "errada"):
        ended = merchant("link", "test", name)
        assert ended.code == 4
        assert "Loja/ERP (Loja local): conectado" in ended.out
        assert "Hub (Plugg.to): sem conexão" in ended.out
        assert "está errado, ou dois foram trocados" in ended.err
        assert "another-secret" not in ended.err + ended.out


def test_new_access_data_replace_the_wrong_ones_and_the_link_tries_again_at_once(merchant: Merchant) -> None:
    merchant.add(secrets=_secrets(merchant, api_secret="another-secret"))
    assert merchant("sync").code == 4
    assert merchant("attention", "--json").json

    ended = merchant("link", "credentials", "loja", "--secrets", "-", stdin=json.dumps(_secrets(merchant)))

    assert ended.code == 0
    assert "Os novos dados de acesso foram salvos" in ended.out
    assert merchant("attention", "--json").json == []
    assert {stream["state"] for stream in merchant("status", "--json").json[0]["streams"]} == {"never"}
    assert merchant("sync").code == 0


def test_new_access_data_that_cannot_be_right_leave_the_old_ones(linked: Merchant) -> None:
    wrong = json.dumps(_secrets(linked, api_secret=""))

    assert linked("link", "credentials", "loja", "--secrets", "-", stdin=wrong).code == 2
    assert linked("link", "credentials", "outra", "--secrets", "-", stdin=wrong).code == 2
    assert linked("link", "test", "loja").code == 0


def test_removing_says_how_many_orders_are_not_finished(linked: Merchant) -> None:
    linked("sync")
    before = linked("link", "remove", "loja", stdin="n\n")
    linked.sell()
    linked("sync")
    after = linked("link", "remove", "loja", stdin="n\n")

    assert "não terminaram" not in before.err
    assert "Pedidos que não terminaram: 1." in after.err


def test_both_sides_are_tried_though_the_first_fails(linked: Merchant) -> None:
    linked.sheet.unlink()

    ended = linked("link", "test", "loja")

    assert ended.code == 1
    assert "A planilha loja.csv não está" in ended.err
    assert "Hub (Plugg.to): conectado" in ended.out


def test_an_unreachable_hub_is_told_by_the_test(linked: Merchant) -> None:
    linked.hub.dial.set(Fault.REFUSED)

    ended = linked("link", "test", "loja")

    assert ended.code == 5
    assert "Sem conexão" in ended.err


class _Broken:
    """A vault that answers everything with one error."""

    def __init__(self, error: TomadaError) -> None:
        self.error = error

    def get(self, name: str) -> Secret | None:
        raise self.error

    def set(self, name: str, secret: Secret) -> None:
        raise self.error

    def delete(self, name: str) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "words"),
    [(VaultMissing(), "cofre de senhas"), (VaultLocked(), "trancado"), (VaultDenied(), "cofre de senhas")],
)
def test_without_a_vault_no_link_is_saved(error: TomadaError, words: str, merchant: Merchant) -> None:
    good, merchant.vault = merchant.vault, _Broken(error)

    ended = merchant.add()

    merchant.vault = good
    assert ended.code == 1
    assert words in ended.err
    assert _nothing_saved(merchant)


def test_access_data_are_asked_for_where_somebody_sits(merchant: Merchant, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return merchant.hub.credentials[prompt.rstrip(": ").lower().replace(" ", "_")]

    monkeypatch.setattr(getpass, "getpass", answer)
    merchant.sits_there = True
    ended = merchant(
        "link", "add", "loja", "--store", "local", "--hub", "pluggto", "--set", "hub.base_url=http://127.0.0.1:9"
    )

    assert ended.code == 0
    assert asked == ["API User: ", "API Secret: ", "Client ID: ", "Client Secret: "]
    assert "Não é o e-mail do seu login" in ended.err
    assert merchant("link", "test", "loja").code == 0


def test_where_nobody_sits_missing_access_data_are_named(merchant: Merchant) -> None:
    ended = merchant("link", "add", "loja", "--store", "local", "--hub", "pluggto")

    assert ended.code == 2
    assert "Falta “API User”" in ended.err


def test_settings_are_changed_and_go_back_to_their_default(linked: Merchant) -> None:
    assert linked("link", "set", "loja", "stock.buffer=2", "orders.states=approved").code == 0
    changed = linked("link", "show", "loja", "--json").json["settings"]
    assert linked("link", "set", "loja", "stock.buffer=").code == 0
    back = linked("link", "show", "loja", "--json").json["settings"]

    assert (changed["stock.buffer"], changed["orders.states"]) == ("2", "approved")
    assert "stock.buffer" not in back
    assert back["orders.states"] == "approved"


@pytest.mark.parametrize("pair", ["stock.buffer=-1", "nada=1", "nada=", "store.file=/nada/loja.csv"])
def test_a_wrong_change_leaves_the_settings_as_they_were(pair: str, linked: Merchant) -> None:
    before = linked("link", "show", "loja", "--json").json

    assert linked("link", "set", "loja", pair).code == 2
    assert linked("link", "show", "loja", "--json").json == before


def test_a_spreadsheet_that_went_away_does_not_keep_other_settings_from_being_changed(linked: Merchant) -> None:
    linked.sheet.unlink()

    assert linked("link", "set", "loja", "stock.buffer=2").code == 0
    assert linked("link", "pause", "loja").code == 0


def test_a_day_is_typed_as_in_brazil(linked: Merchant) -> None:
    assert linked("link", "set", "loja", "orders.since=31/03/2026").code == 0


def test_a_link_is_paused_and_resumed(linked: Merchant) -> None:
    paused = linked("link", "pause", "loja", "--minutes", "30")
    status = linked("status", "--json").json[0]
    linked("link", "resume", "loja")

    assert "em pausa até" in paused.out
    assert status["paused_until"] == "2026-03-02T12:30:00Z"
    assert {stream["state"] for stream in status["streams"]} == {"paused"}
    assert linked("status", "--json").json[0]["paused_until"] is None


def test_every_setting_is_listed_with_its_meaning(merchant: Merchant) -> None:
    found = {line["key"]: line for line in merchant("link", "settings", "--json").json}

    assert found["orders.interval_min"] == {
        "key": "orders.interval_min",
        "type": "minutes",
        "default": "2",
        "meaning": found["orders.interval_min"]["meaning"],
    }
    assert "Minutos" in found["orders.interval_min"]["meaning"]
    assert "stock.buffer" in merchant("link", "settings").out


def test_json_keeps_letters_as_they_are(merchant: Merchant) -> None:
    merchant.add("Pão & Água")

    assert "Pão & Água" in merchant("link", "list", "--json").out
    assert json.loads(merchant("link", "list", "--json").out)[0]["name"] == "Pão & Água"
