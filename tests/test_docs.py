"""What the hand-written documents name is there: commands, pictures, links, pages."""

from __future__ import annotations

import re
from itertools import pairwise

import click
import pytest
import yaml

from content.project import ROOT, this_project
from documents import DOCUMENTS, blocks, prose, read
from mkdocs_claims.cli.main import COMMANDS, claims
from mkdocs_claims.pages.plans import plan_pages
from pictures import LARGEST, PICTURES

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_COMMAND = re.compile(
    r"(?<![-\w])(make|claims) ([a-z]+)((?: --?[a-z]+(?:-[a-z]+)*(?: [a-z]+)?| [a-z]+)*)"
)


def commands() -> list[tuple[str, str, tuple[str, ...]]]:
    """Every command of `make` or `claims` that stands in code, with its further words."""
    found = set()
    for document in DOCUMENTS:
        shell = (re.sub(" *#.*", "", each) for each in blocks(document, "sh"))
        code = [*shell, *re.findall(r"`([^`\n]+)`", prose(document))]
        for each in code:
            found |= {(program, word, rest) for program, word, rest in _COMMAND.findall(each)}
    return sorted((program, word, tuple(rest.split())) for program, word, rest in found)


def test_commands_are_found() -> None:
    assert {("make", "site"), ("make", "serve"), ("claims", "check"), ("claims", "schema")} <= {
        (program, word) for program, word, _ in commands()
    }


@pytest.mark.parametrize(("program", "word", "rest"), commands())
def test_a_command_that_is_named_exists(program: str, word: str, rest: tuple[str, ...]) -> None:
    if program == "make":
        assert re.search(rf"^{word}:.*## ", read("Makefile"), re.MULTILINE)
        return
    assert word in COMMANDS
    command = claims.get_command(click.Context(claims), word)
    assert command is not None
    options = {name: each for each in command.params for name in each.opts} | {"--help": None}
    assert [each for each in rest if each.startswith("-") and each not in options] == []
    for option, value in pairwise(("", *rest)):
        parameter = options.get(option) if option else command.params[0]
        if not value.startswith("-") and parameter and isinstance(parameter.type, click.Choice):
            assert value in parameter.type.choices


def anchors(document: str) -> set[str]:
    """The addresses of a document's headings."""
    headings = re.findall(r"^#+ (.+)$", prose(document), re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", each).strip().lower() for each in headings]
    return {re.sub(r"[\s-]+", "-", each) for each in plain}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_and_pictures_are_there(document: str) -> None:
    made = {f"docs/{plan.name}" for plan in plan_pages(this_project())}
    broken = []
    for address in _LINK.findall(prose(document)):
        if re.match(r"[a-z]+:", address):
            continue
        name, _, anchor = address.partition("#")
        goal = (ROOT / document).parent.joinpath(name).resolve() if name else ROOT / document
        there = goal.relative_to(ROOT).as_posix()
        if there in made:  # What stands on it, the tests of built sites look at.
            continue
        if not goal.is_file() or (anchor and anchor not in anchors(there)):
            broken.append(address)

    assert broken == []


def test_every_picture_is_shown_and_small() -> None:
    pictures = {path.name: path.read_bytes() for path in (ROOT / "docs" / "images").iterdir()}
    shown = {
        name
        for document in DOCUMENTS
        for name in re.findall(r"\]\((?:docs/)?images/([\w.-]+)\)", read(document))
    }

    assert shown == pictures.keys() == {f"{each.name}.png" for each in PICTURES}
    for data in pictures.values():
        assert len(data) < LARGEST
        assert data.startswith(b"\x89PNG\r\n")
    assert len(re.findall(r"\]\(docs/images/", read("README.md"))) == 6


def test_pictures_say_in_words_what_they_show() -> None:
    described = [
        text
        for document in DOCUMENTS
        for text in re.findall(r"!\[([^\]]*)\]\([^)]*images/", read(document))
    ]

    assert len(described) >= 3
    assert [text for text in described if len(text.split()) < 10] == []


def test_every_page_written_by_hand_is_in_the_navigation() -> None:
    def named(part: object) -> list[str]:
        if isinstance(part, str):
            return [part]
        inside = part.values() if isinstance(part, dict) else part
        assert not isinstance(inside, str)
        return [name for each in inside for name in named(each)]  # type: ignore[attr-defined]

    navigation = named(yaml.safe_load(read("mkdocs.yml"))["nav"])
    made = [plan.name for plan in plan_pages(this_project()) if plan.in_navigation]

    assert {name.removeprefix("docs/") for name in DOCUMENTS if name.startswith("docs/")} | set(
        made
    ) == set(navigation)
    assert len(navigation) == len(set(navigation))
