"""`tomada support-package FILE`: what a supporter needs, without secrets, personal data or the merchant's names."""

from __future__ import annotations

from pathlib import Path

from app.cli.exits import Exit
from app.cli.session import Session, confirmed, may_replace, say, warn
from app.texts.format import number
from app.texts.translate import translate


def save(session: Session) -> int:
    """List what would be in the file, ask, write it."""
    path = Path(session.arguments.file)
    with session.application() as application:
        parts = application.support_parts()
        warn(translate("Cli", "The file holds:"))
        for name, text in parts.items():
            warn(f"  {name}  ({number(len(text.encode()) / 1024, 1)} KB)")
        warn(translate("Cli", "Passwords, buyers, product names and addresses are not in it."))
        if not confirmed(session, translate("Cli", "Write {file}?").format(file=path)) or not may_replace(
            session, path
        ):
            return Exit.FAILED
        application.save_support(parts, str(path))
    say(translate("Cli", "Written: {file}").format(file=path))
    return Exit.DONE
