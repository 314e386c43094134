"""The wizard's flow, journey by journey, without a window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adapters.draft_file import forget_draft, load_draft, save_draft
from app.bootstrap import DECLARATIONS
from app.domain.errors import InputFault
from app.domain.links import ConnectionField, Declaration, Link, Role
from app.domain.settings import options
from app.engine import wizard
from app.engine.wizard import GROUPS, MAIL_SETTINGS, Draft, WizardStep, advanced_settings, missing
from app.ports import Secret

FOUR = {key: Secret(f"{key}-1") for key in ("api_user", "api_secret", "client_id", "client_secret")}
LINK = Link(3, "Loja", "local", "pluggto", datetime(2026, 3, 2, tzinfo=UTC), {"store.file": "/loja.csv"})


def _filled(settings: Mapping[str, str] | None = None) -> Draft:
    begun = wizard.begin(Draft(), DECLARATIONS, [])
    return replace(begun, secrets={Role.HUB: FOUR}, settings=settings or {})


def _missing(draft: Draft, *names: str) -> tuple[wizard.Missing, ...]:
    return missing(draft, draft.step, DECLARATIONS, names)


def test_from_the_first_page_to_the_last() -> None:
    draft = _filled()
    assert (draft.step, wizard.may_go_back(draft), wizard.is_saving(draft)) == (WizardStep.CONNECTION, False, False)

    draft = wizard.forward(draft)
    assert (draft.step, wizard.may_go_back(draft), wizard.is_saving(draft)) == (WizardStep.MAIL, True, True)

    draft = wizard.saved(draft, LINK)
    assert (draft.step, wizard.may_go_back(draft), wizard.is_last(draft)) == (WizardStep.EXTRAS, False, True)


def test_the_additional_fields_exist_only_once_the_link_is_saved() -> None:
    before = wizard.forward(_filled())

    assert WizardStep.EXTRAS not in wizard.steps(before)
    assert wizard.forward(before) == before
    assert WizardStep.EXTRAS in wizard.steps(wizard.saved(before, LINK))
    assert WizardStep.EXTRAS in wizard.steps(wizard.draft_of(LINK))


def test_once_saved_there_is_no_way_back_and_no_secret_left() -> None:
    done = wizard.saved(wizard.forward(_filled()), LINK)

    assert done.secrets == {}
    assert wizard.back(done) == done


def test_back_keeps_what_was_answered() -> None:
    draft = wizard.forward(_filled({"hub.plugin_name": "Tomada"}))

    assert wizard.forward(wizard.back(draft)) == draft


def test_a_side_with_one_system_is_chosen_already_and_the_link_has_a_name() -> None:
    begun = wizard.begin(Draft(), DECLARATIONS, [])

    assert (begun.store, begun.hub, begun.name) == ("local", "pluggto", "Local store – Plugg.to")


def test_a_second_link_gets_a_name_of_its_own() -> None:
    names = ["Local store – Plugg.to", "Local store – Plugg.to 2"]

    assert wizard.begin(Draft(), DECLARATIONS, names).name == "Local store – Plugg.to 3"


def test_of_two_systems_none_is_chosen_for_the_merchant() -> None:
    other = Declaration("other", Role.HUB, "Other", (ConnectionField("token", secret=True),))
    hubs = {**DECLARATIONS[Role.HUB], "other": other}
    begun = wizard.begin(Draft(), {**DECLARATIONS, Role.HUB: hubs}, [])

    assert (begun.hub, begun.name) == ("", "")
    assert ("hub", InputFault.MISSING) in missing(begun, begun.step, {**DECLARATIONS, Role.HUB: hubs}, [])


def test_everything_that_is_missing_is_named_in_the_order_of_the_page() -> None:
    bare = replace(wizard.begin(Draft(), DECLARATIONS, []), name="  ")

    assert _missing(bare) == tuple((key, InputFault.MISSING) for key in (*FOUR, "name"))


def test_a_spreadsheet_is_not_compulsory() -> None:
    assert _missing(_filled()) == ()


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"hub.shop_domain": "loja.example/x"}, ("hub.shop_domain", InputFault.HAS_PATH)),
        ({"hub.shop_domain": "loja"}, ("hub.shop_domain", InputFault.NOT_AN_ADDRESS)),
    ],
)
def test_a_value_that_cannot_be_right_is_named(settings: dict[str, str], fault: wizard.Missing) -> None:
    assert _missing(_filled(settings)) == (fault,)


def test_a_name_that_another_link_has_is_taken() -> None:
    assert _missing(replace(_filled(), name=" Loja "), "Loja") == (("name", InputFault.NAME_TAKEN),)


def test_an_e_mail_that_nobody_sends_is_asked_about() -> None:
    wanted = wizard.forward(_filled({"mail.shipped": "yes"}))

    assert _missing(wanted) == (("mail.sender", InputFault.MISSING),)
    assert _missing(replace(wanted, settings={"mail.shipped": "yes", "mail.sender": "erp"})) == ()
    assert _missing(replace(wanted, settings={})) == ()


def test_of_the_additional_fields_every_wrong_one_is_named() -> None:
    wrong = {"stock.buffer": "-1", "orders.since": "ontem", "mail.shipped": "yes"}

    assert _missing(replace(wizard.draft_of(LINK), settings=wrong)) == (
        ("orders.since", InputFault.NOT_A_DATE),
        ("stock.buffer", InputFault.OUT_OF_RANGE),
    )


def test_every_setting_has_one_place_in_the_wizard() -> None:
    fields = [
        wizard.setting_key(role, each)
        for role, known in DECLARATIONS.items()
        for it in known.values()
        for each in it.fields
        if not each.secret
    ]
    shown = [
        *fields,
        *MAIL_SETTINGS,
        *advanced_settings(DECLARATIONS),
        *(it for keys in GROUPS.values() for it in keys),
    ]

    assert sorted(shown) == sorted(option.key for option, _ in options())


def test_a_setting_equal_to_its_default_is_not_kept() -> None:
    assert wizard.with_setting({"stock.buffer": "2"}, "stock.buffer", "0") == {}
    assert wizard.with_setting({"stock.buffer": "2"}, "stock.buffer", " ") == {}
    assert wizard.with_setting({}, "stock.buffer", " 3 ") == {"stock.buffer": "3"}


def test_a_draft_left_at_any_page_is_continued_without_its_secrets(tmp_path: Path) -> None:
    path = tmp_path / "wizard.json"
    left = wizard.forward(_filled({"store.file": "/loja.csv", "mail.sender": "erp"}))
    save_draft(path, left)
    read = load_draft(path)
    assert read is not None
    continued = wizard.resume(read, DECLARATIONS, [])

    assert not [secret for secret in FOUR.values() if secret.reveal() in path.read_text()]
    assert continued == replace(left, secrets={}, step=WizardStep.CONNECTION)
    assert [key for key, _ in _missing(continued)] == list(FOUR)


def test_a_draft_of_a_saved_link_is_continued_at_its_additional_fields() -> None:
    left = replace(wizard.draft_of(LINK), settings={"stock.buffer": "2"})

    assert wizard.resume(left, DECLARATIONS, [LINK]) == left


def test_a_draft_of_a_link_that_was_removed_begins_anew() -> None:
    assert wizard.resume(wizard.draft_of(LINK), DECLARATIONS, []) == wizard.begin(Draft(), DECLARATIONS, [])


@pytest.mark.parametrize("text", ["", "{", "[]", '{"step": "other"}'])
def test_a_draft_that_cannot_be_read_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "wizard.json"
    path.write_text(text)

    assert load_draft(path) is None


def test_a_draft_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "wizard.json"
    save_draft(path, Draft())
    forget_draft(path)
    forget_draft(path)

    assert load_draft(path) is None


def test_a_draft_never_prints_its_secrets() -> None:
    assert "api_secret-1" not in repr(_filled())


def test_before_tomada_sends_it_must_know_from_where_and_as_whom() -> None:
    on = {"mail.sender": "tomada", "mail.shipped": "yes"}
    draft = wizard.forward(_filled(on))
    lacking = [(key, InputFault.MISSING) for key in ("mail.from", "mail.host", "mail.password")]
    assert list(_missing(draft)) == lacking

    whole = {**on, "mail.from": "a@b.com", "mail.host": "smtp.b.com"}
    assert _missing(replace(draft, settings=whole, mail_password=Secret("x"))) == ()
    assert missing(replace(draft, settings=whole), WizardStep.MAIL, DECLARATIONS, (), with_secrets=False) == ()

    plain = replace(draft, settings={**whole, "mail.security": "none"}, mail_password=Secret("x"))
    assert _missing(plain) == (("mail.security", InputFault.NOT_ENCRYPTED),)
    assert _missing(replace(plain, settings={**plain.settings, "mail.host": "127.0.0.1"}, mail_password=None)) == ()
    assert _missing(replace(draft, settings={"mail.sender": "tomada"})) == ()


def test_the_password_of_the_mailbox_is_not_in_a_draft_that_is_kept(tmp_path: Path) -> None:
    draft = replace(_filled(), mail_password=Secret("senha-secreta"))
    save_draft(tmp_path / "wizard.json", draft)
    assert "senha-secreta" not in (tmp_path / "wizard.json").read_text("utf-8")
    assert draft.revealed()["mail"] == {"password": "senha-secreta"}
    assert wizard.saved(draft, LINK).mail_password is None
