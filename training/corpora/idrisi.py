"""IDRISI-RE: places in tweets about disasters, and nothing but places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use
from training.example import Example, Kind, Span, Stretch

_NAME = "IDRISI-RE"
_KINDS = frozenset({Kind.PLACE, Kind.ADDRESS})


def _read(path: Path, split: str) -> Iterator[Example]:
    for line in path.read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        raw = json.loads(line)
        mentions = raw["location_mentions"]
        yield Example(
            text=raw["text"],
            source=_NAME,
            split=split,
            group=f"{_NAME} {raw['event']}",
            kinds=_KINDS,
            spans=tuple(
                Span(
                    Kind.ADDRESS if each["type"] == "Road/street" else Kind.PLACE,
                    # The end is told by the words: one end in the file counts a flag twice.
                    Stretch(each["start"], each["start"] + len(each["text"])),
                )
                for each in mentions
            ),
        )


IDRISI = PublicSet(
    name=_NAME,
    folder="idrisi_re_en",
    licence="CC BY 4.0",
    credit="Suwaileh, Elsayed and Imran 2023",
    use=Use.TRAIN,
    files={"train.jsonl": "train"},
    mapping="every type of place to place, but road or street to address; nothing else is labelled",
    read=_read,
    kinds=_KINDS,
)
