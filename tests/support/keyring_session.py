"""A real Secret Service (gnome-keyring) on a private D-Bus session and an own home, while a test needs it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_READY_S = 60.0
_PASSWORD = "test-password"

#: For tests with a daemon of their own: gnome-keyring 42 looks up a client in one thread while another adds the next
#: one, and now and then aborts ("gkd_secret_service_get_pkcs11_session: assertion 'client' failed", seen once in some
#: fifty runs of the vault's tests). The bus then starts a second daemon, which is locked.
daemon_may_abort = pytest.mark.flaky(reruns=3, only_rerun=["ended by itself", "Vault(Locked|Missing)"])


def require_keyring() -> None:
    """Skip where the programs are not installed; fail instead if `TOMADA_TESTS_REQUIRE` names `keyring`."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        give_up = pytest.fail if "keyring" in os.environ.get("TOMADA_TESTS_REQUIRE", "") else pytest.skip
        give_up(f"not installed: {', '.join(missing)}")


@contextlib.contextmanager
def keyring_session() -> Iterator[Mapping[str, str]]:
    """Start bus and daemon with an unlocked collection; gives the environment variables that lead to them."""
    require_keyring()
    with tempfile.TemporaryDirectory(prefix="tomada-keyring-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "XDG_DATA_HOME": str(home / "data"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'bus'}",
        }
        with contextlib.ExitStack() as stack:
            bus = ["dbus-daemon", "--session", "--nofork", "--address", environment["DBUS_SESSION_BUS_ADDRESS"]]
            stack.enter_context(_running(bus, environment))
            _until(lambda: _answers(environment["DBUS_SESSION_BUS_ADDRESS"]), "the bus")
            stack.enter_context(unlocked_keyring(environment))
            yield {name: environment[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND")}


@contextlib.contextmanager
def unlocked_keyring(environment: dict[str, str]) -> Iterator[None]:
    """Start the daemon on the bus and in the home of this environment, and name its backend there."""
    address = environment["DBUS_SESSION_BUS_ADDRESS"]
    daemon = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with _running(daemon, environment, says=_PASSWORD):
        _until(lambda: _is_there(address), "the keyring on the bus")
        _until(lambda: _is_unlocked(address), "an unlocked collection")
        environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.SecretService.Keyring"
        yield


def lock(address: str) -> None:
    """Lock the default collection, as a screen lock or a logout does. Nobody is there to unlock it."""
    import secretstorage

    with _connection(address) as connection:
        secretstorage.get_default_collection(connection).lock()


def unlock(address: str) -> None:
    """Unlock the default collection, as its owner does who is back at the screen."""
    import secretstorage
    from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]
    from secretstorage.util import format_secret, open_session

    daemon = DBusAddress(
        "/org/freedesktop/secrets",
        "org.freedesktop.secrets",
        "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
    )
    with _connection(address) as connection:
        path = secretstorage.get_default_collection(connection).collection_path
        secret = format_secret(open_session(connection), _PASSWORD.encode(), "text/plain")
        connection.send_and_get_reply(new_method_call(daemon, "UnlockWithMasterPassword", "o(oayays)", (path, secret)))
    assert _is_unlocked(address)


def kept(address: str) -> list[str]:
    """Names of the entries in the default collection, locked or not."""
    import secretstorage

    with _connection(address) as connection:
        entries = secretstorage.get_default_collection(connection).get_all_items()
        return [str(each.get_attributes().get("service", "")) for each in entries]


def _answers(address: str) -> bool:
    try:
        with _connection(address):
            return True
    except OSError:  # no socket yet, or nobody listens on it yet
        return False


def _is_there(address: str) -> bool:
    """Asked of the bus, not of the daemon: a usual bus would start a second one, which takes the name and never
    unlocks."""
    from jeepney import DBusAddress, new_method_call

    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with _connection(address) as connection:
        asked = new_method_call(bus, "NameHasOwner", "s", ("org.freedesktop.secrets",))
        return bool(connection.send_and_get_reply(asked).body[0])


def _is_unlocked(address: str) -> bool:
    import secretstorage

    with _connection(address) as connection:
        try:
            collection = secretstorage.Collection(connection, "/org/freedesktop/secrets/aliases/default")
            return not collection.is_locked()
        except secretstorage.exceptions.SecretStorageException:
            return False


@contextlib.contextmanager
def _connection(address: str) -> Iterator[Any]:
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    with open_dbus_connection(address) as connection:
        yield connection


@contextlib.contextmanager
def _running(command: list[str], environment: Mapping[str, str], says: str = "") -> Iterator[None]:
    with tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=complaints, stderr=complaints, text=True
        )
        assert process.stdin
        process.stdin.write(says)
        process.stdin.close()
        try:
            yield
        finally:
            ended = process.poll()
            process.terminate()
            process.wait()
            if ended is not None:
                complaints.seek(0)
                pytest.fail(f"{command[0]} ended by itself: {ended}\n{complaints.read()}")


def _until(ready: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _READY_S
    while not ready():
        if time.monotonic() > end:
            pytest.fail(f"no sign of {what} after {_READY_S} s")
        time.sleep(0.02)
