"""Row 1: the first push of a catalogue, against a bare loop that sends the same bodies."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event

from app.domain.links import Stream
from tests.bench import sheets
from tests.bench.kit import Bare, Call, Hub, Line, Scale, add_link, apart, application, sandbox, workspace

CATALOGUE = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)

_BUDGET = 0.8


@dataclass(frozen=True, slots=True)
class Pushed:
    """A push that went through."""

    seconds: float
    written: int
    calls: list[Call]


def measure(scale: Scale) -> Iterator[Line]:
    """Throughput with three and with eight calls at a time, and the number of calls."""
    rows = sheets.products(scale.sample, scale.products)
    with workspace() as folder:
        sheet = sheets.write(folder / "produtos.csv", rows)
        for parallel in (3, 8):
            yield from _compare(sheet, len(rows), parallel, scale.repeats)


def _compare(sheet: Path, count: int, parallel: int, repeats: int) -> Iterator[Line]:
    engine, bare, pushed = [], [], None
    for _ in range(repeats):
        with sandbox() as hub:
            pushed = apart(push, sheet, hub, parallel)
        engine.append(pushed.seconds)
        with sandbox() as hub:
            bare.append(apart(replay, hub, parallel, pushed.calls))
    assert pushed is not None
    ratio = median(one / other for one, other in zip(bare, engine, strict=True))
    facts = {"engine_s": median(engine), "bare_s": median(bare), "products_per_s": count / median(engine)}
    what = f"first push of {count} products, {parallel} at a time: throughput against a bare loop"
    yield Line("push", what, ratio, "×", f"≥ {_BUDGET}", ratio >= _BUDGET, facts)
    calls = len(pushed.calls)
    done = calls == count == pushed.written
    yield Line("push", "calls for that push", calls, "calls", f"= {count}", done)


def push(sheet: Path, hub: Hub, parallel: int) -> Pushed:
    """The engine's run, its connection made before."""
    with workspace() as folder, application(folder) as (app, recorder):
        link = add_link(app, sheet, hub, **{"hub.parallel": str(parallel)})
        app.test_link(link)
        engine = app.open_link(link, Event())
        recorder.calls.clear()
        began = time.perf_counter()
        result = engine.run(CATALOGUE)
        seconds = time.perf_counter() - began
        assert result.error is None, result
        return Pushed(seconds, result.written, recorder.calls)


def replay(hub: Hub, parallel: int, calls: list[Call]) -> float:
    """The bare loop, its connection made before."""
    bare = Bare(hub, parallel)
    bare.replay([Call("GET", "/orders?limit=1", b"", 200)])
    return bare.replay(calls)
