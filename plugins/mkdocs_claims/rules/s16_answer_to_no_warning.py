"""An entry of `answered` answers a warning.

It names a rule or an outcome that does not exist, a rule whose errors cannot be answered, or a
warning that is not given.

Why: Readers see the reasons. A reason for a fault that was mended long ago tells them of a fault
that is not there, and would hide the fault if it came back.

Bad:

    answered:
      - {rule: S23, because: A new trial is still running.}

Good:

    look-again: 2026-03-09
    answered:
      - {rule: S23, because: A new trial is still running.}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics import Severity
from ..model.look_alikes import did_you_mean
from .catalogue import catalogue
from .rule import ClaimRule, Finding, Subject
from .running import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Answered, Claim
    from .rule import Context


def check(claim: Claim, context: Context) -> Iterator[Finding]:
    """Find entries of a claim's `answered` that answer nothing."""
    names: list[str] = [outcome.name for outcome in claim.outcomes]
    for answered in claim.answered:
        if answered.outcome is not None and answered.outcome not in names:
            hint = did_you_mean(answered.outcome, names) or "Write the outcome's name as it stands."
            yield Finding(
                (*answered.path, "outcome"),
                f"There is no outcome `{answered.outcome}` in this claim.",
                hint.strip(),
            )
        else:
            yield from _rule(answered, claim, context)


def _rule(answered: Answered, claim: Claim, context: Context) -> Iterator[Finding]:
    rule = catalogue().rules.get(answered.rule)
    at = (*answered.path, "rule")
    if rule is None:
        yield Finding(at, f"There is no rule `{answered.rule}`.", "Correct the code.")
    elif rule.severity is Severity.ERROR:
        yield Finding(
            at,
            f"`{rule.code}` is an error, and errors cannot be answered.",
            "Mend what it says, and take this entry away.",
        )
    elif isinstance(rule, ClaimRule) and not _is_given(rule, answered, claim, context):
        where = f" about `{answered.outcome}`" if answered.outcome is not None else ""
        yield Finding(
            at,
            f"`{rule.code}` has nothing to say{where}, so there is nothing to answer.",
            "Take this entry away.",
        )


def _is_given(rule: ClaimRule, answered: Answered, claim: Claim, context: Context) -> bool:
    if rule.code == RULE.code:
        return True
    return any(fits(answered, rule, claim, finding) for finding in rule.check(claim, context))


RULE = ClaimRule("S16", Severity.WARNING, Subject.CLAIM, check)
