"""Loading compiled packs, the journeys that prove them and whom to tell, and nothing else: no YAML is parsed here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from poise.model.authority import Certainty, Guidance, Law, Regulator, Standard, Turn
from poise.model.category import Category
from poise.model.condition import kinds_looked_at, kinds_needed
from poise.model.errors import KnowledgeError
from poise.model.level import Level
from poise.model.pack import Pack
from poise.model.rule import Amendment, Example, Merit, Rule
from poise.model.signpost import Signpost
from poise.model.statement import Clause, Duty, Served, Statement
from poise.model.suppression import Suppression
from poise.policy.conditions import finder_of, read_condition

Raw = dict[str, object]


def load_pack(name: str) -> Pack:
    """The compiled pack called ``name``; raises KnowledgeError where it was never compiled or is damaged."""
    return pack_from(compiled_form(name))


def load_journeys() -> tuple[Served, ...]:
    """Every way in which this version serves a statement or duty, with the journey test that proves it."""
    return tuple(
        Served(**{key: str(value) for key, value in row.items()})
        for row in _rows(compiled_form("journeys"), "journeys")
    )


def load_signposts() -> tuple[Signpost, ...]:
    """Every place to turn to, in the order in which they are listed."""
    return tuple(
        Signpost(
            who=str(row["who"]),
            how=str(row["how"]),
            when=str(row["when"]),
            nation=str(row["nation"]),
            sorts=frozenset(_words(row, "sorts")),
            source=str(row["source"]),
            reviewed=str(row["reviewed"]),
            review_by=str(row["review_by"]),
            check=row["check"] is True,
        )
        for row in _rows(compiled_form("signposts"), "signposts")
    )


def compiled_form(name: str) -> Raw:
    """The compiled file called ``name`` as plain values; raises KnowledgeError where there is none."""
    folder = files("poise.packs") / "compiled"
    try:
        index = json.loads((folder / "index.json").read_text("utf-8"))
        raw: Raw = json.loads((folder / index[name]).read_text("utf-8"))
    except (OSError, ValueError, KeyError) as trouble:
        raise KnowledgeError(f"The compiled pack {name} is missing or damaged; run 'make setup' again.") from trouble
    return raw


def pack_from(raw: Mapping[str, object]) -> Pack:
    """The pack that its compiled form describes; raises PackError where a condition is faulty."""
    clauses = _clauses(raw, "clauses")
    regulator = raw.get("regulator")
    duties = (
        Duty(
            id=str(row["id"]),
            title=str(row["title"]),
            obliges=_words(row, "obliges"),
            asks=str(row["asks"]),
            clauses=_words(row, "clauses"),
        )
        for row in _rows(raw, "duties")
    )
    statements = (_statement(row) for row in _rows(raw, "statements"))
    return Pack(
        name=str(raw["name"]),
        layer=str(raw["layer"]),
        title=str(raw["title"]),
        digest=str(raw["digest"]),
        statements=MappingProxyType({statement.number: statement for statement in statements}),
        duties=MappingProxyType({duty.id: duty for duty in duties}),
        clauses=MappingProxyType({clause.number: clause for clause in clauses}),
        rules=tuple(_rule(row, str(raw["layer"])) for row in _rows(raw, "rules")),
        merits=tuple(_merit(row) for row in _rows(raw, "merits")),
        reviewed=str(raw.get("reviewed", "")),
        review_by=str(raw.get("review_by", "")),
        amendments=tuple(_amendment(row) for row in _rows(raw, "amends")),
        suppressions=tuple(Suppression(**_texts(row)) for row in _rows(raw, "suppressions")),
        regulator=Regulator(**_fact(regulator)) if isinstance(regulator, dict) else None,
        standards=tuple(Standard(**_fact(row)) for row in _rows(raw, "standards")),
        laws=tuple(Law(**_fact(row)) for row in _rows(raw, "laws")),
        guidance=tuple(Guidance(**_fact(row)) for row in _rows(raw, "guidance")),
        turns=tuple(Turn(**_fact(row)) for row in _rows(raw, "turns")),
    )


def _statement(row: Raw) -> Statement:
    return Statement(
        number=int(str(row["number"])),
        title=str(row["title"]),
        group=str(row["group"]),
        obliges=_words(row, "obliges"),
        asks=str(row["asks"]),
        clauses=_words(row, "clauses"),
    )


def _rule(row: Raw, layer: str) -> Rule:
    rule_id = str(row["rule"])
    when = read_condition(_mapping(row, "when"))
    return Rule(
        id=rule_id,
        category=Category(rule_id.partition(".")[0]),
        level=Level.of(str(row["level"])),
        statements=_numbers(row, "statements"),
        duties=_words(row, "duties"),
        when=when,
        finds=finder_of(when),
        needs=kinds_needed(when),
        looks_at=kinds_looked_at(when),
        message=str(row["message"]),
        reason=str(row["reason"]),
        remedy=str(row["remedy"]),
        source=str(row["source"]),
        reviewed=str(row["reviewed"]),
        flags=_examples(row, "flags"),
        passes=_examples(row, "passes"),
        layer=layer,
        clauses=_clauses(row, "clauses"),
        sure=float(str(row["sure"])) if "sure" in row else None,
    )


def _amendment(row: Raw) -> Amendment:
    return Amendment(
        rule=str(row["rule"]),
        level=Level.of(str(row["level"])) if "level" in row else None,
        source=str(row["source"]),
        clauses=_clauses(row, "clauses"),
    )


def _clauses(row: Mapping[str, object], key: str) -> tuple[Clause, ...]:
    return tuple(Clause(**_texts(each)) for each in _rows(row, key))


def _fact(row: Mapping[str, object]) -> dict[str, Any]:
    """The fields of a fact, its certainty as the closed word that it is."""
    return {key: Certainty(str(value)) if key == "certainty" else str(value) for key, value in row.items()}


def _merit(row: Raw) -> Merit:
    when = read_condition(_mapping(row, "when"))
    return Merit(
        id=str(row["merit"]),
        statements=_numbers(row, "statements"),
        when=when,
        finds=finder_of(when),
        needs=kinds_needed(when),
        reason=str(row["reason"]),
        shows=_examples(row, "shows"),
        lacks=_examples(row, "lacks"),
    )


def _examples(row: Raw, key: str) -> tuple[Example, ...]:
    return tuple(
        Example(
            text=str(each["text"]),
            context=tuple((k, str(v)) for k, v in each.items() if k not in {"text", "more"}),
            more=_words(each, "more"),
        )
        for each in _rows(row, key)
    )


def _rows(raw: Mapping[str, object], key: str) -> list[Raw]:
    rows = raw.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _mapping(row: Raw, key: str) -> Raw:
    value = row[key]
    return value if isinstance(value, dict) else {}


def _words(row: Raw, key: str) -> tuple[str, ...]:
    value = row.get(key)
    return tuple(str(word) for word in value) if isinstance(value, list) else ()


def _numbers(row: Raw, key: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _words(row, key))


def _texts(row: Raw) -> dict[str, str]:
    return {key: str(value) for key, value in row.items()}
