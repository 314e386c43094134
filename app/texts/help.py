"""The help pages in the current language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.resources import resource
from app.texts.translate import language


@dataclass(frozen=True, slots=True)
class HelpText:
    """One page in Markdown; its title is its first heading. `name` is the same in every language."""

    name: str
    title: str
    text: str


def help_texts() -> Sequence[HelpText]:
    """Every page, in reading order."""
    files = sorted(resource(f"help/{language()}").glob("*.md"))
    return [_page(file.stem, file.read_text(encoding="utf-8")) for file in files]


def _page(stem: str, text: str) -> HelpText:
    return HelpText(stem.partition("-")[2], text.partition("\n")[0].removeprefix("# "), text)
