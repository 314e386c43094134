"""E-mails to buyers: what they tell, how they stand, and one as it is handed to a mail server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MailEvent(StrEnum):
    """What a buyer is told: at most one mail for each event of a sale."""

    SHIPPED = "shipped"
    DELIVERED = "delivered"


class MailState(StrEnum):
    """Life of a mail. One that is `sending` was handed over, or is about to be: found so by the next run, its end is in
    doubt. A doubtful or refused one goes out again only when a person says so."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class MailReason(StrEnum):
    """Why a mail is not sent, besides the kinds of errors."""

    BY_PERSON = "by_person"
    SWITCHED_OFF = "switched_off"
    SALE_CANCELLED = "sale_cancelled"
    OVERTAKEN = "overtaken"
    NO_ADDRESS = "no_address"
    MASKED_ADDRESS = "masked_address"
    LAYOUT = "layout"
    TOO_OLD = "too_old"
    INTERRUPTED = "interrupted"


class MailSecurity(StrEnum):
    """How the line to the mail server is protected; `none` to this computer only."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mail:
    """One entry of the outbox. Never personal data: the buyer is looked up when it is sent.

    `due` is when it may go out (None once it needs no more), `at` when the last try began, `attempts` how many there
    were; times are aware UTC. `reason` is a `MailReason` or a kind of error, `detail` the server's code.
    """

    link_id: int
    hub_id: str
    event: MailEvent
    created: datetime
    state: MailState = MailState.QUEUED
    due: datetime | None = None
    at: datetime | None = None
    attempts: int = 0
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class OutgoingMail:
    """One message. `message_id` without its angle brackets; `logo` is a picture (PNG, JPEG or GIF) that the HTML names
    as `cid:logo`, empty for none. Never printed: it holds the buyer's address."""

    message_id: str
    sender: str
    sender_name: str
    recipient: str
    subject: str
    html: str
    text: str
    date: datetime
    logo: bytes = b""

    def __repr__(self) -> str:
        return f"OutgoingMail({self.message_id})"


_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'/=?^_`{|}~+-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}")

#: Where marketplaces hide their buyers: nobody reads there, or only what was sent from the marketplace itself.
_HIDING = (
    "mercadolivre",
    "mercadolibre",
    "marketplace",
    "shopee",
    "b2w",
    "b2wdigital",
    "americanas",
    "magazineluiza",
    "magalu",
    "viavarejo",
    "casasbahia",
    "madeiramadeira",
    "aliexpress",
    "shein",
    "tiktok",
)
_NOBODY = re.compile(r"(no|nao|sem)[._-]?(reply|responda|tem|e-?mail|possui)")


def is_address(text: str) -> bool:
    """Whether this is one e-mail address that every mail server understands."""
    dots = ".." in text or text.startswith(".") or ".@" in text
    return len(text) <= 254 and not dots and _ADDRESS.fullmatch(text) is not None


def address_of(text: str) -> str | MailReason:
    """The buyer's address, the first where there are several; or why there is none to write to."""
    found = [part.strip("<>\"'") for part in re.split(r"[\s,;]+", text[:2000]) if "@" in part]
    if not found:
        return MailReason.NO_ADDRESS
    usable = [part for part in found if is_address(part) and not _is_masked(part)]
    if usable:
        return usable[0]
    return MailReason.MASKED_ADDRESS if any(_is_masked(part) for part in found) else MailReason.NO_ADDRESS


def _is_masked(address: str) -> bool:
    local, _, domain = address.lower().rpartition("@")
    return "*" in address or bool(_NOBODY.match(local)) or any(name in domain.split(".") for name in _HIDING)
