"""Putting other words in place of some, so that the sentence around them still reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from poise.lib.tokens import fold

Lists = Mapping[str, frozenset[str]]

_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_HOLES = (
    (re.compile(r"[(\[][\s,;:/#-]*[)\]]"), ""),
    (re.compile(r"[^\S\n]*,(?:[^\S\n]*[,;:])+"), ","),
    (re.compile(r"[,;:]+[^\S\n]*(?=[.!?…)])"), ""),
    (re.compile(r"(?<=\()[\s,;:]+"), ""),
    (re.compile(r"[^\S\n]{2,}"), " "),
    (re.compile(r"(?<=[\w”\"'’)])[^\S\n]+(?=[,;.!?…)](?:\s|$))"), ""),
    (re.compile(r"^[\s,;:.!?/-]+|[\s,;:]+$"), ""),
)
"""What is left over where words were taken out, in the order in which it is put right."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other words for the characters from ``start`` to ``end``; empty ones take them out."""

    start: int
    end: int
    words: str


def rewrite(sentence: str, edits: Iterable[Edit], lists: Lists) -> str:
    """The sentence with the edits made, its articles, commas and capital put right."""
    made, at, shouted = "", 0, sentence.isupper()
    for edit in sorted(edits):
        made += sentence[at : edit.start]
        at = edit.end
        words = edit.words.upper() if shouted else edit.words
        made = _with_article(made, words + sentence[at:], lists) + words
    made += sentence[at:]
    for hole, instead in _HOLES:
        made = hole.sub(instead, made)
    return _capital(made) if sentence.lstrip("\"'“‘([#@ ")[:1].isupper() or sentence[:1] == "@" else made


def _with_article(before: str, behind: str, lists: Lists) -> str:
    """The words before an edit, with "a" or "an" as the word behind now asks for it."""
    article, word = _ARTICLE.search(before), _WORD.search(behind)
    if article is None or word is None:
        return before
    first = fold(word.group())
    vowel = first in lists["consonants-that-are-not"] or (
        first[0] in "aeiou" and first not in lists["vowels-that-are-not"]
    )
    fitting = article.group(1)[0] + ("" if not vowel else "N" if behind.isupper() else "n")
    return before[: article.start(1)] + fitting + article.group(2)


def _capital(sentence: str) -> str:
    for index, letter in enumerate(sentence):
        if letter.isalnum():
            return sentence[:index] + letter.upper() + sentence[index + 1 :]
    return sentence
