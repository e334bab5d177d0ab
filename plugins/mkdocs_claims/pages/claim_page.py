"""A claim's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.words import Kind
from ..rules.catalogue import catalogue
from .addresses import CLAIMS, RULES, article_page
from .citations import PageCitations
from .claim_view import ClaimView, claim_view
from .environment import template
from .forge import ISSUE_FORMS
from .inline_html import render
from .outcome_figures import ClaimFigures
from .outcome_words import OutcomeWords
from .page_citation import page_citation
from .rendered import Heading, RenderedPage
from .search_lines import claim_lines
from .work_files import FORMATS

if TYPE_CHECKING:
    from ..library import Mention
    from ..model.claim import Claim
    from ..model.inline import Text
    from ..words.words import Words
    from .composer import Composer


def render_claim(composer: Composer, claim: Claim, page: str) -> RenderedPage:
    """Render the page of one claim."""
    view = claim_view(claim, composer.library)
    words = composer.words
    citations = PageCitations(words)
    figures = ClaimFigures(composer, claim, page)
    citation = page_citation(composer, claim)

    def text(value: Text) -> Markup:
        return render(value, citations.group)

    def mention_address(mention: Mention) -> str:
        target = article_page(mention.article.id)
        return composer.addresses.link(page, target, line_anchor(mention))

    html = template("claim.html", words).render(
        claim=claim,
        view=view,
        page=OutcomeWords(claim.kind, text, citations, figures, words),
        text=text,
        topics=[
            (title, f"{composer.addresses.link(page, CLAIMS)}?topic={topic}")
            for topic, title in zip(claim.topics, view.topics, strict=True)
        ],
        verdict=words.labels.verdicts[claim.verdict],
        certainty=composer.certainty(claim),
        certainty_meaning=_meaning(view, words),
        kind=words(f"kind.{claim.kind}"),
        state=composer.state(citations),
        help_address=composer.help_link(page),
        guide_address=composer.guide_link(page),
        whole_help_address=composer.whole_help_address(),
        site_name=composer.site_name,
        whole_address=composer.whole_address(page),
        mention_address=mention_address,
        rule_address=lambda code: composer.addresses.link(page, RULES, code),
        rule_title=catalogue().title,
        references=lambda: composer.shelf.page_list(citations, composer.addresses, page),
        citation=citation,
        licence=composer.library.site.licence if composer.library.site is not None else None,
        citation_files=[
            (form.name, composer.addresses.file_link(page, file.name))
            for form, file in zip(FORMATS, citation.files, strict=True)
        ],
        issues=_issues(composer, claim),
    )
    headings = _headings(view, words, improvable=composer.forge is not None)
    search = (*claim_lines(view), *map(composer.shelf.search_line, citations.keys))
    files = (*figures.files, *citation.files)
    return RenderedPage(Markup(html), headings, search, files=files)  # noqa: S704


def line_anchor(mention: Mention) -> str:
    """The fragment of the section of an article in which a mention stands."""
    at = getattr(mention.line, "at", None)
    return f"section-{at.split('.', 1)[0]}" if at is not None else "left-out"


def _meaning(view: ClaimView, words: Words) -> str:
    """What the level says: of an effect, or of what was found on another sort of question."""
    if view.level is None:
        return ""
    if view.claim.kind is Kind.INTERVENTION:
        return words(f"certainty-means.{view.level}")
    return words(f"certainty-means-other.{view.level}")


def _headings(view: ClaimView, words: Words, *, improvable: bool) -> tuple[Heading, ...]:
    outcomes = (
        Heading(each.anchor, each.outcome.name[:1].upper() + each.outcome.name[1:])
        for each in view.outcomes
    )
    said = (Heading("said", words("claim.said")),)
    return (
        Heading("answer", words("claim.answer")),
        *outcomes,
        Heading("gaps", words("claim.gaps")),
        *(said if view.mentions or view.claim.interests else ()),
        Heading("how", words("claim.how")),
        Heading("references", words("reference.heading")),
        Heading("cite", words("claim.cite")),
        *((Heading("improve", words("issue.heading")),) if improvable else ()),
    )


def _issues(composer: Composer, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The label and the address of each form about a claim; none where no forge is known."""
    forge = composer.forge
    if forge is None:
        return ()
    statement = claim.statement.plain
    return tuple(
        (composer.words(f"issue.{form.name}"), forge.issue_address(form, claim.id, statement))
        for form in ISSUE_FORMS
    )
