"""What Plugg.to is and can do, as data (`pluggto.md` 1, 2, 9 and 11)."""

from __future__ import annotations

from app.domain.catalogue import ContentField
from app.domain.links import ConnectionField, Declaration, Role
from app.domain.orders import StepName

#: The only address that Plugg.to publishes (`pluggto.md` 1).
BASE_URL = "https://api.plugg.to"

#: NBM has no field in today's product object, only in old clients (`pluggto.md` 9). Calls: `pluggto.md` 11.
DECLARATION = Declaration(
    kind="pluggto",
    role=Role.HUB,
    title="Plugg.to",
    fields=(
        ConnectionField("plugin_name", required=False),
        ConnectionField("shop_domain", required=False),
        ConnectionField("api_user", secret=True),
        ConnectionField("api_secret", secret=True),
        ConnectionField("client_id", secret=True),
        ConnectionField("client_secret", secret=True),
    ),
    never_sent=frozenset({ContentField.NBM}),
    steps=frozenset({StepName.ACKNOWLEDGE, StepName.CANCEL, StepName.INVOICE, StepName.TRACK, StepName.DELIVER}),
    order_log=True,
    calls_per_minute=180,
    parallel=3,
)
