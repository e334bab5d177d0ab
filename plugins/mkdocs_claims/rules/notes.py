"""Which works a claim rests on without telling readers anything about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.claim import Claim
    from ..reading.nodes import Path


def cited_without_note(claim: Claim) -> Iterator[tuple[Path, str]]:
    """Path and key of each work without a `note` on a study of the same outcome that cites it."""
    for outcome in claim.outcomes:
        noted = {study.cites for study in outcome.studies if study.note is not None}
        for study in outcome.studies:
            if study.note is None:
                yield (*study.path, "cites"), study.cites
        if outcome.pooled is not None and outcome.pooled.cites not in noted:
            yield (*outcome.pooled.path, "cites"), outcome.pooled.cites
        for baseline in outcome.baselines:
            if baseline.cites is not None and baseline.cites not in noted:
                yield (*baseline.path, "cites"), baseline.cites
    for index, key in enumerate(claim.background):
        yield ("background", index), key
