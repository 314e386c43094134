"""*Produtos*: what both sides say, why they differ, and what a run would send."""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.connectors.pluggto.hub import PluggtoHub
from app.domain.catalogue import HubProduct, ProductWrite
from app.domain.errors import Refused
from app.domain.light import Light
from app.domain.links import Answer, Attention, AttentionKind, Link, Stream
from app.domain.views import ListingFilter
from app.engine.answers import answer
from app.engine.context import RunResult
from app.texts.format import time_of_day
from app.ui.attention import AttentionPage
from app.ui.overview import Headline
from app.ui.parts import Parts
from app.ui.products import ProductsPage
from tests.support.practice import Practice

CATALOGUE = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)
PAN = "PAN-CER-24"
PAN_NAME = "Frigideira de cerâmica antiaderente 24 cm"


@pytest.fixture
def link(practice: Practice) -> Link:
    """A link that pushed the sample catalogue once, and does not run by itself."""
    link = practice.add()
    result = practice.application.open_link(link, threading.Event()).run(CATALOGUE)
    assert result.error is None
    return practice.rest(link)


@pytest.fixture
def parts(link: Link, parts: Parts) -> Parts:
    """Begun once the link is there and paused: a link that changes meanwhile would have its lanes begun anew."""
    return parts


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, link: Link) -> Iterator[ProductsPage]:
    made = ProductsPage(parts)
    parts.board.changed.connect(made.show_snapshot)
    made.resize(900, 640)
    made.show()
    parts.board.refresh()
    qtbot.waitUntil(lambda: made.model.rowCount() > 50 and parts.board.snapshot is not None, timeout=10_000)
    yield made
    delete(made)


def edit(practice: Practice, sku: str, column: str, value: str) -> None:
    """The merchant changes a cell of the sheet and saves."""
    rows = list(csv.reader(practice.sheet.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    place = rows[0].index(column)
    next(row for row in rows if row[0] == sku)[place] = value
    with practice.sheet.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    practice.clock.advance(60)


def run(qtbot: QtBot, parts: Parts, link: Link) -> RunResult:
    """A run of the catalogue, in its lane; then the board was looked at."""
    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000) as ended:
        parts.sync(CATALOGUE, link.id)
    with qtbot.waitSignal(parts.board.changed, timeout=10_000):
        parts.board.refresh()
    result: RunResult = ended.args[1]
    return result


def look_up(qtbot: QtBot, page: ProductsPage, sku: str) -> None:
    """The card shows this product."""
    page.open_subject(sku)
    qtbot.waitUntil(lambda: page.card.detail is not None and page.card.detail.listing.sku == sku, timeout=10_000)


def asked(practice: Practice, link: Link, kind: AttentionKind) -> list[Attention]:
    """Open questions of this kind."""
    return [it for it in practice.application.journal.attentions(link.id) if it.kind is kind]


def cells(page: ProductsPage, row: int = 0) -> list[str]:
    """A row of the table."""
    return [str(page.model.index(row, column).data()) for column in range(page.model.columnCount())]


def test_a_confirmed_product_is_called_up_to_date_and_says_so_of_each_part(qtbot: QtBot, page: ProductsPage) -> None:
    look_up(qtbot, page, PAN)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert cells(page)[-2:] == ["igual", "em dia"]
    assert page.card.state.text() == "Em dia"
    assert page.card.reasons.text() == "O hub confirmou tudo o que a loja/ERP diz."


def test_a_price_that_a_brake_holds_is_shown_with_both_values_and_the_brake(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    edit(practice, "PAN-PRE-45", "Preço", "999,90")
    assert run(qtbot, parts, link).braked == (AttentionKind.BRAKE_PRICE,)
    look_up(qtbot, page, "PAN-PRE-45")
    qtbot.waitUntil(lambda: page.card.state.text() == "A enviar")
    assert "Freio: preços que mudariam muito" in page.card.reasons.text()
    assert cells(page)[2:] == ["R$ 999,90", "18", "R$ 159,90 · 18", "a enviar"]
    with qtbot.waitSignal(parts.opened) as opened:
        page.card.ask_button.click()
    (brake,) = asked(practice, link, AttentionKind.BRAKE_PRICE)
    assert opened.args == ["attention", str(brake.id)]


def said(widget: QWidget) -> str:
    """All its words."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def keep_back(qtbot: QtBot, practice: Practice, parts: Parts, link: Link) -> None:
    """A price that a brake asked about, answered with “Pular estes”."""
    edit(practice, "PAN-PRE-45", "Preço", "999,90")
    run(qtbot, parts, link)
    (brake,) = asked(practice, link, AttentionKind.BRAKE_PRICE)
    answer(practice.application.journal, brake.id, Answer.SKIP, practice.clock.now())
    run(qtbot, parts, link)


def test_a_price_that_was_kept_back_is_nowhere_called_fine_and_can_be_sent_after_all(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    keep_back(qtbot, practice, parts, link)
    page.pane.filters.choose(ListingFilter.KEPT)
    look_up(qtbot, page, "PAN-PRE-45")
    qtbot.waitUntil(lambda: page.card.state.text() == "Segurado por você")
    assert page.card.reasons.text() == "Você manteve o preço antigo no hub: lá é R$ 159,90, na loja/ERP R$ 999,90."
    assert cells(page)[-1] == "segurado por você"
    snapshot = parts.board.snapshot
    assert snapshot is not None
    attention, headline = AttentionPage(parts), Headline(parts)
    for each in (attention, headline):
        qtbot.addWidget(each)
    attention.show_snapshot(replace(snapshot, links=tuple(replace(it, streams=()) for it in snapshot.links)))
    headline.show_light(Light.FRESH, snapshot)
    assert "Você segura 1 mudança" in said(attention.empty)
    assert said(headline).startswith("\nEm dia, menos o que você segurou\nVocê segura 1 mudança")

    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000):
        page.card.free_button.click()
    assert practice.hub.product("PAN-PRE-45")["price"] == 999.9  # type: ignore[index]


def test_the_card_of_what_is_sent_after_all_follows_though_its_row_left_the_filter(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    keep_back(qtbot, practice, parts, link)
    page.pane.filters.choose(ListingFilter.KEPT)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.model.row(0) is not None)
    page.pane.table.selectRow(0)
    qtbot.waitUntil(lambda: page.card.free_button.isVisible())

    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000):
        page.card.free_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    qtbot.waitUntil(lambda: page.card.state.text() == "Em dia")
    assert page.card.reasons.text() == "O hub confirmou tudo o que a loja/ERP diz."
    assert page.card.free_button.isHidden()

    page.pane.filters.choose(ListingFilter.REFUSED)
    qtbot.waitUntil(lambda: not page.card.isVisible())


def test_the_card_follows_the_answer_before_anything_was_sent(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_back(qtbot, practice, parts, link)
    look_up(qtbot, page, "PAN-PRE-45")
    qtbot.waitUntil(lambda: page.card.free_button.isVisible())
    monkeypatch.setattr(parts, "sync", lambda *_: None)
    monkeypatch.setattr(parts.board, "refresh", lambda: None)

    page.card.free_button.click()
    qtbot.waitUntil(lambda: page.card.state.text() == "A enviar")
    assert page.card.free_button.isHidden()


@pytest.mark.usefixtures("page")
def test_what_is_kept_back_is_told_whatever_else_the_overview_says(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link
) -> None:
    keep_back(qtbot, practice, parts, link)
    snapshot = parts.board.snapshot
    assert snapshot is not None
    headline = Headline(parts)
    qtbot.addWidget(headline)
    for light in (Light.WORKING, Light.LATE, Light.PAUSED, Light.ATTENTION, Light.OFFLINE):
        headline.show_light(light, snapshot)
        assert said(headline).endswith("\nVocê segura 1 mudança que não foi ao hub: veja em Produtos, “Segurados”.")
        headline.show_light(light, replace(snapshot, kept=0))
        assert "segura" not in said(headline)


def test_a_refused_product_says_why_and_send_now_sends_it(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    push = PluggtoHub.push

    def refusing(hub: PluggtoHub, write: ProductWrite) -> HubProduct:
        if any(part.content for part in write.parts()):
            raise Refused(details="nome proibido")
        return push(hub, write)

    monkeypatch.setattr(PluggtoHub, "push", refusing)
    edit(practice, PAN, "Nome", "Panela proibida")
    assert run(qtbot, parts, link).refused == 1
    page.pane.filters.choose(ListingFilter.REFUSED)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    look_up(qtbot, page, PAN)
    qtbot.waitUntil(lambda: page.card.state.text() == "Recusado")
    assert "nome proibido" in page.card.reasons.text()
    monkeypatch.setattr(PluggtoHub, "push", push)
    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000):
        page.card.send_button.click()
    assert practice.hub.product(PAN)["name"] == "Panela proibida"  # type: ignore[index]
    parts.board.refresh()
    qtbot.waitUntil(lambda: page.card.state.text() != "Recusado", timeout=10_000)


def test_the_filters_tell_what_is_not_as_it_should_be(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    edit(practice, PAN, "Estoque", "0")
    edit(practice, "PAN-PRE-45", "Preço", "999,90")
    run(qtbot, parts, link)
    page.pane.filters.choose(ListingFilter.DIFFERS)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and cells(page)[0] == "PAN-PRE-45")
    page.pane.filters.choose(ListingFilter.WITHOUT_STOCK)
    qtbot.waitUntil(lambda: PAN in [cells(page, row)[0] for row in range(page.model.rowCount())])


def test_last_changes_tell_from_which_value_to_which(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    edit(practice, PAN, "Estoque", "7")
    run(qtbot, parts, link)
    look_up(qtbot, page, PAN)
    model = page.card.changes.model()
    qtbot.waitUntil(lambda: model.rowCount() > 0 and model.index(0, 1).data() == "estoque: 34 → 7")


def test_a_preview_shows_what_would_be_sent_and_sends_nothing(
    qtbot: QtBot, practice: Practice, link: Link, page: ProductsPage, tmp_path: Path
) -> None:
    edit(practice, PAN, "Estoque", "7")
    edit(practice, "PAN-PRE-45", "Preço", "999,90")
    edit(practice, "PAN-CUS-2", "Preço", "57,60")
    before = dict(practice.hub.counts)
    page.check()
    model = page.preview.model
    qtbot.waitUntil(lambda: model.rowCount() == 3, timeout=10_000)
    assert [[model.index(row, column).data() for column in range(1, 6)] for row in range(3)] == [
        [PAN, PAN_NAME, "estoque", "34", "7"],
        ["PAN-PRE-45", "Panela de pressão 4,5 litros", "preço (um freio perguntaria)", "R$ 159,90", "R$ 999,90"],
        ["PAN-CUS-2", "Cuscuzeira de alumínio 2 litros", "preço (esperaria junto)", "R$ 54,90", "R$ 57,60"],
    ]
    assert page.preview.summary.text() == "1 mudança seria enviada ao hub. Nada foi enviado."
    name = page.preview.table.fontMetrics().horizontalAdvance(PAN_NAME)
    assert page.preview.table.columnWidth(2) < name  # so that both values are in sight in a small window
    assert "Um freio seguraria os preços" in page.preview.remarks.text()
    assert dict(practice.hub.counts) == before
    assert asked(practice, link, AttentionKind.BRAKE_PRICE) == []
    with qtbot.waitSignal(page.parts.said):
        page.preview.export_to(str(tmp_path / "plano.csv"))
    rows = list(csv.reader((tmp_path / "plano.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert rows == [
        ["Integração", "SKU", "Produto", "O quê", "No hub agora", "Passaria a ser"],
        ["loja", PAN, PAN_NAME, "estoque", "34", "7"],
    ]


def test_a_preview_names_what_has_to_be_corrected_first(
    qtbot: QtBot, parts: Parts, practice: Practice, link: Link, page: ProductsPage
) -> None:
    edit(practice, PAN, "Preço", "a combinar")
    page.check()
    model = page.preview.model
    for _ in range(2):  # before any run read it, and after
        qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=10_000)
        _, sku, name, what, _, reason = (model.index(0, column).data() for column in range(6))
        assert (sku, name, what) == (PAN, PAN_NAME, "corrigir na loja/ERP")
        assert "“a combinar”" in reason
        run(qtbot, parts, link)
        with qtbot.waitSignals([model.modelReset] * 2):
            page.preview.again.click()


def test_a_preview_says_when_it_was_made_and_goes_when_it_was_left_for_long(
    qtbot: QtBot, practice: Practice, page: ProductsPage
) -> None:
    edit(practice, PAN, "Estoque", "7")
    page.check()
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 1, timeout=10_000)
    assert page.preview.title.text() == f"Conferido às {time_of_day(practice.clock.now())}, sem enviar nada"
    practice.clock.advance(5 * 60)
    page.hide()
    page.show()
    assert page.preview.isVisible()
    practice.clock.advance(80 * 60)
    page.hide()
    page.show()
    assert not page.preview.isVisible()
    assert page.pane.isVisible()
    page.check()
    assert page.preview.isVisible()
    assert page.preview.title.text() == "Conferir sem enviar"


def test_a_preview_beside_a_run_waits_for_nothing_and_takes_nothing_away(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    push, under_way, go_on = PluggtoHub.push, threading.Event(), threading.Event()

    def slow(hub: PluggtoHub, write: ProductWrite) -> HubProduct:
        under_way.set()
        assert go_on.wait(20)
        return push(hub, write)

    monkeypatch.setattr(PluggtoHub, "push", slow)
    edit(practice, PAN, "Estoque", "7")
    parts.sync(CATALOGUE, link.id)
    qtbot.waitUntil(under_way.is_set, timeout=20_000)
    page.check()
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 1, timeout=10_000)
    journal, now = practice.application.journal, practice.clock.now()
    assert journal.lease_owner(f"link-{link.id}", now) == practice.application.name
    with qtbot.waitSignal(parts.lanes.ended, timeout=20_000) as ended:
        go_on.set()
    assert ended.args[1].error is None
    assert practice.hub.product(PAN)["quantity"] == 7  # type: ignore[index]


def test_a_preview_says_when_another_program_has_the_link(
    qtbot: QtBot, practice: Practice, link: Link, page: ProductsPage
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    assert journal.acquire_lease(f"link-{link.id}", "outro computador", now, 1e6)
    page.check()
    qtbot.waitUntil(lambda: page.preview.summary.text() == "Nada foi enviado.", timeout=10_000)
    assert page.preview.remarks.text()
    journal.release_lease(f"link-{link.id}", "outro computador")


def test_a_preview_can_be_given_up(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.connectors.local.store import LocalStore

    catalogue, under_way, go_on = LocalStore.catalogue, threading.Event(), threading.Event()

    def slow(*asked: object) -> object:
        under_way.set()
        assert go_on.wait(20)
        return catalogue(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(LocalStore, "catalogue", slow)
    edit(practice, PAN, "Estoque", "7")
    page.check()
    qtbot.waitUntil(under_way.is_set)
    page.preview.back.click()
    go_on.set()
    done: list[bool] = []
    parts.plans.run(lambda _: True, done.append, parts.went_wrong.emit)
    qtbot.waitUntil(lambda: bool(done))
    assert page.preview.model.rowCount() == 0
    assert page.pane.isVisible()


def test_a_preview_that_is_begun_again_shows_the_later_one_only(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way, go_on = threading.Event(), threading.Event()

    def slow(*_: object) -> tuple[()]:
        under_way.set()
        assert go_on.wait(20)
        return ()

    monkeypatch.setattr("app.ui.preview.preview", slow)
    page.check()
    qtbot.waitUntil(under_way.is_set)
    page.open_subject(PAN)
    page.check()
    shown: list[None] = []
    page.preview.model.modelReset.connect(lambda: shown.append(None))
    go_on.set()
    done: list[bool] = []
    parts.plans.run(lambda _: True, done.append, parts.went_wrong.emit)
    qtbot.waitUntil(lambda: bool(done))
    assert len(shown) == 1


def test_products_of_several_integrations_are_told_apart(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: ProductsPage
) -> None:
    assert not page.links.isVisible()
    second = practice.add("outra")
    practice.rest(second)
    parts.board.refresh()
    qtbot.waitUntil(lambda: page.links.isVisible(), timeout=10_000)
    page.links.setCurrentIndex(page.links.findData(second.id))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    page.check()
    qtbot.waitUntil(lambda: page.preview.model.rowCount() > 50, timeout=20_000)
    assert {name for name, _ in page.preview.model.lines} == {"outra"}
