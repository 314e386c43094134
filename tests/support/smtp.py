"""A real mail server on loopback that refuses, defers and drops the line where it is told to, and a private authority
for its certificates."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Thread
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session, syntax
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

#: By number: a bare machine knows no name of its own.
LOOPBACK = "127.0.0.1"

USER, PASSWORD = "loja@example.com.br", "senha-de-app-çã"

#: Where a script may step in, in the order of the dialogue. `data` is the command, `body` in the middle of the mail,
#: `end` once the whole mail is there, and `taken` the same when the server keeps it.
POINTS = ("banner", "ehlo", "auth", "mail", "rcpt", "data", "body", "end", "taken")

#: What a script says instead of an answer.
DROP = "drop"


class _Server(SMTP):
    """Adds the points at which aiosmtpd asks nobody."""

    async def _handle_client(self) -> None:
        if self.event_handler.script.get("banner"):
            await self._play(self.event_handler.script["banner"])
            self.transport.close()  # type: ignore[union-attr]
            return
        await super()._handle_client()

    async def _play(self, act: str) -> None:
        if act == DROP:
            self.transport.abort()  # type: ignore[union-attr]
            await asyncio.sleep(0)
        else:
            await self.push(act)

    @syntax("DATA")
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802  aiosmtpd's name
        script = self.event_handler.script
        if "data" in script:
            await self._play(script["data"])
        elif "body" in script:
            await self.push("354 go on")
            await self._reader.readline()
            await self._play(script["body"])
        else:
            await super().smtp_DATA(arg)


@dataclass
class Talker:
    """Handler of aiosmtpd. `taken` are the mails that the server has, `envelopes` from and to whom."""

    script: dict[str, str] = field(default_factory=dict)
    taken: list[Message] = field(default_factory=list)
    envelopes: list[tuple[str, list[str]]] = field(default_factory=list)

    async def handle_EHLO(  # noqa: N802
        self, server: Any, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        if act := self.script.get("ehlo"):
            await server._play(act)
        return responses

    async def _at(self, point: str, server: Any) -> str | None:
        act = self.script.get(point)
        if act == DROP:
            await server._play(DROP)
            return "421 gone"
        return act

    async def handle_MAIL(  # noqa: N802
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if act := await self._at("mail", server):
            return act
        envelope.mail_from = address
        return "250 2.1.0 ok"

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if act := await self._at("rcpt", server):
            return act
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if act := await self._at("end", server):
            return act
        assert isinstance(envelope.content, bytes)
        self.taken.append(message_from_bytes(envelope.content, policy=default))
        self.envelopes.append((envelope.mail_from or "", envelope.rcpt_tos))
        return await self._at("taken", server) or "250 2.0.0 taken as 42"

    def authenticate(self, server: Any, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        """Only the right user with the right password."""
        assert isinstance(data, LoginPassword)
        if act := self.script.get("auth"):
            if act == DROP:
                server.transport.abort()
            return AuthResult(success=False, handled=False, message=act)
        right = (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
        return AuthResult(success=right, handled=False)


class MailServer:
    """The server, in a thread of its own between `start` and `stop`. Without a `certificate` nothing is protected."""

    def __init__(self, certificate: ssl.SSLContext | None, *, implicit: bool = False, signs_in: bool = True) -> None:
        self.talker = Talker()
        self.port = 0
        self._certificate = certificate
        self._implicit = implicit
        self._signs_in = signs_in
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._serve, name="mail-server")
        self._ready = Event()

    def start(self) -> None:
        """Returns once the port is open."""
        self._thread.start()
        assert self._ready.wait(20)

    def stop(self) -> None:
        """Ends every conversation."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        wrap = self._certificate if self._implicit else None
        server = self._loop.run_until_complete(self._loop.create_server(self._smtp, "127.0.0.1", 0, ssl=wrap))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    def _smtp(self) -> SMTP:
        protected = self._certificate is not None and not self._implicit
        return _Server(
            self.talker,
            tls_context=self._certificate if protected else None,
            require_starttls=protected,
            auth_required=self._signs_in and protected,
            auth_require_tls=protected,
            authenticator=self.talker.authenticate if self._signs_in else None,
            auth_exclude_mechanism=() if self._signs_in else ("LOGIN", "PLAIN"),
            loop=self._loop,
        )


class Authority:
    """A certificate authority that only `trusting` clients believe."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _named("Test authority")
        self._now = datetime.now(UTC)
        self._own = self._signed(self._name, self._key.public_key(), authority=True)

    def trusting(self) -> ssl.SSLContext:
        """How a client verifies that trusts nobody else."""
        return ssl.create_default_context(cadata=self._own.public_bytes(serialization.Encoding.PEM).decode())

    def server(self, name: str = LOOPBACK, *, expired: bool = False) -> ssl.SSLContext:
        """A server's certificate for this name."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = self._signed(_named(name), key.public_key(), name=name, expired=expired)
        pem = serialization.Encoding.PEM
        file = self._folder / f"{name}.pem"
        file.write_bytes(
            key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
            + made.public_bytes(pem)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    def _signed(
        self,
        subject: x509.Name,
        key: ec.EllipticCurvePublicKey,
        *,
        name: str = "",
        authority: bool = False,
        expired: bool = False,
    ) -> x509.Certificate:
        end = self._now - timedelta(hours=1) if expired else self._now + timedelta(days=1)
        made = (
            x509.CertificateBuilder(self._name, subject, key, x509.random_serial_number())
            .not_valid_before(self._now - timedelta(days=2))
            .not_valid_after(end)
            .add_extension(x509.BasicConstraints(authority, None), critical=True)
        )
        if name:
            known = x509.IPAddress(ip_address(name)) if name == LOOPBACK else x509.DNSName(name)
            made = made.add_extension(x509.SubjectAlternativeName([known]), critical=False)
        return made.sign(self._key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
