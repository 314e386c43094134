"""The template and the sample shop are spreadsheets that the doctor likes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import load
from odf.table import TableCell

from app.connectors.local.columns import Column
from app.connectors.local.store import LocalStore
from app.connectors.local.template import HEADINGS, write_template
from app.domain.catalogue import CatalogueRead
from app.domain.documents import is_gtin
from app.domain.errors import InputFault, InvalidInput, SheetFault, SheetUnreadable
from tests.support.book import MemoryBook

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "loja-exemplo.csv"
NOW = datetime(2100, 1, 1, tzinfo=UTC)


def sample() -> CatalogueRead:
    return LocalStore(SAMPLE, MemoryBook(), lambda: NOW).catalogue("", dict)


def test_the_doctor_finds_nothing_wrong_with_the_sample_shop() -> None:
    found = sample()
    assert found.problems == ()
    assert [problem for item in found.items for problem in item.problems] == []


def test_the_sample_shop_is_believable() -> None:
    items = sample().items
    sellable = [item for item in items if not item.is_family]
    families = {item.sku for item in items if item.is_family}
    assert len(sellable) >= 60
    assert len([item for item in sellable if item.parent is None]) >= 60
    assert {item.parent for item in sellable if item.parent} == families
    labels = {attribute.label for item in items if item.content for attribute in item.content.attributes or ()}
    assert labels == {"Cor", "Tamanho", "Voltagem"}
    assert all(item.content and item.content.description and item.images for item in items)
    assert all(item.price for item in sellable)
    assert any(item.price and item.price.promotional for item in sellable)
    assert any(item.available == 0 for item in sellable)
    assert any(item.content and item.content.preparation_days for item in sellable)


def test_every_product_of_the_sample_has_its_own_brazilian_ean() -> None:
    eans = [item.content.ean for item in sample().items if item.content and not item.is_family]
    assert all(is_gtin(ean) and ean.startswith("789") for ean in eans)
    assert len(set(eans)) == len(eans)


@pytest.mark.parametrize("form", [".csv", ".xlsx", ".ods", ".XLSX"])
def test_a_template_has_every_column_and_is_only_empty(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"modelo{form}"
    write_template(path)
    store = LocalStore(path, MemoryBook(), lambda: NOW)
    assert store.test().name == path.name
    with pytest.raises(SheetUnreadable) as caught:
        store.catalogue("", dict)
    assert caught.value.params["reason"] is SheetFault.EMPTY


def test_a_template_opens_in_other_programs(tmp_path: Path) -> None:
    write_template(tmp_path / "modelo.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "modelo.xlsx").active
    assert tuple(cell.value for cell in sheet[1]) == HEADINGS
    write_template(tmp_path / "modelo.ods")
    cells = load(tmp_path / "modelo.ods").getElementsByType(TableCell)
    assert tuple(str(cell) for cell in cells) == HEADINGS
    write_template(tmp_path / "modelo.csv")
    assert (tmp_path / "modelo.csv").read_bytes().startswith(b"\xef\xbb\xbfSKU;Nome;Pre\xc3\xa7o;Estoque;SKU pai;")


def test_a_template_begins_with_the_compulsory_columns() -> None:
    assert HEADINGS[:4] == ("SKU", "Nome", "Preço", "Estoque")
    assert set(Column) <= set(HEADINGS)


@pytest.mark.parametrize("name", ["modelo.pdf", "modelo", "modelo.xls"])
def test_a_template_of_another_form_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        write_template(tmp_path / name)
    assert caught.value.params == {"field": "file", "reason": InputFault.NOT_A_CHOICE}
    assert not (tmp_path / name).exists()
