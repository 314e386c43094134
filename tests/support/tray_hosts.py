"""Real trays on a virtual screen: XEmbed (trayer), and StatusNotifierItem (xfce4-panel) on a private bus."""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_PROGRAMS = ("Xvfb", "trayer", "xfce4-panel", "dbus-daemon", "xdotool", "xrandr", "xwininfo")
_PATIENCE_S = 60.0
_PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=500;y=590"/>
      <property name="length" type="uint" value="100"/><property name="size" type="uint" value="32"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/></property>
  </property>
</channel>
"""


def require_tray() -> None:
    """Skip where the programs are not installed; fail instead if `TOMADA_TESTS_REQUIRE` names `tray`."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        give_up = pytest.fail if "tray" in os.environ.get("TOMADA_TESTS_REQUIRE", "") else pytest.skip
        give_up(f"not installed: {', '.join(missing)}")


def until(ready: Callable[[], Any], what: str) -> Any:
    """Wait for what other programs do; answers what `ready` found."""
    end = time.monotonic() + _PATIENCE_S
    while not (found := ready()):
        if time.monotonic() > end:
            pytest.fail(f"no sign of {what} after {_PATIENCE_S} s")
        time.sleep(0.05)
    return found


@dataclass
class Screen:
    """A virtual screen of its own; `environment` leads programs to it."""

    environment: dict[str, str]
    running: contextlib.ExitStack

    def run(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program that ends with the screen."""
        return self.running.enter_context(_running(command, self.environment))

    def ask(self, *command: str) -> str:
        """What a command says, "" when it fails."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout if done.returncode == 0 else ""

    def windows(self) -> list[str]:
        """Ids of the program's windows that can be seen: its window, menus, notices, its icon in an XEmbed tray."""
        return self.ask("xdotool", "search", "--onlyvisible", "--class", "^Tomada$").split()

    def after(self, act: Callable[[], None], what: str) -> str:
        """Do this, and answer the window that appears."""
        before = set(self.windows())
        act()
        found: set[str] = until(lambda: set(self.windows()) - before, what)
        return found.pop()

    def menu(self, icon: tuple[int, int], what: str) -> str:
        """Right-click the icon until its menu is there: a click soon after another is half a double one."""
        before = set(self.windows())

        def there() -> set[str]:
            self.click(icon, 3)
            end = time.monotonic() + 2.0
            while not (found := set(self.windows()) - before) and time.monotonic() < end:
                time.sleep(0.05)
            return found

        found: set[str] = until(there, what)
        return found.pop()

    def close(self, window: str) -> None:
        """Close a window politely, as a window manager does for the cross in its corner. There is none here."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment["DISPLAY"].encode()))
        protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        event = (ctypes.c_long * 24)(33, 0, 1, 0, int(window), protocols, 32, delete)  # an XClientMessageEvent
        x11.XSendEvent(display, ctypes.c_ulong(int(window)), 0, ctypes.c_long(0), ctypes.byref(event))
        x11.XCloseDisplay(display)

    def keys(self, *names: str) -> None:
        """Press keys one after the other."""
        self.ask("xdotool", "key", "--delay", "60", *names)

    def click(self, place: tuple[int, int], mouse_button: int = 1) -> None:
        """Click there."""
        self.ask("xdotool", "mousemove", str(place[0]), str(place[1]), "click", str(mouse_button))

    def picture(self, path: Path) -> None:
        """What is on it now, where ImageMagick is installed."""
        if shutil.which("import"):
            self.ask("import", "-window", "root", str(path))


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """Start it, without any session bus."""
    require_tray()
    with contextlib.ExitStack() as running:
        home = Path(
            running.enter_context(tempfile.TemporaryDirectory(prefix="tomada-screen-", ignore_cleanup_errors=True))
        )
        read, write = os.pipe()
        command = ("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset")
        running.enter_context(_running(command, os.environ, pass_fds=(write,)))
        os.close(write)
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        environment = {
            **{name: text for name, text in os.environ.items() if not name.startswith(("DBUS_", "WAYLAND_", "XDG_"))},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "NO_AT_BRIDGE": "1",
        }
        yield Screen(environment, running)


@contextlib.contextmanager
def _running(
    command: tuple[str, ...], environment: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=pass_fds
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


class XEmbedHost:
    """A tray as XEmbed has it: the icon is a window."""

    def __init__(self, on: Screen) -> None:
        self.screen = on

    def start(self) -> subprocess.Popen[bytes]:
        """The tray appears."""
        options = ("--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "32")
        return self.screen.run("trayer", *options, "--SetDockType", "true")

    def icon(self) -> tuple[int, int] | None:
        """Middle of the icon of the program, once it is docked."""
        for line in self.screen.ask("xwininfo", "-root", "-tree").splitlines():
            found = re.search(r"(\d+)x(\d+)\+\d+\+\d+\s+\+(\d+)\+(\d+)", line)
            if found and '"Tomada"' in line and int(found[4]) > 900 - 64 and 8 < int(found[1]) < 64:
                width, height, left, top = map(int, found.groups())
                return left + width // 2, top + height // 2
        return None


class NotifierHost:
    """A tray as StatusNotifierItem has it: the icon is an object on the session's bus."""

    def __init__(self, on: Screen) -> None:
        from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

        self.screen = on
        place = Path(on.environment["XDG_CONFIG_HOME"]) / "xfce4" / "xfconf" / "xfce-perchannel-xml"
        place.mkdir(parents=True)
        (place / "xfce4-panel.xml").write_text(_PANEL)
        socket = Path(on.environment["HOME"]) / "bus"
        on.environment["DBUS_SESSION_BUS_ADDRESS"] = address = f"unix:path={socket}"
        on.run("dbus-daemon", "--session", "--nofork", f"--address={address}")
        until(socket.exists, "the bus")
        self._bus = on.running.enter_context(open_dbus_connection(address))

    def start(self) -> subprocess.Popen[bytes]:
        """The panel appears."""
        return self.screen.run("xfce4-panel", "--disable-wm-check")

    def icon(self) -> str | None:
        """The program's name on the bus, once its icon is registered with the panel."""
        watcher = "org.kde.StatusNotifierWatcher"
        items = self._get(watcher, "/StatusNotifierWatcher", watcher, "RegisteredStatusNotifierItems")
        return str(items[0]).partition("/")[0] if items else None

    def tip(self) -> str:
        """What the icon says when the mouse rests on it."""
        found = self._get(self.icon(), "/StatusNotifierItem", "org.kde.StatusNotifierItem", "ToolTip")
        return str(found[2]) if found else ""

    def left_click(self) -> None:
        """As the panel does it."""
        self._call(self.icon(), "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", "ii", (0, 0))

    def lines(self) -> dict[str, int]:
        """Lines of the icon's menu that can be chosen, those of submenus too, and their numbers."""
        root = self._menu("GetLayout", "iias", (0, -1, []))
        return dict(_leaves(root[1])) if root else {}

    def choose(self, line: str) -> None:
        """Click a line of the menu that begins so."""
        number = next(number for text, number in self.lines().items() if text.startswith(line))
        self._menu("Event", "isvu", (number, "clicked", ("i", 0), 0))

    def _menu(self, method: str, signature: str, body: tuple[Any, ...]) -> Any:
        path = self._get(self.icon(), "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Menu")
        return self._call(self.icon(), path, "com.canonical.dbusmenu", method, signature, body)

    def _get(self, name: str | None, path: str, interface: str, key: str) -> Any:
        found = self._call(name, path, "org.freedesktop.DBus.Properties", "Get", "ss", (interface, key))
        return found[0][1] if found else None

    def _call(self, name: str | None, path: str, interface: str, method: str, signature: str, body: Any) -> Any:
        """The answer's body; None when nobody answers, or with an error."""
        from jeepney import DBusAddress, MessageType, new_method_call  # type: ignore[import-untyped]

        if not name:
            return None
        call = new_method_call(DBusAddress(path, name, interface), method, signature, body)
        answer = self._bus.send_and_get_reply(call, timeout=10)
        return answer.body if answer.header.message_type is MessageType.method_return else None


def _leaves(node: Any) -> Iterator[tuple[str, int]]:
    number, facts, children = node
    visible = facts.get("visible", ("b", True))[1]
    text = facts.get("label", ("s", ""))[1].replace("_", "")
    if visible and text and not children:
        yield text, number
    for _, child in children if visible else ():
        yield from _leaves(child)
