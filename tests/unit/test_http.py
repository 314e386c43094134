"""What the HTTP adapter makes of answers, and of their absence."""

from __future__ import annotations

import contextlib
import gzip
import re
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from app.adapters import http
from app.adapters.http import HttpxTransport
from app.domain.errors import Bug, TomadaError, Transient, Unreachable, Unreadable
from app.ports import Request

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Left: 7\r\nSet-Cookie: who=me\r\n\r\noi"
SECRET = "sk-very-secret"


class Server:
    """Answers the requests of a connection with the next of `answers` (None: silence), and closes after the last."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.answers: list[bytes | None] = []
        self.requests: list[str] = []
        self.connections = 0
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._connection: socket.socket | None = None
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/orders?token={SECRET}"
        self._thread = threading.Thread(target=self._accept, name="server")
        self._thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
                self.connections += 1
                if self._context:
                    connection = self._context.wrap_socket(connection, server_side=True)
                self._connection = connection
                with connection:
                    self._serve(connection)
            except ssl.SSLError:
                connection.close()
            except OSError:
                return

    def _serve(self, connection: socket.socket) -> None:
        while request := receive(connection):
            self.requests.append(request.decode())
            answer = self.answers.pop(0)
            if answer is not None:
                connection.sendall(answer)
                if not self.answers:
                    return

    def close(self) -> None:
        for end in (self._listener, self._connection):
            if end is not None:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self._thread.join()


def receive(connection: socket.socket) -> bytes:
    """One request, head and body; nothing once the caller has gone."""
    request = b""
    while chunk := connection.recv(65536):
        request += chunk
        head, blank, body = request.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        if blank and len(body) >= (int(length[1]) if length else 0):
            break
    return request


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def transport() -> Iterator[HttpxTransport]:
    transport = HttpxTransport(parallel=2)
    yield transport
    transport.close()


def failure(transport: HttpxTransport, url: str, timeout_s: float = 5.0) -> TomadaError:
    """The error of a call, after a look that it tells nothing of the query or the headers."""
    with pytest.raises(TomadaError) as caught:
        transport.send(Request("GET", url, {"Authorization": f"Bearer {SECRET}"}, timeout_s=timeout_s))
    error = caught.value
    assert SECRET not in f"{error} {error.params} {error.__cause__!r} {error.__context__!r}"
    return error


def test_an_answer_comes_whole_with_header_names_in_lower_case(server: Server, transport: HttpxTransport) -> None:
    server.answers = [OK]
    answer = transport.send(Request("PUT", server.url, {"X-Name": "olá"}, b'{"a": 1}'))
    assert (answer.status, answer.body, answer.headers["x-left"]) == (200, b"oi", "7")
    assert server.requests[0].startswith("PUT /orders?token=")
    assert server.requests[0].endswith('{"a": 1}')


def test_an_error_status_and_a_redirect_are_answers(server: Server, transport: HttpxTransport) -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    broken = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
    server.answers = [moved, broken]
    assert [transport.send(Request("GET", server.url)).status for _ in range(2)] == [302, 503]


def test_calls_share_a_connection_and_send_no_cookie_back(server: Server, transport: HttpxTransport) -> None:
    server.answers = [OK, OK, OK]
    for _ in range(3):
        transport.send(Request("GET", server.url))
    assert server.connections == 1
    assert not [head for head in server.requests if "cookie" in head.lower()]


def test_nobody_listening_is_unreachable(transport: HttpxTransport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = failure(transport, f"http://127.0.0.1:{port}/?token={SECRET}")
    assert isinstance(error, Unreachable)
    assert error.params == {"host": "127.0.0.1", "reason": "connect"}


def test_an_unknown_name_is_unreachable(transport: HttpxTransport, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert isinstance(failure(transport, f"http://shop.invalid/?token={SECRET}"), Unreachable)


@pytest.mark.parametrize("url", ["ftp://shop.example/", "http://a..b/", "http://[::1/", "http:///x", "http://shop:x/"])
def test_an_address_that_is_none_is_unreachable(
    transport: HttpxTransport, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def encode(host: str, *_: object, **__: object) -> None:
        host.encode("idna")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", encode)
    assert failure(transport, url).params["reason"] == "address"


def test_a_proxy_that_is_down_is_unreachable_but_loopback_needs_no_proxy(
    server: Server, transport: HttpxTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    server.answers = [OK]
    assert transport.send(Request("GET", server.url)).status == 200
    assert isinstance(failure(transport, f"http://shop.example/?token={SECRET}"), Unreachable)


def test_an_unknown_certificate_is_unreachable_and_says_so(transport: HttpxTransport, tmp_path: Path) -> None:
    server = Server(self_signed(tmp_path))
    try:
        error = failure(transport, server.url.replace("http:", "https:"))
    finally:
        server.close()
    assert isinstance(error, Unreachable)
    assert error.params["reason"] == "certificate"
    assert server.requests == []


def test_silence_is_transient(server: Server, transport: HttpxTransport) -> None:
    server.answers = [None]
    error = failure(transport, server.url, timeout_s=0.05)
    assert isinstance(error, Transient)
    assert error.params["reason"] == "timeout"


def test_a_connection_closed_before_the_answer_is_transient(server: Server, transport: HttpxTransport) -> None:
    server.answers = [b""]
    assert isinstance(failure(transport, server.url), Transient)


def test_an_answer_that_drips_is_given_up(
    server: Server, transport: HttpxTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_WHOLE_ANSWER_FACTOR", 0)
    server.answers = [OK]
    assert isinstance(failure(transport, server.url), Transient)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", "cut"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}", "cut"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n{}{}", "encoding"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n" + b" " * 200, "too_large"),
    ],
)
def test_an_answer_cut_garbled_or_endless_is_unreadable(
    server: Server, transport: HttpxTransport, monkeypatch: pytest.MonkeyPatch, answer: bytes, reason: str
) -> None:
    monkeypatch.setattr(http, "_LARGEST_ANSWER", 100)
    server.answers = [answer]
    error = failure(transport, server.url)
    assert isinstance(error, Unreadable)
    assert error.params == {"host": "127.0.0.1", "reason": reason}


def test_a_packed_bomb_is_unreadable(
    server: Server, transport: HttpxTransport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_LARGEST_ANSWER", 100_000)
    packed = gzip.compress(b"0" * 1_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n"
    server.answers = [head.encode() + packed]
    assert failure(transport, server.url).params["reason"] == "too_large"


def test_a_header_that_cannot_be_sent_is_a_bug_that_does_not_quote_it(
    server: Server, transport: HttpxTransport
) -> None:
    with pytest.raises(Bug) as caught:
        transport.send(Request("GET", server.url, {"Authorization": f"{SECRET}\n"}))
    assert SECRET not in f"{caught.value} {caught.value.__context__!r}"


def test_every_exception_of_httpx_has_a_translation() -> None:
    raised = {thing for thing in vars(httpx).values() if isinstance(thing, type) and issubclass(thing, Exception)}
    assert raised - set(http.translations()) == set()


def test_a_closed_transport_opens_again(server: Server, transport: HttpxTransport) -> None:
    server.answers = [OK]
    transport.send(Request("GET", server.url))
    transport.close()
    server.answers = [OK]
    assert transport.send(Request("GET", server.url)).status == 200


def test_httpx_and_keyring_are_not_loaded_before_they_are_needed() -> None:
    code = "import sys, app.adapters.http, app.adapters.vault; print({'httpx', 'keyring'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def self_signed(folder: Path) -> ssl.SSLContext:
    """A server's context with a certificate that nobody vouches for."""
    x509 = pytest.importorskip("cryptography.x509", reason="cryptography is not installed")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
