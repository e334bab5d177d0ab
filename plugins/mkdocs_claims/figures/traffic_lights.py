"""Risk of bias of each study, domain by domain and over all, as signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..appraisal.evidence import NOT_STUDIES
from ..model.words import RiskLevel
from .figure import WIDTH, Figure, Table
from .lettering import LINE, broken, fitted, paragraph, words
from .svg import Element, Paint, element

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..model.study import Study
    from ..words.words import Words

ROW = 24.0
_RADIUS = 8.5
_PITCH = 24.0
_OVERALL = 122.0
"""The room for the overall judgement with its word."""
_MOST_DOMAINS = 8
"""More columns than these would leave no room for the studies' names."""
_SMALL = 11.5
PAINTS = {"low": Paint.GOOD, "some": Paint.CARE, "high": Paint.BAD, "none": Paint.NONE}


def traffic_lights(
    studies: Sequence[Study], about: str, name_of: Callable[[str], str], wording: Words
) -> Figure | None:
    """Draw the judgements of the studies.

    Args:
        studies: In the order of the page. Guidelines, overviews and decisions are left out.
        about: The outcome that they are studies of.
        name_of: A short name for the work with this key.
        wording: The words to write.

    Returns:
        None where fewer than two studies were judged: then words say it faster.
    """
    shown = [study for study in studies if study.design not in NOT_STUDIES]
    if sum(study.risk_of_bias is not None for study in shown) < 2:  # noqa: PLR2004 - see above
        return None
    every = domains_of(shown)
    domains = every[:_MOST_DOMAINS]
    head = LINE + 4 if domains else 0.0
    overall = WIDTH - _OVERALL
    first = overall - len(domains) * _PITCH
    body: list[Element] = [
        words(str(index), first + (index - 0.5) * _PITCH, 11, size=_SMALL, anchor="middle")
        for index, _ in enumerate(domains, 1)
    ]
    if domains:
        body.append(words(wording("bias.overall"), overall + 4, 11, size=_SMALL))
    for index, study in enumerate(shown):
        y = head + index * ROW + ROW / 2
        body.append(words(fitted(name_of(study.cites), first - 6), 0, y + 4))
        for column, level in enumerate(_levels(study, domains)):
            body += _light(level, first + (column + 0.5) * _PITCH, y, wording)
        body += _overall(study, overall + 4, y, wording)
    key = broken(_key(shown, domains, wording), WIDTH, _SMALL)
    y = head + len(shown) * ROW + 16
    body += paragraph(key, 0, y, size=_SMALL, paint=Paint.QUIET)
    return Figure(
        "bias",
        wording("bias.title", outcome=about),
        _description(shown, name_of, wording),
        y + len(key) * LINE - 8,
        tuple(body),
        _table(shown, every, name_of, wording),
    )


def domains_of(studies: Sequence[Study]) -> tuple[str, ...]:
    """The domains that were judged in any of the studies, in the order in which they appear."""
    found: dict[str, str] = {}
    for study in studies:
        for domain in study.risk_of_bias.domains if study.risk_of_bias is not None else ():
            found.setdefault(domain.name.casefold(), domain.name)
    return tuple(found.values())


def _levels(study: Study, domains: tuple[str, ...]) -> list[RiskLevel | None]:
    judged = study.risk_of_bias.domains if study.risk_of_bias is not None else ()
    levels = {domain.name.casefold(): domain.level for domain in judged}
    return [levels.get(name.casefold()) for name in domains]


def _light(level: RiskLevel | None, x: float, y: float, wording: Words) -> list[Element]:
    if level is None:
        return [words("·", x, y + 4, anchor="middle", paint=Paint.NONE)]
    label = wording.labels.risks[level]
    paint = PAINTS[label.css]
    return [
        element(
            "circle",
            class_=f"claims-svg__light claims-svg__light--{label.css}",
            cx=x,
            cy=y,
            r=_RADIUS,
            fill="none",
            stroke=paint,
            stroke_width=2.5 if label.css == "high" else 1.5,
        ),
        words(label.symbol, x, y + 4.5, size=13, anchor="middle", bold=True, paint=paint),
    ]


def _overall(study: Study, x: float, y: float, wording: Words) -> list[Element]:
    if study.risk_of_bias is None:
        text = f"· {wording('risk-of-bias.not-judged')}"
        return [words(text, x + _RADIUS - 2, y + 4, paint=Paint.NONE)]
    level = study.risk_of_bias.overall
    label = wording.labels.risks[level]
    word = words(label.word, x + 2 * _RADIUS + 5, y + 4, paint=PAINTS[label.css])
    return [*_light(level, x + _RADIUS, y, wording), word]


def _key(studies: Sequence[Study], domains: tuple[str, ...], wording: Words) -> str:
    levels = {level for study in studies for level in (_over_all(study), *_levels(study, domains))}
    risks = wording.labels.risks
    labels = dict.fromkeys(risks[level] for level in RiskLevel if level in levels)
    listed = ", ".join(f"{each.symbol} {each.word}" for each in labels)
    signs = wording("bias.key", signs=listed)
    if not domains:
        return signs
    names = "; ".join(f"{index}\N{NO-BREAK SPACE}{name}" for index, name in enumerate(domains, 1))
    return f"{signs} {names}."


def _word(level: RiskLevel | None, wording: Words) -> str:
    if level is None:
        return wording("risk-of-bias.not-judged")
    return wording.labels.risks[level].word


def _over_all(study: Study) -> RiskLevel | None:
    return study.risk_of_bias.overall if study.risk_of_bias is not None else None


def _description(studies: Sequence[Study], name_of: Callable[[str], str], wording: Words) -> str:
    each = (f"{name_of(study.cites)}: {_word(_over_all(study), wording)}" for study in studies)
    return wording("bias.description", studies="; ".join(each))


def _table(
    studies: Sequence[Study],
    domains: tuple[str, ...],
    name_of: Callable[[str], str],
    wording: Words,
) -> Table:
    return Table(
        (wording("forest.study"), *domains, wording("bias.overall")),
        tuple(
            (
                name_of(study.cites),
                *(_word(level, wording) for level in _levels(study, domains)),
                _word(_over_all(study), wording),
            )
            for study in studies
        ),
    )
