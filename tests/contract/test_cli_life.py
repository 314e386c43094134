"""Commands about the life of orders, buyers and the link: absences, history, buyers, reports."""

from __future__ import annotations

from tests.support.cli import Merchant, linked, merchant

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
