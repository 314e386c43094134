"""Screens that go, shrink and come while the program runs; a second start while the wizard is open."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journey.screen import Window
from tests.support.tray_hosts import Screen, require_tray, screen, until

pytestmark = [pytest.mark.journey, pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb")]

Box = tuple[int, int, int, int]


class Computer:
    """A screen that can be parted, and the program on it."""

    def __init__(self, on: Screen, folder: Path) -> None:
        self.on = on
        self._folder = folder
        self._environment = {**on.environment, "TOMADA_HOME": str(folder / "tomada"), "TOMADA_LANGUAGE": "pt_BR"}
        self.windows: list[Window] = []

    def start(self) -> Window:
        window = Window(self._folder, self._environment)
        self.windows.append(window)
        window.see("Conexão")
        return window

    def start_again(self) -> None:
        subprocess.run([sys.executable, "-m", "app"], env=self._environment, check=True, timeout=30)

    def plug(self, name: str, place: str, output: str = "none") -> None:
        assert self.on.run("xrandr", "--setmonitor", name, place, output).wait() == 0

    def unplug(self, name: str) -> None:
        assert self.on.run("xrandr", "--delmonitor", name).wait() == 0

    def shrink(self, width: int, height: int) -> None:
        mode = [str(number) for number in (0, width, width, width, width, height, height, height, height)]
        for words in (("--newmode", "small", *mode), ("--addmode", "screen", "small")):
            assert self.on.run("xrandr", *words).wait() == 0
        assert self.on.run("xrandr", "--output", "screen", "--mode", "small").wait() == 0

    def place(self) -> Box:
        """Left, top, right and bottom edge of the window."""
        lines = self.on.ask("xdotool", "getwindowgeometry", "--shell", *self.on.windows()[:1]).splitlines()
        told = dict(line.split("=") for line in lines if "=" in line)
        left, top = int(told["X"]), int(told["Y"])
        return left, top, left + int(told["WIDTH"]), top + int(told["HEIGHT"])

    def move(self, left: int, top: int) -> None:
        self.on.ask("xdotool", "windowmove", "--sync", self.on.windows()[0], str(left), str(top))


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    require_tray()
    with screen() as on:
        made = Computer(on, tmp_path)
        yield made
        for window in made.windows:
            if window.process.poll() is None:
                window.end(kill=True)


def inside(place: Box, width: int, height: int) -> bool:
    left, top, right, bottom = place
    return left >= 0 and top >= 0 and right <= width and bottom <= height


def test_a_window_whose_screen_shrinks_is_whole_again_on_it(computer: Computer) -> None:
    computer.start()
    computer.move(150, 150)
    assert inside(computer.place(), 1280, 900)
    computer.shrink(1150, 740)
    until(lambda: inside(computer.place(), 1150, 740), "the window on the smaller screen")


def test_a_window_whose_screen_is_unplugged_comes_to_the_one_that_stays(
    computer: Computer,
) -> None:
    computer.plug("left", "1180/300x900/240+0+0", "screen")
    computer.plug("right", "100/30x900/240+1180+0")
    window = computer.start()
    computer.move(155, 100)
    assert computer.place()[2] > 1180
    computer.unplug("right")
    until(lambda: inside(computer.place(), 1180, 900), "the window on the screen that stays")
    assert window.end() == 0


def test_a_window_left_on_a_screen_that_is_gone_comes_back_where_it_can_be_seen(computer: Computer) -> None:
    window = computer.start()
    computer.move(155, 170)
    assert window.end() == 0
    computer.shrink(1150, 740)
    computer.start()
    assert inside(computer.place(), 1150, 740)


def test_a_second_start_shows_the_wizard_as_it_was_left(computer: Computer) -> None:
    window = computer.start()
    window.type("API User", "somebody")
    computer.start_again()
    assert len(computer.on.windows()) == 1
    assert "somebody" in window.texts
    assert window.end() == 0
