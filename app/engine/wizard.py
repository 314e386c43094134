"""The wizard's flow without a window: its steps, what is missing at each, and the draft that fills up on the way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import count

from app.domain.errors import InputFault, InvalidInput
from app.domain.links import ConnectionField, Declaration, Link, Role
from app.domain.settings import MailSender, Settings, options
from app.engine.outbox import LOOPBACK, mail_faults, wanted
from app.ports import Secret

Declarations = Mapping[Role, Mapping[str, Declaration]]

#: A field's name, as errors and labels know it, and what is wrong with it.
Missing = tuple[str, InputFault]

MAIL_SETTINGS = tuple(option.key for option, _ in options() if option.key.startswith("mail."))

#: What *Campos adicionais* asks for first; every other setting is among its advanced ones.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "products": ("products.preparation_days", "products.images"),
    "intervals": ("products.interval_min", "prices.interval_min", "stock.interval_min", "orders.interval_min"),
    "orders": ("orders.states", "orders.since"),
    "stock": ("stock.kind", "stock.buffer"),
}


class WizardStep(StrEnum):
    """Pages of the wizard, in their order. EXTRAS exists only once the link has been saved."""

    CONNECTION = "connection"
    MAIL = "mail"
    EXTRAS = "extras"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered so far. `link_id` is the link's once it was saved; `left` is when a draft that is continued
    was left (aware UTC).

    `settings` hold only what differs from the defaults. `secrets` are those of both sides, by the fields' keys; until
    the link is saved they are in memory only. So is `mail_password`, of the mailbox that Tomada sends from.
    """

    step: WizardStep = WizardStep.CONNECTION
    name: str = ""
    store: str = ""
    hub: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[Role, Mapping[str, Secret]] = field(default_factory=dict)
    mail_password: Secret | None = None
    link_id: int | None = None
    left: datetime | None = field(default=None, compare=False)

    def kind(self, role: Role) -> str:
        """The connector chosen for a side, "" while there is none."""
        return self.store if role is Role.STORE else self.hub

    def revealed(self) -> dict[str, dict[str, str]]:
        """The secrets as the program takes them."""
        both = {role.value: {key: it.reveal() for key, it in given.items()} for role, given in self.secrets.items()}
        return both | ({"mail": {"password": self.mail_password.reveal()}} if self.mail_password else {})


def begin(draft: Draft, declarations: Declarations, names: Collection[str]) -> Draft:
    """The draft to show first: a side with one connector is chosen already, and the link has a name to begin with."""
    only = {role: next(iter(known), "") if len(known) == 1 else "" for role, known in declarations.items()}
    chosen = replace(draft, store=draft.store or only[Role.STORE], hub=draft.hub or only[Role.HUB])
    return replace(chosen, name=draft.name or proposed_name(chosen, declarations, names))


def proposed_name(draft: Draft, declarations: Declarations, names: Collection[str]) -> str:
    """Both systems' titles, and a number where that is taken; "" until both are chosen."""
    both = [declarations[role].get(draft.kind(role)) for role in (Role.STORE, Role.HUB)]
    titles = [each.title for each in both if each]
    if len(titles) < len(both):
        return ""
    base = " – ".join(titles)
    return next(name for number in count(1) if (name := base if number == 1 else f"{base} {number}") not in names)


def resume(draft: Draft, declarations: Declarations, links: Collection[Link]) -> Draft:
    """A draft that was left, at the step where something is missing first. Its secrets went with the program that it
    was begun in. One whose link was removed begins anew."""
    names = [link.name for link in links]
    if draft.link_id is not None and any(link.id == draft.link_id for link in links):
        return draft
    same = (draft.name.strip(), draft.store, draft.hub)
    done = [link for link in links if draft.link_id is None and (link.name, link.store, link.hub) == same]
    if done:  # saved, and the program ended before the draft said so
        return saved(draft, done[0])
    begun = begin(draft if draft.link_id is None else Draft(), declarations, names)
    lacking = missing(begun, WizardStep.CONNECTION, declarations, names)
    return replace(begun, step=WizardStep.CONNECTION) if lacking else begun


def steps(draft: Draft) -> tuple[WizardStep, ...]:
    """The pages that there are now."""
    return tuple(WizardStep) if draft.link_id is not None else (WizardStep.CONNECTION, WizardStep.MAIL)


def is_saving(draft: Draft) -> bool:
    """Whether the positive button of this step saves the link: *Finalizar instalação*."""
    return draft.step is WizardStep.MAIL


def is_last(draft: Draft) -> bool:
    """Whether this step ends the wizard."""
    return draft.step is WizardStep.EXTRAS


def may_go_back(draft: Draft) -> bool:
    """Only while nothing is saved."""
    return draft.step is WizardStep.MAIL


def back(draft: Draft) -> Draft:
    """The step before."""
    return replace(draft, step=WizardStep.CONNECTION) if may_go_back(draft) else draft


def forward(draft: Draft) -> Draft:
    """The next step, where one exists."""
    following = [step for step in steps(draft) if list(WizardStep).index(step) > list(WizardStep).index(draft.step)]
    return replace(draft, step=following[0]) if following else draft


def saved(draft: Draft, link: Link) -> Draft:
    """The link is saved: its secrets are in the vault and nowhere else, and there is one more page."""
    kept = replace(draft, name=link.name, settings=link.settings, link_id=link.id)
    return replace(kept, step=WizardStep.EXTRAS, secrets={}, mail_password=None)


def draft_of(link: Link) -> Draft:
    """A saved link as a draft, to be edited."""
    return saved(Draft(store=link.store, hub=link.hub), link)


def link_of(links: Collection[Link], draft: Draft) -> Link:
    """The saved link of a draft, as it is now. Raises InvalidInput(reason=no_such_link) when it was removed."""
    for link in links:
        if link.id == draft.link_id:
            return link
    raise InvalidInput(field="link", reason=InputFault.NO_SUCH_LINK)


def applied(link: Link, draft: Draft, keys: Collection[str]) -> Link:
    """The link with these settings as the draft has them; all others stay."""
    others = {key: text for key, text in link.settings.items() if key not in keys}
    return replace(link, settings={**others, **{key: draft.settings[key] for key in keys if key in draft.settings}})


def missing(
    draft: Draft, step: WizardStep, declarations: Declarations, names: Collection[str], *, with_secrets: bool = True
) -> tuple[Missing, ...]:
    """What keeps this step from being left, in the order of the page. `names` are those that other links have;
    `with_secrets` is off where the vault has them already."""
    if step is WizardStep.CONNECTION:
        return _missing_connection(draft, declarations, names, with_secrets)
    keys = MAIL_SETTINGS if step is WizardStep.MAIL else extra_settings(declarations)
    wrong = wrong_settings({key: draft.settings[key] for key in keys if key in draft.settings})
    return (*wrong, *_unsent(draft, with_secrets)) if step is WizardStep.MAIL else wrong


def _missing_connection(
    draft: Draft, declarations: Declarations, names: Collection[str], with_secrets: bool
) -> tuple[Missing, ...]:
    found: list[Missing] = []
    for role in (Role.STORE, Role.HUB):
        declaration = declarations[role].get(draft.kind(role))
        if declaration is None:
            found.append((role.value, InputFault.MISSING))
            continue
        for each in declaration.fields:
            if with_secrets or not each.secret:
                found += _missing_field(draft, role, each)
    name = draft.name.strip()
    if not name or name in names:
        found.append(("name", InputFault.NAME_TAKEN if name else InputFault.MISSING))
    return tuple(found)


def _missing_field(draft: Draft, role: Role, each: ConnectionField) -> list[Missing]:
    if each.secret:
        secret = draft.secrets.get(role, {}).get(each.key)
        fault = each.secret_fault(secret.reveal().strip() if secret else "")
        return [(each.key, fault)] if fault else []
    name = setting_key(role, each)
    if not draft.settings.get(name, "").strip():
        return [(name, InputFault.MISSING)] if each.required else []
    return list(wrong_settings({name: draft.settings[name]}))


def _unsent(draft: Draft, with_secrets: bool) -> list[Missing]:
    """A mail that is wanted, and nobody who sends it, or not all that Tomada needs for it."""
    try:
        settings = Settings.read({key: text for key, text in draft.settings.items() if key in MAIL_SETTINGS})
    except InvalidInput:
        return []
    is_wanted = settings.mail_shipped or settings.mail_delivered
    if is_wanted and settings.mail_sender is MailSender.NOBODY:
        return [("mail.sender", InputFault.MISSING)]
    found = list(mail_faults(settings))
    signs_in = bool(wanted(settings)) and settings.mail_host not in LOOPBACK
    if with_secrets and signs_in and not (draft.mail_password and draft.mail_password.reveal()):
        found.append(("mail.password", InputFault.MISSING))
    return found


def wrong_settings(texts: Mapping[str, str]) -> tuple[Missing, ...]:
    """Every setting that cannot be read, not only the first."""
    found = []
    for key, text in texts.items():
        try:
            Settings.read({key: text})
        except InvalidInput as error:
            found.append((key, InputFault(str(error.params["reason"]))))
    return tuple(found)


def setting_key(role: Role, each: ConnectionField) -> str:
    """The setting that keeps a field's value."""
    return each.key if "." in each.key else f"{role}.{each.key}"


def with_setting(settings: Mapping[str, str], key: str, text: str) -> Mapping[str, str]:
    """The settings with this one changed; empty, or equal to its default, it is not kept."""
    rest = {name: value for name, value in settings.items() if name != key}
    is_default = not text.strip() or text.strip() == _DEFAULTS.get(key)
    return rest if is_default else {**rest, key: text.strip()}


def extra_settings(declarations: Declarations) -> tuple[str, ...]:
    """Keys of the settings on *Campos adicionais*: all that no other page asks for."""
    asked = {
        setting_key(role, each)
        for role, known in declarations.items()
        for it in known.values()
        for each in it.fields
        if not each.secret
    }
    return tuple(option.key for option, _ in options() if option.key not in asked.union(MAIL_SETTINGS))


def advanced_settings(declarations: Declarations) -> tuple[str, ...]:
    """Those of them that are folded away."""
    first = {key for keys in GROUPS.values() for key in keys}
    return tuple(key for key in extra_settings(declarations) if key not in first)


_DEFAULTS: Mapping[str, str] = {option.key: default for option, default in options()}
