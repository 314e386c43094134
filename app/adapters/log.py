"""The log: a small rotating file that never holds a secret or personal data."""

from __future__ import annotations

import logging
import os
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote_plus

from app.adapters.paths import disk_error
from app.domain.documents import is_cnpj, is_cpf
from app.ports import Secret

FILE_NAME = "tomada.log"
MASK = "***"

_FILES, _BYTES = 5, 1_000_000
_CHATTY = ("httpx", "httpcore", "sqlalchemy", "alembic", "keyring", "asyncio", "uvicorn")
_SHORTEST_SECRET = 6

_MOST_SECRETS = 500  # tokens rotate all year; the latest are the ones that can turn up

_known: dict[str, None] = {}
_known_lock = threading.Lock()

_KEYS = "access_token|refresh_token|client_secret|api_secret|secret|password|passwd|senha|token|authorization"
_VALUE = r"""\\".*?\\"|"(?:[^"\\]|\\.)*"|'[^']*'|[^\s&,;"'(){}\[\]]+"""
_PATTERNS = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{6,}"), rf"\1 {MASK}"),
    (re.compile(rf"""(?i)((?:{_KEYS})\\?["']?\s*[:=]\s*b?)(?:{_VALUE})"""), rf"\1{MASK}"),
    (re.compile(r"(?<=://)[^/\s@]+@"), f"{MASK}@"),
    (re.compile(r"[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"), MASK),
    (re.compile(r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}/[\dA-Z]{4}-\d{2}\b"), MASK),
)
_BARE_DOCUMENT = re.compile(r"(?<![\dA-Z])(?:\d{11}|[\dA-Z]{12}\d{2})(?![\dA-Z])")


def remember(secret: Secret) -> None:
    """Mask this secret from now on, wherever it turns up. Shorter than 6 characters it would mask half the log."""
    text = secret.reveal()
    if len(text) >= _SHORTEST_SECRET:
        with _known_lock:
            for form in (text, quote_plus(text)):
                _known.pop(form, None)
                _known[form] = None
            for oldest in list(_known)[:-_MOST_SECRETS]:
                del _known[oldest]


def redact(text: str) -> str:
    """`text` without remembered secrets, tokens, passwords, e-mail addresses, CPFs and CNPJs."""
    with _known_lock:
        known = sorted(_known, key=len, reverse=True)
    for secret in known:
        text = text.replace(secret, MASK)
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    return _BARE_DOCUMENT.sub(lambda found: MASK if is_cpf(found[0]) or is_cnpj(found[0]) else found[0], text)


def set_up(folder: Path, level: str = "INFO", *, stderr: bool = False) -> None:
    """Log to `tomada.log` in `folder` (five files of 1 MB, UTC, owner only), and warnings to stderr too if wanted.

    Libraries speak from WARNING on, whatever the level. Raises ProfileReadOnly or DiskFull.
    """
    shut_down()
    try:
        handlers: list[logging.Handler] = [_PrivateFile(folder / FILE_NAME)]
    except OSError as error:
        raise disk_error(error, folder) from error
    if stderr:
        handlers.append(logging.StreamHandler())
        handlers[-1].setLevel(logging.WARNING)
    root = logging.getLogger()
    for handler in handlers:
        handler.setFormatter(_Redacting())
        root.addHandler(handler)
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.raiseExceptions = False  # it would print the unredacted arguments of a line that cannot be written


def shut_down() -> None:
    """Take back what `set_up` did, and close the file."""
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler.formatter, _Redacting)]:
        root.removeHandler(handler)
        with suppress(OSError):  # the disk is full: what is not written yet is lost
            handler.close()
    root.setLevel(logging.WARNING)
    logging.raiseExceptions = True


class _Redacting(logging.Formatter):
    converter: Callable[..., time.struct_time] = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _PrivateFile(RotatingFileHandler):
    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8")

    def _open(self) -> IO[Any]:  # type: ignore[override]
        return open(self.baseFilename, self.mode, encoding=self.encoding, opener=_open_private)

    def doRollover(self) -> None:  # noqa: N802
        try:
            super().doRollover()
        except OSError:  # Windows: another Tomada has the file open; the file grows on until that one ends
            self.stream = self._open()  # type: ignore[assignment]


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
