"""Sees official numbers of people and cases: shape, check digit and the words around them together.

A check digit or a telling shape alone proves little: one random ten-digit number in eleven passes that of the NHS
number. So it makes a number "possible" at most; words that speak of such numbers close by, on either side, make it
"certain". Words that name the number itself do so even where a digit was mistyped.
Words that name another sort of number (order, page, ticket) speak against it.
Where several formats fit the same characters, the one whose words stand nearest stays, then the most telling one.
Test ranges count as real.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from poise.lib.official_checks import passes
from poise.model.knowledge import Knowledge, NumberFormat
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

Nearness = tuple[float, int]
"""How many words away a phrase stands, then how many words it has (negative, so that the longer one sorts first)."""

FAR = 99.0
NOWHERE: Nearness = (FAR, 0)
"""Beyond every reach."""

BESIDE = 3
"""How near the words must stand where further digits crowd the number."""

MARGIN = 14
"""How many characters of a number can stand before its first digit, after its last one, or between two: letters, signs."""

_first_token, _last_token, _start = attrgetter("first"), attrgetter("last"), attrgetter("start")

_DIGITS = re.compile(r"[0-9]+")
_CROWD_BEFORE = re.compile(r"[0-9](?:[.,/:\u2013-]|[ \u00a0])$")
_CROWD_AFTER = re.compile(r"(?:[.,/:\u2013-]|[ \u00a0])[0-9]")


class _Clump(NamedTuple):
    """Digits that stand close together, with the margin around them, and how many digits there are."""

    start: int
    end: int
    digits: int


class _Candidate(NamedTuple):
    """A stretch that fits a format, with what speaks for it."""

    number: NumberFormat
    start: int
    end: int
    nearness: Nearness
    proved: bool
    grouped: bool
    certain: bool

    def rank(self) -> tuple[object, ...]:
        """Sorts the better explanation of the same characters first."""
        return (
            not self.certain,
            self.nearness,
            not self.proved,
            -self.number.telling,
            self.start - self.end,
            self.start,
        )


def detect_official_numbers(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Every official number whose format is known, as certain or possible, in the order in which they stand."""
    clumps = _clumps(passage.text)
    if not clumps:
        return
    words = _Words(passage)
    most = max(clump.digits for clump in clumps)
    candidates = [
        candidate
        for number in knowledge.numbers
        if most >= number.digits and (number.alone != "nothing" or words.any_of(number))
        for clump in clumps
        if clump.digits >= number.digits
        for candidate in _candidates(number, words, clump)
    ]
    for kept in _without_overlap(candidates):
        yield _observed(kept, passage)


class _Words:
    """The phrases of a passage by lexicon, and how far they stand from a number."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.by_lexicon = passage.by_lexicon

    def any_of(self, number: NumberFormat) -> bool:
        """Whether any words that could speak for the format stand in the passage at all."""
        return any(lexicon in self.by_lexicon for lexicon in (*number.context, *number.hint))

    def nearest(self, lexicons: Iterable[str], start: int, end: int) -> Nearness:
        """How near the closest phrase stands; one that follows counts as half a word further.

        Numbers in between do not count: they belong to the same list or the same group.
        """
        first, last = self.passage.token_at(start), self.passage.token_at(end - 1)
        nearest = NOWHERE
        for lexicon in lexicons:
            phrases = self.by_lexicon.get(lexicon)
            if phrases:
                nearest = min(nearest, self._before(phrases, first), self._after(phrases, last))
        return nearest

    def _before(self, phrases: Sequence[Phrase], first: int) -> Nearness:
        at = bisect_right(phrases, first, key=_last_token)
        if not at:
            return NOWHERE
        phrase = phrases[at - 1]
        return 1.0 + self._between(phrase.last, first), phrase.first - phrase.last

    def _after(self, phrases: Sequence[Phrase], last: int) -> Nearness:
        at = bisect_right(phrases, last, key=_first_token)
        if at == len(phrases):
            return NOWHERE
        phrase = phrases[at]
        return 1.5 + self._between(last + 1, phrase.first), phrase.first - phrase.last

    def _between(self, first: int, last: int) -> int:
        if last - first > FAR:
            return int(FAR)
        return sum(not token.folded.isdigit() for token in self.passage.tokens[first:last])


def _clumps(text: str) -> list[_Clump]:
    """The stretches around digits; no number is looked for anywhere else."""
    clumps: list[_Clump] = []
    for found in _DIGITS.finditer(text):
        start, end, count = found.start() - MARGIN, found.end() + MARGIN, found.end() - found.start()
        if clumps and start <= clumps[-1].end:
            last = clumps.pop()
            clumps.append(_Clump(last.start, end, last.digits + count))
        else:
            clumps.append(_Clump(max(0, start), end, count))
    return clumps


def _candidates(number: NumberFormat, words: _Words, clump: _Clump) -> Iterator[_Candidate]:
    for found in _compiled(number.pattern).finditer(words.passage.text, clump.start, clump.end):
        candidate = _weigh(number, words, found.start(), found.end())
        if candidate is not None:
            yield candidate


def _weigh(number: NumberFormat, words: _Words, start: int, end: int) -> _Candidate | None:
    text = words.passage.text
    written = text[start:end]
    grouped = _compiled(number.grouped).fullmatch(written) is not None
    proved = passes(number.validator, _bare(number, written))
    crowded = _CROWD_BEFORE.search(text[max(0, start - 2) : start]) or _CROWD_AFTER.match(text, end)
    speaks_for = words.nearest((*number.context, *number.hint) if proved else number.context, start, end)
    speaks_against = words.nearest(number.against, start, end)
    if speaks_for[0] <= (BESIDE if crowded else number.reach) and speaks_for <= speaks_against:
        return _Candidate(number, start, end, speaks_for, proved=proved, grouped=grouped, certain=True)
    whole = grouped or written.isalnum()
    if proved and whole and number.alone == "possible" and not crowded and speaks_against[0] > number.reach:
        return _Candidate(number, start, end, NOWHERE, proved=proved, grouped=grouped, certain=False)
    return None


def _bare(number: NumberFormat, written: str) -> str:
    """The number without separators, in capitals; where stops and commas are part of it, as it stands."""
    if number.validator in {"ip-address", "near-britain"}:
        return written
    return re.sub(r"[^0-9A-Z]", "", written.upper())


def _without_overlap(candidates: list[_Candidate]) -> list[_Candidate]:
    """The better explanation of every stretch, in order of place."""
    kept: list[_Candidate] = []
    for candidate in sorted(candidates, key=_Candidate.rank):
        at = bisect_right(kept, candidate.start, key=_start)
        after_the_last = at == 0 or kept[at - 1].end <= candidate.start
        before_the_next = at == len(kept) or candidate.end <= kept[at].start
        if after_the_last and before_the_next:
            kept.insert(at, candidate)
    return kept


def _observed(kept: _Candidate, passage: Passage) -> Observation:
    if kept.certain:
        certainty, confidence = "certain", 0.99 if kept.proved else 0.9
    else:
        certainty, confidence = "possible", 0.6 if kept.grouped else 0.3
    return observe(
        "id-number",
        Place(passage.part, kept.start, kept.end),
        confidence,
        subtype=kept.number.subtype,
        certainty=certainty,
        grouped=kept.grouped,
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


OFFICIAL_NUMBERS = Detector(
    name="official-numbers",
    observes=("id-number",),
    detect=detect_official_numbers,
)
