"""Where the words of frames come from: the engine's own lists of names, places and organisations, and a table beside."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

KNOWLEDGE = Path("src/poise/knowledge")
WORDS = Path(__file__).parent / "frame_words.yaml"
NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")

SIZES = MappingProxyType(
    {"village": ("village", "hamlet"), "town": ("town",), "city": ("city",), "suburb": ("suburb",)}
)
"""The sizes in the list of places that a slot asks for by one word."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody invented: a given name and a family name of one origin."""

    given: str
    surname: str
    origin: str


@cache
def words() -> dict[str, object]:
    """The table beside this file."""
    loaded = yaml.safe_load(WORDS.read_text("utf-8"))
    assert isinstance(loaded, dict)  # noqa: S101 - our own file
    return loaded


def listed(*keys: str) -> list[str]:
    """The list that stands under the keys, one inside the other."""
    found: object = words()
    for key in keys:
        assert isinstance(found, dict)  # noqa: S101 - our own file
        found = found[key]
    assert isinstance(found, list)  # noqa: S101 - our own file
    return [str(each) for each in found]


@cache
def names_by_origin() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Given names and family names of each origin."""
    lexicon = yaml.safe_load((KNOWLEDGE / "lexicons" / "names_of_many_origins.yaml").read_text("utf-8"))
    rows = [str(row).strip("{}").split("|") for row in lexicon["phrases"]]
    registered = [row["name"] for row in _rows("given_names.csv") if _latin(row["name"])]
    origins = words()["origins"]
    assert isinstance(origins, dict)  # noqa: S101 - our own file
    found = {
        name: (_between(rows, each["from"], each["to"]), tuple(each["surnames"])) for name, each in origins.items()
    }
    often = int(str(words()["often_registered"]))
    found["english"] = (tuple(registered[:often]), tuple(listed("english_surnames")))
    found["any"] = (tuple(registered), tuple(row["name"] for row in _rows("surnames.csv")))
    return MappingProxyType(found)


@cache
def places(size: str, nation: str) -> tuple[str, ...]:
    """Places of a size in a nation; in any of the four where the nation is the whole kingdom."""
    nations = NATIONS if nation == "UK" else (nation,)
    rows = _rows("places.csv")
    return tuple(row["name"] for row in rows if row["size"] in SIZES[size] and row["nation"] in nations)


@cache
def organisations(kind: str) -> tuple[str, ...]:
    """The organisations of a kind that the engine knows."""
    return tuple(row["name"] for row in _rows("organisations.csv") if row["subtype"] == kind)


def _latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha())


def _between(rows: list[list[str]], first: str, last: str) -> tuple[str, ...]:
    row = next(each for each in rows if first in each and last in each)
    return tuple(name.title() for name in row[row.index(first) : row.index(last) + 1])


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (KNOWLEDGE / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
