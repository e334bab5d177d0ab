"""The pages on commands and settings say what the program takes, and nothing else."""

from __future__ import annotations

import re
from html import unescape

import click
import pytest

from building import Document
from example_project import EXAMPLES, library_of
from mkdocs_claims.cli.main import COMMANDS, claims
from mkdocs_claims.cli.reference import command_reference
from mkdocs_claims.model.manual import CommandReference
from mkdocs_claims.model.record import fields_of
from mkdocs_claims.model.site import Language, Site
from mkdocs_claims.pages.addresses import COMMANDS as COMMANDS_PAGE
from mkdocs_claims.pages.addresses import SETTINGS as SETTINGS_PAGE
from mkdocs_claims.pages.addresses import Addresses
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.plugin import ClaimsConfig
from mkdocs_claims.settings import SETTINGS
from mkdocs_claims.words.catalogue import catalogue_of

REFERENCE = {each.name: each for each in command_reference()}


@pytest.fixture(scope="module")
def composer() -> Composer:
    return Composer(library_of(EXAMPLES), Addresses(), "Desks", "", commands=command_reference)


def options_of(name: str) -> set[str]:
    """The options that a command takes, its help and what nobody should see left out."""
    command = claims.get_command(click.Context(claims), name)
    assert command is not None
    options = (each for each in command.params if isinstance(each, click.Option))
    return {name for each in options if not each.hidden for name in each.opts}


@pytest.mark.parametrize("command", command_reference(), ids=lambda each: each.name)
def test_every_command_and_option_says_what_it_is_for(command: CommandReference) -> None:
    told = {name for each in command.options for name in re.findall(r"--[a-z-]+", each.name)}

    assert told >= options_of(command.name)
    assert [each.name for each in command.options if not each.meaning.endswith(".")] == []
    assert [part.text for part in command.help if not part.text or "\b" in part.text] == []
    assert command.title.endswith(".")
    assert command.usage.startswith(f"claims {command.name} ")


def test_the_reference_has_the_commands_in_their_order() -> None:
    assert list(REFERENCE) == list(COMMANDS)


def test_choices_and_defaults_are_told() -> None:
    (form,) = (each for each in REFERENCE["diff"].options if each.name.startswith("--format"))
    (fix,) = (each for each in REFERENCE["check"].options if each.name.startswith("--fix"))

    assert (form.name, form.choices, form.default) == (
        "--format WORD",
        ("text", "markdown", "json"),
        "text",
    )
    assert (fix.name, fix.choices, fix.default) == ("--fix", (), "")


def test_lines_of_an_example_stay_apart() -> None:
    (example,) = (each for each in REFERENCE["completion"].help if each.literal)

    assert [line.split(":")[0] for line in example.text.splitlines()] == ["bash", "zsh", "fish"]
    assert not example.text.startswith(" ")


def test_what_nobody_should_see_is_not_told() -> None:
    assert "--crossref" not in {each.name.split()[0] for each in REFERENCE["cite"].options}


def test_the_page_of_commands_has_all_of_them(composer: Composer) -> None:
    rendered = composer.render(COMMANDS_PAGE)
    html = unescape(str(rendered.html))

    assert [each.id for each in rendered.headings] == list(COMMANDS)
    for name, command in REFERENCE.items():
        assert f'<h2 id="{name}">claims {name}</h2>' in html
        assert command.usage in html
        for option in command.options:
            assert f"<code>{option.name}</code>" in html
    assert "`" not in html
    assert "<code>claims rules</code> says which rules" in html


def test_the_settings_are_those_that_the_plugin_takes() -> None:
    given = dict(ClaimsConfig().items())

    assert {each.name: each.default for each in SETTINGS} == given
    assert [each.name for each in SETTINGS] == list(given)
    for each in SETTINGS:
        assert each.example.startswith(f"{each.name}: ")
        assert each.meaning.endswith(".")


def test_an_example_of_a_setting_is_one_that_the_plugin_accepts() -> None:
    for each in SETTINGS:
        config = ClaimsConfig()
        name, _, value = each.example.partition(": ")
        config.load_dict({name: {"true": True, "false": False}.get(value, value)})
        errors, warnings = config.validate()
        assert (errors, warnings) == ([], [])


def test_the_page_of_settings_has_every_key_and_every_text(composer: Composer) -> None:
    rendered = composer.render(SETTINGS_PAGE)
    html = unescape(str(rendered.html))
    document = Document(str(rendered.html))

    keys = [each.text for each in document.all("th") if each.attributes.get("data-label") == "Key"]
    texts = catalogue_of(Language.EN).texts
    assert {each.name for each in SETTINGS} <= {
        each.text for each in document.all("th") if each.attributes.get("data-label") == "Setting"
    }
    assert {each.key for each in fields_of(Site)} <= {each.split()[0] for each in keys}
    assert set(texts) <= set(keys)
    assert [
        text for text in texts.values() if f'<td data-label="Text">{text}</td>' not in html
    ] == []


def test_both_are_in_english_on_a_german_site() -> None:
    files = {**EXAMPLES}
    site = next(name for name in files if name.endswith("site.yml"))
    files[site] += "language: de\n"
    composer = Composer(library_of(files), Addresses(), "Pulte", "", commands=command_reference)

    assert composer.language_of(COMMANDS_PAGE) == composer.language_of(SETTINGS_PAGE) == "en"
    assert composer.language_of("claims/index.md") == "de"
    titles = {plan.name: plan.title for plan in composer.plans}
    assert (titles[COMMANDS_PAGE], titles[SETTINGS_PAGE]) == ("Befehle", "Einstellungen")
