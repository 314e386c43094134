"""Calls inside this process need no sockets, threads or event loop, and may come from several threads."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.ports import Request
from app.sandbox.transport import InProcessTransport
from tests.contract.hub_talk import BASE, Talk


def test_five_callers_at_once_lose_nothing() -> None:
    talk = Talk()
    talk.get("/users")
    with ThreadPoolExecutor(5) as pool:
        answers = pool.map(lambda number: talk.put(f"/skus/P-{number}", {"name": "P"}), range(200))
        assert {answer.status for answer in answers} == {201}
    assert len(talk.hub.products()) == talk.hub.counts["PUT /skus/{sku}"] == 200


def test_the_application_sees_what_was_sent() -> None:
    seen: dict[str, Any] = {}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.update(scope, body=(await receive())["body"])
        await send({"type": "http.response.start", "status": 204, "headers": [(b"X-One", b"1")]})
        await send({"type": "http.response.body", "body": b""})

    request = Request("PUT", f"{BASE}/skus/a%20b%C3%A7?limit=1&next=x", {"X-Two": "2"}, b"body")
    response = InProcessTransport(app).send(request)
    assert (response.status, response.headers, response.body) == (204, {"x-one": "1"}, b"")
    assert (seen["path"], seen["query_string"], seen["body"]) == ("/skus/a bç", b"limit=1&next=x", b"body")
    assert (b"x-two", b"2") in seen["headers"]


def test_an_application_that_waits_for_the_world_is_told_so() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="waited"):
        InProcessTransport(app).send(Request("GET", BASE))
