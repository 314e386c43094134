"""`tomada mail …`, and the e-mail settings at the command line."""

from __future__ import annotations

import json

import pytest

from app.domain.mail import MailEvent, MailState
from app.ports import Secret
from tests.support.cli import KEY, Merchant, linked, merchant
from tests.support.mail import MailFault, StandInMailer

__all__ = ["linked", "merchant"]

_MAIL = (
    "mail.sender=tomada",
    "mail.shipped=yes",
    "mail.host=127.0.0.1",
    "mail.security=none",
    "mail.from=loja@example.com.br",
)


@pytest.fixture
def mailer(linked: Merchant, monkeypatch: pytest.MonkeyPatch) -> StandInMailer:
    made = StandInMailer()
    monkeypatch.setattr("app.bootstrap.application.SmtpMailer", lambda: made)
    assert linked("link", "set", "loja", *_MAIL).code == 0
    return made


@pytest.fixture
def shipped(linked: Merchant, mailer: StandInMailer) -> str:
    """An order on its way, whose mail waits."""
    order = linked.sell(payer_email="ana@example.com")
    linked.clock.advance(200)
    linked("sync")
    linked("order", "invoice", order, "--key", KEY, "--number", "12", "--series", "1", "--date", "2026-03-02")
    linked("order", "ship", order, "--carrier", "Correios", "--method", "PAC", "--code", "AA473124829BR")
    linked("sync")
    return order


def test_a_mail_is_listed_and_goes_out_with_a_later_sync(linked: Merchant, mailer: StandInMailer, shipped: str) -> None:
    (item,) = linked("mail", "list", "--json").json
    assert (item["hub_id"], item["event"], item["state"]) == (shipped, "shipped", "queued")
    linked.clock.advance(200)
    assert linked("sync", "--stream", "mail").code == 0
    assert len(mailer.taken) == 1
    assert "enviado" in linked("mail", "list").out
    assert "E-mail de rastreamento" in linked("order", "show", shipped).out


def test_a_mail_is_taken_back_and_sent_after_all(linked: Merchant, mailer: StandInMailer, shipped: str) -> None:
    assert linked("mail", "cancel", shipped).code == 0
    linked.clock.advance(200)
    linked("sync")
    assert mailer.taken == []
    assert linked("mail", "resend", shipped, "--event", "shipped").code == 0
    linked("sync")
    assert len(mailer.taken) == 1
    again = linked("mail", "resend", shipped)
    assert again.code != 0
    assert "Não há esse e-mail" in again.err


def test_a_doubtful_mail_asks_for_attention_and_is_retried_from_there(
    linked: Merchant, mailer: StandInMailer, shipped: str
) -> None:
    faults: list[MailFault | None] = [None, MailFault.LOST_WITHOUT_ANSWER]
    mailer.fault = lambda: faults.pop(0) if faults else None
    linked.clock.advance(200)
    linked("sync")
    (item,) = linked("attention", "--json").json
    assert item["kind"] == "mail_doubtful"
    assert linked("attention", "retry", str(item["id"])).code == 0
    linked("sync", "--stream", "mail")
    assert [mail.message_id for mail in mailer.taken] != []


def test_a_test_goes_to_oneself_each_time_as_another_mail(linked: Merchant, mailer: StandInMailer) -> None:
    for _ in range(2):
        linked.clock.advance(1)
        assert "loja@example.com.br" in linked("mail", "test", "loja").out
    assert {mail.recipient for mail in mailer.taken} == {"loja@example.com.br"}
    assert mailer.most_of_one() == 1


def test_a_test_that_fails_says_why(linked: Merchant, mailer: StandInMailer) -> None:
    mailer.fault = lambda: MailFault.LOGIN_REFUSED
    ended = linked("mail", "test", "loja")
    assert ended.code == 4
    assert "não aceitou este usuário e senha" in ended.err


def test_the_password_is_given_on_standard_input_alone(linked: Merchant, mailer: StandInMailer) -> None:
    text = json.dumps({"mail": {"password": "senha-nova"}})
    assert linked("link", "credentials", "loja", "--secrets", "-", stdin=text).code == 0
    assert Secret("senha-nova") in [linked.vault.get("link-1/mail/password")]
    linked("mail", "test", "loja")
    assert mailer.accounts[-1].password == Secret("senha-nova")
    assert "senha-nova" not in linked("link", "show", "loja").out


def test_what_is_missing_for_mails_is_named(linked: Merchant) -> None:
    ended = linked("link", "set", "loja", "mail.sender=tomada", "mail.shipped=yes")
    assert ended.code != 0
    assert "mail.from" in ended.err


def test_a_layout_is_shown_by_its_first_line(linked: Merchant, mailer: StandInMailer) -> None:
    linked("link", "set", "loja", "mail.layout_shipped=<p>um</p>\n<p>dois</p>")
    shown = linked("link", "show", "loja").out
    assert "<p>um</p> …" in shown
    assert "dois" not in shown


def test_the_help_names_every_state_and_event(linked: Merchant) -> None:
    said = linked("mail", "list", "--help").out
    assert all(word in said for word in (*MailEvent, *MailState))
