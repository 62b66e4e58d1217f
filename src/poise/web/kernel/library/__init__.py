"""Content that people keep up: dated, versioned YAML files, each held against a schema, frozen once it is read.

A library says under which name and version it goes, since when, and when somebody has to look at it again.
An answer that rests on one keeps name, version and digest, so that it can be told when the library has moved on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from poise.model.errors import PoiseError


class LibraryError(PoiseError):
    """A library file is missing or faulty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """One library in one version; ``content`` is what its schema describes, with every scalar as text."""

    name: str
    version: str
    since: date
    review: date
    digest: str
    content: Mapping[str, Any]

    def is_due(self, on: date) -> bool:
        """Whether somebody has to look at it again."""
        return on >= self.review


_HEAD = {
    "type": "object",
    "required": ["library", "version", "since", "review", "content"],
    "additionalProperties": False,
    "properties": {
        "library": {"type": "string", "pattern": r"^[a-z][a-z-]*$"},
        "version": {"type": "string", "pattern": r"^\d+(\.\d+)*$"},
        "since": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "review": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "content": {"type": "object"},
    },
}


def read_library(name: str, text: str, schema: Mapping[str, Any]) -> Library:
    """A library from its text; raises LibraryError that names the place of the first fault and quotes nothing."""
    try:
        # Every scalar is text: the usual loader would make truth out of "no" and a date out of a version.
        told = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  the plainest of loaders: it makes text alone
    except yaml.YAMLError as trouble:
        line = getattr(getattr(trouble, "problem_mark", None), "line", None)
        where = f" at line {line + 1}" if line is not None else ""
        raise LibraryError(f"The library {name} is not YAML{where}; put it right there.") from None
    whole = {**_HEAD, "properties": {**_HEAD["properties"], "content": schema}}  # type: ignore[dict-item]
    for fault in sorted(Draft202012Validator(whole).iter_errors(told), key=lambda each: list(each.absolute_path)):
        place = "/".join(map(str, fault.absolute_path)) or "its top"
        raise LibraryError(f"The library {name} does not fit its schema at {place}: see '{fault.validator}' there.")
    return Library(
        name=told["library"],
        version=told["version"],
        since=date.fromisoformat(told["since"]),
        review=date.fromisoformat(told["review"]),
        digest=hashlib.sha256(text.encode()).hexdigest()[:12],
        content=told["content"],
    )


@cache
def load_library(package: str, name: str) -> Library:
    """The library ``<name>.yaml`` of a package, with ``<name>.schema.json`` beside it; read once."""
    folder = files(package)
    try:
        text = (folder / f"{name}.yaml").read_text("utf-8")
        schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
    except OSError:
        raise LibraryError(f"The library {name} is not in {package}; install Poise anew.") from None
    return read_library(name, text, schema)
