"""A pasted e-mail is taken apart into the values that it names, and nothing is guessed."""

from __future__ import annotations

import time

import pytest

from app.connectors.pluggto.declaration import DECLARATION
from app.engine.pasted import Found, take_apart

FOUR = {"api_user": "u5er-1", "api_secret": "S3cret/+=", "client_id": "0a1b2c", "client_secret": "zz-99_x"}


def _taken(text: str) -> Found:
    return take_apart(text, {it.key: it.spellings for it in DECLARATION.fields if it.spellings})


def _values(text: str) -> dict[str, str]:
    return {key: secret.reveal() for key, secret in _taken(text).values.items()}


@pytest.mark.parametrize(
    "text",
    [
        "API User: u5er-1\nAPI Secret: S3cret/+=\nClient ID: 0a1b2c\nClient Secret: zz-99_x",
        (
            "Olá, João!\r\n\r\nSeguem os dados:\r\n\r\napi_user = u5er-1\r\napi_secret = S3cret/+=\r\n"
            "client_id = 0a1b2c\r\nclient_secret = zz-99_x\r\n\r\nAbraço,\r\nEquipe"
        ),
        '{"api_user": "u5er-1", "api_secret": "S3cret/+=",\n "client_id": "0a1b2c", "client_secret": "zz-99_x"}',
        "API User\nu5er-1\n\nAPI Secret\nS3cret/+=\n\nClient ID\n0a1b2c\n\nClient Secret\nzz-99_x\n",
        "API User\tu5er-1\nAPI Secret\tS3cret/+=\nClient ID\t0a1b2c\nClient Secret\tzz-99_x",
        "*API User:* u5er-1\n*API Secret:* S3cret/+=\n**Client ID**: 0a1b2c\n- Client Secret – zz-99_x",
        "Usuário da API: u5er-1\nSegredo da API: S3cret/+=\nID do cliente: 0a1b2c\nSegredo do cliente: zz-99_x",
        (
            "Usuario de la API: u5er-1\nClave secreta de la API: S3cret/+=\nID del cliente: 0a1b2c\n"
            "Clave secreta del cliente: zz-99_x"
        ),
        "USUÁRIO API: u5er-1; SENHA API: S3cret/+=; CLIENTID: 0a1b2c; CLIENTSECRET: zz-99_x.",
        "> API User: u5er-1\n> API Secret: S3cret/+=\n> Client ID: 0a1b2c\n> Client Secret: zz-99_x",
        "API User (usuário): u5er-1\nAPI Secret (senha): S3cret/+=\nClient ID: 0a1b2c (plugin)\nClient-Secret: zz-99_x",
        "API User   u5er-1\n- API Secret: S3cret/+=\n• Client ID 0a1b2c\nClient Secret zz-99_x  ",
        "API User: u5er-1 API Secret: S3cret/+= Client ID: 0a1b2c Client Secret: zz-99_x",
    ],
)
def test_the_four_values_are_found_however_they_are_written(text: str) -> None:
    assert _values(text) == FOUR


def test_of_two_values_for_one_field_none_is_taken() -> None:
    found = _taken("API User: old-1\nClient ID: 0a1b2c\n\nCorrigindo:\nAPI User: new-2")

    assert found.doubtful == {"api_user"}
    assert set(found.values) == {"client_id"}


def test_a_value_may_look_like_a_name() -> None:
    text = (
        "API User: my-api-user\nAPI Secret: api-secret-of-mine\nClient ID: client_id.9\nClient Secret: x.client-secret"
    )

    assert list(_values(text).values()) == ["my-api-user", "api-secret-of-mine", "client_id.9", "x.client-secret"]


def test_the_same_value_said_twice_is_no_doubt() -> None:
    assert _values("API User: a1\n\nEm resposta a:\n> API User: a1") == {"api_user": "a1"}


@pytest.mark.parametrize(
    "text",
    [
        "API User: é o usuário que aparece no painel",
        "O API User e o API Secret seguem por telefone.",
        "API User e API Secret",
        "API User:\nAPI Secret:\n",
        "Client Secret:\nAbraço,\nEquipe",
        "Client Secret:\n\nEquipe",
        "Meu api users: abc",
        "Client ID abaixo",
        "Client Secret e mais 100 reais",
        "API User 2",
        "O novo Client ID 9f8e7d6c",
        "user: abc\nsenha: def\nid: 1",
        "",
        "abc123",
    ],
)
def test_a_name_without_a_value_of_its_own_gives_none(text: str) -> None:
    assert _values(text) == {}


def test_what_was_found_cannot_be_printed() -> None:
    assert "u5er-1" not in repr(_taken("API User: u5er-1"))


@pytest.mark.parametrize(
    "text",
    ["API User: u5er-1" + " " * 90_000 + "and prose", "API User:" + " " * 90_000 + "\n\n", "x y\n" * 2_000_000],
    ids=["blanks behind", "blanks between", "a book"],
)
def test_whatever_was_copied_is_looked_through_in_no_time(text: str) -> None:
    began = time.process_time()
    assert _values(text) == {}
    assert time.process_time() - began < 1


def test_of_a_very_long_text_no_value_is_cut_off() -> None:
    text = "API User: u5er-1\n" + "words\n" * 16_600 + "Client ID: " + "0a1b2c" * 1_000
    assert _values(text) == {"api_user": "u5er-1"}
