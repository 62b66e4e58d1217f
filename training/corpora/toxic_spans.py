"""Toxic Spans: comments on American news sites, each marked by about four raters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "Toxic Spans"
_TONES = {
    "Threat": Tone.THREAT,
    "Insult": Tone.INSULT,
    "Identity based Attack": Tone.IDENTITY_ATTACK,
    "Profane/Obscene": Tone.PROFANITY,
}


def _read(path: Path, split: str) -> Iterator[Example]:
    marked = defaultdict(set)
    for row in rows_of(path.with_name("spans.csv"), "annotation", "type"):
        marked[row["annotation"]].add(row["type"])
    raters = defaultdict(list)
    for row in rows_of(path.with_name("annotations.csv"), "annotation", "comment_id", "not toxic"):
        types = marked[row["annotation"]]
        # A rater who marked no words but did not say "not toxic" found something that nobody can name.
        if types or row["not toxic"] == "True":
            raters[row["comment_id"]].append(types)
    for row in rows_of(path, "comment_id", "comment_text"):
        found = raters[row["comment_id"]]
        yield Example(
            text=row["comment_text"],
            source=_NAME,
            split=split,
            group=f"{_NAME} {row['comment_id']}",
            tones=tuple(
                Share(tone, round(sum(name in types for types in found) / len(found), 3))
                for name, tone in _TONES.items()
                if found
            ),
        )


TOXIC_SPANS = PublicSet(
    name=_NAME,
    folder="toxic_spans",
    licence="CC0 1.0",
    credit="Pavlopoulos et al. 2021 and 2022",
    use=Use.TRAIN,
    files={"comments.csv": "train"},
    beside=("annotations.csv", "spans.csv"),
    mapping="the share of raters who marked any words as Threat, Insult, Identity based Attack (identity-attack) or "
    "Profane/Obscene (profanity); Other Toxicity to nothing",
    read=_read,
    tones=frozenset(_TONES.values()),
)
