"""What a person types about an order is checked field by field before anything is noted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.adapters.csv_file import write_csv
from app.connectors.local.by_hand import ByHand
from app.connectors.local.nfe import MOST_BYTES
from app.domain.errors import InputFault, InvalidInput, ProfileReadOnly
from app.domain.orders import Stage, Tracking
from app.domain.typed import TypedInvoice, TypedTracking
from tests.support.book import MemoryBook
from tests.unit.test_local_hands import ALPHANUMERIC, KEY, NOW, book

TYPED = TypedInvoice(KEY, "12", "1", "21/11/2026 09:00", "5.102", " https://nota.example ")


def at_work(stage: Stage = Stage.APPROVED) -> tuple[ByHand, MemoryBook]:
    orders = book(stage)
    return ByHand(orders, lambda: NOW), orders


def fault(act: Any, *args: Any) -> tuple[Any, Any]:
    with pytest.raises(InvalidInput) as caught:
        act(*args)
    return caught.value.params["field"], caught.value.params["reason"]


def test_typed_texts_become_an_order_that_was_delivered() -> None:
    by_hand, orders = at_work()
    by_hand.invoice("o1", TYPED)
    by_hand.ship("o1", TypedTracking(" Correios ", "", "AA1 ", url=" https://x.example "))
    by_hand.deliver("o1", "2026-11-21T18:00:00-03:00")
    order = orders.find("o1")
    assert order is not None
    assert order.invoice is not None
    assert (order.invoice.cfops, order.invoice.link) == ("5102", "https://nota.example")
    assert order.invoice.issued == datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert order.tracking == Tracking("Correios", "", "AA1", NOW, "https://x.example")
    assert order.delivered == datetime(2026, 11, 21, 21, tzinfo=UTC)


def test_what_the_order_got_meanwhile_is_never_overwritten_unseen() -> None:
    by_hand, orders = at_work()
    by_hand.invoice("o1", TYPED)
    by_hand.ship("o1", TypedTracking("Correios", "", "AA1"))
    noted = by_hand.order("o1")
    other = TypedInvoice(ALPHANUMERIC, "1234", "1", "21/11/2026")
    changed = ("order", InputFault.CHANGED_MEANWHILE)
    assert fault(by_hand.invoice, "o1", other) == changed
    assert fault(by_hand.ship, "o1", TypedTracking("JadLog", "", "X1")) == changed
    assert fault(by_hand.invoice, "o1", TYPED) == ("order", InputFault.ALREADY_DONE)
    assert orders.find("o1") == noted
    by_hand.invoice("o1", other, noted.invoice)
    by_hand.ship("o1", TypedTracking("JadLog", "", "X1"), noted.tracking)
    corrected = by_hand.order("o1")
    assert corrected.invoice is not None
    assert corrected.tracking is not None
    assert (corrected.invoice.number, corrected.tracking.code) == ("1234", "X1")


def test_an_order_is_called_off() -> None:
    by_hand, orders = at_work()
    by_hand.cancel("o1")
    order = orders.find("o1")
    assert order is not None
    assert order.stage is Stage.CANCELLED


@pytest.mark.parametrize("missing", ["key", "number", "series", "date"])
def test_what_an_invoice_needs_is_asked_for_by_name(missing: str) -> None:
    by_hand, _ = at_work()
    assert fault(by_hand.invoice, "o1", replace(TYPED, **{missing: " "})) == (missing, InputFault.MISSING)


def test_dates_that_do_not_exist_and_missing_carriers_are_told() -> None:
    by_hand, _ = at_work(Stage.INVOICED)
    assert fault(by_hand.deliver, "o1", "31/02/2026") == ("date", InputFault.NOT_A_DATE)
    assert fault(by_hand.ship, "o1", TypedTracking(" ", "", "1")) == ("carrier", InputFault.MISSING)


def test_a_file_that_is_not_there_or_far_too_large_is_told(tmp_path: Path) -> None:
    by_hand, _ = at_work()
    assert fault(by_hand.read_invoice, str(tmp_path / "none.xml")) == ("xml", InputFault.NO_SUCH_FILE)
    assert fault(by_hand.read_invoice, str(tmp_path)) == ("xml", InputFault.NO_SUCH_FILE)
    large = tmp_path / "large.xml"
    large.write_bytes(b" " * (MOST_BYTES + 1))
    assert fault(by_hand.read_invoice, str(large)) == ("xml", InputFault.NOT_AN_INVOICE)


def test_a_table_is_written_for_excel_and_never_as_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_csv(path, [("Título", "B"), ("a;b", '"'), ("=1+1", "@x")])
    assert path.read_bytes() == '\ufeffTítulo;B\r\n"a;b";""""\r\n\'=1+1;\'@x\r\n'.encode()
    with pytest.raises(ProfileReadOnly):
        write_csv(tmp_path / "none" / "t.csv", [])
