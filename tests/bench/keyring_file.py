"""A keyring of made-up secrets that several processes share; `TOMADA_BENCH_KEYRING` names its file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class FileKeyring(KeyringBackend):
    """Chosen by `PYTHON_KEYRING_BACKEND=tests.bench.keyring_file.FileKeyring`."""

    priority: ClassVar[float] = 0.1

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._read()
        if entries.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError("not found")
        self._write(entries)

    def _read(self) -> dict[str, str]:
        path = self._path()
        entries: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
        return entries

    def _write(self, entries: dict[str, str]) -> None:
        self._path().write_text(json.dumps(entries))

    def _path(self) -> Path:
        return Path(os.environ["TOMADA_BENCH_KEYRING"])
