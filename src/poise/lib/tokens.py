"""One tokenisation for texts and lexicons alike, so that a phrase is found exactly where it stands."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from poise.model.passage import Token

# A word may hold an apostrophe (don't, O'Neill) but not a possessive (Tom's is Tom, then s).
_WORD = re.compile(r"\w+(?:['’](?!s\b)\w+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=\S)|\n\s*")
_NOT_AN_END = re.compile(r"\b(?:mr|mrs|ms|dr|st|prof|rev|no|vs|approx|e\.g|i\.e|[a-z])\.\s+$", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The form in which words are compared: no case, no accents, one kind of apostrophe."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def tokenise(text: str) -> tuple[Token, ...]:
    """The words and numbers of ``text``, in order."""
    return tuple(Token(found.start(), found.end(), fold(found.group())) for found in _WORD.finditer(text))


def sentence_starts(text: str) -> tuple[int, ...]:
    """Where the sentences of ``text`` start; a new line always starts one, an abbreviation's stop does not."""
    ends = (
        found.end()
        for found in _SENTENCE_END.finditer(text)
        if not _NOT_AN_END.search(text[max(0, found.start() - 8) : found.end()])
    )
    return (0, *(end for end in ends if end < len(text)))
