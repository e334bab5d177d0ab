"""Markdown and HTML that a field does not take, found where the text holds it."""

from __future__ import annotations

import re

from .inline_parts import InlineProblem

_SPECIAL = re.compile(r"[*_\[\]<`^~\\&@\n]")
_BLOCK = re.compile(
    r"^[ \t]*+(?:(?P<heading>\#{1,6}[ \t])|(?P<list>(?:[-+*]|[0-9]{1,2}[.)])[ \t])"
    r"|(?P<table>\|.*\|[ \t]*$)|(?P<rule>(?:-{3,}+|={3,}+)[ \t]*$))",
    re.MULTILINE,
)
_PARAGRAPHS = re.compile(r"\n[ \t]*+\n")
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*+(?P<rest>[^<>]*+)>|!--)")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")

_ONE_PARAGRAPH = "A text is one paragraph of sentences; write it without."
_BLOCKS = {
    "heading": ("This line is a heading.", _ONE_PARAGRAPH),
    "list": (
        "This line is an item of a list.",
        "Write sentences, or put a backslash before the sign that begins the line.",
    ),
    "table": ("This line is part of a table.", _ONE_PARAGRAPH),
    "rule": ("This line is a rule across the page.", _ONE_PARAGRAPH),
}


def is_plain(text: str) -> bool:
    """Whether nothing in the text needs to be looked at: it is its own only run."""
    return (
        _SPECIAL.search(text) is None
        and _BLOCK.match(text) is None
        and not text[:1].isspace()
        and not text[-1:].isspace()
    )


def block_problems(text: str) -> list[InlineProblem]:
    """Headings, lists, tables and rules at the start of a line, and breaks between paragraphs."""
    problems = []
    for found in _BLOCK.finditer(text):
        kind = found.lastgroup or "rule"
        start, end = found.span(kind)
        message, hint = _BLOCKS[kind]
        problems.append(InlineProblem(start, len(text[start:end].rstrip()), message, hint))
    inner = len(text) - len(text.lstrip())
    for found in _PARAGRAPHS.finditer(text, inner, len(text.rstrip())):
        message = "A new paragraph begins after this line."
        hint = "Take the empty line out: a text is one paragraph."
        problems.append(InlineProblem(max(found.start() - 1, 0), 1, message, hint))
    return problems


def tag_problem(text: str, offset: int) -> InlineProblem | None:
    """An HTML tag or comment or an address in angle brackets at a `<`; not `P < 0.05`."""
    found = _TAG.match(text, offset)
    if found is None:
        return None
    rest = found["rest"] or ""
    length = found.end() - offset
    if rest.startswith((":", "@")):
        message = "An address in angle brackets is not read as a link."
        return InlineProblem(offset, length, message, "Write it as `[words](https://…)`.")
    if rest.strip(" \t\n/") and not (rest[0].isspace() and "=" in rest):
        return None
    message = "HTML is not read here; it would be shown as it is written."
    hint = "Use `*emphasis*` or `**strong**`; if the sign means less than, put a space after it."
    return InlineProblem(offset, length, message, hint)


def entity_problem(text: str, offset: int) -> InlineProblem | None:
    """`&nbsp;` and its like at a `&`."""
    found = _ENTITY.match(text, offset)
    if found is None:
        return None
    message = f"`{found.group()}` is HTML and would be shown as it is written."
    hint = r"Write the character itself; if the letters are meant, write `\&`."
    return InlineProblem(offset, len(found.group()), message, hint)
