"""The forge where a site's files are kept: addresses for editing a file and opening an issue.

What each forge's addresses look like was taken from their documentation:

- GitHub: `/edit/BRANCH/FILE`; `/issues/new?template=FORM.yml`, where the other parameters fill in
  the title and the form's fields by their ids
- GitLab: `/-/edit/BRANCH/FILE`; `/-/issues/new?issue[title]=...&issue[description]=...`
- Forgejo and Gitea, so Codeberg: `/_edit/BRANCH/FILE`; `/issues/new?title=...&body=...`
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlencode, urlsplit

LONGEST_TITLE = 200
"""Characters of an issue's title; a longer one is cut."""


class ForgeKind(StrEnum):
    """A family of forges whose addresses are alike."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


_EDITING = {
    # The longer ones first: `/-/edit/` holds `/edit/`.
    ForgeKind.GITLAB: "/-/edit/",
    ForgeKind.FORGEJO: "/_edit/",
    ForgeKind.GITHUB: "/edit/",
}
_HOSTS = {
    "github": ForgeKind.GITHUB,
    "gitlab": ForgeKind.GITLAB,
    "codeberg": ForgeKind.FORGEJO,
    "forgejo": ForgeKind.FORGEJO,
    "gitea": ForgeKind.FORGEJO,
}


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A form in which somebody says something about a claim."""

    name: str
    """The stem of its file among the forge's forms."""
    title: str
    """How the issue's title begins."""
    asks: str
    """What to write, where the forge has no forms that can be filled in."""


ISSUE_FORMS = (
    IssueForm(
        "question-rating",
        "Question a rating",
        "What seems wrong, what should the page say, and where can that be read?",
    ),
    IssueForm(
        "missing-study",
        "Missing study",
        "Which study is it (a DOI or an address), and what did it find?",
    ),
    IssueForm(
        "propose-claim",
        "Propose a claim",
        "What is the statement, and where is it made?",
    ),
)


@dataclass(frozen=True, slots=True)
class Forge:
    """A repository at a forge."""

    kind: ForgeKind
    repository: str
    """The repository's address, without a slash at its end."""
    branch: str = "main"

    def edit_address(self, file: str) -> str:
        """The address at which a file, or a folder that ends in a slash, is edited."""
        branch, path = quote(self.branch), quote(file)
        return f"{self.repository}{_EDITING[self.kind]}{branch}/{path}"

    def issue_address(self, form: IssueForm, claim: str, statement: str) -> str:
        """The address that opens a form with what is known filled in.

        Args:
            form: The form.
            claim: The id of the claim that it is about.
            statement: The claim's statement; a form that proposes another claim does not need it.
        """
        about = f": {statement}" if form.name != "propose-claim" else ": "
        title = _cut(f"{form.title}{about}")
        body = f"Claim: {claim}\n\n{form.asks}\n\n"
        match self.kind:
            case ForgeKind.GITHUB:
                given = {"template": f"{form.name}.yml", "title": title, "claim": claim}
                start = f"{self.repository}/issues/new"
            case ForgeKind.GITLAB:
                given = {"issue[title]": title, "issue[description]": body}
                start = f"{self.repository}/-/issues/new"
            case ForgeKind.FORGEJO:
                given = {"title": title, "body": body}
                start = f"{self.repository}/issues/new"
        return f"{start}?{urlencode(given, quote_via=quote)}"


def forge_of(
    *,
    repository: str | None = None,
    edit_uri: str | None = None,
    kind: str | None = None,
    branch: str = "main",
) -> Forge | None:
    """The forge that a site's settings tell of.

    Args:
        repository: The repository's address, such as `https://codeberg.org/someone/desks`.
        edit_uri: MkDocs' setting of that name; a full address tells of the repository as well.
        kind: One of `ForgeKind`; without it the host or the form of `edit_uri` tells.
        branch: The branch on which people edit.

    Returns:
        None where no repository is told of, or where nothing tells what kind of forge it is.
    """
    address = repository or _repository_in(edit_uri or "")
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or not parts.path.strip("/"):
        return None
    found = ForgeKind(kind) if kind else _kind_of(parts.hostname) or _kind_in(edit_uri or "")
    if found is None:
        return None
    return Forge(found, address.rstrip("/").removesuffix(".git"), branch)


def is_address(text: str) -> bool:
    """Whether a text can be the address of a repository."""
    blank = any(each.isspace() for each in text)
    return not blank and forge_of(repository=text, kind=ForgeKind.GITHUB) is not None


def _repository_in(edit_uri: str) -> str:
    kind = _kind_in(edit_uri)
    return edit_uri.split(_EDITING[kind], 1)[0] if kind is not None else ""


def _kind_in(edit_uri: str) -> ForgeKind | None:
    path = f"/{urlsplit(edit_uri).path}"
    return next((kind for kind, sign in _EDITING.items() if sign in path), None)


def _kind_of(host: str) -> ForgeKind | None:
    """The kind of a forge by its host: `gitlab.com`, and also `gitlab.example.org`."""
    return next((kind for name, kind in _HOSTS.items() if name in host.split(".")), None)


def _cut(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
