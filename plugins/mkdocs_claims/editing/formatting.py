"""A file put in order: the keys, the indentation and the spaces; never the words.

What it does: keys come in the order in which the format declares them; what belongs to a key is
indented by two spaces; there is one space behind a colon or a hyphen and two before a comment;
lines end without spaces, the file with one line end; of several empty lines one is left.

What it leaves as it is: the words and where their lines end, quotes, blocks of text, brackets and
the order of lists. A comment stays with the key that it stands before or behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..reading.source import SourceFile
from ..reading.yaml_reader import read_yaml
from .chunk_reader import read_sheet
from .chunks import UnusualLayoutError
from .layout import laid_out
from .same_content import same_content

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic
    from ..model.record import Record


class Refusal(Enum):
    """Why a file that can be read was left as it is."""

    UNUSUAL = "It is written in a way that `claims fmt` does not know."
    UNSAFE = "Putting it in order would have changed what it says; please report this file."


@dataclass(frozen=True, slots=True)
class Formatted:
    """What became of a file. Where it was left as it is, `problems` or `refusal` says why."""

    text: str
    problems: tuple[Diagnostic, ...] = ()
    refusal: Refusal | None = None


def formatted(source: SourceFile, of: type[Record]) -> Formatted:
    """Put a file that holds a record of type `of` in order.

    The result is read again and compared, values and comments; what differs is not given out.
    """
    text = source.text
    # Where the last line of a text has no end, YAML takes the end away from the text as well.
    whole = SourceFile(source.name, text if text.endswith("\n") else f"{text}\n")
    tree, problems = read_yaml(whole)
    if tree is None or problems:
        return Formatted(text, problems)
    try:
        ordered = laid_out(read_sheet(whole, tree, of), of)
    except UnusualLayoutError:
        return Formatted(text, refusal=Refusal.UNUSUAL)
    if not same_content(whole, SourceFile(source.name, ordered)):
        return Formatted(text, refusal=Refusal.UNSAFE)
    return Formatted(ordered)
