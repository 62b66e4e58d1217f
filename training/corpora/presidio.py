"""Sentences of presidio-research, filled in from templates with American values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from training.corpora.public_set import PublicSet, Use
from training.example import Example, Kind, Span, Stretch

_NAME = "presidio-research sentences"
_KINDS = {
    "PERSON": Kind.PERSON,
    "STREET_ADDRESS": Kind.ADDRESS,
    "ZIP_CODE": Kind.ADDRESS,
    "GPE": Kind.PLACE,
    "ORGANIZATION": Kind.ORGANISATION,
    "DATE_TIME": Kind.DATETIME,
    "AGE": Kind.AGE,
    "US_SSN": Kind.ID_NUMBER,
    "US_DRIVER_LICENSE": Kind.ID_NUMBER,
}
_UNSURE = frozenset({"CREDIT_CARD", "IBAN_CODE", "IP_ADDRESS", "NRP"})
"""A bank's number is a number of a person in its way; a nationality may be written as its country."""


def _read(path: Path, split: str) -> Iterator[Example]:
    for line in path.read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        raw = json.loads(line)
        placed = [(each["entity_type"], Stretch(each["start_position"], each["end_position"])) for each in raw["spans"]]
        yield Example(
            text=raw["full_text"],
            source=_NAME,
            split=split,
            group=f"{_NAME} template {raw['template_id']}",
            kinds=frozenset(_KINDS.values()),
            spans=tuple(sorted((Span(_KINDS[name], at) for name, at in placed if name in _KINDS), key=lambda s: s.at)),
            unsure=tuple(sorted(at for name, at in placed if name in _UNSURE)),
        )


PRESIDIO = PublicSet(
    name=_NAME,
    folder="presidio_synth",
    licence="MIT; names of people CC BY-SA 3.0 US",
    credit="Microsoft, presidio-research",
    use=Use.IF_EARNED,
    files={"synth_v2_shared_templates.jsonl": "train"},
    mapping="PERSON; STREET_ADDRESS and ZIP_CODE to address; GPE to place; ORGANIZATION; DATE_TIME; AGE; US_SSN and "
    "US_DRIVER_LICENSE to id-number; cards, accounts, nationalities and addresses of machines teach nothing",
    read=_read,
    kinds=frozenset(_KINDS.values()),
)
