"""What is said of a public set: its licence, what it may be used for, its files, what it labels and how it is read."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from training.example import Example, Kind, Tone

Row = Mapping[str, str]


class Use(StrEnum):
    """What a set may be used for."""

    TRAIN = "train"
    IF_EARNED = "train only if it earns it"
    """Share-alike or unclear terms: left out of training unless asked for by name."""
    MEASURE = "measure only"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSet:
    """One public set: ``files`` gives each file's part of the set, ``read`` the examples of one file."""

    name: str
    folder: str
    licence: str
    credit: str
    use: Use
    files: Mapping[str, str]
    mapping: str
    """Which of its labels became which of ours, in words, for the tables that report scores."""
    read: Callable[[Path, str], Iterator[Example]]
    beside: tuple[str, ...] = ()
    """Files without texts that the reader needs as well."""
    kinds: frozenset[Kind] = frozenset()
    tones: frozenset[Tone] = frozenset()

    def missing(self, corpora: Path) -> list[str]:
        """The files that are not there."""
        return [name for name in (*self.files, *self.beside) if not (corpora / self.folder / name).is_file()]

    def examples(self, corpora: Path) -> Iterator[Example]:
        """Every example of every file."""
        for name, split in self.files.items():
            yield from self.read(corpora / self.folder / name, split)


def rows_of(path: Path, *columns: str) -> Iterator[Row]:
    """The rows of a file of comma-separated values that must have these columns."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if lacking := set(columns) - set(reader.fieldnames or ()):
            raise ValueError(f"{path.name}: no column {', '.join(sorted(lacking))}; is this the set's own file?")
        yield from reader


def joined(tokens: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Tokens with a blank between them, and where each then stands."""
    text, places = "", []
    for token in tokens:
        text += " " if text else ""
        places.append((len(text), len(text) + len(token)))
        text += token
    return text, places
