"""HatemojiBuild: texts with emoji, written in pairs of opposites to fool a model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "HatemojiBuild"


def _read(path: Path, split: str) -> Iterator[Example]:
    for row in rows_of(path, "entry_id", "text", "type", "label_gold", "matched_id"):
        hateful = row["label_gold"] == "1"
        tones = [Share(Tone.IDENTITY_ATTACK, float(hateful))]
        if hateful:
            tones.append(Share(Tone.THREAT, float(row["type"] == "threateninglanguage")))
        # The set's own division cuts through its pairs; the number of the earlier half names both.
        pair = min(int(row["entry_id"]), int(float(row["matched_id"] or row["entry_id"])))
        yield Example(text=row["text"], source=_NAME, split=split, group=f"{_NAME} {pair}", tones=tuple(tones))


HATEMOJI_BUILD = PublicSet(
    name=_NAME,
    folder="hatemoji_build",
    licence="CC BY 4.0",
    credit="Kirk, Vidgen, Röttger, Thrush and Hale 2022",
    use=Use.TRAIN,
    files={"train.csv": "train", "validation.csv": "dev", "test.csv": "test"},
    mapping="hateful to identity-attack; threatening language to threat, asked of hateful texts only",
    read=_read,
    tones=frozenset({Tone.IDENTITY_ATTACK, Tone.THREAT}),
)
