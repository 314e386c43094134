"""Reads number, series, key, date and CFOPs of an NF-e from its XML, which comes from outside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from app.connectors.local.hands import checked_invoice
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import Invoice

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 5 * 1024 * 1024

_NS = {"n": "http://www.portalfiscal.inf.br/nfe"}
_NFE = "{http://www.portalfiscal.inf.br/nfe}NFe"
#: Protocol states of an invoice in force: authorised, and authorised late.
_IN_FORCE = ("100", "150")


def read_nfe(xml: bytes) -> Invoice:
    """The invoice in an `nfeProc` or `NFe` document of at most 5 MB.

    Raises InvalidInput(field="xml", reason=NOT_AN_INVOICE) for anything else, a denied invoice included, and
    InvalidInput(field="key") as `checked_invoice` does. Field names are the national layout's (`brazil.md` 3).
    """
    root = _parsed(xml)
    body = root.find("n:infNFe" if root.tag == _NFE else "n:NFe/n:infNFe", _NS)
    state = root.findtext("n:protNFe/n:infProt/n:cStat", namespaces=_NS)
    if (
        body is None
        or not body.get("Id", "").startswith("NFe")
        or (state is not None and state.strip() not in _IN_FORCE)
    ):
        raise _not_an_invoice()
    cfops = dict.fromkeys((it.text or "").strip() for it in body.iterfind("n:det/n:prod/n:CFOP", _NS))
    return checked_invoice(
        key=body.get("Id", "").removeprefix("NFe"),
        number=_text(body, "nNF"),
        series=_text(body, "serie"),
        issued=_moment(_text(body, "dhEmi")),
        cfops=",".join(code for code in cfops if code),
    )


def _parsed(xml: bytes) -> Element:
    if len(xml) > MOST_BYTES:
        raise _not_an_invoice()
    try:
        root: Element = fromstring(xml, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise _not_an_invoice() from None
    return root


def _text(body: Element, name: str) -> str:
    text = body.findtext(f"n:ide/n:{name}", namespaces=_NS)
    if text is None or not text.strip():
        raise _not_an_invoice()
    return text.strip()


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _not_an_invoice() from None
    if moment.tzinfo is None:
        raise _not_an_invoice()
    return moment.astimezone(UTC)


def _not_an_invoice() -> InvalidInput:
    return InvalidInput(field="xml", reason=InputFault.NOT_AN_INVOICE)
