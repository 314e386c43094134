"""Start at login: the same on every system, each with its own entry."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.adapters.autostart import Autostart, WindowsEntry, autostart, mac_entry, start_command, xdg_entry
from app.adapters.paths import profile, profile_at
from app.bootstrap import open_practice
from app.domain.errors import ProfileReadOnly

COMMAND = ["/opt/My shop/tomada", "--tray", '/home/ana/100% $HOME \\ `x` "y"']


class Registry(SimpleNamespace):
    """The part of `winreg` that is used: keys of the person's own hive, made when written to."""

    HKEY_CURRENT_USER = "HKCU"
    REG_SZ = 1

    def __init__(self) -> None:
        super().__init__(values={}, locked=False)

    @contextmanager
    def OpenKey(self, hive: str, key: str) -> Any:  # noqa: N802  winreg's name
        if key not in self.values:
            raise FileNotFoundError(key)
        yield self.values[key]

    @contextmanager
    def CreateKey(self, hive: str, key: str) -> Any:  # noqa: N802
        if self.locked:
            raise PermissionError(5, "Access is denied")
        assert hive == self.HKEY_CURRENT_USER
        yield self.values.setdefault(key, {})

    def QueryValueEx(self, key: dict[str, str], name: str) -> tuple[str, int]:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], self.REG_SZ

    def SetValueEx(self, key: dict[str, str], name: str, _: int, kind: int, value: str) -> None:  # noqa: N802
        assert kind == self.REG_SZ
        key[name] = value

    def DeleteValue(self, key: dict[str, str], name: str) -> None:  # noqa: N802
        if name not in key:
            raise FileNotFoundError(name)
        del key[name]


Make = Callable[[list[str]], Autostart]


@pytest.fixture(params=["xdg", "mac", "windows"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """An entry of one system for a command; the place is empty at first, and the folder is not even there."""
    folder, registry = tmp_path / "not" / "there", Registry()
    kinds: dict[str, Make] = {
        "xdg": lambda command: xdg_entry("Tomada", command, folder),
        "mac": lambda command: mac_entry("Tomada", command, folder),
        "windows": lambda command: WindowsEntry("Tomada", command, registry),
    }
    return kinds[request.param]


def test_nobody_who_did_not_ask_starts_at_login(make: Make) -> None:
    assert not make(COMMAND).enabled()


def test_it_is_on_once_asked_for_and_off_again(make: Make) -> None:
    entry = make(COMMAND)
    for on in (True, True, False, False, True):
        entry.set_enabled(on)
        assert make(COMMAND).enabled() is on


def test_an_entry_that_starts_another_program_is_not_ours(make: Make) -> None:
    make(["/old/place/tomada", "--tray"]).set_enabled(True)
    assert not make(COMMAND).enabled()
    make(COMMAND).set_enabled(True)
    assert make(COMMAND).enabled()


def test_linux_finds_a_desktop_entry_whose_command_is_quoted_as_the_specification_says(tmp_path: Path) -> None:
    xdg_entry("Tomada", COMMAND, tmp_path).set_enabled(True)
    lines = (tmp_path / "tomada.desktop").read_text().splitlines()
    assert lines[:3] == ["[Desktop Entry]", "Type=Application", "Name=Tomada"]
    value = next(line for line in lines if line.startswith("Exec=")).removeprefix("Exec=")
    line = value.replace("\\\\", "\\").replace("%%", "%")  # the file's own quoting; a shell's is left
    said = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == COMMAND


def test_macos_finds_a_launch_agent(tmp_path: Path) -> None:
    mac_entry("Tomada", COMMAND, tmp_path).set_enabled(True)
    agent = plistlib.loads((tmp_path / "br.com.tomada.tomada.plist").read_bytes())
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True
    assert "KeepAlive" not in agent


def test_windows_finds_a_value_of_the_run_key_and_other_programs_keep_theirs() -> None:
    registry = Registry()
    key = r"Software\Microsoft\Windows\CurrentVersion\Run"
    registry.values[key] = {"Other": "other.exe"}
    entry = WindowsEntry("Tomada", [r"C:\My shop\tomada.exe", "--tray"], registry)
    entry.set_enabled(True)
    assert registry.values[key] == {"Other": "other.exe", "Tomada": r'"C:\My shop\tomada.exe" "--tray"'}
    entry.set_enabled(False)
    assert registry.values[key] == {"Other": "other.exe"}


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProfileReadOnly):
        xdg_entry("Tomada", COMMAND, tmp_path / "file" / "autostart").set_enabled(True)
    registry = Registry()
    registry.locked = True
    with pytest.raises(ProfileReadOnly):
        WindowsEntry("Tomada", COMMAND, registry).set_enabled(True)


@pytest.mark.skipif(sys.platform != "linux", reason="where Linux desktops look")
def test_the_entry_is_where_this_desktop_looks_and_starts_this_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOMADA_HOME")
    autostart(profile()).set_enabled(True)
    written = Path.home() / ".config" / "autostart" / "tomada.desktop"
    assert written.is_file()
    assert start_command(profile())[-1] == "--tray"
    other = profile_at(Path.home() / "other shop")
    assert start_command(other)[-2:] == ["--tray", str(other.root)]
    assert not autostart(other).enabled()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(Path.home() / "elsewhere"))
    assert not autostart(profile()).enabled()


def test_a_practice_shop_never_starts_at_login(tmp_path: Path) -> None:
    with closing(open_practice(tmp_path, datetime(2026, 3, 2, 12, tzinfo=UTC), 60.0)) as shop:
        shop.set_autostart(True)
        assert not shop.autostart()
