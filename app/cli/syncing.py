"""`tomada sync` and `tomada run`: one pass now, and the service."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from app.cli.exits import Exit, code_of, worst
from app.cli.session import Session, say, say_json, say_table, tell_error, warn
from app.domain.catalogue import Facet
from app.domain.errors import Cancelled, Kind, TomadaError
from app.domain.links import Link, Stream
from app.engine.context import PreviewLine, Progress, RunResult
from app.texts.labels import label
from app.texts.plan import plan_headers, plan_row, plan_table
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application

_log = logging.getLogger(__name__)

#: How long one pass waits for another Tomada to finish with the link.
_PATIENCE_S = 60.0

_REDRAW_S = 0.1

#: What one pass runs unless streams are named; both sides are compared once a day by the service.
STREAMS = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK, Stream.ORDERS, Stream.FULFILMENT, Stream.MAIL)


def sync(session: Session) -> int:
    """One pass of the links and streams that were named, or of all."""
    from app.cli.stopping import stopping

    results: list[tuple[Link, RunResult]] = []
    codes = []
    with stopping() as cancel, session.application() as application:
        links = session.links(application)
        if not links:
            warn(translate("Cli", "There is no integration yet. Create one with: tomada link add"))
            return Exit.USAGE
        for link in links:
            code, result = _pass(session, application, link, cancel)
            results.append((link, result))
            codes.append(code)
    if session.arguments.preview:
        whole = not any(result.error for _, result in results)
        _show_plan(session, [(link, line) for link, result in results for line in result.preview], whole)
    elif session.arguments.json:
        say_json([_result_shape(link, result) for link, result in results])
    return worst(codes)


def _pass(session: Session, application: Application, link: Link, cancel: Event) -> tuple[Exit, RunResult]:
    """One link's pass; its error is told, so that the other links go on."""
    asked = session.arguments
    streams = tuple(Stream(name) for name in asked.stream or STREAMS)
    bar = _Bar(link)
    try:
        engine = application.open_link(link, cancel)
        result = engine.run(streams, preview=asked.preview, patience_s=_PATIENCE_S, progress=bar.show)
    except Cancelled:
        raise KeyboardInterrupt from None
    except TomadaError as error:
        result = RunResult(streams, error=error)
    finally:
        bar.wipe()
    return _outcome(session, application, link, result), result


def _outcome(session: Session, application: Application, link: Link, result: RunResult) -> Exit:
    silent = session.arguments.preview or session.arguments.json or (result.error and not result.read)
    if not silent:
        _say_counts(link, result)
    if result.error:
        tell_error(result.error)
        return code_of(result.error)
    if session.arguments.preview:
        return Exit.BRAKED if result.braked else Exit.DONE
    if result.braked:
        warn(translate("Cli", "A brake stopped part of it and asks you: tomada attention"))
        return Exit.BRAKED
    waiting = len(application.journal.attentions(link.id))
    if waiting or result.refused or result.failed:
        warn(translate("Cli", "Needs attention: {count}. Look at them with: tomada attention").format(count=waiting))
        return Exit.ATTENTION
    return Exit.DONE


def _result_shape(link: Link, result: RunResult) -> dict[str, Any]:
    return {
        "link": link.name,
        "streams": [stream.value for stream in result.streams],
        "read": result.read,
        "written": result.written,
        "refused": result.refused,
        "failed": result.failed,
        "braked": [kind.value for kind in result.braked],
        "error": result.error.kind.value if result.error else None,
    }


def _say_counts(link: Link, result: RunResult) -> None:
    text = translate("Cli", "{name}: {read} read, {written} written, {refused} refused, {failed} failed")
    counts = {name: getattr(result, name) for name in ("read", "written", "refused", "failed")}
    say(text.format(name=link.name, **counts))


class _Bar:
    """Progress on a terminal, redrawn at most ten times a second; nothing elsewhere."""

    def __init__(self, link: Link) -> None:
        self._name = link.name
        self._terminal = sys.stderr.isatty()
        self._drawn = 0.0
        self._width = 0

    def show(self, progress: Progress) -> None:
        """Draw `done` of `total`."""
        now = time.monotonic()
        if not self._terminal or now - self._drawn < _REDRAW_S:
            return
        self._drawn = now
        total = f"/{progress.total}" if progress.total else ""
        text = f"{self._name}: {label(progress.stream)} {progress.done}{total}"
        sys.stderr.write("\r" + text.ljust(self._width))
        sys.stderr.flush()
        self._width = len(text)

    def wipe(self) -> None:
        """Leave the line empty."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")


def _show_plan(session: Session, plan: Sequence[tuple[Link, PreviewLine]], whole: bool) -> None:
    if session.arguments.export:
        from app.bootstrap import write_csv

        write_csv(Path(session.arguments.export), plan_table((link.name, line) for link, line in plan))
    if session.arguments.json:
        say_json([_shape(link, line) for link, line in plan])
        return
    rows = [plan_row(line) for _, line in plan]
    if rows or whole:
        say_table(plan_headers(), rows, translate("Cli", "Nothing would change at the hub."))
    if rows:
        say(translate("Cli", "{count} changes. Nothing was sent.").format(count=len(rows)))


def _shape(link: Link, line: PreviewLine) -> dict[str, Any]:
    before, after = (_plain(line.facet, value) for value in (line.before, line.after))
    return {"link": link.name, "sku": line.sku, "facet": line.facet.value, "before": before, "after": after}


def _plain(facet: Facet, value: str) -> str | None:
    """Price text and units; content and pictures are only known by their hash, so: the word."""
    if not value:
        return None
    return "changed" if facet in (Facet.CONTENT, Facet.IMAGES) else value


def serve(session: Session) -> int:
    """The service, until told to stop."""
    from app.cli.stopping import stopping
    from app.engine.service import Service

    with stopping() as cancel, session.application() as application:
        if sys.stderr.isatty():
            warn(translate("Cli", "Tomada is at work. Press Ctrl-C to stop it."))
        Service(application.journal, application.clock, application.open_link, _Watch()).run(cancel)
    return Exit.DONE


class _Watch:
    """Writes every run to the log, and says once on a terminal that another Tomada holds a link. Both lanes' threads
    call it."""

    def __init__(self) -> None:
        self._told: set[int] = set()

    def __call__(self, link: Link, result: RunResult) -> None:
        _note(link, result)
        busy = result.error is not None and result.error.kind is Kind.LINK_BUSY
        if busy and link.id not in self._told and sys.stderr.isatty():
            self._told.add(link.id)
            text = translate("Cli", "Another Tomada works on “{name}”. This one goes on when that one stops.")
            warn(text.format(name=link.name))


def _note(link: Link, result: RunResult) -> None:
    _log.info(
        "link %s %s: %s read, %s written, %s refused, %s failed%s",
        link.id,
        "+".join(result.streams),
        result.read,
        result.written,
        result.refused,
        result.failed,
        f", {result.error.kind}" if result.error else "",
    )
