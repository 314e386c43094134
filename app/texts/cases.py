"""Many alike that wait for a person, in plain words; and what each answer to a brake means."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.links import Answer, AttentionKind
from app.engine.cases import Case
from app.texts.attention import attention_text
from app.texts.translate import QT_TRANSLATE_NOOP, translate

_TITLES: Mapping[AttentionKind, str] = {
    AttentionKind.ITEM: QT_TRANSLATE_NOOP("Cases", "{count} products to correct in the store"),
    AttentionKind.LISTING_REFUSED: QT_TRANSLATE_NOOP("Cases", "{count} products that the hub did not accept"),
    AttentionKind.LISTING_SWALLOWED: QT_TRANSLATE_NOOP("Cases", "{count} products: the hub did not keep what was sent"),
    AttentionKind.DIFFERENCE: QT_TRANSLATE_NOOP("Cases", "{count} products: store and hub differ"),
    AttentionKind.ORDER_FLAGGED: QT_TRANSLATE_NOOP("Cases", "{count} orders: please check"),
    AttentionKind.ORDER_PARKED: QT_TRANSLATE_NOOP("Cases", "{count} orders: unknown status"),
    AttentionKind.ORDER_UNREADABLE: QT_TRANSLATE_NOOP("Cases", "{count} orders could not be read"),
    AttentionKind.STORE_WENT_BACK: QT_TRANSLATE_NOOP("Cases", "{count} orders went back in the store"),
    AttentionKind.MAIL_DOUBTFUL: QT_TRANSLATE_NOOP("Cases", "{count} orders: was the e-mail sent?"),
    AttentionKind.MAIL_REFUSED: QT_TRANSLATE_NOOP("Cases", "{count} orders: the e-mail could not be sent"),
    AttentionKind.STEP: QT_TRANSLATE_NOOP("Cases", "{count} orders: a step was not done"),
}

_BRAKE_ANSWERS: Mapping[tuple[AttentionKind, Answer], str] = {
    (AttentionKind.BRAKE_PRICE, Answer.GO_ON): QT_TRANSLATE_NOOP(
        "Cases", "The new prices are right: send them to the hub."
    ),
    (AttentionKind.BRAKE_PRICE, Answer.SKIP): QT_TRANSLATE_NOOP(
        "Cases", "These keep their old price at the hub; the prices of all others are sent."
    ),
    (AttentionKind.BRAKE_PRICE, Answer.CANCEL): QT_TRANSLATE_NOOP(
        "Cases", "The new prices are wrong: no changed price is sent until you have corrected them in the store."
    ),
    (AttentionKind.BRAKE_ZERO_STOCK, Answer.GO_ON): QT_TRANSLATE_NOOP(
        "Cases", "They really are sold out: tell the hub that there are none."
    ),
    (AttentionKind.BRAKE_ZERO_STOCK, Answer.SKIP): QT_TRANSLATE_NOOP(
        "Cases",
        "These keep their old stock at the hub and go on being sold; the stock of all others is sent.",
    ),
    (AttentionKind.BRAKE_ZERO_STOCK, Answer.CANCEL): QT_TRANSLATE_NOOP(
        "Cases",
        "The stock is wrong: only stock that sales lowered is sent until you have corrected it in the store.",
    ),
    (AttentionKind.BRAKE_SHRUNK, Answer.GO_ON): QT_TRANSLATE_NOOP(
        "Cases", "You took them out of the store on purpose: they get stock 0 at the hub."
    ),
    (AttentionKind.BRAKE_SHRUNK, Answer.SKIP): QT_TRANSLATE_NOOP(
        "Cases", "The missing ones stay at the hub as they are and go on being sold; all others are sent."
    ),
    (AttentionKind.BRAKE_SHRUNK, Answer.CANCEL): QT_TRANSLATE_NOOP(
        "Cases", "They are missing by mistake: nothing is sent until they are back in the store."
    ),
}


def case_title(case: Case) -> str:
    """One item's own title, or what many alike have in common."""
    if len(case.items) == 1:
        return attention_text(case.first).title
    return translate("Cases", _TITLES[case.first.kind]).format(count=len(case.items))


def answer_meaning(case: Case, answer: Answer) -> str:
    """What an answer to a brake does, "" for answers that explain themselves."""
    text = _BRAKE_ANSWERS.get((case.first.kind, answer), "")
    return translate("Cases", text) if text else ""
