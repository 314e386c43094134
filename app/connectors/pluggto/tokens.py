"""The account's access token: got, kept in memory, renewed early, by one owner at a time (`pluggto.md` 2)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from urllib.parse import urlencode

from app.connectors.pluggto import wire
from app.connectors.pluggto.declaration import DECLARATION
from app.domain.errors import AccountBlocked, CredentialsRefused, InvalidInput, Unreadable
from app.ports import Clock, Request, Response, Secret, Transport, Vault

_EARLY_S = 60.0
_LIFE_S = 3600.0
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """The four values that Plugg.to's plugin screen shows (`pluggto-certification.md` A)."""

    api_user: Secret
    api_secret: Secret
    client_id: Secret
    client_secret: Secret


def check_credentials(credentials: Credentials) -> None:
    """Refuse what cannot be right before any call.

    Raises InvalidInput(field) with MISSING, HAS_BLANKS, or IS_EMAIL: the panel's login is not the API user.
    """
    for field in DECLARATION.fields:
        fault = field.secret_fault(getattr(credentials, field.key).reveal()) if field.secret else None
        if fault:
            raise InvalidInput(field=field.key, reason=fault)


class TokenKeeper:
    """Hands out the access token. Shared by every lane of an account, safe from any thread.

    `owner` is taken around each renewal, so that programs which share the account renew one after the other. The
    newest refresh token is in the vault as `vault_name` before the access token that came with it is used: after a
    crash in between, the old one is refused and the API user's pair is used again.
    """

    def __init__(
        self,
        transport: Transport,
        base_url: str,
        credentials: Credentials,
        clock: Clock,
        vault: Vault,
        vault_name: str,
        owner: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._transport = transport
        self._url = f"{base_url}/oauth/token"
        self._credentials = credentials
        self._clock = clock
        self._vault = vault
        self._vault_name = vault_name
        self._owner = owner
        self._lock = threading.Lock()
        self._access = ""
        self._until = 0.0

    @property
    def client_id(self) -> str:
        """The API client as which we act; Plugg.to keys numbers of orders by it."""
        return self._credentials.client_id.reveal()

    def uses(self, credentials: Credentials) -> bool:
        """Whether these are the credentials it works with."""
        return credentials == self._credentials

    def token(self) -> str:
        """A token good for at least another minute. Raises CredentialsRefused, AccountBlocked and what a call can."""
        with self._lock:
            if not self._access or self._clock.monotonic() >= self._until:
                self._renew()
            return self._access

    def renew(self, refused: str) -> str:
        """A token other than the one that Plugg.to just refused; of several callers only the first asks for it."""
        with self._lock:
            if self._access == refused:
                self._renew()
            return self._access

    def fresh(self) -> str:
        """A token from the four credentials alone, as proof that they are right."""
        with self._lock, self._owner():
            self._keep(self._by_password())
            return self._access

    def _renew(self) -> None:
        self._access = ""
        with self._owner():
            self._keep(self._by_refresh() or self._by_password())

    def _by_refresh(self) -> wire.Envelope | None:
        saved = self._vault.get(self._vault_name)
        if not saved:
            return None
        response = self._ask({"grant_type": "refresh_token", "refresh_token": saved.reveal()})
        if response.status in (400, 401, 403, 422):
            return None
        answer = _answer(response)
        return answer if "access_token" in answer else None

    def _by_password(self) -> wire.Envelope:
        user, secret = self._credentials.api_user.reveal(), self._credentials.api_secret.reveal()
        response = self._ask({"grant_type": "password", "username": user, "password": secret})
        if response.status in (400, 401, 422):
            raise CredentialsRefused(host=wire.HOST, status=response.status)
        if response.status == 403:
            raise AccountBlocked(host=wire.HOST, status=response.status)
        answer = _answer(response)
        if "access_token" not in answer and "error" in answer and wire.text(wire.value(answer["error"])):
            raise CredentialsRefused(host=wire.HOST, status=response.status)
        return answer

    def _ask(self, grant: Mapping[str, str]) -> Response:
        client = {"client_id": self.client_id, "client_secret": self._credentials.client_secret.reveal()}
        return self._transport.send(Request("POST", self._url, _FORM, urlencode({**grant, **client}).encode()))

    def _keep(self, answer: wire.Envelope) -> None:
        read = {
            name: wire.value(answer[name]) for name in ("access_token", "refresh_token", "expires_in") if name in answer
        }
        access = wire.text(read.get("access_token"))
        if not access:
            raise Unreadable(host=wire.HOST, what="access_token")
        refresh = wire.text(read.get("refresh_token"))
        if refresh:
            self._vault.set(self._vault_name, Secret(refresh))
        else:
            self._vault.delete(self._vault_name)
        life = float(wire.number(read.get("expires_in")) or _LIFE_S)
        self._until = self._clock.monotonic() + life - min(_EARLY_S, life / 2)
        self._access = access


def _answer(response: Response) -> wire.Envelope:
    if not 200 <= response.status < 300:
        raise Unreadable(host=wire.HOST, what="token", status=response.status)
    return wire.envelope(response.body)
