"""Start at login: one entry of our own where this system looks, made and taken away on the person's wish."""

from __future__ import annotations

import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from app.adapters.paths import Profile, disk_error


class Autostart(Protocol):
    """An entry that starts this program at login."""

    def enabled(self) -> bool:
        """Whether the entry is there and starts this program as it is installed now."""
        ...

    def set_enabled(self, on: bool) -> None:
        """Make the entry, or take it away. Raises DiskFull or ProfileReadOnly (`path`)."""
        ...


class FileEntry:
    """An entry that is a file: whoever reads it decides what is in it."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def enabled(self) -> bool:
        """Whether the file is there as we would write it."""
        try:
            return self._path.read_bytes() == self._content
        except OSError:
            return False

    def set_enabled(self, on: bool) -> None:
        """Write or remove it."""
        try:
            if on:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.write_bytes(self._content)
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise disk_error(error, self._path) from error


def xdg_entry(name: str, command: Sequence[str], folder: Path) -> FileEntry:
    """A desktop entry, for Linux."""
    line = " ".join(_desktop_word(word) for word in command)
    text = (
        f"[Desktop Entry]\nType=Application\nName=Tomada\nExec={line}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )
    return FileEntry(folder / f"{name.lower()}.desktop", text.encode())


def _desktop_word(word: str) -> str:
    """Quoted as the Desktop Entry Specification wants: once for the command, once more for the file's strings."""
    for character in ("\\", '"', "`", "$"):
        word = word.replace(character, f"\\{character}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def mac_entry(name: str, command: Sequence[str], folder: Path) -> FileEntry:
    """A launch agent, for macOS."""
    label = f"br.com.tomada.{name.lower()}"
    agent = {"Label": label, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
    return FileEntry(folder / f"{label}.plist", plistlib.dumps(agent))


class WindowsEntry:
    """A value of the person's own Run key. `winreg` is the module of that name."""

    _KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def __init__(self, name: str, command: Sequence[str], winreg: Any) -> None:
        self._name = name
        self._line = " ".join(f'"{word}"' for word in command)
        self._winreg = winreg

    def enabled(self) -> bool:
        """Whether the value is there as we would write it."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, self._KEY) as key:
                return bool(self._winreg.QueryValueEx(key, self._name)[0] == self._line)
        except OSError:
            return False

    def set_enabled(self, on: bool) -> None:
        """Write or remove it."""
        try:
            with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, self._KEY) as key:
                if on:
                    self._winreg.SetValueEx(key, self._name, 0, self._winreg.REG_SZ, self._line)
                else:
                    self._winreg.DeleteValue(key, self._name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise disk_error(error, Path(self._KEY)) from error


def autostart(profile: Profile, environ: Mapping[str, str] = os.environ) -> Autostart:
    """The entry of this profile on this system."""
    name = "Tomada" if profile.name == "default" else f"Tomada-{profile.name}"
    command = start_command(profile)
    if sys.platform == "win32":
        import winreg

        return WindowsEntry(name, command, winreg)
    if sys.platform == "darwin":
        return mac_entry(name, command, Path.home() / "Library" / "LaunchAgents")
    return xdg_entry(name, command, Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "autostart")


def start_command(profile: Profile) -> list[str]:
    """What starts this program, as it is installed, into the tray."""
    folder = [] if profile.name == "default" else [str(profile.root)]
    return [*_program(), "--tray", *folder]


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name("tomada.exe" if sys.platform == "win32" else "tomada")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "app"]
