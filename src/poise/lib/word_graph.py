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

Unfolded = dict[str, "Unfolded"]
"""A tree of words while the graph grows; the lexicons of a phrase stand below its last word, led by a sign."""

_ENDS = "\0"


def grow(phrases: Iterable[tuple[str, tuple[str, ...]]]) -> WordGraph:
    """The graph of (lexicon, folded words) pairs; the same pairs give the same graph, whatever their order."""
    root: Unfolded = {}
    for lexicon, words in phrases:
        node = root
        for word in words:
            node = node.setdefault(word, {})
        node.setdefault(_ENDS + lexicon, {})
    shared: dict[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], int] = {}
    _share(root, shared)
    return WordGraph(
        steps=tuple(MappingProxyType(dict(steps)) for _, steps in shared), ends=tuple(ends for ends, _ in shared)
    )


def _share(node: Unfolded, shared: dict[tuple[tuple[str, ...], tuple[tuple[str, int], ...]], int]) -> int:
    """The number of a node among the shared ones; two from which the same words lead to the same ends are one."""
    ends = tuple(sorted(word[1:] for word in node if word.startswith(_ENDS)))
    steps = tuple((word, _share(to, shared)) for word, to in sorted(node.items()) if not word.startswith(_ENDS))
    return shared.setdefault((ends, steps), len(shared))


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
"""A phrase of its three parts, made in a third of the usual time."""


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
