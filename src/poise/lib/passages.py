"""Making a part of a post ready for detectors."""

from __future__ import annotations

from poise.lib.tokens import sentence_starts, tokenise
from poise.lib.trie import find
from poise.model.knowledge import Knowledge
from poise.model.passage import Passage
from poise.model.post import Part

LONGEST_PART = 200_000
"""How many characters of one part are examined; a post longer than that is not a post, and the rest is a gap."""


def read_passage(part: Part, knowledge: Knowledge) -> Passage:
    """The views of one part that all detectors share."""
    text = part.text[:LONGEST_PART]
    tokens = tokenise(text)
    return Passage(
        part=part.name,
        text=text,
        tokens=tokens,
        phrases=find(knowledge.trie, tokens),
        sentence_starts=sentence_starts(text),
    )
