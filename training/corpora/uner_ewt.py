"""Universal NER over the English Web Treebank: answers, e-mail, newsgroups, reviews and weblogs."""

from __future__ import annotations

from functools import partial

from training.corpora.conll import Columns, read_conll
from training.corpora.public_set import PublicSet, Use
from training.example import Kind

_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}

UNER_EWT = PublicSet(
    name="Universal NER, English EWT",
    folder="uner_ewt",
    licence="CC BY-SA 4.0",
    credit="Mayhew et al. 2024",
    use=Use.IF_EARNED,
    files={"train_draft2022-12.iob2": "train", "dev.iob2": "dev", "test.iob2": "test"},
    mapping="PER, LOC and ORG as they are; the texts are no posts and say nothing of handles",
    read=partial(
        read_conll, source="Universal NER, English EWT", columns=Columns(token=1, tag=2, kinds=_KINDS, handles=False)
    ),
    kinds=frozenset(_KINDS.values()),
)
