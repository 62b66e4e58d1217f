"""Finding phrases: one graph of words for all lexicons, walked once over a text.

Phrases that begin alike share their beginning, and those that end alike share their ending, so that a list written
with many alternatives stays as small as it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from poise.model.knowledge import WordGraph
from poise.model.passage import Phrase, Token

Way = int
"""A way to go on: what may still be said from a point on until phrases end, by its number among the ways."""


class Ways:
    """Ways of going on through words, built from their ends; two that say the same are one.

    Alternatives stay side by side here, so that a list of millions of phrases is never spelt out.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[frozenset[str], frozenset[tuple[str, Way]]], Way] = {}
        self._ways: list[tuple[frozenset[str], frozenset[tuple[str, Way]]]] = []

    def end(self, lexicon: str) -> Way:
        """The way that is at its end, where a whole phrase of a lexicon stands behind."""
        return self._kept(frozenset((lexicon,)), frozenset())

    def through(self, words: Sequence[str], way: Way) -> Way:
        """The way that leads through folded words to another."""
        for word in reversed(words):
            way = self._kept(frozenset(), frozenset(((word, way),)))
        return way

    def either(self, ways: Iterable[Way]) -> Way:
        """The way that goes on as any one of some ways does."""
        each = [self._ways[way] for way in dict.fromkeys(ways)]
        return self._kept(frozenset().union(*(ends for ends, _ in each)), frozenset().union(*(on for _, on in each)))

    def _kept(self, ends: frozenset[str], steps: frozenset[tuple[str, Way]]) -> Way:
        number = self._numbers.setdefault((ends, steps), len(self._ways))
        if number == len(self._ways):
            self._ways.append((ends, steps))
        return number

    def graph(self, way: Way) -> WordGraph:
        """The graph that starts with a way; the same phrases give the same graph, however they were written."""
        nodes: dict[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], int] = {}
        self._node(frozenset((way,)), nodes, {})
        return WordGraph(
            steps=tuple(MappingProxyType(dict(steps)) for _, steps in nodes), ends=tuple(ends for ends, _ in nodes)
        )

    def _node(
        self,
        ways: frozenset[Way],
        nodes: dict[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], int],
        known: dict[frozenset[Way], int],
    ) -> int:
        """The number of the node at which all these ways stand; two from which the same words lead on are one."""
        if ways in known:
            return known[ways]
        further: dict[str, set[Way]] = {}
        ends: set[str] = set()
        for way in ways:
            ended, steps = self._ways[way]
            ends |= ended
            for word, to in steps:
                further.setdefault(word, set()).add(to)
        steps_on = tuple((word, self._node(frozenset(to), nodes, known)) for word, to in sorted(further.items()))
        known[ways] = nodes.setdefault((tuple(sorted(ends)), steps_on), len(nodes))
        return known[ways]


def find(graph: WordGraph, tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """The phrases among ``tokens``, by place; those of one lexicon never overlap, and the earlier, longer one stays.

    Some hundred phrases stand in a post, and most have one word, so those take no way round.
    """
    found: list[tuple[str, int, int]] = []
    taken: dict[str, int] = {}
    steps, ends = graph.steps, graph.ends
    words = [folded for _, _, folded in tokens]
    start = steps[-1]
    for first, word in enumerate(words):
        node = start.get(word)
        if node is None:
            continue
        last = first + 1
        step = steps[node].get(words[last]) if last < len(words) else None
        if step is None:
            for lexicon in ends[node]:
                if not taken or first >= taken.get(lexicon, 0):
                    found.append((lexicon, first, last))
            continue
        for lexicon, end in _longest(steps, ends, words, dict.fromkeys(ends[node], last), step, last).items():
            if first >= taken.get(lexicon, 0):
                taken[lexicon] = end
                found.append((lexicon, first, end))
    return tuple(map(_PHRASE, found))


_PHRASE: Callable[[tuple[str, int, int]], Phrase] = partial(tuple.__new__, Phrase)
"""A phrase of its three parts, made in half the usual time."""


def _longest(
    steps: Sequence[Mapping[str, int]],
    ends: Sequence[tuple[str, ...]],
    words: Sequence[str],
    longest: dict[str, int],
    step: int | None,
    last: int,
) -> dict[str, int]:
    """For each lexicon with a phrase that starts here, the word up to which its longest one runs, from a step on."""
    while step is not None:
        last += 1
        for lexicon in ends[step]:
            longest[lexicon] = last
        step = steps[step].get(words[last]) if last < len(words) else None
    return longest
