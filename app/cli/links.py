"""`tomada link …`: set links up, look at them, test and remove them."""

from __future__ import annotations

import getpass
import json
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.cli.exits import Exit, code_of, worst
from app.cli.session import Session, confirmed, say, say_json, say_table, tell_error, warn
from app.domain.errors import InputFault, InvalidInput, TomadaError
from app.domain.links import Account, Link, Role
from app.domain.settings import options
from app.engine.removal import removal_of
from app.ports import Secret
from app.texts.format import moment
from app.texts.labels import connection_field, field_label, setting_meaning, system_name
from app.texts.links import removal_text
from app.texts.shapes import iso
from app.texts.translate import translate

_SECTIONS = frozenset({"hub", "store", "mail"})


def pair(text: str) -> tuple[str, str]:
    """`key=value` of the command line."""
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise ArgumentTypeError(translate("Cli", "write it as key=value, for example stock.buffer=2"))
    return key.strip(), value


def add(session: Session) -> int:
    """Save a new link."""
    asked = session.arguments
    with session.application() as application:
        from app.bootstrap import DECLARATIONS

        for role, kind in ((Role.STORE, asked.store), (Role.HUB, asked.hub)):
            if kind not in DECLARATIONS[role]:
                warn(translate("Cli", "Known here: {names}.").format(names=", ".join(DECLARATIONS[role])))
                raise InvalidInput(field=role.value, reason=InputFault.NOT_A_CHOICE)
        secrets = _given_secrets(session, asked.store, asked.hub)
        link = application.add_link(asked.name, asked.store, asked.hub, dict(asked.set), secrets)
    say(translate("Cli", "Integration “{name}” saved.").format(name=link.name))
    say(translate("Cli", 'Test it now: tomada link test "{name}"').format(name=link.name))
    return Exit.DONE


def credentials(session: Session) -> int:
    """Replace the secrets of a link."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        given = _given_secrets(session, link.store, link.hub)
        if set(given) != {"mail"}:
            application.set_secrets(link, given)
        if password := given.get("mail", {}).get("password", ""):
            application.set_mail_password(link, Secret(password))
    say(translate("Cli", "The new access data are saved. A “tomada run” that is at work takes them up by itself."))
    say(translate("Cli", 'Test it now: tomada link test "{name}"').format(name=link.name))
    return Exit.DONE


def secrets_shape() -> str:
    """What is expected on standard input."""
    hub = '{"api_user": "…", "api_secret": "…", "client_id": "…", "client_secret": "…"}'
    example = f'{{"hub": {hub}, "mail": {{"password": "…"}}}}'
    return translate("Cli", "Access data as JSON: {example}").format(example=example)


def _given_secrets(session: Session, store: str, hub: str) -> Mapping[str, Mapping[str, str]]:
    return _read_secrets() if session.arguments.secrets else _ask_secrets(store, hub)


def _read_secrets() -> Mapping[str, Mapping[str, str]]:
    """One JSON object on standard input, in UTF-8 or what Windows pipes."""
    try:
        found = json.loads(getattr(sys.stdin, "buffer", sys.stdin).read())
    except ValueError:
        found = None
    if not isinstance(found, dict) or not all(isinstance(section, dict) for section in found.values()):
        warn(secrets_shape())
        raise InvalidInput(field="secrets", reason=InputFault.NOT_JSON)
    for name, section in found.items():
        if name not in _SECTIONS:
            raise InvalidInput(field=name, reason=InputFault.UNKNOWN)
        for key, value in section.items():
            if not isinstance(value, str):
                raise InvalidInput(field=key, reason=InputFault.NOT_JSON)
    return found


def _ask_secrets(store: str, hub: str) -> Mapping[str, Mapping[str, str]]:
    """Typed at a prompt, unseen; nothing where nobody sits."""
    from app.bootstrap import DECLARATIONS

    if not sys.stdin.isatty():
        return {}
    given: dict[str, dict[str, str]] = {}
    for role, kind in ((Role.STORE, store), (Role.HUB, hub)):
        for each in DECLARATIONS[role][kind].fields:
            if each.secret:
                text = connection_field(kind, each.key)
                warn(text.where)
                given.setdefault(role.value, {})[each.key] = getpass.getpass(f"{text.label}: ")
    return given


def list_all(session: Session) -> int:
    """Every link."""
    with session.application() as application:
        links = application.journal.links()
        now = application.clock.now()
    if session.arguments.json:
        say_json([_shape(link) for link in links])
        return Exit.DONE
    headers = (translate("Cli", "Integration"), field_label("store"), field_label("hub"), translate("Cli", "Status"))
    paused = [link.paused_until is not None and link.paused_until > now for link in links]
    rows = [
        (link.name, link.store, link.hub, _pause_text(link) if is_paused else translate("Cli", "active"))
        for link, is_paused in zip(links, paused, strict=True)
    ]
    say_table(headers, rows, translate("Cli", "There is no integration yet. Create one with: tomada link add"))
    return Exit.DONE


def _pause_text(link: Link) -> str:
    assert link.paused_until
    return translate("Cli", "paused until {until}").format(until=moment(link.paused_until))


def _shape(link: Link) -> dict[str, Any]:
    return {
        "name": link.name,
        "store": link.store,
        "hub": link.hub,
        "created": iso(link.created),
        "paused_until": iso(link.paused_until),
        "settings": dict(link.settings),
    }


def _first_line(text: str) -> str:
    """A layout has many."""
    first, *more = text.splitlines() or [""]
    return f"{first} …" if more else first


def show(session: Session) -> int:
    """One link's settings; its secrets stay in the vault."""
    with session.application() as application:
        link = application.link(session.arguments.name)
    if session.arguments.json:
        say_json(_shape(link))
        return Exit.DONE
    lines = [
        (translate("Cli", "Integration"), link.name),
        (field_label("store"), link.store),
        (field_label("hub"), link.hub),
        (translate("Cli", "Created"), moment(link.created)),
    ]
    if link.paused_until:
        lines.append((translate("Cli", "Status"), _pause_text(link)))
    lines += sorted((key, _first_line(text)) for key, text in link.settings.items())
    lines.append((field_label("secrets"), translate("Cli", "in this computer's password safe; never shown")))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        say(f"{name.ljust(width)}  {value}")
    return Exit.DONE


def test(session: Session) -> int:
    """Try both connections."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        return worst([_try(link, role, application.test_side) for role in Role])


def _try(link: Link, role: Role, test_side: Callable[[Link, Role], Account]) -> Exit:
    from app.bootstrap import DECLARATIONS

    title = system_name(DECLARATIONS[role][link.store if role is Role.STORE else link.hub])
    try:
        account = test_side(link, role)
    except TomadaError as error:
        say(translate("Cli", "{side} ({system}): not connected").format(side=field_label(role.value), system=title))
        tell_error(error)
        return code_of(error)
    name = account.name or translate("Cli", "without a spreadsheet")
    text = translate("Cli", "{side} ({system}): connected – {account}")
    say(text.format(side=field_label(role.value), system=title, account=name))
    return Exit.DONE


def remove(session: Session) -> int:
    """Remove a link with everything that belongs to it, once the person said yes."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        warn(removal_text(removal_of(application.journal, link.id)))
        if not confirmed(session, translate("Cli", "Remove the integration “{name}”?").format(name=link.name)):
            say(translate("Cli", "Nothing was removed."))
            return Exit.FAILED
        application.remove_link(link)
    say(translate("Cli", "Integration “{name}” removed.").format(name=link.name))
    return Exit.DONE


def change(session: Session) -> int:
    """Change settings of a link; an empty value goes back to the default."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        settings = {**link.settings, **dict(session.arguments.pairs)}
        kept = {key: value for key, value in settings.items() if value.strip()}
        known = {option.key for option, _ in options()}
        for key in settings.keys() - known:
            raise InvalidInput(field=key, reason=InputFault.UNKNOWN)
        application.update_link(replace(link, settings=kept))
    say(translate("Cli", "Saved."))
    return Exit.DONE


def pause(session: Session) -> int:
    """No run by the schedule for some minutes."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        until = application.clock.now() + timedelta(minutes=session.arguments.minutes)
        paused = replace(link, paused_until=until)
        application.update_link(paused)
    say(f"{link.name}: {_pause_text(paused)}")
    return Exit.DONE


def resume(session: Session) -> int:
    """The schedule counts again."""
    with session.application() as application:
        link = application.link(session.arguments.name)
        application.update_link(replace(link, paused_until=None))
    say(f"{link.name}: {translate('Cli', 'active')}")
    return Exit.DONE


def settings(session: Session) -> int:
    """Every setting there is."""
    found = [(option.key, option.kind, default, setting_meaning(option.key)) for option, default in options()]
    if session.arguments.json:
        say_json([dict(zip(("key", "type", "default", "meaning"), line, strict=True)) for line in found])
        return Exit.DONE
    headers = (
        translate("Cli", "Key"),
        translate("Cli", "Type"),
        translate("Cli", "Default"),
        translate("Cli", "Meaning"),
    )
    say_table(headers, found, "")
    return Exit.DONE
