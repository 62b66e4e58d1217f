"""One part of a post made ready for detectors: raw text, tokens, sentences and the known phrases in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """A word or number of the raw text: where it stands, and its folded form (case, accents and width removed)."""

    start: int
    end: int
    folded: str


class Phrase(NamedTuple):
    """A phrase of a lexicon that stands in a passage: which list, and from which token up to which (half-open)."""

    lexicon: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part's raw text with the views that all detectors share.

    ``sentence_starts`` are string indices in rising order, the first of them 0.
    """

    part: str
    text: str
    tokens: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    sentence_starts: tuple[int, ...]

    def sentence_at(self, index: int) -> int:
        """The number of the sentence in which the character at ``index`` stands."""
        return bisect_right(self.sentence_starts, index)

    def token_at(self, index: int) -> int:
        """The number of the first token that ends after the character at ``index``."""
        return bisect_right(self.tokens, index, key=lambda token: token.end)

    def found(self, *lexicons: str) -> tuple[Phrase, ...]:
        """The phrases of these lexicons, in the order in which they stand."""
        return tuple(phrase for phrase in self.phrases if phrase.lexicon in lexicons)
