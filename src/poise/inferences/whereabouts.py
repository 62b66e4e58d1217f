"""Infers where people are, live, will be or were taken: a telling phrase and, close behind it, a spot that could be found.

Order and subject decide. "We moved her to Rowan House" tells where she is; "we moved to Rowan Road" tells of the author;
"the family we met in Leeds" tells little, because a city is wide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 8
"""How many tokens behind the telling words the spot may begin."""

BACK = 14
"""How many tokens before the telling words their subject is looked for."""

SMALL_TOWN = 20_000
"""Up to how many people a town can have so that someone in it can be found by asking."""

TELLS = {
    "puts-somewhere": "placed",
    "moves-somewhere": "moved",
    "school-is": "placed",
    "lives-at-a-spot": "lives",
    "is-somewhere": "is-at",
    "will-be-somewhere": "will-be",
    "needs-cover": "will-be",
    "tells-of-a-setting": "setting",
}
"""What each list of telling words tells."""

_SPOT_BEFORE = frozenset(("needs-cover", "tells-of-a-setting"))
"""The lists whose spot may stand before them: "Rowan House needs cover"."""

_NOT_FOUND_THERE = frozenset(("council", "university", "charity", "company", "team"))
_NOBODY_HERE = frozenset(("self", "family", "friend", "colleague", "public-figure", "made-up", "consenting"))


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where something can be found: its tokens, its characters, and whether it is narrow."""

    first: int
    place: Place
    narrow: bool


@dataclass(frozen=True, slots=True)
class _Here:
    """One passage with the people and pronouns in it."""

    passage: Passage
    people: Sequence[Observation]
    telling: frozenset[int]
    general: frozenset[int]
    in_care: frozenset[int]
    author: frozenset[int]
    others: frozenset[int]
    moving: frozenset[str]

    @classmethod
    def of(cls, passage: Passage, here: Sequence[Observation], moving: frozenset[str]) -> _Here:
        def sentences(found: Sequence[Phrase]) -> frozenset[int]:
            return frozenset(passage.sentence_at(passage.tokens[each.first].start) for each in found)

        return cls(
            passage,
            people=sorted(
                (seen for seen in here if seen.kind == "spoken-of" and seen.place),
                key=lambda seen: seen.place or Place("", 0, 0),
            ),
            telling=frozenset(
                passage.sentence_at(seen.place.start)
                for seen in here
                if seen.place and seen.kind == "practice-talk" and seen.get("weight") == "telling"
            ),
            general=sentences(passage.found("speaks-in-general")) - sentences(passage.found("speaks-of-one-case")),
            in_care=sentences(passage.found("stands-for-a-child-in-care")),
            author=frozenset(each.first for each in passage.found("author-pronouns")),
            others=frozenset(each.last - 1 for each in passage.found("others-told-of", "stands-for-a-child-in-care")),
            moving=moving,
        )


def infer_whereabouts(scene: Scene) -> Iterator[Observation]:
    """One observation for each spot that telling words lead to, unless the person there is no concern of services."""
    for passage in scene.passages:
        tells = passage.found(*TELLS)
        if not tells:
            continue
        here = scene.at(passage)
        spots = sorted(_spots(passage, here), key=lambda spot: (spot.first, not spot.narrow))
        meeting = sorted([*spots, *_meeting_spots(passage)], key=lambda spot: (spot.first, not spot.narrow))
        if meeting:
            around = _Here.of(passage, here, scene.knowledge.tables["moves-of-people"]["verbs"])
            taken: set[tuple[int, str]] = set()
            for phrase in tells:
                of = TELLS[phrase.lexicon]
                spot = _spot_behind(phrase, meeting if of == "will-be" else spots, passage)
                if spot is None or (spot.first, of) in taken:
                    continue
                whose = "unknown" if phrase.lexicon in _SPOT_BEFORE else _whose(phrase, spot, around)
                if whose is not None:
                    taken.add((spot.first, of))
                    start = passage.tokens[phrase.first].start
                    place = Place(passage.part, start, passage.tokens[phrase.last - 1].end).hull(spot.place)
                    yield observe(
                        "whereabouts", place, 0.7, of=of, spot="narrow" if spot.narrow else "wide", whose=whose
                    )


def _spots(passage: Passage, here: Sequence[Observation]) -> Iterator[_Spot]:
    """Every spot of a passage: what detectors saw, and houses known by their names."""
    for seen in here:
        if seen.place and (narrow := _is_narrow(seen)) is not None:
            yield _Spot(passage.token_at(seen.place.start), seen.place, narrow)
    yield from _small_letter_spots(passage)
    for phrase in chain(passage.found("buildings-of-services"), passage.found("plural-house-names")):
        first = phrase.first - (phrase.lexicon == "buildings-of-services")
        first -= first > 0 and passage.tokens[first].folded == "s"
        begin, last = passage.tokens[max(first, 0)], passage.tokens[phrase.last - 1]
        capitals = passage.text[last.start].isupper() and not passage.text.isupper()
        if phrase.lexicon == "buildings-of-services":
            named = (
                first >= 0
                and passage.text[begin.start].isupper()
                and passage.text[begin.end : last.start] in {" ", "'s ", "’s "}
            )
            capitals = capitals and named and len(begin.folded) > 2
        if capitals and begin.folded != "the":
            yield _Spot(max(first, 0), Place(passage.part, begin.start, last.end), narrow=True)
        elif capitals and phrase.lexicon == "plural-house-names":
            yield _Spot(phrase.first, Place(passage.part, begin.start, last.end), narrow=True)


def _small_letter_spots(passage: Passage) -> Iterator[_Spot]:
    """Prisons known by their names, and buildings named in small letters: "willow ward", "fernbank juniors"."""
    for phrase in passage.found("prisons-by-name"):
        start, end = passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end
        yield _Spot(phrase.first, Place(passage.part, start, end), narrow=True)
    yield from _street_spots(passage)
    no_names = {phrase.last for phrase in passage.found("words-before-a-building")}
    for phrase in passage.found("ends-a-plain-building"):
        if phrase.first and phrase.first not in no_names:
            before, last = passage.tokens[phrase.first - 1], passage.tokens[phrase.last - 1]
            gap = passage.text[before.end : passage.tokens[phrase.first].start]
            if gap == " " and before.folded.isalpha() and len(before.folded) > 2:
                yield _Spot(phrase.first - 1, Place(passage.part, before.start, last.end), narrow=True)


def _street_spots(passage: Passage) -> Iterator[_Spot]:
    """Streets without a number, in capitals and not famous: "a flat on Marine Parade"."""
    famous = {phrase.last for phrase in passage.found("famous-streets")}
    for phrase in passage.found("street-types"):
        before, last = passage.tokens[phrase.first - 1], passage.tokens[phrase.last - 1]
        if phrase.first == 0 or phrase.last in famous or before.folded == "the" or passage.text.isupper():
            continue
        capitals = passage.text[before.start].isupper() and passage.text[last.start].isupper()
        if capitals and passage.text[before.end : passage.tokens[phrase.first].start] == " ":
            yield _Spot(phrase.first - 1, Place(passage.part, before.start, last.end), narrow=True)


def _meeting_spots(passage: Passage) -> Iterator[_Spot]:
    """Places without a name that are enough to find people once a meeting is told: "contact at the soft play"."""
    for phrase in passage.found("meeting-spots"):
        start, end = passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end
        yield _Spot(phrase.first, Place(passage.part, start, end), narrow=True)


def _is_narrow(seen: Observation) -> bool | None:
    """Whether someone could be found at what was seen; None where it is no spot."""
    match seen.kind:
        case "address" | "landmark":
            return True
        case "postcode":
            return seen.get("form") == "full"
        case "organisation":
            return True if seen.get("named") and seen.get("subtype") not in _NOT_FOUND_THERE else None
        case "place" if seen.get("size") in {"nation", "county", "city"}:
            return False
        case "place":
            return int(str(seen.get("population") or 0)) <= SMALL_TOWN
        case _:
            return None


def _spot_behind(phrase: Phrase, spots: Sequence[_Spot], passage: Passage) -> _Spot | None:
    """The first narrow spot within reach behind telling words in their sentence, else the first wide one."""
    sentence = passage.sentence_at(passage.tokens[phrase.first].start)
    near = [spot for spot in spots if _is_within(phrase, spot) and passage.sentence_at(spot.place.start) == sentence]
    near = [spot for spot in near if not _breaks(phrase, spot, passage)]
    return next((spot for spot in near if spot.narrow), near[0] if near else None)


def _is_within(phrase: Phrase, spot: _Spot) -> bool:
    least = phrase.first - REACH if phrase.lexicon in _SPOT_BEFORE else phrase.first + 1
    return least <= spot.first <= phrase.last + REACH


def _breaks(phrase: Phrase, spot: _Spot, passage: Passage) -> bool:
    """Whether a clause ends between telling words and a spot."""
    between = passage.text[passage.tokens[phrase.last - 1].end : spot.place.start]
    return any(mark in between for mark in ";:?!\n") or between.count(",") > 1


def _whose(phrase: Phrase, spot: _Spot, here: _Here) -> str | None:
    """Who is there: known through work, the author, or unknown; None for anyone who is no concern of services."""
    passage = here.passage
    sentence = passage.sentence_at(passage.tokens[phrase.first].start)
    if sentence in here.general - here.in_care and phrase.lexicon != "will-be-somewhere":
        return None
    who = _subject(phrase, spot, here)
    if who == "told-of":
        who = _last_told_of(phrase.first, here)
    if who in _NOBODY_HERE:
        return who if who in {"self", "colleague"} else None
    if who in {"service-user", "service-user-family"} or _is_done_by_author(phrase, here):
        return "service-user"
    return "service-user" if {sentence - 1, sentence, sentence + 1} & here.telling else "unknown"


def _is_done_by_author(phrase: Phrase, here: _Here) -> bool:
    """Whether the author placed or moved somebody, as workers do: "we moved a young man out of the hotel"."""
    words = {here.passage.tokens[number].folded for number in range(phrase.first, phrase.last)}
    doing = phrase.lexicon == "puts-somewhere" or not words.isdisjoint(here.moving)
    nobody_else = not {phrase.first, phrase.first + 1}.isdisjoint(here.author | {number + 1 for number in here.author})
    return doing and nobody_else


def _subject(phrase: Phrase, spot: _Spot, here: _Here) -> str:
    """Whom telling words are about: whoever stands between them and the spot, else the nearest before them."""
    inside = [(at, who) for at, who in _people(here) if phrase.first <= at < spot.first]
    inside = [each for each in inside if each[1] not in _NOBODY_HERE] or [
        each for each in inside if each[0] < phrase.last
    ]
    if inside:
        return inside[0][1]
    if any(phrase.first <= number < min(phrase.last + 2, spot.first) for number in here.others):
        return "told-of"
    sentence = here.passage.sentence_at(here.passage.tokens[phrase.first].start)
    before = dict(sorted(_people(here), key=lambda each: each[1].startswith("service-user")))
    for number in range(phrase.first - 1, max(-1, phrase.first - BACK), -1):
        if here.passage.sentence_at(here.passage.tokens[number].start) != sentence:
            break
        if number in before:
            return before[number]
        if number in here.others:
            return "told-of"
        if number in here.author and {number - 1, number - 2}.isdisjoint(here.others):
            return "self"
    return "self" if phrase.first in here.author else "told-of"


def _people(here: _Here) -> Iterator[tuple[int, str]]:
    """People of a passage by the token at which they end; a class of people counts as nobody in particular."""
    for seen in here.people:
        if seen.place and seen.get("about") in {"person", "mention", "someone", "relation"}:
            who = "public-figure" if seen.get("tie") == "general" else str(seen.get("who"))
            yield here.passage.token_at(seen.place.end - 1), who


def _last_told_of(number: int, here: _Here) -> str:
    """The last people told of before a token who are no author; someone known through work comes first."""
    told = [who for at, who in _people(here) if at < number]
    if any(who.startswith("service-user") for who in told[-3:]):
        return "service-user"
    return told[-1] if told else "unknown"


WHEREABOUTS = Inference(
    name="whereabouts",
    reads=frozenset({"spoken-of", "practice-talk", "address", "landmark", "postcode", "organisation", "place"}),
    observes=("whereabouts",),
    infer=infer_whereabouts,
)
