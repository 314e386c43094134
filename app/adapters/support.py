"""The support package: what a supporter needs, without secrets, personal data or the merchant's names."""

from __future__ import annotations

import io
import json
import platform
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from app import __version__
from app.adapters import log
from app.adapters.paths import disk_error
from app.domain.links import Link
from app.domain.settings import options
from app.engine.doctor import Finding
from app.engine.schedule import Health
from app.texts.doctor import finding_text
from app.texts.shapes import status_shape

#: Kinds of settings that say nothing about the merchant: no names, files, addresses or free text.
_HARMLESS = frozenset(
    {
        "number",
        "minutes",
        "units",
        "days",
        "percent",
        "date",
        "yes | no",
        "pending,approved | approved",
        "always | new_only",
        "available | physical",
        "erp | nobody",
    }
)
_SHARED = frozenset(option.key for option, _ in options() if option.kind in _HARMLESS)


def package(
    health: Sequence[tuple[Link, tuple[Health, ...]]], findings: Sequence[Finding], logs: Path
) -> Mapping[str, str]:
    """The parts of the package by their names in it, redacted."""
    status = [{**status_shape(link, streams), "name": _alias(link)} for link, streams in health]
    parts = {
        "versions.json": _json(_versions()),
        "doctor.json": _json([asdict(finding_text(finding)) for finding in findings]),
        "status.json": _json(status),
        "settings.json": _json([_settings(link) for link, _ in health]),
    }
    for file in sorted(logs.glob(f"{log.FILE_NAME}*")):
        parts[f"logs/{file.name}"] = file.read_text(encoding="utf-8", errors="replace")
    home = str(Path.home())
    return {name: log.redact(text.replace(home, "~")) for name, text in parts.items()}


def save(parts: Mapping[str, str], path: Path) -> None:
    """Write the parts into one ZIP file, replacing one that is there. Raises DiskFull, ProfileReadOnly."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    try:
        path.write_bytes(data.getvalue())
    except OSError as error:
        raise disk_error(error, path.absolute().parent) from None


def _alias(link: Link) -> str:
    return f"link {link.id}"


def _settings(link: Link) -> dict[str, Any]:
    shared = {key: value for key, value in link.settings.items() if key in _SHARED}
    return {"link": _alias(link), "store": link.store, "hub": link.hub, "settings": shared}


def _versions() -> dict[str, Any]:
    return {
        "tomada": __version__,
        "python": sys.version,
        "system": platform.platform(),
        "packages": dict(sorted((it.metadata["Name"], it.version) for it in distributions())),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
