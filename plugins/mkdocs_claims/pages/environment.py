"""The templates, escaping by default."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from ..words.words import Words


class _Written(NodeTransformer):
    """Puts texts without places where a template asks for them, once and not for every page."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:  # noqa: N802 - as the visitor names it
        match node:
            case nodes.Call(
                node=nodes.Name(name="words"), args=[nodes.Const(value=key)], kwargs=[]
            ):
                return nodes.Const(self._words(key), lineno=node.lineno)
            case _:
                self.generic_visit(node)
                return node


class _Environment(Environment):
    """Templates that write in one language."""

    def __init__(self, words: Words) -> None:
        super().__init__(
            loader=PackageLoader("mkdocs_claims", "pages/templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # A global, because macros that are imported see no other names of the page.
        self.globals["words"] = words
        self._written = _Written(words)

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002 - as Jinja declares it
    ) -> str:
        self._written.visit(source)
        return super()._generate(source, name, filename, defer_init)


_environment = lru_cache(maxsize=8)(_Environment)


def template(name: str, words: Words) -> Template:
    """A template of this package, which writes in these `words`.

    An undefined name in it is an error, never an empty string.
    """
    return _environment(words).get_template(name)
