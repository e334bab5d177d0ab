"""Where the time of a build goes: `python -m bench.profiling [SIZE]`.

Both builds run in processes of their own and are told apart by phases; `--functions` shows instead
which functions of the plugin's build take most time, by cProfile.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
import mkdocs.utils
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

import mkdocs_claims.loading
import mkdocs_claims.plugin
import mkdocs_claims.rules.running
from mkdocs_claims.pages.composer import Composer
from mkdocs_claims.pages.outcome_figures import ClaimFigures
from mkdocs_claims.references.bibliography import Bibliography

from .clock import Clock
from .corpus import write_corpus
from .plain import write_plain
from .report import LARGE

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGES = "pages of claims: templates"
REST = "the rest of MkDocs"


def watched() -> Clock:
    """A clock that knows the phases of both builds."""
    clock = Clock(REST)
    loading = mkdocs_claims.loading
    clock.watch(mkdocs_claims.plugin, "read_project", "reading the files")
    clock.watch(mkdocs_claims.plugin, "load", "putting the library together")
    clock.watch(loading, "read_yaml", "YAML")
    clock.watch(loading, "_read", "records from YAML")
    clock.watch(loading, "read_bibliography", "BibTeX: splitting")
    clock.watch(Bibliography, "_build", "BibTeX: decoding")
    clock.watch(loading, "appraise", "GRADE: levels and sentences")
    clock.watch(loading, "run_rules", "rules")
    clock.watch(mkdocs_claims.rules.running, "read_yaml", "YAML again, for places of findings")
    clock.watch(Composer, "__init__", "which pages there are")
    clock.watch(Composer, "render", PAGES)
    clock.watch(ClaimFigures, "of", "pages of claims: figures")
    clock.watch(mkdocs_claims.plugin, "_write", "writing the figures")
    clock.watch(jinja2.Template, "render", "the theme's templates", not_in=PAGES)
    clock.watch(Page, "read_source", "reading the pages")
    clock.watch(Page, "render", "Python-Markdown")
    search = import_module("material.plugins.search.plugin").SearchPlugin
    clock.watch(search, "on_page_context", "search: parsing pages")
    clock.watch(search, "on_post_build", "search: writing the index")
    clock.watch(mkdocs.utils, "write_file", "writing the files")
    clock.watch_collector()
    return clock


def main() -> None:
    """Print the profiles of both builds of one size."""
    options = _options()
    if options.project is not None:
        _build(options.project, functions=options.functions)
        return
    with tempfile.TemporaryDirectory(prefix="claims-profile-") as folder:
        corpus, plain = Path(folder) / "plugin", Path(folder) / "plain"
        write_corpus(corpus, options.size)
        write_plain(corpus, plain)
        for project in (corpus, plain) if not options.functions else (corpus,):
            print(f"{options.size:,} claims, {project.name}:", flush=True)
            _in_a_process(["--project", str(project)], functions=options.functions)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.profiling", description=__doc__)
    parser.add_argument("size", type=int, nargs="?", default=LARGE, help="claims (default: 3000)")
    parser.add_argument("--functions", type=int, default=0, metavar="N", help="the top N functions")
    parser.add_argument("--project", type=Path, help="a project that is there already")
    return parser.parse_args()


def _in_a_process(words: Sequence[str], *, functions: int) -> None:
    command = [sys.executable, "-m", "bench.profiling", *words, "--functions", str(functions)]
    subprocess.run(command, cwd=Path(__file__).resolve().parent.parent, check=True)


def _build(project: Path, *, functions: int) -> None:
    if functions:
        profile = cProfile.Profile()
        profile.runcall(_mkdocs, project)
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(functions)
        return
    clock = watched()
    _mkdocs(project)
    seconds = clock.seconds
    whole = sum(seconds.values())
    for phase, spent in seconds.items():
        print(f"  {100 * spent / whole:5.1f} %  {spent:7.2f} s  {phase}")
    print(f"  100.0 %  {whole:7.2f} s\n")


def _mkdocs(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


if __name__ == "__main__":
    main()
