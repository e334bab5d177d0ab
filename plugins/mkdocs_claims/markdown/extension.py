"""`[@key]` cites, and lines such as `::: claim an-id` embed, in Markdown pages.

Numbers go by the order of the page. Python-Markdown does not visit it in that order, so citations
and embeds are marked while it parses, and written when the whole page is there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup

from ..library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER
from ..model.embed import EMBED_LINE, EmbedProblem, ReferencesEmbed, read_embed
from ..model.inline_brackets import citation_at
from ..model.read_page import read_page
from ..pages.citations import PageCitations
from ..pages.embeds import Place, render_embed
from ..reading.source import SourceFile
from .shown_page import Project, ShownPage, open_project, warn

if TYPE_CHECKING:
    from markdown import Markdown

    from ..model.embed import Embed
    from ..model.inline import Citation

_MARK = "data-claims"
_ABOVE_PARAGRAPHS = 75
_ABOVE_LINKS = 175
_BEFORE_THE_CONTENTS = 6
_AFTER_THE_CONTENTS = 4
_FIRST = 40


class ClaimsExtension(Extension):
    """Citations and embeds.

    The plugin hands the claims over (`shown`). Without it they are read from `project`.
    """

    def __init__(self, **settings: object) -> None:
        self.config = {
            "project": [".", "The folder of the project."],
            "claims_dir": [CLAIMS_FOLDER, "The folder of the claims, inside the project."],
            "bibliography": [BIBLIOGRAPHY_FILE, "The bibliography, inside the project."],
            "base": ["/", "What the addresses of claims begin with."],
            "shown": ["", "The claims, from the plugin."],
        }
        super().__init__(**settings)
        self.citations: list[Citation] = []
        self.embeds: list[Embed] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that is called
        """Take part in the reading of a page."""
        md.registerExtension(self)
        shown = self._shown()
        md.preprocessors.register(_Check(md, shown), "claims-check", _FIRST)
        md.parser.blockprocessors.register(
            _Embeds(md.parser, self.embeds), "claims-embed", _ABOVE_PARAGRAPHS
        )
        md.inlinePatterns.register(_Citations(self.citations), "claims-cite", _ABOVE_LINKS)
        md.inlinePatterns.register(_Levels(shown), "claims-levels", _ABOVE_LINKS)
        writer = _Writer(md, shown, self.citations, self.embeds)
        md.treeprocessors.register(writer, "claims-write", _BEFORE_THE_CONTENTS)
        # A number in a heading is no part of the heading's name and address.
        md.treeprocessors.register(_Filler(md, writer), "claims-fill", _AFTER_THE_CONTENTS)

    def reset(self) -> None:
        """Begin a new page."""
        self.citations.clear()
        self.embeds.clear()

    def _shown(self) -> ShownPage:
        shown = self.getConfig("shown")
        if isinstance(shown, ShownPage):
            return shown
        names = ("project", "claims_dir", "bibliography", "base")
        return open_project(Project(*(str(self.getConfig(name)) for name in names)))


class _Check(Preprocessor):
    """Looks the page through as it was written, where lines can still be told."""

    def __init__(self, md: Markdown, shown: ShownPage) -> None:
        super().__init__(md)
        self._shown = shown

    def run(self, lines: list[str]) -> list[str]:
        source = SourceFile(self._shown.name or "page", "\n".join(lines))
        warn(self._shown, source, read_page(source))
        return lines


class _Embeds(BlockProcessor):
    def __init__(self, parser: object, embeds: list[Embed]) -> None:
        super().__init__(parser)  # type: ignore[arg-type]
        self._embeds = embeds

    def test(self, parent: Element, block: str) -> bool:
        del parent
        return any(_embed(line) is not None for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        lines = blocks.pop(0).split("\n")
        at = next(index for index, line in enumerate(lines) if _embed(line) is not None)
        embed = _embed(lines[at])
        if before := "\n".join(lines[:at]):
            self.parser.parseBlocks(parent, [before])
        if embed is not None:
            SubElement(parent, "p", {_MARK: f"embed {len(self._embeds)}"})
            self._embeds.append(embed)
        if after := "\n".join(lines[at + 1 :]):
            blocks.insert(0, after)


def _embed(line: str) -> Embed | None:
    found = EMBED_LINE.fullmatch(line)
    embed = read_embed(found["words"]) if found else None
    return None if isinstance(embed, EmbedProblem) else embed


class _Citations(InlineProcessor):
    def __init__(self, citations: list[Citation]) -> None:
        super().__init__(r"\[@[^\[\]]*\]")
        self._citations = citations

    def handleMatch(  # type: ignore[override] # noqa: N802 - the name that is called
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        del data
        read = citation_at(m.group(), 0)
        if read is None or not read[1].items:
            return None, None, None
        mark = Element("span", {_MARK: f"cite {len(self._citations)}"})
        self._citations.append(read[1])
        return mark, m.start(0), m.end(0)


class _Levels(InlineProcessor):
    """Marks such as `⊕⊕◯◯`: read aloud as words, unless the words stand behind them."""

    def __init__(self, shown: ShownPage) -> None:
        super().__init__("[⊕◯]{4}")
        self._shown = shown

    def handleMatch(  # type: ignore[override] # noqa: N802 - the name that is called
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        labels = self._shown.composer.words.labels.levels.values()
        word = next((each.word for each in labels if each.symbol == m.group()), None)
        if word is None:
            return None, None, None
        told = re.match(r"\s+\w", data[m.end() : m.end() + 9])
        spoken = {"aria-hidden": "true"} if told else {"role": "img", "aria-label": word}
        mark = Element("span", {"class": "claims-symbol", **spoken})
        mark.text = AtomicString(m.group())
        return mark, m.start(0), m.end(0)


class _Writer(Treeprocessor):
    """Numbers what is cited and writes what is embedded, from the top of the page."""

    def __init__(
        self, md: Markdown, shown: ShownPage, citations: list[Citation], embeds: list[Embed]
    ) -> None:
        super().__init__(md)
        self._shown = shown
        self._citations = citations
        self._embeds = embeds
        self.cited: dict[str, Markup] = {}
        """The HTML of each citation by its mark."""

    def run(self, root: Element) -> None:
        self.cited.clear()
        composer = self._shown.composer
        citations = PageCitations(composer.words)
        lists: list[Element] = []
        for element in root.iter():
            sort, _, number = element.get(_MARK, "").partition(" ")
            if sort == "cite":
                citation = self._citations[int(number)]
                self.cited[element.get(_MARK, "")] = self._cite(citation, citations)
            elif sort == "embed" and isinstance(self._embeds[int(number)], ReferencesEmbed):
                lists.append(element)
            elif sort == "embed":
                place = Place(self._shown.name, citations, int(number))
                _put(self.md, element, render_embed(composer, self._embeds[int(number)], place))
        if citations.keys and not lists:
            # A heading of the page like any other, so that its table of contents has it.
            SubElement(root, "h2", {"id": "references"}).text = composer.words("reference.heading")
            lists.append(SubElement(root, "p"))
        for element in lists:
            place = Place(self._shown.name, citations)
            _put(self.md, element, render_embed(composer, ReferencesEmbed(), place))

    def _cite(self, citation: Citation, citations: PageCitations) -> Markup:
        bibliography = self._shown.composer.library.bibliography
        unknown = [each.key for each in citation.items if each.key not in bibliography]
        if unknown:
            told = Markup('<strong class="claims-unknown">[{}?]</strong>')
            return told.format("; ".join(f"@{key}" for key in unknown))
        return citations.group(citation)


class _Filler(Treeprocessor):
    def __init__(self, md: Markdown, writer: _Writer) -> None:
        super().__init__(md)
        self._writer = writer

    def run(self, root: Element) -> None:
        for element in root.iter("span"):
            html = self._writer.cited.get(element.get(_MARK, ""))
            if html is not None:
                _put(self.md, element, html)


def _put(md: Markdown, element: Element, html: Markup) -> None:
    """Let an element hold HTML that is ready. A paragraph gives way to the blocks in it."""
    element.attrib.pop(_MARK, None)
    if not html:
        element.tag = "div"
        return
    element.text = md.htmlStash.store(str(html))


def makeExtension(**settings: object) -> ClaimsExtension:  # noqa: N802 - the name that is called
    """The extension, as Python-Markdown asks for it."""
    return ClaimsExtension(**settings)
