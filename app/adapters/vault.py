"""Secrets in the operating system's keyring (design 11).

Windows takes 1,280 characters an entry and fails beyond with an error of its own (`pywintypes.error` 1783), so a value
is stored in parts. One secret is a service of its own, `tomada/<profile>/<name>`, whose entry is a head like `a3`:
generation a, three parts, in the services `…#a0` to `…#a2`. A new value goes to the other generation and counts once
the head, written last, names it: whatever breaks before leaves the old value readable.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import threading
from collections.abc import Callable, Iterator
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from app.adapters.log import remember
from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing, VaultTooSmall
from app.ports import Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

R = TypeVar("R")

_USER = "tomada"
_PART = 1200
_HEAD = re.compile(r"([ab])(\d{1,6})")
_LOCK = threading.RLock()  # not every backend bears two threads

#: So long one waits for another that asks, in seconds: the keyring may be asking the person, who is not there.
_PATIENCE_S = 10.0

#: Error numbers of Windows (above zero, winerror.h) and macOS (below, SecBase.h).
_BY_NUMBER: dict[object, type[TomadaError]] = {
    5: VaultDenied,  # ERROR_ACCESS_DENIED
    8: VaultTooSmall,  # ERROR_NOT_ENOUGH_MEMORY
    1312: VaultMissing,  # ERROR_NO_SUCH_LOGON_SESSION: a service account without a vault
    1783: VaultTooSmall,  # RPC_X_BAD_STUB_DATA: longer than the vault takes
    -128: VaultDenied,  # userCanceledErr
    -25291: VaultMissing,  # errSecNotAvailable
    -25293: VaultDenied,  # errSecAuthFailed
    -25294: VaultMissing,  # errSecNoSuchKeychain
    -25307: VaultMissing,  # errSecNoDefaultKeychain
    -25308: VaultLocked,  # errSecInteractionNotAllowed: locked, and nobody to ask
    -67030: VaultDenied,  # errSecCSInfoPlistFailed: not signed
}
#: Exceptions of keyring and SecretStorage, by name since not every system has them, and of a D-Bus that has gone.
_BY_NAME: dict[str, type[TomadaError]] = {
    "LockedException": VaultLocked,
    "PromptDismissedException": VaultLocked,
    "SecretServiceNotAvailableException": VaultMissing,
    "KeyringLocked": VaultLocked,
    "NoKeyringError": VaultMissing,
    "InitError": VaultMissing,
    "ConnectionError": VaultMissing,
    "FileNotFoundError": VaultMissing,
}


class _Head(NamedTuple):
    generation: str
    parts: int

    def __str__(self) -> str:
        return f"{self.generation}{self.parts}"


class KeyringVault:
    """A `ports.Vault` on the keyring of this computer, for one profile. Secrets read or written are masked in logs.

    Every method may raise VaultLocked, VaultDenied, VaultMissing or VaultTooSmall, with a `reason` for the log.
    """

    def __init__(self, profile: str) -> None:
        self._prefix = f"tomada/{profile}/"

    def get(self, name: str) -> Secret | None:
        """The secret. Raises VaultTooSmall when parts of it have gone."""
        with _alone():
            for _ in range(2):  # another process may have replaced it while we read
                head = self._head(name)
                if head is None:
                    return None
                parts = [_read(self._part(name, head.generation, index)) for index in range(head.parts)]
                if None not in parts:
                    secret = Secret("".join(part for part in parts if part is not None))
                    remember(secret)
                    return secret
        raise VaultTooSmall(reason="parts_missing")

    def set(self, name: str, secret: Secret) -> None:
        """Store, read back and compare before the old value goes. A failure leaves the old value readable."""
        remember(secret)
        pieces = _split(secret.reveal())
        with _alone():
            old = self._head(name)
            new = _Head("b" if old and old.generation == "a" else "a", len(pieces))
            for index, piece in enumerate(pieces):
                _write(self._part(name, new.generation, index), piece)
            try:
                _write(self._prefix + name, str(new))
            except TomadaError:
                if old:
                    with contextlib.suppress(TomadaError):
                        _write(self._prefix + name, str(old))
                raise
            with contextlib.suppress(TomadaError):  # what stays behind is overwritten by the next value
                self._sweep(name, new)

    def delete(self, name: str) -> None:
        """Remove the secret and what broken writes left of it; a name that is not there is no error."""
        with _alone():
            if _read(self._prefix + name) is not None:
                _remove(self._prefix + name)
            self._sweep(name, None)

    def probe(self) -> None:
        """Write, read and delete a throw-away entry, to know that the keyring works."""
        name = f"probe-{secrets.token_hex(4)}"
        self.set(name, Secret("probe"))
        self.delete(name)

    def _part(self, name: str, generation: str, index: int) -> str:
        return f"{self._prefix}{name}#{generation}{index}"

    def _head(self, name: str) -> _Head | None:
        match = _HEAD.fullmatch(_read(self._prefix + name) or "")
        return _Head(match[1], int(match[2])) if match else None

    def _sweep(self, name: str, keep: _Head | None) -> None:
        for generation in "ab":
            first = keep.parts if keep and keep.generation == generation else 0
            parts = (self._part(name, generation, index) for index in count(first))
            for part in reversed(list(_while_there(parts))):  # from the end, so that a break leaves no hole
                _remove(part)


class MemoryVault:
    """A `ports.Vault` that ends with the process: the demo's throw-away profile."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    def get(self, name: str) -> Secret | None:
        """The secret, if there is one."""
        return self._secrets.get(name)

    def set(self, name: str, secret: Secret) -> None:
        """Keep it."""
        remember(secret)
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget it; a name that is not there is no error."""
        self._secrets.pop(name, None)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    if not _LOCK.acquire(timeout=_PATIENCE_S):
        raise VaultLocked(reason="asking")
    try:
        yield
    finally:
        _LOCK.release()


def name_of_backend() -> str:
    """The keyring in use, for the doctor: `SecretService Keyring`. Raises VaultMissing."""
    return _ask(lambda backend: backend.name)


def _split(text: str) -> list[str]:
    size = _PART if max(text, default="") <= "\uffff" else _PART // 2  # Windows counts UTF-16 units
    return [text[start : start + size] for start in range(0, len(text), size)]


def _while_there(services: Iterator[str]) -> Iterator[str]:
    for service in services:
        if _read(service) is None:
            return
        yield service


def _read(service: str) -> str | None:
    return _ask(lambda backend: backend.get_password(service, _USER))


def _write(service: str, text: str) -> None:
    _ask(lambda backend: backend.set_password(service, _USER, text))
    if _read(service) != text:
        raise VaultTooSmall(reason="read_back")


def _remove(service: str) -> None:
    try:
        _ask(lambda backend: backend.delete_password(service, _USER))
    except TomadaError:
        if _read(service) is not None:
            raise


def _ask(question: Callable[[KeyringBackend], R]) -> R:
    backend = _backend()
    try:
        return question(backend)
    except Exception as error:
        translated = _translate(error)
    raise translated  # outside of the handler: a foreign error is not carried along


def _backend() -> KeyringBackend:
    import keyring

    try:
        backend = keyring.get_keyring()
        if not _is_trusted(backend):
            backend = _found_anew()
        trusted = _is_trusted(backend)
    except Exception as error:
        raise VaultMissing(reason=type(error).__name__) from None
    if not trusted:
        raise VaultMissing(reason=f"{type(backend).__module__}.{type(backend).__qualname__}")
    return backend


def _found_anew() -> KeyringBackend:
    """keyring looks for vaults once; one that was installed or started since then is found too."""
    from keyring.backend import get_all_keyring
    from keyring.core import get_keyring, init_backend

    get_all_keyring.reset()
    init_backend()
    return get_keyring()


def _is_trusted(backend: KeyringBackend) -> bool:
    return _is_system_vault(backend) or _is_named(backend)


def _is_system_vault(backend: KeyringBackend) -> bool:
    """keyring's own backends are vaults, but for two that hold nothing; a chain writes to its first."""
    package, _, module = type(backend).__module__.rpartition(".")
    if module == "chainer":
        return _is_system_vault(next(iter(backend.backends)))  # type: ignore[attr-defined]
    return package == "keyring.backends" and module not in ("fail", "null")


def _is_named(backend: KeyringBackend) -> bool:
    """Whether the administrator chose this backend: any other could be a plain file."""
    from keyring.core import load_config

    if type(backend).__module__ in ("keyring.backends.fail", "keyring.backends.null"):
        return False
    return "PYTHON_KEYRING_BACKEND" in os.environ or type(load_config()) is type(backend)


def _translate(error: Exception) -> TomadaError:
    reason = type(error).__name__
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None:
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    for link in chain:
        for argument in link.args[:1]:
            if isinstance(argument, int) and argument in _BY_NUMBER:
                return _BY_NUMBER[argument](reason=reason, code=argument)
    for link in reversed(chain):
        for base in type(link).__mro__:
            if base.__name__ in _BY_NAME:
                return _BY_NAME[base.__name__](reason=reason)
    return VaultDenied(reason=reason)
