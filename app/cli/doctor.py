"""`tomada doctor`: what on this computer could keep Tomada from working, and where to mend it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.cli.exits import Exit
from app.cli.session import Session, say_json, say_table
from app.domain.errors import Kind, TomadaError
from app.ports import Request, Response
from app.texts.errors import explain
from app.texts.translate import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.bootstrap import Application

_MB = 1024 * 1024
_LEAST_ROOM_MB = 200
_CLOCK_AMBER, _CLOCK_RED = timedelta(seconds=60), timedelta(minutes=5)
_ANSWER_S = 10.0


class State(StrEnum):
    """A light."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its light, what was found, and where to mend it ("" when there is nothing to mend)."""

    check: str
    state: State
    message: str
    where: str = ""


_STATES = {
    State.GREEN: QT_TRANSLATE_NOOP("Cli", "good"),
    State.AMBER: QT_TRANSLATE_NOOP("Cli", "look at it"),
    State.RED: QT_TRANSLATE_NOOP("Cli", "wrong"),
}
_CHECKS = {
    "clock": QT_TRANSLATE_NOOP("Cli", "Clock"),
    "proxy": QT_TRANSLATE_NOOP("Cli", "Proxy"),
    "tls": QT_TRANSLATE_NOOP("Cli", "Connection"),
    "vault": QT_TRANSLATE_NOOP("Cli", "Password safe"),
    "disk": QT_TRANSLATE_NOOP("Cli", "Disk"),
    "sleep": QT_TRANSLATE_NOOP("Cli", "Sleep"),
    "autostart": QT_TRANSLATE_NOOP("Cli", "Autostart"),
    "journal": QT_TRANSLATE_NOOP("Cli", "Tomada's data"),
}


def examine(session: Session) -> int:
    """Run every check; exit 3 unless all are green."""
    findings = _diagnosed(session)
    if session.arguments.json:
        say_json([asdict(finding) for finding in findings])
    else:
        headers = (translate("Cli", "Check"), translate("Cli", "Situation"), translate("Cli", "Found"))
        rows = [
            (translate("Cli", _CHECKS[it.check]), translate("Cli", _STATES[it.state]), f"{it.message} {it.where}")
            for it in findings
        ]
        say_table(headers, rows, "")
    return Exit.DONE if all(it.state is State.GREEN for it in findings) else Exit.ATTENTION


def _diagnosed(session: Session) -> Sequence[Finding]:
    """The findings, also where the application itself cannot be opened."""
    try:
        with session.application() as application:
            return diagnose(application)
    except TomadaError as error:
        check = "journal" if error.kind.startswith("journal") else "disk"
        return [_failed(check, error), _proxy()]


def diagnose(application: Application) -> Sequence[Finding]:
    """Every check of the design."""
    answers = [(address, _asked(application, address)) for address in application.hub_addresses()]
    return [
        _clock([answer for _, answer in answers if isinstance(answer, Response)], application.clock.now()),
        _proxy(),
        *_tls(answers),
        _vault(application),
        _disk(application.profile.data),
        Finding("sleep", State.GREEN, translate("Cli", "After sleep, Tomada makes up for what it missed by itself.")),
        Finding(
            "autostart", State.GREEN, translate("Cli", "Not set up. Start “tomada run” yourself, or as a service.")
        ),
        _journal(application),
    ]


def _failed(check: str, error: TomadaError, state: State = State.RED) -> Finding:
    explained = explain(error)
    return Finding(check, state, f"{explained.title}. {explained.cause}", explained.next_step)


def _asked(application: Application, address: str) -> Response | TomadaError:
    try:
        return application.transport.send(Request("GET", address, timeout_s=_ANSWER_S))
    except TomadaError as error:
        return error


def _clock(answers: Sequence[Response], now: datetime) -> Finding:
    gaps = list(_gaps(answers, now))
    if not gaps:
        message = translate("Cli", "Could not be compared: no hub answered.")
        return Finding("clock", State.AMBER, message, translate("Cli", "Check the internet and try again."))
    gap = min(gaps)
    state = State.RED if gap > _CLOCK_RED else State.AMBER if gap > _CLOCK_AMBER else State.GREEN
    message = translate("Cli", "Differs from the hub's clock by {seconds} s.").format(seconds=int(gap.total_seconds()))
    where = "" if state is State.GREEN else translate("Cli", "Let this computer set date and time by itself.")
    return Finding("clock", state, message, where)


def _gaps(answers: Sequence[Response], now: datetime) -> Iterator[timedelta]:
    for answer in answers:
        try:
            told = parsedate_to_datetime(answer.headers.get("date", ""))
        except ValueError:
            continue
        yield abs(now - (told if told.tzinfo else told.replace(tzinfo=UTC)))


def _proxy() -> Finding:
    from urllib.request import getproxies  # with ssl and all, 30 ms

    hosts = {urlsplit(address).hostname for name, address in getproxies().items() if name != "no"} - {None}
    if not hosts:
        return Finding("proxy", State.GREEN, translate("Cli", "None."))
    text = translate("Cli", "The system uses: {hosts}.").format(hosts=", ".join(sorted(filter(None, hosts))))
    return Finding("proxy", State.GREEN, text)


def _tls(answers: Sequence[tuple[str, Response | TomadaError]]) -> Iterator[Finding]:
    if not answers:
        yield Finding("tls", State.GREEN, translate("Cli", "There is no integration yet, so nothing to connect to."))
    for address, answer in answers:
        host = urlsplit(address).hostname
        if isinstance(answer, TomadaError) and answer.params.get("reason") == "certificate":
            text = translate("Cli", "{host} answers with a certificate that is not trusted here.").format(host=host)
            where = translate(
                "Cli",
                "A company proxy or an antivirus may be reading along: ask its administrator. Check the clock too.",
            )
            yield Finding("tls", State.RED, text, where)
        elif isinstance(answer, TomadaError):
            yield _failed("tls", answer, State.AMBER if answer.kind is Kind.THROTTLED else State.RED)
        elif address.startswith("https://"):
            yield Finding("tls", State.GREEN, translate("Cli", "{host} answers, protected by TLS.").format(host=host))
        else:
            text = translate("Cli", "{host} is this computer and needs no TLS.").format(host=host)
            yield Finding("tls", State.GREEN, text)


def _vault(application: Application) -> Finding:
    try:
        name = application.probe_vault()
    except TomadaError as error:
        return _failed("vault", error)
    return Finding("vault", State.GREEN, translate("Cli", "Works: {name}.").format(name=name))


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free // _MB
    message = translate("Cli", "{free} MB free in {folder}.").format(free=free, folder=folder)
    if free < _LEAST_ROOM_MB:
        return Finding("disk", State.RED, message, translate("Cli", "Free some space on this disk."))
    return Finding("disk", State.GREEN, message)


def _journal(application: Application) -> Finding:
    try:
        sound, size, schema = application.check_journal()
    except TomadaError as error:
        return _failed("journal", error)
    text = translate("Cli", "{size} MB, version {schema}.").format(size=f"{size / _MB:.1f}", schema=schema)
    if application.kept_journal:
        kept = translate("Cli", "A damaged file was set aside: {kept}.").format(kept=application.kept_journal)
        return Finding("journal", State.AMBER, f"{kept} {text}")
    if application.journal_missing:
        gone = translate("Cli", "The file was gone; this is a new one.")
        return Finding("journal", State.AMBER, f"{gone} {text}")
    if sound:
        return Finding("journal", State.GREEN, text)
    where = translate("Cli", "Close Tomada and start it again: it sets the file aside and begins a new one.")
    return Finding("journal", State.RED, translate("Cli", "The file is damaged."), where)
