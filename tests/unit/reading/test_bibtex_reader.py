from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.diagnostics import Diagnostic, Severity
from mkdocs_claims.reading.bibtex_entry import Entry
from mkdocs_claims.reading.bibtex_reader import BIB_SIZE_LIMIT, read_bibtex
from mkdocs_claims.reading.source import SourceFile


def read(text: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    return read_bibtex(SourceFile("refs.bib", text))


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in read(text)[1]]


def values(entry: Entry) -> dict[str, str]:
    return {name: field.text for name, field in entry.fields.items()}


def test_reads_entries_with_their_places() -> None:
    (entry,), problems = read('\n@Article{smith2020,\n  Title = {A\n b},\n  year  = "2020"\n}\n')
    assert problems == ()
    assert (entry.key, entry.type, entry.sound) == ("smith2020", "article", True)
    assert (entry.span.line, entry.span.column, entry.span.end_column) == (2, 10, 19)
    assert entry.fields["title"] == ("A\n b", 3, 12, True)
    assert entry.fields["year"] == ("2020", 5, 12, True)
    inside = entry.fields["title"].span("refs.bib", 3)
    assert (inside.line, inside.column) == (4, 2)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (r"title = {C:\\}, year = {2020}", {"title": r"C:\\", "year": "2020"}),
        (r"title = {a\\\\}, year = {2020}", {"title": r"a\\\\", "year": "2020"}),
        (r'title = "x\\", year = 2020', {"title": r"x\\", "year": "2020"}),
        (r"title = {a \{ b}, year = 2020", {"title": r"a \{ b", "year": "2020"}),
        ("title = {a = b, c}, year = 2020", {"title": "a = b, c", "year": "2020"}),
        ("title = {a@b.org @ {X}}, year = 2020", {"title": "a@b.org @ {X}", "year": "2020"}),
        ("url = {https://e.org/a%20b_c~d}", {"url": "https://e.org/a%20b_c~d"}),
        ("title = {x},", {"title": "x"}),
        ("title = {x} , \n\n year=2020 ,", {"title": "x", "year": "2020"}),
        ("title = {back\\\n slash}, year = 2020", {"title": "back\\\n slash", "year": "2020"}),
        ('title = {{WHO} report}, note = "{\\"o}"', {"title": "{WHO} report", "note": '{\\"o}'}),
    ],
)
def test_no_field_is_swallowed(fields: str, expected: dict[str, str]) -> None:
    (first, second), problems = read(f"@book{{k, {fields}}}\n@book{{next, title = {{y}}}}")
    assert problems == ()
    assert values(first) == expected
    assert values(second) == {"title": "y"}


def test_a_double_backslash_outside_braces_swallows_nothing() -> None:
    (entry,), problems = read("@book{k, title = a\\\\, year = {2020}}")
    assert values(entry) == {"title": "a\\\\", "year": "2020"}
    assert [each.code for each in problems] == ["B04"]


def test_round_brackets_comments_and_preambles() -> None:
    text = (
        '@comment{anything {goes} here}\n@preamble{"\\newcommand{x}"}\nnotes for people\n'
        "@book(k, title = {a (b) c}, year = 2020)\n@comment(x)\n@book{l, title = {x}}"
    )
    entries, problems = read(text)
    assert problems == ()
    assert [(e.key, values(e)["title"], e.span.line) for e in entries] == [
        ("k", "a (b) c", 4),
        ("l", "x", 6),
    ]


def test_macros_may_stand_after_their_use() -> None:
    (entry,), problems = read(
        "@article{k, journal = jama # { Open}, month = Mar}\n@string{JAMA = {JAMA}}"
    )
    assert problems == ()
    assert values(entry) == {"journal": "JAMA Open", "month": "March"}


@pytest.mark.parametrize(
    ("bad", "code", "words", "kept"),
    [
        ("@book{bad, title = {x}, year = {2020", "B01", "not closed before line 3", 0),
        ('@book{bad, title = "x, year = {2020}}', "B01", "not closed before line 3", 0),
        ("@book{bad, title = {x},", "B01", "not closed before line 3", 0),
        ("@book{bad title = {x}}", "B01", "no comma after its key", 0),
        ("@book{bad, title {x}}", "B01", "equals sign", 0),
        ("@book{bad, title}", "B01", "no value", 0),
        ("@book{bad, title = }", "B01", "has no value", 1),
        ("@book{bad, title = {x} year = {2020}}", "B01", "no comma after it", 1),
        ("@book{bad, title = {x}, odd year = {2020}}", "B01", "name of a field", 1),
        ("@book{bad, title = {x}}, year = {2020}}", "B01", "belongs to no entry", 1),
        ("@in-book{bad, title = {x}}", "B01", "looks like an entry", 0),
        ("@book\n{bad, title = {x}}", "B01", "looks like an entry", 0),
        ("book{bad,\n title = {x}}", "B01", "`book{bad,` looks like an entry without its `@`", 0),
        ("@book{, title = {x}}", "B03", "no key", 0),
        ("@book{b d, title = {x}}", "B03", "a space", 1),
        ("@book{b'd, title = {x}}", "B03", "`'`", 1),
        ("@book{-bd, title = {x}}", "B03", "start with", 1),
        ("@book{Good, title = {x}}", "B02", "differs only in capitals from `good` on line 1", 0),
        ("@book{good, title = {x}}", "B02", "already used on line 1", 0),
        ("@book{bad, title = {x}, year = foo}", "B04", "`foo`", 1),
        ("@book{bad, title = {x}, Title = {y}}", "B05", "`Title` twice", 1),
        ("@book{bad, title = {x}, title = {y}}", "B05", "`title` twice", 1),
        ("@string{m = {x}} @string{M = {y}}", "B02", "already defined on line 2", 0),
        ("@string{m = nope}", "B04", "`nope`", 0),
    ],
)
def test_one_broken_entry_hides_no_other(bad: str, code: str, words: str, kept: int) -> None:
    text = f"@book{{good, title = {{a}}}}\n{bad}\n@book{{last, title = {{z}}}}\n"
    entries, problems = read(text)
    assert entries[0].key == "good"
    assert entries[-1].key == "last"
    assert len(entries) == 2 + kept
    assert [each.code for each in problems] == [code]
    assert words in problems[0].message
    assert problems[0].severity is Severity.ERROR
    assert problems[0].span.line == 2
    assert problems[0].hint
    assert all(entry.sound for entry in entries) or code == "B01"


def test_both_ends_are_named() -> None:
    text = "@book{a, title = {x}}\n@book{A, title = {y}, TITLE = {z}}\n@book{c, title = {open\n"
    twice, field, unclosed = read(text)[1]
    assert (twice.code, twice.related[0].span.line, twice.related[0].span.column) == ("B02", 1, 7)
    assert (field.code, field.related[0].span.line, field.related[0].span.column) == ("B05", 2, 10)
    assert (unclosed.code, unclosed.span.line) == ("B01", 3)
    assert unclosed.related[0].span.line == 4
    assert "end of the file" in unclosed.message


def test_places_stay_right_after_an_unclosed_entry() -> None:
    text = "@book{a, title = {x}\n@book{b, year = nope}\n  @book{c, year = nope} @book{c, }\n"
    assert codes(text) == [("B01", 1, 1), ("B04", 2, 17), ("B04", 3, 19), ("B02", 3, 31)]


def test_the_parser_does_not_log(caplog: pytest.LogCaptureFixture) -> None:
    read("@book{a, title = {x}\n@book{b}")
    assert caplog.records == []


def test_too_long_a_file_is_refused() -> None:
    entries, problems = read("%" * (BIB_SIZE_LIMIT + 1))
    assert entries == ()
    assert [each.code for each in problems] == ["B01"]


PIECES = ["@", "{", "}", "(", ")", '"', ",", "=", "#", "\\", "\n", " ", "a", "B1", "{x}", "@book{",
          "@string{", "@comment{", "title = ", "\n@article{k, ", "\ue000", "é", "jan"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    source = SourceFile("refs.bib", text)
    entries, problems = read_bibtex(source)
    for entry in entries:
        line = source.line(entry.span.line)
        assert line[entry.span.column - 1 :].startswith(entry.key.partition("\n")[0])
        for field in entry.fields.values():
            if field.literal:
                rest = "\n".join(source.lines[field.line - 1 :])[field.column - 1 :]
                assert rest.startswith(field.text)
    for problem in problems:
        assert 1 <= problem.span.line <= len(source.lines)
        assert 1 <= problem.span.column <= len(source.line(problem.span.line)) + 1
        assert problem.code in {"B01", "B02", "B03", "B04", "B05"}


SOUND = st.text(alphabet="abc XYZ,=@#%&1-", max_size=12)


@given(st.lists(st.tuples(SOUND, SOUND), min_size=1, max_size=6))
def test_sound_entries_read_back(rows: list[tuple[str, str]]) -> None:
    text = "".join(
        f"@misc{{k{index},\n  title = {{{title}\\\\}},\n  note = {{{note}}}\n}}\n"
        for index, (title, note) in enumerate(rows)
    )
    entries, problems = read(text)
    assert problems == ()
    assert [(values(e)["title"], values(e)["note"]) for e in entries] == [
        (f"{title}\\\\", note) for title, note in rows
    ]


def test_large_awkward_files_are_read_in_one_go() -> None:
    many = 20_000
    for text in ("@a{" * many, "@a{\n" * many, "{" * many, "@book{k, title = " + "{" * many,
                 "@a{k," + "x" * many, "\n" * many, "@comment{" * many, " @" * many,
                 "@book{k, t = " + "{a} # " * many + "{b}}"):  # fmt: skip
        read(text)
