"""Addresses at forges: which forge it is, where a file is edited, which form opens with what."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from example_project import EXAMPLES, library_of
from languages import ENGLISH
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.forge import (
    ISSUE_FORMS,
    LONGEST_TITLE,
    Forge,
    ForgeKind,
    forge_of,
)

GITHUB, GITLAB, FORGEJO = ForgeKind.GITHUB, ForgeKind.GITLAB, ForgeKind.FORGEJO


@pytest.mark.parametrize(
    ("repository", "edit_uri", "kind", "expected"),
    [
        ("https://github.com/a/b", None, None, Forge(GITHUB, "https://github.com/a/b")),
        ("https://github.com/a/b/", None, None, Forge(GITHUB, "https://github.com/a/b")),
        ("https://github.com/a/b.git", None, None, Forge(GITHUB, "https://github.com/a/b")),
        ("https://GitHub.com/a/b", None, None, Forge(GITHUB, "https://GitHub.com/a/b")),
        ("https://gitlab.com/a/s/b", None, None, Forge(GITLAB, "https://gitlab.com/a/s/b")),
        ("https://gitlab.x.org/a/b", None, None, Forge(GITLAB, "https://gitlab.x.org/a/b")),
        ("https://codeberg.org/a/b", None, None, Forge(FORGEJO, "https://codeberg.org/a/b")),
        ("http://git.x.org/a/b", None, "forgejo", Forge(FORGEJO, "http://git.x.org/a/b")),
        ("https://github.com/a/b", None, "gitlab", Forge(GITLAB, "https://github.com/a/b")),
        ("https://git.x.org/a/b", None, None, None),
        ("https://notgithub.com/a/b", None, None, None),
        (None, "https://github.com/a/b/edit/main/docs/", None, Forge(GITHUB, "https://github.com/a/b")),
        (None, "https://git.x.org/a/b/edit/main/d/", None, Forge(GITHUB, "https://git.x.org/a/b")),
        (None, "https://git.x.org/a/b/-/edit/m/d/", None, Forge(GITLAB, "https://git.x.org/a/b")),
        (None, "https://git.x.org/a/b/_edit/m/d/", None, Forge(FORGEJO, "https://git.x.org/a/b")),
        ("https://git.x.org/a/b", "_edit/main/docs/", None, Forge(FORGEJO, "https://git.x.org/a/b")),
        ("https://git.x.org/a/b", "blob/main/docs/", None, None),
        (None, "edit/main/docs/", None, None),
        (None, "?query=root/path/docs/", None, None),
        (None, "", None, None),
        (None, None, None, None),
        ("https://github.com/", None, None, None),
        ("javascript://github.com/%0aalert(1)", None, None, None),
        ("git@github.com:a/b.git", None, None, None),
    ],
)  # fmt: skip
def test_the_forge_that_settings_tell_of(
    repository: str | None, edit_uri: str | None, kind: str | None, expected: Forge | None
) -> None:
    assert forge_of(repository=repository, edit_uri=edit_uri, kind=kind) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (GITHUB, "https://x.org/a/b/edit/main/docs/index.md"),
        (GITLAB, "https://x.org/a/b/-/edit/main/docs/index.md"),
        (FORGEJO, "https://x.org/a/b/_edit/main/docs/index.md"),
    ],
)
def test_where_a_file_is_edited(kind: ForgeKind, expected: str) -> None:
    assert Forge(kind, "https://x.org/a/b").edit_address("docs/index.md") == expected


def test_a_branch_and_a_file_of_odd_names() -> None:
    forge = Forge(GITHUB, "https://x.org/a/b", "feature/one?")

    assert (
        forge.edit_address("d#/a b.yml") == "https://x.org/a/b/edit/feature/one%3F/d%23/a%20b.yml"
    )


STATEMENT = "100% of desks & chairs #1 [help]?"


@pytest.mark.parametrize("form", ISSUE_FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize(
    ("kind", "path", "title", "claim"),
    [
        (GITHUB, "/a/b/issues/new", "title", "claim"),
        (GITLAB, "/a/b/-/issues/new", "issue[title]", "issue[description]"),
        (FORGEJO, "/a/b/issues/new", "title", "body"),
    ],
)
def test_a_form_opens_with_the_claim_filled_in(
    kind: ForgeKind, path: str, title: str, claim: str, form: object
) -> None:
    (each,) = (one for one in ISSUE_FORMS if one is form)

    address = urlsplit(Forge(kind, "https://x.org/a/b").issue_address(each, "desks", STATEMENT))

    given = {key: values[0] for key, values in parse_qs(address.query).items()}
    assert (address.netloc, address.path, address.fragment) == ("x.org", path, "")
    assert "desks" in given[claim]
    assert (STATEMENT in given[title]) == (each.name != "propose-claim")
    assert ("template" in given) == (kind is GITHUB)
    if kind is not GITHUB:
        assert each.asks in given[claim]


def test_a_long_statement_is_cut() -> None:
    address = Forge(GITHUB, "https://x.org/a").issue_address(ISSUE_FORMS[0], "a", "x" * 5_000)

    assert len(parse_qs(urlsplit(address).query)["title"][0]) == LONGEST_TITLE


def claim_page(forge: Forge | None) -> tuple[str, list[str]]:
    composer = Composer(library_of(EXAMPLES), Addresses(), "Desks", "", forge=forge)
    rendered = composer.render("claims/standing-desks-ease-back-pain.md")
    return str(rendered.html), [heading.id for heading in rendered.headings]


def test_a_claim_page_links_to_each_form() -> None:
    html, headings = claim_page(Forge(GITHUB, "https://x.org/a/b"))

    for form in ISSUE_FORMS:
        assert f">{ENGLISH(f'issue.{form.name}')}</a>" in html
        assert f"https://x.org/a/b/issues/new?template={form.name}.yml&amp;title=" in html
    assert headings[-1] == "improve"


def test_without_a_forge_there_are_no_forms() -> None:
    html, headings = claim_page(None)

    assert "issues/new" not in html
    assert "improve" not in headings
