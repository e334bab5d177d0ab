"""References for other programs: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from ..reading.names import Name
from ..reading.rich_text import RichText
from .entry_types import Kind
from .identifiers import bare_doi
from .reference import Reference

_LATEX = {
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "`": "\\textasciigrave{}",
    "\u00a0": "~",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
}
_TO_LATEX = str.maketrans(_LATEX)
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')")
_STYLE_COMMANDS = ("emph", "textbf", "textsuperscript", "textsubscript")


def to_bibtex(reference: Reference) -> str:
    """One BibTeX entry that reads back as the same reference."""
    is_article = reference.kind is Kind.ARTICLE or reference.type == "article"
    fields = {
        "author": _bibtex_names(reference.authors, others=reference.authors_others),
        "title": _latex_rich(reference.title),
        "editor": _bibtex_names(reference.editors, others=reference.editors_others),
        "journal" if is_article else "booktitle": _latex_rich(reference.container),
        "year": _latex(reference.year),
        "month": str(reference.month or ""),
        "day": str(reference.day or ""),
        "volume": _latex(reference.volume),
        "number": _latex(reference.number),
        "pages": _latex(reference.pages).replace("\u2013", "--"),
        "publisher": _latex(reference.publisher),
        "address": _latex(reference.place),
        "school" if reference.kind is Kind.THESIS else "institution": _latex(reference.institution),
        "edition": _latex(reference.edition),
        "type": _latex(reference.work_type),
        "doi": _address(reference.doi),
        "pmid": _address(reference.pmid),
        "pmcid": _address(reference.pmcid),
        "isbn": _address(reference.isbn),
        "url": _address(reference.url),
        "urldate": _address(reference.accessed),
        "note": _latex_rich(reference.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{reference.type or 'misc'}{{{reference.key},", *lines, "}", ""])


def _latex(text: str) -> str:
    return _LIGATURE.sub("{}", text.translate(_TO_LATEX))


def _latex_rich(rich: RichText) -> str:
    pieces = []
    for text, style in rich.runs:
        piece = _latex(text)
        for used, command in zip(style, _STYLE_COMMANDS, strict=True):
            piece = f"\\{command}{{{piece}}}" if used else piece
        pieces.append(piece)
    return "".join(pieces)


def _bibtex_names(names: tuple[Name, ...], *, others: bool) -> str:
    shown = [_bibtex_name(name) for name in names]
    return " and ".join([*shown, "others"] if others else shown)


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return f"{{{_latex(name.literal)}}}"
    family = f"{_latex(name.particle)} {_protected(name.family)}".strip()
    parts = [family, _protected(name.suffix), _protected(name.given)]
    return ", ".join(part for part in parts if part) if name.given else f"{{{family}}}"


def _protected(text: str) -> str:
    """Text that stays one part: in braces when it holds what would part it."""
    latex = _latex(text)
    risky = re.search(r"[,;]|(?<!\S)(?:and|others)(?!\S)", text, re.IGNORECASE)
    return f"{{{latex}}}" if risky or (" " in text and text[0].islower()) else latex


def _address(text: str) -> str:
    """An address or identifier goes in undecoded; braces and backslashes would break the entry."""
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


_RIS_TYPES = {
    Kind.ARTICLE: "JOUR",
    Kind.BOOK: "BOOK",
    Kind.CHAPTER: "CHAP",
    Kind.CONFERENCE: "CPAPER",
    Kind.OTHER: "GEN",
    Kind.PREPRINT: "UNPB",
    Kind.REPORT: "RPRT",
    Kind.THESIS: "THES",
    Kind.WEB: "ELEC",
}


def to_ris(reference: Reference) -> str:
    """One RIS record, its lines ended by CR LF as the format wants."""
    first, _, last = reference.pages.partition("\u2013")
    date = ""
    if reference.year.isdecimal():
        month = f"{reference.month:02}" if reference.month else ""
        day = f"{reference.day:02}" if reference.day else ""
        date = f"{reference.year}/{month}/{day}/"
    lines = [("TY", _RIS_TYPES[reference.kind]), ("ID", reference.key)]
    lines += [("AU", _ris_name(name)) for name in reference.authors]
    lines += [("ED", _ris_name(name)) for name in reference.editors]
    lines += [
        ("TI", reference.title.plain),
        ("JO" if reference.kind is Kind.ARTICLE else "T2", reference.container.plain),
        ("PY", reference.year),
        ("DA", date),
        ("VL", reference.volume),
        ("IS", reference.number),
        ("SP", first),
        ("EP", last),
        ("PB", reference.publisher or reference.institution),
        ("CY", reference.place),
        ("ET", reference.edition),
        ("SN", reference.isbn),
        ("DO", bare_doi(reference.doi)),
        ("AN", reference.pmid),
        ("C2", reference.pmcid),
        ("UR", reference.url),
        ("N1", reference.note.plain),
    ]
    records = [f"{tag}  - {value}" for tag, value in lines if value]
    return "\r\n".join([*records, "ER  - ", ""])


def _ris_name(name: Name) -> str:
    family = f"{name.particle} {name.family}".strip()
    return name.literal or ", ".join(p for p in (family, name.given, name.suffix) if p)


_CSL_TYPES = {
    Kind.ARTICLE: "article-journal",
    Kind.BOOK: "book",
    Kind.CHAPTER: "chapter",
    Kind.CONFERENCE: "paper-conference",
    Kind.OTHER: "document",
    Kind.PREPRINT: "article",
    Kind.REPORT: "report",
    Kind.THESIS: "thesis",
    Kind.WEB: "webpage",
}
CslValue = str | list[dict[str, str]] | dict[str, list[list[int]]] | dict[str, str]


def csl_item(reference: Reference) -> dict[str, CslValue]:
    """One item of CSL-JSON, its formatting dropped."""
    issue = "number" if reference.kind in {Kind.REPORT, Kind.BOOK} else "issue"
    item: dict[str, CslValue] = {
        "id": reference.key,
        "type": _CSL_TYPES[reference.kind],
        "title": reference.title.plain,
        "author": [_csl_name(name) for name in reference.authors],
        "editor": [_csl_name(name) for name in reference.editors],
        "container-title": reference.container.plain,
        "issued": _csl_date(reference),
        "volume": reference.volume,
        issue: reference.number,
        "page": reference.pages.replace("\u2013", "-"),
        "publisher": reference.publisher or reference.institution,
        "publisher-place": reference.place,
        "edition": reference.edition,
        "genre": reference.work_type,
        "DOI": bare_doi(reference.doi),
        "PMID": reference.pmid,
        "PMCID": reference.pmcid,
        "ISBN": reference.isbn,
        "URL": reference.url,
        "note": reference.note.plain,
    }
    return {name: value for name, value in item.items() if value}


def to_csl_json(references: Iterable[Reference]) -> str:
    """A CSL-JSON file with these references, one a line."""
    return csl_list(csl_line(each) for each in references)


def csl_line(reference: Reference) -> str:
    """One item of CSL-JSON on one line."""
    # Without `indent`, which would keep Python from its fast encoder.
    return json.dumps(csl_item(reference), ensure_ascii=False)


def csl_list(lines: Iterable[str]) -> str:
    """A CSL-JSON file with these items, each as `csl_line` makes it."""
    return "\n".join(["[", ",\n".join(lines), "]", ""])


def _csl_name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _csl_date(reference: Reference) -> dict[str, list[list[int]]] | dict[str, str]:
    if not reference.year:
        return {}
    if not (reference.year.isascii() and reference.year.isdecimal()):
        return {"literal": reference.year}
    parts = [int(reference.year)]
    if reference.month:
        parts.append(reference.month)
        if reference.day:
            parts.append(reference.day)
    return {"date-parts": [parts]}
