"""Row 5: memory and processor time of the headless service, at work on the first push and idle after it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from app.adapters.paths import profile_at
from app.bootstrap import open_application
from tests.bench import sheets
from tests.bench.kit import Hub, Line, Scale, add_link, apart, sandbox, workspace

_MB = 1024 * 1024
_MEMORY_MB = 45
_PROCESSOR_PERCENT = 0.3
_LOOK_EVERY_S = 0.2
_AT_MOST_S = 300.0


def measure(scale: Scale) -> Iterator[Line]:
    """`tomada run` beside an empty Python: the window's own limit, an empty window, is not measured here."""
    with workspace() as folder, sandbox() as hub:
        sheet = sheets.write(folder / "produtos.csv", sheets.products(scale.sample, scale.products))
        environment = os.environ | {
            "TOMADA_HOME": str(folder / "home"),
            "TOMADA_BENCH_KEYRING": str(folder / "keyring.json"),
            "PYTHON_KEYRING_BACKEND": "tests.bench.keyring_file.FileKeyring",
        }
        apart(set_up, folder / "home", sheet, hub, environment)
        with _process(["-c", "input()"], environment) as empty:
            time.sleep(_LOOK_EVERY_S)
            base = _memory(empty)
        with _process(["-m", "app", "run"], environment) as service:
            busy = _at_work(service, hub, scale.products)
            share, idle, peak = _idle(service, scale.idle_s)
    facts = {"memory_mb": idle, "peak_mb": peak, "empty_python_mb": base}
    over = idle - base
    what = "memory of `tomada run` idle after the push, above an empty Python"
    yield Line("idle", what, over, "MB", f"≤ {_MEMORY_MB}", over <= _MEMORY_MB, facts)
    yield Line("idle", f"the same at work on the first push of {scale.products}, at most", busy - base, "MB")
    what = f"processor time over {scale.idle_s:.0f} s idle, one link"
    yield Line("idle", what, share, "%", f"≤ {_PROCESSOR_PERCENT}", share <= _PROCESSOR_PERCENT)


def set_up(home: Path, sheet: Path, hub: Hub, environment: dict[str, str]) -> None:
    """A profile with one link."""
    os.environ.update(environment)
    app = open_application(profile_at(home))
    add_link(app, sheet, hub)
    app.close()


@contextmanager
def _process(arguments: list[str], environment: dict[str, str]) -> Iterator[psutil.Process]:
    with subprocess.Popen([sys.executable, *arguments], env=environment, stdin=subprocess.PIPE) as process:
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()


def _memory(process: psutil.Process) -> float:
    """Memory that only this process has, in MB: what would come free if it ended."""
    return float(process.memory_full_info().uss) / _MB


def _at_work(service: psutil.Process, hub: Hub, products: int) -> float:
    """Largest memory seen until the hub holds every product."""
    end, most = time.monotonic() + _AT_MOST_S, 0.0
    while hub.count("PUT /skus/{sku}") < products:
        assert time.monotonic() < end, "the service did not push"
        most = max(most, _memory(service))
        time.sleep(_LOOK_EVERY_S)
    return most


def _idle(service: psutil.Process, seconds: float) -> tuple[float, float, float]:
    """Share of one core in percent, memory at the end, and the most that was seen."""
    time.sleep(2.0)
    before, began, most = service.cpu_times(), time.monotonic(), 0.0
    while time.monotonic() - began < seconds:
        time.sleep(min(5.0, seconds))
        most = max(most, _memory(service))
    after = service.cpu_times()
    used = after.user + after.system - before.user - before.system
    return used * 100 / (time.monotonic() - began), _memory(service), most
