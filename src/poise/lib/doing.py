"""Who does what a phrase says, and whether it is done, meant, weighed, asked about or refused, by the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from poise.model.passage import Passage

REACH = 7
"""How many tokens before a phrase may still say whether it is done."""

_BREAK = re.compile(r"[,;:()\"“”]|\s[–—-]\s")
_JOINERS = frozenset({"and", "n", "so", "but", "or", "then", "&", "cos", "because", "as", "plus", "that", "while", "if"})
_BINDERS = frozenset({"to", "of", "a", "the", "wee", "my", "on"})
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
    """The one who acts: the author, also where nobody is said; others, where their word stands before."""
    passed = {token for phrase in passage.found("tie-passed-over") for token in range(phrase.first, phrase.last)}
    passed |= {
        token
        for lexicon, _ in _WANTED
        for phrase in passage.found(lexicon)
        for token in range(phrase.first, phrase.last)
    }
    authors = {token for phrase in passage.found("tie-author") for token in range(phrase.first, phrase.last)}
    others = {phrase.first for phrase in passage.found("tie-others-do")}
    at = first - 1
    while at >= 0 and _unbroken(passage, at, at + 1) and (at in passed or passage.tokens[at].folded in _BINDERS):
        if at in authors:
            return "author"
        at -= 1
    if at < 0 or not _unbroken(passage, at, at + 1) or at in authors:
        return "author"
    if passage.tokens[at].folded in _JOINERS:
        return _earlier_actor(passage, at, authors, others)
    return "others"


def _earlier_actor(passage: Passage, at: int, authors: set[int], others: set[int]) -> str:
    """After "and": the one who acted in the words before it; the author where nobody did."""
    sentence = passage.sentence_at(passage.tokens[at].start)
    while at > 0 and passage.sentence_at(passage.tokens[at - 1].start) == sentence:
        at -= 1
        if passage.tokens[at].folded in {"i", "i've", "i'm", "we", "ive", "im"}:
            return "author"
        if at in others:
            return "others"
    return "author"


def _unbroken(passage: Passage, one: int, other: int) -> bool:
    """Whether no stop or comma stands between two tokens of one sentence."""
    before, after = passage.tokens[one], passage.tokens[min(other, len(passage.tokens) - 1)]
    same = passage.sentence_at(before.start) == passage.sentence_at(after.start)
    return same and _BREAK.search(passage.text, before.end, max(before.end, after.start)) is None
