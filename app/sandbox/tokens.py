"""OAuth tokens of the practice hub (`pluggto.md` 2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import Random

LIFE = timedelta(hours=1)

#: The only keys the practice shop takes. Fixed, and worth nothing anywhere else.
CREDENTIALS = {
    "api_user": "1234567890",
    "api_secret": "pratica-segredo-da-api-0001",
    "client_id": "5f0c0ffee0ddba11ca11ab1e0ddf00d5",
    "client_secret": "pratica-segredo-do-cliente-0001",
}


class GrantRefused(Exception):
    """The token endpoint says no; `error` and `description` are what an OAuth body holds."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(error)
        self.error = error
        self.description = description


class Tokens:
    """Hands out access tokens that live one hour, and refresh tokens that die when used."""

    def __init__(self, now: Callable[[], datetime], seed: int) -> None:
        self._now = now
        self._random = Random(seed)
        self._access: dict[str, datetime] = {}
        self._refresh: set[str] = set()

    def grant(self, form: Mapping[str, str]) -> dict[str, str | int]:
        """Answer a form of the token endpoint. Raises GrantRefused."""
        self._check_client(form)
        if form.get("grant_type") == "password":
            self._check_user(form)
        elif form.get("grant_type") == "refresh_token":
            self._use_refresh(form.get("refresh_token", ""))
        else:
            raise GrantRefused("invalid_request", "Invalid or missing grant_type parameter")
        return self._issue()

    def alive(self, authorization: str) -> bool:
        """Whether this `Authorization` header carries a token that is still good."""
        scheme, _, token = authorization.partition(" ")
        until = self._access.get(token)
        return scheme.lower() == "bearer" and until is not None and self._now() < until

    def revoke_access(self) -> None:
        """Every access token dies; refresh tokens stay."""
        self._access.clear()

    def revoke_all(self) -> None:
        """Every token dies."""
        self._access.clear()
        self._refresh.clear()

    def _check_client(self, form: Mapping[str, str]) -> None:
        if any(form.get(name) != CREDENTIALS[name] for name in ("client_id", "client_secret")):
            raise GrantRefused("invalid_client", "The client credentials are invalid")

    def _check_user(self, form: Mapping[str, str]) -> None:
        if (form.get("username"), form.get("password")) != (CREDENTIALS["api_user"], CREDENTIALS["api_secret"]):
            raise GrantRefused("invalid_grant", "User credentials are invalid")

    def _use_refresh(self, token: str) -> None:
        if token not in self._refresh:
            raise GrantRefused("invalid_grant", "Invalid refresh token")
        self._refresh.discard(token)

    def _issue(self) -> dict[str, str | int]:
        now = self._now()
        self._access = {token: until for token, until in self._access.items() if now < until}
        access, refresh = (f"{self._random.getrandbits(160):040x}" for _ in range(2))
        self._access[access] = now + LIFE
        self._refresh.add(refresh)
        return {
            "access_token": access,
            "token_type": "bearer",
            "expires_in": int(LIFE.total_seconds()),
            "refresh_token": refresh,
        }
