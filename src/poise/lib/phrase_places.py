"""Looking up the phrases of a passage by where they start or end, so that long texts cost no more per word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from poise.model.passage import Passage


class _ByToken(dict[str, dict[int, int]]):
    """For each lexicon, from one end of its phrases to the other; made when a lexicon is first asked for."""

    def __init__(self, passage: Passage, *, by_start: bool) -> None:
        super().__init__()
        self._phrases = passage.by_lexicon
        self._by_start = by_start

    def __missing__(self, lexicon: str) -> dict[int, int]:
        phrases = self._phrases.get(lexicon)
        if phrases is None:
            ends = {}
        elif self._by_start:
            ends = {phrase.first: phrase.last for phrase in phrases}
        else:
            ends = {phrase.last: phrase.first for phrase in phrases}
        self[lexicon] = ends
        return ends


@dataclass(frozen=True, slots=True)
class PhrasePlaces:
    """For each lexicon: from the token where a phrase starts to the one where it ends, and back."""

    starts: Mapping[str, Mapping[int, int]]
    ends: Mapping[str, Mapping[int, int]]

    def start_at(self, token: int, *lexicons: str) -> bool:
        """Whether a phrase of one of the lexicons starts at a token."""
        return any(token in self.starts[lexicon] for lexicon in lexicons)

    def end_at(self, token: int, *lexicons: str) -> bool:
        """Whether a phrase of one of the lexicons ends right before a token."""
        return any(token in self.ends[lexicon] for lexicon in lexicons)


def phrase_places(passage: Passage) -> PhrasePlaces:
    """All phrases of a passage by place."""
    return PhrasePlaces(_ByToken(passage, by_start=True), _ByToken(passage, by_start=False))


def sentences_with(passage: Passage, *lexicons: str) -> frozenset[int]:
    """The numbers of the sentences in which a phrase of one of the lexicons starts."""
    return frozenset(
        passage.sentence_of(phrase) for lexicon in lexicons for phrase in passage.by_lexicon.get(lexicon, ())
    )
