"""Bring the translation files up to date with the texts in code; needs the standard library only.

    python packaging/update_translations.py

New texts are added as unfinished and vanished ones dropped, in `resources/translations/*.ts` (Qt Linguist, TS 2.1).
Prints how many texts of each language wait for a translation.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("pt_BR", "es")
MARKS = ("translate", "QT_TRANSLATE_NOOP")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def path_of(language: str) -> Path:
    """The file of a language."""
    return ROOT / "resources" / "translations" / f"tomada_{language}.ts"


def marked_calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call in the program that marks a text (`str.translate` has one argument)."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 2 and _name(node) in MARKS:
                yield path, node


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", getattr(call.func, "attr", "")))


def source_texts() -> dict[str, list[str]]:
    """Every text to be translated, by context: the marked ones, and the meanings of settings."""
    sys.path.insert(0, str(ROOT))
    from app.domain.settings import options

    found: dict[str, dict[str, None]] = {}
    for _, call in marked_calls():
        match call.args:
            case [ast.Constant(value=str(context)), ast.Constant(value=str(text))]:
                found.setdefault(context, {})[text] = None
    found["Settings"] = {option.meaning: None for option, _ in options()}
    return {context: list(found[context]) for context in sorted(found)}


def read(path: Path) -> dict[tuple[str, str], str]:
    """Finished translations of a file, by context and source."""
    if not path.exists():
        return {}
    kept = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and not translation.get("type") and translation.text:
                kept[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return kept


def write(path: Path, language: str, texts: dict[str, list[str]], known: dict[tuple[str, str], str]) -> int:
    """Write the file; answers how many texts have no translation."""
    root, missing = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en"), 0
    for name, sources in texts.items():
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source in sources:
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = known.get((name, source))
            if translation.text is None:
                translation.set("type", "unfinished")
                missing += 1
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(_HEAD + text + "\n", encoding="utf-8", newline="\n")
    return missing


def main() -> None:
    """Update every language's file."""
    texts = source_texts()
    for language in LANGUAGES:
        path = path_of(language)
        missing = write(path, language, texts, read(path))
        print(f"{path.name}: {sum(map(len, texts.values()))} texts, {missing} without a translation")


if __name__ == "__main__":
    main()
