"""Tokens of Plugg.to: got, renewed, rotated, by one owner at a time (`pluggto.md` 2)."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from app.connectors.pluggto.hub import PluggtoHub
from app.connectors.pluggto.tokens import check_credentials
from app.domain.errors import (
    AccountBlocked,
    CredentialsRefused,
    InputFault,
    InvalidInput,
    Transient,
    Unreadable,
    VaultLocked,
)
from app.ports import Request, Response, Secret
from app.sandbox.faults import Fault
from tests.contract.pluggto_kit import BASE_URL, REFRESH, Shop, credentials_of

GOOD = {"api_user": "1234567890", "api_secret": "s3cret", "client_id": "a" * 32, "client_secret": "b" * 32}


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def switching() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_a_token_serves_until_a_minute_before_its_hour(shop: Shop) -> None:
    first = shop.tokens.token()
    shop.clock.advance(3539)
    assert shop.tokens.token() == first
    shop.clock.advance(1)
    assert shop.tokens.token() != first
    assert shop.grants == ["grant_type=password", "grant_type=refresh_token"]


def test_a_token_that_dies_early_is_renewed_once_and_the_call_repeated(shop: Shop) -> None:
    shop.tokens.token()
    shop.sandbox.dial.set(Fault.TOKEN_DIED, path="/orders", times=1)
    assert shop.poll().orders == ()
    assert shop.calls == ["GET /orders", "GET /orders"]
    assert shop.grants == ["grant_type=password", "grant_type=refresh_token"]


def test_a_call_refused_twice_is_not_tried_a_third_time(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders", 401, {"error": "access_denied"}, times=2)
    with pytest.raises(CredentialsRefused):
        shop.poll()
    assert len(shop.calls) == 2


def test_403_is_taken_as_a_dead_token_once_and_then_as_a_blocked_account(shop: Shop) -> None:
    shop.wire.plan("GET", "/orders", 403, "<html>Forbidden</html>", times=1)
    shop.poll()
    shop.wire.plan("GET", "/orders", 403, {"error": True, "details": "Plan without API"}, times=2)
    with pytest.raises(AccountBlocked) as blocked:
        shop.poll()
    assert blocked.value.params == {"host": "Plugg.to", "status": 403, "details": "Plan without API"}


def test_the_saved_refresh_token_is_used_at_the_next_start(shop: Shop) -> None:
    shop.tokens.token()
    shop.restart().product("X")
    assert shop.grants == ["grant_type=password", "grant_type=refresh_token"]


def test_each_renewal_saves_the_newest_refresh_token_in_one_write_before_its_access_token_is_used(shop: Shop) -> None:
    shop.tokens.token()
    first = shop.vault.secrets[REFRESH]
    seen: list[tuple[int, Secret]] = []
    send = shop.wire.send

    def watched(request: Request) -> Response:
        if "/orders" in request.url:
            seen.append((shop.vault.writes, shop.vault.secrets[REFRESH]))
        return send(request)

    shop.wire.send = watched  # type: ignore[method-assign]
    shop.clock.advance(3600)
    shop.poll()
    ((writes, newest),) = seen
    assert writes == 2
    assert newest != first


def test_a_crash_between_rotation_and_saving_falls_back_to_the_password_grant(shop: Shop) -> None:
    shop.tokens.token()
    shop.sandbox.dial.set(Fault.ROTATED_TOKEN_LOST, times=1)
    shop.clock.advance(3600)
    with pytest.raises(Transient):
        shop.tokens.token()
    shop.restart().product("X")
    assert shop.grants[-2:] == ["grant_type=refresh_token", "grant_type=password"]


def test_a_token_that_could_not_be_saved_is_not_used(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(name: str, secret: Secret) -> None:
        raise VaultLocked

    monkeypatch.setattr(shop.vault, "set", locked)
    with pytest.raises(VaultLocked):
        shop.poll()
    assert shop.calls == []


def test_a_revoked_grant_is_made_anew_from_the_credentials(shop: Shop) -> None:
    shop.tokens.token()
    shop.sandbox.revoke_tokens()
    shop.poll()
    assert shop.grants == ["grant_type=password", "grant_type=refresh_token", "grant_type=password"]


def test_wrong_credentials_are_refused_and_keep_no_token(shop: Shop) -> None:
    hub = shop.restart(api_secret="errado")
    with pytest.raises(CredentialsRefused):
        hub.test()
    assert shop.vault.secrets == {}


def test_a_test_of_the_connection_proves_the_credentials_even_while_a_token_is_good(shop: Shop) -> None:
    shop.tokens.token()
    with pytest.raises(CredentialsRefused):
        shop.restart(api_secret="errado").test()


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, {"error": "invalid_grant", "error_description": "User credentials are invalid"}, CredentialsRefused),
        (401, {"error": "invalid_client"}, CredentialsRefused),
        (403, {"error": "forbidden"}, AccountBlocked),
        (200, {"token_type": "bearer", "expires_in": 3600}, Unreadable),
        (200, {"error": True, "type": "internal_error"}, Unreadable),
        (200, {"access_token": None}, Unreadable),
        (200, "<html>manutenção</html>", Unreadable),
        (404, "<html>not here</html>", Unreadable),
    ],
)
def test_the_token_endpoint_is_believed_only_with_status_and_token(
    shop: Shop, status: int, body: object, error: type[Exception]
) -> None:
    shop.wire.plan("POST", "/oauth/token", status, body)
    with pytest.raises(error):
        shop.tokens.token()
    assert shop.vault.writes == 0


def test_an_answer_without_refresh_token_and_with_life_as_text_is_enough(shop: Shop) -> None:
    shop.vault.secrets[REFRESH] = Secret("old")
    shop.wire.plan("POST", "/oauth/token", 200, {"access_token": "abc", "expires_in": "120"})
    assert shop.tokens.token() == "abc"
    assert REFRESH not in shop.vault.secrets
    shop.clock.advance(60)
    assert shop.tokens.token() != "abc"


def test_eight_threads_with_a_dead_token_renew_it_once_and_never_at_the_same_time(
    shop: Shop, switching: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    owners = threading.Semaphore(1)
    entered: list[str] = []
    all_refused = threading.Barrier(8)
    send = shop.wire.send

    @contextmanager
    def owner() -> Iterator[None]:
        assert owners.acquire(blocking=False), "two owners at once"
        entered.append(threading.current_thread().name)
        yield
        owners.release()

    def held_together(request: Request) -> Response:
        response = send(request)
        if response.status == 401:
            all_refused.wait(10)
        return response

    keeper = shop.keeper(owner)
    hub = PluggtoHub(shop.wire, BASE_URL, keeper)
    keeper.token()
    shop.sandbox.revoke_tokens()
    monkeypatch.setattr(shop.wire, "send", held_together)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(hub.product, ["X"] * 8)) == [None] * 8
    assert len(entered) == 2
    assert shop.grants == ["grant_type=password", "grant_type=refresh_token", "grant_type=password"]


def test_no_secret_is_in_an_address_an_error_or_a_printed_object(shop: Shop) -> None:
    hub = shop.restart(api_secret="muito-secreto")
    with pytest.raises(CredentialsRefused) as refused:
        hub.test()
    shop.restart().test()
    token = shop.wire.requests[-1].headers["Authorization"].removeprefix("Bearer ")
    printed = f"{refused.value!r} {refused.value} {shop.wire.requests!r} {credentials_of(**GOOD)!r}"
    urls = "".join(request.url for request in shop.wire.requests)
    for secret in ("muito-secreto", token, *GOOD.values()):
        assert secret not in printed
        assert secret not in urls


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("api_user", "", InputFault.MISSING),
        ("client_secret", "   ", InputFault.MISSING),
        ("api_secret", "abc ", InputFault.HAS_BLANKS),
        ("client_id", "\tabc", InputFault.HAS_BLANKS),
        ("client_id", "ab c", InputFault.HAS_BLANKS),
        ("api_user", "maria@exemplo.com.br", InputFault.IS_EMAIL),
    ],
)
def test_credentials_that_cannot_be_right_are_refused_before_any_call(
    field: str, value: str, reason: InputFault
) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_credentials(credentials_of(**{**GOOD, field: value}))
    assert refused.value.params == {"field": field, "reason": reason}


def test_credentials_that_look_right_pass() -> None:
    check_credentials(credentials_of(**GOOD))
