from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_claims.model.embed import (
    ClaimEmbed,
    ClaimForm,
    Embed,
    EmbedProblem,
    ListEmbed,
    ListForm,
    ListOrder,
    ReferencesEmbed,
    TableEmbed,
    read_embed,
)
from mkdocs_claims.model.words import Level, Verdict


@pytest.mark.parametrize(
    ("words", "embed"),
    [
        ("claim back-pain", ClaimEmbed("back-pain")),
        ("claim claims/desks/back-pain.yml line", ClaimEmbed("back-pain", ClaimForm.LINE)),
        ("claim back-pain as=full", ClaimEmbed("back-pain", ClaimForm.FULL)),
        ("sof back-pain", TableEmbed("back-pain")),
        ("references", ReferencesEmbed()),
        ("claims", ListEmbed()),
        ("claims limit=2 as=cards", ListEmbed(limit=2, form=ListForm.CARDS)),
        (
            "claims topic=desks,chairs verdict=supported certainty=low,very-low sort=rated limit=5",
            ListEmbed(
                ("desks", "chairs"),
                (Verdict.SUPPORTED,),
                (Level.LOW, Level.VERY_LOW),
                ListOrder.RATED,
                5,
            ),
        ),
    ],
)
def test_what_can_be_embedded(words: str, embed: Embed) -> None:
    assert read_embed(words) == embed


@pytest.mark.parametrize("words", ["my_module.Class", "warning", "danger Mind the gap"])
def test_what_is_another_extension_s(words: str) -> None:
    assert read_embed(words) is None


def test_the_hint_names_the_near_word() -> None:
    found = read_embed("claims verdict=suported")
    assert isinstance(found, EmbedProblem)
    assert found.hint.startswith("Did you mean `supported`?")


@given(st.sampled_from(["claim", "claims", "sof", "references", "x"]), st.text())
def test_no_words_raise(first: str, rest: str) -> None:
    words = f"{first} {rest}"
    found = read_embed(words)
    if isinstance(found, EmbedProblem):
        assert 0 <= found.offset <= found.offset + found.length <= len(words)
