"""What stands in brackets: the address of a link, the works of a citation."""

from __future__ import annotations

import re

from .inline_parts import Citation, CitationItem, InlineProblem

_ADDRESS_IN_BRACKETS = re.compile(r"\(([^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)\)")
_ADDRESS = re.compile(
    r"https?://[^\s\\/?#]+[^\s\\]*|mailto:[^\s\\@]+@[^\s\\@]+|/(?!/)[^\s\\]*|\#[^\s\\]+",
    re.IGNORECASE,
)
_CITATION = re.compile(r"\[(@[^\[\]]*+)\]")
_KEY_WITHOUT_AT = re.compile(r"\[[A-Za-z][A-Za-z-]*(?:19|20)[0-9]{2}[a-z]*\]")
_NUMBERED = re.compile("\\[[0-9]{1,3}(?:[-,\u2013][0-9]{1,3})*\\]")
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+/-]*")


def address_at(text: str, offset: int) -> str | None:
    """The address in the round brackets that open at `offset`; None if they are not closed.

    An address may hold pairs of brackets, as DOIs do, but no white space.
    """
    found = _ADDRESS_IN_BRACKETS.match(text, offset)
    return found[1] if found else None


def address_problem(address: str, offset: int) -> InlineProblem | None:
    """Why a link may not lead to the address that stands at `offset`, if so."""
    if _ADDRESS.fullmatch(address):
        return None
    shown = address if len(address) <= 60 else f"{address[:59]}…"  # noqa: PLR2004
    message = f"A link cannot lead to `{shown}`." if address else "This link has no address."
    hint = "Use an address that begins with https://, http://, mailto:, / or #."
    return InlineProblem(offset, max(len(address), 1), message, hint)


def uncited_brackets(written: str, offset: int) -> InlineProblem | None:
    """What to say of `[smith2020]` or `[12]`, which were probably meant to cite a work."""
    if _KEY_WITHOUT_AT.fullmatch(written):
        message = "This looks like a citation without its `@`."
        hint = rf"Write `[@{written[1:-1]}]`; if it is no citation, write `\[`."
    elif _NUMBERED.fullmatch(written):
        message = "A work is cited by its key, not by a number."
        hint = r"Write the key, as in `[@smith2020]`; if it is no citation, write `\[`."
    else:
        return None
    return InlineProblem(offset, len(written), message, hint)


def citation_at(text: str, offset: int) -> tuple[int, Citation, list[InlineProblem]] | None:
    """The citation that opens at `offset` with `[@`: its end, its works and what is wrong.

    None if it is never closed. The citation may be left without any work.
    """
    found = _CITATION.match(text, offset)
    if found is None:
        return None
    items: list[CitationItem] = []
    problems: list[InlineProblem] = []
    at = offset + 1
    for piece in found[1].split(";"):
        start = at + len(piece) - len(piece.lstrip())
        read = _item(piece.strip(), start)
        if isinstance(read, CitationItem):
            items.append(read)
        else:
            problems.append(read)
        at += len(piece) + 1
    return found.end(), Citation(tuple(items)), problems


def _item(written: str, offset: int) -> CitationItem | InlineProblem:
    key, comma, locator = written.removeprefix("@").partition(",")
    key = key.strip()
    locator = " ".join(locator.split())
    length = max(len(written), 1)
    if written in ("", "@") or not key:
        message = "This citation names no work."
        return InlineProblem(offset, length, message, "Write the work's key, as in `[@smith2020]`.")
    if not written.startswith("@"):
        message = "Each work in a citation begins with `@`."
        return InlineProblem(offset, length, message, "Write it as in `[@smith2020; @jones2021]`.")
    if locator.startswith("@"):
        message = "Two works in a citation stand with a comma between them."
        return InlineProblem(
            offset, length, message, "Put a semicolon: `[@smith2020; @jones2021]`."
        )
    if not _KEY.fullmatch(key) or (comma and not locator):
        message = "This citation cannot be read."
        hint = "Write the key, a comma and the place: `[@smith2020, p. 4]`."
        return InlineProblem(offset, length, message, hint)
    return CitationItem(key, locator, offset + 1)
