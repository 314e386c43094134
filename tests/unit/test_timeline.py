"""A sale's life and its buyer, as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import Kind
from app.domain.links import Attention, AttentionKind, HistoryEntry
from app.domain.orders import (
    Address,
    Buyer,
    Invoice,
    Order,
    Sale,
    Stage,
    Step,
    StepName,
    StepState,
    StoreOrder,
    Tracking,
)
from app.resources import resource
from app.texts import translate as texts
from app.texts.changes import change_text
from app.texts.format import moment
from app.texts.people import address_lines, buyer_lines
from app.texts.timeline import TimelineEntry, timeline

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ORDER = Order("h1", "MLB-77", "canal", Stage.APPROVED, "approved", NOW, NOW)
STORE = StoreOrder("h1", "1042", "h1", Stage.APPROVED)
INVOICE = Invoice("3" * 44, "12", "1", NOW)
TRACKING = Tracking("Correios", "PAC", "BR1", NOW)


@pytest.fixture(autouse=True)
def portuguese() -> Iterator[None]:
    texts.load(resource("translations"), "pt_BR")
    yield
    texts.load(resource("translations"), "en")


def done(name: StepName, proof: str = "") -> Step:
    return Step(name, StepState.DONE, at=NOW, proof=proof)


def lines(sale: Sale, *attentions: Attention) -> list[str]:
    return [entry.text for entry in timeline(sale, attentions)]


def last(sale: Sale, *attentions: Attention) -> TimelineEntry:
    return timeline(sale, attentions)[-1]


def test_a_finished_sale_tells_its_life_with_every_proof() -> None:
    store = replace(STORE, stage=Stage.DELIVERED, invoice=INVOICE, tracking=TRACKING, delivered=NOW)
    steps = (
        done(StepName.IMPORT, "1042"),
        done(StepName.ACKNOWLEDGE, "1042"),
        done(StepName.INVOICE, "12"),
        done(StepName.TRACK, "BR1"),
        done(StepName.DELIVER),
    )
    sale = Sale("h1", ORDER, Stage.DELIVERED, store, steps, closed=True)
    assert lines(sale) == [
        "Vendido: pedido MLB-77",
        "Criado na loja/ERP: pedido 1042",
        "O hub já sabe o número na loja/ERP: 1042",
        "Nota fiscal 12, série 1",
        "O hub já tem a nota fiscal 12",
        "Entregue à transportadora Correios: BR1",
        "O hub já tem o rastreamento BR1",
        "Entregue ao comprador",
        "O hub já sabe da entrega",
    ]
    assert timeline(sale)[1].note == f"Confirmado em {moment(NOW)}"


@pytest.mark.parametrize(
    ("sale", "expected"),
    [
        (Sale("h1", ORDER, Stage.AWAITING), "Esperando o pagamento ser aprovado no hub"),
        (Sale("h1", ORDER, Stage.APPROVED), "Vai ser criado na loja/ERP"),
        (Sale("h1", ORDER, Stage.APPROVED, STORE), "Falta informar a nota fiscal"),
        (Sale("h1", ORDER, Stage.INVOICED, replace(STORE, invoice=INVOICE)), "Falta informar o envio"),
        (
            Sale("h1", ORDER, Stage.SHIPPED, replace(STORE, invoice=INVOICE, tracking=TRACKING)),
            "Falta informar a entrega",
        ),
    ],
)
def test_what_comes_next_is_the_last_line(sale: Sale, expected: str) -> None:
    assert last(sale) == TimelineEntry(StepState.OWED, expected)


@pytest.mark.parametrize(
    "sale",
    [
        Sale(
            "h1", ORDER, Stage.CANCELLED, replace(STORE, stage=Stage.CANCELLED), (done(StepName.CANCEL),), closed=True
        ),
        Sale("h1", ORDER, Stage.CANCELLED),
        Sale("h1", ORDER, Stage.APPROVED, replace(STORE, stage=Stage.CANCELLED)),
    ],
)
def test_a_cancelled_sale_waits_for_nothing(sale: Sale) -> None:
    assert last(sale).text.startswith("Cancelado")
    assert last(sale).state is StepState.DONE


def test_a_waiting_step_says_why_and_when_it_is_tried_again() -> None:
    again = NOW + timedelta(minutes=5)
    step = Step(StepName.INVOICE, StepState.WAITING, at=NOW, until=again, reason=Kind.UNREACHABLE.value)
    note = last(Sale("h1", ORDER, Stage.APPROVED, replace(STORE, invoice=INVOICE), (step,))).note
    assert note == f"Sem conexão. A Tomada tenta de novo sozinha depois de {moment(again)}."


def test_a_step_in_doubt_for_a_reason_without_a_name_says_when_it_goes_on() -> None:
    step = Step(StepName.IMPORT, StepState.WAITING, until=NOW, reason="in_doubt")
    note = last(Sale("h1", ORDER, Stage.APPROVED, None, (step,))).note
    assert note == f"A Tomada tenta de novo sozinha depois de {moment(NOW)}."


def test_a_step_that_needs_a_person_says_what_to_do() -> None:
    step = Step(StepName.IMPORT, StepState.ATTENTION, reason="unknown_sku")
    params = {"step": "import", "reason": "unknown_sku", "detail": "SKU-9", "number": "MLB-77"}
    item = Attention(1, 1, AttentionKind.STEP, "h1", NOW, params)
    entry = last(Sale("h1", ORDER, Stage.APPROVED, None, (step,)), item)
    assert entry.state is StepState.ATTENTION
    assert "SKU-9" in entry.note


def test_every_state_of_every_step_can_be_told() -> None:
    for name in StepName:
        for state in StepState:
            for until in (None, NOW):
                step = Step(name, state, at=NOW, until=until, reason="refused", proof="7")
                told = timeline(Sale("h1", ORDER, Stage.APPROVED, STORE, (step,)))
                assert all(entry.text and "{" not in entry.text + entry.note for entry in told)


def test_a_change_of_an_order_is_told_in_words() -> None:
    entry = HistoryEntry(NOW, 1, "h1", "stage", "", "approved")
    told = change_text(entry)
    assert (told.what, told.before, told.after) == ("Situação", "", "Aprovado")
    assert change_text(replace(entry, what="step:invoice")).what == "Enviar a nota fiscal ao hub"
    assert change_text(replace(entry, what="colour", before="red")).before == "red"


def test_a_buyer_is_shown_as_on_paper() -> None:
    home = Address("", "Rua A", "1", "Fundos", "Centro", "Natal", "RN", "59000123")
    buyer = Buyer("Maria", "52998224725", "maria@example.com", address=home)
    assert buyer_lines(buyer) == ("Maria", "CPF 529.982.247-25", "maria@example.com")
    assert address_lines(buyer) == ("Rua A, 1", "Fundos", "Centro", "Natal/RN", "CEP 59000-123")
    away = replace(home, name="Portaria", postcode="5900")
    assert address_lines(replace(buyer, delivery=away))[0] == "Portaria"
    assert address_lines(replace(buyer, delivery=away))[-1] == "5900"
    assert buyer_lines(Buyer(document="11222333000181")) == ("CNPJ 11.222.333/0001-81",)
    assert buyer_lines(Buyer(document="12ABC34501DE35")) == ("CNPJ 12.ABC.345/01DE-35",)
    assert buyer_lines(Buyer(document="X-1")) == ("X-1",)
    assert address_lines(Buyer()) == ()


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Step(StepName.IMPORT, found=False, proof="5521"), "Conferido na loja/ERP às {at}: não existia; criado 5521."),
        (Step(StepName.IMPORT, found=True, proof="5521"), "Conferido na loja/ERP às {at}: já existia, 5521."),
        (Step(StepName.INVOICE, found=False, proof="12"), "Conferido no hub às {at}: ainda não constava; informado."),
        (Step(StepName.TRACK, found=True, proof="BR1"), "Conferido no hub às {at}: já constava."),
        (Step(StepName.CANCEL, found=True), "Conferido às {at}: já estava cancelado."),
    ],
)
def test_a_step_that_was_in_doubt_shows_what_was_seen_before_it_was_done(step: Step, said: str) -> None:
    step = replace(step, state=StepState.DONE, at=NOW, looked=NOW - timedelta(minutes=1))
    stage = Stage.CANCELLED if step.name is StepName.CANCEL else Stage.APPROVED
    store = replace(STORE, invoice=INVOICE, tracking=TRACKING)
    notes = [entry.note for entry in timeline(Sale("h1", ORDER, stage, store, (step,), closed=True))]
    at = (NOW - timedelta(minutes=1)).astimezone().strftime("%H:%M")
    assert any(note.startswith(said.format(at=at)) for note in notes)


def test_a_doubt_that_is_not_settled_says_when_it_was_looked_at_and_when_again() -> None:
    waiting = Step(StepName.IMPORT, StepState.WAITING, at=NOW, until=NOW + timedelta(minutes=2), reason="in_doubt")
    entry = last(Sale("h1", ORDER, Stage.APPROVED, None, (replace(waiting, looked=NOW, found=False),)))
    for at in (NOW, NOW + timedelta(minutes=2)):
        assert at.astimezone().strftime("%H:%M") in entry.note
    assert "antes de criar" in entry.note
