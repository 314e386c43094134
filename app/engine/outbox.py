"""Which mails are owed to buyers and which may go out: pure rules, and what a person says to a mail (design 6.4)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.catalogue import digest
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import AttentionKind
from app.domain.mail import Mail, MailEvent, MailReason, MailSecurity, MailState, address_of
from app.domain.orders import RANK, Buyer, Sale, Stage
from app.domain.settings import MailSender, Settings
from app.engine.steps import pause
from app.ports import Journal

_BRASILIA = ZoneInfo("America/Sao_Paulo")

#: For so long a person can take a mail back before it goes out.
UNDO = timedelta(minutes=2)

#: A mail that could not be handed over for so long tells the buyer nothing new any more.
_TOO_OLD = timedelta(days=3)

#: How long the mails of an hour count.
HOUR = timedelta(hours=1)

#: This computer, where a line needs no protection and nobody need sign in.
LOOPBACK = ("127.0.0.1", "localhost", "::1")

#: States in which a person waits for a person: the mail goes out again when told to.
WAITS = {MailState.DOUBTFUL: AttentionKind.MAIL_DOUBTFUL, MailState.REFUSED: AttentionKind.MAIL_REFUSED}


def wanted(settings: Settings) -> frozenset[MailEvent]:
    """Events that Tomada tells buyers of."""
    if settings.mail_sender is not MailSender.TOMADA:
        return frozenset()
    switches = {MailEvent.SHIPPED: settings.mail_shipped, MailEvent.DELIVERED: settings.mail_delivered}
    return frozenset(event for event, on in switches.items() if on)


def mail_faults(settings: Settings) -> tuple[tuple[str, InputFault], ...]:
    """What is missing or wrong before Tomada can send: settings and their faults, in the order of the page."""
    if not wanted(settings):
        return ()
    texts = {"mail.from": settings.mail_from, "mail.host": settings.mail_host}
    found = [(key, InputFault.MISSING) for key, text in texts.items() if not text]
    if settings.mail_security is MailSecurity.NONE and settings.mail_host not in LOOPBACK:
        found.append(("mail.security", InputFault.NOT_ENCRYPTED))
    return tuple(found)


def switched(
    before: Settings | None, after: Settings, since: Mapping[MailEvent, datetime], now: datetime
) -> Mapping[MailEvent, datetime]:
    """Since when each switch is on, once settings changed: one that was on before stays as it was noted."""
    was_on = wanted(before) if before else frozenset()
    return {event: since.get(event, now) if event in was_on else now for event in wanted(after)}


def owed(before: Sale | None, sale: Sale, since: Mapping[MailEvent, datetime]) -> Iterator[MailEvent]:
    """Events of this sale that its buyer is to be told of. `before` is the sale as it was known, `since` when each
    switch was turned on: what happened earlier is not told, and where that cannot be seen, neither."""
    if is_cancelled(sale):
        return
    event = _reached(sale)
    if event is None or event not in since:
        return
    is_news = before is not None and _reached(before) is not event
    happened = _happened(sale, event)
    if happened is None:  # only the hub says so, and not when
        if is_news and sale.order.version >= since[event]:
            yield event
    elif _is_day(happened):
        if is_news and happened + timedelta(days=1) > since[event]:
            yield event
    elif happened >= since[event]:
        yield event


def is_cancelled(sale: Sale) -> bool:
    """Whether either side called the sale off."""
    return Stage.CANCELLED in (sale.stage, sale.store.stage if sale.store else None)


def _reached(sale: Sale) -> MailEvent | None:
    """The last event that happened to the goods."""
    store = sale.store
    rank = max(RANK[sale.stage], RANK[store.stage] if store else 0)
    if rank >= RANK[Stage.DELIVERED] or (store and store.delivered):
        return MailEvent.DELIVERED
    if rank >= RANK[Stage.SHIPPED] and store and store.tracking and store.tracking.code:
        return MailEvent.SHIPPED
    return None


def _happened(sale: Sale, event: MailEvent) -> datetime | None:
    store = sale.store
    if store is None:
        return None
    if event is MailEvent.DELIVERED:
        return store.delivered
    return store.tracking.shipped if store.tracking else None


def _is_day(at: datetime) -> bool:
    """Whether only the day was noted, not the time."""
    return at.astimezone(_BRASILIA).time() == time()


def obstacle(mail: Mail, sale: Sale | None, buyer: Buyer | None, settings: Settings) -> MailReason | None:
    """Why a mail is not to go out any more, None when it may."""
    if mail.event not in wanted(settings):
        return MailReason.SWITCHED_OFF
    if sale is None or is_cancelled(sale):
        return MailReason.SALE_CANCELLED
    if mail.event is MailEvent.SHIPPED and _reached(sale) is MailEvent.DELIVERED:
        return MailReason.OVERTAKEN
    address = address_of(buyer.email if buyer else "")
    return address if isinstance(address, MailReason) else None


def put_off(mail: Mail, now: datetime, reason: str, detail: str) -> Mail:
    """The mail after a try in which the server surely did not take it: later again, or never when it is too old."""
    if now - mail.created > _TOO_OLD:
        return replace(mail, state=MailState.REFUSED, due=None, reason=MailReason.TOO_OLD, detail=detail)
    later = now + 6 * pause(mail.attempts)
    return replace(mail, state=MailState.QUEUED, due=later, reason=reason, detail=detail)


def slots(tried: Collection[datetime], per_hour: int, now: datetime) -> tuple[int, datetime]:
    """How many mails may go out now, and when the next may after that. `tried` is when each of the last hour began."""
    young = sorted(at for at in tried if now - HOUR < at <= now)
    free = max(0, per_hour - len(young))
    return free, young[-per_hour] + HOUR if free == 0 else now


def message_id(hub: str, hub_id: str, event: MailEvent, sender: str) -> str:
    """The same for the same event of the same sale, whoever sends it and how often."""
    return f"{digest('mail', hub, hub_id, event.value)}.{event}@{sender.rpartition('@')[2] or 'tomada.invalid'}"


# what a person says
def cancel_mail(journal: Journal, link_id: int, hub_id: str, event: MailEvent) -> Mail:
    """Take a mail back that has not gone out yet.

    Raises InvalidInput: `mail` with NO_SUCH_MAIL, or ALREADY_DONE when it is too late.
    """
    mail = _mail(journal, link_id, hub_id, event)
    taken_back = replace(mail, state=MailState.CANCELLED, due=None, reason=MailReason.BY_PERSON)
    if mail.state is not MailState.QUEUED or not journal.outbox.replace(taken_back, MailState.QUEUED):
        raise InvalidInput(field="mail", reason=InputFault.ALREADY_DONE)
    return taken_back


def resend_mail(journal: Journal, link_id: int, hub_id: str, event: MailEvent, now: datetime) -> Mail:
    """Send a mail that was doubtful, refused or taken back, as soon as there is a run.

    Raises InvalidInput: `mail` with NO_SUCH_MAIL, with ALREADY_DONE for one that was sent or is about to be, with
    WRONG_STATE when the sale was cancelled.
    """
    mail = _mail(journal, link_id, hub_id, event)
    sale = journal.sale(link_id, hub_id)
    if sale is None or is_cancelled(sale):
        raise InvalidInput(field="mail", reason=InputFault.WRONG_STATE)
    again = replace(mail, state=MailState.QUEUED, created=now, due=now, attempts=0, reason="", detail="")
    done = mail.state in (MailState.SENT, MailState.SENDING)
    if done or not journal.outbox.replace(again, mail.state):
        raise InvalidInput(field="mail", reason=InputFault.ALREADY_DONE)
    settle(journal, again)
    return again


def settle(journal: Journal, mail: Mail) -> None:
    """The attention items of a sale that none of its mails calls for any more go away."""
    calling = {it.state for it in journal.outbox.mails(mail.link_id, hub_id=mail.hub_id)}
    for state, kind in WAITS.items():
        if state not in calling:
            journal.clear_attention(mail.link_id, kind, [mail.hub_id])


def _mail(journal: Journal, link_id: int, hub_id: str, event: MailEvent) -> Mail:
    for mail in journal.outbox.mails(link_id, hub_id=hub_id):
        if mail.event is event:
            return mail
    raise InvalidInput(field="mail", reason=InputFault.NO_SUCH_MAIL)
