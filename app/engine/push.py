"""One product's call as a value: what the hub took, what it refused, what it swallowed."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from app.domain.catalogue import Facet, HubProduct, ListingWrite, ProductWrite
from app.domain.errors import Bug, Cancelled, NotFound, Refused, TomadaError, Transient, Unreadable
from app.engine.context import Context
from app.engine.plan import only

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Partly:
    """The hub refused a write, and took the stock in it alone."""

    error: Refused
    told: ProductWrite
    product: HubProduct


Outcome: TypeAlias = HubProduct | Partly | BaseException


def push_product(context: Context, write: ProductWrite, known: Collection[str]) -> Outcome:
    """The answer, or the error as a value, so that one bad product never stops the others."""
    try:
        return context.hub.push(write)
    except Refused as error:
        return _stock_alone(context, write, known, error)
    except (TomadaError, Cancelled) as error:
        return error
    except Exception:
        _log.exception("bug while pushing %s", write.family)
        return Bug(where="push")


def _stock_alone(context: Context, write: ProductWrite, known: Collection[str], error: Refused) -> Outcome:
    """What is refused for its text or price must not be sold beyond what is there."""
    parts = [only(part, frozenset({Facet.STOCK})) for part in write.parts() if part.sku in known]
    stock = [part for part in parts if part]
    if write.create or not stock or stock == list(write.parts()):
        return error
    own = next((part for part in stock if part.sku == write.family), None)
    told = ProductWrite(write.family, own, tuple(part for part in stock if part is not own))
    outcome = push_product(context, told, known)
    return Partly(error, told, outcome) if isinstance(outcome, HubProduct) else outcome


def stops(outcome: object) -> bool:
    """Whether the next call would meet the same."""
    goes_on = (Refused, NotFound, Transient, Unreadable, Bug)
    return isinstance(outcome, BaseException) and not isinstance(outcome, goes_on)


def swallowed_facets(part: ListingWrite, product: HubProduct) -> frozenset[Facet]:
    """Facets that the hub's own answer shows to be other than what was written."""
    held = product.by_sku().get(part.sku)
    if held is None:
        return part.facets if product.listings else frozenset()
    lost = set()
    if part.stock is not None and held.stock is not None and held.stock != part.stock:
        lost.add(Facet.STOCK)
    if part.price is not None and held.price is not None and held.price.mark() != part.price.mark():
        lost.add(Facet.PRICE)
    return frozenset(lost)
