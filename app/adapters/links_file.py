"""A small copy of the links beside the journal, so that a lost journal does not lose what was set up. No secrets."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.adapters.paths import disk_error
from app.domain.links import Link


def save_links(path: Path, links: Sequence[Link]) -> None:
    """Write aside, flush, replace; readable by its owner only. Raises DiskFull, ProfileReadOnly."""
    aside = path.with_suffix(".new")
    try:
        with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(list(links))))
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, path)
    except OSError as error:
        raise disk_error(error, path) from error


def load_links(path: Path) -> Sequence[Link]:
    """The links last saved; none when there is no readable file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Link])
    except (OSError, msgspec.MsgspecError):
        return []
