"""Widgets end in Qt's thread, whatever thread makes the garbage."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from app.ui.garbage import Garbage


class Knot:
    """Only the collector can untie it."""

    ended_in: list[int]

    def __init__(self) -> None:
        self.me = self


def test_what_another_thread_leaves_is_collected_in_qts_thread(qtbot: QtBot) -> None:
    garbage = Garbage()
    ended_in: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: ended_in.append(threading.get_ident()))
    del knot

    def litter() -> None:
        for _ in range(100 * gc.get_threshold()[0]):
            Knot()

    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert ended_in == []
    qtbot.waitUntil(lambda: ended_in == [threading.get_ident()])
    garbage.stop()
    assert gc.isenabled()
