"""What waits for a person, in plain words: title, cause, where to mend it, and the answers there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import InvalidOperation

from app.domain.catalogue import Facet, ItemFault, Price
from app.domain.errors import Kind
from app.domain.links import Answer, Attention, AttentionKind, Stream
from app.domain.mail import MailEvent
from app.domain.orders import OrderFault, Stage, StepName
from app.texts.errors import TEXTS as ERROR_TEXTS
from app.texts.errors import Params, Text, explain_kind
from app.texts.faults import ITEM_ADVICE, ORDER_ADVICE, item_advice, order_advice
from app.texts.format import money
from app.texts.labels import FACETS, STAGES, STEPS, STREAMS, label
from app.texts.mail import EVENTS, event_name, reason_text
from app.texts.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class AttentionText:
    """One attention item in the current language; `actions` are the answers that make sense for it."""

    title: str
    cause: str
    where: str
    actions: tuple[Answer, ...]


TEXTS: Mapping[AttentionKind, Text] = {
    AttentionKind.ITEM: Text(
        QT_TRANSLATE_NOOP("Attention", "{subject}: correct the product"),
        QT_TRANSLATE_NOOP("Attention", "The store has something wrong for this product."),
        QT_TRANSLATE_NOOP("Attention", "Correct it in the store. Tomada reads it again by itself."),
    ),
    AttentionKind.LISTING_REFUSED: Text(
        QT_TRANSLATE_NOOP("Attention", "{subject}: the hub did not accept the product"),
        QT_TRANSLATE_NOOP("Attention", "Reason given by the hub: {reason}."),
        QT_TRANSLATE_NOOP("Attention", "Correct the product in the store. Tomada sends it again when it changes."),
    ),
    AttentionKind.LISTING_SWALLOWED: Text(
        QT_TRANSLATE_NOOP("Attention", "{subject}: the hub did not keep what was sent"),
        QT_TRANSLATE_NOOP(
            "Attention", "The hub said that it accepted the change, but this is still as before: {facet}."
        ),
        QT_TRANSLATE_NOOP(
            "Attention", "Look at the product in the hub's panel and try again. If it goes on, call the hub's support."
        ),
    ),
    AttentionKind.LISTING_INSPECTED: Text(
        QT_TRANSLATE_NOOP("Attention", "{count} products: the hub finds {fields} wrong"),
        QT_TRANSLATE_NOOP(
            "Attention", "These products are at the hub, but with missing or wrong fields. Among them: {skus}."
        ),
        QT_TRANSLATE_NOOP("Attention", "Correct these fields in the store. Tomada sends them by itself."),
    ),
    AttentionKind.BRAKE_ZERO_STOCK: Text(
        QT_TRANSLATE_NOOP("Attention", "Brake: too many products would be left without stock"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "{count} of {total} products would get stock 0 at the hub: {skus}. For products that the hub has already, "
            "only stock that sales lowered is sent until you answer.",
        ),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Check the stock in the store. If it is right, go on. If not, correct it there and cancel this brake.",
        ),
    ),
    AttentionKind.BRAKE_PRICE: Text(
        QT_TRANSLATE_NOOP("Attention", "Brake: prices that would change a lot: {count}"),
        QT_TRANSLATE_NOOP("Attention", "{prices}. Until you answer, no changed price is sent, of these or of others."),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Check the price in the store. If it is right, go on. If not, correct it there and cancel this brake.",
        ),
    ),
    AttentionKind.BRAKE_SHRUNK: Text(
        QT_TRANSLATE_NOOP("Attention", "Brake: many products have disappeared from the store"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "The store had {before} products and now shows only {count}. Missing: {skus}. Nothing was sent yet.",
        ),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Check whether the spreadsheet or the store is complete. If it is right, go on. If not, correct it there "
            "and cancel this brake.",
        ),
    ),
    AttentionKind.ORDER_FLAGGED: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: please check"),
        QT_TRANSLATE_NOOP("Attention", "The order was imported, but something in it looks odd."),
        QT_TRANSLATE_NOOP("Attention", "Compare the order with the hub's panel before you issue the invoice."),
    ),
    AttentionKind.ORDER_PARKED: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: unknown status"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "The hub gave it the status “{status}”, which Tomada does not know. This order waits; the others go on.",
        ),
        QT_TRANSLATE_NOOP("Attention", "Look at the order in the hub's panel. It goes on when its status changes."),
    ),
    AttentionKind.ORDER_UNREADABLE: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {subject}: it could not be read"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "The order came from the hub with an error in “{where}”, and was not imported. The others go on.",
        ),
        QT_TRANSLATE_NOOP(
            "Attention", "Look at the order in the hub's panel and try again. If it goes on, call the hub's support."
        ),
    ),
    AttentionKind.STEP: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: {step} – not done"),
        QT_TRANSLATE_NOOP("Attention", "This step could not be done. Reason: {reason}."),
        QT_TRANSLATE_NOOP("Attention", "Look at the order in the store and in the hub's panel, then try again."),
    ),
    AttentionKind.CANCELLED_AFTER_INVOICE: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: cancelled after the invoice"),
        QT_TRANSLATE_NOOP(
            "Attention", "The order was cancelled at the hub, but the invoice {invoice} was issued before."
        ),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Do not ship it. Cancel the invoice in the program that issued it: the tax authority (SEFAZ) accepts that "
            "for 24 hours as a rule, and only while the goods are with you. Later, ask your accountant about a return "
            "invoice.",
        ),
    ),
    AttentionKind.MAIL_DOUBTFUL: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: was the e-mail sent?"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "{event}: it was handed to the mail server, and its answer did not come. Perhaps the buyer has it already, "
            "so it is not sent again by itself.",
        ),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Look in the sent folder of your mailbox, or ask the buyer. If it did not go out, try again. If it did, "
            "dismiss this.",
        ),
    ),
    AttentionKind.MAIL_REFUSED: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: the e-mail could not be sent"),
        QT_TRANSLATE_NOOP("Attention", "{event}: {why}"),
        QT_TRANSLATE_NOOP(
            "Attention", "Check the buyer's address and the page “E-mail notices” of the integration. Then try again."
        ),
    ),
    AttentionKind.STORE_WENT_BACK: Text(
        QT_TRANSLATE_NOOP("Attention", "Order {number}: it went back in the store"),
        QT_TRANSLATE_NOOP(
            "Attention",
            "In the store it was “{before}” and is now “{after}”. An order never goes back at the hub, so nothing was "
            "told there.",
        ),
        QT_TRANSLATE_NOOP(
            "Attention", "If it was a mistake, set it right in the store. If not, speak with the sales channel."
        ),
    ),
    AttentionKind.DIFFERENCE: Text(
        QT_TRANSLATE_NOOP("Attention", "{subject}: store and hub differ"),
        QT_TRANSLATE_NOOP("Attention", "What differs: {facet}. In the store: {store}. At the hub: {hub}."),
        QT_TRANSLATE_NOOP(
            "Attention",
            "Somebody may have changed it at the hub. Correct it in the store if needed, and try again: the store's "
            "value is sent.",
        ),
    ),
    AttentionKind.STREAM: Text(
        QT_TRANSLATE_NOOP("Attention", "{subject}: {problem}"),
        QT_TRANSLATE_NOOP("Attention", "This stream is not up to date."),
        QT_TRANSLATE_NOOP("Attention", "Tomada tries again by itself."),
    ),
}

#: So many SKUs of a brake are named.
_NAMED = 20

_TRY, _BRAKE = (Answer.RETRY, Answer.DISMISS), (Answer.GO_ON, Answer.SKIP, Answer.CANCEL)

ACTIONS: Mapping[AttentionKind, tuple[Answer, ...]] = {
    AttentionKind.BRAKE_ZERO_STOCK: _BRAKE,
    AttentionKind.BRAKE_PRICE: _BRAKE,
    AttentionKind.BRAKE_SHRUNK: _BRAKE,
    AttentionKind.LISTING_INSPECTED: (Answer.DISMISS,),
    AttentionKind.STORE_WENT_BACK: (Answer.DISMISS,),
    AttentionKind.ORDER_FLAGGED: (Answer.DISMISS,),
    AttentionKind.ORDER_PARKED: (Answer.DISMISS,),
    AttentionKind.CANCELLED_AFTER_INVOICE: (Answer.DISMISS,),
}

#: What only the person does, outside of Tomada: dismissed once it is done.
_BY_PERSON = (AttentionKind.ORDER_FLAGGED, AttentionKind.CANCELLED_AFTER_INVOICE, AttentionKind.STORE_WENT_BACK)


def attention_text(attention: Attention, named: int = _NAMED) -> AttentionText:
    """Title, cause, where to mend it and answers of one item, in the current language. Of a brake's list the first
    `named` SKUs are in the text."""
    text, shown = TEXTS[attention.kind], _shown(attention, named)
    cause, where = _advice(attention, shown) or (
        translate("Attention", text.cause).format_map(shown),
        translate("Attention", text.next_step).format_map(shown),
    )
    title = translate("Attention", text.title).format_map(shown)
    return AttentionText(title, cause, where, ACTIONS.get(attention.kind, _TRY))


def answer_label(kind: AttentionKind, answer: Answer) -> str:
    """What an answer is called on the items of a kind."""
    if answer is Answer.DISMISS and kind in _BY_PERSON:
        return translate("Attention", "I have seen to it")
    return label(answer)


def _advice(attention: Attention, shown: Params) -> tuple[str, str] | None:
    """Cause and where to mend it, where a fault or an error says it better than the kind."""
    params = attention.params
    if attention.kind is AttentionKind.ITEM and params.get("fault") in ITEM_ADVICE:
        return item_advice(ItemFault(params["fault"]), params.get("cell", ""), params.get("value", ""))
    if attention.kind is AttentionKind.ORDER_FLAGGED:
        return _order_advice(params.get("faults", "").split(","))
    if attention.kind is AttentionKind.STEP:
        if params.get("reason") == OrderFault.UNKNOWN_SKU and params.get("detail"):
            cause = translate("Attention", "Your store does not have the SKU {detail}, which was sold in this order.")
            return cause.format_map(shown), order_advice([OrderFault.UNKNOWN_SKU])[1]
        return _order_advice([params.get("reason", "")]) or _error_advice(params.get("reason", ""), _as_error(params))
    if attention.kind is AttentionKind.STREAM:
        return _error_advice(params.get("kind", ""), params)
    return None


def _order_advice(faults: list[str]) -> tuple[str, str] | None:
    names = [fault.strip() for fault in faults]
    known = [OrderFault(fault) for fault in names if fault in ORDER_ADVICE]
    return order_advice(known) if known else None


def _error_advice(kind: str, params: Mapping[str, str]) -> tuple[str, str] | None:
    if kind not in ERROR_TEXTS:
        return None
    explained = explain_kind(Kind(kind), params)
    return explained.cause, explained.next_step


def _as_error(params: Mapping[str, str]) -> Mapping[str, str]:
    """A step's parameters as its error had them: there `reason` was the detail."""
    error = {name: value for name, value in params.items() if name not in ("reason", "detail")}
    return {**error, "reason": params["detail"]} if params.get("detail") else error


def _shown(attention: Attention, named: int) -> Params:
    params, subject = attention.params, attention.subject
    shown = Params(params, subject=label(Stream(subject)) if subject in STREAMS else subject)
    shown["number"] = params.get("number") or subject
    if params.get("step") in STEPS:
        shown["step"] = label(StepName(params["step"]))
    if facets := params.get("facet"):
        shown["facet"] = ", ".join(
            label(Facet(facet)) if facet in FACETS else facet for facet in map(str.strip, facets.split(","))
        )
    if attention.kind is AttentionKind.STORE_WENT_BACK:
        shown |= {name: label(Stage(params[name])) for name in ("before", "after") if params.get(name) in STAGES}
    if attention.kind is AttentionKind.BRAKE_PRICE:
        shown["prices"] = _some([_move(line) for line in params.get("prices", "").splitlines()], named)
    if attention.kind in (AttentionKind.BRAKE_ZERO_STOCK, AttentionKind.BRAKE_SHRUNK):
        shown["skus"] = _some(params.get("skus", "").split("\n"), named)
    if attention.kind in (AttentionKind.MAIL_DOUBTFUL, AttentionKind.MAIL_REFUSED):
        shown["event"] = event_name(MailEvent(params["event"])) if params.get("event") in EVENTS else "—"
        shown["why"] = reason_text(params.get("reason", ""), params.get("detail", ""))
    if attention.kind is AttentionKind.STREAM and (kind := params.get("kind", "")) in ERROR_TEXTS:
        shown["problem"] = explain_kind(Kind(kind), params).title
    return shown


def _some(names: list[str], most: int) -> str:
    """The first few of a list, and how many more there are."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" (+{more})" if more > 0 else "")


def _move(line: str) -> str:
    """`SKU old new` of a price brake, as a person reads it."""
    sku, before, after = line.rsplit(" ", 2)
    return f"{sku} {price_text(before)} → {price_text(after)}"


def price_text(mark: str) -> str:
    """A price text of the journal, what is paid with what it was before a promotion; anything else as it is."""
    try:
        price = Price.from_mark(mark)
    except InvalidOperation:
        return mark
    if price.promotional is None:
        return money(price.full)
    now, before = money(price.promotional), money(price.full)
    return translate("Attention", "{price} (was {before})").format(price=now, before=before)
