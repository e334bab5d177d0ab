"""`claims explain`: the page of a rule, in the terminal."""

from __future__ import annotations

import difflib
import textwrap
from typing import TYPE_CHECKING

import click

from ..rules.catalogue import catalogue
from .completing import rule_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 80
"""Columns that a paragraph takes at most."""


@click.command()
@click.argument("codes", nargs=-1, required=True, metavar="CODE...", shell_complete=rule_codes)
def explain(codes: tuple[str, ...]) -> None:
    """Say what a rule looks at, why, and what it refuses and accepts.

    CODE stands in what `claims check` says, such as `S01`; small letters will do.
    """
    bare = {written: written.strip("`:,.").upper() for written in codes}
    known = [code for code in bare.values() if code in catalogue().rules]
    click.echo("\n".join("\n".join(_page(code)) + "\n" for code in known), nl=False)
    unknown = [written for written, code in bare.items() if code not in catalogue().rules]
    if unknown:
        near = _near(bare[unknown[0]])
        hint = f"Did you mean {' or '.join(near)}? " if near else ""
        listed = " and no rule ".join(f"`{written}`" for written in unknown)
        message = f"There is no rule {listed}. {hint}`claims rules` lists them all."
        raise click.UsageError(message)


def _near(code: str) -> list[str]:
    """Codes that are much like a wrong one: a letter O for a nought, a nought too few."""
    known = list(catalogue().rules)
    # A letter behind the first is a digit; the two digits are often written without the nought.
    digits = code[1:].translate(str.maketrans("OIL", "011")).lstrip("0").zfill(2)
    if (code[:1] + digits) in known:
        return [code[:1] + digits]
    return difflib.get_close_matches(code, known, n=2, cutoff=0.6)


def _page(code: str) -> Iterator[str]:
    rule = catalogue().rules[code]
    documentation = catalogue().documentation(code)
    title = f"{code}  {documentation.title}"
    yield title
    yield "=" * len(title)
    yield f"Severity: {rule.severity}"
    yield ""
    yield from _paragraphs(documentation.what)
    yield from _paragraphs(f"Why: {documentation.why}")
    if documentation.fix:
        yield from _paragraphs(f"With `claims check --fix`: {documentation.fix}")
    for name, example in (("Refused", documentation.bad), ("Accepted", documentation.good)):
        yield f"{name}:"
        yield ""
        yield from textwrap.indent(example.rstrip("\n"), "    ").split("\n")
        yield ""


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from textwrap.wrap(
            " ".join(paragraph.split()), WIDTH, break_long_words=False, break_on_hyphens=False
        )
        yield ""
