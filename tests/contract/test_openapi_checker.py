"""The checker of the contract notices what strays, on both sides."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.ports import Request, Response
from tests.contract.openapi import PLUGGTO, CheckedTransport, Spec

HEADERS = {"authorization": "Bearer x", "content-type": "application/json"}
ORDER_ID = "65f0aa11bb22cc33dd44ee55"
EMPTY_LIST = b'{"total":0,"showing":0,"limit":50,"result":[]}'


class Canned:
    def __init__(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        self._response = Response(status, {"content-type": kind, **headers}, body)

    def send(self, request: Request) -> Response:
        return self._response


def send(inner: Canned, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Response:
    content = b"" if body is None else json.dumps(body).encode()
    request = Request(method, f"http://hub.test{path}", HEADERS if headers is None else headers, content)
    return CheckedTransport(inner, Spec.load(PLUGGTO)).send(request)


@pytest.mark.parametrize(
    ("method", "path", "body", "complaint"),
    [
        ("GET", "/nowhere", None, "no such path"),
        ("PATCH", "/orders", None, "no such call"),
        ("GET", "/orders?orderby=created", None, "unknown query parameter 'orderby'"),
        ("GET", "/orders?access_token=x", None, "unknown query parameter 'access_token'"),
        ("GET", "/orders?limit=101", None, "'limit'"),
        ("GET", "/orders?limit=ten", None, "'limit'"),
        ("GET", "/orders?limit=1&limit=2", None, "comes twice"),
        ("GET", "/orders?modified=02/03/2026", None, "'modified'"),
        ("GET", "/labels", None, r"missing: \['orders'\]"),
        ("GET", "/orders", {"a": 1}, "no body here"),
        ("PUT", f"/orders/{ORDER_ID}", {}, "keep the contract"),
        ("PUT", f"/orders/{ORDER_ID}", {"status": "sent"}, r"\$\.status"),
        ("PUT", f"/orders/{ORDER_ID}", {"total": 1}, "total"),
        ("PUT", f"/orders/{ORDER_ID}", {"shipments": [{"nfe_key": "a b"}]}, r"\$\.shipments\[0\]\.nfe_key"),
        ("PUT", "/skus/A", {"nbm": "1"}, "nbm"),
        ("PUT", "/skus/A", {"price": True}, r"\$\.price"),
        ("PUT", "/skus/A/stock", {"action": "update", "quantity": 1.5}, r"\$\.quantity"),
    ],
)
def test_a_request_that_strays_is_named(method: str, path: str, body: Any, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        send(Canned(200, EMPTY_LIST), method, path, body)


def test_a_request_needs_its_token_and_its_content_type() -> None:
    with pytest.raises(AssertionError, match="bearer"):
        send(Canned(200, EMPTY_LIST), "GET", "/orders", headers={})
    with pytest.raises(AssertionError, match="content type"):
        send(Canned(200, b"{}"), "PUT", "/skus/A", {"price": 1}, {"authorization": "Bearer x"})


@pytest.mark.parametrize(
    ("inner", "complaint"),
    [
        (Canned(200, b"<html>"), "not JSON"),
        (Canned(200, EMPTY_LIST, "text/html"), "content type"),
        (Canned(200, b'{"total":0}'), "result"),
        (Canned(200, b'{"result":[{"Order":{"id":"1","total":[]}}]}'), r"\$\.result\[0\]\.Order\.total"),
        (Canned(503, b"[]"), "keep the contract"),
    ],
)
def test_an_answer_that_strays_is_named(inner: Canned, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        send(inner, "GET", "/orders")


@pytest.mark.parametrize(
    "path", ["/orders", f"/orders?limit=100&next={ORDER_ID}", "/orders?modified=2026-01-01T00:00:00Zto2026-01-02"]
)
def test_what_keeps_the_contract_passes(path: str) -> None:
    assert send(Canned(200, EMPTY_LIST), "GET", path).body == EMPTY_LIST


def test_an_answer_marked_as_faulty_passes_unchecked() -> None:
    assert send(Canned(200, b"<html>", **{"x-sandbox-fault": "html"}), "GET", "/orders").body == b"<html>"


def test_fixed_paths_win_over_templates() -> None:
    with pytest.raises(AssertionError, match="Products"):
        send(Canned(200, b"{}"), "GET", "/products/tabledata")
