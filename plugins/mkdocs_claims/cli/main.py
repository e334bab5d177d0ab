"""The program `claims`: its commands are imported when they are asked for."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "check": "Say what is wrong in a folder of claims.",
    "cite": "Add a work to the bibliography by its DOI, PubMed number, ISBN or address.",
    "completion": "Print the script that lets a shell complete these commands.",
    "diff": "Say what changes between two revisions.",
    "explain": "Say what a rule is about, with examples.",
    "export": "Write the site as plain Markdown, for other generators.",
    "fmt": "Put order into the files, without changing what they say.",
    "init": "Begin a site in an empty folder.",
    "new": "Write a new claim, asking for what it needs.",
    "rules": "List the rules of the check.",
    "schema": "Print the JSON Schema of the claim format.",
}
"""Each command with its help. A command is the object of that name in the module of that name."""

MISUSE = 2
"""The exit code for what is no fault of the claims."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"mkdocs_claims.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The usual way imports every command to ask for its help.
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        # As above: a shell that completes a name need not wait for every command.
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        names = [
            CompletionItem(name, help=text)
            for name, text in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return [*names, *click.Command.shell_complete(self, ctx, incomplete)]


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-claims")
def claims() -> None:
    """Work with claims: statements and the evidence on them."""


def main() -> None:
    """Run the program. Whatever happens ends in a message and an exit code, not in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        claims(prog_name="claims")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(f"claims: {where}{error.strerror or error}")
    except Exception as error:
        if os.environ.get("CLAIMS_TRACEBACK"):
            raise
        _fail(
            f"claims: this is a fault of the program itself ({type(error).__name__}: {error}).\n"
            "Please report it with the files that brought it about. "
            "CLAIMS_TRACEBACK=1 shows where it happened."
        )


def _fail(message: str) -> None:
    # What is left in the buffers cannot be written, and would be tried again at exit.
    try:
        click.echo(message, err=True)
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(MISUSE)


if __name__ == "__main__":
    main()
