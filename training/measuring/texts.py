"""Labelled files of public sets: which set a file belongs to, and its texts as running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from training.corpora import PUBLIC_SETS
from training.corpora.conll import Columns, read_conll
from training.corpora.public_set import PublicSet, Use
from training.example import Example, Kind, Span, Stretch
from training.measuring.items import FileError

SPLIT = "measured"
NAMES = {
    "PER": Kind.PERSON,
    "PERSON": Kind.PERSON,
    "person": Kind.PERSON,
    "LOC": Kind.PLACE,
    "LOCATION": Kind.PLACE,
    "GPE": Kind.PLACE,
    "location": Kind.PLACE,
    "ORG": Kind.ORGANISATION,
    "ORGANIZATION": Kind.ORGANISATION,
    "corporation": Kind.ORGANISATION,
    "group": Kind.ORGANISATION,
}
"""What the usual labels of names mean here, for a file of no set that is known."""

_CLINGS = re.compile(r"[.,!?;:)%…\]’']+$|['’](?:s|m|t|ll|re|ve|d)$|n['’]t$", re.IGNORECASE)
_HOLDS = frozenset("#([“‘$£")


def set_of(path: Path, named: str | None = None) -> PublicSet:
    """The set called so, or else the one in whose folder the file lies; for columns of no known set, the usual labels."""
    folder = named or path.resolve().parent.name
    known = {each.folder: each for each in PUBLIC_SETS}
    if folder in known:
        return known[folder]
    if named:
        raise FileError(f"no set is called {named}; the known ones are {', '.join(sorted(known))}")
    if path.suffix == ".csv":
        raise FileError(f"{path.name} lies in the folder of no set that is known; say which it is with --set")
    return _unnamed(path)


def read_texts(path: Path, those: PublicSet) -> list[Example]:
    """The texts of one file; raises FileError where it holds none in the form of its set."""
    try:
        examples = list(those.read(path, SPLIT))
    except (ValueError, KeyError) as fault:
        raise FileError(f"{path.name} is no file of {those.name}: {fault}; name its set with --set") from None
    if not examples:
        raise FileError(f"{path.name} holds no text in the form of {those.name}; name its set with --set")
    return examples


def respaced(example: Example) -> Example:
    """The text without the blanks that a tokeniser put around signs, labels moved along; all else stays as it is."""
    blanks = [at for at, char in enumerate(example.text) if char == " " and not _parts(example.text, at)]
    gone = set(blanks)
    before, shifts = 0, []
    for at in range(len(example.text) + 1):
        shifts.append(at - before)
        before += at in gone
    text = "".join(char for at, char in enumerate(example.text) if at not in gone)

    def moved(stretch: Stretch) -> Stretch:
        return Stretch(shifts[stretch.start], shifts[stretch.end])

    spans = tuple(Span(span.kind, moved(span.at)) for span in example.spans)
    return replace(example, text=text, spans=spans, unsure=tuple(map(moved, example.unsure)))


def recased(examples: Iterable[Example], case: str) -> Iterator[Example]:
    """The same texts as they are, in small letters or in capitals, letter for letter so that every label stays put."""
    for each in examples:
        yield each if case == "as is" else replace(each, text="".join(_letter(char, case) for char in each.text))


CASES = ("as is", "lower", "upper")


def _letter(char: str, case: str) -> str:
    other = char.lower() if case == "lower" else char.upper()
    return other if len(other) == 1 else char  # "ß" in capitals is two letters, and would move every label after it


def _parts(text: str, at: int) -> bool:
    """Whether the blank parts two words, and not a word and a sign that clings to it."""
    before, after = text[:at].rpartition(" ")[2], text[at + 1 :].partition(" ")[0]
    return not (before in _HOLDS or _CLINGS.match(after))


def _unnamed(path: Path) -> PublicSet:
    first = next((line for line in path.read_text("utf-8").split("\n") if "\t" in line), "")
    columns = Columns(token=0, tag=first.count("\t"), kinds=NAMES)
    return PublicSet(
        name=path.name,
        folder="",
        licence="",
        credit="",
        use=Use.MEASURE,
        files={},
        mapping=f"{', '.join(sorted(NAMES))} as person, place or organisation; other labels to nothing",
        read=partial(read_conll, source=path.name, columns=columns),
        kinds=frozenset({*NAMES.values(), Kind.HANDLE}),
    )
