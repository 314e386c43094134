"""A keyring that is locked, denied, gone, emptied or too small for a while."""

from __future__ import annotations

from enum import StrEnum

from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing, VaultTooSmall
from app.ports import Secret
from tests.support.vault import MemoryVault


class Mood(StrEnum):
    """How the keyring feels."""

    WELL = "well"
    LOCKED = "vault_locked"
    DENIED = "vault_denied"
    MISSING = "vault_missing"
    EMPTY = "vault_empty"
    TOO_SMALL = "vault_too_small"


_REFUSALS: dict[Mood, type[TomadaError]] = {
    Mood.LOCKED: VaultLocked,
    Mood.DENIED: VaultDenied,
    Mood.MISSING: VaultMissing,
}


class MoodyVault(MemoryVault):
    """Keeps everything, and hands it out as its mood allows. `met` counts the refusals."""

    def __init__(self) -> None:
        super().__init__()
        self.mood = Mood.WELL
        self.met = 0

    def get(self, name: str) -> Secret | None:
        self._check()
        if self.mood is Mood.EMPTY:
            self.met += 1
            return None
        return super().get(name)

    def set(self, name: str, secret: Secret) -> None:
        self._check()
        if self.mood is Mood.TOO_SMALL:
            self.met += 1
            raise VaultTooSmall(reason="read_back")
        super().set(name, secret)

    def delete(self, name: str) -> None:
        self._check()
        super().delete(name)

    def _check(self) -> None:
        if self.mood in _REFUSALS:
            self.met += 1
            raise _REFUSALS[self.mood](reason="simulated")
