"""Words that only look like the known ones."""

from __future__ import annotations

import pytest

from mkdocs_claims.model.look_alikes import folded, looks_like, nearest, odd_sign, unquoted

KNOWN = ["risk-of-bias", "overstated", "full-text", "RR"]


@pytest.mark.parametrize(
    ("written", "meant", "sign"),
    [
        ("risk\N{EN DASH}of\N{EN DASH}bias", "risk-of-bias", "a dash that is no hyphen"),
        ("full\N{NON-BREAKING HYPHEN}text", "full-text", "a dash that is no hyphen"),
        ("overstated\N{NO-BREAK SPACE}", "overstated", "a no-break space"),
        ("over\N{ZERO WIDTH SPACE}stated", "overstated", "a sign that cannot be seen"),
        ("over\N{SOFT HYPHEN}stated", "overstated", "a sign that cannot be seen"),
        ("\N{FULLWIDTH LATIN SMALL LETTER O}verstated", "overstated", "a sign that is not on"),
    ],
)
def test_a_deceiving_sign_is_named(written: str, meant: str, sign: str) -> None:
    assert looks_like(written, KNOWN) == meant
    assert odd_sign(written).startswith(sign)


@pytest.mark.parametrize("written", ["overstated", "over stated", "Overstated", "nothing"])
def test_other_words_do_not_deceive(written: str) -> None:
    assert looks_like(written, KNOWN) is None


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("riskOfBias", "risk-of-bias"),
        ("Risk of bias", "risk-of-bias"),
        ("RISK_OF_BIAS", "risk-of-bias"),
        ("\N{LEFT DOUBLE QUOTATION MARK}overstated\N{RIGHT DOUBLE QUOTATION MARK}", "overstated"),
        ("rr", "RR"),
        ("xyz", None),
    ],
)
def test_the_nearest_word(written: str, near: str | None) -> None:
    assert nearest(written, KNOWN) == near


def test_folding_and_quotes() -> None:
    assert folded("PubMed") == "pub-med"
    assert unquoted("\u00ab a b \u00bb") == "a b"
