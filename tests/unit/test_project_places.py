"""Where the settings of MkDocs say that a project's parts lie."""

from __future__ import annotations

import pytest

from mkdocs_claims.project_places import places_in

ONE = {"claims_dir": "evidence"}
BOTH = {"claims_dir": "evidence", "bibliography": "library/works.bib"}
WITH_TAGS = """\
site_url: !ENV [URL, x]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
plugins:
  - claims: {claims_dir: evidence}
"""


@pytest.mark.parametrize(
    ("settings", "places"),
    [
        ("plugins:\n  - search\n  - claims:\n      claims_dir: evidence\n", ONE),
        ("plugins: [claims: {claims_dir: evidence, bibliography: library/works.bib}]\n", BOTH),
        ("plugins: {claims: {claims_dir: evidence, bibliography: library/works.bib}}", BOTH),
        ("docs_dir: pages\nplugins: [claims]\n", {"docs_dir": "pages"}),
        ("plugins: [claims: {claims_dir: evidence, forge: gitlab, branch: main}]\n", ONE),
        (WITH_TAGS, ONE),
        ("plugins: [claims: {claims_dir: !ENV [FOLDER, evidence]}]\n", {}),
        ("plugins: [claims: {claims_dir: !ENV FOLDER}]\n", {}),
        ("plugins: [claims: {claims_dir: 7, bibliography: ~}]\n", {}),
        (
            "docs_dir: /elsewhere\nplugins: [claims: {claims_dir: ../evidence, bibliography: .}]\n",
            {},
        ),
        ("plugins: [other: {claims_dir: evidence}]\n", {}),
        ("plugins: [claims: [claims_dir]]\n", {}),
        ("plugins: claims\n", {}),
        ("claims_dir: evidence\n", {}),
        ("- plugins\n", {}),
        ("plugins: [claims: {\n", {}),
        ("a: *nowhere\n", {}),
        ("", {}),
    ],
)
def test_places(settings: str, places: dict[str, str]) -> None:
    assert places_in(settings) == places
