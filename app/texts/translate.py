"""Texts in the person's language, read from Qt Linguist files without Qt.

English is the source. Every text is marked by `translate("Context", "text")`, or by `QT_TRANSLATE_NOOP` where it stands
in a table, with literals, so that Qt's lupdate and `packaging/update_translations.py` find it. Never interpolate before
translating: translate the template, then fill it with `str.format`.
"""

from __future__ import annotations

import contextlib
import locale
import os
import string
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

LANGUAGES = ("pt_BR", "en", "es")
_VARIABLES = ("TOMADA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_MAC_DEFAULTS_S = 2.0


class _Current:
    language = "en"
    table: Mapping[tuple[str, str], str] = {}


def load(folder: Path, language: str) -> None:
    """Speak this language (one of `LANGUAGES`) from now on. `folder` holds `tomada_<language>.ts`; English needs no
    file. Raises OSError when the file is not there."""
    _Current.table = {} if language == "en" else read_file(folder / f"tomada_{language}.ts")
    _Current.language = language


def language() -> str:
    """The language spoken now."""
    return _Current.language


def translate(context: str, text: str) -> str:
    """The text in the current language, or the English source where there is no translation."""
    return _Current.table.get((context, text), text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  lupdate knows this name
    """Mark a text in a table; it is translated when it is shown."""
    return text


def placeholders(text: str) -> frozenset[str]:
    """Names between braces. Raises ValueError for unbalanced braces."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def read_file(path: Path) -> dict[tuple[str, str], str]:
    """Finished translations of a Qt Linguist file, by context and source.

    One whose placeholders differ from the source's is left out, so that filling it can never fail.
    """
    table = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                continue
            if _same_placeholders(source, translation.text):
                table[name, source] = translation.text
    return table


def _same_placeholders(source: str, translation: str) -> bool:
    try:
        return placeholders(source) == placeholders(translation)
    except ValueError:
        return False


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """The language to speak, one of `LANGUAGES`: from `TOMADA_LANGUAGE`, the locale variables, or the system."""
    named = next((environ[variable] for variable in _VARIABLES if environ.get(variable)), "")
    return language_of(named or _system_locale())


def language_of(name: str) -> str:
    """The language for a locale's name: Portuguese of any country is `pt_BR`, an unknown language English."""
    return {"pt": "pt_BR", "es": "es"}.get(name.replace("-", "_").lower().split("_")[0].split(".")[0], "en")


def _system_locale() -> str:
    name = ""
    if sys.platform == "win32":
        import ctypes

        name = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    elif sys.platform == "darwin":
        import subprocess

        command = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            done = subprocess.run(command, capture_output=True, text=True, timeout=_MAC_DEFAULTS_S, check=False)  # noqa: S603
            name = done.stdout.strip()
    return name
