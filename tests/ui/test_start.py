"""The program as a process: what is loaded when, one at a time, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
_PATIENCE_S = 60.0
_HEAVY = ("sqlalchemy", "httpx", "keyring", "msgspec", "alembic", "python_calamine")

_FIRST_PAINT = f"""
import os, sys
from app.desktop import run_window
def loaded():
    print([name for name in {_HEAVY!r} if name in sys.modules], flush=True)
    os._exit(0)
sys.exit(run_window(loaded))
"""


def until(ready: Callable[[], Any], what: str) -> Any:
    """Wait for what another process does."""
    end = time.monotonic() + _PATIENCE_S
    while not (found := ready()):
        if time.monotonic() > end:
            pytest.fail(f"no sign of {what}")
        time.sleep(0.02)
    return found


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Off screen, with a profile and a folder for sockets of the test's own."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "TOMADA_HOME": str(tmp_path / "home"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def start(environment: Mapping[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python with the window's environment; what is left is ended with the test."""
    running: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        with suppress(ProcessLookupError):
            process.kill()
        process.communicate()


@pytest.fixture
def hub() -> Iterator[Callable[..., Any]]:
    """The practice hub in a process of its own: a call tells it something, and reads its line with `hub()`."""
    command = [sys.executable, "-m", "app.sandbox", "--control"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout
    line = process.stdout.readline()

    def talk(path: str = "", **body: Any) -> Any:
        if not path:
            return line
        url = f"{json.loads(line)['base_url']}/_sandbox/{path}"
        data = json.dumps(body).encode() if body else None
        return json.load(urllib.request.urlopen(urllib.request.Request(url, data), timeout=20))

    yield talk
    process.terminate()
    process.communicate()


Start = Callable[..., "subprocess.Popen[str]"]
Hub = Callable[..., Any]


def shown(process: subprocess.Popen[str]) -> None:
    """The program is behind its window."""
    assert process.stdout
    assert process.stdout.readline() == "ready\n"


def ended(process: subprocess.Popen[str]) -> int:
    """Its exit code; it said nothing on the way, but for the poor screen that it has here."""
    out, wrong = process.communicate(timeout=_PATIENCE_S)
    assert out == ""
    assert [line for line in wrong.splitlines() if "propagateSizeHints" not in line] == []
    return process.returncode


def window(start: Start, hub: Hub, *arguments: str) -> subprocess.Popen[str]:
    process = start("-m", "tests.support.window_child", hub(), *arguments)
    shown(process)
    return process


def test_before_the_first_paint_only_qt_is_loaded(start: Start) -> None:
    out, _ = start("-c", _FIRST_PAINT).communicate(timeout=_PATIENCE_S)
    assert out == "[]\n"


def test_a_second_start_ends_at_once_and_the_first_goes_on(start: Start, hub: Hub) -> None:
    first = window(start, hub)
    began = time.monotonic()
    assert ended(start("-m", "app")) == 0
    assert time.monotonic() - began < 5
    assert ended(start("-m", "app", "--tray")) == 0
    assert first.poll() is None


def test_a_program_that_was_killed_does_not_stand_in_the_way(start: Start, hub: Hub) -> None:
    first = window(start, hub)
    first.kill()
    first.wait()
    second = window(start, hub)
    assert ended(start("-m", "app")) == 0
    assert second.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_start_at_login_opens_the_profile_in_its_folder(start: Start, tmp_path: Path) -> None:
    process = start("-m", "app", "--tray", str(tmp_path / "other shop"))
    until((tmp_path / "other shop" / "data" / "journal.sqlite3").exists, "the journal of that profile")
    process.terminate()
    assert ended(process) == 0
    assert not (tmp_path / "home").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_end_of_a_session_ends_it_cleanly(start: Start, hub: Hub, number: signal.Signals) -> None:
    first = window(start, hub)
    first.send_signal(number)
    assert ended(first) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_quit_in_the_middle_of_a_run_takes_five_seconds_at_most_and_the_next_start_goes_on(
    start: Start, hub: Hub
) -> None:
    order = {"status": "approved", "total": 50, "subtotal": 50, "shipping": 0, "payer_cpf": "11144477735"}
    item = {"sku": "PAN-CER-24", "name": "Panela", "quantity": 1, "price": 50, "total": 50}
    held = [{"fault": "timeout_before", "path": path} for path in ("/products", "/skus")]
    hub("faults", hold_s=600, set=held)
    first = window(start, hub)
    until(lambda: hub("faults")["hits"].get("timeout_before"), "a call that is held back")
    (number,) = hub("sell", orders=[{**order, "items": [item]}])["ids"]
    began = time.monotonic()
    first.terminate()
    assert ended(first) == 0
    assert time.monotonic() - began <= 5
    hub("faults", clear=True)
    window(start, hub)

    def arrived() -> bool:
        state = hub("state")
        told = [each["external"] for each in state["orders"] if each["id"] == number]
        return bool(told[0]) and bool(state["products"])

    until(arrived, "the order in the store and the products at the hub")
