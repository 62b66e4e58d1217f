"""Suites of functional cases, written to measure by: each case is hateful or not, and tests one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from training.corpora.public_set import PublicSet, Use, rows_of
from training.example import Example, Share, Tone

_HATEFUL = {"hateful": 1.0, "1": 1.0, "non-hateful": 0.0, "0": 0.0}


def read_cases(path: Path, split: str, *, source: str, text: str) -> Iterator[Example]:
    """The cases of a file; the group of a case is what it tests, so that scores can be told for each."""
    for row in rows_of(path, text, "functionality", "label_gold"):
        if row["label_gold"] not in _HATEFUL:
            raise ValueError(f"{path.name}: label_gold {row['label_gold']!r} is neither hateful nor non-hateful")
        tones = (Share(Tone.IDENTITY_ATTACK, _HATEFUL[row["label_gold"]]),)
        yield Example(text=row[text], source=source, split=split, group=row["functionality"], tones=tones)


HATECHECK = PublicSet(
    name="HateCheck",
    folder="hatecheck",
    licence="CC BY 4.0",
    credit="Röttger et al. 2021",
    use=Use.MEASURE,
    files={"test_suite_cases.csv": "test"},
    mapping="hateful to identity-attack",
    read=partial(read_cases, source="HateCheck", text="test_case"),
    tones=frozenset({Tone.IDENTITY_ATTACK}),
)

HATEMOJI_CHECK = PublicSet(
    name="HatemojiCheck",
    folder="hatemoji_check",
    licence="CC BY 4.0",
    credit="Kirk, Vidgen, Röttger, Thrush and Hale 2022",
    use=Use.MEASURE,
    files={"HatemojiCheck.csv": "test"},
    mapping="hateful to identity-attack",
    read=partial(read_cases, source="HatemojiCheck", text="text"),
    tones=frozenset({Tone.IDENTITY_ATTACK}),
)
