"""The command line: hand over to the command, turn its errors into words and an exit code."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from app.cli.exits import Exit, code_of
from app.cli.parser import build, parse
from app.cli.screen import has_screen, has_window
from app.cli.session import Session, say, tell_error
from app.domain.errors import Bug, Kind, TomadaError
from app.resources import resource
from app.texts import translate as texts
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application

#: The word that start at login uses.
TRAY = "--tray"

#: What Qt loads of the system, on Debian.
_QT_NEEDS = "apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0"

_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())  # a bug before the log is open is never printed unredacted


def run(argv: Sequence[str], open_application: Callable[[], Application] | None = None) -> int:
    """Run one command and answer its exit code. `open_application` replaces the one of this computer's profile."""
    _speak()
    try:
        code = _run(argv, open_application)
        sys.stdout.flush()
    except BrokenPipeError:
        with suppress(OSError, ValueError):  # nobody reads any more; the interpreter flushes once again at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.STOPPED
    except KeyboardInterrupt:
        return Exit.STOPPED
    except SystemExit as left:  # argparse: 0 after help, 2 after a wrong word
        return int(left.code or 0)
    finally:
        _close_log()
    return code


def _run(argv: Sequence[str], open_application: Callable[[], Application] | None) -> int:
    if not argv or argv[0] == TRAY:
        return _window(open_application, argv)
    arguments = parse(argv)
    try:
        code: int = arguments.run(Session(arguments, open_application))
    except TomadaError as error:
        if error.kind is Kind.BUG:
            _log.exception("bug")
        else:
            _log.info("ended with %s", error)
        tell_error(error)
        return code_of(error)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception:
        _log.exception("bug")
        tell_error(Bug())
        return Exit.FAILED
    return code


def _window(open_application: Callable[[], Application] | None, argv: Sequence[str]) -> int:
    """The window, where Qt and a screen are; the help elsewhere. With `--tray [FOLDER]` it begins in the tray, with the
    profile in that folder."""
    if argv[1:]:
        os.environ["TOMADA_HOME"] = argv[1]
    if not has_window():
        build().print_help()
        say()
        say(translate("Cli", "There is no window here. Use these commands."))
        if has_screen() and find_spec("PySide6"):
            text = translate("Cli", "Qt misses a part of the system. On Debian and Ubuntu, this helps: {command}")
            say(text.format(command=_QT_NEEDS))
        return Exit.USAGE
    from app.desktop import run_window

    return run_window(open_application, hidden=bool(argv))


def _speak() -> None:
    """Speak the person's language, on consoles that know it, and never fail for a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if sys.platform == "win32" else None, errors="replace")
    texts.load(resource("translations"), texts.system_language())


def _close_log() -> None:
    if "app.bootstrap" in sys.modules:
        from app.bootstrap import log

        log.shut_down()
