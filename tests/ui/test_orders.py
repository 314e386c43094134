"""*Pedidos*: a person sees one sale's life, and does by hand what the local store needs."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskFull
from app.domain.links import AttentionKind, Link
from app.domain.orders import Sale, Stage, StepName
from app.domain.typed import TypedInvoice
from app.domain.views import SaleFilter
from app.ui.forms import FormDialog, TextField
from app.ui.history import HistoryPage
from app.ui.order_sheet import order_sheet
from app.ui.orders import OrdersPage
from app.ui.parts import Parts
from tests.contract.journal_contract import MARIA
from tests.support.practice import Practice
from tests.support.sales import a_sale

OTHER_KEY = "41260311222333000181550010000000131123456787"
KEY = "41260311222333000181550010000000121485739004"


@pytest.fixture
def link(qtbot: QtBot, practice: Practice, parts: Parts) -> Link:
    made = practice.add()
    with qtbot.waitSignal(parts.board.changed):
        parts.board.refresh()
    return made


@pytest.fixture
def page(qtbot: QtBot, practice: Practice, parts: Parts, link: Link) -> OrdersPage:
    """The page with one sale of a pan, which the store has, chosen."""
    hub_id = practice.sell()
    qtbot.waitUntil(lambda: _stands(practice, hub_id, StepName.ACKNOWLEDGE), timeout=20_000)
    made = OrdersPage(parts)
    qtbot.addWidget(made)
    parts.board.changed.connect(made.show_snapshot)
    made.resize(900, 600)
    made.show()
    made.open_subject(hub_id)
    qtbot.waitUntil(lambda: made.detail.facts is not None)
    return made


def _stands(practice: Practice, hub_id: str, step: StepName) -> bool:
    """Whether that step is done; practice time goes on meanwhile."""
    sale = practice.application.journal.sale(1, hub_id)
    return sale is not None and sale.done(step)


def said(widget: QWidget) -> str:
    return "\n".join(it.text() for it in widget.findChildren(QLabel) if it.isVisibleTo(widget))


def shown(page: OrdersPage) -> Sale:
    assert page.detail.facts is not None
    return page.detail.facts.sale


def press(widget: QWidget, text: str) -> None:
    [button] = [it for it in widget.findChildren(QPushButton) if it.text() == text and it.isVisibleTo(widget)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(page: OrdersPage) -> FormDialog:
    found = [it for it in page.findChildren(FormDialog) if it.isVisible()]
    assert len(found) == 1
    return found[0]


def type_in(form: FormDialog, **texts: str) -> None:
    for name, text in texts.items():
        field = form.fields[name]
        field.setFocus()
        if isinstance(field, TextField):
            field.clear()
            QTest.keyClicks(field, text)
        else:
            field.setDateTime(QDateTime.fromString(text, Qt.DateFormat.ISODate))


def save(form: FormDialog) -> None:
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)


def test_a_sale_is_shown_with_its_life_its_items_and_its_buyer(page: OrdersPage) -> None:
    text = said(page.detail)
    sale = shown(page)
    assert sale.store is not None
    for expected in (
        f"Pedido {sale.order.number}",
        "Aprovado · R$ 50,00",
        f"Criado na loja/ERP: pedido {sale.store.number}",
        "Confirmado em ",
        f"O hub já sabe o número na loja/ERP: {sale.store.number}",
        "Falta informar a nota fiscal",
        "1 × Panela",
        "PAN-CER-24",
        "CPF 111.444.777-35",
    ):
        assert expected in text


def test_an_invoice_typed_in_reaches_the_hub_at_once(qtbot: QtBot, practice: Practice, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    type_in(form, key=KEY, number="12", series="1", cfops="5102")
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.INVOICE), timeout=20_000)
    assert not page.findChildren(FormDialog)
    assert practice.hub.order(shown(page).hub_id)["status"] == "invoiced"
    assert "O hub já tem a nota fiscal 12" in said(page.detail)
    press(page.detail, "Informar envio")
    assert dialog(page).isVisible()


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_noted(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    save(form)
    qtbot.waitUntil(lambda: form.wrong["key"].isVisibleTo(form))
    assert "Falta" in form.wrong["key"].text() or "faltando" in form.wrong["key"].text()
    assert form.fields["key"].accessibleDescription() == form.wrong["key"].text()
    type_in(form, key=KEY, number="13", series="1")
    save(form)
    qtbot.waitUntil(lambda: form.wrong["number"].isVisibleTo(form))
    assert not form.wrong["key"].isVisibleTo(form)
    assert form.isVisible()
    kept = practice.application.journal.book(link.id).find(shown(page).hub_id)
    assert kept is not None
    assert kept.invoice is None


def test_the_key_fills_in_number_and_series_and_may_have_blanks(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    spaced = " ".join(OTHER_KEY[place : place + 4] for place in range(0, 44, 4))
    type_in(form, key=spaced)
    assert (form.fields["number"].text_of(), form.fields["series"].text_of()) == ("13", "1")
    key = form.fields["key"]
    assert key.width() > key.fontMetrics().horizontalAdvance(spaced)
    type_in(form, number="77")
    type_in(form, key=KEY)
    assert form.fields["number"].text_of() == "77"
    type_in(form, number="")
    type_in(form, key=spaced)
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.INVOICE), timeout=20_000)
    kept = practice.application.journal.book(link.id).find(shown(page).hub_id)
    assert kept is not None
    assert kept.invoice is not None
    assert (kept.invoice.key, kept.invoice.number) == (OTHER_KEY, "13")


def test_everything_that_is_wrong_is_said_at_once_until_it_is_corrected(qtbot: QtBot, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    type_in(form, key="4126", number="doze", cfops="51")
    save(form)
    qtbot.waitUntil(lambda: form.wrong["key"].isVisibleTo(form))
    told = {name for name, place in form.wrong.items() if place.isVisibleTo(form)}
    assert told == {"key", "number", "series", "cfops"}
    assert form.focusWidget() is form.fields["key"]
    type_in(form, cfops="5102")
    assert not form.wrong["cfops"].isVisibleTo(form)
    assert not form.fields["cfops"].accessibleDescription()
    assert form.wrong["key"].isVisibleTo(form)


def test_a_number_that_differs_is_no_longer_called_so_once_the_key_is_another(qtbot: QtBot, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    type_in(form, key=KEY, number="13")
    save(form)
    qtbot.waitUntil(lambda: form.wrong["number"].isVisibleTo(form))
    type_in(form, key=OTHER_KEY)
    assert not form.wrong["number"].isVisibleTo(form)


def test_a_code_that_correios_would_not_give_is_asked_about_once(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    practice.application.by_hand(link).invoice(shown(page).hub_id, TypedInvoice(KEY, "12", "1", "02/03/2026"))
    page.detail.wanted.emit(StepName.TRACK)
    form = dialog(page)
    type_in(form, carrier="correios SEDEX", code="AA123")
    save(form)
    assert "Correios" in form.wrong["code"].text()
    assert form.wrong["code"].isVisibleTo(form)
    assert practice.application.by_hand(link).order(shown(page).hub_id).tracking is None
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.TRACK), timeout=20_000)
    assert not page.findChildren(FormDialog)
    assert "Envio informado" in said(page.detail)


@pytest.mark.parametrize(("carrier", "code"), [("Jadlog", "AA123"), ("Correios", "AA473124829BR")])
def test_any_other_code_goes_without_a_question(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage, carrier: str, code: str
) -> None:
    practice.application.by_hand(link).invoice(shown(page).hub_id, TypedInvoice(KEY, "12", "1", "02/03/2026"))
    page.detail.wanted.emit(StepName.TRACK)
    form = dialog(page)
    type_in(form, carrier=carrier, code=code)
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.TRACK), timeout=20_000)


def test_an_invoice_that_came_from_elsewhere_meanwhile_is_told_and_not_overwritten(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    hub_id, by_hand = shown(page).hub_id, practice.application.by_hand(link)
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    by_hand.invoice(hub_id, TypedInvoice(KEY, "12", "1", "02/03/2026"))
    type_in(form, key=OTHER_KEY, number="13", series="1")
    save(form)
    qtbot.waitUntil(lambda: "recebeu isto de outro lugar: 12" in form.elsewhere.text())
    kept = by_hand.order(hub_id).invoice
    assert kept is not None
    assert kept.number == "12"


def test_an_order_cancelled_meanwhile_is_told(qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    practice.application.by_hand(link).cancel(shown(page).hub_id)
    type_in(form, key=KEY, number="12", series="1")
    save(form)
    qtbot.waitUntil(lambda: "Este pedido foi cancelado." in form.elsewhere.text())


def test_what_was_typed_in_is_seen_before_any_run(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: OrdersPage
) -> None:
    parts.lanes.follow([])
    practice.application.by_hand(link).invoice(shown(page).hub_id, TypedInvoice(KEY, "12", "1", "02/03/2026"))
    page.pane.model.refresh()
    qtbot.waitUntil(lambda: "Informar envio" in {it.text() for it in page.detail.findChildren(QPushButton)})
    page.detail.wanted.emit(StepName.INVOICE)
    assert dialog(page).fields["key"].text_of() == KEY


def test_a_tracking_address_that_is_none_is_answered_beside_its_field(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    practice.application.by_hand(link).invoice(shown(page).hub_id, TypedInvoice(KEY, "12", "1", "02/03/2026"))
    page.detail.wanted.emit(StepName.TRACK)
    form = dialog(page)
    type_in(form, carrier="Correios", code="AA473124829BR", url="rastreio dos correios")
    save(form)
    qtbot.waitUntil(lambda: form.wrong["url"].isVisibleTo(form))
    assert "não é um endereço" in form.wrong["url"].text()


def test_an_act_that_comes_too_early_says_so(qtbot: QtBot, page: OrdersPage) -> None:
    page.detail.wanted.emit(StepName.DELIVER)
    form = dialog(page)
    save(form)
    qtbot.waitUntil(lambda: "não permite" in form.elsewhere.text())
    assert form.elsewhere.isVisibleTo(form)


def test_an_invoices_xml_fills_the_form(qtbot: QtBot, tmp_path: Path, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    wrong = tmp_path / "nota.xml"
    wrong.write_text("<html/>")
    press(form, "Ler o arquivo XML…")
    [chooser] = form.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(wrong))
    qtbot.waitUntil(lambda: form.elsewhere.isVisibleTo(form))
    wrong.write_text(
        f'<NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe Id="NFe{KEY}"><ide><serie>1</serie><nNF>12</nNF>'
        "<dhEmi>2026-03-02T09:00:00-03:00</dhEmi></ide><det><prod><CFOP>6102</CFOP></prod></det></infNFe></NFe>"
    )
    chooser.fileSelected.emit(str(wrong))
    qtbot.waitUntil(lambda: form.fields["cfops"].text_of() == "6102")
    assert form.fields["key"].text_of() == KEY
    assert form.fields["date"].text_of() == "2026-03-02T12:00:00Z"


def test_shipping_and_delivery_follow(qtbot: QtBot, practice: Practice, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form = dialog(page)
    type_in(form, key=KEY, number="12", series="1")
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.INVOICE), timeout=20_000)
    press(page.detail, "Informar envio")
    form = dialog(page)
    type_in(form, carrier="Correios", code="AA473124829BR")
    save(form)
    qtbot.waitUntil(lambda: shown(page).done(StepName.TRACK), timeout=20_000)
    press(page.detail, "Informar que o comprador recebeu")
    save(dialog(page))
    qtbot.waitUntil(lambda: shown(page).done(StepName.DELIVER), timeout=20_000)
    assert practice.hub.order(shown(page).hub_id)["status"] == "delivered"
    assert not [it for it in page.detail.findChildren(QPushButton) if it.property("primary") and it.isVisible()]


@pytest.mark.parametrize("sure", [True, False])
def test_cancelling_asks_first(qtbot: QtBot, practice: Practice, page: OrdersPage, sure: bool) -> None:
    page.detail.wanted.emit(StepName.CANCEL)
    [box] = page.findChildren(QMessageBox)
    assert "R$ 50,00" in box.text()
    press(box, "Cancelar pedido" if sure else "Manter o pedido")
    if sure:
        qtbot.waitUntil(lambda: practice.hub.order(shown(page).hub_id)["status"] == "canceled", timeout=20_000)
        qtbot.waitUntil(lambda: shown(page).stage is Stage.CANCELLED)
    else:
        assert practice.hub.order(shown(page).hub_id)["status"] == "approved"


def test_an_order_offers_only_what_can_be_done_to_it(qtbot: QtBot, page: OrdersPage) -> None:
    def offered() -> set[str]:
        buttons = {it.text() for it in page.detail.findChildren(QPushButton) if it.isVisibleTo(page.detail)}
        menus = [it.menu() for it in page.detail.findChildren(QPushButton) if it.menu() and it.isVisibleTo(page.detail)]
        return buttons | {action.text() for menu in menus for action in menu.actions()}

    acts = {"Informar nota fiscal", "Informar envio", "Informar que o comprador recebeu", "Cancelar pedido"}
    assert offered() & acts == {"Informar nota fiscal", "Cancelar pedido"}
    page.detail.wanted.emit(StepName.CANCEL)
    press(page.findChildren(QMessageBox)[0], "Cancelar pedido")
    qtbot.waitUntil(lambda: shown(page).stage is Stage.CANCELLED, timeout=20_000)
    assert offered() & acts == set()


def test_a_form_stays_while_it_is_being_saved(qtbot: QtBot, practice: Practice, parts: Parts, page: OrdersPage) -> None:
    press(page.detail, "Informar nota fiscal")
    form, go_on = dialog(page), Event()
    parts.call(lambda _: go_on.wait(20), lambda _: None)
    type_in(form, key=KEY, number="12", series="1")
    save(form)
    form.reject()
    assert form.isVisible()
    assert form.elsewhere.text() == "Salvando…"
    go_on.set()
    qtbot.waitUntil(lambda: shown(page).done(StepName.INVOICE), timeout=20_000)
    assert not page.findChildren(FormDialog)


def test_trying_again_what_settled_itself_meanwhile_is_no_error(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: OrdersPage
) -> None:
    journal, hub_id = practice.application.journal, shown(page).hub_id
    journal.raise_attention(link.id, AttentionKind.STEP, hub_id, {"step": "invoice"}, practice.clock.now())
    page.pane.model.refresh()
    qtbot.waitUntil(lambda: bool(page.detail.facts and page.detail.facts.attentions))
    journal.clear_attention(link.id, AttentionKind.STEP, [hub_id])
    with qtbot.assertNotEmitted(parts.went_wrong), qtbot.waitSignal(parts.said):
        press(page.detail, "Tentar de novo")


def test_an_order_does_not_offer_to_try_again_what_only_a_person_can_do(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    journal, hub_id = practice.application.journal, shown(page).hub_id
    kind, params = AttentionKind.CANCELLED_AFTER_INVOICE, {"number": "1", "invoice": "12"}
    journal.raise_attention(link.id, kind, hub_id, params, practice.clock.now())
    page.pane.model.refresh()
    qtbot.waitUntil(lambda: bool(page.detail.facts and page.detail.facts.attentions))
    assert "Tentar de novo" not in {it.text() for it in page.detail.findChildren(QPushButton) if it.isVisible()}


def test_a_step_in_attention_is_tried_again(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: OrdersPage
) -> None:
    journal, hub_id = practice.application.journal, shown(page).hub_id
    params = {"step": "invoice", "reason": "refused", "detail": "422", "number": "1"}
    journal.raise_attention(link.id, AttentionKind.STEP, hub_id, params, practice.clock.now())
    page.pane.model.refresh()
    qtbot.waitUntil(lambda: bool(page.detail.facts and page.detail.facts.attentions))
    press(page.detail, "Tentar de novo")
    qtbot.waitUntil(lambda: not (page.detail.facts and page.detail.facts.attentions), timeout=20_000)
    assert journal.attentions() == []


def test_the_list_is_saved_as_excel_reads_it(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: OrdersPage, tmp_path: Path
) -> None:
    journal, now = practice.application.journal, practice.clock.now()
    strange = a_sale(0, now)
    strange = replace(strange, order=replace(strange.order, number="=1+1", buyer=MARIA))
    journal.save_sales(link.id, [strange], now)
    page.pane.show_all()
    page.pane.filters.choose(SaleFilter.TO_INVOICE)
    page.pane.search.returnPressed.emit()
    press(page, "Exportar para o Excel…")
    [chooser] = page.findChildren(QFileDialog)
    with qtbot.waitSignal(parts.said) as told:
        chooser.fileSelected.emit(str(tmp_path / "pedidos.csv"))
    assert told.args == ["Pedidos exportados: 2"]
    text = (tmp_path / "pedidos.csv").read_text(encoding="utf-8-sig")
    titles, *rows = csv.reader(text.splitlines(), delimiter=";")
    assert titles[:3] == ["Integração", "Pedido", "Código no hub"]
    assert {row[1] for row in rows} == {"'=1+1", shown(page).order.number}
    assert {row[6] for row in rows} == {"19,90", "50,00"}
    assert MARIA.name not in text


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, parts: Parts, page: OrdersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(path="x")

    monkeypatch.setattr(parts.desk, "write_table", full)
    with qtbot.waitSignal(parts.went_wrong) as told:
        page.save_list("x.csv")
    assert told.args is not None
    assert isinstance(told.args[0], DiskFull)


def test_an_order_is_printed_with_address_and_items(
    qtbot: QtBot, page: OrdersPage, parts: Parts, tmp_path: Path
) -> None:
    facts = page.detail.facts
    assert facts is not None
    order = replace(facts.sale.order, number="<b>1&2")
    sheet = order_sheet(replace(facts, buyer=MARIA, sale=replace(facts.sale, order=order)))
    text = sheet.toPlainText()
    for expected in ("Pedido <b>1&2", "Panela", "PAN-CER-24", MARIA.delivery.street, "CEP 15500-123", "R$ 50,00"):
        assert expected in text
    press(page.detail, "Imprimir")
    [asked] = page.findChildren(QPrintDialog)
    assert asked.isVisible()
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "pedido.pdf"))
    with qtbot.waitSignal(parts.said) as told:
        asked.done(QPrintDialog.DialogCode.Accepted)
    assert told.args == [f"Impresso no arquivo {tmp_path / 'pedido.pdf'}"]
    assert (tmp_path / "pedido.pdf").read_bytes().startswith(b"%PDF")


def test_an_order_of_an_erp_is_only_looked_at(qtbot: QtBot, practice: Practice, page: OrdersPage) -> None:
    facts = page.detail.facts
    assert facts is not None
    page.detail.show_facts(replace(facts, by_hand=False, store="Olist ERP"))
    assert "Este pedido é cuidado em Olist ERP." in said(page.detail)
    assert "Informar nota fiscal" not in {it.text() for it in page.detail.findChildren(QPushButton) if it.isVisible()}


def test_no_order_says_what_comes(qtbot: QtBot, parts: Parts) -> None:
    page = OrdersPage(parts)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.pane.model.loaded):
        page.pane.model.refresh()
    assert "Nenhum pedido ainda" in said(page)


def test_the_history_speaks_of_orders_by_their_number(
    qtbot: QtBot, practice: Practice, parts: Parts, link: Link, page: OrdersPage
) -> None:
    history = HistoryPage(parts)
    qtbot.addWidget(history)
    number = shown(page).order.number
    with qtbot.waitSignal(history.pane.model.loaded):
        history.pane.look_up(number)
    model = history.pane.model
    lines = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert [number, "Situação", "", "Aprovado"] in [line[1:5] for line in lines]
    assert {line[1] for line in lines} == {number}


def test_the_list_has_the_whole_width_until_an_order_is_chosen(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.waitUntil(lambda: page.detail.isVisible())
    page.pane.search.setText("no such number")
    qtbot.waitUntil(lambda: page.pane.width() > page.width() * 3 // 4)
    assert not page.detail.isVisible()
    page.open_subject(shown(page).hub_id)
    qtbot.waitUntil(lambda: page.detail.isVisible())


def test_an_order_opened_from_elsewhere_stands_among_the_others(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    hub_id = shown(page).hub_id
    now = practice.clock.now()
    practice.application.journal.save_sales(link.id, [a_sale(place, now) for place in range(100)], now)
    page.pane.filters.choose(SaleFilter.DONE)
    page.pane.search.setText("no such number")
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    page.open_subject(hub_id)
    qtbot.waitUntil(lambda: page.detail.isVisible())
    assert shown(page).hub_id == hub_id
    assert page.pane.search.text() == ""
    assert page.pane.model.rowCount() == 101
    assert (
        page.pane.table.viewport().rect().contains(page.pane.table.visualRect(page.pane.table.currentIndex()).center())
    )
    assert "Clique em um pedido" not in said(page)


def test_nothing_moves_up_or_down_when_an_order_opens_or_the_tab_changes(
    qtbot: QtBot, practice: Practice, link: Link, page: OrdersPage
) -> None:
    now = practice.clock.now()
    practice.application.journal.save_sales(link.id, [a_sale(place, now) for place in range(10)], now)
    hub_id, table, model = shown(page).hub_id, page.pane.table, page.pane.model

    def heights() -> list[int]:
        page.grab()  # lays out what waits for it
        return [it.mapTo(page, QPoint()).y() for it in (page.pane.search, page.pane.filters, table)]

    reading = heights()
    page.pane.filters.choose(SaleFilter.DONE)
    qtbot.waitUntil(lambda: page.detail.isHidden())
    assert heights()[:2] == reading[:2]
    with qtbot.waitSignal(model.loaded):
        page.pane.filters.choose(SaleFilter.ALL)
    assert "Clique em um pedido" in said(page)
    assert heights() == reading
    rows = [model.row(place) for place in range(model.rowCount())]
    [place] = [place for place, row in enumerate(rows) if row and row.hub_id == hub_id]
    clicked = table.visualRect(model.index(place, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=clicked)
    qtbot.waitUntil(lambda: page.detail.isVisible())
    assert heights() == reading
    assert table.indexAt(clicked).row() == place
