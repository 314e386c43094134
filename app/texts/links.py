"""What is said before a link is removed."""

from __future__ import annotations

from app.engine.removal import Removal
from app.texts.translate import translate


def removal_text(removal: Removal) -> str:
    """What is deleted, what stays, and what could not be done any more."""
    text = translate(
        "Cli",
        "This deletes from this computer: the access data, the settings, what is known of {listings} products and "
        "{sales} orders. Nothing changes at the hub or in the spreadsheet.",
    )
    goes = text.format(listings=removal.listings, sales=removal.sales)
    if not removal.unfinished:
        return goes
    warning = translate(
        "Cli",
        "Orders that are not finished: {count}. They could not be invoiced, shipped or cancelled here any more, and "
        "would no longer lower the stock told to the hub.",
    )
    return f"{goes}\n\n{warning.format(count=removal.unfinished)}"
