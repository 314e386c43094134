"""One sale's life from the hub to the store and back, step by step, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Kind
from app.domain.links import Attention, AttentionKind
from app.domain.mail import Mail, MailEvent, MailState
from app.domain.orders import RANK, Sale, Stage, Step, StepName, StepState
from app.texts.attention import attention_text
from app.texts.errors import TEXTS as ERROR_TEXTS
from app.texts.errors import explain_kind
from app.texts.format import moment, time_of_day
from app.texts.labels import label
from app.texts.mail import event_name, mail_note, state_name
from app.texts.translate import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line: how it stands, what happened or is to happen, and what there is to say about it (its proof and when it
    was confirmed, why it waits)."""

    state: StepState
    text: str
    note: str = ""


#: What a step that is done says; `{proof}` is the number with which the other side answered.
_DONE: Mapping[StepName, str] = {
    StepName.IMPORT: QT_TRANSLATE_NOOP("Timeline", "Created in the store: order {proof}"),
    StepName.ACKNOWLEDGE: QT_TRANSLATE_NOOP("Timeline", "The hub knows the store's number: {proof}"),
    StepName.APPROVE: QT_TRANSLATE_NOOP("Timeline", "Approved in the store"),
    StepName.CANCEL: QT_TRANSLATE_NOOP("Timeline", "Cancelled in the hub and in the store"),
    StepName.INVOICE: QT_TRANSLATE_NOOP("Timeline", "The hub has the invoice {proof}"),
    StepName.TRACK: QT_TRANSLATE_NOOP("Timeline", "The hub has the tracking {proof}"),
    StepName.DELIVER: QT_TRANSLATE_NOOP("Timeline", "The hub knows of the delivery"),
}
#: What was seen when an earlier try had ended in doubt: not there, or there already. By the side that was asked.
_LOOKS: Mapping[tuple[bool, bool], str] = {
    (True, False): QT_TRANSLATE_NOOP("Timeline", "Checked in the store at {at}: it was not there; created {proof}."),
    (True, True): QT_TRANSLATE_NOOP("Timeline", "Checked in the store at {at}: it was there already, {proof}."),
    (False, False): QT_TRANSLATE_NOOP("Timeline", "Checked at the hub at {at}: it was not known there; told then."),
    (False, True): QT_TRANSLATE_NOOP("Timeline", "Checked at the hub at {at}: it was known there already."),
}
_CANCEL_LOOKS: Mapping[bool, str] = {
    False: QT_TRANSLATE_NOOP("Timeline", "Checked at {at}: it was not cancelled yet; cancelled then."),
    True: QT_TRANSLATE_NOOP("Timeline", "Checked at {at}: it was cancelled already."),
}
_BEFORE_INVOICE = (StepName.IMPORT, StepName.ACKNOWLEDGE, StepName.APPROVE)


#: How a mail's state looks among steps.
_MAIL_STATES: Mapping[MailState, StepState] = {
    MailState.QUEUED: StepState.WAITING,
    MailState.SENDING: StepState.DOING,
    MailState.SENT: StepState.DONE,
    MailState.DOUBTFUL: StepState.ATTENTION,
    MailState.REFUSED: StepState.ATTENTION,
    MailState.CANCELLED: StepState.OWED,
}


def timeline(sale: Sale, attentions: Sequence[Attention] = (), mails: Sequence[Mail] = ()) -> tuple[TimelineEntry, ...]:
    """The sale's life so far, and what comes next. `attentions` are what waits for a person about it, `mails` those to
    its buyer."""
    steps = {step.name: _step(step, attentions) for step in sale.steps}
    sold = translate("Timeline", "Sold: order {number}").format(number=sale.order.number or sale.hub_id)
    lines = [TimelineEntry(StepState.DONE, sold, moment(sale.order.created))]
    lines += [steps[name] for name in _BEFORE_INVOICE if name in steps]
    lines += _fulfilment(sale, steps, {mail.event: mail for mail in mails})
    lines += [steps[StepName.CANCEL]] if StepName.CANCEL in steps else _cancelled(sale)
    return (*lines, *_next(sale))


def _fulfilment(
    sale: Sale, steps: Mapping[StepName, TimelineEntry], mails: Mapping[MailEvent, Mail]
) -> list[TimelineEntry]:
    """What the store says, each with what the hub and the buyer were told of it."""
    store, lines = sale.store, []
    if store and store.invoice:
        text = translate("Timeline", "Invoice {number}, series {series}")
        text = text.format(number=store.invoice.number, series=store.invoice.series)
        lines.append(TimelineEntry(StepState.DONE, text, moment(store.invoice.issued)))
    lines += [steps[StepName.INVOICE]] if StepName.INVOICE in steps else []
    if store and store.tracking:
        text = translate("Timeline", "Handed to {carrier}: {code}")
        text = text.format(carrier=store.tracking.carrier, code=store.tracking.code)
        lines.append(TimelineEntry(StepState.DONE, text, moment(store.tracking.shipped)))
    lines += [steps[StepName.TRACK]] if StepName.TRACK in steps else []
    lines += _mail(mails.get(MailEvent.SHIPPED))
    if store and store.delivered:
        text = translate("Timeline", "Delivered to the buyer")
        lines.append(TimelineEntry(StepState.DONE, text, moment(store.delivered)))
    lines += [steps[StepName.DELIVER]] if StepName.DELIVER in steps else []
    return lines + _mail(mails.get(MailEvent.DELIVERED))


def _mail(mail: Mail | None) -> list[TimelineEntry]:
    if mail is None:
        return []
    text = f"{event_name(mail.event)}: {state_name(mail.state)}"
    return [TimelineEntry(_MAIL_STATES[mail.state], text, mail_note(mail))]


def _cancelled(sale: Sale) -> list[TimelineEntry]:
    if Stage.CANCELLED not in (sale.stage, sale.store.stage if sale.store else None):
        return []
    return [TimelineEntry(StepState.DONE, label(Stage.CANCELLED))]


def _next(sale: Sale) -> list[TimelineEntry]:
    """What is to come, when it is not a step that has begun."""
    text = _waits_for(sale)
    return [TimelineEntry(StepState.OWED, text)] if text and not sale.closed else []


def _waits_for(sale: Sale) -> str:
    store = sale.store
    if any(step.state is not StepState.DONE for step in sale.steps):
        return ""
    if sale.stage is Stage.UNKNOWN or Stage.CANCELLED in (sale.stage, store.stage if store else None):
        return ""
    if RANK[sale.stage] < RANK[Stage.APPROVED]:
        return translate("Timeline", "Waiting for the payment to be approved at the hub")
    if store is None:
        return translate("Timeline", "Will be created in the store")
    if store.invoice is None:
        return translate("Timeline", "Waiting for the invoice")
    if store.tracking is None:
        return translate("Timeline", "Waiting to be shipped")
    return "" if store.delivered else translate("Timeline", "Waiting for the delivery")


def _step(step: Step, attentions: Sequence[Attention]) -> TimelineEntry:
    if step.state is StepState.DONE:
        text = translate("Timeline", _DONE[step.name]).format(proof=step.proof).rstrip(": ")
        at = moment(step.at) if step.at else ""
        confirmed = translate("Timeline", "Confirmed on {at}").format(at=at) if at else ""
        return TimelineEntry(step.state, text, " ".join(filter(None, (_look(step), confirmed))))
    return TimelineEntry(step.state, label(step.name), _why(step, attentions))


def _look(step: Step) -> str:
    """The proof that a second try did not double a first one in doubt."""
    if step.looked is None or step.found is None:
        return ""
    if step.name is StepName.CANCEL:
        text = _CANCEL_LOOKS[step.found]
    else:
        text = _LOOKS[step.name is StepName.IMPORT, step.found]
    return translate("Timeline", text).format(at=time_of_day(step.looked), proof=step.proof)


def _looks_again(looked: datetime, until: datetime) -> str:
    text = translate(
        "Timeline",
        "The last try ended in doubt. Checked in the store at {at}: not there yet. Tomada looks again at {until}, "
        "before it creates the order a second time.",
    )
    return text.format(at=time_of_day(looked), until=time_of_day(until))


def _why(step: Step, attentions: Sequence[Attention]) -> str:
    """Why a step is not done, and what happens next."""
    about = [it for it in attentions if it.kind is AttentionKind.STEP and it.params.get("step") == step.name]
    if about:
        text = attention_text(about[0])
        return f"{text.cause} {text.where}"
    if step.state is StepState.WAITING and step.until:
        if step.looked:
            return _looks_again(step.looked, step.until)
        again = translate("Timeline", "Tomada tries again by itself after {until}.").format(until=moment(step.until))
        cause = explain_kind(Kind(step.reason), {}).title if step.reason in ERROR_TEXTS else ""
        return f"{cause}. {again}" if cause else again
    if step.state is StepState.DOING:
        return translate("Timeline", "In progress; Tomada checks how it ended.")
    return ""
