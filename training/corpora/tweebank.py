"""Tweebank-NER: the tweets of Tweebank with names."""

from __future__ import annotations

from functools import partial

from training.corpora.conll import Columns, read_conll
from training.corpora.public_set import PublicSet, Use
from training.example import Kind

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}

TWEEBANK = PublicSet(
    name="Tweebank-NER",
    folder="tweebank_ner",
    licence="Apache-2.0",
    credit="Jiang, Hua, Beeferman and Roy 2022",
    use=Use.TRAIN,
    files={"train.bio": "train", "dev.bio": "dev", "test.bio": "test"},
    mapping="PER, LOC and ORG as they are; MISC to nothing; an @ with its name is a handle",
    read=partial(read_conll, source="Tweebank-NER", columns=Columns(token=0, tag=3, kinds=_KINDS)),
    kinds=frozenset({*_KINDS.values(), Kind.HANDLE}),
)
