"""Document rules against every vector of `brazil.md`, and against python-stdnum on random numbers."""

from __future__ import annotations

import random
import string

import pytest
from stdnum import ean
from stdnum.br import cnpj, cpf

from app.domain import documents
from app.domain.errors import InputFault, InvalidInput

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

CNPJS = ["12ABC34501DE35", "00000000E08G12", "12ABC34D000166", "11222333000181", "00000000000191"]
CPFS = ["11144477735", "22233366638", "52998224725"]
GTINS = ["7891000315507", "12345670", "036000291452", "17891000315504", "9780306406157"]
CORREIOS = ["AA473124829BR", "AA123456785BR", "AA100000025BR", "AA100000140BR"]

KEYS = {
    "41261111222333000181550010000000121485739263": ("PR", 2026, 11, "11222333000181", "55", 1, 12),
    "35261112ABC34501DE35550010000012341102938477": ("SP", 2026, 11, "12ABC34501DE35", "55", 1, 1234),
    "41261100000000E08G12550010000000121485739266": ("PR", 2026, 11, "00000000E08G12", "55", 1, 12),
    "35261100011144477735559200000000121485739267": ("SP", 2026, 11, "00011144477735", "55", 920, 12),
    "35210320695448000184550010000035891981839923": ("SP", 2021, 3, "20695448000184", "55", 1, 3589),
    "13181017921427000125650010000000309887251170": ("AM", 2018, 10, "17921427000125", "65", 1, 30),
    "31210617888732102479550010005269381003054430": ("MG", 2021, 6, "17888732102479", "55", 1, 526938),
    "3526050X0J92JY000196570010000006041448679011": ("SP", 2026, 5, "0X0J92JY000196", "57", 1, 604),
}


@pytest.mark.parametrize("number", CNPJS)
def test_a_cnpj_is_known_with_and_without_letters(number: str) -> None:
    assert documents.is_cnpj(number)


@pytest.mark.parametrize(
    "number",
    [
        "12ABC34501DE36",
        "00000000000000",
        "11222333000182",
        "1122233300018",
        "112223330001811",
        "12abc34501de35",
        "12ABC34501DE3A",
        "",
        "11222333000181".translate(ARABIC),
    ],
)
def test_a_wrong_cnpj_is_refused(number: str) -> None:
    assert not documents.is_cnpj(number)


@pytest.mark.parametrize("number", CPFS)
def test_a_cpf_is_known(number: str) -> None:
    assert documents.is_cpf(number)


@pytest.mark.parametrize(
    "number", ["11144477736", "11111111111", "1114447773", "", "11144477735".translate(ARABIC), "111.444.777-35"]
)
def test_a_wrong_cpf_is_refused(number: str) -> None:
    assert not documents.is_cpf(number)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        (" 111.444.777-35 ", "11144477735"),
        ("12.abc.345/01de-35", "12ABC34501DE35"),
        ("111\u00a0444\u00a0777 35", "11144477735"),
        ("1234567891", "1234567891"),
        ("", ""),
    ],
)
def test_masks_go_and_letters_become_capitals(typed: str, clean: str) -> None:
    assert documents.clean_document(typed) == clean


@pytest.mark.parametrize("whole", ["01234567890", "00123456797"])
def test_a_cpf_that_lost_its_zeros_gets_them_back(whole: str) -> None:
    assert documents.is_cpf(whole)
    assert documents.clean_document(whole.lstrip("0")) == whole


@pytest.mark.parametrize("number", GTINS)
def test_a_gtin_is_known(number: str) -> None:
    assert documents.is_gtin(number)


@pytest.mark.parametrize(
    "number",
    ["7891000315508", "0000000000000", "SEM GTIN", "7,89E+12", "789100031550", "", "7891000315507".translate(ARABIC)],
)
def test_a_wrong_gtin_is_refused(number: str) -> None:
    assert not documents.is_gtin(number)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("80010-000", ("80010000", False)),
        ("4457-115", ("04457115", True)),
        (" 01.310-100 ", ("01310100", False)),
        ("123", ("123", False)),
        ("80010000".translate(ARABIC), ("80010000".translate(ARABIC), False)),
    ],
)
def test_a_postal_code_gets_its_lost_zero_back(typed: str, answer: tuple[str, bool]) -> None:
    assert documents.postcode(typed) == answer


@pytest.mark.parametrize(("text", "parts"), KEYS.items())
def test_an_access_key_is_taken_apart(text: str, parts: tuple[object, ...]) -> None:
    key = documents.access_key(text)
    assert key.key == text
    assert (key.state, key.year, key.month, key.issuer, key.model, key.series, key.number) == parts


def test_an_access_key_may_come_in_blocks_of_four_and_small_letters() -> None:
    key = "35261112ABC34501DE35550010000012341102938477"
    blocks = " ".join(key[i : i + 4] for i in range(0, 44, 4))
    assert documents.access_key(f" {blocks.lower()}\n").key == key


def _with_digit(start: str) -> str:
    digits = [f"{start}{digit}" for digit in range(10)]
    return next(key for key in digits if _fault(key) is not InputFault.KEY_DIGIT)


def _fault(text: str) -> object:
    try:
        documents.access_key(text)
    except InvalidInput as error:
        return error.params["reason"]
    return None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", InputFault.KEY_LENGTH),
        ("4126111122233300018155001000000012148573926", InputFault.KEY_LENGTH),
        ("412611112223330001815500100000001214857392630", InputFault.KEY_LENGTH),
        ("41261111222333000181550010000000121485739264", InputFault.KEY_DIGIT),
        ("35210618232641000101550020001350991756071712", InputFault.KEY_DIGIT),
        ("A1261111222333000181550010000000121485739263", InputFault.KEY_SHAPE),
        ("4126111122233300018A550010000000121485739263", InputFault.KEY_SHAPE),
        ("41261111222333000181550010000000001485739263", InputFault.KEY_SHAPE),
        ("41261111222333000181550010000000121485739263".translate(ARABIC), InputFault.KEY_SHAPE),
        ("4126111122233300018155001000000012148573926É", InputFault.KEY_SHAPE),
    ],
)
def test_a_wrong_access_key_says_what_is_wrong(text: str, fault: InputFault) -> None:
    with pytest.raises(InvalidInput) as caught:
        documents.access_key(text)
    assert caught.value.params == {"field": "key", "reason": fault}


def test_a_key_with_a_month_or_state_that_does_not_exist_is_refused() -> None:
    assert _fault(_with_digit("4126131122233300018155001000000012148573926")) is InputFault.KEY_MONTH
    assert _fault(_with_digit("4126001122233300018155001000000012148573926")) is InputFault.KEY_MONTH
    assert _fault(_with_digit("3626111122233300018155001000000012148573926")) is InputFault.KEY_STATE


def test_there_are_27_states() -> None:
    assert len(set(documents.STATES.values())) == 27


@pytest.mark.parametrize("code", [*CORREIOS, " aa473124829br "])
def test_a_correios_code_is_known(code: str) -> None:
    assert documents.is_correios_code(code)


@pytest.mark.parametrize("code", ["AA123456789BR", "AA47312482BR", "A1473124829BR", "JADLOG-1", ""])
def test_a_wrong_correios_code_is_refused(code: str) -> None:
    assert not documents.is_correios_code(code)


def _digits(count: int) -> str:
    return "".join(random.choices(string.digits, k=count))


def test_random_documents_agree_with_python_stdnum() -> None:
    for _ in range(5_000):
        start = _digits(9)
        right = start + cpf._calc_check_digits(start)
        for number in (right, start + _digits(2)):
            # stdnum takes 111.111.111-11, which is never issued.
            assert documents.is_cpf(number) == (cpf.is_valid(number) and len(set(number)) > 1), number
        start = "".join(random.choices(string.digits + string.ascii_uppercase, k=12))
        right = start + cnpj.calc_check_digits(start)
        for number in (right, start + _digits(2)):
            assert documents.is_cnpj(number) == cnpj.is_valid(number), number


def test_random_bar_codes_agree_with_python_stdnum() -> None:
    for length in (8, 12, 13, 14):
        for _ in range(2_000):
            start = _digits(length - 1)
            for number in (start + ean.calc_check_digit(start), start + _digits(1)):
                # stdnum takes zeros only.
                assert documents.is_gtin(number) == (ean.is_valid(number) and bool(number.strip("0"))), number


def test_python_stdnum_takes_numbers_that_are_never_issued() -> None:
    assert cpf.is_valid("11111111111")
    assert not documents.is_cpf("11111111111")
    assert ean.is_valid("0000000000000")
    assert not documents.is_gtin("0000000000000")
