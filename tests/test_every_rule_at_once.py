"""One folder with a mistake of each rule: every one is reported, in one run, in every form."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from case_files import CANNOT_BE_FILES, FOLDER
from example_project import BIBLIOGRAPHY, CLAIM, EXAMPLES, SITE, SOURCE, TODAY
from mkdocs_claims.cli.main import claims
from mkdocs_claims.reporters.formats import FORMATS
from mkdocs_claims.rules.catalogue import catalogue
from mkdocs_claims.rules.rule import Subject
from overlay import overlay

NOT_AT_ONCE = {"F16", "F18"}
"""No bibliography, and 50,000 files: either would hide the others."""
CODES = sorted(catalogue().rules)

Found = tuple[str, int, int, str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("everything")
    for name, text in EXAMPLES.items():
        write(folder / name, text.encode())
    entries = [EXAMPLES[BIBLIOGRAPHY]]
    cited: list[str] = []
    settings = EXAMPLES[SITE]
    for code in sorted({*CODES} - CANNOT_BE_FILES):
        subject = catalogue().rules[code].subject
        bad = FOLDER / code / "bad"
        if subject is Subject.BIBLIOGRAPHY:
            entries.append(entries_of(code))
            cited.append(f"example{code}")
        elif subject is Subject.PAGE:
            write(folder / f"docs/{code.lower()}.md", (bad / "documented.md").read_bytes())
        elif subject is Subject.SITE:
            # There is but one such file.
            settings = overlay(settings, catalogue().documentation(code).bad)
        elif (bad / "documented.yml").exists():
            write(folder / place_of(code), (bad / "documented.yml").read_bytes())
        more = FOLDER / code / BIBLIOGRAPHY
        if more.exists():
            entries.append(more.read_text(encoding="utf-8"))
    entries.sort(key=lambda text: "B01" in text)  # what follows a broken entry may be lost with it
    # The text of an entry is read when it is cited; one that nobody cites is a mistake of its own.
    cited = [key for key in cited if key not in ("exampleB03", "exampleS10")]
    background = overlay(EXAMPLES[CLAIM], f"background: [{', '.join(cited)}]")
    write(folder / "claims/desks/references.yml", background.encode())
    write(folder / BIBLIOGRAPHY, "\n".join(entries).encode())
    write(folder / SITE, settings.encode())
    write(folder / "claims/sitting/standing-desks-ease-back-pain.yml", EXAMPLES[CLAIM].encode())
    write(folder / "claims/desks/Standing Desks.yml", EXAMPLES[CLAIM].encode())
    write(folder / "claims/desks/chairs.yaml", b"")
    write(folder / "claims/y02.yml", b"# " + b"x" * 1_000_000)
    (folder / "claims" / "f17.yml").symlink_to(folder.parent)
    return folder


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def place_of(code: str) -> str:
    subject = catalogue().rules[code].subject
    if subject is Subject.PAGE:
        return f"docs/{code.lower()}.md"
    if subject is Subject.SITE:
        return SITE
    folder = "claims/sources" if subject is Subject.ARTICLE else "claims"
    return f"{folder}/{code.lower()}.yml"


def entries_of(code: str) -> str:
    """The entries of a rule's bad example under keys of their own."""
    bad = catalogue().documentation(code).bad
    return re.sub(r"(example) ?20[0-9]{2},", rf"\g<1>{code},", bad, flags=re.IGNORECASE).replace(
        "exampleB03", "example B03"
    )


def expected() -> set[Found]:
    """What the cases say is found in their files."""
    found: set[Found] = set()
    for code in sorted({*CODES} - CANNOT_BE_FILES):
        for line in (FOLDER / code / "bad" / "expected.txt").read_text("utf-8").splitlines():
            place = re.fullmatch(r"documented\.(?:md|yml):(\d+):(\d+) (\w+)", line)
            # Several rules share the one file of the site, where lines then stand elsewhere.
            if place is not None and place[3] == code and place_of(code) != SITE:
                found.add((place_of(code), int(place[1]), int(place[2]), code))
    return found


@pytest.fixture(scope="module")
def reports(project: Path) -> dict[str, set[Found]]:
    """What each form of the report says is wrong in the project."""
    return {form: found_in(form, report(project, form)) for form in FORMATS}


def report(project: Path, form: str) -> str:
    day = TODAY.isoformat()
    command = ["check", str(project), "--format", form, "--today", day, "--advice"]
    result = CliRunner().invoke(claims, command)
    assert result.exit_code == 1
    return result.output


def found_in(form: str, text: str) -> set[Found]:
    if form == "json":
        return {
            (each["file"], each["line"], each["column"], each["code"])
            for each in json.loads(text)["diagnostics"]
        }
    if form == "sarif":
        places = (
            (each["locations"][0]["physicalLocation"], each["ruleId"])
            for each in json.loads(text)["runs"][0]["results"]
        )
        return {
            (
                place["artifactLocation"]["uri"].replace("%20", " "),
                place["region"]["startLine"],
                place["region"]["startColumn"],
                code,
            )
            for place, code in places
        }
    if form == "markdown":
        parts = re.split(r"^### (.+)\n", text, flags=re.MULTILINE)[1:]
        return {
            (unescaped(file), int(line), 0, code)
            for file, part in zip(parts[::2], parts[1::2], strict=True)
            for line, code in re.findall(r"\*\*Line (\d+)\*\*, \w+ (\w+) ", part)
        }
    plain = r"^(\S.*?):(\d+):(\d+): (?:error|warning|advice) (\w+) "
    # GitHub shows few beside the lines; the others follow as lines of the log.
    command = r"^::\w+ file=(.*?),line=(\d+)(?:,col=(\d+))?,.*?title=(\w+)::"
    return {
        (file.replace("%2C", ","), int(line), int(column or 0), code)
        for pattern in ([command, plain] if form == "github" else [plain])
        for file, line, column, code in re.findall(pattern, text, flags=re.MULTILINE)
    }


def unescaped(markdown: str) -> str:
    """Text without the backslashes that keep Markdown from reading it as markup."""
    return re.sub(r"\\(?=[^\w\s])", "", markdown)


@pytest.mark.parametrize("form", FORMATS)
def test_every_rule_is_reported(reports: dict[str, set[Found]], form: str) -> None:
    assert {*CODES} - {code for *_, code in reports[form]} == NOT_AT_ONCE


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_every_mistake_is_reported_at_its_place(reports: dict[str, set[Found]], form: str) -> None:
    assert expected() - reports[form] == set()


def test_all_forms_report_the_same(reports: dict[str, set[Found]]) -> None:
    assert reports["text"] == reports["json"] == reports["sarif"]
    for form in ("github", "markdown"):
        assert {(file, line, code) for file, line, _, code in reports[form]} == {
            (file, line, code) for file, line, _, code in reports["text"]
        }


def test_a_clean_file_among_them_is_not_blamed(reports: dict[str, set[Found]]) -> None:
    of_site = {code for code in CODES if catalogue().rules[code].subject is Subject.SITE}
    assert {code for file, *_, code in reports["text"] if file == SOURCE} == set()
    assert {code for file, *_, code in reports["text"] if file == SITE} == of_site


def test_a_task_of_vs_code_reads_every_line(project: Path, project_root: Path) -> None:
    tasks = json.loads((project_root / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    said = json.loads(report(project, "json"))["diagnostics"]
    keys = ("file", "line", "column", "severity", "code", "message")
    expected = {tuple(str(each[key]) for key in keys) for each in said}

    for task in tasks[:2]:
        matcher = task["problemMatcher"]["pattern"]
        lines = report(project, "text").splitlines()
        found = [line for text in lines if (line := re.fullmatch(matcher["regexp"], text))]
        assert {tuple(line[matcher[key]] for key in keys) for line in found} == expected
        assert len(found) == len(said)
