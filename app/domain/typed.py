"""What a person typed about an order, as text, before anything of it was checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TypedInvoice:
    """An invoice. `date` as `21/11/2026 14:30` or in ISO form, `cfops` separated by commas, `link` where to see it."""

    key: str
    number: str
    series: str
    date: str
    cfops: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class TypedTracking:
    """What was handed to a carrier. Without a `date` it was now."""

    carrier: str
    method: str
    code: str
    date: str = ""
    url: str = ""
