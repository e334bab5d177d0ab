"""STUB by the lead until the helper's real module replaces it."""
from __future__ import annotations
import re
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Run:
    text: str
@dataclass(frozen=True, slots=True)
class CitationItem:
    key: str
    locator: str
    offset: int
@dataclass(frozen=True, slots=True)
class Citation:
    items: tuple[CitationItem, ...]
@dataclass(frozen=True, slots=True)
class InlineProblem:
    offset: int
    length: int
    message: str
    hint: str
@dataclass(frozen=True, slots=True)
class Text:
    source: str
    parts: tuple[object, ...]
    @property
    def plain(self) -> str:
        return re.sub(r"[*~^]","",re.sub(r"\s*\[@[^\]]*\]","",self.source))
    @property
    def citations(self) -> tuple[str, ...]:
        return tuple(i.key for p in self.parts if isinstance(p, Citation) for i in p.items)
def parse_inline(text: str) -> tuple[Text, tuple[InlineProblem, ...]]:
    text=" ".join(text.split())
    parts=[]
    for piece in re.split(r"(\[@[^\]]*\])", text):
        if piece.startswith("[@"):
            parts.append(Citation(tuple(CitationItem(k.strip().lstrip("@").split(",")[0],"",0) for k in piece[1:-1].split(";"))))
        elif piece: parts.append(Run(piece))
    return Text(text,tuple(parts)),()
