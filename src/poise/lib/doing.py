"""Who does what a phrase says, and whether it is done, meant, weighed, asked about or refused, by the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from poise.model.passage import Passage

REACH = 7
"""How many tokens before a phrase may still say whether it is done."""

_BREAK = re.compile(r"[,;:()\"“”]|\s[–—-]\s")
_OTHERS = (
    "tie-others-do",
    "one-person-using-services",
    "people-using-services",
    "a-few-people-using-services",
    "families-of-people-using-services",
    "former-people-using-services",
    "own-family",
    "own-friends",
    "one-colleague",
    "colleagues",
    "kin-parents",
    "kin-grandparents",
    "kin-siblings",
    "kin-children",
    "kin-partners",
    "kin-carers",
    "kin-relatives",
    "people-children",
    "people-teens",
    "people-adults",
    "people-older",
)
"""The lists of people who, standing before a verb, are those who do it."""

_WANTED = (("tie-not", "declines"), ("tie-asking", "asks"), ("tie-weighing", "weighs"), ("tie-means-to", "does"))


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does something (``author`` or ``others``), and how far it has gone: does, weighs, asks or declines."""

    actor: str
    step: str


def doing(passage: Passage, first: int) -> Doing:
    """How the phrase that starts at the token numbered ``first`` is done, and by whom."""
    said = _said_before(passage, first)
    actor = "author" if said in {"asks", "weighs"} else _actor(passage, first)
    return Doing(actor, said or "does")


def _said_before(passage: Passage, first: int) -> str | None:
    """What the nearest words of refusing, asking, weighing or meaning to say, in the clause before a phrase."""
    near = [
        (phrase.last, step)
        for lexicon, step in _WANTED
        for phrase in passage.found(lexicon)
        if first - REACH <= phrase.first <= first and phrase.last <= first + 1 and phrase.first != first
        if _unbroken(passage, phrase.last - 1, first)
    ]
    return max(near, default=(0, None))[1]


def _actor(passage: Passage, first: int) -> str:
    """The one who acts: whoever is spoken of nearest before, in the same clause; the author where nobody is."""
    authors = _tokens_of(passage, "tie-author")
    others = _tokens_of(passage, *_OTHERS)
    at = first - 1
    while at >= 0 and _unbroken(passage, at, at + 1):
        if at in authors:
            return "author"
        if at in others:
            return "others"
        at -= 1
    return "author"


def _tokens_of(passage: Passage, *lexicons: str) -> set[int]:
    return {token for phrase in passage.found(*lexicons) for token in range(phrase.first, phrase.last)}


def _unbroken(passage: Passage, one: int, other: int) -> bool:
    """Whether no stop or comma stands between two tokens of one sentence."""
    before, after = passage.tokens[one], passage.tokens[min(other, len(passage.tokens) - 1)]
    same = passage.sentence_at(before.start) == passage.sentence_at(after.start)
    return same and _BREAK.search(passage.text, before.end, max(before.end, after.start)) is None
