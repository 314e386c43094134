"""Holds both sides of a conversation against an OpenAPI 3.1 file."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from app.ports import Request, Response, Transport

PLUGGTO = Path(__file__).with_name("pluggto.openapi.yaml")
FAULT_HEADER = "x-sandbox-fault"

_ROOT = "urn:spec"
_METHODS = ("get", "post", "put", "delete", "patch")
_SHOWN = 300


class Spec:
    """An OpenAPI file, ready to check with. Validators are made once; every failure is an AssertionError that names
    the call and the place."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._registry = Registry().with_resource(_ROOT, Resource.from_contents(document, DRAFT202012))
        self._validators: dict[tuple[str, bool], Draft202012Validator] = {}
        # Fixed segments before templated ones: `/products/tabledata` is no `/products/{id}`.
        templates = sorted(document["paths"], key=lambda path: path.count("{"))
        self._paths = [(path, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))) for path in templates]

    @staticmethod
    @cache
    def load(path: Path) -> Spec:
        """Read a file once per session."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return Spec(yaml.load(path.read_text(encoding="utf-8"), loader))

    def check_request(self, request: Request) -> str:
        """Check path, method, parameters, token and body; answers the pointer of the operation."""
        url = urlsplit(request.url)
        template, path_values = self._match(url.path)
        where = f"{request.method} {url.path}"
        item = self._document["paths"].get(template, {})
        method = request.method.lower()
        assert method in _METHODS, f"{where}: unknown method"
        assert method in item, f"{where}: the contract has no such call"
        pointer = f"/paths/{_escape(template)}/{method}"
        parameters = self._parameters(template, method)
        self._check_values(where, "path", path_values, parameters)
        self._check_values(where, "query", _query(where, url.query), parameters)
        headers = {name.lower(): value for name, value in request.headers.items()}
        if item[method].get("security", self._document.get("security")):
            assert headers.get("authorization", "").startswith("Bearer "), f"{where}: no bearer token in the header"
        self._check_body(where, pointer, item[method], headers, request.body)
        return pointer

    def check_response(self, request: Request, pointer: str, response: Response) -> None:
        """Check an answer against what is described for its status, or for `default`."""
        where = f"{request.method} {urlsplit(request.url).path} answered {response.status}"
        described = self._at(pointer)["responses"]
        key = str(response.status) if str(response.status) in described else "default"
        assert key in described, f"{where}: the contract has no such answer"
        pointer, answer = self._follow(f"{pointer}/responses/{key}")
        kind = response.headers.get("content-type", "").partition(";")[0]
        content = answer.get("content", {})
        assert kind in content, f"{where}: content type {kind!r}"
        self._validate(where, f"{pointer}/content/{_escape(kind)}/schema", _json(where, response.body))

    def _match(self, path: str) -> tuple[str, dict[str, str]]:
        for template, pattern in self._paths:
            if found := pattern.fullmatch(path):
                return template, {name: unquote(value) for name, value in found.groupdict().items()}
        raise AssertionError(f"{path}: the contract has no such path")

    def _parameters(self, template: str, method: str) -> dict[tuple[str, str], tuple[str, dict[str, Any]]]:
        found = {}
        for base in (f"/paths/{_escape(template)}", f"/paths/{_escape(template)}/{method}"):
            for index in range(len(self._at(base).get("parameters", ()))):
                pointer, parameter = self._follow(f"{base}/parameters/{index}")
                found[parameter["in"], parameter["name"]] = pointer, parameter
        return found

    def _check_values(
        self,
        where: str,
        place: str,
        values: dict[str, str],
        parameters: dict[tuple[str, str], tuple[str, dict[str, Any]]],
    ) -> None:
        for name, text in values.items():
            assert (place, name) in parameters, f"{where}: unknown {place} parameter {name!r}"
            pointer, _ = parameters[place, name]
            _, schema = self._follow(f"{pointer}/schema")
            self._validate(f"{where} {place} parameter {name!r}", f"{pointer}/schema", _typed(text, schema))
        missing = [n for (p, n), (_, q) in parameters.items() if p == place and q.get("required") and n not in values]
        assert not missing, f"{where}: {place} parameters missing: {missing}"

    def _check_body(
        self, where: str, pointer: str, operation: dict[str, Any], headers: dict[str, str], body: bytes
    ) -> None:
        if "requestBody" not in operation:
            assert not body, f"{where}: the contract knows no body here"
            return
        kind = headers.get("content-type", "").partition(";")[0]
        assert kind in operation["requestBody"]["content"], f"{where}: content type {kind!r}"
        form = kind == "application/x-www-form-urlencoded"
        value = _query(where, body.decode()) if form else _json(where, body)
        self._validate(where, f"{pointer}/requestBody/content/{_escape(kind)}/schema", value, closed=True)

    def _validate(self, where: str, pointer: str, value: Any, closed: bool = False) -> None:
        """`closed`: properties that no schema names are strays."""
        validator = self._validators.get((pointer, closed))
        if validator is None:
            schema: dict[str, Any] = {"$ref": f"{_ROOT}#{pointer}"}
            if closed:
                schema["unevaluatedProperties"] = False
            validator = Draft202012Validator(schema, registry=self._registry)
            self._validators[pointer, closed] = validator
        problems = [f"{error.json_path}: {error.message[:_SHOWN]}" for error in validator.iter_errors(value)]
        assert not problems, f"{where} does not keep the contract:\n  " + "\n  ".join(problems)

    def _at(self, pointer: str) -> Any:
        value: Any = self._document
        for part in pointer.split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            value = value[int(name)] if isinstance(value, list) else value[name]
        return value

    def _follow(self, pointer: str) -> tuple[str, Any]:
        value = self._at(pointer)
        while "$ref" in value:
            pointer = value["$ref"].removeprefix("#")
            value = self._at(pointer)
        return pointer, value


class CheckedTransport:
    """A transport that checks every request before it goes and every answer before it is handed on.

    Answers that the sandbox marks as faulty (`x-sandbox-fault`) are handed on unchecked.
    """

    def __init__(self, inner: Transport, spec: Spec) -> None:
        self._inner = inner
        self._spec = spec

    def send(self, request: Request) -> Response:
        """Check, send, check. Raises AssertionError for what the contract does not describe."""
        pointer = self._spec.check_request(request)
        response = self._inner.send(request)
        if FAULT_HEADER not in response.headers:
            self._spec.check_response(request, pointer, response)
        return response


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _query(where: str, text: str) -> dict[str, str]:
    pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text))
    values = dict(pairs)
    assert len(values) == len(pairs), f"{where}: a parameter comes twice"
    return values


def _typed(text: str, schema: dict[str, Any]) -> Any:
    if schema.get("type") == "array":
        return text.split(",")
    if schema.get("type") == "integer" and re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    return text


def _json(where: str, body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise AssertionError(f"{where}: the body is not JSON: {error}") from None
