"""Compiling policy packs: statements, clauses and rules into one file, with every reference checked."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from poise.compiling.written import read_written
from poise.lib.digest import digest_of
from poise.model.category import Category
from poise.model.condition import Condition, Given, See
from poise.model.errors import PackError
from poise.policy.conditions import read_condition

Raw = dict[str, object]


def compile_pack(folder: Traversable, families: Mapping[str, set[str]]) -> Raw:
    """The pack in ``folder`` in its compiled form; raises PackError for the first fault found.

    ``families`` are the names that conditions on the context may use, by table.
    """
    head = read_written(folder / "pack.yaml", "pack")
    policy = read_written(folder / "statements.yaml", "statements")
    code = read_written(folder / "clauses.yaml", "clauses")
    edition = _mapping(code["code"])["edition"]
    rules_folder = folder / "rules"
    names = sorted(path.name for path in rules_folder.iterdir() if path.name.endswith(".yaml"))
    chapters = [(name, read_written(rules_folder / name, "rules")) for name in names]
    raw: Raw = {
        **head,
        "digest": digest_of(
            path.read_bytes()
            for path in (
                folder / "pack.yaml",
                folder / "statements.yaml",
                folder / "clauses.yaml",
                *(rules_folder / name for name in names),
            )
        ),
        "statements": policy["statements"],
        "duties": policy["duties"],
        "clauses": [
            {"edition": edition, "number": row["number"], "title": row["title"]} for row in _rows(code, "clauses")
        ],
        "rules": [
            _checked(name, row, "rule", families) for name, chapter in chapters for row in _rows(chapter, "rules")
        ],
        "merits": [
            _checked(name, row, "merit", families) for name, chapter in chapters for row in _rows(chapter, "merits")
        ],
    }
    _check_references(raw)
    return raw


def _checked(file_name: str, row: Raw, key: str, families: Mapping[str, set[str]]) -> Raw:
    name = f"{file_name}, {row[key]}"
    if key == "rule" and str(row[key]).partition(".")[0] not in set(Category):
        raise PackError(f"{name}: a rule's id starts with its category; there are: {', '.join(Category)}.")
    if key == "rule" and not (row["statements"] or row.get("duties")):
        raise PackError(f"{name}: a rule must serve at least one statement or duty.")
    try:
        _check_families(read_condition(_mapping(row["when"])), families)
    except (PackError, KeyError, ValueError) as trouble:
        raise PackError(f"{name}: {trouble}") from trouble
    sides = ("flags", "passes") if key == "rule" else ("shows", "lacks")
    return {**row, **{side: [_example(each) for each in _list(row[side])] for side in sides}}


def _check_families(condition: Condition, families: Mapping[str, set[str]]) -> None:
    match condition:
        case Given():
            for table, wanted in condition.families:
                unknown = ", ".join(name for name in wanted if name not in families[table])
                if unknown:
                    raise PackError(f"no {table} is called {unknown}; there are: {', '.join(sorted(families[table]))}")
        case See():
            pass
        case _:
            for each in condition.conditions:
                _check_families(each, families)


def _example(written: object) -> Raw:
    return _mapping(written) if isinstance(written, dict) else {"text": written}


def _check_references(raw: Raw) -> None:
    numbers = {row["number"] for row in _rows(raw, "statements")}
    duties = {row["id"] for row in _rows(raw, "duties")}
    clauses = {row["number"] for row in _rows(raw, "clauses")}
    for row in (*_rows(raw, "statements"), *_rows(raw, "duties")):
        _none_missing(f"statement or duty {row.get('number', row.get('id'))}", row["clauses"], clauses, "clause")
    for row in (*_rows(raw, "rules"), *_rows(raw, "merits")):
        name = str(row.get("rule", row.get("merit")))
        _none_missing(name, row["statements"], numbers, "statement")
        _none_missing(name, row.get("duties", []), duties, "duty")
    for key in ("rule", "merit"):
        ids = [row[key] for row in _rows(raw, f"{key}s")]
        if len(ids) != len(set(ids)):
            raise PackError(
                f"two {key}s have the same id: {', '.join(sorted({str(i) for i in ids if ids.count(i) > 1}))}."
            )


def _none_missing(name: str, cited: object, known: set[object], what: str) -> None:
    missing = [str(each) for each in _list(cited) if each not in known]
    if missing:
        raise PackError(f"{name} cites {what} {', '.join(missing)}, which the pack does not hold.")


def _rows(raw: Raw, key: str) -> list[Raw]:
    return [_mapping(row) for row in _list(raw.get(key, []))]


def _mapping(value: object) -> Raw:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
