"""Rows 2 and 3: runs over a large spreadsheet of which nothing, or a little, changed."""

from __future__ import annotations

import csv
import io
import os
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from statistics import median
from threading import Event
from typing import Any

from python_calamine import CalamineWorkbook

from app.adapters.http import HttpxTransport
from app.ports import Request, Response
from tests.bench import sheets
from tests.bench.kit import Hub, Line, Scale, add_link, apart, application, sandbox, workspace
from tests.bench.push import CATALOGUE

_UNCHANGED_S = 0.5
_CHANGED_RATIO = 1.5
_EVERY = 1000  # one SKU in so many changes
_XML = "xl/worksheets/sheet1.xml"


class Confirming:
    """A hub in this process for the first push: it holds whatever it is told."""

    def send(self, request: Request) -> Response:
        """Answer a token, or the product as it was written."""
        if request.url.endswith("/oauth/token"):
            return Response(200, {}, b'{"access_token":"a","expires_in":3600,"refresh_token":"r"}')
        return Response(201, {}, b'{"Product":' + request.body + b"}")


@dataclass(slots=True)
class Timed:
    """Seconds and calls of each run."""

    seconds: list[float] = field(default_factory=list)
    writes: list[int] = field(default_factory=list)


def measure_unchanged(scale: Scale) -> Iterator[Line]:
    """Row 2: the file untouched, and saved again as it was; as CSV and as XLSX."""
    for sheet, hub in _sheets(scale):
        first_s, untouched, saved_again = apart(unchanged_runs, sheet, hub, scale)
        seconds = median(untouched.seconds)
        what = f"run over {scale.skus} unchanged SKUs, {sheet.suffix} untouched"
        facts = {"worst_s": max(untouched.seconds), "first_push_s": first_s}
        yield Line("unchanged", what, seconds, "s", f"≤ {_UNCHANGED_S}", seconds <= _UNCHANGED_S, facts)
        writes = sum(untouched.writes + saved_again.writes)
        yield Line("unchanged", f"writes of these runs, {sheet.suffix}", writes, "calls", "= 0", writes == 0)
        yield Line("unchanged", f"the same, {sheet.suffix} saved again as it was", median(saved_again.seconds), "s")


def measure_changed(scale: Scale) -> Iterator[Line]:
    """Row 3: the file saved with few changes, against reading and hashing it; as CSV and as XLSX."""
    for sheet, hub in _sheets(scale):
        bare = median(apart(read_and_hash, sheet, scale.repeats))
        timed = apart(changed_runs, sheet, hub, scale)
        seconds, expected = median(timed.seconds), len(_changed(scale.skus))
        kept = set(timed.writes) == {expected} and seconds <= _CHANGED_RATIO * bare
        what = (
            f"run over {scale.skus} SKUs, {expected} of them changed, {sheet.suffix}: time against reading and hashing"
        )
        facts = {"run_s": seconds, "best_run_s": min(timed.seconds), "bare_s": bare, "writes": timed.writes[0]}
        yield Line("changed", what, seconds / bare, "×", f"≤ {_CHANGED_RATIO}", kept, facts)


def _sheets(scale: Scale) -> Iterator[tuple[Path, Hub]]:
    rows = sheets.products(None, scale.skus)
    for suffix in (".csv", ".xlsx"):
        with workspace() as folder, sandbox() as hub:
            yield sheets.write(folder / f"produtos{suffix}", rows), hub


def _changed(skus: int) -> range:
    return range(0, skus, _EVERY)


def unchanged_runs(sheet: Path, hub: Hub, scale: Scale) -> tuple[float, Timed, Timed]:
    """Seconds of the first push (into a stub), runs over the untouched file, runs over the file saved again."""
    with _pushed(sheet, hub, scale) as (run, first_s):
        untouched, saved_again = Timed(), Timed()
        for _ in range(scale.repeats):
            run(untouched)
        for _ in range(scale.repeats):
            os.utime(sheet)
            run(saved_again)
        return first_s, untouched, saved_again


def changed_runs(sheet: Path, hub: Hub, scale: Scale) -> Timed:
    """Runs with another stock for some SKUs each time."""
    with _pushed(sheet, hub, scale) as (run, _):
        changed = Timed()
        for stock in range(50, 50 + scale.repeats):
            _change(sheet, scale.skus, stock)
            run(changed)
        return changed


@contextmanager
def _pushed(sheet: Path, hub: Hub, scale: Scale) -> Iterator[tuple[Callable[[Timed], None], float]]:
    """The program after the first push, its hub now the practice hub: what runs it, and seconds of that push."""
    with workspace() as folder, application(folder, Confirming()) as (app, recorder):
        link = add_link(app, sheet, hub)
        engine = app.open_link(link, Event())

        def run(timed: Timed) -> None:
            recorder.calls.clear()
            began = time.perf_counter()
            result = engine.run(CATALOGUE)
            timed.seconds.append(time.perf_counter() - began)
            timed.writes.append(len(recorder.calls))
            assert (result.error, result.failed) == (None, 0), result

        first = Timed()
        run(first)
        _know(hub, scale.skus)
        with closing(HttpxTransport()) as recorder.inner:
            app.test_link(link)
            yield run, first.seconds[0]


def _know(hub: Hub, skus: int) -> None:
    """Let the practice hub hold what will change."""
    rows = sheets.products(None, skus)
    for place in _changed(skus):
        sku, name, price, stock = rows[place][:4]
        hub.set_product(sku, name=name, price=price, quantity=stock)


def _change(sheet: Path, skus: int, stock: int) -> None:
    """Save the file with another stock for every thousandth SKU."""
    if sheet.suffix == ".csv":
        rows = sheets.products(None, skus)
        for place in _changed(skus):
            rows[place][sheets.STOCK_AT] = stock
        sheets.write(sheet, rows)
        return
    with zipfile.ZipFile(sheet) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for place in _changed(skus):
        cell = f'<c r="D{place + 2}" t="n"><v>'.encode()
        before, found, after = parts[_XML].partition(cell)
        assert found
        parts[_XML] = before + cell + str(stock).encode() + after[after.index(b"<") :]
    with zipfile.ZipFile(sheet, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def read_and_hash(sheet: Path, repeats: int) -> list[float]:
    """The limit: every row split into cells by the library, and hashed."""
    return [_read_and_hash(sheet) for _ in range(repeats)]


def _read_and_hash(sheet: Path) -> float:
    began = time.perf_counter()
    hashes = {}
    for row in _rows(sheet):
        hashes[row[0]] = blake2b(repr(row).encode(), digest_size=16).hexdigest()
    return time.perf_counter() - began


def _rows(sheet: Path) -> Iterable[Sequence[Any]]:
    if sheet.suffix == ".csv":
        return csv.reader(io.StringIO(sheet.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";")
    return CalamineWorkbook.from_filelike(io.BytesIO(sheet.read_bytes())).get_sheet_by_index(0).iter_rows()
