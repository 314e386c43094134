"""The state database (design 5): `open_journal` makes or opens it, `SqlJournal` is it."""

from app.adapters.journal.journal import SqlJournal, open_journal

__all__ = ["SqlJournal", "open_journal"]
