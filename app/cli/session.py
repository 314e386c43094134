"""What a command works with: its arguments, the application while it needs one, and the two ways out."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import TomadaError
from app.domain.links import Link
from app.texts.errors import explain
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application


@dataclass
class Session:
    """One call of the program. `opener` builds the application; None for the one of this computer's profile."""

    arguments: Namespace
    opener: Callable[[], Application] | None = None

    @contextmanager
    def application(self) -> Iterator[Application]:
        """The application, closed afterwards. Says so when its journal was begun anew. Raises as
        `open_application` does."""
        application = self._opened()
        try:
            if text := application.begun_anew():
                warn(text)
            yield application
        finally:
            application.close()

    def _opened(self) -> Application:
        if self.opener:
            return self.opener()
        from app import bootstrap

        return bootstrap.start()

    def links(self, application: Application) -> Sequence[Link]:
        """The link named by `--link`, or all of them. Raises InvalidInput(reason=NO_SUCH_LINK)."""
        name = self.arguments.link
        return [application.link(name)] if name else application.journal.links()


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")


def warn(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(text + "\n")


def tell_error(error: TomadaError) -> None:
    """Title, cause and next step of an error on standard error; a setting's key too."""
    explained, field = explain(error), str(error.params.get("field", ""))
    key = f" ({field})" if "." in field else ""
    warn(f"{explained.title}{key}\n  {explained.cause}\n  {explained.next_step}")


def say_json(value: Any) -> None:
    """A value as JSON on standard output; times in ISO form, UTC."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def say_table(headers: Sequence[str], rows: Sequence[Sequence[str]], empty: str) -> None:
    """Rows under their headers; the sentence `empty` when there are none."""
    if not rows:
        say(empty)
        return
    lines = [headers, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headers))]
    for line in lines:
        say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def confirmed(session: Session, question: str) -> bool:
    """Whether the person says yes; `--yes` says so beforehand, no answer at all is a no."""
    if session.arguments.yes:
        return True
    sys.stderr.write(f"{question} {translate('Cli', '[y/N]')} ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes", "s", "sim", "si", "sí")


def may_replace(session: Session, path: Path) -> bool:
    """Whether a file may be written: it is not there yet, or the person lets it go."""
    if not path.exists() or confirmed(session, translate("Cli", "{file} exists. Replace it?").format(file=path)):
        return True
    say(translate("Cli", "Nothing was written."))
    return False
