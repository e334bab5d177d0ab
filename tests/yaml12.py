"""YAML as editors read it, to compare our own reader and the schema with."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Yaml12(yaml.SafeLoader):
    """Reads scalars as editors do: by the core schema of YAML 1.2."""


_Yaml12.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"^(?:null|Null|NULL|~|)$", ["n", "N", "~", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    (
        "float",
        r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
        list("-+.0123456789"),
    ),
):
    _Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def as_an_editor_reads(text: str) -> Any:
    """The value of a YAML file, as mappings, lists and scalars."""
    return yaml.load(text, Loader=_Yaml12)  # noqa: S506 - a SafeLoader
