"""Loading compiled knowledge: once, frozen, and named by its digest."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar

from poise.model.errors import KnowledgeError
from poise.model.knowledge import (
    Crowd,
    Family,
    GeneralWords,
    Knowledge,
    Language,
    Lexicon,
    NumberFormat,
    Settlement,
    WordGraph,
    Wording,
    WrittenForm,
    WrittenForms,
)

Fact = TypeVar("Fact")


@cache
def load_knowledge() -> Knowledge:
    """All knowledge of this version; raises KnowledgeError where it was never compiled or is damaged."""
    folder = files(__name__) / "compiled"
    try:
        index = json.loads((folder / "index.json").read_text("utf-8"))
        raw = json.loads((folder / index["knowledge"]).read_text("utf-8"))
    except (OSError, ValueError, KeyError) as trouble:
        raise KnowledgeError("The compiled knowledge is missing or damaged; run 'make setup' again.") from trouble
    return knowledge_of(raw)


def knowledge_of(raw: dict[str, Any]) -> Knowledge:
    """Knowledge from its compiled form."""
    return Knowledge(
        digest=raw["digest"],
        graph=WordGraph(
            steps=tuple(raw["graph"]["steps"]),  # plain, for every word of every post is looked up here
            ends=tuple(map(tuple, raw["graph"]["ends"])),
        ),
        lexicons=MappingProxyType(
            {
                row["name"]: Lexicon(
                    name=row["name"],
                    kind=row["kind"],
                    attributes=tuple((name, value) for name, value in row["attributes"]),
                    confidence=row["confidence"],
                    unless=row["unless"],
                )
                for row in raw["lexicons"]
            }
        ),
        names=MappingProxyType(raw["names"]),
        numbers=tuple(_number(row) for row in raw["numbers"]),
        tables=MappingProxyType(
            {
                name: MappingProxyType({group: frozenset(words) for group, words in groups.items()})
                for name, groups in raw["tables"].items()
            }
        ),
        public_lines=MappingProxyType(raw["public_lines"]),
        places=_spread((Settlement(*facts), names) for *facts, names in raw["places"]),
        organisations=_spread(raw["organisations"]),
        surnames=frozenset(raw["surnames"]),
        place_leads=_spread(raw["place_leads"]),
        organisation_leads=_spread(raw["organisation_leads"]),
        families=MappingProxyType(
            {
                table: tuple(Family(**{**row, "names": tuple(row["names"])}) for row in rows)
                for table, rows in raw["families"].items()
            }
        ),
        peoples=MappingProxyType({row["cue"]: Crowd(**row) for row in raw["crowds"]["peoples"]}),
        shares=MappingProxyType({row["cue"]: Crowd(**row) for row in raw["crowds"]["shares"]}),
        languages=tuple(Language(**{**row, "words": frozenset(row["words"])}) for row in raw["languages"]),
        general_words=_general_words(raw["general_words"]),
        lookalikes=MappingProxyType(raw["lookalikes"]),
        vocabulary=frozenset(raw["words"]).union(raw["names"]),
        written_forms=MappingProxyType(
            {
                kind: WrittenForms(
                    forms=tuple(WrittenForm(**{**row, "cues": frozenset(row["cues"])}) for row in content["forms"]),
                    numbers=MappingProxyType(content["numbers"]),
                    exceptions=content["exceptions"],
                )
                for kind, content in raw["written_forms"].items()
            }
        ),
    )


def _spread(rows: Iterable[tuple[Fact, str]]) -> MappingProxyType[str, Fact]:
    """Each name of rows that hold one fact and the lines of all its names: the form in which long lists load fast."""
    spread: dict[str, Fact] = {}
    for fact, names in rows:
        for name in names.split("\n"):
            spread[name] = fact
    return MappingProxyType(spread)


def _number(row: dict[str, Any]) -> NumberFormat:
    lexicons = {key: tuple(row[key]) for key in ("context", "hint", "against")}
    return NumberFormat(**{**row, **lexicons})


def _general_words(raw: dict[str, Any]) -> GeneralWords:
    return GeneralWords(
        words=tuple(
            Wording(
                having=tuple(row.get("with", {}).items()),
                drops=tuple(row.get("drops", ())),
                **{key: value for key, value in row.items() if key not in {"with", "drops"}},
            )
            for row in raw["words"]
        ),
        again=raw["again"],
        theirs=raw["theirs"],
        several=raw["several"],
        lists=MappingProxyType({name: frozenset(words) for name, words in raw["lists"].items()}),
        never=frozenset(raw["never"]),
        contempt=frozenset(raw["contempt"]),
    )
