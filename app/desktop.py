"""The program with a window: what must be there before the first paint, and the rest once that is on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.resources import resource
from app.texts import translate as texts

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.ui.desk import Desk


def open_desk(opener: Callable[[], Application] | None = None) -> Desk:
    """The program behind the window. Slow the first time (imports): called in the background. Raises as
    `bootstrap.start` does."""
    from app import bootstrap

    return (opener or bootstrap.start)()


def run_window(opener: Callable[[], Application] | None = None) -> int:
    """Show the window until the program is quit; answers the exit code."""
    from app.ui.start import run

    texts.load(resource("translations"), texts.system_language())
    return run(lambda: open_desk(opener))
