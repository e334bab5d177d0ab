"""What the rules tell people to do, in the example project with one thing changed."""

from __future__ import annotations

import pytest

from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, SOURCE, library_of, project_with
from mkdocs_claims.rules.rule import Subject
from overlay import overlay


def found(texts: dict[str, str], code: str) -> set[tuple[str, str]]:
    """Message and hint of each finding of a rule."""
    return {
        (each.message, each.hint) for each in library_of(texts).diagnostics if each.code == code
    }


def with_bibliography(before: str, after: str) -> dict[str, str]:
    text = EXAMPLES[BIBLIOGRAPHY]
    assert before in text
    return {**EXAMPLES, BIBLIOGRAPHY: text.replace(before, after, 1)}


@pytest.mark.parametrize(
    "broken",
    ["article{example2021,", "@article {example2021", "@in-book{example2021,"],
)
def test_a_cited_entry_that_is_broken_is_not_taken_for_another(broken: str) -> None:
    before = next(line for line in EXAMPLES[BIBLIOGRAPHY].splitlines() if "{example2021," in line)
    texts = with_bibliography(before, broken)

    assert found(texts, "B01")
    [(message, hint)] = found(texts, "S09")
    assert message == "The entry `example2021` in `refs.bib` could not be read."
    assert hint.startswith("Mend that entry first")


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("exampel2021", "Did you mean `example2021`?"),
        ("Example2021", "Did you mean `example2021`?"),
        ("example2031", "Add the entry, or correct the key."),
        ("sample2021", "Did you mean `example2021`?"),
        ("smith2021", "Add the entry, or correct the key."),
    ],
)
def test_only_a_very_similar_key_is_offered(key: str, hint: str) -> None:
    texts = project_with(Subject.CLAIM, f"background: [example2020, {key}]\n")

    message = f"There is no entry `{key}` in `refs.bib`."
    assert found(texts, "S09") == {(message, hint)}


def test_an_entry_in_a_comment_is_no_broken_entry() -> None:
    texts = project_with(Subject.CLAIM, "background: [example2020, other2021]\n")
    texts[BIBLIOGRAPHY] += "\n@comment{other2021, not used}\n"

    [(message, _)] = found(texts, "S09")
    assert message.startswith("There is no entry `other2021`")


def test_the_file_of_the_topics_is_named_in_full() -> None:
    [(_, hint)] = found(project_with(Subject.CLAIM, "topics: [gardening]\n"), "S17")

    assert hint.startswith("Add it to `topics` of `claims/site.yml`. The topics are ")


@pytest.mark.parametrize(("why", "said"), [("one", "1 level,"), ("two", "2 levels,")])
def test_levels_are_counted_in_words(why: str, said: str) -> None:
    down = 2 if why == "one" else 1
    reason = f"Rated down {why} levels, as nobody was blinded."
    judgement = f"risk-of-bias: {{down: {down}, why: '{reason}'}}"
    texts = project_with(Subject.CLAIM, f"outcomes:\n  - certainty:\n      {judgement}\n")

    [(message, _)] = found(texts, "C13")
    assert f"speaks of {said} and `down` is {down}" in message


def test_a_claim_that_no_article_made_may_stay() -> None:
    source = overlay(
        EXAMPLES[SOURCE], "assertions:\n  - {}\n  - claim: ~remove\nleft-out: ~remove\n"
    )

    [(_, hint)] = found({**EXAMPLES, SOURCE: source}, "S20")
    assert hint.endswith("or leave it, if no article said it.")


def test_a_text_that_begins_with_a_number_sign() -> None:
    texts = project_with(Subject.YAML, "gaps: #3 was the longest trial.\n")

    [(message, hint)] = found(texts, "Y14")
    assert message.endswith("dropped as a comment, so there is nothing here.")
    assert hint == "Put the text in quotes, or put the comment on a line of its own."
    assert CLAIM in texts


def test_a_bibliography_that_is_missing_is_told_once() -> None:
    texts = {name: text for name, text in EXAMPLES.items() if name != BIBLIOGRAPHY}

    assert [each.code for each in library_of(texts).diagnostics] == ["F16"]


def test_works_of_a_site_without_claims_are_not_told_one_by_one() -> None:
    assert library_of({BIBLIOGRAPHY: EXAMPLES[BIBLIOGRAPHY]}).diagnostics == ()
