"""The header row: which column is which (design 6.5)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.connectors.local.cells import Cell, plain
from app.domain.errors import SheetFault, SheetUnreadable


class Column(StrEnum):
    """Columns with a meaning, by their heading in the template."""

    SKU = "SKU"
    NAME = "Nome"
    PRICE = "Preço"
    STOCK = "Estoque"
    PARENT = "SKU pai"
    PROMOTION = "Preço promocional"
    DESCRIPTION = "Descrição"
    BRAND = "Marca"
    CATEGORY = "Categoria"
    EAN = "EAN"
    NCM = "NCM"
    WEIGHT = "Peso"
    LENGTH = "Comprimento"
    WIDTH = "Largura"
    HEIGHT = "Altura"
    IMAGES = "Imagens"
    PREPARATION = "Dias para preparação"
    WARRANTY = "Garantia"


COMPULSORY = (Column.SKU, Column.NAME, Column.PRICE, Column.STOCK)

#: Other headings in use for the same thing, the more exact ones first.
_SYNONYMS: Mapping[Column, tuple[str, ...]] = {
    Column.SKU: ("código do produto", "código SKU", "código", "cód.", "referência", "ref."),
    Column.NAME: ("nome do produto", "título", "produto", "título do produto"),
    Column.PRICE: ("preço de venda", "preço venda", "preço (R$)", "valor de venda", "valor", "valor (R$)"),
    Column.STOCK: ("estoque disponível", "estoque atual", "quantidade", "qtd.", "qtde.", "quant.", "saldo"),
    Column.PARENT: ("SKU do pai", "SKU produto pai", "código pai", "código do pai", "cód. pai", "produto pai"),
    Column.PROMOTION: ("preço promoção", "preço de promoção", "promoção", "valor promocional", "preço oferta"),
    Column.DESCRIPTION: ("descrição do produto", "descrição completa", "descrição complementar"),
    Column.BRAND: ("fabricante",),
    Column.CATEGORY: ("categorias", "categoria do produto", "departamento"),
    Column.EAN: (
        "GTIN",
        "GTIN/EAN",
        "EAN/GTIN",
        "EAN13",
        "EAN-13",
        "código de barras",
        "cód. de barras",
        "cód. barras",
    ),
    Column.NCM: ("código NCM", "classificação fiscal"),
    Column.WEIGHT: ("peso (kg)", "peso kg", "peso em kg", "peso bruto (kg)", "peso bruto"),
    Column.LENGTH: ("comprimento (cm)", "comprimento em cm", "profundidade", "profundidade (cm)"),
    Column.WIDTH: ("largura (cm)", "largura em cm"),
    Column.HEIGHT: ("altura (cm)", "altura em cm"),
    Column.IMAGES: ("imagem", "fotos", "foto", "URL das imagens", "URL imagens", "URL da imagem", "URL imagem"),
    Column.PREPARATION: ("dias de preparação", "prazo de preparação", "preparação", "dias preparação"),
    Column.WARRANTY: ("garantia (meses)", "meses de garantia"),
}

#: What no buyer may see: never an attribute, although the heading is unknown otherwise.
_PRIVATE = ("custo", "preço de custo", "preço custo", "valor de custo", "margem", "fornecedor", "observações internas")

_SEARCHED_ROWS = 10


def _key(heading: str) -> str:
    """Case, accents and marks do not matter."""
    bare = unicodedata.normalize("NFKD", heading)
    words = re.findall(r"[a-z0-9$]+", "".join(c for c in bare if not unicodedata.combining(c)).lower())
    return " ".join(words)


_KEYS = {column: tuple(map(_key, (column.value, *_SYNONYMS.get(column, ())))) for column in Column}
_KNOWN = frozenset(key for keys in _KEYS.values() for key in keys)
_PRIVATE_KEYS = frozenset(map(_key, _PRIVATE))


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column is, counted from 0. `row` is the header's own row, counted from 1 as the sheet shows it;
    `attributes` are the places and headings of all other columns."""

    row: int
    positions: Mapping[Column, int]
    attributes: tuple[tuple[int, str], ...]
    width: int


def find_header(rows: Iterable[Sequence[Cell]], file: str) -> Header:
    """The header among the first ten rows: the one with the most known headings.

    Raises SheetUnreadable: EMPTY without any cell, NO_HEADER, or NO_COLUMN naming the compulsory `column`.
    """
    candidates = [[plain(cell) for cell in row] for _, row in zip(range(_SEARCHED_ROWS), rows, strict=False)]
    if not any(any(row) for row in candidates):
        raise SheetUnreadable(reason=SheetFault.EMPTY, file=file)
    scores = [known_headings(row) for row in candidates]
    if max(scores) == 0:
        raise SheetUnreadable(reason=SheetFault.NO_HEADER, file=file)
    at = scores.index(max(scores))
    return _header(at + 1, candidates[at], file)


def known_headings(row: Iterable[Cell]) -> int:
    """How many cells of this row are headings with a meaning."""
    return len(_KNOWN.intersection(_key(plain(cell)) for cell in row))


def _header(row: int, headings: list[str], file: str) -> Header:
    keys = [_key(heading) for heading in headings]
    positions = {}
    for column, names in _KEYS.items():
        place = next((keys.index(name) for name in names if name in keys), None)
        if place is not None:
            positions[column] = place
        elif column in COMPULSORY:
            raise SheetUnreadable(reason=SheetFault.NO_COLUMN, file=file, column=column.value)
    taken = set(positions.values())
    attributes = tuple(
        (place, heading)
        for place, heading in enumerate(headings)
        if heading and place not in taken and keys[place] not in _PRIVATE_KEYS
    )
    return Header(row, positions, attributes, width=max(i for i, heading in enumerate(headings) if heading) + 1)
