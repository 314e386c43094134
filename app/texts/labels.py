"""Names of fields, settings, streams, stages, steps and answers, as the person reads them (design 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.catalogue import Facet
from app.domain.links import Answer, AttentionState, Declaration, Lane, Stream
from app.domain.orders import Stage, StepName, StepState
from app.domain.settings import options
from app.engine.overview import Light
from app.engine.schedule import Condition
from app.texts.translate import QT_TRANSLATE_NOOP, translate

STREAMS: Mapping[Stream, str] = {
    Stream.PRODUCTS: QT_TRANSLATE_NOOP("Labels", "Products"),
    Stream.PRICES: QT_TRANSLATE_NOOP("Labels", "Prices"),
    Stream.STOCK: QT_TRANSLATE_NOOP("Labels", "Stock"),
    Stream.ORDERS: QT_TRANSLATE_NOOP("Labels", "Orders"),
    Stream.FULFILMENT: QT_TRANSLATE_NOOP("Labels", "Invoices and shipping"),
    Stream.MAIL: QT_TRANSLATE_NOOP("Labels", "E-mails"),
    Stream.RECONCILIATION: QT_TRANSLATE_NOOP("Labels", "Daily comparison"),
}

LANES: Mapping[Lane, str] = {
    Lane.CATALOGUE: QT_TRANSLATE_NOOP("Labels", "Catalogue"),
    Lane.ORDERS: QT_TRANSLATE_NOOP("Labels", "Orders"),
}

FACETS: Mapping[Facet, str] = {
    Facet.CONTENT: QT_TRANSLATE_NOOP("Labels", "product data"),
    Facet.IMAGES: QT_TRANSLATE_NOOP("Labels", "pictures"),
    Facet.PRICE: QT_TRANSLATE_NOOP("Labels", "price"),
    Facet.STOCK: QT_TRANSLATE_NOOP("Labels", "stock"),
}

STAGES: Mapping[Stage, str] = {
    Stage.AWAITING: QT_TRANSLATE_NOOP("Labels", "Awaiting payment"),
    Stage.HELD: QT_TRANSLATE_NOOP("Labels", "Under review"),
    Stage.APPROVED: QT_TRANSLATE_NOOP("Labels", "Approved"),
    Stage.INVOICE_ERROR: QT_TRANSLATE_NOOP("Labels", "Error in the invoice"),
    Stage.INVOICED: QT_TRANSLATE_NOOP("Labels", "Invoiced"),
    Stage.TRACKED: QT_TRANSLATE_NOOP("Labels", "Tracking sent"),
    Stage.SHIPPING_ERROR: QT_TRANSLATE_NOOP("Labels", "Error in the shipping"),
    Stage.SHIPPED: QT_TRANSLATE_NOOP("Labels", "Shipped"),
    Stage.DELIVERED: QT_TRANSLATE_NOOP("Labels", "Delivered"),
    Stage.CANCELLED: QT_TRANSLATE_NOOP("Labels", "Cancelled"),
    Stage.UNKNOWN: QT_TRANSLATE_NOOP("Labels", "Unknown status"),
}

STEPS: Mapping[StepName, str] = {
    StepName.IMPORT: QT_TRANSLATE_NOOP("Labels", "Create the order in the store"),
    StepName.ACKNOWLEDGE: QT_TRANSLATE_NOOP("Labels", "Tell the hub the store's number"),
    StepName.APPROVE: QT_TRANSLATE_NOOP("Labels", "Approve in the store"),
    StepName.CANCEL: QT_TRANSLATE_NOOP("Labels", "Cancel"),
    StepName.INVOICE: QT_TRANSLATE_NOOP("Labels", "Send the invoice to the hub"),
    StepName.TRACK: QT_TRANSLATE_NOOP("Labels", "Send the tracking to the hub"),
    StepName.DELIVER: QT_TRANSLATE_NOOP("Labels", "Tell the hub of the delivery"),
}

STEP_STATES: Mapping[StepState, str] = {
    StepState.OWED: QT_TRANSLATE_NOOP("Labels", "To do"),
    StepState.DOING: QT_TRANSLATE_NOOP("Labels", "In progress"),
    StepState.DONE: QT_TRANSLATE_NOOP("Labels", "Done"),
    StepState.WAITING: QT_TRANSLATE_NOOP("Labels", "Waiting"),
    StepState.ATTENTION: QT_TRANSLATE_NOOP("Labels", "Needs attention"),
}

ANSWERS: Mapping[Answer, str] = {
    Answer.RETRY: QT_TRANSLATE_NOOP("Labels", "Try again"),
    Answer.DISMISS: QT_TRANSLATE_NOOP("Labels", "Dismiss"),
    Answer.GO_ON: QT_TRANSLATE_NOOP("Labels", "Go on"),
    Answer.SKIP: QT_TRANSLATE_NOOP("Labels", "Skip these"),
    Answer.CANCEL: QT_TRANSLATE_NOOP("Labels", "Cancel"),
}

ATTENTION_STATES: Mapping[AttentionState, str] = {
    AttentionState.OPEN: QT_TRANSLATE_NOOP("Labels", "Open"),
    AttentionState.DISMISSED: QT_TRANSLATE_NOOP("Labels", "Dismissed"),
    AttentionState.GO_ON: QT_TRANSLATE_NOOP("Labels", "Goes on at the next run"),
    AttentionState.SKIP: QT_TRANSLATE_NOOP("Labels", "Skipped at the next run"),
}

LIGHTS: Mapping[Light, str] = {
    Light.EMPTY: QT_TRANSLATE_NOOP("Labels", "no integration yet"),
    Light.FRESH: QT_TRANSLATE_NOOP("Labels", "everything up to date"),
    Light.WORKING: QT_TRANSLATE_NOOP("Labels", "working"),
    Light.LATE: QT_TRANSLATE_NOOP("Labels", "not up to date yet"),
    Light.PAUSED: QT_TRANSLATE_NOOP("Labels", "paused"),
    Light.ATTENTION: QT_TRANSLATE_NOOP("Labels", "needs attention"),
    Light.OFFLINE: QT_TRANSLATE_NOOP("Labels", "no connection"),
}

CONDITIONS: Mapping[Condition, str] = {
    Condition.FRESH: QT_TRANSLATE_NOOP("Labels", "up to date"),
    Condition.LATE: QT_TRANSLATE_NOOP("Labels", "late"),
    Condition.NEVER: QT_TRANSLATE_NOOP("Labels", "not run yet"),
    Condition.PAUSED: QT_TRANSLATE_NOOP("Labels", "paused"),
    Condition.ATTENTION: QT_TRANSLATE_NOOP("Labels", "needs you"),
    Condition.OFFLINE: QT_TRANSLATE_NOOP("Labels", "no connection"),
}

_TABLES: tuple[Mapping[Any, str], ...] = (
    STREAMS,
    LANES,
    FACETS,
    STAGES,
    STEPS,
    STEP_STATES,
    ANSWERS,
    ATTENTION_STATES,
    LIGHTS,
    CONDITIONS,
)
_LABELS: Mapping[tuple[type, str], str] = {
    (type(word), word): text for table in _TABLES for word, text in table.items()
}


def label(word: StrEnum) -> str:
    """The name of a stream, lane, facet, stage, step, step state, answer, attention state, light or condition."""
    return translate("Labels", _LABELS[type(word), word])


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field of the connection page: its label, and where the person finds the value."""

    label: str
    where: str


CONNECTION_FIELDS: Mapping[tuple[str, str], FieldText] = {
    ("pluggto", "plugin_name"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "Plugin name"),
        QT_TRANSLATE_NOOP("Fields", "The name that you gave to the plugin in Plugg.to, for example Tomada."),
    ),
    ("pluggto", "shop_domain"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "Shop domain"),
        QT_TRANSLATE_NOOP(
            "Fields",
            "The address of your shop that you entered in the plugin's URL in Plugg.to, for example "
            "loja.example.com.br.",
        ),
    ),
    ("pluggto", "api_user"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "API User"),
        QT_TRANSLATE_NOOP(
            "Fields",
            "In Plugg.to, open Integração, find the plugin, click Mais Detalhes and then Salvar Plugin: the four "
            "values appear there. It is not the e-mail of your Plugg.to login.",
        ),
    ),
    ("pluggto", "api_secret"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "API Secret"),
        QT_TRANSLATE_NOOP(
            "Fields", "It appears in Plugg.to together with API User. It is not the password of your Plugg.to login."
        ),
    ),
    ("pluggto", "client_id"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "Client ID"),
        QT_TRANSLATE_NOOP("Fields", "It appears in Plugg.to when the plugin is saved, or Plugg.to sends it to you."),
    ),
    ("pluggto", "client_secret"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "Client Secret"),
        QT_TRANSLATE_NOOP("Fields", "It appears in Plugg.to together with Client ID."),
    ),
    ("local", "file"): FieldText(
        QT_TRANSLATE_NOOP("Fields", "Spreadsheet"),
        QT_TRANSLATE_NOOP(
            "Fields", "Choose the file on this computer with your products: XLSX, ODS or CSV. Tomada never changes it."
        ),
    ),
}

#: Names of other values that are typed or given: of commands, invoices and secrets.
FIELDS: Mapping[str, str] = {
    "key": QT_TRANSLATE_NOOP("Fields", "Access key"),
    "number": QT_TRANSLATE_NOOP("Fields", "Invoice number"),
    "series": QT_TRANSLATE_NOOP("Fields", "Invoice series"),
    "date": QT_TRANSLATE_NOOP("Fields", "Date"),
    "cfops": QT_TRANSLATE_NOOP("Fields", "CFOP"),
    "xml": QT_TRANSLATE_NOOP("Fields", "XML file of the invoice"),
    "carrier": QT_TRANSLATE_NOOP("Fields", "Carrier"),
    "method": QT_TRANSLATE_NOOP("Fields", "Shipping method"),
    "code": QT_TRANSLATE_NOOP("Fields", "Tracking code"),
    "url": QT_TRANSLATE_NOOP("Fields", "Tracking address"),
    "invoice_link": QT_TRANSLATE_NOOP("Fields", "Web address of the invoice"),
    "hub_id": QT_TRANSLATE_NOOP("Fields", "Order"),
    "order": QT_TRANSLATE_NOOP("Fields", "Order"),
    "name": QT_TRANSLATE_NOOP("Fields", "Name of the integration"),
    "link": QT_TRANSLATE_NOOP("Fields", "Integration"),
    "store": QT_TRANSLATE_NOOP("Fields", "Store"),
    "hub": QT_TRANSLATE_NOOP("Fields", "Hub"),
    "stream": QT_TRANSLATE_NOOP("Fields", "Stream"),
    "attention": QT_TRANSLATE_NOOP("Fields", "Attention item"),
    "settings": QT_TRANSLATE_NOOP("Fields", "Settings"),
    "secrets": QT_TRANSLATE_NOOP("Fields", "Access data"),
    "file": QT_TRANSLATE_NOOP("Fields", "File"),
    "mail": QT_TRANSLATE_NOOP("Fields", "E-mail"),
    "mail.password": QT_TRANSLATE_NOOP("Fields", "Password of the mailbox"),
    "event": QT_TRANSLATE_NOOP("Fields", "Which e-mail"),
}


def connection_field(kind: str, key: str) -> FieldText:
    """Label of a connector's field and where to find its value, in the current language."""
    text = CONNECTION_FIELDS[kind, _bare(key)]
    return FieldText(translate("Fields", text.label), translate("Fields", text.where))


def field_label(name: str) -> str:
    """What a field is called, from its name in an error; an unknown name stands for itself."""
    text = FIELDS.get(name) or _CONNECTION_LABELS.get(_bare(name))
    return translate("Fields", text) if text else setting_meaning(name) or name


def system_name(declaration: Declaration) -> str:
    """What a store or hub is called: a product by its own name, our own in the current language."""
    return translate("Systems", declaration.title)


def setting_meaning(key: str) -> str:
    """What a setting means, "" for an unknown key."""
    return translate("Settings", _MEANINGS[key]) if key in _MEANINGS else ""


def _bare(key: str) -> str:
    """`api_user` from `hub.api_user`."""
    return key.rpartition(".")[2]


_CONNECTION_LABELS: Mapping[str, str] = {key: text.label for (_, key), text in CONNECTION_FIELDS.items()}
_MEANINGS: Mapping[str, str] = {option.key: option.meaning for option, _ in options()}
