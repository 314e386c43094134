"""How a product stands, in plain words: its state, what each side says, and why they differ."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from app.domain.catalogue import Facet, Listing
from app.domain.errors import Kind
from app.domain.links import AttentionKind
from app.engine.answers import BRAKES
from app.engine.brakes import FACETS
from app.engine.products import ListingState, ProductDetail, differences
from app.texts.attention import attention_text
from app.texts.errors import TEXTS, explain_kind
from app.texts.labels import label
from app.texts.plan import facet_value
from app.texts.translate import QT_TRANSLATE_NOOP, translate

STATES: Mapping[ListingState, str] = {
    ListingState.CONFIRMED: QT_TRANSLATE_NOOP("Products", "up to date"),
    ListingState.PENDING: QT_TRANSLATE_NOOP("Products", "to be sent"),
    ListingState.KEPT: QT_TRANSLATE_NOOP("Products", "kept back by you"),
    ListingState.REFUSED: QT_TRANSLATE_NOOP("Products", "refused"),
    ListingState.COMPLAINT: QT_TRANSLATE_NOOP("Products", "with complaints"),
    ListingState.ONLY_STORE: QT_TRANSLATE_NOOP("Products", "only in the store"),
    ListingState.ONLY_HUB: QT_TRANSLATE_NOOP("Products", "only at the hub"),
    ListingState.GONE: QT_TRANSLATE_NOOP("Products", "left the store"),
}


def kept_text(count: int) -> str:
    """What the merchant keeps back from the hubs, for where everything else is fine."""
    one, many = (
        translate(
            "Products",
            "You keep {count} change back from the hub: see Products, “Kept back”. All else is confirmed.",
        ),
        translate(
            "Products",
            "You keep {count} changes back from the hub: see Products, “Kept back”. All else is confirmed.",
        ),
    )
    return (one if count == 1 else many).format(count=count)


def state_text(state: ListingState) -> str:
    """The state's name."""
    return translate("Products", STATES[state])


@dataclass(frozen=True, slots=True)
class FacetText:
    """One part of a listing as both sides have it."""

    name: str
    store: str
    hub: str
    differs: bool


def facet_texts(listing: Listing) -> tuple[FacetText, ...]:
    """What the store says and what the hub confirmed. A family has no price and stock of its own."""
    owed = differences(listing)
    facets = (Facet.CONTENT, Facet.IMAGES) if listing.is_family else tuple(Facet)
    return tuple(FacetText(label(facet), *_both(listing, facet), facet in owed) for facet in facets)


def _both(listing: Listing, facet: Facet) -> tuple[str, str]:
    wanted, confirmed = listing.wanted.get(facet), listing.confirmed.get(facet)
    if facet in (Facet.PRICE, Facet.STOCK):
        store, hub = ("" if mark is None else str(mark) for mark in (wanted, confirmed))
        return facet_value(facet, store), facet_value(facet, hub)
    if confirmed is None:
        return _there(wanted is not None), "–"
    same = wanted in (None, confirmed)
    hub = translate("Products", "the same") if same else translate("Products", "as they were before")
    return _there(wanted is not None), hub


def _there(there: bool) -> str:
    return translate("Products", "filled in") if there else "–"


def at_hub_text(listing: Listing) -> str:
    """Price and stock that the hub confirmed, in a word where they are the store's."""
    if not listing.at_hub:
        return "–"
    if not differences(listing) & {Facet.PRICE, Facet.STOCK}:
        return translate("Products", "the same")
    values = (
        facet_value(facet, str(listing.confirmed.get(facet)))
        for facet in (Facet.PRICE, Facet.STOCK)
        if listing.confirmed.get(facet) is not None
    )
    return " · ".join(values) or "–"


def reasons(detail: ProductDetail) -> tuple[str, ...]:
    """Why it stands as it does, one sentence or two each."""
    texts = [attention_text(item) for item in detail.attentions if item.kind not in BRAKES]
    said = [f"{text.cause} {text.where}" for text in texts]
    return (*said, *_STATE_REASONS[detail.state](detail), *_sold(detail))


def _sold(detail: ProductDetail) -> Sequence[str]:
    if (sold := detail.sold) is None:
        return ()
    text = translate("Products", "Stock: {counted} in the spreadsheet − {units} sold = {rest}.")
    if sold.buffer:
        text = translate(
            "Products", "Stock: {counted} in the spreadsheet − {units} sold − {buffer} kept back = {rest}."
        )
    return [text.format(counted=sold.counted, units=sold.units, buffer=sold.buffer, rest=sold.rest)]


def _pending(detail: ProductDetail, owed: Collection[Facet] | None = None) -> Sequence[str]:
    owed = frozenset(differences(detail.listing) if owed is None else owed)
    found = []
    held = {facet: brake for facet in Facet if facet in owed and (brake := detail.brake(facet))}
    for brake in {brake.id: brake for brake in held.values()}.values():
        facets = [facet for facet, it in held.items() if it.id == brake.id]
        text = translate("Products", "A brake holds this back: {facets}. “{title}”")
        found.append(text.format(facets=_names(facets), title=attention_text(brake).title))
    return [*found, *_waiting(detail, owed - held.keys())]


def _waiting(detail: ProductDetail, facets: Collection[Facet]) -> Sequence[str]:
    by_error: dict[str, list[Facet]] = {}
    for facet in (facet for facet in Facet if facet in facets):
        by_error.setdefault(detail.stream(facet).error, []).append(facet)
    found = []
    for error, some in by_error.items():
        if error in TEXTS:
            text = translate("Products", "Not sent yet: {facets}. The last try ended so: {problem}.")
            found.append(text.format(facets=_names(some), problem=explain_kind(Kind(error), {}).title))
        else:
            found.append(
                translate("Products", "Goes to the hub at the next run: {facets}.").format(facets=_names(some))
            )
    return found


def _only_store(detail: ProductDetail) -> Sequence[str]:
    listing, parent = detail.listing, detail.parent
    needed = (Facet.CONTENT,) if listing.is_family else (Facet.CONTENT, Facet.PRICE, Facet.STOCK)
    missing = [facet for facet in needed if listing.wanted.get(facet) is None]
    if missing:
        text = translate("Products", "The hub gets it once the store gives what is missing: {facets}.")
        return [text.format(facets=_names(missing))]
    if parent is not None and not parent.at_hub:
        text = translate("Products", "It waits for its main product {sku}, which the hub does not have yet.")
        return [text.format(sku=parent.sku)]
    if brake := detail.brake(Facet.CONTENT):
        text = translate("Products", "A brake holds this back: {facets}. “{title}”")
        return [text.format(facets=_names(needed), title=attention_text(brake).title)]
    return _waiting(detail, differences(listing))


def _kept(detail: ProductDetail) -> Sequence[str]:
    found, facets = [], set()
    for item in detail.kept:
        facet = FACETS.get(item.kind)
        if facet is None:
            found.append(
                translate("Products", "It is missing in the store, and you chose to leave it at the hub as it is.")
            )
        else:
            facets.add(facet)
            both = dict(zip(("store", "hub"), _both(detail.listing, facet), strict=True))
            found.append(translate("Products", _KEPT[facet]).format_map(both))
    rest = differences(detail.listing) - facets
    return [*found, *(_pending(detail, rest) if rest else ())]


_KEPT: Mapping[Facet, str] = {
    Facet.PRICE: QT_TRANSLATE_NOOP(
        "Products", "You kept the old price at the hub: there it is {hub}, in the store {store}."
    ),
    Facet.STOCK: QT_TRANSLATE_NOOP(
        "Products", "You kept the old stock at the hub: there it is {hub}, in the store {store}."
    ),
}


def _refused(detail: ProductDetail) -> Sequence[str]:
    return [translate("Products", "It is not sent again unchanged: correct it in the store, or press “Send now”.")]


def _complaint(detail: ProductDetail) -> Sequence[str]:
    if not detail.listing.complaint:
        return ()
    text = translate("Products", "The hub has it, but finds this missing or wrong: {fields}. Correct it in the store.")
    return [text.format(fields=detail.listing.complaint)]


def _only_hub(detail: ProductDetail) -> Sequence[str]:
    if differences(detail.listing):
        return [
            translate("Products", "The store does not have it any more; the hub will be told that there are none."),
            *_pending(detail),
        ]
    return [translate("Products", "The store does not have it any more; it stays at the hub without stock.")]


_STATE_REASONS: Mapping[ListingState, Callable[[ProductDetail], Sequence[str]]] = {
    ListingState.CONFIRMED: lambda _: [translate("Products", "The hub confirmed everything that the store says.")],
    ListingState.PENDING: _pending,
    ListingState.KEPT: _kept,
    ListingState.REFUSED: _refused,
    ListingState.COMPLAINT: _complaint,
    ListingState.ONLY_STORE: _only_store,
    ListingState.ONLY_HUB: _only_hub,
    ListingState.GONE: lambda _: [
        translate("Products", "The store does not have it any more, and the hub never had it.")
    ],
}


def _names(facets: Collection[Facet]) -> str:
    return ", ".join(label(facet) for facet in facets)


_BRAKES: Mapping[AttentionKind, str] = {
    AttentionKind.BRAKE_PRICE: QT_TRANSLATE_NOOP(
        "Products", "A brake would hold the prices back and ask you, because some change a lot."
    ),
    AttentionKind.BRAKE_ZERO_STOCK: QT_TRANSLATE_NOOP(
        "Products", "A brake would hold the stock back and ask you, because too many products would be left without."
    ),
    AttentionKind.BRAKE_SHRUNK: QT_TRANSLATE_NOOP(
        "Products", "A brake would hold everything back and ask you, because many products have left the store."
    ),
}


def brake_text(kind: AttentionKind) -> str:
    """What a preview says of a brake that would bite."""
    return translate("Products", _BRAKES[kind])
