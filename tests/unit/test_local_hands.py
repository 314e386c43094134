"""What a merchant does by hand to an order of the local store, and invoices read from XML."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.connectors.local import hands
from app.connectors.local.nfe import MOST_BYTES, read_nfe
from app.domain.errors import InputFault, InvalidInput
from app.domain.orders import Invoice, Order, Stage, StoreOrder, Tracking
from tests.support.book import MemoryBook

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
KEY = "41261111222333000181550010000000121485739263"
ALPHANUMERIC = "35261112ABC34501DE35550010000012341102938477"
INVOICE = Invoice(KEY, "12", "1", NOW, cfops="5102")
TRACKING = Tracking("Correios", "SEDEX", "AA473124829BR", NOW)


def book(stage: Stage = Stage.APPROVED) -> MemoryBook:
    made = MemoryBook()
    order = Order("o1", "1", "canal", stage, stage, NOW, NOW, total=Decimal(10))
    made.create(order, NOW)
    made.update(StoreOrder("o1", "1001", "o1", stage), NOW)
    return made


def fault(act: Any, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
    with pytest.raises(InvalidInput) as caught:
        act(*args, **kwargs)
    return caught.value.params["field"], caught.value.params["reason"]


def test_an_order_goes_from_approved_to_delivered() -> None:
    orders = book()
    assert hands.invoice(orders, "o1", INVOICE, NOW).stage is Stage.INVOICED
    assert hands.ship(orders, "o1", TRACKING, NOW).stage is Stage.SHIPPED
    done = hands.deliver(orders, "o1", NOW, NOW)
    assert done == StoreOrder("o1", "1001", "o1", Stage.DELIVERED, INVOICE, TRACKING, NOW)
    assert orders.find("o1") == done


def test_every_act_is_handed_out_as_a_change() -> None:
    orders = book()
    _, cursor = orders.changed("")
    hands.invoice(orders, "o1", INVOICE, NOW)
    [changed], _ = orders.changed(cursor)
    assert changed.invoice == INVOICE


def test_a_wrong_invoice_can_be_corrected_after_shipping() -> None:
    orders = book()
    hands.invoice(orders, "o1", INVOICE, NOW)
    hands.ship(orders, "o1", TRACKING, NOW)
    better = Invoice(ALPHANUMERIC, "1234", "1", NOW)
    corrected = hands.invoice(orders, "o1", better, NOW)
    assert (corrected.invoice, corrected.stage) == (better, Stage.SHIPPED)
    assert hands.ship(orders, "o1", Tracking("JadLog", "", "X1", NOW), NOW).invoice == better


ACTS: dict[str, Any] = {
    "invoice": lambda orders: hands.invoice(orders, "o1", INVOICE, NOW),
    "ship": lambda orders: hands.ship(orders, "o1", TRACKING, NOW),
    "deliver": lambda orders: hands.deliver(orders, "o1", NOW, NOW),
    "cancel": lambda orders: hands.cancel(orders, "o1", NOW),
}


@pytest.mark.parametrize(
    ("act", "stage"),
    [
        ("invoice", Stage.AWAITING),
        ("invoice", Stage.HELD),
        ("invoice", Stage.DELIVERED),
        ("ship", Stage.AWAITING),
        ("ship", Stage.APPROVED),
        ("ship", Stage.DELIVERED),
        ("deliver", Stage.APPROVED),
        ("deliver", Stage.INVOICED),
        ("cancel", Stage.DELIVERED),
    ],
)
def test_an_act_before_or_after_its_time_is_refused(act: str, stage: Stage) -> None:
    orders = book(stage)
    before = orders.find("o1")
    assert fault(ACTS[act], orders) == ("order", InputFault.WRONG_STATE)
    assert orders.find("o1") == before


@pytest.mark.parametrize("act", ["invoice", "ship", "deliver"])
def test_a_cancelled_order_is_called_so_whatever_is_done_to_it(act: str) -> None:
    orders = book(Stage.CANCELLED)
    before = orders.find("o1")
    assert fault(ACTS[act], orders) == ("order", InputFault.ORDER_CANCELLED)
    assert orders.find("o1") == before


@pytest.mark.parametrize("stage", [Stage.AWAITING, Stage.APPROVED, Stage.INVOICED, Stage.SHIPPED])
def test_an_order_can_be_cancelled_until_it_arrives(stage: Stage) -> None:
    assert ACTS["cancel"](book(stage)).stage is Stage.CANCELLED


def test_the_same_act_twice_is_named() -> None:
    orders = book()
    for act in ("invoice", "ship", "deliver"):
        ACTS[act](orders)
        assert fault(ACTS[act], orders) == ("order", InputFault.ALREADY_DONE)
    orders = book()
    ACTS["cancel"](orders)
    assert fault(ACTS["cancel"], orders) == ("order", InputFault.ALREADY_DONE)


@pytest.mark.parametrize("act", ACTS)
def test_an_order_that_is_not_there(act: str) -> None:
    assert fault(ACTS[act], MemoryBook()) == ("order", InputFault.NO_SUCH_ORDER)


@pytest.mark.parametrize(("carrier", "code", "field"), [(" ", "X1", "carrier"), ("JadLog", "", "code")])
def test_a_parcel_needs_carrier_and_code(carrier: str, code: str, field: str) -> None:
    tracking = Tracking(carrier, "", code, NOW)
    assert fault(hands.ship, book(Stage.INVOICED), "o1", tracking, NOW) == (field, InputFault.MISSING)


NO_ADDRESSES = ("javascript:alert(1)", "www.correios.com.br", "https://", "https://a b.example", "http://[::1")


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_what_a_buyer_is_to_click_on_is_an_internet_address(text: str) -> None:
    tracking, made = replace(TRACKING, url=text), replace(INVOICE, link=text)
    assert fault(hands.ship, book(Stage.INVOICED), "o1", tracking, NOW) == ("url", InputFault.NOT_AN_ADDRESS)
    assert fault(hands.invoice, book(), "o1", made, NOW) == ("invoice_link", InputFault.NOT_AN_ADDRESS)


def test_a_parcel_may_be_tracked_at_any_internet_address() -> None:
    for url in ("", "http://rastreio.example", "https://rastreio.example/?objeto=AA1"):
        assert hands.ship(book(Stage.INVOICED), "o1", replace(TRACKING, url=url), NOW).stage is Stage.SHIPPED


@pytest.mark.parametrize(("key", "number"), [(KEY, "12"), (ALPHANUMERIC, "1234")])
def test_an_invoice_is_checked_and_cleaned(key: str, number: str) -> None:
    spaced = " ".join(key[at : at + 4] for at in range(0, 44, 4)).lower()
    made = hands.checked_invoice(spaced, f"00{number}", "001", NOW, "5.102, 6108")
    assert made == Invoice(key, number, "1", NOW, cfops="5102,6108")


def test_an_invoice_of_a_shop_counter_is_taken() -> None:
    made = hands.checked_invoice(
        "13181017921427000125650010000000309887251170", "30", "1", datetime(2018, 10, 5, tzinfo=UTC)
    )
    assert made.number == "30"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"key": KEY[:-1]}, ("key", InputFault.KEY_LENGTH)),
        ({"key": KEY[:-1] + "4"}, ("key", InputFault.KEY_DIGIT)),
        ({"key": "3526050X0J92JY000196570010000006041448679011"}, ("key", InputFault.KEY_MODEL)),
        ({"number": "13"}, ("number", InputFault.KEY_MISMATCH)),
        ({"series": "2"}, ("series", InputFault.KEY_MISMATCH)),
        ({"number": "doze"}, ("number", InputFault.NOT_A_NUMBER)),
        ({"series": ""}, ("series", InputFault.NOT_A_NUMBER)),
        ({"cfops": "5102,51"}, ("cfops", InputFault.NOT_A_NUMBER)),
    ],
)
def test_an_invoice_that_cannot_be_right(values: dict[str, str], expected: tuple[str, InputFault]) -> None:
    typed: dict[str, Any] = {"key": KEY, "number": "12", "series": "1", "issued": NOW, **values}
    assert fault(hands.checked_invoice, **typed) == expected


@pytest.mark.parametrize(
    ("issued", "taken"),
    [
        (datetime(2026, 10, 1, 3, tzinfo=UTC), True),
        (datetime(2026, 10, 1, 2, 59, tzinfo=UTC), False),
        (datetime(2027, 1, 1, 2, 59, tzinfo=UTC), True),
        (datetime(2027, 1, 1, 3, tzinfo=UTC), False),
        (datetime(2025, 11, 21, tzinfo=UTC), False),
    ],
)
def test_the_date_is_at_most_a_month_away_from_the_key(issued: datetime, taken: bool) -> None:
    if taken:
        assert hands.checked_invoice(KEY, "12", "1", issued).issued == issued
    else:
        assert fault(hands.checked_invoice, KEY, "12", "1", issued) == ("date", InputFault.KEY_MISMATCH)


def test_an_invoice_of_the_future_is_refused() -> None:
    ahead = NOW + timedelta(days=1)
    assert hands.invoice(book(), "o1", Invoice(KEY, "12", "1", ahead), NOW).stage is Stage.INVOICED
    later = Invoice(KEY, "12", "1", ahead + timedelta(seconds=1))
    assert fault(hands.invoice, book(), "o1", later, NOW) == ("date", InputFault.KEY_MISMATCH)


def test_an_access_key_is_taken_once_until_its_order_is_cancelled() -> None:
    orders = book()
    orders.create(Order("o2", "2", "canal", Stage.APPROVED, Stage.APPROVED, NOW, NOW, total=Decimal(10)), NOW)
    hands.invoice(orders, "o1", INVOICE, NOW)
    assert fault(hands.invoice, orders, "o2", INVOICE, NOW) == ("key", InputFault.KEY_USED)
    corrected = Invoice(KEY, "12", "1", NOW, link="https://nota.example.com/1")
    assert hands.invoice(orders, "o1", corrected, NOW).invoice == corrected
    hands.cancel(orders, "o1", NOW)
    assert hands.invoice(orders, "o2", INVOICE, NOW).invoice == INVOICE


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21", datetime(2026, 11, 21, 3, tzinfo=UTC)),
        ("2026-11-21 14:30", datetime(2026, 11, 21, 17, 30, tzinfo=UTC)),
        ("2026-11-21T14:30:00Z", datetime(2026, 11, 21, 14, 30, tzinfo=UTC)),
        ("2026-11-21T14:30:00-04:00", datetime(2026, 11, 21, 18, 30, tzinfo=UTC)),
        ("21/11/2026 14:30", datetime(2026, 11, 21, 17, 30, tzinfo=UTC)),
        (" 21/11/2026 ", datetime(2026, 11, 21, 3, tzinfo=UTC)),
        ("2018-12-21 12:00", datetime(2018, 12, 21, 14, 0, tzinfo=UTC)),
    ],
)
def test_a_date_without_a_zone_is_the_time_of_brasilia(text: str, moment: datetime) -> None:
    assert hands.read_moment(text) == moment


@pytest.mark.parametrize("text", ["", "amanhã", "31/02/2026", "2026-13-01", "0001-01-01T00:00:00+23:00"])
def test_what_is_no_date(text: str) -> None:
    assert fault(hands.read_moment, text) == ("date", InputFault.NOT_A_DATE)


NFE = """<NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe Id="NFe{key}" versao="4.00">
<ide><cUF>41</cUF><mod>55</mod><serie>1</serie><nNF>{number}</nNF><dhEmi>{issued}</dhEmi></ide>
<det nItem="1"><prod><CFOP>5102</CFOP></prod></det><det nItem="2"><prod><CFOP>6108</CFOP></prod></det>
<det nItem="3"><prod><CFOP>5102</CFOP></prod></det></infNFe></NFe>"""


def nfe(key: str = KEY, number: str = "12", issued: str = "2026-11-21T10:00:00-03:00") -> str:
    return NFE.format(key=key, number=number, issued=issued)


def processed(body: str, state: str = "100") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><nfeProc versao="4.00" xmlns="http://www.portalfiscal.inf.br/nfe">'
        f"{body}<protNFe><infProt><cStat>{state}</cStat></infProt></protNFe></nfeProc>"
    ).encode()


@pytest.mark.parametrize(
    "xml", [nfe().encode(), processed(nfe()), processed(nfe(), "150"), b"\xef\xbb\xbf" + processed(nfe())]
)
def test_an_invoice_is_read_from_its_xml(xml: bytes) -> None:
    assert read_nfe(xml) == Invoice(KEY, "12", "1", datetime(2026, 11, 21, 13, tzinfo=UTC), cfops="5102,6108")


def test_an_invoice_of_an_alphanumeric_company_is_read() -> None:
    assert read_nfe(nfe(ALPHANUMERIC, "1234").encode()).key == ALPHANUMERIC


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"nada",
        processed(nfe())[:200],
        processed(nfe(), "101"),
        processed(nfe(), "302"),
        processed(""),
        nfe().replace("portalfiscal", "example").encode(),
        nfe().replace('Id="NFe', 'Id="').encode(),
        nfe().replace("nNF", "x").encode(),
        nfe(issued="ontem").encode(),
        nfe(issued="2026-11-21T10:00:00").encode(),
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + nfe().encode(),
        b'<?xml version="1.0" encoding="nada"?>' + nfe().encode(),
        nfe().encode() + b" " * MOST_BYTES,
        b"\x89PNG\r\n",
    ],
)
def test_what_is_no_invoice_in_force(xml: bytes) -> None:
    assert fault(read_nfe, xml) == ("xml", InputFault.NOT_AN_INVOICE)


def test_an_xml_whose_key_is_wrong_says_so() -> None:
    assert fault(read_nfe, nfe(KEY[:-1] + "4").encode()) == ("key", InputFault.KEY_DIGIT)
    assert fault(read_nfe, nfe(number="13").encode()) == ("number", InputFault.KEY_MISMATCH)
