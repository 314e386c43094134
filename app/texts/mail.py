"""E-mails to buyers in plain words: what each tells, how it stands, and why."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import Kind
from app.domain.mail import Mail, MailEvent, MailReason, MailState
from app.texts.errors import TEXTS as ERROR_TEXTS
from app.texts.errors import explain_kind
from app.texts.format import moment
from app.texts.translate import QT_TRANSLATE_NOOP, translate

EVENTS: Mapping[MailEvent, str] = {
    MailEvent.SHIPPED: QT_TRANSLATE_NOOP("Mail", "Tracking e-mail"),
    MailEvent.DELIVERED: QT_TRANSLATE_NOOP("Mail", "Delivery e-mail"),
}

STATES: Mapping[MailState, str] = {
    MailState.QUEUED: QT_TRANSLATE_NOOP("Mail", "to be sent"),
    MailState.SENDING: QT_TRANSLATE_NOOP("Mail", "being sent"),
    MailState.SENT: QT_TRANSLATE_NOOP("Mail", "sent"),
    MailState.DOUBTFUL: QT_TRANSLATE_NOOP("Mail", "perhaps sent"),
    MailState.REFUSED: QT_TRANSLATE_NOOP("Mail", "refused"),
    MailState.CANCELLED: QT_TRANSLATE_NOOP("Mail", "not sent"),
}

REASONS: Mapping[MailReason, str] = {
    MailReason.BY_PERSON: QT_TRANSLATE_NOOP("Mail", "You took it back."),
    MailReason.SWITCHED_OFF: QT_TRANSLATE_NOOP("Mail", "These e-mails were switched off meanwhile."),
    MailReason.SALE_CANCELLED: QT_TRANSLATE_NOOP("Mail", "The order was cancelled."),
    MailReason.OVERTAKEN: QT_TRANSLATE_NOOP("Mail", "The goods had arrived before it went out."),
    MailReason.NO_ADDRESS: QT_TRANSLATE_NOOP("Mail", "The buyer has no e-mail address that can be written to."),
    MailReason.MASKED_ADDRESS: QT_TRANSLATE_NOOP("Mail", "The marketplace hides the buyer's e-mail address."),
    MailReason.LAYOUT: QT_TRANSLATE_NOOP("Mail", "The layout cannot be used. Correct it, then try again."),
    MailReason.TOO_OLD: QT_TRANSLATE_NOOP("Mail", "It could not be handed over for three days."),
    MailReason.INTERRUPTED: QT_TRANSLATE_NOOP(
        "Mail", "The program or the computer stopped while it was being handed over."
    ),
}


def event_name(event: MailEvent) -> str:
    """What the mail is called."""
    return translate("Mail", EVENTS[event])


def state_name(state: MailState) -> str:
    """How it stands, in a word or two."""
    return translate("Mail", STATES[state])


def reason_text(reason: str, detail: str = "") -> str:
    """Why it stands so, "" where there is nothing to say. `detail` is the server's code."""
    code = f" ({detail})" if detail and reason not in set(MailReason) else ""
    if reason in set(MailReason):
        return translate("Mail", REASONS[MailReason(reason)])
    if reason in ERROR_TEXTS:
        return f"{explain_kind(Kind(reason), {}).title}{code}."
    return ""


def mail_note(mail: Mail) -> str:
    """What there is to say about how it stands: since when, until when, or why."""
    if mail.state is MailState.SENT and mail.at:
        return translate("Mail", "The mail server took it on {at}").format(at=moment(mail.at))
    why = reason_text(mail.reason, mail.detail)
    if mail.state is MailState.QUEUED and mail.due:
        again = translate("Mail", "Goes out after {due}; until then you can take it back.").format(due=moment(mail.due))
        return f"{why} {again}".strip()
    return why
