"""Words without their endings, so that posting, posts and posted are one word to a search; crude, and the same for all."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.tokens import tokenise

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", ""))
_SHORTEST = 3
"""The fewest letters that a stem keeps."""


def stems(text: str) -> Iterator[str]:
    """The stems of the words of a text, in order; the s of a possessive is left out."""
    for token in tokenise(text):
        if token.folded != "s":
            yield stem(token.folded)


def stem(word: str) -> str:
    """One folded word without its ending, with one letter where it was doubled, and without a closing e."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST + 1 else word
