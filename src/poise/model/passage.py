"""One part of a post made ready for detectors: raw text, tokens, sentences and the known phrases in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
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
    ``by_lexicon`` holds the same phrases by the list in which they stand.
    ``told`` are the circumstances of the post in a few plain words.
    """

    part: str
    text: str
    tokens: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    sentence_starts: tuple[int, ...]
    told: str = ""
    by_lexicon: Mapping[str, tuple[Phrase, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort the phrases by their lists once, for they are asked for by list."""
        by_lexicon: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            by_lexicon.setdefault(phrase.lexicon, []).append(phrase)
        object.__setattr__(self, "by_lexicon", {lexicon: tuple(phrases) for lexicon, phrases in by_lexicon.items()})

    def sentence_at(self, index: int) -> int:
        """The number of the sentence in which the character at ``index`` stands."""
        return bisect_right(self.sentence_starts, index)

    def sentence_of(self, phrase: Phrase) -> int:
        """The number of the sentence in which a phrase starts."""
        return self.sentence_at(self.tokens[phrase.first].start)

    def token_at(self, index: int) -> int:
        """The number of the first token that ends after the character at ``index``."""
        return bisect_right(self.tokens, index, key=lambda token: token.end)

    def holds(self, *lexicons: str) -> bool:
        """Whether a phrase of one of these lexicons stands here at all."""
        return any(map(self.by_lexicon.__contains__, lexicons))

    def found(self, *lexicons: str) -> tuple[Phrase, ...]:
        """The phrases of these lexicons, in the order in which they stand."""
        by_lexicon = self.by_lexicon
        if len(lexicons) == 1:
            return by_lexicon.get(lexicons[0], ())
        found = [by_lexicon[lexicon] for lexicon in lexicons if lexicon in by_lexicon]
        if len(found) < 2:  # most lists have no phrase in most posts, and the phrases of one are in order
            return found[0] if found else ()
        return tuple(sorted(chain.from_iterable(found), key=_by_place))


def _by_place(phrase: Phrase) -> tuple[int, int]:
    return phrase.first, phrase.last
