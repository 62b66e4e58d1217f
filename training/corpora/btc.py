"""Broad Twitter Corpus: tweets of 2009 to 2014 from six parts of the world; its British section A is kept for measuring."""

from __future__ import annotations

from functools import partial

from training.corpora.conll import Columns, read_conll
from training.corpora.public_set import PublicSet, Use
from training.example import Kind

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}

BTC = PublicSet(
    name="Broad Twitter Corpus",
    folder="btc",
    licence="CC BY 4.0",
    credit="Derczynski, Bontcheva and Roberts 2016",
    use=Use.TRAIN,
    files={
        "train_sections_B_E_G_H1.conll": "train",
        "dev_section_H2.conll": "dev",
        "test_section_F.conll": "test",
    },
    mapping="PER, LOC and ORG as they are; an @ with the name after it is a handle, whatever the two were called",
    read=partial(
        read_conll, source="Broad Twitter Corpus", columns=Columns(token=0, tag=1, kinds=_KINDS, cut_handles=True)
    ),
    kinds=frozenset({*_KINDS.values(), Kind.HANDLE}),
)
