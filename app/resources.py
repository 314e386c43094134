"""The files that come with the program: texts, sample spreadsheet, icons."""

from __future__ import annotations

from pathlib import Path


def resource(name: str) -> Path:
    """A file that comes with the program, from the installed package or from a checkout."""
    package = Path(__file__).parent
    installed = package / "_resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name
