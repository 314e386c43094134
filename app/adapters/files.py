"""Small files that are always whole: the old one or the new one, whatever breaks in between."""

from __future__ import annotations

import os
from pathlib import Path

from app.adapters.paths import disk_error


def replace_file(path: Path, data: bytes) -> None:
    """Write aside, flush, replace; readable by its owner only. Raises DiskFull, ProfileReadOnly."""
    aside = path.with_suffix(".new")
    try:
        with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, path)
    except OSError as error:
        raise disk_error(error, path) from error
