"""YAML text becomes a tree with places, or diagnostics: never an exception.

The parser's events are read one by one and the tree is built on an explicit stack. PyYAML's
`compose` and `load` are no choice here: on libyaml they crash the process at 25,000 open brackets,
take the last of two equal keys without a word, and follow aliases that expand without end.
"""

from __future__ import annotations

from typing import TypeAlias

import yaml

from ..diagnostics import Diagnostic, Severity, Span
from .nodes import Mapping
from .source import SourceFile, control_characters
from .yaml_messages import syntax_problem
from .yaml_refusals import odd_indents
from .yaml_tree import TreeBuilder

PROBLEM_LIMIT = 100
"""How many problems of one file are told; a hostile file can hold two hundred thousand."""

Loader: TypeAlias = "type[yaml.SafeLoader | yaml.CSafeLoader]"

LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser, or the one in Python, ten times slower, where libyaml is missing."""


def read_yaml(
    source: SourceFile, *, loader: Loader = LOADER
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read one YAML document that is a mapping.

    Args:
        source: the decoded file.
        loader: the parser to use; only tests choose.

    Returns:
        The tree, and what is wrong, in the order of the file and `PROBLEM_LIMIT` at most.

        The tree is None when the text could not be read to its end (Y08, Y09, Y10; Y03, Y06, Y11
        and Y12 where they break the syntax) or is not a mapping (Y13). With other problems it is
        what remains: of equal keys the first stands, and a block of them that lost its hyphen is
        the list item that it should be; anchors, tags, merge keys and keys that are
        not text are left out; an alias is empty text; of several documents the first is read.
    """
    try:
        parser = loader(source.text)
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        return None, _unreadable(source)
    builder = TreeBuilder(source)
    try:
        tree = builder.build(parser.get_event)
    except yaml.reader.ReaderError:
        return None, _unreadable(source)
    except yaml.MarkedYAMLError as error:
        problem = syntax_problem(source, error, builder.last)
        odd = odd_indents(source, broken_at=problem.span.line)
        if odd:
            builder.problems += odd
        else:
            builder.end_with(problem)
        tree = None
    else:
        odd = odd_indents(source, broken_at=None)
        if odd:
            builder.problems += odd
            tree = None
    finally:
        parser.dispose()
    problems = sorted(builder.problems, key=lambda problem: problem.order)
    return tree, tuple(problems[:PROBLEM_LIMIT])


def _unreadable(source: SourceFile) -> tuple[Diagnostic, ...]:
    message = "There is a character here that YAML does not allow."
    unknown = Diagnostic("Y10", Severity.ERROR, message, "Delete it.", Span.at(source.name))
    return control_characters(source) or (unknown,)
