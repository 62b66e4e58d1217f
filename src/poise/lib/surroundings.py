"""What stands around a place of a passage: phrases before and after it, sentences, and how many words lie between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from poise.lib.phrase_places import PhrasePlaces, phrase_places, sentences_with
from poise.model.observation import Observation
from poise.model.passage import Passage, Phrase
from poise.model.place import Place

_BREAK = re.compile(r"[,;:]|\s[–—-]\s|\bbut\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A passage with its phrases by where they start and end."""

    passage: Passage
    places: PhrasePlaces

    @classmethod
    def of(cls, passage: Passage) -> Surroundings:
        """The surroundings of every place of a passage."""
        return cls(passage, phrase_places(passage))

    def sentence(self, place: Place) -> int:
        """The number of the sentence in which a place starts."""
        return self.passage.sentence_at(place.start)

    def sentences_with(self, *lexicons: str) -> frozenset[int]:
        """The numbers of the sentences in which a phrase of one of the lexicons starts."""
        return sentences_with(self.passage, *lexicons)

    def sentences_of(self, observations: Iterable[Observation]) -> frozenset[int]:
        """The numbers of the sentences in which observations stand."""
        return frozenset(self.sentence(seen.place) for seen in observations if seen.place)

    def in_sentence(self, place: Place, lexicon: str) -> tuple[Phrase, ...]:
        """The phrases of a lexicon in the sentence in which a place starts."""
        sentence = self.sentence(place)
        return tuple(phrase for phrase in self.passage.found(lexicon) if self.passage.sentence_of(phrase) == sentence)

    def starts_with(self, place: Place, lexicon: str) -> bool:
        """Whether a phrase of a lexicon starts where a place starts."""
        return self.passage.token_at(place.start) in self.places.starts[lexicon]

    def starts_right_after(self, place: Place, lexicon: str) -> bool:
        """Whether a phrase of a lexicon starts directly after a place."""
        return self.passage.token_at(place.end - 1) + 1 in self.places.starts[lexicon]

    def ends_before(self, place: Place, lexicon: str, *, within: int) -> bool:
        """Whether a phrase of a lexicon begins before a place, in its sentence, and ends at most so many tokens before it."""
        first = self.passage.token_at(place.start)
        sentence = self.sentence(place)
        return any(
            start < first and first - last <= within and self._sentence_of(start) == sentence
            for last, start in self.places.ends[lexicon].items()
        )

    def stands_at(self, place: Place, lexicon: str, *, within: int = -1) -> bool:
        """Whether a phrase of a lexicon overlaps a place or, in its sentence, stands at most so many tokens from it."""
        first, last = self.passage.token_at(place.start), self.passage.token_at(place.end - 1) + 1
        sentence = self.sentence(place)
        return any(
            start - last <= within and first - end <= within and (within < 0 or self._sentence_of(start) == sentence)
            for start, end in self.places.starts[lexicon].items()
        )

    def tokens_between(self, place: Place, other: Place) -> int:
        """How many words stand between two places; 0 where they overlap."""
        if place.overlaps(other):
            return 0
        before, after = sorted((place, other))
        return self.passage.token_at(after.start) - self.passage.token_at(before.end - 1) - 1

    def breaks_between(self, place: Place, other: Place) -> bool:
        """Whether a comma, dash or "but" stands between two places."""
        before, after = sorted((place, other))
        return _BREAK.search(self.passage.text, before.end, max(before.end, after.start)) is not None

    def same_sentence(self, place: Place, other: Place) -> bool:
        """Whether two places start in one sentence."""
        return self.sentence(place) == self.sentence(other)

    def _sentence_of(self, token: int) -> int:
        return self.passage.sentence_at(self.passage.tokens[token].start)
