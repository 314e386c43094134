"""What scripts read (`orders`, `attention`, `status`, `history`), and what the merchant does by hand (`order …`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import KEY, Ended, Merchant, linked, merchant

__all__ = ["linked", "merchant"]

INVOICE = ("--key", KEY, "--number", "12", "--series", "1", "--date", "01/03/2026 14:30")
OTHER_KEY = "41260311222333000181550010000000131123456787"
TRACKING = ("--carrier", "Correios", "--method", "SEDEX", "--code", "AA473124829BR")


@pytest.fixture
def sold(linked: Merchant) -> tuple[Merchant, str]:
    """The shop with one imported order."""
    linked("sync")
    order = linked.sell()
    assert linked("sync").code == 0
    return linked, order


def test_an_order_is_invoiced_shipped_and_delivered_by_hand(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    for words in (("invoice", order, *INVOICE), ("ship", order, *TRACKING), ("deliver", order)):
        ended = shop("order", *words)
        assert ended.code == 0, ended.err
        assert "Para sincronizar agora: tomada sync" in ended.out
        shop.clock.advance(60)
        assert shop("sync").code == 0

    shown = shop("orders", "--json").json[0]

    assert shop.hub.order(order)["status"] == "delivered"
    assert shown["state"] == "delivered"
    assert {step["name"]: step["state"] for step in shown["steps"]} == {
        "import": "done",
        "acknowledge": "done",
        "invoice": "done",
        "track": "done",
        "deliver": "done",
    }
    assert shop("orders", "--open", "--json").json == []


def test_orders_have_the_stable_shape_and_no_buyer(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    ended = shop("orders", "--json")
    table = shop("orders")

    assert ended.json == [
        {
            "link": "loja",
            "hub_id": order,
            "hub_number": ended.json[0]["hub_number"],
            "hub_status": "approved",
            "store_id": order,
            "store_number": "1001",
            "state": "approved",
            "total": "50.00",
            "steps": ended.json[0]["steps"],
        }
    ]
    assert set(ended.json[0]["steps"][0]) == {"name", "state", "at", "reason"}
    assert "R$ 50,00" in table.out
    assert "Aprovado" in table.out
    for said in (ended.out, table.out, shop("history").out, shop("attention").out):
        assert "Buyer" not in said
        assert "11144477735" not in said


def test_the_newest_orders_come_first_and_no_more_than_asked(sold: tuple[Merchant, str]) -> None:
    shop, first = sold
    second = shop.sell()
    shop("sync")

    assert [it["hub_id"] for it in shop("orders", "--json").json] == [second, first]
    assert [it["hub_id"] for it in shop("orders", "--json", "--limit", "1").json] == [second]


def test_an_order_is_cancelled_by_hand(sold: tuple[Merchant, str]) -> None:
    shop, order = sold

    assert shop("order", "cancel", order).code == 0
    shop.clock.advance(60)
    shop("sync")

    assert shop.hub.order(order)["status"] == "canceled"


def test_a_person_is_asked_before_an_order_is_cancelled(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    shop.sits_there = True

    refused = shop("order", "cancel", order, stdin="n\n")
    noted = shop("orders", "--json").json[0]["state"]
    agreed = shop("order", "cancel", order, stdin="s\n")

    assert (refused.code, agreed.code) == (1, 0)
    assert "(R$ 50,00)? O hub será avisado." in refused.err
    assert "Nada foi alterado." in refused.out
    assert noted == "approved"


def test_a_person_who_said_yes_is_not_asked_again(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    shop.sits_there = True

    ended = shop("order", "cancel", order, "--yes")

    assert (ended.code, ended.err) == (0, "")


def test_an_invoice_is_replaced_in_the_open_and_a_person_is_asked_before(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    other = ("--key", OTHER_KEY, "--number", "13", "--series", "1", "--date", "01/03/2026 14:30")
    first = shop("order", "invoice", order, *INVOICE)
    replaced = shop("order", "invoice", order, *other)
    shop.sits_there = True
    kept = shop("order", "invoice", order, *INVOICE, stdin="n\n")

    assert "substituída" not in first.out
    assert "A nota fiscal 12 foi substituída." in replaced.out
    assert "já tem a nota fiscal 13" in kept.err
    assert (kept.code, kept.out) == (1, "Nada foi alterado.\n")


def test_a_tracking_code_is_replaced_in_the_open(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    shop("order", "invoice", order, *INVOICE)
    shop("order", "ship", order, *TRACKING)

    replaced = shop("order", "ship", order, *TRACKING[:-1], "BB1")

    assert "O código de rastreamento AA473124829BR foi substituído." in replaced.out


@pytest.mark.parametrize("key", ["hub_id", "hub_number", "store_number"])
def test_an_order_is_known_by_any_of_its_numbers(key: str, sold: tuple[Merchant, str]) -> None:
    shop, _ = sold
    shown = shop("orders", "--json").json[0]

    assert shop("order", "invoice", shown[key], *INVOICE).code == 0
    assert shop("order", "import", shown[key]).code == 0


def test_a_number_that_two_orders_have_is_not_taken(sold: tuple[Merchant, str]) -> None:
    shop, first = sold
    second = shop.sell()
    shop.hub.move(second, original_id="1001")
    shop("sync")
    shown = {it["hub_id"]: it for it in shop("orders", "--json").json}
    assert (shown[first]["store_number"], shown[second]["hub_number"]) == ("1001", "1001")

    assert shop("order", "cancel", "1001").code == 2
    assert shop("order", "cancel", "1002").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Falta “Chave de acesso”"),
        (("--key", "123", *INVOICE[2:]), "exatamente 44 caracteres"),
        (("--key", KEY[:-1] + "4", *INVOICE[2:]), "dígito verificador"),
        ((*INVOICE[:3], "13", *INVOICE[4:]), "é diferente do que diz a chave de acesso"),
        ((*INVOICE[:7], "31/02/2026"), "não é uma data que existe"),
        ((*INVOICE[:7], "31/01/2026"), "é diferente do que diz a chave de acesso"),
        ((*INVOICE[:7], "31/03/2026"), "é diferente do que diz a chave de acesso"),
        ((*INVOICE, "--cfops", "51"), "“CFOP” precisa ser"),
        (("--xml", "nada.xml"), "não foi encontrado"),
    ],
)
def test_a_wrong_invoice_is_named_and_not_noted(words: tuple[str, ...], said: str, sold: tuple[Merchant, str]) -> None:
    shop, order = sold

    ended = shop("order", "invoice", order, *words)

    assert ended.code == 2
    assert said in ended.err
    assert shop("orders", "--json").json[0]["state"] == "approved"


def test_an_invoice_is_read_from_its_xml(sold: tuple[Merchant, str], tmp_path: Path) -> None:
    shop, order = sold
    file = tmp_path / "nota.xml"
    file.write_text(
        f'<NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe Id="NFe{KEY}"><ide><serie>1</serie><nNF>12</nNF>'
        "<dhEmi>2026-03-02T10:00:00-03:00</dhEmi></ide></infNFe></NFe>",
        encoding="utf-8",
    )

    assert shop("order", "invoice", order, "--xml", str(file), "--link", "https://nota.example.com/1").code == 0
    shop("sync")

    shipment = shop.hub.order(order)["shipments"][0]
    assert (shipment["nfe_key"], shipment["nfe_link"]) == (KEY, "https://nota.example.com/1")

    file.write_text("<a/>", encoding="utf-8")
    wrong = shop("order", "invoice", order, "--xml", str(file))
    assert wrong.code == 2
    assert "não é o XML de uma NF-e" in wrong.err


def test_an_access_key_belongs_to_one_order(sold: tuple[Merchant, str]) -> None:
    shop, first = sold
    second = shop.sell()
    shop("sync")
    shop("order", "invoice", first, *INVOICE)

    twice = shop("order", "invoice", second, *INVOICE)
    shop("order", "cancel", first)
    free = shop("order", "invoice", second, *INVOICE)

    assert twice.code == 2
    assert "Esta chave de acesso já está em outro pedido" in twice.err
    assert free.code == 0


def test_acts_in_the_wrong_order_or_twice_are_refused(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    early = shop("order", "ship", order, *TRACKING)
    shop("order", "invoice", order, *INVOICE)
    twice = shop("order", "invoice", order, *INVOICE)
    unknown = shop("order", "deliver", "nada")

    assert [early.code, twice.code, unknown.code] == [2, 2, 2]
    assert "A situação atual do pedido não permite isto" in early.err
    assert "Isto já foi feito" in twice.err
    assert "Não há pedido com este número aqui" in unknown.err


def _waiting(shop: Merchant) -> str:
    shop("sync")
    order = shop.sell("NOVO-1")
    assert shop("sync").code == 3
    return order


def _add_product(shop: Merchant) -> None:
    with shop.sheet.open("a", encoding="utf-8") as file:
        file.write("NOVO-1;;Copo;50,00;;10\n")


def test_an_order_with_an_unknown_sku_waits_and_is_imported_when_asked(linked: Merchant) -> None:
    order = _waiting(linked)
    items = linked("attention", "--json").json
    early = linked("order", "import", order)
    _add_product(linked)
    done = linked("order", "import", order)

    step = next(it for it in items if it["kind"] == "step")
    assert set(step) == {"id", "link", "kind", "subject", "title", "cause", "where", "actions", "since"}
    assert step["subject"] == order
    assert "não tem o SKU NOVO-1" in step["cause"]
    assert early.code == 3
    assert done.code == 0
    assert "com o número 1001" in done.out
    assert linked("order", "import", "nada").code == 2


def test_an_unreadable_order_is_read_again_when_asked_however_old_it_is(linked: Merchant) -> None:
    linked("sync")
    order = linked.sell()
    linked.hub.move(order, total="abc")
    first = linked("sync")
    for _ in range(2):
        linked.clock.advance(3600)
        linked("sync")

    again = linked("order", "import", order)

    assert (first.code, again.code) == (3, 3)
    assert [(it["kind"], it["subject"]) for it in linked("attention", "--json").json] == [("order_unreadable", order)]


def test_an_attention_is_retried_from_the_list(linked: Merchant) -> None:
    order = _waiting(linked)
    item = next(it for it in linked("attention", "--json").json if it["kind"] == "step")
    _add_product(linked)

    shown = linked("attention")
    ended = linked("attention", "retry", str(item["id"]))
    linked("sync")

    assert f"tomada attention retry {item['id']}" in shown.out
    assert ended.code == 0
    assert linked("orders", "--json").json[0]["store_number"] == "1001"
    assert order not in [it["subject"] for it in linked("attention", "--json").json]


def test_an_attention_is_dismissed(linked: Merchant) -> None:
    _waiting(linked)
    for item in linked("attention", "--json").json:
        assert linked("attention", "dismiss", str(item["id"])).code == 0

    assert linked("attention").out == "Nada precisa de você.\n"


def test_an_answer_that_makes_no_sense_or_a_wrong_number_is_told(linked: Merchant) -> None:
    _waiting(linked)
    item = linked("attention", "--json").json[0]

    senseless, unknown = linked("attention", "skip", str(item["id"])), linked("attention", "retry", "99")

    assert [senseless.code, unknown.code] == [2, 2]
    assert "só aceita alguns valores" in senseless.err
    assert "Nada com este número precisa de atenção" in unknown.err


def test_status_tells_each_stream_with_the_stable_keys(linked: Merchant) -> None:
    before = linked("status", "--json").json[0]
    linked("sync")
    after = linked("status", "--json").json[0]
    linked.clock.advance(3600)
    late = linked("status", "--json").json[0]

    names = ["products", "prices", "stock", "orders", "fulfilment", "reconciliation"]
    assert [stream["name"] for stream in before["streams"]] == names
    keys = {"name", "last_success", "last_error", "promise_s", "fresh", "pending", "state"}
    assert all(set(stream) == keys for stream in before["streams"])
    assert {stream["state"] for stream in before["streams"]} == {"never"}
    assert all(stream["fresh"] for stream in after["streams"][:5])
    assert after["streams"][2]["last_success"].endswith("Z")
    assert {stream["state"] for stream in late["streams"][:5]} == {"late"}


def test_status_as_a_table_is_in_portuguese(linked: Merchant) -> None:
    linked("sync")

    lines = linked("status").out.splitlines()

    assert lines[0].split() == ["Integração", "Fluxo", "Situação", "Último", "sucesso", "Pendentes", "Último", "erro"]
    assert lines[3].split() == ["loja", "Estoque", "em", "dia", "agora"]


def test_history_says_what_changed_in_words_and_in_json(sold: tuple[Merchant, str]) -> None:
    shop, _ = sold
    lines = shop("history", "--limit", "500").out
    found = shop("history", "--limit", "3", "--json").json

    assert "R$ 99,90 (de R$ 119,90)" in lines
    assert "mudou na loja/ERP" in lines
    assert "Criar o pedido na loja/ERP" in lines
    assert len(found) == 3
    assert set(found[0]) == {"at", "link", "subject", "what", "before", "after", "why"}
    assert shop("history", "--link", "loja", "--json").code == 0


@pytest.mark.parametrize("listing", ["orders", "attention", "status", "history"])
def test_listings_of_an_empty_profile_are_empty(listing: str, merchant: Merchant) -> None:
    ended: Ended = merchant(listing, "--json")

    assert (ended.code, ended.json) == (0, [])
    assert merchant(listing).code == 0


def test_an_orders_life_is_shown_with_its_proofs_and_without_its_buyer(sold: tuple[Merchant, str]) -> None:
    shop, order = sold
    shown = shop("order", "show", order)
    assert shown.code == 0
    assert any(line.startswith(" ✓") and line.endswith("1001") for line in shown.out.splitlines())
    assert "Confirmado em" in shown.out
    assert "Ana" not in shown.out
    lines = shop("order", "show", order, "--json").json
    assert [set(line) for line in lines] == [{"state", "text", "note"}] * len(lines)
    assert shop("order", "show", "nope").code == 2
