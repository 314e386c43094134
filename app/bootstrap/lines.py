"""How a link's store and hub are reached: within the account's budget, with a token that one program renews."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event

from app.adapters import reports
from app.adapters.mail.post import LinkPost
from app.adapters.pool import ThreadPool
from app.adapters.process import alive
from app.bootstrap.checks import mail_secret, secret_name
from app.bootstrap.core import Core
from app.connectors.local.store import LocalStore
from app.connectors.pluggto.declaration import BASE_URL
from app.connectors.pluggto.declaration import DECLARATION as PLUGGTO
from app.connectors.pluggto.hub import PluggtoHub
from app.connectors.pluggto.tokens import Credentials, TokenKeeper
from app.domain.errors import CredentialsRefused, LinkBusy
from app.domain.links import Account, Declaration, Lane, Link, Role
from app.domain.report import Report
from app.domain.settings import Settings
from app.engine.budget import PRIORITY, Budget, Priority
from app.engine.context import Context
from app.engine.lease import LinkLease
from app.engine.link import LinkEngine
from app.engine.polite import PoliteTransport
from app.ports import CancelToken, Hub, Secret, Store, Transport
from app.texts.remarks import log_text
from app.texts.report import report_rows

_TOKEN_WAIT_S = 30.0


class Lines(Core):
    """Both ends of a link."""

    def test_link(self, link: Link) -> tuple[Account, Account]:
        """Try both connections; the answers name the accounts."""
        return self.test_side(link, Role.STORE), self.test_side(link, Role.HUB)

    def test_side(self, link: Link, role: Role, cancel: CancelToken | None = None) -> Account:
        """Try the connection to the store or to the hub; the answer names the account. Raises Cancelled besides what a
        connection can."""
        settings = Settings.read(link.settings)
        if role is Role.STORE:
            return self._store(link, settings).test()
        return self._hub(link, settings, Lane.CATALOGUE, cancel or Event())[0].test()

    def open_link(self, link: Link, cancel: CancelToken) -> LinkEngine:
        """The link ready to work. Raises InvalidInput, CredentialsRefused when its secrets are gone, vault errors."""
        contexts, budgets = self._contexts(link, cancel)
        lease = self._lease(link)
        lease.carry(budgets)
        return LinkEngine(contexts, lease, spread=self.profile.name)

    def _lease(self, link: Link) -> LinkLease:
        """One for all engines of a link: a preview that ends must not give away what the lanes still hold."""
        with self._lock:
            made = LinkLease(self.journal, self.clock, link.id, self.name, alive)
            return self._leases.setdefault(link.id, made)

    def _save_report(self, report: Report, keep_days: int) -> None:
        reports.save(self.profile.root / "reports", report.link_id, report.at, report_rows(report), keep_days)

    def _contexts(self, link: Link, cancel: CancelToken) -> tuple[Mapping[Lane, Context], Mapping[str, Budget]]:
        settings = Settings.read(link.settings)
        store = self._store(link, settings)
        contexts, budgets = {}, {}
        for lane in Lane:
            hub, account = self._hub(link, settings, lane, cancel)
            budgets[account] = self._budgets[account]
            contexts[lane] = Context(
                link=link,
                settings=settings,
                say=log_text,
                report=partial(self._save_report, keep_days=settings.history_keep_days),
                store=store,
                hub=hub,
                journal=self.journal,
                clock=self.clock,
                pool=ThreadPool(),
                cancel=cancel,
                parallel=settings.hub_parallel or hub.declaration.parallel,
                post=LinkPost(settings, link.hub, self.mailer, lambda: self.vault.get(mail_secret(link.id))),
            )
        return contexts, budgets

    def _store(self, link: Link, settings: Settings) -> Store:
        path = Path(settings.store_file).expanduser() if settings.store_file else None
        return LocalStore(path, self.journal.book(link.id), self.clock.now)

    def _hub(self, link: Link, settings: Settings, lane: Lane, cancel: CancelToken) -> tuple[Hub, str]:
        credentials = Credentials(**self._secrets(link, Role.HUB, PLUGGTO))
        account, base_url, polite = self._line(credentials, settings)
        tokens = self._keeper(link, account, polite(Priority.ORDERS, self._closing), base_url, credentials)
        return PluggtoHub(polite(PRIORITY[lane], cancel), base_url, tokens), account

    def _line(
        self, credentials: Credentials, settings: Settings
    ) -> tuple[str, str, Callable[[Priority, CancelToken], Transport]]:
        """The hub's account, its address, and how calls go there within the account's budget."""
        base_url = settings.hub_base_url or BASE_URL
        identity = f"{base_url}/{credentials.client_id.reveal()}/{credentials.api_user.reveal()}"
        account = f"pluggto/{sha256(identity.encode()).hexdigest()[:16]}"
        budget = self._budget(account, settings.hub_calls or PLUGGTO.calls_per_minute)

        def polite(priority: Priority, stop: CancelToken) -> Transport:
            return PoliteTransport(self.transport, budget, self.clock, stop, priority, self.jitter)

        return account, base_url, polite

    def _secrets(self, link: Link, role: Role, declaration: Declaration) -> Mapping[str, Secret]:
        found = {}
        for each in declaration.fields:
            if each.secret:
                secret = self.vault.get(secret_name(link, role, each.key))
                if secret is None:
                    raise CredentialsRefused(host=declaration.title, reason="missing")
                found[each.key] = secret
        return found

    def _budget(self, account: str, calls_per_minute: int) -> Budget:
        with self._lock:
            return self._budgets.setdefault(account, Budget(self.clock, calls_per_minute))

    def _keeper(
        self, link: Link, account: str, transport: Transport, base_url: str, credentials: Credentials
    ) -> TokenKeeper:
        with self._lock:
            if account not in self._tokens or not self._tokens[account].uses(credentials):
                name = secret_name(link, Role.HUB, "refresh_token")
                self._tokens[account] = TokenKeeper(
                    transport, base_url, credentials, self.clock, self.vault, name, lambda: self._one_owner(account)
                )
            return self._tokens[account]

    @contextmanager
    def _one_owner(self, account: str) -> Iterator[None]:
        """One program at a time renews an account's token."""
        name, began = f"token/{account}", self.clock.monotonic()
        while not self.journal.acquire_lease(name, self.name, self.clock.now(), _TOKEN_WAIT_S):
            holder = self.journal.lease_owner(name, self.clock.now())
            if holder and not alive(holder):
                self.journal.release_lease(name, holder)
            elif self.clock.monotonic() - began > _TOKEN_WAIT_S:
                raise LinkBusy(owner=holder or "")
            else:
                self.clock.wait(0.2, Event())
        try:
            yield
        finally:
            self.journal.release_lease(name, self.name)
