"""What every vault promises, and the four ways in which a keyring can fail."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator, Mapping
from threading import Event

import keyring
import keyring.backend
import pytest
from jaraco.functools import once

from app.adapters.log import redact
from app.adapters.vault import KeyringVault, MemoryVault, name_of_backend
from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing, VaultTooSmall
from app.ports import Secret, Vault
from tests.support.keyring_session import daemon_may_abort, keyring_session, lock
from tests.support.keyrings import InMemory, LikeMacOS, LikeWindows, Shortening

NAME = "link-1/hub/client_secret"
LONG = "".join(f"{number:05}" for number in range(1000))

UseBackend = Callable[[type[InMemory]], InMemory]


@pytest.fixture
def use_backend(monkeypatch: pytest.MonkeyPatch) -> UseBackend:
    """Names a stand-in as the administrator would, and hands it out."""

    def use(kind: type[InMemory]) -> InMemory:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{kind.__module__}.{kind.__name__}")
        monkeypatch.setattr(keyring.core, "_keyring_backend", None)
        backend = keyring.get_keyring()
        assert isinstance(backend, kind)
        return backend

    return use


@pytest.fixture
def secret_service() -> Iterator[Mapping[str, str]]:
    with keyring_session() as environment:
        yield environment


class Asking(InMemory):
    """Asks the person, who lets it wait."""

    asked, answered = Event(), Event()

    def get_password(self, service: str, username: str) -> str | None:
        if threading.current_thread().name == "first":
            self.asked.set()
            self.answered.wait(20)
        return super().get_password(service, username)


def test_a_question_that_nobody_answers_holds_nobody_else_for_long(
    use_backend: UseBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_backend(Asking)
    monkeypatch.setattr("app.adapters.vault._PATIENCE_S", 0.01)
    first = threading.Thread(target=KeyringVault("p").get, args=(NAME,), name="first")
    first.start()
    assert Asking.asked.wait(20)
    with pytest.raises(VaultLocked):
        KeyringVault("p").get(NAME)
    Asking.answered.set()
    first.join()
    assert KeyringVault("p").get(NAME) is None


class VaultContract:
    """Run for every vault; `vault` is a fixture of the class."""

    def test_a_secret_comes_back(self, vault: Vault) -> None:
        vault.set(NAME, Secret("çã😀 s3cret"))
        assert vault.get(NAME) == Secret("çã😀 s3cret")

    def test_a_name_never_set_is_none_and_may_be_deleted(self, vault: Vault) -> None:
        vault.delete("link-9/store/token")
        assert vault.get("link-9/store/token") is None

    @pytest.mark.parametrize("text", ["", "a", "b2", LONG[:1200], LONG[:1201], LONG, "😀" * 1201])
    def test_secrets_of_every_size_come_back(self, vault: Vault, text: str) -> None:
        vault.set(NAME, Secret(text))
        assert vault.get(NAME) == Secret(text)

    def test_the_latest_value_counts(self, vault: Vault) -> None:
        for text in ("short", LONG, LONG[::-1], "short again", LONG[:3000]):
            vault.set(NAME, Secret(text))
            assert vault.get(NAME) == Secret(text)

    def test_a_deleted_secret_is_gone_and_others_stay(self, vault: Vault) -> None:
        vault.set(NAME, Secret(LONG))
        vault.set(f"{NAME}_2", Secret("other"))
        vault.delete(NAME)
        assert vault.get(NAME) is None
        assert vault.get(f"{NAME}_2") == Secret("other")

    def test_what_the_vault_knows_is_masked_in_the_log(self, vault: Vault) -> None:
        vault.set(NAME, Secret("a1b2c3d4-of-this-vault"))
        assert "a1b2c3d4" not in redact("sent a1b2c3d4-of-this-vault")


class TestMemoryVault(VaultContract):
    @pytest.fixture
    def vault(self) -> Vault:
        return MemoryVault()


class OnKeyring(VaultContract):
    """What holds for keyrings on top."""

    def test_profiles_do_not_see_each_other(self, vault: Vault) -> None:
        vault.set(NAME, Secret("mine"))
        assert KeyringVault("another").get(NAME) is None

    def test_the_probe_leaves_nothing_and_raises_nothing(self, vault: KeyringVault) -> None:
        vault.probe()


@daemon_may_abort
class TestSecretService(OnKeyring):
    @pytest.fixture
    def vault(self, secret_service: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
        for name, value in secret_service.items():
            monkeypatch.setenv(name, value)
        vault = KeyringVault("test")
        yield vault
        for name in (NAME, f"{NAME}_2"):
            vault.delete(name)

    def test_the_doctor_names_it(self, vault: Vault) -> None:
        assert name_of_backend() == "SecretService Keyring"


class TestLikeWindows(OnKeyring):
    @pytest.fixture
    def vault(self, use_backend: UseBackend) -> Vault:
        use_backend(LikeWindows)
        return KeyringVault("test")


class TestLikeMacOS(OnKeyring):
    @pytest.fixture
    def vault(self, use_backend: UseBackend) -> Vault:
        use_backend(LikeMacOS)
        return KeyringVault("test")


@pytest.fixture
def leaky_keyring() -> Iterator[None]:
    """keyring leaves its connection open when it fails; its warnings belong to the test that caused them."""
    yield
    gc.collect()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("leaky_keyring")
@daemon_may_abort
def test_a_locked_secret_service_is_locked_and_an_ended_one_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = KeyringVault("test")

    def expect(kind: type[TomadaError]) -> None:
        uses: list[Callable[[], object]] = [
            lambda: vault.get(NAME),
            lambda: vault.set(NAME, Secret("after")),
            vault.probe,
        ]
        for use in uses:
            with pytest.raises(kind):
                use()

    with keyring_session() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        vault.set(NAME, Secret("before"))
        lock(environment["DBUS_SESSION_BUS_ADDRESS"])
        expect(VaultLocked)
    expect(VaultMissing)


@pytest.mark.parametrize(
    ("status", "kind"), [(-128, VaultDenied), (-25293, VaultDenied), (-25308, VaultLocked), (-25307, VaultMissing)]
)
def test_what_the_keychain_answers_is_told_apart(use_backend: UseBackend, status: int, kind: type[TomadaError]) -> None:
    backend = use_backend(LikeMacOS)
    assert isinstance(backend, LikeMacOS)
    vault = KeyringVault("test")
    vault.set(NAME, Secret("before"))
    backend.status = status
    uses: list[Callable[[], object]] = [
        lambda: vault.get(NAME),
        lambda: vault.set(NAME, Secret("later")),
        lambda: vault.delete(NAME),
        vault.probe,
    ]
    for use in uses:
        with pytest.raises(kind):
            use()
    backend.status = 0
    assert vault.get(NAME) == Secret("before")


@pytest.mark.parametrize("backend", ["fail", "null"])
def test_no_keyring_is_missing(backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{backend}.Keyring")
    with pytest.raises(VaultMissing):
        KeyringVault("test").probe()
    with pytest.raises(VaultMissing):
        name_of_backend()


def test_a_keyring_that_is_not_installed_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.nowhere.Keyring")
    with pytest.raises(VaultMissing):
        KeyringVault("test").get(NAME)


def test_a_plain_file_is_used_only_when_the_administrator_names_it(
    use_backend: UseBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = use_backend(InMemory)
    KeyringVault("test").probe()
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    with pytest.raises(VaultMissing):
        KeyringVault("test").probe()
    monkeypatch.setattr(keyring.core, "load_config", lambda: backend)
    KeyringVault("test").probe()


def test_a_keyring_that_shortens_is_too_small_and_the_old_value_stays(use_backend: UseBackend) -> None:
    use_backend(Shortening)
    vault = KeyringVault("test")
    vault.set(NAME, Secret("short"))
    with pytest.raises(VaultTooSmall):
        vault.set(NAME, Secret(LONG))
    assert vault.get(NAME) == Secret("short")


def test_a_part_longer_than_windows_takes_is_too_small(
    use_backend: UseBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_backend(LikeWindows)
    monkeypatch.setattr("app.adapters.vault._PART", 1281)
    with pytest.raises(VaultTooSmall):
        KeyringVault("test").set(NAME, Secret(LONG))


@pytest.mark.parametrize("old", ["old", LONG])
@pytest.mark.parametrize("new", ["new", LONG[::-1]])
def test_a_write_broken_anywhere_leaves_the_old_value_or_the_new(use_backend: UseBackend, old: str, new: str) -> None:
    for calls in range(100):
        backend = use_backend(InMemory)
        vault = KeyringVault("test")
        vault.set(NAME, Secret(old))
        backend.calls_left = calls
        possible = {Secret(new)}
        try:
            vault.set(NAME, Secret(new))
        except TomadaError:
            possible.add(Secret(old))
        finished = backend.calls_left > 0
        backend.calls_left = None
        assert vault.get(NAME) in possible
        vault.set(NAME, Secret("next"))
        vault.delete(NAME)
        assert backend.entries == {}
        if finished:
            return
    pytest.fail("the write never ended")


def test_a_secret_with_a_part_gone_is_not_taken_for_the_whole(use_backend: UseBackend) -> None:
    backend = use_backend(InMemory)
    vault = KeyringVault("test")
    vault.set(NAME, Secret(LONG))
    del backend.entries[f"tomada/test/{NAME}#a1", "tomada"]
    with pytest.raises(VaultTooSmall):
        vault.get(NAME)


def test_a_secret_replaced_by_another_process_in_mid_read_comes_whole(
    use_backend: UseBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = use_backend(InMemory)
    vault, other = KeyringVault("test"), KeyringVault("test")
    vault.set(NAME, Secret(LONG))
    read = backend.get_password

    def read_and_be_overtaken(service: str, username: str) -> str | None:
        text = read(service, username)
        patch.undo()
        other.set(NAME, Secret(LONG[::-1]))
        return text

    with monkeypatch.context() as patch:
        patch.setattr(backend, "get_password", read_and_be_overtaken)
        assert vault.get(NAME) == Secret(LONG[::-1])


def test_errors_carry_no_secret_and_no_foreign_error(use_backend: UseBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = use_backend(InMemory)

    def refuse(service: str, username: str, password: str) -> None:
        raise ValueError(f"cannot store {password}")

    monkeypatch.setattr(backend, "set_password", refuse)
    with pytest.raises(VaultDenied) as caught:
        KeyringVault("test").set(NAME, Secret("s3cret"))
    assert "s3cret" not in f"{caught.value} {caught.value.__cause__!r} {caught.value.__context__!r}"


def test_a_vault_that_was_installed_while_the_program_ran_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = type("Keyring", (InMemory,), {"__module__": "keyring.backends.installed"})
    there: list[type[InMemory]] = []
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(keyring.backend, "get_all_keyring", once(lambda: [each() for each in there]))
    vault = KeyringVault("test")
    with pytest.raises(VaultMissing):
        vault.probe()
    there.append(kind)
    vault.set(NAME, Secret("kept"))
    assert vault.get(NAME) == Secret("kept")
