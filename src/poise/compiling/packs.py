"""Compiling policy packs: statements, clauses and rules into one file, with every reference checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from poise.compiling.written import WHOLE_PACK, Lines, read_with_lines, read_written
from poise.lib.digest import digest_of
from poise.model.category import Category
from poise.model.condition import Condition, Given, See
from poise.model.errors import PackError
from poise.model.level import Level
from poise.policy.conditions import read_condition

Raw = dict[str, object]

_HELD = 8
"""How many findings as right as all of them are stand beside those of each rule that was measured."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A file of a pack as it was read, with the lines of its values."""

    name: str
    values: Raw
    lines: Lines

    def rows(self, key: str) -> list[tuple[str, Raw]]:
        """The rows under a key, each with its file and line."""
        return [(self.at(key, number), row) for number, row in enumerate(_rows(self.values, key))]

    def at(self, *path: str | int) -> str:
        """Where a value of the file stands, in words."""
        return f"{self.name}, line {self.lines.get(path, 1)}"


def compile_pack(
    path: Path | Traversable, families: Mapping[str, set[str]], earlier: Sequence[Mapping[str, object]] = ()
) -> Raw:
    """The pack in a folder or in one file, in its compiled form; raises PackError for the first fault found.

    ``families`` are the names that conditions on the context may use, by table; ``earlier`` are the compiled packs
    that may stand before this one, whose statements it serves and whose rules it may amend.
    """
    folder = path if path.is_dir() else None
    head_file = folder / "pack.yaml" if folder else path
    head = _Written(head_file.name, *read_with_lines(head_file, WHOLE_PACK))
    further = _chapters(folder) if folder else []
    chapters = [head, *(_Written(each.name, *read_with_lines(each, "rules")) for each in further)]
    own = _policy(folder) if folder else {}
    # Only what the loader reads is a part of the digest, in this order.
    measured = folder / "measured.yaml" if folder and (folder / "measured.yaml").is_file() else None
    files = [
        head_file,
        *([folder / "statements.yaml", folder / "clauses.yaml"] if folder and own else []),
        *([measured] if measured else []),
        *further,
    ]
    raw: Raw = {
        **head.values,
        "digest": digest_of(each.read_bytes() for each in files),
        "statements": own.get("statements", []),
        "duties": own.get("duties", []),
        "clauses": own.get("clauses", []),
        "rules": [_checked(*row, "rule", families) for each in chapters for row in each.rows("rules")],
        "merits": [_checked(*row, "merit", families) for each in chapters for row in each.rows("merits")],
        "amends": [_cleared(*row) for row in head.rows("amends")],
    }
    _let_yield(raw, chapters, families)
    _check_dates(head, chapters)
    _check_references(raw, chapters, earlier)
    if measured:
        _say_how_sure(raw, _Written(measured.name, *read_with_lines(measured, "measured")))
    _check_amendments(head, raw, earlier)
    _check_suppressions(head, raw, earlier)
    _cite_standards(head, chapters, raw)
    return raw


def layer_of(path: Path) -> str:
    """The layer for which the pack in a folder or file speaks; raises PackError where its head is faulty."""
    return str(read_written(path / "pack.yaml" if path.is_dir() else path, WHOLE_PACK)["layer"])


def _chapters(folder: Path | Traversable) -> list[Path | Traversable]:
    rules = folder / "rules"
    every = rules.iterdir() if rules.is_dir() else ()
    return sorted((path for path in every if path.name.endswith(".yaml")), key=lambda path: path.name)


def _policy(folder: Path | Traversable) -> Raw:
    """The statements, duties and clauses of a pack that holds a policy of its own."""
    if not (folder / "statements.yaml").is_file():
        return {}
    policy = read_written(folder / "statements.yaml", "statements")
    code = read_written(folder / "clauses.yaml", "clauses")
    edition = _mapping(code["code"])["edition"]
    clauses = [{"edition": edition, "number": row["number"], "title": row["title"]} for row in _rows(code, "clauses")]
    return {"statements": policy["statements"], "duties": policy["duties"], "clauses": clauses}


# ---- what stands in a row -----------------------------------------------------------------------------------------


def _checked(where: str, row: Raw, key: str, families: Mapping[str, set[str]]) -> Raw:
    name = f"{where}, {row[key]}"
    if key == "rule" and str(row[key]).partition(".")[0] not in set(Category):
        raise PackError(f"{name}: a rule's id starts with its category; there are: {', '.join(Category)}.")
    if key == "rule" and not (row["statements"] or row.get("duties")):
        raise PackError(f"{name}: a rule must serve at least one statement or duty.")
    _check_condition(name, row["when"], families)
    sides = ("flags", "passes") if key == "rule" else ("shows", "lacks")
    return {**row, **{side: [_example(each) for each in _list(row[side])] for side in sides}}


def _check_condition(name: str, written: object, families: Mapping[str, set[str]]) -> None:
    try:
        _check_families(read_condition(_mapping(written)), families)
    except (PackError, KeyError, ValueError) as trouble:
        raise PackError(f"{name}: {trouble}") from trouble


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


def _cleared(where: str, row: Raw) -> Raw:
    if "level" not in row and not row.get("standards"):
        raise PackError(f"{where}, {row['rule']}: an amendment raises the level or cites standards; this does neither.")
    return dict(row)


def _let_yield(raw: Raw, chapters: Iterable[_Written], families: Mapping[str, set[str]]) -> None:
    """Rules that yield to something hold only where that holds nowhere in the post."""
    own = {str(row["rule"]): row for row in _rows(raw, "rules")}
    for where, row in (each for chapter in chapters for each in chapter.rows("yields")):
        _check_condition(where, row["to"], families)
        _none_missing(where, row["rules"], set(own), "rule")
        for name in map(str, _list(row["rules"])):
            own[name]["when"] = {"all": [own[name]["when"], {"none": [row["to"]]}]}


def _say_how_sure(raw: Raw, measured: _Written) -> None:
    """The share of findings that were right, for each rule of which some were looked at.

    A rule seen a few times says little of itself: ``_HELD`` findings as right as all are stand beside its own.
    """
    own = {str(row["rule"]): row for row in _rows(raw, "rules")}
    counted = [
        (where, str(row["rule"]), int(str(row["right"])), int(str(row["findings"])))
        for where, row in measured.rows("rules")
    ]
    mean = sum(right for _, _, right, _ in counted) / sum(findings for *_, findings in counted)
    for where, rule, right, findings in counted:
        _none_missing(where, [rule], set(own), "rule")
        if right > findings:
            raise PackError(f"{where}: {rule} has more right findings than findings; count again.")
        own[rule]["sure"] = round((right + _HELD * mean) / (findings + _HELD), 2)


# ---- what stands in another place ---------------------------------------------------------------------------------


def _check_dates(head: _Written, chapters: Iterable[_Written]) -> None:
    reviewed = _date(head, str(head.values["reviewed"]), "reviewed")
    if _date(head, str(head.values["review_by"]), "review_by") <= reviewed:
        raise PackError(f"{head.at('review_by')}: review_by must be a later day than reviewed.")
    dated = (
        ("laws", "in_force"),
        ("suppressions", "expires"),
        ("amends", "reviewed"),
        ("rules", "reviewed"),
        ("yields", "reviewed"),
    )
    for chapter in chapters:
        for key, field in dated:
            for number, row in enumerate(_rows(chapter.values, key)):
                if field in row:
                    _date(chapter, str(row[field]), key, number, field)


def _date(head: _Written, written: str, *path: str | int) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as trouble:
        raise PackError(f"{head.at(*path)}: {written} is not a day of the calendar, as 2026-11-22 is.") from trouble


def _check_references(raw: Raw, chapters: Iterable[_Written], earlier: Sequence[Mapping[str, object]]) -> None:
    every = (*earlier, raw)
    numbers = {row["number"] for pack in every for row in _rows(pack, "statements")}
    duties = {row["id"] for pack in every for row in _rows(pack, "duties")}
    clauses = {row["number"] for row in _rows(raw, "clauses")}
    for row in (*_rows(raw, "statements"), *_rows(raw, "duties")):
        _none_missing(f"statement or duty {row.get('number', row.get('id'))}", row["clauses"], clauses, "clause")
    for key in ("rule", "merit"):
        met: set[object] = set()
        for where, row in (each for chapter in chapters for each in chapter.rows(f"{key}s")):
            name = f"{where}, {row[key]}"
            _none_missing(name, row["statements"], numbers, "statement")
            _none_missing(name, row.get("duties", []), duties, "duty")
            if row[key] in met:
                raise PackError(f"{where}: two {key}s have the same id: {row[key]}.")
            met.add(row[key])


def _none_missing(name: str, cited: object, known: set[object], what: str) -> None:
    missing = [str(each) for each in _list(cited) if each not in known]
    if missing:
        held = ", ".join(str(each) for each in sorted(known, key=lambda each: (len(str(each)), str(each))))
        raise PackError(
            f"{name} cites {what} {', '.join(missing)}, which the pack does not hold; it holds: {held or 'none'}."
        )


def _check_amendments(head: _Written, raw: Raw, earlier: Sequence[Mapping[str, object]]) -> None:
    own = {row["rule"] for row in _rows(raw, "rules")}
    known = {str(row["rule"]): str(row["level"]) for pack in earlier for row in _rows(pack, "rules")}
    repeated = sorted(str(each) for each in own if each in known)
    if repeated:
        raise PackError(
            f"{head.name}: an earlier pack holds the rule {repeated[0]}; put what changes under 'amends', or give the "
            "rule a name of its own."
        )
    for where, row in head.rows("amends"):
        rule = str(row["rule"])
        if rule not in known:
            raise PackError(f"{where}: no earlier pack holds the rule {rule}; 'poise packs list' names the packs.")
        level = str(row.get("level", known[rule]))
        if Level.of(level) < Level.of(known[rule]):
            raise PackError(
                f"{where}: {rule} is at {known[rule]}, and a later pack may only raise it; for an exception use "
                "'suppressions', with its reason."
            )


def _check_suppressions(head: _Written, raw: Raw, earlier: Sequence[Mapping[str, object]]) -> None:
    known = {row["rule"] for pack in (*earlier, raw) for row in _rows(pack, "rules")}
    for where, row in head.rows("suppressions"):
        if row["rule"] not in known:
            raise PackError(f"{where}: no pack holds the rule {row['rule']}.")


def _cite_standards(head: _Written, chapters: Iterable[_Written], raw: Raw) -> None:
    """Put the standards that rules and amendments name beside them, as clauses that a finding can cite."""
    standards = {str(row["number"]): row for row in _rows(head.values, "standards")}
    places = [where for chapter in chapters for where, _ in chapter.rows("rules")]
    rows = [*zip(places, _rows(raw, "rules"), strict=True)]
    rows += zip((where for where, _ in head.rows("amends")), _rows(raw, "amends"), strict=True)
    for where, row in rows:
        named = [str(each) for each in _list(row.pop("standards", []))]
        _none_missing(where, named, set(standards), "standard")
        unsure = [each for each in named if standards[each]["certainty"] != "seen"]
        if unsure:
            raise PackError(
                f"{where} cites standard {', '.join(unsure)}, which nobody has seen in print; a finding may cite only "
                "a standard whose certainty is seen."
            )
        row["clauses"] = [
            {key: standards[each][key] for key in ("code", "edition", "number", "title")} for each in named
        ]


def _rows(raw: Mapping[str, object], key: str) -> list[Raw]:
    return [_mapping(row) for row in _list(raw.get(key, []))]


def _mapping(value: object) -> Raw:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
