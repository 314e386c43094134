"""`tomada report`: what the last comparison of both sides found."""

from __future__ import annotations

from app.cli.exits import Exit
from app.cli.session import Session, say, say_json, say_table
from app.texts.format import moment
from app.texts.shapes import iso
from app.texts.translate import translate


def report(session: Session) -> int:
    """The newest report of each link, and where its spreadsheet is."""
    with session.application() as application:
        names = {link.id: link.name for link in session.links(application)}
        every = [it for it in application.reports() if it.link_id in names]
        newest = list({it.link_id: it for it in reversed(every)}.values())
        rows = [application.report_rows(it) for it in newest]
    if session.arguments.json:
        shapes = [
            {"link": names[it.link_id], "at": iso(it.at), "differences": it.differences, "file": str(it.path)}
            for it in newest
        ]
        say_json(shapes)
        return Exit.DONE
    if not newest:
        say(translate("Cli", "Nothing was compared yet. To compare now: tomada sync --stream reconciliation"))
    for it, (headers, *lines) in zip(newest, rows, strict=True):
        say(
            translate("Cli", "{link}: compared on {at}. {file}").format(
                link=names[it.link_id], at=moment(it.at), file=it.path
            )
        )
        say_table(headers, lines, translate("Cli", "Nothing differs."))
    return Exit.DONE
