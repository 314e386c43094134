"""What a layout can name, and its value for one sale: clean, short texts in the buyer's language (Portuguese)."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.domain.addresses import is_web_address
from app.domain.mail import MailEvent
from app.domain.orders import (
    Address,
    Buyer,
    Invoice,
    Order,
    OrderItem,
    Sale,
    Stage,
    StoreOrder,
    Tracking,
)

Values: TypeAlias = Mapping[str, "str | list[dict[str, str]]"]

_BRASILIA = ZoneInfo("America/Sao_Paulo")
_LONGEST = 200
_LONGEST_ADDRESS = 2000
_MOST_ITEMS = 50

#: The sale's own names, as merchants write them between double braces (`pluga-and-olist-flow.md` 2.2).
PLACEHOLDERS = (
    "pedido",
    "pedido_loja",
    "situacao",
    "primeiro_nome",
    "cliente",
    "email",
    "destinatario",
    "codigo_rastreamento",
    "link_rastreamento",
    "transportadora",
    "servico",
    "data_envio",
    "data_entrega",
    "itens",
    "total",
    "frete",
    "nota_numero",
    "nota_serie",
    "nota_chave",
    "nota_link",
    "loja",
)

#: What each of the `itens` has.
ITEM_PLACEHOLDERS = ("nome", "sku", "quantidade", "preco", "total")

#: Subjects where the merchant wrote none; the layouts are files.
SUBJECTS: Mapping[MailEvent, str] = {
    MailEvent.SHIPPED: "Seu pedido {{ pedido }} foi enviado",
    MailEvent.DELIVERED: "Seu pedido {{ pedido }} foi entregue",
}

_SITUATIONS = {MailEvent.SHIPPED: "Enviado", MailEvent.DELIVERED: "Entregue"}
_NOBODY = Tracking("", "", "", datetime.min.replace(tzinfo=UTC))


def values(event: MailEvent, sale: Sale, buyer: Buyer, shop: str) -> Values:
    """Every placeholder's value, "" where it is not known."""
    order, store = sale.order, sale.store
    tracking = (store.tracking if store else None) or _NOBODY
    name = clean(buyer.name) or clean(buyer.delivery.name)
    return {
        "pedido": clean(order.number or sale.hub_id),
        "pedido_loja": clean(store.number if store else ""),
        "situacao": _SITUATIONS[event],
        "primeiro_nome": name.split(" ")[0].title() if name else "",
        "cliente": name,
        "email": clean(buyer.email),
        "destinatario": clean(buyer.delivery.name) or name,
        "codigo_rastreamento": clean(tracking.code),
        "link_rastreamento": _link(tracking.url),
        "transportadora": clean(tracking.carrier),
        "servico": clean(tracking.method),
        "data_envio": _day(tracking.shipped) if tracking is not _NOBODY else "",
        "data_entrega": _day(store.delivered) if store and store.delivered else "",
        "itens": [_item(item) for item in order.items[:_MOST_ITEMS]],
        "total": reais(order.total),
        "frete": reais(order.shipping),
        **_invoice(store.invoice if store else None),
        "loja": clean(shop),
    }


def _invoice(invoice: Invoice | None) -> dict[str, str]:
    if invoice is None:
        return dict.fromkeys(("nota_numero", "nota_serie", "nota_chave", "nota_link"), "")
    return {
        "nota_numero": clean(invoice.number),
        "nota_serie": clean(invoice.series),
        "nota_chave": clean(invoice.key),
        "nota_link": _link(invoice.link),
    }


def _item(item: OrderItem) -> dict[str, str]:
    return {
        "nome": clean(item.name),
        "sku": clean(item.sku),
        "quantidade": str(item.quantity),
        "preco": reais(item.price),
        "total": reais(item.total),
    }


def clean(text: str) -> str:
    """A text of outside in one line: without characters that cannot be seen or that turn the writing around, and not
    longer than anybody reads."""
    seen = "".join(" " if mark.isspace() else mark for mark in text[: 4 * _LONGEST] if _is_seen(mark))
    line = " ".join(seen.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _is_seen(mark: str) -> bool:
    """Line breaks are blanks; emoji may hang together by joiners; nothing else of control or form stays."""
    return mark.isspace() or mark == "\u200d" or unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _link(address: str) -> str:
    """An address to click on, "" for anything else."""
    address = address.strip()
    is_fit = len(address) <= _LONGEST_ADDRESS and address.isprintable() and is_web_address(address)
    return address if is_fit else ""


def _day(at: datetime) -> str:
    return f"{at.astimezone(_BRASILIA):%d/%m/%Y}"


def reais(amount: Decimal) -> str:
    """An amount as `R$ 1.234,56`."""
    digits = f"{abs(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{'-' if amount < 0 else ''}R$ {digits}"


_AT = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)

#: A sale and a buyer for previews and tests of the layout.
SAMPLE_BUYER = Buyer(
    name="Maria da Silva", email="maria.da.silva@example.com", delivery=Address(name="Portaria – Maria da Silva")
)
SAMPLE_SALE = Sale(
    "sample",
    Order(
        id="sample",
        number="2000001234567",
        channel="",
        stage=Stage.DELIVERED,
        status="",
        created=_AT,
        version=_AT,
        items=(
            OrderItem("PAN-CER-24", "Panela de cerâmica 24 cm", 1, Decimal("189.90"), Decimal("189.90")),
            OrderItem("CAN-AZ", "Caneca azul", 2, Decimal("29.90"), Decimal("59.80")),
        ),
        total=Decimal("274.60"),
        subtotal=Decimal("249.70"),
        shipping=Decimal("24.90"),
    ),
    Stage.DELIVERED,
    StoreOrder(
        id="sample",
        number="1042",
        hub_id="sample",
        stage=Stage.DELIVERED,
        invoice=Invoice(
            "41260311222333000181550010000000121485739268", "12", "1", _AT, link="https://www.nfe.fazenda.gov.br"
        ),
        tracking=Tracking("Correios", "PAC", "AA473124829BR", _AT, "https://rastreamento.correios.com.br"),
        delivered=_AT,
    ),
)
