"""What the window asks of the program. Everything here may block: it is called from jobs and lanes, never from Qt's
main thread (but for `clock` and `declarations`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from app.domain.links import Account, Declaration, Link, Role
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.orders import Invoice, StoreOrder, Tracking
from app.domain.people import BuyerRecord
from app.domain.report import SavedReport
from app.domain.sheets import SheetPreview
from app.domain.typed import TypedInvoice, TypedTracking
from app.engine.doctor import Finding
from app.engine.link import LinkEngine
from app.engine.wizard import Draft
from app.ports import CancelToken, Clock, Journal, Secret

Secrets = Mapping[str, Mapping[str, str]]


class PracticeShop(Protocol):
    """The demo behind a window: a shop where nothing is real, and a day that passes as fast as one likes."""

    @property
    def draft(self) -> Draft:
        """The wizard, filled in."""
        ...

    @property
    def speeds(self) -> Sequence[float]:
        """Speeds to choose from: seconds of the day that pass in one."""
        ...

    @property
    def speed(self) -> float: ...

    def set_speed(self, speed: float) -> None: ...

    def line(self) -> str:
        """How the day stands, in a line."""
        ...


class ByHand(Protocol):
    """What a person types about orders of a local store, in place of what was `seen` there before. Each act raises
    InvalidInput with the field that is wrong, or with `order` when the order is not at that point, or not as seen."""

    def order(self, hub_id: str) -> StoreOrder: ...

    def read_invoice(self, path: str) -> Invoice: ...

    def invoice(self, hub_id: str, typed: TypedInvoice, seen: Invoice | None) -> None: ...

    def ship(self, hub_id: str, typed: TypedTracking, seen: Tracking | None) -> None: ...

    def deliver(self, hub_id: str, date: str = "") -> None: ...

    def cancel(self, hub_id: str) -> None: ...


class Desk(Protocol):
    """The program behind the window; `bootstrap.Application` is one."""

    def begun_anew(self) -> str:
        """What a person must know when the journal is not the one of before; else ""."""
        ...

    @property
    def journal(self) -> Journal: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def declarations(self) -> Mapping[Role, Mapping[str, Declaration]]:
        """Every connector by role and kind."""
        ...

    def add_link(self, name: str, store: str, hub: str, settings: Mapping[str, str], secrets: Secrets) -> Link:
        """Check and save. Raises InvalidInput and the vault's errors; then nothing is saved."""
        ...

    def update_link(self, link: Link) -> None:
        """Replace name, settings and pause. Raises InvalidInput."""
        ...

    def set_secrets(self, link: Link, secrets: Secrets) -> None: ...

    def remove_link(self, link: Link) -> None: ...

    def test_side(self, link: Link, role: Role, cancel: CancelToken) -> Account:
        """Try one connection of a saved link. Raises what a connection can, and Cancelled."""
        ...

    def test_draft(self, draft: Draft, role: Role, cancel: CancelToken) -> Account:
        """Try a connection before it is saved; nothing is kept. Raises InvalidInput besides what a connection can."""
        ...

    def try_vault(self) -> None:
        """Whether secrets can be kept. Raises the vault's errors; may wait until the person unlocks it."""
        ...

    def save_mail(self, link: Link, password: Secret | None) -> None:
        """Save the link's mail settings; without a password the vault's stays. Raises InvalidInput, vault errors."""
        ...

    def test_mail(self, draft: Draft) -> str:
        """Send a sample to the sender; the answer is the address. Raises InvalidInput and what a mail server can."""
        ...

    def preview_mail(self, settings: Mapping[str, str], event: MailEvent, sale: tuple[int, str] | None) -> OutgoingMail:
        """How a mail would look, for the sale of a link or for a sample. Raises InvalidInput."""
        ...

    def default_layout(self, event: MailEvent) -> str:
        """The layout where the merchant wrote none."""
        ...

    def preview_sheet(self, path: str) -> SheetPreview:
        """First rows and findings of a spreadsheet. Raises SheetUnreadable."""
        ...

    def write_template(self, path: str) -> None:
        """Write an empty spreadsheet, its form by the suffix. Raises InvalidInput, DiskFull, ProfileReadOnly."""
        ...

    def load_draft(self) -> Draft | None:
        """The wizard's draft that was left, without its secrets."""
        ...

    def save_draft(self, draft: Draft) -> None: ...

    def forget_draft(self) -> None: ...

    def by_hand(self, link: Link) -> ByHand:
        """What a person does to orders of a local store. Raises InvalidInput: `order` with NOT_LOCAL."""
        ...

    def write_table(self, path: str, rows: Iterable[Sequence[str]]) -> None:
        """Write a table for Excel, the titles first. Raises DiskFull, ProfileReadOnly."""
        ...

    def reports(self) -> Sequence[SavedReport]:
        """Spreadsheets of the daily comparisons, the newest first."""
        ...

    def write_buyer(self, path: str, records: Sequence[BuyerRecord]) -> None:
        """Write all that is kept of a buyer, as CSV or JSON by the suffix. Raises DiskFull, ProfileReadOnly."""
        ...

    def open_link(self, link: Link, cancel: CancelToken) -> LinkEngine:
        """The link ready to work. Raises InvalidInput, CredentialsRefused, vault errors."""
        ...

    def diagnose(self) -> Sequence[Finding]:
        """Every check of the doctor, made now."""
        ...

    def support_parts(self) -> Mapping[str, str]:
        """What a support package holds, by the names in it: redacted texts."""
        ...

    def save_support(self, parts: Mapping[str, str], path: str) -> None:
        """Write the package as a ZIP file, replacing one that is there. Raises DiskFull, ProfileReadOnly."""
        ...

    def autostart(self) -> bool:
        """Whether the program starts at login."""
        ...

    def set_autostart(self, on: bool) -> None:
        """Start at login, or do not. Raises DiskFull, ProfileReadOnly."""
        ...

    def close(self) -> None:
        """Give everything back."""
        ...
