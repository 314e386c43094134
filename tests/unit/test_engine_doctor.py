"""The doctor's decisions: which light for what was measured, and words for every finding in every language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from app.domain.errors import JournalNewer, ProfileReadOnly, Throttled, TomadaError, Unreachable, VaultLocked
from app.engine import doctor
from app.engine.doctor import Check, Finding, Found, JournalCheck, Lamp
from app.ports import Response
from app.resources import resource
from app.texts import translate
from app.texts.doctor import CHECKS, FINDINGS, LAMPS, WHERE, check_label, finding_text, lamp_label

NOW = datetime(2026, 3, 31, 17, 5, tzinfo=UTC)
HTTPS = "https://api.example.com"


@pytest.fixture(params=translate.LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language in turn."""
    translate.load(resource("translations"), request.param)
    yield str(request.param)
    translate.load(resource("translations"), "en")


def _at(off: timedelta) -> Response:
    return Response(200, {"date": format_datetime(NOW + off, usegmt=True)})


@pytest.mark.parametrize(
    ("off", "state", "found"),
    [
        (timedelta(0), Lamp.GREEN, Found.CLOCK_GOOD),
        (timedelta(seconds=60), Lamp.GREEN, Found.CLOCK_GOOD),
        (-timedelta(seconds=61), Lamp.AMBER, Found.CLOCK_WRONG),
        (timedelta(minutes=5), Lamp.AMBER, Found.CLOCK_WRONG),
        (timedelta(minutes=5, seconds=1), Lamp.RED, Found.CLOCK_WRONG),
    ],
)
def test_the_clock_is_held_against_the_hubs(off: timedelta, state: Lamp, found: Found) -> None:
    finding = doctor.clock([Unreachable(host="x"), _at(off)], NOW)

    assert (finding.state, finding.found) == (state, found)


def test_a_practice_shops_clock_is_judged_at_its_own_pace() -> None:
    off = _at(timedelta(minutes=10))
    assert doctor.clock([off], NOW).state is Lamp.RED
    assert doctor.clock([off], NOW, speed=360).state is Lamp.GREEN
    assert doctor.clock([_at(timedelta(hours=31))], NOW, speed=360).state is Lamp.RED


def test_the_nearest_of_several_hub_clocks_counts() -> None:
    assert doctor.clock([_at(timedelta(hours=3)), _at(timedelta(seconds=2))], NOW).state is Lamp.GREEN


@pytest.mark.parametrize("answers", [[], [Unreachable(host="x")], [Response(200, {"date": "ontem"})]])
def test_without_a_hub_clock_ours_is_in_doubt(answers: list[Response | TomadaError]) -> None:
    assert doctor.clock(answers, NOW).found is Found.CLOCK_UNKNOWN


@pytest.mark.parametrize(
    ("address", "answer", "state", "found"),
    [
        (HTTPS, Response(404, {}), Lamp.GREEN, Found.TLS),
        ("http://127.0.0.1:9", Response(200, {}), Lamp.GREEN, Found.LOOPBACK),
        (HTTPS, Unreachable(host="x", reason="certificate"), Lamp.RED, Found.CERTIFICATE),
        (HTTPS, Unreachable(host="x"), Lamp.RED, Found.FAILED),
        (HTTPS, Throttled(until=NOW), Lamp.AMBER, Found.FAILED),
    ],
)
def test_every_way_a_hub_can_answer_has_its_light(
    address: str, answer: Response | TomadaError, state: Lamp, found: Found
) -> None:
    (finding,) = doctor.connections({address: answer})

    assert (finding.check, finding.state, finding.found) == (Check.TLS, state, found)


def test_without_a_link_there_is_nothing_to_connect_to() -> None:
    assert [finding.found for finding in doctor.connections({})] == [Found.NO_LINK]


@pytest.mark.parametrize(
    ("answer", "state", "found"),
    [
        (JournalCheck(True, 1, "1", "", False), Lamp.GREEN, Found.JOURNAL_SOUND),
        (JournalCheck(True, 1, "1", "journal.damaged", False), Lamp.AMBER, Found.JOURNAL_KEPT),
        (JournalCheck(True, 1, "1", "", True), Lamp.AMBER, Found.JOURNAL_MISSING),
        (JournalCheck(False, 1, "1", "", False), Lamp.RED, Found.JOURNAL_DAMAGED),
        (JournalNewer(), Lamp.RED, Found.FAILED),
    ],
)
def test_the_journal_is_judged_by_what_became_of_its_file(
    answer: JournalCheck | TomadaError, state: Lamp, found: Found
) -> None:
    finding = doctor.journal(answer)

    assert (finding.state, finding.found) == (state, found)


@pytest.mark.parametrize(("free", "state"), [(199, Lamp.RED), (200, Lamp.GREEN)])
def test_little_room_is_red(free: int, state: Lamp) -> None:
    assert doctor.disk(free, "/home").state is state


def test_a_program_that_cannot_be_opened_says_whether_the_journal_or_the_disk_is_at_fault() -> None:
    assert doctor.cannot_open(JournalNewer()).check is Check.JOURNAL
    assert doctor.cannot_open(ProfileReadOnly(path="/x")).check is Check.DISK


def test_every_light_check_and_finding_has_words() -> None:
    assert set(LAMPS) == set(Lamp)
    assert set(CHECKS) == set(Check)
    assert set(FINDINGS) == set(Found) - {Found.FAILED}


def test_words_need_only_what_the_finding_holds(spoken: str) -> None:
    findings = [
        doctor.clock([], NOW),
        doctor.clock([_at(timedelta(0))], NOW),
        doctor.clock([_at(timedelta(hours=1))], NOW),
        doctor.proxy([]),
        doctor.proxy(["proxy.example.com"]),
        *doctor.connections({}),
        *doctor.connections({HTTPS: Response(200, {}), "http://127.0.0.1": Response(200, {})}),
        *doctor.connections({HTTPS: Unreachable(host="x", reason="certificate")}),
        doctor.vault("Keychain"),
        doctor.vault(VaultLocked()),
        doctor.disk(1, "/home"),
        doctor.disk(1000, "/home"),
        doctor.sleep(),
        doctor.autostart(True),
        doctor.autostart(False),
        doctor.journal(JournalCheck(True, 1, "1", "", False)),
        doctor.journal(JournalCheck(True, 1, "1", "kept", False)),
        doctor.journal(JournalCheck(True, 1, "1", "", True)),
        doctor.journal(JournalCheck(False, 1, "1", "", False)),
    ]

    texts = [finding_text(finding) for finding in findings]

    assert {finding.found for finding in findings} == set(Found)
    assert all(text.message and "{" not in text.message + text.where for text in texts)
    assert all(text.where for finding, text in zip(findings, texts, strict=True) if finding.state is Lamp.RED)
    assert all(check_label(finding.check) and lamp_label(finding.state) for finding in findings)


def test_room_and_size_are_written_as_numbers_of_the_language(spoken: str) -> None:
    room = finding_text(doctor.disk(76502, "x")).message
    size = finding_text(doctor.journal(JournalCheck(True, 512 * 1024, "1", "", False))).message

    assert ("74.7 GB" if spoken == "en" else "74,7 GB") in room
    assert ("0.5 MB" if spoken == "en" else "0,5 MB") in size


def test_the_journals_version_is_for_support_only() -> None:
    found = [
        doctor.journal(JournalCheck(True, 1, "0003", kept, missing))
        for kept in ("", "old")
        for missing in (True, False)
    ]
    assert not any("0003" in finding_text(finding).message for finding in found)


def test_what_can_be_mended_says_where() -> None:
    green = {Found.CLOCK_GOOD, Found.ROOM, Found.JOURNAL_SOUND, Found.VAULT_WORKS}

    assert not green & set(WHERE)
    assert finding_text(Finding(Check.DISK, Lamp.GREEN, Found.ROOM, {"free": "9", "folder": "x"})).where == ""
