"""`tomada order show`: one order's life from the hub to the store and back."""

from __future__ import annotations

from app.cli.exits import Exit
from app.cli.orders import meant
from app.cli.session import Session, say, say_json
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import StepState
from app.texts.format import money
from app.texts.labels import label
from app.texts.timeline import timeline
from app.texts.translate import translate

_MARKS = {
    StepState.DONE: "✓",
    StepState.ATTENTION: "!",
    StepState.WAITING: "…",
    StepState.DOING: "…",
    StepState.OWED: "·",
}


def show(session: Session) -> int:
    """Each step with its proof and when it was confirmed, or why it waits. Raises InvalidInput."""
    with session.application() as application:
        found = meant(application, session.arguments.order.strip())
        if found is None:
            raise InvalidInput(field="order", reason=InputFault.NO_SUCH_ORDER)
        link, sale = found
        waiting = [it for it in application.journal.attentions(link.id) if it.subject == sale.hub_id]
        mails = application.journal.outbox.mails(link.id, hub_id=sale.hub_id)
    lines = timeline(sale, waiting, mails)
    if session.arguments.json:
        say_json([{"state": line.state.value, "text": line.text, "note": line.note} for line in lines])
        return Exit.DONE
    title = translate("Cli", "Order {number}: {state}, {total}")
    number = sale.order.number or sale.hub_id
    say(title.format(number=number, state=label(sale.stage), total=money(sale.order.total)))
    for line in lines:
        say(f" {_MARKS[line.state]} {line.text}")
        if line.note:
            say(f"     {line.note}")
    return Exit.DONE
