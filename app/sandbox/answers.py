"""A call as the handlers see it, and the shapes of refusals (`pluggto.md` 2.5 and 10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from starlette.responses import Response

from app.sandbox.queries import Json, invalid

TOKEN_PATH = "/oauth/token"  # noqa: S105
_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Call:
    """One call that arrived, and its answer's status."""

    method: str
    path: str
    status: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Ask:
    """One call, as the handlers see it. `ids` are the values inside the path."""

    method: str
    path: str
    ids: Mapping[str, str]
    query: Mapping[str, str]
    authorization: str
    raw: bytes

    @property
    def wants_token(self) -> bool:
        """Whether this is the one call that needs no token."""
        return self.path == TOKEN_PATH

    def body(self) -> Json:
        """The JSON object sent. Raises ApiFailure 400."""
        try:
            body = msgspec.json.decode(self.raw)
        except msgspec.DecodeError:
            raise invalid("the body is not JSON") from None
        if not isinstance(body, dict):
            raise invalid("the body is not an object")
        return body


def answer(status: int, payload: Any) -> Response:
    """JSON."""
    return Response(_encode(payload), status, media_type="application/json")


def failed(status: int, code: str, details: str) -> Response:
    """The error envelope of resources."""
    return answer(status, {"error": True, "type": code, "message": "See details.", "details": details})


def refused(status: int, error: str, description: str) -> Response:
    """The error body of the token endpoint, and of calls without a good token."""
    return answer(status, {"code": status, "error": error, "error_description": description})


def unauthorized() -> Response:
    """401."""
    return refused(401, "access_denied", "The access token is missing, expired or revoked")
