"""Files spoilt at random: whatever becomes of them, there is a report and no exception."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from example_project import EXAMPLES, TODAY, library_of
from mkdocs_claims.history import as_json, as_markdown, as_text
from mkdocs_claims.history.compare import compare
from mkdocs_claims.loading import load
from mkdocs_claims.reporters.formats import FORMATS, reporter

PIECES = st.sampled_from(
    [
        *"\t\x00\x1b-:#&*!|>%@`'\"[]{},?~=<0\\\n\N{LATIN SMALL LETTER E WITH ACUTE}\u202e",
        *("\r\n", ": ", "- ", "--- ", "<<: ", "[@", "](", "$", "null"),
    ]
)


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> str:
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        kind = draw(st.sampled_from(["insert", "delete", "repeat"]))
        if kind == "insert":
            text = text[:start] + draw(PIECES) + text[start:]
        else:
            end = min(start + draw(st.integers(1, 120)), len(text))
            text = text[:start] + (text[start:end] * 2 if kind == "repeat" else "") + text[end:]
    return text


@pytest.mark.parametrize("name", EXAMPLES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_spoilt_file_is_reported(name: str, data: st.DataObject) -> None:
    files = {each: text.encode() for each, text in EXAMPLES.items()}
    files[name] = data.draw(spoilt(EXAMPLES[name])).encode()

    library = load(files, today=TODAY)

    for form in FORMATS:
        assert isinstance(reporter(form)(library.diagnostics, library.sources), str)
    for each in library.diagnostics:
        assert each.message
        assert each.hint
        assert each.span.file in files


SOUND = library_of(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_changed_in_a_spoilt_file_is_reported(name: str, data: st.DataObject) -> None:
    spoilt_library = library_of({**EXAMPLES, name: data.draw(spoilt(EXAMPLES[name]))})

    for changes in (compare(SOUND, spoilt_library), compare(spoilt_library, SOUND)):
        for form in (as_text, as_markdown, as_json):
            assert form.report(changes, "before", "after")
    again = compare(spoilt_library, spoilt_library)
    assert not again.found


@pytest.mark.parametrize("name", EXAMPLES)
@settings(max_examples=40)
@given(data=st.binary(max_size=200))
def test_bytes_at_random(name: str, data: bytes) -> None:
    files = {each: text.encode() for each, text in EXAMPLES.items()}
    files[name] = data

    library = load(files, today=TODAY)

    for form in FORMATS:
        assert isinstance(reporter(form)(library.diagnostics, library.sources), str)
