"""Plugg.to's JSON: envelopes read strictly, values inside them leniently, amounts strictly (`pluggto.md` 4 and 13)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeAlias

import msgspec

from app.domain.errors import Unreadable

#: How errors name the other side.
HOST = "Plugg.to"
#: The top level of an answer, its values not looked at yet.
Envelope: TypeAlias = Mapping[str, msgspec.Raw]
#: One JSON object as read; fractions are Decimal.
Fields: TypeAlias = Mapping[str, Any]

_BROKEN = (msgspec.DecodeError, UnicodeError, RecursionError, ValueError)
_ENVELOPE = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ROWS = msgspec.json.Decoder(list[msgspec.Raw] | None)
_VALUE = msgspec.json.Decoder(float_hook=Decimal)
_ENCODER = msgspec.json.Encoder(decimal_format="number")
_ID = re.compile(rb'"id"\s*:\s*"(\w{1,40})"')
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?", re.ASCII)
_COMMA = re.compile(r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]+", re.ASCII)
_MOST = Decimal(10) ** 12


class BadValue(Exception):
    """A value that must be right is not. `path` says where inside the payload (`items[0].price`)."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class Row:
    """One object of a list. `fields` is None when it cannot be read; `id` may be "" then."""

    id: str
    fields: Fields | None


def encode(body: Mapping[str, Any]) -> bytes:
    """JSON with exact decimal numbers."""
    return _ENCODER.encode(body)


def envelope(body: bytes) -> Envelope:
    """The top level of an answer. Raises Unreadable when it is no JSON object."""
    try:
        return _ENVELOPE.decode(body)
    except _BROKEN:
        pass
    try:
        return _ENVELOPE.decode(_mended(body))
    except _BROKEN:
        raise Unreadable(host=HOST, what="json") from None


def _mended(body: bytes) -> bytes:
    """The same JSON with the literals NaN and Infinity, which some writers emit, as texts."""
    return json.dumps(json.loads(body, parse_constant=str, parse_float=str)).encode()


def value(raw: msgspec.Raw) -> Any:
    """One value, fully read. Raises Unreadable."""
    try:
        return _VALUE.decode(raw)
    except _BROKEN:
        raise Unreadable(host=HOST, what="json") from None


def rows(answer: Envelope, key: str) -> list[Row]:
    """The list in `result`, each object taken out of its wrapper `key`. Raises Unreadable when there is no list."""
    if "result" not in answer:
        raise Unreadable(host=HOST, what="result")
    try:
        found = _ROWS.decode(answer["result"])
    except _BROKEN:
        raise Unreadable(host=HOST, what="result") from None
    return [_row(raw, key) for raw in found or []]


def _row(raw: msgspec.Raw, key: str) -> Row:
    try:
        fields = unwrapped(value(raw), key)
    except Unreadable:
        found = _ID.search(bytes(raw))
        return Row(found[1].decode() if found else "", None)
    return Row(text(fields.get("id")), fields)


def one(answer: Envelope, key: str) -> Fields:
    """The object under `key`. Raises Unreadable when it is not there."""
    if key not in answer:
        raise Unreadable(host=HOST, what=key)
    return unwrapped({key: value(answer[key])}, key)


def unwrapped(wrapped: Any, key: str) -> Fields:
    """The object inside its wrapper, a one-element list around it forgiven. Raises Unreadable."""
    inner = wrapped.get(key) if isinstance(wrapped, dict) else None
    if isinstance(inner, list) and len(inner) == 1:
        inner = inner[0]
    if not isinstance(inner, dict):
        raise Unreadable(host=HOST, what=key)
    return inner


def text(found: Any) -> str:
    """A scalar as trimmed text; anything else is ""."""
    if type(found) is str:
        return found.strip() if "\0" not in found else found.replace("\0", "").strip()
    if isinstance(found, bool) or not isinstance(found, str | int | Decimal):
        return ""
    return str(found).replace("\x00", "").strip()


def first(fields: Fields, *names: str) -> str:
    """The first filled text among several fields."""
    return next((found for name in names if (found := text(fields.get(name)))), "")


def objects(found: Any) -> list[Fields]:
    """A list of objects that may be absent, null, one object, or a map of objects."""
    if isinstance(found, dict):
        nested = [entry for entry in found.values() if isinstance(entry, dict)]
        found = nested if nested and len(nested) == len(found) else [found] if found else []
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def number(found: Any) -> Decimal | None:
    """A number, also as text; a decimal comma only where nothing else fits. None when it cannot be read."""
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        exact = Decimal(found)
        return exact if abs(exact) < _MOST else None
    plain = text(found)
    if _COMMA.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    read = Decimal(plain)
    return read if abs(read) < _MOST else None


def amount(found: Any, path: str) -> Decimal | None:
    """An amount in BRL, None when absent. Raises BadValue when it is there but unreadable or negative."""
    if found is None or found == "":
        return None
    read = number(found)
    if read is None or read < 0:
        raise BadValue(path)
    return read


def moment(found: Any) -> datetime | None:
    """An instant as aware UTC, from ISO 8601 (UTC when it says nothing) or Unix seconds. None when unreadable."""
    seconds = number(found)
    try:
        if seconds is not None:
            return datetime.fromtimestamp(float(seconds), UTC) if seconds > 0 else None
        read = datetime.fromisoformat(text(found))
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def stamp(moment: datetime) -> str:
    """An instant as Plugg.to documents it: `2024-07-15T18:07:07.000Z` (`pluggto.md` 13)."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
