"""Looking up the phrases of a passage by where they start or end, so that long texts cost no more per word."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from poise.model.passage import Passage


@dataclass(frozen=True, slots=True)
class PhrasePlaces:
    """For each lexicon: from the token where a phrase starts to the one where it ends, and back."""

    starts: dict[str, dict[int, int]]
    ends: dict[str, dict[int, int]]

    def start_at(self, token: int, *lexicons: str) -> bool:
        """Whether a phrase of one of the lexicons starts at a token."""
        return any(token in self.starts[lexicon] for lexicon in lexicons)

    def end_at(self, token: int, *lexicons: str) -> bool:
        """Whether a phrase of one of the lexicons ends right before a token."""
        return any(token in self.ends[lexicon] for lexicon in lexicons)


def phrase_places(passage: Passage) -> PhrasePlaces:
    """All phrases of a passage by place."""
    starts: dict[str, dict[int, int]] = defaultdict(dict)
    ends: dict[str, dict[int, int]] = defaultdict(dict)
    for lexicon, first, last in passage.phrases:
        starts[lexicon][first] = last
        ends[lexicon][last] = first
    return PhrasePlaces(starts, ends)


def sentences_with(passage: Passage, *lexicons: str) -> frozenset[int]:
    """The numbers of the sentences in which a phrase of one of the lexicons starts."""
    return frozenset(
        passage.sentence_at(passage.tokens[first].start) for lexicon, first, _ in passage.phrases if lexicon in lexicons
    )
