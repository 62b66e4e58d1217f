"""Infers harm that is told in everyday words: who does it, what is done or withheld, and to whom, in one sentence.

The lists of harm hold single words of a class; a word alone says nothing, for "hit" is a song and "home" a kindness.
A sentence that speaks in general, teaches or gives a signpost tells of no harm; one beside it may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 5
"""How many tokens before a verb the one who does it may stand."""

AFTER = 4
"""How many tokens after a verb the one who is harmed, or what is taken, may stand."""

NEEDS = 3
"""How many tokens after a word of being without the thing needed may stand."""

APART = 3
"""How many years older than a child somebody must be."""

_PAPER = frozenset(
    {"grant", "letter", "allowance", "payment", "bill", "form", "fund", "voucher", "vouchers", "bank", "back"}
)
_TEEN = re.compile("1[0-5]")
"""What every age of a child that is looked for holds; most posts hold none, and are not searched further."""

_YOUNG = re.compile(r"\b(?:i['’]?m|i am|am only)(?: only| just)? (1[0-5])\b", re.IGNORECASE)
_OLD = re.compile(
    r"\b(?:he|she|they)(?:['’]?s|['’]?re| is| are)(?: like| about| only)? ([12][0-9]|[34][0-9])\b", re.IGNORECASE
)
_GENERAL = ("harm-in-general", "harm-in-teaching", "signposts")
_STRONG = (("harm-strong-words", "violence"), ("harm-strong-words-of-oneself", "self-harm"))
_FIRST, _THIRD = "harm-first-person", "harm-third-person"


def infer_harm_told(scene: Scene) -> Iterator[Observation]:
    """At most one sign of harm for each sentence; it is disclosed where those who are harmed tell it themselves."""
    for passage in scene.passages:
        if not passage.holds(
            "harm-strong-words",
            "harm-strong-words-of-oneself",
            "harm-hurting-verbs",
            "harm-first-person",
            *_OTHER_CAUSES,
        ):
            yield from _disclosed(scene, passage, set())
            continue
        told: set[int] = set()
        general = {passage.sentence_of(phrase) for phrase in passage.found(*_GENERAL)}
        for first, last, about in _signs(passage):
            sentence = passage.sentence_at(passage.tokens[first].start)
            if sentence in general | told or _is_idiom(passage, first, last):
                continue
            who = _told_by(passage, sentence, first, last)
            if who is None:
                continue
            told.add(sentence)
            place = Place(passage.part, passage.tokens[first].start, passage.tokens[last - 1].end)
            yield observe("harm-sign", place, 0.75, about=about, told=who)
        yield from _disclosed(scene, passage, told)


_OTHER_CAUSES = ("harm-silencing", "harm-fear", "harm-taking-verbs", "harm-without", "harm-pictures")


def _disclosed(scene: Scene, passage: Passage, told: set[int]) -> Iterator[Observation]:
    """A phrase of harm at first hand, in a sentence in the first person that does not speak in general."""
    signs = scene.of_kind("harm-sign")
    if not signs:
        return
    general = {passage.sentence_of(phrase) for phrase in passage.found(*_GENERAL)}
    first = {passage.sentence_of(phrase) for phrase in passage.found(_FIRST)}
    for seen in signs:
        if seen.get("told") != "first-hand" or seen.confidence < 0.7:
            continue
        if seen.place and seen.place.part == passage.part:
            sentence = passage.sentence_at(seen.place.start)
            if sentence in first - general - told:
                told.add(sentence)
                yield observe("harm-sign", seen.place, 0.8, about=str(seen.get("about")), told="disclosed")


def _signs(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Each sign of harm: its first and last token, and what it is about."""
    for lexicon, about in _STRONG:
        yield from ((phrase.first, phrase.last, about) for phrase in passage.found(lexicon))
    doers = passage.found("harm-doers")
    yield from _done(passage, doers)
    yield from _ages(passage)
    for phrase in passage.found("harm-silencing"):
        if any(_same(passage, phrase, doer) for doer in doers):
            yield phrase.first, phrase.last, "violence"
    yield from _feared(passage)
    yield from _gone_without(passage)
    yield from _pictured(passage)


def _feared(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Fear, beside words that say of whom or where."""
    for fear in passage.found("harm-fear"):
        for whom in passage.found("harm-fear-of"):
            if _same(passage, fear, whom) and abs(whom.first - fear.last) <= 2 * REACH:
                yield min(fear.first, whom.first), max(fear.last, whom.last), "violence"


def _gone_without(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """What people need and do not get; a letter about the heating is none of it."""
    for without in passage.found("harm-without"):
        for need in passage.found("harm-needs"):
            if without.last <= need.first <= without.last + NEEDS and _same(passage, without, need):
                if need.last < len(passage.tokens) and passage.tokens[need.last].folded in _PAPER:
                    continue
                yield without.first, need.last, "neglect"


def _pictured(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Pictures of people that somebody wants, takes or shows."""
    for pictures in passage.found("harm-pictures"):
        for wants in passage.found("harm-wanting"):
            if wants.last <= pictures.first <= wants.last + AFTER and _same(passage, pictures, wants):
                yield wants.first, pictures.last, "online"


def _ages(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """A child who tells of somebody much older: "I'm 13 and he's 19"."""
    if not _TEEN.search(passage.text):
        return
    young, old = _YOUNG.search(passage.text), _OLD.search(passage.text)
    if young and old and int(old[1]) - int(young[1]) >= APART:
        first, last = sorted((young, old), key=lambda each: each.start())
        yield passage.token_at(first.start()), passage.token_at(last.end() - 1) + 1, "sexual"


def _done(passage: Passage, doers: tuple[Phrase, ...]) -> Iterator[tuple[int, int, str]]:
    """What somebody does to another: a verb between the two, or between one and what belongs to the other."""
    for verb in passage.found("harm-hurting-verbs"):
        doer = next((each for each in doers if verb.first - REACH <= each.first and each.last <= verb.first), None)
        harmed = [
            each
            for each in passage.found(_FIRST, _THIRD)
            if verb.last <= each.first <= verb.last + 1 and passage.tokens[each.first].folded not in _SUBJECTS
        ]
        if doer and harmed and _same(passage, doer, harmed[0]) and not _is_first(passage, doer, verb):
            yield doer.first, harmed[0].last, "violence"
    for verb in passage.found("harm-taking-verbs"):
        doer = next((each for each in doers if verb.first - REACH <= each.first and each.last <= verb.first), None)
        for thing in passage.found("harm-taken-things"):
            near = verb.last <= thing.first <= verb.last + AFTER
            if doer and near and _same(passage, doer, thing) and not _is_first(passage, doer, verb):
                yield doer.first, thing.last, "financial"


_SUBJECTS = frozenset({"i", "we", "she", "he", "im", "i'm", "ive", "i've", "hes", "shes"})


def _is_first(passage: Passage, doer: Phrase, verb: Phrase) -> bool:
    """Whether the author does it: "he laughed and I hit him"."""
    return any(
        doer.last <= each.first < verb.first and passage.tokens[each.first].folded in {"i", "we", "i've", "i'm", "im"}
        for each in passage.found(_FIRST)
    )


def _told_by(passage: Passage, sentence: int, first: int, last: int) -> str | None:
    """Who tells of a sign: those harmed, where they speak of themselves; another, where another is spoken of."""

    def speaks(lexicon: str, *, nearby: bool) -> bool:
        return any(
            passage.sentence_of(phrase) == sentence and (not nearby or first - 8 <= phrase.first <= last + 6)
            for phrase in passage.found(lexicon)
        )

    within = {token.folded for token in passage.tokens[first:last]}
    said_by_me = first > 0 and passage.tokens[first - 1].folded == "i"
    if within & {"her", "him", "his", "them", "their"} and not said_by_me:
        return "of-another"
    if speaks(_FIRST, nearby=True):
        return "disclosed"
    if speaks(_THIRD, nearby=True):
        return "of-another"
    return None


def _is_idiom(passage: Passage, first: int, last: int) -> bool:
    return any(each.first < last and first < each.last for each in passage.found("harm-idioms"))


def _same(passage: Passage, one: Phrase, other: Phrase) -> bool:
    return passage.sentence_of(one) == passage.sentence_of(other)


HARM_TOLD = Inference(
    name="harm-told",
    reads=frozenset({"harm-sign"}),
    observes=("harm-sign",),
    infer=infer_harm_told,
)
"""Infers harm told in everyday words, and who tells it."""
