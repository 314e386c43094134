"""`tomada support-package FILE`: what a supporter needs, without secrets, personal data or the merchant's names."""

from __future__ import annotations

import io
import json
import platform
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import __version__
from app.cli.doctor import diagnose
from app.cli.exits import Exit
from app.cli.session import Session, confirmed, may_replace, say, warn
from app.cli.tables import status_shape
from app.domain.links import Link
from app.domain.settings import options
from app.engine.link import link_health
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application

#: Kinds of settings that say nothing about the merchant: no names, files, addresses or free text.
_HARMLESS = frozenset(
    {
        "number",
        "minutes",
        "units",
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


def save(session: Session) -> int:
    """List what would be in the file, ask, write it."""
    from app.bootstrap import disk_error

    path = Path(session.arguments.file)
    with session.application() as application:
        parts = _parts(application)
    warn(translate("Cli", "The file holds:"))
    for name, text in parts.items():
        warn(f"  {name}  ({len(text.encode()) / 1024:.1f} KB)")
    warn(translate("Cli", "Passwords, buyers, product names and addresses are not in it."))
    if not confirmed(session, translate("Cli", "Write {file}?").format(file=path)) or not may_replace(session, path):
        return Exit.FAILED
    try:
        path.write_bytes(_zipped(parts))
    except OSError as error:
        raise disk_error(error, path.absolute().parent) from None
    say(translate("Cli", "Written: {file}").format(file=path))
    return Exit.DONE


def _parts(application: Application) -> Mapping[str, str]:
    from app.bootstrap import log

    now = application.clock.now()
    links = application.journal.links()
    status = [status_shape(link, link_health(application.journal, link, now)) for link in links]
    parts = {
        "versions.json": _json(_versions()),
        "doctor.json": _json([asdict(finding) for finding in diagnose(application)]),
        "status.json": _json([{**shape, "name": _alias(link)} for link, shape in zip(links, status, strict=True)]),
        "settings.json": _json([_settings(link) for link in links]),
    }
    for file in sorted(application.profile.logs.glob(f"{log.FILE_NAME}*")):
        parts[f"logs/{file.name}"] = file.read_text(encoding="utf-8", errors="replace")
    home = str(Path.home())
    return {name: log.redact(text.replace(home, "~")) for name, text in parts.items()}


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


def _zipped(parts: Mapping[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return data.getvalue()
