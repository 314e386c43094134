"""Every item 1 to 83 of Plugg.to's certification list is covered by a test of its number, or declared with a reason."""

from __future__ import annotations

import ast
import re
from pathlib import Path

_TESTS = Path(__file__).parent.parent
_ITEMS = range(1, 84)

#: Items that no test can cover in this product, and why.
NOT_APPLICABLE = {
    28: "a spreadsheet has no switched-off products: a row is there or it is gone, and what is gone is sold out (37)",
    61: "the invoice's address travels as nfe_link (56); documents is the other form of the same thing",
    66: "invoice by item is declared unsupported: one marketplace uses it, and a store order has one invoice",
    77: "notifications need a public address: a desktop program polls (76), and no relay is offered",
}


def covered() -> dict[int, set[str]]:
    """Item number to the names of its tests, found without running anything."""
    found: dict[int, set[str]] = {}
    for path in _TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = re.match(r"test_cert_(\d\d)_", node.name) if isinstance(node, ast.FunctionDef) else None
            if name:
                found.setdefault(int(name[1]), set()).add(f"{path.name}::{node.name}")  # type: ignore[attr-defined]
    return found


def test_every_item_is_covered_or_declared() -> None:
    missing = set(_ITEMS) - covered().keys() - NOT_APPLICABLE.keys()
    assert not missing


def test_nothing_is_declared_that_is_covered() -> None:
    assert not covered().keys() & NOT_APPLICABLE.keys()


def test_no_test_names_an_item_that_does_not_exist() -> None:
    assert covered().keys() <= set(_ITEMS)
