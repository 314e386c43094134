"""`tomada status`, `orders`, `attention` and `history`: what stands how, as tables or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.cli.exits import Exit
from app.cli.session import Session, say, say_json, say_table
from app.domain.absence import Absence
from app.domain.errors import InputFault, InvalidInput, Kind
from app.domain.links import Answer, Attention, HistoryEntry, Link
from app.domain.orders import Sale, Step, StepState
from app.domain.views import HistoryColumn, HistoryFilter, Query
from app.engine.answers import BRAKES, answer
from app.engine.link import link_health
from app.engine.schedule import Health
from app.texts.absence import absence_text
from app.texts.attention import answer_label, attention_text
from app.texts.changes import change_text
from app.texts.errors import explain_kind
from app.texts.format import ago, moment, money
from app.texts.labels import label
from app.texts.shapes import absence_shape, iso, status_shape
from app.texts.translate import translate

if TYPE_CHECKING:
    from app.bootstrap import Application


def status(session: Session) -> int:
    """How each stream of each link stands."""
    with session.application() as application:
        now = application.clock.now()
        found = [(link, link_health(application.journal, link, now)) for link in session.links(application)]
        absences = {link.id: application.journal.absences.shown(link.id) for link, _ in found}
        if session.arguments.seen:
            for link, _ in found:
                application.journal.absences.dismiss(link.id, now)
    if session.arguments.json:
        shapes = [(status_shape(link, streams), absences[link.id]) for link, streams in found]
        say_json([{**shape, "absences": [absence_shape(it) for it in away]} for shape, away in shapes])
        return Exit.DONE
    headers = (
        translate("Cli", "Integration"),
        translate("Cli", "Stream"),
        translate("Cli", "Status"),
        translate("Cli", "Last success"),
        translate("Cli", "Pending"),
        translate("Cli", "Last error"),
    )
    rows = [(link.name, *_status_row(each, now)) for link, streams in found for each in streams]
    say_table(headers, rows, translate("Cli", "There is no integration yet. Create one with: tomada link add"))
    for link, _ in found:
        _say_absences(link, absences[link.id], seen=session.arguments.seen)
    return Exit.DONE


def _say_absences(link: Link, absences: Sequence[Absence], *, seen: bool) -> None:
    for absence in absences:
        text = absence_text(absence)
        say()
        say(f"{link.name}: {text.title}")
        for line in text.lines:
            say(f"  {line}")
    if absences and not seen:
        say(translate("Cli", "To show this no more: tomada status --seen"))


def _status_row(each: Health, now: datetime) -> tuple[str, ...]:
    success = ago(each.last_success, now) if each.last_success else "–"
    error = explain_kind(Kind(each.last_error), {}).title if each.last_error else ""
    return label(each.stream), label(each.condition), success, str(each.pending or ""), error


def orders(session: Session) -> int:
    """The newest sales, without their buyers."""
    asked = session.arguments
    with session.application() as application:
        found = [
            (link, sale)
            for link in session.links(application)
            for sale in application.journal.sales(link.id, open_only=asked.open, limit=asked.limit)
        ]
    found.sort(key=lambda pair: pair[1].order.created, reverse=True)
    found = found[: asked.limit]
    if asked.json:
        say_json([_order_shape(link, sale) for link, sale in found])
        return Exit.DONE
    headers = (
        translate("Cli", "Order"),
        translate("Cli", "Id at the hub"),
        translate("Cli", "Sold"),
        translate("Cli", "Status"),
        translate("Cli", "Number in the store"),
        translate("Cli", "Total"),
        translate("Cli", "Still to do"),
    )
    say_table(headers, [_order_row(sale) for _, sale in found], translate("Cli", "No orders."))
    return Exit.DONE


def _order_shape(link: Link, sale: Sale) -> dict[str, Any]:
    return {
        "link": link.name,
        "hub_id": sale.hub_id,
        "hub_number": sale.order.number,
        "hub_status": sale.order.status,
        "store_id": sale.store.id if sale.store else None,
        "store_number": sale.store.number if sale.store else None,
        "state": sale.stage.value,
        "total": f"{sale.order.total:.2f}",
        "steps": [
            {"name": step.name.value, "state": step.state.value, "at": iso(step.at), "reason": step.reason}
            for step in sale.steps
        ],
    }


def _order_row(sale: Sale) -> tuple[str, ...]:
    return (
        sale.order.number,
        sale.hub_id,
        moment(sale.order.created),
        label(sale.stage),
        sale.store.number if sale.store else "–",
        money(sale.order.total),
        ", ".join(_step_text(step) for step in sale.steps if step.state is not StepState.DONE),
    )


def _step_text(step: Step) -> str:
    return f"{label(step.name)} ({label(step.state).lower()})"


def attention(session: Session) -> int:
    """What waits for a person."""
    with session.application() as application:
        names = {link.id: link.name for link in session.links(application)}
        found = [item for item in application.journal.attentions() if item.link_id in names]
    if session.arguments.json:
        say_json([_attention_shape(item, names[item.link_id]) for item in found])
        return Exit.DONE
    if not found:
        say(translate("Cli", "Nothing needs you."))
    for item in found:
        _say_attention(item)
    return Exit.DONE


def _attention_shape(item: Attention, link: str) -> dict[str, Any]:
    text = attention_text(item)
    return {
        "id": item.id,
        "link": link,
        "kind": item.kind.value,
        "subject": item.subject,
        "title": text.title,
        "cause": text.cause,
        "where": text.where,
        "actions": [action.value for action in text.actions],
        "since": iso(item.since),
    }


def _say_attention(item: Attention) -> None:
    text = attention_text(item)
    say(f"{item.id}  {text.title}  ({moment(item.since)})")
    say(f"   {text.cause}")
    say(f"   {text.where}")
    for action in text.actions:
        say(f"   → {answer_label(item.kind, action)}: tomada attention {action.value.replace('_', '-')} {item.id}")
    say()


def answer_attention(session: Session) -> int:
    """Carry out what the person says to one item."""
    said = Answer(session.arguments.answer.replace("-", "_"))
    with session.application() as application:
        item = answer(application.journal, _answerable(application, said, session), said, application.clock.now())
    say(f"{attention_text(item).title}: {answer_label(item.kind, said).lower()}")
    if said in (Answer.RETRY, Answer.GO_ON, Answer.SKIP):
        say(translate("Cli", "It happens at the next run. To run at once: tomada sync"))
    return Exit.DONE


def _answerable(application: Application, said: Answer, session: Session) -> int:
    """The item's number, if this answer makes sense for it."""
    number = int(session.arguments.id)
    item = next((it for it in application.journal.attentions(all_states=True) if it.id == number), None)
    if item is None:
        raise InvalidInput(field="attention", reason=InputFault.NO_SUCH_ATTENTION)
    if item.kind not in BRAKES and said not in attention_text(item).actions:
        raise InvalidInput(field="attention", reason=InputFault.NOT_A_CHOICE)
    return number


def history(session: Session) -> int:
    """What changed lately, the newest first."""
    with session.application() as application:
        names = {link.id: link.name for link in session.links(application)}
        found = _history(application, session)
    if session.arguments.json:
        say_json([_history_shape(entry, names) for entry in found])
        return Exit.DONE
    headers = (
        translate("Cli", "When"),
        translate("Cli", "Subject"),
        translate("Cli", "What"),
        translate("Cli", "Before"),
        translate("Cli", "After"),
        translate("Cli", "Why"),
    )
    say_table(headers, [_history_row(entry) for entry in found], translate("Cli", "Nothing has changed yet."))
    return Exit.DONE


def _history(application: Application, session: Session) -> Sequence[HistoryEntry]:
    asked, views = session.arguments, application.journal.views
    link_id = application.link(asked.link).id if asked.link else None
    shown = HistoryFilter(asked.about) if asked.about else HistoryFilter.ALL
    keys = views.history_keys(Query(HistoryColumn.AT, shown, True, asked.search or "", link_id))[: asked.limit]
    rows = views.history_rows(keys)
    return [rows[key].entry for key in keys if key in rows]


def _history_row(entry: HistoryEntry) -> tuple[str, ...]:
    text = change_text(entry)
    return moment(entry.at), entry.subject, text.what, text.before, text.after, text.why


def _history_shape(entry: HistoryEntry, names: dict[int, str]) -> dict[str, Any]:
    return {
        "at": iso(entry.at),
        "link": names.get(entry.link_id),
        "subject": entry.subject,
        "what": entry.what,
        "before": entry.before,
        "after": entry.after,
        "why": entry.why,
    }
