"""A project's files become a library: read, checked and appraised in one pass."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from .appraisal.appraise import appraise
from .diagnostics import Diagnostic, Related, Severity, Span, in_order
from .library import (
    BIBLIOGRAPHY_FILE,
    CLAIMS_FOLDER,
    LIKE_YAML,
    PAGES_FOLDER,
    Library,
    Mention,
    ReadFile,
    is_note,
    is_page,
    looks_like_a_claim,
)
from .model.article import Article, Assertion, LeftOut
from .model.claim import Claim
from .model.decode import Decoder
from .model.marked_page import MarkedPage
from .model.misfiled import WRONG_FOLDER, other_kind
from .model.partial import blank_record, changed
from .model.read_page import read_page
from .model.scalars import IDENTIFIER, slug
from .model.site import Site
from .model.walk import citations_of
from .reading.bibtex_reader import BIB_SIZE_LIMIT
from .reading.source import SourceFile, decode
from .reading.yaml_reader import read_yaml
from .references.bibliography import Bibliography, read_bibliography
from .rules.known_names import told_with_names
from .rules.running import run_rules
from .words.settings import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from .model.record import Record

T = TypeVar("T", Claim, Article)


def load(
    files: Mapping[str, bytes],
    *,
    today: date,
    claims_folder: str = CLAIMS_FOLDER,
    bibliography_file: str = BIBLIOGRAPHY_FILE,
    pages_folder: str = PAGES_FOLDER,
    before: Library | None = None,
    advice: bool = True,
) -> Library:
    """Read, check and appraise a project.

    Args:
        files: The bytes of each file by its name, relative to the project, with forward slashes.
        today: The day that counts as today for the rules about dates.
        claims_folder: The folder of the claims.
        bibliography_file: The name of the bibliography.
        pages_folder: The folder of the pages written by hand.
        before: An earlier library of the same project; files that did not change are taken from it.
        advice: Whether rules that only advise are asked; a build does not show what they say.

    Returns:
        The library. It is there whatever the files hold; `diagnostics` says what is wrong.
    """
    old = before.files if before is not None else {}
    read: dict[str, ReadFile] = {}
    pages: dict[str, MarkedPage] = {}
    problems: list[Diagnostic] = []
    misnamed: list[SourceFile] = []
    for name in sorted(files):
        if name == bibliography_file:
            continue
        if is_page(name, claims_folder, pages_folder):
            read[name], pages[name] = _read_page(name, files[name])
            continue
        kind, wrong = _kind_of(name, claims_folder)
        problems.extend(wrong)
        if kind is None:
            if looks_like_a_claim(name):
                misnamed.append(decode(name, files[name]).source)
            continue
        known = old.get(name)
        if known is not None and known.digest == _digest(files[name]):
            read[name] = known
        else:
            read[name] = _read(name, files[name], kind)
    bibliography, bibliography_read = _bibliography(files, bibliography_file, before)
    records = [each.record for each in read.values()]
    problems.extend(_same_ids(read, f"{claims_folder}/"))
    if bibliography_read is not None:
        read[bibliography_file] = bibliography_read
    else:
        problems.append(_no_bibliography(bibliography_file))
    library = _assembled(
        records, read, bibliography, (claims_folder, pages_folder), pages, misnamed
    )
    for each in read.values():
        problems.extend(told_with_names(each, library))
    problems.extend(run_rules(library, today, advice=advice))
    return replace(library, diagnostics=in_order(problems))


def _kind_of(
    name: str, claims_folder: str
) -> tuple[type[Claim | Article | Site] | None, tuple[Diagnostic, ...]]:
    below = name.removeprefix(f"{claims_folder}/")
    if not name.endswith(".yml"):
        return None, () if below == name or is_note(name) else (_not_read(name),)
    kind = kind_of_file(below)
    if kind is Site:
        return kind, ()
    stem = _stem(name)
    wrong_name: tuple[Diagnostic, ...] = ()
    if not re.fullmatch(IDENTIFIER, stem):
        message = f"`{stem}` cannot be an id, and a file's name is the id of what is in it."
        hint = "Rename the file: small letters, digits and single hyphens, such as `back-pain.yml`."
        if meant := slug(stem):
            hint = f"Rename the file to `{meant}.yml`: small letters, digits and single hyphens."
        wrong_name = (_error("F14", message, hint, Span.at(name)),)
    return kind, wrong_name


def kind_of_file(below: str) -> type[Claim | Article | Site]:
    """What a file holds, by its name below the folder of the claims."""
    if below == "site.yml":
        return Site
    return Article if below.startswith("sources/") else Claim


def _read_page(name: str, data: bytes) -> tuple[ReadFile, MarkedPage]:
    decoded = decode(name, data)
    page = MarkedPage() if decoded.problems else read_page(decoded.source)
    return ReadFile(_digest(data), decoded.source, None, decoded.problems), page


def _not_read(name: str) -> Diagnostic:
    message = f"`{name}` is not read, because its name does not end in `.yml`."
    hint = "If it holds a claim, rename it so that it ends in `.yml`; else put it elsewhere."
    if looks_like_a_claim(name):
        hint = f"Rename it to `{slug(_last(name))}.yml`."
    return _error("F15", message, hint, Span.at(name))


def _read(name: str, data: bytes, kind: type[Claim | Article | Site]) -> ReadFile:
    decoded = decode(name, data)
    if decoded.problems:
        return ReadFile(_digest(data), decoded.source, None, decoded.problems)
    node, problems = read_yaml(decoded.source)
    if node is None:
        return ReadFile(_digest(data), decoded.source, None, problems)
    misfiled = other_kind(kind, node)
    if misfiled is not None:
        message, hint = WRONG_FOLDER[misfiled]
        problems = (*problems, _error("F02", message, hint, Span.at(name)))
    decoder = Decoder(decoded.source)
    record: Record | None = decoder.record(misfiled or kind, node)
    found = (*problems, *decoder.problems)
    if decoder.incomplete or misfiled is not None:
        if isinstance(record, Claim | Article):
            record = changed(record, id=_stem(name), file=name)
        return ReadFile(_digest(data), decoded.source, None, found, record)
    if isinstance(record, Claim | Article):
        record = replace(record, id=_stem(name), file=name)
    # A fresh source: the old one has cut its text into lines, which nobody asks for again.
    return ReadFile(_digest(data), replace(decoded.source), record, found)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _stem(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".yml")


def _last(name: str) -> str:
    """The last part of a file's name without the ending, whatever its ending is."""
    return LIKE_YAML.sub("", name.rsplit("/", 1)[-1])


def _same_ids(names: Iterable[str], claims: str) -> Iterable[Diagnostic]:
    first: dict[tuple[bool, str], str] = {}
    for name in names:
        if not name.startswith(claims):
            # Pages and the bibliography have no ids: each folder may have its `index.md`.
            continue
        key = (kind_of_file(name.removeprefix(claims)) is Article, _stem(name))
        if key in first:
            message = f"There are two files with the id `{key[1]}`."
            hint = "Rename one of them; ids are unique across all folders."
            related = (Related(Span.at(first[key]), "The other one is here."),)
            yield Diagnostic("F13", Severity.ERROR, message, hint, Span.at(name), related)
        first.setdefault(key, name)


def _bibliography(
    files: Mapping[str, bytes], name: str, before: Library | None
) -> tuple[Bibliography, ReadFile | None]:
    data = files.get(name)
    if data is None:
        return read_bibliography(SourceFile(name, ""))[0], None
    if before is not None and (known := before.files.get(name)) and known.digest == _digest(data):
        return before.bibliography, known
    decoded = decode(name, data, limit=BIB_SIZE_LIMIT)
    if decoded.problems:
        empty, _ = read_bibliography(SourceFile(name, ""))
        return empty, ReadFile(_digest(data), decoded.source, None, decoded.problems)
    bibliography, problems = read_bibliography(decoded.source)
    return bibliography, ReadFile(_digest(data), decoded.source, None, problems)


def _no_bibliography(name: str) -> Diagnostic:
    message = f"There is no file `{name}`."
    hint = "Make it, even if it is empty; or name another, as `bibliography` in mkdocs.yml."
    return _error("F16", message, hint, Span.at(name))


def _assembled(
    records: list[Record | None],
    read: Mapping[str, ReadFile],
    bibliography: Bibliography,
    folders: tuple[str, str],
    pages: Mapping[str, MarkedPage],
    misnamed: list[SourceFile],
) -> Library:
    claims_folder, pages_folder = folders
    claims = {each.id: each for each in _sorted_by_id(records, Claim)}
    articles = {each.id: each for each in _sorted_by_id(records, Article)}
    cited_by: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims.values():
        for citation in citations_of(claim):
            cited_by[citation.key][claim.id] = None
    sources, site_file = f"{claims_folder}/sources/", f"{claims_folder}/site.yml"
    claims_among_sources = {name for name, each in read.items() if isinstance(each.partial, Claim)}
    site, partial_site = _site(read.get(site_file))
    words = words_of(site or partial_site)
    return Library(
        claims=claims,
        articles=articles,
        site=site,
        partial_site=partial_site,
        site_file=site_file,
        words=words,
        bibliography=bibliography,
        appraisals={
            id_: tuple(appraise(claim, outcome, words) for outcome in claim.outcomes)
            for id_, claim in claims.items()
        },
        cited_by={key: tuple(ids) for key, ids in sorted(cited_by.items())},
        mentions=_mentions(articles),
        pages=pages,
        pages_folder=pages_folder,
        known_ids=frozenset(
            slug(_last(name))
            for name in (*read, *(each.name for each in misnamed))
            if looks_like_a_claim(name)
            and name != site_file
            and (not name.startswith(sources) or name in claims_among_sources)
        ),
        unread=(
            *(
                each.source
                for name, each in read.items()
                if each.record is None and name.endswith(".yml")
            ),
            *(each for each in misnamed if each.text),
        ),
        files=read,
        diagnostics=(),
    )


def _site(read: ReadFile | None) -> tuple[Site | None, Site | None]:
    """The site, or what could be read of it."""
    if read is None:
        return None, None
    if isinstance(read.record, Site):
        return read.record, None
    return None, read.partial if isinstance(read.partial, Site) else blank_record(Site, ())


def _sorted_by_id(records: list[Record | None], kind: type[T]) -> list[T]:
    found = [each for each in records if isinstance(each, kind)]
    return sorted(found, key=lambda each: each.id)


def _mentions(articles: Mapping[str, Article]) -> Mapping[str, tuple[Mention, ...]]:
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for article in articles.values():
        lines: tuple[Assertion | LeftOut, ...] = (*article.assertions, *article.left_out)
        for line in lines:
            if line.claim is not None:
                mentions[line.claim].append(Mention(article, line))
    return {id_: tuple(found) for id_, found in mentions.items()}


def _error(code: str, message: str, hint: str, span: Span) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, hint, span)
