"""What a person must know when the journal was begun anew."""

from __future__ import annotations

from app.texts.translate import translate


def begun_anew(kept: str, *, missing: bool, path: str) -> str:
    """`kept` names a damaged file that was set aside, `missing` says that there was none, `path` where it belongs; ""
    when the journal is the one of before."""
    if kept:
        text = translate(
            "Journal",
            "Tomada's data file was damaged. It was kept as {kept}, and nothing was deleted. The "
            "integrations are set up as before; orders are read from the hub again.",
        )
        return text.format(kept=kept)
    if missing:
        text = translate(
            "Journal",
            "Tomada's data file was gone, so a new one was begun. The integrations are set up as before; "
            "orders are read from the hub again. The history, your answers and what you noted for orders "
            "were in the old file: if you have a copy, put it back as {file} while Tomada is closed.",
        )
        return text.format(file=path)
    return ""
