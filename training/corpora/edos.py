"""EDOS: posts of Gab and Reddit, sexist or not, and of which sort."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Row, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "EDOS"


def _read(path: Path, split: str) -> Iterator[Example]:
    for row in rows_of(path, "rewire_id", "text", "label_sexist", "label_category", "label_vector"):
        yield Example(text=row["text"], source=_NAME, split=split, group=row["rewire_id"], tones=tuple(_tones(row)))


def _tones(row: Row) -> Iterator[Share]:
    sexist = row["label_sexist"] == "sexist"
    yield Share(Tone.IDENTITY_ATTACK, float(sexist))
    if sexist:
        # The sorts exclude each other, so a sexist post of another sort is no threat; of others nobody asked.
        yield Share(Tone.THREAT, float(row["label_category"].startswith("1.")))
    if row["label_vector"].startswith(("2.1", "2.2")):
        yield Share(Tone.INSULT, 1.0)


EDOS = PublicSet(
    name=_NAME,
    folder="edos",
    licence="CC0 1.0",
    credit="Kirk, Yin, Vidgen and Röttger 2023",
    use=Use.TRAIN,
    files={"train.csv": "train", "dev.csv": "dev"},
    mapping="sexist to identity-attack; 1 to threat, asked of sexist posts only; 2.1 and 2.2 to insult, the rest unknown",
    read=_read,
    tones=frozenset({Tone.IDENTITY_ATTACK, Tone.THREAT, Tone.INSULT}),
)
