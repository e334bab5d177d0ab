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
from .page_figures import PageFigures
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.article import Article, LeftOut
    from ..model.inline import Text
    from ..words.labels import Label, Labels
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
    words = composer.words
    citations = PageCitations(words)

    def text(value: Text) -> Markup:
        return render(value, citations.group)

    def lines(rows: tuple[Line, ...]) -> Markup:
        return Markup(template("lines.html", words).render(rows=rows, text=text))  # noqa: S704

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
    strip = verdict_strip([line.verdict for line in every], article.title, words)
    html = template("article.html", words).render(
        article=article,
        text=text,
        lines=lines,
        sections=parts,
        left_out=_lines(composer, page, article.left_out),
        shares=_shares(every, words.labels),
        strip=figures.show(strip, "article", (composer.site_name,)),
        total=len(every),
        state=composer.state(citations),
        help_address=composer.help_link(page),
        whole_help_address=composer.whole_help_address(),
        references=lambda: composer.shelf.page_list(citations, composer.addresses, page),
    )
    headings = (
        Heading("verdicts", words("article.verdicts")),
        *(Heading(part.anchor, part.title) for part in parts),
        *((Heading("left-out", words("article.left-out")),) if article.left_out else ()),
    )
    search = (article.about.plain, *(line.says.plain for line in every))
    return RenderedPage(Markup(html), headings, search, files=figures.files)  # noqa: S704


def _lines(
    composer: Composer, page: str, assertions: Iterable[Assertion | LeftOut]
) -> tuple[Line, ...]:
    return tuple(_line(composer, page, each) for each in assertions)


def _line(composer: Composer, page: str, assertion: Assertion | LeftOut) -> Line:
    claim = composer.library.claims.get(assertion.claim) if assertion.claim is not None else None
    note = assertion.note if isinstance(assertion, Assertion) else None
    labels = composer.words.labels
    if claim is None:
        return Line(assertion.says, labels.pending, None, "", "", note)
    return Line(
        assertion.says,
        labels.verdicts[claim.verdict],
        composer.certainty(claim),
        composer.addresses.link(page, claim_page(claim.id)),
        claim.statement.plain,
        note,
    )


def _shares(lines: list[Line], labels: Labels) -> tuple[Share, ...]:
    counts = Counter(line.verdict for line in lines)
    every = (*labels.verdicts.values(), labels.pending)
    return tuple(Share(label, counts[label]) for label in every if counts[label])
