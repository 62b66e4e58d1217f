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
_OLD_REPOST = re.compile(r"\s*RT @")
"""How a post of somebody else was passed on before sites had a button for it."""

_MARKS = '“"‘'
_STRAIGHT = re.compile(r"(?<!\w)'")
"""What every quotation opens with; most posts hold none, and are not searched further."""

REACH = 3
"""How many tokens before a quotation the author's own "I said" may stand."""

LONGEST_REPORT = 12
"""How many tokens of reported words are taken for another's, where no sentence or clause ends before."""

_CLAUSE_END = re.compile(r"[;:]|\s[–—-]\s")


def infer_whose_words(scene: Scene) -> Iterator[Observation]:
    """Whole parts that are another's by circumstance; else quotations, and what others are reported to have said."""
    for passage in scene.passages:
        whole = Place(passage.part, 0, len(passage.text))
        if scene.circumstances.direction == "received":
            yield observe("words", whole, 0.99, whose="received")
        elif scene.circumstances.item_type in {"share", "reaction"} or _OLD_REPOST.match(passage.text):
            yield observe("words", whole, 0.95, whose="shared")
        else:
            yield from _quoted(passage)
            yield from _reported(passage)


def _quoted(passage: Passage) -> Iterator[Observation]:
    """Quotations; sure only where words of reporting stand in the same sentence or in those beside it."""
    text = passage.text
    if not any(mark in text for mark in _MARKS) and not ("'" in text and _STRAIGHT.search(text)):
        return
    own = [phrase.last for phrase in passage.found("reports-own-words")]
    for found in _QUOTATION.finditer(passage.text):
        opening = passage.token_at(found.start())
        if not any(opening - REACH < last <= opening for last in own):
            sure = 0.9 if _is_reported(passage, found.start(), found.end()) else 0.4
            yield observe("words", Place(passage.part, found.start(), found.end()), sure, whose="quoted")


def _is_reported(passage: Passage, start: int, end: int) -> bool:
    first, last = passage.sentence_at(start) - 1, passage.sentence_at(end - 1) + 1
    return any(
        first <= passage.sentence_at(token.start) <= last and not start <= token.start < end
        for token in (passage.tokens[phrase.first] for phrase in passage.found("reports-words"))
    )


def _reported(passage: Passage) -> Iterator[Observation]:
    """What others are said to have said, and words named to be rejected, up to the end of the sentence or clause."""
    for lexicon, clause_end in _REPORTS:
        for phrase in passage.found(lexicon):
            start = passage.tokens[phrase.first].start
            later = passage.sentence_starts[passage.sentence_at(start) :]
            last = min(phrase.last + LONGEST_REPORT, len(passage.tokens)) - 1
            end = min(later[0] if later else len(passage.text), passage.tokens[last].end)
            said_from = passage.tokens[min(phrase.last, len(passage.tokens) - 1)].start
            clause = clause_end.search(passage.text, max(said_from, passage.tokens[phrase.last - 1].end), end)
            yield observe("words", Place(passage.part, start, clause.start() if clause else end), 0.7, whose="reported")


_REPORTS = (
    ("reports-others-words", _CLAUSE_END),
    ("rejects-words", _CLAUSE_END),
    ("others-say", re.compile(r"[,;:]|\s[–—-]\s|\s(?i:and (?:then )?(?:i|we))\b")),
)
"""The lists of words after which others speak, and where such speech ends: after "he said" a comma or "and I" ends it."""


WHOSE_WORDS = Inference(
    name="whose-words",
    reads=frozenset(),
    observes=("words",),
    infer=infer_whose_words,
)
