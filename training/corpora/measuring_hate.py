"""Measuring Hate Speech, of whose ten scales only hateful or not is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "Measuring Hate Speech"


def _read(path: Path, split: str) -> Iterator[Example]:
    for number, row in enumerate(rows_of(path, "text", "label"), 1):
        share = Share(Tone.IDENTITY_ATTACK, float(row["label"]))
        yield Example(text=row["text"], source=_NAME, split=split, group=f"{_NAME} {split} {number}", tones=(share,))


MEASURING_HATE = PublicSet(
    name=_NAME,
    folder="measuring_hate_speech_bin",
    licence="CC BY 4.0 at its source; who packed it anew says nothing",
    credit="Kennedy, Bacon, Sahn and von Vacano 2020; division by Röttger et al. 2022",
    use=Use.TRAIN,
    files={"train.csv": "train", "dev.csv": "dev", "test.csv": "test"},
    mapping="hateful to identity-attack",
    read=_read,
    tones=frozenset({Tone.IDENTITY_ATTACK}),
)
