"""Buyer and receiver of an order, in both generations of field names (`pluggto.md` 7.4)."""

from __future__ import annotations

from app.connectors.pluggto import wire
from app.connectors.pluggto.wire import Fields
from app.domain.documents import clean_document, is_cnpj, is_cpf, postcode
from app.domain.orders import Address, Buyer, OrderFault

_ADDRESS = {
    who: tuple(f"{who}_{part}" for part in ("address", "address_number", "address_complement", "neighborhood", "city"))
    + tuple(f"{who}_{part}" for part in ("state", "zipcode", "phone_area", "phone", "phone2_area", "phone2"))
    for who in ("payer", "receiver")
}
_DOCUMENTS = ("payer_cnpj", "payer_cpf", "payer_tax_id", "payer_document", "receiver_cpf")


def read_buyer(fields: Fields) -> tuple[Buyer, tuple[OrderFault, ...]]:
    """Who pays and who receives, and what is odd about it."""
    document, faults = _document(fields)
    name = wire.first(fields, "payer_fullname") or _joined(fields, "payer_name", "payer_lastname")
    if is_cnpj(document):
        name = wire.first(fields, "payer_company_name", "payer_razao_social") or name
    address, delivery = _address(fields, "payer", faults), _address(fields, "receiver", faults)
    buyer = Buyer(
        name=name or delivery.name,
        document=document,
        email=wire.first(fields, "payer_email", "receiver_email"),
        phone=address.phone or delivery.phone,
        state_registration=wire.first(fields, "payer_ie"),
        address=address,
        delivery=delivery,
    )
    return buyer, tuple(dict.fromkeys(faults))


def _document(fields: Fields) -> tuple[str, list[OrderFault]]:
    """The first valid CPF or CNPJ, else the first that is there."""
    found = [clean_document(told) for name in _DOCUMENTS if (told := wire.text(fields.get(name)))]
    valid = next((document for document in found if is_cpf(document) or is_cnpj(document)), None)
    if valid:
        return valid, []
    return (found[0], [OrderFault.DOCUMENT_INVALID]) if found else ("", [OrderFault.DOCUMENT_MISSING])


def _joined(fields: Fields, name: str, lastname: str) -> str:
    given, family = wire.text(fields.get(name)), wire.text(fields.get(lastname))
    return given if given.endswith(family) else f"{given} {family}".strip()


def _address(fields: Fields, who: str, faults: list[OrderFault]) -> Address:
    street, number, complement, district, city, state, zipcode, *phones = (
        wire.text(fields.get(name)) for name in _ADDRESS[who]
    )
    code, mended = postcode(zipcode)
    if mended:
        faults.append(OrderFault.POSTCODE_SHORT)
    elif code and not (len(code) == 8 and code.isdigit()):
        faults.append(OrderFault.POSTCODE_INVALID)
    return Address(
        name=_joined(fields, f"{who}_name", f"{who}_lastname"),
        street=street,
        number=number,
        complement=complement,
        district=district,
        city=city,
        state=state,
        postcode=code,
        phone="".join(phones[:2]) or "".join(phones[2:]),
    )
