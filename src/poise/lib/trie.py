"""Finding phrases: one flat token trie for all lexicons, walked once over a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from poise.model.passage import Phrase, Token


def grow(phrases: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """The flat trie of (lexicon, folded tokens) pairs: every run that leads to a phrase is a key."""
    trie: dict[str, set[str]] = {}
    for lexicon, tokens in phrases:
        for length in range(1, len(tokens) + 1):
            trie.setdefault(" ".join(tokens[:length]), set())
        trie[" ".join(tokens)].add(lexicon)
    return {run: tuple(sorted(trie[run])) for run in sorted(trie)}


def find(trie: Mapping[str, tuple[str, ...]], tokens: tuple[Token, ...]) -> tuple[Phrase, ...]:
    """The phrases among ``tokens``, by place; those of one lexicon never overlap, and the earlier, longer one stays."""
    found: list[Phrase] = []
    taken: dict[str, int] = {}
    for first, token in enumerate(tokens):
        ends = trie.get(token.folded)
        if ends is not None:
            for lexicon, last in _longest(trie, tokens, first, ends).items():
                if first >= taken.get(lexicon, 0):
                    taken[lexicon] = last
                    found.append(Phrase(lexicon, first, last))
    return tuple(found)


def _longest(
    trie: Mapping[str, tuple[str, ...]], tokens: tuple[Token, ...], first: int, ends: tuple[str, ...] | None
) -> dict[str, int]:
    """For each lexicon with a phrase that starts at ``first``, the token up to which its longest one runs."""
    longest: dict[str, int] = {}
    run = tokens[first].folded
    last = first + 1
    while ends is not None:
        for lexicon in ends:
            longest[lexicon] = last
        if last == len(tokens):
            break
        run = f"{run} {tokens[last].folded}"
        last += 1
        ends = trie.get(run)
    return longest
