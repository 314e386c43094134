"""`tomada demo` as a person runs it: a short day, a day that does not reconcile, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.cli import demo
from app.sandbox.pluggto import PluggtoSandbox

pytestmark = pytest.mark.journey

_PATIENCE_S = 120


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    environ = os.environ | {
        "TMPDIR": str(folder),
        "TEMP": str(folder),
        "TMP": str(folder),
        "TOMADA_LANGUAGE": "en",
        "PYTHONWARNINGS": "error",
    }
    command = [sys.executable, "-m", "app", "demo", "--headless", *arguments]
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        command, cwd=root, env=environ, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )


def test_a_short_day_of_trade_reconciles_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with start(tmp_path, "--hours", "4") as program:
        printed, complaints = program.communicate(timeout=_PATIENCE_S)
    assert complaints == ""
    assert program.returncode == 0
    assert "Products at the hub" in printed
    assert "Both sides agree" in printed
    assert list(tmp_path.iterdir()) == []
    assert not Path(os.environ["TOMADA_HOME"]).exists()


def test_sides_that_differ_by_a_cent_do_not_reconcile(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    true_orders = PluggtoSandbox.orders

    def tampered(self: PluggtoSandbox) -> list[dict[str, Any]]:
        orders = true_orders(self)
        return [orders[0] | {"total": orders[0]["total"] + 0.01}, *orders[1:]] if orders else orders

    monkeypatch.setattr(PluggtoSandbox, "orders", tampered)
    assert demo.run(Namespace(headless=True, hours=2.0, speed=1440.0)) == 1
    assert "total" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a console's Ctrl-C cannot be sent to one process alone")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_being_told_to_stop_leaves_no_file_no_process_and_no_port(tmp_path: Path, name: str) -> None:
    with start(tmp_path) as program:
        assert program.stdout
        assert "practice shop" in program.stdout.readline()
        assert "products" in program.stdout.readline()
        process = psutil.Process(program.pid)
        ports = [it.laddr.port for it in process.net_connections() if it.status == psutil.CONN_LISTEN]
        assert ports
        assert list(tmp_path.iterdir())
        children = process.children(recursive=True)
        program.send_signal(getattr(signal, name))
        _, complaints = program.communicate(timeout=20)
    assert program.returncode == 130
    assert "Nothing was left behind" in complaints
    assert list(tmp_path.iterdir()) == []
    assert not any(child.is_running() for child in children)
    for port in ports:
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
