"""What the person reads: every fault has words, in three languages, with nothing left to fill in."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest

from app.connectors.local.declaration import DECLARATION as LOCAL
from app.connectors.pluggto.declaration import DECLARATION as PLUGGTO
from app.domain.catalogue import Facet, ItemFault, ItemProblem
from app.domain.errors import (
    AccountBlocked,
    Bug,
    CredentialsRefused,
    Duplicate,
    InputFault,
    InvalidInput,
    Kind,
    NotFound,
    Refused,
    SheetFault,
    SheetUnreadable,
    Throttled,
    TomadaError,
    Unreachable,
)
from app.domain.links import Answer, Attention, AttentionKind, AttentionState, Lane, Stream
from app.domain.orders import OrderFault, Stage, StepName, StepState
from app.domain.settings import options
from app.texts import attention as attentions
from app.texts import errors, translate
from app.texts.attention import attention_text
from app.texts.errors import REASONS, Explained, explain
from app.texts.faults import ITEM_ADVICE, ORDER_ADVICE, item_sentence, order_advice
from app.texts.format import ago, duration, moment, money
from app.texts.inputs import INPUT_ADVICE, SHEET_ADVICE
from app.texts.labels import connection_field, field_label, label, setting_meaning

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
NOW = datetime(2026, 3, 31, 17, 5, tzinfo=UTC)


def _update_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", ROOT / "packaging/update_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


UPDATE = _update_script()
SOURCES = [(context, text) for context, texts in UPDATE.source_texts().items() for text in texts]


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    translate.load(FOLDER, "en")


@pytest.fixture(params=translate.LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    translate.load(FOLDER, request.param)
    return str(request.param)


def _messages(language: str) -> Iterator[tuple[str, str, str]]:
    for context in ElementTree.parse(UPDATE.path_of(language)).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.text or "" if not translation.get("type") else ""
            yield context.findtext("name", ""), message.findtext("source", ""), finished


# translation files


@pytest.mark.parametrize("language", UPDATE.LANGUAGES)
def test_every_text_in_code_is_translated_and_no_translation_is_left_over(language: str) -> None:
    translated = {(context, source) for context, source, finished in _messages(language) if finished}
    listed = {(context, source) for context, source, _ in _messages(language)}

    assert set(SOURCES) - translated == set(), "run packaging/update_translations.py and translate what it adds"
    assert listed - set(SOURCES) == set(), "run packaging/update_translations.py"


@pytest.mark.parametrize("language", UPDATE.LANGUAGES)
def test_translations_have_the_placeholders_of_their_source(language: str) -> None:
    wrong = [
        source
        for _, source, finished in _messages(language)
        if finished and translate.placeholders(source) != translate.placeholders(finished)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", UPDATE.LANGUAGES)
def test_sentences_stay_sentences_in_translation(language: str) -> None:
    wrong = [
        source
        for _, source, finished in _messages(language)
        if finished and (source[-1] in ".:") != (finished[-1] in ".:")
    ]

    assert wrong == []


@pytest.mark.parametrize("language", UPDATE.LANGUAGES)
def test_translation_files_are_what_the_update_would_write(language: str, tmp_path: Path) -> None:
    path = UPDATE.path_of(language)

    UPDATE.write(tmp_path / "again.ts", language, UPDATE.source_texts(), UPDATE.read(path))

    assert (tmp_path / "again.ts").read_bytes() == path.read_bytes()


def test_an_update_adds_new_texts_unfinished_keeps_known_ones_and_drops_vanished_ones(tmp_path: Path) -> None:
    path = tmp_path / "tomada_es.ts"
    UPDATE.write(path, "es", {"A": ["old", "kept & <b>"]}, {("A", "old"): "viejo", ("A", "kept & <b>"): "dejado & <b>"})

    missing = UPDATE.write(path, "es", {"A": ["kept & <b>", "new"]}, UPDATE.read(path))

    assert missing == 1
    assert UPDATE.read(path) == {("A", "kept & <b>"): "dejado & <b>"}
    assert translate.read_file(path) == {("A", "kept & <b>"): "dejado & <b>"}
    assert 'type="unfinished"' in path.read_text(encoding="utf-8")


def test_texts_are_never_put_together_before_they_are_translated() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, call in UPDATE.marked_calls()
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp | ast.Call) for argument in call.args)
    ]

    assert wrong == []


def test_tables_of_texts_hold_marked_literals() -> None:
    marks = [call for _, call in UPDATE.marked_calls() if getattr(call.func, "id", "") == "QT_TRANSLATE_NOOP"]

    assert marks
    assert all(isinstance(argument, ast.Constant) for call in marks for argument in call.args)


def test_a_translation_with_other_placeholders_is_ignored(tmp_path: Path) -> None:
    known = {("A", "{host} is away"): "{servidor} saiu", ("A", "{id}"): "{id", ("A", "yes"): "sim"}
    UPDATE.write(tmp_path / "tomada_pt_BR.ts", "pt_BR", {"A": ["{host} is away", "{id}", "yes"]}, known)

    translate.load(tmp_path, "pt_BR")

    assert translate.translate("A", "{host} is away") == "{host} is away"
    assert translate.translate("A", "{id}") == "{id}"
    assert translate.translate("A", "yes") == "sim"


def test_a_text_without_translation_is_shown_in_english() -> None:
    translate.load(FOLDER, "es")

    assert translate.translate("Nowhere", "Unheard of") == "Unheard of"
    assert translate.language() == "es"


def test_texts_need_no_qt() -> None:
    code = (
        "import sys; from pathlib import Path; import app.texts.attention; from app.texts.translate import load;"
        f"load(Path({str(FOLDER)!r}), 'pt_BR'); sys.exit(any('PySide' in name or 'Qt' in name for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


# the system's language


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LANG": "pt_BR.UTF-8"}, "pt_BR"),
        ({"LANG": "pt_PT.UTF-8"}, "pt_BR"),
        ({"LANG": "pt"}, "pt_BR"),
        ({"LANG": "es_AR.UTF-8"}, "es"),
        ({"LANG": "es-419"}, "es"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "pt_BR.UTF-8", "LC_MESSAGES": "es_MX"}, "es"),
        ({"LANG": "pt_BR.UTF-8", "LC_MESSAGES": "es_MX", "LC_ALL": "en_US"}, "en"),
        ({"LC_ALL": "en_US", "TOMADA_LANGUAGE": "pt_BR"}, "pt_BR"),
        ({"LC_ALL": "", "LANG": "pt_BR.UTF-8"}, "pt_BR"),
    ],
)
def test_the_language_is_the_systems_unless_it_is_chosen(environ: Mapping[str, str], expected: str) -> None:
    assert translate.system_language(environ) == expected


def test_without_locale_variables_the_systems_own_setting_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translate, "_system_locale", lambda: "pt_BR")

    assert translate.system_language({}) == "pt_BR"


# errors


def _error_classes() -> Mapping[Kind, type[TomadaError]]:
    return {found.kind: found for found in TomadaError.__subclasses__()}


SAMPLES: Mapping[Kind, dict[str, Any]] = {
    Kind.UNREACHABLE: {"host": "api.example.com"},
    Kind.TRANSIENT: {"host": "api.example.com", "reason": "timeout"},
    Kind.THROTTLED: {"until": NOW},
    Kind.DEFERRED: {"host": "smtp.example.com", "details": "451 4.7.1"},
    Kind.UNREADABLE: {"host": "api.example.com", "what": "json"},
    Kind.CREDENTIALS_REFUSED: {"host": "api.example.com"},
    Kind.CREDENTIALS_EXPIRED: {"host": "api.example.com"},
    Kind.ACCOUNT_BLOCKED: {"host": "api.example.com", "reason": "plan"},
    Kind.REFUSED: {"fields": "name, price"},
    Kind.NOT_FOUND: {"id": "77"},
    Kind.DUPLICATE: {"existing": "12"},
    Kind.VAULT_LOCKED: {},
    Kind.VAULT_DENIED: {"reason": "dismissed"},
    Kind.VAULT_MISSING: {"reason": "fail"},
    Kind.VAULT_TOO_SMALL: {"reason": "read_back"},
    Kind.DISK_FULL: {"path": "/data"},
    Kind.PROFILE_READ_ONLY: {"path": "/data"},
    Kind.JOURNAL_BUSY: {"path": "/data"},
    Kind.JOURNAL_DAMAGED: {"kept": "journal.damaged"},
    Kind.JOURNAL_NEWER: {"schema": 9, "known": 1},
    Kind.SHEET_UNREADABLE: {"reason": SheetFault.NO_COLUMN, "file": "loja.xlsx", "column": "Preço"},
    Kind.INVALID_INPUT: {"field": "api_user", "reason": InputFault.IS_EMAIL},
    Kind.LINK_BUSY: {"owner": "caixa-2"},
    Kind.BUG: {"where": "engine"},
}


def _assert_whole(explained: Explained) -> None:
    for text in (explained.title, explained.cause, explained.next_step):
        assert text.strip()
        assert "{" not in text
        assert "—" not in text, "a parameter is missing"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_error_says_what_happened_why_and_what_to_do(kind: Kind, spoken: str) -> None:
    _assert_whole(explain(_error_classes()[kind](**SAMPLES[kind])))


@pytest.mark.parametrize("kind", set(Kind) - {Kind.THROTTLED, Kind.DUPLICATE})
def test_an_error_that_says_little_is_explained_all_the_same(kind: Kind, spoken: str) -> None:
    explained = explain(_error_classes()[kind]())

    assert "{" not in f"{explained}"


@pytest.mark.parametrize("fault", InputFault)
def test_every_input_fault_has_its_own_words(fault: InputFault, spoken: str) -> None:
    explained = explain(InvalidInput(field="client_id", reason=fault, line=3, placeholder="cpf", known="12"))

    _assert_whole(explained)
    assert "Client ID" in explained.title
    assert explained.cause != explain(InvalidInput(field="client_id")).cause


@pytest.mark.parametrize(("kind", "reason"), REASONS)
def test_a_reason_that_says_more_than_its_kind_is_told(kind: Kind, reason: str, spoken: str) -> None:
    explained = explain(_error_classes()[kind](**SAMPLES[kind] | {"reason": reason}))

    _assert_whole(explained)
    assert explained.cause != explain(_error_classes()[kind](**SAMPLES[kind])).cause


@pytest.mark.parametrize("fault", SheetFault)
def test_every_sheet_fault_has_its_own_words_and_names_the_file(fault: SheetFault, spoken: str) -> None:
    explained = explain(SheetUnreadable(reason=fault, file="loja.xlsx", column="Estoque"))

    _assert_whole(explained)
    assert "loja.xlsx" in explained.cause
    assert explained.cause != explain(SheetUnreadable(file="loja.xlsx")).cause
    assert ("Estoque" in explained.cause) is (fault is SheetFault.NO_COLUMN)


def test_no_two_faults_share_their_cause() -> None:
    for table in (INPUT_ADVICE, SHEET_ADVICE, ITEM_ADVICE, ORDER_ADVICE):
        causes = [cause for cause, _ in table.values()]
        assert len(causes) == len(set(causes))


def test_errors_are_told_in_the_persons_language() -> None:
    translate.load(FOLDER, "pt_BR")
    assert explain(Unreachable(host="api.plugg.to")) == Explained(
        "Sem conexão",
        "Não foi possível fazer a conexão com api.plugg.to. Nada foi alterado lá.",
        "Confira se a internet deste computador funciona. A Tomada tenta de novo sozinha.",
    )
    translate.load(FOLDER, "es")
    assert explain(Unreachable(host="api.plugg.to")).title == "Sin conexión"
    translate.load(FOLDER, "en")
    assert explain(Unreachable(host="api.plugg.to")).title == "No connection"


def test_a_pause_is_told_in_local_time() -> None:
    assert moment(NOW) in explain(Throttled(NOW)).cause


@pytest.mark.parametrize("name", ["reason", "fields", "details", "type"])
def test_the_reason_of_a_refusal_is_shown_however_the_remote_gave_it(name: str) -> None:
    assert "price too low" in explain(Refused(**{name: "price too low"})).cause


def test_braces_in_a_remotes_answer_are_shown_as_they_are() -> None:
    assert "{host} {0}" in explain(AccountBlocked(reason="{host} {0}")).cause


def test_errors_of_the_program_and_of_missing_things_need_no_parameter() -> None:
    for error in (Bug(), NotFound(), CredentialsRefused()):
        _assert_whole(explain(error))
    assert "12" in explain(Duplicate("12")).cause


# fields and names


@pytest.mark.parametrize(
    ("kind", "key"), [(system.kind, field.key) for system in (PLUGGTO, LOCAL) for field in system.fields]
)
def test_every_field_of_a_connection_has_a_label_and_says_where_to_find_it(kind: str, key: str, spoken: str) -> None:
    text = connection_field(kind, key)

    assert text.label
    assert text.where.endswith(".")


def test_the_four_credentials_carry_pluggtos_own_names_in_every_language(spoken: str) -> None:
    labels = [field_label(key) for key in ("api_user", "api_secret", "client_id", "client_secret")]

    assert labels == ["API User", "API Secret", "Client ID", "Client Secret"]


def test_the_page_says_that_the_panel_login_is_not_the_api_user() -> None:
    translate.load(FOLDER, "pt_BR")

    assert "Não é o e-mail do seu login no Plugg.to" in connection_field("pluggto", "api_user").where


def test_fields_are_named_as_the_person_knows_them() -> None:
    translate.load(FOLDER, "pt_BR")

    assert field_label("store.file") == "Planilha"
    assert field_label("hub.api_user") == "API User"
    assert field_label("key") == "Chave de acesso"
    assert field_label("stock.buffer") == "Unidades de cada SKU que não são informadas ao hub"
    assert field_label("no.such.setting") == "no.such.setting"


@pytest.mark.parametrize("option", [option for option, _ in options()], ids=lambda option: option.key)
def test_every_setting_says_what_it_means_in_portuguese(option: Any) -> None:
    translate.load(FOLDER, "pt_BR")

    assert setting_meaning(option.key) not in ("", option.meaning)
    assert field_label(option.key) != option.key


NAMED = [*Stream, *Lane, *Facet, *Stage, *StepName, *StepState, *Answer, *AttentionState]


@pytest.mark.parametrize("word", NAMED, ids=lambda word: f"{type(word).__name__}-{word}")
def test_every_word_of_the_design_has_a_name(word: Any, spoken: str) -> None:
    assert label(word)


def test_streams_carry_the_names_of_the_design() -> None:
    translate.load(FOLDER, "pt_BR")

    flows = [label(stream) for stream in Stream if stream is not Stream.RECONCILIATION]
    assert flows == ["Produtos", "Preços", "Estoque", "Pedidos", "Notas e envios", "E-mails"]


# products, orders, attention


@pytest.mark.parametrize("fault", ItemFault)
def test_every_finding_in_the_spreadsheet_names_the_cell_and_says_what_to_do(fault: ItemFault, spoken: str) -> None:
    sentence = item_sentence(ItemProblem(fault, cell="C12", value="abc"))

    assert "C12" in sentence
    assert ("abc" in sentence) is ("{value}" in ITEM_ADVICE[fault][0])
    assert sentence.count(".") >= 2
    assert "{" not in sentence


def test_a_finding_reads_as_a_plain_sentence() -> None:
    problem = ItemProblem(ItemFault.PRICE_UNREADABLE, cell="C12", value="abc")
    translate.load(FOLDER, "pt_BR")

    assert item_sentence(problem) == (
        "Célula C12: “abc” não é um preço, por isso nenhum preço é enviado. Digite só o valor, por exemplo 19,90."
    )
    assert item_sentence(ItemProblem(ItemFault.PRICE_ZERO)).startswith("O preço é zero")


@pytest.mark.parametrize("fault", OrderFault)
def test_every_oddity_of_an_order_has_cause_and_next_step(fault: OrderFault, spoken: str) -> None:
    cause, remedy = order_advice([fault])

    assert cause.endswith(".")
    assert remedy.endswith(".")


ATTENTION_SAMPLES: Mapping[AttentionKind, dict[str, str]] = {
    AttentionKind.ITEM: {"fault": "ean_exponent", "cell": "F7", "value": "7,89E+12"},
    AttentionKind.LISTING_REFUSED: {"reason": "name is too long"},
    AttentionKind.LISTING_SWALLOWED: {"facet": "price,stock"},
    AttentionKind.LISTING_INSPECTED: {"fields": "ncm, weight", "count": "2", "skus": "CAM-01, CAM-02"},
    AttentionKind.BRAKE_ZERO_STOCK: {"count": "30", "total": "60", "skus": "CAM-P"},
    AttentionKind.BRAKE_PRICE: {"count": "1", "prices": "CAM-P 199.90|149.90 1.99"},
    AttentionKind.BRAKE_SHRUNK: {"count": "10", "before": "60", "skus": "CAM-P"},
    AttentionKind.ORDER_FLAGGED: {"faults": "totals_differ,document_invalid", "number": "MLB-1"},
    AttentionKind.ORDER_PARKED: {"status": "buffered", "number": "MLB-1"},
    AttentionKind.ORDER_UNREADABLE: {"where": "items[0].quantity"},
    AttentionKind.STEP: {"step": "invoice", "reason": "refused", "detail": "nfe_key invalid", "number": "MLB-1"},
    AttentionKind.CANCELLED_AFTER_INVOICE: {"number": "MLB-1", "invoice": "345"},
    AttentionKind.MAIL_DOUBTFUL: {"number": "MLB-1", "event": "shipped", "reason": "transient"},
    AttentionKind.MAIL_REFUSED: {"number": "MLB-1", "event": "delivered", "reason": "refused", "detail": "550 5.1.1"},
    AttentionKind.STORE_WENT_BACK: {"number": "MLB-1", "before": "cancelled", "after": "approved"},
    AttentionKind.DIFFERENCE: {"facet": "stock", "store": "5", "hub": "7"},
    AttentionKind.STREAM: {"kind": "unreachable", "host": "api.plugg.to"},
}


def _attention(kind: AttentionKind, params: Mapping[str, str], subject: str = "CAN-01") -> Attention:
    return Attention(1, 1, kind, subject, NOW, params)


@pytest.mark.parametrize("kind", AttentionKind)
def test_everything_that_waits_for_a_person_says_why_where_and_with_which_answers(
    kind: AttentionKind, spoken: str
) -> None:
    subject = "stock" if kind is AttentionKind.STREAM else "CAN-01"
    text = attention_text(_attention(kind, ATTENTION_SAMPLES[kind], subject))

    _assert_whole(Explained(text.title, text.cause, text.where))
    assert text.actions


@pytest.mark.parametrize("kind", AttentionKind)
def test_an_attention_without_parameters_is_shown_all_the_same(kind: AttentionKind, spoken: str) -> None:
    text = attention_text(_attention(kind, {}))

    assert "{" not in f"{text.title}{text.cause}{text.where}"


@pytest.mark.parametrize("kind", AttentionKind)
def test_every_parameter_of_an_attention_is_seen(kind: AttentionKind) -> None:
    text = attention_text(_attention(kind, ATTENTION_SAMPLES[kind]))
    seen = f"{text.title} {text.cause} {text.where}"
    coded = {"fault", "facet", "faults", "step", "reason", "kind", "prices", "event"}
    coded |= {"before", "after"} if kind is AttentionKind.STORE_WENT_BACK else set()

    for name, value in ATTENTION_SAMPLES[kind].items():
        assert name in coded or value in seen


def test_trying_again_is_offered_only_where_it_can_help() -> None:
    """An invoice to be cancelled, an order to be compared or one whose status is unknown wait for somebody else."""
    pointless = {kind for kind in AttentionKind if Answer.RETRY not in attention_text(_attention(kind, {})).actions}
    assert pointless == {
        AttentionKind.BRAKE_ZERO_STOCK,
        AttentionKind.BRAKE_PRICE,
        AttentionKind.BRAKE_SHRUNK,
        AttentionKind.LISTING_INSPECTED,
        AttentionKind.ORDER_FLAGGED,
        AttentionKind.ORDER_PARKED,
        AttentionKind.CANCELLED_AFTER_INVOICE,
        AttentionKind.STORE_WENT_BACK,
    }


def test_a_brake_asks_go_on_skip_or_cancel() -> None:
    for kind in (AttentionKind.BRAKE_ZERO_STOCK, AttentionKind.BRAKE_PRICE, AttentionKind.BRAKE_SHRUNK):
        actions = attention_text(_attention(kind, ATTENTION_SAMPLES[kind])).actions
        assert actions == (Answer.GO_ON, Answer.SKIP, Answer.CANCEL)


def test_a_price_brake_shows_money_as_the_person_writes_it() -> None:
    translate.load(FOLDER, "pt_BR")
    text = attention_text(_attention(AttentionKind.BRAKE_PRICE, {"prices": "CAM-P 1199.90|149.90 1.99", "count": "1"}))

    assert text.cause.startswith("CAM-P R$ 149,90 (de R$ 1.199,90) → R$ 1,99. Até você responder")


def test_a_brake_names_the_first_products_and_says_that_there_are_more() -> None:
    translate.load(FOLDER, "pt_BR")
    skus = "\n".join(f"SKU-{number:02d}" for number in range(30))
    text = attention_text(_attention(AttentionKind.BRAKE_SHRUNK, {"count": "9", "before": "39", "skus": skus}))

    assert "SKU-00, SKU-01" in text.cause
    assert "SKU-19 (+10)" in text.cause
    assert "SKU-20" not in text.cause


def test_a_failed_step_gives_the_reason_of_its_error_or_of_the_order() -> None:
    translate.load(FOLDER, "pt_BR")
    refused = attention_text(_attention(AttentionKind.STEP, ATTENTION_SAMPLES[AttentionKind.STEP]))
    unknown = attention_text(_attention(AttentionKind.STEP, {"step": "import", "reason": "unknown_sku"}, "5f3a"))

    assert refused.title == "Pedido MLB-1 – não foi feito: Enviar a nota fiscal ao hub"
    assert refused.cause == "Do jeito que está, foi recusado. Motivo informado: nfe_key invalid."
    assert unknown.title == "Pedido 5f3a – não foi feito: Criar o pedido na loja/ERP"
    assert unknown.cause == "O pedido tem um SKU que a sua loja/ERP não tem."


def test_a_flagged_order_lists_all_that_is_odd() -> None:
    text = attention_text(_attention(AttentionKind.ORDER_FLAGGED, {"faults": "totals_differ,document_invalid"}))

    assert "add up" in text.cause
    assert "CPF" in text.cause


def test_a_stale_stream_carries_its_name_and_the_errors_words() -> None:
    translate.load(FOLDER, "pt_BR")
    text = attention_text(_attention(AttentionKind.STREAM, {"kind": "unreachable", "host": "api.plugg.to"}, "stock"))

    assert text.title == "Estoque: Sem conexão"
    assert text.cause == "Não foi possível fazer a conexão com api.plugg.to. Nada foi alterado lá."


def test_every_text_table_is_complete() -> None:
    assert set(errors.TEXTS) == set(Kind)
    assert set(attentions.TEXTS) == set(AttentionKind)
    assert set(INPUT_ADVICE) == set(InputFault)
    assert set(SHEET_ADVICE) == set(SheetFault)
    assert set(ITEM_ADVICE) == set(ItemFault)
    assert set(ORDER_ADVICE) == set(OrderFault)


# amounts and times


@pytest.mark.parametrize(
    ("language", "amount", "expected"),
    [
        ("pt_BR", "1234.56", "R$ 1.234,56"),
        ("pt_BR", "-0.5", "-R$ 0,50"),
        ("es", "1234567.8", "R$ 1.234.567,80"),
        ("en", "1234.56", "R$1,234.56"),
    ],
)
def test_money_is_written_as_the_person_writes_it(language: str, amount: str, expected: str) -> None:
    translate.load(FOLDER, language)

    assert money(Decimal(amount)) == expected


def test_times_are_local() -> None:
    assert moment(NOW, timezone(timedelta(hours=-3))) == "31/03/2026 14:05"


@pytest.mark.parametrize(
    ("language", "passed", "expected"),
    [
        ("pt_BR", timedelta(minutes=5, seconds=59), "há 5 min"),
        ("pt_BR", timedelta(seconds=20), "agora"),
        ("pt_BR", timedelta(seconds=-20), "agora"),
        ("pt_BR", timedelta(days=1, hours=3), "há 1 dia"),
        ("es", timedelta(days=3), "hace 3 días"),
        ("en", timedelta(hours=2), "2 h ago"),
    ],
)
def test_ages_are_told_in_their_largest_unit(language: str, passed: timedelta, expected: str) -> None:
    translate.load(FOLDER, language)

    assert ago(NOW, NOW + passed) == expected


def test_a_short_pause_is_told_in_seconds() -> None:
    assert duration(timedelta(seconds=40)) == "40 s"
