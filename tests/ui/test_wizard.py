"""The wizard as the merchant uses it: typed, pasted, dropped, left, and never half saved."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.catalogue import ItemFault, ItemProblem
from app.domain.errors import TomadaError, VaultDenied, VaultLocked, VaultMissing, VaultTooSmall
from app.domain.links import Role
from app.domain.sheets import SheetPreview
from app.engine.wizard import Draft, WizardStep
from app.ports import Secret
from app.sandbox.faults import Fault
from app.texts.format import moment
from app.ui import theme
from app.ui.parts import Parts
from app.ui.wizard import sheet as sheet_module
from app.ui.wizard.connection import ConnectionForm
from app.ui.wizard.fields import Field, IntervalField, LineField, SecretField, SwitchField
from app.ui.wizard.mail_form import MailForm
from app.ui.wizard.settings_form import ExtrasForm
from app.ui.wizard.sheet import Preview, SheetField
from app.ui.wizard.wizard import Wizard
from tests.support.practice import Practice

HUB_AT = {"hub.base_url": "http://127.0.0.1:9"}


class Merchant:
    """Sits before the wizard."""

    def __init__(self, qtbot: QtBot, parts: Parts, practice: Practice) -> None:
        self.qtbot, self.parts, self.practice = qtbot, parts, practice
        self.wizard = self.open(Draft(settings=HUB_AT))

    def open(self, draft: Draft | None = None) -> Wizard:
        """A wizard, as at a first start."""
        self.wizard = Wizard(self.parts, draft)
        self.qtbot.addWidget(self.wizard)
        self.wizard.show()
        self.qtbot.waitUntil(lambda: bool(self.wizard.forms))
        return self.wizard

    @property
    def step(self) -> WizardStep:
        return self.wizard.draft.step

    @property
    def connection(self) -> ConnectionForm:
        return cast(ConnectionForm, self.wizard.forms[WizardStep.CONNECTION])

    @property
    def said(self) -> str:
        return self.wizard.foot.text.text()

    def field(self, name: str) -> Field:
        """The field of this name on the page that is open."""
        return next(field for field in self.wizard.forms[self.step].fields if field.name == name)

    def type(self, name: str, text: str) -> None:
        """Replace what is in a field."""
        line = cast(LineField, self.field(name)).line
        line.clear()
        line.insert(text)

    def fill_in(self) -> None:
        """The four values of the practice hub."""
        for key, text in self.practice.hub.credentials.items():
            self.type(key, text)

    def press(self) -> None:
        """The positive button."""
        self.wizard.foot.forward.click()

    def go_to(self, step: WizardStep) -> None:
        """Press on until this page is there."""
        self.press()
        self.qtbot.waitUntil(lambda: self.step is step)

    def to_mail(self) -> None:
        """Everything is right on the first page."""
        self.fill_in()
        self.go_to(WizardStep.MAIL)

    def faults(self) -> dict[str, str]:
        """What is said beside the fields."""
        return {it.name: it.fault.text() for it in self.wizard.forms[self.step].fields if it.fault.isVisibleTo(it)}

    def links(self) -> list[str]:
        return [link.name for link in self.practice.application.journal.links()]

    def nothing_saved(self) -> bool:
        return not self.links() and not self.practice.vault._secrets


@pytest.fixture
def merchant(qtbot: QtBot, parts: Parts, practice: Practice) -> Merchant:
    return Merchant(qtbot, parts, practice)


def test_from_the_empty_page_to_a_link_at_work(merchant: Merchant) -> None:
    sheet = cast(SheetField, merchant.field("store.file"))
    sheet.choose(str(merchant.practice.sheet))
    merchant.to_mail()
    cast(SwitchField, merchant.field("mail.shipped")).switch.click()
    box = merchant.field("mail.sender")
    box.set_text("erp")
    merchant.go_to(WizardStep.EXTRAS)
    merchant.type("stock.buffer", "2")
    with merchant.qtbot.waitSignal(merchant.wizard.finished) as finished:
        merchant.press()

    link = next(iter(merchant.practice.application.journal.links()))
    assert finished.args == [link.id]
    assert link.name == "Loja local – Plugg.to"
    assert dict(link.settings) == HUB_AT | {
        "store.file": str(merchant.practice.sheet),
        "mail.shipped": "yes",
        "mail.sender": "erp",
        "stock.buffer": "2",
    }
    assert {f"link-{link.id}/hub/{key}" for key in merchant.practice.hub.credentials} <= set(
        merchant.practice.vault._secrets
    )
    assert merchant.practice.application.load_draft() is None
    merchant.qtbot.waitUntil(lambda: bool(merchant.parts.board.snapshot and merchant.parts.board.snapshot.links))


def test_a_saved_integration_is_called_at_work_only_once_the_hub_has_answered(merchant: Merchant) -> None:
    contact = merchant.wizard.head.contact
    said: list[str] = []
    merchant.parts.board.changed.connect(lambda _: said.append(contact.text()))
    merchant.fill_in()
    merchant.practice.hub.dial.set(Fault.REFUSED)
    merchant.press()  # it does not work yet
    merchant.qtbot.waitUntil(lambda: "ainda não" in merchant.said)
    merchant.go_to(WizardStep.MAIL)
    merchant.go_to(WizardStep.EXTRAS)
    merchant.qtbot.waitUntil(lambda: "a primeira tentativa terminou assim" in contact.text())
    assert not [text for text in said if "funcionando" in text]

    merchant.practice.hub.dial.clear()
    merchant.parts.sync_all()
    merchant.qtbot.waitUntil(lambda: "funcionando: o hub respondeu" in contact.text())


def test_pressed_too_early_it_says_what_is_missing_beside_each_field(merchant: Merchant) -> None:
    assert merchant.wizard.foot.forward.isEnabled()
    merchant.press()

    assert merchant.step is WizardStep.CONNECTION
    assert set(merchant.faults()) == {"api_user", "api_secret", "client_id", "client_secret"}
    assert merchant.faults()["api_user"].startswith("Falta “API User”")
    assert "API User" in merchant.field("api_user").editor.accessibleName()
    assert "Falta" in merchant.field("api_user").editor.accessibleName()
    assert merchant.nothing_saved()


def test_everything_that_is_wrong_is_said_at_each_press(merchant: Merchant, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"jpg")
    merchant.type("store.file", str(tmp_path / "foto.jpg"))
    cast(SheetField, merchant.field("store.file")).look()
    merchant.qtbot.waitUntil(lambda: "store.file" in merchant.faults())
    merchant.type("api_user", "ana@example.com")
    merchant.type("client_id", "ab cd")
    merchant.type("hub.shop_domain", "loja")
    for _ in range(2):
        merchant.press()
        merchant.qtbot.waitUntil(lambda: "store.file" in merchant.faults())
        assert set(merchant.faults()) == {
            "store.file",
            "hub.shop_domain",
            "api_user",
            "api_secret",
            "client_id",
            "client_secret",
        }
        assert "contém um e-mail" in merchant.faults()["api_user"]
        assert "tem espaços" in merchant.faults()["client_id"]


def test_a_fault_goes_as_soon_as_it_is_mended(merchant: Merchant) -> None:
    merchant.press()
    merchant.type("api_user", "a")

    assert "api_user" not in merchant.faults()


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("api_user", "ana@example.com", "contém um e-mail"),
        ("api_secret", "ab cd", "tem espaços"),
        ("client_id", "   ", "Falta “Client ID”"),
        ("hub.shop_domain", "loja.example.com.br/produtos", "tem algo depois do domínio"),
        ("hub.shop_domain", "loja", "não é um endereço"),
        ("store.file", "/nada/loja.csv", "não foi encontrado"),
        ("name", " ", "Falta “Nome da integração”"),
    ],
)
def test_a_value_that_cannot_be_right_is_answered_beside_its_field(
    name: str, text: str, words: str, merchant: Merchant
) -> None:
    merchant.fill_in()
    merchant.type(name, text)
    merchant.press()
    merchant.qtbot.waitUntil(lambda: words in merchant.faults().get(name, ""))

    assert merchant.step is WizardStep.CONNECTION
    assert merchant.nothing_saved()


def test_a_name_that_is_taken_is_told_and_another_is_proposed_at_first(merchant: Merchant) -> None:
    merchant.practice.add("Loja local – Plugg.to")
    merchant.open(Draft(settings=HUB_AT))
    assert cast(LineField, merchant.field("name")).text() == "Loja local – Plugg.to 2"

    merchant.fill_in()
    merchant.type("name", "Loja local – Plugg.to")
    merchant.press()

    assert "Já existe uma integração com este nome" in merchant.faults()["name"]


def test_wrong_access_data_are_told_and_whoever_insists_goes_on(merchant: Merchant) -> None:
    merchant.fill_in()
    merchant.type("api_secret", "another-secret")
    merchant.press()
    outcome = merchant.connection.sides[Role.HUB].outcome.text
    merchant.qtbot.waitUntil(lambda: "está errado, ou dois foram trocados" in outcome.text())
    assert merchant.step is WizardStep.CONNECTION
    assert "another-secret" not in outcome.text() + merchant.said

    merchant.go_to(WizardStep.MAIL)


def test_the_account_is_shown_as_proof(merchant: Merchant) -> None:
    merchant.fill_in()
    merchant.connection.tester.start.click()
    sides = merchant.connection.sides
    merchant.qtbot.waitUntil(lambda: sides[Role.HUB].outcome.text.text().startswith("Hub: Conectado a "))

    assert "Funciona sem planilha" in sides[Role.STORE].outcome.text.text()
    assert merchant.nothing_saved()


def test_a_test_under_way_can_be_given_up(merchant: Merchant) -> None:
    merchant.fill_in()
    tester = merchant.connection.tester
    tester.start.click()
    assert tester.bar.isVisibleTo(tester)
    tester.stop.click()
    merchant.parts.stop()

    assert not tester.bar.isVisibleTo(tester)
    assert merchant.connection.sides[Role.HUB].outcome.text.text() == ""


def test_a_hub_out_of_reach_does_not_hold_the_merchant_up(merchant: Merchant) -> None:
    merchant.practice.hub.dial.set(Fault.REFUSED)
    merchant.fill_in()
    merchant.press()
    merchant.qtbot.waitUntil(lambda: "mais uma vez" in merchant.said)

    merchant.go_to(WizardStep.MAIL)


def test_secrets_are_hidden_until_they_are_asked_for(merchant: Merchant) -> None:
    field = cast(SecretField, merchant.field("api_secret"))
    assert field.line.echoMode() is QLineEdit.EchoMode.Password

    field.reveal.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert field.reveal.accessibleName() == "Esconder API Secret"


def _mail(merchant: Merchant) -> str:
    words = {"api_user": "API User", "api_secret": "Senha da API", "client_id": "Client ID"}
    lines = [f"{words.get(key, 'Client Secret')}: {text}" for key, text in merchant.practice.hub.credentials.items()]
    return "Olá!\n\nSeguem os dados do plugin.\n" + "\n".join(lines) + "\n\nAbraço,\nEquipe"


def test_a_whole_e_mail_pasted_into_one_field_is_offered_to_be_taken_apart(merchant: Merchant) -> None:
    field = cast(SecretField, merchant.field("api_user"))
    QGuiApplication.clipboard().setText(_mail(merchant))
    QTest.keyClick(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    secrets = merchant.connection.sides[Role.HUB].secrets
    assert "API User, API Secret, Client ID, Client Secret" in secrets._said.text()

    secrets._yes.click()
    typed = {key: cast(SecretField, merchant.field(key)).text() for key in merchant.practice.hub.credentials}
    assert typed == merchant.practice.hub.credentials


@pytest.mark.parametrize("name", ["hub.plugin_name", "store.file", "name"])
def test_an_e_mail_pasted_into_a_field_without_secrets_is_never_written_down(name: str, merchant: Merchant) -> None:
    QGuiApplication.clipboard().setText(_mail(merchant))
    merchant.field(name).setFocus()
    cast(LineField, merchant.field(name)).line.paste()
    assert merchant.field(name).text() == ""

    merchant.type("hub.shop_domain", "loja.com.br")
    merchant.wizard.keep()
    draft = merchant.practice.profile.data / "wizard.json"
    merchant.qtbot.waitUntil(lambda: draft.is_file() and "loja.com.br" in draft.read_text())
    assert not [text for text in merchant.practice.hub.credentials.values() if text in draft.read_text()]


def test_once_saved_the_secrets_are_in_no_field_any_more(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    typed = [line.text() for line in merchant.wizard.findChildren(QLineEdit)]
    assert not set(typed) & set(merchant.practice.hub.credentials.values())
    assert not merchant.connection._draft.secrets


def test_while_it_is_being_saved_nothing_can_be_typed_and_it_cannot_be_left(merchant: Merchant) -> None:
    merchant.to_mail()
    left: list[bool] = []
    merchant.wizard.left.connect(lambda: left.append(True))
    merchant.press()
    merchant.wizard.foot.leave.click()
    assert not merchant.wizard.forms[WizardStep.MAIL].isEnabled()
    merchant.qtbot.waitUntil(lambda: merchant.step is WizardStep.EXTRAS)
    assert merchant.wizard.forms[WizardStep.EXTRAS].isEnabled()
    assert left == []


def test_the_paste_button_takes_a_whole_e_mail_apart_too(merchant: Merchant) -> None:
    QGuiApplication.clipboard().setText(_mail(merchant))
    secrets = merchant.connection.sides[Role.HUB].secrets
    secrets.paste.click()
    secrets._yes.click()

    merchant.go_to(WizardStep.MAIL)


def test_an_e_mail_without_access_data_is_said_so(merchant: Merchant) -> None:
    QGuiApplication.clipboard().setText("Bom dia! Amanhã mando os dados.")
    secrets = merchant.connection.sides[Role.HUB].secrets
    secrets.paste.click()

    assert "Não há dados de acesso" in secrets._said.text()
    assert not secrets._yes.isVisibleTo(secrets)


def test_of_two_candidates_none_is_filled_in(merchant: Merchant) -> None:
    QGuiApplication.clipboard().setText("API User: um\nClient ID: dois\nAPI User: tres")
    secrets = merchant.connection.sides[Role.HUB].secrets
    secrets.paste.click()
    assert "mais de um valor para API User" in secrets._said.text()

    secrets._yes.click()
    assert cast(SecretField, merchant.field("api_user")).text() == ""
    assert cast(SecretField, merchant.field("client_id")).text() == "dois"


def _drop(field: SheetField, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    field.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


def test_a_dropped_spreadsheet_shows_its_first_rows_and_findings(merchant: Merchant) -> None:
    text = merchant.practice.sheet.read_text(encoding="utf-8-sig")
    merchant.practice.sheet.write_text(text.replace(";119,90;", ";1.234;", 1), encoding="utf-8")
    field = cast(SheetField, merchant.field("store.file"))
    _drop(field, merchant.practice.sheet)
    merchant.qtbot.waitUntil(lambda: field.preview.table.isVisibleTo(field))

    assert field.text() == str(merchant.practice.sheet)
    assert field.preview.table.rowCount() == 5
    assert "produtos nesta planilha. 1 observação" in field.preview.summary.text()
    index = field.preview.findings.index(0)
    assert "“1.234” pode ser lido de duas formas" in str(field.preview.findings.data(index))


@pytest.mark.parametrize(("products", "words"), [(1, "1 produto nesta"), (2, "2 produtos nesta")])
def test_the_products_of_a_spreadsheet_are_counted_in_words_that_agree(products: int, words: str, qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_sheet(SheetPreview(("SKU",), (("A",),), products, ()))
    assert words in preview.summary.text()


@pytest.mark.parametrize("name", ["foto.jpg", "leia.pdf", "vazia.csv", "pasta"])
def test_a_dropped_thing_that_is_no_spreadsheet_is_answered_beside_the_field(
    name: str, merchant: Merchant, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name == "pasta":
        path.mkdir()
    else:
        path.write_bytes(b"" if name == "vazia.csv" else b"\xff\xd8\xff\xe0%PDF-1.7" + bytes(300))
    field = cast(SheetField, merchant.field("store.file"))
    _drop(field, path)
    merchant.qtbot.waitUntil(lambda: name in merchant.faults().get("store.file", ""))

    assert not field.preview.table.isVisibleTo(field)


def test_only_a_chosen_spreadsheet_can_be_taken_away(merchant: Merchant, tmp_path: Path) -> None:
    field = cast(SheetField, merchant.field("store.file"))
    field.choose("")
    assert not field.without.isVisibleTo(field)
    field.set_text(str(tmp_path / "loja.csv"))
    assert field.without.isVisibleTo(field)
    field.without.click()
    assert field.text() == ""
    assert not field.without.isVisibleTo(field)


def test_a_model_spreadsheet_is_saved_where_the_merchant_wants_it(merchant: Merchant, tmp_path: Path) -> None:
    field = cast(SheetField, merchant.field("store.file"))
    field.save_template(str(tmp_path / "modelo.xlsx"))
    merchant.qtbot.waitUntil(lambda: "modelo.xlsx" in field.preview.summary.text())
    assert (tmp_path / "modelo.xlsx").is_file()

    field.save_template(str(tmp_path / "modelo.pdf"))
    merchant.qtbot.waitUntil(lambda: "store.file" in merchant.faults())


def test_an_e_mail_that_nobody_sends_is_asked_about(merchant: Merchant) -> None:
    merchant.to_mail()
    form = cast(MailForm, merchant.wizard.forms[WizardStep.MAIL])
    cast(SwitchField, form.fields[1]).switch.click()
    merchant.press()

    assert merchant.faults() == {"mail.sender": "Escolha quem envia esses e-mails, ou desligue os dois."}
    assert merchant.nothing_saved()


class _Broken:
    """The practice vault, which answers writes with an error from some call on."""

    def __init__(self, inner: object, error: TomadaError, good: int) -> None:
        self.inner, self.error, self.good = inner, error, good

    def get(self, name: str) -> Secret | None:
        return self.inner.get(name)  # type: ignore[attr-defined,no-any-return]

    def set(self, name: str, secret: Secret) -> None:
        self.good -= 1
        if self.good < 0:
            raise self.error
        self.inner.set(name, secret)  # type: ignore[attr-defined]

    def delete(self, name: str) -> None:
        self.inner.delete(name)  # type: ignore[attr-defined]


@pytest.mark.parametrize("good", [0, 2, 3])
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (VaultMissing(), "Não há cofre de senhas"),
        (VaultLocked(), "trancado"),
        (VaultDenied(), "cofre de senhas"),
        (VaultTooSmall(), "não guardou o valor inteiro"),
    ],
)
def test_a_vault_that_fails_leaves_nothing_and_the_same_button_tries_again(
    error: TomadaError, words: str, good: int, merchant: Merchant
) -> None:
    merchant.to_mail()
    vault = merchant.practice.application.vault
    merchant.practice.application.vault = _Broken(vault, error, good)
    merchant.press()
    merchant.qtbot.waitUntil(lambda: words in merchant.said)
    assert merchant.step is WizardStep.MAIL
    assert merchant.nothing_saved()

    merchant.practice.application.vault = vault
    merchant.go_to(WizardStep.EXTRAS)
    assert merchant.links() == ["Loja local – Plugg.to"]


def test_a_name_taken_meanwhile_brings_the_merchant_back_to_it(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.practice.add("Loja local – Plugg.to")
    merchant.press()
    merchant.qtbot.waitUntil(lambda: merchant.step is WizardStep.CONNECTION)

    assert "Já existe uma integração com este nome" in merchant.faults()["name"]
    assert cast(SecretField, merchant.field("api_user")).text() == merchant.practice.hub.credentials["api_user"]


def test_back_and_on_again_nothing_is_lost(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.field("mail.sender").set_text("erp")
    merchant.wizard.foot.back.click()
    assert cast(SecretField, merchant.field("client_id")).text() == merchant.practice.hub.credentials["client_id"]

    merchant.go_to(WizardStep.MAIL)
    assert merchant.field("mail.sender").text() == "erp"


def _killed(merchant: Merchant) -> Draft | None:
    """What a program finds that starts after this one was killed."""
    merchant.qtbot.waitUntil(lambda: merchant.practice.application.load_draft() is not None)
    other = merchant.practice.open()
    found = other.load_draft()
    other.close()
    return found


def test_killed_on_the_first_page_it_goes_on_with_all_but_the_secrets(merchant: Merchant) -> None:
    merchant.fill_in()
    merchant.type("name", "Minha loja")
    merchant.wizard.hide()
    found = _killed(merchant)
    merchant.open()

    assert found is not None
    assert (found.name, found.secrets) == ("Minha loja", {})
    assert cast(LineField, merchant.field("name")).text() == "Minha loja"
    assert cast(SecretField, merchant.field("api_user")).text() == ""
    written = (merchant.practice.profile.data / "wizard.json").read_text()
    assert not [text for text in merchant.practice.hub.credentials.values() if text in written]


def test_killed_on_the_second_page_its_answers_are_there_again(merchant: Merchant) -> None:
    merchant.to_mail()
    cast(SwitchField, merchant.field("mail.shipped")).switch.click()
    merchant.field("mail.sender").set_text("erp")
    merchant.wizard.hide()
    merchant.qtbot.waitUntil(lambda: "mail.sender" in (merchant.practice.application.load_draft() or Draft()).settings)
    merchant.open()

    assert merchant.step is WizardStep.CONNECTION  # the secrets went with the program
    merchant.to_mail()
    assert (merchant.field("mail.shipped").text(), merchant.field("mail.sender").text()) == ("yes", "erp")


def test_killed_on_the_last_page_the_link_is_there_and_its_fields_go_on(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    merchant.type("stock.buffer", "7")
    merchant.wizard.hide()
    merchant.qtbot.waitUntil(lambda: "stock.buffer" in (merchant.practice.application.load_draft() or Draft()).settings)
    merchant.open()

    assert merchant.step is WizardStep.EXTRAS
    assert merchant.field("stock.buffer").text() == "7"
    assert merchant.links() == ["Loja local – Plugg.to"]


def test_killed_between_saving_and_noting_it_the_link_is_not_made_twice(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.wizard.keep()
    left = _killed(merchant)
    merchant.practice.add("Loja local – Plugg.to")
    merchant.open(left)

    assert merchant.step is WizardStep.EXTRAS


def test_a_draft_that_goes_on_says_so_and_can_be_started_over(merchant: Merchant) -> None:
    merchant.type("name", "Minha loja")
    merchant.type("hub.shop_domain", "loja.example.com.br")
    merchant.wizard.hide()
    left = _killed(merchant)
    merchant.open()
    assert left is not None
    assert left.left is not None
    assert merchant.wizard.continued.isVisibleTo(merchant.wizard)
    assert moment(left.left) in merchant.wizard.continued.text.text()

    merchant.wizard.continued.start_over.click()

    assert not merchant.wizard.continued.isVisibleTo(merchant.wizard)
    assert cast(LineField, merchant.field("name")).text() == "Loja local – Plugg.to"
    assert cast(LineField, merchant.field("hub.shop_domain")).text() == ""
    merchant.qtbot.waitUntil(lambda: merchant.practice.application.load_draft() is None)
    merchant.wizard.hide()
    merchant.open()
    assert not merchant.wizard.continued.isVisibleTo(merchant.wizard)


def test_an_untouched_wizard_leaves_no_draft(merchant: Merchant) -> None:
    wizard = merchant.open()
    wizard.hide()
    merchant.parts.stop()

    assert merchant.practice.application.load_draft() is None


def test_left_for_later_it_says_so_and_keeps_the_draft(merchant: Merchant) -> None:
    merchant.type("name", "Minha loja")
    with merchant.qtbot.waitSignal(merchant.wizard.left):
        merchant.wizard.foot.leave.click()

    found = _killed(merchant)
    assert found is not None
    assert found.name == "Minha loja"


def test_the_last_page_may_be_left_as_it_is(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    merchant.type("stock.buffer", "7")
    with merchant.qtbot.waitSignal(merchant.wizard.finished):
        merchant.wizard.foot.leave.click()

    assert "stock.buffer" not in next(iter(merchant.practice.application.journal.links())).settings
    assert merchant.practice.application.load_draft() is None


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("stock.buffer", "muitas", "precisa ser um número inteiro"),
        ("stock.buffer", "-1", "O número deve ser de"),
        ("orders.since", "ontem", "não é uma data"),
        ("orders.since", "31/02/2026", "por exemplo 31/03/2026"),
        ("hub.base_url", "http://api.example.com", "começa com http://"),
        ("hub.base_url", "api", "não é um endereço"),
        ("brake.zero_percent", "0", "O número deve ser de"),
    ],
)
def test_a_wrong_additional_field_is_answered_beside_it(name: str, text: str, words: str, merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    merchant.type(name, text)
    merchant.press()

    assert words in merchant.faults()[name]
    assert merchant.step is WizardStep.EXTRAS


def test_a_fault_in_an_advanced_field_unfolds_it(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    form = cast(ExtrasForm, merchant.wizard.forms[WizardStep.EXTRAS])
    assert form.advanced.isHidden()

    merchant.type("hub.parallel", "x")
    merchant.press()
    assert not form.advanced.isHidden()


def test_intervals_are_automatic_own_or_by_hand(merchant: Merchant) -> None:
    merchant.to_mail()
    merchant.go_to(WizardStep.EXTRAS)
    own, by_hand = (cast(IntervalField, merchant.field(f"{it}.interval_min")) for it in ("products", "stock"))
    own.box.setCurrentIndex(1)
    own.box.activated.emit(1)
    merchant.press()
    assert "precisa ser um número inteiro" in merchant.faults()["products.interval_min"]

    QTest.keyClicks(own.minutes, "45")
    by_hand.box.setCurrentIndex(2)
    with merchant.qtbot.waitSignal(merchant.wizard.finished):
        merchant.press()
    settings = next(iter(merchant.practice.application.journal.links())).settings
    assert (settings["products.interval_min"], settings["stock.interval_min"]) == ("45", "0")
    assert "prices.interval_min" not in settings


def test_the_tab_key_goes_through_the_page_as_it_is_read(merchant: Merchant) -> None:
    first = merchant.field("store.file").editor
    order = [first]
    while (stop := order[-1].nextInFocusChain()) is not None and stop is not first:
        order.append(stop)
    names = ("store.file", "api_user", "api_secret", "client_id", "client_secret", "hub.plugin_name", "name")
    places = [order.index(merchant.field(name).editor) for name in names]

    assert places == sorted(places)
    assert order.index(merchant.wizard.foot.forward) > places[-1]


def test_a_practice_shop_that_was_put_aside_is_filled_in_again(merchant: Merchant) -> None:
    secrets = {Role.HUB: {key: Secret(text) for key, text in merchant.practice.hub.credentials.items()}}
    shop = Draft(name="Loja de treino", store="local", hub="pluggto", settings=HUB_AT, secrets=secrets)
    for _ in range(2):
        merchant.open(shop)
        assert cast(SecretField, merchant.field("client_id")).text() == merchant.practice.hub.credentials["client_id"]
        merchant.type("hub.shop_domain", "loja.example.com.br")
        merchant.wizard.foot.leave.click()
    merchant.open(shop)
    merchant.wizard.continued.start_over.click()
    assert merchant.field("client_secret").text() == merchant.practice.hub.credentials["client_secret"]

    merchant.practice.add("Loja de treino")
    merchant.qtbot.waitUntil(lambda: merchant.practice.application.load_draft() is None)
    merchant.open(shop)
    assert merchant.step is WizardStep.CONNECTION
    assert merchant.field("name").text() == "Loja local – Plugg.to"
    assert merchant.field("client_secret").text() == merchant.practice.hub.credentials["client_secret"]


def test_what_an_e_mail_lacks_is_named_and_never_mixed_silently_with_what_was_there(merchant: Merchant) -> None:
    merchant.type("client_id", "antigo-1")
    new = {key: text for key, text in merchant.practice.hub.credentials.items() if "client" not in key}
    QGuiApplication.clipboard().setText("\n".join(f"{key}: {text}" for key, text in new.items()))
    secrets = merchant.connection.sides[Role.HUB].secrets
    secrets.paste.click()
    assert "Falta: Client ID, Client Secret." in secrets._said.text()

    secrets._yes.click()
    assert merchant.field("client_id").text() == "antigo-1"
    assert "valor de antes" in merchant.faults()["client_id"]
    assert "Falta “Client Secret”" in merchant.faults()["client_secret"]
    assert set(merchant.faults()) == {"client_id", "client_secret"}


_BAD_SHEET = """SKU;Nome;Preço;Estoque;SKU pai
CAN-01;Caneca branca;R$ 19,90;10;
CAN-02;Caneca preta;dezenove;5;
CAN-02;Caneca azul;1.299,90;três;
;Sem código;10,00;2;
CAN-05;Prato;-5;1,5;
CAN-06;Prato filho;10,00;4;NAO-EXISTE
CAN-07;;12.50;4;
"""


@pytest.mark.parametrize("width", [1000, 760, 1400])
def test_seven_findings_are_numbered_and_read_without_scrolling(merchant: Merchant, width: int) -> None:
    merchant.practice.sheet.write_text(_BAD_SHEET, encoding="utf-8")
    merchant.wizard.resize(700, 700)
    field = cast(SheetField, merchant.field("store.file"))
    field.choose(str(merchant.practice.sheet))
    seen = field.preview.list
    merchant.qtbot.waitUntil(lambda: seen.isVisibleTo(field))
    merchant.wizard.resize(width, 700)
    merchant.qtbot.waitUntil(lambda: seen.verticalScrollBar().maximum() == 0)

    model = field.preview.findings
    rows = [model.index(row) for row in range(model.rowCount())]
    assert len(rows) >= 7
    assert [str(row.data()).split()[0] for row in rows] == [f"{number}." for number in range(1, len(rows) + 1)]
    assert seen.horizontalScrollBar().maximum() == 0
    for row in rows:
        place = seen.visualRect(row)
        assert seen.viewport().rect().contains(place)
        text = seen.fontMetrics().boundingRect(
            place.adjusted(theme.GAP, theme.GAP, -theme.GAP, 999), Qt.TextFlag.TextWordWrap, str(row.data())
        )
        assert text.height() + 2 * theme.GAP <= place.height()


def test_the_template_and_the_spreadsheet_are_looked_for_in_the_documents(
    merchant: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(parent: QWidget, title: str, place: str, kinds: str) -> tuple[str, str]:
        asked.append(place)
        return "", ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, ask)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    for text in ("Escolher arquivo…", "Baixar planilha modelo"):
        [pressed] = [it for it in merchant.field("store.file").findChildren(QPushButton) if it.text() == text]
        pressed.click()
    assert asked == [documents, f"{documents}/produtos.xlsx"]


def test_enter_in_a_field_does_what_the_positive_button_does(merchant: Merchant) -> None:
    merchant.fill_in()
    field = cast(LineField, merchant.field("client_secret"))
    field.focus()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    merchant.qtbot.waitUntil(lambda: merchant.step is WizardStep.MAIL)


def test_from_the_last_secret_it_is_a_few_tabs_to_the_positive_button(merchant: Merchant) -> None:
    secret = cast(SecretField, merchant.field("client_secret"))
    chain: list[QWidget] = []
    stop = secret.line.nextInFocusChain()
    while stop and stop is not secret.line:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isVisibleTo(merchant.wizard):
            chain.append(stop)
        stop = stop.nextInFocusChain()
    assert chain.index(merchant.wizard.foot.forward) < 5
    assert chain.index(secret.reveal) > chain.index(merchant.wizard.foot.leave)


def test_of_thousands_of_findings_only_the_first_are_worded_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded: list[ItemProblem] = []

    def word(problem: ItemProblem) -> str:
        worded.append(problem)
        return "wrong " * 30

    monkeypatch.setattr(sheet_module, "item_sentence", word)
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show()
    problem = ItemProblem(ItemFault.SKU_MISSING, "A1")
    preview.show_sheet(SheetPreview(("SKU",), (("A",),), 8000, (problem,) * 8000))
    preview.list.grab()
    assert 10 <= len(worded) < 500
