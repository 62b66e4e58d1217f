"""Reading a data file that a person wrote: every scalar as text, then by field, with the line of every fault.

The usual safe loader would turn an unquoted ``no`` into false and clause 3.10 into the number 3.1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from poise.model.errors import PackError

Lines = dict[tuple[str | int, ...], int]


def read_written(path: Path | Traversable, schema_name: str) -> dict[str, object]:
    """The content of a YAML file, checked against one of our schemas; raises PackError with file, line and advice."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as trouble:
        line = getattr(getattr(trouble, "problem_mark", None), "line", 0) + 1
        raise PackError(
            f"{path.name}, line {line}: this is not YAML that can be read; check quotes and indents."
        ) from trouble
    lines: Lines = {}
    schema = schema_called(schema_name)
    value = _typed(_plain(node, (), lines, path.name), schema, schema)
    fault = best_match(Draft202012Validator(schema).iter_errors(value))
    if fault is not None:
        raise PackError(f"{path.name}, line {_line_of(fault, lines)}: {_advice(fault)}")
    if not isinstance(value, dict):
        raise PackError(f"{path.name}, line 1: the file must hold names and values.")
    return value


@cache
def schema_called(name: str) -> dict[str, object]:
    """One of the schemas of data files, as JSON Schema 2020-12."""
    schema: dict[str, object] = json.loads((files(__package__) / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    return schema


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


def _advice(fault: ValidationError) -> str:
    where = ".".join(str(step) for step in fault.absolute_path) or "the file"
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
