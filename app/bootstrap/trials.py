"""What is tried and shown before it is saved: the wizard's draft, a mail, a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app.adapters.draft_file import forget_draft, load_draft, save_draft
from app.adapters.mail.compose import compose, default_layout
from app.adapters.mail.post import LinkPost
from app.adapters.paths import Profile, disk_error
from app.adapters.vault import MemoryVault
from app.bootstrap.checks import DECLARATIONS, check_file, checked_secrets, checked_settings, declared, mail_secret
from app.bootstrap.lines import Lines
from app.connectors.local.preview import preview_sheet
from app.connectors.local.store import LocalStore
from app.connectors.local.template import write_template
from app.connectors.pluggto.hub import PluggtoHub
from app.connectors.pluggto.tokens import Credentials, TokenKeeper, check_credentials
from app.domain.errors import InvalidInput
from app.domain.links import Account, Role
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.settings import Settings
from app.domain.sheets import SheetPreview
from app.engine.budget import Priority
from app.engine.letter import SAMPLE_BUYER, SAMPLE_SALE
from app.engine.outbox import mail_faults
from app.engine.wizard import Draft
from app.ports import CancelToken


def _draft_path(profile: Profile) -> Path:
    return profile.data / "wizard.json"


class Trials(Lines):
    """Nothing of it is kept but the draft itself."""

    def test_draft(self, draft: Draft, role: Role, cancel: CancelToken) -> Account:
        """Try a connection before it is saved; nothing is kept, neither in the journal nor in the vault. Raises
        InvalidInput besides what a connection can, and Cancelled."""
        kind = declared(role, draft.kind(role)).kind
        clean = checked_settings(draft.settings)
        settings = Settings.read(clean)
        if role is Role.STORE:
            check_file(clean)
            path = Path(settings.store_file) if settings.store_file else None
            return LocalStore(path, self.journal.book(0), self.clock.now).test()
        given = draft.revealed().get(role.value, {})
        credentials = Credentials(**checked_secrets(DECLARATIONS[role][kind], given))
        check_credentials(credentials)
        account, base_url, polite = self._line(credentials, settings)
        transport = polite(Priority.ORDERS, cancel)
        one_owner = lambda: self._one_owner(account)  # noqa: E731
        tokens = TokenKeeper(transport, base_url, credentials, self.clock, MemoryVault(), "draft", one_owner)
        return PluggtoHub(transport, base_url, tokens).test()

    def test_mail(self, draft: Draft) -> str:
        """Send a sample of the tracking mail to the sender, whose address is the answer. Without a password in the
        draft, the saved link's is used. Raises InvalidInput and what `Mailer.connect` and `MailLine.send` can."""
        settings = Settings.read({**checked_settings(draft.settings), "mail.sender": "tomada", "mail.shipped": "yes"})
        for key, fault in mail_faults(settings):
            raise InvalidInput(field=key, reason=fault)
        password = draft.mail_password
        if password is None and draft.link_id is not None:
            password = self.vault.get(mail_secret(draft.link_id))
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
