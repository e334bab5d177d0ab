"""`claims init`: a small site that builds, to be made one's own."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from shlex import quote

import click

from ..model.site import Language
from ..pages.forge import ForgeKind
from ..starter.new_site import Wishes, kind_of, new_site


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
@click.option(
    "--forge",
    type=click.Choice([str(kind) for kind in ForgeKind]),
    help="What keeps them, where the address does not tell.",
)
@click.option(
    "--language",
    type=click.Choice([str(each) for each in Language]),
    default=str(Language.EN),
    show_default=True,
    help="The language of its pages.",
)
def init(
    *,
    folder: Path,
    name: str,
    description: str,
    repository: str,
    forge: str | None,
    language: str,
) -> None:
    """Begin a site in FOLDER: one source, two claims, three references, all invented.

    Nothing that is there is overwritten: a folder that holds anything but hidden files is refused.
    """
    if folder.exists() and any(not each.name.startswith(".") for each in folder.iterdir()):
        message = f"`{folder}` is not empty. Name a folder that is, or one that is not there yet."
        raise click.UsageError(message)
    kind = ForgeKind(forge) if forge is not None else None
    wishes = Wishes(
        name.strip(),
        description.strip(),
        repository.strip(),
        _asked_version(),
        kind,
        Language(language),
    )
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
    if kind_of(wishes) is None:
        click.echo(
            "The workflows are those of GitHub, since nothing tells where the files will be kept; "
            "`--forge gitlab` and `--forge forgejo` put others there.\n"
        )
    click.echo("The claims in it are invented. `claims new` begins one of yours.")


def _asked_version() -> str:
    major, minor, *_ = version("mkdocs-claims").split(".")
    return f">={major}.{minor}"
