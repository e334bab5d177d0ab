"""A claim's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..rules.catalogue import catalogue
from .addresses import RULES, article_page
from .citations import PageCitations
from .claim_view import ClaimView, claim_view
from .environment import template
from .figures_in_words import day
from .forge import ISSUE_FORMS
from .inline_html import render
from .labels import KINDS, LEVEL_MEANINGS, VERDICTS
from .outcome_figures import ClaimFigures
from .outcome_words import OutcomeWords
from .rendered import Heading, RenderedPage

if TYPE_CHECKING:
    from ..library import Mention
    from ..model.claim import Claim
    from ..model.inline import Text
    from .composer import Composer


def render_claim(composer: Composer, claim: Claim, page: str) -> RenderedPage:
    """Render the page of one claim."""
    view = claim_view(claim, composer.library)
    citations = PageCitations()
    figures = ClaimFigures(composer, claim, page)

    def text(value: Text) -> Markup:
        return render(value, citations.group)

    def mention_address(mention: Mention) -> str:
        target = article_page(mention.article.id)
        return composer.addresses.link(page, target, line_anchor(mention))

    html = template("claim.html").render(
        claim=claim,
        view=view,
        page=OutcomeWords(claim.kind, text, citations, figures),
        text=text,
        day=day,
        verdict=VERDICTS[claim.verdict],
        certainty=composer.certainty(claim),
        certainty_meaning=LEVEL_MEANINGS[view.level] if view.level is not None else "",
        kind=KINDS[claim.kind],
        state=composer.state(citations),
        help_address=composer.help_link(page),
        mention_address=mention_address,
        rule_address=lambda code: composer.addresses.link(page, RULES, code),
        rule_title=catalogue().title,
        references=lambda: composer.shelf.page_list(citations, composer.addresses, page),
        cite_as=_cite_as(composer, claim, page),
        issues=_issues(composer, claim),
    )
    headings = _headings(view, improvable=composer.forge is not None)
    words = " ".join((claim.because.plain, claim.answer.plain, *_search_words(view)))
    search = Markup("<h1>{}</h1><p>{} {}</p>").format(
        claim.statement.plain, words, composer.shelf.words(citations.keys)
    )
    return RenderedPage(Markup(html), headings, search, files=figures.files)  # noqa: S704


def line_anchor(mention: Mention) -> str:
    """The fragment of the section of an article in which a mention stands."""
    at = getattr(mention.line, "at", None)
    return f"section-{at.split('.', 1)[0]}" if at is not None else "left-out"


def _headings(view: ClaimView, *, improvable: bool) -> tuple[Heading, ...]:
    outcomes = (
        Heading(each.anchor, each.outcome.name[:1].upper() + each.outcome.name[1:])
        for each in view.outcomes
    )
    said = (Heading("said", "Where this was said"),)
    return (
        Heading("answer", "In short"),
        *outcomes,
        Heading("gaps", "What is not known"),
        *(said if view.mentions or view.claim.interests else ()),
        Heading("how", "How this was searched and rated"),
        Heading("references", "References"),
        Heading("cite", "Cite this page"),
        *((Heading("improve", "Help to get this right"),) if improvable else ()),
    )


def _search_words(view: ClaimView) -> tuple[str, ...]:
    question = view.claim.question
    asked = (question.population, question.intervention, question.exposure, question.comparator)
    return (
        *view.topics,
        *(part.plain for part in asked if part is not None),
        *(each.outcome.name for each in view.outcomes),
        *(each.appraisal.sentence for each in view.outcomes),
    )


def _issues(composer: Composer, claim: Claim) -> tuple[tuple[str, str], ...]:
    """The label and the address of each form about a claim; none where no forge is known."""
    forge = composer.forge
    if forge is None:
        return ()
    statement = claim.statement.plain
    return tuple(
        (form.label, forge.issue_address(form, claim.id, statement)) for form in ISSUE_FORMS
    )


def _cite_as(composer: Composer, claim: Claim, page: str) -> str:
    address = composer.whole_address(page)
    where = f" {address}" if address else ""
    statement = claim.statement.plain.rstrip(".")
    return f"{composer.site_name}. {statement}. Rated on {day(claim.reviewed)}.{where}"
