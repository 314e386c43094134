"""What every part of the program works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from threading import Event, Lock

from app.adapters.clock import ScaledClock
from app.adapters.paths import Profile
from app.adapters.process import owner
from app.adapters.vault import KeyringVault, name_of_backend
from app.bootstrap.checks import DECLARATIONS
from app.connectors.pluggto.tokens import TokenKeeper
from app.domain.links import Declaration, Role
from app.engine.budget import Budget
from app.engine.lease import LinkLease
from app.ports import Clock, Journal, Mailer, Secret, Transport, Vault
from app.texts.journal import begun_anew
from app.texts.labels import system_name


@dataclass
class Core:
    """What is there while the program runs, whatever it does."""

    profile: Profile
    journal: Journal
    vault: Vault
    clock: Clock
    transport: Transport
    close_transport: Callable[[], None]
    mailer: Mailer
    kept_journal: str = ""
    journal_missing: bool = False
    name: str = field(default_factory=owner)
    jitter: Random = field(default_factory=Random)
    _budgets: dict[str, Budget] = field(default_factory=dict)
    _tokens: dict[str, TokenKeeper] = field(default_factory=dict)
    _leases: dict[int, LinkLease] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _closing: Event = field(default_factory=Event)

    def begun_anew(self) -> str:
        """What a person must know when the journal is not the one of before; else ""."""
        return begun_anew(self.kept_journal, missing=self.journal_missing, path=str(self.profile.journal))

    def set_speed(self, speed: float) -> None:
        """Let a practice shop's clock run at another speed; a real clock keeps its own."""
        if isinstance(self.clock, ScaledClock):
            self.clock.set_speed(speed)

    def close(self) -> None:
        """Give everything back."""
        self._closing.set()
        self.close_transport()
        self.journal.close()

    @property
    def declarations(self) -> Mapping[Role, Mapping[str, Declaration]]:
        """Every connector by role and kind, its title in the current language."""
        return {
            role: {kind: replace(each, title=system_name(each)) for kind, each in known.items()}
            for role, known in DECLARATIONS.items()
        }

    def try_vault(self) -> None:
        """Keep a throw-away secret and forget it. Raises the vault's errors."""
        self._probe_vault()

    def _probe_vault(self) -> str:
        """Write and delete a throw-away secret; the answer names the vault. Raises the vault's errors."""
        self.vault.set("probe", Secret("probe"))
        self.vault.delete("probe")
        return name_of_backend() if isinstance(self.vault, KeyringVault) else type(self.vault).__name__
