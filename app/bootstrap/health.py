"""Whether this computer and what the program keeps are well; what support gets to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from app.adapters import support
from app.adapters.autostart import autostart
from app.adapters.clock import ScaledClock
from app.adapters.computer import free_mb, proxy_hosts
from app.adapters.journal.file import examine
from app.bootstrap.core import Core
from app.connectors.pluggto.declaration import BASE_URL
from app.domain.errors import TomadaError
from app.domain.settings import Settings
from app.engine import doctor
from app.engine.doctor import Finding, JournalCheck
from app.engine.link import link_health
from app.ports import Request, Response

_ANSWER_S = 10.0

T = TypeVar("T")


class Health(Core):
    """The doctor, the support package, the start at login."""

    def diagnose(self) -> tuple[Finding, ...]:
        """Every check of the doctor, made now: asks the hubs and the vault, so it may take a while."""
        answers = {address: self._answer(address) for address in self._hub_addresses()}
        return (
            doctor.clock(list(answers.values()), self.clock.now(), self.clock.speed),
            examine_proxy(),
            *doctor.connections(answers),
            doctor.vault(_tried(self._probe_vault)),
            doctor.disk(free_mb(self.profile.data), str(self.profile.data)),
            doctor.sleep(),
            doctor.autostart(self.autostart()),
            doctor.journal(_tried(self._check_journal)),
        )

    def _hub_addresses(self) -> tuple[str, ...]:
        """Base address of every hub that a link works with, each once."""
        found = (Settings.read(link.settings).hub_base_url or BASE_URL for link in self.journal.links())
        return tuple(dict.fromkeys(found))

    def _answer(self, address: str) -> Response | TomadaError:
        return _tried(lambda: self.transport.send(Request("GET", address, timeout_s=_ANSWER_S)))

    def _check_journal(self) -> JournalCheck:
        sound, schema = examine(self.profile.journal)
        size = self.profile.journal.stat().st_size
        return JournalCheck(sound, size, schema, self.kept_journal, self.journal_missing)

    def support_parts(self) -> Mapping[str, str]:
        """What a support package holds, by the names in it: redacted texts."""
        now = self.clock.now()
        health = [(link, link_health(self.journal, link, now)) for link in self.journal.links()]
        return support.package(health, self.diagnose(), self.profile.logs)

    def save_support(self, parts: Mapping[str, str], path: str) -> None:
        """Write the package as a ZIP file, replacing one that is there. Raises DiskFull, ProfileReadOnly."""
        support.save(parts, Path(path))

    def autostart(self) -> bool:
        """Whether the program starts at login."""
        return autostart(self.profile).enabled()

    def set_autostart(self, on: bool) -> None:
        """Start at login, or do not; a practice shop never does, it is thrown away. Raises DiskFull,
        ProfileReadOnly."""
        if not isinstance(self.clock, ScaledClock):
            autostart(self.profile).set_enabled(on)


def examine_proxy() -> Finding:
    """The doctor's check that needs no application."""
    return doctor.proxy(proxy_hosts())


def _tried(work: Callable[[], T]) -> T | TomadaError:
    try:
        return work()
    except TomadaError as error:
        return error
