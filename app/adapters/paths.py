"""Where things live on this computer: the profile's folders, and the files that come with the program."""

from __future__ import annotations

import errno
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.domain.errors import DiskFull, ProfileReadOnly, TomadaError
from app.resources import resource as resource

_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Profile:
    """One installation's folders. `name` tells profiles apart in the keyring."""

    name: str
    root: Path
    data: Path
    logs: Path

    @property
    def journal(self) -> Path:
        """The SQLite file."""
        return self.data / "journal.sqlite3"

    def create(self) -> None:
        """Make the folders, for their owner only, and try to write. Raises ProfileReadOnly or DiskFull (`path`)."""
        import tempfile  # 4 ms that the first paint can do without

        for folder in (self.root, self.data, self.logs):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                with tempfile.TemporaryFile(dir=folder):
                    pass
            except OSError as error:
                raise disk_error(error, folder) from error


def profile(environ: Mapping[str, str] = os.environ) -> Profile:
    """The profile under `TOMADA_HOME`, else the one at the system's usual places. Creates nothing."""
    if home := environ.get("TOMADA_HOME"):
        return profile_at(Path(home))
    root = platformdirs.user_data_path("Tomada", appauthor=False)
    return Profile("default", root, root / "data", platformdirs.user_log_path("Tomada", appauthor=False))


def profile_at(root: Path) -> Profile:
    """A profile with everything under one folder; its name comes from the folder's path. Creates nothing."""
    root = root.expanduser().resolve()
    name = f"{zlib.crc32(str(root).encode()):08x}"
    return Profile(name, root, root / "data", root / "logs")


def disk_error(error: OSError, path: Path) -> TomadaError:
    """What a failed write means: DiskFull or ProfileReadOnly, with the `path`."""
    return DiskFull(path=str(path)) if error.errno in _FULL else ProfileReadOnly(path=str(path))
