"""Another program at work on a journal, for the contract.

`python -m tests.contract.journal_child WORK ADDRESS LINK NAME` says `ready`, waits for a line, works.
"""

from __future__ import annotations

import itertools
import sys
from dataclasses import replace
from pathlib import Path

from app.adapters.journal import open_journal
from app.domain.links import HistoryEntry
from app.domain.orders import Step, StepName, StepState
from app.ports import Journal
from tests.contract.journal_contract import NOW, ORDER, a_sale


def orders(journal: Journal, link_id: int, name: str) -> None:
    """Sixty store orders."""
    for count in range(60):
        journal.book(link_id).create(replace(ORDER, id=f"{name}-{count}"), NOW)


def sales(journal: Journal, link_id: int, name: str) -> None:
    """Sales without end, each with history in one transaction, told once committed."""
    for count in itertools.count():
        with journal.transaction():
            _sell(journal, link_id, f"{name}-{count}")
        print(f"{name}-{count}", flush=True)


def half(journal: Journal, link_id: int, name: str) -> None:
    """A transaction that never ends."""
    with journal.transaction():
        _sell(journal, link_id, name)
        print("inside", flush=True)
        sys.stdin.readline()


def _sell(journal: Journal, link_id: int, hub_id: str) -> None:
    journal.save_sale(link_id, a_sale(hub_id), NOW)
    journal.add_history([HistoryEntry(NOW, link_id, hub_id, "import")])
    journal.save_step(link_id, hub_id, Step(StepName.IMPORT, StepState.DONE))


def main() -> None:
    work, address, link_id, name = sys.argv[1:]
    print("ready", flush=True)
    sys.stdin.readline()
    journal = open_journal(Path(address), NOW)
    works = {"orders": orders, "sales": sales, "half": half, "open": lambda *_: None}
    works[work](journal, int(link_id), name)
    journal.close()


if __name__ == "__main__":
    main()
