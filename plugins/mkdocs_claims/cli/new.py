"""`claims new`: asks for what a claim needs, and writes it with a comment on each field."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from ..diagnostics import Severity
from ..editing.new_claim import PARTS, Answers, new_claim, suggested_id
from ..library import BIBLIOGRAPHY_FILE, Library
from ..loading import load
from ..model.scalars import IDENTIFIER
from ..model.words import Kind
from ..project_files import read_project
from ..reporters.as_text import report
from ..rules.known_names import topics_of
from .asking import Asked, Question, can_ask
from .completing import topic_ids
from .options import claims_option, day_option, no_claims

_STATEMENT = "The statement, in your own words, in one sentence"
_SENTENCE = "Standing desks ease back pain."
_BENEFIT = "What should get better, measured as what? (such as: back pain)"
_HARM = "What could get worse, measured as what? (such as: falls)"
_PROMPTS = {
    "population": "For whom? (such as: office workers with back pain)",
    "intervention": "What is done? (such as: standing desks)",
    "comparator": "Compared with what? (such as: ordinary desks)",
    "exposure": "What are people, animals or cells exposed to?",
    "asks": "The question in one sentence",
}


@click.command()
@click.argument("id_", required=False, metavar="[ID]")
@click.option("--statement", help="The sentence under test, in your own words.")
@click.option(
    "--topic", "topics", multiple=True, shell_complete=topic_ids, help="A topic. Can be repeated."
)
@click.option("--kind", type=click.Choice([str(each) for each in Kind]), help="Sort of question.")
@click.option("--population", help="For whom.")
@click.option("--intervention", help="What is done.")
@click.option("--comparator", help="Compared with what.")
@click.option("--exposure", help="What people, animals or cells are exposed to.")
@click.option("--asks", help="The question in one sentence.")
@click.option(
    "--outcome",
    "outcomes",
    multiple=True,
    help="What should be measured. Can be repeated; an intervention needs a benefit and a harm.",
)
@click.option("--where", multiple=True, help="Where you looked for studies. Can be repeated.")
@click.option("--term", "terms", multiple=True, help="The words you looked for. Can be repeated.")
@day_option("--on", "The day on which you looked; today if it is left out.")
@claims_option
def new(*, id_: str | None, claims_folder: str, on: date, **given: object) -> None:
    """Write a new claim, in the folder of its first topic.

    Asks for whatever the options do not say. Without a terminal nothing is asked, and the options
    that are missing are named. Never writes over a file.
    """
    folder = Path(claims_folder)
    if not folder.is_dir():
        raise no_claims(claims_folder, Path())
    files = dict(read_project(Path(), claims_folder, BIBLIOGRAPHY_FILE).files)
    library = load(files, today=on, claims_folder=claims_folder)
    asked = Asked(given)
    desk = _Desk(library, asked)
    statement = asked.text(Question("statement", _STATEMENT, wrong=_no_sentence))
    id_ = desk.id(id_, statement)
    answers = desk.answers(statement, on)
    asked.stop_if_missing()
    path = folder / answers.topics[0] / f"{id_}.yml"
    _write(path, files, answers, claims_folder)
    click.echo(f"Wrote {path.as_posix()}.")
    click.echo("Write the answer in your own words and add the studies; then run `claims check`.")


@dataclass(frozen=True, slots=True)
class _Desk:
    """Asks the questions in turn."""

    library: Library
    asked: Asked

    def answers(self, statement: str, on: date) -> Answers:
        ask, listed = self.asked.text, self.asked.texts
        topics = self._topics()
        kinds = [str(each) for each in Kind]
        word = ask(Question("kind", "Sort of question", choices=kinds, meanings=Kind.meanings()))
        kind = Kind(word) if word in kinds else Kind.INTERVENTION  # where it is missing
        question = {part: ask(Question(part, _PROMPTS[part])) for part in PARTS[kind]}
        further = {part: self.asked.given_text(part) for part in _PROMPTS if part not in question}
        outcomes = listed(
            "outcome",
            "outcomes",
            [_BENEFIT, _HARM] if kind is Kind.INTERVENTION else ["What is measured or looked at?"],
        )
        where = listed("where", "where", ["Where did you look for studies? (such as: PubMed)"])
        terms = listed("term", "terms", ["With which words did you look?"])
        every = {**question, **{part: text for part, text in further.items() if text}}
        return Answers(
            statement=statement,
            topics=topics,
            kind=kind,
            question=every,
            outcomes=outcomes,
            where=where,
            terms=terms,
            on=on,
        )

    def id(self, given: str | None, statement: str) -> str:
        if given is not None:
            if (wrong := self._wrong_id(given)) is not None:
                raise click.UsageError(wrong)
            return given
        if "statement" in self.asked.missing:
            return ""  # there is nothing to make it of, and the statement is asked for first
        suggestion = suggested_id(statement)
        if suggestion and self._wrong_id(suggestion) is None and not can_ask():
            return suggestion
        return self.asked.text(
            Question("ID", "Its id, for good: its address", suggestion or None, self._wrong_id)
        )

    def _topics(self) -> tuple[str, ...]:
        known = topics_of(self.library.site)
        given = self.asked.listed("topics")
        for topic in given:
            if (wrong := _wrong_topic(topic, known)) is not None:
                raise click.UsageError(wrong)
        prompt = "Its topic" + ("" if known else " (such as: back-pain)")
        question = Question("topic", prompt, choices=known, wrong=lambda x: _wrong_topic(x, known))
        return given or (self.asked.text(question),)

    def _wrong_id(self, id_: str) -> str | None:
        if not re.fullmatch(IDENTIFIER, id_):
            return f"`{id_}` cannot be an id: small letters, digits and single hyphens."
        if id_ in self.library.known_ids or id_ == "site":
            return f"There is a file with the id `{id_}` already."
        return None


def _no_sentence(statement: str) -> str | None:
    words = re.findall(r"[^\W\d_]{2,}", statement)
    title = len(words) > 1 and all(word[0].isupper() for word in words)
    if title or not statement.rstrip().endswith((".", "!", "?")):
        return f"Write it as a sentence, with its full stop, such as: {_SENTENCE}"
    return None


def _wrong_topic(topic: str, known: list[str]) -> str | None:
    if known and topic not in known:
        return f"`{topic}` is not a topic of this site. The topics are {', '.join(known)}."
    if not re.fullmatch(IDENTIFIER, topic):
        return f"`{topic}` cannot be a topic: small letters, digits and single hyphens."
    return None


def _write(path: Path, files: dict[str, bytes], answers: Answers, claims_folder: str) -> None:
    """Write the claim, if it is one, and if there is no such file.

    What the check says of the answers is said before anything is written.
    """
    name = path.as_posix()
    data = new_claim(answers).encode("utf-8")
    library = load({**files, name: data}, today=answers.on, claims_folder=claims_folder)
    wrong = [
        replace(each, hint=f"{each.hint} Nothing was written.")
        for each in library.diagnostics
        if each.span.file == name and each.severity is Severity.ERROR
    ]
    if wrong:
        click.echo(report(wrong, library.sources), nl=False)
        sys.exit(1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        message = f"There is a file `{name}` already; it stays as it is."
        raise click.UsageError(message) from None
