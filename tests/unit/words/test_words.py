from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from example_project import EXAMPLES, SITE, TODAY, library_of
from graded import OUTCOME, baseline, claim, effect, pooled
from languages import ENGLISH, GERMAN
from mkdocs_claims.appraisal.absolute import absolute_effect
from mkdocs_claims.appraisal.difference import difference_in_words, risk_in_words
from mkdocs_claims.appraisal.wording import sentence_for
from mkdocs_claims.loading import load
from mkdocs_claims.model.scalars import Plain
from mkdocs_claims.model.words import Level, Size, Verdict
from mkdocs_claims.words.effects import effect_in_words
from mkdocs_claims.words.settings import misfit, words_of
from mkdocs_claims.words.words import Words

MINUS, SPACE = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (Decimal("-4.08"), f"{MINUS}4.08", f"{MINUS}4,08"),
        (Decimal("1.10"), "1.10", "1,10"),
        (1234567, "1,234,567", "1.234.567"),
        (9999, "9999", "9999"),
        (Decimal("-1234.50"), f"{MINUS}1234.50", f"{MINUS}1234,50"),
        (Decimal("12345.5"), "12,345.5", "12.345,5"),
        (0, "0", "0"),
    ],
)
def test_numbers(value: Decimal | int, english: str, german: str) -> None:
    assert (ENGLISH.number(value), GERMAN.number(value)) == (english, german)


def test_days() -> None:
    day = date(2026, 3, 9)

    assert ENGLISH.day(day) == f"9{SPACE}March 2026"
    assert GERMAN.day(day) == f"9.{SPACE}März 2026"


def test_texts_that_depend_on_a_number() -> None:
    assert [ENGLISH.counted("amount.studies", n) for n in (0, 1, 2, 12_000)] == [
        "0 studies",
        "1 study",
        "2 studies",
        "12,000 studies",
    ]
    assert [GERMAN.counted("amount.people", n) for n in (1, 12_000)] == [
        "1 Person",
        "12.000 Personen",
    ]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (ENGLISH, f"Risk ratio 0.82{SPACE}points (95% CI 0.70 to 0.96)"),
        (GERMAN, f"Risikoverhältnis 0,82{SPACE}points (95{SPACE}%-KI 0,70 bis 0,96)"),
    ],
)
def test_an_effect(words: Words, line: str) -> None:
    assert effect_in_words(effect("RR", "0.82", "0.70", "0.96", unit="points"), words) == line


@pytest.mark.parametrize("unit", [None, "%"])
def test_per_cent_stands_as_the_language_has_it(unit: str | None) -> None:
    share = effect("proportion", "12.5", unit=unit)

    assert effect_in_words(share, ENGLISH) == "12.5%"
    assert effect_in_words(share, GERMAN) == f"12,5{SPACE}%"


def test_absolute_effects_in_german() -> None:
    found = absolute_effect(effect("RR", "0.8", "0.5", "1.2"), baseline(200))

    assert found is not None
    assert difference_in_words(found, GERMAN) == "40 weniger pro 1000 (von 100 weniger bis 40 mehr)"
    assert risk_in_words(Decimal("0.2"), GERMAN) == "weniger als 1 pro 1000"


LEAVE = replace(OUTCOME, name=Plain("sick leave"), pooled=pooled(effect("RR", "0.85")))
BEFORE = "Die Maßnahme „standing desks“"
AFTER = "(Vergleich: ordinary desks)."


@pytest.mark.parametrize(
    ("level", "size", "sentence"),
    [
        (Level.HIGH, None, f"{BEFORE} verringert sick leave {AFTER}"),
        (
            Level.MODERATE,
            Size.SMALL,
            f"{BEFORE} verringert wahrscheinlich sick leave leicht {AFTER}",
        ),
        (
            Level.LOW,
            Size.LARGE,
            (
                f"{BEFORE} führt möglicherweise zu einer starken Verringerung "
                f"beim Endpunkt „sick leave“ {AFTER}"
            ),
        ),
        (
            Level.MODERATE,
            Size.TRIVIAL,
            (
                f"{BEFORE} führt wahrscheinlich zu einem geringen bis keinem Unterschied "
                f"beim Endpunkt „sick leave“ {AFTER}"
            ),
        ),
        (
            Level.VERY_LOW,
            None,
            (
                "Die Evidenz ist sehr unsicher, was die Wirkung von „standing desks“ "
                "auf sick leave betrifft."
            ),
        ),
    ],
)
def test_what_german_summaries_say(level: Level, size: Size | None, sentence: str) -> None:
    assert sentence_for(claim(LEAVE), LEAVE, level, size, GERMAN) == sentence


def test_html_in_a_text_is_escaped_and_html_in_its_places_is_kept() -> None:
    words = words_of(library_of(with_settings('words: {reference.retracted: "<b>Gone:</b>"}')).site)

    assert words.markup("reference.retracted") == "&lt;b&gt;Gone:&lt;/b&gt;"
    linked = ENGLISH.markup("claim.left-out", article=ENGLISH.markup("claim.cite") + "<")
    assert linked == "Cite this page&lt; left it out."


# ---- A site's own words ----


def with_settings(settings: str) -> dict[str, str]:
    return {**EXAMPLES, SITE: f"{EXAMPLES[SITE]}{settings}\n"}


def test_a_site_without_settings_is_in_english() -> None:
    assert library_of(EXAMPLES).words is words_of(None)
    assert words_of(None).language == "en"


def test_a_word_of_the_site_stands_everywhere() -> None:
    words = library_of(with_settings("words: {verdict.overstated: exaggerated}")).words

    label = words.labels.verdicts[Verdict.OVERSTATED]
    assert (label.word, label.inside) == ("Exaggerated", "exaggerated")
    assert words.labels.verdicts[Verdict.SUPPORTED].word == "Supported"


def test_words_that_do_not_fit_are_told_and_left_out() -> None:
    library = library_of(with_settings('words: {article.share: "{what}", claim.cite: Cite}'))

    assert [each.code for each in library.diagnostics] == ["S27"]
    assert library.words("article.share", count=1, total=2) == "1 of 2"
    assert library.words("claim.cite") == "Cite"


def test_an_unknown_language_is_told_with_those_that_there_are() -> None:
    library = library_of(with_settings("language: fr"))

    (problem,) = library.diagnostics
    assert problem.code == "F04"
    assert problem.hint.endswith("The words are `en`, `de`.")
    assert library.words.language == "en"


def test_a_list_is_no_mapping_of_words() -> None:
    library = library_of(with_settings("words: [exaggerated]"))

    assert [each.code for each in library.diagnostics] == ["F03"]


def test_the_sentences_of_a_library_are_in_its_language() -> None:
    files = {name: text.encode() for name, text in with_settings("language: de").items()}
    library = load(files, today=TODAY)

    sentences = [each.sentence for found in library.appraisals.values() for each in found]
    assert all(each.startswith(("Die ", "Es ")) for each in sentences)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{count} out of {total}", ""),
        ("{total}: {count}", ""),
        ("{count}", "it lacks `{total}`"),
        ("{count} of {total} in {year}", "there is nothing to stand for `{year}`"),
        ("{count} of {total", "its braces do not match"),
        ("{count!r} of {total}", "its braces do not match"),
        ("{count:>999999999} of {total}", "its braces do not match"),
        ("{count.__class__} of {total}", "its braces do not match"),
        ("{} of {total}", "its braces do not match"),
    ],
)
def test_places_that_do_not_fit(text: str, problem: str) -> None:
    assert misfit("{count} of {total}", text, "article.share") == problem


def test_a_form_for_one_may_leave_the_number_out() -> None:
    assert misfit("{count} study", "a study", "amount.studies.one") == ""
    assert misfit("{count} studies", "studies", "amount.studies.other") == "it lacks `{count}`"
