"""Infers looking somebody up online: who looks, at whom, and whether once, again, on record, in disguise or by another.

The ladder runs from the lawful (one's own name, a register, an agreed procedure) to what no purpose excuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.doing import Doing, doing
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 10
"""How many tokens may stand between a word for looking and what is looked at."""

JUST_BEFORE = 2
"""How many tokens before a word for looking what is looked at may stand: "a facebook search"."""

_EXCUSED = (
    ("looking-at-oneself", "own-name"),
    ("looking-at-registers", "register"),
    ("looking-by-procedure", "procedure"),
)
_GRAVE = (
    ("looking-disguised", "disguised"),
    ("looking-delegated", "delegated"),
    ("looking-recorded", "recorded"),
    ("looking-repeated", "repeated"),
)
_VERBS = frozenset(
    {
        "watches-in-person",
        "looks-up-online",
        "looks-up",
        "looks-in-passing",
        "looking-delegated",
        "looking-by-procedure",
    }
)
_THEIRS = frozenset({"her", "his", "their", "mum's", "dad's", "client's", "family's"})
_ANYWHERE = frozenset({"online", "on", "internet", "web", "the"})
_BEFRIENDING = frozenset({"add", "follow", "friend", "request", "befriend", "stalk", "screenshot"})
_OTHERS = frozenset({"family", "friend", "colleague", "public-figure", "made-up", "consenting"})


def infer_lookups(scene: Scene) -> Iterator[Observation]:
    """One observation for each look, and one for each lawful way of looking that is spoken of."""
    for passage in scene.passages:
        if not passage.holds(*_VERBS):
            continue
        looks = list(_looks(passage))
        people = [seen for seen in scene.of_kind("spoken-of") if seen.place and seen.place.part == passage.part]
        excused = [(phrase, act) for lexicon, act in _EXCUSED for phrase in passage.found(lexicon)]
        if excused and (looks or _opens_a_search(passage)):
            yield from (observe("looking", _place(passage, phrase, phrase), 0.8, act=act) for phrase, act in excused)
        for verb, end in looks:
            act = _act_of(passage, verb, end, excused)
            if act not in {"disguised", "delegated"} and (verb.lexicon == "looks-in-passing" or _is_own(passage, end)):
                continue
            if act and _is_of_the_work(passage, verb, end, people):
                yield observe("looking", _place(passage, verb, end), 0.8, act=act)
        yield from _watches(passage, people)


def _watches(passage: Passage, people: list[Observation]) -> Iterator[Observation]:
    """A home or a person that is watched from a distance, to see what happens there."""
    for watch in passage.found("watches-in-person"):
        reason = next(
            (
                each
                for each in passage.found("looking-for-a-reason")
                if watch.last <= each.first <= watch.last + 2 * REACH
                and passage.sentence_of(each) == passage.sentence_of(watch)
            ),
            None,
        )
        done = doing(passage, watch.first)
        if reason is None or done.actor == "others" or done.step == "declines":
            continue
        theirs = {token.folded for token in passage.tokens[watch.last : reason.last]} & _THEIRS
        if theirs or _is_of_the_work(passage, watch, reason, people):
            act = "repeated" if done.step == "does" else done.step
            yield observe("looking", _place(passage, watch, reason), 0.8, act=act)


def _opens_a_search(passage: Passage) -> bool:
    return bool(
        passage.found("looks-up-online", "looks-up", "looks-in-passing")
        and passage.found("looked-at", "looking-at-registers")
    )


def _looks(passage: Passage) -> Iterator[tuple[Phrase, Phrase]]:
    """Words for looking, each with what is looked at, or with themselves where they say it all."""
    online = passage.found("looks-up-online")
    yield from ((verb, verb) for verb in online)
    if passage.found("looking-for-a-reason"):
        yield from ((each, each) for each in passage.found("looking-delegated") if _befriends(passage, each))
    targets = passage.found("looked-at", "looking-disguised")
    if not targets:
        return
    taken = 0
    for verb in passage.found("looks-up", "looks-in-passing"):
        if verb.first < taken or any(other.first <= verb.first < other.last for other in online):
            continue
        near = [
            target
            for target in targets
            if verb.last - REACH <= target.first <= verb.last + REACH
            and (verb.first - JUST_BEFORE <= target.first or target.lexicon == "looking-disguised")
            and passage.sentence_of(target) == passage.sentence_of(verb)
            and (passage.tokens[target.first].folded not in _ANYWHERE or _names_somebody(passage, verb, target))
        ]
        if near:
            yield verb, near[0]
            taken = max(verb.last, near[0].last)


def _befriends(passage: Passage, phrase: Phrase) -> bool:
    return not _BEFRIENDING.isdisjoint(token.folded for token in passage.tokens[phrase.first : phrase.last])


def _names_somebody(passage: Passage, verb: Phrase, target: Phrase) -> bool:
    """Whether somebody stands between the look and "online", where anything might be looked for."""
    people = passage.found("looking-at-whom", "one-person-using-services", "people-using-services", "tie-objects")
    return any(verb.last <= each.first < target.first <= verb.last + 5 for each in people)


def _is_own(passage: Passage, target: Phrase) -> bool:
    """Whether what is looked at is the author's own, or the service's."""
    return target.first > 0 and passage.tokens[target.first - 1].folded in {"my", "our", "own", "council's", "council"}


def _act_of(passage: Passage, verb: Phrase, end: Phrase, excused: list[tuple[Phrase, str]]) -> str | None:
    """How the look is done; None where nobody looks, or where it is lawful."""
    here = passage.sentence_of(verb)
    if any(act in {"own-name", "register"} and passage.sentence_of(phrase) == here for phrase, act in excused):
        return None
    found = {
        act
        for lexicon, act in _GRAVE
        for phrase in passage.found(lexicon)
        if abs(passage.sentence_of(phrase) - here) <= 1
    }
    done = doing(passage, verb.first)
    if done.step == "declines":
        return None
    if "delegated" in found and any(_delegates(passage, verb)):
        return "disguised" if "disguised" in found else "delegated"
    if done.actor == "others" and not _disguises_oneself(passage, here):
        return None
    if "disguised" in found:
        return "disguised"
    if any(act == "procedure" for _, act in excused):
        return None
    if done.step in {"asks", "weighs"}:
        return done.step
    return next((act for _, act in _GRAVE if act in found and act != "delegated"), "once")


def _delegates(passage: Passage, verb: Phrase) -> Iterator[bool]:
    """Whether the words that ask another to look stand in the sentence of the look."""
    for phrase in passage.found("looking-delegated"):
        yield passage.sentence_of(phrase) == passage.sentence_of(verb)


def _disguises_oneself(passage: Passage, sentence: int) -> bool:
    """Whether it is the author who takes the false or borrowed name."""
    return any(
        doing(passage, phrase.first) == Doing("author", "does")
        for phrase in passage.found("looking-disguised")
        if passage.sentence_of(phrase) == sentence
    )


def _is_of_the_work(passage: Passage, verb: Phrase, end: Phrase, people: list[Observation]) -> bool:
    """Whether someone known through the work is looked at, as far as the words beside the look tell."""
    here = passage.sentence_of(verb)

    def near(lexicon: str, within: int) -> bool:
        return any(abs(passage.sentence_of(phrase) - here) <= within for phrase in passage.found(lexicon))

    in_sentence = [seen for seen in people if seen.place and passage.sentence_at(seen.place.start) == here]
    if any(str(seen.get("who")).startswith("service-user") for seen in in_sentence):
        return True
    start, stop = passage.tokens[verb.first].start, passage.tokens[max(verb.last, end.last) - 1].end
    looked_at = [seen for seen in in_sentence if seen.place and start <= seen.place.start < stop]
    if any(seen.get("who") in _OTHERS for seen in looked_at):
        return False
    if near("looking-at-whom", 0) or near("looking-for-a-reason", 1) or near("tie-people-met-at-work", 1):
        return True
    return any(
        str(seen.get("who")).startswith("service-user")
        for seen in people
        if seen.place and abs(passage.sentence_at(seen.place.start) - here) == 1
    )


def _place(passage: Passage, one: Phrase, other: Phrase) -> Place:
    first, last = min(one.first, other.first), max(one.last, other.last)
    return Place(passage.part, passage.tokens[first].start, passage.tokens[last - 1].end)


LOOKUPS = Inference(
    name="lookups",
    reads=frozenset({"spoken-of"}),
    observes=("looking",),
    infer=infer_lookups,
)
