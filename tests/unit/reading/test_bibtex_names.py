from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_claims.reading.names import Name, split_names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Jane Doe", [Name("Doe", "Jane")]),
        ("Doe, Jane", [Name("Doe", "Jane")]),
        ("Doe, Jane and\n  Roe, R. J.", [Name("Doe", "Jane"), Name("Roe", "R. J.")]),
        ("DOE, J AND ROE, R", [Name("DOE", "J"), Name("ROE", "R")]),
        ("Jan van der Berg", [Name("Berg", "Jan", "van der")]),
        ("van der Berg, Jan", [Name("Berg", "Jan", "van der")]),
        ("De la Cruz, Maria", [Name("De la Cruz", "Maria")]),
        ("Smith, Jr., John", [Name("Smith", "John", "", "Jr.")]),
        ("de Souza, III, Ana", [Name("Souza", "Ana", "de", "III")]),
        ("{World Health Organization}", [Name(literal="World Health Organization")]),
        ("{Barnes and Noble, Inc.} and A. B", [Name(literal="Barnes and Noble, Inc."),
                                               Name("B", "A.")]),
        (r"M{\"u}ller, Anna", [Name("Müller", "Anna")]),
        (r"{\O}stergaard, Bo", [Name("Østergaard", "Bo")]),
        (r"Bo {\O}stergaard", [Name("Østergaard", "Bo")]),
        (r"{\'E}tienne de la Bo{\'e}tie", [Name("Boétie", "Étienne", "de la")]),
        ("Jean~Paul Sartre", [Name("Sartre", "Jean Paul")]),
        ("Plato", [Name("Plato")]),
        ("al-Rashid, Harun", [Name("al-Rashid", "Harun")]),
        ("Anderson, Andy and Sandy Brand", [Name("Anderson", "Andy"), Name("Brand", "Sandy")]),
        ("Jean {de La} Fontaine", [Name("Fontaine", "Jean de La")]),
    ],
)  # fmt: skip
def test_takes_names_apart(written: str, names: list[Name]) -> None:
    found = split_names(written)
    assert list(found.names) == names
    assert found.troubles == ()
    assert not found.others


def test_and_others_is_no_person() -> None:
    assert split_names("Doe, J. and others") == ((Name("Doe", "J."),), True, (), ())


@pytest.mark.parametrize(
    ("written", "names", "others", "message"),
    [
        ("Doe, Jane, and Roe, R.", [Name("Doe", "Jane"), Name("Roe", "R.")], False, "comma"),
        ("Smith,", [Name("Smith")], False, "comma"),
        ("Jane Doe and", [Name("Doe", "Jane")], False, "missing"),
        ("Doe, J. and and Roe, R.", [Name("Doe", "J."), Name("Roe", "R.")], False, "missing"),
        ("Doe, J.; Roe, R.", [Name(literal="Doe, J.; Roe, R.")], False, "semicolon"),
        ("A, B, C, D", [Name(literal="A, B, C, D")], False, "3 commas"),
        ("World Health Organization", [Name(literal="World Health Organization")], False, "braces"),
        ("Doe, J. et al.", [Name("Doe", "J.")], True, "et al."),
        ("Doe, J. and et al", [Name("Doe", "J.")], True, "et al."),
        (", John", [Name(literal=", John")], False, "comma"),
    ],
)
def test_doubtful_names_are_kept_and_reported(
    written: str,
    names: list[Name],
    others: bool,  # noqa: FBT001 - a column of the table
    message: str,
) -> None:  # fmt: skip
    found = split_names(written)
    assert list(found.names) == names
    assert found.others is others
    assert len(found.troubles) == 1
    assert message in found.troubles[0].message + found.troubles[0].hint


def test_a_trouble_points_at_its_name() -> None:
    found = split_names("Doe, Jane and A; B and Roe, R.")
    assert [(each.offset, each.length) for each in found.troubles] == [(14, 4)]


@given(
    st.lists(st.sampled_from(["and", " ", ",", "{", "}", "\\", "~", ";", "a", "B", "."])).map(
        "".join
    )
)
@example("},and,{")
def test_any_field_can_be_split(text: str) -> None:
    found = split_names(text)
    for name in found.names:
        assert bool(name.literal) != bool(name.family or name.given or name.particle) or (
            name == Name()
        )


def test_long_fields_are_split_in_one_go() -> None:
    many = 30_000
    assert len(split_names(" and ".join(["Doe, Jane"] * many)).names) == many
    for text in ("{" * many, "and " * many, " " * many, "a" * many, "," * many, "et al " * many):
        split_names(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Example B, Example C, Sample D", "looks like 3 people"),
        ("Example B, Sample CD", "looks like 2 people"),
        ("Ben Example, Cleo Example and Dan Sample", "looks like two people"),
        ("Example, Ben & Sample, Otto", "holds `&`"),
        ("Example, Ben; Sample, Otto", "holds a semicolon"),
    ],
)
def test_several_people_in_one_name(text: str, said: str) -> None:
    [trouble] = split_names(text).troubles

    assert said in trouble.message


@pytest.mark.parametrize(
    "text",
    [
        "Garcia Marquez, Gabriel Jose",
        "Garcia Marquez, Gabriel Jose and {Example Review Group}",
        "Garcia Marquez, Gabriel Jose and Plato",
        "Ben Example and Cleo Sample",
        "Example III, Peter J",
        "Example, Jr, Peter J",
        "Example BC, Peter",
    ],
)
def test_one_person_is_not_taken_for_several(text: str) -> None:
    assert split_names(text).troubles == ()
