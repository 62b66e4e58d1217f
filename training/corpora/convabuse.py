"""ConvAbuse: what people say to machines that talk, rated by experts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Row, Use, rows_of
from training.example import Example, Share, Tone

_NAME = "ConvAbuse"
_RATERS = tuple(f"Annotator{number}_" for number in range(1, 9))
_SORTS = {
    Tone.IDENTITY_ATTACK: ("ableist", "homophobic", "racist", "sexist", "transphobic"),
    Tone.INSULT: ("intellectual", "is_abuse.-2", "is_abuse.-3"),
    Tone.SEXUAL: ("sex_harassment",),
}
_TARGETS = {"target.system": "reader", "target.individual": "third-party", "target.generalised": "third-party"}


def _read(path: Path, split: str) -> Iterator[Example]:
    for row in rows_of(path, "conv_id", "user"):
        raters = [rater for rater in _RATERS if any(_said(row, rater, f"is_abuse.{level}") for level in range(-3, 2))]
        yield Example(
            text=row["user"],
            source=_NAME,
            split=split,
            group=f"{_NAME} {row['conv_id']}",
            tones=tuple(
                Share(tone, round(sum(any(_said(row, r, s) for s in sorts) for r in raters) / len(raters), 3))
                for tone, sorts in _SORTS.items()
                if raters
            ),
            target=_target(row, raters),
        )


def _target(row: Row, raters: list[str]) -> str | None:
    """At whom abuse is aimed, where most raters say the same; a turn without abuse says nothing of it."""
    for name in dict.fromkeys(_TARGETS.values()):
        columns = [column for column, meant in _TARGETS.items() if meant == name]
        if 2 * sum(any(_said(row, rater, column) for column in columns) for rater in raters) > len(raters):
            return name
    return None


def _said(row: Row, rater: str, column: str) -> bool:
    """Whether the rater ticked it; a rater who was asked twice has two ticks in one cell."""
    return "1" in (row.get(rater + column) or "")


CONVABUSE = PublicSet(
    name=_NAME,
    folder="convabuse",
    licence="CC BY 4.0",
    credit="Cercas Curry, Abercrombie and Rieser 2021",
    use=Use.TRAIN,
    files={"train.csv": "train", "valid.csv": "dev", "test.csv": "test"},
    mapping="the share of raters: ableist, homophobic, racist, sexist or transphobic to identity-attack; intellectual or "
    "severity -2 and worse to insult; sexual harassment to sexual; target system to reader, others to third-party",
    read=_read,
    tones=frozenset(_SORTS),
)
