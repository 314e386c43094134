"""`python -m tests.bench`: measures the budgets of design 14, prints a table, writes JSON."""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import app
from tests.bench import big, idle, push, trade, window, window_tables
from tests.bench.kit import Line, Scale

Row = Callable[[Scale], Iterator[Line]]

ROWS: dict[str, Row] = {
    "push": push.measure,
    "unchanged": big.measure_unchanged,
    "changed": big.measure_changed,
    "orders": trade.measure,
    "idle": idle.measure,
    "tables": window_tables.measure,
    "window": window.measure,
}

#: Rows whose budget names the real sample.
_OF_SAMPLE = ("push", "orders", "idle", "window")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and answer 1 when a budget was not kept."""
    options = _options(arguments)
    sample = None if options.quick else options.sample
    scale = (
        Scale(sample, 30, 2000, 12, 1, 3.0) if options.quick else Scale(sample, 5460, 100_000, 8135, 3, options.idle)
    )
    lines: list[Line] = []
    with _bytecode():
        compileall.compile_dir(Path(app.__file__).parent, quiet=2)
        for name in options.rows:
            lines += _measure(name, scale, options.quick)
    if options.json:
        report = {"machine": _machine(), "lines": [asdict(line) for line in lines]}
        options.json.write_text(json.dumps(report, indent=2, ensure_ascii=False), encoding="utf-8")
    return 1 if any(line.met is False for line in lines) else 0


def _measure(name: str, scale: Scale, quick: bool) -> list[Line]:
    if name in _OF_SAMPLE and scale.sample is None and not quick:
        _say(f"{name:10}skipped: needs --sample, the folder of the Olist sample")
        return []
    lines = []
    for line in ROWS[name](scale):
        lines.append(line)
        _show(line)
    return lines


@contextmanager
def _bytecode() -> Iterator[None]:
    """Children start as they do at a merchant's, from bytecode."""
    forbidden = os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        yield
    finally:
        if forbidden is not None:
            os.environ["PYTHONDONTWRITEBYTECODE"] = forbidden


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    sample = os.environ.get("TOMADA_OLIST_SAMPLE")
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=list(ROWS))
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    parser.add_argument("--quick", action="store_true", help="small made-up numbers: only shows that the rows run")
    parser.add_argument(
        "--sample",
        type=Path,
        default=Path(sample) if sample else None,
        help="folder of the Olist sample; by default what TOMADA_OLIST_SAMPLE says",
    )
    parser.add_argument("--idle", type=float, default=120.0, help="seconds to watch the idle service")
    return parser.parse_args(arguments)


def _machine() -> dict[str, str]:
    return {"system": platform.platform(), "python": platform.python_version(), "cores": str(os.cpu_count())}


def _show(line: Line) -> None:
    verdict = {True: "kept", False: "NOT KEPT", None: ""}[line.met]
    _say(f"{line.row:10}{line.value:12.3f} {line.unit:6}{line.budget:10}{verdict:9}{line.what}")
    if line.facts:
        _say(" " * 22 + ", ".join(f"{name} {value:.4g}" for name, value in line.facts.items()))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
