"""Layouts of mails: Jinja's sandbox, of which only placeholders, `if`, and one `for` over the items are let in.

With that, what a layout can cost is bounded by its own length: nothing is called, computed or nested.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from app.domain.errors import InputFault, InvalidInput
from app.engine.letter import ITEM_PLACEHOLDERS, PLACEHOLDERS, Values

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

_LONGEST = 100_000
_LARGEST_MAIL = 1_000_000


def check(text: str, field: str) -> None:
    """Raises InvalidInput for `field`: TOO_LONG, LAYOUT_BROKEN (`line`), LAYOUT_UNKNOWN (`placeholder`, `line`),
    LAYOUT_FORBIDDEN (`line`)."""
    _compiled(text, field, escaped=True)


def render_html(text: str, values: Values, field: str) -> str:
    """The layout filled in, every value escaped. Raises as `check`."""
    return _filled(text, values, field, escaped=True)


def render_line(text: str, values: Values, field: str) -> str:
    """A subject filled in. Raises as `check`."""
    return " ".join(_filled(text, values, field, escaped=False).split())


def render_frame(text: str, **values: object) -> str:
    """Our own frame around a layout that was filled in already (`corpo`)."""
    from markupsafe import Markup

    values["corpo"] = Markup(values["corpo"])  # noqa: S704  filled in by `render_html`
    return _environment(escaped=True).from_string(text).render(**values)


def _filled(text: str, values: Values, field: str, *, escaped: bool) -> str:
    whole, size = [], 0
    for part in _compiled(text, field, escaped=escaped).generate(**values):
        whole.append(part)
        size += len(part)
        if size > _LARGEST_MAIL:
            raise InvalidInput(field=field, reason=InputFault.TOO_LONG)
    return "".join(whole)


def _compiled(text: str, field: str, *, escaped: bool) -> Any:
    from jinja2 import TemplateSyntaxError

    if len(text) > _LONGEST:
        raise InvalidInput(field=field, reason=InputFault.TOO_LONG)
    environment = _environment(escaped=escaped)
    try:
        _Check(field).visit(environment.parse(text), frozenset())
        return environment.from_string(text)
    except TemplateSyntaxError as error:
        line = error.lineno
    except (SyntaxError, RecursionError):  # `if` in `if` in `if` …
        line = 1
    raise InvalidInput(field=field, reason=InputFault.LAYOUT_BROKEN, line=line)


@cache
def _environment(*, escaped: bool) -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(autoescape=escaped, undefined=StrictUndefined, cache_size=8)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


class _Check:
    """Lets in what is known, node by node; `items` are names that stand for one of the items."""

    def __init__(self, field: str) -> None:
        self._field = field

    def visit(self, node: nodes.Node, items: frozenset[str]) -> None:
        """Raises InvalidInput for the first node that is not let in."""
        from jinja2 import nodes

        known: dict[type[nodes.Node], Callable[[Any, frozenset[str]], None]] = {
            nodes.Name: self._name,
            nodes.Getattr: self._attribute,
            nodes.For: self._for,
        }
        if visit := known.get(type(node)):
            visit(node, items)
        elif isinstance(node, nodes.Template | nodes.Output | nodes.If | nodes.And | nodes.Or | nodes.Not):
            for child in node.iter_child_nodes():
                self.visit(child, items)
        elif not isinstance(node, nodes.TemplateData):
            self._refuse(node, InputFault.LAYOUT_FORBIDDEN)

    def _name(self, node: nodes.Name, items: frozenset[str]) -> None:
        if node.name not in PLACEHOLDERS:
            self._refuse(node, InputFault.LAYOUT_UNKNOWN, node.name)

    def _attribute(self, node: nodes.Getattr, items: frozenset[str]) -> None:
        name = getattr(node.node, "name", "")
        if name not in items:
            self._refuse(node, InputFault.LAYOUT_FORBIDDEN)
        if node.attr not in ITEM_PLACEHOLDERS:
            self._refuse(node, InputFault.LAYOUT_UNKNOWN, f"{name}.{node.attr}")

    def _for(self, node: nodes.For, items: frozenset[str]) -> None:
        name, over = getattr(node.target, "name", ""), getattr(node.iter, "name", "")
        if items or over != "itens" or not name or node.test or node.recursive or node.else_:
            self._refuse(node, InputFault.LAYOUT_FORBIDDEN)
        for child in node.body:
            self.visit(child, frozenset({name}))

    def _refuse(self, node: nodes.Node, reason: InputFault, placeholder: str = "") -> None:
        named = {"placeholder": placeholder[:50]} if placeholder else {}
        raise InvalidInput(field=self._field, reason=reason, line=node.lineno, **named)
