"""The settings of the plugin: `plugin.py` takes their defaults, and a page shows them."""

from __future__ import annotations

from .library import BIBLIOGRAPHY_FILE, CLAIMS_FOLDER
from .model.manual import Setting

CLAIMS_DIR = Setting(
    "claims_dir",
    "the name of a folder",
    CLAIMS_FOLDER,
    "The folder of the claim files, of `site.yml` and `sources/`, relative to `mkdocs.yml`.",
    "claims_dir: evidence",
)
BIBLIOGRAPHY = Setting(
    "bibliography",
    "the name of a file",
    BIBLIOGRAPHY_FILE,
    "The BibTeX file with the works that claims cite, relative to `mkdocs.yml`.",
    "bibliography: library/works.bib",
)
SOCIAL_CARDS = Setting(
    "social_cards",
    "`true` or `false`",
    default=False,
    meaning="Whether each claim gets a picture that links to it are shown with. Needs a further "
    "package: `pip install 'mkdocs-claims[cards]'`.",
    example="social_cards: true",
)
REPOSITORY = Setting(
    "repository",
    "a web address",
    None,
    "The address of the repository; without it `repo_url` of MkDocs, or what a full `edit_uri` "
    "tells. Unlike `repo_url`, no theme asks the forge for anything because of it.",
    "repository: https://codeberg.org/someone/desks",
)
FORGE = Setting(
    "forge",
    "`github`, `gitlab` or `forgejo`",
    None,
    "What kind of forge that is, where its address does not tell.",
    "forge: forgejo",
)
BRANCH = Setting(
    "branch",
    "the name of a branch",
    "main",
    "The branch on which people edit.",
    "branch: trunk",
)

SETTINGS = (CLAIMS_DIR, BIBLIOGRAPHY, SOCIAL_CARDS, REPOSITORY, FORGE, BRANCH)
"""In the order in which they are shown."""
