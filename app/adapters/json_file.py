"""Data for other programs, as JSON files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.adapters.paths import disk_error


def write_json(path: Path, value: Any) -> None:
    """Write the value, replacing a file that is there. Raises ProfileReadOnly or DiskFull."""
    try:
        path.write_text(json.dumps(value, ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as error:
        raise disk_error(error, path.absolute().parent) from None
