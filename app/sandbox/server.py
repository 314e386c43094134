"""The practice hub on loopback: a thread of this process, or a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable, MutableMapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.sandbox.control import PREFIX, control_app
from app.sandbox.faults import WIRE, Dial, Fault
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.transport import ASGIApp, Message

_HOST = "127.0.0.1"
_CLOSE = "sandbox.close"
_GRACE_S = 1
_START_S = 10.0


class WireFaults:
    """Makes faults of the connection by closing or holding it.

    A connection that was accepted cannot be refused any more: it is closed at once without an answer. To refuse
    connections truly, stop the server.
    """

    def __init__(self, app: ASGIApp, dial: Dial) -> None:
        self._app = app
        self._dial = dial

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        """Hand on, or fail."""
        fault = self._dial.draw(WIRE, scope["method"], scope["path"])
        if fault is None:
            await self._app(scope, receive, send)
            return
        answer: list[Message] = []

        async def keep(message: Message) -> None:
            answer.append(message)

        if fault in (Fault.TIMEOUT_AFTER, Fault.ROTATED_TOKEN_LOST, Fault.HALF_ANSWER):
            await self._app(scope, receive, keep)
        if fault is Fault.HALF_ANSWER:
            body = answer[1]["body"]
            await send(answer[0])
            await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
        elif fault not in (Fault.REFUSED, Fault.OUTAGE):
            await asyncio.sleep(self._dial.hold_s)
        scope["extensions"][_CLOSE]()
        await asyncio.sleep(0)


class LoopbackServer:
    """Serves a sandbox on loopback from a thread. A port of 0 is any free one, kept over `stop` and `start`, so that
    an outage can be played by stopping. With `control`, paths below `/_sandbox/` are the other side's hand."""

    def __init__(self, sandbox: PluggtoSandbox, port: int = 0, *, control: bool = False) -> None:
        self._sandbox = sandbox
        self._control = control
        self._port = port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> str:
        """Listen; answers the base URL. Raises OSError when the port is taken."""
        listener = _listen(self._port)
        self._port = listener.getsockname()[1]
        self._server = _server(self._sandbox, self._control)
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name="sandbox", daemon=True)
        self._thread.start()
        if not self._server.ready.wait(_START_S):
            raise OSError("the sandbox did not start")
        return _url(self._port)

    def stop(self) -> None:
        """Stop listening and end the thread; what the sandbox holds stays."""
        if self._server and self._thread:
            self._server.should_exit = True
            self._thread.join()
        self._server = self._thread = None

    def __enter__(self) -> str:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class _Protocol(HttpToolsProtocol):
    """Lets the application close its connection."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {_CLOSE: self.transport.close}  # type: ignore[dict-item]


def _server(sandbox: PluggtoSandbox, control: bool) -> _Server:
    config = uvicorn.Config(
        _application(sandbox, control),
        http=_Protocol,
        ws="none",
        loop="asyncio",
        date_header=False,
        lifespan="off",
        access_log=False,
        log_config=None,
        log_level=logging.CRITICAL + 1,
        timeout_graceful_shutdown=_GRACE_S,
    )
    return _Server(config)


def _application(sandbox: PluggtoSandbox, control: bool) -> ASGIApp:
    api = _dated(WireFaults(sandbox.app, sandbox.dial), sandbox.now)
    hand = control_app(sandbox)

    async def either(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        await (hand if scope["path"].startswith(PREFIX) else api)(scope, receive, send)

    return either if control else api


def _dated(app: ASGIApp, now: Callable[[], datetime]) -> ASGIApp:
    """Answers tell the hub's own time; a practice hub's clock may run faster than the computer's."""

    async def dated(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        async def stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(now().astimezone(UTC), usegmt=True).encode()
                message = {**message, "headers": [*message["headers"], (b"date", date)]}
            await send(message)

        await app(scope, receive, stamped)

    return dated


def _listen(port: int) -> socket.socket:
    # asyncio switches Nagle's delay of 40 ms off only for sockets that say they are TCP.
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
    except OSError:
        listener.close()
        raise
    return listener


def _url(port: int) -> str:
    return f"http://{_HOST}:{port}"


def _clock(speed: float) -> Callable[[], datetime]:
    start = datetime.now(UTC)
    return lambda: start + (datetime.now(UTC) - start) * speed


def main(arguments: list[str] | None = None) -> None:
    """`python -m app.sandbox`: print one line of JSON (`base_url`, `credentials`), serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m app.sandbox", description="The practice hub on loopback.")
    parser.add_argument("--port", type=int, default=0, help="0 for any free one")
    parser.add_argument("--seed", type=int, default=0, help="of faults and shapes")
    parser.add_argument("--speed", type=float, default=1.0, help="how much faster than real its clock runs")
    parser.add_argument("--control", action="store_true", help="serve /_sandbox/ too")
    parser.add_argument("--plain", action="store_true", help="no loose shapes")
    options = parser.parse_args(arguments)
    sandbox = PluggtoSandbox(_clock(options.speed), options.seed, loose=not options.plain)
    listener = _listen(options.port)
    listener.listen()
    facts = {"base_url": _url(listener.getsockname()[1]), "credentials": sandbox.credentials}
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
    # uvicorn ends by raising the signal again, once it has put these back.
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: sys.exit(0))
    _server(sandbox, options.control).run([listener])
