"""`claims init`: a small site that builds, to be made one's own."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from shlex import quote

import click

from ..model.site import Language
from ..pages.forge import ForgeKind, forge_of, is_address
from ..starter.new_site import Wishes, kind_of, new_site
from .asking import can_ask, nobody_to_ask


class _Question(click.Option):
    """An option that is asked for. Where no answer comes and nobody can give one, it is missing."""

    def prompt_for_value(self, ctx: click.Context) -> object:
        """The answer, or the default of an option that has one."""
        try:
            return super().prompt_for_value(ctx)
        except click.Abort:
            if can_ask():
                raise
        click.echo()
        if self.default == "":
            return ""
        questions = (each for each in ctx.command.params if isinstance(each, _Question))
        unanswered = (each for each in questions if each.name not in ctx.params)
        raise nobody_to_ask(each.opts[0] for each in unanswered if each.default != "")


def _empty_folder(context: click.Context, parameter: click.Parameter, folder: Path) -> Path:
    del context, parameter
    if folder.exists() and any(not each.name.startswith(".") for each in folder.iterdir()):
        message = f"`{folder}` is not empty. Name a folder that is, or one that is not there yet."
        raise click.UsageError(message)
    return folder


def _some_words(context: click.Context, parameter: click.Parameter, text: str) -> str:
    del context, parameter
    if not text.strip():
        message = "Please write something."
        raise click.BadParameter(message)
    return text.strip()


def _address_or_nothing(context: click.Context, parameter: click.Parameter, text: str) -> str:
    del context, parameter
    if text.strip() and not is_address(text.strip()):
        message = (
            f"`{text}` is no address of a repository. Write it as a browser shows it, such as "
            "`https://codeberg.org/someone/desks`, or leave it empty."
        )
        raise click.BadParameter(message)
    return text.strip()


@click.command()
@click.argument(
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    callback=_empty_folder,
    is_eager=True,  # nobody should answer questions in vain
)
@click.option(
    "--name",
    cls=_Question,
    prompt="What is the site called",
    callback=_some_words,
    help="The title of the site.",
)
@click.option(
    "--description",
    cls=_Question,
    prompt="What is it about, in one sentence",
    callback=_some_words,
    help="What the site is about.",
)
@click.option(
    "--repository",
    cls=_Question,
    prompt="Where will its files be kept (an address; leave it empty if you do not know yet)",
    default="",
    show_default=False,
    callback=_address_or_nothing,
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
    told = forge_of(repository=repository)
    if forge is not None and told is not None and told.kind != forge:
        message = (
            f"`--forge {forge}` does not fit `{repository}`, whose address tells {told.kind}. "
            "Leave `--forge` out, or correct the address."
        )
        raise click.UsageError(message)
    kind = ForgeKind(forge) if forge is not None else None
    wishes = Wishes(name, description, repository, _asked_version(), kind, Language(language))
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
    click.echo("The claims in it are invented. `claims new` begins one of yours.\n")
    click.echo(
        "Before others check or publish it: `requirements.txt` asks a package index for this "
        "program. Where none has it, put in where it is kept; the file says how."
    )


def _asked_version() -> str:
    major, minor, *_ = version("mkdocs-claims").split(".")
    return f">={major}.{minor}"
