"""Infers whom an insult, a slur, a threat, contempt or mockery hits: the nearest people, those in power, a thing, oneself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from poise.lib.surroundings import Surroundings
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

NEAR = 8
"""How many tokens away people may stand from an insult and still be those whom it hits."""

NEAR_DENIAL = 3
"""How many tokens before an insult a "not" turns it round."""

FAR_DENIAL = 6
"""How many tokens before an insult a "nobody" turns it round."""

HEAD = 3
"""How many tokens into a sentence hard words still open it."""

AIMED = ("insult", "slur", "threat", "contempt", "mockery", "scorn")
"""The kinds of observation that are aimed at people."""

_NO_ONE_IN_PARTICULAR = (
    ("powers-that-be", "public-figure"),
    ("mere-things", "thing"),
    ("games-and-players", "thing"),
)
"""The lists that tell what hard words hit where no people are named, with who is meant by each."""

_UNKNOWN = ("unknown", "none")
_KNOWN_THROUGH_WORK = ("service-user", "likely")
_AT_WORK = ("social-worker", "support-worker", "student", "practice-educator", "foster-carer", "manager")
_TOLD_ELSEWHERE = frozenset({"own-life", "published", "fiction", "composite", "hypothetical"})
_TRUST = {"stated": 0.9, "likely": 0.6, "general": 0.8, "none": 0.7}


def infer_aimed_at(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each word of contempt or threat that is not denied."""
    aimed = [seen for seen in scene.observations if seen.kind in AIMED and seen.place]
    if not aimed:
        return
    stances = {str(seen.get("of")) for seen in scene.of_kind("stance")}
    for passage in scene.passages:
        here = scene.at(passage)
        at_work = scene.circumstances.role in _AT_WORK and not stances & _TOLD_ELSEWHERE
        around = _Around.of(passage, here, at_work=at_work)
        for seen in aimed:
            place = seen.place
            if place and place.part == passage.part and not around.is_denied(place, seen.kind):
                slight = seen.get("strength") == "slight"
                who, tie = around.hit_at(place, seen.kind, slight=slight)
                if not slight or (who.startswith("service-user") and not around.is_ascribed(place)):
                    yield observe("spoken-of", place, _TRUST[tie], who=who, tie=tie, about=seen.kind)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around hard words: the people who are meant, and the sentences that tell of case work."""

    around: Surroundings
    people: Sequence[Observation]
    worked: frozenset[int]
    kin: frozenset[Place]
    private: frozenset[int]
    at_work: bool

    @classmethod
    def of(cls, passage: Passage, here: Sequence[Observation], *, at_work: bool) -> _Around:
        around = Surroundings.of(passage)
        telling = (seen for seen in here if seen.kind == "practice-talk" and seen.get("weight") == "telling")
        known = (
            seen
            for seen in here
            if seen.kind == "mention"
            and str(seen.get("who")).startswith("service-user")
            and seen.get("number") != "many"
        )
        return cls(
            around,
            people=[seen for seen in here if seen.kind == "spoken-of"],
            worked=around.sentences_of(telling) | around.sentences_of(known),
            kin=frozenset(
                seen.place for seen in here if seen.kind == "relation" and seen.place and seen.get("whose") != "own"
            ),
            private=around.sentences_with("private-life-words"),
            at_work=at_work,
        )

    def is_ascribed(self, place: Place) -> bool:
        """Whether words before a place say that others speak so, or that somebody feels so of themselves."""
        first = self.around.passage.token_at(place.start)
        return any(phrase.first < first for phrase in self.around.in_sentence(place, "ascribed-by-others"))

    def is_denied(self, place: Place, kind: str) -> bool:
        """Whether words before a place deny what is said there; "I'm not prejudiced, but" denies nothing."""
        around = self.around
        first = around.passage.token_at(place.start)
        excuses = around.passage.found("disclaims-prejudice")
        reach = FAR_DENIAL if kind == "scorn" else NEAR_DENIAL
        return around.ends_before(place, "denies-of-all", within=FAR_DENIAL) or any(
            phrase.first < first and first - phrase.last <= reach
            for phrase in around.in_sentence(place, "denials")
            if not any(other.first <= phrase.first and phrase.last <= other.last for other in excuses)
        )

    def hit_at(self, place: Place, kind: str, *, slight: bool) -> tuple[str, str]:
        """Who is hit at a place, and how they are tied to services; slight words reach nobody in another sentence."""
        around = self.around
        own = "the-author-does" if slight or kind in {"contempt", "scorn"} else "claims-own-identity"
        if around.ends_before(place, "speaks-of-self", within=2) or around.ends_before(place, own, within=1):
            return "self", "none"
        if around.stands_at(place, "public-offices", within=2) or around.stands_at(place, "famous-people"):
            return "public-figure", "none"
        if kind == "mockery":
            return self._right_before(place)
        return (self._not_people(place) if slight else None) or self._people_hit_at(place, slight=slight)

    def _people_hit_at(self, place: Place, *, slight: bool) -> tuple[str, str]:
        """The nearest people of the sentence; else kin in a worker's sentence, those in power, a thing, or who was told of."""
        distance, who, tie = self._nearest(place)
        if distance <= NEAR and who != "unknown":
            return who, tie
        if self._is_kin_at_work(place):
            return _KNOWN_THROUGH_WORK
        if distance <= 1:
            return who, tie
        by_practice = None if slight and distance > NEAR else self._in_talk_of_practice(place, distance)
        found = self._not_people(place) or by_practice
        if found or (slight and not self._opens_its_sentence(place)):
            return found or _UNKNOWN
        return self._told_of_before(place) or _UNKNOWN

    def _nearest(self, place: Place) -> tuple[int, str, str]:
        """The nearest people in the sentence who are not part of the hard words: how many words away, who, and how tied."""
        near = [
            (self.around.tokens_between(place, other.place), *_meant(other))
            for other in self.people
            if other.place
            and self.around.same_sentence(place, other.place)
            and not self.around.breaks_between(place, other.place)
            and not (other.get("who") == "unknown" and other.place.overlaps(place))
        ]
        return min(near, default=(NEAR + 1, *_UNKNOWN))

    def _opens_its_sentence(self, place: Place) -> bool:
        """Whether hard words stand at the head of their sentence, as in "Drama queen, every time"."""
        first = self.around.passage.token_at(place.start)
        before = max(first - HEAD, 0)
        return before == 0 or self.around.passage.sentence_at(
            self.around.passage.tokens[before].start
        ) != self.around.sentence(place)

    def _is_kin_at_work(self, place: Place) -> bool:
        """Whether "the dad" or "mum", nobody of the author's own, stands near in a worker's sentence."""
        return (
            self.at_work
            and self.around.sentence(place) not in self.private
            and not self.around.stands_at(place, "games-and-players", within=NEAR)
            and any(
                self.around.same_sentence(place, kin) and self.around.tokens_between(place, kin) <= NEAR
                for kin in self.kin
            )
        )

    def _told_of_before(self, place: Place) -> tuple[str, str] | None:
        """Whoever the sentence before tells of, where this one names nobody: "She rang again. Drama queen." """
        sentence = self.around.sentence(place)
        if any(other.place and self.around.sentence(other.place) == sentence for other in self.people):
            return None
        before = [other for other in self.people if other.place and self.around.sentence(other.place) == sentence - 1]
        known = [_meant(other) for other in before if str(other.get("who")).startswith("service-user")]
        kin = self.at_work and any(self.around.sentence(place) - 1 == self.around.sentence(each) for each in self.kin)
        return known[-1] if known else _KNOWN_THROUGH_WORK if kin else None

    def _right_before(self, place: Place) -> tuple[str, str]:
        """Whoever stands right before a picture sign, or those in power; elsewhere a sign hits nobody."""
        passage = self.around.passage
        after = passage.token_at(place.start)
        for other in self.people:
            if other.place and other.place.end <= place.start and passage.token_at(other.place.end - 1) + 1 == after:
                return _meant(other)
        powers = any(phrase.last == after for phrase in passage.found("powers-that-be"))
        return ("public-figure", "none") if powers else _UNKNOWN

    def _not_people(self, place: Place) -> tuple[str, str] | None:
        """Those in power, or a mere thing, where they stand nearest in the sentence."""
        first, last = self.around.passage.token_at(place.start), self.around.passage.token_at(place.end - 1)
        near = [
            (min(abs(phrase.first - first), abs(phrase.last - first)), who)
            for lexicon, who in _NO_ONE_IN_PARTICULAR
            for phrase in self.around.in_sentence(place, lexicon)
            if not first <= phrase.first <= last  # "hit by a bus" hits no bus
        ]
        distance, who = min(near, default=(NEAR + 1, ""))
        return (who, "none") if distance <= NEAR else None

    def _in_talk_of_practice(self, place: Place, distance: int) -> tuple[str, str] | None:
        """Somebody known through work, where case work is told of in the sentence and somebody in it is pointed at."""
        pointed = distance <= NEAR or self.around.in_sentence(place, "points-at-people")
        return ("service-user", "likely") if pointed and self.around.sentence(place) in self.worked else None


def _meant(other: Observation) -> tuple[str, str]:
    return str(other.get("who")), str(other.get("tie"))


AIMED_AT = Inference(
    name="aimed-at",
    reads=frozenset({*AIMED, "stance", "practice-talk", "mention", "relation", "spoken-of"}),
    observes=("spoken-of",),
    infer=infer_aimed_at,
)
