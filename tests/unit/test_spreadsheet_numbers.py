"""Numbers in cells are read as a Brazilian merchant means them, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.connectors.local.cells import Cell, Reading, plain, read_number


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1,234,567.8", "1234567.8"),
        ("R$ 10", "10"),
        ("R$1.234,50", "1234.50"),
        ("-R$ 10,00", "-10"),
        ("R$ -10,00", "-10"),
        (" 19,9 ", "19.9"),
        ("\u00a010\u00a0", "10"),
        ("R$\u00a010,00", "10"),
        ("0,350", "0.35"),
        ("1234,567", "1234.567"),
        (",5", "0.5"),
        ("007", "7"),
        (1234.0, "1234"),
        (1.234, "1.234"),
        (21.890000000000001, "21.89"),
        (7, "7"),
        ("0", "0"),
        ("-0", "0"),
    ],
)
def test_clear_numbers(cell: Cell, value: str) -> None:
    number, reading = read_number(cell)
    assert reading is Reading.CLEAR
    assert number == Decimal(value)
    assert not number.is_signed() or number < 0


@pytest.mark.parametrize("text", ["1.234", "1,234", "12.345", "999,999", "R$ 1.234", "-1.234"])
def test_one_mark_and_three_digits_can_be_either(text: str) -> None:
    assert read_number(text)[1] is Reading.DOUBTFUL


@pytest.mark.parametrize(
    "cell",
    [
        "abc",
        "10 reais",
        "1.23,45",
        "1,2,3",
        "1.2.3,4",
        "12.34.567",
        "1E3",
        "7,89E+12",
        "10,",
        ",",
        "--1",
        "-R$ -1",
        "١٠",
        "1 234",
        "NaN",
        "infinito",
        "9" * 16,
        1e15,
        float("inf"),
        float("nan"),
        True,
        date(2026, 11, 21),
    ],
)
def test_what_is_no_number_is_not_read(cell: Cell) -> None:
    assert read_number(cell) == (Decimal(0), Reading.UNREADABLE)


@pytest.mark.parametrize("cell", ["", "  ", "\u00a0"])
def test_blank_is_not_zero(cell: str) -> None:
    assert read_number(cell)[1] is Reading.BLANK


@pytest.mark.parametrize("cell", ["=A1*2", "#N/D", "#REF!", "#VALOR!", "#DIV/0!", "#NOME?", "#######"])
def test_a_formula_without_a_value_is_told_apart(cell: str) -> None:
    assert read_number(cell)[1] is Reading.FORMULA


AMOUNTS = st.decimals(min_value=0, max_value=Decimal("999999999.99"), places=2)


@given(AMOUNTS)
def test_every_amount_survives_the_brazilian_and_the_english_way_of_writing(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    brazilian = english.translate(str.maketrans(",.", ".,"))
    for text in (english, brazilian, f"R$ {brazilian}", f"{amount:.2f}", f"{amount:.2f}".replace(".", ",")):
        assert read_number(text) == (amount, Reading.CLEAR), text
        assert read_number(f"-{text}") == (-amount, Reading.CLEAR), text


@given(st.floats(min_value=-1e9, max_value=1e9))
def test_number_cells_are_always_clear(value: float) -> None:
    number, reading = read_number(value)
    assert reading is Reading.CLEAR
    assert abs(number - Decimal(value)) <= Decimal("0.000001")


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"))
def test_nothing_is_guessed_about_thousands(whole: int, part: int, mark: str) -> None:
    assert read_number(f"{whole}{mark}{part:03d}")[1] is Reading.DOUBTFUL


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    value, reading = read_number(text)
    assert value.is_finite()
    assert reading is Reading.CLEAR or value == 0


@given(st.one_of(st.integers(0, 10**6), st.decimals(0, 10**6, places=2)))
def test_equal_numbers_look_alike_whatever_cell_they_came_from(value: int | Decimal) -> None:
    as_text = read_number(f"{Decimal(value):.4f}".replace(".", ","))[0]
    assert repr(as_text) == repr(read_number(float(value))[0])


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (123.0, "123"),
        (7891000315507.0, "7891000315507"),
        (1.5, "1.5"),
        (" a\r\nb ", "a\nb"),
        (date(2026, 1, 2), "2026-01-02"),
        (12, "12"),
    ],
)
def test_cells_as_text(cell: Cell, text: str) -> None:
    assert plain(cell) == text
