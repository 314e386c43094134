"""What lists have in common: filters, cursor, page (`pluggto.md` 5 and 6), and the errors of the API."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import msgspec

Json = dict[str, Any]

_MAX_LIMIT = 100
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class ApiFailure(Exception):
    """An error answer: HTTP status, machine code, text (`pluggto.md` 10)."""

    def __init__(self, status: int, code: str, details: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.details = details


def invalid(details: str) -> ApiFailure:
    """A validation error."""
    return ApiFailure(400, "validation_error", details)


def not_found(what: str) -> ApiFailure:
    """An unknown id or SKU."""
    return ApiFailure(404, "not_found", f"{what} not found")


def stamp(moment: datetime) -> str:
    """ISO 8601 in UTC with milliseconds, as the API answers; such texts sort by time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def copied(value: Json) -> Json:
    """A deep copy of plain JSON."""
    copy: Json = msgspec.json.decode(msgspec.json.encode(value))
    return copy


@dataclass(frozen=True, slots=True)
class Span:
    """A closed range of time stamps."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Query:
    """A list call, understood."""

    limit: int
    after: str
    page: int | None
    spans: Mapping[str, Span]
    exact: Mapping[str, str]

    def matches(self, row: Json) -> bool:
        """Whether the row passes every filter."""
        return all(span.first <= row[name] <= span.last for name, span in self.spans.items()) and all(
            _as_text(row.get(name)) == value for name, value in self.exact.items()
        )


def parse_query(parameters: Mapping[str, str], filters: Iterable[str]) -> Query:
    """Read the parameters of a list; `filters` are compared for equality. Raises ApiFailure 400."""
    page = parameters.get("page")
    return Query(
        limit=min(_count(parameters.get("limit", "50"), "limit"), _MAX_LIMIT),
        after=parameters.get("next", ""),
        page=None if page is None else _count(page, "page"),
        spans={name: _span(parameters[name]) for name in ("created", "modified") if name in parameters},
        exact={name: parameters[name] for name in filters if name in parameters},
    )


def take_page(query: Query, ids: Sequence[str], get: Callable[[str], Json], extra: int = 0) -> tuple[int, list[Json]]:
    """Total of matches, and the rows of the page asked for; `ids` ascend. `extra` rows more than the limit if any."""
    filtered = bool(query.spans or query.exact)
    found = [name for name in ids if query.matches(get(name))] if filtered else ids
    start = (query.page - 1) * query.limit if query.page else bisect_right(found, query.after)
    return len(found), [get(name) for name in islice(found, start, start + query.limit + extra)]


def _as_text(value: object) -> str:
    return "" if value is None else str(value)


def _count(text: str, name: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise invalid(f"{name} must be a positive number")
    return int(text)


def _span(text: str) -> Span:
    first, found, last = text.partition("to")
    return Span(_bound(first, "00:00:00.000"), _bound(last if found else first, "23:59:59.999"))


def _bound(text: str, time_of_day: str) -> str:
    try:
        if _DAY.fullmatch(text):
            return stamp(datetime.fromisoformat(f"{text}T{time_of_day}+00:00"))
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise invalid("dates are YYYY-MM-DD, or UTC instants, with `to` between them") from None
    if moment.tzinfo is None:
        raise invalid("an instant needs its zone")
    return stamp(moment)
