"""A mail server in memory, with every way in which handing a mail over can end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import (
    AccountBlocked,
    CredentialsRefused,
    Deferred,
    Refused,
    TomadaError,
    Transient,
    Unreachable,
    Unreadable,
)
from app.domain.mail import OutgoingMail
from app.ports import MailAccount, MailLine


class MailFault(StrEnum):
    """The first two come while the line is opened, the others while a mail is handed over."""

    UNREACHABLE = "unreachable"
    LOGIN_REFUSED = "login_refused"
    SENDER_REFUSED = "sender_refused"
    DEFERRED = "deferred"
    REFUSED = "refused"
    DROPPED_BEFORE_THE_END = "dropped_before_the_end"
    TAKEN_WITHOUT_ANSWER = "taken_without_answer"
    LOST_WITHOUT_ANSWER = "lost_without_answer"
    TAKEN_WITH_NONSENSE = "taken_with_nonsense"


OPENING = (MailFault.UNREACHABLE, MailFault.LOGIN_REFUSED)
_TAKEN = (MailFault.TAKEN_WITHOUT_ANSWER, MailFault.TAKEN_WITH_NONSENSE)
_HOST = {"host": "smtp.example.com"}
_ERRORS: dict[MailFault, Callable[[], TomadaError]] = {
    MailFault.UNREACHABLE: lambda: Unreachable(**_HOST, reason="connect"),
    MailFault.LOGIN_REFUSED: lambda: CredentialsRefused(**_HOST, reason="mail_login"),
    MailFault.SENDER_REFUSED: lambda: AccountBlocked(**_HOST, reason="sender"),
    MailFault.DEFERRED: lambda: Deferred(**_HOST, details="451 4.7.1"),
    MailFault.REFUSED: lambda: Refused(**_HOST, details="550 5.1.1"),
    MailFault.DROPPED_BEFORE_THE_END: lambda: Unreachable(**_HOST, reason="broken"),
    MailFault.TAKEN_WITHOUT_ANSWER: lambda: Transient(**_HOST, reason="timeout"),
    MailFault.LOST_WITHOUT_ANSWER: lambda: Transient(**_HOST, reason="broken"),
    MailFault.TAKEN_WITH_NONSENSE: lambda: Unreadable(**_HOST, what="answer"),
}


@dataclass
class StandInMailer:
    """A `ports.Mailer`. `taken` are the mails that the server has, `fault` says what goes wrong next. `handed` comes
    in the middle of a handing-over, once the server has the mail: a crash there leaves a doubt."""

    fault: Callable[[], MailFault | None] = lambda: None
    handed: Callable[[], None] = lambda: None
    taken: list[OutgoingMail] = field(default_factory=list)
    accounts: list[MailAccount] = field(default_factory=list)
    lines: int = 0

    @contextmanager
    def connect(self, account: MailAccount) -> Iterator[MailLine]:
        """Open a line."""
        self.accounts.append(account)
        self.lines += 1
        fault = self.fault()
        if fault in OPENING:
            raise _ERRORS[fault]()
        yield self

    def send(self, mail: OutgoingMail) -> str:
        """Take one mail, or do what the fault says."""
        fault = self.fault()
        if fault is None or fault in _TAKEN:
            self.taken.append(mail)
        self.handed()
        if fault is not None and fault not in OPENING:
            raise _ERRORS[fault]()
        return "250 2.0.0"

    def most_of_one(self) -> int:
        """How often the mail was taken that was taken most often (P7: never more than once)."""
        return max(Counter(mail.message_id for mail in self.taken).values(), default=0)
