"""What waits for a person about an order is said at the order in the hub's panel too: once, and never personal data."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from app.domain.catalogue import digest
from app.domain.errors import NotFound, Refused, TomadaError, Transient, Unreadable
from app.domain.links import Attention, AttentionKind, Stream
from app.domain.orders import OrderFault, StepState
from app.domain.remarks import Remark
from app.engine.context import Context, Progress
from app.engine.perform import SETTLED

_log = logging.getLogger(__name__)

#: An order that went back in the store is none of them: about that the hub is told nothing.
_KINDS = (
    AttentionKind.STEP,
    AttentionKind.ORDER_FLAGGED,
    AttentionKind.ORDER_PARKED,
    AttentionKind.CANCELLED_AFTER_INVOICE,
)

#: Words of ours, numbers and codes. What a remote wrote in its own words stays here: it may name somebody.
_PUBLIC = ("number", "step", "reason", "faults", "status", "invoice")

#: So many a run: orders matter more.
_MOST = 20


def remarks(
    kind: AttentionKind,
    items: Mapping[str, Mapping[str, str]],
    now: datetime,
    say: Callable[[Attention], str],
) -> Iterator[Remark]:
    """What is to be said at these orders."""
    for hub_id, params in items.items() if kind in _KINDS else ():
        shown = public(params)
        message = say(Attention(0, 0, kind, hub_id, now, shown))
        yield Remark(hub_id, digest((kind.value, tuple(sorted(shown.items())))), message, now)


def public(params: Mapping[str, str]) -> Mapping[str, str]:
    """Those parameters that anybody with access to the hub may read."""
    shown = {name: params[name] for name in _PUBLIC if name in params}
    if params.get("reason") == OrderFault.UNKNOWN_SKU and "detail" in params:
        shown["detail"] = params["detail"]
    return shown


def tell_remarks(context: Context) -> None:
    """Say at the hub what is to be said. One whose call ended in doubt is looked up there before it is said again.

    Raises Cancelled, and the errors that stop a run.
    """
    if not context.hub.declaration.order_log:
        return
    found = context.journal.remarks.open(context.link.id, _MOST)
    for place, remark in enumerate(found):
        context.check()
        context.progress(Progress(Stream.ORDERS, place, len(found)))
        if not _still_under_way(remark, context.clock.now()):
            _tell(context, remark)


def _still_under_way(remark: Remark, now: datetime) -> bool:
    return remark.state is StepState.DOING and timedelta(0) <= now - remark.at < SETTLED


def _tell(context: Context, remark: Remark) -> None:
    hub, now = context.hub, context.clock.now()
    try:
        if remark.state is StepState.OWED or remark.message not in hub.logged(remark.hub_id):
            _mark(context, remark, StepState.DOING)
            hub.log(remark.hub_id, remark.message, now)
    except (Refused, NotFound) as error:
        _log.info("the hub takes no message at an order: %s", error.kind)
    except (Transient, Unreadable) as error:
        _log.info("a message at an order ended in doubt: %s", error.kind)
        return
    except TomadaError:
        _mark(context, remark, remark.state)
        raise
    _mark(context, remark, StepState.DONE)


def _mark(context: Context, remark: Remark, state: StepState) -> None:
    context.journal.remarks.mark(context.link.id, remark, state, context.clock.now())
