"""How far a stretch of a passage stands from the phrases of some lexicons, counted in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from poise.model.passage import Passage, Phrase


def words_to(passage: Passage, phrases: tuple[Phrase, ...], start: int, end: int, *, reach: int) -> int:
    """How many words away the closest of some phrases stands, on either side; more than ``reach`` where none is near."""
    first, last = passage.token_at(start), passage.token_at(end - 1)
    return min((_gap(phrase, first, last) for phrase in phrases), default=reach + 1)


def words_before(passage: Passage, phrases: tuple[Phrase, ...], start: int, *, reach: int) -> int:
    """How many words lie between a stretch and the closest of some phrases before it; more than ``reach`` where none."""
    first = passage.token_at(start)
    return min((first - phrase.last for phrase in phrases if phrase.last <= first), default=reach + 1)


def _gap(phrase: Phrase, first: int, last: int) -> int:
    if phrase.last <= first:
        return first - phrase.last + 1
    return max(0, phrase.first - last)


def phrases_around(passage: Passage, token: int, *lexicons: str, reach: int = 12) -> tuple[Phrase, ...]:
    """The phrases of some lexicons that begin at most so many tokens from one, however long the passage is."""
    first = bisect_left(passage.phrases, token - reach, key=lambda phrase: phrase.first)
    last = bisect_right(passage.phrases, token + reach, key=lambda phrase: phrase.first)
    return tuple(phrase for phrase in passage.phrases[first:last] if phrase.lexicon in lexicons)
