"""A mail run: what is due in the outbox goes out, the intent committed before the dialogue (design 6.4)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime

from app.domain.errors import (
    AccountBlocked,
    Bug,
    CredentialsExpired,
    CredentialsRefused,
    Deferred,
    InvalidInput,
    Kind,
    Refused,
    TomadaError,
    Unreachable,
)
from app.domain.links import HistoryEntry, Stream
from app.domain.mail import Mail, MailReason, MailState, OutgoingMail
from app.domain.orders import Buyer, Sale
from app.engine.context import Context, Progress, RunResult, Tally, ended
from app.engine.outbox import HOUR, WAITS, obstacle, put_off, settle, slots
from app.ports import MailLine, Post

_log = logging.getLogger(__name__)

#: The lane has orders to look after: what is left goes out at the next run.
_LONGEST_RUN_S = 60.0

#: Only after these may a mail go out again by itself: the server surely did not take it.
_NOT_TAKEN = (Unreachable, Deferred)

#: The same, and the next mail would meet it too.
_ACCOUNT = (CredentialsRefused, CredentialsExpired, AccountBlocked)


def send_mails(context: Context, post: Post) -> RunResult:
    """One pass over the outbox of a link. Never raises the error family: the result holds it.

    Raises Cancelled.
    """
    return _MailRun(context, post).run()


class _MailRun:
    def __init__(self, context: Context, post: Post) -> None:
        self._context = context
        self._post = post
        self._journal = context.journal
        self._outbox = context.journal.outbox
        self._link = context.link.id
        self._tally = Tally()

    def run(self) -> RunResult:
        began = self._context.clock.now()
        try:
            self._doubt_interrupted()
            self._send_due()
        except TomadaError as error:
            self._tally.error = error
        result = self._tally.result((Stream.MAIL,))
        state = self._journal.streams(self._link)[Stream.MAIL]
        self._journal.save_stream(self._link, ended(state, result, began))
        return result

    def _doubt_interrupted(self) -> None:
        """The program ended in the middle of these: nobody knows whether the server has them."""
        for mail in self._outbox.mails(self._link, state=MailState.SENDING):
            self._end(mail, MailState.DOUBTFUL, MailReason.INTERRUPTED)

    def _send_due(self) -> None:
        clock = self._context.clock
        until = clock.monotonic() + _LONGEST_RUN_S
        due = [mail for mail in self._outbox.due(self._link, clock.now()) if self._may(mail)]
        free = self._free(due)
        with ExitStack() as open_line:
            line: MailLine | None = None
            for place, mail in enumerate(due[:free]):
                self._context.check()
                if clock.monotonic() > until:
                    return
                line = line or open_line.enter_context(self._post.connect())
                self._send(line, mail)
                self._context.progress(Progress(Stream.MAIL, place + 1, free))

    def _free(self, due: Sequence[Mail]) -> int:
        """How many may go out now; the others wait for their turn."""
        now, an_hour = self._context.clock.now(), self._context.settings.mail_per_hour
        free, next_turn = slots(self._outbox.tried(self._link, now - HOUR), an_hour, now)
        for place, mail in enumerate(due[free:]):
            turn = max(next_turn, now + HOUR / an_hour) + place * HOUR / an_hour
            self._outbox.replace(replace(mail, due=turn), MailState.QUEUED)
        return free

    def _obstacle(self, mail: Mail, sale: Sale | None, buyer: Buyer | None) -> bool:
        """Whether it is not to go out any more; it is noted why."""
        reason = obstacle(mail, sale, buyer, self._context.settings)
        if reason is not None:
            self._end(mail, MailState.CANCELLED, reason)
        return reason is not None

    def _may(self, mail: Mail) -> bool:
        return not self._obstacle(mail, *self._of(mail))

    def _of(self, mail: Mail) -> tuple[Sale | None, Buyer | None]:
        return self._journal.sale(self._link, mail.hub_id), self._journal.buyer(self._link, mail.hub_id)

    def _send(self, line: MailLine, mail: Mail) -> None:
        """Hand one over; afterwards it is sent, or it is known why it is not."""
        claimed = self._claim(mail)
        if claimed is None:
            return
        sending, letter = claimed
        try:
            proof = line.send(letter)
        except _NOT_TAKEN as error:
            later = put_off(sending, self._context.clock.now(), error.kind.value, _detail(error))
            self._end(sending, later.state, later.reason, later.detail, later.due)
            if isinstance(error, Unreachable):
                raise
        except Refused as error:
            self._end(sending, MailState.REFUSED, error.kind.value, _detail(error))
        except _ACCOUNT as error:
            self._end(mail, MailState.QUEUED, error.kind.value, _detail(error), mail.due, was=MailState.SENDING)
            raise
        except TomadaError as error:
            self._end(sending, MailState.DOUBTFUL, error.kind.value, _detail(error))
            raise
        except Exception as error:
            _log.exception("bug while a mail was sent")
            self._end(sending, MailState.DOUBTFUL, Kind.BUG.value)
            raise Bug(where="mail") from error
        else:
            self._tally.written += 1
            self._end(sending, MailState.SENT, "", proof)

    def _claim(self, mail: Mail) -> tuple[Mail, OutgoingMail] | None:
        """The mail as `sending`, committed, and what to send; None when it is not to go out after all."""
        now = self._context.clock.now()
        sending = replace(mail, state=MailState.SENDING, due=None, at=now, attempts=mail.attempts + 1)
        with self._journal.transaction():
            sale, buyer = self._of(mail)
            if self._obstacle(mail, sale, buyer):
                return None
            assert sale is not None
            assert buyer is not None
            try:
                letter = self._post.compose(mail.event, sale, buyer, now)
            except InvalidInput as error:
                self._end(mail, MailState.REFUSED, MailReason.LAYOUT, str(error.params.get("reason", "")))
                return None
            return (sending, letter) if self._outbox.replace(sending, MailState.QUEUED) else None

    def _end(
        self,
        mail: Mail,
        state: MailState,
        reason: str,
        detail: str = "",
        due: datetime | None = None,
        was: MailState | None = None,
    ) -> None:
        """Note how it stands now, and tell the person who is needed for it."""
        after = replace(mail, state=state, reason=str(reason), detail=detail, due=due)
        with self._journal.transaction():
            if not self._outbox.replace(after, was or mail.state) or state is MailState.QUEUED:
                return
            self._tally.refused += state in WAITS
            self._journal.add_history([self._entry(after)])
            if state in WAITS:
                self._ask(after)
            else:
                settle(self._journal, after)

    def _entry(self, mail: Mail) -> HistoryEntry:
        what, now = f"mail:{mail.event}", self._context.clock.now()
        return HistoryEntry(now, self._link, mail.hub_id, what, "", mail.state.value, mail.reason)

    def _ask(self, mail: Mail) -> None:
        sale = self._journal.sale(self._link, mail.hub_id)
        number = sale.order.number if sale else ""
        about = {"event": mail.event.value, "reason": mail.reason, "detail": mail.detail, "number": number}
        self._context.attention(WAITS[mail.state], mail.hub_id, **about)


def _detail(error: TomadaError) -> str:
    return str(error.params.get("details", "") or error.params.get("reason", ""))
