"""What is said of stretches of a bibliography that cannot be read, and of what may stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.reading.bibtex_slips import field_slip, stray_reference


@pytest.mark.parametrize(
    "text",
    [
        "Works on standing desks, newest first.\n",
        "% Smith J. A trial. J Examples. 2024;9(1):1-9. doi:10.5555/x\n",
        "# PMID 12345678 is still missing\n",
        "This file was made by hand in 2024.\n",
        "--- desks ---\n",
        "",
    ],
)
def test_remarks_between_entries_may_stay(text: str) -> None:
    assert stray_reference(text) is None


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("\nTY  - JOUR\nAU  - Sample, Eva\n", "TY  - JOUR"),
        ("PMID- 12345678\nTI  - A trial.\n", "PMID- 12345678"),
        ("%0 Journal Article\n%A Sample, Eva\n", "%0 Journal Article"),
        ("A remark.\nSample E. A trial. J Examples. 2024;9(1):1-9.\n", "Sample E."),
        ("Sample E. A trial. doi: 10.5555/x\n", "Sample E."),
    ],
)
def test_a_reference_in_another_form_is_found(text: str, begins: str) -> None:
    slip = stray_reference(text)

    assert slip is not None
    assert text[slip.offset : slip.offset + slip.length].startswith(begins)
    assert "\n" not in text[slip.offset : slip.offset + slip.length]


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("  title = {A trial,", "{A trial,"),
        ('  title = "A trial,', '"A trial,'),
        ('  title = "A trial},', '"A trial},'),
        ("  year {2023},", "year {2023},"),
        ("  year: 2023,", "year: 2023,"),
        ("  year: {2023},", "year: {2023},"),
    ],
)
def test_the_field_that_breaks_an_entry_is_found(field: str, written: str) -> None:
    entry = f"@article{{example2023,\n  author = {{A {{B}} C}},\n{field}\n  volume = {{1}},\n}}\n"

    slip = field_slip(entry)

    assert slip is not None
    assert entry[slip.offset : slip.offset + slip.length] == written


@pytest.mark.parametrize(
    "field",
    [
        "  title = {A trial of\n    standing desks},",
        "  title = {A {Trial},\n    of desks},",
        r"  title = {M{\"u}ster},",
        '  title = "A {Trial}",',
        "  year = 2023,",
    ],
)
def test_a_sound_field_is_not_blamed(field: str) -> None:
    assert field_slip(f"@article{{example2023,\n{field}\n  volume = {{1}}\n}}\n") is None


@given(st.text(alphabet='@{}",=: \nab1\\', max_size=80))
def test_nothing_breaks_it(text: str) -> None:
    for slip in (field_slip(text), stray_reference(text)):
        assert slip is None or 0 <= slip.offset <= len(text)
