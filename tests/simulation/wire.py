"""The way to the hub: the program may die on it, somebody may act meanwhile, and every word is watched."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.domain.errors import TomadaError
from app.ports import Request, Response
from app.sandbox.faults import Fault
from app.sandbox.orders import CHANNEL, StatusWrite
from app.sandbox.transport import InProcessTransport
from tests.simulation.erp import through
from tests.simulation.fuse import Fuse

_LIES = (Fault.STATUS_BACKWARDS, Fault.STATUS_LATE, Fault.STATUS_UNKNOWN)


class Endless(BaseException):
    """A run goes on for ever."""


@dataclass
class Meanwhile:
    """Something that somebody does while the program waits for an answer."""

    left: int = 0
    act: Callable[[], None] | None = None

    def set(self, left: int, act: Callable[[], None]) -> None:
        """Do it during the `left`-th call from now."""
        self.left, self.act = left, act

    def happen(self) -> None:
        """One more call is under way."""
        if self.act is None:
            return
        self.left -= 1
        if self.left <= 0:
            act, self.act = self.act, None
            act()


@dataclass
class Traffic:
    """What went over the wire. A run that makes more than `most` calls does not end.

    `sent` are the moments of all calls (monotonic seconds); `in_run` counts those of the run under way; `prices` and
    `wrong` are what the bodies of writes say.
    """

    now: Callable[[], float] = lambda: 0.0
    note: Callable[[str], None] = lambda text: None
    most: int = 2000
    sent: list[float] = field(default_factory=list)
    in_run: int = 0
    prices: list[tuple[str, float]] = field(default_factory=list)
    refused: dict[tuple[str, str, bytes], int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def begins(self, request: Request) -> None:
        """A call leaves."""
        self.sent.append(self.now())
        self.in_run += 1
        if self.in_run > self.most:
            raise Endless
        path = urlsplit(request.url).path
        if request.method != "GET" and path.startswith(("/skus", "/products")):
            body = json.loads(request.body)
            for row in (body, *body.get("variations", ())):
                if "price" in row:
                    self.prices.append((row.get("sku", ""), float(row["price"])))
        key = (request.method, path, request.body)
        if key in self.refused and self.refused[key] == 0:
            self.wrong.append(f"E1: {request.method} {path} was refused, and is sent again unchanged")

    def ends(self, request: Request, response: Response) -> None:
        """Its answer arrives."""
        path = urlsplit(request.url).path
        fault = response.headers.get("x-sandbox-fault", "")
        self.note(f"    {request.method} {path} {_short(request)} -> {response.status} {fault}")
        if request.method != "GET" and response.status == 400 and fault == Fault.INVALID:
            self.refused[(request.method, path, request.body)] = 0

    def asked_again(self, path: str = "") -> None:
        """A person wants what was refused (below that path) to be tried again."""
        self.refused = {key: times for key, times in self.refused.items() if not key[1].startswith(path)}


class FusedTransport:
    """Dies before a call is sent, or once it took effect. `misled` are places in the hub's list of status writes: those
    of calls whose order was another when it was looked at just before, because the hub lied or the channel was quicker
    than the answer."""

    def __init__(
        self,
        inner: InProcessTransport,
        fuse: Fuse,
        writes: Callable[[], Sequence[StatusWrite]],
        traffic: Traffic | None = None,
        meanwhile: Meanwhile | None = None,
    ) -> None:
        self._inner = inner
        self._fuse = fuse
        self._writes = writes
        self._looked: dict[str, tuple[bool, int]] = {}
        self.misled: set[int] = set()
        self.traffic = traffic or Traffic()
        self.meanwhile = meanwhile or Meanwhile()

    def send(self, request: Request) -> Response:
        path = urlsplit(request.url).path
        self.traffic.begins(request)
        begun = len(self._writes())
        misled = request.method != "GET" and self._misled(path)
        try:
            response = through(self._fuse, lambda: self._inner.send(request))
        except TomadaError as error:
            self.traffic.note(f"    {request.method} {path} {_short(request)} -> {error.kind}")
            raise
        finally:
            self.misled |= set(range(begun, len(self._writes()))) if misled else set()
        if request.method == "GET":
            self._looked[path] = response.headers.get("x-sandbox-fault") in _LIES, len(self._writes())
        self.traffic.ends(request, response)
        if not path.startswith("/oauth"):
            self.meanwhile.happen()
        return response

    def _misled(self, path: str) -> bool:
        lied, since = self._looked.get(path, (False, 0))
        order = path.rpartition("/")[2]
        return lied or any(it.order_id == order and it.by == CHANNEL for it in self._writes()[since:])


def _short(request: Request) -> str:
    if "oauth" in request.url:
        return ""
    return urlsplit(request.url).query or request.body.decode("utf-8", "replace")[:160]
