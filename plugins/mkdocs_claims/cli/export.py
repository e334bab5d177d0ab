"""`claims export`: the site as plain Markdown, for other generators."""

from __future__ import annotations

import os
from pathlib import Path

import click
import yaml

from ..clock import build_day
from ..diagnostics import Severity
from ..library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER, PAGES_FOLDER
from ..loading import load
from ..owned_folder import MANIFEST, changes, digest, manifest_of, read_manifest
from ..pages.addresses import Addresses
from ..pages.composer import Composer
from ..pages.exported import FRAGMENT, exported
from ..project_files import read_project
from ..reporters.as_text import report
from .reference import command_reference
from .writing import replace_file

SETTINGS = "mkdocs.yml"


@click.command()
@click.argument("goal", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--project",
    default=".",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the project.",
)
@click.option(
    "--claims",
    "claims_folder",
    default=CLAIMS_FOLDER,
    show_default=True,
    help="The folder of the claims, inside the project's.",
)
@click.option(
    "--refs",
    "bibliography_file",
    default=BIBLIOGRAPHY_FILE,
    show_default=True,
    help="The bibliography, inside the project's folder.",
)
@click.option(
    "--docs",
    "pages_folder",
    default=PAGES_FOLDER,
    show_default=True,
    help="The folder of the pages written by hand, inside the project's.",
)
@click.option("--name", help=f"The title of the site; else that of {SETTINGS}.")
@click.option("--address", help=f"Where the site will stand; else that of {SETTINGS}.")
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
) -> None:
    """Write every page into DIR as plain Markdown, with styles, figures and a navigation.

    Zensical builds it, and so does any generator that leaves HTML in Markdown alone. What did not
    change is not written again. What this command did not make, or somebody has changed since, is
    not touched: it then writes nothing, says so and exits with 1.
    """
    files = read_project(project, claims_folder, bibliography_file, pages_folder)
    library = load(
        files.files,
        today=build_day(os.environ.get("SOURCE_DATE_EPOCH")),
        claims_folder=claims_folder,
        bibliography_file=bibliography_file,
        pages_folder=pages_folder,
        advice=False,
    )
    found = (*files.problems, *library.diagnostics)
    errors = [each for each in found if each.severity is Severity.ERROR]
    if errors:
        click.echo(report(errors, library.sources), err=True, nl=False)
        click.echo("Nothing was written.", err=True)
        context.exit(1)
    settings = _settings(project / SETTINGS)
    composer = Composer(
        library,
        Addresses(),
        name or settings.get("site_name", ""),
        address or settings.get("site_url", ""),
        commands=command_reference,
    )
    docs = project / pages_folder
    same = goal.exists() and docs.exists() and goal.resolve() == docs.resolve()
    made = exported(composer, {} if same else _documents(docs))
    context.exit(_write(goal, made))


def _settings(path: Path) -> dict[str, str]:
    """The plain settings of mkdocs.yml; what needs a tag or a plugin to be read is left out."""
    if not path.is_file():
        return {}
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read: {error}"
        raise click.UsageError(message) from None
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    return {
        key.value: value.value
        for key, value in pairs
        if isinstance(value, yaml.ScalarNode) and not value.tag.startswith("!")
    }


def _documents(folder: Path) -> dict[str, bytes]:
    """Every file of the documentation, hidden ones left out."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path: path.relative_to(folder) for path in paths}
    return {
        name.as_posix(): path.read_bytes()
        for path, name in names.items()
        if not any(part.startswith(".") for part in name.parts)
    }


def _write(goal: Path, made: dict[str, bytes]) -> int:
    manifest = goal / MANIFEST
    ours = read_manifest(manifest.read_bytes()) if manifest.is_file() else {}
    if ours is None:
        message = f"{manifest} is not the list that this command wrote. Nothing was written."
        raise click.UsageError(message)
    present = {
        name: digest(path.read_bytes()) if path.is_file() and not path.is_symlink() else "other"
        for name in {*made, *ours}
        if (path := goal / name).exists() or path.is_symlink()
    }
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


def _remove_if_empty(goal: Path, folder: Path) -> None:
    while folder != goal and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
