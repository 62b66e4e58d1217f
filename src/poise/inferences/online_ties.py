"""Infers the author's own steps towards a personal tie: how far they have gone, and with whom.

Words of a tie alone say nothing: who acts, what stands before the verb, and who is spoken of near it decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from poise.lib.doing import Doing, doing
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 9
"""How many tokens after a verb its person and its site may stand."""

AFTER = 3
"""How many tokens after the site the person may stand, as in "playing Minecraft with one of my lads"."""

_FORMS = {"contact-move": "contact", "private-chat": None, "favour": None}
_MOVES = ("accepts", "starts", "says-yes")
_PLAIN = ("mention", "person")
_ME = frozenset({"i", "me", "my", "mine", "our", "ours"})
_WORK = ("known", "likely")
_THINGS_DO = frozenset({"the", "a", "an", "some", "their"})
_AT_HOME = ("foster-carer", "carer")
_CLOSE = {
    "close-flirting": "flirting",
    "close-keeping": "friendship",
    "close-home": "home",
    "close-meals": "meal",
    "close-money": "money",
    "close-sales": "sale",
}
_TRUST = {"known": 0.9, "addressed": 0.85, "former": 0.8, "likely": 0.6, "other": 0.7, "unknown": 0.5}


@dataclass(frozen=True, slots=True)
class _Step:
    """Words that may be a step towards a tie: where, of what form, and how they are done."""

    place: Place
    form: str
    done: Doing


def infer_online_ties(scene: Scene) -> Iterator[Observation]:
    """One observation for each step of the author, with the people it is most likely about."""
    for passage in scene.passages:
        here = scene.at(passage)
        steps = [*_told_steps(passage, here), *_joined_steps(passage, here)]
        if scene.circumstances.role not in _AT_HOME:
            steps += _close_steps(passage, here, steps)
        people = [seen for seen in here if seen.kind == "spoken-of"] if steps else []
        for step in steps:
            if step.done.actor == "author":
                whom = _whom(passage, step.place, people, here)
                yield observe("tie", step.place, _TRUST[whom], step=step.done.step, form=step.form, **{"with": whom})


def _told_steps(passage: Passage, here: Sequence[Observation]) -> Iterator[_Step]:
    """Steps that one phrase tells."""
    addressed = any(seen.kind == "between-us" and seen.get("side") == "worker" for seen in here)
    offered = any(seen.kind == "contact-move" and seen.get("move") == "receives" for seen in here)
    for seen in here:
        if not seen.place or seen.kind not in _FORMS:
            continue
        move = seen.get("move")
        if seen.kind == "contact-move" and (move not in _MOVES or (move == "says-yes" and not offered)):
            continue
        done = doing(passage, passage.token_at(seen.place.start))
        if seen.kind == "private-chat" or addressed or _says_me(passage, seen.place):
            done = Doing("author", done.step)
        if passage.text[seen.place.start : seen.place.end].lower().startswith("for "):
            done = doing(passage, passage.token_at(passage.sentence_starts[passage.sentence_at(seen.place.start) - 1]))
        yield _Step(seen.place, _FORMS[seen.kind] or str(seen.get("form")), done)


def _says_me(passage: Passage, place: Place) -> bool:
    """Whether a phrase itself speaks of the author: "add me", "to my house", "and I accepted"."""
    first, last = passage.token_at(place.start), passage.token_at(place.end - 1) + 1
    return not _ME.isdisjoint(token.folded for token in passage.tokens[first:last])


def _joined_steps(passage: Passage, here: Sequence[Observation]) -> Iterator[_Step]:
    """Steps told by a verb, somebody, and a site or a request after them."""
    if passage.found("looked-at"):
        for bare in passage.found("tie-bare-requests"):
            place = Place(passage.part, passage.tokens[bare.first].start, passage.tokens[bare.last - 1].end)
            yield _Step(place, "contact", doing(passage, bare.first))
    yield from _given_steps(passage)
    verbs, online = passage.found("tie-verbs"), passage.found("tie-online-verbs")
    if (not verbs and not online) or passage.found("tie-on-work-lines"):
        return
    somebody = {phrase.first for phrase in passage.found("tie-objects")}
    somebody |= {passage.token_at(seen.place.start) for seen in here if seen.place and seen.kind == "spoken-of"}
    for verb in online:
        if not somebody.isdisjoint(range(verb.last, verb.last + 4)):
            place = Place(passage.part, passage.tokens[verb.first].start, passage.tokens[verb.last].end)
            yield _Step(place, "contact", doing(passage, verb.first))
    sites, requests = passage.found("tie-sites"), passage.found("tie-requests")
    for verb in verbs:
        end = _end_of(passage, verb, somebody, sites, requests)
        if end is not None:
            place = Place(passage.part, passage.tokens[verb.first].start, passage.tokens[end - 1].end)
            yield _Step(place, "contact", doing(passage, verb.first))


def _close_steps(passage: Passage, here: Sequence[Observation], told: list[_Step]) -> Iterator[_Step]:
    """Steps told by any words of private life in a sentence that speaks of someone known through the work."""
    known = {passage.sentence_at(seen.place.start) for seen in here if seen.place and _is_one_known(seen)}
    known |= {_sentence_of(passage, each) for each in passage.found("tie-people-met-at-work")}
    if not known:
        return
    told_on = {
        _sentence_of(passage, each) for each in passage.found("one-of-whom-is-told", "tie-objects", "close-flirting")
    }
    known |= {each + 1 for each in known} & told_on
    known -= {_sentence_of(passage, each) for each in passage.found("not-a-personal-tie")}
    known -= {passage.sentence_at(step.place.start) for step in told}
    if not known:
        return
    done: set[int] = set()
    for phrase, form in _close_words(passage):
        sentence = _sentence_of(passage, phrase)
        if sentence in known - done:
            done.add(sentence)
            yield _Step(_place_of(passage, phrase), form, _close_doing(passage, phrase))


def _is_one_known(seen: Observation) -> bool:
    by_work = seen.kind == "spoken-of" and str(seen.get("who")).startswith("service-user")
    return by_work and seen.get("tie") in {"stated", "likely"} and seen.get("about") in {"mention", "person", "someone"}


def _close_words(passage: Passage) -> Iterator[tuple[Phrase, str]]:
    """Words of private life that are a step by themselves, and those that are one beside another, with their form."""
    for lexicon, form in _CLOSE.items():
        yield from ((phrase, form) for phrase in passage.found(lexicon))
    pairs = (
        ("close-contact-verbs", "close-sites", "contact"),
        ("neutral-contact-verbs", "off-duty-marks", "friendship"),
        ("close-contact-verbs", "off-duty-marks", "friendship"),
        ("close-gifts", "close-gift-things", "gift"),
        ("close-contact-verbs", "close-own-troubles", "drift"),
    )
    for verbs, marks, form in pairs:
        for mark in passage.found(marks):
            verb = next((each for each in passage.found(verbs) if _goes_with(passage, each, mark)), None)
            if verb is not None:
                first, last = min(verb.first, mark.first), max(verb.last, mark.last)
                yield Phrase(verb.lexicon, first, last), form


def _goes_with(passage: Passage, verb: Phrase, mark: Phrase) -> bool:
    near = -REACH <= mark.first - verb.last <= 2 * REACH
    between = {token.folded for token in passage.tokens[verb.last : mark.first]}
    return near and _sentence_of(passage, verb) == _sentence_of(passage, mark) and "about" not in between


def _close_doing(passage: Passage, phrase: Phrase) -> Doing:
    """How words of private life are done; someone who asks the author along leaves the step to be weighed."""
    sentence = _sentence_of(passage, phrase)
    asked = any(_sentence_of(passage, each) == sentence for each in passage.found("close-invites"))
    said = doing(passage, phrase.first)
    if asked and said.step == "does":
        return Doing("author", "asks")
    ends = (*passage.sentence_starts, len(passage.text))
    if said.step == "does" and "?" in passage.text[ends[sentence - 1] : ends[sentence]]:
        return Doing("author", "asks")
    mine = any(
        _sentence_of(passage, each) == sentence and each.first <= phrase.first + 6
        for each in passage.found("tie-author")
    )
    after = {token.folded for token in passage.tokens[phrase.first : phrase.last + 4]}
    towards = bool(after & {"me", "us", "mine"})
    if mine or towards:
        return Doing("author", said.step)
    opening = passage.tokens[passage.token_at(passage.sentence_starts[sentence - 1])].folded
    return Doing("others", said.step) if opening in _THINGS_DO else said


def _place_of(passage: Passage, phrase: Phrase) -> Place:
    return Place(passage.part, passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end)


def _sentence_of(passage: Passage, phrase: Phrase) -> int:
    return passage.sentence_at(passage.tokens[phrase.first].start)


def _given_steps(passage: Passage) -> Iterator[_Step]:
    """Steps told by words for giving, and the author's own number, account or address after them."""
    for owned in passage.found("tie-possessions"):
        for gives in passage.found("tie-gives"):
            if gives.last <= owned.first <= gives.last + REACH:
                place = Place(passage.part, passage.tokens[gives.first].start, passage.tokens[owned.last - 1].end)
                yield _Step(place, "contact", doing(passage, gives.first))


def _end_of(
    passage: Passage, verb: Phrase, somebody: set[int], sites: tuple[Phrase, ...], requests: tuple[Phrase, ...]
) -> int | None:
    """The token after the site or request that belongs to a verb, or None."""
    sentence = passage.sentence_at(passage.tokens[verb.first].start)

    def follows(phrase: Phrase) -> bool:
        near = verb.last <= phrase.first <= verb.last + REACH
        return near and passage.sentence_at(passage.tokens[phrase.first].start) == sentence

    for site in sites:
        if follows(site) and any(verb.last <= each <= site.last + AFTER for each in somebody):
            return site.last
    return next((request.last for request in requests if follows(request)), None)


def _whom(passage: Passage, place: Place, people: list[Observation], here: Sequence[Observation]) -> str:
    """With whom a step is taken: the people in its sentence, else those to whom the words speak, else those beside it."""
    sentence = passage.sentence_at(place.start)
    beside = [seen for seen in people if seen.place and passage.sentence_at(seen.place.start) == sentence]
    ties = [_tie_of(seen) for seen in beside]
    if "other" in ties:
        ties = [_tie_of(seen) for seen in beside if seen.get("about") in _PLAIN]
    met = {passage.sentence_at(passage.tokens[each.first].start) for each in passage.found("tie-people-met-at-work")}
    whom = next((each for each in ("known", "likely") if each in ties), None)
    if sentence in met:
        whom = "known"
    if whom is None and "other" in ties:
        return "other"
    if whom is None and any(seen.kind == "between-us" and seen.get("side") == "worker" for seen in here):
        return "addressed"
    if whom is None:
        near = [
            _tie_of(seen)
            for seen in people
            if seen.place and abs(passage.sentence_at(seen.place.start) - sentence) == 1
        ]
        whom = next((each for each in ("known", "likely") if each in near), None)
        whom = "known" if whom is None and met & {sentence - 1, sentence + 1} else whom
    if whom in _WORK and passage.found("tie-long-ago"):
        return "former"
    return whom or "unknown"


def _tie_of(seen: Observation) -> str:
    who, tie = str(seen.get("who")), seen.get("tie")
    if who.startswith("service-user"):
        return "likely" if tie == "likely" else "known"
    return "unknown" if who in {"unknown", "self", "colleague"} else "other"


ONLINE_TIES = Inference(
    name="online-ties",
    reads=frozenset({"between-us", "contact-move", "private-chat", "favour", "spoken-of"}),
    observes=("tie",),
    infer=infer_online_ties,
)
