from __future__ import annotations

from dataclasses import replace

from drawn import parsed, parsed_file, texts
from graded import OUTCOME, SEARCH, certainty, claim, outcome_of
from languages import ENGLISH
from mkdocs_claims.appraisal.appraise import appraise
from mkdocs_claims.figures.evidence_map import (
    Amount,
    EvidenceMap,
    amount_of,
    amount_picture,
    evidence_map,
    map_figure,
)
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.outcome import Outcome
from mkdocs_claims.model.scalars import Identifier, Plain
from mkdocs_claims.model.words import Importance

PAIN = outcome_of(certainty(), "randomised-trial", "cohort", "animal")
FALLS = replace(PAIN, name=Plain("falls"), importance=Importance.LIMITED)
LEAVE = replace(OUTCOME, name=Plain("sick leave"), studies=(), nothing_found=SEARCH)


def about(id_: str, topic: str, *outcomes: Outcome, kind: str = "intervention") -> Claim:
    return replace(claim(*outcomes, kind=kind), id=id_, topics=(Identifier(topic),))


def mapped(*claims: Claim) -> EvidenceMap:
    appraisals = {
        each.id: [appraise(each, one, ENGLISH) for one in each.outcomes] for each in claims
    }
    return evidence_map(
        claims, appraisals, {"desks": "Desks", "balls": "Sitting on balls"}, ENGLISH
    )


def test_outcomes_of_one_name_share_a_row_and_shared_ones_stand_first() -> None:
    capital = replace(FALLS, name=Plain("Falls"))
    evidence = mapped(about("a", "balls", PAIN, FALLS), about("b", "desks", LEAVE, capital))

    assert evidence.topics == ("Desks", "Sitting on balls")
    assert [row.outcome for row in evidence.rows] == ["falls", "back pain", "sick leave"]
    assert [[len(cell) for cell in row.cells] for row in evidence.rows] == [[1, 1], [0, 1], [1, 0]]


def test_a_cell_leads_to_its_outcome_and_says_how_sure_it_is() -> None:
    (row,) = mapped(about("a", "desks", PAIN)).rows
    ((entry,),) = row.cells

    assert (entry.claim, entry.outcome, entry.intervention) == ("a", 0, "standing desks")
    assert entry.certainty.word == "High certainty"
    assert entry.amount == Amount(1, 1, 1)


def test_nothing_found_stands_on_the_map_and_other_kinds_do_not() -> None:
    evidence = mapped(about("a", "desks", LEAVE), about("b", "balls", PAIN, kind="prognosis"))
    ((entry,),) = evidence.rows[0].cells

    assert len(evidence.rows) == 1
    assert entry.certainty.word == "No evidence found"
    assert entry.amount.in_words(ENGLISH) == "no study"


def test_a_topic_that_the_site_does_not_name_has_a_column_all_the_same() -> None:
    assert mapped(about("a", "foot-rests", PAIN)).topics == ("Foot rests",)


def test_guidelines_and_decisions_are_no_studies() -> None:
    assert amount_of(outcome_of(None, "guideline", "regulatory", "in-vitro")) == Amount(0, 0, 1)


def test_there_is_a_square_for_each_work() -> None:
    picture = amount_picture(Amount(2, 1, 4))
    assert picture is not None
    full, outlines = parsed(picture)

    assert outlines.attrib["d"].count("M") == 7
    assert full.attrib["d"].count("M") == 3
    assert amount_picture(Amount(0, 0, 0)) is None


def test_the_figure_names_every_outcome_and_the_table_every_empty_cell() -> None:
    figure = map_figure(mapped(about("a", "desks", PAIN), about("b", "balls", FALLS)), ENGLISH)

    assert {"Desks", "back pain", "falls"} <= set(texts(parsed_file(figure)))
    assert figure.table.rows[0][2] == "not asked"


def test_an_empty_map_is_a_figure() -> None:
    assert parsed_file(map_figure(mapped(), ENGLISH)) is not None
