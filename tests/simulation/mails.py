"""The way to the mail server: it breaks, the program may die on it, and every mail is watched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from random import Random

from app.domain.mail import MailEvent, OutgoingMail
from app.engine.outbox import message_id
from app.ports import MailAccount, MailLine
from tests.simulation.erp import Line
from tests.simulation.fuse import Crash, Fuse, Strike
from tests.support.mail import OPENING, MailFault, StandInMailer

#: A link that tells its buyers everything. The address is of nobody.
MAIL_SETTINGS = {
    "mail.sender": "tomada",
    "mail.shipped": "yes",
    "mail.delivered": "yes",
    "mail.host": "smtp.example.com",
    "mail.from": "loja@example.com.br",
    "mail.from_name": "Loja Exemplo",
}
MAIL_PASSWORD = "senha-do-correio"


def mail_id(hub_id: str, event: MailEvent) -> str:
    """By which a mail is known."""
    return message_id("pluggto", hub_id, event, MAIL_SETTINGS["mail.from"])


class WatchedMailer:
    """A `ports.Mailer`. `cancelled` answers the sales of which the program knows that they were called off; `wrong`
    takes what is seen.

    `kills` says whether the program dies once the server has the next mail, before it knows that; `again` counts how
    often a person wanted a mail that was in doubt to go out once more; `hits` what went wrong.
    """

    def __init__(self, fuse: Fuse, line: Line, cancelled: Callable[[], Collection[str]], wrong: list[str]) -> None:
        self.again: Counter[str] = Counter()
        self.hits: Counter[MailFault] = Counter()
        self.random = Random(0)
        self.kills = False
        self._server = StandInMailer(self._fault, self._handed)
        self._fuse = fuse
        self._line = line
        self._cancelled = cancelled
        self._wrong = wrong
        self._opens = False
        self._left = 0

    @property
    def taken(self) -> list[OutgoingMail]:
        """Mails that the server has."""
        return self._server.taken

    def set(self, fault: MailFault, chance: float, times: int) -> None:
        """From now on this goes wrong, so many times."""
        self._spell, self._chance, self._left = fault, chance, times

    def clear(self) -> None:
        """All is well."""
        self._left, self.kills = 0, False

    @contextmanager
    def connect(self, account: MailAccount) -> Iterator[MailLine]:
        """Open a line."""
        with ExitStack() as stack:
            self._opens = True
            self._line("SMTP open", lambda: stack.enter_context(self._server.connect(account)))
            self._opens = False
            yield self

    def send(self, mail: OutgoingMail) -> str:
        """Hand one over."""
        self._opens = False
        return self._line(f"SMTP {mail.message_id[-20:]}", lambda: self._take(mail))

    def _take(self, mail: OutgoingMail) -> str:
        before = len(self.taken)
        try:
            return self._server.send(mail)
        finally:
            if len(self.taken) > before:
                self._watch(mail.message_id)

    def _watch(self, name: str) -> None:
        times = sum(mail.message_id == name for mail in self.taken)
        if times > 1 + self.again[name]:
            self._wrong.append(f"P7: the mail {name} was handed over {times} times")
        if name in {mail_id(hub_id, event) for hub_id in self._cancelled() for event in MailEvent}:
            self._wrong.append(f"P7: the mail {name} is about a sale that was called off")

    def _handed(self) -> None:
        if self.kills and self._fuse.armed:
            self.kills = False
            self._fuse.strike(Strike.KILL_AFTER_CALL)
            raise Crash

    def _fault(self) -> MailFault | None:
        fits = self._left > 0 and (self._spell in OPENING) is self._opens
        if not (fits and self.random.random() < self._chance):
            return None
        self._left -= 1
        self.hits[self._spell] += 1
        return self._spell
