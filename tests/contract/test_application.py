"""The whole program without its commands: links, their secrets, and what survives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from app.domain.errors import InputFault, InvalidInput, TomadaError, VaultLocked
from app.domain.links import AttentionKind, Link, Stream
from app.domain.orders import StepName
from app.engine.link import LinkEngine
from app.engine.service import Service
from app.ports import CancelToken, Secret
from tests.support.clock import FakeClock
from tests.support.practice import Practice

EVERYTHING = tuple(Stream)
ORDERS = (Stream.ORDERS, Stream.FULFILMENT)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    made = Practice(tmp_path)
    yield made
    made.application.close()


def test_a_link_is_tried_on_both_sides_and_names_the_accounts(practice: Practice) -> None:
    store, hub = practice.application.test_link(practice.add())
    assert (store.name, hub.name) == ("loja.csv", "Plugg.to")


def test_secrets_go_to_the_vault_and_to_no_file(practice: Practice) -> None:
    practice.application.open_link(practice.add(), Event()).run(EVERYTHING)
    practice.application.close()
    written = b"".join(path.read_bytes() for path in practice.profile.root.rglob("*") if path.is_file())
    for secret in practice.hub.credentials.values():
        assert secret.encode() not in written


@pytest.mark.parametrize(
    ("settings", "secrets", "reason"),
    [
        ({"hub.base_url": "http://example.com"}, {}, InputFault.PLAIN_HTTP),
        ({"hub.shop_domain": "https://loja.example/produtos"}, {}, InputFault.HAS_PATH),
        ({"stock.interval_min": "cinco"}, {}, InputFault.NOT_A_NUMBER),
        ({"no.such": "1"}, {}, InputFault.UNKNOWN),
        ({}, {"api_user": "ana@example.com"}, InputFault.IS_EMAIL),
        ({}, {"client_secret": " "}, InputFault.MISSING),
        ({}, {"client_id": "two words"}, InputFault.HAS_BLANKS),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_saved(
    practice: Practice, settings: dict[str, str], secrets: dict[str, str], reason: InputFault
) -> None:
    with pytest.raises(InvalidInput) as caught:
        practice.application.add_link(
            "loja", "local", "pluggto", settings, {"hub": {**practice.hub.credentials, **secrets}}
        )
    assert caught.value.params["reason"] == reason
    assert practice.application.journal.links() == []


def test_blanks_around_a_pasted_secret_are_taken_off(practice: Practice) -> None:
    pasted = {key: f"  {value}\n" for key, value in practice.hub.credentials.items()}
    settings = {"hub.base_url": "http://127.0.0.1:9"}
    link = practice.application.add_link("loja", "local", "pluggto", settings, {"hub": pasted})
    assert practice.application.test_link(link)[1].name == "Plugg.to"


def test_a_vault_that_refuses_leaves_no_half_made_link(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise VaultLocked

    monkeypatch.setattr(practice.vault, "set", locked)
    monkeypatch.setattr(practice.vault, "delete", locked)
    with pytest.raises(VaultLocked):
        practice.add()
    assert practice.application.journal.links() == []


def test_a_removed_link_takes_its_secrets_and_records_along(practice: Practice) -> None:
    link = practice.add()
    practice.application.remove_link(link)
    assert practice.vault.get(f"link-{link.id}/hub/client_secret") is None
    assert practice.application.journal.links() == []


def test_a_damaged_journal_is_kept_and_rebuilt_from_both_sides_without_a_second_order(
    practice: Practice, caplog: pytest.LogCaptureFixture
) -> None:
    link = practice.add()
    practice.application.open_link(link, Event()).run(EVERYTHING)
    order, other = practice.sell(), practice.sell()
    practice.application.open_link(link, Event()).run(ORDERS)
    practice.hub.move(other, "canceled")
    practice.application.close()
    new = practice.sell()
    numbers = {hub_id: practice.hub.order(hub_id)["external"] for hub_id in (order, other)}
    practice.profile.journal.write_bytes(b"\x00not a database" * 500)

    practice.application = practice.open()
    assert practice.application.kept_journal
    assert practice.application.journal.links() == [link]
    practice.application.open_link(link, Event()).run(EVERYTHING)
    practice.application.open_link(link, Event()).run(ORDERS)

    sales = {sale.hub_id: sale for sale in practice.application.journal.sales(link.id)}
    assert sales.keys() == {order, other, new}
    for hub_id, number in (numbers | {new: "1003"}).items():
        assert practice.hub.order(hub_id)["external"] == number
        store = sales[hub_id].store
        assert (store.number if store else None) == (None if hub_id == other else number)
    assert sales[new].done(StepName.ACKNOWLEDGE)
    assert "set aside" in caplog.text


def test_a_journal_that_is_gone_is_begun_anew_with_its_links_and_not_in_silence(
    practice: Practice, caplog: pytest.LogCaptureFixture
) -> None:
    assert not practice.application.journal_missing
    link = practice.add()
    practice.application.close()
    for part in practice.profile.journal.parent.glob("journal.sqlite3*"):
        part.unlink()

    practice.application = practice.open()
    assert practice.application.journal_missing
    assert practice.application.journal.links() == [link]
    assert "gone" in caplog.text
    again = practice.open()
    assert not again.journal_missing
    again.close()


def test_a_link_whose_settings_change_goes_on_with_the_same_token(practice: Practice) -> None:
    link, stop = practice.add(), Event()
    practice.application.open_link(link, stop).run(ORDERS)
    stop.set()
    changed = replace(link, settings={**link.settings, "stock.buffer": "2"})
    practice.application.update_link(changed)
    practice.clock.advance(4000)
    assert practice.application.open_link(changed, Event()).run(ORDERS).error is None


def test_a_keyring_that_is_locked_is_asked_for_once_and_shows_in_every_stream(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    link, cancel = practice.add(), Event()

    def locked(name: str) -> Secret:
        cancel.set()
        raise VaultLocked

    monkeypatch.setattr(practice.vault, "get", locked)
    Service(practice.application.journal, practice.clock, practice.application.open_link, lambda *_: None).run(cancel)
    waiting = practice.application.journal.attentions(link.id)
    assert [item.params["kind"] for item in waiting if item.kind is AttentionKind.STREAM] == ["vault_locked"]
    states = practice.application.journal.streams(link.id).values()
    assert {state.error for state in states if state.stream is not Stream.RECONCILIATION} == {"vault_locked"}
    assert "cannot be opened" in caplog.text


class Patience(FakeClock):
    """Ends an hour of waiting that nothing else ended."""

    def wait(self, seconds: float, cancel: CancelToken) -> None:
        super().wait(seconds, cancel)
        if self.monotonic() > 3600 and isinstance(cancel, Event):
            cancel.set()


def test_a_service_at_work_takes_up_the_access_data_that_another_program_replaced(practice: Practice) -> None:
    link = practice.add()
    practice.application.set_secrets(link, {"hub": practice.hub.credentials | {"api_secret": "old"}})
    other, cancel, opened = practice.open(), Event(), list[Link]()

    def open_link(link: Link, stop: Event) -> LinkEngine:
        engine = practice.application.open_link(link, stop)
        opened.append(link)
        if len(opened) == 1:
            other.set_secrets(link, {"hub": practice.hub.credentials})
        else:
            cancel.set()
        return engine

    Service(practice.application.journal, Patience(), open_link, lambda *_: None).run(cancel)
    assert len(opened) == 2
    assert practice.application.test_link(opened[1])[1].name == "Plugg.to"
    other.close()


def test_two_programs_never_work_on_one_link_at_once(practice: Practice) -> None:
    link = practice.add()
    engine = practice.application.open_link(link, Event())
    other = practice.open()
    other.name = "elsewhere:1:aaaa"
    with engine.lease.held(Event()):
        result = other.open_link(link, Event()).run(ORDERS)
    assert isinstance(result.error, TomadaError)
    assert result.error.params["owner"] == practice.application.name
    assert other.open_link(link, Event()).run(ORDERS).error is None
    other.close()


def test_a_program_that_was_killed_is_not_waited_for(practice: Practice) -> None:
    link = practice.add()
    journal, now = practice.application.journal, practice.clock.now()
    host, _, rest = practice.application.name.partition(":")
    assert rest
    assert journal.acquire_lease(f"link-{link.id}", f"{host}:99999999:dead", now, 1000)
    assert practice.application.open_link(link, Event()).run(ORDERS).error is None


def test_refused_credentials_are_asked_for_once_and_forgotten_once_they_work(practice: Practice) -> None:
    link = practice.add()
    name = f"link-{link.id}/hub/client_secret"
    right = practice.vault.get(name)
    assert right is not None
    practice.vault.set(name, Secret("wrong"))
    practice.application.open_link(link, Event()).run(EVERYTHING)
    waiting = practice.application.journal.attentions(link.id)
    assert [item.params["kind"] for item in waiting if item.kind is AttentionKind.STREAM] == ["credentials_refused"]

    practice.vault.set(name, right)
    again = practice.open()
    again.open_link(link, Event()).run([Stream.STOCK])
    assert [it for it in again.journal.attentions(link.id) if it.kind is AttentionKind.STREAM] == []
    again.close()


def test_a_shop_without_a_spreadsheet_takes_every_order(practice: Practice) -> None:
    link = practice.add(**{"store.file": ""})
    order = practice.sell()
    practice.application.open_link(link, Event()).run(ORDERS)
    sale = practice.application.journal.sale(link.id, order)
    assert sale is not None
    assert sale.done(StepName.IMPORT)
    assert practice.application.journal.attentions(link.id) == []


def test_a_category_and_an_attribute_that_the_sheet_empties_go_at_the_hub_and_what_it_never_told_stays(
    practice: Practice,
) -> None:
    header = "SKU;Nome;Preço;Estoque;Categoria;Cor\n"
    practice.sheet.write_text(header + "A;Panela;10,00;5;Casa > Cozinha;Azul\nB;Faca;10,00;5;;\n", "utf-8")
    engine = practice.application.open_link(practice.add(), Event())
    engine.run(EVERYTHING)
    practice.hub.set_product("B", categories=[{"id": "c", "name": "De uma pessoa"}])

    practice.sheet.write_text(header + "A;Panela;10,00;5;;\nB;Faca grande;10,00;5;;\n", "utf-8")
    engine.run(EVERYTHING)

    held = {sku: practice.hub.product(sku) or {} for sku in ("A", "B")}
    assert (held["A"]["categories"], held["A"]["attributes"]) == ([], [])
    assert (held["B"]["name"], len(held["B"]["categories"])) == ("Faca grande", 1)


def test_a_pass_by_hand_tells_the_stock_that_is_left_after_the_orders_it_brings(practice: Practice) -> None:
    link = practice.add()
    practice.application.open_link(link, Event()).run(EVERYTHING)
    practice.sell()
    practice.application.open_link(link, Event()).run(EVERYTHING)
    product = practice.hub.product("PAN-CER-24")
    assert product is not None
    assert product["quantity"] == 33
