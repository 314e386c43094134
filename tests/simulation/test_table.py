"""README.md beside this file names every property, fault and mutant, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from app.sandbox.faults import Fault
from tests.simulation.erp import ERP_FAULTS
from tests.simulation.events import WEIGHTS
from tests.simulation.fuse import Strike
from tests.simulation.mutants import MUTANTS
from tests.simulation.vault import Mood
from tests.support.mail import MailFault

_HERE = Path(__file__).parent
_CODE = {path.name: path.read_text("utf-8") for path in _HERE.glob("*.py")}


def table(title: str) -> dict[str, list[str]]:
    """The rows below a heading: first cell to the other cells."""
    text = (_HERE / "README.md").read_text("utf-8").split(f"## {title}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return {cells[0].strip("`"): cells[1:] for cells in rows[2:]}


def test_every_property_is_in_the_table_and_where_it_says() -> None:
    listed = table("Properties")
    checked = {code for text in _CODE.values() for code in re.findall(r"""["'](P\d+|E\d+): """, text)}
    assert checked <= listed.keys()
    for code, (_, place) in listed.items():
        for name in re.findall(r"`(\w+\.py)`", place):
            assert code in _CODE[name], f"{code} is not in {name}"
    assert {f"P{number}" for number in range(1, 19)} <= listed.keys()


def test_every_fault_is_in_the_table() -> None:
    met = {word for text in _CODE.values() for word in re.findall(r"""met\["(\w+)"\]""", text)}
    moods = {mood.value for mood in Mood if mood is not Mood.WELL}
    mails = {f"mail_{fault}" for fault in MailFault}
    dials = {fault.value for fault in Fault} | {f"erp_{fault}" for fault in ERP_FAULTS}
    assert table("Faults").keys() == dials | mails | moods | met | {strike.value for strike in Strike}


def test_every_event_is_in_the_table() -> None:
    assert table("Events").keys() == WEIGHTS.keys()


def test_every_mutant_is_in_the_table() -> None:
    assert {name: cells[0] for name, cells in table("Mutants").items()} == {
        name: text for name, (text, _) in MUTANTS.items()
    }
