"""Pages as plain Markdown, for generators that know nothing of claims.

Markdown leaves HTML alone that begins a line with the tag of a block and holds no empty line. That
is all that is asked of a generator.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..model.embed import EMBED_LINE, EmbedProblem, ReferencesEmbed, read_embed
from ..model.inline_brackets import citation_at
from ..reading.markdown_marks import prose_lines
from .citations import PageCitations
from .embeds import Place, render_embed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.embed import Embed
    from ..reading.source import SourceFile
    from .composer import Composer
    from .rendered import PagePlan, RenderedPage

_SKIP = '<div id="__skip"></div>\n'
"""Where "Skip to content" leads in Material and Zensical on a page without headings of Markdown."""
_EMPTY_LINE = re.compile(r"\n(?=[ \t]*\n)")


def page_of(plan: PagePlan, rendered: RenderedPage) -> str:
    """A page made from claims, as a Markdown file."""
    return f"{front_matter(plan.settings())}\n{_SKIP}{html_block(rendered.html)}\n"


def front_matter(settings: Mapping[str, object]) -> str:
    """Settings at the top of a page. YAML reads values that are written as JSON."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items()]
    return "\n".join(["---", *lines, "---", ""])


def html_block(html: str) -> str:
    """HTML without an empty line: a line end that one would begin with is written as a sign."""
    return _EMPTY_LINE.sub("&#10;", html.strip())


def expanded(composer: Composer, page: str, source: SourceFile) -> str:
    """A page written by hand, its citations and embeds written out.

    Args:
        composer: The claims.
        page: The name of the page, as links need it.
        source: Its text.
    """
    lines = list(source.lines)
    citations = PageCitations(composer.words)
    lists: list[tuple[int, int]] = []
    for nth, line in enumerate(prose_lines(source)):
        at = line.number - 1
        embed = _embed(line.text)
        if isinstance(embed, ReferencesEmbed):
            lists.append((at, nth))
        elif embed is not None:
            lines[at] = _block(
                lines[at], render_embed(composer, embed, Place(page, citations, nth))
            )
        else:
            lines[at] = _cited(lines[at], line.text, composer, citations)
    if citations.keys and not lists:
        lines = [
            "\n".join(lines).rstrip("\n"),
            "",
            f"## {composer.words('reference.heading')}",
            "",
            "",
        ]
        lists = [(len(lines) - 1, 0)]
    for at, nth in lists:
        html = render_embed(composer, ReferencesEmbed(), Place(page, citations, nth))
        lines[at] = _block(lines[at], html)
    return "\n".join(lines).rstrip("\n") + "\n"


def _embed(text: str) -> Embed | None:
    found = EMBED_LINE.fullmatch(text)
    embed = read_embed(found["words"]) if found else None
    return None if isinstance(embed, EmbedProblem) else embed


def _block(line: str, html: str) -> str:
    """HTML between empty lines, as deep as the line whose place it takes."""
    indent = line[: len(line) - len(line.lstrip())]
    block = "\n".join(f"{indent}{each}" for each in html_block(html).split("\n"))
    return f"\n{block}\n"


def _cited(line: str, prose: str, composer: Composer, citations: PageCitations) -> str:
    """A line with its citations written out; where `prose` is blank the line has code."""
    written: list[str] = []
    done = at = 0
    while (at := prose.find("[@", at)) >= 0:
        read = citation_at(prose, at) if prose[at - 1 : at] != "\\" else None
        if read is None or not read[1].items:
            at += 2
            continue
        end, citation, _ = read
        if all(item.key in composer.library.bibliography for item in citation.items):
            written += [line[done:at], str(citations.group(citation))]
            done = end
        at = end
    return "".join([*written, line[done:]])
