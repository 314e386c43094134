"""The real program's window, driven by what a person reads there."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.support.tray_hosts import until

_PATIENCE_S = 60.0


class Window:
    """The program's window, as its user sees it."""

    def __init__(self, folder: Path, environment: Mapping[str, str], *arguments: str) -> None:
        self._path = folder / "puppet"
        self._path.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.journey.puppet", str(self._path), *arguments]
        known = {name: text for name, text in {**os.environ, **environment}.items() if text}  # "" takes one away
        self.process = subprocess.Popen(command, env=known)
        self._socket = socket.socket(socket.AF_UNIX)
        until(self._connected, "the window")
        self._answers = self._socket.makefile("r")

    def _connected(self) -> bool:
        assert self.process.poll() is None, "the program is dead"
        try:
            self._socket.connect(str(self._path))
        except OSError:
            return False
        return True

    def _wish(self, do: str, **what: str) -> Any:
        self._socket.sendall(json.dumps({"do": do, **what}).encode() + b"\n")
        return json.loads(self._answers.readline())

    def _until_done(self, do: str, **what: str) -> None:
        answers: list[Any] = []

        def done() -> bool:
            answers[:] = [self._wish(do, **what)]
            return answers == [True]

        until(done, f"a way to {do} {what}: {answers}")

    def click(self, what: str) -> None:
        """Click the button that says this, as soon as there is one."""
        self._until_done("click", what=what)

    def click_in_dialog(self, what: str) -> None:
        """Click the button that says this in the dialog on top."""
        self._until_done("click", what=what, on_top="yes")

    def type(self, what: str, text: str) -> None:
        """Type into the field of that name."""
        self._until_done("type", what=what, text=text)

    def choose(self, what: str, text: str) -> None:
        """Choose in the box of that name."""
        self._until_done("choose", what=what, text=text)

    def page(self, what: str) -> None:
        """Open a page of the menu."""
        self._until_done("page", what=what)

    def row(self, what: str) -> None:
        """Click the row of a table that holds this text."""
        self._until_done("row", what=what)

    def grab(self, file: Path) -> None:
        """Save a picture of the window."""
        self._until_done("grab", file=str(file))

    @property
    def texts(self) -> list[str]:
        """Everything that can be read now."""
        found: list[str] = self._wish("texts")
        return found

    def see(self, text: str) -> None:
        """Wait until a text on screen contains this."""
        until(lambda: any(text in each for each in self.texts), f"{text!r} on screen")

    def end(self, kill: bool = False) -> int:
        """Ask it to end, or kill it; answers its exit code."""
        self.process.kill() if kill else self.process.terminate()
        self._answers.close()
        self._socket.close()
        return self.process.wait(_PATIENCE_S)
