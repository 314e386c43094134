"""Words of the wizard that settings and declarations do not say themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.catalogue import ContentField
from app.domain.errors import InputFault, Kind, TomadaError
from app.domain.settings import options
from app.engine.schedule import Health
from app.engine.wizard import WizardStep
from app.texts.errors import explain_kind
from app.texts.format import number
from app.texts.labels import setting_meaning
from app.texts.translate import QT_TRANSLATE_NOOP, translate

STEPS: Mapping[WizardStep, str] = {
    WizardStep.CONNECTION: QT_TRANSLATE_NOOP("Wizard", "Connection"),
    WizardStep.MAIL: QT_TRANSLATE_NOOP("Wizard", "E-mail notices"),
    WizardStep.EXTRAS: QT_TRANSLATE_NOOP("Wizard", "Additional fields"),
}

GROUPS: Mapping[str, str] = {
    "products": QT_TRANSLATE_NOOP("Wizard", "Products"),
    "intervals": QT_TRANSLATE_NOOP("Wizard", "How often Tomada syncs"),
    "orders": QT_TRANSLATE_NOOP("Wizard", "Orders"),
    "stock": QT_TRANSLATE_NOOP("Wizard", "Stock"),
}

#: What a system is for somebody who chooses it, by its kind.
KINDS: Mapping[str, str] = {
    "local": QT_TRANSLATE_NOOP(
        "Wizard", "Your products are in a spreadsheet; orders are shown, printed and looked after here in Tomada."
    ),
    "pluggto": QT_TRANSLATE_NOOP("Wizard", "Sells your products on marketplaces and gathers the orders."),
}

_SETTINGS: Mapping[str, str] = {
    "products.preparation_days": QT_TRANSLATE_NOOP("Wizard", "Send the days for preparation when syncing"),
    "products.images": QT_TRANSLATE_NOOP("Wizard", "Send the products' pictures when syncing"),
    "products.interval_min": QT_TRANSLATE_NOOP("Wizard", "Products"),
    "prices.interval_min": QT_TRANSLATE_NOOP("Wizard", "Prices"),
    "stock.interval_min": QT_TRANSLATE_NOOP("Wizard", "Stock"),
    "orders.interval_min": QT_TRANSLATE_NOOP("Wizard", "Orders"),
    "orders.states": QT_TRANSLATE_NOOP("Wizard", "Orders that are fetched"),
    "orders.since": QT_TRANSLATE_NOOP("Wizard", "Fetch orders from this day on"),
    "stock.kind": QT_TRANSLATE_NOOP("Wizard", "Stock that is told to the hub"),
    "stock.buffer": QT_TRANSLATE_NOOP("Wizard", "Units kept back of each product"),
    "mail.shipped": QT_TRANSLATE_NOOP(
        "Wizard", "Send an e-mail with the tracking code when the status changes to shipped"
    ),
    "mail.delivered": QT_TRANSLATE_NOOP("Wizard", "Send a delivery e-mail when the status changes to delivered"),
    "mail.sender": QT_TRANSLATE_NOOP("Wizard", "Who sends these e-mails"),
    "mail.provider": QT_TRANSLATE_NOOP("Wizard", "Your mailbox is at"),
    "mail.from_name": QT_TRANSLATE_NOOP("Wizard", "Sender's name"),
    "mail.from": QT_TRANSLATE_NOOP("Wizard", "Sender's address"),
    "mail.password": QT_TRANSLATE_NOOP("Wizard", "Password of the mailbox"),
    "mail.host": QT_TRANSLATE_NOOP("Wizard", "Outgoing server (SMTP)"),
    "mail.port": QT_TRANSLATE_NOOP("Wizard", "Port"),
    "mail.security": QT_TRANSLATE_NOOP("Wizard", "Protection"),
    "mail.user": QT_TRANSLATE_NOOP("Wizard", "User (empty: the sender's address)"),
    "mail.per_hour": QT_TRANSLATE_NOOP("Wizard", "E-mails an hour at most"),
    "mail.logo": QT_TRANSLATE_NOOP("Wizard", "Logo of the shop (optional)"),
    "mail.colour": QT_TRANSLATE_NOOP("Wizard", "Colour of the shop"),
    "mail.subject_shipped": QT_TRANSLATE_NOOP("Wizard", "Subject of the tracking e-mail"),
    "mail.layout_shipped": QT_TRANSLATE_NOOP("Wizard", "Layout of the tracking e-mail"),
    "mail.subject_delivered": QT_TRANSLATE_NOOP("Wizard", "Subject of the delivery e-mail"),
    "mail.layout_delivered": QT_TRANSLATE_NOOP("Wizard", "Layout of the delivery e-mail"),
}

_HINTS: Mapping[str, str] = {
    "products.preparation_days": QT_TRANSLATE_NOOP(
        "Wizard", "The column “Dias para preparação” goes along with the product's other data."
    ),
    "products.images": QT_TRANSLATE_NOOP(
        "Wizard", "“Only for new products” leaves the pictures of products that are at the hub already as they are."
    ),
    "orders.since": QT_TRANSLATE_NOOP("Wizard", "Empty: from the moment when the integration was made."),
    "stock.kind": QT_TRANSLATE_NOOP(
        "Wizard", "Available is what was counted less what was sold since. Physical is what was counted."
    ),
    "mail.from_name": QT_TRANSLATE_NOOP("Wizard", "What buyers see as the sender, for example the name of your shop."),
    "mail.per_hour": QT_TRANSLATE_NOOP("Wizard", "Providers block a mailbox that sends too many at once."),
    "mail.logo": QT_TRANSLATE_NOOP("Wizard", "A PNG, JPEG or GIF of at most 300 kB. It travels inside each e-mail."),
    "mail.colour": QT_TRANSLATE_NOOP("Wizard", "Of the line above and of the button, for example #1a5fb4."),
    "stock.buffer": QT_TRANSLATE_NOOP("Wizard", "With 2, the hub sees 8 of the 10 units that you have."),
}

_CHOICES: Mapping[tuple[str, str], str] = {
    ("products.images", "always"): QT_TRANSLATE_NOOP("Wizard", "Yes"),
    ("products.images", "new_only"): QT_TRANSLATE_NOOP("Wizard", "Only for new products"),
    ("orders.states", "pending,approved"): QT_TRANSLATE_NOOP("Wizard", "Pending and approved"),
    ("orders.states", "approved"): QT_TRANSLATE_NOOP("Wizard", "Approved only"),
    ("stock.kind", "available"): QT_TRANSLATE_NOOP("Wizard", "Available stock"),
    ("stock.kind", "physical"): QT_TRANSLATE_NOOP("Wizard", "Physical stock"),
    ("mail.sender", "erp"): QT_TRANSLATE_NOOP("Wizard", "The ERP itself"),
    ("mail.sender", "tomada"): QT_TRANSLATE_NOOP("Wizard", "Tomada, from your mailbox"),
    ("mail.security", "starttls"): QT_TRANSLATE_NOOP("Wizard", "STARTTLS (usually port 587)"),
    ("mail.security", "tls"): QT_TRANSLATE_NOOP("Wizard", "TLS or SSL (usually port 465)"),
    ("mail.security", "none"): QT_TRANSLATE_NOOP("Wizard", "None (this computer only)"),
    ("mail.sender", "nobody"): QT_TRANSLATE_NOOP("Wizard", "Nobody"),
}

CONTENT_FIELDS: Mapping[ContentField, str] = {
    ContentField.PREPARATION_DAYS: QT_TRANSLATE_NOOP("Wizard", "days for preparation (handling)"),
    ContentField.MANUFACTURING_DAYS: QT_TRANSLATE_NOOP("Wizard", "days for manufacturing"),
    ContentField.WARRANTY_MONTHS: QT_TRANSLATE_NOOP("Wizard", "warranty in months"),
    ContentField.WARRANTY_MESSAGE: QT_TRANSLATE_NOOP("Wizard", "warranty message"),
    ContentField.NCM: "NCM",
    ContentField.ISBN: "ISBN",
    ContentField.NBM: "NBM",
    ContentField.CEST: "CEST",
}


def setting_label(key: str) -> str:
    """What a setting is called on the wizard's pages."""
    return translate("Wizard", _SETTINGS[key]) if key in _SETTINGS else setting_meaning(key)


def setting_hint(key: str) -> str:
    """What it does, "" where the name says it all."""
    return translate("Wizard", _HINTS[key]) if key in _HINTS else ""


def choice_label(key: str, value: str) -> str:
    """What a value of a setting is called; one without a name stands for itself."""
    return translate("Wizard", _CHOICES[key, value]) if (key, value) in _CHOICES else value


def content_field(field: ContentField) -> str:
    """What a field of a product is called."""
    return translate("Wizard", CONTENT_FIELDS[field])


#: Numbers that a person may type; no minutes at all have a choice of their own.
_LIMITS = {
    option.key: (max(1, option.limits[0]), option.limits[1]) if option.kind == "minutes" else option.limits
    for option, _ in options()
    if option.limits
}


def beside(error: TomadaError) -> str:
    """What stands beside a field: what is wrong with it, by the name that it has on the page, and what to do."""
    key = str(error.params.get("field", ""))
    if (key, error.params.get("reason")) == ("mail.sender", InputFault.MISSING):
        return translate("Wizard", "Choose who sends these e-mails, or switch both off.")
    if error.params.get("reason") == InputFault.OUT_OF_RANGE and (limits := _LIMITS.get(key)):
        words = translate("Wizard", "The number must be from {least} to {most}.")
        return words.format(least=number(limits[0]), most=number(limits[1]))
    params = {**error.params, "field": setting_label(key)} if key in _SETTINGS else error.params
    explained = explain_kind(error.kind, params)
    return f"{explained.cause} {explained.next_step}"


def contact_text(streams: Iterable[Health]) -> str:
    """What came of the first tries of a link that was just saved: a failure before anything that went well."""
    known = list(streams)
    failed = next((it.last_error for it in known if it.last_error and it.last_success is None), None)
    if failed:
        explained = explain_kind(Kind(failed), {})
        text = translate("Wizard", "The integration is saved, but its first try ended so: {problem}. {next_step}")
        return text.format(problem=explained.title, next_step=explained.next_step)
    if any(it.last_success for it in known):
        return translate("Wizard", "The integration is saved and at work: the hub has answered.")
    return translate("Wizard", "The integration is saved. Its first contact with the hub is being tried now.")
