"""A transport that calls an ASGI application in this process: no sockets, no threads, no event loop."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from app.domain.errors import Transient, Unreachable, Unreadable
from app.ports import Request, Response
from app.sandbox.faults import WIRE, Dial, Fault

Message = MutableMapping[str, Any]
ASGIApp = Callable[
    [MutableMapping[str, Any], Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]
]


class InProcessTransport:
    """Drives the application's coroutine by hand, one call at a time whatever the number of callers.

    Raises what a network would: Unreachable, Transient, Unreadable, as the dial says.
    """

    def __init__(self, asgi_app: ASGIApp, dial: Dial | None = None) -> None:
        self._app = asgi_app
        self._dial = dial or Dial()
        self._lock = threading.Lock()

    def send(self, request: Request) -> Response:
        """Answer the call, or fail as the wire would."""
        url = urlsplit(request.url)
        host = url.hostname or ""
        with self._lock:
            fault = self._dial.draw(WIRE, request.method, unquote(url.path))
            if fault in (Fault.REFUSED, Fault.OUTAGE):
                raise Unreachable(host=host)
            if fault is Fault.TIMEOUT_BEFORE:
                raise Transient(host=host, reason="timeout")
            response = self._call(request, url)
        if fault in (Fault.TIMEOUT_AFTER, Fault.ROTATED_TOKEN_LOST):
            raise Transient(host=host, reason="timeout")
        if fault is Fault.HALF_ANSWER:
            raise Unreadable(host=host, reason="cut")
        return response

    def _call(self, request: Request, url: SplitResult) -> Response:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": request.body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        _drive(self._app(_scope(request, url), receive, send))
        start = sent[0]
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in start["headers"]}
        return Response(start["status"], headers, b"".join(part.get("body", b"") for part in sent[1:]))


def _scope(request: Request, url: SplitResult) -> dict[str, Any]:
    headers = {name.lower(): value for name, value in request.headers.items()}
    headers.setdefault("host", url.netloc)
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": url.scheme,
        "path": unquote(url.path),
        "raw_path": url.path.encode("ascii"),
        "root_path": "",
        "query_string": url.query.encode("ascii"),
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
        "client": ("127.0.0.1", 0),
        "server": (url.hostname, url.port),
    }


def _drive(awaitable: Awaitable[None]) -> None:
    assert isinstance(awaitable, Coroutine)
    try:
        awaitable.send(None)
    except StopIteration:
        return
    awaitable.close()
    raise RuntimeError("the application waited for something outside itself")
