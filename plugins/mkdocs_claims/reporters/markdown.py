"""Text of strangers made fit for Markdown, as forges show it in summaries and comments."""

from __future__ import annotations

import re

from .plain import visible

_SIGNS = re.compile(r"([\\`*_\[\]#|~$]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What could begin markup inside a line, and the signs that make an address a link."""
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_CALLS = re.compile(r"(?<=[@#])(?=\w)")
_NOBODY = "<!-- -->"
"""Between the sign and the name, so that nobody is called and no other issue is linked."""


def escaped(text: str) -> str:
    """The text on one line, so that Markdown shows every sign of it and makes nothing of any.

    It must not stand at the start of a line, where a hyphen would begin a list.
    """
    parts = _CALLS.split(visible(text).strip())
    return _NOBODY.join(_SIGNS.sub(r"\\\1", part.translate(_HTML)) for part in parts)


def code(text: str) -> str:
    """The text as code, with as many backticks around it as it needs."""
    shown = visible(text).strip() or " "
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{space}{shown}{space}{ticks}"


def in_code_marks(text: str) -> str:
    """A message with its `code` kept as code, and everything else escaped."""
    parts = visible(text).split("`")
    if len(parts) % 2 == 0:
        return escaped(text)
    pieces = [
        (code(part) if part else "``") if index % 2 else _kept_spaces(part)
        for index, part in enumerate(parts)
    ]
    return "".join(pieces).strip()


def _kept_spaces(text: str) -> str:
    lead = " " if text.startswith(" ") else ""
    trail = " " if text.endswith(" ") and text.strip() else ""
    return f"{lead}{escaped(text)}{trail}"
