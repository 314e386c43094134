"""Writes an empty spreadsheet with the header row of design 6.5."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from app.connectors.local.columns import Column
from app.connectors.local.doctor import letters
from app.domain.errors import InputFault, InvalidInput

#: Columns with a meaning, and attributes that many shops need.
HEADINGS = (*(column.value for column in Column), "Cor", "Tamanho", "Voltagem")

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OOXML = "http://schemas.openxmlformats.org"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"


def write_template(path: Path) -> None:
    """Write a CSV of Brazilian Excel, an XLSX or an ODS, by the suffix of `path`; an existing file is replaced.

    Raises InvalidInput(field="file", reason=NOT_A_CHOICE) for another suffix, and OSError when it cannot be written.
    """
    makers = {".csv": _csv, ".xlsx": _xlsx, ".ods": _ods}
    maker = makers.get(path.suffix.lower())
    if maker is None:
        raise InvalidInput(field="file", reason=InputFault.NOT_A_CHOICE)
    path.write_bytes(maker())


def _csv() -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerow(HEADINGS)
    return text.getvalue().encode("utf-8-sig")


def _archive(parts: dict[str, str], stored: tuple[str, ...] = ()) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _xlsx() -> bytes:
    """The smallest workbook that ECMA-376 allows."""
    cells = "".join(
        f'<c r="{letters(place)}1" t="inlineStr"><is><t>{heading}</t></is></c>'
        for place, heading in enumerate(HEADINGS)
    )
    widths = f'<cols><col min="1" max="{len(HEADINGS)}" width="18" customWidth="1"/></cols>'
    main = f"{_OOXML}/spreadsheetml/2006/main"
    office = f"{_OOXML}/officeDocument/2006/relationships"
    package = f"{_OOXML}/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return _archive(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{main}" xmlns:r="{office}">'
            '<sheets><sheet name="Produtos" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'{_XML}<worksheet xmlns="{main}">{widths}'
            f'<sheetData><row r="1">{cells}</row></sheetData></worksheet>',
        }
    )


def _ods() -> bytes:
    """The smallest spreadsheet that OpenDocument 1.2 allows."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{heading}</text:p></table:table-cell>'
        for heading in HEADINGS
    )
    return _archive(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"'
            ' manifest:version="1.2">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
            "content.xml": f'{_XML}<office:document-content xmlns:office="{_OASIS}:office:1.0"'
            f' xmlns:table="{_OASIS}:table:1.0" xmlns:text="{_OASIS}:text:1.0" office:version="1.2">'
            '<office:body><office:spreadsheet><table:table table:name="Produtos">'
            f"<table:table-row>{cells}</table:table-row>"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        },
        stored=("mimetype",),
    )
