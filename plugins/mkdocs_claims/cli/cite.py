"""`claims cite`: a complete entry of the bibliography, out of an identifier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import click

from ..editing.saved_form import encoded_like
from ..library import BIBLIOGRAPHY_FILE
from ..lookup.entry import entry_text, key_for, same_work, with_entry
from ..lookup.fetching import Fetcher
from ..lookup.services import Fetch, Found, NotFound, Services, find
from ..lookup.wanted import NotWanted, recognise
from ..reading.bibtex_reader import BIB_SIZE_LIMIT, KEY
from ..reading.source import SourceFile, decode
from ..references.bibliography import Bibliography, read_bibliography
from ..reporters.as_text import report
from ..settings import BIBLIOGRAPHY
from .options import or_of_the_settings
from .site_files import SETTINGS
from .writing import replace_file

FC = TypeVar("FC", bound=Callable[..., object])
_REAL = Services()


def _service(name: str, default: str) -> Callable[[FC], FC]:
    # For a mirror, and for the tests.
    return click.option(
        f"--{name}",
        default=default,
        envvar=f"CLAIMS_{name.upper()}",
        hidden=True,
        callback=lambda _context, _parameter, value: value.rstrip("/"),
    )


def _key(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    del context, parameter
    if value is not None and not KEY.fullmatch(value):
        message = f"`{value}` cannot be a key; one looks like `smith2020`."
        raise click.BadParameter(message)
    return value


def _bibliography(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    return Path(or_of_the_settings(context, parameter, str(value), BIBLIOGRAPHY.name))


@click.command()
@click.argument("wanted", metavar="DOI|PMID|ISBN|URL", nargs=-1, required=True)
@click.option(
    "--refs",
    "path",
    default=BIBLIOGRAPHY_FILE,
    show_default=True,
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_bibliography,
    help=f"The bibliography that the entry goes into; else that of {SETTINGS}.",
)
@click.option(
    "--key", callback=_key, help="The key of the entry; made of name and year when not given."
)
@click.option("--dry-run", is_flag=True, help="Print the entry and write nothing.")
@click.option(
    "--email",
    envvar="CLAIMS_EMAIL",
    help="Told to the services, which ask for an address to write to.",
)
@_service("crossref", _REAL.crossref)
@_service("datacite", _REAL.datacite)
@_service("pubmed", _REAL.pubmed)
@click.pass_context
def cite(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    wanted: tuple[str, ...],
    path: Path,
    key: str | None,
    dry_run: bool,
    email: str | None,
    crossref: str,
    datacite: str,
    pubmed: str,
) -> None:
    """Add works to the bibliography, described by Crossref, PubMed or DataCite.

    Give DOIs, PubMed numbers, ISBNs or addresses of pages. Nothing that is there already is
    changed. Exits with 0 when every work is there at the end, with 1 when one could not be
    found, and with 2 when the bibliography cannot be used.
    """
    if key is not None and len(wanted) > 1:
        message = "--key can be given for one work only."
        raise click.UsageError(message)
    fetch = Fetcher(_user_agent(email))
    services = Services(crossref, datacite, pubmed)
    results = [_cite(each, fetch, services, path=path, key=key, dry_run=dry_run) for each in wanted]
    context.exit(0 if all(results) else 1)


def _user_agent(email: str | None) -> str:
    contact = f" (mailto:{email})" if email else ""
    return f"mkdocs-claims/{version('mkdocs-claims')}{contact}"


def _cite(
    text: str, fetch: Fetch, services: Services, *, path: Path, key: str | None, dry_run: bool
) -> bool:
    """Add one work; False when it was not found."""
    bibliography = _read(path)
    asked = recognise(text)
    if isinstance(asked, NotWanted):
        click.echo(asked.message, err=True)
        return False
    today = datetime.now(tz=UTC).date().isoformat()
    found = find(asked, fetch, services, today)
    if isinstance(found, NotFound):
        click.echo(f"{found.message}\n{found.hint}", err=True)
        return False
    if (known := same_work(found.work, bibliography)) is not None:
        click.echo(f"{path} has this work already. Its key is {known}.")
        return True
    return _add(found, bibliography, path, key=key, dry_run=dry_run)


def _add(
    found: Found, bibliography: Bibliography, path: Path, *, key: str | None, dry_run: bool
) -> bool:
    if key is not None and key.casefold() in {each.casefold() for each in bibliography}:
        message = f"The key {key} is another work's."
        raise click.UsageError(message)
    chosen = key or key_for(found.work, bibliography)
    entry = entry_text(found.work, chosen)
    source = bibliography.source
    text = with_entry(bibliography, chosen, entry)
    after, problems = read_bibliography(SourceFile(source.name, text))
    if {*after} != {*bibliography, chosen}:
        click.echo(
            f"The answer cannot be written as an entry; nothing was written:\n{entry}", err=True
        )
        return False
    new = [each for each in problems if f"`{chosen}`" in each.message]
    click.echo(entry, nl=False)
    if not dry_run:
        before = path.read_bytes() if path.exists() else b""
        replace_file(path, encoded_like(before, text))
        click.echo(f"Added to {path} from {' and '.join(found.services)}.")
    for sentence in (*found.doubts, *_notices(found)):
        click.echo(f"Note: {sentence}", err=True)
    if new:
        click.echo(report(tuple(new), {source.name: after.source}), err=True, nl=False)
    click.echo(
        "Compare it with the publication; then say so with "
        "`checked = {the date}` and `seen = {the address of the page}`.",
        err=True,
    )
    return True


def _notices(found: Found) -> list[str]:
    notices = []
    if found.work.retracted:
        notices.append(f"THIS WORK IS RETRACTED: {found.work.retracted}.")
    if found.work.corrected:
        notices.append(f"This work was corrected: {found.work.corrected}.")
    return notices


def _read(path: Path) -> Bibliography:
    if not path.exists():
        return read_bibliography(decode(str(path), b"").source)[0]
    decoded = decode(str(path), path.read_bytes(), limit=BIB_SIZE_LIMIT)
    bibliography, problems = read_bibliography(decoded.source)
    broken = (*decoded.problems, *(each for each in problems if each.code == "B01"))
    if broken:
        click.echo(report(broken, {decoded.source.name: decoded.source}), err=True, nl=False)
        message = f"{path} cannot be read as it is; mend it first."
        raise click.UsageError(message)
    return bibliography
