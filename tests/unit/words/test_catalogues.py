"""Every language has every text with the same places; every text is used, and every use has one."""

from __future__ import annotations

import ast
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

import mkdocs_claims
from mkdocs_claims.model.site import Language
from mkdocs_claims.words.catalogue import FORMS, catalogue_of, stem
from mkdocs_claims.words.settings import places_in

PACKAGE = Path(mkdocs_claims.__path__[0])
TEMPLATES = sorted((PACKAGE / "pages" / "templates").iterdir())
IN_ENGLISH = {"commands.html", "format.html", "format_parts.html", "rules.html", "settings.html"}
"""Pages on the program itself, which are in English."""
CALLS = {"words", "wording", "counted", "counted_markup", "markup", "form", "_words"}
OTHERS = sorted(set(Language) - {Language.EN})
ENGLISH = catalogue_of(Language.EN).texts


def test_there_is_a_file_for_each_language_and_no_other() -> None:
    names = {each.name for each in (files("mkdocs_claims") / "words").iterdir()}

    assert {name for name in names if name.endswith(".toml")} == {
        f"{each}.toml" for each in Language
    }


def own_texts(language: Language) -> dict[str, str]:
    """The texts of a language without those that it borrows from English."""
    found = catalogue_of(language).texts
    return {key: text for key, text in found.items() if text is not ENGLISH.get(key)}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_texts_that_english_has(language: Language) -> None:
    assert {stem(key) for key in own_texts(language)} == {stem(key) for key in ENGLISH}


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_has_the_same_places_in_every_language(language: Language) -> None:
    english: dict[str, frozenset[str]] = {}
    for key, text in ENGLISH.items():
        english[stem(key)] = english.get(stem(key), frozenset()) | places_in(text)

    for key, text in own_texts(language).items():
        lacks = english[stem(key)] - places_in(text)
        assert places_in(text) <= english[stem(key)], key
        assert lacks <= ({"count"} if key.endswith(".one") else set()), key


@pytest.mark.parametrize("language", Language)
def test_a_text_with_forms_has_those_of_its_language(language: Language) -> None:
    catalogue = catalogue_of(language)
    forms: dict[str, set[str]] = {}
    for key in catalogue.texts:
        if stem(key) != key:
            forms.setdefault(stem(key), set()).add(key.rpartition(".")[2])

    assert forms
    for key, found in forms.items():
        assert "other" in found, key
        assert found <= set(catalogue.forms) <= FORMS, key


@pytest.mark.parametrize("language", Language)
def test_every_number_has_a_form(language: Language) -> None:
    catalogue = catalogue_of(language)

    assert {catalogue.forms[catalogue.form(number)] for number in range(1000)} == set(
        catalogue.forms
    )


@pytest.mark.parametrize("language", Language)
def test_a_language_has_twelve_months(language: Language) -> None:
    assert len(set(catalogue_of(language).months)) == 12


# ---- Uses ----


def in_code() -> set[str]:
    """The keys that the program's code asks for; of a key that it puts together, the beginning."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node.func) in CALLS:
                found |= keys_of(node.args[0])
            # Labels are made of texts directly.
            if isinstance(node, ast.Call) and called(node.func) == "label":
                found |= {key for each in node.args for key in keys_of(each)}
            if isinstance(node, ast.Subscript) and called(node.value) == "texts":
                found |= keys_of(node.slice)
            if isinstance(node, ast.Assign) and called(node.targets[0]) in {"_DOMAIN", "unclear"}:
                found |= keys_of(node.value)
    return found


def called(func: ast.expr) -> str:
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""


def keys_of(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return keys_of(node.body) | keys_of(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return keys_of(node.values[0])
    text = node.value if isinstance(node, ast.Constant) else None
    return {text} if isinstance(text, str) and "." in text else set()


def in_templates() -> set[str]:
    """The keys that templates ask for."""
    found: set[str] = set()
    for path in TEMPLATES:
        for call in parsed(path).find_all(nodes.Call):
            function = call.node
            name = function.attr if isinstance(function, nodes.Getattr) else ""
            name = function.name if isinstance(function, nodes.Name) else name
            if name in CALLS and call.args and isinstance(call.args[0], nodes.Const):
                found.add(call.args[0].value)
    return found


def parsed(path: Path) -> nodes.Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.parse(path.read_text("utf-8"))


def test_every_text_that_is_asked_for_is_there() -> None:
    stems = {stem(key) for key in ENGLISH}

    assert in_templates() <= stems
    assert {key for key in in_code() if not is_beginning(key)} <= stems


def is_beginning(key: str) -> bool:
    return key.endswith((".", "-"))


def test_every_text_is_asked_for() -> None:
    asked = in_code() | in_templates()
    beginnings = tuple(key for key in asked if is_beginning(key))

    assert {
        key for key in ENGLISH if stem(key) not in asked and not key.startswith(beginnings)
    } == set()


# ---- No other words ----

SAME_EVERYWHERE = {"(Atom)"}
SHOWN_ATTRIBUTES = {"aria-label", "title", "alt", "placeholder", "data-label", "data-words"}


class _Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value or "" for name, value in attrs if name in SHOWN_ATTRIBUTES]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def literals(node: nodes.Expr) -> list[str]:
    """What an expression writes as it stands in the template."""
    if isinstance(node, nodes.TemplateData):
        return [node.data]
    if isinstance(node, nodes.Const):
        return [str(node.value)]
    if isinstance(node, nodes.CondExpr):
        branches = [node.expr1] if node.expr2 is None else [node.expr1, node.expr2]
        return [text for each in branches for text in literals(each)]
    if isinstance(node, nodes.BinExpr):
        return [*literals(node.left), *literals(node.right)]
    if isinstance(node, nodes.Concat):
        return [text for each in node.nodes for text in literals(each)]
    return [" "]


def words_in(path: Path) -> list[str]:
    """The words that a template itself writes where readers see them."""
    written = [
        text
        for output in parsed(path).find_all(nodes.Output)
        for each in output.nodes
        for text in literals(each)
    ]
    parser = _Visible()
    parser.feed("".join(written))
    parser.close()
    seen = [word for text in parser.found for word in text.split()]
    return [word for word in seen if any(map(str.isalpha, word)) and word not in SAME_EVERYWHERE]


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.name not in IN_ENGLISH], ids=lambda path: path.name
)
def test_no_template_writes_words_of_its_own(path: Path) -> None:
    if path.suffix == ".html":
        assert words_in(path) == []


def test_words_that_a_template_writes_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '{% macro a(x) %}<p aria-label="One {{ x }}">{{ x or "Two" }}<b>{{ "3 Three" if x }}</b>'
        '{% if x %}Four{% endif %}</p>{{ words("Five.six") }}{% endmacro %}',
        "utf-8",
    )

    assert sorted(words_in(path)) == ["Four", "One", "Three", "Two"]
