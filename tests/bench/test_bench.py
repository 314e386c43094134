"""The benches still run, on small numbers; what they measure then means nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.bench.__main__ import ROWS, main


@pytest.mark.parametrize("row", ROWS)
def test_a_row_measures_and_writes_its_numbers(row: str, tmp_path: Path) -> None:
    if row in ("tables", "window"):
        pytest.importorskip("PySide6.QtWidgets", reason="rows of the window", exc_type=ImportError)
    if row == "window" and shutil.which("Xvfb") is None:
        pytest.skip("needs a virtual screen: Xvfb")
    main(["--quick", "--rows", row, "--json", str(tmp_path / "bench.json")])
    lines = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))["lines"]
    assert lines
    assert {line["row"] for line in lines} == {row}


def test_a_row_of_the_real_sample_is_skipped_without_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("TOMADA_OLIST_SAMPLE", raising=False)
    assert main(["--rows", "push", "orders", "idle"]) == 0
    assert capsys.readouterr().out.count("skipped: needs --sample") == 3
