"""A small copy of the links beside the journal, so that a lost journal does not lose what was set up. No secrets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.adapters.files import replace_file
from app.domain.links import Link


def save_links(path: Path, links: Sequence[Link]) -> None:
    """Replace the file. Raises DiskFull, ProfileReadOnly."""
    replace_file(path, msgspec.json.format(msgspec.json.encode(list(links))))


def load_links(path: Path) -> Sequence[Link]:
    """The links last saved; none when there is no readable file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Link])
    except (OSError, msgspec.MsgspecError):
        return []
