"""The practice hub: Plugg.to's published contract as an ASGI application (`pluggto.md`, `pluggto.openapi.yaml`)."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.sandbox import orders as order_rules
from app.sandbox import products as product_rules
from app.sandbox.answers import TOKEN_PATH, Ask, Call, answer, failed, refused, unauthorized
from app.sandbox.faults import ANSWER, Dial, Fault
from app.sandbox.orders import CHANNEL, Orders, StatusWrite
from app.sandbox.products import Products
from app.sandbox.queries import ApiFailure, Json, copied, invalid, parse_query, stamp
from app.sandbox.shapes import Shapes, garble
from app.sandbox.tokens import CREDENTIALS, GrantRefused, Tokens

_KEPT_CALLS = 50_000
_LIST_LAG = timedelta(minutes=5)
_GARBLED = (Fault.STATUS_UNKNOWN, Fault.STATUS_LATE, Fault.STATUS_BACKWARDS, Fault.ODD_TEXT, Fault.ODD_AMOUNT)


_Answer = tuple[int, Any]
_Handler = Callable[[Ask], _Answer]


class PluggtoSandbox:
    """A whole Plugg.to account in memory, on the clock `now` (aware UTC).

    `app` is its API; the methods are the other side's hand: sales channel, person in the panel. `dial` makes faults,
    each marked by the header `x-sandbox-fault`. `calls` keeps the last calls and `counts` how many of each kind
    (`PUT /skus/{sku}`) came, unless `quiet`. `loose` varies the shapes of answers by `seed`. `table_lag_s` is by how
    many seconds `GET /products/tabledata` may lag behind.
    """

    def __init__(self, now: Callable[[], datetime], seed: int = 0, *, loose: bool = True) -> None:
        self.now = now
        self.seed = seed
        self.dial = Dial(seed)
        self.credentials = dict(CREDENTIALS)
        self.quiet = False
        self.table_lag_s = 0.0
        self._shapes = Shapes(seed, CREDENTIALS["client_id"], loose)
        self._lock = threading.RLock()
        self.reset()
        self.app = self._application()

    def reset(self) -> None:
        """Forget everything but settings and faults."""
        with self._lock:
            ids = count(1)
            self._orders = Orders(self.now, lambda: f"65f0{next(ids):020x}")
            self._products = Products(self.now, lambda: f"65f1{next(ids):020x}")
            self._tokens = Tokens(self.now, self.seed)
            self._table: tuple[datetime, list[Json]] | None = None
            self.calls: deque[Call] = deque(maxlen=_KEPT_CALLS)
            self.counts: Counter[str] = Counter()

    # the other side's hand

    def sell(self, order: Json, created: datetime | None = None) -> str:
        """The channel creates an order (fields as in `POST /orders`, pending unless said); answers its id."""
        with self._lock:
            identity: str = self._orders.create({"status": "pending", **order}, CHANNEL, created)["id"]
            return identity

    def move(self, order_id: str, status: str | None = None, **changes: Any) -> None:
        """The channel or a person sets status and fields of an order. Raises ApiFailure for an unknown id."""
        with self._lock:
            self._orders.move(order_id, status, changes)
            self._cancel_again(order_id, status)

    def order(self, order_id: str) -> Json:
        """A copy of one order as it is kept. Raises ApiFailure for an unknown id."""
        with self._lock:
            return copied(self._orders.get(order_id))

    def orders(self) -> list[Json]:
        """Copies of all orders, oldest first."""
        with self._lock:
            return [copied(order) for order in self._orders.all()]

    @property
    def status_writes(self) -> list[StatusWrite]:
        """Every write of a status by anybody, oldest first."""
        return self._orders.status_writes

    def product(self, sku: str) -> Json | None:
        """A copy of the product that owns this SKU."""
        with self._lock:
            product = self._products.owner(sku)
            return None if product is None else copied(product)

    def products(self) -> list[Json]:
        """Copies of all products, oldest first."""
        with self._lock:
            return [copied(product) for product in self._products.all()]

    def set_product(self, sku: str, **changes: Any) -> None:
        """A person edits, or creates, a product in the panel."""
        with self._lock:
            product = self._products.owner(sku)
            if product is None:
                self._products.create({"sku": sku, **changes}, CHANNEL)
            else:
                self._products.update(product, changes, CHANNEL, sku)

    def delete_product(self, sku: str) -> None:
        """A person deletes a product. Raises ApiFailure for an unknown SKU."""
        with self._lock:
            self._products.delete(self._products.by_sku(sku))

    def revoke_tokens(self) -> None:
        """Every access and refresh token dies; the credentials stay good."""
        with self._lock:
            self._tokens.revoke_all()

    # the API

    def _application(self) -> Starlette:
        handlers: dict[tuple[str, str], _Handler] = {
            ("POST", TOKEN_PATH): self._create_token,
            ("GET", "/users"): self._get_users,
            ("GET", "/orders"): self._list_orders,
            ("POST", "/orders"): self._create_order,
            ("GET", "/orders/{id}"): self._get_order,
            ("PUT", "/orders/{id}"): self._update_order,
            ("GET", "/products"): self._list_products,
            ("POST", "/products"): self._create_product,
            ("GET", "/products/tabledata"): self._list_table,
            ("GET", "/products/{id}"): self._get_product,
            ("PUT", "/products/{id}"): self._update_product,
            ("PUT", "/products/{id}/stock"): self._update_product_stock,
            ("GET", "/skus/{sku}"): self._get_sku,
            ("PUT", "/skus/{sku}"): self._upsert_sku,
            ("DELETE", "/skus/{sku}"): self._delete_sku,
            ("PUT", "/skus/{sku}/stock"): self._update_sku_stock,
        }
        routes = [self._route(method, path, handler) for (method, path), handler in handlers.items()]
        app = Starlette(routes=routes, exception_handlers={HTTPException: self._no_such_path})
        app.router.redirect_slashes = False
        return app

    def _route(self, method: str, template: str, handler: _Handler) -> Route:
        name = f"{method} {template}"

        async def endpoint(request: Request) -> Response:
            ask = Ask(
                method,
                request.url.path,
                request.path_params,
                request.query_params,
                request.headers.get("authorization", ""),
                await request.body(),
            )
            with self._lock:
                response = self._serve(ask, handler)
                self._record(ask, name, response.status_code)
            return response

        return Route(template, endpoint, methods=[method])

    async def _no_such_path(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return failed(error.status_code, "not_found", "No such path or method")

    def _record(self, ask: Ask, name: str, status: int) -> None:
        if not self.quiet:
            self.counts[name] += 1
            self.calls.append(Call(ask.method, ask.path, status, self.now()))

    def _serve(self, ask: Ask, handler: _Handler) -> Response:
        fault = self.dial.draw(ANSWER, ask.method, ask.path)
        if fault is None:
            return self._answer(ask, handler)
        response = self._faulty(fault, ask, handler)
        response.headers["x-sandbox-fault"] = fault
        return response

    def _faulty(self, fault: Fault, ask: Ask, handler: _Handler) -> Response:
        if fault is Fault.TOKEN_DIED:
            self._tokens.revoke_access()
            return self._answer(ask, handler)
        if fault is Fault.GRANT_REVOKED:
            self._tokens.revoke_all()
            return refused(400, "invalid_grant", "User credentials are invalid") if ask.wants_token else unauthorized()
        if fault in (Fault.THROTTLED, Fault.THROTTLED_UNTIL):
            response = failed(429, "too_many_requests", "Slow down")
            if fault is Fault.THROTTLED_UNTIL:
                response.headers["retry-after"] = str(self.dial.retry_after_s)
            return response
        if fault is Fault.INVALID:
            return failed(400, "validation_error", "The document is not valid")
        if self.dial.coin():
            self._answer(ask, handler)
        if fault is Fault.HTML:
            return Response("<html><body><h1>Em manutenção</h1></body></html>", media_type="text/html")
        if fault is Fault.ERROR_IN_200:
            return failed(200, "internal_error", "Something went wrong")
        return Response(b"", self.dial.random.choice((500, 502, 503, 504)))

    def _answer(self, ask: Ask, handler: _Handler) -> Response:
        if not ask.wants_token and not self._tokens.alive(ask.authorization):
            return unauthorized()
        try:
            status, payload = handler(ask)
        except ApiFailure as failure:
            return failed(failure.status, failure.code, failure.details)
        except GrantRefused as refusal:
            return refused(400, refusal.error, refusal.description)
        garbled = self._garble(ask, payload) if ask.method == "GET" else None
        response = answer(status, payload)
        if garbled:
            response.headers["x-sandbox-fault"] = garbled
        return response

    def _garble(self, ask: Ask, payload: Json) -> Fault | None:
        holders = payload.get("result", [payload])
        fault = self.dial.draw(_GARBLED, ask.method, ask.path) if holders else None
        if fault:
            holder = self.dial.random.choice(holders)
            for kind in {"Order", "Product"} & holder.keys():
                holder[kind] = copied(holder[kind])
                garble(holder[kind], fault, self.dial.random)
        return fault

    def _create_token(self, ask: Ask) -> _Answer:
        return 200, self._tokens.grant(dict(parse_qsl(ask.raw.decode("utf-8", "replace"), keep_blank_values=True)))

    def _get_users(self, ask: Ask) -> _Answer:
        return 200, {"id": order_rules.SELLER, "name": "Loja de Treino"}

    # orders

    def _list_orders(self, ask: Ask) -> _Answer:
        query = parse_query(ask.query, order_rules.FILTERS)
        total, found = self._orders.find(query, extra=1)
        rows, more = found[: query.limit], found[query.limit :]
        if rows and self._strikes(Fault.LIST_LAGS, ask):
            newest = stamp(self.now() - _LIST_LAG)
            rows = [row for row in rows if row["modified"] < newest or self.dial.coin()]
        if len(rows) > 1 and self._strikes(Fault.PAGE_SHIFT, ask):
            moved = self.dial.random.choice(rows)
            self._orders.move(moved["id"], None, {})
            rows = [*(row for row in rows if row is not moved), *more]
        if rows and self._strikes(Fault.SAME_TWICE, ask):
            place = self.dial.random.randrange(max(1, min(len(rows), query.limit - 1)))
            rows = [*rows[: place + 1], *rows[place:]][: max(query.limit, 2)]
        result = [{"Order": self._shapes.order(row)} for row in rows]
        if rows and self._strikes(Fault.EDITED_AFTER_LIST, ask):
            self._orders.move(self.dial.random.choice(rows)["id"], None, {"delivery_description": "editado"})
        return 200, {"total": total, "showing": len(result), "limit": query.limit, "result": result}

    def _create_order(self, ask: Ask) -> _Answer:
        return 201, {"Order": self._shapes.order(self._orders.create(ask.body(), CREDENTIALS["client_id"]))}

    def _get_order(self, ask: Ask) -> _Answer:
        order = self._orders.get(ask.ids["id"])
        return 200, {"Order": self._shapes.order(order, ask.query.get("showExternal") == "true")}

    def _update_order(self, ask: Ask) -> _Answer:
        body, order = ask.body(), self._orders.get(ask.ids["id"])
        if not self._strikes(Fault.SWALLOWED, ask):
            self._orders.update(order["id"], body, CREDENTIALS["client_id"])
            self._cancel_again(order["id"], body.get("status"))
        return 200, {"Order": self._shapes.order(order)}

    def _cancel_again(self, order_id: str, status: str | None) -> None:
        if status == "canceled" and self.dial.draw((Fault.DOUBLE_CANCELLATION,), "PUT", f"/orders/{order_id}"):
            self._orders.move(order_id, "canceled", {})

    # products

    def _list_products(self, ask: Ask) -> _Answer:
        query = parse_query(ask.query, product_rules.FILTERS)
        if (sku := ask.query.get("bysku")) is not None:
            owner = self._products.owner(sku)
            rows = [owner] if owner is not None and query.matches(owner) else []
            total = len(rows)
        else:
            total, rows = self._products.find(query)
        result = [{"Product": self._shapes.product(row)} for row in rows]
        return 200, {"total": total, "showing": len(result), "limit": query.limit, "result": result}

    def _list_table(self, ask: Ask) -> _Answer:
        query = parse_query(ask.query, ())
        if not self.table_lag_s:
            return 200, {"Products": [product_rules.table_row(product) for product in self._products.find(query)[1]]}
        now = self.now()
        if self._table is None or (now - self._table[0]).total_seconds() >= self.table_lag_s:
            self._table = now, [copied(product_rules.table_row(product)) for product in self._products.all()]
        rows = [row for row in self._table[1] if row["id"] > query.after]
        return 200, {"Products": rows[: query.limit]}

    def _create_product(self, ask: Ask) -> _Answer:
        body = ask.body()
        if not body.get("name"):
            raise invalid("name is required")
        return 201, self._shown(self._products.create(body, CREDENTIALS["client_id"]))

    def _get_product(self, ask: Ask) -> _Answer:
        return 200, self._shown(self._products.get(ask.ids["id"]))

    def _update_product(self, ask: Ask) -> _Answer:
        return self._write_product(ask, self._products.get(ask.ids["id"]), None)

    def _get_sku(self, ask: Ask) -> _Answer:
        return 200, self._shown(self._products.by_sku(ask.ids["sku"]))

    def _upsert_sku(self, ask: Ask) -> _Answer:
        sku = ask.ids["sku"]
        product = self._products.owner(sku)
        if product is None:
            body = ask.body()
            if body.get("sku", sku) != sku:
                raise invalid("sku in the body is another one")
            return 201, self._shown(self._products.create({**body, "sku": sku}, CREDENTIALS["client_id"]))
        return self._write_product(ask, product, sku)

    def _write_product(self, ask: Ask, product: Json, sku: str | None) -> _Answer:
        body = ask.body()
        if not self._strikes(Fault.SWALLOWED, ask):
            self._products.update(product, body, CREDENTIALS["client_id"], sku)
        return 200, self._shown(product)

    def _update_product_stock(self, ask: Ask) -> _Answer:
        product = self._products.get(ask.ids["id"])
        return self._write_stock(ask, product, product["sku"])

    def _update_sku_stock(self, ask: Ask) -> _Answer:
        return self._write_stock(ask, self._products.by_sku(ask.ids["sku"]), ask.ids["sku"])

    def _write_stock(self, ask: Ask, product: Json, sku: str) -> _Answer:
        body = ask.body()
        if not self._strikes(Fault.SWALLOWED, ask):
            self._products.stock(product, body, CREDENTIALS["client_id"], sku)
        return 200, self._shown(product)

    def _delete_sku(self, ask: Ask) -> _Answer:
        product = self._products.by_sku(ask.ids["sku"])
        self._products.delete(product)
        return 200, self._shown(product)

    def _shown(self, product: Json) -> Json:
        return {"Product": self._shapes.product(product)}

    def _strikes(self, fault: Fault, ask: Ask) -> bool:
        return self.dial.draw((fault,), ask.method, ask.path) is not None
