"""One work of the bibliography, decoded and typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Severity, Span
from ..reading.bibtex_entry import Entry, RawField
from ..reading.latex import LatexTrouble, decode_latex, holds_latex
from ..reading.names import Name, Names, split_names
from ..reading.rich_text import NO_TEXT, RichText, fold
from .dates import publication_date
from .entry_types import Kind, kind_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A work. Text that is not given is empty."""

    key: str
    kind: Kind
    type: str
    """The type of the BibTeX entry, such as `article`."""
    span: Span
    """Where its key stands in the bibliography."""
    title: RichText = NO_TEXT
    authors: tuple[Name, ...] = ()
    authors_others: bool = False
    """True when the list of authors ends in `and others`."""
    editors: tuple[Name, ...] = ()
    editors_others: bool = False
    container: RichText = NO_TEXT
    """The journal, or the book that holds the chapter."""
    year: str = ""
    """As given; four digits, or words such as `in press`."""
    month: int | None = None
    day: int | None = None
    volume: str = ""
    number: str = ""
    """The issue, or the number of a report."""
    pages: str = ""
    """Pages with an en dash between first and last, or an article number."""
    publisher: str = ""
    place: str = ""
    institution: str = ""
    """Who issued a report, a thesis or a page."""
    edition: str = ""
    work_type: str = ""
    """What a thesis or report calls itself, such as `PhD thesis`."""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    url: str = ""
    accessed: str = ""
    """ISO date on which the address was read (`urldate`)."""
    note: RichText = NO_TEXT
    design: str = ""
    """How the work was made, as given; one of the words of `Design`."""
    retracted: str = ""
    """The text of the notice of retraction; empty when there is none."""
    corrected: str = ""
    """The text of the correction; empty when there is none."""
    checked: str = ""
    """ISO date on which the entry was compared with its page."""
    seen: str = ""
    """Address of the page where it was compared."""
    missing: str = ""
    """What could not be verified."""

    @property
    def creators(self) -> tuple[Name, ...]:
        """The authors, or the editors of a work without authors."""
        return self.authors or self.editors


def build_reference(entry: Entry) -> tuple[Reference, tuple[Diagnostic, ...]]:
    """Decode an entry.

    Diagnostics, all warnings: B06 (LaTeX command not known), B07 (name that cannot be taken
    apart), B08 (formula left as it is) and B11 (date that cannot be read).
    """
    return _Builder(entry).build()


_PP = re.compile(r"^pp?\. ?(?=[0-9])", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:-{1,3}|\u2013|\u2014)\s*")


class _Builder:
    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._found: list[Diagnostic] = []

    def build(self) -> tuple[Reference, tuple[Diagnostic, ...]]:
        entry = self._entry
        given, problem = publication_date(*map(entry.text, ("date", "year", "month", "day")))
        if problem:
            self._date_problem(problem)
        authors, editors = self._names("author"), self._names("editor")
        howpublished = self._plain("howpublished")
        is_address = howpublished.startswith(("http://", "https://"))
        reference = Reference(
            key=entry.key,
            kind=kind_of(entry),
            type=entry.type,
            span=entry.span,
            title=self._title(),
            authors=authors.names,
            authors_others=authors.others,
            editors=editors.names,
            editors_others=editors.others,
            container=self._rich("journal", "journaltitle", "booktitle", "maintitle"),
            year=given.year,
            month=given.month,
            day=given.day,
            volume=self._plain("volume"),
            number=self._plain("number", "issue"),
            pages=_DASHES.sub("\u2013", _PP.sub("", self._plain("pages", "eid", "article-number"))),
            publisher=self._plain("publisher") or ("" if is_address else howpublished),
            place=self._plain("address", "location"),
            institution=self._plain("institution", "school", "organization", "organisation"),
            edition=self._plain("edition"),
            work_type=self._plain("type"),
            doi=_verbatim(entry, "doi"),
            pmid=_verbatim(entry, "pmid") or self._eprint("pubmed"),
            pmcid=_verbatim(entry, "pmcid", "pmc") or self._eprint("pmc"),
            isbn=entry.text("isbn"),
            url=_verbatim(entry, "url") or (howpublished if is_address else self._arxiv()),
            accessed=entry.text("urldate", "accessed"),
            note=self._rich("note"),
            design=entry.text("design").casefold(),
            retracted=self._plain("retracted"),
            corrected=self._plain("corrected"),
            checked=entry.text("checked"),
            seen=_verbatim(entry, "seen"),
            missing=self._plain("missing"),
        )
        return reference, tuple(self._found)

    def _title(self) -> RichText:
        title, subtitle = self._rich("title"), self._rich("subtitle")
        if not subtitle:
            return title
        colon = RichText.of(":").runs
        space = tuple(run._replace(text=" ") for run in colon)
        return RichText.joined((*title.runs, *colon, *space, *subtitle.runs))

    def _field(self, names: tuple[str, ...]) -> tuple[str, RawField] | None:
        for name in names:
            field = self._entry.fields.get(name)
            if field is not None and not field.text.isspace() and field.text:
                return name, field
        return None

    def _rich(self, *names: str) -> RichText:
        found = self._field(names)
        if found is None:
            return RichText()
        name, field = found
        rich, troubles = decode_latex(field.text)
        if troubles:
            self._latex(name, field, troubles)
        return rich

    def _plain(self, *names: str) -> str:
        found = self._field(names)
        if found is None:
            return ""
        return self._rich(*names).plain if holds_latex(found[1].text) else fold(found[1].text)

    def _names(self, name: str) -> Names:
        field = self._entry.fields.get(name)
        if field is None:
            return Names()
        names = split_names(field.text)
        self._latex(name, field, names.latex)
        for message, hint, offset, length in names.troubles:
            told = f"In the {name}s of `{self._entry.key}`: {message}"
            self._warn("B07", told, hint, field.span(self._entry.span.file, offset, length))
        return names

    def _latex(self, name: str, field: RawField, troubles: tuple[LatexTrouble, ...]) -> None:
        for kind, text, offset in troubles:
            span = field.span(self._entry.span.file, offset, len(text))
            shown = " ".join(text.split())
            whose = f"in the {name} of `{self._entry.key}`"
            if kind == "command":
                message = f"The LaTeX command `{shown}` {whose} is not known and is shown as it is."
                hint = "Write the sign itself; every sign of UTF-8 is allowed."
                self._warn("B06", message, hint, span)
            else:
                message = f"The formula `{shown}` {whose} is shown as it is."
                hint = "Write it in plain text if you can; put a backslash before a dollar sign."
                self._warn("B08", message, hint, span)

    def _date_problem(self, text: str) -> None:
        name = next(name for name in ("date", "month", "year") if self._entry.text(name) == text)
        field = self._entry.fields[name]
        span = field.span(self._entry.span.file, 0, len(field.text))
        message = f"The {name} `{text}` of `{self._entry.key}` cannot be read."
        hint = "Write `year = {2020}` and, if known, `month = mar`; or `date = {2020-03-05}`."
        self._warn("B11", message, hint, span)

    def _warn(self, code: str, message: str, hint: str, span: Span) -> None:
        self._found.append(Diagnostic(code, Severity.WARNING, message, hint, span))

    def _eprint(self, archive: str) -> str:
        same = self._entry.text("eprinttype", "archiveprefix").casefold() == archive
        return _verbatim(self._entry, "eprint") if same else ""

    def _arxiv(self) -> str:
        number = self._eprint("arxiv")
        return f"https://arxiv.org/abs/{number}" if number else ""


_ESCAPED = re.compile(r"\\([_%&#~])")


def _verbatim(entry: Entry, *names: str) -> str:
    """Text that must not be decoded: addresses and identifiers, with no white space inside."""
    text = "".join(entry.text(*names).split())
    if text.startswith("{") and text.endswith("}"):
        text = text[1:-1]
    if text.startswith("\\url{") and text.endswith("}"):
        text = text[len("\\url{") : -1]
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
