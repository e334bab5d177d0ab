"""Turns a library into pages, each of which can be rendered alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ..appraisal.appraise import overall
from .addresses import CLAIMS, FORMAT, MAP, REFERENCES, RULES, Addresses
from .article_page import render_article
from .claim_page import render_claim
from .inline_html import render as render_text
from .labels import certainty_label
from .list_pages import render_claims
from .map_page import render_map
from .plans import claims_in_order, plan_pages
from .reference_pages import render_format, render_rules
from .shelf import Shelf
from .works_page import render_works

if TYPE_CHECKING:
    from ..library import Library
    from ..model.claim import Claim
    from .citations import PageCitations
    from .forge import Forge
    from .labels import Label
    from .rendered import PagePlan, RenderedPage


class Composer:
    """The pages of one library.

    Nothing that a page shows is worked out twice: works are formatted once, and what a page costs
    does not grow with the number of pages.
    """

    def __init__(
        self,
        library: Library,
        addresses: Addresses,
        site_name: str,
        site_url: str,
        forge: Forge | None = None,
    ) -> None:
        self.library = library
        self.addresses = addresses
        self.site_name = site_name
        self.site_url = site_url
        self.forge = forge
        self.shelf = Shelf(library.bibliography)
        self.plans: tuple[PagePlan, ...] = plan_pages(library)
        self.claims = claims_in_order(library)

    def help_link(self, page: str) -> str:
        """The address of the page about getting help, seen from `page`; empty without one."""
        site = self.library.site
        return self.addresses.link(page, site.help) if site is not None and site.help else ""

    def whole_address(self, page: str) -> str:
        """The address of a page with the site's own in front; empty where that is not known."""
        if not self.site_url:
            return ""
        return f"{self.site_url.rstrip('/')}/{self.addresses.address(page)}"

    def state(self, citations: PageCitations) -> Markup:
        """What the ratings are and are not; empty where the site says nothing of it."""
        site = self.library.site
        return render_text(site.state, citations.group) if site is not None else Markup("")

    def certainty(self, claim: Claim) -> Label:
        """How sure the evidence on a claim is, for lists and headings."""
        level = overall(claim, self.library.appraisals[claim.id])
        nothing = any(outcome.nothing_found is not None for outcome in claim.outcomes)
        return certainty_label(level, nothing_found=nothing, kind=claim.kind)

    def render(self, name: str) -> RenderedPage:
        """Render the page `name`, one of `plans`."""
        whole = {
            CLAIMS: render_claims,
            REFERENCES: render_works,
            FORMAT: render_format,
            MAP: render_map,
            RULES: render_rules,
        }
        if name in whole:
            return whole[name](self, name)
        folder, _, stem = name.removesuffix(".md").rpartition("/")
        if folder == "sources":
            return render_article(self, self.library.articles[stem], name)
        return render_claim(self, self.library.claims[stem], name)
