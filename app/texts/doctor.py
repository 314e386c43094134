"""The doctor's findings in plain words: what was found, and where to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.doctor import Check, Finding, Found, Lamp
from app.texts.errors import explain
from app.texts.format import room
from app.texts.translate import QT_TRANSLATE_NOOP, translate

LAMPS: Mapping[Lamp, str] = {
    Lamp.GREEN: QT_TRANSLATE_NOOP("Doctor", "good"),
    Lamp.AMBER: QT_TRANSLATE_NOOP("Doctor", "look at it"),
    Lamp.RED: QT_TRANSLATE_NOOP("Doctor", "wrong"),
}

CHECKS: Mapping[Check, str] = {
    Check.CLOCK: QT_TRANSLATE_NOOP("Doctor", "Clock"),
    Check.PROXY: QT_TRANSLATE_NOOP("Doctor", "Proxy"),
    Check.TLS: QT_TRANSLATE_NOOP("Doctor", "Connection"),
    Check.VAULT: QT_TRANSLATE_NOOP("Doctor", "Password safe"),
    Check.DISK: QT_TRANSLATE_NOOP("Doctor", "Disk"),
    Check.SLEEP: QT_TRANSLATE_NOOP("Doctor", "Sleep"),
    Check.AUTOSTART: QT_TRANSLATE_NOOP("Doctor", "Autostart"),
    Check.JOURNAL: QT_TRANSLATE_NOOP("Doctor", "Tomada's data"),
}

#: What was found; its placeholders are the finding's parameters.
FINDINGS: Mapping[Found, str] = {
    Found.CLOCK_UNKNOWN: QT_TRANSLATE_NOOP("Doctor", "Could not be compared: no hub answered."),
    Found.CLOCK_GOOD: QT_TRANSLATE_NOOP("Doctor", "Differs from the hub's clock by {seconds} s."),
    Found.CLOCK_WRONG: QT_TRANSLATE_NOOP("Doctor", "Differs from the hub's clock by {seconds} s."),
    Found.NO_PROXY: QT_TRANSLATE_NOOP("Doctor", "None."),
    Found.PROXY: QT_TRANSLATE_NOOP("Doctor", "The system uses: {hosts}."),
    Found.NO_LINK: QT_TRANSLATE_NOOP("Doctor", "There is no integration yet, so nothing to connect to."),
    Found.CERTIFICATE: QT_TRANSLATE_NOOP("Doctor", "{host} answers with a certificate that is not trusted here."),
    Found.TLS: QT_TRANSLATE_NOOP("Doctor", "{host} answers, protected by TLS."),
    Found.LOOPBACK: QT_TRANSLATE_NOOP("Doctor", "{host} is this computer and needs no TLS."),
    Found.VAULT_WORKS: QT_TRANSLATE_NOOP("Doctor", "Works: {name}."),
    Found.ROOM: QT_TRANSLATE_NOOP("Doctor", "{free} free in {folder}."),
    Found.NO_ROOM: QT_TRANSLATE_NOOP("Doctor", "{free} free in {folder}."),
    Found.SLEEP: QT_TRANSLATE_NOOP("Doctor", "After sleep, Tomada makes up for what it missed by itself."),
    Found.AUTOSTART_ON: QT_TRANSLATE_NOOP("Doctor", "Tomada starts when you log in to this computer."),
    Found.AUTOSTART_OFF: QT_TRANSLATE_NOOP(
        "Doctor", "Off. Open Tomada yourself, or turn it on in Help, under Preferences."
    ),
    Found.JOURNAL_SOUND: QT_TRANSLATE_NOOP("Doctor", "The file is whole: {size}."),
    Found.JOURNAL_KEPT: QT_TRANSLATE_NOOP("Doctor", "A damaged file was set aside: {kept}. The new one: {size}."),
    Found.JOURNAL_MISSING: QT_TRANSLATE_NOOP("Doctor", "The file was gone; this is a new one: {size}."),
    Found.JOURNAL_DAMAGED: QT_TRANSLATE_NOOP("Doctor", "The file is damaged."),
}

#: Where to mend it; what is missing here needs nothing.
WHERE: Mapping[Found, str] = {
    Found.CLOCK_UNKNOWN: QT_TRANSLATE_NOOP("Doctor", "Check the internet and try again."),
    Found.CLOCK_WRONG: QT_TRANSLATE_NOOP("Doctor", "Let this computer set date and time by itself."),
    Found.CERTIFICATE: QT_TRANSLATE_NOOP(
        "Doctor", "A company proxy or an antivirus may be reading along: ask its administrator. Check the clock too."
    ),
    Found.NO_ROOM: QT_TRANSLATE_NOOP("Doctor", "Free some space on this disk."),
    Found.JOURNAL_DAMAGED: QT_TRANSLATE_NOOP(
        "Doctor", "Close Tomada and start it again: it sets the file aside and begins a new one."
    ),
}

#: Parameters that are megabytes.
_ROOM = ("free", "size")


@dataclass(frozen=True, slots=True)
class FindingText:
    """A finding as scripts and people read it; `where` is "" when there is nothing to mend."""

    check: str
    state: str
    message: str
    where: str


def finding_text(finding: Finding) -> FindingText:
    """In the current language; `check` and `state` stay the words that scripts know."""
    check, state = finding.check.value, finding.state.value
    if finding.error:
        explained = explain(finding.error)
        return FindingText(check, state, f"{explained.title}. {explained.cause}", explained.next_step)
    shown = {name: room(float(said)) if name in _ROOM else said for name, said in finding.params.items()}
    message = translate("Doctor", FINDINGS[finding.found]).format(**shown)
    where = WHERE.get(finding.found)
    return FindingText(check, state, message, translate("Doctor", where) if where else "")


def check_label(check: Check) -> str:
    """What is looked at."""
    return translate("Doctor", CHECKS[check])


def lamp_label(lamp: Lamp) -> str:
    """What a light says."""
    return translate("Doctor", LAMPS[lamp])
