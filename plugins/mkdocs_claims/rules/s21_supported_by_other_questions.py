"""Studies of other questions support nothing.

The verdict is `supported`, and every study is marked `indirect`.

Why: A finding in other people, with another substance or in animals is a reason to look, not an
answer.

Bad:

    verdict: supported
    outcomes:
      - studies:
          - indirect: The people had no back pain.
          - indirect: The people had no back pain.
      - studies:
          - indirect: The people had no back pain.
          - indirect: The people had no back pain.

Good:

    verdict: unsupported
    outcomes:
      - studies:
          - indirect: The people had no back pain.
          - indirect: The people had no back pain.
      - studies:
          - indirect: The people had no back pain.
          - indirect: The people had no back pain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.words import Verdict
from .evidence import studies_of
from .rule import ClaimRule, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find a `supported` without a direct study."""
    del context
    if claim.verdict is not Verdict.SUPPORTED:
        return
    studies = [study for _, study in studies_of(claim)]
    if studies and all(study.indirect is not None for study in studies):
        yield Finding(
            ("verdict",),
            "The verdict is `supported`, but every study is marked `indirect`.",
            "Choose `unsupported` or `untested`, or add a study of the statement itself.",
        )


RULE = ClaimRule("S21", Severity.ERROR, Subject.CLAIM, check)
