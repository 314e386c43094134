"""The program with a window: what must be there before the first paint, and the rest once that is on screen."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.adapters.paths import profile
from app.resources import resource
from app.texts import translate as texts

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.ui.desk import Desk, PracticeShop


def open_desk(opener: Callable[[], Application] | None = None) -> Desk:
    """The program behind the window. Slow the first time (imports): called in the background. Raises as
    `bootstrap.start` does."""
    if opener:
        return opener()
    from app import bootstrap

    gc.freeze()  # what was imported stays: not to be searched for garbage again and again, while the window waits
    return bootstrap.start()


def run_window(opener: Callable[[], Application] | None = None, *, hidden: bool = False) -> int:
    """Show the window until the program is quit, or the one that is there already; answers the exit code. `hidden`
    begins in the tray."""
    gc.disable()  # nothing is garbage yet; from the first window on, `ui.garbage` looks after it
    from app.ui.instance import QUIET, SHOW, call, server_name

    texts.load(resource("translations"), texts.system_language())
    found = profile()
    name = server_name(found.root)
    if call(name, QUIET if hidden else SHOW):
        return 0
    from app.ui.start import Start, run

    return run(Start(lambda: open_desk(opener), found.root, name, _redact, hidden))


def run_practice(application: Application, practice: PracticeShop) -> int:
    """The window on a practice shop, beside any other Tomada that may be open."""
    from app.ui.instance import server_name
    from app.ui.start import Start, run

    folder = application.profile.root
    return run(Start(lambda: application, folder, server_name(folder), _redact, practice=practice))


def _redact(text: str) -> str:
    from app.adapters.log import redact

    return redact(text)
