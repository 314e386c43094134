"""What is told to the program, checked before anything is kept: settings, files, secrets."""

from __future__ import annotations

import os
from collections.abc import Mapping

from app.adapters.mail.compose import check_letters
from app.connectors.local.declaration import DECLARATION as LOCAL
from app.connectors.pluggto.declaration import DECLARATION as PLUGGTO
from app.connectors.pluggto.tokens import Credentials, check_credentials
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Declaration, Link, Role
from app.domain.settings import Settings
from app.engine.outbox import mail_faults
from app.ports import Secret

#: Every connector by role and kind.
DECLARATIONS: Mapping[Role, Mapping[str, Declaration]] = {
    Role.STORE: {LOCAL.kind: LOCAL},
    Role.HUB: {PLUGGTO.kind: PLUGGTO},
}


def secret_name(link: Link, role: Role, key: str) -> str:
    """Under which name the vault keeps a secret of a link's side."""
    return f"link-{link.id}/{role}/{key}"


def mail_secret(link_id: int) -> str:
    """Under which name the vault keeps the password of a link's mailbox."""
    return f"link-{link_id}/mail/password"


def mail_part(settings: Mapping[str, str]) -> Mapping[str, str]:
    """The settings that are about mails."""
    return {key: text for key, text in settings.items() if key.startswith("mail.")}


def check_mail(settings: Mapping[str, str]) -> None:
    """Raises InvalidInput for what is missing or wrong before Tomada can send, layouts included."""
    read = Settings.read(settings)
    for key, fault in mail_faults(read):
        raise InvalidInput(field=key, reason=fault)
    if any(key.startswith(("mail.layout", "mail.subject", "mail.logo")) for key in settings):
        check_letters(read)


def mail_password(given: Mapping[str, Mapping[str, str]]) -> Secret | None:
    """The password of the mailbox among the secrets that were given, if there is one. Raises InvalidInput for any other
    key beside it."""
    section = given.get("mail", {})
    for key in section:
        if key != "password":
            raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
    text = str(section.get("password", ""))
    return Secret(text) if text.strip() else None


def declared(role: Role, kind: str) -> Declaration:
    """What the connector of that kind says of itself. Raises InvalidInput for a kind that there is not."""
    if kind not in DECLARATIONS[role]:
        raise InvalidInput(field=role.value, reason=InputFault.NOT_A_CHOICE)
    return DECLARATIONS[role][kind]


def checked_settings(settings: Mapping[str, str]) -> Mapping[str, str]:
    """The settings without blanks around them, the store's file from the root on. Raises InvalidInput."""
    clean = {key: text.strip() for key, text in settings.items()}
    if clean.get("store.file"):
        clean["store.file"] = os.path.abspath(os.path.expanduser(clean["store.file"]))
    Settings.read(clean)
    return clean


def check_file(settings: Mapping[str, str]) -> None:
    """Raises InvalidInput for a store's file that is not there."""
    if settings.get("store.file") and not os.path.isfile(settings["store.file"]):
        raise InvalidInput(field="store.file", reason=InputFault.NO_SUCH_FILE)


def all_secrets(store: str, hub: str, given: Mapping[str, Mapping[str, str]]) -> Mapping[Role, Mapping[str, Secret]]:
    """The secrets of both sides, checked. Raises InvalidInput."""
    kept = {
        role: checked_secrets(DECLARATIONS[role][kind], given.get(role.value, {}))
        for role, kind in ((Role.STORE, store), (Role.HUB, hub))
    }
    if hub == PLUGGTO.kind:
        check_credentials(Credentials(**kept[Role.HUB]))
    return kept


def checked_secrets(declaration: Declaration, given: Mapping[str, str]) -> dict[str, Secret]:
    """The secrets that the connector declares, blanks around them taken off. Raises InvalidInput for one too
    many or too few."""
    declared = {it.key: it for it in declaration.fields if it.secret}
    for key in given:
        if key not in declared:
            raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
    for key, it in declared.items():
        if it.required and not str(given.get(key, "")).strip():
            raise InvalidInput(field=key, reason=InputFault.MISSING)
    return {key: Secret(str(text).strip()) for key, text in given.items()}
