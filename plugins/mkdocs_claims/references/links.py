"""Where a work can be read, best address first."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from .identifiers import bare_doi, doi_problem, pmcid_problem, pmid_problem
from .reference import Reference


class Link(NamedTuple):
    """An address with the name it is shown under."""

    label: str
    """The name of what it leads to, the same in every language; empty for a plain web page."""
    address: str


def links(reference: Reference) -> tuple[Link, ...]:
    """DOI, PubMed, PubMed Central and the entry's own address, those that are given and sound."""
    found = []
    doi = bare_doi(reference.doi)
    if doi and doi_problem(doi) is None:
        found.append(Link("DOI", doi_address(doi)))
    if reference.pmid and pmid_problem(reference.pmid) is None:
        found.append(Link("PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"))
    if reference.pmcid and pmcid_problem(reference.pmcid) is None:
        found.append(
            Link("PubMed Central", f"https://pmc.ncbi.nlm.nih.gov/articles/{reference.pmcid}/")
        )
    if is_web_address(reference.url) and all(link.address != reference.url for link in found):
        found.append(Link("", reference.url))
    return tuple(found)


def doi_address(doi: str) -> str:
    """The address that leads to a DOI; characters that addresses do not allow are encoded."""
    return f"https://doi.org/{quote(doi, safe='/:;()._-')}"


def is_web_address(text: str) -> bool:
    """Whether `text` is an http or https address; others, such as `javascript:`, are no links."""
    return text.lower().startswith(("https://", "http://")) and text.isprintable()
