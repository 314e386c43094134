"""A buyer's data as lines to be read or printed. Never for logs or files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from app.domain.orders import Address, Buyer
from app.domain.people import BuyerRecord
from app.texts.format import moment, money
from app.texts.labels import label
from app.texts.shapes import iso
from app.texts.translate import translate


def buyer_lines(buyer: Buyer) -> tuple[str, ...]:
    """Name, document, e-mail and phone: those that there are."""
    lines = (buyer.name, document_text(buyer.document), buyer.state_registration, buyer.email, buyer.phone)
    return tuple(line for line in lines if line)


def address_lines(buyer: Buyer) -> tuple[str, ...]:
    """Where the goods go: the delivery address, or else the buyer's own."""
    address = buyer.delivery if buyer.delivery != Address() else buyer.address
    street = ", ".join(part for part in (address.street, address.number) if part)
    city = "/".join(part for part in (address.city, address.state) if part)
    lines = (address.name, street, address.complement, address.district, city, postcode_text(address.postcode))
    return tuple(line for line in (*lines, address.phone) if line)


def document_text(document: str) -> str:
    """CPF and CNPJ with their usual marks; anything else as it is."""
    d = document
    if len(d) == 11 and d.isdigit():
        return f"CPF {d[:3]}.{d[3:6]}.{d[6:9]}-{d[9:]}"
    if len(d) == 14:
        return f"CNPJ {d[:2]}.{d[2:5]}.{d[5:8]}/{d[8:12]}-{d[12:]}"
    return d


def postcode_text(postcode: str) -> str:
    """`CEP 15500-123`."""
    return f"CEP {postcode[:5]}-{postcode[5:]}" if len(postcode) == 8 and postcode.isdigit() else postcode


def buyer_table(records: Iterable[BuyerRecord]) -> Iterator[tuple[str, ...]]:
    """What is kept of a buyer, as a table for Excel, the titles first."""
    yield (
        translate("People", "Order"),
        translate("People", "Channel"),
        translate("People", "Sold"),
        translate("People", "Status"),
        translate("People", "Total"),
        translate("People", "Name"),
        translate("People", "Document"),
        translate("People", "E-mail"),
        translate("People", "Phone"),
        translate("People", "State registration"),
        translate("People", "Address"),
        translate("People", "Delivery address"),
    )
    for it in records:
        buyer = it.buyer
        about = (it.number or it.hub_id, it.channel, moment(it.created), label(it.stage), money(it.total))
        known = (buyer.name, buyer.document, buyer.email, buyer.phone, buyer.state_registration)
        yield (*about, *known, _in_a_line(buyer.address), _in_a_line(buyer.delivery))


def _in_a_line(address: Address) -> str:
    return ", ".join(part for part in asdict(address).values() if part)


def buyer_data(records: Iterable[BuyerRecord]) -> list[dict[str, Any]]:
    """The same for other programs; keys are stable."""
    return [
        {
            "hub_id": it.hub_id,
            "number": it.number,
            "channel": it.channel,
            "sold": iso(it.created),
            "state": it.stage.value,
            "total": f"{it.total:.2f}",
            "buyer": asdict(it.buyer),
        }
        for it in records
    ]
