"""*Integrações*: several links side by side, changed at once, paused, removed with nothing left behind."""

from __future__ import annotations

from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.errors import TomadaError, VaultDenied, VaultLocked
from app.domain.links import Link, Role
from app.engine.wizard import Draft, WizardStep
from app.ports import Request, Response, Secret, Transport
from app.ui.link_tabs import EditTab, LinkTabs
from app.ui.link_view import LinkView
from app.ui.links import LinksPage
from app.ui.parts import Parts
from app.ui.wizard.fields import Field, IntervalField, LineField, SecretField, SwitchField
from tests.support.practice import Practice


class Owner:
    """Looks at the integrations."""

    def __init__(self, qtbot: QtBot, parts: Parts, practice: Practice) -> None:
        self.qtbot, self.parts, self.practice = qtbot, parts, practice
        self.page = LinksPage(parts)
        parts.board.changed.connect(self.page.show_snapshot)
        qtbot.addWidget(self.page)
        self.page.show()

    def see(self) -> LinkView:
        """The first link, once it is on the page."""
        self.qtbot.waitUntil(lambda: bool(self.page.views))
        return self.view

    @property
    def view(self) -> LinkView:
        return next(iter(self.page.views.values()))

    @property
    def tabs(self) -> LinkTabs:
        return self.view.tabs

    @property
    def links(self) -> list[Link]:
        return list(self.practice.application.journal.links())

    @property
    def four(self) -> dict[str, Secret]:
        """The access data in the vault; the token that a lane fetches with them comes and goes."""
        return {name: it for name, it in self.practice.vault._secrets.items() if "refresh" not in name}

    def field(self, tab: EditTab, name: str) -> Field:
        return next(field for field in tab.form.fields if field.name == name)

    def type(self, tab: EditTab, name: str, text: str) -> None:
        line = cast(LineField, self.field(tab, name)).line
        line.clear()
        line.insert(text)

    def save(self, tab: EditTab) -> None:
        """Press *Salvar* and wait for the word."""
        tab.save_button.click()
        self.qtbot.waitUntil(lambda: "Salvando" not in tab.text.text())

    def answer(self, text: str) -> QMessageBox:
        """Ask to remove the link and press this button."""
        self.view.remove.click()
        self.qtbot.waitUntil(lambda: self.view.question is not None)
        question = cast(QMessageBox, self.view.question)
        said = question.informativeText()
        next(it for it in question.buttons() if it.text() == text).click()
        self.said = said
        return question


@pytest.fixture
def owner(qtbot: QtBot, parts: Parts, practice: Practice) -> Owner:
    """With one link."""
    practice.add()
    made = Owner(qtbot, parts, practice)
    made.see()
    return made


def test_without_a_link_it_says_what_to_do(qtbot: QtBot, parts: Parts, practice: Practice) -> None:
    owner = Owner(qtbot, parts, practice)
    qtbot.waitUntil(lambda: owner.page.empty.isVisibleTo(owner.page))

    with qtbot.waitSignal(parts.opened) as opened:
        owner.page.new()
    assert opened.args == ["links", "new"]


def test_several_links_stand_side_by_side_each_with_its_state(owner: Owner) -> None:
    owner.practice.add("Outra")
    owner.parts.board.refresh()
    model = owner.page.model
    owner.qtbot.waitUntil(lambda: model.rowCount() == 2)
    owner.page.list.setCurrentIndex(model.index(1))

    assert str(model.data(model.index(1))).startswith("Outra\n")
    assert [view.name.text() for view in owner.page.views.values()] == ["loja", "Outra"]


def test_a_link_is_shown_when_it_is_asked_for(owner: Owner) -> None:
    other = owner.practice.add("Outra")
    owner.page.open_subject(str(other.id))
    owner.parts.board.refresh()
    owner.qtbot.waitUntil(lambda: other.id in owner.page.views)

    assert owner.page.views[other.id].name.text() == "Outra"


def test_additional_fields_are_saved_at_once_and_nothing_else_changes(owner: Owner) -> None:
    extras = owner.tabs.pages[WizardStep.EXTRAS]
    before = dict(owner.links[0].settings)
    owner.type(extras, "stock.buffer", "3")
    owner.save(extras)

    assert dict(owner.links[0].settings) == before | {"stock.buffer": "3"}
    assert extras.text.text() == "Salvo. Já está valendo."


def test_a_wrong_value_is_answered_beside_its_field_and_nothing_is_saved(owner: Owner) -> None:
    extras = owner.tabs.pages[WizardStep.EXTRAS]
    owner.type(extras, "stock.buffer", "muitas")
    owner.save(extras)

    assert "precisa ser um número inteiro" in owner.field(extras, "stock.buffer").fault.text()
    assert "stock.buffer" not in owner.links[0].settings


def test_the_e_mail_notices_are_a_tab_too(owner: Owner) -> None:
    mail = owner.tabs.pages[WizardStep.MAIL]
    cast(SwitchField, owner.field(mail, "mail.delivered")).switch.click()
    owner.save(mail)
    assert "Escolha quem envia" in owner.field(mail, "mail.sender").fault.text()

    owner.field(mail, "mail.sender").set_text("erp")
    owner.save(mail)
    assert owner.links[0].settings["mail.delivered"] == "yes"


def test_what_is_being_edited_stays_while_the_link_changes_elsewhere(owner: Owner) -> None:
    extras, mail = owner.tabs.pages[WizardStep.EXTRAS], owner.tabs.pages[WizardStep.MAIL]
    owner.type(extras, "stock.buffer", "3")
    cast(SwitchField, owner.field(mail, "mail.delivered")).switch.click()
    owner.field(mail, "mail.sender").set_text("erp")
    owner.save(mail)
    changed = owner.links[0]
    owner.qtbot.waitUntil(lambda: owner.view.link == changed)

    assert owner.field(extras, "stock.buffer").text() == "3"
    owner.save(extras)
    assert (owner.links[0].settings["stock.buffer"], owner.links[0].settings["mail.sender"]) == ("3", "erp")


def test_the_name_and_the_spreadsheet_are_changed_without_the_access_data(owner: Owner) -> None:
    secrets = owner.four
    tab = owner.tabs.connection
    owner.type(tab, "name", "Loja da Ana")
    owner.type(tab, "store.file", "")
    owner.save(tab)

    assert owner.links[0].name == "Loja da Ana", tab.text.text()
    assert "store.file" not in owner.links[0].settings
    assert owner.four == secrets
    owner.qtbot.waitUntil(lambda: owner.view.name.text() == "Loja da Ana")


def test_a_name_that_another_link_has_is_told(owner: Owner) -> None:
    owner.practice.add("Outra")
    owner.parts.board.refresh()
    owner.qtbot.waitUntil(lambda: owner.page.model.rowCount() == 2)
    owner.type(owner.tabs.connection, "name", "Outra")
    owner.save(owner.tabs.connection)

    assert "Já existe uma integração com este nome" in owner.field(owner.tabs.connection, "name").fault.text()


def test_the_saved_connection_is_tried_with_the_access_data_of_the_vault(owner: Owner) -> None:
    form = owner.tabs.connection.form
    side = form.sides[Role.HUB]
    assert not side.secrets._inside.isVisibleTo(side)
    form.tester.start.click()

    owner.qtbot.waitUntil(lambda: side.outcome.text.text().startswith("Hub: Conectado a "))


def _replace(owner: Owner, **changes: str) -> None:
    owner.tabs.connection.form.sides[Role.HUB].secrets.change.click()
    for key, text in (owner.practice.hub.credentials | changes).items():
        owner.type(owner.tabs.connection, key, text)


def test_new_access_data_replace_the_old_ones_and_leave_the_page(owner: Owner) -> None:
    _replace(owner, api_secret="new-one")
    owner.save(owner.tabs.connection)
    side = owner.tabs.connection.form.sides[Role.HUB]

    assert Secret("new-one") in owner.practice.vault._secrets.values()
    assert not side.secrets.is_open
    assert cast(SecretField, owner.field(owner.tabs.connection, "api_secret")).text() == ""


def test_access_data_that_are_to_be_replaced_must_all_be_there(owner: Owner) -> None:
    before = owner.four
    _replace(owner, client_id="")
    owner.save(owner.tabs.connection)

    assert "Falta “Client ID”" in owner.field(owner.tabs.connection, "client_id").fault.text()
    assert owner.four == before


class _Failing:
    """The practice vault, of which one write fails."""

    def __init__(self, inner: object, error: TomadaError, good: int) -> None:
        self.inner, self.error, self.good = inner, error, good

    def get(self, name: str) -> Secret | None:
        return self.inner.get(name)  # type: ignore[attr-defined,no-any-return]

    def set(self, name: str, secret: Secret) -> None:
        self.good -= 1
        if self.good == -1:
            raise self.error
        self.inner.set(name, secret)  # type: ignore[attr-defined]

    def delete(self, name: str) -> None:
        self.inner.delete(name)  # type: ignore[attr-defined]


@pytest.mark.parametrize("good", [0, 2])
@pytest.mark.parametrize(("error", "words"), [(VaultLocked(), "trancado"), (VaultDenied(), "cofre de senhas")])
def test_a_vault_that_fails_leaves_the_old_access_data_and_the_old_name(
    error: TomadaError, words: str, good: int, owner: Owner
) -> None:
    before, vault = owner.four, owner.practice.application.vault
    _replace(owner, api_user="new-user", api_secret="new-one", client_id="new-id")
    owner.type(owner.tabs.connection, "name", "Outro nome")
    owner.practice.application.vault = _Failing(vault, error, good)
    owner.save(owner.tabs.connection)

    assert words in owner.tabs.connection.text.text()
    assert owner.four == before
    assert owner.links[0].name == "loja"
    owner.practice.application.vault = vault
    owner.save(owner.tabs.connection)
    assert owner.links[0].name == "Outro nome"


def test_a_link_is_paused_and_resumed(owner: Owner) -> None:
    owner.view.pause.menu().actions()[1].trigger()
    owner.qtbot.waitUntil(lambda: owner.view.resume.isVisibleTo(owner.view))
    assert owner.view.state.text().startswith("em pausa até ")

    owner.view.resume.click()
    owner.qtbot.waitUntil(lambda: owner.view.pause.isVisibleTo(owner.view))
    assert owner.links[0].paused_until is None


def test_before_removal_it_says_what_goes_and_what_stays(owner: Owner) -> None:
    owner.answer("Manter")

    assert "Isto apaga deste computador: os dados de acesso" in owner.said
    assert "Nada muda no hub nem na planilha" in owner.said
    assert len(owner.links) == 1


def test_the_careful_answer_is_the_one_that_enter_gives(owner: Owner) -> None:
    owner.view.ask_removal()
    owner.qtbot.waitUntil(lambda: owner.view.question is not None)
    question = cast(QMessageBox, owner.view.question)
    QTest.keyClick(question, Qt.Key.Key_Return)

    assert len(owner.links) == 1


class _Gate:
    """The practice hub behind a gate: calls wait there, and `waiting` says that one does."""

    def __init__(self, inner: Transport) -> None:
        self.inner, self.waiting, self.opened = inner, Event(), Event()

    def send(self, request: Request) -> Response:
        self.waiting.set()
        assert self.opened.wait(10)
        return self.inner.send(request)


def test_a_link_is_removed_once_nothing_works_on_it_any_more(qtbot: QtBot, parts: Parts, practice: Practice) -> None:
    practice.application.transport = gate = _Gate(practice.application.transport)
    practice.add()
    owner = Owner(qtbot, parts, practice)
    owner.see()
    qtbot.waitUntil(gate.waiting.is_set)
    owner.answer("Remover")
    reached: list[None] = []
    parts.call(lambda _: None, reached.append)
    qtbot.waitUntil(lambda: bool(reached))
    assert len(owner.links) == 1  # a lane is in the middle of a call

    gate.opened.set()
    qtbot.waitUntil(lambda: owner.page.empty.isVisibleTo(owner.page))
    assert owner.links == []
    assert practice.vault._secrets == {}
    assert owner.page.views == {}


def test_a_link_that_could_not_be_removed_goes_on(owner: Owner) -> None:
    class Locked(_Failing):
        def delete(self, name: str) -> None:
            raise VaultLocked()

    vault = owner.practice.application.vault
    owner.practice.application.vault = Locked(vault, VaultLocked(), 99)
    with owner.qtbot.waitSignal(owner.parts.went_wrong):
        owner.answer("Remover")
    owner.practice.application.vault = vault
    with owner.qtbot.waitSignal(owner.parts.lanes.ended):
        owner.parts.board.refresh()
        owner.parts.sync_all()

    assert owner.view.isEnabled()
    assert len(owner.links) == 1


def test_a_wizard_that_was_left_is_offered_and_can_be_discarded(owner: Owner) -> None:
    application = owner.practice.application
    application.save_draft(Draft(name="Minha loja", store="local", hub="pluggto"))
    owner.page.hide()
    owner.page.show()
    card = owner.page.draft
    owner.qtbot.waitUntil(lambda: card.isVisibleTo(owner.page))
    assert "“Minha loja” foi começada" in card.text.text()

    card.discard.click()
    owner.qtbot.waitUntil(lambda: not card.isVisibleTo(owner.page))
    assert application.load_draft() is None


def test_what_is_typed_and_not_saved_is_called_so_and_can_be_undone(owner: Owner) -> None:
    tab = owner.tabs.pages[WizardStep.EXTRAS]
    owner.type(tab, "stock.buffer", "7")
    assert "Ainda não salvo" in tab.text.text()
    owner.tabs.setCurrentIndex(0)
    owner.tabs.setCurrentWidget(tab)
    assert "Ainda não salvo" in tab.text.text()

    tab.undo_button.click()
    assert (owner.field(tab, "stock.buffer").text(), tab.text.text()) == ("", "")
    assert not tab.undo_button.isVisibleTo(tab)

    owner.type(tab, "stock.buffer", "7")
    owner.save(tab)
    assert "Salvo" in tab.text.text()
    assert not tab.undo_button.isVisibleTo(tab)


def test_new_access_data_that_are_undone_stay_nowhere(owner: Owner) -> None:
    tab = owner.tabs.connection
    tab.form.sides[Role.HUB].secrets.open()
    owner.type(tab, "client_id", "novo-1")
    tab.undo_button.click()
    assert owner.field(tab, "client_id").text() == ""
    assert not tab.form.replaces_secrets


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("products.interval_min", "99999", "de 1 a 10.080"),
        ("products.interval_min", "0", "de 1 a 10.080"),
        ("stock.buffer", "-1", "de 0 a 1.000.000"),
        ("brake.zero_percent", "101", "de 1 a 100"),
    ],
)
def test_a_number_out_of_range_is_told_the_range(owner: Owner, name: str, text: str, words: str) -> None:
    tab = owner.tabs.pages[WizardStep.EXTRAS]
    field = owner.field(tab, name)
    if isinstance(field, IntervalField):
        field.box.setCurrentIndex(1)
        field.minutes.setText(text)
    else:
        owner.type(tab, name, text)
    tab.save_button.click()
    assert words in field.fault.text()
