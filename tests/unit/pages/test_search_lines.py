from __future__ import annotations

from collections import Counter

from example_project import EXAMPLES, library_of
from mkdocs_claims.library import Library
from mkdocs_claims.pages.claim_view import claim_view
from mkdocs_claims.pages.search_lines import claim_lines, search_html, work_line


def lines(library: Library) -> tuple[str, ...]:
    (claim,) = library.claims.values()
    return claim_lines(claim_view(claim, library))


def test_a_claim_begins_with_its_reason_and_its_answer() -> None:
    library = library_of(EXAMPLES)
    (claim,) = library.claims.values()

    assert lines(library)[:2] == (claim.because.plain, claim.answer.plain)


def test_no_line_stands_twice_and_a_name_only_where_no_line_has_it() -> None:
    library = library_of(EXAMPLES)
    found = lines(library)
    *others, names = found

    assert Counter(found).most_common(1)[0][1] == 1
    assert all(name.casefold() not in "\n".join(others).casefold() for name in names.split(" · "))


def test_every_outcome_and_every_finding_is_there() -> None:
    library = library_of(EXAMPLES)
    (claim,) = library.claims.values()
    found = "\n".join(lines(library)).casefold()

    for outcome in claim.outcomes:
        assert outcome.name.casefold() in found
        for study in outcome.studies:
            assert study.finding.plain.casefold() in found


def test_a_work_is_found_by_authors_title_year_and_identifiers() -> None:
    work = library_of(EXAMPLES).bibliography.get("example2021")
    assert work is not None
    line = work_line(work)

    for author in work.authors:
        assert author.family in line
    for part in (work.title.plain, work.year, work.doi):
        assert part in line


def test_signs_of_html_are_text() -> None:
    assert search_html(("a < b", "c & d")) == "<p>a &lt; b</p><p>c &amp; d</p>"
