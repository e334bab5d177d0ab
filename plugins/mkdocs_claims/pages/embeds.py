"""Pieces of claims for pages written by hand: a card, a line, a table, a list, or the whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..model.embed import (
    ClaimEmbed,
    ClaimForm,
    Embed,
    ListEmbed,
    ListForm,
    ListOrder,
    ReferencesEmbed,
    TableEmbed,
)
from ..model.words import Verdict
from .addresses import claim_page
from .claim_view import OutcomeView, claim_view
from .environment import template
from .inline_html import render
from .map_page import map_table
from .outcome_figures import ClaimFigures
from .outcome_words import OutcomeWords

if TYPE_CHECKING:
    from ..model.claim import Claim
    from ..model.inline import Text
    from ..words.labels import Label
    from .citations import PageCitations
    from .composer import Composer


@dataclass(frozen=True, slots=True)
class Place:
    """The page that something is embedded in."""

    page: str
    """Its name as MkDocs names pages."""
    citations: PageCitations
    """The works that the page cites; what is embedded adds its own."""
    nth: int = 0
    """How many embeds stand before this one; keeps ids apart."""


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as an embed shows it."""

    claim: Claim
    address: str
    verdict: Label
    certainty: Label
    outcomes: tuple[OutcomeView, ...]
    """Under anchors that are unique on any page."""
    topics: tuple[str, ...]


def render_embed(composer: Composer, embed: Embed, place: Place) -> Markup:
    """What an embed stands for; nothing for a claim that is not there."""
    match embed:
        case ReferencesEmbed():
            return composer.shelf.page_list(
                place.citations, composer.addresses, place.page, titled=False
            )
        case ListEmbed():
            return _list(composer, embed, place)
        case ClaimEmbed(claim=id_, form=form):
            return _one(composer, id_, form, place)
        case TableEmbed(claim=id_):
            return _one(composer, id_, "sof", place)


def _one(composer: Composer, id_: str, form: str, place: Place) -> Markup:
    claim = composer.library.claims.get(id_)
    if claim is None:
        return Markup("")

    def text(value: Text) -> Markup:
        return render(value, place.citations.group)

    figures = ClaimFigures(composer, claim, place.page, published=False)
    html = template("embed.html", composer.words).render(
        form=form,
        shown=_shown(composer, claim, place),
        page=OutcomeWords(claim.kind, text, place.citations, figures, composer.words),
        text=text,
        help_address=composer.help_link(place.page),
        id=f"claims-{place.nth}-{claim.id}",
    )
    return Markup(html)  # noqa: S704 - a template that escapes


def _shown(composer: Composer, claim: Claim, place: Place) -> ShownClaim:
    view = claim_view(claim, composer.library)
    prefix = f"claims-{place.nth}-{claim.id}"
    return ShownClaim(
        claim,
        composer.addresses.link(place.page, claim_page(claim.id)),
        composer.words.labels.verdicts[claim.verdict],
        composer.certainty(claim),
        tuple(replace(each, anchor=f"{prefix}-{each.anchor}") for each in view.outcomes),
        view.topics,
    )


def _list(composer: Composer, embed: ListEmbed, place: Place) -> Markup:
    chosen = select(composer, embed)
    if embed.form is ListForm.CARDS:
        cards = (_one(composer, claim.id, ClaimForm.CARD, place) for claim in chosen)
        return Markup('<div class="claims-cards">{}</div>').format(Markup("").join(cards))
    if embed.form is ListForm.MAP:
        return map_table(composer, chosen, place.page, f"claims-{place.nth}-map")
    html = template("embedded_list.html", composer.words).render(
        rows=[_shown(composer, claim, place) for claim in chosen]
    )
    return Markup(html)  # noqa: S704 - a template that escapes


def select(composer: Composer, embed: ListEmbed) -> tuple[Claim, ...]:
    """The claims that fit an embed's conditions, in its order, as many as it wants."""
    level_of = {claim.id: composer.level(claim) for claim in composer.claims}
    fitting = [claim for claim in composer.claims if embed.fits(claim, level_of[claim.id])]
    verdicts = {verdict: place for place, verdict in enumerate(Verdict)}
    match embed.order:
        case ListOrder.TOPIC:
            pass
        case ListOrder.STATEMENT:
            fitting.sort(key=lambda claim: claim.statement.plain.casefold())
        case ListOrder.VERDICT:
            fitting.sort(key=lambda claim: verdicts[claim.verdict])
        case ListOrder.CERTAINTY:
            fitting.sort(key=lambda claim: -(level.points if (level := level_of[claim.id]) else 0))
        case ListOrder.RATED:
            fitting.sort(key=lambda claim: claim.reviewed, reverse=True)
    return tuple(fitting[: embed.limit])
