"""`claims new`: what it asks, what it writes, and what it never writes over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from example_project import CLAIM, EXAMPLES, SITE, TODAY
from mkdocs_claims.cli import asking
from mkdocs_claims.cli import new as new_module
from mkdocs_claims.cli.main import claims
from mkdocs_claims.diagnostics import Diagnostic, Severity
from mkdocs_claims.editing.draft_examples import draft_examples
from mkdocs_claims.editing.formatting import formatted
from mkdocs_claims.editing.new_claim import Answers, new_claim, suggested_id
from mkdocs_claims.library import Library
from mkdocs_claims.loading import load
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.words import Kind, Verdict
from mkdocs_claims.project_files import read_project
from mkdocs_claims.reading.source import SourceFile

OPTIONS = {
    "--statement": "Standing mats ease tired legs.",
    "--topic": "desks",
    "--kind": "intervention",
    "--population": "shop workers",
    "--intervention": "standing mats",
    "--comparator": "bare floors",
    "--outcome": "tired legs",
    "--where": "Example Index",
    "--term": "standing mat legs",
    "--on": "2026-11-22",
}
ALL = [part for pair in OPTIONS.items() for part in pair] + ["--outcome", "falls"]
WRITTEN = "claims/desks/standing-mats-ease-tired-legs.yml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in EXAMPLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "can_ask", lambda: True)
    monkeypatch.setattr(new_module, "can_ask", lambda: True)


def new(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(claims, ["new", *arguments], input=answers)


def read(project: Path) -> Library:
    return load(read_project(project, "claims", "refs.bib").files, today=TODAY)


def found_in(library: Library, name: str) -> list[Diagnostic]:
    found = [each for each in library.diagnostics if each.span.file == name]
    return [each for each in found if each.severity is not Severity.ADVICE]


def test_without_a_terminal_the_options_are_enough(project: Path) -> None:
    result = new(*ALL)

    assert result.output == (
        f"Wrote {WRITTEN}.\n"
        "Write the answer in your own words and add the studies; then run `claims check`.\n"
    )
    library = read(project)
    assert found_in(library, WRITTEN) == []
    claim = library.claims["standing-mats-ease-tired-legs"]
    assert claim.statement.plain == "Standing mats ease tired legs."
    assert claim.topics == ("desks",)
    assert claim.verdict is Verdict.UNTESTED
    assert [outcome.name for outcome in claim.outcomes] == ["tired legs", "falls"]
    assert claim.searched.where == ("Example Index",)
    assert claim.question.comparator is not None


def test_an_id_of_ones_own(project: Path) -> None:
    assert new("mats", *ALL).output.startswith("Wrote claims/desks/mats.yml.\n")
    assert "mats" in read(project).claims


def test_everything_that_is_missing_is_named_at_once(project: Path) -> None:
    result = new("mats", "--kind", "prognosis", "--where", "Example Index")

    assert result.exit_code == 2
    assert "Missing: --statement, --topic, --population, --outcome, --term." in " ".join(
        result.output.split()
    )
    assert sorted(path.name for path in project.rglob("*.yml")) == sorted(
        Path(name).name for name in EXAMPLES if name.endswith(".yml")
    )


@pytest.mark.usefixtures("_terminal")
def test_at_a_terminal_it_asks(project: Path) -> None:
    answers = [
        "Standing Mats Ease Tired Legs.",  # a heading
        "Standing mats ease tired legs",  # a sentence without its end
        "Standing mats ease tired legs.",
        "Not an id",
        Path(CLAIM).stem,  # there is one already
        "",  # the suggestion
        "legs",  # no topic of the site
        "desks",
        "intervention",
        "shop workers",
        "standing mats",
        "bare floors",
        "",  # nothing: it asks again
        "tired legs",
        "falls",
        "Example Index",
        "standing mat legs",
    ]

    result = new("--on", "2026-11-22", answers="\n".join(answers) + "\n")

    assert result.exit_code == 0, result.output
    assert result.output.count("Write it as a sentence, with its full stop") == 2
    for kind, meaning in Kind.meanings().items():
        assert f"  {kind}: {meaning}\n" in result.output
    assert "Its topic (desks, back-pain)" in result.output
    assert "`Not an id` cannot be an id" in result.output
    assert f"There is a file with the id `{Path(CLAIM).stem}` already." in result.output
    assert "[standing-mats-ease-tired-legs]" in result.output
    assert f"Wrote {WRITTEN}." in result.output
    with_options = (project / WRITTEN).read_text(encoding="utf-8")
    (project / WRITTEN).unlink()
    new(Path(WRITTEN).stem, *ALL)
    assert (project / WRITTEN).read_text(encoding="utf-8") == with_options


def test_without_a_statement_no_id_is_missed(project: Path) -> None:
    result = new(*ALL[2:])

    assert "Missing: --statement." in " ".join(result.output.split())
    assert not (project / WRITTEN).exists()


@pytest.mark.usefixtures("_terminal")
def test_only_what_is_missing_is_asked(project: Path) -> None:
    without = [part for part in ALL if part not in ("--population", "shop workers")]

    result = new("mats", *without, answers="shop workers\n")

    assert result.output.count("?") == 1
    assert "For whom?" in result.output
    assert found_in(read(project), "claims/desks/mats.yml") == []


@pytest.mark.usefixtures("_terminal")
def test_leaving_in_the_middle_writes_nothing(project: Path) -> None:
    before = sorted(project.rglob("*"))

    assert new(answers="A statement.\n\n").exit_code == 1
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((Path(CLAIM).stem, *ALL), "There is a file with the id"),
        (("mats", *ALL, "--topic", "legs"), "`legs` is not a topic of this site."),
        (("Mats", *ALL), "`Mats` cannot be an id"),
        (("../mats", *ALL), "`../mats` cannot be an id"),
        (("site", *ALL), "There is a file with the id `site` already."),
        (("mats", *ALL, "--claims", "nowhere"), "There is no folder `nowhere` here."),
    ],
)
def test_misuse(project: Path, arguments: tuple[str, ...], said: str) -> None:
    before = sorted(project.rglob("*"))

    result = new(*arguments)

    assert result.exit_code == 2
    assert said in " ".join(result.output.replace("\n", " ").split())
    assert sorted(project.rglob("*")) == before


def test_it_never_writes_over_a_file(project: Path) -> None:
    new(*ALL)
    (project / WRITTEN).write_text("mine\n", encoding="utf-8")

    result = new(*ALL, "--outcome", "more")

    assert result.exit_code == 2
    assert (project / WRITTEN).read_text(encoding="utf-8") == "mine\n"


def test_answers_that_the_check_refuses_are_told_and_not_written(project: Path) -> None:
    result = new("mats", *ALL[2:], "--statement", "Mats *ease tired legs.")

    assert result.exit_code == 1
    assert "error F10" in result.output
    assert "Nothing was written." in result.output
    assert not (project / "claims/desks/mats.yml").exists()


def test_without_topics_in_the_site_any_will_do(project: Path) -> None:
    text = EXAMPLES[SITE].split("topics:")[0]
    (project / SITE).write_text(text, encoding="utf-8")

    assert "claims/legs/mats.yml" in new("mats", *ALL[:2], "--topic", "legs", *ALL[4:]).output


def answers(kind: Kind = Kind.INTERVENTION, statement: str = "Mats help.") -> Answers:
    parts = {
        Kind.INTERVENTION: {"population": "a: b", "intervention": "10", "comparator": "no"},
        Kind.PROGNOSIS: {"population": "workers, of all ages"},
        Kind.MECHANISM: {"exposure": "standing # hours"},
        Kind.FACT: {"asks": "Does anyone advise mats?"},
    }
    return Answers(
        statement=statement,
        topics=("desks",),
        kind=kind,
        question=parts[kind],
        outcomes=("tired, sore legs", "falls"),
        where=("Index [A]", "null"),
        terms=("mat, legs",),
        on=TODAY,
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_valid_and_in_order(kind: Kind) -> None:
    text = new_claim(answers(kind))
    name = "claims/desks/mats.yml"
    files = {each: text.encode() for each, text in EXAMPLES.items()}

    library = load({**files, name: text.encode()}, today=TODAY)

    assert found_in(library, name) == []
    claim = library.claims["mats"]
    assert [each.name for each in claim.outcomes] == ["tired, sore legs", "falls"]
    assert claim.searched.where == ("Index [A]", "null")
    assert formatted(SourceFile(name, text), Claim).text == text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    "statement",
    [
        "Mats: they help.",
        "- Mats help.",
        "'Mats' help # a lot.",
        'Mats help \N{EM DASH} a "lot", & more',
        "true",
        "Mats help people who stand for many hours a day in shops, in kitchens and elsewhere.",
    ],
)
def test_a_statement_is_written_as_it_was_said(statement: str) -> None:
    text = new_claim(answers(statement=statement)).encode()

    library = load({"claims/mats.yml": text, "refs.bib": b""}, today=TODAY)

    assert library.claims["mats"].statement.plain == statement


def test_every_example_in_a_comment_can_be_used() -> None:
    text = new_claim(answers())
    # What a contributor does: take the `# ` away from every key.
    used = re.sub(r"(?m)^( *)# ((?: *(?:- )?[a-z-]+:(?: |$)| *# ).*)", r"\1\2", text)
    files = {each: content.encode() for each, content in EXAMPLES.items()}
    name = "claims/desks/mats.yml"

    found = found_in(load({**files, name: used.encode()}, today=TODAY), name)

    assert used.count("cites: smith2020") == 2
    # Examples are of different claims, so rules on their sense may well speak; the readers not.
    assert [each for each in found if each.code[0] in "YF"] == []
    # None of them passes for what was found.
    left = sum(each.code == "S33" for each in found)
    assert left == sum(phrases_in(values) for values in draft_examples(Kind.INTERVENTION).values())


def phrases_in(values: frozenset[str]) -> int:
    """How many of these texts have several words and no number."""
    return sum(" " in text and not re.search(r"\d", text) for text in values)


def test_a_draft_holds_none_of_its_examples() -> None:
    for kind in Kind:
        library = load({"claims/mats.yml": new_claim(answers(kind)).encode()}, today=TODAY)

        assert [each.code for each in library.diagnostics if each.code == "S33"] == []


def test_every_key_of_a_claim_is_explained() -> None:
    text = new_claim(answers())

    for key in ("danger", "interests", "background", "look-again", "answered", "studies", "pooled"):
        assert re.search(rf"(?m)^ *# {key}:", text), key
    for verdict in Verdict:
        assert f"# * {verdict} - " in text


@pytest.mark.parametrize(
    ("statement", "id_"),
    [
        ("Standing desks ease back pain.", "standing-desks-ease-back-pain"),
        ("It's caf\N{LATIN SMALL LETTER E WITH ACUTE}: 10 %!", "its-cafe-10"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
        ("\u65e5\u672c", ""),
    ],
)
def test_an_id_is_suggested(statement: str, id_: str) -> None:
    assert suggested_id(statement) == id_
