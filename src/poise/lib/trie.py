"""Finding phrases: one flat token trie for all lexicons, walked once over a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

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
    look = trie.get
    words = [token.folded for token in tokens]
    last_word = len(words) - 1
    for first, word in enumerate(words):
        ends = look(word)
        if ends is None:
            continue
        further = look(f"{word} {words[first + 1]}") if first < last_word else None
        longest = dict.fromkeys(ends, first + 1) if further is None else _longest(look, words, first, ends, further)
        for lexicon, last in longest.items():
            if first >= taken.get(lexicon, 0):
                taken[lexicon] = last
                found.append(Phrase(lexicon, first, last))
    return tuple(found)


def _longest(
    look: Callable[[str], tuple[str, ...] | None],
    words: Sequence[str],
    first: int,
    ends: tuple[str, ...],
    further: tuple[str, ...] | None,
) -> dict[str, int]:
    """For each lexicon with a phrase that starts at ``first``, the word up to which its longest one runs.

    ``ends`` are the lexicons of the first word alone, ``further`` those of the first two.
    """
    longest = dict.fromkeys(ends, first + 1)
    last = first + 2
    run = f"{words[first]} {words[first + 1]}"
    while further is not None:
        for lexicon in further:
            longest[lexicon] = last
        if last == len(words):
            break
        run = f"{run} {words[last]}"
        last += 1
        further = look(run)
    return longest
