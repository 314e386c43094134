"""What Plugg.to is and can do, as data (`pluggto.md` 1, 2, 9 and 11)."""

from __future__ import annotations

from app.domain.catalogue import ContentField
from app.domain.links import ConnectionField, Declaration, Role
from app.domain.orders import StepName

#: The only address that Plugg.to publishes (`pluggto.md` 1).
BASE_URL = "https://api.plugg.to"

_API_USER = ("API User", "API Username", "Usuário da API", "Usuário API", "API Usuário", "Usuario de la API")
_API_SECRET = (
    "API Secret",
    "API Password",
    "Segredo da API",
    "Chave secreta da API",
    "Senha da API",
    "Senha API",
    "Secreto de la API",
    "Clave secreta de la API",
    "Contraseña de la API",
)
_CLIENT_ID = ("Client ID", "ID do cliente", "ID cliente", "Cliente ID", "ID del cliente")
_CLIENT_SECRET = (
    "Client Secret",
    "Segredo do cliente",
    "Chave secreta do cliente",
    "Secreto del cliente",
    "Clave secreta del cliente",
)

#: NBM has no field in today's product object, only in old clients (`pluggto.md` 9). Calls: `pluggto.md` 11.
DECLARATION = Declaration(
    kind="pluggto",
    role=Role.HUB,
    title="Plugg.to",
    fields=(
        ConnectionField("plugin_name", required=False),
        ConnectionField("shop_domain", required=False),
        ConnectionField("api_user", secret=True, never_email=True, spellings=_API_USER),
        ConnectionField("api_secret", secret=True, spellings=_API_SECRET),
        ConnectionField("client_id", secret=True, spellings=_CLIENT_ID),
        ConnectionField("client_secret", secret=True, spellings=_CLIENT_SECRET),
    ),
    never_sent=frozenset({ContentField.NBM}),
    steps=frozenset({StepName.ACKNOWLEDGE, StepName.CANCEL, StepName.INVOICE, StepName.TRACK, StepName.DELIVER}),
    order_log=True,
    calls_per_minute=180,
    parallel=3,
)
