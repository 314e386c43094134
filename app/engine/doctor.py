"""What on this computer could keep the program from working: each check's light, from what was measured. No I/O, no
words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from urllib.parse import urlsplit

from app.domain.errors import Kind, TomadaError
from app.ports import Response

#: Free room below this, in MB, is red.
_LEAST_ROOM_MB = 200
_CLOCK_AMBER, _CLOCK_RED = timedelta(seconds=60), timedelta(minutes=5)


class Lamp(StrEnum):
    """A light."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Check(StrEnum):
    """What is looked at."""

    CLOCK = "clock"
    PROXY = "proxy"
    TLS = "tls"
    VAULT = "vault"
    DISK = "disk"
    SLEEP = "sleep"
    AUTOSTART = "autostart"
    JOURNAL = "journal"


class Found(StrEnum):
    """What was found. Its parameters are in brackets."""

    CLOCK_UNKNOWN = "clock_unknown"
    CLOCK_GOOD = "clock_good"  # seconds
    CLOCK_WRONG = "clock_wrong"  # seconds
    NO_PROXY = "no_proxy"
    PROXY = "proxy"  # hosts
    NO_LINK = "no_link"
    CERTIFICATE = "certificate"  # host
    TLS = "tls"  # host
    LOOPBACK = "loopback"  # host
    VAULT_WORKS = "vault_works"  # name
    ROOM = "room"  # free, folder
    NO_ROOM = "no_room"  # free, folder
    SLEEP = "sleep"
    AUTOSTART_ON = "autostart_on"
    AUTOSTART_OFF = "autostart_off"
    JOURNAL_SOUND = "journal_sound"  # size, schema
    JOURNAL_KEPT = "journal_kept"  # kept, size, schema
    JOURNAL_MISSING = "journal_missing"  # size, schema
    JOURNAL_DAMAGED = "journal_damaged"
    FAILED = "failed"  # the finding's error says what


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its light and what was found. `error` is set for FAILED."""

    check: Check
    state: Lamp
    found: Found
    params: Mapping[str, str] = field(default_factory=dict)
    error: TomadaError | None = None


@dataclass(frozen=True, slots=True)
class JournalCheck:
    """The journal's file: whether it is sound, its size in bytes, its schema number, the name under which a damaged one
    was kept ("" for none), and whether it was gone when the program started."""

    sound: bool
    size: int
    schema: str
    kept: str
    missing: bool


def failed(check: Check, error: TomadaError, state: Lamp = Lamp.RED) -> Finding:
    """The check could not be made, and that is the finding."""
    return Finding(check, state, Found.FAILED, error=error)


def clock(answers: Sequence[Response | TomadaError], now: datetime, speed: float = 1.0) -> Finding:
    """This computer's clock against those of the hubs. In a practice shop both run `speed` times faster, and so much
    more time passes while an answer is on its way."""
    gaps = list(_gaps(answers, now))
    if not gaps:
        return Finding(Check.CLOCK, Lamp.AMBER, Found.CLOCK_UNKNOWN)
    gap = min(gaps)
    params = {"seconds": str(int(gap.total_seconds()))}
    if gap <= _CLOCK_AMBER * speed:
        return Finding(Check.CLOCK, Lamp.GREEN, Found.CLOCK_GOOD, params)
    return Finding(Check.CLOCK, Lamp.RED if gap > _CLOCK_RED * speed else Lamp.AMBER, Found.CLOCK_WRONG, params)


def _gaps(answers: Sequence[Response | TomadaError], now: datetime) -> Iterator[timedelta]:
    for answer in answers:
        try:
            told = parsedate_to_datetime(answer.headers.get("date", "") if isinstance(answer, Response) else "")
        except ValueError:
            continue
        yield abs(now - (told if told.tzinfo else told.replace(tzinfo=UTC)))


def proxy(hosts: Sequence[str]) -> Finding:
    """Proxies of the system, named without their passwords."""
    if not hosts:
        return Finding(Check.PROXY, Lamp.GREEN, Found.NO_PROXY)
    return Finding(Check.PROXY, Lamp.GREEN, Found.PROXY, {"hosts": ", ".join(hosts)})


def connections(answers: Mapping[str, Response | TomadaError]) -> tuple[Finding, ...]:
    """How each hub answered, by its address."""
    if not answers:
        return (Finding(Check.TLS, Lamp.GREEN, Found.NO_LINK),)
    return tuple(_connection(address, answer) for address, answer in answers.items())


def _connection(address: str, answer: Response | TomadaError) -> Finding:
    params = {"host": urlsplit(address).hostname or ""}
    if isinstance(answer, TomadaError):
        if answer.params.get("reason") == "certificate":
            return Finding(Check.TLS, Lamp.RED, Found.CERTIFICATE, params)
        return failed(Check.TLS, answer, Lamp.AMBER if answer.kind is Kind.THROTTLED else Lamp.RED)
    return Finding(Check.TLS, Lamp.GREEN, Found.TLS if address.startswith("https://") else Found.LOOPBACK, params)


def vault(answer: str | TomadaError) -> Finding:
    """The vault: its name when it works."""
    if isinstance(answer, TomadaError):
        return failed(Check.VAULT, answer)
    return Finding(Check.VAULT, Lamp.GREEN, Found.VAULT_WORKS, {"name": answer})


def disk(free_mb: int, folder: str) -> Finding:
    """Room where the profile is."""
    params = {"free": str(free_mb), "folder": folder}
    if free_mb < _LEAST_ROOM_MB:
        return Finding(Check.DISK, Lamp.RED, Found.NO_ROOM, params)
    return Finding(Check.DISK, Lamp.GREEN, Found.ROOM, params)


def sleep() -> Finding:
    """A computer that sleeps does no harm."""
    return Finding(Check.SLEEP, Lamp.GREEN, Found.SLEEP)


def autostart(on: bool) -> Finding:
    """Start at login: the merchant's choice, so never wrong."""
    return Finding(Check.AUTOSTART, Lamp.GREEN, Found.AUTOSTART_ON if on else Found.AUTOSTART_OFF)


def journal(answer: JournalCheck | TomadaError) -> Finding:
    """The journal's file."""
    if isinstance(answer, TomadaError):
        return failed(Check.JOURNAL, answer)
    params = {"size": f"{answer.size / 1024 / 1024:.1f}", "schema": answer.schema}
    if answer.kept:
        return Finding(Check.JOURNAL, Lamp.AMBER, Found.JOURNAL_KEPT, {**params, "kept": answer.kept})
    if answer.missing:
        return Finding(Check.JOURNAL, Lamp.AMBER, Found.JOURNAL_MISSING, params)
    if answer.sound:
        return Finding(Check.JOURNAL, Lamp.GREEN, Found.JOURNAL_SOUND, params)
    return Finding(Check.JOURNAL, Lamp.RED, Found.JOURNAL_DAMAGED)


def cannot_open(error: TomadaError) -> Finding:
    """The program itself could not be opened."""
    return failed(Check.JOURNAL if error.kind.startswith("journal") else Check.DISK, error)
