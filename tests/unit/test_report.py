"""The daily comparison is saved as a spreadsheet: what was healed, and what is only listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.adapters import reports
from app.domain.errors import ProfileReadOnly
from app.domain.links import Stream
from app.sandbox.faults import Fault
from app.texts.report import OUTCOMES
from tests.simulation.shop import ORDERS, Shop

NOW = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
DAY = 86_400
HEALED, WAITING, REFUSED, ONLY_HUB, TO_CHECK = OUTCOMES.values()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path, {"A": ("10,00", "9"), "B": ("10,00", "9")}, history__keep_days="5")
    shop.run()
    shop.run(*ORDERS)
    yield shop
    shop.close()


def compared(shop: Shop, after: float = DAY) -> Sequence[Sequence[str]]:
    shop.run(Stream.RECONCILIATION, after=after)
    report = shop.app.reports()[0]
    rows = shop.app.report_rows(report)
    assert report.differences == len(rows) - 1
    assert timedelta(0) <= shop.now - report.at < timedelta(minutes=1)
    return rows[1:]


def test_equal_sides_make_a_report_that_lists_nothing(shop: Shop) -> None:
    assert compared(shop) == []


def test_what_was_healed_is_listed_with_what_each_side_said(shop: Shop) -> None:
    shop.sandbox.set_product("A", quantity=77)
    assert compared(shop) == [["A", "Produto A", "stock", "9", "77", HEALED]]
    shop.run()
    assert compared(shop) == []


def test_what_is_only_at_the_hub_and_what_was_not_told_yet_is_listed_and_left_alone(shop: Shop) -> None:
    shop.sandbox.set_product("OUTRO", name="De outro sistema", quantity=3)
    shop.edit("B", stock="4")
    shop.sandbox.dial.set(Fault.REFUSED, method="PUT")
    shop.clock.advance(60)
    shop.engine.run((Stream.STOCK,))
    shop.sandbox.dial.clear()
    writes = shop.writes
    rows = compared(shop)
    assert rows == [
        ["B", "Produto B", "stock", "4", "9", WAITING],
        ["OUTRO", "De outro sistema", "product data", "–", "(its data)", ONLY_HUB],
    ]
    assert shop.writes == writes


def test_an_order_whose_total_was_changed_is_for_a_person_to_check(shop: Shop) -> None:
    order = shop.sell("A", original_id="MLB-5")
    shop.run(*ORDERS)
    shop.sandbox._orders.get(order)["total"] = 12
    (row,) = compared(shop)
    assert row == [order, "MLB-5", "Total", "10", "12", TO_CHECK]


def test_a_comparison_that_failed_leaves_no_report(shop: Shop) -> None:
    shop.sandbox.dial.set(Fault.REFUSED)
    shop.clock.advance(DAY)
    assert shop.engine.run((Stream.RECONCILIATION,)).error is not None
    assert shop.app.reports() == []


def test_old_reports_go_like_the_history(shop: Shop) -> None:
    for _ in range(9):
        compared(shop)
    kept = shop.app.reports()
    assert len(kept) == 5
    assert [it.at for it in kept] == sorted((it.at for it in kept), reverse=True)


def test_another_links_reports_and_other_files_are_left_alone(tmp_path: Path) -> None:
    reports.save(tmp_path, 1, NOW - timedelta(days=50), [["A"]], 30)
    (tmp_path / "comparison-x.csv").write_text("mine")
    reports.save(tmp_path, 2, NOW, [["A"], ["=1"]], 30)
    assert [(it.link_id, it.at, it.differences) for it in reports.saved(tmp_path)] == [
        (2, NOW, 1),
        (1, NOW - timedelta(days=50), 0),
    ]
    assert (tmp_path / "comparison-x.csv").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProfileReadOnly):
        reports.save(tmp_path / "file" / "reports", 1, NOW, [["A"]], 30)
