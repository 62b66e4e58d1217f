"""Finding phrases: one graph of words for all lexicons, walked once over a text.

Phrases that begin alike share their beginning, and those that end alike share their ending, so that a list written
with many alternatives stays as small as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """The phrases among ``tokens``, by place; those of one lexicon never overlap, and the earlier, longer one stays."""
    found: list[Phrase] = []
    taken: dict[str, int] = {}
    steps, ends = graph.steps, graph.ends
    words = [token.folded for token in tokens]
    start = steps[-1]
    for first, word in enumerate(words):
        node = start.get(word)
        if node is None:
            continue
        for lexicon, last in _longest(steps, ends, words, first, node).items():
            if first >= taken.get(lexicon, 0):
                taken[lexicon] = last
                found.append(Phrase(lexicon, first, last))
    return tuple(found)


def _longest(
    steps: Sequence[Mapping[str, int]], ends: Sequence[tuple[str, ...]], words: Sequence[str], first: int, node: int
) -> dict[str, int]:
    """For each lexicon with a phrase that starts at ``first``, the word up to which its longest one runs."""
    last = first + 1
    longest = dict.fromkeys(ends[node], last)
    further = steps[node]
    while further and last < len(words):
        step = further.get(words[last])
        if step is None:
            break
        last += 1
        for lexicon in ends[step]:
            longest[lexicon] = last
        further = steps[step]
    return longest
