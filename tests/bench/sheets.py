"""The spreadsheets that the rows read: the real products, or made-up ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.sandbox.replay import CatalogueRow, catalogue
from tests.support.sheets import WRITERS

HEADER = ("SKU", "Nome", "Preço", "Estoque", "Categoria", "Peso", "Comprimento", "Largura", "Altura", "Imagens")
STOCK_AT = HEADER.index("Estoque")


def write(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    """A CSV or XLSX with the header."""
    return WRITERS[path.suffix](path, [HEADER, *rows])


def products(sample: Path | None, count: int) -> list[list[Any]]:
    """`count` products: real ones as far as there is a sample."""
    found = catalogue(sample) if sample else (_made_up(number) for number in range(count))
    return [_cells(row) for _, row in zip(range(count), found, strict=False)]


def _made_up(number: int) -> CatalogueRow:
    price = Decimal(1000 + number % 9000) / 100
    return CatalogueRow(f"SKU-{number:06d}", f"Produto {number}", "casa", price, 2, 300 + number % 700, 20, 10, 15)


def _cells(row: CatalogueRow) -> list[Any]:
    kilos = "" if row.weight_g is None else row.weight_g / 1000
    sides = ["" if side is None else side for side in (row.length_cm, row.width_cm, row.height_cm)]
    return [row.sku, row.name, float(row.price), 100, row.category, kilos, *sides, " ".join(_pictures(row))]


def _pictures(row: CatalogueRow) -> Iterator[str]:
    return (f"https://imagens.exemplo.com.br/{row.sku}-{number}.jpg" for number in range(row.photos))
