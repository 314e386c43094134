"""What the wizard asks of the program: a connection tried before it is saved, a look into the sheet, the draft."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from threading import Event

import pytest

from app.adapters.vault import MemoryVault
from app.domain.errors import (
    Cancelled,
    CredentialsRefused,
    InputFault,
    InvalidInput,
    SheetFault,
    SheetUnreadable,
    TomadaError,
)
from app.domain.links import Role
from app.engine.wizard import Draft
from app.ports import Secret
from app.sandbox.faults import Fault
from tests.support.practice import Practice
from tests.support.sheets import WRITERS


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    made = Practice(tmp_path)
    yield made
    made.application.close()


def _draft(practice: Practice, **changes: str) -> Draft:
    secrets = {key: Secret(text) for key, text in (practice.hub.credentials | changes).items()}
    settings = {"store.file": str(practice.sheet), "hub.base_url": "http://127.0.0.1:9"}
    return Draft(store="local", hub="pluggto", settings=settings, secrets={Role.HUB: secrets})


def test_both_sides_are_tried_before_anything_is_saved(practice: Practice) -> None:
    draft = _draft(practice)

    assert practice.application.test_draft(draft, Role.STORE, Event()).name == "loja.csv"
    assert practice.application.test_draft(draft, Role.HUB, Event()).name
    assert practice.vault._secrets == {}
    assert list(practice.application.journal.links()) == []


def test_trying_other_access_data_leaves_a_saved_link_as_it_was(practice: Practice) -> None:
    link = practice.add()
    practice.application.test_side(link, Role.HUB)
    before = dict(practice.vault._secrets)

    with pytest.raises(CredentialsRefused):
        practice.application.test_draft(_draft(practice, api_secret="another"), Role.HUB, Event())
    practice.application.test_draft(_draft(practice), Role.HUB, Event())

    assert practice.vault._secrets == before
    assert practice.application.test_side(link, Role.HUB).name


def test_trying_a_saved_link_can_be_given_up(practice: Practice) -> None:
    link, cancel = practice.add(), Event()
    cancel.set()
    with pytest.raises(Cancelled):
        practice.application.test_side(link, Role.HUB, cancel)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"api_user": "ana@example.com"}, ("api_user", InputFault.IS_EMAIL)),
        ({"api_secret": "ab cd"}, ("api_secret", InputFault.HAS_BLANKS)),
        ({"client_id": ""}, ("client_id", InputFault.MISSING)),
    ],
)
def test_what_cannot_be_right_is_named_before_any_call(
    changes: dict[str, str], fault: tuple[str, InputFault], practice: Practice
) -> None:
    with pytest.raises(InvalidInput) as caught:
        practice.application.test_draft(_draft(practice, **changes), Role.HUB, Event())

    assert (caught.value.params["field"], caught.value.params["reason"]) == fault


def test_a_hub_out_of_reach_is_told(practice: Practice) -> None:
    practice.hub.dial.set(Fault.REFUSED)

    with pytest.raises(TomadaError, match="unreachable"):
        practice.application.test_draft(_draft(practice), Role.HUB, Event())


def test_a_spreadsheet_that_is_not_there_is_told(practice: Practice) -> None:
    practice.sheet.unlink()

    with pytest.raises(InvalidInput, match=r"store\.file"):
        practice.application.test_draft(_draft(practice), Role.STORE, Event())


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_first_rows_are_shown_with_the_findings(suffix: str, tmp_path: Path, practice: Practice) -> None:
    rows = [("SKU", "Cor", "Nome", "Preço", "Estoque")] + [(f"A{n}", "Azul", "Copo", 9.9, n) for n in range(7)]
    path = WRITERS[suffix](tmp_path / f"loja2{suffix}", [*rows, ("A0", "", "Outro", "dez", 1)])
    seen = practice.application.preview_sheet(str(path))

    assert seen.headings == ("SKU", "Cor", "Nome", "Preço", "Estoque")
    assert [row[0] for row in seen.rows] == ["A0", "A1", "A2", "A3", "A4"]
    assert seen.rows[1][1:3] == ("Azul", "Copo")
    assert seen.products == 7
    assert {it.cell for it in seen.problems} == {"A2", "A9"}


def test_a_file_that_is_no_spreadsheet_is_told(tmp_path: Path, practice: Practice) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))

    with pytest.raises(SheetUnreadable) as caught:
        practice.application.preview_sheet(str(path))
    assert caught.value.params["reason"] in (SheetFault.NOT_A_SHEET, SheetFault.NO_HEADER)


def test_a_template_can_be_used_at_once_and_a_wrong_place_is_told(tmp_path: Path, practice: Practice) -> None:
    practice.application.write_template(str(tmp_path / "modelo.xlsx"))
    assert (tmp_path / "modelo.xlsx").stat().st_size > 0

    with pytest.raises(TomadaError, match="profile_read_only"):
        practice.application.write_template(str(tmp_path / "nada" / "modelo.csv"))
    with pytest.raises(InvalidInput):
        practice.application.write_template(str(tmp_path / "modelo.pdf"))


def test_a_draft_outlives_the_program_without_its_secrets(practice: Practice) -> None:
    practice.application.save_draft(_draft(practice))
    other = practice.open()
    found = other.load_draft()
    other.forget_draft()
    other.close()

    assert found is not None
    assert (found.store, found.settings["store.file"], found.secrets) == ("local", str(practice.sheet), {})
    assert practice.application.load_draft() is None


class _Killed(BaseException):
    """The program ends here, and nothing after it runs."""


@pytest.mark.parametrize("good", [0, 1, 3, 4])
def test_killed_while_it_is_saved_there_is_no_link_with_half_of_its_access_data(good: int, practice: Practice) -> None:
    class Dying(MemoryVault):
        left = good + 1  # the first write tries the vault

        def set(self, name: str, secret: Secret) -> None:
            self.left -= 1
            if self.left < 0:
                raise _Killed
            super().set(name, secret)

    practice.application.vault = practice.vault = Dying()
    with pytest.raises(_Killed) if good < 4 else nullcontext():
        practice.add()

    assert len(practice.application.journal.links()) == (1 if good == 4 else 0)
