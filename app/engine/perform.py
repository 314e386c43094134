"""How each step is carried out: look first where the remote has no idempotency key, then call (design 6.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.documents import access_key
from app.domain.errors import Duplicate, InvalidInput, NotFound
from app.domain.orders import RANK, Buyer, Order, OrderFault, Sale, Stage, Step, StepName, StoreOrder
from app.engine.context import Context
from app.engine.steps import Owed, in_doubt, merge_stage

#: How often a sale whose product is missing in the store is looked at again.
LOOK_AGAIN = timedelta(minutes=10)


#: A call that ended in doubt may still arrive this much later: so long no second one is made that would double it.
SETTLED = timedelta(seconds=30)


class Later(Exception):
    """The step must wait until `until` before it is looked at again. `looked`: its effect was looked for then, and was
    not there."""

    def __init__(self, until: datetime, reason: str, looked: datetime | None = None) -> None:
        super().__init__(reason)
        self.until = until
        self.reason = reason
        self.looked = looked


class Attend(Exception):
    """The step needs a person. `again`: also look by itself after this long."""

    def __init__(self, reason: str, detail: str = "", again: timedelta | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
        self.again = again


class Moot(Exception):
    """The step has no object any more; `sale` says why (cancelled meanwhile)."""

    def __init__(self, sale: Sale) -> None:
        super().__init__("moot")
        self.sale = sale


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went: the sale as it stands afterwards, and a proof. `there` says whether its effect was found when it
    was looked for first; None when nobody looked."""

    sale: Sale
    proof: str
    there: bool | None = None


class Performer:
    """Carries out steps."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store
        self._hub = context.hub
        self._listed: frozenset[str] = frozenset()
        self._buyers: Mapping[str, Buyer] = {}

    def prepare(self, sales: Sequence[Sale]) -> None:
        """Read at once what the imports of these sales need."""
        if sales:
            journal, link = self._context.journal, self._context.link.id
            listings = journal.listings(link, {item.sku for sale in sales for item in sale.order.items})
            self._listed = frozenset(sku for sku, listing in listings.items() if listing.present)
            self._buyers = journal.buyers(link, [sale.hub_id for sale in sales])

    def in_journal(self, sale: Sale, name: StepName) -> bool:
        """Whether the step is nothing but a write in the journal."""
        if not self._store.declaration.in_journal:
            return False
        return name is StepName.APPROVE or (name is StepName.IMPORT and not self._unlisted(sale.order))

    def perform(self, sale: Sale, owed: Owed, before: Step | None) -> Outcome:
        """Do one step. `before` is the step as an earlier try left it.

        Raises Later, Attend, Moot, Cancelled and the error family.
        """
        match owed.name:
            case StepName.IMPORT:
                return self._import(sale, before if in_doubt(before, owed) else None)
            case StepName.ACKNOWLEDGE:
                return self._acknowledge(sale)
            case StepName.APPROVE:
                return self._approve(sale)
            case StepName.CANCEL:
                return self._cancel(sale)
            case StepName.INVOICE:
                return self._invoice(sale)
            case StepName.TRACK:
                return self._track(sale)
            case StepName.DELIVER:
                return self._deliver(sale)

    # to the store
    def _import(self, sale: Sale, before: Step | None) -> Outcome:
        found = self._found(sale, before)
        there = None if self._store.declaration.idempotent_import else found is not None
        if found is None:
            self._importable(sale.order)
            try:
                found = self._store.create_order(self._whole(sale))
            except Duplicate as duplicate:
                found = self._store.find_order(sale.hub_id)
                if found is None:
                    raise NotFound(id=duplicate.existing) from None
        return Outcome(replace(sale, store=found), found.number, there)

    def _found(self, sale: Sale, before: Step | None) -> StoreOrder | None:
        """The store's order, if there is one. After a doubtful create (`before`) a search that finds nothing is not
        believed at once: it may trail, and the call may still be on its way."""
        if self._store.declaration.idempotent_import:
            return None
        found = self._store.find_order(sale.hub_id)
        if found is None:
            self._believe(before)
        return found

    def _believe(self, tried: Step | None) -> None:
        """The search found nothing. Raises Later when it is too soon after a try to believe that."""
        if tried and tried.at:
            caught_up = tried.at + max(timedelta(seconds=self._store.declaration.lag_s), SETTLED)
            now = self._context.clock.now()
            if now < caught_up:
                raise Later(caught_up, "in_doubt", now)

    def _importable(self, order: Order) -> None:
        if not order.items:
            raise Attend(OrderFault.NO_ITEMS.value)
        missing = self._unlisted(order)
        missing = self._store.lacks(missing) if missing else missing
        if missing:
            raise Attend(OrderFault.UNKNOWN_SKU.value, ", ".join(sorted(missing)), LOOK_AGAIN)

    def _unlisted(self, order: Order) -> frozenset[str]:
        return frozenset(item.sku for item in order.items) - self._listed

    def _whole(self, sale: Sale) -> Order:
        """The order with its buyer, who is kept apart."""
        return replace(sale.order, stage=sale.stage, buyer=self._buyers.get(sale.hub_id, Buyer()))

    def _approve(self, sale: Sale) -> Outcome:
        assert sale.store is not None
        self._store.approve_order(sale.store.id)
        return Outcome(replace(sale, store=replace(sale.store, stage=Stage.APPROVED)), sale.store.number)

    def _cancel(self, sale: Sale) -> Outcome:
        """Cancel on the side that does not know it yet."""
        if sale.stage is not Stage.CANCELLED:
            return self._tell_cancelled(sale)
        found = self._store.find_order(sale.hub_id) or sale.store
        if found is None:
            if not self._store.declaration.idempotent_import:
                self._believe(sale.step(StepName.IMPORT))
            return Outcome(sale, "")
        there = found.stage is Stage.CANCELLED
        if not there:
            self._store.cancel_order(found.id)
        return Outcome(replace(sale, store=replace(found, stage=Stage.CANCELLED)), found.number, there)

    # to the hub
    def _acknowledge(self, sale: Sale) -> Outcome:
        assert sale.store is not None
        if sale.order.external != sale.store.number:
            self._hub.acknowledge(sale.hub_id, sale.store.number)
        return Outcome(sale, sale.store.number)

    def _tell_cancelled(self, sale: Sale) -> Outcome:
        sale, order = self._look(sale)
        if sale.stage is Stage.DELIVERED:
            raise Attend("refused", order.status)
        there = order.stage is Stage.CANCELLED
        if not there:
            self._hub.cancel(order)
        return Outcome(replace(sale, stage=Stage.CANCELLED), order.status, there)

    def _invoice(self, sale: Sale) -> Outcome:
        assert sale.store is not None
        assert sale.store.invoice is not None
        invoice = sale.store.invoice
        try:
            access_key(invoice.key)
        except InvalidInput as error:
            raise Attend(str(error.params["reason"])) from None
        sale, order = self._look_alive(sale, Stage.INVOICED)
        told = any(shipment.invoice_key == invoice.key for shipment in order.shipments)
        there = told and RANK[order.stage] >= RANK[Stage.INVOICED] and not _complains(order)
        if not there:
            self._hub.invoice(order, invoice)
        return Outcome(_reached(sale, order, Stage.INVOICED), invoice.number, there)

    def _track(self, sale: Sale) -> Outcome:
        assert sale.store is not None
        assert sale.store.tracking is not None
        tracking = sale.store.tracking
        sale, order = self._look_alive(sale, Stage.TRACKED)
        told = any(shipment.tracking_code == tracking.code for shipment in order.shipments)
        there = told and RANK[order.stage] >= RANK[Stage.TRACKED] and not _complains(order)
        if not there:
            self._hub.track(order, tracking)
        return Outcome(_reached(sale, order, Stage.TRACKED), tracking.code, there)

    def _deliver(self, sale: Sale) -> Outcome:
        assert sale.store is not None
        assert sale.store.delivered is not None
        delivered = sale.store.delivered
        sale, order = self._look_alive(sale, Stage.DELIVERED)
        there = order.stage is Stage.DELIVERED
        if not there:
            self._hub.deliver(order, delivered)
        return Outcome(_reached(sale, order, Stage.DELIVERED), "", there)

    def _look(self, sale: Sale) -> tuple[Sale, Order]:
        """The hub's order as it is now, and the sale that knows it."""
        order = self._hub.order(sale.hub_id)
        return replace(sale, order=order, stage=merge_stage(sale.stage, order.stage)), order

    def _look_alive(self, sale: Sale, target: Stage) -> tuple[Sale, Order]:
        """Nothing is written to an order that was cancelled meanwhile; an unknown state waits. A sale that was seen
        beyond `target` is there, whatever a late answer says."""
        sale, order = self._look(sale)
        if order.stage is Stage.UNKNOWN:
            raise Later(self._context.clock.now() + LOOK_AGAIN, OrderFault.STATUS_UNKNOWN.value)
        if Stage.CANCELLED in (order.stage, sale.stage):
            raise Moot(sale)
        if RANK[sale.stage] > RANK[target] and not _complains(order):
            order = replace(order, stage=sale.stage)
        return sale, order


def _complains(order: Order) -> bool:
    return order.stage in (Stage.INVOICE_ERROR, Stage.SHIPPING_ERROR)


def _reached(sale: Sale, order: Order, stage: Stage) -> Sale:
    """The sale after the hub took `stage`, which also ends an error that it had reported."""
    return replace(sale, stage=stage if _complains(order) else merge_stage(sale.stage, stage))
