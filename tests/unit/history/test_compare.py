"""Two libraries compared: files, works and problems, and the three forms of the report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, SITE, SOURCE, library_of
from golden import compare_with_golden
from mkdocs_claims.diagnostics import Diagnostic, Severity, Span
from mkdocs_claims.history import as_json, as_markdown, as_text
from mkdocs_claims.history.changes import ChangeKind, Changes, Fate, FileKind
from mkdocs_claims.history.compare import compare

GOLDEN = Path(__file__).parents[2] / "golden" / "changes"
REPORTS = {"text": as_text.report, "markdown": as_markdown.report, "json": as_json.report}
BEFORE = library_of(EXAMPLES)
SECOND = "claims/desks/standing-desks-cause-falls.yml"


def files(**changes: tuple[str, str] | str | None) -> dict[str, str]:
    """The example, with a text replaced in a file, a file added, or a file taken away (None)."""
    found = dict(EXAMPLES)
    names = {"claim": CLAIM, "source": SOURCE, "site": SITE, "works": BIBLIOGRAPHY}
    for key, change in changes.items():
        name = names[key]
        if change is None:
            del found[name]
        elif isinstance(change, str):
            found[name] = change
        else:
            assert change[0] in found[name]
            found[name] = found[name].replace(*change)
    return found


def changes_to(after: dict[str, str]) -> Changes:
    return compare(BEFORE, library_of(after))


def test_nothing() -> None:
    changes = changes_to(dict(EXAMPLES))

    assert not changes.found
    assert as_text.report(changes, "main", "mine") == (
        "From main to mine:\nNothing changes for readers.\n"
    )


def test_how_a_file_is_laid_out_is_no_change() -> None:
    laid_out = files(
        claim=("verdict: overstated", "verdict:   'overstated' # a remark"),
        works=("  year ", "      year "),
    )

    assert not changes_to(laid_out).found


def full_change() -> Changes:
    """A change of every sort."""
    after = dict(EXAMPLES)
    after[CLAIM] = (
        EXAMPLES[CLAIM]
        .replace("verdict: overstated", "verdict: unsupported")
        .replace(
            "  Pain fell by less than most people would notice, and", "  Nobody was helped, and"
        )
        .replace("estimate: 0.85, ci: [0.78, 0.93]", "estimate: 0.75, ci: [0.60, 0.93]")
        .replace("participants: 640", "participants: 641")
        .replace("danger: Sudden weakness", "danger: Sudden | weakness <b>")
    )
    after[SECOND] = EXAMPLES[CLAIM].replace("take back pain away", "make people *fall*")
    after[SITE] = EXAMPLES[SITE].replace("state: ", "state: Really. ")
    after[SOURCE] = EXAMPLES[SOURCE].replace("says: Most", "sais: Most")
    after[BIBLIOGRAPHY] = EXAMPLES[BIBLIOGRAPHY].replace(
        "@article{example2019,", "@article{example2019,\n  retracted = {Example Journal 2026},"
    )
    return changes_to(after)


@pytest.mark.parametrize("form", REPORTS)
def test_the_report_of_a_change_of_every_sort(form: str) -> None:
    written = REPORTS[form](full_change(), "main", "the files as they are now")

    compare_with_golden(written, GOLDEN / f"{form}.txt")


def test_a_group_of_the_map_that_is_new_or_changed_is_a_change() -> None:
    group = "evidence-map: {{outcomes: [{{title: Pain, names: [{}]}}]}}\n"
    one, other = (
        library_of({**EXAMPLES, SITE: EXAMPLES[SITE] + group.format(names)})
        for names in ("back pain", "back pain, aches")
    )

    assert compare(BEFORE, one).found
    assert "aches+}" in as_text.report(compare(one, other), "main", "mine")


def test_a_file_of_the_same_statement_was_renamed() -> None:
    after = files(claim=None)
    after["claims/back/desks-and-pain.yml"] = EXAMPLES[CLAIM].replace("overstated", "unsupported")

    (file,) = (each for each in changes_to(after).files if each.id == "desks-and-pain")

    assert file.fate is Fate.RENAMED
    assert (file.old_id, file.id) == ("standing-desks-ease-back-pain", "desks-and-pain")
    assert file.changes[0].after == "unsupported"


def test_a_file_of_mostly_the_same_lines_was_renamed() -> None:
    after = files(claim=None)
    after["claims/desks-and-pain.yml"] = EXAMPLES[CLAIM].replace(
        "statement: Standing desks take back pain away.", "statement: Standing desks end back pain."
    )

    (file,) = (each for each in changes_to(after).files if each.id == "desks-and-pain")

    assert file.fate is Fate.RENAMED
    assert [change.what for change in file.changes] == ["statement"]


def test_a_file_in_another_folder_keeps_its_address() -> None:
    after = files(claim=None)
    after["claims/elsewhere/standing-desks-ease-back-pain.yml"] = EXAMPLES[CLAIM]

    assert changes_to(after).files == ()


def test_another_claim_in_the_place_of_one_is_no_rename() -> None:
    after = files(claim=None)
    after["claims/chairs.yml"] = (
        "format: 1\nstatement: Chairs do.\ntopics: [desks]\nkind: fact\nverdict: untested\n"
        "because: Nobody looked.\nanswer: Nobody knows.\nquestion: {asks: Do chairs?}\n"
        "outcomes:\n  - name: pain\n    importance: critical\n"
        "    nothing-found: {where: [An index], terms: [chairs], on: 2026-03-02}\n"
        "gaps: All.\nsearched: {where: [An index], terms: [chairs], on: 2026-03-02}\n"
        "reviewed: 2026-03-02\n"
    )

    fates = {each.id or each.old_id: each.fate for each in changes_to(after).files}

    assert fates["chairs"] is Fate.ADDED
    assert fates["standing-desks-ease-back-pain"] is Fate.REMOVED


BROKEN = EXAMPLES[CLAIM].replace("verdict: overstated", "verdict: overstated: yes")


def test_a_file_that_breaks_and_one_that_is_mended() -> None:
    broken = library_of({**EXAMPLES, CLAIM: BROKEN})
    worse = library_of({**EXAMPLES, CLAIM: BROKEN + "  : :\n"})

    assert [each.fate for each in compare(BEFORE, broken).files] == [Fate.BROKEN]
    assert [each.fate for each in compare(broken, BEFORE).files] == [Fate.MENDED]
    assert [each.fate for each in compare(broken, worse).files] == [Fate.UNREADABLE]
    assert "nothing can be compared" in as_text.report(compare(broken, BEFORE), "a", "b")


def test_works_that_are_new_gone_changed_and_retracted() -> None:
    entry = "@misc{example2030,\n  title = {New},\n  year = {2030},\n  retracted = {Yes},\n}\n"
    after = dict(EXAMPLES)
    after[BIBLIOGRAPHY] = (
        EXAMPLES[BIBLIOGRAPHY]
        .replace("@article{example2023,", "@article{example2023x,")
        .replace("10.5555/example.2021.3", "10.5555/example.2021.4")
        + entry
    )

    works = {each.key: each for each in changes_to(after).references}

    assert next(iter(works)) == "example2030"
    assert works["example2030"].retracted
    assert works["example2023"].fate is Fate.REMOVED
    assert works["example2023"].cited_by == ("standing-desks-ease-back-pain",)
    assert works["example2023x"].fate is Fate.ADDED


# Problems --------------------------------------------------------------------------------------


def with_problem(claim: str) -> str:
    assert "cites: example2019" in claim
    return claim.replace("cites: example2019", "cites: exmaple2019")


def test_a_problem_that_moved_is_an_old_one() -> None:
    before = library_of({**EXAMPLES, CLAIM: with_problem(EXAMPLES[CLAIM])})
    after = library_of({**EXAMPLES, CLAIM: "# A remark.\n\n" + with_problem(EXAMPLES[CLAIM])})

    changes = compare(before, after)

    assert (changes.new_problems, changes.mended) == ((), ())
    assert {each.code for each in changes.old_problems} >= {"S09"}
    assert not changes.found


def test_a_problem_in_a_renamed_file_is_an_old_one() -> None:
    before = library_of({**EXAMPLES, CLAIM: with_problem(EXAMPLES[CLAIM])})
    after = files(claim=None)
    after["claims/desks/desks-and-pain.yml"] = with_problem(EXAMPLES[CLAIM])

    changes = compare(before, library_of(after))

    assert "S09" not in {each.code for each in (*changes.new_problems, *changes.mended)}


def test_new_problems_stand_apart_errors_first_and_mended_ones_too() -> None:
    before = library_of({**EXAMPLES, CLAIM: with_problem(EXAMPLES[CLAIM])})
    entry = "@misc{nobody, author={A}, title={T}, year={2020}, url={https://e.org}}\n"
    after = library_of(
        {
            **EXAMPLES,
            CLAIM: EXAMPLES[CLAIM].replace("verdict: overstated", "verdict: untested"),
            BIBLIOGRAPHY: EXAMPLES[BIBLIOGRAPHY] + entry,
        }
    )

    changes = compare(before, after)

    assert [each.code for each in changes.new_problems] == ["S01", "S10"]
    assert "S09" in {each.code for each in changes.mended}


def test_of_two_equal_problems_the_new_one_is_the_one_on_the_new_line() -> None:
    text = EXAMPLES[CLAIM]
    once = text.replace("gaps: No trial", "gaps: First [@nobody]. No trial")
    twice = once.replace("interests: Makers", "interests: Second [@nobody]. Makers")
    before, after = (library_of({**EXAMPLES, CLAIM: each}) for each in (once, twice))

    (problem,) = (each for each in compare(before, after).new_problems if each.code == "S09")

    assert after.files[CLAIM].source.line(problem.span.line).startswith("interests:")


def test_a_number_of_a_line_in_a_message_does_not_make_a_problem_new() -> None:
    def unread(line: int) -> Diagnostic:
        message = f"The key `a` is already used on line {line}."
        return Diagnostic("B02", Severity.ERROR, message, "Mend it.", Span.at("refs.bib", line))

    changes = compare(BEFORE, BEFORE, problems_before=[unread(3)], problems_after=[unread(1_400)])

    assert [each.span.line for each in changes.old_problems] == [1_400]
    assert not changes.found


# Forms -----------------------------------------------------------------------------------------


SIDES = ("id", "file", "old_id", "old_file")
PAIN = ("standing-desks-ease-back-pain", CLAIM)


@pytest.mark.parametrize(
    ("before", "after", "sides"),
    [
        (None, EXAMPLES[CLAIM], (*PAIN, None, None)),
        (None, BROKEN, (*PAIN, None, None)),
        (EXAMPLES[CLAIM], None, (None, None, *PAIN)),
        (BROKEN, None, (None, None, *PAIN)),
        (EXAMPLES[CLAIM], BROKEN, (*PAIN, *PAIN)),
    ],
    ids=["added", "added and unreadable", "removed", "unreadable and removed", "broken"],
)
def test_in_json_what_is_on_one_side_only_is_null_on_the_other(
    before: str | None, after: str | None, sides: tuple[str | None, ...]
) -> None:
    libraries = (
        library_of(files(claim=None) if each is None else {**EXAMPLES, CLAIM: each})
        for each in (before, after)
    )

    (file,) = json.loads(as_json.report(compare(*libraries), "a", "b"))["files"]

    assert tuple(file[key] for key in SIDES) == sides


def test_json_has_the_keys_that_its_documentation_names() -> None:
    written = as_json.report(full_change(), "main", "HEAD")
    whole = json.loads(written)

    assert written.isascii()
    assert whole["format"] == 1
    page = Path(__file__).parents[3] / "docs/review.md"
    documented = page.read_text(encoding="utf-8")
    for part in (whole, whole["files"][0], whole["files"][0]["changes"][0]):
        assert [key for key in part if f"`{key}`" not in documented] == []
    for word in (*Fate, *FileKind, *ChangeKind):
        assert f"`{word}`" in documented
        assert f"`{word}`" in (as_json.__doc__ or "")
    for part in (whole["references"][0], whole["problems"], whole["problems"]["new"][0]):
        assert [key for key in part if f"`{key}`" not in documented] == []


def test_markdown_never_grows_beyond_its_limit() -> None:
    changes = full_change()
    whole = as_markdown.report(changes, "main", "HEAD")

    for limit in (2_500, 4_000, 5_000):
        cut = as_markdown.report(changes, "main", "HEAD", limit=limit)
        assert len(cut) <= limit + 100
        assert "too long to be shown here" in cut or "more not shown here" in cut
        assert "New problems" in cut
    assert "not shown here" not in whole
    assert "too long" not in whole
