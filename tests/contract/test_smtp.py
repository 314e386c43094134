"""Handing mails over to a real mail server: what it has, what it surely has not, and what nobody can know."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage, Message
from pathlib import Path
from typing import cast

import pytest

from app.adapters.mail.smtp import SmtpLine, SmtpMailer
from app.domain.errors import (
    AccountBlocked,
    CredentialsRefused,
    Deferred,
    Refused,
    TomadaError,
    Transient,
    Unreachable,
)
from app.domain.mail import MailSecurity, OutgoingMail
from app.ports import MailAccount, Secret
from tests.support.smtp import DROP, LOOPBACK, PASSWORD, USER, Authority, MailServer

PNG = b"\x89PNG\r\n\x1a\n" + bytes(60)
MAIL = OutgoingMail(
    message_id="5f3a.shipped@example.com.br",
    sender="loja@example.com.br",
    sender_name="Padaria São João 🥖",
    recipient="ana@example.com",
    subject="Seu pedido nº 2000 foi enviado 📦",
    html="<p>Olá, <b>Ana</b>!</p>\r\n<p>.</p>\n.\n<p>ponto</p>",
    text="Olá, Ana!\n.\n..\nfim\n",
    date=datetime(2026, 3, 2, 12, 0, tzinfo=UTC),
)
Start = Callable[..., MailServer]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts servers that end with the test."""
    running: list[MailServer] = []

    def begin(*arguments: object, **options: bool) -> MailServer:
        server = MailServer(*arguments, **options)  # type: ignore[arg-type]
        server.start()
        running.append(server)
        return server

    yield begin
    for server in running:
        server.stop()


def account(
    server: MailServer, security: MailSecurity = MailSecurity.STARTTLS, password: str = PASSWORD
) -> MailAccount:
    return MailAccount(LOOPBACK, server.port, security, USER, Secret(password))


def plain(server: MailServer) -> MailAccount:
    return MailAccount("127.0.0.1", server.port, MailSecurity.NONE)


def hand_over(where: MailAccount, mail: OutgoingMail = MAIL, authority: Authority | None = None) -> str:
    mailer = SmtpMailer(authority.trusting if authority else lambda: pytest.fail("no TLS here"), timeout_s=5)
    with mailer.connect(where) as line:
        return line.send(mail)


@pytest.mark.parametrize("security", [MailSecurity.STARTTLS, MailSecurity.TLS])
def test_a_mail_is_handed_over_protected_and_signed_in(
    start: Start, authority: Authority, security: MailSecurity
) -> None:
    server = start(authority.server(), implicit=security is MailSecurity.TLS)
    assert hand_over(account(server, security), authority=authority) == "250 2.0.0"
    assert server.talker.envelopes == [("loja@example.com.br", ["ana@example.com"])]
    (taken,) = server.talker.taken
    assert taken["From"] == "Padaria São João 🥖 <loja@example.com.br>"
    assert taken["To"] == "ana@example.com"
    assert taken["Subject"] == "Seu pedido nº 2000 foi enviado 📦"
    assert taken["Message-ID"] == "<5f3a.shipped@example.com.br>"
    assert taken["Date"] == "Mon, 02 Mar 2026 12:00:00 +0000"


def _part(mail: Message, kind: str) -> str:
    found = cast(EmailMessage, mail).get_body((kind,))
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def test_text_and_html_arrive_as_they_were_written_dots_included(start: Start) -> None:
    server = start(None, signs_in=False)
    hand_over(plain(server), replace(MAIL, logo=PNG))
    (taken,) = server.talker.taken
    assert taken.get_content_type() == "multipart/alternative"
    assert _part(taken, "plain") == MAIL.text
    assert _part(taken, "html").strip() == MAIL.html.replace("\r\n", "\n")
    pictures = [part for part in taken.walk() if part.get_content_maintype() == "image"]
    assert [(part["Content-ID"], part.get_payload(decode=True)) for part in pictures] == [("<logo>", PNG)]


def test_several_mails_go_over_one_line(start: Start) -> None:
    server = start(None, signs_in=False)
    with SmtpMailer(timeout_s=5).connect(plain(server)) as line:
        for number in range(3):
            line.send(replace(MAIL, message_id=f"{number}@x"))
    assert [mail["Message-ID"] for mail in server.talker.taken] == ["<0@x>", "<1@x>", "<2@x>"]


@pytest.mark.parametrize("point", ["banner", "mail", "rcpt", "data", "end"])
def test_a_server_that_says_not_now_has_nothing_and_is_asked_again(start: Start, point: str) -> None:
    server = start(None, signs_in=False)
    server.talker.script[point] = "451 4.7.1 ana@example.com: greylisted"
    with pytest.raises(Deferred) as caught:
        hand_over(plain(server))
    assert caught.value.params["details"] == "451 4.7.1"
    assert server.talker.taken == []
    server.talker.script.clear()
    hand_over(plain(server))
    assert len(server.talker.taken) == 1


@pytest.mark.parametrize(
    ("point", "kind"), [("mail", AccountBlocked), ("rcpt", Refused), ("data", Refused), ("end", Refused)]
)
def test_a_server_that_says_never_has_nothing_and_the_line_goes_on(
    start: Start, point: str, kind: type[TomadaError]
) -> None:
    server = start(None, signs_in=False)
    server.talker.script[point] = "550 5.1.1 <ana@example.com>: no such person"
    with SmtpMailer(timeout_s=5).connect(plain(server)) as line:
        with pytest.raises(kind) as caught:
            line.send(MAIL)
        server.talker.script.clear()
        line.send(MAIL)
    assert caught.value.params["details"] == "550 5.1.1"
    assert "ana@" not in f"{caught.value} {caught.value.__context__}"
    assert len(server.talker.taken) == 1


@pytest.mark.parametrize("point", ["banner", "ehlo", "mail", "rcpt", "data"])
def test_a_line_that_drops_before_the_mail_leaves_nothing(start: Start, point: str) -> None:
    server = start(None, signs_in=False)
    server.talker.script[point] = DROP
    with pytest.raises(Unreachable):
        hand_over(plain(server))
    assert server.talker.taken == []


def test_a_line_that_drops_in_the_middle_of_the_mail_leaves_nothing_or_at_most_a_doubt(start: Start) -> None:
    server = start(None, signs_in=False)
    server.talker.script["body"] = DROP
    with pytest.raises((Unreachable, Transient)):  # what the system's buffers swallowed looks as if it had arrived
        hand_over(plain(server), replace(MAIL, text="x" * 500_000))
    assert server.talker.taken == []


def test_a_mail_that_cannot_be_sent_to_its_end_is_surely_not_taken() -> None:
    class Broken:
        sock = None
        sent = b""

        def send(self, data: bytes) -> None:
            self.sent += data[:10]
            raise BrokenPipeError

        def docmd(self, command: str, rest: str = "") -> tuple[int, bytes]:
            return (354 if command == "DATA" else 250), b"ok"

        def close(self) -> None:
            self.sock = None

    line, broken = SmtpLine("smtp.example.com", 1), Broken()
    broken.sock = line._smtp = broken  # type: ignore[assignment]
    with pytest.raises(Unreachable):
        line.send(MAIL)
    assert b"\r\n.\r\n" not in broken.sent


def test_a_line_that_drops_while_signing_in_leaves_nothing(start: Start, authority: Authority) -> None:
    server = start(authority.server())
    server.talker.script["auth"] = DROP
    with pytest.raises(Unreachable):
        hand_over(account(server), authority=authority)


@pytest.mark.parametrize(("point", "has_it"), [("end", False), ("taken", True)])
def test_a_line_that_drops_after_the_end_of_the_mail_leaves_a_doubt(start: Start, point: str, has_it: bool) -> None:
    server = start(None, signs_in=False)
    server.talker.script[point] = DROP
    with pytest.raises(Transient):
        hand_over(plain(server))
    assert bool(server.talker.taken) is has_it


@pytest.mark.parametrize("answer", ["nonsense", "354 again"])
def test_an_answer_that_makes_no_sense_after_the_mail_is_a_doubt(start: Start, answer: str) -> None:
    server = start(None, signs_in=False)
    server.talker.script["taken"] = answer
    with pytest.raises(TomadaError) as caught:
        hand_over(plain(server))
    assert caught.value.kind in ("transient", "unreadable")


def test_a_server_that_never_answers_is_left_after_the_time_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        where = MailAccount("127.0.0.1", mute.getsockname()[1], MailSecurity.NONE)
        with pytest.raises(Unreachable), SmtpMailer(timeout_s=0.2).connect(where):
            pass


def test_a_wrong_password_is_told_without_the_password(start: Start, authority: Authority) -> None:
    server = start(authority.server())
    with pytest.raises(CredentialsRefused) as caught:
        hand_over(account(server, password="errada-mesmo"), authority=authority)
    assert caught.value.params["reason"] == "mail_login"
    assert "errada" not in f"{caught.value} {caught.value.__context__}"


def test_a_login_that_is_put_off_is_no_wrong_password(start: Start, authority: Authority) -> None:
    server = start(authority.server())
    server.talker.script["auth"] = "454 4.7.0 Temporary authentication failure"
    with pytest.raises(Deferred):
        hand_over(account(server), authority=authority)


def test_nobody_signs_in_where_the_server_has_no_passwords(start: Start, authority: Authority) -> None:
    server = start(authority.server(), signs_in=False)
    with pytest.raises(CredentialsRefused) as caught:
        hand_over(account(server), authority=authority)
    assert caught.value.params["reason"] == "no_password_login"


# certificates
@pytest.mark.parametrize("security", [MailSecurity.STARTTLS, MailSecurity.TLS])
def test_an_expired_certificate_is_refused_with_the_reason(
    start: Start, authority: Authority, security: MailSecurity
) -> None:
    server = start(authority.server(expired=True), implicit=security is MailSecurity.TLS)
    with pytest.raises(Unreachable) as caught:
        hand_over(account(server, security), authority=authority)
    assert caught.value.params["reason"] == "certificate_expired"


def test_a_certificate_for_another_name_is_refused_with_the_reason(start: Start, authority: Authority) -> None:
    server = start(authority.server("smtp.example.com"))
    with pytest.raises(Unreachable) as caught:
        hand_over(account(server), authority=authority)
    assert caught.value.params["reason"] == "certificate_name"


def test_a_certificate_that_nobody_vouches_for_is_refused(start: Start, authority: Authority, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    server = start(authority.server())
    with pytest.raises(Unreachable) as caught:
        hand_over(account(server), authority=Authority(tmp_path / "other"))
    assert caught.value.params["reason"] == "certificate"


def test_the_systems_authorities_do_not_know_ours(start: Start, authority: Authority) -> None:
    server = start(authority.server())
    with pytest.raises(Unreachable) as caught, SmtpMailer(timeout_s=5).connect(account(server)):
        pass
    assert caught.value.params["reason"] == "certificate"


def test_a_server_without_protection_gets_neither_password_nor_mail(start: Start, authority: Authority) -> None:
    server = start(None, signs_in=False)
    with pytest.raises(Unreachable) as caught:
        hand_over(account(server), authority=authority)
    assert caught.value.params["reason"] == "no_tls"
    assert server.talker.taken == []


def test_tls_against_a_plain_port_is_told_as_such(start: Start, authority: Authority) -> None:
    server = start(None, signs_in=False)
    with pytest.raises(Unreachable) as caught:
        hand_over(account(server, MailSecurity.TLS), authority=authority)
    assert caught.value.params["reason"] in ("tls", "broken", "timeout")


@pytest.mark.parametrize("host", ["", "no host", "x" * 300, "exa\nmple", "[", "é\udcff"])
def test_a_host_that_is_none_is_no_bug(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str, *_: object, **__: object) -> None:
        name.encode("idna")
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(Unreachable), SmtpMailer(timeout_s=1).connect(MailAccount(host, 1, MailSecurity.NONE)):
        pass


@pytest.mark.parametrize("field", ["recipient", "sender"])
@pytest.mark.parametrize("address", ["a@b.com\r\nRCPT TO:<evil@x.com>", "a b@c.com", "", "a@", "ã@b.com"])
def test_an_address_that_is_none_is_refused_and_nothing_is_smuggled(start: Start, field: str, address: str) -> None:
    server = start(None, signs_in=False)
    with pytest.raises((Refused, AccountBlocked, Deferred, Unreachable)):
        hand_over(plain(server), replace(MAIL, **{field: address}))  # type: ignore[arg-type]
    assert server.talker.taken == []
