"""Whether an identifier can be right: a reason when it cannot, else None. Nothing is looked up."""

from __future__ import annotations

import re

_DOI = re.compile(r"10\.\d{4,9}/\S+", re.ASCII)
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_PMID = re.compile(r"[1-9]\d{0,7}", re.ASCII)
_PMCID = re.compile(r"PMC[1-9]\d{0,8}", re.ASCII)
_ISBN_10 = re.compile(r"\d{9}[\dX]", re.ASCII)
_ISBN_13 = re.compile(r"97[89]\d{10}", re.ASCII)
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)


def bare_doi(text: str) -> str:
    """A DOI without a resolver's address or `doi:` before it."""
    return _DOI_PREFIX.sub("", text.strip(), count=1)


def doi_problem(text: str) -> str | None:
    """Why `text` cannot be a DOI such as `10.1000/xyz123`."""
    bare = bare_doi(text)
    if not _DOI.fullmatch(bare):
        return f"`{text}` is not a DOI; a DOI looks like `10.1000/xyz123`"
    if bare != text:
        return f"a DOI is given alone, as `{bare}`, without an address before it"
    if bare[-1] in ".,;":
        return f"the DOI `{text}` ends in `{text[-1]}`, which is hardly a part of it"
    return None


def pmid_problem(text: str) -> str | None:
    """Why `text` cannot be a PubMed number: up to 8 digits, no zero first."""
    if _PMID.fullmatch(text):
        return None
    return f"`{text}` is not a PubMed number; it has up to 8 digits and nothing else"


def pmcid_problem(text: str) -> str | None:
    """Why `text` cannot be a PubMed Central number such as `PMC1234567`."""
    if _PMCID.fullmatch(text):
        return None
    return f"`{text}` is not a PubMed Central number; one looks like `PMC1234567`"


def isbn_problem(text: str) -> str | None:
    """Why `text` cannot be an ISBN of 10 or 13 digits; hyphens and spaces are free.

    Check digits: weights 10 to 1, sum divisible by 11 (ISBN-10); weights 1 and 3 in turn,
    sum divisible by 10 (ISBN-13).
    """
    bare = re.sub(r"[- ]", "", text)
    if _ISBN_13.fullmatch(bare):
        sound = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(bare)) % 10 == 0
    elif _ISBN_10.fullmatch(bare):
        values = [10 if digit == "X" else int(digit) for digit in bare]
        sound = sum((10 - place) * value for place, value in enumerate(values)) % 11 == 0
    else:
        return f"`{text}` is not an ISBN; one has 10 or 13 digits"
    return None if sound else f"the ISBN `{text}` has a wrong digit: its check digit does not fit"


def orcid_problem(text: str) -> str | None:
    """Why `text` cannot be an ORCID iD such as `0000-0002-1825-0097`.

    The last character is the check digit of ISO 7064 mod 11-2.
    """
    if not _ORCID.fullmatch(text):
        return f"`{text}` is not an ORCID iD; one looks like `0000-0002-1825-0097`"
    digits = text.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2 % 11
    expected = (12 - total) % 11
    if digits[-1] == ("X" if expected == 10 else str(expected)):  # noqa: PLR2004 - X stands for 10
        return None
    return f"the ORCID iD `{text}` has a wrong digit: its check digit does not fit"
