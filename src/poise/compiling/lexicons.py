"""Compiling knowledge: lexicons into one graph of words, and lists, formats and tables, each tried on its examples."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable

from poise.compiling.forms import compile_forms
from poise.compiling.gazetteers import bodies_of, leads_of, places_of
from poise.compiling.general import compile_general_words
from poise.compiling.numbers import compile_number, try_numbers
from poise.compiling.written import read_written
from poise.knowledge import knowledge_of
from poise.lib.digest import digest_of
from poise.lib.families import DISCLAIMERS, EMPLOYERS, UNKNOWN
from poise.lib.tokens import fold, tokenise
from poise.lib.word_graph import Way, Ways, find
from poise.model.context import Direction
from poise.model.errors import PackError
from poise.model.kinds import KINDS
from poise.model.knowledge import Knowledge, WordGraph

_CHOICE = re.compile(r"\{([^{}]*)\}")
TABLES = ("channel", "item_type", "audience", "role", "nation")


def compile_knowledge(folder: Traversable) -> dict[str, object]:
    """All knowledge under ``folder`` in its compiled form; raises PackError for the first fault found."""
    lexicons = [(path, read_written(path, "lexicon")) for path in _yaml_files(folder / "lexicons")]
    ways = Ways()
    graph = ways.graph(
        ways.either(
            phrase_ways(written, ways.end(str(lexicon["lexicon"])), ways)
            for _, lexicon in lexicons
            for written in _texts(lexicon["phrases"])
        )
    )
    for path, lexicon in lexicons:
        _check_kind(path.name, lexicon)
        _try_examples(path.name, lexicon, graph)
    names = {str(lexicon["lexicon"]) for _, lexicon in lexicons}
    given = _names(folder / "given_names.csv")
    numbers = [(path, read_written(path, "number")) for path in _yaml_files(folder / "formats")]
    content: dict[str, object] = {
        "graph": {"steps": [dict(steps) for steps in graph.steps], "ends": [list(ends) for ends in graph.ends]},
        "lexicons": [_lexicon(lexicon) for _, lexicon in lexicons],
        "names": given,
        "crowds": _crowds(folder / "crowds" / "uk.yaml"),
        "numbers": [compile_number(path.name, written, names) for path, written in numbers],
        "tables": dict(_table(path) for path in _yaml_files(folder / "tables")),
        "public_lines": _public_lines(folder / "public_lines.yaml"),
        "places": places_of(folder / "places.csv"),
        "organisations": bodies_of(folder / "organisations.csv"),
        "written_forms": dict(compile_forms(path, given) for path in _yaml_files(folder / "written_forms")),
        "words": sorted({word for steps in graph.steps for word in steps if word.isalpha()}),
        "languages": _languages(folder / "languages.yaml"),
        "general_words": compile_general_words(folder / "general_words.yaml"),
        "lookalikes": _lookalikes(folder / "lookalikes.csv"),
        "surnames": _surnames(folder / "surnames.csv"),
        "place_leads": leads_of(folder / "places.csv"),
        "organisation_leads": leads_of(folder / "organisations.csv"),
        "families": {table: _families(folder / "families" / f"{table}.yaml") for table in TABLES},
    }
    compiled = {"digest": digest_of([json.dumps(content, sort_keys=True).encode()]), **content}
    knowledge = knowledge_of(compiled)
    for path, written in numbers:
        try_numbers(path.name, written, knowledge)
    return compiled


@cache
def _tokens_of(word: str) -> tuple[str, ...]:
    """The folded tokens of what stands between two gaps; phrases share their words, so each is taken apart once."""
    return tuple(token.folded for token in tokenise(word))


def family_names(knowledge: dict[str, object]) -> dict[str, set[str]]:
    """The names that a condition on the context may use, by table; direction and profile have their own."""
    tables = knowledge["families"]
    return _with_own({table: {str(row["name"]) for row in rows} for table, rows in _items(tables)})


def loaded_family_names(knowledge: Knowledge) -> dict[str, set[str]]:
    """The same names, taken from knowledge that was loaded."""
    return _with_own({table: {family.name for family in rows} for table, rows in knowledge.families.items()})


def _with_own(tables: Mapping[str, set[str]]) -> dict[str, set[str]]:
    return {
        **{table: names | {UNKNOWN} for table, names in tables.items()},
        "direction": {direction.value for direction in Direction},
        "employer": set(EMPLOYERS),
        "disclaimer": set(DISCLAIMERS),
    }


def phrase_ways(written: str, end: Way, ways: Ways) -> Way:
    """The way through all that a written phrase stands for: ``{my|our|} client`` is three phrases.

    A brace may stand within a word, so each piece is read behind the word that was begun before it.
    Raises PackError for braces within braces.
    """
    if re.search(r"[{}]", _CHOICE.sub("", written)):
        raise PackError(f"the phrase «{written}» has braces within braces, or one that is never closed.")
    pieces = [piece.split("|") if odd else [piece] for odd, piece in _alternating(_CHOICE.split(written))]

    @cache
    def go_on(number: int, begun: str) -> Way:
        if number == len(pieces):
            return ways.through(_tokens_of(begun), end)
        return ways.either(_through(begun + piece, number + 1) for piece in pieces[number])

    def _through(text: str, number: int) -> Way:
        words = text.split()
        begun = words.pop() if words and not text[-1].isspace() else ""
        return ways.through([folded for word in words for folded in _tokens_of(word)], go_on(number, begun))

    return go_on(0, "")


def _items(value: object) -> list[tuple[str, list[dict[str, object]]]]:
    """The names and lists of a mapping; what is not a list is left out."""
    return [(key, rows) for key, rows in value.items() if isinstance(rows, list)] if isinstance(value, dict) else []


def _alternating(pieces: list[str]) -> Iterator[tuple[bool, str]]:
    return ((bool(number % 2), piece) for number, piece in enumerate(pieces))


def _check_kind(name: str, lexicon: dict[str, object]) -> None:
    kind = lexicon.get("kind")
    if kind is None:
        return
    if kind not in KINDS:
        raise PackError(f"{name}: no kind of observation is called {kind}; there are: {', '.join(KINDS)}.")
    attributes = lexicon.get("attributes", {})
    for attribute, value in attributes.items() if isinstance(attributes, dict) else ():
        allowed = KINDS[str(kind)].attributes.get(attribute)
        if not isinstance(allowed, tuple) or value not in allowed:
            raise PackError(f"{name}: {kind} has no attribute {attribute} that can be {value}.")


def _try_examples(name: str, lexicon: dict[str, object], graph: WordGraph) -> None:
    for key, wanted in (("finds", True), ("leaves", False)):
        for text in _texts(lexicon[key]):
            found = any(phrase.lexicon == lexicon["lexicon"] for phrase in find(graph, tokenise(text)))
            if found is not wanted:
                raise PackError(f"{name}: the example «{text}» under {key} does not do what it should.")


def _lexicon(lexicon: dict[str, object]) -> dict[str, object]:
    attributes = lexicon.get("attributes", {})
    return {
        "name": lexicon["lexicon"],
        "kind": lexicon.get("kind"),
        "attributes": sorted(attributes.items()) if isinstance(attributes, dict) else [],
        "confidence": lexicon.get("confidence", 1.0),
        "unless": lexicon.get("unless"),
    }


def _names(path: Traversable) -> dict[str, int]:
    """Folded names with the sum of their registrations; names of one letter are left out."""
    names: dict[str, int] = {}
    for row in csv.DictReader(path.read_text("utf-8").splitlines()):
        folded = fold(row["name"])
        if len(folded) > 1:
            names[folded] = names.get(folded, 0) + int(row["births"])
    return dict(sorted(names.items()))


def _crowds(path: Traversable) -> dict[str, object]:
    """How many people each cue leaves; raises PackError where low and high are the wrong way round."""
    written = read_written(path, "crowds")
    crowds = {key: rows for key, rows in _items(written) if key in {"peoples", "shares"}}
    for row in (row for rows in crowds.values() for row in rows):
        if not float(str(row["low"])) <= float(str(row["high"])):
            raise PackError(f"{path.name}, {row['cue']}: low must not be above high.")
    return dict(crowds)


def _table(path: Traversable) -> tuple[str, dict[str, list[str]]]:
    """The name of a table of words, and its words by group, in lower case."""
    written = read_written(path, "table")
    groups = written["groups"]
    words = groups.items() if isinstance(groups, dict) else ()
    return str(written["table"]), {group: sorted(map(str.lower, _texts(each))) for group, each in words}


def _public_lines(path: Traversable) -> dict[str, str]:
    """The sort of line of each public telephone number, by its digits."""
    rows = read_written(path, "public_lines")["lines"]
    return {re.sub(r"\D", "", row["number"]): row["line"] for row in (rows if isinstance(rows, list) else [])}


def _languages(path: Traversable) -> list[dict[str, object]]:
    """English first, as it stands; of every other language only the words that English does not have."""
    written = read_written(path, "languages")["languages"]
    rows = [
        {"script": "", "letters": "", **row, "words": {fold(word) for word in str(row.get("words", "")).split()}}
        for row in (written if isinstance(written, list) else [])
    ]
    english = rows[0]["words"]
    return [{**row, "words": sorted(row["words"] - english if number else english)} for number, row in enumerate(rows)]


def _lookalikes(path: Traversable) -> dict[str, str]:
    return {row["character"]: row["letter"] for row in csv.DictReader(path.read_text("utf-8").splitlines())}


def _surnames(path: Traversable) -> list[str]:
    """Folded family names of more than two letters; shorter ones are too often words."""
    rows = csv.DictReader(path.read_text("utf-8").splitlines())
    return sorted({folded for row in rows if len(folded := fold(row["name"])) > 2 and "'" not in folded[:1]})


def _families(path: Traversable) -> list[dict[str, object]]:
    written = read_written(path, "families")
    rows = written["families"]
    return [
        {
            "table": written["table"],
            "name": row["family"],
            "title": row["title"],
            "meaning": row["meaning"],
            "named_by_policy": row.get("named_by_policy", False),
            "names": list(dict.fromkeys(_folded(name) for name in (row["family"], row["title"], *row["names"]))),
        }
        for row in (rows if isinstance(rows, list) else [])
    ]


def _folded(name: str) -> str:
    return " ".join(token.folded for token in tokenise(name))


def _yaml_files(folder: Traversable) -> list[Traversable]:
    return sorted((path for path in folder.iterdir() if path.name.endswith(".yaml")), key=lambda path: path.name)


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
