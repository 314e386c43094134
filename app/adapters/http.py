"""HTTP on httpx: one shared client, the system's certificates and proxies, errors translated by a table."""

from __future__ import annotations

import functools
import ssl
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.domain.errors import Bug, TomadaError, Transient, Unreachable, Unreadable
from app.ports import Request, Response

if TYPE_CHECKING:
    import httpx

_KEEP_ALIVE_S = 60.0
_LARGEST_ANSWER = 64 * 1024 * 1024
_WHOLE_ANSWER_FACTOR = 10
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class HttpxTransport:
    """A `ports.Transport`, for any number of threads; at most `parallel` connections.

    Redirects are answers, there are no cookies, and loopback never goes through a proxy. httpx is imported with the
    first call; its `Client` would double the cost of a call and adds only what is not wanted here.
    """

    def __init__(self, parallel: int = 8, user_agent: str = "Tomada") -> None:
        self._parallel = parallel
        self._headers = ((b"User-Agent", user_agent.encode()), (b"Accept-Encoding", b"gzip, deflate"))
        self._lock = threading.Lock()
        self._ways: dict[str | None, httpx.HTTPTransport] = {}
        self._way_of: dict[tuple[str, str], httpx.HTTPTransport] = {}

    def send(self, request: Request) -> Response:
        """Send one call. `timeout_s` holds for connecting and for every wait; a whole answer has ten times that.

        Raises Unreachable, Transient or Unreadable (`host`, `reason`) as `ports.Transport` says, and Unreadable for an
        answer above 64 MB. Errors hold neither paths, queries nor headers.
        """
        arrived = False
        try:
            asked = self._asked(request)
            with closing(self._way(asked.url).handle_request(asked)) as answer:
                arrived = True
                body = _read(answer, request)
                return Response(answer.status_code, dict(answer.headers.items()), body)
        except tuple(translations()) as error:
            translated = _translate(error, _host(request.url), arrived)
        raise translated  # outside of the handler: httpx's errors may quote a header

    def close(self) -> None:
        """Close the connections. A later call opens new ones."""
        with self._lock:
            for way in self._ways.values():
                way.close()
            self._ways.clear()
            self._way_of.clear()

    def _asked(self, request: Request) -> httpx.Request:
        import httpx

        given = [(name.encode(), value.encode()) for name, value in request.headers.items()]
        return httpx.Request(
            request.method,
            request.url,
            headers=[*self._headers, *given],
            content=request.body or None,
            extensions={"timeout": httpx.Timeout(request.timeout_s).as_dict()},
        )

    def _way(self, url: httpx.URL) -> httpx.HTTPTransport:
        """The connections that lead there: straight, or through the proxy that the system names."""
        target = (url.scheme, url.host)
        with self._lock:
            if target not in self._way_of:
                proxy = _proxy(url)
                if proxy not in self._ways:
                    self._ways[proxy] = self._connect(proxy)
                self._way_of[target] = self._ways[proxy]
            return self._way_of[target]

    def _connect(self, proxy: str | None) -> httpx.HTTPTransport:
        import httpx
        import truststore

        return httpx.HTTPTransport(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            proxy=proxy,
            limits=httpx.Limits(
                max_connections=self._parallel,
                max_keepalive_connections=self._parallel,
                keepalive_expiry=_KEEP_ALIVE_S,
            ),
        )


def _proxy(url: httpx.URL) -> str | None:
    """The proxy that the environment or the system names for this address."""
    from urllib.request import getproxies, proxy_bypass

    import httpx

    if url.scheme not in ("http", "https") or not url.host:
        raise httpx.UnsupportedProtocol("no web address")
    if url.host in _LOOPBACK or proxy_bypass(url.host):
        return None
    named = getproxies()
    proxy = named.get(url.scheme) or named.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


@functools.cache
def translations() -> dict[type[Exception], tuple[type[TomadaError], str]]:
    """For every exception of httpx: the error of ours, and its reason."""
    import httpx

    return {
        httpx.ConnectError: (Unreachable, "connect"),
        httpx.ConnectTimeout: (Unreachable, "timeout"),
        httpx.PoolTimeout: (Unreachable, "busy"),
        httpx.ProxyError: (Unreachable, "proxy"),
        httpx.UnsupportedProtocol: (Unreachable, "address"),
        httpx.InvalidURL: (Unreachable, "address"),
        UnicodeError: (Unreachable, "address"),
        httpx.ReadTimeout: (Transient, "timeout"),
        httpx.WriteTimeout: (Transient, "timeout"),
        httpx.TimeoutException: (Transient, "timeout"),
        httpx.ReadError: (Transient, "broken"),
        httpx.WriteError: (Transient, "broken"),
        httpx.CloseError: (Transient, "broken"),
        httpx.NetworkError: (Transient, "broken"),
        httpx.RemoteProtocolError: (Transient, "broken"),
        httpx.ProtocolError: (Transient, "broken"),
        httpx.TransportError: (Transient, "broken"),
        httpx.RequestError: (Transient, "broken"),
        httpx.HTTPError: (Transient, "broken"),
        httpx.DecodingError: (Unreadable, "encoding"),
        httpx.TooManyRedirects: (Bug, "request"),
        httpx.HTTPStatusError: (Bug, "request"),
        httpx.LocalProtocolError: (Bug, "request"),
        httpx.CookieConflict: (Bug, "request"),
        httpx.StreamError: (Bug, "request"),
        httpx.StreamConsumed: (Bug, "request"),
        httpx.StreamClosed: (Bug, "request"),
        httpx.ResponseNotRead: (Bug, "request"),
        httpx.RequestNotRead: (Bug, "request"),
    }


def _translate(error: Exception, host: str, arrived: bool) -> TomadaError:
    kind, reason = next(entry for base in type(error).__mro__ if (entry := translations().get(base)))
    if _is_certificate(error):
        kind, reason = Unreachable, "certificate"
    elif arrived and reason == "broken":
        kind, reason = Unreadable, "cut"
    return kind(host=host, reason=reason)


def _is_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _read(answer: httpx.Response, request: Request) -> bytes:
    end = time.monotonic() + request.timeout_s * _WHOLE_ANSWER_FACTOR
    body = bytearray()
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > _LARGEST_ANSWER:
            raise Unreadable(host=_host(request.url), reason="too_large")
        if time.monotonic() > end:
            raise Transient(host=_host(request.url), reason="timeout")
    return bytes(body)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
