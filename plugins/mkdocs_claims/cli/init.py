"""`claims init`: a small site that builds, to be made one's own."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from shlex import quote

import click

from ..starter.new_site import Wishes, new_site


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", prompt="What is the site called", help="The title of the site.")
@click.option(
    "--description", prompt="What is it about, in one sentence", help="What the site is about."
)
@click.option(
    "--repository",
    prompt="Where will its files be kept (an address; leave it empty if you do not know yet)",
    default="",
    show_default=False,
    help="The address of the repository; edit links lead there.",
)
def init(*, folder: Path, name: str, description: str, repository: str) -> None:
    """Begin a site in FOLDER: one source, two claims, three references, all invented.

    Nothing that is there is overwritten: a folder that holds anything but hidden files is refused.
    """
    if folder.exists() and any(not each.name.startswith(".") for each in folder.iterdir()):
        message = f"`{folder}` is not empty. Name a folder that is, or one that is not there yet."
        raise click.UsageError(message)
    wishes = Wishes(name.strip(), description.strip(), repository.strip(), _asked_version())
    files = new_site(wishes)
    taken = [each for each in files if (folder / each).exists()]
    if taken:
        message = f"`{folder / taken[0]}` is there already, and nothing is overwritten."
        raise click.UsageError(message)
    for each, data in files.items():
        path = folder / each
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    click.echo(f"{len(files)} files are in {folder}. Next:\n")
    click.echo(f"  cd {quote(str(folder))}\n  claims check\n  mkdocs serve\n")
    click.echo("The claims in it are invented. `claims new` begins one of yours.")


def _asked_version() -> str:
    major, minor, *_ = version("mkdocs-claims").split(".")
    return f">={major}.{minor}"
