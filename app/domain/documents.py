"""Brazilian numbers that prove themselves: documents, bar codes, postal codes, access keys (`brazil.md` 1 to 7).

Letters count as ASCII code minus 48, so that the alphanumeric CNPJ of July 2026 works everywhere. Only 0 to 9 are
digits here, not those of other scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle

from app.domain.errors import InputFault, InvalidInput

_MASK = re.compile(r"[\s./-]")
_CPF = re.compile(r"[0-9]{11}")
_CNPJ = re.compile(r"[A-Z0-9]{12}[0-9]{2}")
_GTIN = re.compile(r"[0-9]{8}|[0-9]{12,14}")
_KEY = re.compile(r"[0-9]{6}[A-Z0-9]{12}[0-9]{26}")
_CORREIOS = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")

#: IBGE's code of each federal unit (`brazil.md` 9).
STATES = {
    11: "RO", 12: "AC", 13: "AM", 14: "RR", 15: "PA", 16: "AP", 17: "TO", 21: "MA", 22: "PI",
    23: "CE", 24: "RN", 25: "PB", 26: "PE", 27: "AL", 28: "SE", 29: "BA", 31: "MG", 32: "ES",
    33: "RJ", 35: "SP", 41: "PR", 42: "SC", 43: "RS", 50: "MS", 51: "MT", 52: "GO", 53: "DF",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AccessKey:
    """A checked NF-e access key and its parts. `state` is the issuer's (`PR`), `issuer` its CNPJ, or its CPF behind
    three zeros; `year` has four digits; `model` is `55` for an NF-e, `65` for an NFC-e."""

    key: str
    state: str
    year: int
    month: int
    issuer: str
    model: str
    series: int
    number: int


def _bare(text: str) -> str:
    return _MASK.sub("", text).upper()


def _sum(text: str, weights: Iterable[int]) -> int:
    return sum((ord(character) - 48) * weight for character, weight in zip(text, weights, strict=False))


def _mod11(text: str, weights: Iterable[int]) -> str:
    rest = _sum(text, weights) % 11
    return "0" if rest < 2 else str(11 - rest)


def is_cpf(text: str) -> bool:
    """Whether this is the bare CPF of a person: 11 digits, check digits right, not all equal (`brazil.md` 2)."""
    if not _CPF.fullmatch(text) or len(set(text)) == 1:
        return False
    return text[9] == _mod11(text, range(10, 1, -1)) and text[10] == _mod11(text, range(11, 1, -1))


def is_cnpj(text: str) -> bool:
    """Whether this is a bare CNPJ, numeric or alphanumeric, in capitals (`brazil.md` 1)."""
    if not _CNPJ.fullmatch(text) or text == "0" * 14:
        return False
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    return text[12] == _mod11(text[:12], weights[1:]) and text[13] == _mod11(text[:13], weights)


def clean_document(text: str) -> str:
    """A CPF or CNPJ without mask and in capitals; a CPF that lost its leading zeros gets them back if that makes it
    valid. Validity is asked with `is_cpf` and `is_cnpj`."""
    bare = _bare(text)
    if len(bare) in (9, 10) and is_cpf(bare.zfill(11)):
        return bare.zfill(11)
    return bare


def is_gtin(text: str) -> bool:
    """Whether this is a GTIN (EAN, UPC, ISBN-13) of 8, 12, 13 or 14 digits, not all zeros (`brazil.md` 5)."""
    if not _GTIN.fullmatch(text) or not text.strip("0"):
        return False
    return int(text[-1]) == -_sum(text[-2::-1], cycle((3, 1))) % 10


def postcode(text: str) -> tuple[str, bool]:
    """A CEP as eight digits, and whether a lost leading zero was put back; what cannot be mended comes back trimmed
    only (`brazil.md` 4)."""
    bare = _bare(text)
    if re.fullmatch(r"[0-9]{8}", bare):
        return bare, False
    if re.fullmatch(r"[0-9]{7}", bare):
        return "0" + bare, True
    return text.strip(), False


def access_key(text: str) -> AccessKey:
    """Check and take apart an access key of 44 positions, masks and small letters allowed (`brazil.md` 3).

    Raises InvalidInput(field="key") with reason KEY_LENGTH, KEY_SHAPE, KEY_DIGIT, KEY_MONTH or KEY_STATE.
    """
    key = _bare(text)
    if len(key) != 44:
        raise InvalidInput(field="key", reason=InputFault.KEY_LENGTH)
    if not _KEY.fullmatch(key) or int(key[25:34]) == 0:
        raise InvalidInput(field="key", reason=InputFault.KEY_SHAPE)
    if key[43] != _mod11(key[42::-1], cycle(range(2, 10))):
        raise InvalidInput(field="key", reason=InputFault.KEY_DIGIT)
    if not 1 <= int(key[4:6]) <= 12:
        raise InvalidInput(field="key", reason=InputFault.KEY_MONTH)
    if int(key[:2]) not in STATES:
        raise InvalidInput(field="key", reason=InputFault.KEY_STATE)
    return AccessKey(
        key=key,
        state=STATES[int(key[:2])],
        year=2000 + int(key[2:4]),
        month=int(key[4:6]),
        issuer=key[6:20],
        model=key[20:22],
        series=int(key[22:25]),
        number=int(key[25:34]),
    )


def is_correios_code(text: str) -> bool:
    """Whether this is a Correios tracking code with a right check digit, such as `AA473124829BR` (`brazil.md` 7)."""
    code = _bare(text)
    if not _CORREIOS.fullmatch(code):
        return False
    digit = 11 - _sum(code[2:10], (8, 6, 4, 2, 3, 5, 9, 7)) % 11
    return int(code[10]) == {10: 0, 11: 5}.get(digit, digit)
