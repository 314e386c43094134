"""Keyring backends that behave like those of other systems, after keyring 25.7's own backends for them."""

from __future__ import annotations

from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError, PasswordSetError


class InMemory(KeyringBackend):
    """Takes everything. `calls_left` makes the calls after that many fail, as a pulled plug does."""

    priority: ClassVar[float] = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.calls_left: int | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.check()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.check()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")

    def check(self) -> None:
        """Called before each call; raises where the real one would."""
        if self.calls_left is not None:
            if self.calls_left == 0:
                raise OSError("gone")
            self.calls_left -= 1


class CredentialManagerError(Exception):
    """Stands for `pywintypes.error`, which is no KeyringError: (winerror, function, message)."""


class LikeWindows(InMemory):
    """1,280 UTF-16 units an entry; beyond, the error of CredWrite."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2560:
            raise CredentialManagerError(1783, "CredWrite", "The stub received bad data")
        super().set_password(service, username, password)


class KeychainDenied(Exception):
    """`keyring.backends.macOS.api.KeychainDenied`: (status, message)."""


class KeychainError(Exception):
    """`keyring.backends.macOS.api.Error`: (status, message)."""


class LikeMacOS(InMemory):
    """`status` other than 0 answers every call as the keychain would: -128 denied, -25308 locked."""

    def __init__(self) -> None:
        super().__init__()
        self.status = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse(KeyringError)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse(PasswordSetError)
        self.entries.pop((service, username), None)  # the keychain's way: delete, then add
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._refuse(PasswordDeleteError)
        super().delete_password(service, username)

    def _refuse(self, other: type[KeyringError]) -> None:
        if self.status == -128:
            raise KeyringLocked("Can't use keychain") from KeychainDenied(self.status, "Keychain Access Denied")
        if self.status:
            raise other("Can't use keychain") from KeychainError(self.status, "Unknown Error")


class Shortening(InMemory):
    """Keeps the first 100 characters of an entry and says nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:100])
