"""`tomada spreadsheet …`: an empty sheet to begin with, and the doctor's findings."""

from __future__ import annotations

from pathlib import Path

from app.cli.exits import Exit
from app.cli.session import Session, may_replace, say, say_json, say_table
from app.domain.errors import InputFault, InvalidInput
from app.texts.faults import item_sentence
from app.texts.translate import translate


def template(session: Session) -> int:
    """Write an empty spreadsheet; an existing file is replaced only if the person says so."""
    from app.bootstrap import disk_error, write_template

    path = Path(session.arguments.file)
    if not may_replace(session, path):
        return Exit.FAILED
    try:
        write_template(path)
    except OSError as error:
        raise disk_error(error, path.absolute().parent) from None
    say(translate("Cli", "Written: {file}").format(file=path))
    return Exit.DONE


def check(session: Session) -> int:
    """Every finding of the spreadsheet doctor; exit 3 when there are some."""
    from app.bootstrap import check_sheet

    path = Path(session.arguments.file)
    if not path.is_file():
        raise InvalidInput(field="file", reason=InputFault.NO_SUCH_FILE)
    products, problems = check_sheet(path)
    if session.arguments.json:
        say_json(
            [
                {"cell": it.cell, "fault": it.fault.value, "value": it.value, "message": item_sentence(it)}
                for it in problems
            ]
        )
        return Exit.ATTENTION if problems else Exit.DONE
    say(translate("Cli", "{count} products read.").format(count=products))
    headers = (translate("Cli", "Cell"), translate("Cli", "Finding"))
    rows = [(it.cell, item_sentence(it)) for it in problems]
    say_table(headers, rows, translate("Cli", "Everything is in order."))
    return Exit.ATTENTION if problems else Exit.DONE
