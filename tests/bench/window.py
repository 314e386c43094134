"""Rows of the window, on a virtual screen: first paint, memory and processor time in the tray, stalls, quitting."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import psutil

from app.adapters.paths import profile_at
from app.bootstrap import open_application
from app.domain.links import Stream
from tests.bench import sheets
from tests.bench.idle import set_up
from tests.bench.kit import Hub, Line, Scale, apart, sandbox, workspace
from tests.bench.trade import real_lives

_MB = 1024 * 1024
_STARTS = 9
_SETTLE_S = 8.0


def measure(scale: Scale) -> Iterator[Line]:
    """All rows that need a screen; nothing where Xvfb is not installed."""
    if shutil.which("Xvfb") is None:
        return
    with _screen() as display:
        with sandbox() as hub, workspace() as folder:
            yield from _stalls(_profile(folder, display, hub, scale), hub, scale, folder)
        with sandbox() as hub, workspace() as folder:  # nothing was sold there
            environment = _profile(folder, display, hub, scale)
            apart(sync_once, folder / "home", environment)
            yield _start(environment)
            yield from _idle(environment, scale.idle_s)


def _profile(folder: Path, display: str, hub: Hub, scale: Scale) -> dict[str, str]:
    """One link of a shop of its own."""
    environment = _environment(folder, display)
    sheet = sheets.write(folder / "produtos.csv", sheets.products(scale.sample, scale.products))
    apart(set_up, folder / "home", sheet, hub, environment)
    return environment


def sync_once(home: Path, environment: dict[str, str]) -> None:
    """Everything is told before the window opens."""
    os.environ.update(environment)
    app = open_application(profile_at(home))
    result = app.open_link(app.journal.links()[0], Event()).run(tuple(Stream))
    assert result.error is None, result
    app.close()


def _environment(folder: Path, display: str) -> dict[str, str]:
    return os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "XDG_RUNTIME_DIR": str(folder),
        "TOMADA_HOME": str(folder / "home"),
        "TOMADA_BENCH_KEYRING": str(folder / "keyring.json"),
        "PYTHON_KEYRING_BACKEND": "tests.bench.keyring_file.FileKeyring",
    }


@contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen; gives its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        with open(read) as numbers:
            number = numbers.readline().strip()
        try:
            yield f":{number}"
        finally:
            process.terminate()


@contextmanager
def _child(mode: str, environment: Mapping[str, str], *more: str) -> Iterator[subprocess.Popen[str]]:
    began = {"TOMADA_BENCH_BEGAN": str(time.monotonic())}
    command = [sys.executable, "-m", "tests.bench.window_child", mode, *more]
    with subprocess.Popen(command, env={**environment, **began}, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def _told(process: subprocess.Popen[str]) -> dict[str, float]:
    assert process.stdout is not None
    facts: dict[str, float] = json.loads(process.stdout.readline())
    return facts


def _start(environment: Mapping[str, str]) -> Line:
    """Medians of alternating starts."""
    times: dict[str, list[float]] = {"empty": [], "tomada": []}
    for _ in range(_STARTS + 1):
        for mode, found in times.items():
            with _child(mode, environment) as process:
                found.append(_told(process)["painted_s"])
    empty, tomada = (statistics.median(found[1:]) for found in times.values())
    facts = {"empty_ms": empty * 1000, "tomada_ms": tomada * 1000}
    ratio = tomada / empty
    return Line(
        "window", "process start to first paint, against an empty window", ratio, "×", "≤ 1.3", ratio <= 1.3, facts
    )


def _idle(environment: Mapping[str, str], seconds: float) -> Iterator[Line]:
    hidden = {**environment, "TOMADA_BENCH_HIDE": "1"}
    with _child("empty", hidden) as process:
        _told(process)
        time.sleep(_SETTLE_S)
        base = _memory(psutil.Process(process.pid))
    with _child("tomada", hidden) as process:
        _told(process)
        time.sleep(_SETTLE_S * 3)
        watched = psutil.Process(process.pid)
        before, woken, began = watched.cpu_times(), watched.num_ctx_switches(), time.monotonic()
        time.sleep(seconds)
        after, later, took = watched.cpu_times(), watched.num_ctx_switches(), time.monotonic() - began
        over = _memory(watched) - base
    share = (after.user + after.system - before.user - before.system) * 100 / took
    wakes = (later.voluntary - woken.voluntary) / took
    yield Line(
        "window", "memory in the tray, above the empty window", over, "MB", "≤ 45", over <= 45, {"empty_mb": base}
    )
    what = f"processor time in the tray over {seconds:.0f} s, one link"
    yield Line("window", what, share, "%", "≤ 0.3", share <= 0.3, {"wakeups_per_s": wakes})


def _memory(process: psutil.Process) -> float:
    return float(process.memory_full_info().uss) / _MB


def _stalls(environment: Mapping[str, str], hub: Hub, scale: Scale, folder: Path) -> Iterator[Line]:
    """Both lanes flat out on the first push and on all orders at once."""
    lives = real_lives(scale.sample, scale.orders) if scale.sample else None
    sold = lives.sold if lives else []
    finished = folder / "finished"
    for start in range(0, len(sold), 500):
        hub.sell(sold[start : start + 500])
    with _child("stalls", environment, str(finished)) as process:
        end = time.monotonic() + 900
        while hub.count("PUT /skus/{sku}") < scale.products and process.poll() is None:
            assert time.monotonic() < end, "the window did not push"
            time.sleep(0.5)
        finished.touch()
        facts = _told(process)
    p99, worst, quit_s = facts["p99_ms"], facts["worst_ms"], facts["quit_s"]
    yield Line("window", "event loop with both lanes flat out, p99 late by", p99, "ms", "≤ 16", p99 <= 16, facts)
    yield Line("window", "the same, worst", worst, "ms", "≤ 100", worst <= 100)
    yield Line("window", "quit in mid-run", quit_s, "s", "≤ 5", quit_s <= 5)
