"""Programs that the window's rows watch: `python -m tests.bench.window_child empty|tomada|stalls [FILE]`.

Each prints a line of JSON with what it measured of itself.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

#: What developers have installed and merchants do not: httpx would load it for its command line.
for _name in ("click", "rich", "pygments"):
    sys.modules.setdefault(_name, None)  # type: ignore[arg-type]


class _Painted(QObject):
    """Prints once when the first window is painted: seconds since the process was asked for."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _tell_painted)
        return False


def _tell_painted() -> None:
    print(json.dumps({"painted_s": time.monotonic() - float(os.environ["TOMADA_BENCH_BEGAN"])}), flush=True)


def empty() -> None:
    """The limit: an empty window and a tray icon."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    _Painted(window)
    tray = QSystemTrayIcon(app.style().standardIcon(app.style().StandardPixmap.SP_ComputerIcon))
    tray.show()
    window.show()
    if os.environ.get("TOMADA_BENCH_HIDE"):
        QTimer.singleShot(1000, window.hide)
    app.setQuitOnLastWindowClosed(False)
    app.exec()


def tomada() -> None:
    """The real program, from its own door."""
    sys.argv = ["tomada"]
    from app.ui import window

    made = window.MainWindow.__init__

    def watched(self: window.MainWindow, *arguments: object) -> None:
        made(self, *arguments)
        _Painted(self)
        if os.environ.get("TOMADA_BENCH_HIDE"):
            QTimer.singleShot(1000, self.hide)

    window.MainWindow.__init__ = watched  # type: ignore[method-assign]
    from app.__main__ import main

    main()


class _Pulse(QObject):
    """How late Qt's thread comes to a timer of 4 ms."""

    _EVERY_MS = 4

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(self._EVERY_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000 - self._EVERY_MS)
        self._last = now


def stalls(finished: Path) -> None:
    """The real window with both lanes flat out, until `finished` exists."""
    from app.desktop import open_desk
    from app.ui.start import Program, Start
    from app.ui.style import dress

    app = QApplication(sys.argv[:1])
    dress(app)
    program = Program(app, Start(open_desk, Path(os.environ["TOMADA_HOME"]), "bench", str))
    program.show()
    pulses: list[_Pulse] = []
    watch = QTimer()

    def look() -> None:
        if not pulses and program.parts:
            pulses.append(_Pulse())
        if finished.exists() and pulses and pulses[0].gaps_ms:
            app.quit()

    watch.timeout.connect(look)
    watch.start(200)
    app.exec()
    began = time.monotonic()
    ended = program.stop()
    gaps = sorted(pulses[0].gaps_ms)
    facts = {
        "p50_ms": gaps[len(gaps) // 2],
        "p99_ms": gaps[len(gaps) * 99 // 100],
        "worst_ms": gaps[-1],
        "beats": len(gaps),
        "quit_s": time.monotonic() - began,
    }
    print(json.dumps(facts), flush=True)
    os._exit(0 if ended else 1)


_MODES: dict[str, Callable[[], None]] = {"empty": empty, "tomada": tomada, "stalls": lambda: stalls(Path(sys.argv[2]))}

if __name__ == "__main__":
    _MODES[sys.argv[1]]()
