"""What is told to Plugg.to about a product: bodies of `PUT /skus/{sku}` (`pluggto.md` 9.1 to 9.3).

Child lists merge at the hub. `held` is the product as the hub has it (empty for a new one): with it, entries that are
there are addressed by their id or left out, and entries that vanished are removed. Price and stock tables, and photos
that a person added in the panel, are never touched. Empty texts are not sent: a store that does not know a field must
not erase it, and no source says what an empty text does (`pluggto.md` 9.1). Empty lists take away what was told once.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from app.connectors.pluggto import wire
from app.connectors.pluggto.wire import Fields
from app.domain.catalogue import Attribute, Content, ListingWrite, Price, ProductWrite
from app.domain.documents import is_gtin
from app.domain.errors import Refused

Body: TypeAlias = dict[str, Any]

_NCM = re.compile(r"[0-9]{8}", re.ASCII)
_ISBN_10 = re.compile(r"[0-9]{9}[0-9X]", re.ASCII)
_NOTHING: Fields = {}
_CENT = Decimal("0.01")
_LISTS = ("categories", "attributes", "photos")


def stock_body(sku: str, units: int) -> Body:
    """Absolute stock of one SKU, for `PUT /skus/{sku}/stock`."""
    return {"action": "update", "quantity": units, "sku": sku.strip()}


def product_body(write: ProductWrite, held: Fields = _NOTHING) -> Body:
    """One write for a product and those of its variations that changed. Only `sku` in it: nothing is to be done.

    Raises Refused for a price that is not above zero.
    """
    body: Body = {"sku": write.family.strip()}
    if write.own:
        body |= _own_only(write.own, held) | _part(write.own, held)
    known = {wire.text(child.get("sku")): child for child in wire.objects(held.get("variations"))}
    children = [_child(part, known.get(part.sku.strip())) for part in write.variations]
    if any(children):
        body["variations"] = [child for child in children if child]
    return body


def holds_more(held: Fields, body: Fields) -> bool:
    """Whether some list at the hub is longer than in the body that was sent."""
    if any(len(wire.objects(held.get(name))) > len(body.get(name, ())) for name in _LISTS):
        return True
    sent = {child["sku"]: child for child in body.get("variations", ())}
    children = wire.objects(held.get("variations"))
    return any(holds_more(child, sent.get(wire.text(child.get("sku")), _NOTHING)) for child in children)


def removals(write: ProductWrite, held: Fields) -> Body:
    """What `held` has beyond `write`, to be removed. Only `sku` in it: nothing."""
    body = product_body(write, held)
    children = [{"sku": child["sku"]} | rest for child in body.get("variations", ()) if (rest := _removed(child))]
    return {"sku": body["sku"]} | _removed(body) | _list("variations", children)


def _removed(body: Body) -> Body:
    lists = {name: body.get(name, ()) for name in _LISTS}
    return {
        name: gone for name, entries in lists.items() if (gone := [entry for entry in entries if "remove" in entry])
    }


def _child(part: ListingWrite, held: Fields | None) -> Body:
    changed = _part(part, held or _NOTHING)
    return {"sku": part.sku.strip()} | changed if changed or held is None else {}


def _part(part: ListingWrite, held: Fields) -> Body:
    """Fields that products and variations share."""
    body: Body = {}
    if part.content:
        body |= _content(part.content, part.emptied, held)
    if part.images is not None:
        title = part.content.name if part.content else wire.text(held.get("name"))
        body |= _list("photos", _photos(part.images, title, held))
    if part.price:
        body |= _price(part.price)
    if part.stock is not None:
        body["quantity"] = part.stock
    return body


def _price(price: Price) -> Body:
    """Two places; 0 takes a promotion away, and one above the price is none (`pluggto-certification.md` 18, 19)."""
    if price.full <= 0:
        raise Refused(details="price")
    special = price.promotional if price.promotional and price.promotional <= price.full else Decimal(0)
    return {"price": price.full.quantize(_CENT), "special_price": special.quantize(_CENT) if special else 0}


def _content(content: Content, emptied: Collection[str], held: Fields) -> Body:
    wanted: Body = {"name": content.name} if content.name else {}
    wanted |= {"ean": content.ean} if is_gtin(content.ean) else {"ean_not_mandatory": True}
    body = _changed(wanted, held)
    sides = {"length": content.length_cm, "width": content.width_cm, "height": content.height_cm}
    measures: Body = {side: length for side, length in sides.items() if length is not None}
    if content.weight_g is not None:
        measures["weight"] = Decimal(content.weight_g) / 1000
    dimension = held.get("dimension")
    if _changed(measures, dimension if isinstance(dimension, dict) else _NOTHING):
        body["dimension"] = measures
    if content.attributes or "attributes" in emptied:
        body |= _list("attributes", _attributes(content.attributes or (), held))
    return body


def _own_only(part: ListingWrite, held: Fields) -> Body:
    """Fields that only a product has, not a variation."""
    content = part.content
    if content is None:
        return {}
    wanted: Body = {
        "brand": content.brand,
        "description": html.unescape(content.description),
        "ncm": content.ncm if _NCM.fullmatch(content.ncm) else "",
        "cest": content.cest,
        "isbn": content.isbn if _is_isbn(content.isbn) else "",
        "handling_time": content.preparation_days,
        "manufacture_time": content.manufacturing_days,
        "warranty_time": content.warranty_months,
        "warranty_message": content.warranty_message,
    }
    filled = {name: value for name, value in wanted.items() if value not in (None, "")}
    body = _changed(filled, held)
    if content.categories or "categories" in part.emptied:
        body |= _list("categories", _categories(content.categories or (), held))
    return body


def _changed(wanted: Body, held: Fields) -> Body:
    """Wanted fields that the hub does not hold so."""
    if not held:
        return wanted
    return {name: value for name, value in wanted.items() if not _same(value, held.get(name))}


def _same(wanted: Any, held: Any) -> bool:
    if isinstance(wanted, bool):
        return wanted is held
    if isinstance(wanted, int | Decimal):
        return wire.number(held) == wanted
    return isinstance(held, str) and held == wanted


def _list(name: str, entries: Iterable[Body]) -> Body:
    found = list(entries)
    return {name: found} if found else {}


def _categories(paths: Iterable[str], held: Fields) -> Iterator[Body]:
    """Each level of each path as an entry of its own: `a`, `a > b`, `a > b > c`."""
    wanted: dict[str, None] = {}
    for path in paths:
        levels = [level.strip() for level in path.split(">") if level.strip()]
        wanted |= {" > ".join(levels[: depth + 1]): None for depth in range(len(levels))}
    known = {wire.text(entry.get("name")): entry for entry in wire.objects(held.get("categories"))}
    yield from ({"name": name} for name in wanted if name not in known)
    yield from _removals(entry for name, entry in known.items() if name not in wanted)


def _attributes(attributes: Iterable[Attribute], held: Fields) -> Iterator[Body]:
    wanted = {_code(attribute.label): attribute for attribute in attributes}
    known = {_attribute_code(entry): entry for entry in wire.objects(held.get("attributes"))}
    for code, attribute in wanted.items():
        entry = known.get(code)
        if entry is None or _attribute_value(entry) != attribute.value:
            value = {"code": _code(attribute.value), "label": attribute.value}
            yield _with_id(entry) | {"code": code, "label": attribute.label, "value": value}
    yield from _removals(entry for code, entry in known.items() if code not in wanted)


def _attribute_code(entry: Fields) -> str:
    return wire.text(entry.get("code")) or _code(wire.text(entry.get("label")))


def _attribute_value(entry: Fields) -> str:
    value = entry.get("value")
    return wire.text(value.get("label")) if isinstance(value, dict) else wire.text(value)


def _photos(images: Iterable[str], title: str, held: Fields) -> Iterator[Body]:
    """Our address is kept in `external`, since the hub copies the picture; a photo without it is a person's."""
    entries = wire.objects(held.get("photos"))
    ours = {wire.text(entry.get("external")): entry for entry in entries if wire.text(entry.get("external"))}
    known = {wire.text(entry.get("url")): entry for entry in entries} | ours
    wanted = dict.fromkeys(images)
    for order, url in enumerate(wanted, start=1):
        entry = known.get(url)
        if entry is None:
            name = unquote(urlsplit(url).path.rpartition("/")[2])
            yield {"url": url, "name": name, "title": title or name, "order": order, "external": url}
        elif wire.number(entry.get("order")) != order:
            yield _with_id(entry) | {"url": wire.text(entry.get("url")), "order": order}
    yield from _removals(entry for url, entry in ours.items() if url not in wanted)


def _removals(entries: Iterable[Fields]) -> Iterator[Body]:
    return ({"id": wire.text(entry.get("id")), "remove": True} for entry in entries if wire.text(entry.get("id")))


def _with_id(entry: Mapping[str, Any] | None) -> Body:
    found = wire.text(entry.get("id")) if entry else ""
    return {"id": found} if found else {}


def _code(label: str) -> str:
    """A stable plain word for a label: `Cor da Peça` is `cor_da_peca`."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or label


def _is_isbn(text: str) -> bool:
    bare = text.replace("-", "").replace(" ", "")
    if _ISBN_10.fullmatch(bare):
        return (
            sum(weight * (10 if c == "X" else int(c)) for weight, c in zip(range(10, 0, -1), bare, strict=True)) % 11
            == 0
        )
    return bare.startswith(("978", "979")) and len(bare) == 13 and is_gtin(bare)
