"""A vault in memory."""

from __future__ import annotations

from app.ports import Secret


class MemoryVault:
    """A `ports.Vault` that keeps secrets in a dictionary; `writes` counts them."""

    def __init__(self) -> None:
        self.secrets: dict[str, Secret] = {}
        self.writes = 0

    def get(self, name: str) -> Secret | None:
        """The secret of that name."""
        return self.secrets.get(name)

    def set(self, name: str, secret: Secret) -> None:
        """Keep it."""
        self.writes += 1
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget it."""
        self.secrets.pop(name, None)
