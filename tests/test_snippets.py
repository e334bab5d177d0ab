"""Every example of the hand-written documents does what the text around it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from content.numbers_in_claims import by_work
from content.project import ROOT, TODAY, this_project
from content.records import read_record
from documents import DOCUMENTS, Snippet, blocks, snippets, whole_files, with_part
from mkdocs_claims.diagnostics import Severity
from mkdocs_claims.library import Library
from mkdocs_claims.loading import load
from mkdocs_claims.pages.plans import plan_pages
from mkdocs_claims.plugin import ClaimsConfig
from mkdocs_claims.project_files import read_project
from mkdocs_claims.reporters.as_text import report
from mkdocs_claims.starter.new_site import Wishes, new_site

CLAIM = "claims/sleep/standing-desks-cause-tiredness.yml"
GUIDE = "docs/write-a-claim.md"
RATING = "docs/rate-the-evidence.md"
SITE = "claims/site.yml"
ALL = [each for document in DOCUMENTS for each in snippets(document)]


def named(snippet: Snippet) -> str:
    return f"{snippet.document}-{snippet.number}-{snippet.language}"


@cache
def repository_files() -> dict[str, bytes]:
    return dict(read_project(ROOT, "claims", "refs.bib").files)


def with_examples(**changed: str) -> Library:
    """This repository's claims with the files of the guide added as it says."""
    files = dict(repository_files())
    for name, text in (whole_files(GUIDE) | changed).items():
        before = files.get(name, b"") if name == "refs.bib" else b""
        files[name] = before + text.encode()
    return load(files, today=TODAY, before=this_project())


def found_in(library: Library, name: str) -> list[str]:
    """The codes of what is wrong in a file, without advice."""
    return [
        each.code
        for each in library.diagnostics
        if each.span.file == name and each.severity is not Severity.ADVICE
    ]


def begun() -> dict[str, bytes]:
    """The claims of a site as `claims init` begins it."""
    files = new_site(Wishes("Standing desks", "About desks."))
    return {name: data for name, data in files.items() if name.startswith(("claims/", "refs"))}


# ---- Every example is of a kind that some test below looks at ----


@pytest.mark.parametrize("snippet", ALL, ids=named)
def test_an_example_is_of_a_kind_that_is_tried(snippet: Snippet) -> None:
    assert snippet.language in ("sh", "yaml", "bibtex", "markdown", "text")
    if snippet.language == "yaml":
        assert snippet.file or snippet.part, "Its first line says where it belongs."
    if snippet.language == "bibtex":
        assert snippet.file == "refs.bib"


def test_the_example_passes_on_a_new_site_with_one_of_its_topics() -> None:
    files = begun()
    for name, text in whole_files(GUIDE).items():
        if name.startswith("tests/"):  # records of numbers, which only this repository has
            continue
        of_the_site = text.replace("topics: [sleep]", "topics: [desks]")
        files[name] = (files.get(name, b"") if name == "refs.bib" else b"") + of_the_site.encode()
    library = load(files, today=TODAY)

    assert "standing-desks-cause-tiredness" in library.claims
    assert not library.has_errors
    found = {id_: found_in(library, claim.file) for id_, claim in library.claims.items()}
    assert [each for each in found.values() if each] == []


# ---- Parts of files ----

PARTS = [each for each in ALL if each.part is not None]


@pytest.mark.parametrize("snippet", PARTS, ids=named)
def test_a_part_of_a_file_is_right_where_it_belongs(snippet: Snippet, tmp_path: Path) -> None:
    assert snippet.part is not None
    match snippet.part.of:
        case "an outcome":
            assert found_in(rated(snippet), CLAIM) == []
        case "mkdocs.yml":
            assert wrong_settings(yaml.safe_load(snippet.text)) == []
        case "claims/site.yml":
            files = begun()
            files[SITE] = with_part(files[SITE].decode(), snippet.text).encode()
            library = load(files, today=TODAY)
            assert found_in(library, SITE) == []
        case "a claim":
            text = with_part(whole_files(GUIDE)[CLAIM], snippet.text)
            assert "F" not in {code[0] for code in found_in(with_examples(**{CLAIM: text}), CLAIM)}
        case "studies":
            assert "F" not in {code[0] for code in found_in(with_examples(**more_studies()), CLAIM)}
        case record if record.startswith("tests/seen/"):
            path = tmp_path / Path(record).name
            path.write_text(whole_files(GUIDE)[record] + snippet.text, encoding="utf-8")
            assert len(read_record(path).readings) == 3
        case other:
            pytest.fail(f"Nobody knows where {other} is.")


def wrong_settings(settings: dict[str, object]) -> list[str]:
    """What is wrong in a part of mkdocs.yml, and the pages it names that are not there."""
    plugins = settings.pop("plugins", [])
    assert isinstance(plugins, list)
    wrong: list[str] = []
    for each in plugins:
        if isinstance(each, dict):
            config = ClaimsConfig()
            config.load_dict(each["claims"])
            wrong += [str(problem) for found in config.validate() for problem in found]
    whole = MkDocsConfig(str(ROOT / "mkdocs.yml"))
    whole.load_dict({"site_name": "Desks", **settings})
    wrong += [str(problem) for found in whole.validate() for problem in found]
    made = {plan.name for plan in plan_pages(load(begun(), today=TODAY))}
    by_hand = {"index.md", "help.md"}
    return wrong + sorted({*pages_in(whole.nav)} - made - by_hand)


def pages_in(menu: object) -> Iterator[str]:
    """The pages that a menu names, those below its headings too."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, (list, dict)):
        for each in menu.values() if isinstance(menu, dict) else menu:
            yield from pages_in(each)


def more_studies() -> dict[str, str]:
    """The guide's claim with the study that the guide adds, below the one that is there."""
    (study,) = (each.text for each in PARTS if each.part and each.part.of == "studies")
    lines = "".join(f"      {line}" for line in study.splitlines(keepends=True))
    before, pooled, after = whole_files(GUIDE)[CLAIM].partition("    pooled:\n")
    return {CLAIM: before + lines + pooled + after}


def rated(snippet: Snippet) -> Library:
    """The guide's claim with an example in its first outcome."""
    assert snippet.part is not None
    text = with_part(whole_files(GUIDE)[CLAIM], snippet.text, 4, instead_of=snippet.part.instead_of)
    return with_examples(**{CLAIM: text})


def test_a_part_replaces_what_was_there() -> None:
    before = "a: 1\nb:\n- x\n- y\nc:\n  d: 2\ne: 3\n"

    assert with_part(before, "b: [z]\nc: 4\n", instead_of="e") == "a: 1\nb: [z]\nc: 4\n"


def test_the_sentences_of_the_examples_of_rating_are_those_of_the_program() -> None:
    written = snippets(RATING)
    pairs = [
        (example, sentence)
        for example, sentence in pairwise(written)
        if sentence.language == "text"
    ]

    assert len(pairs) == 2
    for example, sentence in pairs:
        appraisal = rated(example).appraisals[Path(CLAIM).stem][0]
        assert sentence.text.strip() == appraisal.sentence


def test_the_numbers_of_a_thousand_are_those_of_the_program() -> None:
    (example,) = (each for each in snippets(RATING) if "baselines:" in each.text)
    (effect,) = rated(example).appraisals[Path(CLAIM).stem][0].absolutes
    (shown,) = re.findall(
        r"(\d+) of 1000 without, (\d+) of 1000 with, which is (\d+) fewer",
        (ROOT / RATING).read_text(encoding="utf-8"),
    )

    assert effect.with_ is not None
    assert effect.difference is not None
    assert shown == (
        str(effect.without),
        str(round(effect.with_.estimate)),
        str(-round(effect.difference.estimate)),
    )


def test_the_language_and_the_words_arrive() -> None:
    (settings,) = (
        each for each in ALL if each.part and each.part.of == SITE and "language:" in each.text
    )
    files = begun()
    files[SITE] = with_part(files[SITE].decode(), settings.text).encode()

    words = load(files, today=TODAY).words

    assert words("claim.rated-on", day="9. März") == "Zuletzt angesehen am 9. März."
    assert words("verdict.overstated") == "aufgebauscht"


# ---- The guide to writing a claim ----


def test_the_examples_of_the_guide_pass_in_this_repository() -> None:
    names = {name for name in whole_files(GUIDE) if name.startswith("claims/")}
    library = with_examples()
    folders = {Path(name).stem for name in names}

    assert CLAIM in names
    assert len(names) == 3
    assert not names & repository_files().keys()
    assert folders <= library.claims.keys()
    assert {library.claims[name].kind for name in folders} == {"intervention", "fact"}
    assert [code for name in names for code in found_in(library, name)] == []
    shortest = library.claims["standing-desks-improve-memory"]
    assert shortest.verdict == "untested"
    assert library.appraisals.keys() >= folders


def test_a_study_is_added_as_the_guide_adds_it() -> None:
    library = with_examples(**more_studies())
    text = more_studies()[CLAIM]
    answered = text.replace(
        "inconsistency: {down: 0}", "inconsistency: {down: 1, why: The two trials disagree.}"
    )

    assert [each.cites for each in library.claims[Path(CLAIM).stem].outcomes[0].studies] == [
        "sample2024",
        "other2025",
    ]
    assert found_in(library, "refs.bib") == []
    assert found_in(library, CLAIM) == []
    assert answered != text
    assert found_in(with_examples(**{CLAIM: answered}), CLAIM) == []


def test_the_examples_of_records_cover_the_examples_of_claims(tmp_path: Path) -> None:
    recorded = {}
    for name, text in whole_files(GUIDE).items():
        if name.startswith("tests/seen/"):
            path = tmp_path / Path(name).name
            path.write_text(text, encoding="utf-8")
            record = read_record(path)
            recorded[record.key] = record.numbers
    before = this_project().bibliography
    printed = {
        key: {each.number for each in numbers}
        for key, numbers in by_work(with_examples(**more_studies())).items()
        if key not in before
    }

    assert recorded == printed


def test_the_message_that_is_explained_is_the_one_that_appears() -> None:
    text = whole_files(GUIDE)[CLAIM]
    library = with_examples(**{CLAIM: text.replace("verdict: overstated", "verdict: exaggerated")})
    shown = [each for each in library.diagnostics if each.severity is Severity.ERROR]
    (explained,) = (each for each in blocks("docs/contribute.md", "text") if ": error " in each)

    assert report(shown, library.sources).startswith(explained)


def test_the_answer_to_a_warning_answers_it() -> None:
    text = whole_files(GUIDE)[CLAIM].replace(
        "inconsistency: {down: 0}", "inconsistency: {down: 1, why: Only one trial was found.}"
    )
    (answer,) = (each for each in blocks("docs/contribute.md", "yaml") if "answered:" in each)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["C20"]
    assert found_in(with_examples(**{CLAIM: text + answer}), CLAIM) == []
    narrower = answer + "    outcome: tiredness\n"
    assert found_in(with_examples(**{CLAIM: text + narrower}), CLAIM) == []


def test_a_topic_is_added_as_the_example_adds_it() -> None:
    (lines,) = (each for each in snippets(GUIDE) if each.part and "topics:" in each.text)
    topic = lines.text[lines.text.index("topics:") :]
    site = repository_files()[SITE].decode()
    text = whole_files(GUIDE)[CLAIM].replace("[sleep]", "[desks]")
    longer = site.replace("topics:\n", topic)

    assert found_in(with_examples(**{CLAIM: text}), CLAIM) == ["S17"]
    assert found_in(with_examples(**{CLAIM: text, SITE: longer}), CLAIM) == []


# ---- Pages ----


@pytest.mark.parametrize("text", [each.text for each in ALL if each.language == "markdown"])
def test_a_page_cites_and_embeds_what_there_is(text: str) -> None:
    files = begun()

    library = load({**files, "docs/guide.md": text.encode()}, today=TODAY)

    assert "docs/guide.md" in library.pages
    assert found_in(library, "docs/guide.md") == []
    wrong = text.replace("standing-desks-end-back-pain", "no-such-claim")
    broken = load({**files, "docs/guide.md": wrong.encode()}, today=TODAY)
    assert set(found_in(broken, "docs/guide.md")) == {"P03"}
