"""The real program in real trays on a virtual screen, driven by mouse, keys, and as panels do it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journey.kill import sandbox
from tests.support.tray_hosts import NotifierHost, Screen, XEmbedHost, require_tray, screen, until

pytestmark = pytest.mark.journey

_ROOT = Path(__file__).resolve().parent.parent.parent
_BY_HAND = {f"{stream}.interval_min": "0" for stream in ("products", "prices", "stock", "orders")}


class Program:
    """The program on that screen, with a practice hub; nothing runs but by hand."""

    def __init__(self, on: Screen, folder: Path, facts: dict[str, Any]) -> None:
        self._screen = on
        self._facts = facts
        self._home = folder / "home"
        self._running: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start it, and wait until it is behind its window."""
        facts = json.dumps({**self._facts, "settings": _BY_HAND})
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.window_child", facts, *arguments],
            env={**self._screen.environment, "TOMADA_HOME": str(self._home), "TOMADA_LANGUAGE": "pt_BR"},
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._running.append(process)
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        return process

    def hub(self, path: str) -> Any:
        """Look at the practice hub."""
        return json.load(urllib.request.urlopen(f"{self._facts['base_url']}/_sandbox/{path}", timeout=20))

    def start_again(self) -> None:
        """Start it a second time."""
        environment = {**self._screen.environment, "TOMADA_HOME": str(self._home)}
        subprocess.run([sys.executable, "-m", "app"], env=environment, cwd=_ROOT, check=True, timeout=30)

    def end(self) -> None:
        for process in self._running:
            process.kill()
            process.communicate()


@pytest.fixture
def on() -> Iterator[Screen]:
    require_tray()
    with screen() as made:
        yield made


@pytest.fixture
def program(on: Screen, tmp_path: Path) -> Iterator[Program]:
    with sandbox(seed=1) as facts:
        made = Program(on, tmp_path, dict(facts))
        yield made
        made.end()


Host = XEmbedHost | NotifierHost


@pytest.fixture(params=[XEmbedHost, NotifierHost])
def host(request: pytest.FixtureRequest, on: Screen) -> Host:
    kind: Callable[[Screen], Host] = request.param
    return kind(on)


def test_the_icon_is_there_whether_the_tray_or_the_program_comes_first(host: Host, program: Program) -> None:
    program.start("--tray")
    tray = host.start()
    until(host.icon, "the icon in a tray that came later")
    tray.terminate()
    tray.wait()
    until(lambda: not host.icon(), "the end of the tray")
    host.start()
    until(host.icon, "the icon in a tray that came back")


def test_the_menu_is_worked_by_keys_alone(on: Screen, program: Program) -> None:
    host = XEmbedHost(on)
    host.start()
    process = program.start("--tray")
    icon = until(host.icon, "the icon")
    assert program.hub("state")["products"] == []
    menu = on.menu(icon, "the menu after a right click")
    on.after(lambda: on.keys("Down", "Down", "Right"), "the menu of what can be synced")
    on.keys("Return")
    until(lambda: program.hub("state")["products"], "products at the hub after a sync by hand")
    until(lambda: menu not in on.windows(), "the menu's end")
    on.menu(icon, "the menu once more")
    on.keys("Up", "Return")
    assert process.wait(timeout=30) == 0


def test_the_window_comes_out_of_the_tray_and_goes_back(on: Screen, program: Program) -> None:
    host = XEmbedHost(on)
    host.start()
    process = program.start("--tray")
    icon = until(host.icon, "the icon")
    assert len(on.windows()) == 1  # the icon itself
    window = on.after(lambda: on.click(icon), "the window after a left click")
    on.close(window)
    until(lambda: window not in on.windows(), "the window's end")
    assert process.poll() is None
    on.after(program.start_again, "the window after a second start")


def test_a_panel_reads_the_state_pauses_resumes_and_quits(on: Screen, program: Program) -> None:
    host = NotifierHost(on)
    host.start()
    process = program.start("--tray")
    until(host.icon, "the icon")
    host.left_click()
    until(on.windows, "the window after a left click")
    until(lambda: host.tip().startswith("Tomada – "), "a state")
    host.choose("Por 1 hora")
    until(lambda: host.tip().startswith("Tomada – em pausa até "), "the pause")
    assert not any(line.startswith("Por ") for line in host.lines())
    host.choose("Retomar")
    until(lambda: "pausa" not in host.tip(), "the end of the pause")
    host.choose("Tudo")
    until(lambda: host.tip() == "Tomada – tudo em dia", "everything up to date")
    host.choose("Sair")
    assert process.wait(timeout=30) == 0
    until(lambda: not host.icon(), "the icon's end")


def test_without_a_tray_closing_the_window_ends_the_program(on: Screen, program: Program) -> None:
    process = program.start()
    (window,) = until(on.windows, "the window")
    on.close(window)
    assert process.wait(timeout=30) == 0
