"""Links lead from page to page, or from file to file, whatever folder either stands in."""

from __future__ import annotations

import pytest

from mkdocs_claims.pages.addresses import Addresses, Links

CLAIM = "claims/a.md"


@pytest.mark.parametrize(
    ("origin", "target", "between_pages", "without_folders", "between_files"),
    [
        (CLAIM, "help.md", "../../help/", "../help.html", "../help.md"),
        (CLAIM, "claims/b.md", "../b/", "b.html", "b.md"),
        (CLAIM, "claims/index.md", "../", "index.html", "index.md"),
        (CLAIM, "index.md", "../../", "../index.html", "../index.md"),
        ("index.md", CLAIM, "claims/a/", "claims/a.html", CLAIM),
        ("map.md", "index.md", "../", "index.html", "index.md"),
        ("claims/index.md", "map.md", "../map/", "../map.html", "../map.md"),
    ],
)
def test_links_to_pages(
    origin: str, target: str, between_pages: str, without_folders: str, between_files: str
) -> None:
    assert Addresses().link(origin, target, "x") == f"{between_pages}#x"
    assert Addresses(directories=False).link(origin, target) == without_folders
    assert Addresses(links=Links.FILES).link(origin, target, "x") == f"{between_files}#x"
    assert Addresses(base="/").link(origin, target) == f"/{Addresses().address(target)}"


@pytest.mark.parametrize(
    ("origin", "between_pages", "between_files"),
    [
        (CLAIM, "../../data/a.bib", "../data/a.bib"),
        ("claims/index.md", "../data/a.bib", "../data/a.bib"),
        ("map.md", "../data/a.bib", "data/a.bib"),
        ("index.md", "data/a.bib", "data/a.bib"),
    ],
)
def test_links_to_files(origin: str, between_pages: str, between_files: str) -> None:
    assert Addresses().file_link(origin, "data/a.bib") == between_pages
    assert Addresses(links=Links.FILES).file_link(origin, "data/a.bib") == between_files
