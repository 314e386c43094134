"""The other side's hand over HTTP, for a sandbox in a process of its own. Not part of Plugg.to's API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.sandbox.answers import answer, failed
from app.sandbox.faults import Fault
from app.sandbox.pluggto import PluggtoSandbox
from app.sandbox.queries import ApiFailure, Json

PREFIX = "/_sandbox/"


def control_app(sandbox: PluggtoSandbox) -> Starlette:
    """An application for the paths below `/_sandbox/`; see `Control` for what each does."""
    control = Control(sandbox)
    posts = {
        "sell": control.sell,
        "move": control.move,
        "product": control.product,
        "faults": control.set_faults,
        "reset": control.reset,
        "quiet": control.quiet,
    }
    gets = {"state": control.state, "calls": control.calls, "faults": control.faults}
    routes = [_post(name, act) for name, act in posts.items()] + [_get(name, look) for name, look in gets.items()]
    return Starlette(routes=routes)


class Control:
    """Each method is one path: `POST /_sandbox/sell` and so on."""

    def __init__(self, sandbox: PluggtoSandbox) -> None:
        self._sandbox = sandbox

    def sell(self, body: Json) -> Json:
        """`{"orders": [{…, "created"?}]}`, fields as in `POST /orders`; answers `{"ids": […]}`."""
        return {"ids": [self._sell(dict(order)) for order in body["orders"]]}

    def move(self, body: Json) -> Json:
        """`{"id", "status"?, "changes"?}`: the channel or a person changes an order."""
        self._sandbox.move(body["id"], body.get("status"), **body.get("changes", {}))
        return {}

    def product(self, body: Json) -> Json:
        """`{"sku", "changes"}`: a person edits a product in the panel."""
        self._sandbox.set_product(body["sku"], **body["changes"])
        return {}

    def set_faults(self, body: Json) -> Json:
        """`{"clear"?: true, "set"?: [{"fault", "probability"?, "method"?, "path"?, "times"?}], "hold_s"?: seconds}`."""
        dial = self._sandbox.dial
        if body.get("clear"):
            dial.clear()
        dial.hold_s = body.get("hold_s", dial.hold_s)
        for rule in body.get("set", ()):
            dial.set(**{**rule, "fault": Fault(rule["fault"])})
        return {}

    def reset(self, body: Json) -> Json:
        """Forget orders, products, tokens and calls."""
        self._sandbox.reset()
        return {}

    def quiet(self, body: Json) -> Json:
        """`{"quiet": bool}`: whether to stop keeping calls."""
        self._sandbox.quiet = body["quiet"]
        return {}

    def state(self) -> Json:
        """`{"orders", "products", "status_writes"}`, whole."""
        sandbox = self._sandbox
        writes = [asdict(write) for write in sandbox.status_writes]
        return {"orders": sandbox.orders(), "products": sandbox.products(), "status_writes": writes}

    def calls(self) -> Json:
        """`{"counts": {"GET /orders": n}, "calls": [{"method", "path", "status", "at"}]}`."""
        return {"counts": self._sandbox.counts, "calls": [asdict(call) for call in list(self._sandbox.calls)]}

    def faults(self) -> Json:
        """`{"hits": {fault: n}}`."""
        return {"hits": self._sandbox.dial.hits}

    def _sell(self, order: Json) -> str:
        created = order.pop("created", None)
        return self._sandbox.sell(order, datetime.fromisoformat(created) if created else None)


def _post(name: str, act: Callable[[Json], Json]) -> Route:
    async def endpoint(request: Request) -> Response:
        try:
            return answer(200, act(msgspec.json.decode(await request.body() or b"{}")))
        except ApiFailure as failure:
            return failed(failure.status, failure.code, failure.details)
        except (KeyError, TypeError, ValueError) as error:
            return failed(400, "validation_error", repr(error))

    return Route(PREFIX + name, endpoint, methods=["POST"])


def _get(name: str, look: Callable[[], Any]) -> Route:
    async def endpoint(request: Request) -> Response:
        return answer(200, look())

    return Route(PREFIX + name, endpoint, methods=["GET"])
