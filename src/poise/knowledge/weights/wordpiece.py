"""The encoder's own way of cutting words: folded, split at signs, and each word cut into the longest pieces it knows.

The rules are those of BERT's uncased tokeniser, as published by Devlin and others in 2018; a test holds this equal to
the tokeniser library's reading of the same vocabulary. The library itself brings parts that talk to a network.
Marks that some tokenisers give a meaning of their own, such as "[MASK]", are plain characters here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

UNKNOWN: Final = "[UNK]"
LONGEST_WORD: Final = 100
"""Words of more characters than this are unknown."""

Piece = tuple[int, int, int, int]
"""A piece's number in the vocabulary, the number of its word, and its place in the raw text, from and up to."""

_IDEOGRAPHS: Final = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F)),
    *((0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),
)


def pieces_of(text: str, vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """Every piece of a text, in order."""
    for number, word in enumerate(_words(text)):
        yield from _cut(word, number, vocabulary)


Folded = list[tuple[str, int]]
"""The folded characters of a word, each with the place in the raw text from which it comes."""


def _words(text: str) -> Iterator[Folded]:
    """The words of a text: blanks part them, and each sign and each ideograph is a word of its own."""
    word: Folded = []
    for char, place in _folded(text):
        alone = _is_sign(char) or _is_ideograph(char)
        if (alone or char == " ") and word:
            yield word
            word = []
        if alone:
            yield [(char, place)]
        elif char != " ":
            word.append((char, place))
    if word:
        yield word


def _folded(text: str) -> Iterator[tuple[str, int]]:
    """The characters without case and accents, controls left out and every blank a plain one."""
    for place, raw in enumerate(text):
        if raw.isascii() and raw.isalnum():
            yield raw.lower(), place
        else:
            yield from ((char, place) for char in _fold(raw))


def _fold(raw: str) -> str:
    """What becomes of one character: nothing, a blank, or its letters without marks."""
    category = unicodedata.category(raw)
    if category == "Zs" or raw in "\t\n\r\u2028\u2029\x85":
        return " "
    if category[0] == "C" or raw == "\ufffd":
        return ""
    letters = unicodedata.normalize("NFD", raw)
    return "".join(char.lower() for char in letters if unicodedata.category(char) != "Mn")


def _cut(word: Folded, number: int, vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """The longest pieces from the front; one unknown piece where some rest of the word has none."""
    letters = "".join(char for char, _ in word)
    found: list[Piece] = []
    start = 0
    while start < len(letters) <= LONGEST_WORD:
        lead = "##" if start else ""
        for end in range(len(letters), start, -1):
            at = vocabulary.get(lead + letters[start:end])
            if at is not None:
                found.append((at, number, word[start][1], word[end - 1][1] + 1))
                start = end
                break
        else:
            break
    if start == len(letters):
        yield from found
    else:
        yield vocabulary[UNKNOWN], number, word[0][1], word[-1][1] + 1


def _is_sign(char: str) -> bool:
    return char in "$+<=>^`|~" or unicodedata.category(char)[0] == "P"


def _is_ideograph(char: str) -> bool:
    return char > "\u3000" and any(first <= ord(char) <= last for first, last in _IDEOGRAPHS)
