"""*Notificações de e-mail*: the mailbox, the test to oneself, the layouts and their preview, the sale's timeline."""

from __future__ import annotations

from threading import Event
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.links import Link, Role, Stream
from app.domain.mail import MailEvent, MailState
from app.domain.typed import TypedInvoice, TypedTracking
from app.engine.wizard import Draft, WizardStep, draft_of
from app.ports import Secret
from app.ui.link_tabs import MailTab
from app.ui.orders import OrdersPage
from app.ui.parts import Parts
from app.ui.wizard.fields import ChoiceField, Field, LineField, SwitchField
from app.ui.wizard.mail_form import MailForm
from app.ui.wizard.wizard import Wizard
from tests.support.cli import KEY
from tests.support.mail import MailFault
from tests.support.practice import Practice

TO_OURSELVES = {
    "mail.sender": "tomada",
    "mail.shipped": "yes",
    "mail.host": "127.0.0.1",
    "mail.security": "none",
    "mail.from": "loja@example.com.br",
}


class Page:
    """The merchant before the page."""

    def __init__(self, qtbot: QtBot, parts: Parts, practice: Practice, draft: Draft) -> None:
        self.qtbot, self.practice = qtbot, practice
        self.draft = draft
        self.form = MailForm(parts, kept=draft.link_id is not None)
        self.form.resize(1000, 1400)
        qtbot.addWidget(self.form)
        self.form.show()
        self.form.show_draft(draft)

    def field(self, name: str) -> Field:
        return next(field for field in self.form.fields if field.name == name)

    def choose(self, name: str, value: str) -> None:
        field = cast(ChoiceField, self.field(name))
        field.set_text(value)
        field.box.activated.emit(field.box.currentIndex())

    def type(self, name: str, text: str) -> None:
        line = cast(LineField, self.field(name)).line
        line.clear()
        line.insert(text)
        line.textEdited.emit(text)

    def answered(self) -> Draft:
        return self.form.answered(self.draft)

    def press_test(self) -> str:
        """Send the test and wait for what comes of it."""
        self.form.test.click()
        self.qtbot.waitUntil(lambda: self.form.outcome.text() not in ("", "Enviando…"))
        return self.form.outcome.text()


@pytest.fixture
def page(qtbot: QtBot, parts: Parts, practice: Practice) -> Page:
    """A new link's page."""
    return Page(qtbot, parts, practice, Draft(step=WizardStep.MAIL, hub="pluggto"))


def seen(widget: QWidget) -> bool:
    return widget.isVisibleTo(widget.window())


def test_the_mailbox_is_asked_for_only_where_tomada_sends(page: Page) -> None:
    assert not seen(page.form.mailbox)
    page.choose("mail.sender", "tomada")
    assert seen(page.form.mailbox)
    assert seen(page.form.look)
    page.choose("mail.sender", "erp")
    assert not seen(page.form.mailbox)
    assert page.answered().settings == {"mail.sender": "erp"}


def test_a_provider_fills_in_its_server_and_says_what_to_create(page: Page) -> None:
    page.choose("mail.sender", "tomada")
    page.choose("mail.provider", "zoho")
    settings = page.answered().settings
    assert (settings["mail.host"], settings["mail.port"], settings["mail.security"]) == (
        "smtppro.zoho.com",
        "465",
        "tls",
    )
    assert "accounts.zoho.com" in page.form._advice.text()
    page.choose("mail.provider", "gmail")
    assert page.answered().settings["mail.host"] == "smtp.gmail.com"
    assert "myaccount.google.com/apppasswords" in page.form._advice.text()


def test_a_password_is_in_no_setting_and_in_no_file(page: Page) -> None:
    page.choose("mail.sender", "tomada")
    page.type("mail.password", "senha-de-app")
    draft = page.answered()
    assert draft.mail_password == Secret("senha-de-app")
    assert "senha-de-app" not in str(draft)
    page.practice.application.save_draft(draft)
    written = b"".join(path.read_bytes() for path in page.practice.profile.root.rglob("*") if path.is_file())
    assert b"senha-de-app" not in written


def test_a_test_message_goes_to_the_sender_itself(page: Page) -> None:
    page.form.show_draft(Draft(hub="pluggto", settings=TO_OURSELVES, mail_password=Secret("abc")))
    assert "loja@example.com.br" in page.press_test()
    assert [mail.recipient for mail in page.practice.mailer.taken] == ["loja@example.com.br"]
    assert page.practice.mailer.accounts[0].password == Secret("abc")


def test_a_test_that_fails_says_why_and_can_be_tried_again(page: Page) -> None:
    page.form.show_draft(Draft(hub="pluggto", settings=TO_OURSELVES))
    page.practice.mailer.fault = lambda: MailFault.LOGIN_REFUSED
    assert "não aceitou este usuário e senha" in page.press_test()
    page.practice.mailer.fault = lambda: None
    page.form.outcome.clear()
    assert "aceitou. Olhe" in page.press_test()


def test_a_test_that_reaches_no_server_warns_and_promises_nothing(page: Page) -> None:
    page.form.show_draft(Draft(hub="pluggto", settings=TO_OURSELVES))
    page.practice.mailer.fault = lambda: MailFault.UNREACHABLE
    assert "não foi alcançado. Confira o nome e a porta dele, ou se a internet" in page.press_test()
    assert seen(page.form.sign)
    page.practice.mailer.fault = lambda: None
    page.form.outcome.clear()
    page.press_test()
    assert not seen(page.form.sign)


@pytest.mark.parametrize(
    "fault", [MailFault.UNREACHABLE, MailFault.DEFERRED, MailFault.TAKEN_WITHOUT_ANSWER, MailFault.TAKEN_WITH_NONSENSE]
)
def test_no_failed_test_says_that_tomada_tries_again(page: Page, fault: MailFault) -> None:
    page.form.show_draft(Draft(hub="pluggto", settings=TO_OURSELVES))
    page.practice.mailer.fault = lambda: fault
    assert "sozinha" not in page.press_test()


def test_a_test_without_a_sender_is_told_beside_the_field(page: Page) -> None:
    page.choose("mail.sender", "tomada")
    page.press_test()
    assert seen(page.field("mail.from").fault)


def test_the_preview_follows_the_layout_and_names_what_is_wrong(page: Page) -> None:
    page.choose("mail.sender", "tomada")
    editor = page.form.editor
    page.qtbot.waitUntil(lambda: "AA473124829BR" in editor.preview.toPlainText())
    layout = editor.layouts[MailEvent.SHIPPED].edit
    layout.setPlainText("<p>Oi {{ cpf }}</p>")
    page.qtbot.waitUntil(lambda: "“cpf”" in editor.fault.text())
    layout.setPlainText("<p>Oi {{ primeiro_nome }}</p>")
    page.qtbot.waitUntil(lambda: "Oi Maria" in editor.preview.toPlainText())
    assert editor.fault.text() == ""
    assert page.answered().settings["mail.layout_shipped"] == "<p>Oi {{ primeiro_nome }}</p>"
    editor._reset(MailEvent.SHIPPED)
    assert "mail.layout_shipped" not in page.answered().settings


def test_placeholders_are_inserted_from_the_list(page: Page) -> None:
    page.choose("mail.sender", "tomada")
    editor = page.form.editor
    editor.layouts[MailEvent.SHIPPED].edit.setPlainText("")
    editor.names.itemActivated.emit(editor.names.item(0))
    assert editor.layouts[MailEvent.SHIPPED].text() == "{{ pedido }}"


def test_the_wizard_names_what_tomada_needs_to_send_and_saves_it(
    qtbot: QtBot, parts: Parts, practice: Practice
) -> None:
    hub = {Role.HUB: {key: Secret(text) for key, text in practice.hub.credentials.items()}}
    settings = {"hub.base_url": "http://127.0.0.1:9", "mail.sender": "tomada", "mail.shipped": "yes"}
    draft = Draft(WizardStep.MAIL, "loja", "local", "pluggto", settings, hub)
    wizard = Wizard(parts, draft)
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitUntil(lambda: WizardStep.MAIL in wizard.forms)
    form = cast(MailForm, wizard.forms[WizardStep.MAIL])
    wizard.foot.forward.click()
    wrong = {field.name for field in form.fields if field.fault.text()}
    assert wrong == {"mail.from", "mail.host", "mail.password"}
    for name, text in (("mail.from", "a@b.com"), ("mail.host", "smtp.b.com"), ("mail.password", "senha-nova")):
        next(field for field in form.fields if field.name == name).set_text(text)
    form.edited.emit()
    wizard.foot.forward.click()
    qtbot.waitUntil(lambda: bool(practice.application.journal.links()))
    (link,) = practice.application.journal.links()
    assert link.settings["mail.host"] == "smtp.b.com"
    assert practice.vault.get(f"link-{link.id}/mail/password") == Secret("senha-nova")
    qtbot.waitUntil(lambda: wizard.draft.step is WizardStep.EXTRAS)
    assert wizard.draft.mail_password is None
    assert form.password.text() == ""


# a saved link
@pytest.fixture
def link(practice: Practice) -> Link:
    return practice.add(**TO_OURSELVES)


def _shipped(practice: Practice, link: Link) -> str:
    hub_id = practice.sell(payer_email="ana@example.com", payer_name="Ana")
    practice.clock.advance(60)
    practice.application.open_link(link, Event()).run((Stream.ORDERS, Stream.FULFILMENT))
    by_hand = practice.application.by_hand(link)
    by_hand.invoice(hub_id, TypedInvoice(KEY, "12", "1", "2026-03-02"))
    by_hand.ship(hub_id, TypedTracking("Correios", "PAC", "BR000000000BR"))
    practice.application.open_link(link, Event()).run((Stream.FULFILMENT,))
    return hub_id


def test_the_preview_shows_a_real_order(qtbot: QtBot, parts: Parts, practice: Practice, link: Link) -> None:
    _shipped(practice, link)
    page = Page(qtbot, parts, practice, draft_of(link))
    editor = page.form.editor
    qtbot.waitUntil(lambda: editor.order.count() == 2)
    editor.order.setCurrentIndex(1)
    editor.order.activated.emit(1)
    qtbot.waitUntil(lambda: "BR000000000BR" in editor.preview.toPlainText())
    assert "Ana" in editor.preview.toPlainText()
    assert practice.mailer.taken == []


def test_the_tab_saves_settings_and_password_and_then_forgets_it(
    qtbot: QtBot, parts: Parts, practice: Practice, link: Link
) -> None:
    tab = MailTab(parts)
    qtbot.addWidget(tab)
    tab.follow(link, [])
    form = cast(MailForm, tab.form)
    form.password.line.insert("nova")
    cast(SwitchField, next(it for it in form.fields if it.name == "mail.delivered")).switch.click()
    tab.save_button.click()
    qtbot.waitUntil(lambda: "Salvo" in tab.text.text())
    (saved,) = practice.application.journal.links()
    assert saved.settings["mail.delivered"] == "yes"
    assert practice.vault.get(f"link-{link.id}/mail/password") == Secret("nova")
    assert form.password.text() == ""


def test_a_password_that_is_nowhere_is_asked_for(qtbot: QtBot, parts: Parts, practice: Practice, link: Link) -> None:
    tab = MailTab(parts)
    qtbot.addWidget(tab)
    tab.follow(link, [])
    form = cast(MailForm, tab.form)
    for name, text in (("mail.host", "smtp.example.com"), ("mail.security", "tls")):
        next(it for it in form.fields if it.name == name).set_text(text)
    tab.save_button.click()
    qtbot.waitUntil(lambda: form.password.fault.text() != "")
    assert practice.application.journal.links()[0].settings["mail.host"] == "127.0.0.1"


def test_a_sale_shows_its_mail_which_can_be_taken_back(
    qtbot: QtBot, parts: Parts, practice: Practice, link: Link
) -> None:
    hub_id = _shipped(practice, link)
    orders = OrdersPage(parts)
    qtbot.addWidget(orders)
    orders.resize(1200, 800)
    orders.show()
    orders.open_subject(hub_id)
    qtbot.waitUntil(lambda: orders.detail.facts is not None and bool(orders.detail.facts.mails))
    assert seen(orders.detail._unsend)
    orders.detail._unsend.click()
    outbox = practice.application.journal.outbox
    qtbot.waitUntil(lambda: outbox.mails(link.id)[0].state is MailState.CANCELLED)
    qtbot.waitUntil(lambda: not seen(orders.detail._unsend))
