"""Rows of published summary of findings tables, recomputed and put to the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from graded import OUTCOME, baseline, certainty, claim, codes_of, effect, pooled, study, text
from mkdocs_claims.appraisal.absolute import AbsoluteEffect, absolute_effect
from mkdocs_claims.appraisal.certainty import rate
from mkdocs_claims.model.effect import Effect
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.scalars import Plain

FILE = Path(__file__).parents[2] / "oracles" / "summary-of-findings.yml"
DOMAINS = ("risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias")


@dataclass(frozen=True)
class Row:
    """A row as printed, with the table that it is from."""

    table: str
    per: int
    printed: dict[str, Any]

    @property
    def id(self) -> str:
        return f"{self.table}: {self.printed['outcome']}"

    @property
    def flags(self) -> set[str]:
        return {flag["rule"] for flag in self.printed.get("flag", [])}

    @property
    def effect(self) -> Effect | None:
        """The printed relative effect; risk differences are proportions in the tables."""
        measure = self.printed.get("measure")
        if measure is None:
            return None
        scale = 1000 if measure == "RD" else 1
        numbers = [self.printed["estimate"], *self.printed.get("ci", [])]
        scaled = [str(Decimal(str(number)) * scale) for number in numbers]
        return effect({"rate-ratio": "IRR"}.get(measure, measure), *scaled)

    @property
    def absolute(self) -> AbsoluteEffect | None:
        risk = self.printed.get("baseline")
        if self.effect is None or risk is None:
            return None
        return absolute_effect(self.effect, baseline(str(Decimal(str(risk)) * 1000 / self.per)))

    def certainty(self, why: str | None = None, **more: int) -> Any:
        down = {
            key.replace("-", "_"): levels for key, levels in self.printed.get("down", {}).items()
        }
        up = {key.replace("-", "_"): levels for key, levels in self.printed.get("up", {}).items()}
        return certainty(self.printed["start"], up, why or "A fault.", **{**down, **more})

    def gaps(self) -> list[Decimal]:
        """How far our numbers lie from the printed ones, in the table's unit."""
        absolute = self.absolute
        assert absolute is not None
        return [
            abs(_rounded(ours * self.per / 1000, printed) - Decimal(str(printed)))
            for key, interval in (("with", absolute.with_), ("difference", absolute.difference))
            for ours, printed in zip(
                interval,
                [self.printed.get(key), *self.printed.get(f"{key}-ci", [None, None])],
                strict=True,
            )
            if printed is not None and ours is not None
        ]


def _rounded(ours: Decimal, printed: float) -> Decimal:
    digits = Decimal(str(printed)).normalize()
    unit = Decimal(1) if digits == digits.to_integral() else Decimal("0.1")
    return ours.quantize(unit, rounding=ROUND_HALF_UP)


ROWS = [
    Row(table["id"], table["per"], row)
    for table in yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for row in table["rows"]
]
ARITHMETIC = [row for row in ROWS if row.absolute is not None and "counts" not in row.printed]
LEVELS = [row for row in ROWS if "down" in row.printed and "level-follows" in row.printed]


def _id(value: object) -> str:
    return value.id if isinstance(value, Row) else str(value)


def test_there_are_enough_published_rows() -> None:
    assert len({row.table.split("-")[0] for row in ARITHMETIC}) >= 8
    assert len(LEVELS) >= 8


@pytest.mark.parametrize(
    "row", [row for row in ARITHMETIC if row.printed.get("recomputes")], ids=_id
)
def test_absolute_effects_are_those_printed(row: Row) -> None:
    """Within 1 per 1000 after rounding; a bound beyond 1000 in print is held at 1000 here."""
    if "C26" in row.flags:
        absolute = row.absolute
        assert absolute is not None
        assert absolute.held
        assert absolute.with_.high == 1000
        return
    assert row.gaps()
    assert max(row.gaps()) <= 1


@pytest.mark.parametrize(
    "row", [row for row in ARITHMETIC if row.printed.get("recomputes") is False], ids=_id
)
def test_numbers_that_were_printed_wrong_come_out_otherwise(row: Row) -> None:
    assert max(row.gaps()) > 1


@pytest.mark.parametrize("row", LEVELS, ids=_id)
def test_levels_are_those_printed_where_they_follow(row: Row) -> None:
    follows = rate(row.certainty()).level == row.printed["certainty"]

    assert follows is row.printed["level-follows"]


def _other_domain(*unset: str) -> str:
    return next(domain for domain in DOMAINS if domain not in unset).replace("-", "_")


def _outcome(row: Row, **changes: Any) -> Outcome:
    relative = row.effect
    risk = row.printed.get("baseline")
    made = replace(
        OUTCOME,
        name=Plain(row.printed["outcome"]),
        pooled=pooled(relative) if relative is not None else None,
        baselines=() if risk is None else (baseline(str(Decimal(str(risk)) * 1000 / row.per)),),
    )
    return replace(made, **changes)


def as_claim_files_would_say_it(row: Row, rule: str) -> set[str]:
    """The rules that object when a row's fault is written in our format."""
    answer = "We do not know."
    changes: dict[str, Any] = {}
    numbers: dict[str, int] = {}
    if rule == "C09":
        changes["certainty"] = row.certainty()
    elif rule == "C12":
        changes["certainty"] = certainty("high", why=None, risk_of_bias=1)
    elif rule == "C15":
        why = {
            "onakpoya2020-t3": ("indirectness", "The confidence interval was wide."),
            "pmc11685323-t6": ("risk_of_bias", "Heterogeneity was moderate."),
        }.get(row.table, ("risk_of_bias", "Risk of bias, and imprecision."))
        changes["certainty"] = certainty("high", why=why[1], **{why[0]: 1})  # type: ignore[arg-type]
    elif rule == "C18":
        numbers = {"events": 25}
        changes["certainty"] = row.certainty()
    elif rule == "C21":
        changes["certainty"] = row.certainty("I² was 62.3 %.")
    elif rule == "C29":
        answer = f"It was {row.printed['difference-words']}."
    elif rule == "C28":
        ends = sorted(row.printed["difference-ci"])
        reported = effect("RD", row.printed["difference"], *ends)
        changes["studies"] = (study("cohort", reported),)
    relative = row.effect
    if relative is not None and numbers:
        changes["pooled"] = pooled(relative, **numbers)
    return codes_of(claim(_outcome(row, **changes), answer=answer))


# A difference of the wrong sign can be written into a claim file. One of the wrong size cannot:
# differences are computed, and `test_numbers_that_were_printed_wrong_come_out_otherwise` sees them.
WRONG_SIGN = {"cd013257-sof1: Alive", "cd013257-sof1: Progression-free", "pmc9138061-t3"}
WRITABLE = {"C09", "C12", "C15", "C18", "C21", "C25", "C26", "C29"}
COMPUTED = {
    "C10": "a level is computed, so that it follows from its judgements",
    "C11": "symbol and word come from the same level",
    "C13": "the number of levels stands in `down`, beside the reason",
}


def _is_writable(row: Row, rule: str) -> bool:
    if rule == "C28":
        return any(row.id.startswith(start) for start in WRONG_SIGN)
    if row.printed.get("measure") in ("HR", "rate-ratio") and rule in ("C25", "C26"):
        return False
    return rule in WRITABLE


@pytest.mark.parametrize(
    ("row", "rule"),
    [(row, rule) for row in ROWS for rule in sorted(row.flags) if _is_writable(row, rule)],
    ids=_id,
)
def test_a_faulty_row_is_found_by_the_rule(row: Row, rule: str) -> None:
    assert rule in as_claim_files_would_say_it(row, rule)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.printed.get("measure") == "rate-ratio"], ids=_id
)
def test_events_in_time_are_no_share_of_people(row: Row) -> None:
    assert row.absolute is None
    assert "C25" in codes_of(claim(_outcome(row)))


@pytest.mark.parametrize(
    "row", [row for row in ARITHMETIC if row.printed.get("recomputes") and not row.flags], ids=_id
)
def test_a_sound_row_is_left_alone(row: Row) -> None:
    assert not codes_of(claim(_outcome(row), claim_partner())) & {"C25", "C26", "C28", "C29"}


def claim_partner() -> Outcome:
    return replace(OUTCOME, name=Plain("falls"), summary=text("Nobody fell."))


def test_every_flag_is_either_found_or_cannot_be_written() -> None:
    for row in ROWS:
        for rule in row.flags - WRITABLE - {"C28"}:
            assert rule in COMPUTED, (row.id, rule)
