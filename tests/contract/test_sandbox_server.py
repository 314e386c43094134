"""The practice hub on loopback: same answers, faults of a real connection, the other side's hand over HTTP."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.bootstrap import open_practice
from app.engine.doctor import Check, Found, Lamp
from app.resources import resource
from app.sandbox.faults import Fault
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.server import LoopbackServer
from tests.contract.hub_talk import ORDER, PRODUCT


@pytest.fixture
def hub() -> PluggtoSandbox:
    return PluggtoSandbox(lambda: datetime.now(UTC))


@pytest.fixture
def client(hub: PluggtoSandbox) -> Iterator[httpx.Client]:
    with LoopbackServer(hub, control=True) as base_url, logged_in(base_url, hub.credentials) as client:
        yield client


def logged_in(base_url: str, keys: dict[str, str]) -> httpx.Client:
    form = {
        "grant_type": "password",
        "client_id": keys["client_id"],
        "client_secret": keys["client_secret"],
        "username": keys["api_user"],
        "password": keys["api_secret"],
    }
    token = httpx.post(f"{base_url}/oauth/token", data=form, trust_env=False).json()["access_token"]
    return httpx.Client(base_url=base_url, headers={"authorization": f"Bearer {token}"}, trust_env=False)


def control(client: httpx.Client, path: str, body: Any) -> Any:
    return client.post(f"/_sandbox/{path}", json=body).json()


def test_the_api_answers_on_loopback(client: httpx.Client) -> None:
    assert client.put("/skus/CANECA-1", json=PRODUCT).status_code == 201
    assert client.get("/skus/CANECA-1").json()["Product"]["name"] == "Caneca"


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.OUTAGE, Fault.TIMEOUT_BEFORE])
def test_the_connection_closes_before_anything_happened(
    hub: PluggtoSandbox, client: httpx.Client, fault: Fault
) -> None:
    hub.dial.hold_s = 0.01
    hub.dial.set(fault, times=1)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        client.put("/skus/CANECA-1", json=PRODUCT)
    assert hub.products() == []


@pytest.mark.parametrize(
    ("fault", "heard"), [(Fault.TIMEOUT_AFTER, "without sending a response"), (Fault.HALF_ANSWER, "incomplete|without")]
)
def test_the_connection_closes_after_it_took_effect(
    hub: PluggtoSandbox, client: httpx.Client, fault: Fault, heard: str
) -> None:
    hub.dial.hold_s = 0.01
    hub.dial.set(fault, times=1)
    with pytest.raises(httpx.RemoteProtocolError, match=heard):
        client.put("/skus/CANECA-1", json=PRODUCT)
    assert len(hub.products()) == 1
    assert client.get("/skus/CANECA-1").status_code == 200


def test_a_time_out_holds_the_connection_for_longer_than_the_caller_waits(
    hub: PluggtoSandbox, client: httpx.Client
) -> None:
    hub.dial.hold_s = 0.5
    hub.dial.set(Fault.TIMEOUT_BEFORE, times=1)
    with pytest.raises(httpx.ReadTimeout):
        client.get("/users", timeout=0.05)


def test_a_stopped_hub_refuses_and_comes_back_at_the_same_address(hub: PluggtoSandbox) -> None:
    server = LoopbackServer(hub)
    base_url = server.start()
    with logged_in(base_url, hub.credentials) as client:
        client.put("/skus/CANECA-1", json=PRODUCT)
        server.stop()
        with pytest.raises(httpx.ConnectError):
            client.get("/skus/CANECA-1")
        assert server.start() == base_url
        assert client.get("/skus/CANECA-1").status_code == 200
    server.stop()


def test_the_other_side_sells_moves_and_edits_over_http(hub: PluggtoSandbox, client: httpx.Client) -> None:
    ids = control(client, "sell", {"orders": [ORDER, {**ORDER, "created": "2026-01-01T00:00:00+00:00"}]})["ids"]
    control(client, "move", {"id": ids[0], "status": "approved", "changes": {"sub_status": "ready"}})
    control(client, "product", {"sku": "CANECA-1", "changes": {"name": "Caneca"}})
    state = client.get("/_sandbox/state").json()
    assert [order["status"] for order in state["orders"]] == ["approved", "pending"]
    assert (state["orders"][0]["sub_status"], state["orders"][1]["created"][:10]) == ("ready", "2026-01-01")
    assert [product["sku"] for product in state["products"]] == ["CANECA-1"]
    assert [write["status"] for write in state["status_writes"]] == ["pending", "pending", "approved"]


def test_faults_are_set_counted_and_cleared_over_http(hub: PluggtoSandbox, client: httpx.Client) -> None:
    rule = {"fault": "throttled", "probability": 1.0, "method": "GET", "path": "/users", "times": 5}
    control(client, "faults", {"set": [rule], "hold_s": 0.1})
    assert client.get("/users").status_code == 429
    assert client.get("/_sandbox/faults").json() == {"hits": {"throttled": 1}}
    control(client, "faults", {"clear": True})
    assert client.get("/users").status_code == 200
    assert hub.dial.hold_s == 0.1


def test_calls_are_told_silenced_and_forgotten_over_http(client: httpx.Client) -> None:
    client.get("/users")
    control(client, "quiet", {"quiet": True})
    client.get("/users")
    told = client.get("/_sandbox/calls").json()
    assert told["counts"] == {"POST /oauth/token": 1, "GET /users": 1}
    assert told["calls"][1]["path"] == "/users"
    control(client, "reset", {})
    assert client.get("/_sandbox/calls").json() == {"counts": {}, "calls": []}


@pytest.mark.parametrize(
    ("path", "body"),
    [("sell", {}), ("move", {"id": "none"}), ("faults", {"set": [{"fault": "none"}]}), ("sell", {"orders": [1]})],
)
def test_a_wrong_order_to_the_hand_is_told(client: httpx.Client, path: str, body: dict[str, Any]) -> None:
    assert control(client, path, body)["error"] is True


def test_the_hand_is_not_there_unless_asked_for(hub: PluggtoSandbox) -> None:
    with LoopbackServer(hub) as base_url:
        assert httpx.get(f"{base_url}/_sandbox/state", trust_env=False).status_code == 404


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.skipif(sys.platform == "win32", reason="a process is not told to end by a signal there")
def test_an_own_process_says_where_it_is_and_ends_when_told(told: signal.Signals) -> None:
    command = [sys.executable, "-m", "app.sandbox", "--control", "--speed", "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            facts = json.loads(process.stdout.readline())
            with logged_in(facts["base_url"], facts["credentials"]) as client:
                assert len(control(client, "sell", {"orders": [ORDER]})["ids"]) == 1
                assert len(client.get("/orders").json()["result"]) == 1
            process.send_signal(told)
            rest, complaints = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, rest, complaints) == (0, "", "")


def test_in_a_practice_shop_the_doctor_finds_the_clock_in_order(tmp_path: Path) -> None:
    """It runs faster than the computer's, and so does the hub's."""
    long_ago = datetime(2026, 3, 2, 12, tzinfo=UTC)
    with closing(open_practice(tmp_path, long_ago, 1440.0)) as shop:
        hub = PluggtoSandbox(shop.clock.now)
        with LoopbackServer(hub) as address:
            settings = {"hub.base_url": address, "store.file": str(resource("sample/loja-exemplo.csv"))}
            shop.add_link("loja", "local", "pluggto", settings, {"hub": hub.credentials})
            [clock] = [it for it in shop.diagnose() if it.check is Check.CLOCK]
    assert (clock.state, clock.found) == (Lamp.GREEN, Found.CLOCK_GOOD)


def test_a_hub_tells_its_time_wherever_its_day_began() -> None:
    noon = datetime(2026, 11, 27, 9, tzinfo=timezone(-timedelta(hours=3)))
    with LoopbackServer(PluggtoSandbox(lambda: noon)) as base_url, httpx.Client(base_url=base_url) as client:
        assert client.get("/orders").headers["date"] == "Fri, 27 Nov 2026 12:00:00 GMT"
