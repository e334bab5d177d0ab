"""`claims export`: the site as plain Markdown, for other generators."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..diagnostics import Severity
from ..owned_folder import MANIFEST, changes, digest, manifest_of, read_manifest
from ..pages.addresses import Addresses, Links
from ..pages.composer import Composer
from ..pages.exported import FRAGMENT, exported
from ..pages.forge import ForgeKind
from ..reporters.as_text import report
from .checking import Task, check_once
from .export_forge import forge_for
from .options import project_options, today_option
from .reference import command_reference
from .site_files import SETTINGS, documents, settings_of
from .writing import replace_file

_NOT_OURS = "other"
"""Stands for the digest of what is no file of its own: a folder, a link, what is behind a link."""


@click.command()
@click.argument("goal", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--project",
    default=".",
    is_eager=True,
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the project.",
)
@project_options
@click.option("--name", help=f"The title of the site; else that of {SETTINGS}.")
@click.option("--address", help=f"Where the site will stand; else that of {SETTINGS}.")
@click.option(
    "--links",
    type=click.Choice([str(each) for each in Links]),
    default=str(Links.FILES),
    show_default=True,
    help="`files` for Zensical, which treats links in HTML as it does those of Markdown; `pages` "
    "for generators that leave them alone and put each page in a folder of its own.",
)
@click.option("--repository", help=f"Where the files are kept; else what {SETTINGS} says.")
@click.option(
    "--forge",
    type=click.Choice([str(each) for each in ForgeKind]),
    help=f"What keeps them, where the address does not tell; else what {SETTINGS} says.",
)
@today_option
@click.pass_context
def export(  # noqa: PLR0913 - one for each option
    context: click.Context,
    *,
    goal: Path,
    project: Path,
    claims_folder: str,
    bibliography_file: str,
    pages_folder: str,
    name: str | None,
    address: str | None,
    links: str,
    repository: str | None,
    forge: str | None,
    today: date,
) -> None:
    """Write every page into DIR as plain Markdown, with styles, figures and a navigation.

    Zensical builds it, and so does any generator that leaves HTML in Markdown alone (`--links`).
    What did not change is not written again. What this command did not make, or somebody has
    changed since, is not touched: it then writes nothing, says so and exits with 1.
    """
    docs = project / pages_folder
    _refuse_own_folders(goal, project, docs, project / claims_folder)
    task = Task(project, claims_folder, bibliography_file, pages_folder, today)
    checked = check_once(task)
    library = checked.library
    errors = [each for each in checked.found if each.severity is Severity.ERROR]
    if errors:
        click.echo(report(errors, library.sources), err=True, nl=False)
        click.echo("Nothing was written.", err=True)
        context.exit(1)
    settings = settings_of(project / SETTINGS)
    composer = Composer(
        library,
        Addresses(links=Links(links)),
        name or settings.texts.get("site_name", ""),
        address or settings.texts.get("site_url", ""),
        forge=forge_for(settings, repository, forge),
        commands=command_reference,
    )
    if not docs.is_dir():
        click.echo(f"There is no folder {docs}, so no page written by hand is there.", err=True)
    whole = exported(composer, documents(docs), settings.menu)
    if whole.taken:
        message = (
            f"The page {whole.taken[0]} is made from the claims, and {docs / whole.taken[0]} would "
            "take its place. Rename one of them."
        )
        raise click.UsageError(message)
    context.exit(_write(goal, whole.files))


def _refuse_own_folders(goal: Path, project: Path, docs: Path, claims: Path) -> None:
    """See that what is written is not taken for what the project is made of.

    Raises:
        UsageError: It would be.
    """
    whole = goal.resolve()
    own = whole == project.resolve()
    if own or any(whole.is_relative_to(each.resolve()) for each in (docs, claims)):
        message = (
            f"{goal} belongs to the files that the site is made from. Name another folder, such "
            f"as {project / 'exported'}."
        )
        raise click.UsageError(message)


def _write(goal: Path, made: dict[str, bytes]) -> int:
    manifest = goal / MANIFEST
    ours = read_manifest(manifest.read_bytes()) if manifest.is_file() else {}
    if ours is None:
        message = f"{manifest} is not the list that this command wrote. Nothing was written."
        raise click.UsageError(message)
    present = {name: there for name in {*made, *ours} if (there := _digest_of(goal, name))}
    todo = changes(made, ours, present)
    if todo.refused:
        listed = "".join(f"  {goal / name}\n" for name in sorted(todo.refused))
        click.echo(
            f"These files are not this command's, or somebody has changed them:\n{listed}"
            "Move them away, or export into another folder. Nothing was written.",
            err=True,
        )
        return 1
    for name in todo.written:
        path = goal / name
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, made[name])
    for name in todo.removed:
        (goal / name).unlink()
        _remove_if_empty(goal, (goal / name).parent)
    goal.mkdir(parents=True, exist_ok=True)
    replace_file(manifest, manifest_of(made))
    kept = len(made) - len(todo.written)
    click.echo(
        f"{len(todo.written):,} files written, {len(todo.removed):,} removed, {kept:,} unchanged. "
        f"{goal / FRAGMENT} says what the settings of your generator need."
    )
    for name in todo.left:
        click.echo(f"{goal / name} is no longer made, and stays because it was changed.", err=True)
    return 0


def _digest_of(goal: Path, name: str) -> str:
    """The digest of what is there under this name; empty where nothing is."""
    path = goal / name
    for each in (path, *path.parents):
        if each == goal:
            break
        if each.is_symlink() or (each != path and each.is_file()):
            return _NOT_OURS
    if path.is_file():
        return digest(path.read_bytes())
    return _NOT_OURS if path.exists() else ""


def _remove_if_empty(goal: Path, folder: Path) -> None:
    while folder != goal and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
