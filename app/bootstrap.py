"""Composition root: the only module that knows connectors, adapters and engine together."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from threading import Event, Lock
from typing import TypeVar

from app.adapters import log as log
from app.adapters import reports, support
from app.adapters.autostart import autostart
from app.adapters.clock import ScaledClock, SystemClock
from app.adapters.computer import free_mb, proxy_hosts
from app.adapters.csv_file import write_csv as write_csv
from app.adapters.draft_file import forget_draft, load_draft, save_draft
from app.adapters.http import HttpxTransport
from app.adapters.journal import SqlJournal, open_journal
from app.adapters.journal.file import examine
from app.adapters.json_file import write_json
from app.adapters.links_file import load_links, save_links
from app.adapters.mail.compose import check_letters, compose
from app.adapters.mail.compose import default_layout as default_layout
from app.adapters.mail.post import LinkPost
from app.adapters.mail.smtp import SmtpMailer
from app.adapters.paths import Profile, profile, profile_at
from app.adapters.paths import disk_error as disk_error
from app.adapters.pool import ThreadPool
from app.adapters.process import alive, owner
from app.adapters.vault import KeyringVault, MemoryVault, name_of_backend
from app.connectors.local import hands as hands
from app.connectors.local.by_hand import ByHand as ByHand
from app.connectors.local.declaration import DECLARATION as LOCAL
from app.connectors.local.preview import preview_sheet
from app.connectors.local.store import LocalStore
from app.connectors.local.store import check_sheet as check_sheet
from app.connectors.local.template import write_template as write_template
from app.connectors.pluggto.declaration import BASE_URL
from app.connectors.pluggto.declaration import DECLARATION as PLUGGTO
from app.connectors.pluggto.hub import PluggtoHub
from app.connectors.pluggto.tokens import Credentials, TokenKeeper, check_credentials
from app.domain.errors import (
    CredentialsRefused,
    InputFault,
    InvalidInput,
    JournalDamaged,
    LinkBusy,
    TomadaError,
    VaultTooSmall,
)
from app.domain.links import Account, AttentionKind, Declaration, Lane, Link, Role, Stream
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.people import BuyerRecord
from app.domain.report import Report, SavedReport
from app.domain.settings import Settings
from app.domain.sheets import SheetPreview
from app.engine import doctor
from app.engine.budget import PRIORITY, Budget, Priority
from app.engine.context import Context
from app.engine.doctor import Finding, JournalCheck
from app.engine.lease import LinkLease
from app.engine.letter import SAMPLE_BUYER, SAMPLE_SALE
from app.engine.link import LinkEngine, link_health
from app.engine.outbox import LOOPBACK, mail_faults, switched, wanted
from app.engine.polite import PoliteTransport
from app.engine.wizard import Draft
from app.ports import CancelToken, Clock, Hub, Journal, Mailer, Request, Response, Secret, Store, Transport, Vault
from app.texts.journal import begun_anew
from app.texts.labels import system_name
from app.texts.people import buyer_data, buyer_table
from app.texts.remarks import log_text
from app.texts.report import report_rows

_log = logging.getLogger(__name__)

#: Every connector by role and kind.
DECLARATIONS: Mapping[Role, Mapping[str, Declaration]] = {
    Role.STORE: {LOCAL.kind: LOCAL},
    Role.HUB: {PLUGGTO.kind: PLUGGTO},
}

_TOKEN_WAIT_S = 30.0
_ANSWER_S = 10.0

T = TypeVar("T")


@dataclass
class Application:
    """What is there while the program runs. Built by `open_application`, closed by `close`."""

    profile: Profile
    journal: Journal
    vault: Vault
    clock: Clock
    transport: Transport
    close_transport: Callable[[], None]
    mailer: Mailer = field(default_factory=SmtpMailer)
    kept_journal: str = ""
    journal_missing: bool = False
    name: str = field(default_factory=owner)
    jitter: Random = field(default_factory=Random)
    _budgets: dict[str, Budget] = field(default_factory=dict)
    _tokens: dict[str, TokenKeeper] = field(default_factory=dict)
    _leases: dict[int, LinkLease] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _closing: Event = field(default_factory=Event)

    def begun_anew(self) -> str:
        """What a person must know when the journal is not the one of before; else ""."""
        return begun_anew(self.kept_journal, missing=self.journal_missing, path=str(self.profile.journal))

    def set_speed(self, speed: float) -> None:
        """Let a practice shop's clock run at another speed; a real clock keeps its own."""
        if isinstance(self.clock, ScaledClock):
            self.clock.set_speed(speed)

    def close(self) -> None:
        """Give everything back."""
        self._closing.set()
        self.close_transport()
        self.journal.close()

    @property
    def declarations(self) -> Mapping[Role, Mapping[str, Declaration]]:
        """Every connector by role and kind, its title in the current language."""
        return {
            role: {kind: replace(each, title=system_name(each)) for kind, each in known.items()}
            for role, known in DECLARATIONS.items()
        }

    # links
    def link(self, name: str) -> Link:
        """The link of that name. Raises InvalidInput(reason=no_such_link)."""
        for link in self.journal.links():
            if link.name == name:
                return link
        raise InvalidInput(field="link", reason=InputFault.NO_SUCH_LINK)

    def add_link(
        self,
        name: str,
        store: str,
        hub: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, Mapping[str, str]],
    ) -> Link:
        """Check and save a link, its secrets straight into the vault. Raises InvalidInput and the vault's errors; then,
        and when the program is killed meanwhile, no link is saved."""
        if not name.strip():
            raise InvalidInput(field="name", reason=InputFault.MISSING)
        _declared(Role.STORE, store)
        _declared(Role.HUB, hub)
        clean = _checked_settings(settings)
        _check_file(clean)
        kept, password = _all_secrets(store, hub, secrets), _mail_password(secrets)
        _check_mail(clean)
        after = Settings.read(clean)
        if wanted(after) and password is None and after.mail_host not in LOOPBACK:
            raise InvalidInput(field="mail.password", reason=InputFault.MISSING)
        self._probe_vault()  # whoever must unlock it does so before the journal waits for it
        link: Link | None = None
        try:
            with self.journal.transaction():
                link = self.journal.add_link(name.strip(), store, hub, clean, self.clock.now())
                self.journal.outbox.save_since(link.id, switched(None, after, {}, self.clock.now()))
                self._keep_secrets(link, kept)
                if password is not None:
                    self.vault.set(_mail_secret(link.id), password)
            self._save_links()
        except TomadaError:
            if link is not None:
                self._take_back(link)
            raise
        return link

    def _take_back(self, link: Link) -> None:
        """The link could not be saved."""
        with suppress(TomadaError):  # a vault that did not take the secret may not let go of it either
            self._forget_secrets(link)
        self.journal.remove_link(link.id)

    def update_link(self, link: Link) -> None:
        """Replace name, settings and pause. Raises InvalidInput."""
        clean = _checked_settings(link.settings)
        before = next((it.settings for it in self.journal.links() if it.id == link.id), {})
        if clean.get("store.file") != before.get("store.file"):
            _check_file(clean)
        is_mail_changed = _mail_part(clean) != _mail_part(before)
        if is_mail_changed:
            _check_mail(clean)
        with self.journal.transaction():
            self.journal.update_link(replace(link, settings=clean))
            if is_mail_changed:
                self._mails_changed(link.id, Settings.read(before), Settings.read(clean))
        self._save_links()

    def _mails_changed(self, link_id: int, before: Settings, after: Settings) -> None:
        """What happened before a switch was turned on is told to nobody; what stopped the mails is tried again."""
        outbox = self.journal.outbox
        outbox.save_since(link_id, switched(before, after, outbox.since(link_id), self.clock.now()))
        state = self.journal.streams(link_id)[Stream.MAIL]
        self.journal.save_stream(link_id, replace(state, error="", failures=0, last_try=None))
        self.journal.clear_attention(link_id, AttentionKind.STREAM, [Stream.MAIL])

    def save_mail(self, link: Link, password: Secret | None) -> None:
        """Save the link's mail settings, with a new password or the one that the vault has. Raises InvalidInput and the
        vault's errors."""
        settings = Settings.read(_checked_settings(link.settings))
        signs_in = bool(wanted(settings)) and settings.mail_host not in LOOPBACK
        if password is None and signs_in and self.vault.get(_mail_secret(link.id)) is None:
            raise InvalidInput(field="mail.password", reason=InputFault.MISSING)
        self.update_link(link)
        if password is not None:
            self.set_mail_password(link, password)

    def set_mail_password(self, link: Link, password: Secret) -> None:
        """Replace the password of the link's mailbox; mails that wait go out again. Raises the vault's errors."""
        self.vault.set(_mail_secret(link.id), password)
        settings = Settings.read(link.settings)
        with self.journal.transaction():
            self._mails_changed(link.id, settings, settings)
            self.journal.count_secrets(link.id)
        self._save_links()

    def set_secrets(self, link: Link, secrets: Mapping[str, Mapping[str, str]]) -> None:
        """Replace the secrets of a link, which then tries again at once, in every program that works on it. Raises
        InvalidInput before anything is changed, and the vault's errors."""
        kept = _all_secrets(link.store, link.hub, secrets)
        before = {role: self._present_secrets(link, role, values) for role, values in kept.items()}
        try:
            self._keep_secrets(link, kept)
        except TomadaError:
            with suppress(TomadaError):  # never some of the new ones beside some of the old
                self._keep_secrets(link, before)
            raise
        self.vault.delete(_secret_name(link, Role.HUB, "refresh_token"))
        with self._lock:
            self._tokens.clear()
        with self.journal.transaction():
            for state in self.journal.streams(link.id).values():
                self.journal.save_stream(link.id, replace(state, error="", failures=0, last_try=None))
            self.journal.clear_attention(link.id, AttentionKind.STREAM)
            self.journal.count_secrets(link.id)
        self._save_links()

    def _present_secrets(self, link: Link, role: Role, keys: Iterable[str]) -> dict[str, Secret]:
        found = {}
        for key in keys:
            with suppress(VaultTooSmall):  # a broken one is to be replaced
                found[key] = self.vault.get(_secret_name(link, role, key))
        return {key: secret for key, secret in found.items() if secret is not None}

    def _keep_secrets(self, link: Link, kept: Mapping[Role, Mapping[str, Secret]]) -> None:
        for role, values in kept.items():
            for key, secret in values.items():
                self.vault.set(_secret_name(link, role, key), secret)

    def remove_link(self, link: Link) -> None:
        """Remove the link, its secrets, and everything the journal holds of it."""
        self._forget_secrets(link)
        self.journal.remove_link(link.id)
        self._save_links()

    def _forget_secrets(self, link: Link) -> None:
        for role, kind in ((Role.STORE, link.store), (Role.HUB, link.hub)):
            keys = [it.key for it in DECLARATIONS[role][kind].fields if it.secret]
            for key in [*keys, "refresh_token"]:
                self.vault.delete(_secret_name(link, role, key))
        self.vault.delete(_mail_secret(link.id))

    def _save_links(self) -> None:
        save_links(_links_path(self.profile), self.journal.links())

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

    # wizard
    def test_draft(self, draft: Draft, role: Role, cancel: CancelToken) -> Account:
        """Try a connection before it is saved; nothing is kept, neither in the journal nor in the vault. Raises
        InvalidInput besides what a connection can, and Cancelled."""
        kind = _declared(role, draft.kind(role)).kind
        clean = _checked_settings(draft.settings)
        settings = Settings.read(clean)
        if role is Role.STORE:
            _check_file(clean)
            path = Path(settings.store_file) if settings.store_file else None
            return LocalStore(path, self.journal.book(0), self.clock.now).test()
        given = draft.revealed().get(role.value, {})
        credentials = Credentials(**_checked_secrets(DECLARATIONS[role][kind], given))
        check_credentials(credentials)
        account, base_url, polite = self._line(credentials, settings)
        transport = polite(Priority.ORDERS, cancel)
        one_owner = lambda: self._one_owner(account)  # noqa: E731
        tokens = TokenKeeper(transport, base_url, credentials, self.clock, MemoryVault(), "draft", one_owner)
        return PluggtoHub(transport, base_url, tokens).test()

    def test_mail(self, draft: Draft) -> str:
        """Send a sample of the tracking mail to the sender, whose address is the answer. Without a password in the
        draft, the saved link's is used. Raises InvalidInput and what `Mailer.connect` and `MailLine.send` can."""
        settings = Settings.read({**_checked_settings(draft.settings), "mail.sender": "tomada", "mail.shipped": "yes"})
        for key, fault in mail_faults(settings):
            raise InvalidInput(field=key, reason=fault)
        password = draft.mail_password
        if password is None and draft.link_id is not None:
            password = self.vault.get(_mail_secret(draft.link_id))
        now = self.clock.now()
        sample = replace(SAMPLE_SALE, hub_id=f"test {now.isoformat()}")  # each test is another mail
        buyer = replace(SAMPLE_BUYER, email=settings.mail_from)
        letter = compose(settings, draft.hub, MailEvent.SHIPPED, sample, buyer, now)
        with LinkPost(settings, draft.hub, self.mailer, lambda: password).connect() as line:
            line.send(letter)
        return letter.recipient

    def preview_mail(self, settings: Mapping[str, str], event: MailEvent, sale: tuple[int, str] | None) -> OutgoingMail:
        """How a mail would look with these settings, for the sale of a link or for a sample. Nothing is sent. Raises
        InvalidInput for what is wrong in the layout."""
        read = Settings.read({key: text for key, text in settings.items() if key.startswith("mail.")})
        found = self.journal.sale(*sale) if sale else None
        buyer = self.journal.buyer(*sale) if sale else None
        shown = replace(buyer or SAMPLE_BUYER, email=SAMPLE_BUYER.email)
        return compose(read, "", event, found or SAMPLE_SALE, shown, self.clock.now())

    def default_layout(self, event: MailEvent) -> str:
        """The layout where the merchant wrote none."""
        return default_layout(event)

    def preview_sheet(self, path: str) -> SheetPreview:
        """First rows and findings of a spreadsheet. Raises SheetUnreadable."""
        return preview_sheet(Path(path))

    def write_template(self, path: str) -> None:
        """Write an empty spreadsheet to begin with. Raises InvalidInput for its suffix, DiskFull, ProfileReadOnly."""
        try:
            write_template(Path(path))
        except OSError as error:
            raise disk_error(error, Path(path).parent) from None

    def load_draft(self) -> Draft | None:
        """The wizard's draft that was left, without its secrets."""
        return load_draft(_draft_path(self.profile))

    def save_draft(self, draft: Draft) -> None:
        """Keep the draft for a later start, without its secrets. Raises DiskFull, ProfileReadOnly."""
        save_draft(_draft_path(self.profile), draft)

    def forget_draft(self) -> None:
        """The wizard is done, or was given up. Raises ProfileReadOnly."""
        forget_draft(_draft_path(self.profile))

    def by_hand(self, link: Link) -> ByHand:
        """What a person does to orders of a local store. Raises InvalidInput: `order` with NOT_LOCAL."""
        if not DECLARATIONS[Role.STORE][link.store].in_journal:
            raise InvalidInput(field="order", reason=InputFault.NOT_LOCAL)
        return ByHand(self.journal.book(link.id), self.clock.now)

    def write_table(self, path: str, rows: Iterable[Sequence[str]]) -> None:
        """Write a table for Excel, the titles first. Raises DiskFull, ProfileReadOnly."""
        write_csv(Path(path), rows)

    def reports(self) -> Sequence[SavedReport]:
        """Spreadsheets of the daily comparisons, the newest first."""
        return reports.saved(self.profile.root / "reports")

    def report_rows(self, report: SavedReport) -> Sequence[Sequence[str]]:
        """What is in one, its titles first."""
        return reports.rows_of(report.path)

    def _save_report(self, report: Report, keep_days: int) -> None:
        reports.save(self.profile.root / "reports", report.link_id, report.at, report_rows(report), keep_days)

    def write_buyer(self, path: str, records: Sequence[BuyerRecord]) -> None:
        """Write all that is kept of a buyer: for Excel if the file's name ends in .csv, as JSON otherwise. Raises
        DiskFull, ProfileReadOnly."""
        if path.lower().endswith(".csv"):
            self.write_table(path, buyer_table(records))
        else:
            write_json(Path(path), buyer_data(records))

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

    def autostart(self) -> bool:
        """Whether the program starts at login."""
        return autostart(self.profile).enabled()

    def set_autostart(self, on: bool) -> None:
        """Start at login, or do not; a practice shop never does, it is thrown away. Raises DiskFull,
        ProfileReadOnly."""
        if not isinstance(self.clock, ScaledClock):
            autostart(self.profile).set_enabled(on)

    # health
    def diagnose(self) -> tuple[Finding, ...]:
        """Every check of the doctor, made now: asks the hubs and the vault, so it may take a while."""
        answers = {address: self._answer(address) for address in self._hub_addresses()}
        return (
            doctor.clock(list(answers.values()), self.clock.now(), self.clock.speed),
            examine_proxy(),
            *doctor.connections(answers),
            doctor.vault(_tried(self._probe_vault)),
            doctor.disk(free_mb(self.profile.data), str(self.profile.data)),
            doctor.sleep(),
            doctor.autostart(self.autostart()),
            doctor.journal(_tried(self._check_journal)),
        )

    def _hub_addresses(self) -> tuple[str, ...]:
        """Base address of every hub that a link works with, each once."""
        found = (Settings.read(link.settings).hub_base_url or BASE_URL for link in self.journal.links())
        return tuple(dict.fromkeys(found))

    def _answer(self, address: str) -> Response | TomadaError:
        return _tried(lambda: self.transport.send(Request("GET", address, timeout_s=_ANSWER_S)))

    def try_vault(self) -> None:
        """Keep a throw-away secret and forget it. Raises the vault's errors."""
        self._probe_vault()

    def _probe_vault(self) -> str:
        """Write and delete a throw-away secret; the answer names the vault. Raises the vault's errors."""
        self.vault.set("probe", Secret("probe"))
        self.vault.delete("probe")
        return name_of_backend() if isinstance(self.vault, KeyringVault) else type(self.vault).__name__

    def _check_journal(self) -> JournalCheck:
        sound, schema = examine(self.profile.journal)
        size = self.profile.journal.stat().st_size
        return JournalCheck(sound, size, schema, self.kept_journal, self.journal_missing)

    def support_parts(self) -> Mapping[str, str]:
        """What a support package holds, by the names in it: redacted texts."""
        now = self.clock.now()
        health = [(link, link_health(self.journal, link, now)) for link in self.journal.links()]
        return support.package(health, self.diagnose(), self.profile.logs)

    def save_support(self, parts: Mapping[str, str], path: str) -> None:
        """Write the package as a ZIP file, replacing one that is there. Raises DiskFull, ProfileReadOnly."""
        support.save(parts, Path(path))

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
                post=LinkPost(settings, link.hub, self.mailer, lambda: self.vault.get(_mail_secret(link.id))),
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
                secret = self.vault.get(_secret_name(link, role, each.key))
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
                name = _secret_name(link, Role.HUB, "refresh_token")
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


def examine_proxy() -> Finding:
    """The doctor's check that needs no application."""
    return doctor.proxy(proxy_hosts())


def _tried(work: Callable[[], T]) -> T | TomadaError:
    try:
        return work()
    except TomadaError as error:
        return error


def start() -> Application:
    """Open the log and the application of this computer's profile. Raises as `open_application`, and InvalidInput for
    a log level that there is not."""
    level = os.environ.get("TOMADA_LOG_LEVEL", "INFO").upper()
    if level not in logging.getLevelNamesMapping():
        raise InvalidInput(field="TOMADA_LOG_LEVEL", reason=InputFault.NOT_A_CHOICE)
    found = profile()
    found.create()
    log.set_up(found.logs, level)
    return open_application(found)


def open_application(
    profile: Profile,
    *,
    vault: Vault | None = None,
    clock: Clock | None = None,
    transport: Transport | None = None,
    mailer: Mailer | None = None,
) -> Application:
    """Build everything for a profile.

    A journal that was damaged and set aside (`kept_journal` names it), or gone (`journal_missing`), was begun anew with
    the links that were set up. Raises ProfileReadOnly, DiskFull, JournalNewer, JournalBusy, JournalDamaged.
    """
    profile.create()
    clock = clock or SystemClock()
    journal, kept, missing = _journal(profile, clock.now())
    close: Callable[[], None] = lambda: None  # noqa: E731
    if transport is None:
        http = HttpxTransport()
        transport, close = http, http.close
    return Application(
        profile=profile,
        journal=journal,
        vault=vault or KeyringVault(profile.name),
        clock=clock,
        transport=transport,
        close_transport=close,
        mailer=mailer or SmtpMailer(),
        kept_journal=kept,
        journal_missing=missing,
    )


def open_practice(folder: Path, start: datetime, speed: float) -> Application:
    """Everything in a throw-away profile: secrets in memory, a clock `speed` times faster from `start` on."""
    return open_application(profile_at(folder), vault=MemoryVault(), clock=ScaledClock(speed, start))


def _journal(profile: Profile, now: datetime) -> tuple[SqlJournal, str, bool]:
    """The journal; the name under which a damaged one was kept; whether it was gone although there were links."""
    kept = ""
    try:
        journal = open_journal(profile.journal, now)
    except JournalDamaged as damaged:
        kept = str(damaged.params.get("kept", ""))
        _log.warning("the journal was damaged and set aside as %s", kept)
        journal = open_journal(profile.journal, now)
    lost = [] if journal.links() else load_links(_links_path(profile))
    for link in lost:
        journal.restore_link(link)
        # what was told is forgotten: nothing of today is told, lest it be told twice
        journal.outbox.save_since(link.id, switched(None, Settings.read(link.settings), {}, now + timedelta(days=1)))
    if lost and not kept:
        _log.warning("the journal was gone and is begun anew")
    return journal, kept, bool(lost) and not kept


def _links_path(profile: Profile) -> Path:
    return profile.data / "links.json"


def _draft_path(profile: Profile) -> Path:
    return profile.data / "wizard.json"


def _secret_name(link: Link, role: Role, key: str) -> str:
    return f"link-{link.id}/{role}/{key}"


def _mail_secret(link_id: int) -> str:
    return f"link-{link_id}/mail/password"


def _mail_part(settings: Mapping[str, str]) -> Mapping[str, str]:
    return {key: text for key, text in settings.items() if key.startswith("mail.")}


def _check_mail(settings: Mapping[str, str]) -> None:
    """Raises InvalidInput for what is missing or wrong before Tomada can send, layouts included."""
    read = Settings.read(settings)
    for key, fault in mail_faults(read):
        raise InvalidInput(field=key, reason=fault)
    if any(key.startswith(("mail.layout", "mail.subject", "mail.logo")) for key in settings):
        check_letters(read)


def _mail_password(given: Mapping[str, Mapping[str, str]]) -> Secret | None:
    section = given.get("mail", {})
    for key in section:
        if key != "password":
            raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
    text = str(section.get("password", ""))
    return Secret(text) if text.strip() else None


def _declared(role: Role, kind: str) -> Declaration:
    if kind not in DECLARATIONS[role]:
        raise InvalidInput(field=role.value, reason=InputFault.NOT_A_CHOICE)
    return DECLARATIONS[role][kind]


def _checked_settings(settings: Mapping[str, str]) -> Mapping[str, str]:
    clean = {key: text.strip() for key, text in settings.items()}
    if clean.get("store.file"):
        clean["store.file"] = os.path.abspath(os.path.expanduser(clean["store.file"]))
    Settings.read(clean)
    return clean


def _check_file(settings: Mapping[str, str]) -> None:
    if settings.get("store.file") and not os.path.isfile(settings["store.file"]):
        raise InvalidInput(field="store.file", reason=InputFault.NO_SUCH_FILE)


def _all_secrets(store: str, hub: str, given: Mapping[str, Mapping[str, str]]) -> Mapping[Role, Mapping[str, Secret]]:
    """The secrets of both sides, checked."""
    kept = {
        role: _checked_secrets(DECLARATIONS[role][kind], given.get(role.value, {}))
        for role, kind in ((Role.STORE, store), (Role.HUB, hub))
    }
    if hub == PLUGGTO.kind:
        check_credentials(Credentials(**kept[Role.HUB]))
    return kept


def _checked_secrets(declaration: Declaration, given: Mapping[str, str]) -> dict[str, Secret]:
    """The secrets that the connector declares, blanks around them taken off."""
    declared = {it.key: it for it in declaration.fields if it.secret}
    for key in given:
        if key not in declared:
            raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
    for key, it in declared.items():
        if it.required and not str(given.get(key, "")).strip():
            raise InvalidInput(field=key, reason=InputFault.MISSING)
    return {key: Secret(str(text).strip()) for key, text in given.items()}
