"""What the rows share: results, processes of their own, the practice hub, and a bare loop over recorded calls."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ParamSpec, TypeVar
from urllib.parse import urlencode

import httpx

from app.adapters.http import HttpxTransport
from app.adapters.paths import profile_at
from app.bootstrap import Application, open_application
from app.domain.errors import TomadaError
from app.domain.links import Link
from app.ports import Request, Response, Transport
from tests.support.vault import MemoryVault

P = ParamSpec("P")
R = TypeVar("R")

#: Settings that take the hub's own limits away.
UNLIMITED = {"hub.calls_per_minute": "600000", "orders.since": "2016-01-01"}

_TOKEN = "/oauth/token"


@dataclass(frozen=True, slots=True)
class Line:
    """One measured number. `met` is None where there is no budget to hold it against."""

    row: str
    what: str
    value: float
    unit: str
    budget: str = ""
    met: bool | None = None
    facts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much to measure. `sample` is the folder of the Olist sample, None to use made-up data."""

    sample: Path | None
    products: int
    skus: int
    orders: int
    repeats: int
    idle_s: float


@dataclass(frozen=True, slots=True)
class Hub:
    """A running practice hub."""

    base_url: str
    credentials: Mapping[str, str]

    def set_product(self, sku: str, **changes: Any) -> None:
        """A person edits or makes a product."""
        self._control("product", {"sku": sku, "changes": changes})

    def sell(self, orders: Sequence[Mapping[str, Any]]) -> list[str]:
        """The channel sells; answers the orders' ids."""
        ids: list[str] = self._control("sell", {"orders": orders})["ids"]
        return ids

    def move_all(self, ids: Sequence[str], status: str) -> None:
        """The channel sets a status."""
        with httpx.Client(base_url=self.base_url, trust_env=False) as client:
            for order_id in ids:
                client.post("/_sandbox/move", json={"id": order_id, "status": status}).raise_for_status()

    def count(self, name: str) -> int:
        """How many calls of a kind came, such as `PUT /skus/{sku}`."""
        answer = httpx.get(f"{self.base_url}/_sandbox/calls", timeout=60, trust_env=False)
        return int(answer.raise_for_status().json()["counts"].get(name, 0))

    def _control(self, act: str, body: Any) -> Any:
        answer = httpx.post(f"{self.base_url}/_sandbox/{act}", json=body, timeout=60, trust_env=False)
        return answer.raise_for_status().json()

    def token(self) -> str:
        """An access token from the credentials."""
        form = {
            "grant_type": "password",
            "username": self.credentials["api_user"],
            "password": self.credentials["api_secret"],
            "client_id": self.credentials["client_id"],
            "client_secret": self.credentials["client_secret"],
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = httpx.post(self.base_url + _TOKEN, content=urlencode(form), headers=headers, trust_env=False)
        return str(answer.raise_for_status().json()["access_token"])


@dataclass(frozen=True, slots=True)
class Call:
    """A call that the engine made: `target` is path and query."""

    method: str
    target: str
    body: bytes
    status: int


class Recorder:
    """A `ports.Transport` that keeps what goes through it, token calls left out."""

    def __init__(self, inner: Transport) -> None:
        self.inner = inner
        self.calls: list[Call] = []

    def send(self, request: Request) -> Response:
        """Hand on and keep."""
        response = self.inner.send(request)
        target = request.url[request.url.index("/", len("http://")) :]
        if target != _TOKEN:
            self.calls.append(Call(request.method, target, request.body, response.status))
        return response


@contextmanager
def sandbox() -> Iterator[Hub]:
    """The practice hub in a process of its own."""
    command = [sys.executable, "-m", "app.sandbox", "--control", "--plain"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            facts = json.loads(process.stdout.readline())
            yield Hub(facts["base_url"], facts["credentials"])
        finally:
            process.terminate()


def apart(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The result of `work`, done in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        return executor.submit(_pickled, partial(work, *args, **kwargs)).result()


def _pickled(work: Callable[[], R]) -> R:
    """The program's own errors do not travel between processes."""
    try:
        return work()
    except TomadaError:
        raise RuntimeError(traceback.format_exc()) from None


@contextmanager
def workspace() -> Iterator[Path]:
    """A folder that goes away."""
    with TemporaryDirectory(prefix="tomada-bench-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def application(folder: Path, transport: Transport | None = None) -> Iterator[tuple[Application, Recorder]]:
    """The whole program on a real journal in `folder`, its calls recorded."""
    http = HttpxTransport()
    recorder = Recorder(transport or http)
    app = open_application(profile_at(folder / "profile"), vault=MemoryVault(), transport=recorder)
    try:
        yield app, recorder
    finally:
        http.close()
        app.close()


def add_link(app: Application, sheet: Path, hub: Hub, **settings: str) -> Link:
    """A link from the spreadsheet to the practice hub."""
    texts = {"store.file": str(sheet), "hub.base_url": hub.base_url, **UNLIMITED, **settings}
    return app.add_link("bench", "local", "pluggto", texts, {"hub": hub.credentials})


class Bare:
    """The limit: a loop over httpx that sends recorded calls, `parallel` at a time."""

    def __init__(self, hub: Hub, parallel: int) -> None:
        self._parallel = parallel
        headers = {"Authorization": f"Bearer {hub.token()}", "Accept": "application/json"}
        limits = httpx.Limits(max_connections=parallel, max_keepalive_connections=parallel)
        self._client = httpx.Client(base_url=hub.base_url, headers=headers, limits=limits, timeout=20, trust_env=False)

    def replay(self, calls: Sequence[Call]) -> float:
        """Seconds for all calls; the hub must answer each as it answered the engine."""
        source = _Shared(calls)
        began = time.perf_counter()
        if self._parallel == 1:
            self._work(source)
        else:
            with ThreadPoolExecutor(self._parallel) as threads:
                list(threads.map(self._work, [source] * self._parallel))
        return time.perf_counter() - began

    def _work(self, calls: Iterable[Call]) -> None:
        for call in calls:
            headers = {"Content-Type": "application/json"} if call.body else None
            answer = self._client.request(call.method, call.target, content=call.body or None, headers=headers)
            if answer.status_code != call.status:
                raise AssertionError(f"{call.method} {call.target}: {answer.status_code} instead of {call.status}")


class _Shared(Iterator[Call]):
    """Hands out calls to several threads."""

    def __init__(self, calls: Sequence[Call]) -> None:
        self._calls = iter(calls)
        self._lock = threading.Lock()

    def __next__(self) -> Call:
        with self._lock:
            return next(self._calls)
