from __future__ import annotations

from dataclasses import replace

from drawn import parsed, parsed_file, texts
from graded import OUTCOME, SEARCH, certainty, claim, outcome_of, text
from languages import ENGLISH
from mkdocs_claims.appraisal.appraise import appraise
from mkdocs_claims.figures.evidence_map import (
    NOT_ASKED,
    Amount,
    EvidenceMap,
    amount_of,
    evidence_map,
    what_is_shown,
)
from mkdocs_claims.figures.map_figure import map_figure
from mkdocs_claims.figures.map_signs import picture
from mkdocs_claims.model.claim import Claim
from mkdocs_claims.model.outcome import Outcome, Question
from mkdocs_claims.model.scalars import Identifier, Plain
from mkdocs_claims.model.site import MapGroup, MapGroups
from mkdocs_claims.model.words import Importance

PAIN = outcome_of(certainty(), "randomised-trial", "cohort", "animal")
FALLS = replace(PAIN, name=Plain("falls"), importance=Importance.LIMITED)
LEAVE = replace(OUTCOME, name=Plain("sick leave"), studies=(), nothing_found=SEARCH)


def about(id_: str, topic: str, *outcomes: Outcome, kind: str = "intervention") -> Claim:
    return replace(claim(*outcomes, kind=kind), id=id_, topics=(Identifier(topic),))


def mapped(*claims: Claim, groups: MapGroups | None = None) -> EvidenceMap:
    appraisals = {
        each.id: [appraise(each, one, ENGLISH) for one in each.outcomes] for each in claims
    }
    topics = {"desks": "Desks", "balls": "Sitting on balls"}
    return evidence_map(claims, appraisals, topics, ENGLISH, groups)


def group(title: str, *names: str) -> MapGroup:
    return MapGroup(title=Plain(title), names=tuple(map(Plain, names)))


def done(outcome: Outcome, intervention: str) -> Outcome:
    """The outcome, asked of another intervention than the claim's."""
    return replace(outcome, question=Question(intervention=text(intervention)))


def test_outcomes_of_one_name_share_a_row_and_shared_ones_stand_first() -> None:
    capital = replace(FALLS, name=Plain("Falls"))
    evidence = mapped(about("a", "balls", PAIN, FALLS), about("b", "desks", LEAVE, capital))

    assert evidence.columns == ("Desks", "Sitting on balls")
    assert [row.outcome for row in evidence.rows] == ["falls", "back pain", "sick leave"]
    assert [[len(cell) for cell in row.cells] for row in evidence.rows] == [[1, 1], [0, 1], [1, 0]]


def test_a_site_gathers_outcomes_into_rows_and_interventions_into_columns() -> None:
    groups = MapGroups(
        outcomes=(group("At work", "SICK LEAVE"), group("Body", "falls"), group("Nothing", "gout")),
        interventions=(group("Balls", "a rubber ball"), group("Standing desks"), group("Sofas")),
    )
    claims = (
        about("a", "desks", PAIN, FALLS, done(LEAVE, "A rubber ball.")),
        about("b", "balls", done(FALLS, "a hammock")),
    )
    evidence = mapped(*claims, groups=groups)

    assert evidence.axes == "by-intervention"
    assert evidence.columns == ("Balls", "Standing desks", "Other")
    assert {row.outcome: [len(cell) for cell in row.cells] for row in evidence.rows} == {
        "At work": [1, 0, 0],
        "Body": [0, 1, 1],
        "back pain": [0, 1, 0],
    }
    assert [row.outcome for row in evidence.rows] == ["At work", "Body", "back pain"]
    shown = {
        what_is_shown(entry, row.outcome, column)
        for row in evidence.rows
        for column, cell in zip(evidence.columns, row.cells, strict=True)
        for entry in cell
    }
    assert shown == {
        "A rubber ball: sick leave",
        "falls",
        "a hammock: falls",
        # Where row and column say it all, the words stand all the same.
        "standing desks",
    }
    rows = map_figure(evidence, ENGLISH).table.rows
    assert rows[0][1].startswith("A rubber ball: sick leave: No evidence found")


def test_outcomes_alone_can_be_gathered() -> None:
    groups = MapGroups(outcomes=(group("Body", "falls", "back pain"),))
    evidence = mapped(about("a", "balls", PAIN, FALLS), groups=groups)

    assert evidence.columns == ("Sitting on balls",)
    assert [(row.outcome, len(row.cells[0])) for row in evidence.rows] == [("Body", 2)]
    assert evidence.axes == "by-topic"


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
    assert mapped(about("a", "foot-rests", PAIN)).columns == ("Foot rests",)


def test_guidelines_and_decisions_are_no_studies() -> None:
    assert amount_of(outcome_of(None, "guideline", "regulatory", "in-vitro")) == Amount(0, 0, 1)


def test_there_is_a_square_for_each_work() -> None:
    full, outlines = parsed(picture("", Amount(2, 1, 4)))

    assert outlines.attrib["d"].count("M") == 7
    assert full.attrib["d"].count("M") == 3


def test_what_is_not_known_has_a_sign_for_each_reason() -> None:
    unrated = replace(PAIN, name=Plain("back pain"), certainty=None)
    evidence = mapped(about("a", "desks", LEAVE), about("b", "balls", unrated))
    found = {
        entry.certainty.word: entry.sign for row in evidence.rows for entry in sum(row.cells, ())
    }

    assert set(found) == {"No evidence found", "Not rated"}
    drawn = {str(picture(sign).write()) for sign in (*found.values(), NOT_ASKED)}
    assert len(drawn) == 3


def test_entries_are_numbered_down_one_column_after_the_other() -> None:
    evidence = mapped(about("a", "balls", PAIN, FALLS), about("b", "desks", LEAVE, FALLS))
    numbers = {
        (row.outcome, column): [entry.number for entry in cell]
        for row in evidence.rows
        for column, cell in zip(evidence.columns, row.cells, strict=True)
    }

    assert numbers == {
        ("falls", "Desks"): [1],
        ("back pain", "Desks"): [],
        ("sick leave", "Desks"): [2],
        ("falls", "Sitting on balls"): [3],
        ("back pain", "Sitting on balls"): [4],
        ("sick leave", "Sitting on balls"): [],
    }


def test_the_figure_names_every_outcome_and_the_table_every_empty_cell() -> None:
    figure = map_figure(mapped(about("a", "desks", PAIN), about("b", "balls", FALLS)), ENGLISH)

    assert {"Desks", "back pain", "falls"} <= set(texts(parsed_file(figure)))
    assert figure.table.rows[0][2] == "not asked"


def test_an_empty_map_is_a_figure() -> None:
    assert parsed_file(map_figure(mapped(), ENGLISH)) is not None
