"""WNUT-17: posts of four platforms with rare and new names."""

from __future__ import annotations

from functools import partial

from training.corpora.conll import Columns, read_conll
from training.corpora.public_set import PublicSet, Use
from training.example import Kind

_KINDS = {
    "person": Kind.PERSON,
    "location": Kind.PLACE,
    "corporation": Kind.ORGANISATION,
    "group": Kind.ORGANISATION,
}

WNUT17 = PublicSet(
    name="WNUT-17",
    folder="wnut17",
    licence="CC BY 4.0",
    credit="Derczynski, Nichols, van Erp and Limsopatham 2017",
    use=Use.TRAIN,
    files={"train.conll": "train", "dev.conll": "dev"},
    mapping="person; location to place; corporation and group to organisation; product and creative-work to nothing; "
    "an @ with its name is a handle, and an @ cut from a name teaches nothing",
    read=partial(read_conll, source="WNUT-17", columns=Columns(token=0, tag=1, kinds=_KINDS)),
    kinds=frozenset({*_KINDS.values(), Kind.HANDLE}),
)
