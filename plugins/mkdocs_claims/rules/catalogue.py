"""All rules, gathered once from the modules of this package."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import dataclass
from functools import cache

from ..model.claim import RULE_CODE
from . import __path__ as _folder
from .documentation import Documentation, parse_documentation
from .rule import ArticleRule, ClaimRule, LibraryRule, ReferenceRule, Rule


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every rule by its code, in the order of the codes."""

    rules: dict[str, Rule]
    docstrings: dict[str, str]
    claim_rules: tuple[ClaimRule, ...]
    article_rules: tuple[ArticleRule, ...]
    reference_rules: tuple[ReferenceRule, ...]
    library_rules: tuple[LibraryRule, ...]

    def documentation(self, code: str) -> Documentation:
        """What people read about the rule `code`."""
        return parse_documentation(self.docstrings[code])

    def title(self, code: str) -> str:
        """The rule's title, or the code itself when there is no such rule."""
        return (
            self.docstrings[code].strip().split("\n", 1)[0].rstrip(".")
            if code in self.rules
            else code
        )


@cache
def catalogue() -> Catalogue:
    """The rules of this package: every module whose name begins with a code, such as `s01_...`."""
    rules: dict[str, Rule] = {}
    docstrings: dict[str, str] = {}
    for info in sorted(pkgutil.iter_modules(_folder), key=lambda info: info.name):
        code = info.name.split("_", 1)[0].upper()
        if not re.fullmatch(RULE_CODE, code):
            continue
        module = importlib.import_module(f"{__package__}.{info.name}")
        rules[code] = module.RULE
        docstrings[code] = module.__doc__ or ""
    every = tuple(rules.values())
    return Catalogue(
        rules,
        docstrings,
        tuple(rule for rule in every if isinstance(rule, ClaimRule)),
        tuple(rule for rule in every if isinstance(rule, ArticleRule)),
        tuple(rule for rule in every if isinstance(rule, ReferenceRule)),
        tuple(rule for rule in every if isinstance(rule, LibraryRule)),
    )
