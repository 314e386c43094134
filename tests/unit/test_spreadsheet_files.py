"""A spreadsheet that cannot be used as a whole says why, by its name only."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.connectors.local import files
from app.connectors.local.store import LocalStore
from app.domain.errors import SheetFault, SheetUnreadable
from tests.support.book import MemoryBook
from tests.support.sheets import HEADER, WRITERS, write_csv, write_ods, write_xlsx

NOW = datetime(2100, 1, 1, tzinfo=UTC)
ROW = ["A", "Panela", "10,00", "5"]

each_form = pytest.mark.parametrize("form", WRITERS)


def store(path: Path) -> LocalStore:
    return LocalStore(path, MemoryBook(), lambda: NOW)


def skus(path: Path) -> frozenset[str]:
    present = store(path).catalogue("", dict).present
    assert present is not None
    return present


def params(path: Path) -> dict[str, Any]:
    with pytest.raises(SheetUnreadable) as caught:
        store(path).catalogue("", dict)
    assert str(path.parent) not in str(caught.value)
    assert caught.value.params.pop("file") == path.name
    return caught.value.params


def fault(path: Path) -> Any:
    return params(path)["reason"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert fault(tmp_path / "loja.xlsx") is SheetFault.NOT_FOUND
    with pytest.raises(SheetUnreadable):
        store(tmp_path / "loja.xlsx").test()
    with pytest.raises(SheetUnreadable):
        store(tmp_path / "loja.xlsx").items(["A"])


def test_a_folder_is_no_sheet(tmp_path: Path) -> None:
    assert fault(tmp_path) is SheetFault.NOT_A_SHEET


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
def test_an_empty_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"loja.{form}"
    path.write_bytes(b"")
    assert fault(path) is SheetFault.EMPTY


@each_form
@pytest.mark.parametrize("rows", [[], [["", ""]], [HEADER], [HEADER, ["", "", "", ""]]])
def test_a_sheet_without_products_is_empty(tmp_path: Path, form: str, rows: list[list[str]]) -> None:
    assert fault(WRITERS[form](tmp_path / f"loja{form}", rows)) is SheetFault.EMPTY


@each_form
def test_a_sheet_without_header(tmp_path: Path, form: str) -> None:
    assert fault(WRITERS[form](tmp_path / f"loja{form}", [ROW, ROW])) is SheetFault.NO_HEADER


@each_form
@pytest.mark.parametrize("missing", HEADER)
def test_a_missing_column_is_named(tmp_path: Path, form: str, missing: str) -> None:
    header = [heading for heading in HEADER if heading != missing]
    path = WRITERS[form](tmp_path / f"loja{form}", [header, ["x", "y", "z"]])
    assert params(path) == {"reason": SheetFault.NO_COLUMN, "column": missing}


@pytest.mark.parametrize(
    "header",
    [
        ["sku", "NOME", "preco", "estoque"],
        ["Código", "Título", "Valor", "Saldo"],
        ["Cod.", "Titulo", "Preço de venda", "Qtd"],
        [" CÓDIGO DO PRODUTO ", "Produto", "Preço (R$)", "Quantidade"],
        ["Referência", "Nome do produto", "Preço venda", "Qtde."],
    ],
)
def test_case_accents_and_synonyms_do_not_matter(tmp_path: Path, header: list[str]) -> None:
    found = store(write_csv(tmp_path / "loja.csv", [header, ROW])).catalogue("", dict)
    assert [item.sku for item in found.items] == ["A"]
    assert found.items[0].problems == ()
    assert found.items[0].content is not None
    assert found.items[0].content.attributes is None


def test_the_order_of_columns_does_not_matter(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "loja.csv", [["Código de barras", *HEADER[::-1]], ["7891000315507", *ROW[::-1]]])
    [item] = store(path).catalogue("", dict).items
    assert item.sku == "A"
    assert item.content is not None
    assert (item.content.name, item.content.ean) == ("Panela", "7891000315507")


@pytest.mark.parametrize("write", [write_xlsx, write_ods])
@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_half_saved_workbook(tmp_path: Path, write: Any, kept: float) -> None:
    path = write(tmp_path / "loja.xlsx", [HEADER, ROW])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert fault(path) is SheetFault.HALF_SAVED


@pytest.mark.parametrize("end", ['B;"Faca de', "B;Faca", 'B;"Faca";"10,00"', "B"])
def test_a_half_saved_csv(tmp_path: Path, end: str) -> None:
    path = tmp_path / "loja.csv"
    path.write_text(f"SKU;Nome;Preço;Estoque\r\nA;Panela;10,00;5\r\n{end}", encoding="utf-8")
    assert fault(path) is SheetFault.HALF_SAVED


def test_a_csv_may_lack_its_last_line_end(tmp_path: Path) -> None:
    path = tmp_path / "loja.csv"
    path.write_text("SKU;Nome;Preço;Estoque\nA;Panela;10,00;5", encoding="utf-8")
    assert skus(path) == {"A"}


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"<html><body>Entrar</body></html>",
        b"PK\x05\x06" + b"\0" * 18,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b'SKU;Nome;Pre\xc3\xa7o;Estoque\nA;"Panela" boa;10,00;5\n',
    ],
)
def test_what_is_no_sheet(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "loja.xlsx"
    path.write_bytes(data)
    assert fault(path) is SheetFault.NOT_A_SHEET


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("leia-me.txt", "nada")
    path = tmp_path / "loja.xlsx"
    path.write_bytes(data.getvalue())
    assert fault(path) is SheetFault.NOT_A_SHEET


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "loja.csv", [HEADER, ROW])

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert fault(path) is SheetFault.LOCKED


def test_the_lock_file_of_excel_does_not_matter(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "loja.xlsx", [HEADER, ROW])
    (tmp_path / "~$loja.xlsx").write_bytes(b"Fulano")
    assert skus(path) == {"A"}


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "loja.csv", [HEADER, ROW])
    read = Path.read_bytes
    calls = []

    def read_while_saved(self: Path) -> bytes:
        calls.append(self)
        data = read(self)
        if len(calls) == 1:
            write_csv(path, [HEADER, ROW, ["B", *ROW[1:]]])
        return data

    monkeypatch.setattr(Path, "read_bytes", read_while_saved)
    assert skus(path) == {"A", "B"}
    assert len(calls) == 2


def test_a_file_that_never_rests_is_half_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "loja.csv", [HEADER, ROW])
    marks = iter(range(100))
    monkeypatch.setattr(files, "mark", lambda _: str(next(marks)))
    assert fault(path) is SheetFault.HALF_SAVED


@pytest.mark.parametrize(("count", "fits"), [(100_000, True), (100_001, False)])
def test_a_hundred_thousand_rows_fit_and_one_more_does_not(tmp_path: Path, count: int, fits: bool) -> None:
    path = tmp_path / "loja.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows((f"S{number}", "Panela", "10,00", "5") for number in range(count))
        writer.writerow(["", "", "", ""])
    local = store(path)
    if fits:
        assert [item.sku for item in local.items(["S99999"])] == ["S99999"]
    else:
        with pytest.raises(SheetUnreadable) as caught:
            local.items(["S99999"])
        assert caught.value.params == {"reason": SheetFault.TOO_LONG, "file": "loja.csv"}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_of_any_program_is_read(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = [HEADER, ["Á-1", "Pão, açúcar; e\tmel", "1.234,56", "5"], ["B", 'TV 32"', "10,5", "5"]]
    path = write_csv(tmp_path / "loja.csv", rows, separator, encoding)
    items = {item.sku: item for item in store(path).catalogue("", dict).items}
    assert items.keys() == {"Á-1", "B"}
    names = [item.content.name for item in items.values() if item.content]
    assert names == ["Pão, açúcar; e\tmel", 'TV 32"']
    assert all(item.problems == () for item in items.values())


def test_bytes_that_are_no_text_of_windows_either_are_read_as_latin_1(tmp_path: Path) -> None:
    path = tmp_path / "loja.csv"
    path.write_bytes(b"SKU;Nome;Preco;Estoque\nA;P\xe3o\x81;10,00;5\n")
    [item] = store(path).catalogue("", dict).items
    assert item.content is not None
    assert item.content.name == "Pão\x81"


def test_quotes_and_line_breaks_inside_cells_do_not_split_rows(tmp_path: Path) -> None:
    path = tmp_path / "loja.csv"
    path.write_bytes(
        "SKU;Nome;Preço;Estoque;Descrição\r\n"
        'A;TV 32" LED;10,00;5;"Linha 1\r\nLinha 2; com ""aspas"""\r\n'
        'B;TV 40" LED;10,00;5;\r\n'
        '"C";"Panela";"10,00";"5";"\nfim"\r\n'.encode()
    )
    items = {item.sku: item for item in store(path).catalogue("", dict).items}
    contents = {sku: item.content for sku, item in items.items()}
    assert {sku: content.name for sku, content in contents.items() if content} == {
        "A": 'TV 32" LED',
        "B": 'TV 40" LED',
        "C": "Panela",
    }
    assert contents["A"] is not None
    assert contents["A"].description == 'Linha 1\nLinha 2; com "aspas"'


def test_lines_of_an_old_mac_are_rows(tmp_path: Path) -> None:
    path = tmp_path / "loja.csv"
    path.write_bytes(b"SKU;Nome;Preco;Estoque\rA;Panela;10,00;5\rB;Faca;10,00;5\r")
    assert skus(path) == {"A", "B"}


def test_a_short_row_has_blank_cells(tmp_path: Path) -> None:
    path = tmp_path / "loja.csv"
    path.write_text("Nome;Preço;Estoque;SKU;Marca\nPanela;10,00;5;A\nFaca;10,00;5\n", encoding="utf-8")
    found = store(path).catalogue("", dict)
    assert found.present == frozenset({"A"})
    assert [problem.cell for problem in found.problems] == ["D3"]


def test_the_first_visible_sheet_counts(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.sheet_state = "hidden"
    book.active.append(["Rascunho"])
    shown = book.create_sheet("Produtos")
    shown.append(HEADER)
    shown.append(["A", "=B9", 10, 5])
    book.save(tmp_path / "loja.xlsx")
    [item] = store(tmp_path / "loja.xlsx").catalogue("", dict).items
    assert [problem.cell for problem in item.problems] == ["B2"]


def test_the_connection_test_names_the_file(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "loja.csv", [HEADER])
    assert store(path).test().name == "loja.csv"
