"""What is said of a scalar that cannot be read says what to write instead."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from mkdocs_claims.model.record import Described
from mkdocs_claims.model.scalars import CitationKey, Plain, read_scalar
from mkdocs_claims.reading.nodes import Place, Scalar


def hint(
    of: Any,
    written: str,
    *,
    least: int | None = None,
    most: int | None = None,
    quoted: bool = False,
) -> tuple[str, str]:
    """Code and hint of the one trouble."""
    notes = Described("", "", least, most, None, "", 0, None)
    scalar = Scalar(written, quoted, Place(1, 1, 1, 1))
    value, [trouble] = read_scalar(of, scalar, notes)
    assert value is None
    return trouble.code, trouble.hint


@pytest.mark.parametrize(
    ("of", "written", "expected"),
    [
        (Decimal, "3,1", "Write 3.1."),
        (Decimal, "-0,25", "Write -0.25."),
        (Decimal, "\N{MINUS SIGN}7,2", "Write -7.2."),
        (Decimal, "0,125", "Write 0.125."),
        (Decimal, "1,250", "Write 1250, or 1.250 if the comma is a decimal mark."),
        (Decimal, "1,250,000", "Write 1250000."),
        (Decimal, "\N{MINUS SIGN}7.2", "Write -7.2."),
        (Decimal, ".5", "Write 0.5."),
        (Decimal, "05", "Write 5."),
        (int, "1,250", "Write 1250."),
        (int, "3,1", "Write it without a comma and without a decimal part."),
        (int, "3.1", "Write it without a decimal part."),
        (Decimal, "3%", "Leave the sign out."),
    ],
)
def test_what_to_write_for_what_is_no_number(of: Any, written: str, expected: str) -> None:
    assert hint(of, written) == ("F05", expected)


@pytest.mark.parametrize(
    ("written", "least", "most", "expected"),
    [
        ("-2", 0, 3, "Write 2, without the minus sign."),
        ("-2", 0, None, "Write 2, without the minus sign."),
        ("-4", 0, 3, "Check the number in the source."),
        ("-2", 1, 3, "Check the number in the source."),
        ("4", 0, 3, "Check the number in the source."),
        ("2", 1, 1, "Write 1."),
        ("0", 1, 1, "Write 1."),
    ],
)
def test_what_to_write_for_a_number_out_of_bounds(
    written: str, least: int, most: int | None, expected: str
) -> None:
    assert hint(int, written, least=least, most=most) == ("F07", expected)


@pytest.mark.parametrize("written", ["[@smith2020]", "@smith2020"])
def test_a_key_stands_alone(written: str) -> None:
    assert hint(CitationKey, written, quoted=True) == ("F08", "Write the key alone: `smith2020`.")


def test_several_keys_are_no_key() -> None:
    assert hint(CitationKey, "[@a; @b]")[1].startswith("Write a key of refs.bib")


def test_nothing_is_no_text() -> None:
    assert hint(Plain, "")[0] == "F09"
