"""Takes a pasted e-mail apart: finds the values that stand behind the names of fields, and never guesses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.ports import Secret

_MARKS = r"[ \t*_`\"'“”>|]*"
#: What may stand between a name and its value: a remark in brackets, a colon or the like, one line end.
_BETWEEN = re.compile(rf"{_MARKS}(?:\([^()\n]*\))?{_MARKS}[:=–—-]*{_MARKS}(?P<line>\n?){_MARKS}")
_MARK = re.compile(r"[:=–—|\t\n-]")
_VALUE = re.compile(r"[^\s\"'“”<>`|]+")
#: What cannot be a word of a sentence: long enough, with a digit in it.
_KEY = re.compile(r"(?=.*\d).{6,}")
_REST = re.compile(r"[^\n]*")
_HARMLESS = re.compile(r"[\s\"'“”<>`|,;.*_}\])/-]*+(?:\([^()\n]*\))?+[\s.]*")
_JOINT = r"[ \t_.-]*"

#: Letters that are looked through: no e-mail is longer, and the window waits meanwhile.
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Found:
    """Values by field. `doubtful` are fields that had more than one; they are left to the person."""

    values: Mapping[str, Secret]
    doubtful: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Name:
    key: str
    start: int
    end: int


def take_apart(text: str, spellings: Mapping[str, Sequence[str]]) -> Found:
    """The value of each field that `text` names as `Name: value`, in one of its `spellings`.

    Case, accents and what joins a name's words do not matter. A name followed by prose has no value. Without a mark
    between both, they must be a line of their own, and the value look like a key. Of a very long text only the
    beginning is looked through.
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition("\n")[0]
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    flat = _bare(lines)
    names = _names(flat, spellings)
    candidates: dict[str, set[str]] = {}
    for name, following in zip(names, [*names[1:], None], strict=False):
        line_start = lines.rfind("\n", 0, name.start) + 1
        begins_line = not re.search(r"\w", lines[line_start : name.start])
        value = _value(lines[name.end : following.start if following else None], begins_line)
        if value:
            candidates.setdefault(name.key, set()).add(value)
    return Found(
        {key: Secret(values.pop()) for key, values in candidates.items() if len(values) == 1},
        frozenset(key for key, values in candidates.items() if len(values) > 1),
    )


def _names(flat: str, spellings: Mapping[str, Sequence[str]]) -> list[_Name]:
    """Where a field is named, in the order of the text; of names that overlap the longest counts."""
    found = [
        _Name(key, match.start(), match.end())
        for key, names in spellings.items()
        for name in names
        for match in _pattern(name).finditer(flat)
    ]
    kept: list[_Name] = []
    for name in sorted(found, key=lambda it: it.start - it.end):
        if all(name.end <= other.start or name.start >= other.end for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda it: it.start)


def _pattern(name: str) -> re.Pattern[str]:
    words = re.findall(r"[a-z0-9]+", _bare(name).lower())
    return re.compile(rf"(?<![a-z0-9_.-]){_JOINT.join(words)}(?![a-z0-9]|[_.-][a-z0-9])", re.IGNORECASE)


def _bare(text: str) -> str:
    """Without accents, as long as before."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def _value(behind: str, begins_line: bool) -> str:
    """The value between a name and the next one; empty where words follow instead of one value."""
    between = _BETWEEN.match(behind)
    assert between
    match = _VALUE.match(behind, between.end())
    if match is None or not (_MARK.search(between[0]) or (begins_line and _KEY.fullmatch(match[0]))):
        return ""
    value = match[0].rstrip(",;.*")
    rest = _REST.match(behind, match.end())
    is_alone = not between["line"] or value == match[0]  # "Abraço," on the next line is no value
    if not is_alone or (rest and not _HARMLESS.fullmatch(rest[0])):
        return ""
    return value if re.search(r"\w", value) else ""
