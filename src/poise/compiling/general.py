"""Compiling the table of general words, with every name in it checked."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from poise.compiling.written import read_written
from poise.lib.tokens import fold
from poise.model.category import Category
from poise.model.errors import PackError
from poise.model.kinds import KINDS

AROUND = frozenset({"noun", "possessive"})
"""What may stand behind a thing without being a list: a noun, or the s of a possessive."""


def compile_general_words(path: Traversable) -> dict[str, object]:
    """The table in its compiled form; raises PackError for a kind, attribute, list or category that is not there."""
    written = read_written(path, "general_words")
    lists = written["lists"] if isinstance(written["lists"], dict) else {}
    for number, row in enumerate(_rows(written["words"]), start=1):
        _check(f"{path.name}, row {number} of words", row, set(lists))
    named = [str(each) for key in ("never", "contempt") for each in _list(written[key])]
    unknown = set(named) - {category.value for category in Category}
    if unknown:
        raise PackError(f"{path.name}: no category is called {', '.join(sorted(unknown))}.")
    return {
        "words": written["words"],
        "again": written["again"],
        "theirs": written["theirs"],
        "several": written["several"],
        "lists": {name: sorted({fold(str(word)) for word in words}) for name, words in lists.items()},
        "never": written["never"],
        "contempt": written["contempt"],
    }


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _rows(value: object) -> list[dict[str, object]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _check(where: str, row: dict[str, object], lists: set[str]) -> None:
    kind = KINDS.get(str(row["kind"]))
    if kind is None:
        raise PackError(f"{where}: no kind of observation is called {row['kind']}.")
    having = row.get("with", {})
    for name, value in having.items() if isinstance(having, dict) else ():
        allowed = kind.attributes.get(name)
        if allowed is None or (isinstance(allowed, tuple) and value not in allowed):
            raise PackError(f"{where}: {kind.name} has no attribute {name} that can be {value}.")
    drops = row.get("drops", [])
    named = [row.get("holding"), row.get("before"), row.get("within"), *(drops if isinstance(drops, list) else [])]
    after = row.get("after")
    missing = {str(each) for each in [*named, None if after in AROUND else after] if each} - lists
    if missing:
        raise PackError(f"{where}: no list is called {', '.join(sorted(missing))}.")
