"""SMTP on the standard library: TLS verified by the system's certificates, errors translated by where they came.

The mail's last line is sent by itself: a line that breaks before it leaves the server without a whole mail, which it
then must not take (RFC 5321, 4.1.1.4); one that breaks after it leaves a doubt.
"""

from __future__ import annotations

import base64
import logging
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from app.adapters.mail.compose import picture_kind
from app.domain.errors import (
    AccountBlocked,
    CredentialsRefused,
    Deferred,
    Refused,
    TomadaError,
    Transient,
    Unreachable,
    Unreadable,
)
from app.domain.mail import MailSecurity, OutgoingMail
from app.ports import MailAccount, MailLine

_log = logging.getLogger(__name__)

#: What this computer is called towards the server: its real name is nobody's business.
_OUR_NAME = "[127.0.0.1]"

_TIMEOUT_S = 20.0

#: Servers look at a mail before they answer that they have it.
_ANSWER_S = 60.0

#: OpenSSL's numbers for what is wrong with a certificate (X509_V_ERR_…).
_CERTIFICATE = {9: "certificate_expired", 10: "certificate_expired", 62: "certificate_name", 64: "certificate_name"}


def system_tls() -> ssl.SSLContext:
    """Certificates of the operating system, as for HTTP."""
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class SmtpMailer:
    """The `Mailer` of `app.ports`. A line is used by one thread at a time."""

    def __init__(self, tls: Callable[[], ssl.SSLContext] = system_tls, timeout_s: float = _TIMEOUT_S) -> None:
        self._tls = tls
        self._timeout = timeout_s

    @contextmanager
    def connect(self, account: MailAccount) -> Iterator[MailLine]:
        """Connect, protect the line and sign in."""
        line = SmtpLine(account.host, min(self._timeout * 3, _ANSWER_S))
        try:
            line.open(account, self._tls, self._timeout)
            yield line
            line.say_goodbye()
        finally:
            line.close()


class SmtpLine:
    """One connection. `host` is named in errors, `answer_s` how long to wait for the answer to a whole mail."""

    def __init__(self, host: str, answer_s: float) -> None:
        self._host = host
        self._answer_s = answer_s
        self._smtp: smtplib.SMTP | None = None

    def open(self, account: MailAccount, tls: Callable[[], ssl.SSLContext], timeout_s: float) -> None:
        """Connect, protect the line and sign in. Raises as `Mailer.connect`."""
        self._before(lambda: self._connect(account, tls, timeout_s))
        if account.user and account.password is not None:
            self._sign_in(account.user, account.password.reveal())

    def _connect(self, account: MailAccount, tls: Callable[[], ssl.SSLContext], timeout_s: float) -> None:
        if account.security is MailSecurity.TLS:
            self._smtp = smtplib.SMTP_SSL(account.host, account.port, _OUR_NAME, timeout=timeout_s, context=tls())
        else:
            self._smtp = smtplib.SMTP(account.host, account.port, _OUR_NAME, timeout=timeout_s)
        self._smtp.ehlo_or_helo_if_needed()
        if account.security is MailSecurity.STARTTLS:
            self._smtp.starttls(context=tls())
            self._smtp.ehlo_or_helo_if_needed()

    def _sign_in(self, user: str, password: str) -> None:
        """PLAIN, or else LOGIN; the standard library's own knows only passwords without accents."""
        offered = self._smtp.esmtp_features.get("auth", "").upper().split() if self._smtp else []
        if "PLAIN" in offered:
            code, said = self._ask("AUTH", "PLAIN " + _base64(f"\0{user}\0{password}"))
        elif "LOGIN" in offered:
            code, said = self._ask("AUTH", "LOGIN")
            for answer in (user, password):
                if code == 334:
                    code, said = self._ask(_base64(answer))
        else:
            raise CredentialsRefused(host=self._host, reason="no_password_login")
        if 400 <= code < 500:
            raise Deferred(host=self._host, details=_code(code, said))
        if code != 235:
            raise CredentialsRefused(host=self._host, reason="mail_login", details=_code(code, said))

    def send(self, mail: OutgoingMail) -> str:
        """Hand one mail over. Raises as `MailLine.send`."""
        body = self._body(mail)
        try:
            self._demand(AccountBlocked, "MAIL", f"FROM:<{mail.sender}>")
            self._demand(Refused, "RCPT", f"TO:<{mail.recipient}>")
            self._demand(Refused, "DATA", expected=354)
        except (Deferred, Refused, AccountBlocked):
            with suppress(TomadaError):
                self._ask("RSET")
            raise
        self._before(lambda: self._write(body))
        return self._end()

    def _body(self, mail: OutgoingMail) -> bytes:
        try:
            return _dotted(message_of(mail))
        except Exception as error:  # headers that the standard library does not want: the next mail is another one
            _log.info("a message cannot be built: %s", type(error).__name__)
        raise Refused(host=self._host, details="message")

    def _demand(self, never: type[TomadaError], command: str, rest: str = "", expected: int = 250) -> None:
        code, said = self._ask(command, rest)
        if code == expected or (expected == 250 and code == 251):
            return
        if 500 <= code < 600:
            why = {"reason": "sender"} if never is AccountBlocked else {}
            raise never(host=self._host, details=_code(code, said), **why)
        raise Deferred(host=self._host, details=_code(code, said))

    def _end(self) -> str:
        """The last line, and the answer. From here on an answer that does not come is a doubt."""
        smtp = self._open_one()
        failed = ""
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(self._answer_s)
            smtp.send(b".\r\n")
            code, said = smtp.getreply()
        except (OSError, smtplib.SMTPException, ValueError) as error:
            failed = "timeout" if isinstance(error, TimeoutError) else "broken"
        if failed:  # outside of the handler: an error may quote what was said
            self.close()
            raise Transient(host=self._host, reason=failed)
        if 200 <= code < 300:
            return _code(code, said)
        if 400 <= code < 500:
            raise Deferred(host=self._host, details=_code(code, said))
        if 500 <= code < 600:
            raise Refused(host=self._host, details=_code(code, said))
        self.close()
        raise Unreadable(host=self._host, what="answer")

    def _ask(self, command: str, rest: str = "") -> tuple[int, bytes]:
        found: list[tuple[int, bytes]] = []
        self._before(lambda: found.append(self._open_one().docmd(command, rest)))
        return found[0]

    def _write(self, body: bytes) -> None:
        self._open_one().send(body)

    def _open_one(self) -> smtplib.SMTP:
        if self._smtp is None or self._smtp.sock is None:
            raise smtplib.SMTPServerDisconnected
        return self._smtp

    def _before(self, work: Callable[[], object]) -> None:
        """Do something before a whole mail was sent: whatever fails here, the server surely has none."""
        failed: TomadaError | None = None
        try:
            work()
        except (OSError, smtplib.SMTPException, ValueError) as error:
            failed = self._translated(error)
        if failed is not None:  # outside of the handler: an error may quote what was said
            self.close()
            raise failed

    def _translated(self, error: Exception) -> TomadaError:
        if isinstance(error, smtplib.SMTPResponseException) and 400 <= error.smtp_code < 600:
            said = error.smtp_error if isinstance(error.smtp_error, bytes) else b""
            return Deferred(host=self._host, details=_code(error.smtp_code, said))
        return Unreachable(host=self._host, reason=_reason(error))

    def say_goodbye(self) -> None:
        """End politely."""
        with suppress(TomadaError):
            self._ask("QUIT")

    def close(self) -> None:
        """End at once."""
        if self._smtp is not None:
            self._smtp.close()


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _CERTIFICATE.get(error.verify_code, "certificate")
    table: tuple[tuple[type[Exception], str], ...] = (
        (socket.gaierror, "address"),
        (UnicodeError, "address"),
        (ssl.SSLError, "tls"),
        (smtplib.SMTPNotSupportedError, "no_tls"),
        (TimeoutError, "timeout"),
        (ConnectionRefusedError, "connect"),
    )
    return next((reason for kind, reason in table if isinstance(error, kind)), "broken")


def _code(code: int, said: bytes) -> str:
    """`550 5.1.1`; the words behind may hold the buyer's address."""
    first = said.split(b" ")[0].split(b"\n")[0]
    digits = first.replace(b".", b"")
    enhanced = first.decode() if first.count(b".") == 2 and digits.isdigit() and len(first) < 12 else ""
    return f"{code} {enhanced}".strip()


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _dotted(message: bytes) -> bytes:
    """A message as it travels: it ends with a line break, and no line in it is a dot alone."""
    whole = message if message.endswith(b"\r\n") else message + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", whole)


def message_of(mail: OutgoingMail) -> bytes:
    """The message as it travels, before its dots are doubled."""
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(mail.sender_name, addr_spec=mail.sender)
    message["To"] = Address(addr_spec=mail.recipient)
    message["Subject"] = mail.subject
    message["Date"] = mail.date
    message["Message-ID"] = f"<{mail.message_id}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    if mail.logo:
        html = message.get_payload(1)
        assert isinstance(html, EmailMessage)
        html.add_related(mail.logo, "image", picture_kind(mail.logo), cid="<logo>", disposition="inline")
    return message.as_bytes()
