"""The program's words in the languages that tests read pages in."""

from __future__ import annotations

from mkdocs_claims.model.site import Language
from mkdocs_claims.words.catalogue import catalogue_of
from mkdocs_claims.words.words import Words

ENGLISH = Words.of(catalogue_of(Language.EN), {})
GERMAN = Words.of(catalogue_of(Language.DE), {})
