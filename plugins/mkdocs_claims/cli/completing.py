"""What a shell is told when somebody presses the tab key.

Nothing is read but the names of files: a shell asks at each key, and waits.
"""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from .. import __path__ as _package
from ..library import CLAIMS_FOLDER
from ..model.claim import RULE_CODE

_RULE_MODULE = re.compile(rf"({RULE_CODE})_(\w+)", re.IGNORECASE)


def rule_codes(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The codes of rules that begin with what is written, with what they are about."""
    del context, parameter
    names = sorted(each.name for each in pkgutil.iter_modules([f"{_package[0]}/rules"]))
    found = (_RULE_MODULE.fullmatch(name) for name in names)
    return [
        CompletionItem(each[1].upper(), help=each[2].replace("_", " "))
        for each in found
        if each is not None and each[1].upper().startswith(incomplete.upper())
    ]


def claim_files(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The ids of claims that begin with what is written; else the shell completes paths."""
    del parameter
    folder = Path(context.params.get("claims_folder") or CLAIMS_FOLDER)
    ids = sorted({path.stem for path in folder.rglob("*.yml")}) if incomplete else []
    items = [CompletionItem(each) for each in ids if each.startswith(incomplete)]
    return items or [CompletionItem(incomplete, type="file")]


def topic_ids(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The folders of claims, which have the names of topics."""
    del parameter
    folder = Path(context.params.get("claims_folder") or CLAIMS_FOLDER)
    names = sorted(path.name for path in folder.glob("*/") if path.name != "sources")
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
