"""A Markdown page's text becomes the record of what it cites and embeds."""

from __future__ import annotations

from ..diagnostics import Span
from ..reading.markdown_marks import ProseLine, prose_lines
from ..reading.source import SourceFile
from .embed import EMBED_LINE, NEARLY_AN_EMBED, EmbedProblem, ListEmbed, ReferencesEmbed, read_embed
from .inline_brackets import citation_at
from .marked_page import MarkedPage, PageProblem, PlacedCitation, PlacedEmbed


def read_page(source: SourceFile) -> MarkedPage:
    """Look a page through. Never raises."""
    reader = _Reader(source)
    for line in prose_lines(source):
        reader.line(line)
    return MarkedPage(tuple(reader.citations), tuple(reader.embeds), tuple(reader.problems))


class _Reader:
    def __init__(self, source: SourceFile) -> None:
        self._file = source.name
        self.citations: list[PlacedCitation] = []
        self.embeds: list[PlacedEmbed] = []
        self.problems: list[PageProblem] = []

    def line(self, line: ProseLine) -> None:
        found = EMBED_LINE.fullmatch(line.text)
        embed = read_embed(found["words"]) if found else None
        if embed is None and (slip := NEARLY_AN_EMBED.fullmatch(line.text)) is not None:
            message = f"An embed begins with three colons; here are {len(slip['colons'])}."
            hint = f"Write `::: {slip['words']}`."
            span = Span.at(self._file, line.number, slip.start("colons") + 1, len(slip["colons"]))
            self.problems.append(PageProblem(message, hint, span))
            return
        if found is None or embed is None:
            self._citations(line)
            return
        at = found.start("words")
        if isinstance(embed, EmbedProblem):
            span = Span.at(self._file, line.number, at + embed.offset + 1, embed.length)
            self.problems.append(PageProblem(embed.message, embed.hint, span))
            return
        words = found["words"].split()
        start, length = at, len(found["words"])
        if not isinstance(embed, ListEmbed | ReferencesEmbed):
            start, length = line.text.index(words[1], at + len(words[0])), len(words[1])
        self.embeds.append(PlacedEmbed(embed, Span.at(self._file, line.number, start + 1, length)))

    def _citations(self, line: ProseLine) -> None:
        at = 0
        while (at := line.text.find("[@", at)) >= 0:
            if line.text[at - 1 : at] == "\\":
                at += 2
                continue
            read = citation_at(line.text, at)
            if read is None:
                message = "This citation is not closed on its line."
                span = Span.at(self._file, line.number, at + 1, 2)
                hint = "End it with `]`, as in `[@smith2020, p. 4]`."
                self.problems.append(PageProblem(message, hint, span))
                return
            at, citation, problems = read
            for item in citation.items:
                span = Span.at(self._file, line.number, item.offset + 1, len(item.key))
                self.citations.append(PlacedCitation(item.key, span))
            for each in problems:
                span = Span.at(self._file, line.number, each.offset + 1, each.length)
                self.problems.append(PageProblem(each.message, each.hint, span))
