"""`claims fmt`: puts order into the files of claims, without changing what they say."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..diagnostics import Diagnostic, Severity, Span
from ..editing.formatting import Refusal, formatted
from ..editing.saved_form import encoded_like
from ..library import is_note
from ..loading import kind_of_file
from ..project_files import SUFFIX
from ..reading.source import SourceFile, decode
from ..reporters.as_text import report
from .completing import claim_files
from .options import claims_option, no_claims
from .writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterator

DAMAGE_AVOIDED = 2


@click.command()
@click.argument("files", nargs=-1, metavar="[FILES]...", shell_complete=claim_files)
@click.option("--check", is_flag=True, help="Change nothing; fail if a file is not in order.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
@claims_option
@click.pass_context
def fmt(
    context: click.Context,
    *,
    files: tuple[str, ...],
    check: bool,
    diff: bool,
    claims_folder: str,
) -> None:
    """Put order into claims, sources and site.yml: all of them, or FILES.

    FILES are paths, or ids of claims. Keys come in the order of the format, what belongs to a key
    is indented by two spaces, and lines end without spaces. No word, quote or comment changes, and
    a comment stays with its key. A file that cannot be read is left as it is.

    Exits with 0 when all is in order now, with 1 when a file could not be read (or, with --check,
    is not in order), and with 2 when it cannot do its work.
    """
    done = [_put_in_order(path, claims_folder) for path in _paths(files, claims_folder)]
    changed = [each for each in done if each.new is not None]
    for each in changed:
        if diff:
            click.echo(_difference(each), nl=False)
        elif check:
            click.echo(f"{each.source.name}: not in order")
        else:
            replace_file(each.path, encoded_like(each.data, each.new or ""))
            click.echo(f"{each.source.name}: put in order")
    problems = [problem for each in done for problem in each.problems]
    if problems:
        sources = {each.source.name: each.source for each in done}
        click.echo(report(problems, sources), nl=False)
    for each in done:
        if each.refusal is not None:
            click.echo(f"{each.source.name}: left as it is. {each.refusal.value}", err=True)
    click.echo(_summary(len(changed), len(done), dry=check or diff), err=diff)
    if any(each.refusal is Refusal.UNSAFE for each in done):
        context.exit(DAMAGE_AVOIDED)
    context.exit(int(bool(problems) or (check and bool(changed))))


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of one file."""

    path: Path
    data: bytes
    source: SourceFile
    new: str | None
    """The text to write; None where the file stays as it is."""
    problems: tuple[Diagnostic, ...]
    refusal: Refusal | None = None


def _put_in_order(path: Path, claims_folder: str) -> _Done:
    name = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        hint = "See that it is there and that you may read it."
        unread = Diagnostic("F17", Severity.ERROR, message, hint, Span.at(name))
        return _Done(path, b"", SourceFile(name, ""), None, (unread,))
    decoded = decode(name, data)
    if decoded.problems:
        return _Done(path, data, decoded.source, None, decoded.problems)
    result = formatted(decoded.source, kind_of_file(_below(path, claims_folder)))
    same = result.text == decoded.source.text
    new = None if same else result.text
    return _Done(path, data, decoded.source, new, result.problems, result.refusal)


def _below(path: Path, claims_folder: str) -> str:
    """A file's name below the folder of the claims; of one elsewhere the end of its path."""
    folder = Path(claims_folder).resolve()
    whole = path.resolve()
    if whole.is_relative_to(folder):
        return whole.relative_to(folder).as_posix()
    return path.name if path.name == "site.yml" else "/".join(whole.parts[-2:])


def _paths(files: tuple[str, ...], claims_folder: str) -> Iterator[Path]:
    folder = Path(claims_folder)
    if not files:
        if not folder.is_dir():
            raise no_claims(claims_folder, Path())
        yield from _files_in(folder)
    for file in files:
        path = Path(file)
        if path.is_dir():
            yield from _files_in(path)
        elif path.is_file() and path.suffix != SUFFIX:
            message = f"`{file}` holds no claims; their names end in `{SUFFIX}`."
            raise click.UsageError(message)
        elif path.is_file():
            yield path
        elif found := [each for each in _files_in(folder) if each.stem == file]:
            yield from found
        else:
            message = f"There is no file `{file}`, and no claim of that id in `{claims_folder}`."
            raise click.UsageError(message)


def _files_in(folder: Path) -> list[Path]:
    """The files of a folder that `claims check` would read; no link that leads out of it."""
    inside = folder.resolve()
    return sorted(
        path
        for path in folder.rglob(f"*{SUFFIX}")
        if path.is_file()
        and path.resolve().is_relative_to(inside)
        and not is_note(path.name)
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _difference(done: _Done) -> str:
    name = done.source.name
    old, new = done.source.text.splitlines(), (done.new or "").splitlines()
    lines = difflib.unified_diff(old, new, f"{name} (now)", f"{name} (in order)", lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _summary(changed: int, every: int, *, dry: bool) -> str:
    if not changed:
        return f"{_files(every)} looked at, nothing to put in order."
    done = "would be put in order" if dry else "put in order"
    left = every - changed
    return f"{_files(changed)} {done}" + (f", {_files(left)} left alone." if left else ".")


def _files(number: int) -> str:
    return f"{number:,} {'file' if number == 1 else 'files'}"
