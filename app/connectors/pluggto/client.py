"""One call to Plugg.to: token in the header, JSON both ways, every answer either data or one of our errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from app.connectors.pluggto import wire
from app.connectors.pluggto.tokens import TokenKeeper
from app.domain.errors import AccountBlocked, CredentialsRefused, NotFound, Refused, TomadaError, Transient, Unreadable
from app.ports import Request, Response, Transport

_AUTH_TYPES = frozenset({"invalid_token", "expired_token", "invalid_grant", "unauthorized", "access_denied"})
_PASSING = re.compile(r"internal|server|unavailable|timeout|temporar", re.IGNORECASE)
#: What could be personal or secret: e-mail addresses, longer numbers, long words of random letters.
_PRIVATE = re.compile(r"\S*@\S*|\w*\d(?:[\s./-]?\d){5,}\w*|\w{24,}")
_DETAILS_LENGTH = 160
_FAULT_FIELDS = ("error", "type", "code", "message", "details", "error_description")


class _TokenRefused(Exception):
    def __init__(self, status: int, details: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.details = details


class Client:
    """Calls of one account. Raises the family of `app.domain.errors` only."""

    def __init__(self, transport: Transport, base_url: str, tokens: TokenKeeper) -> None:
        self._transport = transport
        self._base_url = base_url
        self._tokens = tokens

    def get(self, path: str, query: Mapping[str, str | int] | None = None) -> wire.Envelope:
        """Read. Raises NotFound, Refused, credentials errors, and what the transport raises."""
        answer = self._call("GET", f"{path}?{urlencode(query)}" if query else path, b"")
        if answer is None:
            raise Unreadable(host=wire.HOST, what="not_updated")
        return answer

    def put(self, path: str, body: Mapping[str, Any]) -> wire.Envelope | None:
        """Change; None when the hub says that it holds exactly this already (`pluggto.md` 10, `not_updated`)."""
        return self._call("PUT", path, wire.encode(body))

    def post(self, path: str, body: Mapping[str, Any]) -> wire.Envelope | None:
        """Create; None as for `put`."""
        return self._call("POST", path, wire.encode(body))

    def _call(self, method: str, path: str, body: bytes) -> wire.Envelope | None:
        token = self._tokens.token()
        try:
            return self._once(method, path, body, token)
        except _TokenRefused:
            token = self._tokens.renew(token)
        try:
            return self._once(method, path, body, token)
        except _TokenRefused as refused:
            kind = AccountBlocked if refused.status == 403 else CredentialsRefused
            raise kind(host=wire.HOST, status=refused.status, details=refused.details) from None

    def _once(self, method: str, path: str, body: bytes, token: str) -> wire.Envelope | None:
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        if body:
            headers["Content-Type"] = "application/json"
        return _read(self._transport.send(Request(method, self._base_url + path, headers, body)))


def _read(response: Response) -> wire.Envelope | None:
    if response.status in (401, 403):
        raise _TokenRefused(response.status, _details(_fault_or_none(response.body)))
    answer = wire.envelope(response.body)
    fault = _fault(answer)
    good = 200 <= response.status < 300
    if good and not fault.get("error"):
        return answer
    if not good and not 400 <= response.status < 500:
        raise Unreadable(host=wire.HOST, what="status", status=response.status)
    kind = wire.text(fault.get("type")) or wire.text(fault.get("error"))
    details = _details(fault)
    if kind == "not_updated" or details.startswith("Changes not found"):
        return None
    if kind in _AUTH_TYPES or (good and wire.text(fault.get("code")) == "401"):
        raise _TokenRefused(401, details)
    raise _error(response.status, kind, details)


def _fault(answer: wire.Envelope) -> Mapping[str, Any]:
    return {name: wire.value(answer[name]) for name in _FAULT_FIELDS if name in answer}


def _fault_or_none(body: bytes) -> Mapping[str, Any]:
    try:
        return _fault(wire.envelope(body))
    except Unreadable:
        return {}


def _error(status: int, kind: str, details: str) -> TomadaError:
    if status == 404 or kind == "not_found":
        return NotFound(details=details)
    if 200 <= status < 300 and _PASSING.search(f"{kind} {details}"):
        return Transient(host=wire.HOST, status=status)
    return Refused(status=status, type=_redacted(kind), details=details)


def _details(fault: Mapping[str, Any]) -> str:
    details = fault.get("details")
    if isinstance(details, dict):
        details = wire.first(details, "errmsg", "message", *details)
    elif isinstance(details, list):
        details = ", ".join(filter(None, map(wire.text, details)))
    return _redacted(wire.text(details) or wire.text(fault.get("message")) or wire.first(fault, "error_description"))


def _redacted(text: str) -> str:
    """Short, on one line, and without anything that could name a person or be a secret."""
    return _PRIVATE.sub("…", " ".join(text.split()))[:_DETAILS_LENGTH]
