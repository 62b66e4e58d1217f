"""NLU Evaluation Data: commands to a machine at home, with slots written into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use, rows_of
from training.example import Example, Kind, Span, Stretch

_NAME = "NLU Evaluation Data"
_SLOT = re.compile(r"\[\s*(?P<type>\w+)\s*:\s*(?P<words>[^\]]*?)\s*\]")

_KINDS = {
    "date": Kind.DATETIME,
    "time": Kind.DATETIME,
    "timeofday": Kind.DATETIME,
    "person": Kind.PERSON,
    "place_name": Kind.PLACE,
    "business_name": Kind.ORGANISATION,
    "relation": Kind.RELATION,
}
_UNSURE = frozenset(
    {
        "artist_name", "audiobook_author", "audiobook_name", "event_name", "game_name", "general_frequency", "movie_name",
        "music_album", "personal_info", "playlist_name", "podcast_name", "radio_name", "song_name", "time_zone",
        "transport_agency", "app_name", "news_topic", "definition_word", "list_name", "email_address",
    }
)  # fmt: skip
"""Slots whose words may well be a person, a place or a date, though they are labelled as something else."""


def _read(path: Path, split: str) -> Iterator[Example]:
    for number, row in enumerate(rows_of(path, "annotated"), 1):
        text, at = "", 0
        spans, unsure = [], []
        for slot in _SLOT.finditer(row["annotated"]):
            text += row["annotated"][at : slot.start()]
            place = Stretch(len(text), len(text) + len(slot["words"]))
            text, at = text + slot["words"], slot.end()
            if slot["words"] and slot["type"] in _KINDS:
                spans.append(Span(_KINDS[slot["type"]], place))
            elif slot["words"] and slot["type"] in _UNSURE:
                unsure.append(place)
        yield Example(
            text=text + row["annotated"][at:],
            source=_NAME,
            split=split,
            group=f"{_NAME} {number}",
            kinds=frozenset(_KINDS.values()),
            spans=tuple(spans),
            unsure=tuple(unsure),
        )


NLU = PublicSet(
    name=_NAME,
    folder="nlu_evaluation",
    licence="CC BY 4.0",
    credit="Liu, Eshghi, Swietojanski and Rieser 2019",
    use=Use.TRAIN,
    files={"train_fold1.csv": "train"},
    mapping="date, time and timeofday to datetime; person; place_name; business_name to organisation; relation; slots "
    "that may hide a name (artists, events, stations) teach nothing",
    read=_read,
    kinds=frozenset(_KINDS.values()),
)
