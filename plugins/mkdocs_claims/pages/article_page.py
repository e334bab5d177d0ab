"""A source's page: what an article says, line by line, beside what the evidence says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..figures.verdict_strip import verdict_strip
from ..model.article import Assertion
from .addresses import claim_page
from .citations import PageCitations
from .environment import template
from .inline_html import render
from .labels import NOT_WEIGHED, VERDICTS, Label
from .page_figures import PageFigures
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.article import Article, LeftOut
    from ..model.inline import Text
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that an article says, or leaves out, with what is known of it."""

    says: Text
    verdict: Label
    certainty: Label | None
    address: str
    """The page of the claim that answers it; empty while there is none."""
    statement: str
    note: Text | None


@dataclass(frozen=True, slots=True)
class Part:
    """A section of an article with its lines."""

    anchor: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of an article's assertions have a verdict."""

    label: Label
    count: int


def render_article(composer: Composer, article: Article, page: str) -> RenderedPage:
    """Render the page of one source."""
    citations = PageCitations()

    def text(value: Text) -> Markup:
        return render(value, citations.group)

    def lines(rows: tuple[Line, ...]) -> Markup:
        html = template("lines.html").render(rows=rows, text=text, caption="Assertions")
        return Markup(html)  # noqa: S704

    parts = tuple(
        Part(
            f"section-{section.id}",
            section.title,
            _lines(
                composer,
                page,
                (each for each in article.assertions if each.at.split(".", 1)[0] == section.id),
            ),
        )
        for section in article.sections
    )
    every = [line for part in parts for line in part.lines]
    figures = PageFigures(composer.addresses, page, f"figures/sources/{article.id}")
    strip = verdict_strip([line.verdict for line in every], article.title)
    html = template("article.html").render(
        article=article,
        text=text,
        lines=lines,
        sections=parts,
        left_out=_lines(composer, page, article.left_out),
        shares=_shares(every),
        strip=figures.show(strip, "article", (composer.site_name,)),
        total=len(every),
        state=composer.state(citations),
        help_address=composer.help_link(page),
        whole_help_address=composer.whole_help_address(),
        references=lambda: composer.shelf.page_list(citations, composer.addresses, page),
    )
    headings = (
        Heading("verdicts", "What became of its assertions"),
        *(Heading(part.anchor, part.title) for part in parts),
        *((Heading("left-out", "What it left out"),) if article.left_out else ()),
    )
    search = Markup("<h1>{}</h1><p>{} {}</p>").format(
        article.title, article.about.plain, " ".join(line.says.plain for line in every)
    )
    return RenderedPage(Markup(html), headings, search, files=figures.files)  # noqa: S704


def _lines(
    composer: Composer, page: str, assertions: Iterable[Assertion | LeftOut]
) -> tuple[Line, ...]:
    return tuple(_line(composer, page, each) for each in assertions)


def _line(composer: Composer, page: str, assertion: Assertion | LeftOut) -> Line:
    claim = composer.library.claims.get(assertion.claim) if assertion.claim is not None else None
    note = assertion.note if isinstance(assertion, Assertion) else None
    if claim is None:
        return Line(assertion.says, NOT_WEIGHED, None, "", "", note)
    return Line(
        assertion.says,
        VERDICTS[claim.verdict],
        composer.certainty(claim),
        composer.addresses.link(page, claim_page(claim.id)),
        claim.statement.plain,
        note,
    )


def _shares(lines: list[Line]) -> tuple[Share, ...]:
    counts = Counter(line.verdict for line in lines)
    labels = (*VERDICTS.values(), NOT_WEIGHED)
    return tuple(Share(label, counts[label]) for label in labels if counts[label])
