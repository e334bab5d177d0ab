"""Turns a library into pages, each of which can be rendered alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..appraisal.appraise import overall
from .addresses import (
    CLAIMS,
    COMMANDS,
    FORMAT,
    IN_ENGLISH,
    MAP,
    REFERENCES,
    RULES,
    SETTINGS,
    Addresses,
    article_page,
    claim_page,
)
from .article_page import render_article
from .cards import card_of
from .claim_page import render_claim
from .inline_html import render as render_text
from .list_pages import render_claims
from .manual_pages import render_commands, render_settings
from .map_page import render_map
from .plans import claims_in_order, plan_pages
from .reference_pages import render_format, render_rules
from .shelf import Shelf
from .works_page import render_works

if TYPE_CHECKING:
    from ..figures.social_card import Card
    from ..library import Library
    from ..model.article import Article
    from ..model.claim import Claim
    from ..model.manual import Commands
    from ..model.words import Level
    from ..words.labels import Label
    from .citations import PageCitations
    from .forge import Forge
    from .rendered import PagePlan, RenderedPage


class Composer:
    """The pages of one library.

    Nothing that a page shows is worked out twice: works are formatted once, and what a page costs
    does not grow with the number of pages.
    """

    def __init__(  # noqa: PLR0913 - what is known of a site, each thing from elsewhere
        self,
        library: Library,
        addresses: Addresses,
        site_name: str,
        site_url: str,
        site_description: str = "",
        *,
        cards: bool = False,
        forge: Forge | None = None,
        commands: Commands = tuple,
    ) -> None:
        self.library = library
        self.words = library.words
        self.addresses = addresses
        self.site_name = site_name
        self.site_url = site_url
        self.site_description = site_description
        self._cards = cards
        self.forge = forge
        self.commands = commands
        self.shelf = Shelf(library.bibliography, library.words)
        self.plans: tuple[PagePlan, ...] = plan_pages(library)
        self.claims = claims_in_order(library)
        self._plans = {plan.name: plan for plan in self.plans}
        self._claims = {claim_page(claim.id): claim for claim in self.claims}
        self._articles = {article_page(each.id): each for each in library.articles.values()}

    def plan(self, page: str) -> PagePlan | None:
        """The plan of the page of this name; None for pages written by hand."""
        return self._plans.get(page)

    def claim_of(self, page: str) -> Claim | None:
        """The claim whose page this is."""
        return self._claims.get(page)

    def article_of(self, page: str) -> Article | None:
        """The article whose page this is."""
        return self._articles.get(page)

    def card(self, page: str) -> Card | None:
        """What the picture of a page shows, if pictures are wanted and it has one of its own.

        For an empty name, the picture of the site as a whole.
        """
        return card_of(self, page) if self._cards else None

    def help_link(self, page: str) -> str:
        """The address of the page about getting help, seen from `page`; empty without one."""
        site = self.library.site
        return self.addresses.link(page, site.help) if site is not None and site.help else ""

    def guide_link(self, page: str) -> str:
        """The address of the page that says how to read a claim; empty without one."""
        site = self.library.site
        return self.addresses.link(page, site.guide) if site is not None and site.guide else ""

    def whole_help_address(self) -> str:
        """The help page's whole address, for paper; empty where either is not known."""
        site = self.library.site
        return self.whole_address(site.help) if site is not None and site.help else ""

    def whole_address(self, page: str) -> str:
        """The address of a page with the site's own in front; empty where that is not known."""
        return self.whole_file_address(self.addresses.address(page))

    def whole_file_address(self, address: str) -> str:
        """The address of a file with the site's own in front; empty where that is not known."""
        return f"{self.site_url.rstrip('/')}/{address}" if self.site_url else ""

    def language_of(self, name: str) -> str:
        """The language of a page; what the program says of itself is in English."""
        return "en" if name in IN_ENGLISH else self.words.language

    def state(self, citations: PageCitations) -> Markup:
        """What the ratings are and are not; empty where the site says nothing of it."""
        site = self.library.site
        return render_text(site.state, citations.group) if site is not None else Markup("")

    def level(self, claim: Claim) -> Level | None:
        """The certainty across a claim's critical outcomes; None where none was rated."""
        return overall(claim, self.library.appraisals[claim.id])

    def certainty(self, claim: Claim) -> Label:
        """How sure the evidence on a claim is, for lists and headings."""
        level = self.level(claim)
        nothing = any(outcome.nothing_found is not None for outcome in claim.outcomes)
        return self.words.labels.certainty(level, nothing_found=nothing, kind=claim.kind)

    def render(self, name: str) -> RenderedPage:
        """Render the page `name`, one of `plans`."""
        whole = {
            CLAIMS: render_claims,
            REFERENCES: render_works,
            FORMAT: render_format,
            MAP: render_map,
            RULES: render_rules,
            COMMANDS: render_commands,
            SETTINGS: render_settings,
        }
        if name in whole:
            return whole[name](self, name)
        if (article := self.article_of(name)) is not None:
            return render_article(self, article, name)
        return render_claim(self, self._claims[name], name)
