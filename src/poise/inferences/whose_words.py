"""Infers whose words a stretch of text is: quoted, reported, received or shared, where not simply the author's own.

Quoting abuse in order to report it is not abuse; one's own words do not become another's by quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

_QUOTATION = re.compile(
    r"“[^“”]+”"
    r'|(?<!\w)"[^"]+"(?!\w)'
    r"|(?<!\w)‘[^‘]+?’(?!\w)"
    r"|(?<!\w)'(?!\s)[^'\n]*(?:\w'\w[^'\n]*)*[^'\s]'(?!\w)"
)
REACH = 3
"""How many tokens before a quotation the author's own "I said" may stand."""


def infer_whose_words(scene: Scene) -> Iterator[Observation]:
    """Whole parts that are another's by circumstance; else quotations, and what others are reported to have said."""
    for passage in scene.passages:
        whole = Place(passage.part, 0, len(passage.text))
        if scene.circumstances.direction == "received":
            yield observe("words", whole, 0.99, whose="received")
        elif scene.circumstances.item_type in {"share", "reaction"}:
            yield observe("words", whole, 0.95, whose="shared")
        else:
            yield from _quoted(passage)
            yield from _reported(passage)


def _quoted(passage: Passage) -> Iterator[Observation]:
    own = [phrase.last for phrase in passage.found("reports-own-words")]
    for found in _QUOTATION.finditer(passage.text):
        opening = passage.token_at(found.start())
        if not any(opening - REACH < last <= opening for last in own):
            yield observe("words", Place(passage.part, found.start(), found.end()), 0.9, whose="quoted")


def _reported(passage: Passage) -> Iterator[Observation]:
    for phrase in passage.found("reports-others-words"):
        start = passage.tokens[phrase.first].start
        sentence = passage.sentence_at(start)
        later = passage.sentence_starts[sentence:]
        yield observe(
            "words", Place(passage.part, start, later[0] if later else len(passage.text)), 0.7, whose="reported"
        )


WHOSE_WORDS = Inference(
    name="whose-words",
    observes=("words",),
    infer=infer_whose_words,
)
