"""The program as a whole, and how it is opened."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from app.adapters import log
from app.adapters.clock import ScaledClock, SystemClock
from app.adapters.http import HttpxTransport
from app.adapters.journal import SqlJournal, open_journal
from app.adapters.links_file import load_links
from app.adapters.mail.smtp import SmtpMailer
from app.adapters.paths import Profile, profile, profile_at
from app.adapters.vault import KeyringVault, MemoryVault
from app.bootstrap.health import Health
from app.bootstrap.links import Links, links_path
from app.bootstrap.papers import Papers
from app.bootstrap.trials import Trials
from app.domain.errors import InputFault, InvalidInput, JournalDamaged
from app.domain.settings import Settings
from app.engine.outbox import switched
from app.ports import Clock, Mailer, Transport, Vault

_log = logging.getLogger(__name__)


class Application(Links, Trials, Papers, Health):
    """The program: built by `open_application`, closed by `close`."""


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
    """Everything in a throw-away profile: secrets in memory, a clock `speed` times faster from `start` on, and e-mails
    that reach nobody."""
    from app.sandbox.mail import PracticeMailer

    clock = ScaledClock(speed, start)
    return open_application(profile_at(folder), vault=MemoryVault(), clock=clock, mailer=PracticeMailer())


def _journal(profile: Profile, now: datetime) -> tuple[SqlJournal, str, bool]:
    """The journal; the name under which a damaged one was kept; whether it was gone although there were links."""
    kept = ""
    try:
        journal = open_journal(profile.journal, now)
    except JournalDamaged as damaged:
        kept = str(damaged.params.get("kept", ""))
        _log.warning("the journal was damaged and set aside as %s", kept)
        journal = open_journal(profile.journal, now)
    lost = [] if journal.links() else load_links(links_path(profile))
    for link in lost:
        journal.restore_link(link)
        # what was told is forgotten: nothing of today is told, lest it be told twice
        journal.outbox.save_since(link.id, switched(None, Settings.read(link.settings), {}, now + timedelta(days=1)))
    if lost and not kept:
        _log.warning("the journal was gone and is begun anew")
    return journal, kept, bool(lost) and not kept
