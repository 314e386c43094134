"""The mails of one link: written with its settings, handed over with the password that the vault holds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

from app.adapters.mail.compose import compose
from app.domain.errors import CredentialsRefused
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.orders import Buyer, Sale
from app.domain.settings import Settings
from app.engine.outbox import LOOPBACK
from app.ports import MailAccount, Mailer, MailLine, Secret


class LinkPost:
    """The `Post` of `app.ports`. `password` is asked for when a line is opened; `hub` is the kind of the link's hub."""

    def __init__(self, settings: Settings, hub: str, mailer: Mailer, password: Callable[[], Secret | None]) -> None:
        self._settings = settings
        self._hub = hub
        self._mailer = mailer
        self._password = password

    def compose(self, event: MailEvent, sale: Sale, buyer: Buyer, now: datetime) -> OutgoingMail:
        """Write one mail."""
        return compose(self._settings, self._hub, event, sale, buyer, now)

    def connect(self) -> AbstractContextManager[MailLine]:
        """Open a line. To this computer nobody signs in unless a user is named; else the password must be there."""
        settings = self._settings
        password = self._password()
        user = settings.mail_user or settings.mail_from
        if password is None:
            if settings.mail_host not in LOOPBACK or settings.mail_user:
                raise CredentialsRefused(host=settings.mail_host, reason="mail_password_missing")
            user = ""
        security = settings.mail_security
        return self._mailer.connect(MailAccount(settings.mail_host, settings.mail_port, security, user, password))
