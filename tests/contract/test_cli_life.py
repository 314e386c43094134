"""Commands about the life of orders, buyers and the link: absences, history, buyers, reports."""

from __future__ import annotations

from pathlib import Path

from tests.support.cli import KEY, Merchant, linked, merchant

__all__ = ["linked", "merchant"]


def test_status_tells_what_an_absence_meant_until_it_was_read(linked: Merchant) -> None:
    assert linked("sync").code == 0
    linked.clock.advance(9 * 3600)
    linked.sell()
    for _ in range(3):
        linked.clock.advance(60)
        assert linked("sync").code == 0
    told = linked("status")
    assert "Enquanto não houve contato" in told.out
    assert "Entrou: 1 pedido, R$ 50,00" in told.out
    (absence,) = linked("status", "--json").json[0]["absences"]
    assert set(absence) == {"began", "ended", "caught_up", "summary"}
    assert absence["summary"]["orders"] == 1
    assert "Enquanto não houve contato" in linked("status", "--seen").out
    assert "Enquanto não houve contato" not in linked("status").out
    assert linked("status", "--json").json[0]["absences"] == []


def test_history_is_searched_by_product_and_by_order(linked: Merchant) -> None:
    order = linked.sell()
    assert linked("sync").code == 0
    assert {line["subject"] for line in linked("history", "--json", "--search", "PAN-CER").json} == {"PAN-CER-24"}
    about = linked("history", "--json", "--about", "sales", "--limit", "1").json
    assert [(line["subject"], line["what"]) for line in about] == [(order, "step:acknowledge")]
    assert {line["subject"] for line in linked("history", "--json", "--search", order[-6:]).json} == {order}
    assert linked("history", "--search", "nenhum-assim").out.count("\n") == 1


def shipped(merchant: Merchant) -> str:
    order = merchant.sell()
    merchant("sync")
    invoice = ("--key", KEY, "--number", "12", "--series", "1", "--date", "2026-03-02")
    assert merchant("order", "invoice", order, *invoice).code == 0
    assert merchant("order", "ship", order, "--carrier", "Correios", "--method", "PAC", "--code", "X1").code == 0
    merchant.clock.advance(60)
    merchant("sync")
    return order


def test_a_buyer_is_found_handed_out_and_erased(linked: Merchant) -> None:
    order = shipped(linked)
    shown = linked("buyer", "find", "111.444.777-35")
    assert (shown.code, "Ana" in shown.out) == (0, False)
    keys = {"link", "hub_id", "number", "sold", "state", "erasable"}
    assert [set(it) for it in linked("buyer", "find", order, "--json").json] == [keys]
    for name, holds in (("a.csv", "Ana Buyer"), ("a.json", '"document": "11144477735"')):
        file = linked.folder / name
        assert linked("buyer", "export", "11144477735", str(file)).code == 0
        assert holds in file.read_text("utf-8-sig")
    assert linked("buyer", "erase", "11144477735", stdin="n\n").code == 1
    assert linked("buyer", "erase", "11144477735", stdin="s\n").code == 0
    assert linked("buyer", "find", order, "--json").json == []
    assert linked("buyer", "erase", order, "--yes").code == 1
    assert linked("history", "--json", "--limit", "1").json[0]["after"] == "erased"
    assert linked("orders", "--json").json[0]["total"] == "50.00"


def test_the_buyer_of_an_order_under_way_is_kept_and_that_is_said(linked: Merchant) -> None:
    order = linked.sell()
    linked("sync")
    ended = linked("buyer", "erase", order, "--yes")
    assert ended.code == 3
    assert "ainda precisa" in ended.out
    assert len(linked("buyer", "find", order, "--json").json) == 1


def test_the_last_comparison_is_shown_with_its_spreadsheet(linked: Merchant) -> None:
    assert "Ainda não foi conferido nada" in linked("report").out
    linked("sync")
    linked.clock.advance(60)
    linked.hub.set_product("PAN-CER-24", quantity=999)
    assert linked("sync", "--stream", "reconciliation").code == 0
    (made,) = linked("report", "--json").json
    assert (made["link"], made["differences"]) == ("loja", 1)
    shown = linked("report").out
    assert made["file"] in shown
    assert "PAN-CER-24" in shown
    assert "999" in shown
    assert "PAN-CER-24" in Path(made["file"]).read_text("utf-8-sig")
