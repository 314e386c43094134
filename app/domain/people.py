"""Buyers as they are looked for, handed out and erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.documents import clean_document
from app.domain.orders import RANK, Buyer, Stage

_DOCUMENT_LENGTHS = (11, 14)


@dataclass(frozen=True, slots=True, repr=False)
class Wanted:
    """Whose data: an order's number, a document without its mask, an e-mail in small letters; "" for what is not
    meant."""

    order: str = ""
    document: str = ""
    email: str = ""

    @staticmethod
    def read(text: str) -> Wanted:
        """What a person typed."""
        bare = text.strip()
        if "@" in bare:
            return Wanted(email=bare.lower())
        document = clean_document(bare)
        return Wanted(bare, document if len(document) in _DOCUMENT_LENGTHS else "")


@dataclass(frozen=True, slots=True, repr=False)
class BuyerRecord:
    """One sale with its buyer. `created` is when it was sold (aware UTC), `total` in BRL."""

    link_id: int
    hub_id: str
    number: str
    channel: str
    created: datetime
    stage: Stage
    total: Decimal
    closed: bool
    buyer: Buyer

    @property
    def erasable(self) -> bool:
        """Whether the order needs its buyer no more: it has ended, or the goods are on their way."""
        return self.closed or RANK[self.stage] >= RANK[Stage.TRACKED]
