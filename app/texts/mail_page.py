"""Words of the page *Notificações de e-mail*: what to create at each provider, what each placeholder stands for."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import Kind, TomadaError
from app.texts.errors import REASONS, explain
from app.texts.translate import QT_TRANSLATE_NOOP, translate

_APP_PASSWORD = QT_TRANSLATE_NOOP(
    "MailPage",
    "Turn on two-step verification in your Google account, then open myaccount.google.com/apppasswords, create an app "
    "password called Tomada and type its 16 letters here. The ordinary password is not accepted.",
)

PROVIDERS: Mapping[str, str] = {
    "gmail": _APP_PASSWORD,
    "workspace": _APP_PASSWORD,
    "microsoft365": QT_TRANSLATE_NOOP(
        "MailPage",
        "Microsoft is switching off sending with a password. It still works where your administrator has switched on "
        "“authenticated SMTP” for this mailbox. If the test fails, use a mailbox of another provider.",
    ),
    "outlook": QT_TRANSLATE_NOOP(
        "MailPage",
        "Outlook.com and Hotmail no longer let programs send with a password. Use a mailbox of another provider.",
    ),
    "locaweb": QT_TRANSLATE_NOOP(
        "MailPage", "Create a mailbox in the panel of Locaweb, and type its whole address and its password here."
    ),
    "uol": QT_TRANSLATE_NOOP(
        "MailPage", "Type your whole address and password here. In the mailbox, allow sending by other programs (SMTP)."
    ),
    "uolhost": QT_TRANSLATE_NOOP(
        "MailPage", "Create a mailbox in the panel of UOL Host, and type its whole address and its password here."
    ),
    "hostinger": QT_TRANSLATE_NOOP(
        "MailPage", "Create a mailbox in hPanel, under E-mails, and type its whole address and its password here."
    ),
    "kinghost": QT_TRANSLATE_NOOP(
        "MailPage", "Create a mailbox in the panel of KingHost, and type its whole address and its password here."
    ),
    "zoho": QT_TRANSLATE_NOOP(
        "MailPage",
        "With two-factor sign-in, create an app password at accounts.zoho.com, under Security, and type it here. For "
        "an address that ends in zoho.com the server is smtp.zoho.com.",
    ),
    "icloud": QT_TRANSLATE_NOOP(
        "MailPage",
        "Create an app-specific password at account.apple.com, under Sign-In and Security, and type it here. The user "
        "is your iCloud address.",
    ),
    "": QT_TRANSLATE_NOOP(
        "MailPage",
        "Ask your provider for the outgoing server (SMTP), its port and its protection, and fill them in below.",
    ),
}

PLACEHOLDERS: Mapping[str, str] = {
    "pedido": QT_TRANSLATE_NOOP("MailPage", "order number at the sales channel"),
    "pedido_loja": QT_TRANSLATE_NOOP("MailPage", "order number in the store"),
    "situacao": QT_TRANSLATE_NOOP("MailPage", "status: Enviado or Entregue"),
    "primeiro_nome": QT_TRANSLATE_NOOP("MailPage", "buyer's first name"),
    "cliente": QT_TRANSLATE_NOOP("MailPage", "buyer's name"),
    "email": QT_TRANSLATE_NOOP("MailPage", "buyer's e-mail"),
    "destinatario": QT_TRANSLATE_NOOP("MailPage", "who receives the parcel"),
    "codigo_rastreamento": QT_TRANSLATE_NOOP("MailPage", "tracking code"),
    "link_rastreamento": QT_TRANSLATE_NOOP("MailPage", "tracking address"),
    "transportadora": QT_TRANSLATE_NOOP("MailPage", "carrier"),
    "servico": QT_TRANSLATE_NOOP("MailPage", "shipping service"),
    "data_envio": QT_TRANSLATE_NOOP("MailPage", "day of shipping"),
    "data_entrega": QT_TRANSLATE_NOOP("MailPage", "day of delivery"),
    "itens": QT_TRANSLATE_NOOP("MailPage", "the items, one after the other"),
    "total": QT_TRANSLATE_NOOP("MailPage", "total of the order"),
    "frete": QT_TRANSLATE_NOOP("MailPage", "shipping cost"),
    "nota_numero": QT_TRANSLATE_NOOP("MailPage", "number of the invoice"),
    "nota_serie": QT_TRANSLATE_NOOP("MailPage", "series of the invoice"),
    "nota_chave": QT_TRANSLATE_NOOP("MailPage", "access key of the invoice"),
    "nota_link": QT_TRANSLATE_NOOP("MailPage", "address of the invoice"),
    "loja": QT_TRANSLATE_NOOP("MailPage", "your shop's name"),
}

#: What a test says in place of that somebody tries again by himself: nobody does.
_UNTRIED: Mapping[Kind, str] = {
    Kind.UNREACHABLE: QT_TRANSLATE_NOOP(
        "MailPage",
        "The mail server {host} was not reached. Check its name and its port, or whether this computer's internet "
        "works.",
    ),
    Kind.TRANSIENT: QT_TRANSLATE_NOOP(
        "MailPage", "The mail server {host} broke off or took too long to answer. Test again in a few minutes."
    ),
    Kind.DEFERRED: QT_TRANSLATE_NOOP(
        "MailPage", "The mail server {host} answered “not now”. Test again in a few minutes."
    ),
    Kind.UNREADABLE: QT_TRANSLATE_NOOP(
        "MailPage", "The answer of {host} is not that of a mail server. Check its name and its port."
    ),
}


def provider_advice(key: str) -> str:
    """What to create at a provider, and where."""
    return translate("MailPage", PROVIDERS[key if key in PROVIDERS else ""])


def placeholder_meaning(name: str) -> str:
    """What a placeholder stands for."""
    return translate("MailPage", PLACEHOLDERS[name])


def test_failure(error: TomadaError) -> str:
    """Why the test e-mail did not go out, and what to do."""
    if error.kind in _UNTRIED and (error.kind, error.params.get("reason", "")) not in REASONS:
        return translate("MailPage", _UNTRIED[error.kind]).format(host=error.params["host"])
    explained = explain(error)
    return f"{explained.title}. {explained.cause} {explained.next_step}"
