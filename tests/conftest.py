"""What holds for every test: an own home, no network past loopback, no keyring, no stray log line, no stray thread."""

from __future__ import annotations

import ipaddress
import logging
import socket
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("tomada", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tomada")

_THREAD_GRACE_S = 2.0
_HOME_VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
_OWN_VARIABLES = ("TOMADA_DATABASE_URL", "TOMADA_LOG_LEVEL")


def _is_loopback(host: object) -> bool:
    text = host.decode() if isinstance(host, bytes) else host
    if text in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(text)).is_loopback
    except ValueError:
        return False


def _refuse(host: object) -> None:
    if not _is_loopback(host):
        raise RuntimeError(f"a test reached for {host!r}; tests stay on loopback")


@pytest.fixture(scope="session", autouse=True)
def loopback_only() -> Iterator[None]:
    """No socket connects, and no name is resolved, past this machine."""
    connect, connect_ex, resolve = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse(address[0])
        return connect_ex(self, address)

    def guarded_resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        _refuse(host)
        return resolve(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_resolve)
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A fresh home and profile folder, no remembered secrets, and the keyring that refuses everything."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in (*_HOME_VARIABLES, *_OWN_VARIABLES):
            patch.delenv(variable, raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("USERPROFILE", str(home))
        patch.setenv("TOMADA_HOME", str(home / "tomada"))
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        if keyring := sys.modules.get("keyring.core"):
            patch.setattr(keyring, "_keyring_backend", None)
        if log := sys.modules.get("app.adapters.log"):
            patch.setattr(log, "_known", {})
        yield


@pytest.fixture(autouse=True)
def no_stray_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning or error logged by the app fails the test, unless the test asks for `caplog` to look at it."""
    seen: list[str] = []

    class Seen(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    handler, logger = Seen(logging.WARNING), logging.getLogger("app")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if seen and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log lines:\n" + "\n".join(seen), pytrace=False)


@pytest.fixture(autouse=True)
def no_stray_thread() -> Iterator[None]:
    """Threads that a test started have ended with it."""
    before = set(threading.enumerate())
    yield
    ours = (thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread))  # not Qt's
    started = [thread for thread in ours if thread not in before]
    for thread in started:
        thread.join(_THREAD_GRACE_S)
    left = [thread.name for thread in started if thread.is_alive()]
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}", pytrace=False)
