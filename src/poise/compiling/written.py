"""Reading a data file that a person wrote: every scalar as text, then by field, with the line of every fault.

The usual safe loader would turn an unquoted ``no`` into false and clause 3.10 into the number 3.1.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from poise.model.errors import PackError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal might obey, or what would show words in another order than they have."""

Lines = dict[tuple[str | int, ...], int]

WHOLE_PACK = "whole-pack"
"""The schema of a pack that is one file: a head together with its rules and merits."""


class _Plain(yaml.BaseLoader):
    """Every scalar as text, and no references to other values: a short file could stand for an endless one."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias")
        return super().compose_node(parent, index)


def read_written(path: Path | Traversable, schema_name: str) -> dict[str, object]:
    """The content of a YAML file, checked against one of our schemas; raises PackError with file, line and advice."""
    return read_with_lines(path, schema_name)[0]


def read_with_lines(path: Path | Traversable, schema_name: str) -> tuple[dict[str, object], Lines]:
    """The same, with the line on which every value of the file stands."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=_Plain)
    except (yaml.YAMLError, UnicodeDecodeError, OSError, RecursionError) as trouble:
        line = getattr(getattr(trouble, "problem_mark", None), "line", 0) + 1
        raise PackError(
            f"{path.name}, line {line}: this is not YAML that can be read; check quotes and indents."
        ) from trouble
    lines: Lines = {}
    schema = schema_called(schema_name)
    value = _typed(_plain(node, (), lines, path.name), schema, schema)
    fault = best_match(Draft202012Validator(schema).iter_errors(value))
    if fault is not None:
        raise PackError(f"{path.name}, line {_line_of(fault, lines)}: {advice_on(fault)}")
    if not isinstance(value, dict):
        raise PackError(f"{path.name}, line 1: the file must hold names and values.")
    return value, lines


@cache
def schema_called(name: str) -> dict[str, object]:
    """One of the schemas of data files, as JSON Schema 2020-12."""
    if name == WHOLE_PACK:
        head, chapter = schema_called("pack"), schema_called("rules")
        properties = {**_mapping(head["properties"]), **_mapping(chapter["properties"])}
        return {**head, "title": "A policy pack in one file", "properties": properties, "$defs": chapter["$defs"]}
    schema: dict[str, object] = json.loads((files(__package__) / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    return schema


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _plain(node: yaml.Node | None, path: tuple[str | int, ...], lines: Lines, name: str) -> object:
    """The node as dicts, lists and text, noting the line of every value."""
    if node is None:
        return None
    lines[path] = node.start_mark.line + 1
    match node:
        case yaml.MappingNode():
            plain: dict[str, object] = {}
            for key, value in node.value:
                if key.value in plain:
                    raise PackError(f"{name}, line {key.start_mark.line + 1}: {key.value} stands here twice; keep one.")
                plain[key.value] = _plain(value, (*path, key.value), lines, name)
                lines[*path, key.value] = key.start_mark.line + 1
            return plain
        case yaml.SequenceNode():
            return [_plain(value, (*path, number), lines, name) for number, value in enumerate(node.value)]
        case _:
            if _CONTROL.search(node.value):
                raise PackError(f"{name}, line {lines[path]}: the text has control characters; take them out.")
            return node.value


def _typed(value: object, schema: object, root: Mapping[str, object]) -> object:
    """The value with text turned into the numbers and truths that the schema asks for; faults stay as they are."""
    if not isinstance(schema, dict):
        return value
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix("#/$defs/")
        definitions = root.get("$defs", {})
        return _typed(value, definitions.get(name) if isinstance(definitions, dict) else None, root)
    if isinstance(value, dict):
        known = schema.get("properties", {})
        return {
            key: _typed(each, known.get(key, schema.get("additionalProperties")), root) for key, each in value.items()
        }
    if isinstance(value, list):
        return [_typed(each, schema.get("items"), root) for each in value]
    return _scalar(value, schema.get("type"))


def _scalar(value: object, wanted: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        if wanted == "integer":
            return int(value)
        if wanted == "number":
            return float(value)
    except ValueError:
        return value
    return {"true": True, "false": False}.get(value, value) if wanted == "boolean" else value


def _line_of(fault: ValidationError, lines: Lines) -> int:
    path = tuple(fault.absolute_path)
    if fault.validator == "additionalProperties" and isinstance(fault.instance, dict):
        known = fault.schema.get("properties", {}) if isinstance(fault.schema, dict) else {}
        extra = next(key for key in fault.instance if key not in known)
        return lines.get((*path, extra), 1)
    while path not in lines and path:
        path = path[:-1]
    return lines.get(path, 1)


def advice_on(fault: ValidationError, whole: str = "the file") -> str:
    """What is wrong with a value that does not fit its schema, and what is allowed there; ``whole`` is all of it."""
    where = ".".join(str(step) for step in fault.absolute_path) or whole
    schema: Mapping[str, object] = fault.schema if isinstance(fault.schema, dict) else {}
    match fault.validator:
        case "additionalProperties":
            known = schema.get("properties", {})
            allowed = ", ".join(_names(known))
            extra = ", ".join(key for key in _names(fault.instance) if key not in _names(known))
            return f"{where} does not know {extra}; it knows: {allowed}."
        case "required":
            there = _names(fault.instance)
            missing = ", ".join(key for key in _names(fault.validator_value) if key not in there)
            return f"{where} lacks {missing}."
        case "enum":
            return f"{where} must be one of: {', '.join(map(str, _names(fault.validator_value)))}."
        case "minItems":
            return f"{where} needs at least {fault.validator_value}."
        case _:
            return f"{where} is not written as it must be ({fault.validator}: {fault.validator_value})."


def _names(value: object) -> Iterable[str]:
    return [str(each) for each in value] if isinstance(value, Iterable) else []
