"""How a claim's own page is cited: as a reference of the same make as those that it lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..diagnostics import Span
from ..reading.names import Name
from ..reading.rich_text import RichText
from ..references.apa import apa
from ..references.entry_types import Kind
from ..references.export import to_bibtex, to_csl_json, to_ris
from ..references.phrases import to_markup
from ..references.reference import Reference
from ..references.vancouver import vancouver
from .addresses import claim_page
from .asset_files import AssetFile
from .work_files import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model.claim import Claim
    from .composer import Composer

_WRITERS: dict[str, Callable[[Reference], str]] = {
    ".bib": to_bibtex,
    ".ris": to_ris,
    ".csl.json": lambda reference: to_csl_json([reference]),
}


@dataclass(frozen=True, slots=True)
class PageCitation:
    """A page's citation in the forms that the page offers."""

    styles: tuple[tuple[str, Markup], ...]
    """The name of each style with the citation in it."""
    files: tuple[AssetFile, ...]
    """One for each of `FORMATS`, in their order."""


def page_citation(composer: Composer, claim: Claim) -> PageCitation:
    """The citation of a claim's page.

    Its author is the site, its year that of the last rating. The day on which it was read is left
    to the reader, who alone knows it.
    """
    reference = page_reference(composer, claim)
    return PageCitation(
        (
            ("Vancouver", to_markup(vancouver(reference))),
            ("APA", to_markup(apa(reference))),
        ),
        tuple(
            AssetFile(f"data/claims/{claim.id}{form.ending}", _WRITERS[form.ending](reference))
            for form in FORMATS
        ),
    )


def page_reference(composer: Composer, claim: Claim) -> Reference:
    """A claim's page as a work; without an address where the site's own is not known."""
    return Reference(
        key=claim.id,
        kind=Kind.WEB,
        type="misc",
        span=Span.at(claim.file),
        title=RichText.of(claim.statement.plain.rstrip(".")),
        authors=(Name(literal=composer.site_name),),
        year=str(claim.reviewed.year),
        month=claim.reviewed.month,
        day=claim.reviewed.day,
        url=composer.whole_address(claim_page(claim.id)),
    )
