"""Guest misogyny: posts of Reddit, labelled by experts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Row, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "Guest misogyny"


def _read(path: Path, split: str) -> Iterator[Example]:
    for row in rows_of(path, "entry_id", "body", "level_1", "level_2", "level_3"):
        if row["body"].strip():  # a post of a picture has no text
            yield Example(
                text=row["body"],
                source=_NAME,
                split=split,
                group=f"{_NAME} {row['entry_id']}",
                tones=tuple(_tones(row)),
            )


def _tones(row: Row) -> Iterator[Share]:
    misogynistic = row["level_1"] == "Misogynistic"
    attack = row["level_2"].endswith("personal_attack")
    yield Share(Tone.IDENTITY_ATTACK, float(misogynistic))
    if attack or not misogynistic:
        # Personal attack is one of the sorts of each half; a misogynistic post of another sort may insult too.
        yield Share(Tone.INSULT, float(attack))
    if row["level_3"] in {"Threatening_Physical_violence", "Threatening_Sexual_violence"}:
        yield Share(Tone.THREAT, 1.0)


GUEST = PublicSet(
    name=_NAME,
    folder="misogyny_guest2021",
    licence="MIT",
    credit="Guest, Vidgen, Mittos, Sastry, Tyson and Margetts 2021",
    use=Use.TRAIN,
    files={"train.csv": "train", "test.csv": "test"},
    mapping="misogynistic to identity-attack; personal attack to insult, unknown for other misogynistic posts; "
    "threatening violence to threat, unknown for all others",
    read=_read,
    tones=frozenset({Tone.IDENTITY_ATTACK, Tone.INSULT, Tone.THREAT}),
)
