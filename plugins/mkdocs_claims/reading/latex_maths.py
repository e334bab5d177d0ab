"""The formulas of titles: symbols, numbers and exponents become text; more is left alone."""

from __future__ import annotations

import re

from .latex_symbols import ESCAPED, MATHS
from .rich_text import Run, Style

_MATHS_TOKEN = re.compile(
    r"(?P<script>[\^_])\s*(?:\{(?P<group>[^{}]*)\}|(?P<one>\\[A-Za-z]+|\\.|[^\\{}\s]))"
    r"|\\(?P<command>[A-Za-z]+)\s*|\\(?P<sign>[%&#_,;: ])|(?P<letters>[A-Za-z]+)"
    r"|(?P<other>[0-9.,<>=+/()\[\]:*\s|≤≥±\u00d7-]+)"
)
_BARE_FORMULA = re.compile(r"\s*(?:[A-Za-z]|[<>=+\-≤≥±\u00d7]+)\s*")


def simple_formula(content: str) -> list[Run] | None:
    """A formula's text when it is made of symbols, numbers and exponents only, else None.

    `5 and ` (from "between $5 and $10") is no such formula, so prices survive.
    """
    if not _BARE_FORMULA.fullmatch(content) and not re.search(r"[\\^_]", content):
        return None
    runs: list[Run] = []
    at = 0
    while at < len(content):
        found = _MATHS_TOKEN.match(content, at)
        if found is None:
            return None
        run = _maths_run(found)
        if run is None:
            return None
        runs.append(run)
        at = found.end()
    return runs


def _maths_run(found: re.Match[str]) -> Run | None:
    if found["script"]:
        body = found["group"] if found["group"] is not None else found["one"]
        return _script(found["script"], body)
    if found["command"]:
        symbol = MATHS.get(found["command"])
        return None if symbol is None else Run(symbol)
    if found["sign"]:
        return Run(ESCAPED[found["sign"]])
    if found["letters"]:
        return Run(found["letters"], Style(emphasis=True)) if len(found["letters"]) == 1 else None
    return Run(found["other"].replace("-", "\u2212"))


def _script(sign: str, body: str) -> Run | None:
    """An exponent or index: letters, digits, signs and known symbols."""
    unknown = False

    def symbol(found: re.Match[str]) -> str:
        nonlocal unknown
        name = found.group(1)
        unknown = unknown or name not in MATHS
        return MATHS.get(name, "")

    text = re.sub(r"\\([A-Za-z]+|.)\s*", symbol, body).replace("-", "\u2212")
    if unknown or re.search(r"[\\{}^_$]", text):
        return None
    if sign == "^" and text.strip() == "°":
        return Run("°")
    return Run(text, Style(raised=True) if sign == "^" else Style(lowered=True))
