"""Links: set up, changed, given new access data, removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app.adapters.links_file import save_links
from app.adapters.paths import Profile
from app.bootstrap.checks import (
    DECLARATIONS,
    all_secrets,
    check_file,
    check_mail,
    checked_settings,
    declared,
    mail_part,
    mail_password,
    mail_secret,
    secret_name,
)
from app.bootstrap.core import Core
from app.domain.errors import InputFault, InvalidInput, TomadaError, VaultTooSmall
from app.domain.links import AttentionKind, Link, Role, Stream
from app.domain.settings import Settings
from app.engine.outbox import LOOPBACK, switched, wanted
from app.ports import Secret


def links_path(profile: Profile) -> Path:
    """Where the links are kept beside the journal."""
    return profile.data / "links.json"


class Links(Core):
    """What is saved of a link, and where its secrets are."""

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
        declared(Role.STORE, store)
        declared(Role.HUB, hub)
        clean = checked_settings(settings)
        check_file(clean)
        kept, password = all_secrets(store, hub, secrets), mail_password(secrets)
        check_mail(clean)
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
                    self.vault.set(mail_secret(link.id), password)
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
        clean = checked_settings(link.settings)
        before = next((it.settings for it in self.journal.links() if it.id == link.id), {})
        if clean.get("store.file") != before.get("store.file"):
            check_file(clean)
        is_mail_changed = mail_part(clean) != mail_part(before)
        if is_mail_changed:
            check_mail(clean)
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
        settings = Settings.read(checked_settings(link.settings))
        signs_in = bool(wanted(settings)) and settings.mail_host not in LOOPBACK
        if password is None and signs_in and self.vault.get(mail_secret(link.id)) is None:
            raise InvalidInput(field="mail.password", reason=InputFault.MISSING)
        self.update_link(link)
        if password is not None:
            self.set_mail_password(link, password)

    def set_mail_password(self, link: Link, password: Secret) -> None:
        """Replace the password of the link's mailbox; mails that wait go out again. Raises the vault's errors."""
        self.vault.set(mail_secret(link.id), password)
        settings = Settings.read(link.settings)
        with self.journal.transaction():
            self._mails_changed(link.id, settings, settings)
            self.journal.count_secrets(link.id)
        self._save_links()

    def set_secrets(self, link: Link, secrets: Mapping[str, Mapping[str, str]]) -> None:
        """Replace the secrets of a link, which then tries again at once, in every program that works on it. Raises
        InvalidInput before anything is changed, and the vault's errors."""
        kept = all_secrets(link.store, link.hub, secrets)
        before = {role: self._present_secrets(link, role, values) for role, values in kept.items()}
        try:
            self._keep_secrets(link, kept)
        except TomadaError:
            with suppress(TomadaError):  # never some of the new ones beside some of the old
                self._keep_secrets(link, before)
            raise
        self.vault.delete(secret_name(link, Role.HUB, "refresh_token"))
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
                found[key] = self.vault.get(secret_name(link, role, key))
        return {key: secret for key, secret in found.items() if secret is not None}

    def _keep_secrets(self, link: Link, kept: Mapping[Role, Mapping[str, Secret]]) -> None:
        for role, values in kept.items():
            for key, secret in values.items():
                self.vault.set(secret_name(link, role, key), secret)

    def remove_link(self, link: Link) -> None:
        """Remove the link, its secrets, and everything the journal holds of it."""
        self._forget_secrets(link)
        self.journal.remove_link(link.id)
        self._save_links()

    def _forget_secrets(self, link: Link) -> None:
        for role, kind in ((Role.STORE, link.store), (Role.HUB, link.hub)):
            keys = [it.key for it in DECLARATIONS[role][kind].fields if it.secret]
            for key in [*keys, "refresh_token"]:
                self.vault.delete(secret_name(link, role, key))
        self.vault.delete(mail_secret(link.id))

    def _save_links(self) -> None:
        save_links(links_path(self.profile), self.journal.links())
