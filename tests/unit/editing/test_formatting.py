"""What `claims fmt` makes of a file, and what it leaves alone."""

from __future__ import annotations

import pytest

from mkdocs_claims.editing.formatting import Refusal, formatted
from mkdocs_claims.editing.saved_form import encoded_like
from mkdocs_claims.model.article import Article
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.record import Record
from mkdocs_claims.reading.source import SourceFile, decode


def fmt(text: str, of: type[Record] = Claim) -> str:
    done = formatted(SourceFile("desks.yml", text), of)
    assert (done.problems, done.refusal) == ((), None)
    return done.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "verdict: overstated\nkind: fact\nformat: 1\n",
            "format: 1\nkind: fact\nverdict: overstated\n",
            id="the order of keys",
        ),
        pytest.param(
            "verdict: overstated\n# About the kind.\nkind: fact  # for now\n",
            "# About the kind.\nkind: fact  # for now\nverdict: overstated\n",
            id="comments go with their key",
        ),
        pytest.param(
            "# A claim on desks.\n\nkind: fact\nformat: 1\n",
            "# A claim on desks.\n\nformat: 1\nkind: fact\n",
            id="a header stays at the top",
        ),
        pytest.param(
            "# yaml-language-server: $schema=claim.json\nkind: fact\nformat: 1\n",
            "# yaml-language-server: $schema=claim.json\nformat: 1\nkind: fact\n",
            id="a line for an editor stays at the top",
        ),
        pytest.param(
            "---\nkind: fact\nformat: 1\n...\n# end\n",
            "---\nformat: 1\nkind: fact\n...\n# end\n",
            id="marks of a document",
        ),
        pytest.param(
            "kind: fact\nkinds: no key\nformat: 1\n",
            "format: 1\nkind: fact\nkinds: no key\n",
            id="an unknown key stays behind its neighbour",
        ),
        pytest.param(
            "outcomes:\n- importance: critical\n  name: pain\n-    name: sleep\n",
            "outcomes:\n  - name: pain\n    importance: critical\n  - name: sleep\n",
            id="items are indented under their key and keep their order",
        ),
        pytest.param(
            "outcomes:\n  -\n      # Named by patients.\n      name: pain\n",
            "outcomes:\n  # Named by patients.\n  - name: pain\n",
            id="a comment under a hyphen goes before it",
        ),
        pytest.param(
            "question:\n      comparator:   a chair\n      population :  workers # all\n",
            "question:\n  population: workers  # all\n  comparator: a chair\n",
            id="spaces round the colon and before a comment",
        ),
        pytest.param(
            "question:\n  comparator: chairs\n  # last words\nkind: fact\n",
            "kind: fact\nquestion:\n  comparator: chairs\n  # last words\n",
            id="a comment at the end of a block stays in it",
        ),
        pytest.param(
            "question:\n  comparator: chairs\n# about the kind\nkind: fact\n",
            "# about the kind\nkind: fact\nquestion:\n  comparator: chairs\n",
            id="a comment further out belongs to the next key",
        ),
        pytest.param(
            "because: >-\n      One line\n        and more\n\n      of text.  \nkind: fact\n",
            "kind: fact\nbecause: >-\n  One line\n    and more\n\n  of text.  \n",
            id="a block of text keeps its lines and what is indented in it",
        ),
        pytest.param(
            "gaps: |\n    # no comment\nkind: fact\n",
            "kind: fact\ngaps: |\n  # no comment\n",
            id="a hash in a block of text is text",
        ),
        pytest.param(
            "because: Pain fell\n by little,\n\n       and slowly.\n",
            "because: Pain fell\n  by little,\n\n  and slowly.\n",
            id="a text over several lines",
        ),
        pytest.param(
            'because: "Pain fell   \n by little \\\n    and\\  \n slowly."  \n',
            'because: "Pain fell\n  by little \\\n  and\\ \n  slowly."\n',
            id="quotes with a kept space",
        ),
        pytest.param(
            "topics: [ desks,back-pain ]\n",
            "topics: [desks, back-pain]\n",
            id="spaces in brackets",
        ),
        pytest.param(
            "searched: { on: 2026-03-02,where: [Index] ,terms: ['a: b'] }\n",
            "searched: {where: [Index], terms: ['a: b'], on: 2026-03-02}\n",
            id="the order of keys in braces",
        ),
        pytest.param(
            "searched: {on: 2026-03-02,  # a day\n where: [Index], terms: [a]}\n",
            "searched: {on: 2026-03-02,  # a day\n  where: [Index], terms: [a]}\n",
            id="braces with a comment keep their order",
        ),
        pytest.param(
            "searched: {on: 2026-03-02,\n    where: [Index], terms: [a]}\n",
            "searched: {where: [Index],\n    terms: [a], on: 2026-03-02}\n",
            id="braces over two lines",
        ),
        pytest.param(
            "\n\nkind: fact   \n\n\n\nverdict: untested\n\n\n",
            "kind: fact\n\nverdict: untested\n",
            id="empty lines and spaces at the end",
        ),
        pytest.param("kind: fact", "kind: fact\n", id="the end of the last line"),
        pytest.param("danger:\nkind: fact\n", "kind: fact\ndanger:\n", id="a key without a value"),
    ],
)  # fmt: skip
def test_what_changes(before: str, after: str) -> None:
    assert fmt(before) == after
    assert fmt(after) == after


@pytest.mark.parametrize(
    "text",
    [
        f"answer: {'A long line of text stays. ' * 6}It does.\n",
        "statement: 'Desks help.'\nbecause: \"They do.\"\n",
        "searched:\n  where: [b, a]\n",
        "question:\n  population:\n    people who sit\n",
    ],
)
def test_what_stays(text: str) -> None:
    assert fmt(text) == text


def test_the_keys_of_a_source_have_an_order_of_their_own() -> None:
    before = "assertions:\n- says: Desks help.\n  at: a.1.1\ntitle: A page\n"

    assert (
        fmt(before, Article) == "title: A page\nassertions:\n  - at: a.1.1\n    says: Desks help.\n"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kind: fact\nkind: fact\n", "Y04"),
        ("kind: &a fact\n", "Y05"),
        ("gaps: None of the two # trials\n", "Y14"),
        ("verdict: a: b\n", "Y03"),
        ("- kind\n", "Y13"),
    ],
)
def test_a_file_with_faults_is_left_alone(text: str, code: str) -> None:
    done = formatted(SourceFile("desks.yml", text), Claim)

    assert done.text == text
    assert [each.code for each in done.problems] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "{kind: fact, format: 1}\n",
        "? kind\n: fact\nformat: 1\n",
        "gaps: |+\n  None.\n\nformat: 1\n",
        "gaps: |\n  None.\n      \nformat: 1\n",
        "gaps: >-\n  None.\n   \t\nformat: 1\n",
    ],
)
def test_a_file_in_an_unusual_form_is_left_alone(text: str) -> None:
    done = formatted(SourceFile("desks.yml", text), Claim)

    assert (done.text, done.problems, done.refusal) == (text, (), Refusal.UNUSUAL)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1\r\nb: 2\r\n", b"x\r\ny\r\n"),
        (b"a: 1\nb: 2\n", b"x\ny\n"),
        (b"a: 1\r\nb: 2\n", b"x\ny\n"),
        (b"a: 1", b"x\ny\n"),
        (b"\xef\xbb\xbfa: 1\r\n", b"\xef\xbb\xbfx\r\ny\r\n"),
    ],
)
def test_the_form_of_the_file_stays(before: bytes, after: bytes) -> None:
    assert encoded_like(before, "x\ny\n") == after
    text = decode("desks.yml", before).source.text
    assert decode("desks.yml", encoded_like(before, text)).source.text == text
