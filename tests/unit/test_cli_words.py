"""The words of the command line: help, mistakes, exit codes."""

from __future__ import annotations

import logging
import subprocess
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator, Mapping

import pytest

from app import __version__
from app.cli import main, parser
from app.cli.exits import Exit, code_of, worst
from app.cli.main import run
from app.domain.errors import (
    AccountBlocked,
    CredentialsExpired,
    CredentialsRefused,
    DiskFull,
    InputFault,
    InvalidInput,
    SheetUnreadable,
    TomadaError,
    Transient,
    Unreachable,
    Unreadable,
    VaultLocked,
)
from app.resources import resource
from app.texts import translate as texts


@pytest.fixture(autouse=True)
def portuguese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TOMADA_LANGUAGE", "pt_BR")
    yield
    texts.load(resource("translations"), "en")


def _commands(found: ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for action in found._actions:
        if isinstance(action, _SubParsersAction):
            for name, below in action.choices.items():
                yield (*words, name)
                yield from _commands(below, (*words, name))


COMMANDS = list(_commands(parser.build()))


def _say(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = run(argv)
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_help_in_portuguese(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _say(capsys, *words, "--help")

    assert code == 0
    assert out.startswith("uso: tomada ")
    assert "mostrar esta ajuda" in out


def test_without_a_command_and_a_screen_there_is_the_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    code, out, _ = _say(capsys)

    assert code == 2
    assert "Não há janela aqui" in out
    assert "integrações" in out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert _say(capsys, "--version") == (0, f"tomada {__version__}\n", "")


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("nada",), "'nada' não existe aqui"),
        (("order", "ship", "1"), "falta informar: --carrier"),
        (("sync", "--stream", "tudo"), "'tudo' não existe aqui"),
        (("orders", "--limit", "-1"), "um número inteiro acima de 0"),
        (("orders", "--limit", "x"), "um número inteiro acima de 0"),
        (("link", "pause", "loja", "--minutes", "99999999"), "um número inteiro acima de 0"),
        (("link", "set", "loja", "stock.buffer"), "escreva como chave=valor"),
        (("status", "--jason"), "isto não é conhecido aqui: --jason"),
    ],
)
def test_a_wrong_word_is_told_in_portuguese_and_ends_with_2(
    argv: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _say(capsys, *argv)

    assert (code, out) == (2, "")
    assert words in err


def test_listings_name_the_keys_of_their_json_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _say(capsys, "status", "--help")

    assert "name, last_success, last_error, promise_s, fresh, pending, state" in out


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CredentialsRefused(), 4),
        (CredentialsExpired(), 4),
        (AccountBlocked(), 4),
        (Unreachable(), 5),
        (Transient(), 5),
        (Unreadable(), 5),
        (InvalidInput(field="key", reason=InputFault.MISSING), 2),
        (DiskFull(), 1),
        (VaultLocked(), 1),
        (SheetUnreadable(), 1),
    ],
)
def test_each_kind_of_error_has_its_exit_code(error: TomadaError, code: int) -> None:
    assert code_of(error) == code


def test_several_links_end_with_the_gravest() -> None:
    assert worst([Exit.DONE, Exit.ATTENTION, Exit.BRAKED]) is Exit.BRAKED
    assert worst([Exit.UNREACHABLE, Exit.CREDENTIALS, Exit.DONE]) is Exit.CREDENTIALS
    assert worst([]) is Exit.DONE


class _Parsed:
    """Stands for a command that ends as a test wants it to."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def __call__(self, argv: object) -> Namespace:
        return Namespace(run=self._fail)

    def _fail(self, session: object) -> int:
        raise self.error


def test_a_bug_is_one_calm_sentence_and_its_traceback_goes_to_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(main, "parse", _Parsed(ZeroDivisionError("cliente ana@example.com")))

    code, _, err = _say(capsys, "status")

    assert code == 1
    assert err.startswith("Algo deu errado")
    assert "ana@example.com" not in err
    assert "Traceback" not in err
    assert [record.exc_info is not None for record in caplog.records if record.levelno == logging.ERROR] == [True]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), BrokenPipeError()])
def test_ctrl_c_and_a_closed_pipe_end_quietly(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "parse", _Parsed(error))
    monkeypatch.setattr("os.dup2", lambda *numbers: None)

    assert _say(capsys, "status") == (130, "", "")


def test_help_loads_neither_the_database_nor_the_network() -> None:
    heavy = ("sqlalchemy", "httpx", "keyring", "msgspec", "app.bootstrap")
    code = (
        "import sys; from app.cli.main import run; run(['--version']); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_letters_that_a_console_does_not_know_never_stop_a_command() -> None:
    environ: Mapping[str, str] = {"PYTHONIOENCODING": "ascii", "TOMADA_LANGUAGE": "pt_BR", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "app", "link", "settings"], capture_output=True, env=environ, check=False
    )

    assert done.returncode == 0
    assert b"stock.buffer" in done.stdout
