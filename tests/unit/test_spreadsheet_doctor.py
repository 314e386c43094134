"""The spreadsheet doctor names the cell and never guesses, whatever form the sheet has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.connectors.local.doctor import letters
from app.connectors.local.store import LocalStore
from app.domain.catalogue import Attribute, CatalogueRead, Facet, ItemFault, ItemProblem, Price, StoreItem
from tests.support.book import MemoryBook
from tests.support.sheets import HEADER, WRITERS, write_csv, write_xlsx

NOW = datetime(2100, 1, 1, tzinfo=UTC)

each_form = pytest.mark.parametrize("form", WRITERS)


def read(folder: Path, *rows: Sequence[Any], header: Sequence[str] = HEADER, form: str = ".csv") -> CatalogueRead:
    path = WRITERS[form](folder / f"loja{form}", [header, *rows])
    return LocalStore(path, MemoryBook(), lambda: NOW).catalogue("", dict)


def only(found: CatalogueRead) -> StoreItem:
    [item] = found.items
    return item


@each_form
@pytest.mark.parametrize(
    ("cell", "price"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("R$ 10", "10.00"),
        ("19,9", "19.90"),
        (1234.5, "1234.50"),
        (21.890000000000001, "21.89"),
    ],
)
def test_a_clear_price_is_read(tmp_path: Path, form: str, cell: Any, price: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", cell, "5"], form=form))
    assert item.price == Price(Decimal(price))
    assert f"{item.price.full}" == price
    assert item.problems == ()


@each_form
@pytest.mark.parametrize(
    ("cell", "fault", "value"),
    [
        ("", ItemFault.PRICE_MISSING, ""),
        ("0", ItemFault.PRICE_ZERO, "0"),
        ("0,00", ItemFault.PRICE_ZERO, "0,00"),
        (0, ItemFault.PRICE_ZERO, "0"),
        ("0,001", ItemFault.PRICE_ZERO, "0,001"),
        ("-1", ItemFault.PRICE_NEGATIVE, "-1"),
        (-1, ItemFault.PRICE_NEGATIVE, "-1"),
        ("abc", ItemFault.PRICE_UNREADABLE, "abc"),
        ("1.234", ItemFault.PRICE_DOUBTFUL, "1.234"),
        ("9" * 14, ItemFault.PRICE_UNREADABLE, "9" * 14),
        ("#N/D", ItemFault.FORMULA_EMPTY, "#N/D"),
    ],
)
def test_a_price_that_is_none_is_held_back(tmp_path: Path, form: str, cell: Any, fault: ItemFault, value: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", cell, "5"], form=form))
    assert item.price is None
    assert item.problems == (ItemProblem(fault, "C2", value, Facet.PRICE),)
    assert item.available == 5
    assert item.content is not None


@pytest.mark.parametrize("form", [".xlsx", ".ods"])
def test_a_number_cell_is_never_doubtful(tmp_path: Path, form: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", 1.234, 1.234], form=form))
    assert item.price == Price(Decimal("1.23"))
    assert item.physical == Decimal("1.234")
    assert [it.fault for it in item.problems] == [ItemFault.STOCK_FRACTION]


@each_form
@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("", ItemFault.STOCK_MISSING),
        ("muitos", ItemFault.STOCK_UNREADABLE),
        ("1.000", ItemFault.STOCK_DOUBTFUL),
        ("9" * 14, ItemFault.STOCK_UNREADABLE),
        ("#REF!", ItemFault.FORMULA_EMPTY),
    ],
)
def test_a_stock_that_is_none_is_held_back(tmp_path: Path, form: str, cell: Any, fault: ItemFault) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", cell], form=form))
    assert item.available is None
    assert item.physical is None
    assert item.problems == (ItemProblem(fault, "D2", cell, Facet.STOCK),)
    assert item.price == Price(Decimal(10))


@each_form
@pytest.mark.parametrize(("cell", "units"), [("0", "0"), (7, "7"), ("2,0", "2")])
def test_stock_may_be_nothing(tmp_path: Path, form: str, cell: Any, units: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", cell], form=form))
    assert item.available == Decimal(units)
    assert item.problems == ()


@each_form
@pytest.mark.parametrize(("cell", "units"), [("2,5", "2.5"), ("0,5", "0.5"), (2.5, "2.5"), ("1.234,5", "1234.5")])
def test_a_stock_between_two_units_is_named_and_not_held_back(tmp_path: Path, form: str, cell: Any, units: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", cell], form=form))
    assert item.available == Decimal(units)
    assert [(it.fault, it.cell, it.facet) for it in item.problems] == [(ItemFault.STOCK_FRACTION, "D2", None)]


def test_a_stock_below_zero_is_named_and_nothing_is_for_sale(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", "-3"]))
    assert item.available == -3
    assert item.problems == (ItemProblem(ItemFault.STOCK_NEGATIVE, "D2", "-3"),)


def test_a_formula_without_a_value_is_named_and_not_called_blank(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["A", "Panela", "=1+1", "=A2&B2"], form=".xlsx"))
    assert item.problems == (
        ItemProblem(ItemFault.FORMULA_EMPTY, "C2", "=", Facet.PRICE),
        ItemProblem(ItemFault.FORMULA_EMPTY, "D2", "=", Facet.STOCK),
    )


def test_a_formula_that_fails_is_named(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["A", "=B9", "#N/A", "5"], form=".xlsx"))
    assert item.problems == (
        ItemProblem(ItemFault.FORMULA_EMPTY, "B2", "=", Facet.CONTENT),
        ItemProblem(ItemFault.FORMULA_EMPTY, "C2", "#N/A", Facet.PRICE),
    )


def test_a_sku_that_is_a_formula_without_a_value_is_named(tmp_path: Path) -> None:
    found = read(tmp_path, ["=B9", "Panela", 10, 5], ["A", "Faca", 10, 5], form=".xlsx")
    assert found.problems == (ItemProblem(ItemFault.FORMULA_EMPTY, "A2", "=", Facet.CONTENT),)
    assert only(found).sku == "A"


WITH_EAN = (*HEADER, "EAN")


@each_form
@pytest.mark.parametrize("cell", ["7891000315507", "789 1000 315507", 7891000315507])
def test_an_ean_is_text_whatever_the_cell(tmp_path: Path, form: str, cell: Any) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", "5", cell], header=WITH_EAN, form=form))
    assert item.content is not None
    assert item.content.ean == "7891000315507"
    assert item.problems == ()


@each_form
@pytest.mark.parametrize(
    ("cell", "fault", "value"),
    [
        ("7,89E+12", ItemFault.EAN_EXPONENT, "7,89E+12"),
        ("7.891E+12", ItemFault.EAN_EXPONENT, "7.891E+12"),
        ("7891000315508", ItemFault.EAN_INVALID, "7891000315508"),
        ("0000000000000", ItemFault.EAN_INVALID, "0000000000000"),
        (36000291452, ItemFault.EAN_INVALID, "36000291452"),
    ],
)
def test_a_damaged_ean_is_named_and_not_sent(
    tmp_path: Path, form: str, cell: Any, fault: ItemFault, value: str
) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", "5", cell], header=WITH_EAN, form=form))
    assert item.problems == (ItemProblem(fault, "E2", value),)
    assert item.content is not None
    assert item.content.ean == ""
    assert item.price is not None


@pytest.mark.parametrize("cell", ["", "SEM GTIN", "sem gtin"])
def test_a_product_without_ean_is_fine(tmp_path: Path, cell: str) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", "5", cell], header=WITH_EAN))
    assert item.content is not None
    assert item.content.ean == ""
    assert item.problems == ()


@each_form
def test_a_doubled_sku_holds_both_rows_back_and_names_both_cells(tmp_path: Path, form: str) -> None:
    rows = (["A", "Panela", 10, 5], ["B", "Faca", 20, 6], ["A", "Outra panela", 30, 7])
    found = {item.sku: item for item in read(tmp_path, *rows, form=form).items}
    doubled = found["A"]
    assert doubled.problems == (
        ItemProblem(ItemFault.SKU_DOUBLED, "A2", "A", Facet.CONTENT),
        ItemProblem(ItemFault.SKU_DOUBLED, "A4", "A", Facet.CONTENT),
    )
    assert (doubled.content, doubled.images, doubled.price, doubled.available) == (None, None, None, None)
    assert found["B"].problems == ()


@pytest.mark.parametrize("form", [".xlsx", ".ods"])
def test_a_sku_typed_as_a_number_is_text_without_a_decimal_part(tmp_path: Path, form: str) -> None:
    item = only(read(tmp_path, [123, "Panela", 10, 5], form=form))
    assert item.sku == "123"
    assert item.problems == ()


@pytest.mark.parametrize("sku", ["7,89E+12", 1e15, datetime(2026, 1, 2)])  # noqa: DTZ001  Excel has no zones
def test_a_sku_that_a_spreadsheet_changed_is_held_back(tmp_path: Path, sku: Any) -> None:
    item = only(read(tmp_path, [sku, "Panela", 10, 5], form=".xlsx"))
    assert [problem.fault for problem in item.problems] == [ItemFault.SKU_LOST_ZEROS]
    assert item.content is None
    assert item.price is None


def test_a_sku_that_lost_its_zeros_is_not_taken_for_a_new_product(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "loja.xlsx", [HEADER, [123, "Panela", 10, 5], [456, "Faca", 10, 5]])
    store = LocalStore(path, MemoryBook(), lambda: NOW)
    found = {item.sku: item for item in store.catalogue("", lambda: {"00123": "x", "456": "x"}).items}
    assert found["123"].problems == (ItemProblem(ItemFault.SKU_LOST_ZEROS, "A2", "123", Facet.CONTENT),)
    assert found["123"].price is None
    assert found["456"].problems == ()


def test_a_slash_in_a_sku_is_held_back(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["A/1", "Panela", "10,00", "5"]))
    assert item.problems == (ItemProblem(ItemFault.SKU_SLASH, "A2", "A/1", Facet.CONTENT),)
    assert item.content is None


def test_a_row_without_sku_is_named(tmp_path: Path) -> None:
    found = read(tmp_path, ["", "Panela", "10,00", "5"], ["", "", "", ""], ["A", "Faca", "10,00", "5"])
    assert found.problems == (ItemProblem(ItemFault.SKU_MISSING, "A2", "", Facet.CONTENT),)
    assert found.present == frozenset({"A"})


def test_a_missing_name_holds_the_content_back(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["A", " ", "10,00", "5"]))
    assert item.content is None
    assert item.problems == (ItemProblem(ItemFault.NAME_MISSING, "B2", "", Facet.CONTENT),)
    assert item.price == Price(Decimal(10))


WITH_PROMOTION = (*HEADER, "Preço promocional")


@pytest.mark.parametrize(
    ("cell", "promotional", "faults"),
    [
        ("8,50", "8.50", []),
        ("", None, []),
        ("0", None, []),
        ("10,00", None, []),
        ("12,00", None, [ItemFault.PROMOTION_ABOVE_PRICE]),
        ("abc", None, [ItemFault.PROMOTION_UNREADABLE]),
        ("-1", None, [ItemFault.PROMOTION_UNREADABLE]),
        ("1.234", None, [ItemFault.PROMOTION_UNREADABLE]),
        ("#N/D", None, [ItemFault.FORMULA_EMPTY]),
    ],
)
def test_a_promotional_price_must_be_below_the_price(
    tmp_path: Path, cell: str, promotional: str | None, faults: list[ItemFault]
) -> None:
    item = only(read(tmp_path, ["A", "Panela", "10,00", "5", cell], header=WITH_PROMOTION))
    assert item.price == Price(Decimal(10), Decimal(promotional) if promotional else None)
    assert [(problem.fault, problem.cell, problem.facet) for problem in item.problems] == [
        (fault, "E2", None) for fault in faults
    ]


WITH_ALL = (
    *HEADER, "Descrição", "Marca", "Categoria", "NCM", "Peso", "Comprimento", "Largura", "Altura", "Imagens",
    "Dias para preparação", "Garantia", "Cor", "Voltagem",
)  # fmt: skip
FULL = (
    "A", "Panela", "10,00", "5", "Boa,\ncom tampa", "Fogo Bom", "Casa>Cozinha >  Panelas\nPresentes", "7615.10.00",
    "1,250", "30", "20,5 cm", 7, "https://a.example.com/1.jpg\nhttp://a.example.com/2.jpg", "2", "12", "Azul", "",
)  # fmt: skip


@each_form
def test_every_column_of_the_design_is_read(tmp_path: Path, form: str) -> None:
    item = only(read(tmp_path, FULL, header=WITH_ALL, form=form))
    content = item.content
    assert item.problems == ()
    assert content is not None
    assert content.description == "Boa,\ncom tampa"
    assert content.brand == "Fogo Bom"
    assert content.categories == ("Casa > Cozinha > Panelas", "Presentes")
    assert content.ncm == "76151000"
    assert content.weight_g == 1250
    assert (content.length_cm, content.width_cm, content.height_cm) == (Decimal(30), Decimal("20.5"), Decimal(7))
    assert content.attributes == (Attribute("Cor", "Azul"),)
    assert content.preparation_days == 2
    assert (content.warranty_months, content.warranty_message) == (12, "")
    assert item.images == ("https://a.example.com/1.jpg", "http://a.example.com/2.jpg")


def test_all_forms_say_the_same(tmp_path: Path) -> None:
    read_items = [only(read(tmp_path, FULL, header=WITH_ALL, form=form)) for form in WRITERS]
    assert len({repr(item.content) for item in read_items}) == 1


def changed(**cells: Any) -> list[Any]:
    return [cells.get(heading.split()[0], cell) for heading, cell in zip(WITH_ALL, FULL, strict=True)]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"NCM": "9011110"}, ItemProblem(ItemFault.NCM_INVALID, "H2", "9011110")),
        ({"Peso": "leve"}, ItemProblem(ItemFault.MEASURE_UNREADABLE, "I2", "leve")),
        ({"Peso": "1.250"}, ItemProblem(ItemFault.MEASURE_UNREADABLE, "I2", "1.250")),
        ({"Peso": "0"}, ItemProblem(ItemFault.MEASURE_UNREADABLE, "I2", "0")),
        ({"Altura": "-2"}, ItemProblem(ItemFault.MEASURE_UNREADABLE, "L2", "-2")),
        ({"Dias": "dois"}, ItemProblem(ItemFault.DAYS_UNREADABLE, "N2", "dois")),
        ({"Dias": "1,5"}, ItemProblem(ItemFault.DAYS_UNREADABLE, "N2", "1,5")),
        ({"Marca": "#REF!"}, ItemProblem(ItemFault.FORMULA_EMPTY, "F2", "#REF!")),
        (
            {"Imagens": "https://a.example.com/1.jpg C:\\fotos\\1.jpg"},
            ItemProblem(ItemFault.IMAGE_INVALID, "M2", "C:\\fotos\\1.jpg", Facet.IMAGES),
        ),
        ({"Imagens": "http://[x"}, ItemProblem(ItemFault.IMAGE_INVALID, "M2", "http://[x", Facet.IMAGES)),
    ],
)
def test_a_side_value_that_cannot_be_read_is_named_and_the_rest_goes_on(
    tmp_path: Path, cells: dict[str, str], problem: ItemProblem
) -> None:
    item = only(read(tmp_path, changed(**cells), header=WITH_ALL))
    assert item.problems == (problem,)
    assert item.content is not None
    assert item.content.name == "Panela"
    assert (item.images is None) is (problem.facet is Facet.IMAGES)
    assert item.price is not None


def test_a_guarantee_in_words_is_a_message(tmp_path: Path) -> None:
    item = only(read(tmp_path, changed(Garantia="90 dias pelo fabricante"), header=WITH_ALL))
    assert item.content is not None
    assert item.content.warranty_months is None
    assert item.content.warranty_message == "90 dias pelo fabricante"


def test_images_are_unknown_without_their_column_and_none_with_a_blank_cell(tmp_path: Path) -> None:
    assert only(read(tmp_path, ["A", "Panela", "10,00", "5"])).images is None
    assert only(read(tmp_path, changed(Imagens=""), header=WITH_ALL)).images == ()


def lists(item: StoreItem) -> tuple[object, object]:
    assert item.content is not None
    return item.content.categories, item.content.attributes


def test_categories_and_attributes_are_unknown_without_their_columns_and_none_with_blank_cells(tmp_path: Path) -> None:
    assert lists(only(read(tmp_path, ["A", "Panela", "10,00", "5"]))) == (None, None)
    assert lists(only(read(tmp_path, changed(Categoria="", Cor=" "), header=WITH_ALL))) == ((), ())
    assert lists(only(read(tmp_path, changed(Categoria="")[:4], header=WITH_ALL))) == ((), ())


def test_a_formula_without_a_value_does_not_say_that_there_are_none(tmp_path: Path) -> None:
    cells = changed(Categoria="=A9", Cor="=A9")
    assert lists(only(read(tmp_path, cells, header=WITH_ALL, form=".xlsx"))) == (None, None)
    assert lists(only(read(tmp_path, changed(Categoria="#N/D", Cor="#N/D"), header=WITH_ALL))) == (None, None)


def test_a_date_that_becomes_the_text_it_looks_like_is_read_again(tmp_path: Path) -> None:
    [before] = read(tmp_path, [date(2026, 3, 1), "Panela", "10,00", "5"], form=".xlsx").items
    [after] = read(tmp_path, ["2026-03-01", "Panela", "10,00", "5"], form=".xlsx").items
    assert before.sku == after.sku
    assert before.fingerprint != after.fingerprint
    assert (before.content is None, after.content is None) == (True, False)


def test_what_no_buyer_may_see_is_no_attribute(tmp_path: Path) -> None:
    header = (*HEADER, "Preço de custo", "Fornecedor", "Material")
    item = only(read(tmp_path, ["A", "Panela", "10,00", "5", "4,00", "Fulano", "Ferro"], header=header))
    assert item.content is not None
    assert item.content.attributes == (Attribute("Material", "Ferro"),)


WITH_PARENT = ("SKU", "SKU pai", "Nome", "Preço", "Estoque", "Cor")


@each_form
def test_a_row_with_a_parent_is_a_variation(tmp_path: Path, form: str) -> None:
    rows = (
        ["F", "", "Camiseta", "", "", ""],
        ["F-A", "F", "Camiseta azul", "10,00", 5, "Azul"],
        ["S", "S", "Boné", "10,00", 5, ""],
    )
    found = {item.sku: item for item in read(tmp_path, *rows, header=WITH_PARENT, form=form).items}
    assert found["F"].is_family
    assert found["F"].problems == ()
    assert (found["F"].price, found["F"].available, found["F"].parent) == (None, None, None)
    assert not found["F-A"].is_family
    assert found["F-A"].parent == "F"
    assert found["F-A"].content is not None
    assert found["F-A"].content.attributes == (Attribute("Cor", "Azul"),)
    assert (found["S"].parent, found["S"].is_family) == (None, False)


def test_a_parent_that_is_not_there_holds_the_variation_back(tmp_path: Path) -> None:
    item = only(read(tmp_path, ["F-A", "F", "Camiseta azul", "10,00", "5", "Azul"], header=WITH_PARENT))
    assert item.problems == (ItemProblem(ItemFault.PARENT_UNKNOWN, "B2", "F", Facet.CONTENT),)
    assert (item.content, item.price, item.available) == (None, None, None)


def test_a_variation_of_a_variation_is_held_back(tmp_path: Path) -> None:
    rows = (
        ["F", "", "Camiseta", "", "", ""],
        ["F-A", "F", "Camiseta azul", "10,00", "5", "Azul"],
        ["F-A-P", "F-A", "Camiseta azul P", "10,00", "5", "Azul"],
    )
    found = {item.sku: item for item in read(tmp_path, *rows, header=WITH_PARENT).items}
    assert found["F-A-P"].problems == (ItemProblem(ItemFault.PARENT_OF_PARENT, "B4", "F-A", Facet.CONTENT),)
    assert found["F-A-P"].price is None
    assert found["F-A"].problems == ()


def test_cells_are_named_where_the_sheet_shows_them(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "loja.csv", [["Tabela de novembro"], [], HEADER, [], ["A", "Panela", "x", "5"]])
    found = LocalStore(path, MemoryBook(), lambda: NOW).catalogue("", dict)
    assert [problem.cell for problem in only(found).problems] == ["C5"]
    moved: list[Sequence[Any]] = [[""] * 5, ["", *HEADER], ["", "A", "Panela", "x", 5]]
    found = LocalStore(write_xlsx(tmp_path / "loja.xlsx", moved), MemoryBook(), lambda: NOW).catalogue("", dict)
    assert [problem.cell for problem in only(found).problems] == ["D3"]


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
