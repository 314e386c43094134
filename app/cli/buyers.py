"""`tomada buyer …`: what is kept of a buyer, handed out or erased. Nobody is named on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.cli.exits import Exit
from app.cli.session import Session, confirmed, may_replace, say, say_json, say_table
from app.domain.people import BuyerRecord, Wanted
from app.engine.people import erase_buyer
from app.texts.format import moment, money
from app.texts.labels import label
from app.texts.shapes import iso
from app.texts.translate import translate


def find(session: Session) -> int:
    """The orders of this buyer whose data are kept."""
    with session.application() as application:
        found = application.journal.people.find(_wanted(session))
        names = {link.id: link.name for link in application.journal.links()}
    if session.arguments.json:
        say_json([_shape(record, names[record.link_id]) for record in found])
        return Exit.DONE
    headers = (
        translate("Cli", "Order"),
        translate("Cli", "Sold"),
        translate("Cli", "Status"),
        translate("Cli", "Total"),
        translate("Cli", "Can be erased"),
    )
    say_table(headers, [_row(record) for record in found], _nothing())
    return Exit.DONE


def export(session: Session) -> int:
    """Write all of it to a file."""
    with session.application() as application:
        found = application.journal.people.find(_wanted(session))
        if not found:
            say(_nothing())
            return Exit.FAILED
        if not may_replace(session, Path(session.arguments.file)):
            return Exit.FAILED
        application.write_buyer(session.arguments.file, found)
    say(translate("Cli", "Written: {file}").format(file=session.arguments.file))
    return Exit.DONE


def erase(session: Session) -> int:
    """Erase what no order needs any more, once the person said yes."""
    with session.application() as application:
        found = application.journal.people.find(_wanted(session))
        if not found:
            say(_nothing())
            return Exit.FAILED
        question = translate("Cli", "Erase the buyer's data in these orders: {orders}? It cannot be undone.")
        if not confirmed(session, question.format(orders=_numbers(found))):
            say(translate("Cli", "Nothing was erased."))
            return Exit.FAILED
        gone, kept = erase_buyer(application.journal, _wanted(session), application.clock.now())
    if gone:
        say(
            translate("Cli", "Erased in: {orders}. The history keeps a line that names nobody.").format(
                orders=_numbers(gone)
            )
        )
    if kept:
        text = translate("Cli", "Not shipped yet, so their buyer is still needed: {orders}. Erase again afterwards.")
        say(text.format(orders=_numbers(kept)))
    return Exit.ATTENTION if kept else Exit.DONE


def _wanted(session: Session) -> Wanted:
    return Wanted.read(session.arguments.who)


def _nothing() -> str:
    return translate("Cli", "Nothing is kept of this buyer.")


def _numbers(records: Sequence[BuyerRecord]) -> str:
    return ", ".join(record.number or record.hub_id for record in records)


def _row(record: BuyerRecord) -> tuple[str, ...]:
    erasable = translate("Cli", "yes") if record.erasable else translate("Cli", "once it was shipped")
    return record.number or record.hub_id, moment(record.created), label(record.stage), money(record.total), erasable


def _shape(record: BuyerRecord, link: str) -> dict[str, object]:
    return {
        "link": link,
        "hub_id": record.hub_id,
        "number": record.number,
        "sold": iso(record.created),
        "state": record.stage.value,
        "erasable": record.erasable,
    }
