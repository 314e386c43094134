"""`tomada mail …`: e-mails to buyers, listed, tested, taken back and sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.cli.exits import Exit
from app.cli.orders import meant
from app.cli.session import Session, say, say_json, say_table
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Link
from app.domain.mail import Mail, MailEvent, MailState
from app.engine.outbox import cancel_mail, resend_mail
from app.engine.wizard import draft_of
from app.texts.format import moment
from app.texts.mail import event_name, mail_note, state_name
from app.texts.shapes import iso
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application


def list_all(session: Session) -> int:
    """The newest mails, without their buyers."""
    asked = session.arguments
    found: list[tuple[Link, Mail, str]] = []
    with session.application() as application:
        for link in session.links(application):
            mails = application.journal.outbox.mails(link.id, limit=asked.limit)
            sales = {it.hub_id: it for it in application.journal.sales(link.id, hub_ids={it.hub_id for it in mails})}
            found += [(link, mail, sales[mail.hub_id].order.number) for mail in mails]
    found.sort(key=lambda each: each[1].created, reverse=True)
    found = found[: asked.limit]
    if asked.json:
        say_json([_shape(link, mail, number) for link, mail, number in found])
        return Exit.DONE
    headers = (
        translate("Cli", "Order"),
        translate("Cli", "E-mail"),
        translate("Cli", "Status"),
        translate("Cli", "Since"),
        translate("Cli", "Why"),
    )
    rows = [
        (number or mail.hub_id, event_name(mail.event), state_name(mail.state), moment(mail.created), mail_note(mail))
        for _, mail, number in found
    ]
    say_table(headers, rows, translate("Cli", "No e-mails."))
    return Exit.DONE


def _shape(link: Link, mail: Mail, number: str) -> dict[str, Any]:
    return {
        "link": link.name,
        "hub_id": mail.hub_id,
        "hub_number": number,
        "event": mail.event.value,
        "state": mail.state.value,
        "created": iso(mail.created),
        "due": iso(mail.due),
        "at": iso(mail.at),
        "attempts": mail.attempts,
        "reason": mail.reason,
        "detail": mail.detail,
    }


def test(session: Session) -> int:
    """Send a sample to the sender of a link."""
    with session.application() as application:
        address = application.test_mail(draft_of(application.link(session.arguments.name)))
    say(translate("Cli", "The mail server took it. Look into the mailbox {address}.").format(address=address))
    return Exit.DONE


def resend(session: Session) -> int:
    """Send a mail again that is in doubt, was refused or was taken back."""
    with session.application() as application:
        link, hub_id = _order(session, application)
        for event in _events(session, application, link, hub_id):
            resend_mail(application.journal, link.id, hub_id, event, application.clock.now())
    say(translate("Cli", "It goes out at the next run. To run at once: tomada sync --stream mail"))
    return Exit.DONE


def cancel(session: Session) -> int:
    """Take a mail back that has not gone out yet."""
    with session.application() as application:
        link, hub_id = _order(session, application)
        for event in _events(session, application, link, hub_id):
            cancel_mail(application.journal, link.id, hub_id, event)
    say(translate("Cli", "It will not be sent."))
    return Exit.DONE


def _order(session: Session, application: Application) -> tuple[Link, str]:
    found = meant(application, session.arguments.order.strip())
    if found is None:
        raise InvalidInput(field="order", reason=InputFault.NO_SUCH_ORDER)
    return found[0], found[1].hub_id


def _events(session: Session, application: Application, link: Link, hub_id: str) -> list[MailEvent]:
    """The one that was named, or all that are not sent yet. Raises InvalidInput(reason=NO_SUCH_MAIL)."""
    if session.arguments.event:
        return [MailEvent(session.arguments.event)]
    mails = application.journal.outbox.mails(link.id, hub_id=hub_id)
    events = [mail.event for mail in mails if mail.state not in (MailState.SENT, MailState.SENDING)]
    if not events:
        raise InvalidInput(field="mail", reason=InputFault.NO_SUCH_MAIL)
    return events
