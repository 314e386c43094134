"""Messages for the log that a hub shows at an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.orders import StepState


@dataclass(frozen=True, slots=True)
class Remark:
    """One message about an order, told once. `digest` tells an order's messages apart, in whatever language; `state` is
    OWED, DOING or DONE, `at` when it became that (aware UTC). Never personal data."""

    hub_id: str
    digest: str
    message: str
    at: datetime
    state: StepState = StepState.OWED
