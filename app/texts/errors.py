"""Every error in plain words: what happened, why, and what to do next (design 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import InputFault, Kind, SheetFault, TomadaError
from app.texts.format import moment
from app.texts.inputs import INPUT_ADVICE, SHEET_ADVICE
from app.texts.labels import field_label
from app.texts.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class Text:
    """English templates of one kind of error; placeholders are the names of its parameters."""

    title: str
    cause: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Explained:
    """An error in the person's language, filled in."""

    title: str
    cause: str
    next_step: str


TEXTS: Mapping[Kind, Text] = {
    Kind.UNREACHABLE: Text(
        QT_TRANSLATE_NOOP("Errors", "No connection"),
        QT_TRANSLATE_NOOP("Errors", "It was not possible to connect to {host}. Nothing was changed there."),
        QT_TRANSLATE_NOOP("Errors", "Check whether this computer's internet works. Tomada tries again by itself."),
    ),
    Kind.TRANSIENT: Text(
        QT_TRANSLATE_NOOP("Errors", "The other system is having trouble"),
        QT_TRANSLATE_NOOP("Errors", "Right now, {host} is failing or takes too long to answer."),
        QT_TRANSLATE_NOOP("Errors", "You need not do anything. Tomada checks what was done and tries again by itself."),
    ),
    Kind.THROTTLED: Text(
        QT_TRANSLATE_NOOP("Errors", "The other system asked us to wait"),
        QT_TRANSLATE_NOOP("Errors", "There were too many requests in a short time. We can go on after {until}."),
        QT_TRANSLATE_NOOP("Errors", "You need not do anything. Tomada goes on by itself at that time."),
    ),
    Kind.DEFERRED: Text(
        QT_TRANSLATE_NOOP("Errors", "The other system does not take it yet"),
        QT_TRANSLATE_NOOP("Errors", "{host} answered “not now” ({reason}). Nothing was taken."),
        QT_TRANSLATE_NOOP("Errors", "You need not do anything. Tomada tries again by itself."),
    ),
    Kind.UNREADABLE: Text(
        QT_TRANSLATE_NOOP("Errors", "The answer could not be understood"),
        QT_TRANSLATE_NOOP("Errors", "The answer of {host} came broken or is not what was expected."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Tomada tries again by itself. If this goes on, check whether your internet asks for a sign-in page, and "
            "whether the address in the settings is right.",
        ),
    ),
    Kind.CREDENTIALS_REFUSED: Text(
        QT_TRANSLATE_NOOP("Errors", "The access data were not accepted"),
        QT_TRANSLATE_NOOP("Errors", "At least one of the access values for {host} is wrong, or two were swapped."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Copy each value again from where you received it, test the connection and save. Until then everything "
            "waits in line; nothing is lost.",
        ),
    ),
    Kind.CREDENTIALS_EXPIRED: Text(
        QT_TRANSLATE_NOOP("Errors", "The access has expired"),
        QT_TRANSLATE_NOOP("Errors", "The permission to use {host} ran out or was withdrawn."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Enter the access data again and test the connection. Until then everything waits in line; nothing is "
            "lost.",
        ),
    ),
    Kind.ACCOUNT_BLOCKED: Text(
        QT_TRANSLATE_NOOP("Errors", "The account may not use this connection"),
        QT_TRANSLATE_NOOP("Errors", "The account is not allowed to use the API. Reason given: {reason}."),
        QT_TRANSLATE_NOOP(
            "Errors", "Ask the support of that system to allow the API in your plan. Then test the connection again."
        ),
    ),
    Kind.REFUSED: Text(
        QT_TRANSLATE_NOOP("Errors", "The other system did not accept this"),
        QT_TRANSLATE_NOOP("Errors", "It was refused as it is now. Reason given: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Correct what is named above and try again."),
    ),
    Kind.NOT_FOUND: Text(
        QT_TRANSLATE_NOOP("Errors", "Not found"),
        QT_TRANSLATE_NOOP("Errors", "What was looked for is not in the other system."),
        QT_TRANSLATE_NOOP("Errors", "Check whether it was removed there. If it exists, try again."),
    ),
    Kind.DUPLICATE: Text(
        QT_TRANSLATE_NOOP("Errors", "It exists already"),
        QT_TRANSLATE_NOOP("Errors", "The other system already has this, with the number {existing}."),
        QT_TRANSLATE_NOOP("Errors", "Look at that record there. Nothing was created twice."),
    ),
    Kind.VAULT_LOCKED: Text(
        QT_TRANSLATE_NOOP("Errors", "The password safe is locked"),
        QT_TRANSLATE_NOOP("Errors", "Your access data are in this computer's password safe, and it is locked."),
        QT_TRANSLATE_NOOP("Errors", "Unlock it with your computer's password. Tomada then goes on by itself."),
    ),
    Kind.VAULT_DENIED: Text(
        QT_TRANSLATE_NOOP("Errors", "Access to the password safe was refused"),
        QT_TRANSLATE_NOOP("Errors", "This computer did not let Tomada read the access data in its password safe."),
        QT_TRANSLATE_NOOP("Errors", "Try again and choose “Allow” when the computer asks."),
    ),
    Kind.VAULT_MISSING: Text(
        QT_TRANSLATE_NOOP("Errors", "There is no password safe"),
        QT_TRANSLATE_NOOP("Errors", "No safe place to keep your access data was found on this computer."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Install or turn on the system's password safe (on Linux, for example, GNOME Keyring) and open Tomada "
            "again. Tomada never keeps secrets in an ordinary file.",
        ),
    ),
    Kind.VAULT_TOO_SMALL: Text(
        QT_TRANSLATE_NOOP("Errors", "The password safe did not keep the whole value"),
        QT_TRANSLATE_NOOP("Errors", "What was read back from this computer's password safe is not what was saved."),
        QT_TRANSLATE_NOOP("Errors", "Enter the access data again. If it happens again, restart the computer."),
    ),
    Kind.DISK_FULL: Text(
        QT_TRANSLATE_NOOP("Errors", "The disk is full"),
        QT_TRANSLATE_NOOP("Errors", "There is no room left in {path}. Tomada stopped before losing anything."),
        QT_TRANSLATE_NOOP("Errors", "Free some space on this disk. Tomada then goes on by itself."),
    ),
    Kind.PROFILE_READ_ONLY: Text(
        QT_TRANSLATE_NOOP("Errors", "The folder cannot be written"),
        QT_TRANSLATE_NOOP("Errors", "Tomada has no permission to write in {path}."),
        QT_TRANSLATE_NOOP("Errors", "Give your user permission to write in this folder and open Tomada again."),
    ),
    Kind.JOURNAL_BUSY: Text(
        QT_TRANSLATE_NOOP("Errors", "Tomada's data are in use"),
        QT_TRANSLATE_NOOP("Errors", "Another program is holding Tomada's data file, and it was not released in time."),
        QT_TRANSLATE_NOOP(
            "Errors", "Close other copies of Tomada, and wait for a backup or antivirus to finish. Then try again."
        ),
    ),
    Kind.JOURNAL_DAMAGED: Text(
        QT_TRANSLATE_NOOP("Errors", "Tomada's data file was damaged"),
        QT_TRANSLATE_NOOP("Errors", "The file could not be read. It was kept as {kept}, and nothing was deleted."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Open Tomada again and set up the integration once more. Before creating an order, Tomada looks whether "
            "the store has it already.",
        ),
    ),
    Kind.JOURNAL_NEWER: Text(
        QT_TRANSLATE_NOOP("Errors", "A newer Tomada is needed"),
        QT_TRANSLATE_NOOP("Errors", "Tomada's data were saved by a newer version. Nothing in them was changed."),
        QT_TRANSLATE_NOOP("Errors", "Install the newest version of Tomada and open it again."),
    ),
    Kind.SHEET_UNREADABLE: Text(
        QT_TRANSLATE_NOOP("Errors", "The spreadsheet cannot be used"),
        QT_TRANSLATE_NOOP("Errors", "The spreadsheet {file} could not be read."),
        QT_TRANSLATE_NOOP("Errors", "Open it, check it and save it again. Until then nothing changes at the hub."),
    ),
    Kind.INVALID_INPUT: Text(
        QT_TRANSLATE_NOOP("Errors", "{field}: please check"),
        QT_TRANSLATE_NOOP("Errors", "The value of “{field}” is not accepted."),
        QT_TRANSLATE_NOOP("Errors", "Correct it and try again."),
    ),
    Kind.LINK_BUSY: Text(
        QT_TRANSLATE_NOOP("Errors", "This integration is in use"),
        QT_TRANSLATE_NOOP("Errors", "Another Tomada is working on this integration now ({owner})."),
        QT_TRANSLATE_NOOP("Errors", "Wait until it finishes, or close it there, and try again."),
    ),
    Kind.BUG: Text(
        QT_TRANSLATE_NOOP("Errors", "Something went wrong inside Tomada"),
        QT_TRANSLATE_NOOP("Errors", "This is a fault of the program, not yours. Everything else goes on working."),
        QT_TRANSLATE_NOOP(
            "Errors", "If it happens again, save a support package and send it to whoever supports Tomada for you."
        ),
    ),
}

#: Cause and next step where the reason says more than the kind.
REASONS: Mapping[tuple[Kind, str], tuple[str, str]] = {
    (Kind.UNREACHABLE, "certificate_expired"): (
        QT_TRANSLATE_NOOP("Errors", "The certificate of {host} has expired, so it cannot prove who it is."),
        QT_TRANSLATE_NOOP("Errors", "Check this computer's date. If it is right, tell whoever runs that server."),
    ),
    (Kind.UNREACHABLE, "certificate_name"): (
        QT_TRANSLATE_NOOP("Errors", "The certificate shown by {host} belongs to another name."),
        QT_TRANSLATE_NOOP("Errors", "Check how the server's name is written: use the one that the provider tells."),
    ),
    (Kind.UNREACHABLE, "certificate"): (
        QT_TRANSLATE_NOOP("Errors", "Nobody whom this computer trusts vouches for the certificate of {host}."),
        QT_TRANSLATE_NOOP("Errors", "Check the server's name, and whether an antivirus or proxy stands in between."),
    ),
    (Kind.UNREACHABLE, "no_tls"): (
        QT_TRANSLATE_NOOP("Errors", "{host} does not offer a protected connection on this port."),
        QT_TRANSLATE_NOOP("Errors", "Try the other protection: TLS with port 465, STARTTLS with port 587."),
    ),
    (Kind.UNREACHABLE, "tls"): (
        QT_TRANSLATE_NOOP("Errors", "The protected connection to {host} did not come about."),
        QT_TRANSLATE_NOOP("Errors", "Check port and protection: TLS goes with port 465, STARTTLS with port 587."),
    ),
    (Kind.CREDENTIALS_REFUSED, "mail_login"): (
        QT_TRANSLATE_NOOP("Errors", "The mail server {host} did not accept this user and password."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Many providers want a password made for programs, not that of the webmail: see what the e-mail page says "
            "about yours. Until then the e-mails wait; nothing is lost.",
        ),
    ),
    (Kind.CREDENTIALS_REFUSED, "no_password_login"): (
        QT_TRANSLATE_NOOP("Errors", "The mail server {host} does not let programs sign in with a password."),
        QT_TRANSLATE_NOOP("Errors", "Check port and protection, or use another provider."),
    ),
    (Kind.CREDENTIALS_REFUSED, "mail_password_missing"): (
        QT_TRANSLATE_NOOP("Errors", "The password of the mailbox is not in this computer's password safe."),
        QT_TRANSLATE_NOOP("Errors", "Type it on the e-mail page of the integration and save. Until then they wait."),
    ),
    (Kind.ACCOUNT_BLOCKED, "sender"): (
        QT_TRANSLATE_NOOP("Errors", "The mail server {host} does not let you send from this address."),
        QT_TRANSLATE_NOOP("Errors", "The sender must be the address of the mailbox itself, or one of its aliases."),
    ),
}

#: What stands in a sentence when the error did not say it.
_UNSAID: Mapping[str, str] = {
    "host": QT_TRANSLATE_NOOP("Errors", "the other system"),
    "reason": QT_TRANSLATE_NOOP("Errors", "none"),
    "until": QT_TRANSLATE_NOOP("Errors", "a short pause"),
    "path": QT_TRANSLATE_NOOP("Errors", "Tomada's folder"),
    "field": QT_TRANSLATE_NOOP("Errors", "value"),
    "column": QT_TRANSLATE_NOOP("Errors", "(not named)"),
}


#: Where a remote's reason may be, the most telling first.
_REASONS = ("reason", "fields", "details", "type")


class Params(dict[str, str]):
    """Parameters of a text; one that is not there is shown as a plain word instead of failing."""

    def __missing__(self, name: str) -> str:
        return translate("Errors", _UNSAID[name]) if name in _UNSAID else "—"


def explain(error: TomadaError) -> Explained:
    """The error in the current language: title, cause and next step, filled in."""
    return explain_kind(error.kind, error.params)


def explain_kind(kind: Kind, params: Mapping[str, str | int]) -> Explained:
    """The same from a kind and its parameters, as an attention item keeps them."""
    shown = _shown(params)
    context, cause, next_step = _sentences(kind, params)
    return Explained(
        translate("Errors", TEXTS[kind].title).format_map(shown),
        translate(context, cause).format_map(shown),
        translate(context, next_step).format_map(shown),
    )


def _sentences(kind: Kind, params: Mapping[str, str | int]) -> tuple[str, str, str]:
    """Context, cause and next step: those of the fault where it has its own."""
    reason = str(params.get("reason", ""))
    if kind is Kind.INVALID_INPUT and reason in INPUT_ADVICE:
        return ("Inputs", *INPUT_ADVICE[InputFault(reason)])
    if kind is Kind.SHEET_UNREADABLE and reason in SHEET_ADVICE:
        return ("Inputs", *SHEET_ADVICE[SheetFault(reason)])
    return ("Errors", *REASONS.get((kind, reason), (TEXTS[kind].cause, TEXTS[kind].next_step)))


def _shown(params: Mapping[str, str | int]) -> Params:
    shown = Params({name: str(value) for name, value in params.items()})
    if "field" in params:
        shown["field"] = field_label(shown["field"])
    if "until" in params:
        shown["until"] = moment(datetime.fromisoformat(shown["until"]))
    said = next((params[name] for name in _REASONS if params.get(name)), None)
    if said is not None:
        shown["reason"] = str(said)
    return shown
